"""Instances that are made without `__init__`, or whose attributes are seen as a dict."""

import copy


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def sum(self):
        return self.x + self.y


class Other:
    def __init__(self):
        self.z = 1

    def sum(self):
        return self.z


def attempt(function, *args):
    try:
        print(function(*args))
    except AttributeError as e:
        print(e)


for make in (object.__new__, Point.__new__, lambda cls: copy.copy(cls(1, 2)), lambda cls: copy.deepcopy(cls(3, 4))):
    point = make(Point)
    attempt(point.sum)
    point.x = 10
    attempt(point.sum)
    print(point.__dict__)

point = Point(1, 2)
point.extra = 3
point.__dict__["x"] = 20
attempt(point.sum)
print(vars(point), list(vars(point)))
point.__class__ = Other
attempt(point.sum)
point.z = 4
attempt(point.sum)
point.__dict__ = {"z": 9}
attempt(point.sum)
del point.__dict__["z"]
attempt(point.sum)
