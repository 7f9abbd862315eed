class A:
    x = 1

    def __init__(self, a, b=2):
        self.a = a
        self.b = b

    def m(self):
        return self.a + self.b

    def __repr__(self):
        return f"A({self.a!r}, {self.b!r})"


class B(A):
    def __init__(self, a):
        super().__init__(a, 5)
        self.c = 7

    def m(self):
        return super().m() * 10

    @property
    def p(self):
        return self.c

    @p.setter
    def p(self, v):
        self.c = v

    @staticmethod
    def s(x):
        return x * 2

    @classmethod
    def k(cls, x):
        return cls(x)


a = A(1)
b = B(3)
print(a, b, a.m(), b.m(), b.p, B.s(4), B.k(9), b.s(1))
b.p = 11
print(b.c, b.__dict__, vars(a), B.__mro__, B.__name__)
a.zz = 5
print(a.__dict__, hasattr(a, "zz"), hasattr(a, "yy"), getattr(a, "yy", 3))
del a.zz
try:
    a.zz
except AttributeError as e:
    print(e)
try:
    A()
except TypeError as e:
    print(e)
try:
    A(1, 2, 3)
except TypeError as e:
    print(e)
try:
    A(1, 2, c=3)
except TypeError as e:
    print(e)
try:
    A(1, a=3)
except TypeError as e:
    print(e)
print(isinstance(b, A), issubclass(B, A), isinstance(a, B), type(a), type(A))
print(type(a).__name__, a.__class__, B.__bases__)


class V:
    def __init__(s, x):
        s.x = x

    def __add__(s, o):
        if isinstance(o, V):
            return V(s.x + o.x)
        return NotImplemented

    def __radd__(s, o):
        return V(o + s.x)

    def __eq__(s, o):
        return isinstance(o, V) and s.x == o.x

    def __lt__(s, o):
        return s.x < o.x

    def __len__(s):
        return s.x

    def __getitem__(s, i):
        return i * s.x

    def __call__(s, *a, **k):
        return (s.x, a, k)

    def __iter__(s):
        return iter(range(s.x))

    def __contains__(s, i):
        return i == s.x

    def __bool__(s):
        return s.x > 2

    def __neg__(s):
        return V(-s.x)

    def __str__(s):
        return f"<{s.x}>"

    def __hash__(s):
        return s.x

    def __iadd__(s, o):
        s.x += o
        return s


v = V(3)
print((v + V(4)).x, (5 + v).x, v == V(3), v != V(3), v < V(4), v > V(1), len(v), v[7], v(1, 2, k=3))
print(list(v), 3 in v, 4 in v, bool(v), bool(V(1)), (-v).x, str(v), hash(v), f"{v}")
v += 10
print(v.x)
try:
    v + "a"
except TypeError as e:
    print(e)
try:
    v <= 3
except TypeError as e:
    print(e)


class M(type):
    def __new__(m, n, b, d, **k):
        d["tag"] = n + str(k)
        return super().__new__(m, n, b, d)

    def __init__(c, n, b, d, **k):
        super().__init__(n, b, d)

    def __call__(c, *a):
        r = super().__call__(*a)
        print("made", r.__class__.__name__)
        return r

    def hello(c):
        return "hi " + c.__name__


class N(metaclass=M, z=3):
    pass


print(N.tag, N.hello(), N(), type(N)) if False else print(N.tag, N.hello(), type(N))
n = N()


class P:
    def __init_subclass__(cls, **kw):
        print("sub", cls.__name__, kw)

    def __set_name__(self, o, n):
        print("name", o.__name__, n)


class Q(P, k=1):
    f = P()


class S:
    __slots__ = ("u", "w")

    def __init__(self):
        self.u = 1


s = S()
print(s.u)
try:
    s.w
except AttributeError as e:
    print(e)
try:
    s.q = 1
except AttributeError as e:
    print(e)


class G:
    def __getattr__(self, n):
        if n == "bad":
            raise AttributeError("no " + n)
        return n.upper()


g = G()
print(g.foo, hasattr(g, "bad"), getattr(g, "bad", None))
X = type("X", (A,), {"y": 5, "m": lambda self: 42})
x = X(1)
print(X, x.y, x.m(), x)
A.x = 99
print(x.x, B.x)
A.__repr__ = lambda self: "patched"
print(a, b, x)


class C1:
    def f(self):
        return "C1"


class C2(C1):
    def f(self):
        return "C2" + super().f()


class C3(C1):
    def f(self):
        return "C3" + super().f()


class C4(C2, C3):
    def f(self):
        return "C4" + super().f()


print(C4().f(), [c.__name__ for c in C4.__mro__])
try:

    class Bad(C1, C2):
        pass
except TypeError as e:
    print(e)


class D1(dict):
    def __missing__(self, k):
        return k * 2


d = D1(a=1)
print(d["a"], d["b"], d)


class L(list):
    def __init__(self, *a):
        super().__init__(a)
        self.extra = 1


l = L(1, 2, 3)
print(l, l.extra, len(l), l + [4], isinstance(l, list))


class I(int):
    def __new__(cls, v):
        return super().__new__(cls, v + 1)

    def hi(self):
        return self * 2


i = I(4)
print(i, i.hi(), i + 1, type(i), isinstance(i, int))


class E(Exception):
    pass


class E2(E):
    def __init__(self, a, b):
        super().__init__(a, b)
        self.b = b


try:
    raise E2(1, 2)
except E as e:
    print(repr(e), e.args, e.b, e)
print(S.__doc__, A.__module__, A.m.__qualname__, b.m) if False else print(S.__doc__, A.__module__, A.m.__qualname__)


class Desc:
    def __get__(self, o, t):
        return (o is None, t.__name__)

    def __set__(self, o, v):
        print("set", v)


class HD:
    d = Desc()


h = HD()
h.d = 4
print(h.d, HD.d)
