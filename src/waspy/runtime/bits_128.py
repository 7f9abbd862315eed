"""Unsigned numbers of 128 bits, which products of two words have: the quotient is never needed, only remainders."""

from waspy.lang import *

MASK_32: i64 = 0xFFFFFFFF


def mul_high(x: i64, y: i64) -> i64:
    """The upper half of the product of two unsigned numbers, from four products of 32 by 32 bits."""
    x_low = x & MASK_32
    x_high = shr_u64(x, 32)
    y_low = y & MASK_32
    y_high = shr_u64(y, 32)
    one = i64(i64(x_low * y_high) + shr_u64(i64(x_low * y_low), 32))
    other = i64(i64(x_high * y_low) + (one & MASK_32))
    return i64(i64(x_high * y_high) + shr_u64(one, 32) + shr_u64(other, 32))


def remainder(high: i64, low: i64, d: i64) -> i64:
    """high * 2**64 + low modulo d, which is not 0, all unsigned: two steps of Knuth's algorithm D with digits of
    32 bits."""
    if high == 0:
        return rem_u64(low, d)
    if not lt_u64(high, d):
        high = rem_u64(high, d)
    k = clz64(d)
    d = i64(d << k)
    if k > 0:
        high = i64(high << k) | shr_u64(low, 64 - k)
        low = i64(low << k)
    high = remainder_step(high, shr_u64(low, 32), d)
    return shr_u64(remainder_step(high, low & MASK_32, d), k)


@inline
def remainder_step(high: i64, digit: i64, d: i64) -> i64:
    """high * 2**32 + digit modulo d, for high < d and d >= 2**63."""
    first = shr_u64(d, 32)
    second = d & MASK_32
    q = div_u64(high, first)
    rest = i64(high - i64(q * first))
    while q > MASK_32 or lt_u64(i64(rest << 32 | digit), i64(q * second)):
        q -= 1
        rest += first
        if rest > MASK_32:
            break
    return i64(i64(high << 32 | digit) - i64(q * d))
