"""value of the members of an enumeration, which is replaced."""

from enum import Enum


class Suit(Enum):
    CLUBS = "C"
    HEARTS = "H"


class Kind(Enum):
    ONE = 1
    TWO = 2


def read():
    return [s.value for s in Suit], [k.value for k in Kind], Kind.ONE.name


print(read())
Kind.value = property(lambda self: "replaced " + self.name)
print(read())
Enum.name = property(lambda self: "anything")
print(read())
