"""Products of magnitudes: schoolbook, then Karatsuba. See `bigint.py` for what a `Digits` is."""

from waspy.lang import *
from waspy.runtime.bigint import BITS64, MASK, MASK64, NOTHING, Digits, add_at, trimmed

KARATSUBA = 60  # digits of the smaller factor from which splitting pays
SPLIT_SQUARE = 90


def mul_digit(a: Digits, d: i32) -> Digits:
    """a * d, where 0 <= d < 2**30."""
    n = len(a)
    if n == 0 or d == 0:
        return NOTHING
    # Almost always the top digits tell whether there will be another one.
    r = Array[i32](n if (i64(a[n - 1]) + 1) * i64(d) <= MASK64 else n + 1)
    high = mul_digit_into(r, 0, a, 0, n, d)
    if high != 0:
        r[n] = high
    return trimmed(r, len(r))


def mul_digit_into(r: Digits, at: i32, a: Digits, start: i32, n: i32, d: i32) -> i32:
    """r[at:at + n] = a[start:start + n] * d; the result is the digit carried out. r may be a."""
    factor = i64(d)
    carry: i64 = 0
    i = 0
    while i < n - 3:  # four at a time: the loop itself costs as much as a digit
        carry += i64(a[start + i]) * factor
        r[at + i] = i32(carry & MASK64)
        carry = (carry >> BITS64) + i64(a[start + i + 1]) * factor
        r[at + i + 1] = i32(carry & MASK64)
        carry = (carry >> BITS64) + i64(a[start + i + 2]) * factor
        r[at + i + 2] = i32(carry & MASK64)
        carry = (carry >> BITS64) + i64(a[start + i + 3]) * factor
        r[at + i + 3] = i32(carry & MASK64)
        carry >>= BITS64
        i += 4
    while i < n:
        carry += i64(a[start + i]) * factor
        r[at + i] = i32(carry & MASK64)
        carry >>= BITS64
        i += 1
    return i32(carry)


def mul_add(a: Digits, d: i32, b: Digits) -> Digits:
    """a * d + b in one pass, where 0 <= d < 2**30."""
    n = max(len(a), len(b))
    top: i64 = 1 + i64(b[n - 1]) if len(b) == n else 1
    if len(a) == n:
        top += (i64(a[n - 1]) + 1) * i64(d)
    r = Array[i32](n + 1 if top > MASK64 else n)
    shared = min(len(a), len(b))
    factor = i64(d)
    carry: i64 = 0
    i = 0
    while i < shared - 3:
        carry += i64(a[i]) * factor + i64(b[i])
        r[i] = i32(carry & MASK64)
        carry = (carry >> BITS64) + i64(a[i + 1]) * factor + i64(b[i + 1])
        r[i + 1] = i32(carry & MASK64)
        carry = (carry >> BITS64) + i64(a[i + 2]) * factor + i64(b[i + 2])
        r[i + 2] = i32(carry & MASK64)
        carry = (carry >> BITS64) + i64(a[i + 3]) * factor + i64(b[i + 3])
        r[i + 3] = i32(carry & MASK64)
        carry >>= BITS64
        i += 4
    while i < shared:
        carry += i64(a[i]) * factor + i64(b[i])
        r[i] = i32(carry & MASK64)
        carry >>= BITS64
        i += 1
    while i < len(a):
        carry += i64(a[i]) * factor
        r[i] = i32(carry & MASK64)
        carry >>= BITS64
        i += 1
    while i < len(b):
        carry += i64(b[i])
        r[i] = i32(carry & MASK64)
        carry >>= BITS64
        i += 1
    if carry != 0:
        r[n] = i32(carry)
    return trimmed(r, len(r))


def sub_mul(b: Digits, a: Digits, d: i32) -> Digits | None:
    """b - a * d in one pass, where 0 < d < 2**30; null if that is negative."""
    n = len(b)
    m = len(a)
    if m > n:
        return None
    r = Array[i32](n)
    factor = i64(d)
    borrow: i64 = 0
    i = 0
    while i < m - 3:
        borrow += i64(b[i]) - i64(a[i]) * factor
        r[i] = i32(borrow & MASK64)
        borrow = (borrow >> BITS64) + i64(b[i + 1]) - i64(a[i + 1]) * factor
        r[i + 1] = i32(borrow & MASK64)
        borrow = (borrow >> BITS64) + i64(b[i + 2]) - i64(a[i + 2]) * factor
        r[i + 2] = i32(borrow & MASK64)
        borrow = (borrow >> BITS64) + i64(b[i + 3]) - i64(a[i + 3]) * factor
        r[i + 3] = i32(borrow & MASK64)
        borrow >>= BITS64
        i += 4
    while i < m:
        borrow += i64(b[i]) - i64(a[i]) * factor
        r[i] = i32(borrow & MASK64)
        borrow >>= BITS64
        i += 1
    while i < n:
        borrow += i64(b[i])
        r[i] = i32(borrow & MASK64)
        borrow >>= BITS64
        i += 1
    return trimmed(r, n) if borrow == 0 else None


def mul_add_two(r: Digits, n: i32, d: i64, extra: i64) -> i32:
    """r = r * d + extra in place over the first n digits, which have room for two more; d and extra are below 2**60.
    The new n."""
    low = d & MASK64
    high = d >> BITS64
    carry = extra
    before: i64 = 0
    for i in range(n):
        digit = i64(r[i])
        carry += digit * low + before * high
        r[i] = i32(carry & MASK64)
        carry >>= BITS64
        before = digit
    carry += before * high
    while carry != 0:
        r[n] = i32(carry & MASK64)
        carry >>= BITS64
        n += 1
    return n


def mul(a: Digits, b: Digits) -> Digits:
    if len(a) > len(b):
        return mul(b, a)
    n = len(a)
    m = len(b)
    if n <= 1:
        return mul_digit(b, a[0]) if n == 1 else NOTHING
    if a is b:
        return square(a)
    r = Array[i32](n + m)
    if n < KARATSUBA:
        mul_schoolbook(r, 0, a, 0, n, b, 0, m)
    elif n == m:
        karatsuba(r, 0, a, 0, b, 0, n, Array[i32](4 * n + 128), 0)
    else:
        mul_lopsided(r, a, b)
    return trimmed(r, n + m)


def square(a: Digits) -> Digits:
    n = len(a)
    r = Array[i32](2 * n)
    if n < SPLIT_SQUARE:
        square_schoolbook(r, 0, a, 0, n)
    else:
        karatsuba(r, 0, a, 0, a, 0, n, Array[i32](4 * n + 128), 0)
    return trimmed(r, 2 * n)


def mul_schoolbook(r: Digits, at: i32, a: Digits, start: i32, n: i32, b: Digits, first: i32, m: i32) -> None:
    """r[at:at + n + m] = a[start:start + n] * b[first:first + m]: up to three rows, then four at a time."""
    r.fill(at, 0, n + m)
    i = n & 3
    if i & 1 == 1:
        r[at + m] = mul_digit_into(r, at, b, first, m, a[start])
    if i >= 2:
        add_two_rows(r, at + i - 2, a, start + i - 2, b, first, m)
    while i < n:
        add_four_rows(r, at + i, a, start + i, b, first, m, 1)
        i += 4


def add_two_rows(r: Digits, to: i32, a: Digits, i: i32, b: Digits, first: i32, m: i32) -> None:
    """r[to:] += a[i:i + 2] * b[first:first + m], where r[to + m:] has not been written to. Fewer reads and
    writes of r than with one row after the other."""
    low = i64(a[i])
    high = i64(a[i + 1])
    carry: i64 = 0
    before: i64 = 0
    for j in range(m):
        digit = i64(b[first + j])
        carry += i64(r[to + j]) + low * digit + high * before
        r[to + j] = i32(carry & MASK64)
        carry >>= BITS64
        before = digit
    carry += high * before
    r[to + m] = i32(carry & MASK64)
    r[to + m + 1] = i32(carry >> BITS64)


def add_four_rows(r: Digits, to: i32, a: Digits, i: i32, b: Digits, first: i32, m: i32, sign: i64) -> i64:
    """r[to:to + m + 4] += sign * a[i:i + 4] * b[first:first + m]; the carry. Four products, a digit and a carry stay
    below 2**63."""
    a0 = sign * i64(a[i])
    a1 = sign * i64(a[i + 1])
    a2 = sign * i64(a[i + 2])
    a3 = sign * i64(a[i + 3])
    carry: i64 = 0
    x1: i64 = 0  # the digits of b before
    x2: i64 = 0
    x3: i64 = 0
    end = first + m
    to -= first
    j = first
    while j < end - 3:
        y0 = i64(b[j])
        carry += i64(r[to + j]) + a0 * y0 + (a1 * x1 + a2 * x2 + a3 * x3)
        r[to + j] = i32(carry & MASK64)
        y1 = i64(b[j + 1])
        carry = (carry >> BITS64) + (i64(r[to + j + 1]) + a0 * y1 + (a1 * y0 + a2 * x1 + a3 * x2))
        r[to + j + 1] = i32(carry & MASK64)
        x2 = i64(b[j + 2])
        carry = (carry >> BITS64) + (i64(r[to + j + 2]) + a0 * x2 + (a1 * y1 + a2 * y0 + a3 * x1))
        r[to + j + 2] = i32(carry & MASK64)
        x1 = i64(b[j + 3])
        carry = (carry >> BITS64) + (i64(r[to + j + 3]) + a0 * x1 + (a1 * x2 + a2 * y1 + a3 * y0))
        r[to + j + 3] = i32(carry & MASK64)
        carry >>= BITS64
        x3 = y1
        j += 4
    while j < end:
        y0 = i64(b[j])
        carry += i64(r[to + j]) + a0 * y0 + (a1 * x1 + a2 * x2 + a3 * x3)
        r[to + j] = i32(carry & MASK64)
        carry >>= BITS64
        x3 = x2
        x2 = x1
        x1 = y0
        j += 1
    to += end
    carry += i64(r[to]) + (a1 * x1 + a2 * x2 + a3 * x3)
    r[to] = i32(carry & MASK64)
    carry = (carry >> BITS64) + (i64(r[to + 1]) + a2 * x1 + a3 * x2)
    r[to + 1] = i32(carry & MASK64)
    carry = (carry >> BITS64) + (i64(r[to + 2]) + a3 * x1)
    r[to + 2] = i32(carry & MASK64)
    carry = (carry >> BITS64) + i64(r[to + 3])
    r[to + 3] = i32(carry & MASK64)
    return carry >> BITS64


def square_schoolbook(r: Digits, at: i32, a: Digits, start: i32, n: i32) -> None:
    """r[at:at + 2 * n] = a[start:start + n] ** 2: the products of different digits, each made once, then
    twice their sum and the squares of the digits."""
    r.fill(at, 0, 2 * n)
    i = 0
    while i < n - 4:
        add_four_rows(r, at + 2 * i + 4, a, start + i, a, start + i + 4, n - i - 4, 1)
        add_triangle(r, at + 2 * i, a, start + i)
        i += 4
    while i < n - 1:
        add_row(r, at + 2 * i + 1, a, start + i + 1, n - i - 1, i64(a[start + i]))
        i += 1
    carry: i64 = 0
    for i in range(n):
        digit = i64(a[start + i])
        to = at + 2 * i
        carry += (i64(r[to]) << 1) + digit * digit
        r[to] = i32(carry & MASK64)
        carry = (carry >> BITS64) + (i64(r[to + 1]) << 1)
        r[to + 1] = i32(carry & MASK64)
        carry >>= BITS64


def add_triangle(r: Digits, to: i32, a: Digits, i: i32) -> None:
    """r[to:] += the products of different digits among a[i:i + 4], each at its place."""
    a0 = i64(a[i])
    a1 = i64(a[i + 1])
    a2 = i64(a[i + 2])
    a3 = i64(a[i + 3])
    carry = i64(r[to + 1]) + a0 * a1
    r[to + 1] = i32(carry & MASK64)
    carry = (carry >> BITS64) + (i64(r[to + 2]) + a0 * a2)
    r[to + 2] = i32(carry & MASK64)
    carry = (carry >> BITS64) + (i64(r[to + 3]) + a0 * a3 + a1 * a2)
    r[to + 3] = i32(carry & MASK64)
    carry = (carry >> BITS64) + (i64(r[to + 4]) + a1 * a3)
    r[to + 4] = i32(carry & MASK64)
    carry = (carry >> BITS64) + (i64(r[to + 5]) + a2 * a3)
    r[to + 5] = i32(carry & MASK64)
    add_carry(r, to + 6, carry >> BITS64)


def add_row(r: Digits, to: i32, a: Digits, i: i32, n: i32, digit: i64) -> None:
    """r[to:] += a[i:i + n] * digit."""
    carry: i64 = 0
    for j in range(n):
        carry += i64(r[to + j]) + i64(a[i + j]) * digit
        r[to + j] = i32(carry & MASK64)
        carry >>= BITS64
    add_carry(r, to + n, carry)


def add_carry(r: Digits, to: i32, carry: i64) -> None:
    while carry != 0:
        carry += i64(r[to])
        r[to] = i32(carry & MASK64)
        carry >>= BITS64
        to += 1


def karatsuba(r: Digits, at: i32, a: Digits, i: i32, b: Digits, j: i32, n: i32, work: Digits, free: i32) -> None:
    """r[at:at + 2n] = a[i:i + n] * b[j:j + n], with `work[free:]` (4n + 128 digits) to work in.

    With halves of k and n - k digits (k the larger) the product is high * B**2k + middle * B**k + low, and
    middle = high + low - (a0 - a1) * (b0 - b1): Knuth, The Art of Computer Programming 2, 4.3.3 (2)."""
    if n < KARATSUBA or (a is b and i == j and n < SPLIT_SQUARE):
        if a is b and i == j:
            square_schoolbook(r, at, a, i, n)
        else:
            mul_schoolbook(r, at, a, i, n, b, j, n)
        return
    k = (n + 1) >> 1
    after = free + 2 * k + 2
    negative = difference(r, at, a, i, k, n - k)
    other = at
    if a is b and i == j:
        negative = False
    else:
        other = at + k
        if difference(r, other, b, j, k, n - k):
            negative = not negative
    karatsuba(work, free, r, at, r, other, k, work, after)
    karatsuba(r, at, a, i, b, j, k, work, after)
    karatsuba(r, at + 2 * k, a, i + k, b, j + k, n - k, work, after)
    middle_term(work, free, r, at, k, n, negative)
    add_range(r, at + k, work, free, 2 * k + 1)


def difference(r: Digits, at: i32, a: Digits, i: i32, k: i32, m: i32) -> bool:
    """r[at:at + k] = |a[i:i + k] - a[i + k:i + k + m]|, where m is k or k - 1. Was it negative?"""
    borrow = 0
    t = 0
    while t < m:
        borrow += a[i + t] - a[i + k + t]
        r[at + t] = borrow & MASK
        borrow >>= 30
        t += 1
    if m < k:
        borrow += a[i + m]
        r[at + m] = borrow & MASK
        borrow >>= 30
    if borrow == 0:
        return False
    carry = 1
    t = 0
    while t < k:
        carry += MASK - r[at + t]
        r[at + t] = carry & MASK
        carry >>= 30
        t += 1
    return True


def middle_term(work: Digits, free: i32, r: Digits, at: i32, k: i32, n: i32, negative: bool) -> None:
    """work[free:free + 2k + 1] = low + high - (it, 2k digits), or + it if that was negative; low and high
    are the two halves of r[at:at + 2n]."""
    high_end = 2 * (n - k)
    carry: i64 = 0
    t = 0
    while t < 2 * k:
        carry += i64(r[at + t])
        if t < high_end:
            carry += i64(r[at + 2 * k + t])
        if negative:
            carry += i64(work[free + t])
        else:
            carry -= i64(work[free + t])
        work[free + t] = i32(carry & MASK64)
        carry >>= BITS64
        t += 1
    work[free + 2 * k] = i32(carry)


def add_range(r: Digits, at: i32, b: Digits, start: i32, n: i32) -> None:
    """r[at:] += b[start:start + n] in place; the sum fits."""
    carry = 0
    t = 0
    while t < n:
        carry += r[at + t] + b[start + t]
        r[at + t] = carry & MASK
        carry >>= 30
        t += 1
    while carry != 0:
        carry += r[at + t]
        r[at + t] = carry & MASK
        carry >>= 30
        t += 1


def mul_lopsided(r: Digits, a: Digits, b: Digits) -> None:
    """r = a * b, where b is longer: b is cut into pieces as long as a."""
    n = len(a)
    m = len(b)
    work = Array[i32](4 * n + 128)
    product = Array[i32](2 * n)
    at = 0
    while at + n <= m:
        karatsuba(product, 0, a, 0, b, at, n, work, 0)
        add_at(r, at, product, 2 * n)
        at += n
    if at < m:
        rest = Array[i32](m - at)
        rest.copy(0, b, at, m - at)
        last = mul(a, trimmed(rest, m - at))
        add_at(r, at, last, len(last))
