"""Data classes whose class statement has methods that would be added: its own are kept."""

from dataclasses import dataclass, field, fields


@dataclass
class Point:
    x: float
    y: float = 0.0

    def __init__(self, a, b):
        self.x = float(a)
        self.y = float(b)


print(Point(1, 2), Point(1, 2) == Point(1.0, 2.0), [f.name for f in fields(Point)], Point.__init__.__qualname__)
try:
    Point(x=1, y=2)
except TypeError as e:
    print(e)


@dataclass(order=True, frozen=True)
class Doubled:
    x: int
    tags: list = field(default_factory=list, compare=False)

    def __init__(self, a):
        object.__setattr__(self, "x", a * 2)
        object.__setattr__(self, "tags", [a])

    def __hash__(self):
        return 5

    def __repr__(self):
        return f"Doubled<{self.x}>"


print(
    Doubled(3),
    Doubled(3).x,
    hash(Doubled(2)),
    Doubled(1) < Doubled(2),
    sorted([Doubled(4), Doubled(1)]),
    Doubled(1).tags,
)
try:
    Doubled(1).x = 3
except AttributeError as e:
    print(type(e).__name__, e)


class Loud:
    def __init__(self, *args):
        print("Loud", args)


@dataclass
class Quiet(Loud):
    x: int = 3


print(Quiet(5))


@dataclass
class Heir(Point):
    z: int = 1

    def __eq__(self, other):
        return "equal?"


print(Heir(1.0, 2.0, 3), Heir(1.0) == 5)


@dataclass(slots=True)
class Slotted:
    x: int

    def __init__(self, x=7):
        self.x = x + 1


print(Slotted(), Slotted(1), Slotted.__slots__)
