"""log to about 70 bits, which log, log2 and pow round or go on from.

x = 2**e * z with z between sqrt(1/2) and sqrt(2); j is the integer nearest to 256 / z; then log(x) =
e * log(2) - log(j / 256) + log(1 + r) with r = z * j / 256 - 1 below 2**-8.5. The logarithms of j / 256 are
computed when first used, each from the one before: log((j + 1) / j) = 2 * artanh(1 / (2 * j + 1)).
"""

from waspy.lang import *
from waspy.runtime import float_bits
from waspy.runtime.double_double import DoubleDouble, add, div, make, mul, product_error, sum_error

FIRST = 180
LAST = 363
LN2_HIGH: f64 = 0.6931471805598903  # 11 zero bits at its end: times an exponent it is exact
LN2_LOW: f64 = 5.497923018708371e-14
LN2_LOWEST: f64 = 1.94704509238075e-31

heads = Array[f64](0)  # -log(j / 256) for j = FIRST...
tails = Array[f64](0)


def make_tables() -> None:
    global heads, tails
    h = Array[f64](LAST - FIRST)
    t = Array[f64](LAST - FIRST)
    x = DoubleDouble(0.0, 0.0)
    j = 256
    while j > FIRST:
        j -= 1
        x = add(x, log_ratio(j))
        h[j - FIRST] = x.hi
        t[j - FIRST] = x.lo
    x = DoubleDouble(0.0, 0.0)
    j = 256
    while j < LAST - 1:
        y = log_ratio(j)
        x = add(x, DoubleDouble(-y.hi, -y.lo))
        j += 1
        h[j - FIRST] = x.hi
        t[j - FIRST] = x.lo
    heads = h
    tails = t


def log_ratio(j: i32) -> DoubleDouble:
    """log((j + 1) / j) for j >= 180."""
    u = div(DoubleDouble(1.0, 0.0), DoubleDouble(f64(2 * j + 1), 0.0))
    square = mul(u, u)
    # u**3 / 3 + u**5 / 5 + ... is below 2**-26 * u, but its first term needs more than a double.
    cube = mul(square, u)
    v = square.hi
    rest = cube.hi * v * (0.2 + v * (1.0 / 7.0 + v * (1.0 / 9.0 + v / 11.0)))
    third = div(cube, DoubleDouble(3.0, 0.0))
    r = add(u, make(third.hi, third.lo + rest))
    return DoubleDouble(2.0 * r.hi, 2.0 * r.lo)


def log_double(x: f64) -> DoubleDouble:
    """log(x) to about 70 bits, for finite x > 0."""
    e = 0
    if x < 2.2250738585072014e-308:
        x *= 18014398509481984.0
        e = -54
    bits = f64_bits(x)
    # 0x3FE6A09E667F3BCD is sqrt(1/2).
    top = i32((bits - 0x3FE6A09E667F3BCD) >> 52)
    e += top
    z = f64_from_bits(bits - (i64(top) << 52))
    if len(heads) == 0:
        make_tables()
    j = trunc_i32(256.0 / z + 0.5)
    scale = f64(j) * 0.00390625
    p = z * scale
    low = product_error(z, scale, p)
    high = p - 1.0
    r = high + low
    low = low - (r - high)
    return summed(f64(e), heads[j - FIRST], tails[j - FIRST], r, low)


def summed(e: f64, head: f64, tail: f64, r: f64, low: f64) -> DoubleDouble:
    """e * log(2) + head + tail + log(1 + r + low)."""
    half = 0.5 * r
    square = r * half
    rest = product_error(r, half, square) + r * low
    cube = r * r * r * (C3 + r * (C4 + r * (C5 + r * (C6 + r * (C7 + r * C8)))))
    # From the large to the small; the first two sums are exact or their errors are kept.
    a = e * LN2_HIGH
    s = a + head
    error = sum_error(a, head, s) + tail + e * LN2_LOW
    t = s + r
    error += sum_error(s, r, t)
    u = t - square
    error += sum_error(t, -square, u)
    v = u + cube
    error += sum_error(u, cube, v) + (low - rest + e * LN2_LOWEST)
    return make(v, error)


C3: f64 = 1.0 / 3.0
C4: f64 = -0.25
C5: f64 = 0.2
C6: f64 = -1.0 / 6.0
C7: f64 = 1.0 / 7.0
C8: f64 = -0.125


def log(x: f64) -> f64:
    """-infinity for 0, NaN for negative numbers."""
    if x > 0.0 and x < float_bits.INFINITY:
        return log_double(x).hi
    return log_special(x)


def log_special(x: f64) -> f64:
    if x == 0.0:
        return -float_bits.INFINITY
    if x > 0.0 or x != x:
        return x
    return float_bits.NAN


def log2(x: f64) -> f64:
    if x > 0.0 and x < float_bits.INFINITY:
        if float_bits.mantissa(x) & (float_bits.mantissa(x) - 1) == 0:
            return f64(float_bits.scale(x) + i32(ctz64(float_bits.mantissa(x))))
        return mul(log_double(x), DoubleDouble(LOG2_E, LOG2_E_LOW)).hi
    return log_special(x)


LOG2_E: f64 = 1.4426950408889634
LOG2_E_LOW: f64 = 2.0355273740931033e-17
INVERSE_LN10: f64 = 0.4342944819032518
LOG10_2_HIGH: f64 = 0.30102999566361177
LOG10_2_LOW: f64 = 3.694239077158931e-13


def log10(x: f64) -> f64:
    """As FreeBSD's (and glibc's) e_log10.c: from log of the mantissa."""
    if not (x > 0.0 and x < float_bits.INFINITY):
        return log_special(x)
    e = 0
    if x < 2.2250738585072014e-308:
        x *= 18014398509481984.0
        e = -54
    bits = f64_bits(x)
    e += i32(bits >> 52) - 1023
    below = 1 if e < 0 else 0
    z = f64_from_bits(bits & float_bits.FRACTION | i64(1023 - below) << 52)
    y = f64(e + below)
    return y * LOG10_2_LOW + INVERSE_LN10 * log(z) + y * LOG10_2_HIGH
