"""Data classes with slots: what their instances can hold, defaults, inheritance, and frozen ones."""

from copy import copy, deepcopy
from dataclasses import asdict, dataclass, field, fields, replace


@dataclass(slots=True)
class Order:
    ident: int
    price: float = -1.5
    tags: list = field(default_factory=list)
    note: str = field(default="none", compare=False)

    def total(self, n):
        return self.price * n


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


o = Order(1, 2.5)
print(o, Order(2), Order.__slots__, hasattr(o, "__dict__"), o.total(3), o == Order(1, 2.5, [], "x"))
print([(f.name, f.default if isinstance(f.default, (int, float, str)) else "none") for f in fields(Order)], asdict(o))
print(replace(o, price=4.0), copy(o), Order.__doc__, Order.__match_args__)
attempt(setattr, o, "other", 1)
attempt(lambda: Order.price == -1.5)


def store(o):
    o.free = 1


attempt(store, o)


@dataclass(slots=True, order=True)
class Limit(Order):
    ident: int = 7
    limit: int = 5


print(Limit(), Limit.__slots__, Limit(1) < Limit(2), Limit(1, limit=3).limit)


class Plain(Order):
    pass


p = Plain(3)
p.free = 4
print(p, p.free)


@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int = 0

    def moved(self, dx):
        return Point(self.x + dx, self.y)


q = Point(1).moved(2)
print(q, hash(q) == hash((3, 0)), {q: 1}[Point(3)])


def move(o):
    o.x = 3


attempt(move, q)
attempt(setattr, q, "z", 1)
attempt(delattr, q, "x")
attempt(delattr, q, "z")

match q:
    case Point(x, y):
        print(x, y)


@dataclass(slots=True)
class Again:
    x: int = 1

    def up(self):
        return super().__repr__()


attempt(lambda: Again().up())
total = 0.0
for order in [Order(i, i / 2) for i in range(5)]:
    order.price += 1.0
    total += order.price * order.ident
print(total)


@dataclass(slots=True)
class Given:
    x: int
    level: int = field(init=False, default=-4)


@dataclass(slots=True, frozen=True)
class Fixed:
    x: int = 1
    y: float = field(init=False, default=0.5)


class Greets:
    def hi(self):
        return self.a


@dataclass(slots=True)
class Behind:
    a: int = 1


@dataclass(slots=True)
class Mixed(Greets, Behind):
    b: int = 2


@dataclass(slots=True, unsafe_hash=True)
class Made:
    x: int
    y: float = field(init=False, default=0.5)


print(Given(3), Made(1), Fixed(), copy(Fixed(2)), deepcopy(Fixed(3)) == Fixed(3))
mixed = Mixed()
mixed.a += 2
mixed.other = 3
print(mixed.hi(), mixed, mixed.other)
