"""int: methods and attributes."""

from waspy.lang import *
from waspy.runtime import (
    bigint,
    byte_words,
    calls,
    conversions,
    exceptions,
    int_modular,
    int_slots,
)
from waspy.runtime import bytes as bytes_objects
from waspy.runtime import int as ints
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.bigint import MASK, MASK64
from waspy.runtime.int_slots import unwrap
from waspy.runtime.layout import *
from waspy.runtime.singletons import *


# --- numbers.Integral ---------------------------------------------------------------------------------
@getter(IntClass)
def real(self: obj) -> obj:
    return unwrap(self)


@getter(IntClass)
def imag(self: obj) -> obj:
    return small(0)


@getter(IntClass)
def numerator(self: obj) -> obj:
    return unwrap(self)


@getter(IntClass)
def denominator(self: obj) -> obj:
    return small(1)


@method(IntClass)
def conjugate(self: obj, /) -> obj:
    return unwrap(self)


@method(IntClass, "__trunc__")
def trunc(self: obj, /) -> obj:
    return unwrap(self)


@method(IntClass, "__floor__")
def floor(self: obj, /) -> obj:
    return unwrap(self)


@method(IntClass, "__ceil__")
def ceil(self: obj, /) -> obj:
    return unwrap(self)


@method(IntClass)
def as_integer_ratio(self: obj, /) -> obj:
    return tuples.pair(unwrap(self), small(1))


@method(IntClass, "__getnewargs__")
def getnewargs(self: obj, /) -> obj:
    return tuples.new_tuple(Array[obj].of(unwrap(self)))


@method(IntClass, "__pow__")
def pow_(self: obj, other: obj, mod: obj | None = None, /) -> obj:
    if mod is None or mod is NONE:
        return ints.pow_(self, other)
    return int_modular.pow_mod(self, other, mod)


@method(IntClass, "__round__")
def round_(self: obj, ndigits: obj | None = None, /) -> obj:
    """Half to even, at a multiple of a power of ten."""
    x = unwrap(self)
    if ndigits is None:
        return x
    n = conversions.index(ndigits)
    if not ints.is_negative(n):
        return x
    if not ints.is_word(n) or ints.word(n) < -ints.MOST_DIGITS:
        return small(0)
    unit = ints.power(small(10), ints.box(-ints.word(n)))
    half = ints.floordiv(unit, small(2))
    r = ints.modulo(x, unit)
    low = ints.minus(x, r)
    c = int_slots.order(r, half)
    if c > 0 or (c == 0 and ints.is_odd(ints.floordiv(low, unit))):
        return ints.plus(low, unit)
    return low


# --- bits -------------------------------------------------------------------------------------------
@method(IntClass)
def bit_length(self: obj, /) -> i64:
    x = unwrap(self)
    if is_small(x):
        p = small_value(x)
        return i64(32 - clz32(-p if p < 0 else p))
    return bigint.bit_length(ints.digits(x))


@method(IntClass)
def bit_count(self: obj, /) -> i64:
    d = ints.digits(unwrap(self))
    r = 0
    for i in range(len(d)):
        r += popcnt32(d[i])
    return i64(r)


# --- bytes ------------------------------------------------------------------------------------------
@method(IntClass)
def to_bytes(self: obj, length: i64 = 1, byteorder: Str = S("big"), *, signed: bool = False) -> obj:
    little = is_little(byteorder)
    if length < 0:
        exceptions.raise_value_error(S("length argument must be non-negative"))
    x = unwrap(self)
    if ints.is_word(x) and length <= 8:
        content = word_bytes(ints.word(x), i32(length), little, signed)
        if content is not None:
            return bytes_objects.new_bytes(content)
    negative = ints.is_negative(x)
    if negative and not signed:
        exceptions.raise_overflow_error(S("can't convert negative int to unsigned"))
    check_fits(x, negative, length, signed)
    return bytes_objects.new_bytes(write_bytes(ints.digits(x), negative, i32(length), little))


def word_bytes(x: i64, n: i32, little: bool, signed: bool) -> Array[u8] | None:
    """The number in n bytes, n <= 8; null if there is no room."""
    if n == 0 or not byte_words.fits(x, n, signed):
        return None
    out = Array[u8](n)
    byte_words.put(out, 0, n, x, little)
    return out


def is_little(byteorder: Str) -> bool:
    if strings.equal(byteorder, S("little")):
        return True
    if not strings.equal(byteorder, S("big")):
        exceptions.raise_value_error(S("byteorder must be either 'little' or 'big'"))
    return False


def check_fits(x: obj, negative: bool, length: i64, signed: bool) -> None:
    if length > 0x7FFFFFF:
        exceptions.raise_memory_error()
    d = ints.digits(x)
    bits = bigint.bit_length(d)
    if signed and bits != 0:
        # -2**n needs no more bits than 2**n - 1.
        if not negative or bigint.trailing_zeros(d) != bits - 1:
            bits += 1
    if bits > length * 8 and not (length == 0 and negative and bits == 1):
        exceptions.raise_overflow_error(S("int too big to convert"))


def write_bytes(d: Array[i32], negative: bool, n: i32, little: bool) -> Array[u8]:
    """The number in n bytes, in two's complement."""
    out = Array[u8](n)
    flip = MASK if negative else 0
    carry = flip & 1
    step = 1 if little else -1
    at = 0 if little else n - 1
    end = n if little else -1
    pending: i64 = 0
    bits = 0
    for digit in d:
        carry += digit ^ flip
        pending = pending | i64(carry & MASK) << i64(bits)
        carry >>= 30
        bits += 30
        while bits >= 8 and at != end:
            out[at] = i32(pending)
            pending >>= 8
            bits -= 8
            at += step
    pending = pending | i64(flip) << i64(bits)
    while at != end:
        out[at] = i32(pending)
        pending = i64(flip) if bits < 8 else pending >> 8
        bits -= 8
        at += step
    return out


@method(IntClass, kind="class")
def from_bytes(cls: Class, bytes: obj, byteorder: Str = S("big"), *, signed: bool = False) -> obj:
    live("builtin:bool")
    little = is_little(byteorder)
    x = of_bytes(bytes_objects.of_object(bytes), little, signed)
    if cls is IntClass:
        return x
    return calls.call1(cls, x)


def word_of_bytes(source: Array[u8], little: bool, signed: bool) -> obj:
    """Of one to eight bytes."""
    n = len(source)
    x = byte_words.get(source, 0, n, little)
    return ints.box(byte_words.extended(x, n)) if signed else ints.from_unsigned(x)


def of_bytes(source: Array[u8], little: bool, signed: bool) -> obj:
    n = len(source)
    if 0 < n <= 8:
        return word_of_bytes(source, little, signed)
    d = Array[i32](div_s(n * 8 + 29, 30) + 1)
    negative = signed and n > 0 and source[n - 1 if little else 0] >= 128
    flip: i64 = 0xFFFFFFFF if negative else 0
    step = 1 if little else -1
    i = 0 if little else n - 1
    pending = i64(negative)  # the complement is one less
    bits = 0
    at = 0
    while n > 0:
        word = i64(source[i])
        if n >= 4:
            high = source[i + step] | source[i + 2 * step] << 8 | source[i + 3 * step] << 16
            pending += ((word | i64(high) << 8) ^ flip) << i64(bits)
            bits += 32
            i += 4 * step
            n -= 4
        else:
            pending += (word ^ (flip & 255)) << i64(bits)
            bits += 8
            i += step
            n -= 1
        while bits >= 30:
            d[at] = i32(pending & MASK64)
            at += 1
            pending >>= 30
            bits -= 30
    if pending != 0:
        d[at] = i32(pending)
        at += 1
    return ints.canonical(bigint.trimmed(d, at), negative)
