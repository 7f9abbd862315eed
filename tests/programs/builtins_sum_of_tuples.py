"""sum of tuples: ints past every bound, floats, both mixed, instances, strings, subclasses; a start."""

from collections import namedtuple
from fractions import Fraction
from itertools import combinations


class Money:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return Money(self.n + (other.n if isinstance(other, Money) else other))

    __radd__ = __add__

    def __repr__(self):
        return f"Money({self.n})"


class Own(tuple):
    def __iter__(self):
        return iter([100, 200])


class Integer(int):
    def __radd__(self, other):
        return "radd"


P = namedtuple("P", "x y")
kinds = [
    (),
    (1,),
    (1, 2),
    (1, 2, 3),
    (1, 2, 3, 4),
    (2**30, 2**30),
    (2**62, 2**62, -(2**62), 5),
    (2**63 - 1, 1),
    (-(2**63), -1, 2**64),
    (2**70, 1, -(2**70)),
    (1.5, 2),
    (1, 1.5, 2),
    (0.1,) * 10,
    (-0.0,),
    (-0.0, -0.0),
    (float("inf"), 1, float("-inf")),
    (1e16, 1, -1e16),
    (True, False, True),
    (1, True, 2.5, 2**40, 3),
    (Money(1), 2, Money(3)),
    (Fraction(1, 3), 1, 0.5),
    (1j, 2, 2.5),
    P(1, 2.5),
    Own((1, 2)),
    (Integer(5),),
    (1, Integer(5)),
    (2**53, 1.0, 1),
    (1.0, 2**53, 1),
]
for t in kinds:
    print(sum(t), sum(t, 10), sum(t, 0.5), sum(t, start=2**63 - 1) if type(t) is tuple and len(t) < 9 else "")
for bad in (("a",), (1, "a"), ([1],), (None,), (1, None)):
    try:
        print(sum(bad))
    except TypeError as error:
        print(error)
print(sum(([1], [2, 3]), []), sum(((1,), (2, 3)), ()), sum((Money(1),), Money(2)))
try:
    print(sum(("a",), "b"))
except TypeError as error:
    print(error)
print(
    sum(1 for c in combinations((3, 34, 4, 12, 5, 2, 7, 8, 9, 10), 4) if sum(c) == 30),
    max(sum(c) for c in combinations([2**61, 2**62, 1.5, -3], 2)),
)
