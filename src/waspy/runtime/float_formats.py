"""Doubles in narrower formats of IEEE 754, and back."""

from waspy.lang import *
from waspy.runtime import float_bits
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

BIAS = 1023


def narrow(x: f64, fraction: i32, exponent: i32) -> i64:
    """The bits in the format with so many bits of fraction and exponent, rounded to nearest even; -1: too large."""
    sign = shr_u64(f64_bits(x), 63) << i64(fraction + exponent)
    largest = (1 << exponent) - 1
    bias = largest >> 1
    top = i64(largest) << i64(fraction)
    if float_bits.is_infinite(x):
        return sign | top
    if float_bits.is_nan(x):
        return sign | top | i64(1) << i64(fraction - 1)
    e = float_bits.raw_exponent(x) - BIAS + bias
    drop = 52 - fraction
    m = float_bits.mantissa(x)
    if e <= 0:
        drop += 1 - e
        e = 1
    kept: i64 = 0
    if drop <= 54:
        kept = m >> i64(drop)
        rest = m & (i64(1) << i64(drop)) - 1
        half = i64(1) << i64(drop - 1)
        if rest > half or rest == half and kept & 1 == 1:
            kept += 1
    # A carry into the hidden bit makes the exponent one larger, which the addition does.
    result = kept + (i64(e - 1) << i64(fraction))
    if result >= top:
        return -1
    return sign | result


def widen(n: i64, fraction: i32, exponent: i32) -> f64:
    """The number that the bits of such a format mean."""
    largest = (1 << exponent) - 1
    bias = largest >> 1
    e = i32(shr_u64(n, i64(fraction))) & largest
    m = n & (i64(1) << i64(fraction)) - 1
    negative = shr_u64(n, i64(fraction + exponent)) & 1 == 1
    if e == largest:
        x = float_bits.INFINITY if m == 0 else float_bits.NAN
    elif e == 0:
        x = float_bits.scaled(f64(m), 1 - bias - fraction)
    else:
        x = float_bits.scaled(f64(m | i64(1) << i64(fraction)), e - bias - fraction)
    return -x if negative else x
