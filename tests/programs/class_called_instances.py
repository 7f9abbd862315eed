class Scale:
    def __init__(self, k):
        self.k = k

    def __call__(self, x, offset=0):
        return self.k * x + offset


class Shift(Scale):
    def __call__(self, x, offset=1):
        return super().__call__(x) + offset


class Rest:
    def __call__(self, *args, **kwargs):
        return sum(args) + len(kwargs)


class Dynamic:
    def __getattr__(self, name):
        return lambda *a: name


def apply_all(fs, x):
    return [f(x) for f in fs]


def use(n):
    s, t = Scale(3), Shift(2.5)
    total = 0
    for i in range(n):
        total += s(i) + t(i, offset=2)
    return total


print(
    use(10), apply_all([Scale(2), Shift(3)], 4), apply_all([Scale(2), len, Rest()], "ab"[:0] or [1, 2][:1]) if 0 else ""
)
print(apply_all([Scale(2), Shift(2), Rest(), abs, lambda v: v / 2], 5))
print(Rest()(1, 2, a=3), Scale(1)(x=5), Scale(2)(1, 2))
for bad in (lambda: Scale(1)(), lambda: Scale(1)(1, 2, 3), lambda: Scale(1)(y=2), lambda: Dynamic()(1)):
    try:
        print(bad())
    except TypeError as error:
        print(error)
s = Scale(2)
s.__call__ = lambda x: "instance"
print(s(3))
Scale.__call__ = lambda self, x: "patched"
print(s(3), Shift(1)(2) if 0 else "")


class Memo:
    def __init__(self, f):
        self.f = f
        self.cache = {}

    def __call__(self, n):
        if n not in self.cache:
            self.cache[n] = self.f(n)
        return self.cache[n]


@Memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), len(fib.cache))


class Poly:
    def __init__(self, *cs):
        self.cs = cs

    def __call__(self, x):
        r = 0
        for c in reversed(self.cs):
            r = r * x + c
        return r


p = Poly(1, 2, 3)
print(sum(p(i) for i in range(1000)), p(10**10), p(0.5), list(map(p, [1, 2])))
