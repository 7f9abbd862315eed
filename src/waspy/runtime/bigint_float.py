"""Magnitudes and doubles: exact conversions and correctly rounded quotients."""

from waspy.lang import *
from waspy.runtime import float_bits
from waspy.runtime.bigint import (
    Digits,
    any_bits_below,
    bit_length,
    compare,
    low_bits,
    magnitude,
    shift_left,
    shift_right,
)
from waspy.runtime.bigint_div import divide


def to_f64(a: Digits) -> f64:
    """To nearest, ties to even; infinite if too large."""
    n = bit_length(a)
    if n <= 63:
        return f64(low_bits(a))
    if n > 1024:
        return float_bits.INFINITY
    drop = n - 63
    top = low_bits(shift_right(a, drop))
    return float_bits.compose(top, any_bits_below(a, drop), i32(drop))


def from_f64(x: f64) -> Digits:
    """|x| rounded towards zero, for finite x."""
    e = float_bits.scale(x)
    a = magnitude(float_bits.mantissa(x))
    if e >= 0:
        return shift_left(a, i64(e))
    return shift_right(a, i64(-e))


def quotient_f64(a: Digits, b: Digits) -> f64:
    """a / b, correctly rounded, for b > 0; infinite if too large (as CPython's long_true_divide)."""
    if len(a) == 0:
        return 0.0
    wide = bit_length(a)
    narrow = bit_length(b)
    if wide <= 53 and narrow <= 53:
        return f64(low_bits(a)) / f64(low_bits(b))
    excess = wide - narrow
    if excess > 1024:
        return float_bits.INFINITY
    if excess < -1080:
        return 0.0
    # The quotient of a * 2**shift by b has 55 or 56 bits, fewer only where the result is subnormal.
    shift = 55 - excess
    if shift > 1076:
        shift = 1076
    if shift >= 0:
        d = divide(shift_left(a, shift), b)
        sticky = len(d.remainder) != 0
    else:
        d = divide(a, shift_left(b, -shift))
        sticky = len(d.remainder) != 0
    return float_bits.compose(low_bits(d.quotient), sticky, i32(-shift))


def compare_f64(a: Digits, x: f64) -> i32:
    """a against x >= 0, exactly: -1, 0, 1. x may be infinite."""
    if x == float_bits.INFINITY:
        return -1
    n = bit_length(a)
    e = float_bits.raw_exponent(x) - 1022
    if i64(e) != n:
        return -1 if n < i64(e) else 1
    # Equally long and above 2**63, so that x is an integer.
    b = from_f64(x)
    return compare(a, b)
