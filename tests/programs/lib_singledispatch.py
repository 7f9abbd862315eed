"""functools.singledispatch: dispatch by class, base, abstract class and union; what is registered later; errors."""

from abc import ABC
from collections.abc import Mapping, Sequence
from functools import singledispatch, singledispatchmethod


@singledispatch
def show(x, *rest, mark="-"):
    """Shows."""
    return f"any {x!r} {rest} {mark}"


@show.register
def _(x: int, *rest, mark="-"):
    return f"int {x} {rest} {mark}"


@show.register(list)
def of_list(x, *rest, mark="+"):
    return "[" + ", ".join(show(i) for i in x) + "]" + mark


@show.register
def _(x: str | bytes):
    return f"text {x!r}"


class Base:
    pass


class Derived(Base):
    pass


class Plugin(ABC):
    pass


values = [1, True, "a", b"b", 2.5, None, [1, ["x", [2]], 3.5], (1,), {"k": 1}, Base(), Derived, 10**20]
print([show(v).split(" object")[0] for v in values])
print(show(1, 2, 3), show(1, mark="!"), show("a"), show(2.5, 1, mark="?"), show([1], mark=""))
print(
    show.__name__,
    show.__doc__,
    show.dispatch(bool) is show.dispatch(int),
    show.dispatch(float) is show.registry[object],
    sorted(c.__name__ for c in show.registry),
)
print(show(Derived())[:18])
show.register(Base, lambda x: "base")
print(show(Derived()), show(Base()))
show.register(Derived)(lambda x: "derived")
print(show(Derived()), show(Base()))
show.register(Mapping, lambda x: f"mapping of {len(x)}")
show.register(Sequence, lambda x: f"sequence of {len(x)}")
print(show({"k": 1}), show((1, 2)), show(range(3)), show([1]), show("s"))
show.register(Plugin, lambda x: "plugin")
print(show(2.5))
Plugin.register(float)
print(show(2.5), show(True))


class Shape:
    @singledispatchmethod
    def area(self, x):
        return "?"

    @area.register
    def _(self, x: int):
        return x * x

    @area.register(tuple)
    def _(self, x):
        return x[0] * x[1]


print([Shape().area(v) for v in (3, (2, 5), "x", True)])


def unannotated(x):
    pass


def not_a_class(x: 5):
    pass


for bad in (
    lambda: show(),
    lambda: show(mark=1),
    lambda: show.register(5, len),
    lambda: show.register(unannotated),
    lambda: show("a", 1),
    lambda: show.register(not_a_class),
):
    try:
        print(bad())
    except TypeError as error:
        print("TypeError", str(error).split(" at 0x")[0])
