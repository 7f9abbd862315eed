"""Dataclass features in depth: slots, kw_only, InitVar, factories, inheritance, ordering, hashing, matching, serialisation."""

from __future__ import annotations
import dataclasses
import json
from dataclasses import (
    KW_ONLY,
    InitVar,
    asdict,
    astuple,
    dataclass,
    field,
    fields,
    is_dataclass,
    make_dataclass,
    replace,
)
from typing import Any, ClassVar, Generic, Optional, TypeVar

T = TypeVar("T")


@dataclass(slots=True)
class Point:
    x: float
    y: float = 0.0

    def __add__(self, o: Point) -> Point:
        return Point(self.x + o.x, self.y + o.y)


@dataclass(frozen=True, order=True)
class Version:
    sort_index: tuple = field(init=False, repr=False)
    major: int
    minor: int = 0
    tag: str = field(default="", compare=False)

    def __post_init__(self):
        object.__setattr__(self, "sort_index", (self.major, self.minor))

    @classmethod
    def parse(cls, s: str) -> Version:
        base, _, tag = s.partition("-")
        return cls(*map(int, base.split(".")), tag=tag)


@dataclass
class Base:
    id: int
    created: str = "now"
    _: KW_ONLY
    active: bool = True
    count: ClassVar[int] = 0

    def __post_init__(self):
        type(self).count += 1


@dataclass
class User(Base):
    name: str = "anon"
    roles: list[str] = field(default_factory=list)
    password: InitVar[Optional[str]] = None
    hashed: str = field(init=False, default="")

    def __post_init__(self, password):
        super().__post_init__()
        if password:
            self.hashed = "".join(chr(ord(c) + 1) for c in password)


@dataclass(eq=False)
class Identity:
    v: int


@dataclass(unsafe_hash=True, repr=False)
class Hashed:
    a: int
    b: list = field(hash=False, default_factory=list)


@dataclass
class Tree(Generic[T]):
    value: T
    left: Optional[Tree[T]] = None
    right: Optional[Tree[T]] = None

    def insert(self, v: T) -> Tree[T]:
        if v < self.value:
            self.left = self.left.insert(v) if self.left else Tree(v)
        else:
            self.right = self.right.insert(v) if self.right else Tree(v)
        return self

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right

    def depth(self) -> int:
        return 1 + max((c.depth() for c in (self.left, self.right) if c), default=0)


print(Point(1) + Point(2, 3), Point(1) == Point(1, 0), Point.__slots__, Point.__match_args__)
try:
    Point(1).z = 3
except AttributeError as e:
    print(type(e).__name__, e)
vs = [Version.parse(s) for s in ("1.2", "1.10-beta", "0.9", "1.2-rc")]
print(sorted(vs), vs[0] == vs[3], hash(vs[0]) == hash(vs[3]), max(vs), vs[0] < vs[1])
try:
    vs[0].major = 2
except dataclasses.FrozenInstanceError as e:
    print(type(e).__name__, e, isinstance(e, AttributeError))
u = User(1, name="ann", roles=["admin"], password="abc", active=False)
print(u, User.count, Base.count)
print(replace(u, id=2, password=None) if False else asdict(u))
print([(f.name, f.type, f.default is dataclasses.MISSING, f.init, f.kw_only) for f in fields(User)])
for bad in (
    lambda: User(),
    lambda: User(1, "x", True, "n", [], None, 5),
    lambda: Base(1, "c", False),
    lambda: Point(),
    lambda: Point(1, 2, 3),
    lambda: User(1, foo=2),
    lambda: Version(1) < 3,
):
    try:
        print(bad())
    except TypeError as e:
        print("TypeError:", e)
i = Identity(1)
print(
    i == Identity(1),
    i == i,
    len({Identity(1), Identity(1)}),
    hash(Hashed(1, [2])) == hash(Hashed(1, [3])),
    Hashed(1) == Hashed(1),
    "Hashed object" in repr(Hashed(1)),
)
t = Tree(5)
for v in (3, 8, 1, 4, 9):
    t.insert(v)
print(list(t), t.depth(), astuple(Tree(1, Tree(0))), is_dataclass(t), is_dataclass(int), is_dataclass(Tree))


def describe(obj):
    match obj:
        case Point(0, 0):
            return "origin"
        case Point(x, 0):
            return f"on x at {x}"
        case Point(x=0, y=y):
            return f"on y at {y}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "somewhere"
        case Tree(v, None, None):
            return f"leaf {v}"
        case Tree(value=v, left=Tree() as l):
            return f"node {v} with left {l.value}"
        case User(name="root") | User(id=0):
            return "superuser"
        case User(name=n, roles=[first, *rest]):
            return f"{n} is {first} and {len(rest)} more"
        case [Point(a, _), Point(b, _), *_]:
            return f"points from {a} to {b}"
        case {"kind": "circle", "r": float(r) | int(r)}:
            return f"circle {r}"
        case {"kind": str(k), **rest}:
            return f"{k} {sorted(rest)}"
        case (int() | float()) as n if n < 0:
            return f"negative {n}"
        case str() | bytes():
            return "text"
        case None | True | False:
            return "constant"
        case _:
            return "unknown"


for o in (
    Point(0, 0),
    Point(3, 0),
    Point(0, 2),
    Point(4, 4),
    Point(1, 2),
    Tree(1),
    Tree(2, Tree(1)),
    User(0),
    User(5, name="bo", roles=["a", "b"]),
    [Point(1), Point(2), 3],
    {"kind": "circle", "r": 2},
    {"kind": "square", "side": 1, "z": 0},
    -2.5,
    "s",
    b"b",
    True,
    None,
    3j,
    (),
    [],
):
    print(describe(o), end="; ")
print()
C = make_dataclass(
    "C",
    [("a", int), ("b", str, "x"), ("c", list, field(default_factory=list))],
    namespace={"total": lambda self: self.a + len(self.b)},
)
print(C(1), C(2, "yy").total(), C.__name__)
print(json.dumps(asdict(t), default=str), json.dumps([asdict(Point(1, 2))]))
for definition in ("a", "b"):
    try:
        if definition == "a":

            @dataclass
            class Bad:
                x: int = 0
                y: str
        else:

            @dataclass
            class Bad2:
                x: list = []
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


@dataclass
class Config:
    host: str = "localhost"
    port: int = 80
    options: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def from_dict(cls, d):
        known = {f.name for f in fields(cls)}
        return cls(**{k: v for k, v in d.items() if k in known}, options={k: v for k, v in d.items() if k not in known})


print(Config.from_dict({"port": 8080, "x": 1, "y": [2]}), Config().options is Config().options, vars(Config()))
print(
    dataclasses.replace(Config(), port=1),
    repr(Config) == f"<class '{__name__}.Config'>",
    Config.__doc__,
    Config.__eq__(Config(), 3),
)


@dataclass
class Recursive:
    name: str
    children: list = field(default_factory=list)


r = Recursive("r")
r.children.append(r)
print(r)
