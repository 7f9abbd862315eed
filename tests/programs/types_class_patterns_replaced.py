"""Class patterns whose classes change: __match_args__ stored anew, attributes that become properties."""


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Maybe:
    if len("a") == 1:
        __match_args__ = ("m",)

    def __init__(self, m):
        self.m = m


class Built:
    __match_args__ = tuple("uv")
    u = 1
    v = 2


def read(o):
    match o:
        case Point(0, y):
            return "zero", y
        case Point(x, y=y):
            return x, y
        case Maybe(m):
            return "maybe", m
        case Built(u, v):
            return u, v
    return None


print(read(Point(0, 1)), read(Point(2, 3)), read(Maybe(4)), read(Built()), read(5))
Point.__match_args__ = ("y", "x")
try:
    print(read(Point(0, 1)), read(Point(2, 0)))
except TypeError as e:
    print(e)
Point.z = property(lambda self: self.x * 10)
match Point(7, 8):
    case Point(z=z):
        print(z)
