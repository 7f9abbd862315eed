# isinstance with classes that are not known for certain, or that decide themselves.


# either
class A:
    v = 1.5


class B:
    v = "b"


def f(x, cls):
    if isinstance(x, cls):
        return 0.5
    else:
        return x.v


print(f(A(), B) + 1, f(A(), A), f(B(), A) + "s", f(B(), B))
T = (A, int)


def g(x):
    if isinstance(x, T):
        return x
    return x.v


print(g(B()) + "q", g(A()).v, g(3) + 1)


# frozen
def g(x):
    if isinstance(x, set):
        return 0
    return x + 1.5 if not hasattr(x, "__len__") else len(x)


print(g(frozenset([1])), g(3.5), g({2}))


# hook
from abc import ABC
from collections.abc import Iterable, Sized, Callable


class Sized2(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return hasattr(other, "size")


class P:
    size = 3.5

    def __iter__(self):
        return iter([1.5])

    def __len__(self):
        return 1

    def __call__(self):
        return "called"


class Q:
    size2 = "q"


def f(x):
    if isinstance(x, Sized2):
        return x.size
    return x.size2


print(f(P()) + 1, f(Q()) + "s")


class Num(ABC):
    pass


Num.register(float)


def g(x):
    if isinstance(x, Num):
        return x + 1
    return x.size


print(g(3.5), g(P()) + 1)


def h(x):
    if isinstance(x, Iterable):
        return list(x)
    return x


print(h(P()), type(h(Q())).__name__, h("ab"), h(2.5))


def i(x):
    if isinstance(x, Callable):
        return x()
    return x.size2


print(i(P()), i(Q()))


# factory isinstance
def make():
    class P:
        def __init__(self):
            self.v = 1

    return P


A = make()
B = make()


def f(x):
    if isinstance(x, B):
        return "b"
    return x


print(f(5), f(B()), f(A()).v)


class Box:
    def __init__(self, value):
        self.value = value.value if isinstance(value, Box) else value

    def plus(self, other):
        other = other if isinstance(other, Box) else Box(other)
        return Box(self.value + other.value)

    def __eq__(self, other):
        return isinstance(other, Box) and self.value == other.value


class Odd:
    def __init__(self):
        self.seen = []

    def __eq__(self, other):
        self.seen.append(other)
        return True


odd = Odd()
print(Box(1).plus(Box(2)).plus(3.5).value, Box(Box("a")).plus("b").value, Box(1) == Box(1), Box(1) == 1)
print(Box(2) == odd, [Box(3)] == [odd], odd.seen[0].value if odd.seen else None)


# x or y, x and y
def either(p, q):
    xs = ["a", "b"]
    xs[0] = p or q
    return xs[0] + "!", len(xs[0])


def both(p, q):
    xs = [1.5]
    xs.append(p and q)
    return xs


class Piece:
    def __init__(self, name, promoted=None):
        self.name, self.promoted = name, promoted

    def shown(self):
        return (self.promoted or self.name).upper() + str(self.promoted and len(self.promoted))


print(either(None, "x"), either("", "yy"), either("z", "x"))
print(both(None, 2.5), both(0.0, 2.5), both(1.0, 2.5), both("", 1), both([0], None))
print([Piece(*args).shown() for args in (("pawn",), ("pawn", "queen"), ("pawn", ""))])
