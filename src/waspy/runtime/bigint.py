"""Arithmetic on magnitudes: arrays of 30-bit digits, least significant first.

A `Digits` argument or result has no leading zero digit (zero has no digits at all), and nobody writes to
it after it was returned, so results may share arrays with arguments. 30 bits as in CPython: the sum of two
digits and a carry fits an i32, the product of two digits plus two digits fits an i64.

Here: what addition, subtraction, comparison and shifts need. Products are in `bigint_mul.py`, quotients in
`bigint_div.py`, text in `bigint_text.py`, floats in `bigint_float.py`, functions built on all of these in
`bigint_functions.py`.
"""

from waspy.lang import *

Digits = Array[i32]

BITS = 30
MASK = 0x3FFFFFFF
BITS64: i64 = 30
MASK64: i64 = 0x3FFFFFFF

NOTHING = Array[i32](0)


def trimmed(a: Digits, n: i32) -> Digits:
    """The first n digits without leading zeros: `a` itself if that is all of it."""
    while n > 0 and a[n - 1] == 0:
        n -= 1
    if n == len(a):
        return a
    return part(a, 0, n)


def part(a: Digits, start: i32, n: i32) -> Digits:
    """A copy of n digits, which may have leading zeros."""
    r = Array[i32](n)
    r.copy(0, a, start, n)
    return r


def magnitude(x: i64) -> Digits:
    """|x|, also of -2**63."""
    return magnitude_64(x if x >= 0 else i64(0 - x))


def magnitude_64(x: i64) -> Digits:
    """Of an unsigned number."""
    if shr_u64(x, BITS64) == 0:
        if x == 0:
            return NOTHING
        return Array[i32].of(i32(x))
    low = i32(x & MASK64)
    middle = i32(shr_u64(x, BITS64) & MASK64)
    high = i32(shr_u64(x, 60))
    if high == 0:
        return Array[i32].of(low, middle)
    return Array[i32].of(low, middle, high)


def magnitude_128(low: i64, high: i64) -> Digits:
    """Of the unsigned number high * 2**64 + low, high not 0."""
    a = i32(low & MASK64)
    b = i32(shr_u64(low, BITS64) & MASK64)
    c = i32((shr_u64(low, 60) | i64(high << 4)) & MASK64)
    d = i32(shr_u64(high, 26) & MASK64)
    e = i32(shr_u64(high, 56))
    if e != 0:
        return Array[i32].of(a, b, c, d, e)
    if d != 0:
        return Array[i32].of(a, b, c, d)
    return Array[i32].of(a, b, c)


def fits_64(a: Digits) -> bool:
    """Is the magnitude less than 2**64?"""
    n = len(a)
    return n < 3 or (n == 3 and a[2] < 16)


def fits_i64(a: Digits, negative: bool) -> bool:
    """Is the value with this magnitude between -2**63 and 2**63 - 1?"""
    n = len(a)
    if n < 3:
        return True
    if n > 3 or a[2] > 8:
        return False
    return a[2] < 8 or (negative and a[0] == 0 and a[1] == 0)


def low_bits(a: Digits) -> i64:
    """The value modulo 2**64."""
    n = len(a)
    r: i64 = 0
    if n > 0:
        r = i64(a[0])
    if n > 1:
        r = r | i64(a[1]) << BITS64
    if n > 2:
        r = r | i64(i64(a[2]) << 60)
    return r


def fits_128(a: Digits) -> bool:
    n = len(a)
    return n < 5 or (n == 5 and a[4] < 256)


def high_bits(a: Digits) -> i64:
    """The value // 2**64 modulo 2**64."""
    n = len(a)
    r: i64 = 0
    if n > 2:
        r = i64(a[2] >> 4)
    if n > 3:
        r = r | i64(a[3]) << 26
    if n > 4:
        r = r | i64(i64(a[4]) << 56)
    return r


def bit_length(a: Digits) -> i64:
    n = len(a)
    if n == 0:
        return 0
    return i64(n) * BITS64 - i64(clz32(a[n - 1]) - 2)


def compare(a: Digits, b: Digits) -> i32:
    """-1, 0 or 1."""
    if a is b:
        return 0
    n = len(a)
    if n != len(b):
        return -1 if n < len(b) else 1
    while n > 0:
        n -= 1
        if a[n] != b[n]:
            return -1 if a[n] < b[n] else 1
    return 0


def add(a: Digits, b: Digits) -> Digits:
    if len(a) < len(b):
        return add(b, a)
    n = len(a)
    m = len(b)
    r = Array[i32](n + 1 if may_carry(a, n, b, m) else n)
    carry = 0
    i = 0
    while i < m - 3:  # four at a time: the loop itself costs as much as a digit
        carry += a[i] + b[i]
        r[i] = carry & MASK
        carry = (carry >> BITS) + (a[i + 1] + b[i + 1])
        r[i + 1] = carry & MASK
        carry = (carry >> BITS) + (a[i + 2] + b[i + 2])
        r[i + 2] = carry & MASK
        carry = (carry >> BITS) + (a[i + 3] + b[i + 3])
        r[i + 3] = carry & MASK
        carry >>= BITS
        i += 4
    while i < m:
        carry += a[i] + b[i]
        r[i] = carry & MASK
        carry >>= BITS
        i += 1
    while i < n and carry != 0:
        carry += a[i]
        r[i] = carry & MASK
        carry >>= BITS
        i += 1
    r.copy(i, a, i, n - i)
    if carry != 0:
        r[n] = carry
    return trimmed(r, len(r))


def may_carry(a: Digits, n: i32, b: Digits, m: i32) -> bool:
    """Can the sum of a, n digits long, and b, m <= n digits, have n + 1 digits? A sure no saves a copy."""
    if n == 0:
        return False
    top = a[n - 1] + 1
    if m == n:
        top += b[n - 1]
    return top > MASK


def sub(a: Digits, b: Digits) -> Digits:
    """a - b, where a >= b."""
    n = len(a)
    m = len(b)
    r = Array[i32](n)
    borrow = 0
    i = 0
    while i < m - 3:
        borrow += a[i] - b[i]
        r[i] = borrow & MASK
        borrow = (borrow >> BITS) + (a[i + 1] - b[i + 1])
        r[i + 1] = borrow & MASK
        borrow = (borrow >> BITS) + (a[i + 2] - b[i + 2])
        r[i + 2] = borrow & MASK
        borrow = (borrow >> BITS) + (a[i + 3] - b[i + 3])
        r[i + 3] = borrow & MASK
        borrow >>= BITS
        i += 4
    while i < m:
        borrow += a[i] - b[i]
        r[i] = borrow & MASK
        borrow >>= BITS
        i += 1
    while borrow != 0:
        borrow += a[i]
        r[i] = borrow & MASK
        borrow >>= BITS
        i += 1
    r.copy(i, a, i, n - i)
    return trimmed(r, n)


def add_at(r: Digits, at: i32, b: Digits, m: i32) -> None:
    """r[at:] += b[:m] in place; the sum must fit r."""
    carry = 0
    i = 0
    while i < m:
        carry += r[at + i] + b[i]
        r[at + i] = carry & MASK
        carry >>= BITS
        i += 1
    while carry != 0:
        carry += r[at + i]
        r[at + i] = carry & MASK
        carry >>= BITS
        i += 1


def sub_at(r: Digits, at: i32, b: Digits, m: i32) -> None:
    """r[at:] -= b[:m] in place; the difference must not be negative."""
    borrow = 0
    i = 0
    while i < m:
        borrow += r[at + i] - b[i]
        r[at + i] = borrow & MASK
        borrow >>= BITS
        i += 1
    while borrow != 0:
        borrow += r[at + i]
        r[at + i] = borrow & MASK
        borrow >>= BITS
        i += 1


def shift_left(a: Digits, bits: i64) -> Digits:
    """a * 2**bits. The caller has made sure that the result is of a sane size."""
    if len(a) == 0 or bits == 0:
        return a
    words = i32(div_s(bits, BITS64))
    n = len(a)
    k = i32(rem_s(bits, BITS64))
    spills = k >= clz32(a[n - 1]) - 1
    r = Array[i32](n + words + 1 if spills else n + words)
    high = shift_left_into(r, words, a, n, k)
    if spills:
        r[n + words] = high
    return r


def shift_left_into(r: Digits, at: i32, a: Digits, n: i32, k: i32) -> i32:
    """r[at:at + n] = a[:n] << k, where k < 30; the result is the digit shifted out."""
    if k == 0:
        r.copy(at, a, 0, n)
        return 0
    back = BITS - k
    before = 0
    i = 0
    while i < n - 3:
        x = a[i]
        r[at + i] = i32(x << k) & MASK | before >> back
        y = a[i + 1]
        r[at + i + 1] = i32(y << k) & MASK | x >> back
        x = a[i + 2]
        r[at + i + 2] = i32(x << k) & MASK | y >> back
        before = a[i + 3]
        r[at + i + 3] = i32(before << k) & MASK | x >> back
        i += 4
    while i < n:
        x = a[i]
        r[at + i] = i32(x << k) & MASK | before >> back
        before = x
        i += 1
    return before >> back


def shift_right(a: Digits, bits: i64) -> Digits:
    """a // 2**bits."""
    n = len(a)
    if bits == 0:
        return a
    if bits >= i64(n) * BITS64:
        return NOTHING
    words = i32(div_s(bits, BITS64))
    k = i32(rem_s(bits, BITS64))
    m = n - words
    if a[n - 1] >> k == 0:
        m -= 1
    r = Array[i32](m)
    if k == 0:
        r.copy(0, a, words, m)
    else:
        shift_right_into(r, a, words, n, k)
    return r


def shift_right_into(r: Digits, a: Digits, start: i32, n: i32, k: i32) -> None:
    """r[:] = a[start:n] >> k, where 0 < k < 30; r has room for all digits, or for all but a last one of 0."""
    up = BITS - k
    m = n - start - 1
    x = a[start]
    start += 1
    i = 0
    while i < m - 3:
        y = a[start + i]
        r[i] = x >> k | i32(y << up) & MASK
        x = a[start + i + 1]
        r[i + 1] = y >> k | i32(x << up) & MASK
        y = a[start + i + 2]
        r[i + 2] = x >> k | i32(y << up) & MASK
        x = a[start + i + 3]
        r[i + 3] = y >> k | i32(x << up) & MASK
        i += 4
    while i < m:
        y = a[start + i]
        r[i] = x >> k | i32(y << up) & MASK
        x = y
        i += 1
    if m < len(r):
        r[m] = x >> k


def any_bits_below(a: Digits, bits: i64) -> bool:
    """Is a % 2**bits not 0?"""
    words = div_s(bits, BITS64)
    n = len(a)
    i = 0
    while i < n and i64(i) < words:
        if a[i] != 0:
            return True
        i += 1
    return i < n and a[i] & ((1 << i32(rem_s(bits, BITS64))) - 1) != 0


def trailing_zeros(a: Digits) -> i64:
    """Of a > 0."""
    i = 0
    while a[i] == 0:
        i += 1
    return i64(i) * BITS64 + i64(ctz32(a[i]))


def add_digit(a: Digits, d: i32) -> Digits:
    n = len(a)
    if n == 0:
        return NOTHING if d == 0 else Array[i32].of(d)
    low = a[0] + d
    if low <= MASK:
        r = part(a, 0, n)
        r[0] = low
        return r
    i = 1
    while i < n and a[i] == MASK:
        i += 1
    r = Array[i32](n + 1 if i == n else n)
    r.copy(i, a, i, n - i)
    r[0] = low & MASK
    r[i] += 1
    return r


def sub_digit(a: Digits, d: i32) -> Digits:
    """a - d, where a >= d."""
    n = len(a)
    if n <= 1:
        return NOTHING if n == 0 or a[0] == d else Array[i32].of(a[0] - d)
    low = a[0] - d
    i = 1
    if low < 0:
        while a[i] == 0:
            i += 1
    r = part(a, 0, n - 1 if low < 0 and i == n - 1 and a[i] == 1 else n)
    r[0] = low & MASK
    if low < 0:
        r.fill(1, MASK, i - 1)
        if i < len(r):
            r[i] -= 1
    return r
