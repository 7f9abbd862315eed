"""Instances of subclasses of tuple, of each length."""

from collections import namedtuple
from typing import NamedTuple

P = namedtuple("P", "x y")
Q = namedtuple("Q", "a b c")
R = namedtuple("R", "p q r s", defaults=(4,))
S1 = namedtuple("S1", "only")


class V(NamedTuple):
    x: float
    y: float = 2.0

    def norm(self):
        return (self.x**2 + self.y**2) ** 0.5


class W(namedtuple("W", "u v w")):
    def total(self):
        return self.u + self.v + self.w


class T(tuple):
    pass


for o in (
    P(1, 2),
    Q(1, 2, 3),
    R(1, 2, 3),
    S1(9),
    V(3.0),
    W(1, 2, 3),
    T((1, 2)),
    T((1, 2, 3)),
    T(),
    T((1,)),
    T(range(5)),
):
    print(
        o,
        len(o),
        hash(o) == hash(tuple(o)),
        o == tuple(o),
        [*o],
        o[0:2],
        o[-1:],
        type(o).__name__,
        isinstance(o, tuple),
    )
    try:
        o.extra = 5
        print(o.__dict__)
    except AttributeError as e:
        print(e)
p = P(1, 2)
print(p._replace(y=7), p._asdict(), p.x + p.y, P._make([5, 6]))
a, b = p
print(a, b)
q = Q(1, 2, 3)
x, *y = q
print(x, y, q._replace(a=0, c=9))
print(V(3.0, 4.0).norm(), W(1, 2, 3).total(), W(1, 2, 3)._replace(u=5))
t = T((1, 2))
t.name = "n"
print(t.name, t + (3,), {t: 1}, t in {(1, 2)})
print(sorted([P(2, 1), P(1, 5), P(1, 2)]), max(Q(1, 2, 3), Q(1, 3, 0)))
import copy, pickle

print(copy.copy(p), copy.deepcopy(q), pickle.loads(pickle.dumps(V(1.0, 2.0))))
match p:
    case P(x=1, y=z):
        print(z)
match q:
    case Q(a, b, c):
        print(a, b, c)
d = {P(i, i * i): i for i in range(5)}
print(d[P(2, 4)], d[(3, 9)], (4, 16) in d)
try:
    P(1)
except TypeError as e:
    print(e)
try:
    p.x = 3
except AttributeError as e:
    print(e)
t.__dict__ = {"z": 1}
print(t.z, vars(t))
