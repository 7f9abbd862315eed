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
