"""hypot and cbrt, as glibc computes them."""

from waspy.lang import *
from waspy.runtime import float_bits


def hypot(x: f64, y: f64) -> f64:
    """sqrt(x * x + y * y) without over- or underflow in between: C. F. Borges, "An Improved Algorithm for
    hypot(a, b)", 2019."""
    a = f64_abs(x)
    b = f64_abs(y)
    if a == float_bits.INFINITY or b == float_bits.INFINITY:
        return float_bits.INFINITY
    if a < b:
        t = a
        a = b
        b = t
    if a != a or b != b:
        return float_bits.NAN
    if b <= a * 5.551115123125783e-17:
        return a + b
    if a > 6.703903964971299e153:
        return hypot_kernel(a * 2.409919865102884e-181, b * 2.409919865102884e-181) / 2.409919865102884e-181
    if b < 1.6796268e-138:
        return hypot_kernel(a / 2.409919865102884e-181, b / 2.409919865102884e-181) * 2.409919865102884e-181
    return hypot_kernel(a, b)


def hypot_kernel(a: f64, b: f64) -> f64:
    """For a >= b: the square root, and one correction by what its square misses."""
    h = f64_sqrt(a * a + b * b)
    if h <= 2.0 * b:
        d = h - b
        t1 = a * (2.0 * d - a)
        t2 = (d - 2.0 * (a - b)) * d
    else:
        d = h - a
        t1 = 2.0 * d * (a - 2.0 * b)
        t2 = (4.0 * d - b) * b + d * d
    return h - (t1 + t2) / (2.0 * h)


CUBE_ROOTS = Array[f64].of(
    1.0 / 1.5874010519681994748, 1.0 / 1.2599210498948731648, 1.0, 1.2599210498948731648, 1.5874010519681994748
)  # fmt: skip


def cbrt(x: f64) -> f64:
    """A polynomial for the mantissa and one step of Halley's method (glibc's s_cbrt.c)."""
    if x == 0.0 or not float_bits.is_finite(x):
        return x
    a = f64_abs(x)
    e = float_bits.raw_exponent(a) - 1022
    if e == -1022:
        a *= 18014398509481984.0
        e = float_bits.raw_exponent(a) - 1022 - 54
    m = f64_from_bits(f64_bits(a) & float_bits.FRACTION | i64(1022) << 52)
    u = 1.83469277483613086 - (0.784932344976639262 - 0.145263899385486367 * m) * m
    u = 2.4469312256353443 - u * m
    u = 2.11499494167371287 - u * m
    u = 1.50819193781584896 - u * m
    u = 0.354895765043919860 + u * m
    t = u * u * u
    y = u * (t + 2.0 * m) / (2.0 * t + m) * CUBE_ROOTS[2 + rem_s(e, 3)]
    return f64_copysign(float_bits.scaled(y, div_s(e, 3)), x)
