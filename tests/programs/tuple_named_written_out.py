"""Named tuples whose names stand in the source, those whose names do not, and what replaces the function."""

import collections
import collections as c
import copy
import pickle
from collections import namedtuple, namedtuple as nt


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


Point = namedtuple("Point", "x y")
Comma = namedtuple("Comma", "a, b,c", defaults=(1, [2]))
Listed = nt("Listed", ["first", "second"], defaults=[None])
Module = collections.namedtuple("Module", ("only",))
Alias = c.namedtuple("Alias", "p q", defaults=())
Empty = namedtuple("Empty", "")
for made in (Point(1, 2), Comma(0), Comma(0, 5), Listed("f"), Module(3), Alias(1, q=2), Empty()):
    print(made, made._fields, type(made).__name__, type(made).__qualname__, made._asdict(), type(made).__module__)
    print(type(made).__doc__, type(made)._field_defaults, type(made).__match_args__, type(made).__slots__)
    print(type(made).__new__.__defaults__, hasattr(made, "__dict__"), copy.copy(made) == made)
print(Comma(0).c is Comma(7).c, Point._make([3, 4]), Point(1, 2)._replace(y=9), Point(1, 2) < Point(1, 3))
attempt(lambda: pickle.loads(pickle.dumps(Point(5, 6))))

for bad in (
    lambda: namedtuple("class", "x"), lambda: namedtuple("P", "x def"), lambda: namedtuple("P", "_x"),
    lambda: namedtuple("P", "x x"), lambda: namedtuple("P", "x 1"), lambda: namedtuple("P", "x", defaults=(1, 2)),
    lambda: namedtuple("P q", "x"), lambda: namedtuple("P", 5), lambda: namedtuple("P", ["x", 5]),
    lambda: namedtuple("P"), lambda: namedtuple("P", "x", defaults=5), lambda: namedtuple("P", "x", wrong=1),
    lambda: namedtuple("P", "x def", rename=True)._fields, lambda: namedtuple("P", "x", module="m").__module__,
    lambda: namedtuple("P", "x", defaults=[*"a"])(), lambda: namedtuple("P", "x", defaults=None)._field_defaults,
    lambda: namedtuple(*["P", "x"])._fields, lambda: namedtuple(typename="P", field_names="x")._fields,
    lambda: tuple.__new__(Point, [1]), lambda: tuple.__new__(Point, [1, 2, 3]), lambda: Point(1, z=2),
    lambda: setattr(Point(1, 2), "x", 1), lambda: setattr(Point(1, 2), "w", 1), lambda: Point.x.__doc__,
):  # fmt: skip
    attempt(bad)

maker = namedtuple
print(maker("Made", "m")(1), getattr(collections, "named" + "tuple")("Got", "g")(2))


def local(namedtuple):
    return namedtuple("L", "a b")


print(local(lambda *given: given))


def inner():
    Here = nt("Here", "h", defaults=[maker])
    return Here, Here(), Here(1)


print(inner()[2], inner()[0] is inner()[0], inner()[1].h is maker, inner()[0].__qualname__)


class Both(nt("Base", "x y")):
    __slots__ = ()

    def __new__(cls, x, y=3):
        return super().__new__(cls, x + 1, y)

    def __repr__(self):
        return "Both" + super().__repr__()[4:]


class Open(Point):
    def total(self):
        return self.x + self.y


opened = Open(1, 2)
opened.extra = 5
print(Both(1), Both(1)._replace(y=0), opened, opened.total(), opened.extra, Open.__mro__)
match Point(1, 2):
    case Point(x=1, y=second):
        print("second", second)
nested = Point([1], None)
nested.x.append(nested)
print(nested)
