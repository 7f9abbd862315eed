# Decorators that pass on whatever arguments they are given, to a function that is known.
import functools


def memoize(f):
    cache = {}

    @functools.wraps(f)
    def wrapper(*args):
        if args not in cache:
            cache[args] = f(*args)
        return cache[args]

    wrapper.cache = cache
    return wrapper


def counted(f):
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return f(*args, **kwargs)

    wrapper.calls = 0
    return wrapper


def traced(log):
    def decorate(f):
        def wrapper(*args, **kwargs):
            result = f(*args, **kwargs)
            log.append((f.__name__, args, sorted(kwargs.items()), result))
            return result

        return wrapper

    return decorate


@memoize
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@counted
def grow(n):
    return 1 if n == 0 else 3 * grow(n - 1)


log = []


@traced(log)
def area(w, h=2, *, scale=1):
    return w * h * scale


print(fib(30), fib(200), len(fib.cache), fib.__name__)
print(grow(10), grow(60), grow.calls)
print(area(3), area(3, 4), area(2.5, scale=2), area("ab", h=2))
print(log)


def apply(f, *args):
    return f(*args)


def add(a, b):
    return a + b


def none():
    return "nothing"


print(apply(add, 1, 2), apply(add, "a", "b"), apply(none), apply(max, 3, 4), apply(lambda *xs: len(xs), 1, 2, 3))
for bad in (lambda: apply(add, 1), lambda: apply(none, 1), lambda: fib(1, 2), lambda: fib([])):
    try:
        print(bad())
    except TypeError as e:
        print(e)


def pairs(f):
    def wrapper(*args):
        first, *rest = args
        return [f(first, *rest), f(*args), f(*args[::-1]), f(*(2**63, 1))]

    return wrapper


@pairs
def minus(a, b):
    return a - b


print(minus(5, 3), minus(2**70, 1), minus(0.5, 1))


class Limited:
    def __init__(self, f):
        self.f = f
        self.left = 3

    def __call__(self, *args, **kwargs):
        self.left -= 1
        if self.left < 0:
            raise RuntimeError("no more")
        return self.f(*args, **kwargs)


@Limited
def half(x):
    return x / 2


try:
    for i in range(5):
        print(half(i + 1), end=" ")
except RuntimeError as e:
    print(e)


def late(f):
    def wrapper(*args, **kwargs):
        kwargs.setdefault("b", 10)
        return f(*args, **kwargs)

    return wrapper


@late
def scaled(a, b):
    return a * b


print(scaled(2), scaled(2, b=3))
t = 0


def shifted(f):
    def wrapper(*args):
        global t
        t += args[0]
        return f(*args)

    return wrapper


@shifted
def keep(x):
    global last
    last = x
    return x


last = 0
for i in range(0, 80, 8):
    keep(1 << i)
print(last, t)
