"""The members of __slots__ store anything, in instances of subclasses as well."""


class Point:
    __slots__ = ("x", "y")

    def __init__(self):
        self.x = 1
        self.y = 2


class Sub(Point):
    __slots__ = ()


p, s = Point(), Sub()
print(p.x + 1)
Point.x.__set__(p, "text")
Sub.y.__set__(s, 2.5)
print(p.x, s.y, Point.x.__get__(p), p.y, s.x)
member = Point.y.__get__
print(member(s))
try:
    Point.z
except AttributeError as e:
    print(e)


class Plain:
    def hi(self):
        return self.x


class Behind(*(Plain, Point)):
    pass


b = Behind()
b.x = "b"
print(b.hi(), b.y)
