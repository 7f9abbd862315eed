"""Annotations name classes, and are evaluated; nobody reads them here, whatever they are made of."""

from typing import Callable, Dict, Generic, List, Optional, Tuple, TypeVar, Union

T = TypeVar("T")


class Point:
    origin: "Point"
    labels: Dict[str, List[int]] = {}

    def __init__(self, x: float, y: float = 0.0) -> None:
        self.x: float = x
        self.y: float = y

    def nearest(self, others: List["Point"], at_most: Optional[float] = None) -> Tuple[float, Optional["Point"]]:
        best: Optional[Point] = None
        least: float = 1e300 if at_most is None else at_most
        for p in others:
            d = (p.x - self.x) ** 2 + (p.y - self.y) ** 2
            if d < least:
                least, best = d, p
        return least, best


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> "Stack[T]":
        self.items.append(item)
        return self


Table = dict[str, list[Point]]


def apply(f: Callable[[Point, int], Union[Point, None]], p: Point, n: int) -> Point | None:
    return f(p, n)


def count(table: Table, stack: Stack[Point], *rest: Point, **named: type[Point]) -> dict[str, tuple[int, ...]]:
    return {name: (len(ps), len(stack.items), len(rest), len(named)) for name, ps in table.items()}


p: Point = Point(1.0, 2.0)
others: list[Point] = [Point(3.5), Point(1, 3), Point(-2.5, 0.25)]
found: tuple[float, Point | None] = p.nearest(others)
print(found[0], found[1] and found[1].x, p.nearest(others, 0.5))
print(apply(lambda q, n: Point(q.x * n) if n else None, p, 3).x, apply(lambda q, n: None, p, 3))
print(count({"a": others}, Stack().push(p), p, p, kind=Point))


# --- annotations that do something: they are looked at
class Registry:
    def __init__(self) -> None:
        self.seen: list[object] = []
        self.made: list[Point] = []

    def __getitem__(self, key: object) -> type:
        self.seen.append(key)
        if isinstance(key, Point):
            key.x = "changed"
            self.made.append(Point(key.x, "made"))
        return Point


registry = Registry()


def annotated(a: registry["first"], b: registry[p] = None) -> registry[3] | None:
    return a, b


print(annotated(1), registry.seen[0], registry.seen[2], p.x, p.y, registry.made[0].x, registry.made[0].y)


def called(a: Point("in an annotation").nearest([p]) if p.x == 1.0 else Point(b"bytes").x):
    return a


print(called(2))
try:

    def missing(a: Point | NotThere) -> None: ...
except NameError as e:
    print(e)
try:

    def wrong(a: list[int] | 3 = 4) -> None: ...
except TypeError as e:
    print(e)
