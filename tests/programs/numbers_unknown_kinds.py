# Arithmetic and comparisons of numbers whose kinds only the run tells: floats, ints of any size, bools, subclasses.
import operator


class Metres(float):
    def __add__(self, other):
        return ("metres", float(self) + other)

    def __radd__(self, other):
        return ("metres after", other + float(self))

    def __lt__(self, other):
        return "less"

    def __eq__(self, other):
        return True

    __hash__ = float.__hash__


class Count(int):
    def __rmul__(self, other):
        return ("count after", other)

    def __truediv__(self, other):
        return ("count over", other)


class Taker:
    def __init__(self):
        self.taken = []

    def __iadd__(self, other):
        self.taken.append(other)
        return self

    def __radd__(self, other):
        return ("taker after", other)


nan = float("nan")
values = [
    0, 1, -3, 7, 2**29, -(2**30), 2**30, 2**53 + 1, 10**30, True, False, 0.0, -0.0, 1.0, 0.1, -2.5, 1e300, 1e16,
    float("inf"), nan, Metres(2.5), Count(6),
]  # fmt: skip


def attempt(f, *args):
    try:
        return f(*args)
    except (TypeError, ZeroDivisionError, OverflowError) as e:
        return f"{type(e).__name__}: {e}"


def iadd(a, b):
    a += b
    return a


def isub(a, b):
    a -= b
    return a


def imul(a, b):
    a *= b
    return a


def itruediv(a, b):
    a /= b
    return a


def compared(a, b):
    signs = []
    for name, holds in (("<", a < b), ("<=", a <= b), (">", a > b), (">=", a >= b), ("==", a == b), ("!=", a != b)):
        signs.append(name if holds else "")
    flags = ""
    if a < b:
        flags += "l"
    if a <= b:
        flags += "L"
    if a > b:
        flags += "g"
    if a >= b:
        flags += "G"
    if a == b:
        flags += "e"
    if a != b:
        flags += "n"
    return " ".join(signs) + " " + flags


def add(a, b):
    return a + b


def sub(a, b):
    return a - b


def mul(a, b):
    return a * b


def truediv(a, b):
    return a / b


OPERATIONS = [add, sub, mul, truediv, iadd, isub, imul, itruediv, compared]
for a in values:
    print(repr(a), repr(attempt(operator.neg, a)), repr(attempt(lambda x: -x, a)))
    for b in values:
        print("  ", repr(b), [attempt(f, a, b) for f in OPERATIONS])

for odd in ("a", None, [1], (2,)):
    for number in (1, 2.5, 10**20):
        print([attempt(f, odd, number) for f in OPERATIONS[:8]], odd == number, odd != number, number == odd)
        print([attempt(f, number, odd) for f in OPERATIONS[:8]], attempt(compared, number, odd))
for a, b in (("a", "b"), ("a", "".join(["a"])), ("a", b"a"), ("", None)):
    print(a == b, a != b, not a != b)

t = Taker()
for x in (1, 2.5, True):
    t = iadd(t, x)
print(t.taken, iadd(2.5, Taker()), iadd(3, Taker()), add(2.5, Taker()))
total = values[0]
for x in (0.5, 2, 0.25, True, 10**17):
    total += x
    print(total, type(total).__name__)
print(-values[12], -values[11], str(-attempt(mul, values[11], -1)))
