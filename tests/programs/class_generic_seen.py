"""Classes with type parameters that somebody looks at."""

from typing import Generic, TypeVar

T = TypeVar("T")


class Box(Generic[T]):
    def __init__(self, item: T):
        self.item = item


class Small(Box[int]):
    pass


print(Box[int], Small.__orig_bases__, Box.__mro__[1:], Small(3).item)
b = Box[str]("x")
print(b.__orig_class__, vars(b)["item"])
try:
    Box[int, str]
except TypeError as e:
    print(e)


class Watched(Generic[T]):
    def __setattr__(self, name, value):
        print("set", name, value)
        object.__setattr__(self, name, value)


Watched[int]().x = 1
