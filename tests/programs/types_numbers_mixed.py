# Ints, bools and floats in the same attributes, lists and variables.
class A:
    def __init__(self):
        self.total = 0.0
        self.n = 0

    def add(self, v):
        self.total += v
        self.n += 1

    def mean(self):
        return self.total / self.n if self.n else 0


a = A()
a.add(2)
a.add(True)
print(a.total, a.mean(), A().mean())


class B:
    def __init__(self):
        self.t = 0
        self.best = None
        self.hi = float("-inf")

    def add(self, v):
        self.t += v
        if self.best is None or v > self.best:
            self.best = v
        if v > self.hi:
            self.hi = v


b = B()
b.add(1)
b.add(2.5)
b.add(3)
print(b.t, b.best, b.hi, B().hi)
xs = [0.0] * 3
xs[1] = 2
print(xs, sum(xs), xs[1] // 2, type(xs[1]).__name__)
xs[2] = 10**20
print(xs, max(xs), sum(xs))


def avg(v, d=0):
    return sum(v) / len(v) if v else d


print(avg([1, 2]), avg([]), avg([], None), round(2.5), round(2.567, 1), round(3, 1), abs(-3), abs(-2.5), abs(True))
print(2**-1, 2**70, (-8) ** 0.5, 7 // 2.0, 7 % -2.5, True + True, True & False, ~True, -True, 1 if True else 1.5)
i = 1
for _ in range(70):
    i *= 3
print(i, i // 7.0, i % 10)
m = min(3, 2.5, 4)
n = max([1, 2.5], default=None)
o = min([], default="none")
print(
    m,
    n,
    o,
    sum([1.5, 2]),
    sum([], 0.0),
    sum([[1], [2.5]], []),
    divmod(7, 2),
    divmod(7.5, 2),
    pow(2, 3),
    pow(2, -1),
    int("7") / 2,
)
s = 0
for v in [1, 2.5, True]:
    s += v
print(s, s == 4.5, s is True)
y = 0.0
for k in range(3):
    if k == 1:
        y = k
    print(y, y / 2, y * 2)
z = float(3) if i else 3
print(z, int(z), z.is_integer(), (3).bit_length())
