"""Fields of named tuples may be replaced in their classes, and methods of these get tuples of any class."""

from collections import namedtuple
from typing import NamedTuple


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


class Assigned(NamedTuple):
    n: int
    other: float = 1.5

    def read(self):
        return self.n


print(Assigned(1).n, Assigned(1).read())
Assigned.n = property(lambda self: "a property")
attempt(lambda: (Assigned(1).n, Assigned(1).read(), Assigned(1)[0], Assigned(1).other, Assigned(1)))


class Plain(NamedTuple):
    n: int


Plain.n = 7
attempt(lambda: Plain(1).n)
Made = namedtuple("Made", "m k")
name = "m"
setattr(Made, name, property(lambda self: self[1] * 2))
attempt(lambda: Made(1, "k").m)
attempt(lambda: Made(1, "k")._replace(k="q"))
Deleted = namedtuple("Deleted", "d e")
one = Deleted(1, 2)
del Deleted.d
attempt(lambda: one.d)
attempt(lambda: one.e)


class Base(NamedTuple):
    x: int
    y: float = 2.5

    def total(self):
        return self.x * self.x + self.y


class Below(Base):
    def __new__(cls, v):
        return super().__new__(cls, v, v)


class Reversed(namedtuple("Reversed", "y x z")):
    pass


for receiver in (Base(1), Below(1), (1, 2), (1, 2, 3), 5, Reversed(1, 2, 3)):
    attempt(lambda: Base.total(receiver))
