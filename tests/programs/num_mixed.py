"""Values that are ints or floats."""


def total(prices):
    t = 0
    for p in prices:
        t += p
    return t


def mean(prices):
    t = 0
    n = 0
    for p in prices:
        t += p * 1.5
        n += 1
    return t / n if n else t


def sign(x):
    r = 0
    if x > 0.5:
        r = x
    r = -r
    print(
        r,
        r == 0,
        r < 1,
        bool(r),
        r + 1,
        1 + r,
        r * 2,
        r - r,
        r / 2,
        2.5 - r,
        r // 1 if r else "none",
        r % 3,
        -r,
        abs(r),
        [r],
        f"{r}",
        max(r, 0),
        min(r, 0.0),
        round(r),
        int(r),
        float(r),
    )
    return r


print(total([1.5, 2.5]), total([]), total([1, 2]), total([0.5]))
print(mean([1.5, 2.5]), mean([]), sum(x / 2 for x in [1.0, 3.0]), sum(x / 2 for x in []))
print(sign(0.25), sign(1.25), sign(1e300), sign(-1.5))


def f(flag):
    x = 3 if flag else 3.5
    y = x
    for i in range(3):
        y = y * x - i
    return y, type(y).__name__, x / 0.5, x == 3, x != 3.5


print(f(True), f(False))


def g(n):
    acc = 0
    for i in range(n):
        acc += i if i % 2 else 0.5
    return acc


print(g(5), g(1), g(0))


class Acc:
    def __init__(self):
        self.total = 0

    def add(self, x):
        self.total += x
        return self.total


a = Acc()
print(a.total, a.add(1.5), a.add(2.25), a.total)


def z(flag):
    x = 0 if flag else 0.0
    try:
        return 1.0 / x
    except ZeroDivisionError as e:
        return e


def z2(flag):
    x = 0 if flag else 0.0
    try:
        return 1 / x
    except ZeroDivisionError as e:
        return e


print(z(True), z(False), z2(True), z2(False))


def neg(flag):
    x = 0 if flag else 0.0
    return -x, x * -1, 0 * x, -1.0 * x


print(neg(True), neg(False))
