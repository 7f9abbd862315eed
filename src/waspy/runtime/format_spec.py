"""The format mini-language: parsing a specification and laying out what has been converted.

After CPython's Python/formatter_unicode.c.
"""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import classes, exceptions
from waspy.runtime import str as strings
from waspy.runtime.layout import *
from waspy.runtime.template import fill2

MAX_I32 = 2147483647
ZERO = 48
LEFT, RIGHT, CENTER, AFTER_SIGN = 60, 62, 94, 61  # < > ^ =
MINUS, PLUS, SPACE = 45, 43, 32
COMMA, UNDERSCORE = 44, 95
HASH = 35


@struct
class FormatSpec:
    """[[fill]align][sign][z][#][0][width][separator][.precision][type]; characters are code points, 0: absent."""

    fill: i32
    align: i32
    sign: i32
    no_negative_zero: bool
    alternate: bool
    width: i32  # -1: absent
    separator: i32
    group: i32  # digits between separators
    precision: i32  # -1: absent
    type: i32


@struct
class Cursor:
    text: Str
    at: i32


def peek(c: Cursor) -> i32:
    """The next character, or -1."""
    if c.at < c.text.length:
        return strings.char_at(c.text, c.at)
    return -1


def took(c: Cursor, wanted: i32) -> bool:
    """Moves past the character if it is the next one."""
    if peek(c) != wanted:
        return False
    c.at += 1
    return True


def is_align(c: i32) -> bool:
    return c == LEFT or c == RIGHT or c == CENTER or c == AFTER_SIGN


@struct
class Parsed:
    """A specification that was parsed before, and what it was parsed for."""

    text: Str
    type: i32
    align: i32
    result: FormatSpec


KNOWN = Array[Parsed | None](16)  # the last ones, by hash


def parse(text: Str, type: i32, align: i32, o: obj) -> FormatSpec:
    """The specification, with the type and alignment that stand for none; `o` is for messages. Not to be changed."""
    at = i32(strings.hash_str(text)) & 15
    known = KNOWN[at]
    if known is not None and known.type == type and known.align == align and strings.equal(known.text, text):
        return known.result
    f = parse_anew(text, type, align, o)
    KNOWN[at] = Parsed(text, type, align, f)
    return f


def parse_anew(text: Str, type: i32, align: i32, o: obj) -> FormatSpec:
    f = FormatSpec(SPACE, align, 0, False, False, -1, 0, 3, -1, type)
    c = Cursor(text, 0)
    filled = False
    aligned = False
    if text.length >= 2 and is_align(strings.char_at(text, 1)):
        f.fill = strings.char_at(text, 0)
        f.align = strings.char_at(text, 1)
        filled = True
        aligned = True
        c.at = 2
    elif is_align(peek(c)):
        f.align = peek(c)
        aligned = True
        c.at = 1
    if peek(c) == SPACE or peek(c) == PLUS or peek(c) == MINUS:
        f.sign = peek(c)
        c.at += 1
    f.no_negative_zero = took(c, 122)
    f.alternate = took(c, HASH)
    if not filled and took(c, ZERO):
        f.fill = ZERO
        if not aligned and align == RIGHT:
            f.align = AFTER_SIGN
    f.width = read_number(c)
    parse_separator(f, c)
    if took(c, 46):
        f.precision = read_number(c)
        if f.precision < 0:
            exceptions.raise_value_error(S("Format specifier missing precision"))
    if c.at + 1 < text.length:
        message = S("Invalid format specifier '%' for object of type '%'")
        exceptions.raise_value_error(fill2(message, text, classes.type_name(o)))
    if c.at < text.length:
        f.type = peek(c)
    if f.separator != 0:
        check_separator(f)
    return f


def read_number(c: Cursor) -> i32:
    """A decimal number, or -1 if there is none."""
    n: i64 = 0
    start = c.at
    while 48 <= peek(c) <= 57:
        n = n * 10 + i64(peek(c) - 48)
        if n > i64(MAX_I32):
            n = i64(MAX_I32) + 1
        c.at += 1
    if c.at == start:
        return -1
    if n > i64(MAX_I32):
        if c.at - start > 18:
            exceptions.raise_value_error(S("Too many decimal digits in format string"))
        return MAX_I32
    return i32(n)


def parse_separator(f: FormatSpec, c: Cursor) -> None:
    if took(c, COMMA):
        f.separator = COMMA
    if took(c, UNDERSCORE):
        if f.separator == COMMA:
            both_separators()
        f.separator = UNDERSCORE
    if f.separator != 0 and peek(c) == COMMA:
        if f.separator == UNDERSCORE:
            both_separators()


def both_separators() -> NoReturn:
    exceptions.raise_value_error(S("Cannot specify both ',' and '_'."))


def check_separator(f: FormatSpec) -> None:
    """Not all types can be grouped; binary, octal and hexadecimal digits go by fours."""
    t = f.type
    if t == 0 or t == 100 or t == 37 or is_float_type(t):
        return
    if f.separator == UNDERSCORE and (t == 98 or t == 111 or t | 32 == 120):
        f.group = 4
        return
    message = S("Cannot specify '%' with '%'.")
    exceptions.raise_value_error(fill2(message, strings.of_known(f.separator), shown(t)))


def is_float_type(t: i32) -> bool:
    """One of e E f F g G."""
    return 101 <= t | 32 <= 103


def shown(c: i32) -> Str:
    r"""A character for messages: itself, or as \x and hexadecimal."""
    if 32 < c < 128:
        return strings.of_char(c)
    out = strings.new_builder(8)
    strings.append_str(out, S("\\x"))
    shift = 20
    while shift > 0 and c >> shift == 0:
        shift -= 4
    while shift >= 0:
        digit = c >> shift & 15
        strings.append_known(out, digit + 48 if digit < 10 else digit + 87)
        shift -= 4
    return strings.finish(out)


def unknown_type(f: FormatSpec, o: obj) -> NoReturn:
    message = S("Unknown format code '%' for object of type '%'")
    exceptions.raise_value_error(fill2(message, shown(f.type), classes.type_name(o)))


# --- layout ---------------------------------------------------------------------------------------------
def pad(f: FormatSpec, s: Str) -> Str:
    """Text in the field."""
    missing = f.width - s.length
    if missing <= 0:
        return strings.plain(s)
    left = missing
    if f.align == LEFT:
        left = 0
    elif f.align == CENTER:
        left = missing >> 1
    narrow = s.narrow
    if narrow is not None and f.fill < 256:
        return filled(f, left, narrow, 0, s.length)
    out = strings.new_builder(f.width)
    strings.append_repeated(out, f.fill, left)
    strings.append_str(out, s)
    strings.append_repeated(out, f.fill, missing - left)
    return strings.finish(out)


def filled(f: FormatSpec, left: i32, text: Array[u8], sign: i32, n: i32) -> Str:
    """The first n characters of the text in the field, `left` times the fill before them but behind the `sign` first
    ones."""
    if f.width > strings.MOST_UNITS:
        exceptions.raise_memory_error()
    out = Array[u8](f.width)
    if f.fill != 0:
        strings.fill_bytes(out, sign, f.fill, left)
        strings.fill_bytes(out, left + n, f.fill, f.width - left - n)
    if sign > 0:
        out[0] = text[0]
    strings.copy_bytes(out, sign + left, text, sign, n - sign)
    return strings.narrow_str(out, f.width)


def sign_of(f: FormatSpec, negative: bool) -> i32:
    """The sign of a number; 0: none."""
    if negative:
        return MINUS
    return f.sign if f.sign == PLUS or f.sign == SPACE else 0


def field(f: FormatSpec, sign: i32, n: i32) -> Array[u8]:
    """The field of a number of n characters, of which only the sign, 0: none, is written. The fill is below 256."""
    missing = f.width - n
    if missing <= 0:
        out = Array[u8](n)
        if sign != 0:
            out[0] = sign
        return out
    if f.width > strings.MOST_UNITS:
        exceptions.raise_memory_error()
    out = Array[u8](f.width)
    end = end_in(f, f.width, n)
    at = end - n
    if f.align == AFTER_SIGN:
        at = 0
        strings.fill_bytes(out, 0 if sign == 0 else 1, f.fill, missing)
    else:
        strings.fill_bytes(out, 0, f.fill, at)
        strings.fill_bytes(out, end, f.fill, f.width - end)
    if sign != 0:
        out[at] = sign
    return out


def end_in(f: FormatSpec, width: i32, n: i32) -> i32:
    """Where the n characters of a number end in the field."""
    if f.align == LEFT:
        return n
    return n + ((width - n) >> 1) if f.align == CENTER else width


def is_plain(f: FormatSpec) -> bool:
    """Is there nothing to be done to a number but to pad it (with a Latin-1 character if behind its sign)?"""
    if f.separator != 0 or f.alternate or f.no_negative_zero or (f.align == AFTER_SIGN and f.fill > 255):
        return False
    return f.sign == 0 or f.sign == MINUS


def pad_number(f: FormatSpec, s: Str) -> Str:
    """A number as text, with a minus sign in front if it is negative, in the field of a plain specification."""
    narrow = s.narrow
    missing = f.width - s.length
    if missing <= 0:
        return s
    if f.align != AFTER_SIGN or narrow is None:
        return pad(f, s)
    return filled(f, missing, narrow, 1 if narrow[0] == MINUS else 0, s.length)


def lay_out(f: FormatSpec, negative: bool, prefix: Str, digits: Str, tail: Str) -> Str:
    """A number in the field: sign, prefix, the digits (grouped), and the tail that nothing is done to."""
    sign = 0
    if negative:
        sign = MINUS
    elif f.sign == PLUS or f.sign == SPACE:
        sign = f.sign
    fixed = prefix.length + tail.length + (1 if sign != 0 else 0)
    least = 0
    if f.fill == ZERO and f.align == AFTER_SIGN:
        least = f.width - fixed
    if digits.length > 0:
        digits = grouped(digits, least, f.separator, f.group)
    missing = max(0, f.width - fixed - digits.length)
    left = 0
    if f.align == RIGHT:
        left = missing
    elif f.align == CENTER:
        left = missing >> 1
    after_sign = missing if f.align == AFTER_SIGN else 0
    out = strings.new_builder(fixed + digits.length + missing)
    strings.append_repeated(out, f.fill, left)
    if sign != 0:
        strings.append_known(out, sign)
    strings.append_str(out, prefix)
    strings.append_repeated(out, f.fill, after_sign)
    strings.append_str(out, digits)
    strings.append_str(out, tail)
    strings.append_repeated(out, f.fill, missing - left - after_sign)
    return strings.finish(out)


def lay_out_text(f: FormatSpec, text: Str, no_negative_zero: bool) -> Str:
    """A float that was converted to text in the field: the digits before the point can be grouped."""
    if is_plain(f) and not no_negative_zero:
        return pad_number(f, text)
    negative = text.length > 0 and strings.char_at(text, 0) == MINUS
    start = 1 if negative else 0
    if negative and no_negative_zero and is_zero(text):
        negative = False
    point = start
    while point < text.length and 48 <= strings.char_at(text, point) <= 57:
        point += 1
    digits = strings.substring(text, start, point)
    return lay_out(f, negative, strings.EMPTY, digits, strings.substring(text, point, text.length))


def is_zero(text: Str) -> bool:
    """Has the number no digit but 0 before its exponent?"""
    for i in range(text.length):
        c = strings.char_at(text, i)
        if c | 32 == 101:
            return True
        if c != 45 and c != 46 and c != 48 and c != 37:
            return False
    return True


def grouped(digits: Str, least: i32, separator: i32, group: i32) -> Str:
    """The digits with separators, with zeros in front up to `least` characters (CPython's
    _PyUnicode_InsertThousandsGrouping; a separator is never the first character)."""
    if separator == 0 and digits.length >= least:
        return digits
    left = digits.length
    end = max(left, least) * 2 + 2
    out = Array[u8](end)
    at = end
    while True:
        n = max(left, max(least, 1))
        if separator != 0:
            n = min(group, n)
        least -= n
        while n > 0:
            at -= 1
            n -= 1
            left -= 1
            out[at] = strings.char_at(digits, left) if left >= 0 else ZERO
        left = max(left, 0)
        if left <= 0 and least <= 0:
            break
        at -= 1
        out[at] = separator
        least -= 1
    made = Array[u8](end - at)
    made.copy(0, out, at, end - at)
    return strings.narrow_str(made, end - at)
