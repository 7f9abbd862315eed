"""functools: caches, partial, wraps, ordering, dispatch."""

import functools
from functools import (
    cache,
    cached_property,
    cmp_to_key,
    lru_cache,
    partial,
    partialmethod,
    reduce,
    singledispatch,
    singledispatchmethod,
    total_ordering,
    wraps,
)


def failing(call):
    try:
        print("no error", call())
    except Exception as error:
        print(type(error).__name__, error)


def logged(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        """the wrapper"""
        return "logged", f(*args, **kwargs)

    return wrapper


@logged
def add(a, b=1):
    """Adds."""
    return a + b


print(add(1), add.__name__, add.__doc__, add.__wrapped__(2, 3), add.__qualname__)


@lru_cache(maxsize=2)
def square(x):
    print("computing", x)
    return x * x


print(square(2), square(2), square(3), square(4), square(2), square.cache_info())
square.cache_clear()
print(square.cache_info(), square.__name__, square.cache_parameters())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info().hits)
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(max, [3, 1], 10))
p = partial(int, base=2)
print(p("101"), p.func is int, p.keywords, partial(print, "a", sep="-").args)


class Table:
    def __init__(self):
        self.calls = 0

    @cached_property
    def total(self):
        self.calls += 1
        return 42

    def scale(self, by, more=0):
        return by + more

    double = partialmethod(scale, 2, more=5)

    @singledispatchmethod
    def show(self, x):
        return f"object {x}"

    @show.register
    def _(self, x: int):
        return f"int {x}"


t = Table()
print(t.total, t.total, t.calls, t.double(), t.show(3), t.show("s"))


@total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


print(Version(1) <= Version(1), Version(2) > Version(1), Version(2) >= Version(3))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))


@singledispatch
def kind(x):
    return "object"


@kind.register
def _(x: int):
    return "int"


@kind.register(list)
@kind.register(tuple)
def _(x):
    return "sequence"


@kind.register(str)
def _text(x):
    return "text"


print(kind(1.5), kind(1), kind(True), kind([]), kind(()), kind("s"), kind.dispatch(bool) is kind.dispatch(int))
failing(lambda: reduce(max, []))
print(functools.WRAPPER_ASSIGNMENTS)
