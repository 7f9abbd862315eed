"""Protocols that say what is an instance of them, and that no instance can be made of."""

from abc import abstractmethod
from typing import Protocol, SupportsAbs, SupportsFloat, SupportsIndex, SupportsInt, runtime_checkable


@runtime_checkable
class Closes(Protocol):
    def close(self) -> None: ...


class Needs(Protocol):
    @abstractmethod
    def must(self) -> int: ...


class File:
    def close(self) -> None: ...


class Lazy(Needs): ...


class Does(Needs):
    def must(self) -> int:
        return 1


print(isinstance(File(), Closes), isinstance(3, Closes), issubclass(File, Closes), Does().must())
for make in (Closes, Needs, Lazy):
    try:
        make()
    except TypeError as error:
        print(error)
try:
    isinstance(1, Needs)
except TypeError as error:
    print(error)
print(isinstance(1, SupportsInt), isinstance("a", SupportsFloat), isinstance(True, SupportsIndex))
print(isinstance(-1.5, SupportsAbs), SupportsInt.__name__, SupportsInt.__module__, SupportsAbs, Closes.__mro__)
