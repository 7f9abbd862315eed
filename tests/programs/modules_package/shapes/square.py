from shapes.base import Shape


class Square(Shape):
    def __init__(self, s):
        self.s = s

    def area(self):
        from .circle import MINOR

        return self.s**2 + MINOR
