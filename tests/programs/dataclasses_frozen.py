"""Frozen data classes: what they refuse, how they hash, and classes below them."""

from dataclasses import dataclass, field, FrozenInstanceError


@dataclass(frozen=True, order=True)
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, compare=False)

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)


p = Point(1, 2)
print(p, p + p, hash(p) == hash((1, 2)), p < Point(1, 3), p >= Point(1), {p: 1}[Point(1, 2)], sorted([p, Point(0)]))


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e, type(e) is FrozenInstanceError)


def store(o):
    o.y = 3


def drop(o):
    del o.y


attempt(store, p)
attempt(drop, p)
attempt(setattr, p, "z", 1)
attempt(delattr, p, "z")
attempt(lambda: p < (1, 2))
object.__setattr__(p, "y", 7)
print(p)


@dataclass(frozen=True)
class P3(Point):
    z: int = 5


q = P3(1, 2, [3], 4)
print(q, q == P3(1, 2, [], 4), q == p, hash(q) == hash((1, 2, 4)), P3.__match_args__)
attempt(store, q)


class Sub(Point):
    pass


s = Sub(1)
s.free = 3
print(s, s.free)
attempt(store, s)


@dataclass(frozen=True, eq=False)
class Id:
    n: int


i = Id(1)
print({i: 2}[i], i == Id(1), hash(i) == hash(Id(1)))


@dataclass(frozen=True)
class Own:
    n: int

    def __hash__(self):
        return 7

    def __post_init__(self):
        object.__setattr__(self, "twice", self.n * 2)


print(hash(Own(3)), Own(3).twice, Own(3) == Own(3))
try:

    @dataclass
    class Bad(Point):
        w: int = 1
except TypeError as e:
    print(e)
