"""Looking at all items of a list of numbers: see `number_list`."""

from waspy.lang import *
from waspy.runtime import int as ints
from waspy.runtime import number_list, ops
from waspy.runtime.keys import same
from waspy.runtime.layout import *
from waspy.runtime.singletons import *


def find(l: List, value: obj, start: i32, stop: i32) -> i32:
    """The first place of value from start on, below stop, or -1."""
    n = cast(NumberList, l)
    numbers = n.numbers
    end = min(stop, n.count)
    if number_list.holds(value):
        bits = ints.word(value)
        i = start
        while i < end:
            if numbers[i] == bits:
                return i
            i += 1
        return -1
    i = start
    while i < n.length and i < stop:
        if same(ops.getitem(l, small(i)), value):
            return i
        i += 1
    return -1


def first_difference(l: List, other: List) -> i32:
    """The first place where they differ, or the length of the shorter one."""
    a = cast(NumberList, l)
    b = cast(NumberList, other)
    n = min(a.count, b.count)
    i = 0
    while i < n:
        if a.numbers[i] != b.numbers[i]:
            return i
        i += 1
    return n


def sum_of(l: List, start: obj) -> obj | None:
    """The sum; null if it has to be made item by item."""
    if not isinstance(l, NumberList):
        return None
    n = l
    numbers = n.numbers
    if not is_small(start):
        return None
    total = i64(small_value(start))
    for i in range(n.count):
        y = numbers[i]
        more = i64(total + y)
        if (total ^ more) & (y ^ more) < 0:
            return None
        total = more
    return ops.box_i64(total)


def extreme_of(l: List, largest: bool) -> obj | None:
    """The first item that no other is better than; null if there is none."""
    if not isinstance(l, NumberList) or l.length == 0:
        return None
    n = l
    best = n.numbers[0]
    for i in range(1, n.count):
        x = n.numbers[i]
        if (x > best) if largest else (x < best):
            best = x
    return ops.box_i64(best)
