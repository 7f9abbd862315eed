"""float.hex and float.fromhex."""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import exceptions, float_bits, float_parse
from waspy.runtime import str as strings
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

FAR: i64 = 100000


def to_hex(x: f64) -> Str:
    """Of a finite x, as 0x1.199999999999ap+0."""
    out = Array[u8](32)
    n = 0
    if float_bits.sign_bit(x):
        out[0] = 45
        n = 1
    raw = float_bits.raw_exponent(x)
    out[n] = 48
    out[n + 1] = 120
    out[n + 2] = 49 if raw != 0 else 48
    out[n + 3] = 46
    n += 4
    m = f64_bits(x) & float_bits.FRACTION
    if x == 0.0:
        out[n] = 48
        n += 1
    else:
        for i in range(13):
            d = i32(m >> i64(48 - 4 * i)) & 15
            out[n] = 48 + d if d < 10 else 87 + d
            n += 1
    e = raw - 1023 if raw != 0 else -1022
    if x == 0.0:
        e = 0
    out[n] = 112
    out[n + 1] = 45 if e < 0 else 43
    return strings.from_ascii(out, write_number(out, n + 2, -e if e < 0 else e))


def write_number(out: Array[u8], n: i32, e: i32) -> i32:
    """The digits of e < 10000; the new n."""
    scale = 1000
    while scale > 1 and e < scale:
        scale = div_s(scale, 10)
    while scale > 0:
        out[n] = 48 + div_s(e, scale)
        e = rem_s(e, scale)
        scale = div_s(scale, 10)
        n += 1
    return n


def hex_digit(c: i32) -> i32:
    if c >= 48 and c <= 57:
        return c - 48
    letter = c | 32
    return letter - 87 if letter >= 97 and letter <= 102 else -1


def from_hex(text: Array[u8]) -> f64:
    """The float in a text without spaces at its ends."""
    n = len(text)
    at = 0
    negative = False
    if n > 0 and (text[0] == 43 or text[0] == 45):
        negative = text[0] == 45
        at = 1
    if at < n and (text[at] | 32 == 105 or text[at] | 32 == 110):
        word = float_parse.parse_word(text, at)
        if word.end != n:
            bad()
        return -word.value if negative else word.value
    if at + 1 < n and text[at] == 48 and text[at + 1] | 32 == 120:
        at += 2
    x = hex_number(text, at)
    return -x if negative else x


def bad() -> NoReturn:
    exceptions.raise_value_error(S("invalid hexadecimal floating-point string"))


def hex_number(text: Array[u8], at: i32) -> f64:
    """Digits with a point somewhere, and an exponent of two."""
    n = len(text)
    m: i64 = 0
    sticky = False
    e: i64 = 0
    seen = False
    point = False
    while at < n:
        d = hex_digit(text[at])
        if d >= 0:
            seen = True
            if shr_u64(m, 58) == 0:
                m = m << 4 | i64(d)
            else:
                sticky = sticky or d != 0
                e += 4
            if point:
                e -= 4
        elif text[at] == 46 and not point:
            point = True
        else:
            break
        at += 1
    if not seen:
        bad()
    if at < n and text[at] | 32 == 112:
        end = exponent_end(text, at)
        e += i64(float_parse.exponent(text, at + 1, end))
        at = end
    if at != n:
        bad()
    return composed(m, sticky, e)


def exponent_end(text: Array[u8], at: i32) -> i32:
    """The end of the exponent whose letter stands at `at`."""
    n = len(text)
    i = at + 1
    if i < n and (text[i] == 43 or text[i] == 45):
        i += 1
    start = i
    while i < n and text[i] >= 48 and text[i] <= 57:
        i += 1
    if i == start:
        bad()
    return i


def composed(m: i64, sticky: bool, e: i64) -> f64:
    if e < -FAR:
        return 0.0
    x = float_bits.compose(m, sticky, i32(e if e < FAR else FAR))
    if x == float_bits.INFINITY:
        exceptions.raise_overflow_error(S("hexadecimal value too large to represent as a float"))
    return x
