"""Tuples of one item: made, taken apart, compared, hashed, passed on as arguments, of subclasses."""

from collections import namedtuple
from functools import wraps

One = namedtuple("One", "value")


class Sub(tuple):
    """Has attributes of its own."""


class Loud(tuple):
    def __eq__(self, other):
        print("eq", end=" ")
        return tuple.__eq__(self, other)

    __hash__ = tuple.__hash__


CONSTANT = (7,)


def operations(t):
    print(t, len(t), t[0], t[-1], t[:], t[1:], t[:0], t[::-1], t * 3, 2 * t, t * 0, t + (), () + t)
    print(t + t, t + (1, 2), (1, 2) + t, (1, 2, 3) + t, t + (1, 2, 3), t + t + t + t, t.count(t[0]), t.index(t[0]))
    print(
        t == (t[0],), t != (t[0],), t == (t[0], 1), t == (), t < (t[0], 1), t > (), t <= t, bool(t), t[0] in t, 99 in t
    )
    print(list(t), [*t, *t], (*t,), (*t, *t), {*t}, tuple(list(t)), tuple(t) is t, list(reversed(t)), sorted(t), max(t))
    (x,) = t
    [y] = t
    first, *rest = t
    print(x, y, first, rest, [v for v in t], list(enumerate(t)), list(zip(t, t)), dict([(1, t)]))
    for bad in (lambda: t[1], lambda: t[-2], lambda: t.index("no"), lambda: t + 1, lambda: t < 3):
        try:
            bad()
        except (IndexError, ValueError, TypeError) as e:
            print(type(e).__name__, e)
    try:
        a, b = t
    except ValueError as e:
        print(e)
    try:
        () = t
    except ValueError as e:
        print(e)


def keys():
    d = {(i,): i for i in range(10)}
    d["a",] = "text"
    d[(1.0,)] = "one"
    d[(True,)] = "true"
    print(d, (3,) in d, (3, 3) in d, 3 in d, (3.0,) in d, d[("a",)], d.get((11,)), (10**20,) in d)
    s = {(1,), (2,), (1, 2), (1.0,), ((1,),)}
    print(len(s), (1,) in s, ((1,),) in s, ((2,),) in s, sorted(s - {((1,),)}), hash((1,)) == hash((1.0,)))
    print(hash((0,)), hash((-1,)), hash((2**61 - 1,)), hash(((5,),)), hash(()), {(5,): 1} == {Sub((5,)): 1})
    try:
        print(([],) in d)
    except TypeError as e:
        print(e)
    nan = float("nan")
    print((nan,) == (nan,), (nan,) in {(nan,)}, (float("nan"),) == (nan,))


def subclasses():
    a, b = Sub([5]), Sub((5,))
    a.note, b.note = "a", "b"
    print(
        a == b == (5,),
        a.note,
        b.note,
        a.__dict__,
        type(a + b).__name__,
        a,
        {a, b, (5,)},
        a[0],
        len(a),
        isinstance(a, tuple),
    )
    print(
        type(a[:]).__name__,
        type(a * 1).__name__,
        tuple(a),
        type(tuple(a)).__name__,
        Sub(b) == b,
        Sub("x"),
        Sub("xy"),
        Sub(),
    )
    a.__dict__ = {"other": 1}
    print(a.other, hasattr(a, "note"))
    o = One(3)
    print(
        o,
        o.value,
        o == (3,),
        o._replace(value=4),
        o._asdict(),
        One._make([9]),
        o + (1,),
        [v.value for v in (o, One(8))],
    )
    (v,) = o
    print(v, hash(o) == hash((3,)), {o: 1}[(3,)], {(3,): 2}[o], One(value="x"), max(One(1), One(2)), One.__match_args__)
    loud = Loud((1,))
    print(loud == (1,), (1,) == loud, loud in {(1,)}, (1,) in [loud])
    for item in ((1,), o, a, (1, 2), "x", [4]):
        match item:
            case One(value=x):
                print("One", x)
            case (x,):
                print("single", x)
            case (x, y):
                print("pair", x, y)
            case _:
                print("other")


def passed(*args, **names):
    return args, len(args), names


def decorated(f):
    seen = {}

    @wraps(f)
    def wrapper(*args, **names):
        if args not in seen:
            seen[args] = f(*args, **names)
        return seen[args]

    wrapper.seen = seen
    return wrapper


@decorated
def half(n):
    return n // 2


@decorated
def total(*numbers):
    return sum(numbers)


@decorated
def greet(name, mark="!"):
    return name + mark


class Things:
    @decorated
    def thing(self, *more):
        return more

    def __getitem__(self, key):
        return key


def arguments():
    print(
        passed(1),
        passed(*(1,)),
        passed(*[1], **{"a": 2}),
        passed(1, a=3),
        passed((1,)),
        passed(*(), *(2,)),
        passed(),
        passed(*CONSTANT),
    )
    print(half(9), half(9), half(9.0), half(n=8) if False else 4, half.seen, half.__name__)
    print(total(1), total(1, 2), total(1, 2, 3), total(1, 2, 3, 4), total(), total(1), total.seen)
    print(greet("a"), greet("b", "?"), greet("c", mark="."), greet.seen)
    t = Things()
    print(t.thing(), t.thing(1), t.thing(1, 2), t[1,], t[1], t[(1,)], t[1:2,])
    for f in (half, greet):
        try:
            f()
        except TypeError as e:
            print(e)
    print("%s" % (1,), "%s" % ((1,),), "%d items" % CONSTANT, "{}".format(*("x",)), print.__class__ and max(*([3],)))
    try:
        print("%s %s" % (1,))
    except TypeError as e:
        print(e)
    for e in (ValueError("x"), KeyError((1,)), Exception(), OSError(2, "no"), StopIteration(5)):
        print(e.args, str(e), repr(e))
    e = ValueError("y")
    e.args = (1,)
    print(e, e.args)
    e.args = [2, 3]
    print(e, e.args)
    print(isinstance(1, (int,)), issubclass(bool, (int,)), "abc".startswith(("a",)), type("T", (Things,), {}).__bases__)
    print(divmod(7, 2)[:1], next(zip([1])), list(zip("ab")), list(map(lambda *a: a, [1, 2])), [a for a in zip((1,))])
    text = str.join
    print(text(",", ("a",)), sum(((1,), (2,), (3,)), ()), min([(2,), (1,), (1, 0)]), sorted([(3,), (1,), (2, 0), ()]))


operations((4,))
operations(CONSTANT)
keys()
subclasses()
arguments()
