"""** in calls and displays, of dicts and of other mappings."""

from collections import OrderedDict, Counter


def show(*a, **k):
    print(a, sorted(k.items()))


def deco(f):
    def w(*args, **kw):
        return f(*args, **kw)

    return w


def both(**kw):
    return show(1, z=3, **kw)


def fail(**kw):
    try:
        show(a=1, **kw)
    except TypeError as e:
        print(e)
    try:
        show(**kw, **kw)
    except TypeError as e:
        print(e)


d = deco(show)
d(1, a=2, b=3)
both(a=1)
both(y=2, x=1)
fail(a=5)
fail(b=3)
print({**{"a": 1}, **Counter("aab"), "q": 1}, {**OrderedDict(x=1)})


class M:
    def keys(self):
        return ["m", "n"]

    def __getitem__(self, k):
        return k * 2


show(**M())
print({**M()})
try:
    show(**5)
except TypeError as e:
    print(e)


class B:
    def __init__(self, a, **p):
        self.a = a
        self.__dict__.update(p)


class C(B):
    def __init__(self, a, **p):
        super().__init__(a, **p)
        p["x"] = 1


print(vars(C(1, q=2)))
x = {1: 2}
try:
    show(**x)
except TypeError as e:
    print(e)
