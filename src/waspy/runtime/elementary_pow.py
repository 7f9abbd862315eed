"""pow: exp(y * log(x)) with log(x) to 70 bits; powers to small multiples of a half by multiplying and a square root.

The latter are computed with twice the bits, and taken where rounding is beyond doubt. C's pow is off by at most 0.54
units in the last place, so it gives the same there; close to the middle between two doubles the logarithm decides.
"""

from waspy.lang import *
from waspy.runtime import elementary_exp, elementary_log, float_bits
from waspy.runtime.double_double import product_error

SMALL: f64 = 1e-60
LARGE: f64 = 1e60
DOUBT: f64 = 1.1  # an error times this must not change the sum: then it is below 0.46 units in the last place


def square(x: f64) -> f64:
    """x ** 2, or NaN if multiplying cannot tell."""
    p = x * x
    if p > SMALL and p < LARGE and p + DOUBT * product_error(x, x, p) == p:
        return p
    return float_bits.NAN


def by_multiplying(x: f64, y: f64) -> f64:
    """x ** y for x > 0, if y is a multiple of 0.5 up to 4; NaN for another, or if that cannot tell."""
    turns = f64_abs(y)
    if not (turns <= 4.0 and x > SMALL and x < LARGE) or f64_floor(y + y) != y + y:
        return float_bits.NAN
    hi = 1.0
    lo = 0.0
    if f64_floor(turns) != turns:
        hi = f64_sqrt(x)
        p = hi * hi
        lo = ((x - p) - product_error(hi, hi, p)) / (hi + hi)
    while turns >= 1.0:
        turns -= 1.0
        p = hi * x
        lo = product_error(hi, x, p) + lo * x
        hi = p
    if y < 0.0:
        q = 1.0 / hi
        p = q * hi
        lo = (((1.0 - p) - product_error(q, hi, p)) - q * lo) / hi
        hi = q
    s = hi + lo
    return s if s + DOUBT * (lo - (s - hi)) == s else float_bits.NAN


def pow_positive(x: f64, y: f64) -> f64:
    """x ** y for finite x > 0 and finite y; infinite on overflow."""
    if x == 1.0:
        return 1.0
    r = by_multiplying(x, y)
    if r == r:
        return r
    l = elementary_log.log_double(x)
    high = y * l.hi
    if not f64_abs(high) < 800.0:
        return float_bits.INFINITY if high > 0.0 else 0.0
    if f64_abs(high) < 1e-290:
        return 1.0 + high
    low = product_error(y, l.hi, high) + y * l.lo
    return elementary_exp.exp_sum(high, low)


def pow_f64(x: f64, y: f64) -> f64:
    """C's pow for x >= 0, special values included."""
    if y == 0.0 or x == 1.0:
        return 1.0
    if x != x or y != y:
        return float_bits.NAN
    if x == 0.0:
        return float_bits.INFINITY if y < 0.0 else 0.0
    if x == float_bits.INFINITY:
        return 0.0 if y < 0.0 else x
    if not float_bits.is_finite(y):
        return float_bits.INFINITY if (y > 0.0) == (x > 1.0) else 0.0
    return pow_positive(x, y)
