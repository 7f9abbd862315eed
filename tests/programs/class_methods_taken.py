"""Methods that are read from instances again and again, while the class and the instances change."""


class Filter:
    limit = 3

    def __init__(self, n):
        self.n = n
        self.own = None

    def below(self, x):
        return x < self.n

    def shown(self):
        return f"{type(self).__name__} {self.n}"

    @classmethod
    def made(cls, n):
        return cls(n)

    @staticmethod
    def twice(x):
        return 2 * x

    size = len

    def run(self, xs):
        return list(filter(self.below, xs)), list(map(self.twice, xs))[-1], self.made(1).n, self.size("abc")


class Narrow(Filter):
    def below(self, x):
        return x == self.n


for f in [Filter(2), Narrow(3), Filter(4), Filter.made(5)] * 4:
    print(f.run(range(6)))
f = Filter(2)
kept = f.below
for i in range(12):
    if i == 4:
        Filter.below = lambda self, x: x > self.n
    if i == 8:
        f.below = lambda x: x == 5
    g = f.below
    print(i, g(1), g(5), [x for x in range(6) if g(x)], kept(1))
methods = [Filter(i).shown for i in range(10)]
print([m() for m in methods][::3], methods[0] == methods[0], methods[1].__self__.n, methods[2].__name__)
print(f.shown == f.shown, f.shown is f.shown, f.shown.__func__ is Filter.shown)


class Slotted:
    __slots__ = ("a",)

    def get(self):
        return self.a


for i in range(10):
    s = Slotted()
    s.a = i
    get = s.get
    if i % 3 == 0:
        print(get())
