"""sum, min and max of array.array, without objects for the items."""

from waspy.lang import *
from waspy.runtime import exceptions, ops
from waspy.runtime.array_items import TypedArray, is_real, is_signed, word
from waspy.runtime.array_values import item
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1


def total(a: TypedArray) -> obj:
    """sum(a)"""
    n = a.length
    if n > 0 and is_real(a.code):
        x: f64 = 0.0
        for i in range(n):
            x = x + a.floats[i]
        return ops.box_f64(x)
    if a.size == 8:
        return total_of_longs(a)
    t: i64 = 0
    for i in range(n):
        t += word(a, i)
    return ops.box_i64(t)


def total_of_longs(a: TypedArray) -> obj:
    """As far as it fits 64 bits in machine numbers."""
    t: i64 = 0
    i = 0
    while i < a.length:
        x = a.longs[i]
        more = i64(t + x)
        if (t ^ more) & (x ^ more) < 0 or x < 0 and not is_signed(a.code):
            break
        t = more
        i += 1
    found = ops.box_i64(t)
    while i < a.length:
        found = ops.add(found, item(a, i))
        i += 1
    return found


def check_some(a: TypedArray, largest: bool) -> None:
    if a.length == 0:
        exceptions.raise_value_error(fill1(S("%() arg is an empty sequence"), S("max") if largest else S("min")))


def extreme_float(a: TypedArray, largest: bool) -> f64:
    """max(a) or min(a): the first that no other is better than."""
    check_some(a, largest)
    best = a.floats[0]
    for i in range(1, a.length):
        x = a.floats[i]
        if x > best if largest else x < best:
            best = x
    return best


def extreme_bits(a: TypedArray, largest: bool) -> i64:
    """The same of ints."""
    check_some(a, largest)
    lowest = i64(-0x8000000000000000) if a.size == 8 and not is_signed(a.code) else i64(0)
    best = word(a, 0)
    for i in range(1, a.length):
        x = word(a, i)
        if (x ^ lowest) > (best ^ lowest) if largest else (x ^ lowest) < (best ^ lowest):
            best = x
    return best
