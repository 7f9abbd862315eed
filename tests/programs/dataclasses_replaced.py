"""dataclasses.replace: what it makes has fields of other types, checks, and classes below."""

from dataclasses import FrozenInstanceError, dataclass, field, fields, replace


@dataclass
class Item:
    count: int
    price: float = 1.5
    tags: list = field(default_factory=list)

    def total(self):
        return self.count * self.price


@dataclass(frozen=True)
class State:
    x: int
    y: int = 0
    path: tuple = ()

    def step(self, dx):
        return replace(self, x=self.x + dx, path=self.path + (self.x,))


@dataclass(order=True)
class Checked:
    n: int
    half: int = field(init=False, default=0)

    def __post_init__(self):
        if not isinstance(self.n, int):
            raise TypeError(f"no int: {self.n!r}")
        self.half = self.n // 2


class Special(Item):
    def total(self):
        return "special"


def attempt(f):
    try:
        print("fine", f())
    except (TypeError, ValueError, FrozenInstanceError) as e:
        print(type(e).__name__, e)


def items():
    a = Item(2)
    b = replace(a, count=3)
    c = replace(b, price="much", count=2)
    a.tags.append("shared")
    print(a, b, c, a.total(), b.total(), c.total(), c.tags is a.tags)
    total = 0
    for k in range(5):
        a = replace(a, count=a.count + k)
        total += a.count
    print(total, a == b, replace(a, tags=[]).tags)
    s = replace(Special(1), count=9)
    print(type(s).__name__, s.total(), s.count)
    d = replace(a, **{"count": 1 << 70})
    print(d.count, d.total() > 1, [f.name for f in fields(d)])
    attempt(lambda: replace(a, nothing=1))
    attempt(lambda: replace(5, n=1))
    attempt(lambda: replace(Item, count=1))


def states():
    s = State(0)
    for k in range(6):
        s = s.step(k)
    print(s, s.x + s.y, hash(s) == hash(replace(s)), s == replace(s), replace(s) is s)
    t = replace(s, x=None)
    print(t.x, t.y)
    attempt(lambda: setattr(t, "x", 1))


def checked():
    c = replace(Checked(5), n=11)
    print(c, c.half, c > Checked(4))
    attempt(lambda: replace(c, n="text"))
    attempt(lambda: replace(c, half=1))


items()
states()
checked()
