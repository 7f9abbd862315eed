"""Results of cached properties that instances keep as attributes, and everything that may be done to those."""

import copy
from dataclasses import dataclass
from functools import cached_property


class Shape:
    made = 0

    def __init__(self, *sides):
        self.sides = sides

    @cached_property
    def half(self):
        Shape.made += 1
        return sum(self.sides) / 2

    @cached_property
    def count(self):
        Shape.made += 1
        return len(self.sides)

    @cached_property
    def nothing(self):
        Shape.made += 1
        return None

    def area(self):
        return self.half * self.count


class Overriding(Shape):
    half = 7


class Again(Shape):
    @cached_property
    def half(self):
        return -sum(self.sides)


class Plain(Shape):
    @property
    def half(self):
        return 0.5


class Slotted:
    __slots__ = ("x",)

    def __init__(self):
        self.x = 1

    @cached_property
    def y(self):
        return self.x


class Watching:
    def __init__(self):
        self.x = 3

    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value)

    @cached_property
    def double(self):
        return self.x * 2


@dataclass(frozen=True)
class Frozen:
    a: int
    b: int

    @cached_property
    def total(self):
        print("total of", self)
        return self.a + self.b


class Looking:
    """Its getter asks for the dict."""

    def __init__(self):
        self.a = 1

    @cached_property
    def names(self):
        return sorted(self.__dict__)


class Failing:
    tries = 0

    @cached_property
    def value(self):
        self.tries += 1
        if self.tries < 3:
            raise ValueError(f"try {self.tries}")
        return self.tries

    @cached_property
    def missing(self):
        return self.not_there


class Late:
    x = 1

    @cached_property
    def kept(self):
        return self.x

    lambda_ = cached_property(lambda self: self.kept + 1)


class Other:
    kept = "a plain attribute"


def closures(k):
    class Local:
        @cached_property
        def scaled(self):
            return k * 10

    return Local()


def main():
    shapes = [Shape(3, 4, 5), Overriding(3, 4, 5), Again(3, 4, 5), Plain(3, 4, 5), Shape(1.5, 2)]
    for _ in range(3):
        print([(s.half, s.count, s.area(), s.nothing) for s in shapes], Shape.made)
    first = Shape(1, 2)
    print(vars(first), first.half, first.count, vars(first), first.half, first.sides)
    first.half = "any"
    print(first.half, first.__dict__)
    second = Shape(2, 2)
    print(second.half)
    second.half = 10**30
    print(second.half)
    del second.half
    print(second.half, Shape.made)
    try:
        del second.count
    except AttributeError as e:
        print("AttributeError", e)
    print(second.count)
    third = copy.copy(second)
    third.sides = (1,)
    print(third.half, third.count, hasattr(third, "half"), getattr(third, "nothing"), vars(third))
    try:
        print(Slotted().y)
    except TypeError as e:
        print("TypeError", e)
    w = Watching()
    print(w.double, w.double, vars(w))
    f = Frozen(1, 2)
    print(f.total, f.total, f == Frozen(1, 2), hash(f) == hash(Frozen(1, 2)), f)
    looking = Looking()
    print(looking.names, looking.names, vars(looking))
    failing = Failing()
    for _ in range(4):
        try:
            print(failing.value)
        except ValueError as e:
            print("ValueError", e)
    try:
        failing.missing
    except AttributeError as e:
        print("AttributeError", e)
    late, other = Late(), Other()
    late.x = 5
    print(late.lambda_, late.kept, [o.kept for o in (late, other)], Late.kept is Late.__dict__["kept"])
    late.x = 6
    print(late.kept, late.lambda_, sorted(vars(late).items()))
    print([closures(k).scaled for k in range(3)])
    total = 0
    for i in range(200):
        s = Shape(i, 1)
        s.count += i
        total += s.count + s.half
    print(total, Shape.made)
    setattr(Late, "kept", 99)
    print(Late().kept)


main()
