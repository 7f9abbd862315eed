"""float: the constructor and the methods."""

from waspy.lang import *
from waspy.runtime import (
    bigint,
    calls,
    conversions,
    exceptions,
    float_bits,
    float_exact,
    float_hex,
    float_parse,
    float_slots,
    float_text,
    number_text,
    ops,
)
from waspy.runtime import float as floats
from waspy.runtime import int as ints
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.float import FloatClass
from waspy.runtime.layout import *
from waspy.runtime.messages import about_type
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1


# --- float(x) ---------------------------------------------------------------------------------------
@constructor(FloatClass)
def float_new(cls: Class, x: obj | None = None, /) -> obj:
    v = 0.0
    if x is not None:
        v = float_of(x)
    if cls is FloatClass:
        return floats.box(v)
    return instance(cls, v)


def instance(cls: Class, v: f64) -> obj:
    """An instance of a subclass of float."""
    alloc = cls.alloc
    if alloc is not None:
        made = cast(Float, alloc(cls))
        made.value = v
        return made
    return FloatSub(cls, v, None)


def float_of(x: obj) -> f64:
    if isinstance(x, Float) and x.cls is FloatClass:
        return x.value
    if isinstance(x, Str):
        return found(str_value(x), x)
    if isinstance(x, Bytes):
        return found(text_value(number_text.stripped_bytes(x.data, x.length, True)), x)
    if isinstance(x, ByteArray):
        return found(text_value(number_text.stripped_bytes(x.data, x.length, True)), x)
    f = ops.type_of(x).unary[U_FLOAT]
    if f is not None:
        r = f(x)
        if isinstance(r, Float):
            return r.value
        assert r is not None
        about = about_type(S(""), x, S(".__float__ returned non-float (type "))
        exceptions.raise_type_error(about_type(about, r, S(")")))
    i = conversions.index_or_null(x)
    if i is None:
        exceptions.raise_type_error(
            about_type(S("float() argument must be a string or a real number, not '"), x, S("'"))
        )
    return ints.to_f64(i)


NO_NUMBER = 0x7FF8002D2D2D2D2D  # the bits of a NaN that `another_nan` does not make


def float_or_none(x: obj) -> f64:
    """float(x), or NO_NUMBER: a text that is no float. `no_float` is the exception for that."""
    if isinstance(x, Str):
        return str_value(x)
    v = float_of(x)
    return float_bits.NAN if is_none(v) else v


@inline
def is_none(v: f64) -> bool:
    return f64_bits(v) == i64(NO_NUMBER)


def str_value(s: Str) -> f64:
    narrow = s.narrow
    if narrow is not None and s.length <= float_parse.SHORT:
        v = float_parse.short_decimal(narrow, s.length)
        if v == v:
            return v
    return text_value(number_text.stripped(s))


def text_value(text: Array[u8]) -> f64:
    if number_text.has_underscore(text):
        text = number_text.without_underscores(text)
    r = float_parse.parse(text, 0)
    if r.end != len(text) or r.end <= 0:
        return f64_from_bits(i64(NO_NUMBER))
    return r.value


def found(v: f64, original: obj) -> f64:
    """v, unless that is no number."""
    if is_none(v):
        raise_no_float(original)
    return v


def raise_no_float(original: obj) -> NoReturn:
    throw(no_float(original))


def no_float(original: obj) -> obj:
    """The ValueError of float(original)."""
    if ops.type_of(original) is strings.StrClass:
        e = exceptions.with_unwritten(exceptions.ValueErrorClass, no_float_message, original)
    else:
        e = exceptions.new_exception(exceptions.ValueErrorClass, no_float_message(original))
    exceptions.set_context(e)
    return e


def no_float_message(original: obj) -> Str:
    return fill1(S("could not convert string to float: %"), ops.repr_(original))


# --- rounding ---------------------------------------------------------------------------------------
@method(FloatClass, "__round__")
def round_(self: Float, ndigits: obj | None = None, /) -> obj:
    x = self.value
    if ndigits is None or ndigits is NONE:
        return float_slots.to_int(f64_nearest(x))
    n = conversions.index(ndigits)
    if ints.is_word(n):
        places = ints.word(n)
    else:
        places = -1000 if ints.is_negative(n) else 1000
    return floats.box(round_to(x, places))


HALVES: f64 = 4503599627370496.0  # 2**52: below are halves


def round_to(x: f64, places: i64) -> f64:
    """round(x, places), correctly rounded as CPython's."""
    if places >= 0 and places <= 22:
        power = float_parse.TENS[i32(places)]
        scaled = x * power
        # Below 2**52 there is a float at each half, so the product is on the side of it where the exact one is; the
        # quotient of two exact floats is the float nearest to the decimal. Exactly at a half it may come from either.
        if f64_abs(scaled) < HALVES and f64_abs(scaled - f64_trunc(scaled)) != 0.5:
            return f64_copysign(f64_nearest(scaled) / power, x)
    return round_exactly(x, places)


def round_exactly(x: f64, places: i64) -> f64:
    """As `round_to`: from the exact decimal and back."""
    if not float_bits.is_finite(x) or places > 323:
        return x
    if places < -308:
        return f64_copysign(0.0, x)
    d = float_exact.to_places(x, i32(places))
    for i in range(d.count):
        d.digits[i] = d.digits[i] - 48
    r = float_parse.of_decimal(d.digits, d.count, d.point - d.count)
    if r == float_bits.INFINITY:
        exceptions.raise_overflow_error(S("rounded value too large to represent"))
    return f64_copysign(r, x)


@method(FloatClass, "__trunc__")
def trunc(self: Float, /) -> obj:
    return float_slots.to_int(self.value)


@method(FloatClass, "__floor__")
def floor(self: Float, /) -> obj:
    return float_slots.to_int(f64_floor(self.value))


@method(FloatClass, "__ceil__")
def ceil(self: Float, /) -> obj:
    return float_slots.to_int(f64_ceil(self.value))


@method(FloatClass)
def is_integer(self: Float, /) -> bool:
    return float_bits.is_finite(self.value) and f64_floor(self.value) == self.value


# --- parts ------------------------------------------------------------------------------------------
@method(FloatClass)
def as_integer_ratio(self: Float, /) -> obj:
    x = self.value
    if x != x:
        exceptions.raise_value_error(S("cannot convert NaN to integer ratio"))
    if not float_bits.is_finite(x):
        exceptions.raise_overflow_error(S("cannot convert Infinity to integer ratio"))
    m = float_bits.mantissa(x)
    if m == 0:
        return tuples.pair(small(0), small(1))
    e = float_bits.scale(x)
    zeros = ctz64(m)
    top = bigint.magnitude(m >> zeros)
    e += i32(zeros)
    bottom = bigint.magnitude(1)
    if e > 0:
        top = bigint.shift_left(top, i64(e))
    else:
        bottom = bigint.shift_left(bottom, i64(-e))
    return tuples.pair(ints.canonical(top, x < 0.0), ints.canonical(bottom, False))


@method(FloatClass)
def conjugate(self: Float, /) -> obj:
    return floats.box(self.value)


@getter(FloatClass)
def real(self: Float) -> obj:
    return floats.box(self.value)


@getter(FloatClass)
def imag(self: Float) -> obj:
    return floats.box(0.0)


@method(FloatClass, "__getnewargs__")
def getnewargs(self: Float, /) -> obj:
    return tuples.new_tuple(Array[obj].of(floats.box(self.value)))


@method(FloatClass, "__getformat__", kind="class")
def getformat(cls: Class, typestr: Str, /) -> obj:
    return S("IEEE, little-endian")


# --- hexadecimal --------------------------------------------------------------------------------------
@method(FloatClass)
def hex_(self: Float, /) -> obj:
    if not float_bits.is_finite(self.value):
        return float_text.repr_f64(self.value)
    return float_hex.to_hex(self.value)


@method(FloatClass, kind="class")
def fromhex(cls: Class, string: Str, /) -> obj:
    x = float_hex.from_hex(number_text.stripped(string))
    if cls is FloatClass:
        return floats.box(x)
    return calls.call1(cls, floats.box(x))
