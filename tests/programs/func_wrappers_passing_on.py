"""Wrappers that pass on *args and **kwargs, and the attributes and names of the functions that they are about."""

import functools
from collections import OrderedDict, defaultdict


def counted(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        seen[fn.__name__] = seen.get(fn.__name__, 0) + 1
        return fn(*args, **kwargs)

    wrapper.calls = 0
    return wrapper


seen = {}


@counted
def area(w, h=2, *rest, scale=1, **more):
    """Of a box."""
    return w * h * scale, rest, more


@counted
def keep(**kw):
    kw["kept"] = True
    return kw


@counted
def make(*args, **kwargs):
    return dict(*args, **kwargs)


for _ in range(2):
    print(area(3), area(3, 4), area(3, h=5), area(1, 2, 3, 4, scale=2, colour="red"), area(w=7))
    print(keep(), keep(a=1), make(a=1, b=2), make([("x", 1)], y=2))
print(area.calls, keep.calls, make.calls, seen, area.__name__, area.__doc__, area.__wrapped__.__name__)
given = {"h": 9}
print(area(1, **given), area(*(1,), **{"scale": 3}), given)
for bad in (lambda: area(), lambda: area(1, w=2), lambda: area(1, **{2: 3}), lambda: keep(1), lambda: keep(**5)):
    try:
        bad()
    except TypeError as e:
        print(e)
try:
    area(1, h=2, **{"h": 3})
except TypeError as e:
    print(e)


# --- mappings of other kinds, and changed before they are passed on ---
def passing(fn, *args, **kwargs):
    kwargs.pop("skip", None)
    kwargs["last"] = len(kwargs)
    result = fn(*args, **kwargs)
    kwargs["after"] = 1
    return result, kwargs


def show(*args, **kwargs):
    kwargs["shown"] = args
    return kwargs


print(passing(show, 1, 2, a=1, skip=3), passing(keep), passing(dict, a=1))
for mapping in (OrderedDict(b=1, a=2), defaultdict(int, x=1), {}, {"p": 1}):
    print(show(**mapping), mapping)


def spoiling(**kwargs):
    kwargs[5] = 1
    return show(**kwargs)


try:
    spoiling(a=1)
except TypeError as e:
    print(e)


def twice(**kw):
    return show(**kw, **kw)


try:
    twice(a=1)
except TypeError as e:
    print(e)
print(twice())


# --- attributes of functions ---
def f():
    return f.count


def g(n):
    g.total = getattr(g, "total", 0) + n
    return g.total


try:
    f()
except AttributeError as e:
    print(e, e.name, e.obj is f)
f.count = 5
f.count += 1
print(f(), f.__dict__, vars(f), hasattr(f, "other"), [g(i) for i in range(4)], g.total)
del f.count
try:
    f.count
except AttributeError as e:
    print(e)
f.__name__ = "renamed"
f.__dict__ = {"count": 7}
print(f.__name__, f(), f.__qualname__, f.__module__, f.__defaults__, g.__code__.co_argcount)
f.name = f.__name__ + "!"
print(f.name, sorted(f.__dict__))
for kind in (len, print, "".join, [].append, int):
    print(kind.__name__, hasattr(kind, "count"))
try:
    len.count = 1
except AttributeError as e:
    print(e)


class Thing:
    def method(self):
        return self.method.tag

    method.tag = "on a method"

    def __call__(self):
        return "called"


def pick(n):
    return f if n % 2 else Thing()


print(Thing().method(), Thing.method.tag, Thing().method.__name__, [type(pick(i)).__name__ for i in range(2)])
try:
    Thing().method.tag = 1
except AttributeError as e:
    print(e)
functions = [f, g, lambda: 0]
for fn in functions:
    fn.index = functions.index(fn)
print([(fn.__name__, fn.index) for fn in functions])
