class Meta(type):
    def __init__(cls, name, bases, ns):
        super().__init__(name, bases, ns)
        cls.instance = cls()


class Base(metaclass=Meta):
    def __init__(self):
        super().__init__()
        self.where = __class__.__name__


class Sub(Base):
    def __init__(self):
        super().__init__()
        self.sub = __class__


print(Base.instance.where, Sub.instance.where, Sub.instance.sub is Sub)


class Early:
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        cls.made = cls.make(3)


class E1(Early):
    @classmethod
    def make(cls, n):
        return __class__, n


print(E1.made)


class Drop(type):
    def __new__(m, name, bases, ns):
        print(sorted(k for k in ns if k != "__qualname__"))
        return super().__new__(m, name, bases, {})


try:

    class D(metaclass=Drop):
        def f(self):
            return __class__
except RuntimeError as e:
    print(e)


class Reuse(type):
    def __new__(m, name, bases, ns):
        c = super().__new__(m, name, bases, ns)
        return c


for bad in (None, 0, "", object):
    try:
        type("X", (), {"__classcell__": bad})
    except TypeError as e:
        print(e)


class L(list):
    def __init__(self, seq, newarg=None):
        super().__init__(seq)
        self.newarg = newarg


u = L([1, 2], newarg=3)
print(u, u.newarg)


class L2(list):
    def __new__(cls, seq, newarg=None):
        self = super().__new__(cls, seq)
        self.newarg = newarg
        return self


u = L2([1, 2], newarg=3)
print(u, u.newarg)
for base, arg in (
    (tuple, [1]),
    (float, 1.5),
    (int, 3),
    (str, "s"),
    (dict, {1: 2}),
    (set, [1]),
    (frozenset, [1]),
    (bytes, b"1"),
    (bytearray, b"2"),
    (complex, 1j),
    (list, [2]),
):

    class S1(base):
        def __init__(self, a, newarg=None):
            self.newarg = newarg

    class S2(base):
        def __new__(cls, a, newarg=None):
            self = super().__new__(cls, a)
            self.newarg = newarg
            return self

    for S in S1, S2:
        try:
            u = S(arg, newarg=4)
            print(base.__name__, u, u.newarg)
        except TypeError as e:
            print(base.__name__, e)

    class S3(base):
        pass

    try:
        u = S3(arg, newarg=4)
        print(base.__name__, u)
    except TypeError as e:
        print(base.__name__, e)
