"""Ints of any size as two machine values, as compiled code has them in its variables.

    x      i64               the int, if it fits
    big    BigInt or null    the int, if it does not; x is then 0

Compiled code does arithmetic on x in place and comes here where a result does not fit or an operand is big.
"""

from waspy.lang import *
from waspy.runtime import bigint, ops
from waspy.runtime.layout import *

big: BigInt | None = None  # the second half of what `split` gives


def split(o: obj) -> i64:
    """The halves of an int: the first as the result, the second in `big`."""
    global big
    big = None
    if is_small(o):
        return i64(small_value(o))
    if isinstance(o, Int64):
        return o.value
    big = cast(BigInt, o)
    return 0


def lowest_64(o: BigInt) -> i64:
    """The lowest bits of a big integer in two's complement."""
    bits = bigint.low_bits(o.digits)
    return i64(0 - bits) if o.negative else bits


def lowest_bits(o: obj) -> i64:
    """The same of any int."""
    if is_small(o):
        return i64(small_value(o))
    if isinstance(o, Int64):
        return o.value
    return lowest_64(cast(BigInt, o))


def join(x: i64, other: BigInt | None) -> obj:
    if other is not None:
        return other
    return ops.box_i64(x)
