"""Decimal.__format__ (libmpdec's `mpd_parse_fmt_str` and `mpd_qformat_spec`)."""

from waspy.lang import *
from waspy.runtime import exceptions, format_spec
from waspy.runtime import str as strings
from waspy.runtime.decimal_number import (
    ERRORS,
    FINITE,
    DecimalContext,
    DecimalNumber,
    copy_of,
    digits,
    is_zero,
    taken,
)
from waspy.runtime.decimal_rounding import rescaled
from waspy.runtime.decimal_text import digit_text, laid_out, special_text
from waspy.runtime.format_spec import AFTER_SIGN, COMMA, MINUS, PLUS, RIGHT, SPACE, ZERO, Cursor, FormatSpec, peek, took
from waspy.runtime.layout import *

PERCENT = 37
PADDED = 122  # the alignment behind the sign that a 0 before the width stands for
LOWER_E, LOWER_F, LOWER_G, LOWER_N = 101, 102, 103, 110


def parse(text: Str, capitals: i32) -> FormatSpec | None:
    """Null if it is no specification."""
    f = FormatSpec(SPACE, RIGHT, MINUS, False, False, -1, 0, 3, -1, LOWER_G if capitals == 0 else LOWER_G - 32)
    c = Cursor(text, 0)
    aligned = True
    if text.length >= 2 and format_spec.is_align(strings.char_at(text, 1)):
        f.fill = strings.char_at(text, 0)
        f.align = strings.char_at(text, 1)
        c.at = 2
    elif format_spec.is_align(peek(c)):
        f.align = peek(c)
        c.at = 1
    else:
        aligned = False
    signed = take_sign(f, c)
    f.no_negative_zero = took(c, 122)
    if not signed and f.no_negative_zero:
        take_sign(f, c)
    if took(c, ZERO):
        if aligned or peek(c) == ZERO:
            return None
        f.align = PADDED
        f.fill = ZERO
    f.width = format_spec.read_number(c)
    if took(c, COMMA):
        f.separator = COMMA
    if took(c, 46):
        f.precision = format_spec.read_number(c)
        if f.precision < 0:
            return None
    t = peek(c)
    if t == PERCENT or format_spec.is_float_type(t):
        f.type = t
        c.at += 1
    elif t | 32 == LOWER_N and t > 0:
        if f.separator != 0:
            return None
        f.type = t - LOWER_N + LOWER_G
        c.at += 1
    return f if c.at == text.length else None


def take_sign(f: FormatSpec, c: Cursor) -> bool:
    if peek(c) != SPACE and peek(c) != PLUS and peek(c) != MINUS:
        return False
    f.sign = peek(c)
    c.at += 1
    return True


def format_number(d: DecimalNumber, spec: Str, c: DecimalContext) -> Str:
    f = parse(spec, c.capitals)
    if f is None:
        exceptions.raise_value_error(S("invalid format string"))
    text = special_text(d)
    if d.kind == FINITE:
        text = number_text(d, f, c)
    elif f.type == PERCENT:
        text = strings.concat(text, S("%"))
    return placed(f, text, d.kind == FINITE)


def number_text(a: DecimalNumber, f: FormatSpec, c: DecimalContext) -> Str:
    d = copy_of(a)
    kind = f.type | 32
    if f.type == PERCENT:
        d.exp += 2
        kind = LOWER_F
    point: i64 = 1
    if f.precision >= 0:
        n = i64(f.precision)
        if kind == LOWER_G:
            n = max(n, 1)
            if digits(d) > n:
                d = rounded(d, n, c)
        elif kind == LOWER_E:
            if is_zero(d):
                point = 1 - n
            else:
                d = rounded(d, n + 1, c)
        else:
            d = rescaled(d, -n, c)
        if taken() & ERRORS != 0:
            exceptions.raise_value_error(S("format specification exceeds internal limits of _decimal"))
    if f.no_negative_zero and is_zero(d):
        d.sign = 0
    if kind == LOWER_F:
        if is_zero(d) and d.exp > 0:
            d.exp = 0
        text = laid_out(d.sign, digit_text(d), digits(d) + d.exp, 0, 0, False)
        return strings.concat(text, S("%")) if f.type == PERCENT else text
    left = digits(d) + d.exp
    if kind == LOWER_G and d.exp <= 0 and left > -6:
        point = left
    letter = LOWER_E - LOWER_G + f.type if kind == LOWER_G else f.type
    return laid_out(d.sign, digit_text(d), point, left - point, letter, kind == LOWER_E)


def rounded(d: DecimalNumber, n: i64, c: DecimalContext) -> DecimalNumber:
    """To n digits; a zero as it is."""
    if is_zero(d):
        return d
    exp = d.exp + digits(d) - n
    r = rescaled(d, exp, c)
    if digits(r) > n:
        r = rescaled(r, exp + 1, c)
    return r


def placed(f: FormatSpec, text: Str, is_number: bool) -> Str:
    """The text in the field. Not to be mistaken for padding with zeros that count as digits: the alignment `=` with a
    0 to fill the field."""
    negative = text.length > 0 and strings.char_at(text, 0) == MINUS
    start = 1 if negative else 0
    point = start
    while point < text.length and 48 <= strings.char_at(text, point) <= 57:
        point += 1
    g = FormatSpec(f.fill, f.align, f.sign, False, False, f.width, f.separator, 3, -1, 0)
    by_hand = f.align == AFTER_SIGN and f.fill == ZERO
    if by_hand:
        g.width = -1
    if f.align == PADDED:
        g.align = AFTER_SIGN
        if not is_number:
            g.align = RIGHT
            g.fill = SPACE
    whole = strings.substring(text, start, point)
    laid = format_spec.lay_out(g, negative, strings.EMPTY, whole, strings.substring(text, point, text.length))
    if by_hand and laid.length < f.width:
        first = 0 if 48 <= strings.char_at(laid, 0) <= 57 or not is_signed(laid) else 1
        out = strings.new_builder(f.width)
        strings.append_part(out, laid, 0, first)
        strings.append_repeated(out, ZERO, f.width - laid.length)
        strings.append_part(out, laid, first, laid.length)
        return strings.finish(out)
    return laid


def is_signed(s: Str) -> bool:
    c = strings.char_at(s, 0)
    return c == MINUS or c == PLUS or c == SPACE
