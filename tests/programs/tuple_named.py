"""Named tuples: calls, errors, what the classes have."""

from collections import namedtuple
from typing import NamedTuple

P = namedtuple("P", "x y")
Q = namedtuple("Q", ["a", "b", "c"], defaults=[5, 6])
E0 = namedtuple("E0", "")
One = namedtuple("One", "v")


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for f in (
    lambda: P(1, 2),
    lambda: P(1),
    lambda: P(),
    lambda: P(1, 2, 3),
    lambda: P(y=1, x=2),
    lambda: P(1, z=3),
    lambda: P(1, x=3),
    lambda: Q(1),
    lambda: Q(),
    lambda: Q(1, c=9),
    lambda: Q(1, 2, 3, 4),
    lambda: Q(1, 2, d=4),
    lambda: E0(),
    lambda: E0(1),
    lambda: One(5),
    lambda: One(v=6),
    lambda: P.__new__(P, 1, 2),
    lambda: P.__new__(int, 1, 2),
    lambda: P.__new__(5, 1, 2),
    lambda: P.__new__(tuple, 1, 2),
    lambda: P._make([1, 2]),
    lambda: P._make([1]),
    lambda: P(1, 2)._replace(x=7),
    lambda: P(1, 2)._replace(q=7),
    lambda: Q(1)._asdict(),
    lambda: P.__new__.__qualname__,
    lambda: P.__new__.__doc__,
    lambda: P.__doc__,
    lambda: Q.__new__.__defaults__,
    lambda: Q._field_defaults,
    lambda: P.__module__,
    lambda: P.__mro__,
    lambda: P.__match_args__,
    lambda: P.x,
    lambda: P(1, 2) == (1, 2),
    lambda: hash(P(1, 2)) == hash((1, 2)),
    lambda: P(*[3, 4]),
    lambda: P(**{"x": 1, "y": 2}),
    lambda: list(map(P, [1, 2], [3, 4])),
    lambda: P(1, 2) < P(1, 3),
    lambda: namedtuple("R", "def x", rename=True)._fields,
    lambda: namedtuple("R", "def x"),
    lambda: setattr(P(1, 2), "x", 5),
    lambda: setattr(P(1, 2), "z", 5),
    lambda: P.__new__.__name__,
    lambda: P._make.__qualname__,
    lambda: P.__slots__,
    lambda: sorted(n for n in vars(P) if n[0] != "_"),
    lambda: P(1, 2).__getnewargs__(),
):
    attempt(f)


class V(namedtuple("V", "x y")):
    __slots__ = ()

    def __new__(cls, x, y=9):
        return super().__new__(cls, x * 2, y)

    def size(self):
        return 77

    def __add__(self, o):
        return V(self.x + o.x, self.y)


print(V(1), V(1).size(), V(1) + V(2), V(3)._replace(y=1), repr(V(1)), bool(V(0)))


class W(P):
    def __str__(self):
        return "W" + super().__repr__()


print(W(1, 2), [W(1, 2)], W._make([4, 5]), W(x=1, y=3).y)


class T(NamedTuple):
    """doc"""

    a: int
    b: str = "x"

    def both(self):
        return self.a, self.b


for f in (
    lambda: T(1),
    lambda: T(),
    lambda: T(1, 2, 3),
    lambda: T(a=4).both(),
    lambda: T.__doc__,
    lambda: T._field_defaults,
    lambda: T(1)._asdict(),
    lambda: T.__annotations__,
):
    attempt(f)
match P(1, 2):
    case P(x, y=b):
        print(x, b)
import pickle, copy

print(copy.copy(P(1, [2])), copy.deepcopy(P(1, [2])))
