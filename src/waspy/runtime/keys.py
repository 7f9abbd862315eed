"""Hashing and equality as dict, set and list use them: identity first, then the common kinds, then Python's."""

from waspy.lang import *
from waspy.runtime import ops
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *


@inline
def present(x: obj | None) -> obj:
    """x, known not to be null."""
    return cast(obj, x)


@inline
def hash_near(k: obj) -> i64:
    """`hash_key`, without a call for ints of 31 bits."""
    if is_small(k):
        n = i64(small_value(k))
        return n if n != -1 else i64(-2)
    return hash_key(k)


def hash_key(k: obj) -> i64:
    """hash(k), raising TypeError if it has none."""
    if is_small(k):
        n = i64(small_value(k))
        return n if n != -1 else i64(-2)
    if isinstance(k, Str) and k.cls is strings.StrClass:
        return strings.hash_str(k)
    if isinstance(k, Tuple) and k.cls is tuples.TupleClass:
        return tuples.hash_of(k)
    return ops.hash_(k)


def same_key(stored: obj, key: obj) -> bool:
    """stored == key for two different objects of equal hash."""
    if isinstance(stored, Tuple) and isinstance(key, Tuple):
        if stored.cls is tuples.TupleClass and key.cls is tuples.TupleClass:
            return tuples.same_items(stored, key)
    return same(stored, key)


@inline
def same_near(a: obj, b: obj) -> bool:
    """`same`, without a call for ints of 31 bits."""
    return a is b or not (is_small(a) and is_small(b)) and same(a, b)


def same(a: obj, b: obj) -> bool:
    """a is b or a == b, as containers compare their elements."""
    if a is b:
        return True
    if is_small(a):
        if is_small(b):
            return False
    elif isinstance(a, Str) and isinstance(b, Str):
        if a.cls is strings.StrClass and b.cls is strings.StrClass:
            return strings.equal(a, b)
    elif ops.is_float(a) and ops.is_float(b):
        # a NaN that was no object for a while is still the same: see `float_bits.another_nan`
        x = ops.unbox_f64(a)
        y = ops.unbox_f64(b)
        return x == y or f64_bits(x) == f64_bits(y)
    return ops.eq_(a, b)
