"""Programs that read annotations can make instances of the classes there, and change the classes."""

from typing import get_type_hints


class Value:
    scale = 2

    def __init__(self, n: int) -> None:
        self.n = n

    def scaled(self) -> int:
        return self.n * self.scale


def total(values: list[Value], first: Value, factor: float = 1.0) -> float:
    return sum(v.scaled() for v in values) + first.n * factor


print(total([Value(1), Value(2)], Value(3)))
cls = total.__annotations__["first"]
print(cls("ab").scaled(), cls([1]).scaled())
cls.scale = 3
cls.scaled = lambda self: self.n * 10 + self.scale
print(total([Value(1), Value(2)], Value(3)))
hints = get_type_hints(total)
print(sorted(hints), hints["return"], [hints["first"](k).scaled() for k in (1, 2.5, 2**70)])


class Meta(type):
    def __getitem__(cls, key):
        cls.keys.append(key)
        key.n = "by a metaclass"
        return cls

    def __or__(cls, other):
        return (cls, other)


class Keyed(metaclass=Meta):
    keys: list = []

    def __class_getitem__(cls, key):
        raise AssertionError("the metaclass comes first")


last = Value(7)


def keyed(a: Keyed[last], b: Keyed | None = None) -> None:
    pass


print(last.n, len(Keyed.keys), keyed.__annotations__["b"])
