"""Annotations that nobody reads need not be evaluated: only if that raises nothing."""

import typing as t
from collections import deque
from collections.abc import Iterator, Sequence
from typing import Any, Callable, ClassVar, Dict, List, Literal, Optional, Tuple, TypeVar, Union

T = TypeVar("T")
Row = Dict[str, Union[int, List[float]]]
limit: int = 3
names: List[str] = []


class Shape:
    sides: ClassVar[int] = 4
    inner: Optional["Shape"] = None

    def area(self, scale: float = 1.0) -> "Optional[float]":
        return self.sides * scale

    def twice(self, other: Tuple[int, ...], *rest: Any, key: Literal["a", "b"] = "a", **more: t.Any) -> None:
        def inside(x: List[T], y: t.Mapping[str, Sequence[int]] | None) -> Callable[[int], str]:
            return str

        print(inside([], None)(5), key, rest, more)


def total(rows: List[Row], then: Callable[..., Any] = sum) -> Iterator[deque[int]]:
    count: "whatever this is" = 0
    for row in rows:
        count += len(row)
    yield deque([then([count])])


print(list(total([{"a": 1}, {"b": [2.0], "c": 3}])), limit, names)
print(Shape().area(2.5), Shape.inner)
Shape().twice((1,), 2, key="b", z=3)

for step in range(2):
    level: Dict[int, str] = {step: "s"}
print(level)


def attempt(name: str, make: Callable[[], object]) -> None:
    try:
        print(name, make())
    except (NameError, TypeError, AttributeError) as error:
        print(name, type(error).__name__, error)


def unknown() -> object:
    def f(x: Undefined) -> int:
        return x

    return f(1)


def not_yet() -> object:
    class Node:
        def link(self, other: Node) -> None: ...

    return Node


def too_many() -> object:
    def f(x: int[str]) -> int:
        return x

    return f(1)


def of_text() -> object:
    def f(x: int | "str") -> int:
        return x

    return f(1)


def missing() -> object:
    def f(x: t.NoSuchThing) -> int:
        return x

    return f(1)


def of_local() -> object:
    List = 5

    def f(x: List[int]) -> int:
        return x

    return f(1)


for test in (unknown, not_yet, too_many, of_text, missing, of_local):
    attempt(test.__name__, test)

try:

    class Early:
        later: Later

    print("no error")
except NameError as error:
    print(error)


class Later: ...


def noisy(x: print("evaluated")) -> None: ...


class Noisy:
    x: print("in a class") = 1


y: print("in a module") = 2


class Meta(type):
    def __or__(cls, other):
        print("joined", cls.__name__)
        return cls


class Joined(metaclass=Meta): ...


class Below(Joined): ...


def joins(x: Joined | None, y: Below | int) -> None: ...


class Subscripted:
    def __class_getitem__(cls, key):
        print("subscripted", key)
        return cls


def subscripts(x: Subscripted[int]) -> List[Subscripted]: ...
