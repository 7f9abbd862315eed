"""pow."""

from waspy.lang import *


def pow_positive(x: f64, y: f64) -> f64:
    """x ** y for x > 0; infinite on overflow."""
    return x


def pow_f64(x: f64, y: f64) -> f64:
    return x
