"""tan, asin, acos, atan and atan2, correctly rounded in nearly all cases: computed in double-double with the table
of sines and cosines of `elementary_trig`, then rounded once."""

from waspy.lang import *
from waspy.runtime import elementary_trig, float_bits
from waspy.runtime.double_double import (
    DoubleDouble,
    add,
    div,
    make,
    mul,
    negated,
    product_error,
    root,
)

PI: f64 = 3.141592653589793
PI_LOW: f64 = 1.2246467991473532e-16
TINY: f64 = 7.450580596923828e-09  # 2**-27: below, the function of x rounds to x


# --- tan --------------------------------------------------------------------------------------------
def tan(x: f64) -> f64:
    """NaN for infinities."""
    a = f64_abs(x)
    if a < TINY:
        return x
    if not a < float_bits.INFINITY:
        return float_bits.NAN
    if a < 0.785:
        return f64_copysign(div(sine(a, 0.0), cosine(a, 0.0)).hi, x)
    r = elementary_trig.reduce(x)
    negative = r.high < 0.0
    high = -r.high if negative else r.high
    low = -r.low if negative else r.low
    s = sine(high, low)
    c = cosine(high, low)
    if r.quarters & 1 == 1:
        v = -div(c, s).hi
    else:
        v = div(s, c).hi
    return -v if negative else v


def table_entry(k: i32, at: i32) -> DoubleDouble:
    t = elementary_trig.table
    if len(t) == 0:
        elementary_trig.make_table()
        t = elementary_trig.table
    return DoubleDouble(t[4 * k + at], t[4 * k + at + 1])


def sine(x: f64, low: f64) -> DoubleDouble:
    """sin(x + low) for 0 <= x < 1.6."""
    k = trunc_i32(x * 128.0 + 0.5)
    r = x - f64(k) * 0.0078125
    s = table_entry(k, 0)
    c = table_entry(k, 2)
    return add(s, add(mul(s, cosine_less_one(r, low)), mul(c, sine_small(r, low))))


def cosine(x: f64, low: f64) -> DoubleDouble:
    k = trunc_i32(x * 128.0 + 0.5)
    r = x - f64(k) * 0.0078125
    s = table_entry(k, 0)
    c = table_entry(k, 2)
    return add(c, add(mul(c, cosine_less_one(r, low)), negated(mul(s, sine_small(r, low)))))


def sine_small(r: f64, low: f64) -> DoubleDouble:
    """For |r| <= 1 / 256."""
    rr = r * r
    return make(r, low + r * rr * (-1.0 / 6.0 + rr * (1.0 / 120.0 - rr / 5040.0)))


def cosine_less_one(r: f64, low: f64) -> DoubleDouble:
    half = 0.5 * r
    q = half * r
    rr = r * r
    return make(-q, rr * rr * (1.0 / 24.0 - rr / 720.0) - product_error(half, r, q) - r * low)


# --- the inverse functions --------------------------------------------------------------------------------
def angle(y: DoubleDouble, x: DoubleDouble) -> DoubleDouble:
    """The angle of the point (x, y), where both are >= 0 and of ordinary size: k / 128 from a rough estimate,
    then the arc tangent of what remains after turning back by that."""
    a = x.hi
    b = y.hi
    rough = rough_arc(b / a) if b <= a else elementary_trig.HALF_PI - rough_arc(a / b)
    k = trunc_i32(rough * 128.0 + 0.5)
    s = table_entry(k, 0)
    c = table_entry(k, 2)
    e = div(add(mul(y, c), negated(mul(x, s))), add(mul(x, c), mul(y, s)))
    t = e.hi
    tt = t * t
    cubic = t * tt * (-1.0 / 3.0 + tt * (0.2 + tt * (-1.0 / 7.0 + tt / 9.0)))
    return add(DoubleDouble(f64(k) * 0.0078125, 0.0), make(t, e.lo + cubic))


def rough_arc(t: f64) -> f64:
    """The arc tangent of 0 <= t <= 1 to 10**-4 (Abramowitz and Stegun 4.4.47 with fewer digits)."""
    tt = t * t
    return t * (0.99987 + tt * (-0.3303 + tt * (0.18014 + tt * (-0.08513 + tt * 0.02084))))


def atan(x: f64) -> f64:
    a = f64_abs(x)
    if not a >= TINY:
        return x
    if a > 1e17:
        return f64_copysign(elementary_trig.HALF_PI, x)
    return f64_copysign(angle(DoubleDouble(a, 0.0), DoubleDouble(1.0, 0.0)).hi, x)


def atan2(y: f64, x: f64) -> f64:
    if x != x or y != y:
        return float_bits.NAN
    a = f64_abs(x)
    b = f64_abs(y)
    left = float_bits.sign_bit(x)
    if b == 0.0:
        return f64_copysign(PI if left else 0.0, y)
    if a == 0.0:
        return f64_copysign(elementary_trig.HALF_PI, y)
    if a == float_bits.INFINITY or b == float_bits.INFINITY:
        return f64_copysign(infinite_angle(a, b, left), y)
    e = float_bits.raw_exponent(b) - float_bits.raw_exponent(a)
    if e > 60:
        return f64_copysign(elementary_trig.HALF_PI, y)
    if e < -60:
        return f64_copysign(PI if left else b / a, y)
    up = 1000 - (float_bits.raw_exponent(a) if e < 0 else float_bits.raw_exponent(b))
    r = angle(DoubleDouble(scaled_up(b, up), 0.0), DoubleDouble(scaled_up(a, up), 0.0))
    if left:
        r = add(DoubleDouble(PI, PI_LOW), negated(r))
    return f64_copysign(r.hi, y)


def scaled_up(x: f64, e: i32) -> f64:
    """x * 2**e without under- or overflow; x may be subnormal."""
    half = e >> 1
    return x * float_bits.power_of_two(half) * float_bits.power_of_two(e - half)


def infinite_angle(a: f64, b: f64, left: bool) -> f64:
    """Of a point with an infinite coordinate."""
    if a < float_bits.INFINITY:
        return elementary_trig.HALF_PI
    if b < float_bits.INFINITY:
        return PI if left else 0.0
    return 2.356194490192345 if left else 0.7853981633974483


def cathetus(x: f64) -> DoubleDouble:
    """sqrt(1 - x * x) for 0 <= x < 1."""
    down = 1.0 - x
    up = 1.0 + x
    return root(mul(DoubleDouble(down, (1.0 - down) - x), DoubleDouble(up, x - (up - 1.0))))


def asin(x: f64) -> f64:
    """NaN outside [-1, 1]."""
    a = f64_abs(x)
    if a < TINY:
        return x
    if not a < 1.0:
        return f64_copysign(elementary_trig.HALF_PI, x) if a == 1.0 else float_bits.NAN
    return f64_copysign(angle(DoubleDouble(a, 0.0), cathetus(a)).hi, x)


def acos(x: f64) -> f64:
    a = f64_abs(x)
    if not a < 1.0:
        if a == 1.0:
            return 0.0 if x > 0.0 else PI
        return float_bits.NAN
    r = angle(cathetus(a), DoubleDouble(a, 0.0))
    if x < 0.0:
        r = add(DoubleDouble(PI, PI_LOW), negated(r))
    return r.hi
