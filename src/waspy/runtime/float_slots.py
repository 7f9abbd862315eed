"""float: comparison, hash, truth, unary operations."""

from waspy.lang import *
from waspy.runtime import exceptions, float_text, hashing, int_slots
from waspy.runtime import float as floats
from waspy.runtime import int as ints
from waspy.runtime.float import FloatClass
from waspy.runtime.layout import *
from waspy.runtime.singletons import *


@slot(FloatClass, "compare")
def compare(a: obj, b: obj, op: i32) -> obj:
    if isinstance(a, Float) and isinstance(b, Float):
        return from_bool(compare_f64(a.value, b.value, op))
    if isinstance(a, Float):
        y = ints.as_int(b)
        if y is not None:
            c = int_slots.order_f64(y, a.value)
            return from_bool(int_slots.decide(-c, op) if c != 2 else op == NE)
    elif isinstance(b, Float):
        x = ints.as_int(a)
        if x is not None:
            c2 = int_slots.order_f64(x, b.value)
            return from_bool(int_slots.decide(c2, op) if c2 != 2 else op == NE)
    return NOT_IMPLEMENTED


def compare_f64(x: f64, y: f64, op: i32) -> bool:
    if op == LT:
        return x < y
    if op == LE:
        return x <= y
    if op == EQ:
        return x == y
    if op == NE:
        return x != y
    if op == GT:
        return x > y
    return x >= y


def of(a: obj) -> f64:
    """The value of an instance of float."""
    return cast(Float, a).value


@slot(FloatClass, "hash")
def hash_(a: obj) -> i64:
    x = of(a)
    if x != x:
        return f64_bits(x)  # each has its own: see `float_bits.another_nan`
    return hashing.hash_f64(x)


@slot(FloatClass, "bool")
def is_true(a: obj) -> bool:
    return of(a) != 0.0


@slot(FloatClass, "neg")
def neg(a: obj) -> obj:
    return floats.box(-of(a))


@slot(FloatClass, "pos")
def pos(a: obj) -> obj:
    return floats.box(of(a))


@slot(FloatClass, "abs")
def abs_(a: obj) -> obj:
    return floats.box(f64_abs(of(a)))


@slot(FloatClass, "float")
def float_(a: obj) -> obj:
    return floats.box(of(a))


@slot(FloatClass, "int")
def int_(a: obj) -> obj:
    return to_int(of(a))


@slot(FloatClass, "repr")
def repr_(a: obj) -> obj:
    return float_text.repr_f64(of(a))


def to_int(x: f64) -> obj:
    """int(x): rounded towards zero; OverflowError or ValueError for what is not finite."""
    if x != x:
        exceptions.raise_value_error(S("cannot convert float NaN to integer"))
    if x - x != 0.0:
        exceptions.raise_overflow_error(S("cannot convert float infinity to integer"))
    return ints.from_f64(x)
