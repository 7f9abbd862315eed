"""math: functions of floats. Those of ints are in `math_integers.py`, sums and norms in `math_sums.py`."""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import (
    attributes,
    bigint,
    bigint_float,
    calls,
    classes,
    conversions,
    elementary,
    elementary_arc,
    elementary_erf,
    elementary_exp,
    elementary_gamma,
    elementary_hyperbolic,
    elementary_log,
    elementary_pow,
    elementary_trig,
    exceptions,
    float_bits,
    float_slots,
)
from waspy.runtime import float as floats
from waspy.runtime import int as ints
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1

module(
    "math",
    pi=3.141592653589793,
    e=2.718281828459045,
    tau=6.283185307179586,
    inf=f64("inf"),
    nan=f64("nan"),
)


def raise_domain() -> NoReturn:
    exceptions.raise_value_error(S("math domain error"))


def raise_range() -> NoReturn:
    exceptions.raise_overflow_error(S("math range error"))


def checked(r: f64, x: f64) -> f64:
    """The result of a function of x, which is a domain error if it is not finite where x is."""
    if r != r:
        if x == x:
            raise_domain()
    elif r - r != 0.0 and x - x == 0.0:
        raise_domain()
    return r


def ranged(r: f64, x: f64) -> f64:
    """The same for a function that overflows: an infinite result is a range error."""
    if float_bits.is_infinite(r) and x - x == 0.0:
        raise_range()
    return r


# --- roots, exponentials, logarithms ------------------------------------------------------------------------
@function("math")
@inline
def sqrt(x: f64, /) -> f64:
    if x < 0.0:
        raise_domain()
    return f64_sqrt(x)


@function("math")
def cbrt(x: f64, /) -> f64:
    return elementary.cbrt(x)


@function("math")
def exp(x: f64, /) -> f64:
    return ranged(elementary_exp.exp(x), x)


@function("math")
def exp2(x: f64, /) -> f64:
    return ranged(elementary_exp.exp2(x), x)


@function("math")
def expm1(x: f64, /) -> f64:
    return ranged(elementary_hyperbolic.expm1(x), x)


@function("math")
def log1p(x: f64, /) -> f64:
    return checked(elementary_hyperbolic.log1p(x), x)


@struct
class ScaledInt:
    """x * 2**exponent; the exponent is 0 unless an int is too large for a float."""

    x: f64
    exponent: f64


def logarithmand(o: obj) -> ScaledInt:
    x = ints.as_int(o)
    if x is None:
        return ScaledInt(conversions.to_f64(o), 0.0)
    if isinstance(x, BigInt) and not x.negative:
        n = bigint.bit_length(x.digits)
        if n > 1000:
            # To 53 bits first, as CPython's _PyLong_Frexp.
            short = bigint_float.to_f64(with_sticky_bit(x.digits, n - 64))
            m = float_bits.scaled(short, -64)
            return ScaledInt(m if m < 1.0 else 0.5, f64(n) if m < 1.0 else f64(n + 1))
    return ScaledInt(ints.to_f64(x), 0.0)


def with_sticky_bit(a: bigint.Digits, drop: i64) -> bigint.Digits:
    """a // 2**drop, with its last bit set if anything was cut off."""
    r = bigint.shift_right(a, drop)
    if bigint.any_bits_below(a, drop) and r[0] & 1 == 0:
        return bigint.add_digit(r, 1)
    return r


def log_of(o: obj) -> f64:
    s = logarithmand(o)
    r = checked(elementary_log.log(s.x), s.x)
    if s.exponent != 0.0:
        return r + 0.6931471805599453 * s.exponent
    return r


@function("math")
def log(x: obj, base: obj | None = None, /) -> f64:
    r = log_of(x)
    if base is None:
        return r
    return floats.divide(r, log_of(base))


@function("math")
def log2(x: obj, /) -> f64:
    s = logarithmand(x)
    return checked(elementary_log.log2(s.x), s.x) + s.exponent


@function("math")
def log10(x: obj, /) -> f64:
    s = logarithmand(x)
    r = checked(elementary_log.log10(s.x), s.x)
    if s.exponent != 0.0:
        return r + 0.3010299956639812 * s.exponent
    return r


@function("math")
def pow_(x: f64, y: f64, /) -> f64:
    if x - x == 0.0 and y - y == 0.0:
        if x == 0.0 and y < 0.0:
            raise_domain()
        if x < 0.0 and f64_floor(y) != y:
            raise_domain()
    if y != y:
        return 1.0 if x == 1.0 else y
    r = elementary_pow.pow_f64(f64_abs(x), y)
    if x - x == 0.0 and y - y == 0.0:
        ranged(r, x)
        return -r if float_bits.sign_bit(x) and floats.is_odd(y) else r
    if x < 0.0 and y - y == 0.0 and floats.is_odd(y):
        return -r
    return r if y == 0.0 or x == 1.0 or x == x else x


# --- trigonometry -----------------------------------------------------------------------------------
@function("math")
def sin(x: f64, /) -> f64:
    return checked(elementary_trig.sin(x), x)


@function("math")
def cos(x: f64, /) -> f64:
    return checked(elementary_trig.cos(x), x)


@function("math")
def tan(x: f64, /) -> f64:
    return checked(elementary_arc.tan(x), x)


@function("math")
def asin(x: f64, /) -> f64:
    return checked(elementary_arc.asin(x), x)


@function("math")
def acos(x: f64, /) -> f64:
    return checked(elementary_arc.acos(x), x)


@function("math")
def atan(x: f64, /) -> f64:
    return elementary_arc.atan(x)


@function("math")
def atan2(y: f64, x: f64, /) -> f64:
    return elementary_arc.atan2(y, x)


@function("math")
def degrees(x: f64, /) -> f64:
    return x * (180.0 / 3.141592653589793)


@function("math")
def radians(x: f64, /) -> f64:
    return x * (3.141592653589793 / 180.0)


@function("math")
def sinh(x: f64, /) -> f64:
    return ranged(elementary_hyperbolic.sinh(x), x)


@function("math")
def cosh(x: f64, /) -> f64:
    return ranged(elementary_hyperbolic.cosh(x), x)


@function("math")
def tanh(x: f64, /) -> f64:
    return elementary_hyperbolic.tanh(x)


@function("math")
def asinh(x: f64, /) -> f64:
    return elementary_hyperbolic.asinh(x)


@function("math")
def acosh(x: f64, /) -> f64:
    return checked(elementary_hyperbolic.acosh(x), x)


@function("math")
def atanh(x: f64, /) -> f64:
    return checked(elementary_hyperbolic.atanh(x), x)


# --- special functions --------------------------------------------------------------------------------
@function("math")
def erf(x: f64, /) -> f64:
    return elementary_erf.erf(x)


@function("math")
def erfc(x: f64, /) -> f64:
    return elementary_erf.erfc(x)


@function("math")
def gamma(x: f64, /) -> f64:
    if x != x or x == float_bits.INFINITY:
        return x
    if x <= 0.0 and (x == f64_floor(x) or x == -float_bits.INFINITY):
        raise_domain()
    return ranged(elementary_gamma.gamma(x), x)


@function("math")
def lgamma(x: f64, /) -> f64:
    if x != x:
        return x
    if float_bits.is_infinite(x):
        return float_bits.INFINITY
    if x <= 0.0 and x == f64_floor(x):
        raise_domain()
    return ranged(elementary_gamma.lgamma(x), x)


# --- to integers ------------------------------------------------------------------------------------
@function("math")
def floor(x: obj, /) -> obj:
    if isinstance(x, Float) and x.cls is floats.FloatClass:
        return float_slots.to_int(f64_floor(x.value))
    f = attributes.special(x, S("__floor__"))
    if f is not None:
        return calls.call0(f)
    return float_slots.to_int(f64_floor(conversions.to_f64(x)))


@function("math")
def ceil(x: obj, /) -> obj:
    if isinstance(x, Float) and x.cls is floats.FloatClass:
        return float_slots.to_int(f64_ceil(x.value))
    f = attributes.special(x, S("__ceil__"))
    if f is not None:
        return calls.call0(f)
    return float_slots.to_int(f64_ceil(conversions.to_f64(x)))


@function("math")
def trunc(x: obj, /) -> obj:
    if isinstance(x, Float) and x.cls is floats.FloatClass:
        return float_slots.to_int(x.value)
    f = attributes.special(x, S("__trunc__"))
    if f is None:
        exceptions.raise_type_error(fill1(S("type % doesn't define __trunc__ method"), classes.type_name(x)))
    return calls.call0(f)


# --- floating-point parts -------------------------------------------------------------------------------
@function("math")
def fabs(x: f64, /) -> f64:
    return f64_abs(x)


@function("math")
def copysign(x: f64, y: f64, /) -> f64:
    return f64_copysign(x, y)


@function("math")
def fmod(x: f64, y: f64, /) -> f64:
    if float_bits.is_infinite(y) and float_bits.is_finite(x):
        return x
    r = float_bits.remainder(x, y)
    if r != r and x == x and y == y:
        raise_domain()
    return r


@function("math")
def remainder(x: f64, y: f64, /) -> f64:
    """IEEE 754's: from the nearest multiple of y, ties to the even one."""
    if x != x or y != y:
        return float_bits.NAN
    if float_bits.is_infinite(x) or y == 0.0:
        raise_domain()
    if float_bits.is_infinite(y):
        return x
    a = f64_abs(x)
    b = f64_abs(y)
    m = float_bits.remainder(a, b)
    c = b - m
    if m < c:
        r = m
    elif m > c:
        r = -c
    else:
        r = m - 2.0 * float_bits.remainder(0.5 * (a - m), b)
    return -r if float_bits.sign_bit(x) else r


@function("math")
def modf(x: f64, /) -> obj:
    if not float_bits.is_finite(x):
        rest = f64_copysign(0.0, x) if x == x else x
        return tuples.pair(floats.box(rest), floats.box(x))
    whole = f64_trunc(x)
    return tuples.pair(floats.box(f64_copysign(x - whole, x)), floats.box(whole))


@function("math")
def frexp(x: f64, /) -> obj:
    if x == 0.0 or not float_bits.is_finite(x):
        return tuples.pair(floats.box(x), small(0))
    e = 0
    if float_bits.raw_exponent(x) == 0:
        x *= 18014398509481984.0
        e = -54
    e += float_bits.raw_exponent(x) - 1022
    m = f64_from_bits(f64_bits(x) & -0x7FF0000000000001 | i64(1022) << 52)
    return tuples.pair(floats.box(m), small(e))


@function("math")
def ldexp(x: f64, i: obj, /) -> f64:
    n = ints.as_int(i)
    if n is None:
        exceptions.raise_type_error(S("Expected an int as second argument to ldexp."))
    if x == 0.0 or not float_bits.is_finite(x):
        return x
    e = ints.word(n) if ints.is_word(n) else (-10000 if ints.is_negative(n) else 10000)
    e = -10000 if e < -10000 else 10000 if e > 10000 else e
    if float_bits.raw_exponent(x) == 0:
        # A subnormal number is made normal first, so that `scaled` rounds once.
        return ranged(float_bits.scaled(x * 18014398509481984.0, i32(e) - 54), x)
    return ranged(float_bits.scaled(x, i32(e)), x)


@function("math")
def nextafter(x: f64, y: f64, /) -> f64:
    if x != x or y != y:
        return float_bits.NAN
    if x == y:
        return y
    if x == 0.0:
        return f64_copysign(5e-324, y)
    away = (y > x) == (x > 0.0)
    return f64_from_bits(f64_bits(x) + (1 if away else -1))


@function("math")
def ulp(x: f64, /) -> f64:
    if x != x:
        return x
    a = f64_abs(x)
    if a == float_bits.INFINITY:
        return a
    if a == 1.7976931348623157e308:
        return 1.99584030953472e292
    return f64_from_bits(f64_bits(a) + 1) - a


# --- classification ---------------------------------------------------------------------------------
@function("math")
def isfinite(x: f64, /) -> bool:
    return float_bits.is_finite(x)


@function("math")
def isinf(x: f64, /) -> bool:
    return float_bits.is_infinite(x)


@function("math")
def isnan(x: f64, /) -> bool:
    return x != x


@function("math")
def isclose(a: f64, b: f64, *, rel_tol: f64 = 1e-09, abs_tol: f64 = 0.0) -> bool:
    if rel_tol < 0.0 or abs_tol < 0.0:
        exceptions.raise_value_error(S("tolerances must be non-negative"))
    if a == b:
        return True
    if float_bits.is_infinite(a) or float_bits.is_infinite(b):
        return False
    d = f64_abs(b - a)
    return d <= f64_abs(rel_tol * b) or d <= f64_abs(rel_tol * a) or d <= abs_tol
