# Attributes and methods that are reached under names made at run time.


# visitor
class V:
    def __init__(self):
        self.total = 0.5
        self.last = "none"

    def visit(self, kind, arg):
        return getattr(self, "visit_" + kind, self.default)(arg)

    def visit_num(self, n):
        self.total = "big"

    def visit_flo(self, n):
        self.last = 2.5

    def default(self, x):
        self.last = [x]


v = V()
print(v.total + 1, v.last + "x")
v.visit("num", 3)
print(v.total + "x")
v.visit("flo", 4)
print(v.last + 1)
v.visit("zzz", 4)
print(v.last)


# hasattr prop
class C:
    def __init__(self):
        self.cache = None
        self.n = 1

    @property
    def value(self):
        self.cache = [1]
        self.n = "s"
        return 3


c = C()
print(hasattr(c, "value"), c.cache[0] + 1, c.n + "t")


# attrgetter
import operator, functools


class C:
    def __init__(self):
        self.items = [1.5]
        self.n = 1.5
        self.sub = self

    def bump(self, x):
        self.n = x


c = C()
operator.attrgetter("items")(c).append("s")
print(c.items[0] + 1, c.items[1] * 2)
operator.methodcaller("bump", "str")(c)
print(c.n + "x")


class D:
    def __init__(self):
        self.a = 1.5
        self.b = ["q"]
        self.me = self

    def put(self, x):
        self.a = x


d = D()
functools.reduce(getattr, ["me", "b"], d).append(2.5)
print(d.b[0] + "x", d.b[1] + 1)
