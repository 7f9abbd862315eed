"""Sums of two doubles, which carry about 106 bits: error-free transformations (Dekker, Knuth) and arithmetic
on top of them. The elementary functions use them where a double is not enough."""

from waspy.lang import *

SPLITTER: f64 = 134217729.0  # 2**27 + 1


@struct
class DoubleDouble:
    """hi + lo, where hi is the double nearest to it."""

    hi: f64
    lo: f64


# --- exact errors of double operations ------------------------------------------------------------------
@inline
def sum_error(a: f64, b: f64, s: f64) -> f64:
    """a + b - s, exactly, where s is the double a + b."""
    t = s - a
    return (a - (s - t)) + (b - t)


def product_error(a: f64, b: f64, p: f64) -> f64:
    """a * b - p, exactly, where p is the double a * b; without over- and underflow in between."""
    t = SPLITTER * a
    a1 = t - (t - a)
    a2 = a - a1
    t = SPLITTER * b
    b1 = t - (t - b)
    b2 = b - b1
    return ((a1 * b1 - p) + a1 * b2 + a2 * b1) + a2 * b2


def fused(a: f64, b: f64, c: f64) -> f64:
    """a * b + c with one rounding, but for a chance of 2**-50 or so."""
    p = a * b
    s = p + c
    return s + (sum_error(p, c, s) + product_error(a, b, p))


# --- arithmetic -------------------------------------------------------------------------------------
def make(a: f64, b: f64) -> DoubleDouble:
    """a + b, where |a| >= |b|."""
    s = a + b
    return DoubleDouble(s, b - (s - a))


def add(x: DoubleDouble, y: DoubleDouble) -> DoubleDouble:
    s = x.hi + y.hi
    t = x.lo + y.lo
    e = sum_error(x.hi, y.hi, s) + t
    r = make(s, e)
    return make(r.hi, r.lo + sum_error(x.lo, y.lo, t))


def negated(x: DoubleDouble) -> DoubleDouble:
    return DoubleDouble(-x.hi, -x.lo)


def mul(x: DoubleDouble, y: DoubleDouble) -> DoubleDouble:
    p = x.hi * y.hi
    return make(p, product_error(x.hi, y.hi, p) + (x.hi * y.lo + x.lo * y.hi))


def mul_f64(x: DoubleDouble, y: f64) -> DoubleDouble:
    p = x.hi * y
    return make(p, product_error(x.hi, y, p) + x.lo * y)


def div(x: DoubleDouble, y: DoubleDouble) -> DoubleDouble:
    q = x.hi / y.hi
    p = q * y.hi
    rest = (x.hi - p) - product_error(q, y.hi, p) + x.lo - q * y.lo
    return make(q, rest / y.hi)


def root(x: DoubleDouble) -> DoubleDouble:
    """Of x > 0."""
    r = f64_sqrt(x.hi)
    p = r * r
    rest = (x.hi - p) - product_error(r, r, p) + x.lo
    return make(r, rest / (r + r))
