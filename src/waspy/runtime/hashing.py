"""Hashes that must be equal across types or to CPython's: numbers modulo 2**61 - 1, and tuples."""

from waspy.lang import *
from waspy.runtime import float_bits

MODULUS: i64 = 0x1FFFFFFFFFFFFFFF
INFINITE = 314159

PRIME_1: i64 = -7046029288634856825  # 11400714785074694791, 14029467366897019727 and 2870177450012600261:
PRIME_2: i64 = -4417276706812531889  # the primes of xxHash, as signed numbers
PRIME_5: i64 = 2870177450012600261


def hash_i64(x: i64) -> i64:
    """Of the int x: |x| % (2**61 - 1) with x's sign, and -2 for -1."""
    if x >= 0:
        if x < MODULUS:
            return x
        return rem_s(x, MODULUS)
    if x > -MODULUS:
        return x if x != -1 else -2
    r = rem_s(x, MODULUS)
    return r if r != -1 else -2


def hash_digits(a: Array[i32], negative: bool) -> i64:
    """Of a big int: its 30-bit digits, as CPython's long_hash."""
    x: i64 = 0
    i = len(a)
    while i > 0:
        i -= 1
        x = (x << 30 & MODULUS | shr_u64(x, 31)) + i64(a[i])
        if x >= MODULUS:
            x -= MODULUS
    if negative:
        x = -x
    return x if x != -1 else -2


def hash_f64(x: f64) -> i64:
    """Of a finite or infinite float: equal to the hash of an equal int (CPython's _Py_HashDouble)."""
    if not float_bits.is_finite(x):
        return INFINITE if x > 0.0 else -INFINITE
    m = float_bits.mantissa(x)
    if m == 0:
        return 0
    e = rem_s(float_bits.scale(x) + 61 * 20, 61)
    r = rotate(m, i64(e))
    if x < 0.0:
        r = -r
    return r if r != -1 else -2


def rotate(m: i64, e: i64) -> i64:
    """m * 2**e % (2**61 - 1), for 0 <= m < 2**53 and 0 <= e < 61."""
    if e == 0:
        return m
    return i64(m << e) & MODULUS | m >> (61 - e)


# --- tuples: xxHash, as CPython's tuplehash. Begin with `TUPLE_SEED`, add each element, then finish. ------------
TUPLE_SEED: i64 = 2870177450012600261


def tuple_add(seed: i64, element: i64) -> i64:
    return i64(rotl64(i64(seed + i64(element * PRIME_2)), 31) * PRIME_1)


def tuple_finish(seed: i64, length: i32) -> i64:
    r = i64(seed + (i64(length) ^ PRIME_5 ^ 3527539))
    return r if r != -1 else 1546275796


# --- mixing -----------------------------------------------------------------------------------------
def mix(x: i64) -> i64:
    """Spreads the bits of x: the finalizer of MurmurHash3."""
    x = i64((x ^ shr_u64(x, 33)) * -49064778989728563)
    x = i64((x ^ shr_u64(x, 33)) * -4265267296055464877)
    return x ^ shr_u64(x, 33)
