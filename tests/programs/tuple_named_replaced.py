"""A module that replaces the function of named tuples, by attribute and by name."""

import collections

real = collections.namedtuple


def fake(*given, **named):
    return given, named


collections.namedtuple = fake
print(collections.namedtuple("P", "x y"))
collections.namedtuple = real
print(collections.namedtuple("P", "x y")(1, 2))
globals()["real"] = fake
print(real("P", "x y"))
