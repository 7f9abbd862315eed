"""Classes with bases and annotated attributes: `__annotations__` is made only if the namespace has none."""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field, fields
from typing import ClassVar, List, Optional


class Base(ABC):
    count: ClassVar[int] = 0
    limit: int = 3

    def __init__(self, x: int):
        self.x: int = x
        Base.count += 1

    @abstractmethod
    def go(self) -> int: ...


class A(Base):
    name: str = "a"
    extra: Optional[int]

    def go(self) -> int:
        return self.x + self.limit


class B(A):
    limit: int = 5
    if limit > 3:
        maybe: int = 4
    else:
        never: int = 5

    def go(self):
        return super().go() * 2


class Gone(A):
    y: int = 1
    del __annotations__


class Own(A):
    if len("ab") == 1:
        __annotations__ = {"z": 1}


def run(n):
    t = 0
    for i in range(n):
        a: Base = A(i) if i % 2 else B(i)
        t += a.go() + len(a.name)
    return t


print(run(20), Base.count, A(1).limit, B(1).maybe, hasattr(B(1), "never"), hasattr(A(1), "extra"))
for cls in (Base, A, B, Gone, Own):
    print(cls.__name__, sorted(vars(cls).get("__annotations__", {"none": 0})))
print(Gone(2).go(), Own(3).go())


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return {"__annotations__": {"given": int}, "added": 7}


class Made(metaclass=Meta):
    w: int = 2


class Below(Made):
    v: int = 3


print(Made.__annotations__, Below.__annotations__, Below.added, Below().w + Below().v)


@dataclass
class Shape:
    name: str
    tags: List[str] = field(default_factory=list)
    area: float = field(init=False, default=0.0)

    def __post_init__(self):
        self.area = self.compute()

    def compute(self) -> float:
        return 0.0


@dataclass
class Rect(Shape):
    w: float = 1.0
    h: float = 1.0

    def compute(self) -> float:
        return self.w * self.h


@dataclass(order=True)
class Point:
    x: int
    y: int = 0


@dataclass(order=True)
class Point3(Point):
    z: int = 0


def shapes(n):
    found = [Rect("r", w=i, h=2.0) if i % 2 else Shape("s") for i in range(n)]
    return sum(s.area for s in found), found[:2], [f.name for f in fields(Rect)]


print(shapes(6), Rect("a") == Rect("a"), Rect("a") == Shape("a"), Point3(1, 2, 3) < Point3(1, 2, 4))
try:
    print(Point(1, 2) < Point3(1, 2, 3))
except TypeError as e:
    print(e)
