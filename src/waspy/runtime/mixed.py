"""Numbers that are a float or a short int, in one f64 (see `lower/reprs/mixed.py`).

A float is itself; an int of 50 bits is a NaN that no arithmetic makes: the top 14 bits are set, the rest is the int.
"""

from waspy.lang import *
from waspy.runtime import conversions, float_bits, ops
from waspy.runtime.layout import *

MARK: i64 = -0x4000000000000
FIELD: i64 = 0x3FFFFFFFFFFFF


def holds_int(x: f64) -> bool:
    return f64_bits(x) >> 50 == -1


def int_in(x: f64) -> i64:
    """The int that x holds."""
    return i64(f64_bits(x) << 14) >> 14


def of_int(n: i64) -> f64:
    """Of -2**49 <= n < 2**49."""
    return f64_from_bits((n & FIELD) | MARK)


def to_float(x: f64) -> f64:
    """The value as a float. Called for NaNs only."""
    if holds_int(x):
        return f64(int_in(x))
    return x


def box(x: f64) -> obj:
    if holds_int(x):
        return ops.box_i64(int_in(x))
    return ops.box_f64(x)


def unbox(o: obj) -> f64:
    """Of a float, or an int of 50 bits."""
    if is_small(o):
        return of_int(i64(small_value(o)))
    if isinstance(o, Int64):
        return of_int(o.value)
    return of_float(cast(Float, o).value)


def of_float(x: f64) -> f64:
    """A NaN from outside may look like an int."""
    if holds_int(x):
        return float_bits.NAN
    return x


def negative(x: f64) -> f64:
    if holds_int(x):
        return of_int(0 - int_in(x))
    return -x


def add(x: f64, y: f64) -> f64:
    if holds_int(x) and holds_int(y):
        return of_int(int_in(x) + int_in(y))
    return as_float(x) + as_float(y)


def sub(x: f64, y: f64) -> f64:
    if holds_int(x) and holds_int(y):
        return of_int(int_in(x) - int_in(y))
    return as_float(x) - as_float(y)


def mul(x: f64, y: f64) -> f64:
    if holds_int(x) and holds_int(y):
        return of_int(int_in(x) * int_in(y))
    return as_float(x) * as_float(y)


def as_float(x: f64) -> f64:
    return x if x == x else to_float(x)


# --- ints of any size: in two halves, an f64 and the int if it is longer than 50 bits ---
big: obj | None = None  # the second half of what `split` gives


def split(o: obj) -> f64:
    """The halves of a float or an int: the first as the result, the second in `big`."""
    global big
    big = None
    if is_small(o):
        return of_int(i64(small_value(o)))
    if isinstance(o, Float):
        return of_float(o.value)
    if isinstance(o, Int64) and (o.value << 14) >> 14 == o.value:
        return of_int(o.value)
    big = o
    return float_bits.NAN


def join(x: f64, other: obj | None) -> obj:
    if other is not None:
        return other
    return box(x)


def whole_to_float(x: f64, other: obj | None) -> f64:
    """As `to_float`; OverflowError if the int is too large."""
    if other is not None:
        return conversions.int_to_f64(other)
    return to_float(x)


def object_to_float(o: obj) -> f64:
    """Of any int or float, as a float; OverflowError if the int is too large."""
    if isinstance(o, Float):
        return o.value
    return conversions.int_to_f64(o)
