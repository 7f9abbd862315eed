"""The order of values whose comparison nobody can see: numbers, strings, and tuples of them.

What is sorted and what is in heaps is mostly such, so this goes before the operators' detour through classes.
"""

from waspy.lang import *
from waspy.runtime import int as ints
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.reals import is_real, real

UNKNOWN = 2
DEEPEST = 4  # of tuples in tuples


@inline
def order(a: obj, b: obj) -> i32:
    """Negative: a < b, 1: a > b, 0: a == b, UNKNOWN: the operators must be asked."""
    if is_small(a) and is_small(b):
        return i32(small_value(a) > small_value(b)) - i32(small_value(a) < small_value(b))
    return order_apart(a, b, 0)


def order_apart(a: obj, b: obj, depth: i32) -> i32:
    """The same for anything but two short ints, within so many tuples. Pairs go first: heaps are full of them."""
    if isinstance(a, Pair) and isinstance(b, Pair) and depth < DEEPEST:
        if a.cls is tuples.TupleClass and b.cls is tuples.TupleClass:
            c = order_items(a.first, b.first, depth)
            return c if c != 0 else order_items(a.second, b.second, depth)
        return UNKNOWN
    if isinstance(a, Instance):
        return UNKNOWN
    if isinstance(a, Tuple) and isinstance(b, Tuple):
        if depth < DEEPEST and a.cls is tuples.TupleClass and b.cls is tuples.TupleClass:
            return order_tuples(a, b, depth)
        return UNKNOWN
    if isinstance(a, Str) and isinstance(b, Str):
        if a.cls is strings.StrClass and b.cls is strings.StrClass:
            c = strings.compare(a, b)
            return i32(c > 0) - i32(c < 0)
        return UNKNOWN
    if ints.is_word_object(a) and ints.is_word_object(b):
        return i32(ints.word(a) > ints.word(b)) - i32(ints.word(a) < ints.word(b))
    if is_real(a) and is_real(b):
        x = real(a)
        y = real(b)
        return -1 if x < y else 1 if x > y else 0 if x == y else UNKNOWN
    return UNKNOWN


def order_tuples(a: Tuple, b: Tuple, depth: i32) -> i32:
    if isinstance(a, Triple) and isinstance(b, Triple):
        c = order_items(a.first, b.first, depth)
        if c == 0:
            c = order_items(a.second, b.second, depth)
        return c if c != 0 else order_items(a.third, b.third, depth)
    return order_from(0, a, b, depth)


def order_from(i: i32, a: Tuple, b: Tuple, depth: i32) -> i32:
    """Of two tuples whose items before i are equal."""
    n = tuples.size_of(a)
    m = tuples.size_of(b)
    least = min(n, m)
    while i < least:
        c = order_items(tuples.item_at(a, i), tuples.item_at(b, i), depth)
        if c != 0:
            return c
        i += 1
    return i32(n > m) - i32(n < m)


@inline
def order_items(p: obj, q: obj, depth: i32) -> i32:
    if p is q:
        return 0
    if is_small(p) and is_small(q):
        return -1 if small_value(p) < small_value(q) else 1
    return order_apart(p, q, depth + 1)
