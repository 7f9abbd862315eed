"""Floats and ints of 31 bits that meet: what most arithmetic on numbers of unknown kinds is. It needs no slots.

An int of 31 bits is a float without loss, so operations on one and a float are those on two floats. What asks first
whether there is a class of floats leaves nothing of itself in programs without them.
"""

from waspy.lang import *
from waspy.runtime import conversions, ops
from waspy.runtime.layout import *


@inline
def is_float(o: obj) -> bool:
    return isinstance(o, Float) and o.cls is conversions.float_class()


@inline
def is_real(o: obj) -> bool:
    """Is it a float, or an int of 31 bits?"""
    return is_small(o) or is_float(o)


@inline
def are_mixed(a: obj, b: obj) -> bool:
    """Is one a float, and the other one as well, or an int of 31 bits?"""
    return is_float(a) and is_real(b) or is_small(a) and is_float(b)


@inline
def real(o: obj) -> f64:
    return f64(small_value(o)) if is_small(o) else ops.unbox_f64(o)
