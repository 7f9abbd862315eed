"""Functions on magnitudes that are loops of multiplications, divisions and shifts."""

from waspy.lang import *
from waspy.runtime.bigint import (
    BITS,
    BITS64,
    MASK,
    MASK64,
    NOTHING,
    Digits,
    add,
    add_digit,
    any_bits_below,
    bit_length,
    compare,
    high_bits,
    low_bits,
    magnitude,
    part,
    shift_left,
    shift_right,
    sub_digit,
    trailing_zeros,
    trimmed,
)
from waspy.runtime.bigint_div import divide, remainder
from waspy.runtime.bigint_mul import mul, mul_digit, square

ONE = Array[i32].of(1)
AND, OR, XOR = range(3)


@struct
class Signed:
    digits: Digits
    negative: bool


# --- powers -----------------------------------------------------------------------------------------
def power(a: Digits, exponent: i64) -> Digits:
    """a ** exponent, for exponent >= 0. Factors of two of a become one shift."""
    if exponent == 0:
        return ONE
    if len(a) == 0:
        return NOTHING
    zeros = trailing_zeros(a)
    odd = shift_right(a, zeros)
    if len(odd) == 1 and odd[0] == 1:
        return shift_left(ONE, zeros * exponent)
    r = odd
    bit = 62 - clz64(exponent)
    while bit >= 0:
        r = square(r)
        if exponent >> bit & 1 == 1:
            r = mul_digit(r, odd[0]) if len(odd) == 1 else mul(r, odd)
        bit -= 1
    return shift_left(r, zeros * exponent)


def power_mod(a: Digits, exponent: Digits, modulus: Digits) -> Digits:
    """a ** exponent % modulus, for modulus > 0: windows of four bits from the top (Handbook of Applied
    Cryptography, algorithm 14.82)."""
    if len(modulus) == 1 and modulus[0] == 1:
        return NOTHING
    a = remainder(a, modulus)
    n = bit_length(exponent)
    if n <= 32:
        return power_mod_bits(a, exponent, n, modulus)
    table = Array[Digits].filled(16, ONE)
    previous = ONE
    i = 1
    while i < 16:
        previous = remainder(mul(previous, a), modulus)
        table[i] = previous
        i += 1
    r = ONE
    at = div_s(n + 3, 4)
    while at > 0:
        at -= 1
        for _ in range(4):
            r = remainder(square(r), modulus)
        digit = bits_at(exponent, at * 4)
        if digit != 0:
            r = remainder(mul(r, table[digit]), modulus)
    return r


def power_mod_bits(a: Digits, exponent: Digits, n: i64, modulus: Digits) -> Digits:
    r = ONE
    while n > 0:
        n -= 1
        r = remainder(square(r), modulus)
        if bits_at(exponent, n) & 1 == 1:
            r = remainder(mul(r, a), modulus)
    return r


def bits_at(a: Digits, start: i64) -> i32:
    """Four bits of a."""
    i = i32(div_s(start, BITS64))
    k = i32(rem_s(start, BITS64))
    x = a[i] >> k
    if k > 26 and i + 1 < len(a):
        x = x | i32(a[i + 1] << (30 - k))
    return x & 15


# --- roots ------------------------------------------------------------------------------------------
def square_root(n: Digits) -> Digits:
    """The integer square root, by the adaptive precision Newton iteration of CPython's math.isqrt, from the root of
    the leading bits that a double has room for."""
    if len(n) == 0:
        return NOTHING
    c = div_s(bit_length(n) - 1, 2)
    s: i64 = 0
    while c >> s > 51:
        s += 1
    d = c >> s
    a = magnitude(short_root(shift_right(n, 2 * (c - d))))
    while s > 0:
        s -= 1
        e = d
        d = c >> s
        q = divide(shift_right(n, 2 * c - e - d + 1), a).quotient
        a = add(shift_left(a, d - e - 1), q)
    if compare(square(a), n) > 0:
        return sub_digit(a, 1)
    return a


def short_root(n: Digits) -> i64:
    """The integer square root of 0 < n < 2**104."""
    x = f64(low_bits(n))
    if len(n) > 2:
        x = f64(high_bits(n)) * 18446744073709551616.0 + u64_to_f64(low_bits(n))
    r = trunc_i64(f64_sqrt(x))
    # x was rounded, so that the root may be one off; the difference needs no more than its lowest bits.
    rest = i64(low_bits(n) - i64(r * r))
    if rest < 0:
        return r - 1
    return r + 1 if rest > 2 * r else r


# --- the greatest common divisor ----------------------------------------------------------------------
def gcd_i64(x: i64, y: i64) -> i64:
    while y != 0:
        r = rem_s(x, y)
        x = y
        y = r
    return x


def gcd(a: Digits, b: Digits) -> Digits:
    """Lehmer's algorithm, as CPython's _PyLong_GCD."""
    if compare(a, b) < 0:
        return gcd(b, a)
    # Copies, as the steps work in place. Digits are read up to the length of x in both.
    n = len(a)
    x = part(a, 0, n)
    y = Array[i32](n)
    y.copy(0, b, 0, len(b))
    m = len(b)
    while n > 2 and m > 0:
        if not lehmer_step(x, y, n):
            r = remainder(trimmed(x, n), part(y, 0, m))  # a divisor is remembered: no array that changes
            x = y
            y = Array[i32](m)
            y.copy(0, r, 0, len(r))
            n = m
        while n > 0 and x[n - 1] == 0:
            n -= 1
        m = n
        while m > 0 and y[m - 1] == 0:
            m -= 1
    if m == 0:
        return trimmed(x, n)
    return magnitude(gcd_i64(low_bits(trimmed(x, n)), low_bits(trimmed(y, m))))


def lehmer_step(x: Digits, y: Digits, n: i32) -> bool:
    """Several steps of Euclid's algorithm at once on x[:n] >= y[:n], found from the leading bits; False if not even
    one is sure."""
    k = i64(32 - clz32(x[n - 1]))
    high = i64(x[n - 1]) << (60 - k) | i64(x[n - 2]) << (30 - k) | i64(x[n - 3]) >> k
    low = i64(y[n - 1]) << (60 - k) | i64(y[n - 2]) << (30 - k) | i64(y[n - 3]) >> k
    a: i64 = 1
    b: i64 = 0
    c: i64 = 0
    d: i64 = 1
    odd = False
    while low - c != 0:
        q = div_s(high + (a - 1), low - c)
        s = b + q * d
        t = high - q * low
        if s > t:
            break
        high = low
        low = t
        t = a + q * c
        a = d
        b = c
        c = s
        d = t
        odd = not odd
    if c == 0:
        return False
    if odd:
        lehmer_combine(x, y, n, -b, a, -c, d)
    else:
        lehmer_combine(x, y, n, a, -b, d, -c)
    return True


def lehmer_combine(x: Digits, y: Digits, n: i32, a: i64, b: i64, c: i64, d: i64) -> None:
    """x, y = a * x + b * y, c * y + d * x."""
    carry: i64 = 0
    other: i64 = 0
    for i in range(n):
        p = i64(x[i])
        q = i64(y[i])
        carry += a * p + b * q
        other += c * q + d * p
        x[i] = i32(carry & MASK64)
        y[i] = i32(other & MASK64)
        carry >>= BITS64
        other >>= BITS64


# --- bits in two's complement ---------------------------------------------------------------------------
def bitwise(a: Digits, a_negative: bool, b: Digits, b_negative: bool, op: i32) -> Signed:
    """As if both had infinitely many sign bits in front."""
    if a_negative or b_negative:
        return bitwise_signed(a, a_negative, b, b_negative, op)
    if len(a) < len(b):
        a, b = b, a
    if op == AND:
        return Signed(bitwise_and(a, b), False)
    n = len(b)
    if op == XOR and len(a) == n:
        while n > 0 and a[n - 1] == b[n - 1]:
            n -= 1
        r = Array[i32](n)
    else:
        r = Array[i32](len(a))
        r.copy(n, a, n, len(a) - n)
    if op == OR:
        for i in range(n):
            r[i] = a[i] | b[i]
    else:
        for i in range(n):
            r[i] = a[i] ^ b[i]
    return Signed(r, False)


def bitwise_and(a: Digits, b: Digits) -> Digits:
    n = len(b)
    while n > 0 and a[n - 1] & b[n - 1] == 0:
        n -= 1
    r = Array[i32](n)
    for i in range(n):
        r[i] = a[i] & b[i]
    return r


def bitwise_signed(a: Digits, a_negative: bool, b: Digits, b_negative: bool, op: i32) -> Signed:
    """A negative number is the complement of its digits plus one."""
    if len(a) < len(b):
        return bitwise_signed(b, b_negative, a, a_negative, op)
    a_flip = MASK if a_negative else 0
    b_flip = MASK if b_negative else 0
    flip = combine(a_flip, b_flip, op)
    n = len(a)
    m = len(b)
    r = Array[i32](n + 1)
    a_carry = a_flip & 1
    b_carry = b_flip & 1
    carry = flip & 1
    for i in range(n):
        a_carry += a[i] ^ a_flip
        b_carry += b[i] ^ b_flip if i < m else b_flip
        carry += combine(a_carry & MASK, b_carry & MASK, op) ^ flip
        r[i] = carry & MASK
        a_carry >>= BITS
        b_carry >>= BITS
        carry >>= BITS
    # One more digit, which only has the signs of both and what is left of the sum.
    r[n] = carry + (combine(a_carry + a_flip & MASK, b_carry + b_flip & MASK, op) ^ flip) & MASK
    return Signed(trimmed(r, n + 1), flip != 0)


def combine(x: i32, y: i32, op: i32) -> i32:
    if op == AND:
        return x & y
    if op == OR:
        return x | y
    return x ^ y


def combine_64(x: i64, y: i64, op: i32) -> i64:
    if op == AND:
        return x & y
    if op == OR:
        return x | y
    return x ^ y


def shift_right_floor(a: Digits, negative: bool, bits: i64) -> Signed:
    """Towards minus infinity."""
    r = shift_right(a, bits)
    if negative and any_bits_below(a, bits):
        r = add_digit(r, 1)
    return Signed(r, negative)
