"""Things that tend to break: closures in loops, class scoping, generators in classes, recursion with defaults, star expressions, chained comparison side effects, nested functions with nonlocal, try/finally control flow, dict ordering, slices assignment, walrus, global state."""

from __future__ import annotations
import functools
import operator
import sys
from collections import defaultdict, namedtuple
from contextlib import contextmanager
from itertools import chain, groupby, product


class Observable:
    def __init__(self):
        self._subs = defaultdict(list)

    def on(self, event):
        def deco(fn):
            self._subs[event].append(fn)
            return fn

        return deco

    def fire(self, event, *args, **kw):
        return [fn(*args, **kw) for fn in self._subs[event]]


class Model(Observable):
    fields: tuple = ()

    def __init__(self, **kw):
        super().__init__()
        for f in self.fields:
            super().__setattr__(f, kw.pop(f, None))
        if kw:
            raise TypeError(f"unexpected {', '.join(sorted(kw))}")

    def __setattr__(self, name, value):
        if name in self.fields:
            old = getattr(self, name, None)
            super().__setattr__(name, value)
            if old != value:
                self.fire("change", name, old, value)
        else:
            super().__setattr__(name, value)

    def __delattr__(self, name):
        if name in self.fields:
            raise AttributeError(f"cannot delete field {name}")
        super().__delattr__(name)

    def __eq__(self, other):
        return type(self) is type(other) and all(getattr(self, f) == getattr(other, f) for f in self.fields)

    def __lt__(self, other):
        return tuple(getattr(self, f) for f in self.fields) < tuple(getattr(other, f) for f in self.fields)

    __hash__ = None


class Employee(Model):
    fields = ("name", "salary", "boss")


e = Employee(name="Ann", salary=10)
changes = []


@e.on("change")
def log(name, old, new):
    changes.append(f"{name}: {old!r} -> {new!r}")


e.salary = 12
e.salary = 12
e.boss = Employee(name="Zed")
e.note = "free"
print(changes[0], len(changes), e.note, e == Employee(name="Ann", salary=12, boss=Employee(name="Zed")), e != 3)
for bad in (
    lambda: Employee(x=1, a=2),
    lambda: delattr(e, "name"),
    lambda: hash(e),
    lambda: {e},
    lambda: e < 3,
    lambda: delattr(e, "nothing"),
):
    try:
        bad()
    except (TypeError, AttributeError) as err:
        print(type(err).__name__, err)
del e.note
print(hasattr(e, "note"), sorted([Employee(name="b", salary=1), Employee(name="a", salary=2)])[0].name)

fs = [lambda i=i: i * 10 for i in range(3)] + [lambda: i for i in range(3)]
print([f() for f in fs], [f() for f in [(lambda x: lambda: x)(i) for i in range(3)]])
x = "global"


class Scope:
    x = "class"
    y = [x for _ in range(1)]
    z = [n for n in (1, 2) if n]

    def get(self):
        return x

    def set(self):
        global x
        x = "changed"
        return x


s = Scope()
print(Scope.y, s.get(), s.set(), x, s.x)


def make_counter(start=0, *, step=1):
    count = start

    def inc(n=None):
        nonlocal count
        count += step if n is None else n
        return count

    def reset():
        nonlocal count
        count, old = start, count
        return old

    inc.reset = reset
    return inc


c = make_counter(10, step=5)
print(c(), c(), c(1), c.reset(), c(), c.__closure__ is not None)


def flow(kind):
    for i in range(3):
        try:
            if kind == "break" and i == 1:
                break
            if kind == "continue":
                continue
            if kind == "return" and i == 1:
                return "early"
            if kind == "raise" and i == 2:
                raise LookupError("x")
        except LookupError as err:
            print("except", err, end=" ")
            return "handled"
        else:
            print("else", end=" ")
        finally:
            print("finally", i, end=" ")
            if kind == "override" and i == 2:
                return "overridden"
    else:
        return "exhausted"
    return "after loop"


for k in ("break", "continue", "return", "raise", "override", ""):
    print(k, "->", flow(k))


def nested_finally():
    out = []
    try:
        try:
            out.append(1)
            raise ValueError("inner")
        finally:
            out.append(2)
            try:
                raise KeyError("second")
            except KeyError as k:
                out.append(type(k.__context__).__name__)
    except ValueError as v:
        out.append(str(v))
        out.append(v.__context__)
    return out


print(nested_finally())


@contextmanager
def managed(name, swallow=False):
    print("enter", name)
    try:
        yield name
    except Exception as ex:
        print("error", name, ex)
        if not swallow:
            raise
    else:
        print("ok", name)
    finally:
        print("exit", name)


with managed("a", swallow=True) as a, managed("b"):
    raise RuntimeError("boom")
print("continued")


def calls():
    order = []

    def t(n, v=None):
        order.append(n)
        return v if v is not None else n

    d = {t(1): t(2), **{t(3): t(4)}}
    l = [t(5), *[t(6)], t(7)]
    r = t(8) < t(9) < t(7) < t(100)
    f = (lambda *a, **k: (a, k))(t(10), *[t(11)], k=t(12), **{"z": t(13)})
    l[t(0)], d[t(14)] = t(15), t(16)
    l[t(1)] += t(17)
    return order, r, f, l, d


print(*calls(), sep="\n")
data = [3, 1, 2]
data[1:2] = [9, 9, 9]
data[::2] = "abc"
print(data, data[-2:], data[::-2], data[10:], [*data][:0])
try:
    data[::2] = [1]
except ValueError as err:
    print(err)
if (n := len(data)) > 3 and (m := n * 2):
    print(n, m, [y := 1, y**2], [last := v for v in range(3)], last)
a, (b, *c), [d, e2] = 1, (2, 3, 4), "xy"
print(a, b, c, d, e2)
for i, (k, v) in enumerate({"p": 1, "q": 2}.items()):
    print(i, k, v, end=";")
print()
i = 0
arr = [0] * 3
i, arr[i] = 1, 5
print(i, arr)
P = namedtuple("P", "x y")
print(P(1, 2) + (3,), P(1, 2)[::-1], P(y=1, x=2), [p.x for p in map(P._make, [(1, 2), (3, 4)])], P(1, 2) < P(1, 3))
print(
    functools.reduce(lambda acc, f: f(acc), [str, len, lambda n: n + 1], 12345),
    list(map(operator.attrgetter("x"), [P(1, 2)])),
    operator.methodcaller("upper")("a"),
    operator.itemgetter(0, -1)("abc"),
)
print(
    {k: [v for _, v in g] for k, g in groupby(sorted([("b", 1), ("a", 2), ("b", 3)]), key=lambda t: t[0])},
    list(chain(*product("ab", (1,)))),
)


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        n = self.n
        while n:
            yield n
            n -= 1

    def __reversed__(self):
        return iter(range(1, self.n + 1))

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if isinstance(i, slice):
            return [self.n - k for k in range(*i.indices(self.n))]
        if not 0 <= i < self.n:
            raise IndexError(i)
        return self.n - i


cd = Countdown(5)
print(
    list(cd),
    list(reversed(cd)),
    3 in cd,
    cd[1:4],
    cd[::-1],
    max(cd),
    sum(cd),
    sorted(cd),
    [*cd][0],
    dict(zip(cd, "ab")),
    tuple(cd)[-1],
)
it = iter([1, 2, 3, 4, 5])
print(list(zip(it, it)), next(it, None), list(iter(lambda c=iter([1, 2, 0, 3]): next(c), 0)))
print(
    "%s %r %5.2f %-5d| %+d %e %g %x %o %c %%" % ("s", "r", 3.14159, 42, 7, 12345.678, 0.0001, 255, 8, "z"),
    "{:>10}{:<5}|{:^7}|".format("r", "l", "c"),
    f"{'a':_<4}{1:03d}{2.5:.0f}{3.5:.0f}",
)
print(sys.maxsize, sys.getrecursionlimit() > 0, sys.version_info >= (3, 8), sys.byteorder)
