"""float: to text. `format_float` is what repr, the format mini-language and %-formatting are made of."""

from waspy.lang import *
from waspy.runtime import float_bits, float_exact, float_fixed, float_shortest
from waspy.runtime import str as strings
from waspy.runtime.float_shortest import Decimal
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

# flags of format_float, as those of CPython's PyOS_double_to_string
SIGN = 1  # a plus sign in front of positive numbers
DOT_0 = 2  # what looks like an int gets ".0"
ALT = 4  # always a decimal point, and "g" keeps trailing zeros


def repr_f64(x: f64) -> Str:
    return format_float(x, 114, 0, DOT_0)


def format_float(x: f64, code: i32, precision: i32, flags: i32) -> Str:
    """`code` is the ord of one of "eEfFgG" or of "r" (shortest; the precision is ignored). As CPython's
    PyOS_double_to_string: infinities are "inf", NaNs "nan" (in capitals for capital codes)."""
    kind = code | 32
    upper = code != kind
    if not float_bits.is_finite(x):
        return not_finite(x, upper, flags)
    if kind == 102 and flags & SIGN == 0:
        text = float_fixed.fixed(x, precision)
        if text is not None:
            return strings.narrow_str(text, len(text))
    d = digits_for(x, kind, precision)
    return laid_out(d, float_bits.sign_bit(x), kind, precision, flags, upper)


def repr_digits(x: f64) -> Str:
    """As repr, but without ".0"."""
    if not float_bits.is_finite(x):
        return not_finite(x, False, 0)
    return laid_out(float_shortest.shortest(x), float_bits.sign_bit(x), 114, 0, 0, False)


def digits_for(x: f64, kind: i32, precision: i32) -> Decimal:
    if kind == 114:
        return float_shortest.shortest(x)
    if kind == 101:
        return float_exact.to_significant(x, precision + 1)
    if kind == 102:
        return float_exact.to_places(x, precision)
    return float_exact.to_significant(x, precision if precision > 0 else 1)


def not_finite(x: f64, upper: bool, flags: i32) -> Str:
    if x != x:
        if flags & SIGN != 0:
            return S("+NAN") if upper else S("+nan")
        return S("NAN") if upper else S("nan")
    if x < 0.0:
        return S("-INF") if upper else S("-inf")
    if flags & SIGN != 0:
        return S("+INF") if upper else S("+inf")
    return S("INF") if upper else S("inf")


def laid_out(d: Decimal, negative: bool, kind: i32, precision: i32, flags: i32, upper: bool) -> Str:
    """Puts sign, point, zeros and exponent around the digits (CPython's format_float_short)."""
    point = d.point
    if kind == 103 and precision == 0:
        precision = 1
    exponential = kind == 101
    if kind == 114:
        exponential = point <= -4 or point > 16
    elif kind == 103:
        exponential = point <= -4 or point > (precision - 1 if flags & DOT_0 != 0 else precision)
    # Digits run from `start` (negative: zeros in front) to `end`, the point counted in neither.
    end = d.count
    if kind == 101:
        end = precision + 1
    elif kind == 102:
        end = point + precision
    elif kind == 103 and flags & ALT != 0:
        end = precision
    exponent = point - 1
    if exponential:
        point = 1
    if end <= point:
        end = point + 1 if not exponential and flags & DOT_0 != 0 else point
    start = point - 1 if point <= 0 else 0
    out = Array[u8](end - start + 10)
    n = 0
    if negative:
        out[0] = 45
        n = 1
    elif flags & SIGN != 0:
        out[0] = 43
        n = 1
    n = write_digits(out, n, d, point, start, end)
    if out[n - 1] == 46 and flags & ALT == 0:
        n -= 1
    if exponential:
        n = write_exponent(out, n, exponent, 69 if upper else 101)
    return strings.from_ascii(out, n)


def write_digits(out: Array[u8], n: i32, d: Decimal, point: i32, start: i32, end: i32) -> i32:
    """The positions from `start` to `end`, with a point after position `point`; the new n."""
    n = write_part(out, n, d, start, point)
    out[n] = 46
    return write_part(out, n + 1, d, point, end)


def write_part(out: Array[u8], n: i32, d: Decimal, start: i32, end: i32) -> i32:
    i = start
    while i < end:
        out[n] = d.digits[i] if i >= 0 and i < d.count else 48
        n += 1
        i += 1
    return n


def write_exponent(out: Array[u8], n: i32, e: i32, letter: i32) -> i32:
    out[n] = letter
    out[n + 1] = 43
    if e < 0:
        out[n + 1] = 45
        e = -e
    n += 2
    if e >= 100:
        out[n] = 48 + div_s(e, 100)
        e = rem_s(e, 100)
        n += 1
    out[n] = 48 + div_s(e, 10)
    out[n + 1] = 48 + rem_s(e, 10)
    return n + 2
