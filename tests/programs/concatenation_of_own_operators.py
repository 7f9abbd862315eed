"""A class below a sequence whose + or * is its own has no other: where that gives NotImplemented, nothing is concatenated."""

from typing import NamedTuple


class Pair(NamedTuple):
    x: int
    y: float = 2.5

    def __add__(self, other):
        return Pair(self.x + other.x, self.y + other.y) if isinstance(other, Pair) else NotImplemented

    def __mul__(self, other):
        return NotImplemented


class Reflected(NamedTuple):
    x: int

    def __radd__(self, other):
        return "radd"

    def __rmul__(self, other):
        return "rmul"


class Items(list):
    def __add__(self, other):
        return NotImplemented

    def __mul__(self, other):
        return NotImplemented


class Row(tuple):
    def __add__(self, other):
        return NotImplemented

    def __rmul__(self, other):
        return NotImplemented


class Text(str):
    def __add__(self, other):
        return NotImplemented


def attempt(f):
    try:
        print(repr(f()))
    except TypeError as e:
        print("TypeError" if "+" in str(e) or "concatenate" in str(e) else e)


attempt(lambda: Pair(1) + Pair(2))
attempt(lambda: Pair(1) + (1, 2))
attempt(lambda: (1, 2) + Pair(1))
attempt(lambda: Pair(1) * 2)
attempt(lambda: (1, 2) + Reflected(1))
attempt(lambda: 3 * Reflected(1))
attempt(lambda: Reflected(1) * 3)
attempt(lambda: Reflected(1) + (1,))
attempt(lambda: Pair(1) + Reflected(2))
attempt(lambda: Items() + [1])
attempt(lambda: Items() * 2)
attempt(lambda: [1] + Items())
attempt(lambda: Row() + (1,))
attempt(lambda: 2 * Row())
attempt(lambda: Row() * 2)
attempt(lambda: Text("a") + "b")
attempt(lambda: "b" + Text("a"))
