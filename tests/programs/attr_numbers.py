"""Attributes that `__init__` surely assigns, of each kind of number."""


class Vector:
    __slots__ = ("x", "y")

    def __init__(self, x=0.0, y=0.0):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k)

    def __repr__(self):
        return f"Vector({self.x!r}, {self.y!r})"


class Totals:
    def __init__(self):
        self.count = 0
        self.mixed = 0
        self.large = 1
        self.flag = False
        self.ratio = 0.5
        self.best = None
        self.point = 1j

    def add(self, x):
        self.count += 1
        self.mixed += x
        self.large *= 1000
        self.flag = not self.flag
        self.ratio /= 3
        if self.best is None or x > self.best:
            self.best = x
        self.point *= 1j

    def show(self):
        print(self.count, self.mixed, self.large, self.flag, self.ratio, self.best, self.point)


v = Vector(1, 2)
for k in 2, 0.5, -1, 1e300, 0:
    v = v * k + Vector(y=k) + Vector(k)
    print(v, v.x == v.y, type(v.x).__name__)
totals = Totals()
totals.show()
for x in 1, 2.5, -3, 7, 1e10, 2**31, float("inf"):
    totals.add(x)
    totals.show()
