import math, random


# iterator subclass attributes, odd corners
class Cnt(enumerate):
    def __init__(self, *a):
        self.label = "x"

    def __next__(self):
        i, v = super().__next__()
        return i * 10, v


c = Cnt("ab")
c.extra = 5
print(list(c), c.extra, c.label)


class M(map):
    tag = "cls"


m = M(str, [1, 2])
m.name = "mm"
print(list(m), m.name, m.tag)
import itertools


class K(itertools.count):
    def __init__(self, start):
        self.start = start


k = K(5)
print(next(k), next(k), k.start)


class Z(zip):
    pass


z = Z("ab", [1, 2])
z.q = 1
print(dict(z), z.q)


class F(filter):
    pass


f = F(None, [0, 1])
f.q = 2
print(list(f), f.q)


class RR(reversed):
    pass


rr = RR("ab")
rr.q = 1
print(list(rr), rr.q, rr.__dict__)


class Sl(enumerate):
    __slots__ = ("s",)


s = Sl("a")
s.s = 3
print(s.s, list(s))
try:
    s.t = 1
except AttributeError as e:
    print(e)
try:
    enumerate("a").x = 1
except AttributeError as e:
    print(e)
