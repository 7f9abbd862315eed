"""bool: a subclass of int with two instances. Arithmetic and comparison are int's."""

from waspy.lang import *
from waspy.runtime import int_slots, ops
from waspy.runtime.layout import *
from waspy.runtime.singletons import *


@constructor(BoolClass)
def bool_new(cls: Class, x: obj | None = None, /) -> obj:
    if x is None:
        return FALSE
    return from_bool(ops.is_true(x))


@slot(BoolClass, "repr")
def bool_repr(a: obj) -> obj:
    return S("True") if a is TRUE else S("False")


@slot(BoolClass, "bool")
def bool_bool(a: obj) -> bool:
    return a is TRUE


@slot(BoolClass, "hash")
def bool_hash(a: obj) -> i64:
    return 1 if a is TRUE else 0


@slot(BoolClass, "and")
def bool_and(a: obj, b: obj) -> obj:
    if isinstance(a, Bool) and isinstance(b, Bool):
        return from_bool(a is TRUE and b is TRUE)
    return int_slots.and_(a, b)


@slot(BoolClass, "or")
def bool_or(a: obj, b: obj) -> obj:
    if isinstance(a, Bool) and isinstance(b, Bool):
        return from_bool(a is TRUE or b is TRUE)
    return int_slots.or_(a, b)


@slot(BoolClass, "xor")
def bool_xor(a: obj, b: obj) -> obj:
    if isinstance(a, Bool) and isinstance(b, Bool):
        return from_bool(a is not b)
    return int_slots.xor(a, b)
