"""Attributes that change their type through setattr, __dict__, vars, object.__setattr__, and where no type is known."""


class Base:
    def __init__(self):
        self.x = 1.0

    def double(self):
        return self.x + self.x


def by_setattr(o, name):
    setattr(o, name, "ab")


for change in (
    lambda o: setattr(o, "x", "hi"),
    lambda o: by_setattr(o, "x"),
    lambda o: o.__dict__.update(x="ho"),
    lambda o: vars(o).__setitem__("x", "hy"),
    lambda o: object.__setattr__(o, "x", [1]),
    lambda o: o.__dict__.__setitem__("x", 7),
):
    o = Base()
    change(o)
    print(o.double())


class Keywords:
    def __init__(self, **given):
        self.size = 1
        self.__dict__.update(given)

    def area(self):
        return self.size * 2


print(Keywords().area(), Keywords(size="ab").area(), Keywords(size=1.5).area())


class Plain:
    def __init__(self):
        self.items = [1, 2]


class Reader:
    def __init__(self):
        self.total = 0.0

    def feed(self, values):
        for v in values:
            self.total += v
        return self


def pick(flag):
    return Plain() if flag else {"items": ["a"]}


p = pick(True)
p.items.append("three")
print(p.items)
for i in p.items:
    print(i * 2)


def captured(n):
    def inner():
        return n + n

    return inner


print(captured(2)(), captured("s")(), captured(1.5)())


class Swap:
    kind = "class"

    def __init__(self, v):
        self.v = v


a = Swap(1)
print(a.kind, a.v + 1)
Swap.kind = 5
a.v = "now text"
print(a.kind + 1, a.v + "!")
print(getattr(a, "v") + "?", getattr(a, "missing", "none"))


class Number:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        if isinstance(other, Number):
            return Number(self.n + other.n)
        return NotImplemented

    def __radd__(self, other):
        return Number(other + self.n)

    def __eq__(self, other):
        return isinstance(other, Number) and self.n == other.n

    def __hash__(self):
        return hash(self.n)

    def __repr__(self):
        return f"Number({self.n!r})"


print(Number(1) + Number(2.5), 3 + Number("a" == "b"), sum([Number(1), Number(2)]))
print({Number(1): "one"}[Number(1)], Number(1) in [Number(2), Number(1)])
try:
    print(Number(1) + "x")
except TypeError as e:
    print(e)


class Copy:
    def __init__(self):
        self.__class__ = Other


class Other:
    tag = "other"

    def name(self):
        return self.tag * 2


print(Copy().name())
