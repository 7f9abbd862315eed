"""functools.wraps and update_wrapper of instances, classes, methods and functions with attributes, and by instances."""

import functools


class Adder:
    """Adds."""

    kind = "adder"

    def __init__(self, n):
        self.n = n
        self.calls = 0

    def __call__(self, x):
        self.calls += 1
        return x + self.n

    def method(self, x):
        return x * self.n


class Timed:
    """A decorator that is a class."""

    def __init__(self, function):
        self.function = function
        self.count = 0
        functools.update_wrapper(self, function)

    def __call__(self, *args):
        self.count += 1
        return self.function(*args)


def named(x):
    """Doubles."""
    return x * 2


named.unit = "m"
named.count = 40
timed = Timed(named)
print(timed(4), timed(5), timed.count, timed.unit, timed.__name__, timed.__doc__, timed.__wrapped__ is named)

adder = Adder(3)
adder(1)
setattr(adder, "ex" + "tra", [1])


@functools.wraps(adder)
def wrapper(x):
    return adder(x)


print(wrapper(4), wrapper.n, wrapper.calls, wrapper.extra, wrapper.__doc__, wrapper.__wrapped__ is adder, adder.calls)
adder.n = 10
print(wrapper.n, wrapper(1), adder.n)


@functools.wraps(adder.method)
def bound(x):
    return adder.method(x)


print(bound(2), bound.__name__, bound.__qualname__)


@functools.wraps(Adder)
def make(*args):
    return Adder(*args)


print(make(2)(3), make.__name__, make.kind, make.__doc__, make.__module__)


@functools.wraps(named)
def other(x):
    return named(x)


print(other.unit, other.count, other(1))
other.unit = "s"
print(named.unit, other.unit)


class Slotted:
    __slots__ = ("a", "__wrapped__")


for target in (Slotted(), Adder):
    try:
        functools.update_wrapper(target, named, assigned=())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
print(functools.WRAPPER_UPDATES, functools.WRAPPER_ASSIGNMENTS)


def plain(x):
    return x


functools.update_wrapper(plain, len)
print(plain.__name__, plain(3), plain.__doc__ == len.__doc__)


@functools.cache
def cached(x):
    return x + 1


print(cached(1), cached.__name__, cached.__wrapped__(5))
only = functools.update_wrapper(functools.partial(named, 4), named, updated=())
print(only(), only.__name__, hasattr(only, "unit"))
