"""The messages of TypeErrors at calls."""


def f(a, b):
    pass


def g(a, b=1, *, c):
    pass


def h(*, x, y, z):
    pass


def p(a, b, /, c):
    pass


def none():
    pass


def deflt(a, b=2, c=3):
    pass


class C:
    def __init__(self, a):
        pass

    def m(self, x, y):
        pass

    @staticmethod
    def s(x):
        pass

    @classmethod
    def k(cls, x):
        pass


class Plain:
    pass


def attempt(label, call):
    try:
        call()
        print(label, "worked")
    except TypeError as e:
        print(label, "|", e)


c = C(1)
attempt(1, lambda: f())
attempt(2, lambda: f(1))
attempt(3, lambda: f(1, 2, 3))
attempt(4, lambda: f(1, b=2, c=3))
attempt(5, lambda: f(1, a=2))
attempt(6, lambda: f(b=1))
attempt(7, lambda: g(1))
attempt(8, lambda: g())
attempt(9, lambda: g(1, 2, 3, c=4))
attempt(10, lambda: g(1, 2, 3))
attempt(11, lambda: h())
attempt(12, lambda: h(x=1))
attempt(13, lambda: h(1, x=1, y=2, z=3))
attempt(14, lambda: p(1, b=2, c=3))
attempt(15, lambda: p(a=1, b=2, c=3))
attempt(16, lambda: none(1))
attempt(17, lambda: none(x=1))
attempt(18, lambda: deflt())
attempt(19, lambda: deflt(1, 2, 3, 4))
attempt(20, lambda: C())
attempt(21, lambda: C(1, 2))
attempt(22, lambda: c.m())
attempt(23, lambda: c.m(1, 2, 3))
attempt(24, lambda: c.s())
attempt(25, lambda: c.k(1, 2))
attempt(26, lambda: Plain(1))
attempt(27, lambda: Plain(x=1))
attempt(28, lambda: C.m())
attempt(29, lambda: int("5")())
attempt(30, lambda: print()())
attempt(31, lambda: str("s")(1))
attempt(32, lambda: f(*5))
attempt(33, lambda: f(**5))
attempt(34, lambda: f(**{1: 2}))
attempt(35, lambda: f(1, **{"a": 2}))
attempt(36, lambda: f(*[1], **{"b": 1}, **{"b": 2}))
attempt(37, lambda: (lambda x: x)())
attempt(38, lambda: c())
attempt(39, lambda: [].append())
attempt(40, lambda: [].append(1, 2))
attempt(41, lambda: len())
attempt(42, lambda: len(1, 2))
attempt(43, lambda: len(5))
attempt(44, lambda: "a".upper(1))
attempt(45, lambda: "a".split(sep=",", foo=1))
attempt(47, lambda: print("", foo=1))
attempt(48, lambda: int("1", 2, 3))
attempt(49, lambda: isinstance(1))
attempt(50, lambda: {}.get())
attempt(51, lambda: range())
attempt(52, lambda: range(1.5))
attempt(53, lambda: sorted([1, "a"]))
attempt(54, lambda: C.m(1, 2))
attempt(55, lambda: object(1))
attempt(56, lambda: abs("x"))
attempt(57, lambda: sum(["a", "b"]))
attempt(58, lambda: g(1, 2, 3, 4, c=1, d=5))
attempt(59, lambda: f(1, 2, 3, 4, 5))
attempt(60, lambda: h(x=1, y=2, z=3, w=4))
