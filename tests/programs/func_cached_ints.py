"""Caches without a limit keep results by ints apart: what is equal to an int is found there, all else is not."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache

seen = []


@lru_cache(maxsize=None)
def two(a, b):
    seen.append((a, b))
    return (a, b)


def told(f):
    info = f.cache_info()
    return info.hits, info.misses, info.maxsize, info.currsize


# --- numbers that are equal ---
print(two(1, 2), two(1.0, 2), two(True, 2), two(True, 2.0), told(two))
print(two(-0.0, 0), two(0, False), two(0.5, 1), two(0.5, True), told(two))
print(two(float("nan"), 1)[1], two(float("inf"), 1), two(2**40, 1), two(2.0**40, 1), told(two))
print(two(-(2**30), 2**30 - 1), two(2**30, -1), two(-(2**30) - 1, -1), two(2.0**30, -1), told(two))
print(two(None, 1), two("1", 1), two((1,), 1), two(None, 1), told(two))
print(two(a=1, b=2), two(1, b=2), two(1, 2), told(two))
print(two(Fraction(1), 2), two(Fraction(1, 2), 1), two(1 + 0j, 2), told(two))
print(two(1, 2), two(7, 8), two(7.0, 8), two(-(2**30), 2**30 - 1), told(two))
two.cache_clear()
print(told(two), two(7, 8), two(True, 8), two(1, 8), told(two))
print(len(seen), two.__wrapped__(5, 6))


# --- one argument: only ints stand for themselves ---
@cache
def one(x):
    return type(x).__name__, x


print(one(1), one(1.0), one(True), one(Fraction(1)), one("1"), one(1), one(1.0), one(False), one(0), told(one))
print(one(2**30 - 1), one(-(2**30)), one(2**30), one(2**62), one(2**70), one(2**30 - 1), told(one))


@lru_cache(maxsize=None, typed=True)
def apart(a, b):
    return (a, b)


print(apart(1, 2), apart(1.0, 2), apart(True, 2), apart(1, 2), told(apart))


# --- more arguments, and fewer ---
@cache
def some(a, b=0, c=0, d=0, e=0):
    return a + 10 * b + 100 * c + 1000 * d + 10000 * e


for _ in range(2):
    print(some(1), some(1, 2), some(1, 2, 3), some(1, 2, 3, 4), some(1, 2, 3, 4, 5), some(1, b=2), told(some))
edge = 2**20
for args in ((edge - 1, -edge, 0), (edge, 0, 0), (-edge - 1, 0, 0), (2**14, 0, 0, 0), (-(2**14), 2**14 - 1, 0, 0)):
    print(some(*args), some(*args), some(*map(float, args)), told(some))


# --- recursion, limits, exceptions ---
@cache
def paths(r, c):
    if r == 0 or c == 0:
        return 1
    return paths(r - 1, c) + paths(r, c - 1)


print(paths(40, 40), told(paths))


@lru_cache(maxsize=3)
def few(a, b):
    return a * b


print([few(a, b) for a, b in ((1, 2), (3, 4), (1, 2), (5, 6), (7, 8), (1, 2), (3, 4), (True, 2))], told(few))


@cache
def refusing(n, left):
    if n < 0:
        raise ValueError(n)
    return refusing(n - left, left)


for _ in range(2):
    try:
        refusing(5, 2)
    except ValueError as e:
        print("refused", e, told(refusing))
try:
    two([1], 2)
except TypeError as e:
    print(e)
try:
    two(1)
except TypeError as e:
    print(e)


@cache
def clearing(n, k):
    if n == 2:
        clearing.cache_clear()
    return n + (clearing(n - 1, k) if n else k)


print(clearing(4, 1), told(clearing), clearing(4, 1), told(clearing))


@cache
def leaving(n, k):
    if n == 2:
        leaving(Fraction(9), k)
    return n + (leaving(n - 1, k) if n < 5 and n > 0 else k)


print(leaving(4, 1), told(leaving), leaving(4, 1), leaving(9, 1), told(leaving))


# --- instances ---
class Grid:
    def __init__(self, step):
        self.step = step

    @lru_cache(maxsize=None)
    def ways(self, r, c):
        if r <= 0 or c <= 0:
            return self.step
        return self.ways(r - 1, c) + self.ways(r, c - 1)

    @cache
    def half(self, n):
        return self.step if n == 0 else self.half(n - 1) + n

    @cache
    def alone(self):
        return self.step * 2


g, h = Grid(1), Grid(2)
for _ in range(2):
    print(g.ways(9, 9), h.ways(9, 9), g.ways(9.0, True), Grid.ways(h, 3, 3), told(Grid.ways))
    print(g.half(9), h.half(9), g.half(9.0), g.alone(), h.alone(), told(Grid.half), told(Grid.alone))
g.half = lambda n: "own"
print(g.half(3), h.half(3))
Grid.half.cache_clear()
print(h.half(9), told(Grid.half))


@dataclass(frozen=True)
class Point:
    x: int

    @cache
    def plus(self, n):
        return self.x + n


class Odd:
    def __eq__(self, other):
        return other == 3 or isinstance(other, Odd)

    def __hash__(self):
        return hash(3)

    @cache
    def kept(self, n):
        return n


class Never:
    def __eq__(self, other):
        return True

    @cache
    def kept(self, n):
        return n


print(Point(1).plus(2), Point(1).plus(2), Point(2).plus(2), told(Point.plus))
print(two(3, 3), two(Odd(), 3) == (3, 3), two(3, Odd()), two(3, 3), told(two))
print(Odd().kept(1), Odd().kept(1), told(Odd.kept))
try:
    Never().kept(1)
except TypeError as e:
    print(e)


class Number(int):
    def __eq__(self, other):
        return "odd"

    def __hash__(self):
        return 12


print(two(12, 12), two(Number(5), 12), told(two))


def many():
    @cache
    def pick(i, room, last, kept):
        if i == 8:
            return room == 0
        return sum(pick(i + 1, room - x, x, kept) for x in range(3) if x != last and x <= room)

    return pick(0, 8, -1, 0), told(pick)


print(many(), many())

try:
    type("Sub", (type(two),), {})
except TypeError as e:
    print(e)
