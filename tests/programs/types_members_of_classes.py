# Class methods, static methods and functions in class attributes, called on classes and on instances.
import sys


class Shape:
    made = 0
    unit = 1.5

    def __init__(self, w, h):
        self.w = w
        self.h = h

    @classmethod
    def square(cls, side):
        cls.made += 1
        return cls(side, side)

    @classmethod
    def parse(cls, text, sep="x"):
        w, h = text.split(sep)
        return cls(int(w), cls.scaled(int(h)))

    @staticmethod
    def scaled(n):
        return n * 2

    @staticmethod
    def area(w, h=1):
        return w * h

    @classmethod
    def name(cls):
        return cls.__name__

    def total(self):
        return self.area(self.w, self.h) + self.scaled(1) + Shape.area(2)


class Box(Shape):
    @staticmethod
    def scaled(n):
        return n + 0.5

    @classmethod
    def name(cls):
        return "box " + super().name()

    @classmethod
    def square(cls, side):
        made = super().square(side)
        made.h += 1
        return made


for cls in (Shape, Box):
    s = cls.square(3)
    print(
        cls.name(),
        s.name(),
        type(s).__name__,
        s.w,
        s.h,
        cls.made,
        s.total(),
        cls.parse("4x5").h,
        cls.parse("6:7", sep=":").h,
    )
t = 0
for i in range(100000):
    t += Shape.square(i * 50000).h + Shape.scaled(i) + Box.scaled(i)
print(t, Shape.made, Box.made, Shape.square(2**40).w + Shape.scaled(2**70))


class Table:
    if len(sys.argv) > 5:

        def f(self):
            return 1

        @staticmethod
        def g(x):
            return x

        @classmethod
        def h(cls, x):
            return x

        @property
        def p(self):
            return 1


table = Table()
for read in (lambda: table.f(), lambda: Table.g(1), lambda: Table.h(2), lambda: table.g(3), lambda: table.p):
    try:
        print(read())
    except AttributeError as e:
        print(e)


def plain(x):
    return x + 1


def of_instance(self, x):
    return self.n + x


class Holder:
    n = 10
    static = staticmethod(plain)
    method = of_instance
    alias = plain

    def __init__(self, callback):
        self.callback = callback


holder = Holder(plain)
print(Holder.static(1), holder.static(2**62), holder.method(5), Holder.alias(7), Holder.method(holder, 1))
u = 0
for i in range(100000):
    u += holder.callback(i << 20) + Holder.alias(i << 21)
print(u)
holder.callback = lambda x: str(x)
print(holder.callback(5) + "!")
holder.static = lambda x: "shadowed"
print(holder.static(1), Holder.static(1))
Holder.static = staticmethod(lambda x: -x)
print(Holder.static(1), Holder(plain).static(2))
try:
    Shape.area()
except TypeError as e:
    print(e)
try:
    Shape.square()
except TypeError as e:
    print(e)


class Counter:
    log = []

    def __init__(self, x):
        self.last = x

    @classmethod
    def note(cls, x):
        cls.log.append(x)
        return cls(x)


def noted(n):
    for i in range(n):
        c = Counter.note(i * i * 1000)
    return c.last, max(Counter.log), sum(Counter.log)


print(noted(3), noted(60000))
make = Counter.note
print(make(2**65).last, Counter.log[-1])
