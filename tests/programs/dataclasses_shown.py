"""The text of instances of data classes: nested, within themselves, of subclasses, with errors."""

from dataclasses import KW_ONLY, InitVar, dataclass, field
from typing import ClassVar


@dataclass
class Node:
    name: str
    next: object = None
    _hidden: int = field(default=5, repr=False)


a = Node("a")
b = Node("b", a)
a.next = b
print(a, repr(b), f"{a!s:>20}", [a, (b,)])
a.next = [a, {"k": b}]
print(a)


class Outer:
    @dataclass
    class Inner:
        x: int
        enter: int = 1
        leave: int = 2

    @dataclass(frozen=True)
    class Frozen:
        x: object


print(Outer.Inner(3), Outer.Frozen(Outer.Inner(4)))


def made():
    @dataclass
    class Local:
        v: float

    return Local(1.5)


print(made())


@dataclass(repr=False)
class Silent:
    x: int


print(str(Silent(1)).startswith("<__main__.Silent object at"))


@dataclass
class Own:
    x: int

    def __repr__(self):
        return f"Own<{self.x}>"


@dataclass
class Below(Own):
    y: int = 2


class Plain(Below):
    pass


print(Own(1), Below(1), Plain(3, 4))


class Renamed(Node):
    pass


Renamed.__qualname__ = "Other"
print(Renamed("r"))


class Bad:
    def __repr__(self):
        raise ValueError("no text")


for _ in range(3):
    try:
        print(Node("bad", Bad()))
    except ValueError as error:
        print("ValueError", error)
print(Node("good", Node("inner")))
broken = Node("broken")
del broken._hidden, broken.name
print(broken._hidden)
try:
    print(broken)
except AttributeError as error:
    print("AttributeError", error)


@dataclass
class Special:
    kind: ClassVar[str] = "k"
    given: InitVar[int] = 3
    _: KW_ONLY = None
    last: int = 0

    def __post_init__(self, given):
        self.last += given


print(Special(4, last=1))


@dataclass(slots=True)
class Slotted:
    x: int
    y: list = field(default_factory=list)


@dataclass(slots=True, frozen=True)
class Both:
    x: int


print(Slotted(1), Both(2), Both.__doc__)


@dataclass(order=True)
class Counted:
    n: int

    @property
    def label(self):
        """A label."""
        self.n += 1
        return self.n


@dataclass
class Watching:
    counted: Counted
    seen: int = 0


class Changing:
    def __init__(self, owner):
        self.owner = owner

    def __repr__(self):
        self.owner.seen += 1
        return "changing"


w = Watching(Counted(1))
w.counted = Changing(w)
print(w, w, w.seen)
deep = None
for i in range(100000):
    deep = Node("d", deep)
try:
    print(len(repr(deep)))
except RecursionError as error:
    print("RecursionError")
print(Node("after"))
