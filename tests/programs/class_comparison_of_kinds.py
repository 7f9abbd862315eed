"""Instances of several classes under one, abstract or not, are compared by the sorts and containers of the runtime."""

from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    def __lt__(self, other):
        return self.area() < other.area()

    def __eq__(self, other):
        return isinstance(other, Shape) and self.area() == other.area()

    def __hash__(self):
        return hash(self.area())


class Circle(Shape):
    def __init__(self, r):
        self.r = r

    def area(self):
        return 3 * self.r**2


class Rect(Shape):
    def __init__(self, w, h):
        self.w, self.h = w, h

    def area(self):
        return self.w * self.h


class Square(Rect):
    def __init__(self, s):
        super().__init__(s, s)


class Odd(Shape):
    """Only made by its name."""

    def area(self):
        return "odd"


shapes = [Circle(i % 5) if i % 3 == 0 else Rect(i % 4, 3) if i % 3 == 1 else Square(i % 6) for i in range(40)]
print(
    [s.area() for s in sorted(shapes)],
    len(set(shapes)),
    max(shapes).area(),
    shapes.index(Square(5)),
    Circle(1) in shapes,
)
odd = globals()["Odd"]()
for test in (
    lambda: sorted([*shapes, odd]),
    lambda: odd in shapes,
    lambda: max(odd, odd).area(),
    lambda: {odd: 1}[odd],
):
    try:
        print(test())
    except TypeError as e:
        print(e)


class Item:
    def __init__(self, key):
        self.key = key

    def __lt__(self, other):
        return self.key < other.key


class Loud(Item):
    def __lt__(self, other):
        print("loud", self.key, other.key)
        return super().__lt__(other)


print([i.key for i in sorted([Item(3), Loud(1), Item(2), Loud(0)])], min(Item(1), Loud(0)).key)
