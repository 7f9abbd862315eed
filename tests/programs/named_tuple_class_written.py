"""Classes below typing.NamedTuple: what they have, whether or not the compiler writes them out."""

from typing import Dict, List, NamedTuple, Optional

LIMIT = 7


class Point(NamedTuple):
    x: int
    y: int = LIMIT + 1

    def norm(self) -> int:
        return abs(self.x) + abs(self.y)

    @property
    def swapped(self) -> "Point":
        return Point(self.y, self.x)

    @classmethod
    def origin(cls) -> "Point":
        return cls(0, 0)

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)


class Pair(NamedTuple):
    """Two things."""

    first: str
    second: Optional[List[int]] = None


class Bare(NamedTuple):
    a: int
    b: Dict[str, int]


class Named(NamedTuple):
    name: str
    KIND = "named"

    def __str__(self) -> str:
        return f"<{self.name}>"

    def __eq__(self, other):
        return isinstance(other, Named) and self.name.lower() == other.name.lower()

    def __hash__(self):
        return 1


p = Point(1)
print(p, p.norm(), p.swapped, Point.origin(), p + p, p == (1, 8), hash(p) == hash((1, 8)))
print(Point._fields, Point._field_defaults, p._replace(x=5), p._asdict(), Point._make([3, 4]))
print(Pair("a"), Pair.__doc__, Point.__doc__, Pair("a", [1]).second, isinstance(p, tuple), len(p))
print(Bare(1, {}), Bare.__name__, Bare.__qualname__, Bare.__module__, Bare._field_defaults)
print(str(Named("x")), repr(Named("x")), Named("x") == Named("X"), Named.KIND, {Named("y"): 1}[Named("Y")])
x, y = p
print(x, y, [*p], sorted([Point(2, 1), Point(1, 9)]), max(Point(2, 1), Point(1, 9)))
for bad in (lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(z=1), lambda: Bare(1)):
    try:
        print(bad())
    except TypeError as error:
        print(error)
try:
    p.x = 3
except AttributeError as error:
    print(error)
try:
    p.z = 3
except AttributeError as error:
    print(error)

match p:
    case Point(x=1, y=other):
        print("matched", other)
match Bare(1, {"k": 2}):
    case Bare(a, {"k": k}):
        print(a, k)

try:

    class Wrong(NamedTuple):
        a: int = 1
        b: str

except TypeError as error:
    print(error)

try:

    class New(NamedTuple):
        a: int

        def __new__(cls):
            return None

except AttributeError as error:
    print(error)

try:

    class Unknown(NamedTuple):
        a: Missing

except NameError as error:
    print(error)


class Below(Point):
    def far(self):
        return self.norm() > 10


print(Below(3, 9), Below(3, 9).far(), Below(1) == Point(1))
total = 0
for i in range(1000):
    q = Point(i, -i)
    total += q.norm() + q.x
print(total)
