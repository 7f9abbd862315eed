"""gamma and lgamma, by the Lanczos approximation of CPython's Modules/mathmodule.c (from Boost)."""

from waspy.lang import *
from waspy.runtime import elementary_exp, elementary_log, elementary_pow, elementary_trig, float_bits

PI: f64 = 3.141592653589793
LOG_PI: f64 = 1.144729885849400174143427351353058711647
G: f64 = 6.024680040776729583740234375
G_LESS_HALF: f64 = 5.524680040776729583740234375

NUMERATOR = Array[f64].of(
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
)
DENOMINATOR = Array[f64].of(
    0.0, 39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0,
    13339535.0, 2637558.0, 357423.0, 32670.0, 1925.0, 66.0, 1.0,
)  # fmt: skip


def lanczos_sum(x: f64) -> f64:
    above = 0.0
    below = 0.0
    if x < 5.0:
        i = 13
        while i > 0:
            i -= 1
            above = above * x + NUMERATOR[i]
            below = below * x + DENOMINATOR[i]
    else:
        for i in range(13):
            above = above / x + NUMERATOR[i]
            below = below / x + DENOMINATOR[i]
    return above / below


def sin_pi(x: f64) -> f64:
    """sin(pi * x) for x >= 0."""
    y = float_bits.remainder(x, 2.0)
    n = trunc_i32(2.0 * y + 0.5)
    if n == 0:
        return elementary_trig.sin(PI * y)
    if n == 1:
        return elementary_trig.cos(PI * (y - 0.5))
    if n == 2:
        return elementary_trig.sin(PI * (1.0 - y))
    if n == 3:
        return -elementary_trig.cos(PI * (y - 1.5))
    return elementary_trig.sin(PI * (y - 2.0))


def factorial_f64(n: i32) -> f64:
    """n! for n <= 22."""
    r = 1.0
    i = 2
    while i <= n:
        r *= f64(i)
        i += 1
    return r


def gamma(x: f64) -> f64:
    """For finite x that is no integer <= 0; infinite on overflow."""
    a = f64_abs(x)
    if x == f64_floor(x) and x <= 23.0:
        return factorial_f64(trunc_i32(x) - 1)
    if a < 1e-20:
        return 1.0 / x
    if a > 200.0:
        return 0.0 / f64_copysign(sin_pi(a), -sin_pi(a)) if x < 0.0 else float_bits.INFINITY
    y = a + G_LESS_HALF
    z = (y - a) - G_LESS_HALF if a > G_LESS_HALF else (y - G_LESS_HALF) - a
    z = z * G / y
    if x < 0.0:
        r = -PI / sin_pi(a) / a * elementary_exp.exp(y) / lanczos_sum(a)
        r -= z * r
    else:
        r = lanczos_sum(a) / elementary_exp.exp(y)
        r += z * r
    if a < 140.0:
        p = elementary_pow.pow_positive(y, a - 0.5)
        return r / p if x < 0.0 else r * p
    p = elementary_pow.pow_positive(y, a / 2.0 - 0.25)
    return r / p / p if x < 0.0 else r * p * p


def lgamma(x: f64) -> f64:
    """log(|gamma(x)|) for finite x that is no integer <= 0."""
    if x == 1.0 or x == 2.0:
        return 0.0
    a = f64_abs(x)
    if a < 1e-20:
        return -elementary_log.log(a)
    r = elementary_log.log(lanczos_sum(a)) - G
    r += (a - 0.5) * (elementary_log.log(a + G - 0.5) - 1.0)
    if x < 0.0:
        r = LOG_PI - elementary_log.log(f64_abs(sin_pi(a))) - elementary_log.log(a) - r
    return r
