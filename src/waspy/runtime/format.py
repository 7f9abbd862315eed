"""`__format__` of str, int and float, and the fields of f-strings."""

from waspy.lang import *
from waspy.runtime import conversions, exceptions, float_text, format_spec, int_text, ops
from waspy.runtime import float as floats
from waspy.runtime import int as ints
from waspy.runtime import str as strings
from waspy.runtime.format_spec import FormatSpec, lay_out, parse, unknown_type
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.str import EMPTY, StrClass


# --- f-strings ------------------------------------------------------------------------------------------
def convert_format(v: obj, conversion: i32, spec: obj) -> Str:
    """A replacement field: `conversion` is 0 or the code point of r, s or a."""
    return render(ops.convert(v, conversion), cast(Str, spec))


def render(v: obj, spec: Str) -> Str:
    """format(v, spec), without looking up `__format__` on the commonest types."""
    if isinstance(v, Str) and v.cls is StrClass:
        return format_str(v, spec)
    if is_small(v) or isinstance(v, Int64):
        return format_int(v, v, spec)
    if isinstance(v, Float) and v.cls is floats.FloatClass:
        return format_float(v, v.value, spec)
    return ops.format_(v, spec)


# --- str ------------------------------------------------------------------------------------------------
@method(StrClass, "__format__")
def str_format(self: Str, format_spec: Str, /) -> obj:
    if format_spec.length == 0:
        return ops.str_(self)
    return format_str(self, format_spec)


def format_str(s: Str, spec: Str) -> Str:
    if spec.length == 0:
        return strings.plain(s)
    f = parse(spec, 115, format_spec.LEFT, s)
    if f.type != 115:
        unknown_type(f, s)
    if f.sign == format_spec.SPACE:
        exceptions.raise_value_error(S("Space not allowed in string format specifier"))
    if f.sign != 0:
        exceptions.raise_value_error(S("Sign not allowed in string format specifier"))
    if f.no_negative_zero:
        exceptions.raise_value_error(S("Negative zero coercion (z) not allowed in string format specifier"))
    if f.alternate:
        exceptions.raise_value_error(S("Alternate form (#) not allowed in string format specifier"))
    if f.align == format_spec.AFTER_SIGN:
        exceptions.raise_value_error(S("'=' alignment not allowed in string format specifier"))
    return cut(f, s)


def cut(f: FormatSpec, s: Str) -> Str:
    """No more of s than the precision allows, in the field."""
    if 0 <= f.precision < s.length:
        s = strings.substring(s, 0, f.precision)
    return format_spec.pad(f, s)


# --- int ------------------------------------------------------------------------------------------------
@method(IntClass, "__format__")
def int_format(self: obj, format_spec: Str, /) -> obj:
    return format_int(self, conversions.index(self), format_spec)


def format_int(o: obj, n: obj, spec: Str) -> Str:
    """n is the canonical int of o."""
    if spec.length == 0:
        return ops.str_(o)
    f = parse(spec, 100, format_spec.RIGHT, o)
    t = f.type
    if format_spec.is_float_type(t) or t == 37:
        return lay_out_float(f, conversions.int_to_f64(n))
    base = base_of(t)
    if base == 0 and t != 99:
        unknown_type(f, o)
    if f.precision >= 0:
        exceptions.raise_value_error(S("Precision not allowed in integer format specifier"))
    if f.no_negative_zero:
        exceptions.raise_value_error(S("Negative zero coercion (z) not allowed in integer format specifier"))
    if t == 99:
        return lay_out_char(f, n)
    if base == 10:
        return decimal(f, n)
    return in_base(f, n, base)


def decimal(f: FormatSpec, n: obj) -> Str:
    if format_spec.is_plain(f):
        return plain_decimal(f, n)
    zeros = f.fill == format_spec.ZERO and f.align == format_spec.AFTER_SIGN  # between which separators stand
    if ints.is_word_object(n) and f.fill < 256 and (f.separator == 0 or not zeros):
        p = ints.word(n)
        digits = int_text.decimal_length(p)
        separators = div_s(digits - 1, f.group) if f.separator != 0 else 0
        sign = format_spec.sign_of(f, p < 0)
        length = digits + separators if sign == 0 else digits + separators + 1
        out = format_spec.field(f, sign, length)
        write_grouped(f, out, format_spec.end_in(f, len(out), length), p, separators)
        return strings.from_ascii(out, len(out))
    return in_base(f, n, 10)


def write_grouped(f: FormatSpec, out: Array[u8], end: i32, p: i64, separators: i32) -> None:
    """Puts the digits of |p| before `end`, with separators."""
    left = end - separators
    int_text.write_word(out, left, p)
    n = 0
    while left < end:
        if n == f.group:
            n = 0
            end -= 1
            out[end] = f.separator
        end -= 1
        left -= 1
        out[end] = out[left]
        n += 1


def plain_decimal(f: FormatSpec, n: obj) -> Str:
    """With a plain specification."""
    if ints.is_word_object(n) and f.fill < 256:
        p = ints.word(n)
        length = int_text.decimal_length(p) if p >= 0 else int_text.decimal_length(p) + 1
        out = format_spec.field(f, format_spec.MINUS if p < 0 else 0, length)
        int_text.write_word(out, format_spec.end_in(f, len(out), length), p)
        return strings.from_ascii(out, len(out))
    return format_spec.pad_number(f, int_text.to_str(n))


def in_base(f: FormatSpec, n: obj, base: i32) -> Str:
    prefix = EMPTY
    if f.alternate and base != 10:
        prefix = strings.from_ascii(Array[u8].of(48, f.type), 2)
    digits = digits_of(n, base, f.type)
    if format_spec.is_plain(f) and not ints.is_negative(n):
        return format_spec.pad_number(f, digits)
    return lay_out(f, ints.is_negative(n), prefix, digits, EMPTY)


def base_of(t: i32) -> i32:
    """The base that a type stands for, or 0."""
    if t == 100 or t == 110:
        return 10
    if t == 120 or t == 88:
        return 16
    if t == 98:
        return 2
    if t == 111:
        return 8
    return 0


def digits_of(n: obj, base: i32, t: i32) -> Str:
    """The digits of |n|."""
    if base == 10:
        points = int_text.magnitude_in_decimal(n)
    else:
        points = int_text.magnitude_in_bits(n, ctz32(base), 65 if t == 88 else 97)
    return strings.from_ascii(points, len(points))


def lay_out_char(f: FormatSpec, n: obj) -> Str:
    if f.sign != 0:
        exceptions.raise_value_error(S("Sign not allowed with integer format specifier 'c'"))
    if f.alternate:
        exceptions.raise_value_error(S("Alternate form (#) not allowed with integer format specifier 'c'"))
    if isinstance(n, BigInt):
        exceptions.raise_overflow_error(S("Python int too large to convert to C long"))
    c = ops.to_i64(n)
    if c < 0 or c > 0x10FFFF:
        exceptions.raise_overflow_error(S("%c arg not in range(0x110000)"))
    return lay_out(f, False, EMPTY, EMPTY, strings.of_char(i32(c)))


# --- float ----------------------------------------------------------------------------------------------
@method(floats.FloatClass, "__format__")
def float_format(self: Float, format_spec: Str, /) -> obj:
    return format_float(self, self.value, format_spec)


def format_float(o: obj, x: f64, spec: Str) -> Str:
    if spec.length == 0:
        return ops.str_(o)
    f = parse(spec, 0, format_spec.RIGHT, o)
    t = f.type
    if t != 0 and t != 110 and t != 37 and not format_spec.is_float_type(t):
        unknown_type(f, o)
    return lay_out_float(f, x)


def plain_float(f: FormatSpec, x: f64) -> Str:
    """With a plain specification."""
    return format_spec.pad_number(f, float_digits(f, x))


def lay_out_float(f: FormatSpec, x: f64) -> Str:
    return format_spec.lay_out_text(f, float_digits(f, x), f.no_negative_zero)


def float_digits(f: FormatSpec, x: f64) -> Str:
    """The number as it is before grouping and padding. No type at all is like "g" with a precision (and shows that
    it is a float), else like repr."""
    flags = float_text.ALT if f.alternate else 0
    code = f.type
    precision = f.precision
    if code == 0:
        flags = flags | float_text.DOT_0
        code = 103 if precision >= 0 else 114
    elif code == 110:
        code = 103
    elif code == 37:
        text = float_text.format_float(x * 100.0, 102, known_precision(precision), flags)
        return strings.concat(text, S("%"))
    return float_text.format_float(x, code, known_precision(precision), flags)


def known_precision(precision: i32) -> i32:
    if precision < 0:
        return 6
    if precision == format_spec.MAX_I32:
        exceptions.raise_value_error(S("precision too big"))
    return precision
