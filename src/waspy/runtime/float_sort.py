"""Sorting lists of floats by their bits, as ints in the same order: see `number_sort`."""

from waspy.lang import *
from waspy.runtime import float_list, number_sort
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

SIGN = -9223372036854775808
EXPONENT = 0x7FF0000000000000


def sort_list(l: List, key: obj | None, backwards: bool) -> bool:
    """list.sort, if it is a list of floats."""
    if not isinstance(l, FloatList):
        return False
    if key is None or key is NONE:
        numbers = sortable(l.floats, l.count)
        if numbers is not None:
            number_sort.sort_numbers(numbers, l.count)
            for i in range(l.count):
                l.floats[i] = f64_from_bits(in_other_order(numbers[i]))
            if backwards:
                float_list.reverse(l)
            return True
    float_list.turn(l)
    failed = number_sort.sort_objects(l, key, backwards)
    float_list.turn_back(l)
    if failed is not None:
        throw(failed)
    return True


def sortable(floats: Array[f64], n: i32) -> Array[i64] | None:
    """Ints in the same order. Not if there are NaNs, or a -0.0, which is equal to 0.0 but is not the same."""
    numbers = Array[i64](n)
    for i in range(n):
        bits = f64_bits(floats[i])
        if bits == SIGN or (bits & 0x7FFFFFFFFFFFFFFF) > EXPONENT:
            return None
        numbers[i] = in_other_order(bits)
    return numbers


@inline
def in_other_order(bits: i64) -> i64:
    """The larger the bits of a negative float, the smaller is the float."""
    return bits ^ 0x7FFFFFFFFFFFFFFF if bits < 0 else bits
