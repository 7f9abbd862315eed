"""lru_cache on functions of two arguments, and of others: what counts as the same call."""

from functools import lru_cache, partial

nan = float("nan")


class Odd:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        if self.n < 0:
            raise ValueError("no hash")
        return self.n

    def __eq__(self, other):
        if self.n == 13:
            raise RuntimeError("no comparison")
        return isinstance(other, Odd) and self.n == other.n

    def __repr__(self):
        return f"Odd({self.n})"


def tried(f, *args, **names):
    try:
        return f(*args, **names)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def show(size, typed):
    @lru_cache(maxsize=size, typed=typed)
    def f(a, b=5, *rest, c=0):
        print("called", a, b, rest, c, end="; ")
        return [a, b]

    first = f(1, 2)
    print(f(1, 2) is first, f(1.0, 2) is first, f(True, 2.0) is first, f(a=1, b=2) is first, f(1, b=2) is first)
    print(f(1), f(1, 5), f(1, c=0), f(1, 2, 3), f(1, 2, 3), f(1, 2, c=1), f(1, 2, c=1))
    print(
        f("a", "b"), f("a", "b"), f(("a", "b")), f(("a", "b")), f(nan, 1) is f(nan, 1), f(None, (1, 2)), f(None, (1, 2))
    )
    print(f(2**40, -(2**40)), f(2**40, -(2**40)), f(2**70, 1), f(2**70, 1), f(-1, -2), f(-2, -1))
    print(tried(f, [], 1), tried(f, 1, {}), tried(f), tried(f, 1, d=2), tried(f, 1, Odd(-1)))
    print(f(Odd(3), 1), f(Odd(3), 1), tried(f, Odd(13), 1), tried(f, Odd(13), 1), f(Odd(14), Odd(3)))
    print(f.cache_info())


def recursive():
    calls = []

    @lru_cache(maxsize=None)
    def paths(a, b):
        calls.append((a, b))
        if a == 0 or b == 0:
            return 1
        return paths(a - 1, b) + paths(a, b - 1)

    print(paths(12, 9), len(calls), paths.cache_info())

    @lru_cache(maxsize=3)
    def few(a, b):
        calls.append((a, b))
        return few(a - 1, b) + 1 if a > 0 else b

    print(few(6, 1), few(5, 1), few(2, 1), few.cache_info(), calls[-4:])

    @lru_cache
    def failing(a, b):
        calls.append(a)
        if a == b:
            raise KeyError(a)
        return a

    n = len(calls)
    print(
        tried(failing, 1, 1), tried(failing, 1, 1), failing(1, 2), failing(1, 2), len(calls) - n, failing.cache_info()
    )


class Table:
    @lru_cache(maxsize=None)
    def cell(self, i):
        print("cell", i, end="; ")
        return i * i


def bound():
    t, u = Table(), Table()
    print(t.cell(3), t.cell(3), u.cell(3), Table.cell(t, 3), Table.cell.cache_info())
    cached = lru_cache(None)(partial(pow, 2))
    print(cached(10), cached(10), cached(10, 1000), cached.cache_info())
    cached = lru_cache(None)(max)
    print(cached(1, 2), cached(1, 2), cached(1, 2, 3), cached((4, 5)), cached.cache_info())
    print(partial(print, "a")("b"), partial(max)(3, 4), partial(max, 1)(2, 3), partial(sum)([1, 2]))


for size in (None, 4, 0):
    for typed in (False, True):
        show(size, typed)
recursive()
bound()
