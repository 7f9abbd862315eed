"""dataclasses: options, fields, errors."""

from dataclasses import (
    KW_ONLY,
    MISSING,
    FrozenInstanceError,
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


def failing(call):
    try:
        print("no error", call())
    except Exception as error:
        print(type(error).__name__, error)


@dataclass
class Point:
    x: int
    y: int = 0


p = Point(1)
print(p, p == Point(1, 0), p != Point(2), p == (1, 0), Point.__match_args__, Point.__doc__, Point.y)
print([f.name for f in fields(p)], is_dataclass(p), is_dataclass(Point), is_dataclass(3))
failing(lambda: Point())
failing(lambda: Point(1, 2, 3))
failing(lambda: Point(1, z=3))
failing(lambda: Point(1, x=3))
failing(lambda: hash(p))
failing(lambda: p < p)
match p:
    case Point(x=1, y=b):
        print("keyword", b)
match p:
    case Point(a, b):
        print("positional", a, b)
p.x = 10
print(p, replace(p, y=5), asdict(p), astuple(p))


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0
    tag: str = field(default="", compare=False, repr=False)


v = Version(1, 2, "x")
print(
    v,
    v < Version(1, 3),
    v >= Version(1, 2, "y"),
    v == Version(1, 2),
    hash(v) == hash(Version(1, 2)),
    len({v, Version(1, 2)}),
)
print(sorted([Version(2), Version(1, 5), Version(1)]), max(Version(1), Version(3)))
failing(lambda: setattr(v, "major", 3))
failing(lambda: delattr(v, "major"))
print(issubclass(FrozenInstanceError, AttributeError), replace(v, major=9).tag)


@dataclass
class Stack:
    items: list = field(default_factory=list)
    seen: dict[str, int] = field(default_factory=dict, repr=False)
    count: int = field(init=False, default=7)
    scale: InitVar[int] = 1

    def __post_init__(self, scale):
        self.count *= scale


s, t = Stack(), Stack([1], scale=3)
s.items.append(4)
print(s, t, s == t, Stack.count)
print([f.name for f in fields(Stack)])


@dataclass
class Base:
    a: int
    b: int = 2


@dataclass
class Derived(Base):
    c: int = 3
    a: int = 10

    def total(self):
        return self.a + self.b + self.c


print(Derived(), Derived(1, 2).total(), Derived(c=0), [f.name for f in fields(Derived)])


@dataclass(slots=True)
class Slotted:
    x: int
    y: int = 3


q = Slotted(1)
print(q, Slotted.__slots__, hasattr(q, "__dict__"))
failing(lambda: setattr(q, "zzz", 1))


@dataclass
class Keywords:
    a: int
    _: KW_ONLY
    b: int = 0
    c: str = "c"


print(Keywords(1, b=3), Keywords.__match_args__)
failing(lambda: Keywords(1, 2))
failing(lambda: Keywords(1, 2, b=3))


@dataclass(kw_only=True)
class AllKeywords:
    a: int
    b: int


failing(lambda: AllKeywords(a=1))
print(AllKeywords(b=1, a=2))


@dataclass(eq=False, repr=False)
class Identity:
    a: int


print(Identity(1) == Identity(1), hash(Identity(1)) is not None)


@dataclass(unsafe_hash=True)
class Hashed:
    a: int
    b: int = field(hash=False, default=0)


print(hash(Hashed(1, 2)) == hash(Hashed(1, 3)))


def bad_default():
    @dataclass
    class Bad:
        x: list = []


def bad_order():
    @dataclass
    class Bad:
        x: int = 1
        y: int


def bad_frozen():
    @dataclass(frozen=True)
    class Bad(Point):
        z: int = 0


def bad_field():
    @dataclass
    class Bad:
        x = field(default=1)


failing(bad_default)
failing(bad_order)
failing(bad_frozen)
failing(bad_field)
failing(lambda: field(default=1, default_factory=list))
failing(lambda: fields(3))
failing(lambda: asdict(3))


@dataclass
class Tree:
    value: int
    children: "list[Tree]" = field(default_factory=list)
    extra: dict = field(default_factory=dict)


tree = Tree(1, [Tree(2), Tree(3, [Tree(4)])], {"k": (1, [2])})
print(asdict(tree))
print(astuple(tree))
tree.children.append(tree)
print(tree)
C = make_dataclass("C", ["x", ("y", int), ("z", int, field(default=5))])
print(C(1, 2), C(1, 2, 3) == C(1, 2, 3))
print(Point.__dataclass_params__)
f = fields(Point)[1]
print(f.name, f.type, f.default, f.default_factory is MISSING, f.init, f.kw_only, f.metadata)


@dataclass
class Custom:
    a: int

    def __repr__(self):
        return "custom"

    def __eq__(self, other):
        return True


print(Custom(1), Custom(1) == 5)
