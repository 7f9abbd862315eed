"""Protocols that stand for types only, and one that is asked."""

from typing import Generic, Iterable, List, Protocol, TypeVar

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
N = TypeVar("N", int, float)


class Shape(Protocol):
    name: str

    def area(self) -> float: ...

    @property
    def sides(self) -> int:
        return 4


class Source(Protocol[T_co]):
    def get(self) -> T_co: ...


S = TypeVar("S", bound=Shape)


class Square(Shape):
    def __init__(self, side: float) -> None:
        self.side = side
        self.name = "square"

    def area(self) -> float:
        return self.side**2


class Circle:
    name = "circle"

    def area(self) -> float:
        return 3.0


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def get(self) -> T:
        return self.items[-1]


def total(shapes: Iterable[Shape]) -> float:
    return sum(s.area() for s in shapes)


def largest(shapes: List[S]) -> S:
    return max(shapes, key=lambda s: s.area())


def first(source: Source[int], n: N) -> N:
    return source.get() * n


stack = Stack[int]()
stack.items.append(4)
print(total([Square(2), Circle()]), Square(3).sides, first(stack, 2.5), largest([Square(1), Square(2)]).side)
try:
    Square()
except TypeError as error:
    print(error)
