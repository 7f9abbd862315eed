"""Many small idioms."""

from __future__ import annotations
import copy
import operator
import string
import sys
import types
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque, namedtuple
from functools import cmp_to_key, partial, partialmethod, reduce, singledispatch, total_ordering, wraps
from itertools import chain, count, cycle, groupby, islice, product, starmap, tee, zip_longest


class Temperature:
    def __init__(self, celsius=0):
        self.celsius = celsius

    @property
    def fahrenheit(self):
        return self.celsius * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, f):
        self.celsius = (f - 32) * 5 / 9

    @fahrenheit.deleter
    def fahrenheit(self):
        self.celsius = 0

    @classmethod
    def freezing(cls):
        return cls(0)

    @staticmethod
    def valid(c):
        return c >= -273.15

    def __bool__(self):
        return self.celsius != 0

    def __int__(self):
        return int(self.celsius)

    def __float__(self):
        return float(self.celsius)

    def __round__(self, n=None):
        return Temperature(round(self.celsius, n))

    def __index__(self):
        return int(self.celsius)

    def __repr__(self):
        return f"{type(self).__qualname__}({self.celsius!r})"

    def __call__(self, delta):
        return Temperature(self.celsius + delta)

    def __contains__(self, x):
        return x <= self.celsius

    def __getattr__(self, name):
        if name.startswith("as_"):
            return lambda: f"{self.celsius}{name[3:].upper()}"
        raise AttributeError(f"no {name}")


t = Temperature(100)
t.fahrenheit = 50
print(
    t,
    t.fahrenheit,
    int(t),
    float(t),
    round(Temperature(3.14159), 2),
    bool(Temperature.freezing()),
    hex(t),
    t(5),
    3 in t,
    t.as_k(),
    [10, 20, 30][Temperature(1)],
    Temperature.valid(-300),
)
del t.fahrenheit
print(t, hasattr(t, "foo"), getattr(t, "bar", "default"))


class Meta(type):
    def __getattr__(cls, name):
        return f"{cls.__name__}.{name}"

    def __getitem__(cls, k):
        return cls(k)

    def __contains__(cls, x):
        return x == 42

    def __iter__(cls):
        return iter("meta")

    def __len__(cls):
        return 7


class A(metaclass=Meta):
    def __init__(self, k=None):
        self.k = k


print(A.foo, A[3].k, 42 in A, list(A), len(A))


class Base:
    registry = []

    def __init_subclass__(cls, *, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry.append((cls.__name__, tag))

    def hello(self):
        return [type(self).__name__, "Base"]


class Left(Base, tag="l"):
    def hello(self):
        return ["Left"] + super().hello()


class Right(Base, tag="r"):
    def hello(self):
        return ["Right"] + super().hello()


class Both(Left, Right):
    def hello(self):
        return ["Both"] + super().hello()


print(Both().hello(), [c.__name__ for c in Both.__mro__], Base.registry, issubclass(Both, Right), Both.__bases__)


class Cell:
    power = partialmethod(lambda self, n, base: base**n + self.v, base=2)

    def __init__(self, v):
        self.v = v


print(
    Cell(1).power(3),
    partial(int, base=2)("101"),
    reduce(lambda a, b: a * 10 + b, [1, 2, 3]),
    sorted("bca", key=cmp_to_key(lambda a, b: (a < b) - (a > b))),
)


class Upper(UserDict):
    def __setitem__(self, k, v):
        super().__setitem__(k.upper(), v)


u = Upper(a=1)
u["b"] = 2
u.update({"c": 3})
print(u, "A" in u, u | {"d": 4}, dict(u), len(u))


class Bag(UserList):
    def total(self):
        return sum(self)


b = Bag([3, 1, 2]) + [4]
b.sort()
print(b, b.total(), type(b[1:]).__name__, b == [1, 2, 3, 4], UserString("abc").upper() + "d")
x = [1, [2, 3], {"k": [4]}]
y, z = copy.copy(x), copy.deepcopy(x)
x[1].append(9)
x[2]["k"].append(5)
print(y, z)


class Deep:
    def __init__(self):
        self.me = self
        self.data = [1]

    def __deepcopy__(self, memo):
        c = Deep()
        c.data = copy.deepcopy(self.data, memo)
        memo[id(self)] = c
        return c


d = copy.deepcopy([Deep()] * 2)
print(d[0] is d[1], d[0].me is d[0])
ns = types.SimpleNamespace(a=1, b="x")
ns.c = [1]
print(ns, ns == types.SimpleNamespace(a=1, b="x", c=[1]), vars(ns))
first, *middle, last = range(6)
(a, b), c = (1, 2), 3
print(first, middle, last, a, b, c, [*range(3), *"ab"], {**{"x": 1}, "y": 2}, (*[1], 2))


def f(a, /, b, *args, c=3, **kw):
    return a, b, args, c, kw


print(f(1, 2), f(1, 2, 3, 4, c=5, d=6), f(*[1, 2], **{"c": 0}), f(1, b=2, a=3))
for bad in (lambda: f(), lambda: f(1), lambda: f(a=1, b=2), lambda: f(1, 2, b=3)):
    try:
        bad()
    except TypeError as e:
        print(e)
print(
    f"{'x' if True else 'y'!r:>5}|{[i for i in range(3)]}|{{}}|{3.0:g}|{1e-7}|{1e16}|{123456789.123:,.2f}|{-5 // 3} {-5 % 3} {5 // -3} {divmod(-7, 2)}|{0.1 + 0.2}|{1 / 3:.3%}|{2**100}|{-(2**2)}|{~5}|{5 ^ 3}|{1 << 70 >> 68}"
)
print(
    round(2.5),
    round(3.5),
    round(-2.5),
    round(1234.5678, -2),
    round(2.675, 2),
    int(-3.7),
    float("inf"),
    float("-inf") < 0,
    float("nan") == float("nan"),
    1e308 * 10,
    5 == 5.0,
    hash(1) == hash(1.0),
    True + True,
)
print(
    bin(10),
    oct(8),
    hex(255),
    int("ff", 16),
    (255).bit_length(),
    (10).to_bytes(2, "big"),
    (3).real,
    (5).bit_count(),
    10**-2,
    pow(3, -1, 7),
    complex(1, 2) * 2j,
    abs(3 + 4j),
)
w = (n for n in range(10))
print(
    next(w),
    sum(w),
    next(w, "empty"),
    all([]),
    any([]),
    min([], default=0),
    max("hello", key=lambda c: (c == "l", c)),
    sorted({"b": 1, "a": 2}),
    list(map(lambda a, b: a + b, [1, 2], [3, 4])),
    list(filter(None, [0, 1, "", "a"])),
    list(enumerate("ab", 5)),
    list(reversed([1, 2])),
    sum([[1], [2]], []),
)
lst = list(range(10))
lst[2:5] = ["x"]
lst[::3] = [0] * len(lst[::3])
del lst[-2:]
print(
    lst,
    lst[::-1],
    lst[-3:],
    lst * 2 == lst + lst,
    lst.index("x") if "x" in lst else None,
    [1, 2] < [1, 3],
    (1,) + (2,),
    [[0] * 2 for _ in range(2)],
)
s = {1, 2, 3}
s |= {4}
s -= {1}
s ^= {2, 9}
print(
    s,
    s & {3},
    {1} < {1, 2},
    frozenset([1]) | {2},
    s.isdisjoint({100}),
    {1, 2}.issuperset([1]),
    set("aab") == {"a", "b"},
)
dd = defaultdict(lambda: defaultdict(int))
dd["a"]["b"] += 1
dd["a"]["c"] -= 1
print(
    {k: dict(v) for k, v in dd.items()},
    dict.fromkeys("ab", 0),
    {"a": 1} | {"a": 2},
    {"a": 1}.items() <= {"a": 1, "b": 2}.items(),
    {v: k for k, v in {"x": 1}.items()},
    dict(zip("ab", count())),
    dict([("k", "v")]),
    {}.get("x", 1),
)
cnt = Counter("abracadabra")
print(
    cnt,
    cnt.most_common(2),
    cnt["zzz"],
    cnt - Counter("aaa"),
    cnt & Counter("ab"),
    sum(cnt.values()),
    sorted(cnt.elements())[:6],
    +Counter(a=-1, b=2),
    cnt.total(),
)
dq = deque([1, 2, 3], maxlen=3)
dq.append(4)
dq.appendleft(0)
dq.rotate(1)
print(dq, dq[1], list(dq), deque("ab") + deque("c"), dq.count(0), dq.index(3))
i = 0
while True:
    i += 1
    if i % 2:
        continue
    if i > 5:
        break
else:
    print("never")
for i in range(3):
    pass
else:
    print("loop done", i)
try:
    try:
        raise ValueError("a")
    except ValueError:
        raise KeyError("b")
    finally:
        print("finally")
except KeyError as e:
    print(repr(e), repr(e.__context__))


def ret():
    for i in range(3):
        try:
            if i == 1:
                return "returned"
        finally:
            print("f", i)


print(ret())
g: int = 5
exec_globals = globals()["g"]
print(
    exec_globals,
    __name__,
    callable(ret),
    ret.__name__,
    (lambda: 0).__name__,
    f.__kwdefaults__,
    f.__code__.co_varnames[:2],
    type(ret),
    isinstance(3, (int, str)),
    isinstance(True, int),
    type(3)(4.5),
    __doc__,
)
print(*"abc", sep="\n", end="\n--\n")
print(
    "abc",
    """tri"ple""",
    r"\n",
    "\x41\u00e9\N{BULLET}",
    "tab\there",
    b"\x00ab",
    "its",
    "a\
b",
)
assert (walrus := len("abc")) == 3 and walrus, "no"
matrix = [[1, 2], [3, 4]]
print(
    [[r[i] for r in matrix] for i in range(2)],
    [(x, y) for x in range(3) for y in range(x) if x != y],
    {x: {y for y in range(x)} for x in range(3)},
    not None,
    None is None,
    1 < 2 < 3,
    1 == 1.0 != 2,
    "a" in "abc" and "z" not in "abc",
    0 or "x",
    1 and "",
    [] or {} or 0,
)
