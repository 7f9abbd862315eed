"""The items of memoryviews: bytes of their target as numbers, in the formats of the module struct, and back."""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import byte_words, conversions, exceptions, ops
from waspy.runtime import bytes as byte_strings
from waspy.runtime import int as ints
from waspy.runtime import slice as slices
from waspy.runtime import str as strings
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1

CHARACTER = ord("w")


def size_of(format: i32) -> i32:
    """The bytes of one item; 0: a format that there is not."""
    small_ = format | 32
    if small_ == ord("b") or format == ord("c"):
        return 1
    if small_ == ord("h"):
        return 2
    if small_ == ord("i") or format == ord("f") or format == CHARACTER:
        return 4
    return 8 if small_ == ord("l") or small_ == ord("q") or format == ord("d") else 0


@inline
def has_formats() -> bool:
    """Whether there can be items that are not single bytes."""
    return is_live("attr:cast") or is_live("array_module.ArrayClass")


def byte_at(target: obj, at: i32) -> i32:
    if isinstance(target, Bytes):
        return target.data[at]
    if isinstance(target, ByteArray):
        return target.data[at]
    if is_live("array_module.ArrayClass"):
        b = cast(Buffer, target)
        return b.access.byte(b, at)
    return 0


def put_byte(target: obj, at: i32, c: i32) -> None:
    if isinstance(target, ByteArray):
        target.data[at] = c
    elif is_live("array_module.ArrayClass"):
        b = cast(Buffer, target)
        b.access.put(b, at, c)


def get(target: obj, at: i32, format: i32) -> obj:
    """The item that begins at that byte of the target."""
    if not has_formats():
        return small(byte_at(target, at))
    size = size_of(format)
    if format == ord("c"):
        return byte_strings.new_bytes(Array[u8].of(byte_at(target, at)))
    if format == CHARACTER:
        raise_unsupported(format)
    n: i64 = 0
    for i in range(size):
        n = n | i64(byte_at(target, at + i)) << 8 * i64(i)
    if format == ord("d"):
        return ops.box_f64(f64_from_bits(n))
    if format == ord("f"):
        return ops.box_f64(f32_from_bits(i32(n)))
    return ops.box_i64(byte_words.extended(n, size)) if format >= ord("a") else ints.from_unsigned(n)


def put(target: obj, at: i32, format: i32, value: obj) -> None:
    if not has_formats():
        put_byte(target, at, i32(packed_byte(value)))
        return
    bits = packed(format, value)
    for _ in range(size_of(format)):
        put_byte(target, at, i32(bits) & 255)
        bits = bits >> 8
        at += 1


def packed(format: i32, value: obj) -> i64:
    """The bytes of an item, the lowest one first."""
    if format == CHARACTER:
        raise_unsupported(format)
    if format == ord("c"):
        if not isinstance(value, Bytes):
            raise_type(format)
        if value.length != 1:
            raise_value(format)
        return i64(value.data[0])
    if format == ord("d") or format == ord("f"):
        if ops.type_of(value).unary[U_FLOAT] is None and not slices.has_index(value):
            raise_type(format)
        x = conversions.to_f64(value)
        return f64_bits(x) if format == ord("d") else i64(f32_bits(x))
    if format == ord("B"):
        return packed_byte(value)
    if not slices.has_index(value):
        raise_type(format)
    n = ops.index_(value)
    size = size_of(format)
    if isinstance(n, BigInt):
        if size < 8 or format >= ord("a") or n.negative or not ints.has_64_bits(n):
            raise_value(format)
        return ints.low_64(n)
    bits = ints.word(n)
    if not byte_words.fits(bits, size, format >= ord("a")):
        raise_value(format)
    return bits


def packed_byte(value: obj) -> i64:
    if not slices.has_index(value):
        raise_type(ord("B"))
    c = slices.saturated(ops.index_(value))
    if not lt_u32(c, 256):
        raise_value(ord("B"))
    return i64(c)


def raise_type(format: i32) -> NoReturn:
    exceptions.raise_type_error(fill1(S("memoryview: invalid type for format '%'"), strings.of_char(format)))


def raise_value(format: i32) -> NoReturn:
    exceptions.raise_value_error(fill1(S("memoryview: invalid value for format '%'"), strings.of_char(format)))


def raise_unsupported(format: i32) -> NoReturn:
    exceptions.raise_not_implemented_error(fill1(S("memoryview: format % not supported"), strings.of_char(format)))
