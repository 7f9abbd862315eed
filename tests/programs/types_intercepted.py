"""Classes with a `__setattr__`: what they store themselves has fields, what others store is intercepted."""

import copy
import pickle
from dataclasses import FrozenInstanceError, astuple, dataclass, field, replace


@dataclass(frozen=True)
class Point:
    x: int
    y: float = 0.5

    @property
    def total(self):
        return self.x + self.y

    def moved(self, by):
        return Point(self.x + by, self.y)


@dataclass(frozen=True, order=True)
class Deep(Point):
    tags: tuple = ()
    size: int = field(default=0, compare=False)

    def __post_init__(self):
        object.__setattr__(self, "size", len(self.tags) * 10)
        object.__setattr__(self, "extra", "more")


class Loose(Deep):
    """Not frozen itself: new attributes may be stored, the fields may not."""

    def mark(self, value):
        self.value = value
        return self

    def break_it(self):
        self.x = 9


class Plain:
    def __init__(self):
        self.a = 1

    def set(self, a):
        self.a = a


class Guarded(Plain):
    """Its base writes `a` itself."""

    def __setattr__(self, name, value):
        print("set", name, value)
        object.__setattr__(self, name, value * 2)


class Upper:
    log = []

    def __init__(self, name):
        object.__setattr__(self, "name", name)
        self.other = 1

    def __setattr__(self, name, value):
        self.log.append(name)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        self.log.append("-" + name)
        object.__delattr__(self, name)


class Dictly:
    def __init__(self):
        object.__setattr__(self, "first", 1)
        self.second = 2

    def __setattr__(self, name, value):
        self.__dict__[name] = value


class WithProperty:
    def __init__(self):
        object.__setattr__(self, "x", 5)
        object.__setattr__(self, "raw", 6)

    def __setattr__(self, name, value):
        raise AttributeError(name)

    @property
    def x(self):
        return self._x

    @x.setter
    def x(self, v):
        object.__setattr__(self, "_x", v + 100)


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self, a):
        object.__setattr__(self, "a", a)

    def __setattr__(self, name, value):
        raise TypeError("immutable " + name)


def attempt(f):
    try:
        print("fine", f())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)


def store(o, name, v):
    setattr(o, name, v)


def change(o):
    o.x = 3


def remove(o):
    del o.x


def frozen():
    total = 0
    points = [Point(i, i / 2) for i in range(50)] + [Point(x=7), Point(1 << 70)]
    for p in points:
        total += p.x + p.total
    print(total, points[3], hash(points[3]) == hash(Point(3, 1.5)), points[3] == Point(3, 1.5), points[3].moved(2))
    for f in (change, remove, lambda o: store(o, "y", 1), lambda o: store(o, "new", 1)):
        attempt(lambda: f(points[0]))
    try:
        points[1].x = 1
    except FrozenInstanceError as e:
        print("frozen", e)
    d = Deep(1, 2.0, ("a", "b"))
    print(
        d,
        d.size,
        d.extra,
        d < Deep(2),
        sorted(d.__dict__),
        astuple(d),
        replace(d, x=5),
        len({d, Deep(1, 2.0, ("a", "b"))}),
    )
    print(copy.copy(d) == d, copy.deepcopy(d) == d, pickle.loads(pickle.dumps(d)).extra, vars(d)["extra"])
    attempt(lambda: change(d))
    loose = Loose(4, tags=("t",))
    print(loose.mark(8).value, loose.size, loose.total, loose)
    attempt(loose.break_it)
    attempt(lambda: change(loose))
    loose.fresh = 5
    print(loose.fresh, sorted(vars(loose)))
    object.__setattr__(points[2], "x", "text")
    print(points[2].x, points[2])


def guarded():
    g = Guarded()
    g.set(5)
    g.a = 6
    print(g.a)
    p = Plain()
    p.set(3)
    print(p.a)


def hooks():
    u = Upper("n")
    u.other += 4
    store(u, "third", 3)
    del u.third
    print(u.name, u.other, u.log, sorted(u.__dict__))
    d = Dictly()
    d.third = d.first + d.second
    print(d.first, d.second, d.third, d.__dict__)
    w = WithProperty()
    print(w.x, w.raw, w._x)
    attempt(lambda: change(w))
    s = Slotted(4)
    print(s.a)
    attempt(lambda: s.b)
    attempt(lambda: store(s, "a", 1))
    object.__setattr__(s, "b", 7)
    print(s.b)
    attempt(lambda: object.__setattr__(s, "c", 7))


def thawed():
    p = Point(1)
    Point.__setattr__ = object.__setattr__
    change(p)
    p.y = 9
    print(p, p.total)


frozen()
guarded()
hooks()
thawed()
