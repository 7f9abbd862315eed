"""Classes with `__new__`, and `super()` in class methods: what they make is of the class, or is not."""

from dataclasses import dataclass


class Config:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance.values = {}
            cls._instance.hits = 0
        return cls._instance

    def get(self, key, default=None):
        self.hits += 1
        return self.values.get(key, default)

    def set(self, key, value):
        self.values[key] = value


class Counted:
    """The same instance is set up again and again."""

    made = 0
    known = {}

    def __new__(cls, name, *rest, **named):
        cls.made += 1
        if name not in cls.known:
            cls.known[name] = object.__new__(cls)
        return cls.known[name]

    def __init__(self, name, value=0, *, scale=1):
        self.name = name
        self.value = value * scale


class Special(Counted):
    known = {}

    def __init__(self, name, value=0, **named):
        super().__init__(name, value, **named)
        self.special = True


class Number:
    """Gives what is no instance of the class."""

    def __new__(cls, x):
        if x < 0:
            return Negative(x)
        if x == 0:
            return 0
        if x > 100:
            return None
        if x > 50:
            return object.__new__(Positive)
        self = object.__new__(cls)
        self.extra = x / 2
        return self

    def __init__(self, x):
        self.x = x

    def double(self):
        return self.x * 2


class Negative:
    def __init__(self, x):
        self.x = x

    def double(self):
        return ("negative", self.x)


class Positive(Number):
    def double(self):
        return ("positive", self.x)


class Bare:
    def __init__(self, x):
        self.x = x

    @classmethod
    def empty(cls):
        return cls.__new__(cls)

    @classmethod
    def of(cls, x):
        made = cls.__new__(cls)
        made.x = x
        made.y = x + 0.5
        return made


class Base:
    @classmethod
    def create(cls, *args):
        return cls(*args)

    @classmethod
    def names(cls):
        return [cls.__name__]

    @staticmethod
    def helper(x):
        return x + 1

    level = 1


class Child(Base):
    level = 2

    def __init__(self, x, y=0):
        self.x = x
        self.y = y

    @classmethod
    def create(cls, x):
        made = super().create(x, super().helper(x))
        made.made = True
        return made

    @classmethod
    def names(cls):
        return super().names() + [super().level, super(Child, cls).level]


class GrandChild(Child):
    def __init__(self, x, y=0):
        super().__init__(x * 10, y)

    @classmethod
    def create(cls, x):
        return super().create(x + 0.5)


class Chain:
    def __new__(cls, *args):
        self = super().__new__(cls)
        self.trail = ["Chain", *args]
        return self


class Link(Chain):
    def __new__(cls, a, b):
        self = super().__new__(cls, b, a)
        self.trail.append("Link")
        return self

    def __init__(self, a, b):
        self.sum = a + b


@dataclass
class Data:
    a: int
    b: float = 0.5

    def __new__(cls, *args, **named):
        self = super().__new__(cls)
        object.__setattr__(self, "count", len(args) + len(named))
        return self


class Slotted:
    __slots__ = ("x", "y")

    def __new__(cls, x):
        self = super().__new__(cls)
        self.x = x
        return self


def attempt(action):
    try:
        print(action())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


def main():
    Config().set("a", 1)
    for i in range(5):
        Config().set(f"k{i}", i * 1.5)
    print(Config().get("a", 0), Config().get("k3"), Config().hits, Config() is Config(), Config().values)
    for name, value in (("a", 1), ("b", 2), ("a", 3.5)):
        c = Counted(name, value, scale=2)
        print(c.name, c.value, c is Counted.known[name])
    print(Counted("a").value, Counted("b", 7).value, Counted.made)
    s = Special("a", 4)
    print(s.special, s.value, type(s) is Special, Special.made, Counted.made, Special("a", 5) is s, s.value)
    for x in (3, -3, 0, 101, 60):
        n = Number(x)
        print(type(n).__name__, n.double() if n else n, getattr(n, "extra", "none"))
    print([Number(k).double() for k in (1, 2, -5, 49)])
    attempt(lambda: Bare.empty().x)
    attempt(lambda: Bare.of(2).x + Bare.of(3).y)
    attempt(lambda: Bare.__new__(Bare, 5).x)
    attempt(lambda: Bare(1).y)
    for c in (Child, GrandChild):
        made = c.create(4)
        print(type(made).__name__, made.x, made.y, made.made, c.names())
    print(Base.names(), type(Base.create()).__name__)
    link = Link(1, 2)
    print(link.trail, link.sum, Chain(5).trail)
    print(Data(1), Data(1, b=2).count, Data(3, 4) == Data(3, 4.0))
    slotted = Slotted(4)
    print(slotted.x)
    attempt(lambda: slotted.y)
    attempt(lambda: Link(1))
    attempt(lambda: Counted())
    attempt(lambda: Counted("z", 1, 2))
    attempt(lambda: Number())
    attempt(lambda: Number(1, 2))
    attempt(lambda: Config(1))
    total = 0
    for i in range(300):
        total += Number(i % 50 + 1).double() + len(Link(i, 1).trail) + Child.create(i).y
    print(total)
    Chain.__new__ = lambda cls, *args: "replaced"
    print(Chain(1), Link.__new__ is not Chain.__new__)


main()
