"""What functools.partial, cmp_to_key and cached_property make of functions."""

import functools
from functools import cached_property, cmp_to_key, partial, reduce


def power(base, exponent, offset=0):
    return base**exponent + offset


square = partial(power, exponent=2)
two_to = partial(power, 2)
shifted = partial(two_to, offset=0.5)
print(square(5), two_to(10) + 1, shifted(3) * 2, list(map(two_to, range(5))), two_to(3, 1), partial(two_to, 4)())
print(two_to.func.__name__, two_to.args, square.keywords, sorted([3, -5, 1], key=partial(pow, -2)))
add = partial(lambda a, b, *rest: (a + b, rest), 1)
print(add(2), add(2.5, "x"), reduce(partial(max), [3, 9, 4]))
try:
    two_to()
except TypeError as error:
    print(error)


class Button:
    def __init__(self):
        self.log = []

    def press(self, name, times):
        self.log.append(name * times)
        return len(self.log)

    def handlers(self):
        return {name: partial(self.press, name) for name in "ab"}


b = Button()
for name, handler in b.handlers().items():
    print(name, handler(2) + 1, handler(times=3))
print(b.log)


def by_length(a, b):
    if len(a) != len(b):
        return len(a) - len(b)
    return (a > b) - (a < b)


def numerically(a, b):
    return -1 if a + b > b + a else 1 if a + b < b + a else 0


print(sorted(["pear", "fig", "kiwi", "apple"], key=cmp_to_key(by_length)))
print(int("".join(sorted(["3", "30", "34", "5", "9"], key=cmp_to_key(numerically)))) + 1)
print(max([[1, 2], [3]], key=cmp_to_key(by_length)), min("bca", key=cmp_to_key(lambda a, b: ord(a) - ord(b))))
xs = [2.5, 1, 3]
xs.sort(key=cmp_to_key(lambda a, b: b - a))
print(xs)
k = cmp_to_key(by_length)
print(k("a") < k("bb"), k("a") == k("a"))


class Circle:
    def __init__(self, r):
        self.r = r
        self.computed = 0

    @cached_property
    def area(self):
        self.computed += 1
        return 3 * self.r**2

    @functools.cached_property
    def parts(self):
        return [self.r, self.area]


class Ring(Circle):
    @cached_property
    def inner(self):
        return self.area / 2


for c in (Circle(2), Ring(2.5), Ring(3)):
    print(c.area + 1, c.area, c.computed, c.parts, c.parts is c.parts, "area" in vars(c))
ring = Ring(4)
print(ring.inner, ring.computed)
ring.area = 7
print(ring.area, ring.inner)
del ring.area
print(ring.area, ring.computed)
