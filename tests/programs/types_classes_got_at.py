# Classes changed and walked through other than by their names.


# subclasses
class Plugin:
    registry = []
    level = 1.5

    def run(self):
        return 1.5


class A(Plugin):
    def run(self):
        self.state = "s"
        return "A"


class B(Plugin):
    def run(self):
        self.state = 3.5
        return [1]


for cls in Plugin.__subclasses__():
    o = cls()
    print(o.run(), o.state)
    cls.level = "high"
a = A()
print(a.level + "x", a.run())


# dict of class
class C:
    def a(self):
        return 1.5

    def b(self):
        self.z = "z"
        return self.z

    k = [1.5]


for n, f in sorted((n, f) for n, f in C.__dict__.items() if callable(f) and not n.startswith("__")):
    print(n, f(C()))
vars(C)["k"].append("s")
print(C.k[1] + "t")


# mro walk
class A:
    items = ["a"]


class B(A):
    items = ["b"]


allp = []
for c in B.__mro__[:-1]:
    allp.extend(c.items)
    c.items.append(1.5)
print(allp, A.items[1] + 1)


# class shadow
class A:
    x = 1.5


class B(A):
    pass


class K(B):
    def get(self):
        return self.x


b = B()
k = K()
print(b.x + 1, k.get() + 1)
B.x = "s"
print(b.x + "t", A.x + 1, k.get() + "u")


class Counter:
    count = 0.5

    @classmethod
    def inc(cls):
        cls.count = cls.count + 1


class Sub(Counter):
    pass


Sub.inc()
Sub.inc()
Counter.inc()
print(Sub.count, Counter.count)


# opaque
LOG = ["x"]


class E(Exception):
    def __init__(self, x):
        LOG.append(1.5)
        super().__init__(x)

    def more(self):
        LOG.append(2.5)


class M(type):
    pass


class N(metaclass=M):
    @staticmethod
    def poke():
        LOG.append(3)


class O(N):
    @staticmethod
    def poke2():
        LOG.append(b"x")


try:
    raise E(3)
except E as e:
    e.more()
N.poke()
O.poke2()
print(LOG[0] + "y", LOG[1] + 1, LOG[2] + 1, LOG[3], LOG[4])


# obj setattr
class F:
    def __init__(self, x):
        super().__setattr__("x", x)
        object.__setattr__(self, "y", [x])

    def __setattr__(self, n, v):
        raise AttributeError(n)


f = F(2.5)
print(f.x + 1, f.y[0] + 1)


def use(q):
    return q


print(use(f.x))
try:
    f.x = 3
except AttributeError as e:
    print("no", e)


class G:
    def __init__(self):
        self.v = 1.5

    def __getattribute__(self, n):
        if n == "w":
            return "W"
        return object.__getattribute__(self, n)


g = G()
print(g.v + 1, g.w + "x")
