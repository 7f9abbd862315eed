# An enumeration whose equality is replaced under a name that is put together.
from enum import Enum


class Odd(Enum):
    X = 1
    Y = 2


def alike(a, b):
    return a == b


print(alike(Odd.X, Odd.X), alike(Odd.X, Odd.Y))
setattr(Odd, "__" + "eq__", lambda self, other: True)
print(alike(Odd.X, Odd.Y), Odd.X == Odd.Y)


class Replaced(Enum):
    X = 1
    Y = 2


def replace(cls, names):
    for name in names:
        type.__setattr__(cls, f"__{name}__", lambda self, other: name)


print(Replaced.X == Replaced.Y, Replaced.X != Replaced.Y)
replace(Replaced, ["eq"])
print(Replaced.X == Replaced.Y, Replaced.X != Replaced.X)
