"""pow: exp(y * log(x)) with log(x) to 70 bits."""

from waspy.lang import *
from waspy.runtime import elementary_exp, elementary_log, float_bits
from waspy.runtime.double_double import product_error


def pow_positive(x: f64, y: f64) -> f64:
    """x ** y for finite x > 0 and finite y; infinite on overflow."""
    if x == 1.0:
        return 1.0
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
