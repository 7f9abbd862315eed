"""decimal: from text and to text."""

from waspy.lang import *
from waspy.runtime import decimal_binary, decimal_digits, number_text, unicode
from waspy.runtime import str as strings
from waspy.runtime.bigint_text import write_few, write_nine
from waspy.runtime.decimal_digits import BASE, word_length
from waspy.runtime.decimal_number import (
    CONVERSION_SYNTAX,
    FINITE,
    INFINITE,
    QUIET,
    SIGNALLING,
    DecimalContext,
    DecimalNumber,
    digits,
    fitted,
    invalid,
    is_zero,
    number,
    set_coefficient,
    small_number,
    special,
)
from waspy.runtime.layout import *

PLUS, MINUS, POINT, ZERO = 43, 45, 46, 48
FAR: i64 = 4000000000000000000  # exponents beyond this are taken for it
INFINITY_TEXT = Array[u8].of(*b"Infinity")
NAN_TEXT = Array[u8].of(*b"NaN")
SIGNALLING_TEXT = Array[u8].of(*b"sNaN")


# --- from text ----------------------------------------------------------------------------------------------
def parsed(s: Str, c: DecimalContext, exact: bool) -> DecimalNumber:
    """The number in a text, rounded to the context; `exact` allows spaces around it and underscores."""
    narrow = s.narrow
    if narrow is not None:
        d = short_number(narrow, s.length)
        if d is not None:
            return fitted(d, c)
    if exact:
        return parse(without_underscores(stripped(s)), c)
    return parse(in_ascii(s), c)


def short_number(text: Array[u8], n: i32) -> DecimalNumber | None:
    """Of a sign, up to 18 digits and a point; null if the text is something else."""
    if n == 0 or n > 20:
        return None
    x: i64 = 0
    i = 0
    sign = 0
    if text[0] == MINUS:
        sign = 1
        i = 1
    first = i
    behind = -1
    while i < n:
        c = text[i] - ZERO
        if c >= 0 and c <= 9:
            x = x * 10 + i64(c)
        elif c == POINT - ZERO and behind < 0:
            behind = i + 1
        else:
            return None
        i += 1
    count = n - first - (1 if behind >= 0 else 0)
    if count == 0 or count > 18:
        return None
    return small_number(sign, x, i64(behind - n) if behind >= 0 else 0)


def stripped(s: Str) -> Array[u8]:
    """In ASCII, without spaces at the ends."""
    start = 0
    end = s.length
    while end > 0 and unicode.is_space(strings.char_at(s, end - 1)):
        end -= 1
    while start < end and unicode.is_space(strings.char_at(s, start)):
        start += 1
    return in_ascii(strings.substring(s, start, end))


def in_ascii(s: Str) -> Array[u8]:
    """Digits of all scripts as those of ASCII; "?" stands for what can be in no number."""
    out = Array[u8](s.length)
    for i in range(s.length):
        c = strings.char_at(s, i)
        if c > 127:
            c = ZERO + unicode.decimal_value(c) if unicode.is_decimal(c) else 63
        out[i] = c
    return out


def without_underscores(text: Array[u8]) -> Array[u8]:
    if not number_text.has_underscore(text):
        return text
    out = Array[u8](len(text))
    n = 0
    for i in range(len(text)):
        if text[i] != number_text.UNDERSCORE:
            out[n] = text[i]
            n += 1
    r = Array[u8](n)
    r.copy(0, out, 0, n)
    return r


def matches(text: Array[u8], at: i32, word: Array[u8], n: i32) -> bool:
    """Do the first n letters of the word stand there, in any case?"""
    if at + n > len(text):
        return False
    for i in range(n):
        if text[at + i] | 32 != word[i] | 32:
            return False
    return True


def parse(text: Array[u8], c: DecimalContext) -> DecimalNumber:
    n = len(text)
    at = 0
    sign = 0
    if n > 0 and (text[0] == PLUS or text[0] == MINUS):
        sign = 1 if text[0] == MINUS else 0
        at = 1
    if matches(text, at, SIGNALLING_TEXT, 4):
        return parse_nan(text, at + 4, special(SIGNALLING, sign), c)
    if matches(text, at, NAN_TEXT, 3):
        return parse_nan(text, at + 3, special(QUIET, sign), c)
    if (n - at == 3 or n - at == 8) and matches(text, at, INFINITY_TEXT, n - at):
        return special(INFINITE, sign)
    return parse_number(text, at, sign, c)


def parse_nan(text: Array[u8], at: i32, d: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    for i in range(at, len(text)):
        if not number_text.is_digit(text[i]):
            return invalid(CONVERSION_SYNTAX)
    set_coefficient(d, decimal_binary.of_text(text, at, len(text) - at))
    if digits(d) > c.prec - i64(c.clamp) and not (d.low == 0 and d.limbs is None):
        return invalid(CONVERSION_SYNTAX)
    return d


def parse_number(text: Array[u8], at: i32, sign: i32, c: DecimalContext) -> DecimalNumber:
    n = len(text)
    found = Array[u8](n)
    count = 0
    point = -1
    while at < n:
        x = text[at]
        if number_text.is_digit(x):
            found[count] = x
            count += 1
        elif x == POINT and point < 0:
            point = count
        else:
            break
        at += 1
    if count == 0:
        return invalid(CONVERSION_SYNTAX)
    exp: i64 = 0
    if at < n:
        exp = parse_exponent(text, at)
        if exp > FAR:
            return invalid(CONVERSION_SYNTAX)
    if point >= 0:
        exp -= i64(count - point)
    return fitted(number(sign, decimal_binary.of_text(found, 0, count), exp), c)


def parse_exponent(text: Array[u8], at: i32) -> i64:
    """Up to the end of the text; more than FAR if something else stands there."""
    n = len(text)
    if text[at] | 32 != 101:
        return FAR + 1
    at += 1
    negative = at < n and text[at] == MINUS
    if at < n and (text[at] == PLUS or text[at] == MINUS):
        at += 1
    if at == n:
        return FAR + 1
    e: i64 = 0
    while at < n:
        if not number_text.is_digit(text[at]):
            return FAR + 1
        if e < 400000000000000000:
            e = e * 10 + i64(text[at] - ZERO)
        else:
            e = FAR
        at += 1
    e = min(e, FAR)
    return -e if negative else e


# --- to text --------------------------------------------------------------------------------------------------
def digit_text(d: DecimalNumber) -> Array[u8]:
    """The coefficient."""
    n = i32(digits(d))
    out = Array[u8](n)
    limbs = d.limbs
    if limbs is not None:
        decimal_binary.write(limbs, out, n)
        return out
    write_word(out, n, d.low)
    return out


def write_word(out: Array[u8], end: i32, x: i64) -> None:
    """Below 10**18."""
    if x == 0:
        out[end - 1] = ZERO
    elif x < BASE:
        write_few(out, end, i32(x))
    else:
        high = div_s(x, BASE)
        write_nine(out, end, i32(x - high * BASE))
        write_few(out, end - 9, i32(high))


def to_text(d: DecimalNumber, capitals: i32, engineering: bool) -> Str:
    """str(d), or `to_eng_string`."""
    if d.kind != FINITE:
        return special_text(d)
    if d.exp == 0:
        return plain_text(d)
    n = digits(d)
    left = n + d.exp
    point = left
    if d.exp > 0 or left <= -6:
        point = 1
        if engineering:
            point = floor_mod(left + 1, 3) - 1 if is_zero(d) else floor_mod(left - 1, 3) + 1
    return laid_out(d.sign, digit_text(d), point, left - point, 69 if capitals != 0 else 101, False)


def floor_mod(x: i64, n: i64) -> i64:
    r = rem_s(x, n)
    return r + n if r < 0 else r


def plain_text(d: DecimalNumber) -> Str:
    n = i32(digits(d)) + d.sign
    out = Array[u8](n)
    if d.sign != 0:
        out[0] = MINUS
    limbs = d.limbs
    if limbs is not None:
        decimal_binary.write(limbs, out, n)
    else:
        write_word(out, n, d.low)
    return strings.narrow_str(out, n)


def special_text(d: DecimalNumber) -> Str:
    out = strings.new_builder(16)
    if d.sign != 0:
        strings.append_char(out, MINUS)
    if d.kind == INFINITE:
        strings.append_str(out, S("Infinity"))
    else:
        strings.append_str(out, S("sNaN") if d.kind == SIGNALLING else S("NaN"))
        if d.low != 0 or d.limbs is not None:
            text = digit_text(d)
            strings.append_str(out, strings.narrow_str(text, len(text)))
    return strings.finish(out)


def laid_out(sign: i32, text: Array[u8], point: i64, exp: i64, letter: i32, always: bool) -> Str:
    """The digits with the point behind so many of them, and the exponent if it is not 0 or `always`."""
    n = len(text)
    if point > decimal_digits.MOST_DIGITS or point < -decimal_digits.MOST_DIGITS:
        decimal_digits.too_long()
    at = i32(point)
    has_exp = exp != 0 or always
    magnitude = exp if exp >= 0 else -exp
    tail = word_length(magnitude) + 2 if has_exp else 0
    size = sign + tail + (n + 2 - at if at <= 0 else (at if at >= n else n + 1))
    out = Array[u8](size)
    if sign != 0:
        out[0] = MINUS
    if at <= 0:
        out.fill(sign, ZERO, 2 - at)
        out[sign + 1] = POINT
        out.copy(sign + 2 - at, text, 0, n)
    elif at >= n:
        out.copy(sign, text, 0, n)
        out.fill(sign + n, ZERO, at - n)
    else:
        out.copy(sign, text, 0, at)
        out[sign + at] = POINT
        out.copy(sign + at + 1, text, at, n - at)
    if has_exp:
        out[size - tail] = letter
        out[size - tail + 1] = MINUS if exp < 0 else PLUS
        write_exponent(out, size, magnitude)
    return strings.narrow_str(out, size)


def write_exponent(out: Array[u8], end: i32, x: i64) -> None:
    while True:
        end -= 1
        tenth = div_s(x, 10)
        out[end] = ZERO + i32(x - tenth * 10)
        x = tenth
        if x == 0:
            return
