"""_struct_engine: packs and unpacks what a plan lists. `stdlib/struct.py` makes plans of formats.

plan = size, number of values, records        numbers have 32 bits, the lowest byte first
record = code, order (1: the highest byte first), 2 bytes of nothing, offset, size, count
"""

from waspy.lang import *
from waspy.runtime import bytes as byte_strings
from waspy.runtime import float as floats
from waspy.runtime import float_bits, float_bits_module
from waspy.runtime import int as ints
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

module("_struct_engine")

HEAD = 8
RECORD = 16
MOST_BYTES = 1 << 24
NOTHING: i64 = -0x8000000000000000


@inline
def number_at(plan: Array[u8], at: i32) -> i32:
    return plan[at] | plan[at + 1] << 8 | plan[at + 2] << 16 | plan[at + 3] << 24


def is_signed(code: i32) -> bool:
    return code >= ord("a") and code != ord("c")


# --- unpacking ----------------------------------------------------------------------------------------------
@function("_struct_engine")
def unpack(plan: Bytes, data: obj, start: i64, whole: bool, /) -> obj | None:
    """The tuple of the values from `start` on; None if the data is no bytes, too short, or, `whole`, too long."""
    if isinstance(data, Bytes):
        content = data.data
        length = len(content)
    elif isinstance(data, ByteArray):
        content = data.data
        length = data.length
    else:
        return None
    size = i64(number_at(plan.data, 0))
    if start < 0 or start + size > i64(length) or whole and size != i64(length):
        return None
    return values(plan.data, content, i32(start))


def values(plan: Array[u8], content: Array[u8], start: i32) -> obj:
    if len(plan) == HEAD + RECORD and number_at(plan, HEAD + 12) == 1:
        return Single(tuples.TupleClass, value(plan, HEAD, content, start))
    items = Array[obj].filled(number_at(plan, 4), NONE)
    used = 0
    for record in range(HEAD, len(plan), RECORD):
        at = start
        for _ in range(number_at(plan, record + 12)):
            items[used] = value(plan, record, content, at)
            at += number_at(plan, record + 8)
            used += 1
    return tuples.new_tuple(items)


def value(plan: Array[u8], record: i32, content: Array[u8], start: i32) -> obj:
    code = plan[record]
    big = plan[record + 1] != 0
    at = start + number_at(plan, record + 4)
    size = number_at(plan, record + 8)
    if code == ord("s") or code == ord("c"):
        return byte_strings.from_part(content, at, size)
    if code == ord("p"):
        length = min(content[at], size - 1) if size != 0 else 0
        return byte_strings.from_part(content, at + 1, length)
    if code == ord("?"):
        return TRUE if content[at] != 0 else FALSE
    x = word_at(content, at, size, big)
    if code == ord("d"):
        return floats.box(f64_from_bits(x))
    if code == ord("f"):
        return floats.box(float_bits_module.widen(x, 23, 8))
    if code == ord("e"):
        return floats.box(float_bits_module.widen(x, 10, 5))
    if not is_signed(code):
        return ints.from_unsigned(x)
    unused = 64 - 8 * size
    return ints.box(x << i64(unused) >> i64(unused))


def word_at(content: Array[u8], at: i32, size: i32, big: bool) -> i64:
    """The bytes as a number without a sign."""
    step = 1 if big else -1
    at = at if big else at + size - 1
    if size <= 4:
        x = 0
        for i in range(size):
            x = x << 8 | content[at + i * step]
        return u32_to_i64(x)
    y: i64 = 0
    for i in range(size):
        y = y << 8 | i64(content[at + i * step])
    return y


# --- packing ------------------------------------------------------------------------------------------------
@function("_struct_engine")
def pack(plan: Bytes, given: Tuple, /) -> obj | None:
    """The values as bytes; None if their number differs or one is of no plain kind, or out of its bounds."""
    size = number_at(plan.data, 0)
    if tuples.size_of(given) != number_at(plan.data, 4) or size > MOST_BYTES:
        return None
    out = Array[u8](size)
    used = 0
    for record in range(HEAD, len(plan.data), RECORD):
        at = number_at(plan.data, record + 4)
        for _ in range(number_at(plan.data, record + 12)):
            if not put(plan.data, record, out, at, tuples.item_at(given, used)):
                return None
            at += number_at(plan.data, record + 8)
            used += 1
    return byte_strings.new_bytes(out)


def put(plan: Array[u8], record: i32, out: Array[u8], at: i32, o: obj) -> bool:
    code = plan[record]
    size = number_at(plan, record + 8)
    if code == ord("d") or code == ord("f"):
        bits = bits_of(o, code)
        if bits == NOTHING:
            return False
        put_word(out, at, size, plan[record + 1] != 0, bits)
        return True
    if code == ord("s"):
        if not isinstance(o, Bytes):
            return False
        out.copy(at, o.data, 0, min(size, len(o.data)))
        return True
    if not is_small(o) and not isinstance(o, Int64) or code == ord("?") or code == ord("p"):
        return False
    if code == ord("c") or code == ord("e"):
        return False
    x = ints.word(o)
    if not has_room(x, size, is_signed(code)):
        return False
    put_word(out, at, size, plan[record + 1] != 0, x)
    return True


def bits_of(o: obj, code: i32) -> i64:
    """Of a float, in 64 or 32 bits; NOTHING: it is none, or too large. (Minus zero may be NOTHING, too.)"""
    if not isinstance(o, Float):
        return NOTHING
    if code == ord("d"):
        return float_bits.without_number(f64_bits(o.value))
    bits = float_bits_module.narrow(o.value, 23, 8)
    return bits if bits >= 0 else NOTHING


def has_room(x: i64, size: i32, signed: bool) -> bool:
    """Whether the number fits so many bytes."""
    if size == 8:
        return signed or x >= 0
    bits = 8 * size - 1 if signed else 8 * size
    limit = i64(1) << i64(bits)
    return (x >= -limit if signed else x >= 0) and x < limit


def put_word(out: Array[u8], at: i32, size: i32, big: bool, x: i64) -> None:
    step = -1 if big else 1
    at = at + size - 1 if big else at
    for _ in range(size):
        out[at] = i32(x)
        x = x >> 8
        at += step
