"""What functions behind functools.lru_cache and cache give is known, and their arguments are."""

import functools
from functools import cache, lru_cache


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@cache
def paths(r, c):
    if r == 0 or c == 0:
        return 1
    return paths(r - 1, c) + paths(r, c - 1)


@lru_cache
def half(x):
    return x / 2


@functools.lru_cache(16)
def parts(text, sep=","):
    return text.split(sep)


print(fib(90), paths(16, 16), half(3) + 0.5, half(3.0), half(True))
print(fib.cache_info().hits, half.cache_info().misses, fib.__name__, fib.__wrapped__(10))
xs = parts("a,b,c")
xs.append("d")
print(parts("a,b,c"), parts("a b", sep=" "), parts("a b", " "), parts.cache_info())
half.cache_clear()
print(half.cache_info(), list(map(half, [1, 2, 1])), half.cache_info().hits)


class Grid:
    def __init__(self, rows):
        self.rows = rows
        self.calls = 0

    @lru_cache(maxsize=None)
    def cost(self, r, c):
        self.calls += 1
        if r == 0 and c == 0:
            return self.rows[0][0]
        best = []
        if r:
            best.append(self.cost(r - 1, c))
        if c:
            best.append(self.cost(r, c - 1))
        return self.rows[r][c] + min(best)

    @staticmethod
    @cache
    def twice(x):
        return x * 2


g = Grid([[1, 3, 1], [1, 5, 1], [4, 2, 1]])
print(g.cost(2, 2), g.calls, g.cost(2, 2) + 1, Grid.cost(g, 1, 1), g.calls, g.twice(4), Grid.twice("ab"))
h = Grid([[2.5, 1], [0.5, 4]])
print(h.cost(1, 1), h.calls)


def distance(a, b):
    @lru_cache(maxsize=None)
    def d(i, j):
        if i == 0 or j == 0:
            return i + j
        if a[i - 1] == b[j - 1]:
            return d(i - 1, j - 1)
        return 1 + min(d(i - 1, j), d(i, j - 1), d(i - 1, j - 1))

    return d(len(a), len(b))


print(distance("kitten", "sitting"), distance([1, 2, 3], [2, 3, 4]))


def cached(function, flag):
    return lru_cache(function) if flag else function


f = cached(lambda x: x + 1, True)
g2 = cached(lambda x: x + 1, False)
print(f(1), f(1.5), g2(2), sorted([3, 1, 2], key=f), max("abc", key=lru_cache(ord)))


@lru_cache(maxsize=2)
def pair(x, *rest, **named):
    return x, rest, named


print(pair(1), pair(1, 2), pair(1, 2, k=3), pair(*[4, 5], **{"z": 6}))
try:
    fib([])
except TypeError as error:
    print(error)
try:
    paths(1)
except TypeError as error:
    print(error)


@cache
def numbers(n):
    yield from range(n)


print(list(numbers(3)), list(numbers(3)))
