"""Values of struct as bytes and back (Modules/_struct.c)."""

from waspy.lang import *
from waspy.runtime import byte_words, conversions, exceptions, float_bits, float_formats, ops
from waspy.runtime import bytes as byte_strings
from waspy.runtime import int as ints
from waspy.runtime import slice as slices
from waspy.runtime import str as strings
from waspy.runtime.layout import *
from waspy.runtime.messages import decimal, text2, text3, text4
from waspy.runtime.singletons import *
from waspy.runtime.struct_formats import CHAR, CHARS, FLAG, FLOAT, PAD, PASCAL, UNSIGNED, Format, raise_error


# --- packing --------------------------------------------------------------------------------------------
def pack(f: Format, values: Array[obj], first: i32, out: Array[u8], start: i32) -> None:
    """Writes the values from `first` on into zeros."""
    at = first
    for i in range(f.n):
        kind = f.kinds[i]
        place = start + i32(f.starts[i])
        count = i32(f.counts[i])
        if kind == CHARS or kind == PASCAL:
            put_bytes(values[at], f.codes[i], count, out, place)
            at += 1
        elif kind != PAD:
            for _ in range(count):
                put_value(f, i, values[at], out, place)
                place += f.sizes[i]
                at += 1


def put_bytes(value: obj, code: i32, count: i32, out: Array[u8], at: i32) -> None:
    s = byte_strings.lent(value) if isinstance(value, (Bytes, ByteArray)) else None
    if s is None:
        raise_error(text3(S("argument for '"), strings.of_char(code), S("' must be a bytes object")))
    n = s.length
    if code == ord("p"):
        if count == 0:
            return
        if n > count - 1:
            n = count - 1
        out[at] = n if n < 255 else 255
        at += 1
    elif n > count:
        n = count
    out.copy(at, strings.narrow_of(s), 0, n)


def put_value(f: Format, i: i32, value: obj, out: Array[u8], at: i32) -> None:
    kind = f.kinds[i]
    if kind == FLAG:
        out[at] = i32(ops.is_true(value))
        return
    if kind == CHAR:
        if isinstance(value, (Bytes, ByteArray)):
            s = byte_strings.lent_argument(value)
            if s.length == 1:
                out[at] = strings.char_at(s, 0)
                return
        raise_error(S("char format requires a bytes object of length 1"))
    bits = float_as_bits(f, f.codes[i], value) if kind == FLOAT else int_as_bits(f, i, value)
    byte_words.put(out, at, f.sizes[i], bits, not f.big)


def int_as_bits(f: Format, i: i32, value: obj) -> i64:
    """struct.error if it is no int, or one that the field does not hold."""
    if not is_small(value):
        if not slices.has_index(value):
            raise_error(S("required argument is not an integer"))
        value = ops.index_(value)
    unsigned = f.kinds[i] == UNSIGNED
    size = f.sizes[i]
    if isinstance(value, BigInt):
        if size == 8 and unsigned and not value.negative and ints.has_64_bits(value):
            return ints.low_64(value)
    else:
        n = ints.word(value)
        if byte_words.fits(n, size, not unsigned) or f.codes[i] == ord("P"):
            return n
    raise_error(range_message(f, i, value))


def range_message(f: Format, i: i32, value: obj) -> Str:
    """As CPython's converters have it: by the type in C that the value goes through first."""
    size = f.sizes[i]
    code = f.codes[i]
    if size == 8:
        return S("int too large to convert") if f.big or code == ord("P") else S("argument out of range")
    through_unsigned = code == ord("I") or code == ord("L") or f.big and code == ord("H")
    if through_unsigned and (ints.is_negative(value) or not ints.has_64_bits(value)):
        return S("argument out of range")
    if not through_unsigned and isinstance(value, BigInt):
        return S("argument out of range")
    unsigned = f.kinds[i] == UNSIGNED
    low = i64(0) if unsigned else -(i64(1) << (8 * size - 1))
    high = (i64(1) << (8 * size if unsigned else 8 * size - 1)) - 1
    return text2(
        text4(name_in_message(code, f.big), S(" format requires "), decimal(low), S(" <= number <= ")), decimal(high)
    )


def name_in_message(code: i32, big: bool) -> Str:
    if code == ord("b"):
        return S("byte")
    if code == ord("B"):
        return S("ubyte")
    if code == ord("h") and not big:
        return S("short")
    if code == ord("H") and not big:
        return S("ushort")
    return text3(S("'"), strings.of_char(code), S("'"))


def float_as_bits(f: Format, code: i32, value: obj) -> i64:
    x = float_of(value)
    if code == ord("d"):
        return float_bits.without_number(f64_bits(x))
    fraction = 23 if code == ord("f") else 10
    exponent = 8 if code == ord("f") else 5
    bits = float_formats.narrow(x, fraction, exponent)
    if bits < 0:
        if code == ord("f") and f.native:
            return float_formats.narrow(f64_copysign(float_bits.INFINITY, x), fraction, exponent)
        if conversions.is_int(value):
            raise_error(S("int too large to convert"))
        message = text3(S("float too large to pack with "), strings.of_char(code), S(" format"))
        exceptions.raise_overflow_error(message)
    return bits


def float_of(value: obj) -> f64:
    if isinstance(value, Float):
        return value.value
    try:
        return conversions.to_f64(value)
    except Thrown:
        pass
    raise_error(S("required argument is not a float"))


# --- unpacking ------------------------------------------------------------------------------------------
def unpack(f: Format, source: Array[u8], start: i32) -> Array[obj]:
    values = Array[obj].filled(i32(f.values), NONE)
    at = 0
    for i in range(f.n):
        kind = f.kinds[i]
        place = start + i32(f.starts[i])
        count = i32(f.counts[i])
        if kind == CHARS:
            values[at] = byte_strings.from_part(source, place, count)
            at += 1
        elif kind == PASCAL:
            n = 0
            if count > 0:
                n = min(source[place], count - 1)
                place += 1
            values[at] = byte_strings.from_part(source, place, n)
            at += 1
        elif kind != PAD:
            for _ in range(count):
                values[at] = value_at(f, i, source, place)
                place += f.sizes[i]
                at += 1
    return values


def value_at(f: Format, i: i32, source: Array[u8], at: i32) -> obj:
    kind = f.kinds[i]
    size = f.sizes[i]
    if kind == FLAG:
        return ops.from_bool(source[at] != 0)
    if kind == CHAR:
        return byte_strings.from_part(source, at, 1)
    bits = byte_words.get(source, at, size, not f.big)
    if kind == FLOAT:
        return ops.box_f64(float_of_bits(bits, size))
    return ints.from_unsigned(bits) if kind == UNSIGNED else ops.box_i64(byte_words.extended(bits, size))


def float_of_bits(bits: i64, size: i32) -> f64:
    if size == 8:
        return f64_from_bits(bits)
    if size == 4:
        return float_formats.widen(bits, 23, 8)
    return float_formats.widen(bits, 10, 5)
