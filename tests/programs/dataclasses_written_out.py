from dataclasses import dataclass, field, fields, asdict, astuple, is_dataclass
from abc import ABC, abstractmethod
from enum import Enum


class Color(Enum):
    RED = 1
    BLUE = 2


LIMIT = 10


@dataclass
class Point:
    x: float
    y: float = 0.0

    def norm(self):
        return (self.x * self.x + self.y * self.y) ** 0.5


@dataclass(order=True)
class Item:
    name: str
    price: float
    quantity: int = 0
    tags: list = field(default_factory=list, compare=False)
    color: Color = Color.RED
    limit: int = field(default=LIMIT, repr=False)
    ids: dict = field(default_factory=lambda: {"a": LIMIT})
    total: float = field(init=False)

    def __post_init__(self):
        self.total = self.price * self.quantity


@dataclass
class Special(Item):
    discount: float = 0.5
    name: str = "special"
    price: float = 1.0


class Shape(ABC):
    @abstractmethod
    def area(self): ...


@dataclass
class Square(Shape):
    side: int

    def area(self):
        return self.side**2


@dataclass(eq=False)
class Node:
    value: int
    next: "Node" = None


@dataclass
class Empty:
    pass


p, q = Point(1, 2), Point(1.0, 2)
print(p, q, p == q, p != Point(3), p == (1, 2), p.norm())
a, b = Item("a", 1.5, 2), Item("b", 0.5)
a.tags.append(1)
print(a, b, a < b, a >= b, sorted([b, a])[0].name, max(a, b).name, a.total, a == Item("a", 1.5, 2))
s = Special(price=2, quantity=3)
print(s, s.total, s == s, s == Item("special", 2, 3), isinstance(s, Item))
try:
    print(s < a)
except TypeError as e:
    print(e)
print(Square(3), Square(3).area(), Square(side=4) == Square(4))
n = Node(1, Node(2))
print(n, n == Node(1, n.next), hash(n) == hash(n))
n.next.next = n
print(n)
print(Empty(), Empty() == Empty())
for bad in (
    lambda: Point(),
    lambda: Point(1, 2, 3),
    lambda: Point(1, z=2),
    lambda: Point(1, 2, x=3),
    lambda: hash(p),
    lambda: Item("x"),
):
    try:
        bad()
    except TypeError as e:
        print(type(e).__name__, e)
print([f.name for f in fields(Item)], [f.default for f in fields(Point)][1], is_dataclass(Point), is_dataclass(p))
print(asdict(a), astuple(p))
print(Point.__match_args__, Point.y, hasattr(Point, "x"), hasattr(Item, "tags"), Item.limit)
match p:
    case Point(x, y):
        print("matched", x, y)
xs = [Point(i % 3, i) for i in range(5)]
print(Point(1, 1) in xs, xs.index(Point(2, 2)), xs.count(Point(0, 0)))
print(Item("t", 1, tags=None).tags, Item("t", 1, tags=[5]).tags, Item("t", 1).ids)
p.x = 10
del p.y
print(p.y, p.x)
print(Point.__init__.__qualname__, Point.__name__, Point.__eq__.__qualname__)


class Unhashable:
    __hash__ = None


try:

    @dataclass
    class Bad:
        x: list = Unhashable()
except ValueError as e:
    print(e)
