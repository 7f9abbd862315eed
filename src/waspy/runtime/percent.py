"""%-formatting of str, bytes and bytearray, after unicode_format in CPython's Objects/unicodeobject.c."""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import (
    attributes,
    calls,
    classes,
    conversions,
    exceptions,
    float_text,
    format_spec,
    int_text,
    ops,
    text_parts,
)
from waspy.runtime import bytes as byte_strings
from waspy.runtime import int as ints
from waspy.runtime import slice as slices
from waspy.runtime import str as strings
from waspy.runtime.bytearray import ByteArrayClass
from waspy.runtime.bytes import BytesClass
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.str import *
from waspy.runtime.template import fill1, fill3
from waspy.runtime.tuple import items_of

FLAG_LEFT, FLAG_SIGN, FLAG_BLANK, FLAG_ALT, FLAG_ZERO = 1, 2, 4, 8, 16
STAR, PERCENT = 42, 37
TOO_BIG = 0x40000000  # more than any string can have


@struct
class Percent:
    """One `text % args`. A tuple's items are taken in turn; anything else is taken once. `keyed` is the argument
    that a `%(name)` chose."""

    text: Str
    at: i32
    args: obj
    items: Array[obj] | None  # of a tuple
    taken: i32
    keyed: obj | None
    is_bytes: bool


@struct
class Directive:
    """%[(name)][flags][width][.precision]type; -1: absent."""

    flags: i32
    width: i32
    precision: i32
    type: i32


@slot(StrClass, "mod")
def str_mod(a: obj, b: obj) -> obj:
    if not isinstance(a, Str):
        return NOT_IMPLEMENTED
    return format_percent(a, b, False)


@slot(BytesClass, "mod")
@slot(ByteArrayClass, "mod")
def bytes_mod(a: obj, b: obj) -> obj:
    text = byte_strings.lent(a)
    if text is None:
        return NOT_IMPLEMENTED
    return byte_strings.like(a, format_percent(text, b, True))


def format_percent(text: Str, args: obj, is_bytes: bool) -> Str:
    p = Percent(text, 0, args, None, 0, None, is_bytes)
    if isinstance(args, Tuple):
        p.items = items_of(args)
    out = new_builder(text.length + 16)
    while p.at < text.length:
        start = p.at
        while p.at < text.length and char_at(text, p.at) != PERCENT:
            p.at += 1
        append_part(out, text, start, p.at)
        if p.at < text.length:
            p.at += 1
            if p.at < text.length and char_at(text, p.at) == PERCENT:
                append_known(out, PERCENT)
                p.at += 1
            else:
                convert(p, out)
    items = p.items
    left = p.taken == 0 and not is_mapping(p) if items is None else p.taken < len(items)
    if left:
        not_all_converted(p)
    return finish(out)


def not_all_converted(p: Percent) -> NoReturn:
    message = S("not all arguments converted during % formatting")
    exceptions.raise_type_error(fill1(message, S("bytes") if p.is_bytes else S("string")))


def is_mapping(p: Percent) -> bool:
    """May `%(name)` look in the argument? Anything with `__getitem__` counts but tuples and text."""
    if p.items is not None or isinstance(p.args, Str):
        return False
    if is_live("percent.bytes_mod") and p.is_bytes and byte_strings.is_bytes_like(p.args):
        return False
    return ops.type_of(p.args).binary[B_GETITEM] is not None


def next_argument(p: Percent) -> obj:
    keyed = p.keyed
    if keyed is not None:
        p.keyed = None
        return keyed
    items = p.items
    n = p.taken
    p.taken = n + 1
    if items is None:
        if n == 0:
            return p.args
    elif n < len(items):
        return items[n]
    exceptions.raise_type_error(S("not enough arguments for format string"))


# --- what compiled code calls for the fields of a constant text ---
def decimal_part(v: obj) -> obj:
    """%d: the int, if it is one of one word, or else its text."""
    return v if text_parts.is_word(v) else int_text_of(Directive(0, -1, -1, 100), v)


def field(flags: i32, width: i32, precision: i32, type: i32, v: obj) -> Str:
    """A directive of any type but %c; -1: absent."""
    d = Directive(flags, width, precision, type)
    is_number = True
    if type == 115 or type == 114 or type == 97:
        is_number = False
        s = cut(text_of_type(type, v), precision)
    elif format_spec.is_float_type(type):
        s = float_text_of(d, v)
    else:
        s = int_text_of(d, v)
    if width <= s.length and (not is_number or flags & (FLAG_SIGN | FLAG_BLANK) == 0):
        return s
    out = new_builder(max(width, s.length + 1))
    append_field(out, d, s, is_number)
    return finish(out)


# --- parsing --------------------------------------------------------------------------------------------
def take(p: Percent) -> i32:
    """The next character."""
    if p.at >= p.text.length:
        exceptions.raise_value_error(S("incomplete format"))
    p.at += 1
    return char_at(p.text, p.at - 1)


def parse(p: Percent) -> Directive:
    d = Directive(0, -1, -1, 0)
    if p.at < p.text.length and char_at(p.text, p.at) == 40:
        take_key(p)
    c = take(p)
    flag = flag_of(c)
    while flag != 0:
        d.flags = d.flags | flag
        c = take(p)
        flag = flag_of(c)
    if c == STAR:
        d.width = star_argument(p)
        if d.width < 0:
            d.flags = d.flags | FLAG_LEFT
            d.width = -d.width
        c = take(p)
    elif 48 <= c <= 57:
        p.at -= 1
        d.width = take_number(p, S("width too big"))
        c = take(p)
    if c == 46:
        c = take(p)
        d.precision = 0
        if c == STAR:
            d.precision = max(0, star_argument(p))
            c = take(p)
        elif 48 <= c <= 57:
            p.at -= 1
            d.precision = take_number(p, S("precision too big"))
            c = take(p)
    if c == 104 or c == 108 or c == 76:
        c = take(p)
    d.type = c
    return d


def flag_of(c: i32) -> i32:
    if c == 45:
        return FLAG_LEFT
    if c == 43:
        return FLAG_SIGN
    if c == 32:
        return FLAG_BLANK
    if c == 35:
        return FLAG_ALT
    if c == 48:
        return FLAG_ZERO
    return 0


def take_number(p: Percent, too_big: Str) -> i32:
    n = 0
    while p.at < p.text.length and 48 <= char_at(p.text, p.at) <= 57:
        if n > 200000000:
            exceptions.raise_value_error(too_big)
        n = n * 10 + char_at(p.text, p.at) - 48
        p.at += 1
    return n


def star_argument(p: Percent) -> i32:
    n = next_argument(p)
    if not conversions.is_int(n):
        exceptions.raise_type_error(S("* wants int"))
    width = ops.to_i64(n)
    return i32(max(i64(-TOO_BIG), min(width, i64(TOO_BIG))))


def take_key(p: Percent) -> None:
    """%(name): parentheses may be nested."""
    if not is_mapping(p):
        exceptions.raise_type_error(S("format requires a mapping"))
    p.at += 1
    start = p.at
    depth = 1
    while p.at < p.text.length and depth > 0:
        c = char_at(p.text, p.at)
        if c == 40:
            depth += 1
        elif c == 41:
            depth -= 1
        p.at += 1
    if depth > 0:
        exceptions.raise_value_error(S("incomplete format key"))
    name = substring(p.text, start, p.at - 1)
    if is_live("percent.bytes_mod") and p.is_bytes:
        p.keyed = ops.getitem(p.args, byte_strings.of_str(name))
    else:
        p.keyed = ops.getitem(p.args, name)
    p.taken = 1


# --- converting -----------------------------------------------------------------------------------------
def convert(p: Percent, out: StrBuilder) -> None:
    d = parse(p)
    v = next_argument(p)
    t = d.type
    if t == 115 or t == 114 or t == 97 or (t == 98 and p.is_bytes):
        append_field(out, d, cut(text_of(p, t, v), d.precision), False)
    elif t == 99:
        append_field(out, d, char_of(p, v), False)
    elif t == 100 or t == 105 or t == 117 or t == 120 or t == 111 or t == 88:
        if p.is_bytes and t == 105:
            d.type = 100  # as CPython's messages have it
        append_field(out, d, int_text_of(d, v), True)
    elif format_spec.is_float_type(t):
        if p.is_bytes and not is_real(v):
            exceptions.raise_type_error(fill1(S("float argument required, not %"), classes.type_name(v)))
        append_field(out, d, float_text_of(d, v), True)
    else:
        unsupported(p, t)


def unsupported(p: Percent, t: i32) -> NoReturn:
    shown = t if 31 <= t < 126 else 63
    pattern = S("unsupported format character '%' (0x%) at index %")
    digits = int_text.to_str_radix(small(t), 16, False)
    exceptions.raise_value_error(fill3(pattern, of_known(shown), digits, ops.str_(small(p.at - 1))))


def cut(s: Str, precision: i32) -> Str:
    if 0 <= precision < s.length:
        return substring(s, 0, precision)
    return s


def text_of(p: Percent, t: i32, v: obj) -> Str:
    if is_live("percent.bytes_mod") and p.is_bytes:
        if t == 115 or t == 98:
            return bytes_text(v)
        return ops.ascii_(v)
    return text_of_type(t, v)


def text_of_type(t: i32, v: obj) -> Str:
    if t == 115:
        return ops.str_(v)
    if t == 114:
        return ops.repr_(v)
    return ops.ascii_(v)


def bytes_text(v: obj) -> Str:
    """%s and %b of bytes: bytes-like objects, or `__bytes__`."""
    s = byte_strings.lent(v)
    if s is not None:
        return s
    f = attributes.special(v, S("__bytes__"))
    if f is None:
        pattern = S("%b requires a bytes-like object, or an object that implements __bytes__, not '")
        exceptions.raise_type_error(strings.concat3(pattern, classes.type_name(v), S("'")))
    content = byte_strings.bytes_result(calls.call0(f))
    return narrow_str(content, len(content))


def char_of(p: Percent, v: obj) -> Str:
    """%c: a character, or the code point of one."""
    limit = 256 if p.is_bytes else 0x110000
    s: Str | None = None
    if is_live("percent.bytes_mod") and p.is_bytes:
        s = byte_strings.lent(v)
    elif isinstance(v, Str):
        s = v
    if s is not None and s.length == 1:
        return s
    n = conversions.index_or_null(v) if s is None else None
    if n is None:
        if p.is_bytes:
            exceptions.raise_type_error(S("%c requires an integer in range(256) or a single byte"))
        exceptions.raise_type_error(S("%c requires int or char"))
    c = slices.saturated(n)
    if c < 0 or c >= limit:
        if p.is_bytes:
            exceptions.raise_overflow_error(S("%c arg not in range(256)"))
        exceptions.raise_overflow_error(S("%c arg not in range(0x110000)"))
    return of_char(c)


def int_text_of(d: Directive, v: obj) -> Str:
    """The sign, the prefix if "#" asks for it, and at least `precision` digits."""
    n = int_argument(d.type, v)
    t = d.type
    base = 16 if t | 32 == 120 else 8 if t == 111 else 10
    if base == 10 and d.precision < 0 and ints.is_word(n):
        return int_text.word_to_str(ints.word(n))
    if base == 10:
        points = int_text.magnitude_in_decimal(n)
    else:
        points = int_text.magnitude_in_bits(n, 4 if base == 16 else 3, 65 if t == 88 else 97)
    out = new_builder(len(points) + 3)
    if ints.is_negative(n):
        append_known(out, 45)
    if d.flags & FLAG_ALT != 0 and base != 10:
        append_known(out, 48)
        append_known(out, t)
    append_repeated(out, 48, d.precision - len(points))
    append_str(out, narrow_str(points, len(points)))
    return finish(out)


def int_argument(t: i32, v: obj) -> obj:
    """Hexadecimal and octal want a true integer, decimal any real number."""
    real = t != 120 and t != 88 and t != 111
    if real and not conversions.is_int(v) and not isinstance(v, Str) and not byte_strings.is_bytes_like(v):
        f = ops.type_of(v).unary[U_INT]
        if f is not None:
            whole = f(v)
            assert whole is not None
            return conversions.index(whole)
    n = conversions.index_or_null(v)
    if n is not None:
        return n
    wanted = S("a real number") if real else S("an integer")
    exceptions.raise_type_error(
        concat(S("%"), fill3(S("% format: % is required, not %"), of_known(t), wanted, classes.type_name(v)))
    )


def float_text_of(d: Directive, v: obj) -> Str:
    x = ops.to_f64(v)
    flags = float_text.ALT if d.flags & FLAG_ALT != 0 else 0
    return float_text.format_float(x, d.type, 6 if d.precision < 0 else d.precision, flags)


def is_real(v: obj) -> bool:
    if isinstance(v, Float) or conversions.is_int(v) or slices.has_index(v):
        return True
    return ops.type_of(v).unary[U_FLOAT] is not None


def append_field(out: StrBuilder, d: Directive, s: Str, is_number: bool) -> None:
    """Appends s in its field. Zeros go between the sign and prefix and the digits."""
    sign = 0
    start = 0
    if is_number:
        if s.length > 0 and char_at(s, 0) == 45:
            sign = 45
            start = 1
        elif d.flags & FLAG_SIGN != 0:
            sign = 43
        elif d.flags & FLAG_BLANK != 0:
            sign = 32
    missing = d.width - (s.length - start) - (1 if sign != 0 else 0)
    left = d.flags & FLAG_LEFT != 0
    zeros = is_number and d.flags & FLAG_ZERO != 0
    if not left and not zeros:
        append_repeated(out, 32, missing)
    if sign != 0:
        append_known(out, sign)
    if not left and zeros:
        if d.flags & FLAG_ALT != 0 and (d.type | 32 == 120 or d.type == 111):
            append_part(out, s, start, start + 2)
            start += 2
        append_repeated(out, 48, missing)
    append_part(out, s, start, s.length)
    if left:
        append_repeated(out, 32, missing)
