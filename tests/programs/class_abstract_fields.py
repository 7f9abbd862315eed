from abc import ABC, abstractmethod, ABCMeta
import abc


class Shape(ABC):
    count = 0

    def __init__(self, name):
        self.name = name
        Shape.count += 1

    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def kind(self): ...
    def describe(self):
        return f"{self.name} {self.kind} {self.area():.2f}"


class Circle(Shape):
    def __init__(self, r):
        super().__init__("circle")
        self.r = r

    def area(self):
        return 3.14 * self.r**2

    @property
    def kind(self):
        return "round"


class Sq(Shape):
    def __init__(self, a):
        super().__init__("square")
        self.a = a

    def area(self):
        return self.a * self.a

    kind = "square"


class M(metaclass=ABCMeta):
    def __init__(self):
        self.v = 1

    @abstractmethod
    def f(self): ...


class N(M):
    def f(self):
        return self.v


class Q(abc.ABC):
    def __init__(self):
        self.z = 5


class Mixin:
    def hello(self):
        self.h = 3
        return self.h


class Both(Mixin, Shape):
    kind = 1

    def area(self):
        return 0


class Both2(Q, Mixin):
    pass


for s in [Circle(1.5), Sq(2)]:
    print(s.describe(), s.__dict__, isinstance(s, Shape))
try:
    Shape("x")
except TypeError as e:
    print(e)
print(N().f(), Q().z, Both("b").hello(), Both("b").__dict__, Both2().hello(), Both2().z, Shape.count)
Shape.register(int)
print(isinstance(3, Shape), isinstance(Sq(1), Shape), issubclass(bool, Shape))
x = Circle(1)
x.extra = 3
print(x.__dict__, x.r)
try:
    M()
except TypeError as e:
    print(e)


def total(shapes):
    t = 0
    for s in shapes:
        t += s.area()
    return t


print(total([Sq(i) for i in range(10)] + [Circle(2.0)]))
