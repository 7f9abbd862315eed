"""Attributes of classes that are read again and again, and change."""

from enum import Enum, IntEnum


class Color(Enum):
    RED = 1
    GREEN = 2

    @property
    def next(self):
        return Color.GREEN if self is Color.RED else Color.RED


class Level(IntEnum):
    LOW = 1
    HIGH = 5


def count(n):
    c, seen = Color.RED, []
    for i in range(n):
        c = c.next
        if c is Color.GREEN and i % 7 == 0:
            seen.append(Color.GREEN.value + Level.HIGH)
    return seen


print(count(40), Color.RED.name, Level.LOW < Level.HIGH, Color["RED"] is Color.RED)


class Base:
    RATE = 2
    names = []

    def area(self, x):
        return self.RATE * x

    def note(self, x):
        self.names.append(x)
        return len(self.names)


class Sub(Base):
    pass


class Field(Base):
    def __init__(self, own):
        if own:
            self.RATE = 100


class Meta(type):
    LIMIT = "meta"

    @property
    def SPECIAL(cls):
        return "special " + cls.__name__


class Made(metaclass=Meta):
    VALUE = "value"
    SPECIAL = "hidden"


def read(n):
    out = []
    for i in range(n):
        out.append((Base.RATE, Sub.RATE, Made.VALUE, Made.LIMIT, Made.SPECIAL))
        if i == 2:
            Base.RATE = 3.5
        if i == 3:
            Sub.RATE = "sub"
        if i == 4:
            del Sub.RATE
        if i == 5:
            Made.LIMIT = "own"
        if i == 6:
            Meta.VALUE = property(lambda cls: "intercepted")
    return out


for row in read(9):
    print(row)
b, s, f, g = Base(), Sub(), Field(False), Field(True)
for i in range(4):
    print(b.area(2), s.area(2), f.area(2), g.area(2), b.note(i), s.note(i))
    if i == 0:
        f.RATE = 7
    if i == 1:
        s.RATE = 8
    if i == 2:
        Base.RATE = -1
        del f.RATE


class Counter:
    total = 0

    def __init__(self):
        Counter.total += 1
        self.number = Counter.total


print([Counter().number for _ in range(30)][-1], Counter.total)


class Descriptor:
    def __get__(self, instance, owner):
        return "got"


class Thing:
    pass


class Holder:
    d = Descriptor()
    thing = Thing()
    method = len

    def use(self):
        return self.d, self.method("abc"), type(self.thing).__name__, Holder.d


h = Holder()
for i in range(3):
    print(h.use(), Holder.method("ab"))
    if i == 0:
        Thing.__get__ = lambda self, instance, owner: "late"
    try:
        print(h.thing, Holder.thing) if i else None
        Holder.missing
    except AttributeError as error:
        print(error)
