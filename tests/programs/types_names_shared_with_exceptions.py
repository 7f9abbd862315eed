"""Attributes that a class unlike the others has as well: an exception, a subclass of list, one with a metaclass."""


class Err(Exception):
    def __init__(self, msg, position, value=None):
        super().__init__(msg)
        self.position = position
        self.value = value

    def shifted(self, n):
        self.position += n
        return self


class P:
    def __init__(self):
        self.position = 0
        self.value = 1.5

    def go(self):
        self.position += 1
        if self.position > 3:
            raise Err("far", self.position, "s")
        return self.value


class L(list):
    def total(self):
        return sum(self) + len(self) + self[0]

    def add(self, x):
        self.append(x)
        self.position = x
        return self


class N(int):
    def twice(self):
        return self * 2 + self.real

    def __add__(self, o):
        return N(int(self) + o)


class M(type):
    def __call__(cls, *a):
        o = super().__call__(*a)
        o.position = "meta"
        return o


class Q(metaclass=M):
    def __init__(self):
        self.position = 5

    def get(self):
        return self.position


p = P()
try:
    while True:
        p.go()
except Err as e:
    print(e, e.position + 1, e.value, e.shifted(2).position)
print(p.position + 1, p.value * 2)
l = L([1, 2]).add(3)
print(l.total(), l.position, L.total([4, 5]) if False else 0)
print(N(4).twice(), N(4) + 3, type(N(1) + 2).__name__)
print(Q().get(), Q().position + "x")
f = L.total


class Fake:
    def __len__(self):
        return 3

    def __iter__(self):
        return iter([1, 2])

    def __getitem__(self, i):
        return 10


print(f(Fake()), [g(Fake()) for g in (L.total,)])
import functools


@functools.total_ordering
class O:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return self.v == o.v

    def __lt__(self, o):
        return self.v < o.v


print(O(1) < O(2), O(2) >= O(1), sorted([O(3), O(1)])[0].v)


def deco(c):
    c.extra = lambda self: self.v * 2
    return c


@deco
class W:
    def __init__(self):
        self.v = 21


print(W().extra())
