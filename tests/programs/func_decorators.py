"""Decorators: plain, with arguments, stacked, on classes, on methods, written as classes."""

import functools

log = []


def trace(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        log.append(f"{f.__name__}{args}{kwargs or ''}")
        return f(*args, **kwargs)

    return wrapper


def repeat(n):
    def deco(f):
        def wrapper(*a):
            return [f(*a) for _ in range(n)]

        return wrapper

    return deco


@trace
def add(a, b=1):
    """Adds."""
    return a + b


print(add(1), add(1, b=5), add.__name__, add.__doc__, add.__wrapped__(2, 3))


@repeat(2)
@trace
@repeat(3)
def three(x):
    return x


print(three("x"))
print(log)


class CountCalls:
    def __init__(self, f):
        self.f = f
        self.calls = 0

    def __call__(self, *a):
        self.calls += 1
        return self.f(*a)


@CountCalls
def hello(n):
    return "hi " * n


hello(1)
print(hello(2), hello.calls)


def register(cls):
    cls.registered = True
    cls.names = sorted(n for n in vars(cls) if not n.startswith("_"))
    return cls


@register
class K:
    b = 1

    def a(self):
        pass


print(K.registered, K.names)


def order(name):
    print("evaluated", name)

    def deco(f):
        print("applied", name)
        return f

    return deco


@order("first")
@order("second")
def nothing():
    pass


class M:
    @trace
    def method(self, x):
        return x * 2

    @staticmethod
    @repeat(2)
    def s(x):
        return x

    @classmethod
    @trace
    def c(cls, x):
        return cls.__name__, x

    @property
    @repeat(2)
    def prop(self):
        return "p"


m = M()
print(m.method(4), m.s(1), M.c(2), m.prop)


@lambda f: [f]
def in_list():
    return "in list"


print(in_list[0]())
table = {}


@table.setdefault("k", lambda f: f() + 1)
def number():
    return 41


print(number)


def memo(f):
    cache = {}

    def inner(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]

    inner.cache = cache
    return inner


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), len(fib.cache))


@functools.lru_cache(maxsize=None)
def ways(n, k):
    if n == 0:
        return 1
    if n < 0 or k == 0:
        return 0
    return ways(n - k, k) + ways(n, k - 1)


print(ways(100, 100), ways.cache_info().misses > 0)
