"""Looking at all items of a list of floats: see `float_list`."""

from waspy.lang import *
from waspy.runtime import ops
from waspy.runtime.keys import same
from waspy.runtime.layout import *
from waspy.runtime.singletons import *


def find(l: List, value: obj, start: i32, stop: i32) -> i32:
    """The first place of value from start on, below stop, or -1."""
    n = cast(FloatList, l)
    i = start
    if ops.is_float(value):
        x = ops.unbox_f64(value)
        while i < min(stop, n.count):
            if are_same(n.floats[i], x):
                return i
            i += 1
        return -1
    while i < n.length and i < stop:
        if same(ops.getitem(l, small(i)), value):
            return i
        i += 1
    return -1


@inline
def are_same(x: f64, y: f64) -> bool:
    """0.0 and -0.0 are equal, and a NaN is in a list that it was put into."""
    return x == y or f64_bits(x) == f64_bits(y)


def first_difference(l: List, other: List) -> i32:
    """The first place where they differ, or the length of the shorter one."""
    a = cast(FloatList, l)
    b = cast(FloatList, other)
    n = min(a.count, b.count)
    i = 0
    while i < n and are_same(a.floats[i], b.floats[i]):
        i += 1
    return i


def sum_of(l: List, start: obj) -> obj | None:
    """The sum; null if it has to be made item by item."""
    if not isinstance(l, FloatList):
        return None
    if l.count == 0:
        return start if l.items is None else None
    x = 0.0
    if is_small(start):
        x = f64(small_value(start))
    elif ops.is_float(start):
        x = ops.unbox_f64(start)
    else:
        return None
    for i in range(l.count):
        x += l.floats[i]
    return ops.box_f64(x)


def extreme_of(l: List, largest: bool) -> obj | None:
    """The first item that no other is better than; null if there is none."""
    if not isinstance(l, FloatList) or l.count == 0:
        return None
    best = l.floats[0]
    for i in range(1, l.count):
        x = l.floats[i]
        if (x > best) if largest else (x < best):
            best = x
    return ops.box_f64(best)
