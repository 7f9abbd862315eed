from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self):
        return 0

    @abstractmethod
    def name(self):
        return ""


class Square(Shape):
    def area(self):
        return 4

    def name(self):
        return "square"


for cls in (Square, Shape):
    try:
        print(cls().name())
    except TypeError as e:
        print(e)
