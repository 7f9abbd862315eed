# descriptors, functions
def ident(x):
    return x


three = [3, 4]


def f(a, b=2, *args, c, d=4, **kw):
    "doc f"
    return a, b, args, c, d, kw


print(f(1, c=3), f(1, 2, 3, 4, c=5, e=6), f.__name__, f.__doc__, f.__defaults__, f.__kwdefaults__)
for call in ["f()", "f(1)", "f(c=1)"]:
    try:
        if call == "f()":
            f()
        elif call == "f(1)":
            f(1)
        else:
            f(c=1)
    except TypeError as e:
        print(e)


def g(a, /, b, *, c):
    return a, b, c


try:
    g(a=1, b=2, c=3)
except TypeError as e:
    print(e)
try:
    g(1, 2, 3)
except TypeError as e:
    print(e)
try:
    g(1, 2, c=3, d=4)
except TypeError as e:
    print(e)
try:
    g(1, 2, c=3, **{"c": 4})
except TypeError as e:
    print(e)
print(g(*[1, 2], **{"c": 3}))
try:
    g(*three[0])
except TypeError as e:
    print(e)
try:
    g(**three[0])
except TypeError as e:
    print(e)


def h():
    return 1


h.attr = 5
print(h.attr, h.__dict__, h.__qualname__, h.__module__)
h.__name__ = "hh"
print(h.__name__)
try:
    h(1)
except TypeError as e:
    print(e)
lam = lambda x, y=1: x + y
print(lam(1), lam.__name__, lam(1, y=5))


def outer():
    n = 0

    def inc():
        nonlocal n
        n += 1
        return n

    return inc


i = outer()
i()
print(i(), i.__closure__[0].cell_contents, inc.__name__ if 0 else "x")


class C:
    "doc C"

    def m(self):
        "doc m"
        return 1

    @classmethod
    def cm(cls):
        return cls.__name__

    @staticmethod
    def sm():
        return "sm"

    @property
    def p(self):
        "doc p"
        return 7


c = C()
print(c.m.__name__, c.m.__func__ is C.m, c.m.__self__ is c, C.__doc__, C.m.__doc__, c.m.__doc__)
print(C.cm(), c.cm(), C.sm(), c.sm(), C.p.__doc__)
try:
    c.p = 1
except AttributeError as e:
    print(e)
try:
    del c.p
except AttributeError as e:
    print(e)
print(c.m == c.m, c.m is c.m, hash(c.m) == hash(c.m))
m = c.m
print(m())
try:
    C.m()
except TypeError as e:
    print(e)
try:
    C.q
except AttributeError as e:
    print(e)


class functools:
    @staticmethod
    def wraps(f):
        def d(g):
            for n in ("__module__", "__name__", "__qualname__", "__doc__"):
                setattr(g, n, getattr(f, n))
            g.__dict__.update(f.__dict__)
            g.__wrapped__ = f
            return g

        return d


def deco(fn):
    @functools.wraps(fn)
    def w(*a, **k):
        return ("w", fn(*a, **k))

    return w


@deco
def decorated(x):
    "dd"
    return x


print(decorated(3), decorated.__name__, decorated.__doc__, decorated.__wrapped__.__name__)


class Meta(type):
    def __instancecheck__(cls, o):
        return o == 3

    def __subclasscheck__(cls, o):
        return o is int

    def __len__(cls):
        return 42

    def __getitem__(cls, k):
        return k

    def __iter__(cls):
        return iter([1, 2])

    def __call__(cls, *a):
        return super().__call__(*a)

    def __contains__(cls, k):
        return True

    def __repr__(cls):
        return "<M>"


class K(metaclass=Meta):
    pass


print(isinstance(three[0], K), isinstance(three[1], K), issubclass(int, K), len(K), K[5], list(K), 9 in K, K)
print(isinstance(K(), K))
from _abc import _abc_init, _abc_instancecheck, _abc_subclasscheck, _abc_register


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        _abc_init(cls)
        return cls

    def register(cls, subclass):
        return _abc_register(cls, subclass)

    def __instancecheck__(cls, instance):
        return _abc_instancecheck(cls, instance)

    def __subclasscheck__(cls, subclass):
        return _abc_subclasscheck(cls, subclass)


class ABC(metaclass=ABCMeta):
    __slots__ = ()


def abstractmethod(f):
    f.__isabstractmethod__ = True
    return f


class A(ABC):
    @abstractmethod
    def foo(self): ...
    @property
    @abstractmethod
    def bar(self): ...


try:
    A()
except TypeError as e:
    print(e)


class B(A):
    def foo(self):
        return 1

    bar = 3


print(B().foo())
print(list[int], dict[str, int], int | None, isinstance(three[0], int | str), tuple[int, ...])


class G:
    def __class_getitem__(cls, k):
        return (cls.__name__, k)


print(G[int])
print([cls.__name__ for cls in C.__subclasses__()], C.__dict__.get("m") is C.m)


class S1:
    __slots__ = ("a",)


class S2(S1):
    __slots__ = ("b",)


class S3(S2):
    pass


s = S3()
s.a = 1
s.b = 2
s.z = 3
print(s.a, s.b, s.__dict__, S1.a)
s = S2()
s.a = 1
try:
    s.zz = 1
except AttributeError as e:
    print(e)
try:
    s.__dict__
except AttributeError as e:
    print(e)


class GA:
    def __getattribute__(self, n):
        if n == "magic":
            return 42
        return super().__getattribute__(n)

    def __init__(self):
        self.x = 1


ga = GA()
print(ga.magic, ga.x)
try:
    ga.nope
except AttributeError as e:
    print(e)


class SA:
    def __setattr__(self, n, v):
        object.__setattr__(self, n, v * 2)

    def __delattr__(self, n):
        print("del", n)
        super().__delattr__(n)


sa = SA()
sa.x = 4
print(sa.x)
del sa.x
print(hasattr(sa, "x"))
o = object()
try:
    o.x = 1
except AttributeError as e:
    print(e)
print(type(o), isinstance(o, object))


class Acc:
    def __init__(self):
        self.items = {}

    def __getitem__(self, k):
        return self.items[k]

    def __setitem__(self, k, v):
        self.items[k] = v

    def __delitem__(self, k):
        del self.items[k]

    def __contains__(self, k):
        return k in self.items


a = Acc()
a["x"] = 1
a["x"] += 5
print(a["x"], "x" in a)
del a["x"]
print("x" in a)


class It:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(It(3)), sum(It(4)), max(It(3)), [x for x in It(2)])


class Seq:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i * i


print(list(Seq()), 4 in Seq(), 5 in Seq())
a, *b = It(4)
print(a, b)


class Cmp:
    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        return self.v < o.v

    def __repr__(self):
        return f"C{self.v}"


print(sorted([Cmp(3), Cmp(1), Cmp(2)]), max(Cmp(1), Cmp(5)), Cmp(1) > Cmp(0))


class Num:
    def __index__(self):
        return 3

    def __int__(self):
        return 4

    def __float__(self):
        return 5.5

    def __round__(self, n=None):
        return 6

    def __format__(self, s):
        return "F" + s

    def __bytes__(self):
        return b"xx"

    def __complex__(self):
        return 1j


n = Num()
print([1, 2, 3, 4][n], int(n), float(n), round(n), f"{n:abc}", bytes(n), hex(n), range(n))
del C.m
print(hasattr(c, "m"))
print(
    vars(
        C(),
    )
    if 0
    else "ok",
    callable(C),
    callable(c),
    callable(print),
)


class Slotted:
    __slots__ = ["x", "y"]

    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, o):
        return (self.x, self.y) == (o.x, o.y)

    def __hash__(self):
        return hash((self.x, self.y))


print(Slotted(1, 2) == Slotted(1, 2), len({Slotted(1, 2), Slotted(1, 2)}), Slotted(1, 2) != Slotted(1, 3))


class NoHash:
    def __eq__(self, o):
        return True


try:
    hash(NoHash())
except TypeError as e:
    print(e)
print(super.__name__, int.__name__, type(None).__name__, type(3), type(print), type(f), type(c.sm), type(len).__name__)
x = C()
x.__class__ = G
print(type(x).__name__)
