"""Descriptors, properties, metaclasses, class hooks, slots, mro, dunder protocol, in one inventory-like model."""

from __future__ import annotations
import math
import weakref
from abc import ABC, ABCMeta, abstractmethod
from collections.abc import (
    Callable,
    Container,
    Hashable,
    Iterable,
    Iterator,
    Mapping,
    MutableMapping,
    MutableSequence,
    Sequence,
    Set,
    Sized,
)
from functools import partialmethod, cached_property, total_ordering
from numbers import Number
from typing import Any, overload, SupportsIndex


class Typed:
    __slots__ = ("name", "kind", "convert")

    def __init__(self, kind, convert=False):
        self.kind, self.convert = kind, convert

    def __set_name__(self, owner, name):
        self.name = name

    @overload
    def __get__(self, obj: None, cls: type) -> Typed: ...
    @overload
    def __get__(self, obj: object, cls: type) -> Any: ...
    def __get__(self, obj, cls=None):
        if obj is None:
            return self
        try:
            return obj.__dict__[self.name]
        except KeyError:
            raise AttributeError(f"{cls.__name__}.{self.name} is not set") from None

    def __set__(self, obj, value):
        if self.convert:
            value = self.kind(value)
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name}: {value!r} is not {self.kind.__name__}")
        obj.__dict__[self.name] = value

    def __delete__(self, obj):
        del obj.__dict__[self.name]


class lazy:
    def __init__(self, fn):
        self.fn = fn
        self.__doc__ = fn.__doc__

    def __get__(self, obj, cls=None):
        if obj is None:
            return self
        print("computing", self.fn.__name__)
        value = obj.__dict__[self.fn.__name__] = self.fn(obj)
        return value


class classproperty:
    def __init__(self, f):
        self.f = f

    def __get__(self, obj, cls):
        return self.f(cls)


class Registry(ABCMeta):
    known: dict[str, type] = {}

    def __new__(mcls, name, bases, ns, *, tag=None, **kw):
        ns.setdefault("tag", tag or name.lower())
        cls = super().__new__(mcls, name, bases, ns, **kw)
        if not cls.__abstractmethods__:
            mcls.known[cls.tag] = cls
        return cls

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)

    def __call__(cls, *args, **kw):
        obj = super().__call__(*args, **kw)
        obj.ready = True
        return obj

    def __instancecheck__(cls, inst):
        return super().__instancecheck__(inst) or getattr(inst, "quacks", None) == cls.tag

    def __getitem__(cls, n):
        return [cls] * n

    def __len__(cls):
        return len(cls.known)

    def __repr__(cls):
        return f"<{cls.tag}>"


class Shape(metaclass=Registry):
    @abstractmethod
    def area(self) -> float: ...
    @property
    @abstractmethod
    def sides(self) -> int: ...
    @classproperty
    def label(cls):
        return cls.__name__.upper()

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        cls.order = len(Shape.__subclasses__())

    def scale(self, by, *, verb="scaled"):
        return f"{verb} {self.tag} by {by}"

    double = partialmethod(scale, 2, verb="doubled")
    __lt__ = lambda self, o: self.area() < o.area()


class Circle(Shape, tag="round"):
    r = Typed(float, convert=True)

    def __init__(self, r):
        self.r = r

    def area(self):
        return math.pi * self.r**2

    sides = 0

    @lazy
    def circumference(self):
        """2πr"""
        return 2 * math.pi * self.r


class Square(Shape):
    side = Typed(int)

    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side**2

    @property
    def sides(self):
        return 4


class Duck:
    quacks = "square"


c, s = Circle("2"), Square(3)
print(
    Registry.known,
    c.ready,
    Shape.label,
    c.label,
    Circle.order,
    Square.order,
    Square[2],
    len(Shape),
    isinstance(Duck(), Square),
    issubclass(Square, Shape),
)
print(
    c.double(),
    s.scale(3),
    min(c, s).tag,
    f"{c.circumference:.2f} {c.circumference:.3f}",
    Circle.circumference.__doc__,
    Circle.r.kind,
)
for f in (
    lambda: Shape(),
    lambda: Square("x"),
    lambda: setattr(s, "sides", 5),
    lambda: delattr(s, "side") or s.side,
    lambda: Circle("abc"),
    lambda: Square.nope,
    lambda: s.scale(),
):
    try:
        f()
    except (TypeError, AttributeError, ValueError) as e:
        print(type(e).__name__, "|", e)


class Vec(Sequence):
    __slots__ = ("_v", "__weakref__")

    def __init__(self, *v):
        self._v = tuple(v)

    def __len__(self):
        return len(self._v)

    def __getitem__(self, i):
        return Vec(*self._v[i]) if isinstance(i, slice) else self._v[i]

    def __repr__(self):
        return f"Vec{self._v}"

    def __add__(self, o):
        return Vec(*(a + b for a, b in zip(self, o, strict=True)))

    def __sub__(self, o):
        return self + -o

    def __neg__(self):
        return Vec(*(-a for a in self))

    def __pos__(self):
        return self

    def __invert__(self):
        return Vec(*reversed(self))

    def __mul__(self, k):
        return Vec(*(a * k for a in self)) if isinstance(k, Number) else sum(a * b for a, b in zip(self, k))

    def __rmul__(self, k):
        return self * k

    def __truediv__(self, k):
        return self * (1 / k)

    def __floordiv__(self, k):
        return Vec(*(a // k for a in self))

    def __divmod__(self, k):
        return self // k, Vec(*(a % k for a in self))

    def __pow__(self, n, mod=None):
        return Vec(*(pow(a, n, mod) for a in self))

    def __matmul__(self, o):
        return self * o

    def __abs__(self):
        return math.hypot(*self)

    def __bool__(self):
        return any(self)

    def __eq__(self, o):
        return isinstance(o, Vec) and self._v == o._v

    def __hash__(self):
        return hash(self._v)

    def __complex__(self):
        return complex(*self._v[:2])

    def __round__(self, n=0):
        return Vec(*(round(a, n) for a in self))

    def __trunc__(self):
        return int(abs(self))

    def __format__(self, spec):
        return "<" + ", ".join(format(a, spec) for a in self) + ">"

    def __lshift__(self, n):
        return Vec(*self[n:], *self[:n])

    def __and__(self, o):
        return Vec(*(a for a in self if a in o))

    def __iadd__(self, o):
        print("iadd")
        return self + o


v, w = Vec(1, 2, 3), Vec(4, 5, 6)
print(
    v + w,
    v - w,
    -v,
    ~v,
    2 * v,
    v * w,
    v @ w,
    v / 2,
    w // 2,
    divmod(w, 4),
    pow(v, 2),
    pow(v, 5, 7),
    abs(Vec(3, 4)),
    bool(Vec(0)),
    v == Vec(1, 2, 3),
    {v: 1}[Vec(1, 2, 3)],
    v[1:],
    2 in v,
    v.index(3),
    [*reversed(w)],
    complex(v),
    round(v / 3, 2),
    math.trunc(Vec(3, 4)),
    f"{v / 3:.2f}",
    v << 1,
    v & w,
)
v += w
print(v, +v is v, hash(v) == hash(Vec(5, 7, 9)), isinstance(v, Iterable), weakref.ref(v)() is v)
try:
    v + Vec(1)
except ValueError as e:
    print(e)
try:
    v.z = 1
except AttributeError as e:
    print(e)


class Stack(MutableSequence):
    def __init__(self, it=()):
        self.d = list(it)

    def __getitem__(self, i):
        return self.d[i]

    def __setitem__(self, i, v):
        self.d[i] = v

    def __delitem__(self, i):
        del self.d[i]

    def __len__(self):
        return len(self.d)

    def insert(self, i, v):
        self.d.insert(i, v)


st = Stack("abc")
st.append("d")
st.extend("ef")
st.remove("a")
st.reverse()
st += ["z"]
print(st.d, st.pop(), st.pop(0), st.count("c"), "b" in st, st.clear(), len(st))


class Lower(MutableMapping):
    def __init__(self, *a, **k):
        self.d = {}
        self.update(*a, **k)

    def __getitem__(self, k):
        return self.d[k.lower()]

    def __setitem__(self, k, v):
        self.d[k.lower()] = v

    def __delitem__(self, k):
        del self.d[k.lower()]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


lm = Lower({"A": 1}, B=2)
lm.setdefault("C", 3)
print(dict(lm), lm["a"], lm.get("zz", 0), lm.pop("b"), [*lm.items()], lm == {"a": 1, "c": 3}, lm.keys() & {"a"}, {**lm})
try:
    lm["nope"]
except KeyError as e:
    print("KeyError", e)


class Bits(Set):
    def __init__(self, it):
        self.n = sum({1 << i for i in it})

    def __contains__(self, i):
        return bool(self.n >> i & 1)

    def __iter__(self):
        return (i for i in range(self.n.bit_length()) if i in self)

    def __len__(self):
        return self.n.bit_count()

    def __repr__(self):
        return f"Bits({[*self]})"


a, b = Bits([1, 2, 5]), Bits([2, 3])
print(a & b, a | b, a - b, a ^ b, a <= b, Bits([2]) < b, a.isdisjoint(b), {2, 3} == b, b == {2, 3}, a & [1, 9])


class A:
    def who(self):
        return "A"

    def chain(self):
        return [self.who()]


class B(A):
    def who(self):
        return "B" + super().who()

    def chain(self):
        return ["B", *super().chain()]


class C(A):
    def who(self):
        return "C" + super().who()

    def chain(self):
        return ["C", *super().chain()]


class D(B, C):
    def __getattr__(self, n):
        return (lambda *a: f"dyn {n}{a}") if n.startswith("do_") else object.__getattribute__(self, n)

    def __getattribute__(self, n):
        return 42 if n == "magic" else super().__getattribute__(n)

    def __dir__(self):
        return ["x", "y"]

    def __call__(self, *a, **k):
        return a, k

    def __enter__(self):
        return self

    def __exit__(self, *a):
        return True

    def __copy__(self):
        return "copied"

    def __reduce__(self):
        return D, ()

    def __sizeof__(self):
        return 7

    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"


d = D()
import copy

print(
    D.__mro__,
    d.who(),
    d.chain(),
    d.do_it(1),
    d.magic,
    dir(d),
    d(1, k=2),
    copy.copy(d),
    D[int, 3],
    D.mro()[1].__name__,
    d.__class__.__base__.__name__,
)
with d:
    1 / 0
try:
    d.zip
except AttributeError as e:
    print(e)
try:
    type("E", (B, A, C), {})
    type("F", (A, B), {})
except TypeError as e:
    print(str(e).replace("\n", " "))
