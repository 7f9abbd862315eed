"""Data classes: every option, inheritance, errors."""

import dataclasses
from dataclasses import KW_ONLY, InitVar, asdict, astuple, dataclass, field, fields, replace


@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, repr=False, compare=False)


p, q = Point(1), Point(1, 0, ["a"])
print(p, p == q, p != Point(2), p.tags, q.tags, Point(y=5, x=4))
for bad in (lambda: Point(), lambda: Point(1, 2, [], 4), lambda: Point(1, z=3), lambda: Point(1, x=2), lambda: hash(p)):
    try:
        bad()
    except TypeError as error:
        print(error)


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False)


versions = [Version(2), Version(1, 5, "b"), Version(1, 5, "a"), Version(0, 9)]
print(sorted(versions), Version(1) < Version(1, 1), hash(Version(1)) == hash(Version(1, 0, "x")))
try:
    versions[0].major = 3
except dataclasses.FrozenInstanceError as error:
    print(type(error).__name__, error)
try:
    del versions[0].major
except AttributeError as error:
    print(error)


@dataclass
class Base:
    name: str
    size: int = 10


@dataclass
class Derived(Base):
    ratio: float = 0.5
    scaled: float = field(init=False)
    factor: InitVar[int] = 2

    def __post_init__(self, factor):
        self.scaled = self.size * self.ratio * factor


d = Derived("n", factor=3)
print(d, [f.name for f in fields(d)], Derived.__match_args__)
print(asdict(d), astuple(Base("t", 1)))
print(replace(Base("a"), size=3))


@dataclass
class Options:
    path: str
    _: KW_ONLY
    verbose: bool = False
    level: int


print(Options("p", level=2))
for bad in (lambda: Options("p"), lambda: Options("p", True, 2)):
    try:
        bad()
    except TypeError as error:
        print(error)


@dataclass
class Nested:
    point: Point
    others: dict


n = Nested(Point(1, 2, [3]), {"k": [Point(4)]})
print(asdict(n), asdict(n)["point"] is not n.point)
match n:
    case Nested(Point(a, b), {"k": [Point(x=c)]}):
        print(a, b, c)
try:

    @dataclass
    class Wrong:
        items: list = []
except ValueError as error:
    print(error)
try:

    @dataclass
    class Order:
        a: int = 1
        b: str
except TypeError as error:
    print(error)
print(dataclasses.is_dataclass(Point), dataclasses.is_dataclass(p), dataclasses.is_dataclass(3))
