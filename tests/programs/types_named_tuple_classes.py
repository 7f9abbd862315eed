"""Classes that NamedTuple makes: fields, defaults, keywords, methods, properties, and what makes them other than records."""

from typing import Callable, Dict, List, NamedTuple, Optional, Tuple


class State(NamedTuple):
    x: float
    v: float


class Point(NamedTuple):
    """Has a docstring."""

    x: int
    y: int = 7
    name: str = "origin"

    def moved(self, dx: int, dy: int = 0) -> "Point":
        return Point(self.x + dx, self.y + dy, self.name)

    @property
    def norm(self) -> float:
        return (self.x * self.x + self.y * self.y) ** 0.5

    @staticmethod
    def parse(text: str) -> "Point":
        a, b = text.split(",")
        return Point(int(a), int(b))

    @classmethod
    def zero(cls, **more) -> "Point":
        return cls(0, 0, **more)


class Shown(NamedTuple):
    a: int
    b: Optional[str] = None

    def __str__(self) -> str:
        return f"<{self.a}>"

    def __repr__(self) -> str:
        return f"Shown!{self.a}"


class Odd(NamedTuple):
    """Operators of its own."""

    a: int
    b: int

    def __add__(self, other):
        return Odd(self.a + other.a, self.b * other.b)

    def __len__(self):
        return 99

    def __eq__(self, other):
        return "never"


class Child(Point):
    def moved(self, dx, dy=0):
        return "child"


def rk(f: Callable[[float, State], State], t: float, y: State, h: float) -> State:
    a = f(t, y)
    b = f(t + h, State(y.x + h * a.x, y.v + h * a.v))
    return State(y.x + h / 2 * (a.x + b.x), y.v + h / 2 * (a.v + b.v))


def spring(t: float, y: State) -> State:
    return State(y.v, -4.0 * y.x)


def pendulum(t: float, y: State) -> State:
    return State(v=-y.x, x=y.v + t)


for name, f in {"spring": spring, "pendulum": pendulum}.items():
    y = State(1.0, 0.0)
    for i in range(100):
        y = rk(f, i * 0.01, y, 0.01)
    print(name, f"{y.x:.9f} {y.v:.9f}")

p = Point(3, 4)
print(p, p.moved(1), p.moved(1, dy=2).norm, Point.parse("5,12").norm, Point.zero(), Point.zero(name="z"))
print(
    Point(1), Point(1, name="n"), Point(y=2, x=1), p._replace(x=10), p._asdict(), Point._fields, Point._field_defaults
)
x, y, name = p
print(
    x + y,
    name,
    p[0],
    p[-1],
    p[:2],
    len(p),
    4 in p,
    p == (3, 4 + 3, "origin"),
    p < Point(3, 9),
    hash(p) == hash((3, 4, "origin")),
)
print(Shown(1), [Shown(2, "b")], f"{Shown(3)}", Shown(4) == (4, None))
o = Odd(1, 2)
print(o + Odd(3, 4), len(o), o == o, o.a + o.b)
c = Child(1, 2)
print(c, c.moved(3), c.norm, isinstance(c, Point), isinstance(p, tuple), isinstance((3, 4, "origin"), Point))
for bad in (
    lambda: Point(),
    lambda: Point(1, 2, 3, 4),
    lambda: Point(1, x=2),
    lambda: Point(1, z=2),
    lambda: State(1.0),
):
    try:
        print(bad())
    except TypeError as e:
        print(e)
try:
    p.x = 5
except AttributeError as e:
    print(e)
try:
    print(p.nothing)
except AttributeError as e:
    print(e)


def farthest(points: List[Point]) -> Tuple[Point, float]:
    best, far = points[0], -1.0
    for q in points:
        d = q.x * q.x + q.y * q.y
        if d > far:
            best, far = q, float(d)
    return best, far


print(farthest([Point(1, 2), Point(-9), Point(3, 3, "c")]))
table: Dict[Point, int] = {}
for i in range(10):
    key = Point(i % 3, i % 2)
    table[key] = table.get(key, 0) + 1
print(sorted(table.items()), max(table, key=lambda q: (q.y, q.x)))
match p:
    case Point(x=3, y=b):
        print("matched", b)
print(sorted([State(2.0, 1.0), State(1.0, 5.0)]), min([State(2.0, 1.0), State(1.0, 5.0)], key=lambda s: s.v))
mixed = [Point(1), (1, 2, 3), State(1.0, 2.0)]
print([m[0] for m in mixed], [len(m) for m in mixed], mixed[0] + mixed[1])
local = [Point(1, 2), Point(2**70, -1)]
print(sum(q.x for q in local), local[1].norm > 1e20)
