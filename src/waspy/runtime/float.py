"""float: the class and arithmetic. Comparison and conversions are in `float_slots.py`, methods in
`float_methods.py`, text in `float_text.py` and `float_parse.py`.

Every operation takes two floats first, then any mixture with ints and bools.
"""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import complex as complexes
from waspy.runtime import elementary_pow, exceptions, float_bits
from waspy.runtime import int as ints
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

FloatClass = builtin_class("float", Float, base=ObjectClass)


@inline
def box(x: f64) -> obj:
    return Float(FloatClass, x)


def is_real(o: obj) -> bool:
    """Is it a float or an int?"""
    return isinstance(o, Float) or ints.as_int(o) is not None


def value(o: obj) -> f64:
    """The float that a float or an int is in arithmetic; OverflowError for an int that is too large."""
    if isinstance(o, Float):
        return o.value
    x = ints.as_int(o)
    if x is None:
        return 0.0
    return ints.to_f64(x)


def of_bigint(x: BigInt) -> f64:
    """The nearest float; OverflowError if there is none."""
    return ints.to_f64(x)


# --- addition, multiplication -----------------------------------------------------------------------------
@slot(FloatClass, "add")
def add(a: obj, b: obj) -> obj:
    if isinstance(a, Float) and isinstance(b, Float):
        return box(a.value + b.value)
    if is_real(a) and is_real(b):
        return box(value(a) + value(b))
    return NOT_IMPLEMENTED


@slot(FloatClass, "sub")
def sub(a: obj, b: obj) -> obj:
    if isinstance(a, Float) and isinstance(b, Float):
        return box(a.value - b.value)
    if is_real(a) and is_real(b):
        return box(value(a) - value(b))
    return NOT_IMPLEMENTED


@slot(FloatClass, "mul")
def mul(a: obj, b: obj) -> obj:
    if isinstance(a, Float) and isinstance(b, Float):
        return box(a.value * b.value)
    if is_real(a) and is_real(b):
        return box(value(a) * value(b))
    return NOT_IMPLEMENTED


# --- division ---------------------------------------------------------------------------------------
@slot(FloatClass, "truediv")
def truediv(a: obj, b: obj) -> obj:
    if is_real(a) and is_real(b):
        return box(divide(value(a), value(b)))
    return NOT_IMPLEMENTED


@slot(FloatClass, "floordiv")
def floordiv(a: obj, b: obj) -> obj:
    if is_real(a) and is_real(b):
        return box(floor_div(value(a), value(b)))
    return NOT_IMPLEMENTED


@slot(FloatClass, "mod")
def mod(a: obj, b: obj) -> obj:
    if is_real(a) and is_real(b):
        return box(floor_mod(value(a), value(b)))
    return NOT_IMPLEMENTED


@slot(FloatClass, "divmod")
def divmod_(a: obj, b: obj) -> obj:
    if is_real(a) and is_real(b):
        x = value(a)
        y = value(b)
        if y == 0.0:
            exceptions.raise_zero_division_error(S("float divmod()"))
        return tuples.pair(box(floor_quotient(x, y)), box(floor_remainder(x, y)))
    return NOT_IMPLEMENTED


def divide(x: f64, y: f64) -> f64:
    """x / y as Python does it."""
    if y == 0.0:
        exceptions.raise_zero_division_error(S("float division by zero"))
    return x / y


def floor_div(x: f64, y: f64) -> f64:
    """x // y."""
    if y == 0.0:
        exceptions.raise_zero_division_error(S("float floor division by zero"))
    return floor_quotient(x, y)


def floor_mod(x: f64, y: f64) -> f64:
    """x % y."""
    if y == 0.0:
        exceptions.raise_zero_division_error(S("float modulo"))
    return floor_remainder(x, y)


def floor_quotient(x: f64, y: f64) -> f64:
    """CPython's float_floor_div, for y != 0."""
    r = float_bits.remainder(x, y)
    q = (x - r) / y
    if r != 0.0 and (y < 0.0) != (r < 0.0):
        q -= 1.0
    if q == 0.0:
        return f64_copysign(0.0, x / y)
    whole = f64_floor(q)
    if q - whole > 0.5:
        return whole + 1.0
    return whole


def floor_remainder(x: f64, y: f64) -> f64:
    """CPython's float_rem, for y != 0."""
    r = float_bits.remainder(x, y)
    if r == 0.0:
        return f64_copysign(0.0, y)
    if (y < 0.0) != (r < 0.0):
        return r + y
    return r


# --- powers -----------------------------------------------------------------------------------------
@slot(FloatClass, "pow")
def pow_(a: obj, b: obj) -> obj:
    if is_real(a) and is_real(b):
        return power(value(a), value(b))
    return NOT_IMPLEMENTED


def power(x: f64, y: f64) -> obj:
    """x ** y: a complex number if x is negative and y no integer."""
    if x < 0.0 and f64_floor(y) != y and float_bits.is_finite(x) and float_bits.is_finite(y):
        return complexes.power_of(x, 0.0, y, 0.0)
    return box(power_f64(x, y))


def square(x: f64) -> f64:
    """x ** 2."""
    r = elementary_pow.square(x)
    return r if r == r else power_f64(x, 2.0)


def power_f64(x: f64, y: f64) -> f64:
    """x ** y where that is a float (CPython's float_pow)."""
    if y == 2.0:
        r = elementary_pow.square(x)
        if r == r:
            return r
    if y == 0.0 or x == 1.0:
        return 1.0
    if x != x or y != y:
        return float_bits.NAN
    if not float_bits.is_finite(x) or not float_bits.is_finite(y):
        return infinite_power(x, y)
    if x == 0.0:
        if y < 0.0:
            exceptions.raise_zero_division_error(S("0.0 cannot be raised to a negative power"))
        return x if is_odd(y) else 0.0
    r = elementary_pow.pow_positive(f64_abs(x), y)
    if r == float_bits.INFINITY:
        raise_range_error()
    if x < 0.0 and is_odd(y):
        return -r
    return r


def infinite_power(x: f64, y: f64) -> f64:
    if not float_bits.is_finite(y):
        a = f64_abs(x)
        if a == 1.0:
            return 1.0
        return float_bits.INFINITY if (y > 0.0) == (a > 1.0) else 0.0
    if y > 0.0:
        return x if is_odd(y) else float_bits.INFINITY
    return f64_copysign(0.0, x) if is_odd(y) else 0.0


def is_odd(y: f64) -> bool:
    """Is the finite y an odd integer?"""
    if f64_abs(y) >= 9007199254740992.0:
        return False
    n = trunc_i64(y)
    return f64(n) == y and n & 1 != 0


def raise_range_error() -> NoReturn:
    """What C's ERANGE becomes."""
    args = tuples.pair(small(34), S("Numerical result out of range"))
    exceptions.throw_new(exceptions.with_args(exceptions.OverflowErrorClass, args))
