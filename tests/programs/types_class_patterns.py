"""Class patterns on instances of classes that inference knows, and of some that it does not."""

from abc import ABC
from dataclasses import dataclass
from enum import Enum


@dataclass
class Num:
    value: int


@dataclass(frozen=True)
class Add:
    left: object
    right: object


@dataclass
class Neg:
    of: object


class Plain:
    __match_args__ = ("a", "b")

    def __init__(self, a, b):
        self.a = a
        self.b = b

    @property
    def total(self):
        return self.a + self.b


class Below(Plain):
    pass


class Other(Plain):
    __match_args__ = ("b", "total")


class Slots:
    __slots__ = ("s", "unset")
    __match_args__ = ("s",)

    def __init__(self, s):
        self.s = s


class Lazy:
    def __getattr__(self, name):
        if name == "gone":
            raise AttributeError(name)
        return name * 2


class Color(Enum):
    RED = 1
    BLUE = 2


class Shape(ABC):
    pass


class Registered:
    side = 3


Shape.register(Registered)


def evaluate(e):
    match e:
        case Num(value=v):
            return v
        case Add(Num(0), r) | Add(r, Num(0)):
            return evaluate(r)
        case Add(left=l, right=r):
            return evaluate(l) + evaluate(r)
        case Neg(Neg(x)):
            return evaluate(x)
        case Neg(of=x):
            return -evaluate(x)


def kind(o):
    match o:
        case Other(b, total=t):
            return "other", b, t
        case Below(a=x) if x != 1:
            return "below", x
        case Plain(a, b):
            return "plain", a, b
        case Slots(unset=u):
            return "unset", u
        case Slots(s):
            return "slots", s
        case Lazy(gone=g):
            return "gone", g
        case Lazy(word=w):
            return "lazy", w
        case Color.RED:
            return "red"
        case Color(value=v, name=n):
            return "color", v, n
        case Shape(side=s):
            return "shape", s
        case bool(b):
            return "bool", b
        case int(i) | float(i):
            return "number", i
        case str() as s:
            return "str", s
        case list([x, *rest]):
            return "list", x, rest
        case dict():
            return "dict", len(o)
        case tuple((x, y)):
            return "pair", x, y
        case None:
            return "none"
        case object(__class__=c):
            return "object", c.__name__


def loop(n):
    t = 0
    for i in range(n):
        t += evaluate(Add(Num(i), Neg(Add(Num(0), Num(2 * i)))))
        match Plain(i, i * 0.5):
            case Plain(a, b) if a > 3:
                t += a * b
    return t


print(loop(20), evaluate(Add(Num(2**70), Neg(Neg(Num(2**64))))), evaluate(Neg(Num(1.5))), evaluate(3))
for o in (
    Other(1, 2), Below(1, 2), Below(3, 4), Plain(5, "x"), Slots(6), Lazy(), Color.RED, Color.BLUE, Registered(), True, 7,
    2.5, "s", [1, 2, 3], {1: 2}, (8, 9), (1, 2, 3), None, {1}, Num(1),
):  # fmt: skip
    try:
        print(kind(o))
    except TypeError as e:
        print(e)


def wrong(o, cls):
    try:
        match o:
            case cls(a, b, c):
                return a, b, c
            case _:
                return "no"
    except TypeError as e:
        return str(e)


print(wrong(Plain(1, 2), Plain), wrong(Num(1), Num), wrong(Plain(1, 2), 3), wrong(3, int), wrong(Lazy(), Lazy))
p = Plain(1, 2)
del p.b
print(kind(Plain(0, 0)))
match p:
    case Plain(b=b):
        print("b", b)
    case Plain(a=a):
        print("a", a)
