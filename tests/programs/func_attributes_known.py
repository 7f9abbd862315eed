"""What is stored in attributes of functions is known, unless somebody else can get at the function."""

import functools
import operator


def memoize(function):
    cache = {}

    @functools.wraps(function)
    def wrapper(*args):
        wrapper.calls += 1
        if args not in cache:
            cache[args] = function(*args)
        return cache[args]

    wrapper.calls = 0
    wrapper.cache = cache
    wrapper.clear = cache.clear
    return wrapper


@memoize
def binomial(n, k):
    return 1 if k in (0, n) else binomial(n - 1, k - 1) + binomial(n - 1, k)


print(binomial(40, 17) + 1, binomial.calls * 2, len(binomial.cache), binomial.cache[2, 1], binomial.__name__)
binomial.clear()
print(len(binomial.cache), binomial.__wrapped__(5, 0))


def counted(function):
    @functools.wraps(function)
    def wrapper(*args):
        wrapper.count += 1
        return function(*args)

    wrapper.count = 0
    return wrapper


def plain(x):
    return x + 1


plain.label = "plain"
plain.limit = 2.5
traced = counted(plain)
print(traced(1), traced(2.5), traced.count, traced.label.upper(), traced.limit * 2, plain.label)
twice = counted(traced)
twice(3)
print(twice.count, traced.count, twice.label)
for name in ("count", "label", "missing"):
    print(hasattr(plain, name), getattr(twice, name, "none"))
try:
    print(plain.missing + 1)
except AttributeError as error:
    print(error)


def shown():
    shown.n = getattr(shown, "n", 0) + 1
    return shown.n


print(shown() + shown(), shown.n / 2)
shown.n = "text"
print(shown.n.upper())


def held():
    return held.value


held.value = 3
print(held() + 1)
setattr(held, "".join(["val", "ue"]), [1, 2])
print(held(), operator.attrgetter("value")(held))
vars(held)["value"] = 2.5
print(held() * 2)


class Shape:
    def area(self):
        return self.area.__name__

    area.unit = "cm"
    area.power = 2


print(Shape().area.unit + "2", Shape.area.power + 1, Shape().area())
