"""Text to float, correctly rounded: exact arithmetic where a double has room (Clinger), a product of 128 bits that is
exact enough for up to 19 digits (Daniel Lemire, "Number parsing at a gigabyte per second", 2021), else big integers."""

from waspy.lang import *
from waspy.runtime import bigint, bigint_float, bigint_functions, bigint_mul, bigint_text, float_bits, power_table
from waspy.runtime.number_text import is_digit

MOST_IN_WORD = 19  # digits that a u64 has room for
MOST_DIGITS = 800  # more significant digits than any midpoint between two doubles has
FAR = 100000  # exponents are cut off here: such numbers are 0 or infinite

TENS = Array[f64].of(
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
)  # fmt: skip


SHORT = 17
NONE_YET = -1


def short_decimal(text: Array[u8], n: i32) -> f64:
    """The value of at most `SHORT` characters that are up to 15 digits, with a point and a minus or without; a NaN if
    they are something else. Digits and power of ten are doubles, so that one division rounds once."""
    at = 1 if n > 0 and text[0] == 45 else 0
    first = at
    point = NONE_YET
    m: i64 = 0
    while at < n:
        d = text[at] - 48
        if lt_u32(d, 10):
            m = m * 10 + i64(d)
        elif d == -2 and point == NONE_YET:
            point = at
        else:
            return float_bits.NAN
        at += 1
    after = n - 1 - point if point >= 0 else 0
    count = n - first - (1 if point >= 0 else 0)
    if count == 0 or count > 15:
        return float_bits.NAN
    x = f64(m) / TENS[after]
    return -x if first > 0 else x


@struct
class ParsedFloat:
    """`end`: where the number ends in the text, -1 if there is none."""

    value: f64
    end: i32


def nothing() -> ParsedFloat:
    return ParsedFloat(0.0, -1)


def parse(text: Array[u8], start: i32) -> ParsedFloat:
    """The longest float that stands at `start`, with its sign; no spaces, no underscores."""
    n = len(text)
    at = start
    negative = False
    if at < n and (text[at] == 43 or text[at] == 45):
        negative = text[at] == 45
        at += 1
    if at < n and (is_digit(text[at]) or text[at] == 46):
        r = parse_digits(text, at)
    else:
        r = parse_word(text, at)
    if negative:
        return ParsedFloat(-r.value, r.end)
    return r


def parse_word(text: Array[u8], at: i32) -> ParsedFloat:
    """inf, infinity, nan, in any case."""
    if matches(text, at, data(b"inf")):
        long = matches(text, at + 3, data(b"inity"))
        return ParsedFloat(float_bits.INFINITY, at + (8 if long else 3))
    if matches(text, at, data(b"nan")):
        return ParsedFloat(float_bits.another_nan(), at + 3)
    return nothing()


def matches(text: Array[u8], at: i32, word: Array[u8]) -> bool:
    if at + len(word) > len(text):
        return False
    for i in range(len(word)):
        if text[at + i] | 32 != word[i]:
            return False
    return True


def parse_digits(text: Array[u8], start: i32) -> ParsedFloat:
    """A number without sign."""
    n = len(text)
    digits = Array[u8](n - start)  # the significant ones, as values
    count = 0
    seen = False
    after_point = 0
    point = False
    at = start
    while at < n:
        c = text[at]
        if is_digit(c):
            seen = True
            if point:
                after_point += 1
            if count > 0 or c != 48:
                digits[count] = c - 48
                count += 1
        elif c == 46 and not point:
            point = True
        else:
            break
        at += 1
    if not seen:
        return nothing()
    e = -after_point
    end = exponent_end(text, at)
    if end > at:
        e += exponent(text, at + 1, end)
    return ParsedFloat(of_decimal(digits, count, e), end)


def exponent_end(text: Array[u8], at: i32) -> i32:
    """Where an exponent that begins at `at` ends; `at` if there is none."""
    n = len(text)
    if at >= n or text[at] | 32 != 101:
        return at
    i = at + 1
    if i < n and (text[i] == 43 or text[i] == 45):
        i += 1
    if i >= n or not is_digit(text[i]):
        return at
    while i < n and is_digit(text[i]):
        i += 1
    return i


def exponent(text: Array[u8], at: i32, end: i32) -> i32:
    negative = text[at] == 45
    if text[at] == 43 or text[at] == 45:
        at += 1
    e = 0
    while at < end:
        if e < FAR * 1000:
            e = e * 10 + text[at] - 48
        at += 1
    return -e if negative else e


def of_decimal(digits: Array[u8], count: i32, e: i32) -> f64:
    """The float nearest to DIGITS * 10**e; the digits are values, the first is not 0."""
    while count > 0 and digits[count - 1] == 0:
        count -= 1
        e += 1
    if count == 0 or count + e < -400:
        return 0.0
    if count + e > 400:
        return float_bits.INFINITY
    if count <= 15 and e >= -22 and e <= 37 - count:
        return of_short(digits, count, e)
    return of_long(digits, count, e)


def of_short(digits: Array[u8], count: i32, e: i32) -> f64:
    """Both the digits and the power of ten are doubles, so one operation rounds once."""
    m: i64 = 0
    for i in range(count):
        m = m * 10 + i64(digits[i])
    x = f64(m)
    if e < 0:
        return x / TENS[-e]
    if e > 22:
        x = x * TENS[e - 22]
        e = 22
    return x * TENS[e]


def of_long(digits: Array[u8], count: i32, e: i32) -> f64:
    if count <= MOST_IN_WORD:
        n: i64 = 0
        for i in range(count):
            n = i64(n * 10 + i64(digits[i]))
        x = of_word(n, e)
        if x == x:
            return x
    if count > MOST_DIGITS:
        # What is cut off is not 0: a 1 behind the rest puts the number on the right side of any midpoint.
        e += count - MOST_DIGITS
        count = MOST_DIGITS
        digits[count - 1] = 1
    m = bigint_text.from_digits(digits, 0, count, 10)
    if e >= 0:
        return bigint_float.to_f64(bigint_mul.mul(m, power_of_ten(e)))
    return bigint_float.quotient_f64(m, power_of_ten(-e))


def of_word(n: i64, e: i32) -> f64:
    """The float nearest to n * 10**e, n > 0 without a sign; a NaN if the product is too close to the middle of two, or
    the float would be no normal one.

    The product with 128 bits of the power is at most 2 units above and less than 1 below the exact one."""
    if e < power_table.LOWEST or e > power_table.HIGHEST:
        return float_bits.NAN
    zeros = clz64(n)
    x = n << zeros
    power = power_table.power_of_ten(e)
    low = i64(power.high * x)
    high = power_table.mul_high(power.high, x)
    carried = power_table.mul_high(power.low, x)
    low = i64(low + carried)
    if lt_u64(low, carried):
        high = i64(high + 1)
    cut: i64 = 11 if high < 0 else 10
    half = i64(1) << (cut - 1)
    rest = high & (half * 2 - 1)
    scale = cut + 1 - zeros + i64(power_table.log2_of_power(e))
    if (
        scale < -1074
        or scale > 970
        or rest == half
        and low >= 0
        and low < 2
        or rest == half - 1
        and low < 0
        and low >= -2
    ):
        return float_bits.NAN
    mantissa = shr_u64(high, cut)
    if rest >= half:
        mantissa += 1
    return f64_from_bits((scale + 1074 << 52) + mantissa)


def power_of_ten(e: i32) -> bigint.Digits:
    return bigint_functions.power(Array[i32].of(10), i64(e))
