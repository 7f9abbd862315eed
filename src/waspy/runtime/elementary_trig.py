"""sin and cos.

The method of glibc (IBM's Accurate Mathematical Library, as simplified in glibc 2.28): x is brought below pi/4 as
a sum of two doubles; with x = k / 128 + r the values at k / 128 come from a table and those at r from short
polynomials. Where a processor's fused multiply-add shows in the result it is imitated, so the results are
nearly always glibc's. The table is computed when first used.
"""

from waspy.lang import *
from waspy.runtime import elementary_reduce, float_bits
from waspy.runtime.double_double import DoubleDouble, add, fused, mul, negated

BIG: f64 = 52776558133248.0  # 1.5 * 2**45: adding it rounds to a multiple of 1 / 128
HALF_PI: f64 = 1.5707963267948966
HALF_PI_LOW: f64 = 6.123233995736766e-17

S1: f64 = -0.16666666666666666
S2: f64 = 0.0083333333333323288
S3: f64 = -0.00019841269834414642
S4: f64 = 2.755729806860771e-06
S5: f64 = -2.5022014848318398e-08
SN3: f64 = -1.66666666666664880952546298448555e-01
SN5: f64 = 8.33333214285722277379541354343671e-03
CS2: f64 = 4.99999999999999999999950396842453e-01
CS4: f64 = -4.16666666666664434524222570944589e-02
CS6: f64 = 1.38888874007937613028114285595617e-03

TABLE_SIZE = 204  # up to pi/2, which the inverse functions need
table = Array[f64](0)  # for each k: sin(k / 128) and what it lacks, cos(k / 128) and what it lacks


@struct
class Reduced:
    """high + low is the angle less `quarters` times pi/2, between -pi/4 and pi/4."""

    high: f64
    low: f64
    quarters: i32


def make_table() -> None:
    """By repeated rotation, in double-double."""
    global table
    t = Array[f64](4 * TABLE_SIZE)
    s1 = DoubleDouble(0.0078124205273828315, -4.102755709382617e-19)
    c1 = DoubleDouble(0.9999694825770951, 5.427791428371788e-17)
    s = DoubleDouble(0.0, 0.0)
    c = DoubleDouble(1.0, 0.0)
    for k in range(TABLE_SIZE):
        t[4 * k] = s.hi
        t[4 * k + 1] = s.lo
        t[4 * k + 2] = c.hi
        t[4 * k + 3] = c.lo
        s2 = add(mul(s, c1), mul(c, s1))
        c = add(mul(c, c1), negated(mul(s, s1)))
        s = s2
    table = t


# --- for |x| < 0.86, given as a sum ---------------------------------------------------------------------
def sin_small(x: f64, low: f64) -> f64:
    if f64_abs(x) < 0.126:
        xx = x * x
        p = (((S5 * xx + S4) * xx + S3) * xx + S2) * xx + S1
        if low == 0.0:
            return x + p * x * xx
        return x + fused(fused(p, x, -0.5 * low), xx, low)
    if len(table) == 0:
        make_table()
    if x <= 0.0:
        low = -low
    u = BIG + f64_abs(x)
    k = 4 * (i32(f64_bits(u)) & 0xFFF)
    r = f64_abs(x) - (u - BIG)
    rr = r * r
    s = r + (low + r * rr * (SN3 + rr * SN5))
    c = r * low + rr * (CS2 + rr * (CS4 + rr * CS6))
    sn = table[k]
    correction = fused(table[k + 2], s, (table[k + 1] + s * table[k + 3]) - sn * c)
    return f64_copysign(sn + correction, x)


def cos_small(x: f64, low: f64) -> f64:
    if len(table) == 0:
        make_table()
    if x < 0.0:
        low = -low
    u = BIG + f64_abs(x)
    k = 4 * (i32(f64_bits(u)) & 0xFFF)
    r = f64_abs(x) - (u - BIG) + low
    rr = r * r
    s = r + r * rr * (SN3 + rr * SN5)
    c = rr * (CS2 + rr * (CS4 + rr * CS6))
    cs = table[k + 2]
    correction = fused(-table[k], s, (table[k + 3] - s * table[k + 1]) - cs * c)
    return cs + correction


# --- any argument -----------------------------------------------------------------------------------
def sin(x: f64) -> f64:
    """NaN for infinities."""
    a = f64_abs(x)
    if a < 1.4901161193847656e-08:
        return x
    if a < 0.85546875:
        return sin_small(x, 0.0)
    if a < 2.426265:
        return f64_copysign(cos_small(HALF_PI - a, HALF_PI_LOW), x)
    if not a < float_bits.INFINITY:
        return float_bits.NAN
    r = reduce(x)
    return quarter(r, r.quarters)


def cos(x: f64) -> f64:
    a = f64_abs(x)
    if a < 7.450580596923828e-09:
        return 1.0
    if a < 0.85546875:
        return cos_small(x, 0.0)
    if a < 2.426265:
        y = HALF_PI - a
        h = y + HALF_PI_LOW
        return sin_small(h, (y - h) + HALF_PI_LOW)
    if not a < float_bits.INFINITY:
        return float_bits.NAN
    r = reduce(x)
    return quarter(r, r.quarters + 1)


def quarter(r: Reduced, quarters: i32) -> f64:
    """The sine of the angle plus so many quarter turns."""
    if quarters & 1 == 1:
        v = cos_small(r.high, r.low)
    else:
        v = sin_small(r.high, r.low)
    return -v if quarters & 2 == 2 else v


MP1: f64 = 1.5707963407039642
MP2: f64 = -1.3909067564377153e-08
PP3: f64 = -4.97899623147991e-17
PP4: f64 = -1.9034889620193266e-25
TWO_OVER_PI: f64 = 0.6366197723675814
SHIFT: f64 = 6755399441055744.0


def reduce(x: f64) -> Reduced:
    """Of finite x; pi/2 in four pieces (Cody and Waite) below 10**8."""
    if not f64_abs(x) < 105414350.0:
        return elementary_reduce.reduce_large(x)
    t = x * TWO_OVER_PI + SHIFT
    n = t - SHIFT
    y = (x - n * MP1) - n * MP2
    t1 = n * PP3
    t2 = y - t1
    low = (y - t2) - t1
    t1 = n * PP4
    b = t2 - t1
    low += (t2 - b) - t1
    return Reduced(b, low, i32(f64_bits(t)) & 3)
