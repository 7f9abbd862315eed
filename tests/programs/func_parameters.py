"""Every kind of parameter and call."""


def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw


print(f(1, c=3))
print(f(1, 20, 30, 40, c=3, d=5, e=6))
print(f(*[1, 2, 3], **{"c": 5, "z": 0}))
print(f(c=1, a=2))
print(f(*"ab", *(1, 2), c=0, **{"x": 1}, **{"y": 2}))


def pos(a, b=2, /, c=3, *, k=4):
    return a, b, c, k


print(pos(1), pos(1, 5, c=6, k=7), pos(1, 2, 3))


def over(a, /, **kw):
    return a, kw


print(over(1, a=2))


def only(*, x, y=1):
    return x, y


print(only(x=3), only(y=2, x=1))


def mutable(x, acc=[]):
    acc.append(x)
    return acc


print(mutable(1), mutable(2), mutable(3, []), mutable(4))
order = []


def note(x):
    order.append(x)
    return x


f(note(1), note(2), *[note(3)], c=note(4), **{"q": note(5)})
print(order)


def default_time(x=note("default")):
    return x


order.clear()
default_time()
default_time()
print(order)


def collect(*args, **kwargs):
    args += (1,)
    kwargs["new"] = True
    return args, kwargs


source = {"k": 1}
print(collect(0, **source), source)
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4))
print((lambda: None)(), (lambda x, y=5: x + y)(1))
print(f.__defaults__, f.__kwdefaults__, pos.__defaults__, f.__name__)
f.__defaults__ = (99,)
print(f(1, c=0))


def rec(n, *rest):
    return rest if n == 0 else rec(n - 1, n, *rest)


print(rec(5))


def nothing():
    pass


print(nothing(), nothing() is None)


def many(a, b, c, d, e, f, g, h):
    return a + b * c - d + e * f - g + h


print(many(1, 2, 3, 4, 5, 6, 7, 8), many(*range(8)), many(1, 2, 3, h=8, g=7, f=6, e=5, d=4))


def annotated(x: int, *args: str, k: "q" = 1, **kw: float) -> list:
    return x


print(annotated("not an int"), annotated.__annotations__)
print(max(*[3, 1, 2]), print(*"abc", sep="-"), dict(a=1, **{"b": 2}), dict([("x", 1)], y=2))
