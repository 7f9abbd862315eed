"""Named tuples with methods of their own: called directly while nothing can change them."""

import collections
import operator
from collections import namedtuple
from typing import NamedTuple, Optional


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Vector(NamedTuple):
    """Operators that replace those of tuples."""

    x: float
    y: float = 0.5
    name: str = "v"

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other[1], self.name)

    def __radd__(self, other):
        return "radd", other

    def __sub__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return self._replace(x=self.x - other.x, y=self.y - other.y)

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k)

    def __rmul__(self, k):
        return "rmul", k

    def __neg__(self):
        return Vector(-self.x, -self.y, self.name)

    def __abs__(self):
        return (self.x**2 + self.y**2) ** 0.5

    def __bool__(self):
        return self.x != 0

    def __call__(self, n=2):
        return self.x * n

    def __str__(self):
        return f"<{self.x} {self.y}>"

    def dot(self, other: "Vector") -> float:
        return self.x * other.x + self.y * other.y

    def scaled(self, *factors, by=1, **more):
        for factor in factors:
            self = self * factor
        return self.x * by, more

    def parts(self):
        yield self.x
        yield self.y

    @property
    def length(self):
        return abs(self)

    @staticmethod
    def zero():
        return Vector(0, 0)

    @classmethod
    def diagonal(cls, n):
        return cls(n, n)

    def index(self, value):
        return "own index", value

    def _private(self):
        return self.dot(self)


v, w = Vector(1, 2), Vector(3.5)
print(v + w, w + v, v - w, v * 3, -v, abs(w), bool(v), bool(Vector(0)), v(), v(n=5), str(v), repr(v), f"{v}", [v])
print(
    v.dot(w),
    v.scaled(2, 3, by=4, z=1),
    list(v.parts()),
    v.length,
    Vector.zero(),
    Vector.diagonal(7),
    v.zero(),
    v.diagonal(2),
)
print(
    v.index(1),
    v.count(2),
    v._private(),
    v._fields,
    Vector._fields,
    v._asdict(),
    Vector._make([1, 2, "m"]),
    Vector.dot(v, w),
)
print(
    v == (1, 2, "v"),
    v < w,
    hash(v) == hash((1, 2, "v")),
    {v: 1}[1, 2, "v"],
    len(v),
    list(v),
    v[0],
    v[-1],
    v[:2],
    2 in v,
    (*v,),
)
attempt(lambda: v - 1)
attempt(lambda: v + 1)
attempt(lambda: (1,) + v)
attempt(lambda: 2 * v)
attempt(lambda: v.missing())
attempt(lambda: v.dot())
attempt(lambda: v.dot(5))
attempt(lambda: setattr(v, "x", 1))
attempt(lambda: setattr(v, "dot", 1))
attempt(lambda: Vector())
attempt(lambda: Vector(1, z=2))
total = Vector(0, 0)
for step in [v, w, Vector(y=1, x=2)]:
    total += step
print(
    total,
    sum([v, w], Vector(0)),
    sorted([w, v]),
    max(v, w),
    list(map(Vector.dot, [v, w], [w, v])),
    sorted([w, v], key=Vector.dot.__get__(v)),
)
match w:
    case Vector(x=3.5, y=q):
        print(q)
match v:
    case Vector(a, b, c):
        print(a, b, c)
method = v.dot
print(
    method(w),
    getattr(v, "dot")(v),
    getattr(v, "do" + "t")(w),
    operator.methodcaller("dot", w)(v),
    operator.attrgetter("length")(v),
)


class Named(namedtuple("Named", "a b", defaults=[2])):
    """Below a named tuple: instances have a dict."""

    def total(self):
        return self.a + self.b

    def describe(self):
        return f"{type(self).__name__} {self.total()}"


n = Named(1)
print(
    n,
    n.total(),
    n.describe(),
    n.a,
    Named(2.5, 3).total(),
    Named("x", "y").total(),
    Named._fields,
    n == (1, 2),
    n._replace(b=9),
)
n.extra = 5
print(n.extra, n.__dict__)
n.total = lambda: "shadowed"
print(n.total(), n.describe(), Named(1).total())


class Slotted(namedtuple("Slotted", ["x", "y"])):
    __slots__ = ()

    def __add__(self, other):
        return Slotted(self.x + other.x, self.y + other.y)

    def norm(self):
        return abs(self.x) + abs(self.y)

    def both(self, other):
        return (self + other).norm(), other.norm()


s = Slotted(1, -2)
print(
    s + Slotted(0.5, 1),
    s.norm(),
    s.both(Slotted(3, 4)),
    s.both(Slotted(2**70, 1)),
    [p.norm() for p in (s, Slotted(1.5, 2))],
)
attempt(lambda: setattr(s, "z", 1))


class Hiding(namedtuple("Hiding", "x y")):
    """A method in place of a field."""

    def x(self):
        return "method"


print(Hiding(1, 2).x(), Hiding(1, 2).y, Hiding(1, 2)[0])


class Base(NamedTuple):
    k: int

    def kind(self):
        return "base"

    def tell(self):
        return self.kind(), self.k


class Derived(Base):
    def kind(self):
        return "derived"


print(Base(1).tell(), Derived(2).tell(), Base.tell(Derived(3)), isinstance(Derived(1), Base))


class Patched(NamedTuple):
    k: int

    def kind(self):
        return "first"

    def tell(self):
        return self.kind()


p = Patched(1)
print(p.tell())
Patched.kind = lambda self: "patched"
print(p.tell(), Patched(2).kind())
del Patched.kind
attempt(p.tell)


class Reached(NamedTuple):
    k: int

    def kind(self):
        return "first"

    def tell(self):
        return self.kind()


r = Reached(1)
print(r.tell())
type(r).kind = lambda self: "by type"
print(r.tell())
setattr(r.__class__, "ki" + "nd", lambda self: "by name")
print(r.tell())
Made = type("Made", (Reached,), {"kind": lambda self: "made"})
print(Made(1).tell(), r.tell())


class Linked(NamedTuple):
    value: int
    rest: Optional["Linked"] = None

    def total(self) -> int:
        return self.value + (self.rest.total() if self.rest is not None else 0)

    def length(self):
        node, count = self, 0
        while node is not None:
            node, count = node.rest, count + 1
        return count


chain = None
for i in range(50):
    chain = Linked(i, chain)
print(chain.total(), chain.length(), chain.rest.value)


def local(k):
    class Inner(NamedTuple):
        v: int

        def plus(self):
            return self.v + k

    return Inner


print(local(1)(5).plus(), local(10)(5).plus(), local("x") is local("x"))


class First(NamedTuple):
    x: int

    def who(self):
        return "first", self.x


class Second(NamedTuple):
    x: int

    def who(self):
        return "second", self.x


print([item.who() for item in (First(1), Second(2), First(3))], (First(1) if len(chain) else Second(1)).who())
Alias = collections.namedtuple("Alias", "m")


class Shadow(Alias):
    def _replace(self, **changes):
        return "own"

    def double(self):
        return self.m * 2


print(Shadow(4).double(), Shadow(4)._replace(m=1), Alias(3).m)


class Failing(NamedTuple):
    x: int

    def fail(self):
        raise ValueError(self.x)

    def caught(self):
        try:
            return self.fail()
        except ValueError as error:
            return error.args


print(Failing(3).caught())
attempt(Failing(4).fail)


class Task(NamedTuple):
    """Compared by one field, and equal by another."""

    name: str
    priority: float

    def __lt__(self, other):
        return self.priority < other.priority

    def __eq__(self, other):
        if isinstance(other, Task):
            return self.name == other.name
        return NotImplemented

    def urgent(self):
        return self > Task("", 1)

    def __ge__(self, other):
        return "not a bool"


tasks = [Task("a", 3), Task("b", 1.5), Task("c", 2)]
print(
    sorted(tasks)[0],
    min(tasks),
    max(tasks),
    tasks[0] < tasks[1],
    tasks[0] > tasks[1],
    tasks[0] == Task("a", 9),
    Task("a", 9) in tasks,
)
print(
    tasks[0] == ("a", 3), tasks[0] != Task("a", 3), tasks[0] != Task("a", 4), tasks[0] >= 1, tasks.index(Task("c", 0))
)
print(
    [t.urgent() for t in tasks],
    tasks[0] <= tasks[1],
    tasks[0] <= ("a", 3),
    ("a", 2) < tasks[0],
    hash(tasks[0]) == hash(("a", 3)),
)
attempt(lambda: tasks[0] < ("a", 3))
attempt(lambda: ("z", 3) > tasks[1])
if tasks[1] < tasks[2] and not tasks[2] < tasks[1]:
    print({Task("k", 1): "found"}.get(Task("k", 1)), tasks.count(Task("b", 0)))
