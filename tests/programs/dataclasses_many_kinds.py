"""The methods of data classes: those that the compiler writes into the class, and where it must leave that alone."""

import dataclasses
from abc import ABC, abstractmethod
from dataclasses import asdict, astuple, dataclass, field, fields, replace
from enum import Enum
from typing import ClassVar, Generic, TypeVar

T = TypeVar("T")
SIZE = 3
Shared = ClassVar[int]


class Kind(Enum):
    A = 1
    B = 2


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


@dataclass
class Item:
    name: str
    price: float = 1.5
    tags: list = field(default_factory=list)
    kind: Kind = Kind.A
    size: int = SIZE
    extra: dict = field(default_factory=lambda: {"a": SIZE}, repr=False, compare=False)

    def total(self):
        return self.price * len(self.tags)


first = Item("x", tags=["q", "r"])
print(first, first.total(), Item("y") == Item("y"), Item("y") == Item("z"), Item("z").extra, Item("x") == ("x",))
print(Item.__doc__, Item.__match_args__, Item.price, Item.kind, hasattr(Item, "tags"), hasattr(Item, "name"))
print([f.name for f in fields(Item)], [f.default_factory for f in fields(first)][2], asdict(first), astuple(first))
print(replace(first, name="w"), first.tags is replace(first).tags, Item("p").tags is Item("p").tags)
print(Item("a", 2.0, ["t"], Kind.B, 9, {}), Item("a", extra={"b": 1}).extra, Item.__eq__(first, 5))
attempt(Item)
attempt(Item, 1, 2, 3, 4, 5, 6, 7)
attempt(Item, "n", nothing=1)
attempt(Item, "n", name=1)
attempt(hash, first)
attempt(lambda: first < first)
loop = Item("loop")
loop.tags.append(loop)
print(loop, Item.__init__.__qualname__, Item.__repr__.__qualname__, Item.__eq__.__name__)


@dataclass(frozen=True, order=True)
class Point:
    x: int
    y: int = 0

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)


p = Point(1, 2)
print(p, p + p, hash(p) == hash((1, 2)), p < Point(1, 3), p >= Point(1), {p: 1}[Point(1, 2)], sorted([p, Point(0)]))
attempt(setattr, p, "x", 5)
attempt(delattr, p, "x")
attempt(lambda: p < (1, 2))


def store():
    p.y = 3


attempt(store)
attempt(lambda: object.__setattr__(p, "y", 7))
print(p)


@dataclass
class Part(Item):
    count: int = 7

    def __post_init__(self):
        self.count += 1


@dataclass
class Named(Part):
    name: str = "same"
    serial: int = field(default=0, init=False)
    hidden: str = field(default="h", repr=False, kw_only=True)


print(Part("n", count=3), Part.__doc__, Named(), Named("b", hidden="x").hidden, Named.__match_args__)
print([f.name for f in fields(Named)], Named() == Named(), Named() == Part("same"), isinstance(Named(), Item))
match Part("m", 2.5):
    case Part(name, price, count=c):
        print(name, price, c)


@dataclass(slots=True)
class Slotted:
    a: int
    b: int = 5


s = Slotted(1)
print(s, Slotted.__slots__, hasattr(s, "__dict__"))
attempt(setattr, s, "c", 1)


@dataclass(eq=False, repr=False, kw_only=True)
class Bare:
    a: int


print(Bare(a=1) == Bare(a=1), Bare(a=2).a, "Bare object" in repr(Bare(a=1)))
attempt(Bare, 1)


class Shape(ABC):
    sides = 0

    @abstractmethod
    def area(self): ...


@dataclass
class Square(Shape):
    """Has its own text."""

    width: float
    sides: int = 4

    def area(self):
        return self.width**2


print(Square(2.0), Square(3.0).area(), Square.__doc__)
attempt(Shape)


@dataclass
class Box(Generic[T]):
    content: T
    more: "list[T]" = field(default_factory=list)


print(Box(1), Box[int]("a", ["b"]), Box.__doc__)


@dataclass
class Counted:
    made: ClassVar[int] = 0
    also: Shared = 1
    value: int = 2


print(Counted(), Counted(5), Counted.made, [f.name for f in fields(Counted)])


class Inherits:
    value = 11


@dataclass
class Takes(Inherits):
    value: int
    other: int = 3


print(Takes(), Takes(1))


@dataclass
class Own:
    a: int
    b: int = 2

    def __repr__(self):
        return f"<{self.a}>"

    def __eq__(self, other):
        return True

    __hash__ = object.__hash__


print(Own(1), Own(1) == 7, hash(Own(1)) is not None)


def inside(n):
    @dataclass(order=True)
    class Local:
        value: int = n
        weight: float = 0.5

    return Local


One, Two = inside(1), inside(2)
print(One(), Two(), One(3) < One(4), One.__qualname__, One() == Two())


@dataclass
class Clash:
    size: int
    values: list = field(default_factory=lambda: [0] * size)  # noqa: F821


size = 2
print(Clash(9))


@dataclasses.dataclass
class Dotted:
    x: int = dataclasses.field(default=4)
    y: int = dataclasses.field(default_factory=int)


print(Dotted(), Dotted(1, 2), Dotted.x)


def wrapped(cls):
    print("wraps", cls.__name__, cls(1))
    return cls


@wrapped
@dataclass
class Decorated:
    value: int


print(Decorated(2))
