"""Methods that are closures: what decorators and makers of functions put into classes."""

from functools import wraps


def doubled(fn):
    def wrapper(self, x):
        return fn(self, x) * 2

    return wrapper


def logged(fn):
    @wraps(fn)
    def wrapper(self, *args, **kwargs):
        result = fn(self, *args, **kwargs)
        self.log.append((fn.__name__, args, result))
        return result

    return wrapper


def limited(low, high):
    def decorate(fn):
        @wraps(fn)
        def wrapper(self, value, /, *, strict=False):
            if not low <= value <= high:
                if strict:
                    raise ValueError(f"{fn.__name__}: {value!r} is not within {low} and {high}")
                value = min(max(value, low), high)
            return fn(self, value)

        return wrapper

    return decorate


def adding(k, times=1):
    def method(self, x, n=times):
        return x + k * n

    return method


def counting(fn):
    calls = 0

    def wrapper(*args):
        nonlocal calls
        calls += 1
        return calls, fn(*args)

    return wrapper


class A:
    def __init__(self, start=0):
        self.log = []
        self.value = start

    @doubled
    def m(self, x):
        return x + 1

    @doubled
    def half(self, x):
        return x * 0.5

    @logged
    def deposit(self, x):
        self.value += x
        return self.value

    @logged
    def withdraw(self, x, y=1):
        self.value -= x * y
        return str(self.value)

    @logged
    @limited(0, 10)
    def level(self, value):
        return [value]

    @limited("b", "y")
    def letter(self, value):
        return value

    @counting
    def counted(self, x):
        return x

    @staticmethod
    @counting
    def free(x):
        return x

    @classmethod
    @counting
    def of_class(cls, x):
        return cls.__name__, x

    @property
    @counting
    def prop(self):
        return self.value

    five = adding(5)
    text = adding("s", 2)

    @counting
    def __add__(self, other):
        return other

    @counting
    def __call__(self, x):
        return x

    @doubled
    def __getitem__(self, i):
        return i


class B(A):
    @doubled
    def m(self, x):
        return super().m(x) - 1

    def half(self, x):
        return super().half(x)

    @logged
    def deposit(self, x):
        return super().deposit(x * 2)


def use(o):
    for i in range(3):
        print(o.m(i), o.half(i), o.five(i), o.text("t"), o.text("u", n=1), o[i], end=" ")
    print()
    print(o.deposit(5), o.withdraw(2), o.withdraw(2, y=3), o.deposit(2.5), o.deposit(2**70))
    print(o.level(20), o.level(5), o.letter("a"), o.letter("m"))
    print(o.counted(1), o.counted("x"), o.free(2), o.of_class(3), o.prop, o + 1, o("y"), o.counted(2))
    for bad in (
        lambda: o.level(99, strict=True),
        lambda: o.letter("z", strict=1),
        lambda: o.m(),
        lambda: o.m("a"),
        lambda: o.deposit("a"),
        lambda: o.withdraw(1, z=2),
        lambda: o.level(value=1),
        lambda: o.five([]),
    ):
        try:
            print(bad())
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)
    print(o.log)


use(A())
use(B(100))
a = A()
a.m = lambda x: ("own", x)
print(a.m(1), A.m(a, 2), A().m(3), A.deposit.__name__)
A.m = adding(1000)
print(a.m(1), A().m(3), B().m(4))
A.half = doubled(adding("q"))
print(A().half("p"), B().half("r"))
C = type("C", (A,), {"m": doubled(lambda self, x: x - 1)})
print(C().m(8), C(3).deposit(1))
