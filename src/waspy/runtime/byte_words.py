"""Ints of one to eight bytes in arrays of bytes, in either order."""

from waspy.lang import *


def fits(x: i64, size: i32, signed: bool) -> bool:
    """Is the number one of so many bytes?"""
    if signed:
        return extended(x, size) == x
    return x >= 0 and (size == 8 or x >> 8 * i64(size) == 0)


@inline
def extended(x: i64, size: i32) -> i64:
    """The number that the low bytes are with a sign."""
    unused = 64 - 8 * i64(size)
    return i64(x << unused) >> unused


def put(out: Array[u8], at: i32, size: i32, x: i64, little: bool) -> None:
    """The low bytes of x."""
    step = 1
    if not little:
        step = -1
        at += size - 1
    while size > 0:
        out[at] = i32(x)
        x = x >> 8
        at += step
        size -= 1


def get(source: Array[u8], at: i32, size: i32, little: bool) -> i64:
    """Without a sign."""
    x: i64 = 0
    step = 1
    if little:
        step = -1
        at += size - 1
    while size > 0:
        x = i64(x << 8) | i64(source[at])
        at += step
        size -= 1
    return x
