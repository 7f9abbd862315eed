"""super() calls of methods that are closures, or whose defaults are no constants."""


def make(k):
    class A:
        def m(self):
            return k

        def n(self, x, y=[]):
            return (x, len(y), k)

        def k(self, *args, sep="-"):
            return sep.join(map(str, args)) + str(k)

    class B(A):
        def m(self):
            return super().m() + super().m()

        def n(self, x, y=(1, 2)):
            return super().n(x), super().n(x, y), super().n(y=y, x=0)

        def k(self, *args, sep="+"):
            return super().k(*args, sep=sep) + super().k(1, 2) + super(B, self).k()

    class C(B):
        def m(self):
            return [super().m(), __class__.__name__]

        def n(self, x, y="abc"):
            return super().n(x, y=y)

    return B(), C()


class Base:
    def __init__(self, v=1, log=[]):
        self.v = v
        self.log = log

    def f(self, x, d=[], e=2):
        return x + len(d) * e + self.v

    @property
    def p(self):
        return self.v


class Derived(Base):
    def __init__(self, v=10):
        super().__init__(v)

    def f(self, x, d=[1], e=3):
        return super().f(x) * 2 + super().f(x, e=5) + super().f(x, d)

    @property
    def p(self):
        return super().p + 1


class Last(Derived):
    def __init__(self):
        super().__init__(v=0.5)
        self.log.append(super().f(1))

    def __repr__(self):
        return f"{super().p} {super().f(x=2)} {self.log}"


for number in (3, "x", 0.5):
    for o in make(number):
        print(o.m(), o.n(1), o.k(7, 8))
print(Derived().f(3), Derived(2).p, Last(), Base().log)
