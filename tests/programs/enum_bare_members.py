"""Members that lack what the `__init__` of a base assigns, in a program whose other instances have it."""

from enum import Enum


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def total(self):
        return self.x + self.y

    def x_only(self):
        return self.x


class Other:
    def __init__(self):
        self.count = 3

    def counted(self):
        self.count += 1
        return self.count


class Lacking(Point, Enum):
    A = 1
    B = 2

    def __init__(self, value):
        if value == 2:
            self.x = 10


class Made(Other, Enum):
    A = 1

    def __new__(cls, value):
        made = object.__new__(cls)
        made._value_ = value
        return made

    def __init__(self, value):
        pass


class Whole(Point, Enum):
    A = 1, 2


class Plain(Enum):
    A = 1

    def __init__(self, value):
        if value > 1:
            self.extra = value

    def read(self):
        return self.extra


def attempt(f):
    try:
        print(f())
    except AttributeError as error:
        print(error)


points = [Point(1, 2), Lacking.A, Lacking.B, Whole.A]
for p in points:
    attempt(p.x_only)
    attempt(p.total)
attempt(Made.A.counted)
attempt(Other().counted)
attempt(Plain.A.read)
p = Point(5, 6)
print(p.total(), p.x, Whole.A.y, Whole.A.value)
attempt(lambda: Lacking.A.x)
attempt(lambda: Lacking.B.x + 1)
