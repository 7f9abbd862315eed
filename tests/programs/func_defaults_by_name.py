"""Defaults of functions that are changed under names that are strings."""

from operator import attrgetter


def f(x=1, *, k=1, s="q"):
    return x, k, s


print(f(), f(2, k=3))
setattr(f, "__defaults__", ("d",))
print(f())
getattr(f, "__kw" + "defaults__")["k"] = "changed"
print(f())
attrgetter("__kwdefaults__")(f)["s"] = 2.5
print(f())
object.__setattr__(f, "__kwdefaults__", {"k": 10**20, "s": None})
print(f())
