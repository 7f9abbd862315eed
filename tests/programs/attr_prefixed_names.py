"""Attributes whose names are put together to look them up, and `__class__` of all kinds of things."""

import math


class Kind(str):
    def __radd__(self, other):
        return other + "special"


class Text(str):
    pass


class Number:
    def __radd__(self, other):
        return other + "number"


class Dispatcher:
    def __init__(self):
        self.visit_own = "own attribute"

    def visit_int(self, x):
        return "int", x

    def visit_str(self, x):
        return "str", x

    def visit_special(self, x):
        return "special", x

    def visit_number(self, x):
        return "number", x

    def visit_(self, x):
        return "empty", x

    def visit_größe(self, x):
        return "wide", x

    def visit_Ω(self, x):
        return "wider", x

    def fallback(self, x):
        return "fallback", x

    def visit(self, x):
        return getattr(self, "visit_" + x.__class__.__name__, self.fallback)(x)

    def visit_formatted(self, x):
        method = f"visit_{type(x).__name__}"
        return getattr(self, method, self.fallback)(x)

    def by(self, kind, x):
        return getattr(self, "visit_" + kind)(x)


class Catching:
    def __getattr__(self, name):
        return lambda x: (name, x)


class Child(Dispatcher):
    def visit_float(self, x):
        return "child", x


class Disguised:
    @property
    def __class__(self):
        return int


class Meta(type):
    @property
    def __class__(cls):
        return "meta"


class OfMeta(metaclass=Meta):
    pass


class Getting:
    def __getattribute__(self, name):
        return "got " + name


class Slotted:
    __slots__ = ("a",)


def main():
    for d in (Dispatcher(), Child(), Catching()):
        if isinstance(d, Dispatcher):
            for x in (1, "s", 2.5, None, True, 1, "s", [1]):
                print(d.visit(x), d.visit_formatted(x))
        for kind in ("int", "", "größe", "Ω", "int", Kind("int"), Text("int"), Number(), "i" + "nt"):
            if isinstance(d, Catching):
                print(getattr(d, "visit_" + kind)(0))
            else:
                print(d.by(kind, 0))
    d = Dispatcher()
    for bad in ("missing", 5, None, b"int", "\ud800"):
        try:
            print(getattr(d, "visit_" + bad))
        except (AttributeError, TypeError) as e:
            print(type(e).__name__, ascii(str(e)))
        try:
            print(hasattr(d, "visit_" + bad))
        except TypeError as e:
            print(type(e).__name__, e)
    for name in ("own", "int", "own", "none"):
        print(name, hasattr(d, "visit_" + name), hasattr(d, f"visit_{name}"), hasattr(d, f"visit_{name!r}"))
    print(getattr(d, f"visit_{'own'}"), getattr(math, "is" + "nan")(math.nan))
    Dispatcher.visit_int = lambda self, x: ("replaced", x)
    print(d.visit(3), d.by("int", 4))
    del Dispatcher.visit_int
    print(d.visit(3))
    d.visit_int = lambda x: ("on the instance", x)
    print(d.visit(3), d.by("int", 4))
    things = [1, "s", None, d, Child(), Disguised(), OfMeta(), Getting(), Slotted(), math, main, len, print, [], ()]
    print([x.__class__ if isinstance(x, Getting) else x.__class__.__name__ for x in things])
    classes = [int, Dispatcher, Meta, OfMeta, Slotted, type, object]
    print([c.__class__ for c in classes])
    changing = Dispatcher()
    changing.__class__ = Child
    things = [changing, changing]
    print([x.__class__ for x in things], isinstance(changing, Child))


main()
