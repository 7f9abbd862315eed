"""Short texts put together, for reprs and error messages; patterns with gaps are in `template.py`."""

from waspy.lang import *
from waspy.runtime import ops
from waspy.runtime import str as strings
from waspy.runtime.layout import *


def text2(a: Str, b: Str) -> Str:
    return strings.concat(a, b)


def text3(a: Str, b: Str, c: Str) -> Str:
    return strings.concat(strings.concat(a, b), c)


def text4(a: Str, b: Str, c: Str, d: Str) -> Str:
    return strings.concat(text3(a, b, c), d)


def class_name(cls: Class) -> Str:
    """As it stands in messages and reprs: without its module."""
    name = cls.name
    assert name is not None
    return name


def type_name(o: obj) -> Str:
    return class_name(ops.type_of(o))


def decimal(n: i64) -> Str:
    return ops.str_(ops.box_i64(n))


def about_type(before: Str, o: obj, after: Str) -> Str:
    """A message with the name of o's type in it."""
    return text3(before, type_name(o), after)
