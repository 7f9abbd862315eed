"""expm1, log1p and the hyperbolic functions, with the steps of FreeBSD's msun and glibc; `fused` stands where
glibc's fused multiply-add shows in the result.

The methods and constants of expm1, log1p, sinh, cosh, tanh, asinh, acosh and atanh are those of fdlibm:
Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro, a Sun Microsystems, Inc.
business. Permission to use, copy, modify, and distribute this software is freely granted, provided that this
notice is preserved.
"""

from waspy.lang import *
from waspy.runtime import elementary_exp, elementary_log, float_bits
from waspy.runtime.double_double import fused

LN2: f64 = 6.93147180559945286227e-01
LN2_HIGH: f64 = 6.93147180369123816490e-01
LN2_LOW: f64 = 1.90821492927058770002e-10
INVERSE_LN2: f64 = 1.44269504088896338700

Q1: f64 = -3.33333333333331316428e-02
Q2: f64 = 1.58730158725481460165e-03
Q3: f64 = -7.93650757867487942473e-05
Q4: f64 = 4.00821782732936239552e-06
Q5: f64 = -2.01099218183624371326e-07


def expm1(x: f64) -> f64:
    """exp(x) - 1."""
    a = f64_abs(x)
    if not a < 38.816242:
        if not x < 709.782712893384:
            return x if x != x else float_bits.INFINITY
        if x < 0.0:
            return -1.0
    if a < 5.551115123125783e-17:
        return x
    if a <= 0.34657359:
        return expm1_reduced(x, 0.0, 0)
    if a < 1.03972077:
        k = 1 if x > 0.0 else -1
    else:
        k = trunc_i32(INVERSE_LN2 * x + f64_copysign(0.5, x))
    high = x - f64(k) * LN2_HIGH
    low = f64(k) * LN2_LOW
    r = high - low
    return expm1_reduced(r, (high - r) - low, k)


def expm1_reduced(x: f64, c: f64, k: i32) -> f64:
    """expm1(x + c + k * log(2)) for |x| <= log(2) / 2."""
    half = 0.5 * x
    h = x * half
    h2 = h * h
    r = (1.0 + h * Q1) + h2 * (Q2 + h * Q3) + h2 * h2 * (Q4 + h * Q5)
    t = fused(-half, r, 3.0)
    e = h * ((r - t) / fused(-x, t, 6.0))
    if k == 0:
        return x - fused(x, e, -h)
    e = fused(x, e - c, -c) - h
    if k == -1:
        return 0.5 * (x - e) - 0.5
    if k == 1:
        return -2.0 * (e - (x + 0.5)) if x < -0.25 else 1.0 + 2.0 * (x - e)
    if k <= -2 or k > 56:
        return float_bits.scaled(1.0 - (e - x), k) - 1.0
    if k < 20:
        return float_bits.scaled((1.0 - float_bits.power_of_two(-k)) - (e - x), k)
    return float_bits.scaled((x - (e + float_bits.power_of_two(-k))) + 1.0, k)


LP1: f64 = 6.666666666666735130e-01
LP2: f64 = 3.999999999940941908e-01
LP3: f64 = 2.857142874366239149e-01
LP4: f64 = 2.222219843214978396e-01
LP5: f64 = 1.818357216161805012e-01
LP6: f64 = 1.531383769920937332e-01
LP7: f64 = 1.479819860511658591e-01


def log1p(x: f64) -> f64:
    """log(1 + x); -infinity for -1, NaN below."""
    if not (x > -1.0 and x < float_bits.INFINITY):
        if x == -1.0:
            return -float_bits.INFINITY
        return x if x > 0.0 or x != x else float_bits.NAN
    a = f64_abs(x)
    if a < 1.862645149230957e-09:
        return x if a < 5.551115123125783e-17 else x - x * x * 0.5
    if x < 0.41421356 and x > -0.29289322:
        return log1p_reduced(x, 0.0, 0)
    u = 1.0 + x if a < 9007199254740992.0 else x
    bits = f64_bits(u)
    k = i32(bits >> 52) - 1023
    c = 0.0
    if a < 9007199254740992.0:
        c = (1.0 - (u - x) if k > 0 else x - (u - 1.0)) / u
    fraction = bits & float_bits.FRACTION
    # Above sqrt(2) the mantissa is halved.
    if fraction >= 0x6A09E00000000:
        k += 1
        m = f64_from_bits(fraction | i64(0x3FE) << 52)
    else:
        m = f64_from_bits(fraction | i64(0x3FF) << 52)
    return log1p_reduced(m - 1.0, c, k)


def log1p_reduced(f: f64, c: f64, k: i32) -> f64:
    """log(1 + f) + c + k * log(2)."""
    e = f64(k)
    half = 0.5 * f * f
    if f == 0.0:
        return e * LN2_HIGH + (c + e * LN2_LOW)
    if f64_abs(f) < 9.5367431640625e-07 and k != 0:
        r = half * (1.0 - 0.66666666666666666 * f)
        return e * LN2_HIGH - ((r - (e * LN2_LOW + c)) - f)
    s = f / (2.0 + f)
    z = s * s
    z2 = z * z
    z4 = z2 * z2
    r = fused(z, LP1, z2 * (LP2 + z * LP3)) + z4 * (LP4 + z * LP5) + z4 * z2 * (LP6 + z * LP7)
    if k == 0:
        return f - (half - s * (half + r))
    return e * LN2_HIGH - ((half - (s * (half + r) + (e * LN2_LOW + c))) - f)


# --- sinh, cosh, tanh ------------------------------------------------------------------------------------
LOG_MAX: f64 = 709.78


def sinh(x: f64) -> f64:
    if not float_bits.is_finite(x):
        return x
    h = f64_copysign(0.5, x)
    a = f64_abs(x)
    if a < 22.0:
        if a < 3.725290298461914e-09:
            return x
        t = expm1(a)
        if a < 1.0:
            return h * (2.0 * t - t * t / (t + 1.0))
        return h * (t + t / (t + 1.0))
    if a < LOG_MAX:
        return h * elementary_exp.exp(a)
    w = elementary_exp.exp(0.5 * a)
    return h * w * w


def cosh(x: f64) -> f64:
    if not float_bits.is_finite(x):
        return f64_abs(x)
    a = f64_abs(x)
    if a < 22.0:
        if a < 0.346574:
            t = expm1(a)
            w = 1.0 + t
            return 1.0 if a < 2.7755575615628914e-17 else 1.0 + (t * t) / (w + w)
        t = elementary_exp.exp(a)
        return 0.5 * t + 0.5 / t
    if a < LOG_MAX:
        return 0.5 * elementary_exp.exp(a)
    w = elementary_exp.exp(0.5 * a)
    return 0.5 * w * w


def tanh(x: f64) -> f64:
    if x != x:
        return x
    a = f64_abs(x)
    if a < 22.0:
        if a < 2.7755575615628914e-17:
            return x
        if a >= 1.0:
            t = expm1(2.0 * a)
            z = 1.0 - 2.0 / (t + 2.0)
        else:
            t = expm1(-2.0 * a)
            z = -t / (t + 2.0)
        return f64_copysign(z, x)
    return f64_copysign(1.0, x)


# --- the inverse functions --------------------------------------------------------------------------------
def asinh(x: f64) -> f64:
    a = f64_abs(x)
    if not a >= 3.725290298461914e-09 or a == float_bits.INFINITY:
        return x
    if a > 268435456.0:
        w = elementary_log.log(a) + LN2
    elif a > 2.0:
        w = elementary_log.log(2.0 * a + 1.0 / (f64_sqrt(a * a + 1.0) + a))
    else:
        t = a * a
        w = log1p(a + t / (1.0 + f64_sqrt(1.0 + t)))
    return f64_copysign(w, x)


def acosh(x: f64) -> f64:
    """NaN below 1."""
    if not x >= 1.0:
        return float_bits.NAN
    if x > 2.0:
        if x >= 268435456.0:
            return x if x == float_bits.INFINITY else elementary_log.log(x) + LN2
        return elementary_log.log(2.0 * x - 1.0 / (x + f64_sqrt(x * x - 1.0)))
    t = x - 1.0
    return log1p(t + f64_sqrt(2.0 * t + t * t))


def atanh(x: f64) -> f64:
    """NaN outside (-1, 1)."""
    a = f64_abs(x)
    if a < 0.5:
        if a < 3.725290298461914e-09:
            return x
        t = a + a
        t = 0.5 * log1p(t + t * a / (1.0 - a))
    elif a < 1.0:
        t = 0.5 * log1p((a + a) / (1.0 - a))
    else:
        return float_bits.NAN
    return f64_copysign(t, x)
