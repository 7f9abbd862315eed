"""Between the items of array.array and objects, with the checks of CPython's converters (Modules/arraymodule.c)."""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import exceptions, ops
from waspy.runtime import int as ints
from waspy.runtime import list as lists
from waspy.runtime import str as strings
from waspy.runtime.array_items import TypedArray, is_real, is_signed, word
from waspy.runtime.layout import *
from waspy.runtime.messages import text2
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1

LAST_POINT = 0x10FFFF


def item(a: TypedArray, i: i32) -> obj:
    """Item i, 0 <= i < length, as an object."""
    code = a.code
    if is_real(code):
        return ops.box_f64(a.floats[i])
    if code == ord("u"):
        if not lt_u32(a.words[i], LAST_POINT + 1):
            exceptions.raise_value_error(S("chr() arg not in range(0x110000)"))
        return strings.of_char(a.words[i])
    n = word(a, i)
    return ints.from_unsigned(n) if a.size == 8 and not is_signed(code) else ops.box_i64(n)


def point(a: TypedArray, i: i32) -> i32:
    """A character of an array of such."""
    c = a.words[i]
    if not lt_u32(c, LAST_POINT + 1):
        exceptions.raise_value_error(fill1(S("character U+% is not in range [U+0000; U+10ffff]"), hex_of(c)))
    return c


def hex_of(c: i32) -> Str:
    out = strings.new_builder(8)
    for i in range(8):
        digit = shr_u32(c, 28 - 4 * i) & 15
        if out.length > 0 or digit > 0:
            strings.append_char(out, digit + (48 if digit < 10 else 87))
    return strings.finish(out)


def text(a: TypedArray) -> Str:
    """Of an array of characters."""
    out = strings.new_builder(a.length)
    for i in range(a.length):
        strings.append_char(out, point(a, i))
    return strings.finish(out)


def to_list(a: TypedArray) -> List:
    made = lists.empty()
    lists.grow(made, a.length)
    for i in range(a.length):
        lists.append(made, item(a, i))
    return made


# --- from objects -----------------------------------------------------------------------------------------
def bits_of(code: i32, value: obj) -> i64:
    """What `set_word` takes."""
    if is_real(code):
        x = ops.to_f64(value)
        return f64_bits(f32_from_bits(f32_bits(x)) if code == ord("f") else x)
    if code == ord("u"):
        if not isinstance(value, Str) or value.length != 1:
            exceptions.raise_type_error(S("array item must be unicode character"))
        return i64(strings.char_at(value, 0))
    n = ops.index_(value)
    return big_bits(code, n) if isinstance(n, BigInt) else checked(code, ints.word(n))


def checked(code: i32, n: i64) -> i64:
    """An int that is to be stored; OverflowError if it is out of range."""
    if not is_signed(code) and n < 0 and (code == ord("I") or code == ord("L") or code == ord("Q")):
        raise_negative(code)
    if code == ord("b"):
        check(n, -0x8000, 0x7FFF, S("signed short integer"))
        check(n, -0x80, 0x7F, S("signed char"))
    elif code == ord("B"):
        check(n, 0, 0xFF, S("unsigned byte integer"))
    elif code == ord("h"):
        check(n, -0x8000, 0x7FFF, S("signed short integer"))
    elif code == ord("H"):
        check(n, -0x80000000, 0x7FFFFFFF, S("signed integer"))
        check(n, 0, 0xFFFF, S("unsigned short"))
    elif code == ord("i"):
        check(n, -0x80000000, 0x7FFFFFFF, S("signed integer"))
    elif code == ord("I"):
        check(n, 0, 0xFFFFFFFF, S("unsigned int"))
    return n


def check(n: i64, low: i64, high: i64, kind: Str) -> None:
    if n < low:
        exceptions.raise_overflow_error(text2(kind, S(" is less than minimum")))
    if n > high:
        exceptions.raise_overflow_error(text2(kind, S(" is greater than maximum")))


def big_bits(code: i32, n: BigInt) -> i64:
    """Of an int beyond 64 bits with a sign."""
    if code == ord("q") or code == ord("Q") and not n.negative and not ints.has_64_bits(n):
        exceptions.raise_overflow_error(S("int too big to convert"))
    if is_signed(code) or code == ord("B") or code == ord("H"):
        exceptions.raise_overflow_error(S("Python int too large to convert to C long"))
    if n.negative:
        raise_negative(code)
    if not ints.has_64_bits(n):
        exceptions.raise_overflow_error(S("Python int too large to convert to C unsigned long"))
    bits = ints.low_64(n)
    if code == ord("I"):
        exceptions.raise_overflow_error(S("unsigned int is greater than maximum"))
    return bits


def raise_negative(code: i32) -> NoReturn:
    what = S("int to unsigned") if code == ord("Q") else S("value to unsigned int")
    exceptions.raise_overflow_error(text2(S("can't convert negative "), what))
