"""Coefficients of decimal numbers: arrays of digits in base 10**9, least significant first.

A `Limbs` argument or result has no leading zero (zero has no limbs at all), and nobody writes to it after it was
returned. In this base rounding to a number of decimal digits is a shift, and text needs no division of long numbers.
Conversions, and what is done in binary, are in `decimal_binary.py`.
"""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import exceptions
from waspy.runtime.bigint import compare, trimmed

Limbs = Array[i32]

WIDTH = 9
WIDTH64: i64 = 9
BASE: i64 = 1000000000
SMALL: i64 = 1000000000000000000  # 10**18: what is below fits two limbs
CARRIED: i64 = 8000000000000000000  # a sum of products is brought below this
CARRIED_BASE: i64 = 8000000000  # CARRIED / BASE
KARATSUBA = 48
MOST_DIGITS: i64 = 1000000000  # a coefficient that is longer is a MemoryError

NOTHING = Array[i32](0)
ONE = Array[i32].of(1)
POWERS = Array[i64].of(
    1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000, 10000000000, 100000000000,
    1000000000000, 10000000000000, 100000000000000, 1000000000000000, 10000000000000000, 100000000000000000,
    1000000000000000000,
)  # fmt: skip


@inline
def power(k: i32) -> i64:
    """10**k for 0 <= k <= 18."""
    return POWERS[k]


def of_word(x: i64) -> Limbs:
    """Of 0 <= x < 2**63."""
    if x < BASE:
        if x == 0:
            return NOTHING
        return Array[i32].of(i32(x))
    high = div_s(x, BASE)
    low = i32(x - high * BASE)
    if high < BASE:
        return Array[i32].of(low, i32(high))
    top = div_s(high, BASE)
    return Array[i32].of(low, i32(high - top * BASE), i32(top))


def word_of(a: Limbs) -> i64:
    """Of at most two limbs."""
    n = len(a)
    if n == 0:
        return 0
    if n == 1:
        return i64(a[0])
    return i64(a[1]) * BASE + i64(a[0])


def word_length(x: i64) -> i32:
    """How many decimal digits 0 <= x < 2**63 has; 1 for 0."""
    n = (64 - i32(clz64(x | 1))) * 1233 >> 12
    if x >= POWERS[n]:
        return n + 1
    return n if n > 0 else 1


def length(a: Limbs) -> i64:
    """How many decimal digits; 1 for zero."""
    n = len(a)
    if n == 0:
        return 1
    return i64(n - 1) * WIDTH64 + i64(word_length(i64(a[n - 1])))


# --- sums ---------------------------------------------------------------------------------------------
def add(a: Limbs, b: Limbs) -> Limbs:
    if len(a) < len(b):
        return add(b, a)
    n = len(a)
    m = len(b)
    r = Array[i32](n + 1)
    carry = 0
    for i in range(n):
        s = a[i] + carry
        if i < m:
            s += b[i]
        carry = 0
        if s >= 1000000000:
            s -= 1000000000
            carry = 1
        r[i] = s
    r[n] = carry
    return trimmed(r, n + 1)


def sub(a: Limbs, b: Limbs) -> Limbs:
    """a - b, where a >= b."""
    n = len(a)
    m = len(b)
    r = Array[i32](n)
    borrow = 0
    for i in range(n):
        s = a[i] - borrow
        if i < m:
            s -= b[i]
        borrow = 0
        if s < 0:
            s += 1000000000
            borrow = 1
        r[i] = s
    return trimmed(r, n)


def increment(a: Limbs) -> Limbs:
    return add(a, ONE)


# --- products -----------------------------------------------------------------------------------------
def mul(a: Limbs, b: Limbs) -> Limbs:
    n = len(a)
    m = len(b)
    if n == 0 or m == 0:
        return NOTHING
    if n < m:
        return mul(b, a)
    if m >= KARATSUBA:
        return mul_long(a, b)
    r = Array[i32](n + m)
    carry: i64 = 0
    for k in range(n + m - 1):
        first = k - m + 1 if k >= m else 0
        last = k if k < n else n - 1
        high: i64 = 0
        low = carry
        while first <= last:
            low += i64(a[first]) * i64(b[k - first])
            if low >= CARRIED:
                low -= CARRIED
                high += CARRIED_BASE
            first += 1
        q = div_s(low, BASE)
        r[k] = i32(low - q * BASE)
        carry = high + q
    r[n + m - 1] = i32(carry)
    return trimmed(r, n + m)


def part(a: Limbs, start: i32, end: i32) -> Limbs:
    n = min(end, len(a)) - start
    if n <= 0:
        return NOTHING
    r = Array[i32](n)
    r.copy(0, a, start, n)
    return trimmed(r, n)


def mul_long(a: Limbs, b: Limbs) -> Limbs:
    """Karatsuba's method, of a at least as long as b; in pieces of b's length if a is much longer."""
    n = len(a)
    m = len(b)
    if n >= 2 * m:
        r = NOTHING
        at = 0
        while at < n:
            r = add_shifted(r, mul(part(a, at, at + m), b), at)
            at += m
        return r
    k = (n + 1) >> 1
    low = mul(part(a, 0, k), part(b, 0, k))
    high = mul(part(a, k, n), part(b, k, m))
    middle = mul(add(part(a, 0, k), part(a, k, n)), add(part(b, 0, k), part(b, k, m)))
    middle = sub(sub(middle, low), high)
    return add_shifted(add_shifted(low, middle, k), high, 2 * k)


def add_shifted(a: Limbs, b: Limbs, k: i32) -> Limbs:
    """a + b * BASE**k"""
    if len(b) == 0:
        return a
    r = Array[i32](len(b) + k)
    r.copy(k, b, 0, len(b))
    return add(a, r)


def mul_word(a: Limbs, d: i64) -> Limbs:
    """a * d, for 0 < d < BASE."""
    n = len(a)
    r = Array[i32](n + 1)
    carry: i64 = 0
    for i in range(n):
        carry += i64(a[i]) * d
        q = div_s(carry, BASE)
        r[i] = i32(carry - q * BASE)
        carry = q
    r[n] = i32(carry)
    return trimmed(r, n + 1)


# --- quotients ----------------------------------------------------------------------------------------
@struct
class Quotient:
    whole: Limbs
    rest: Limbs


def divide_word(a: Limbs, d: i64) -> Quotient:
    """By 0 < d < BASE."""
    n = len(a)
    q = Array[i32](n)
    rest: i64 = 0
    while n > 0:
        n -= 1
        rest = rest * BASE + i64(a[n])
        x = div_s(rest, d)
        q[n] = i32(x)
        rest -= x * d
    return Quotient(trimmed(q, len(a)), of_word(rest))


def divide(a: Limbs, b: Limbs) -> Quotient:
    """By b > 0: Knuth's algorithm D."""
    n = len(b)
    if compare(a, b) < 0:
        return Quotient(NOTHING, a)
    if n == 1:
        return divide_word(a, i64(b[0]))
    scale = div_s(BASE, i64(b[n - 1]) + 1)
    v = mul_word(b, scale)
    m = len(a) - n
    u = Array[i32](len(a) + 1)
    scaled = mul_word(a, scale)
    u.copy(0, scaled, 0, len(scaled))
    q = Array[i32](m + 1)
    top = i64(v[n - 1])
    second = i64(v[n - 2])
    while m >= 0:
        q[m] = quotient_digit(u, m, v, n, top, second)
        m -= 1
    rest = divide_word(trimmed(u, n), scale).whole
    return Quotient(trimmed(q, len(q)), rest)


def quotient_digit(u: Limbs, at: i32, v: Limbs, n: i32, top: i64, second: i64) -> i32:
    """u[at:at + n + 1] // v, which is below BASE; u becomes the remainder."""
    head = i64(u[at + n]) * BASE + i64(u[at + n - 1])
    q = div_s(head, top)
    rest = head - q * top
    while q >= BASE or q * second > rest * BASE + i64(u[at + n - 2]):
        q -= 1
        rest += top
        if rest >= BASE:
            break
    borrow: i64 = 0
    for i in range(n):
        x = i64(u[at + i]) - q * i64(v[i]) - borrow
        borrow = 0
        if x < 0:
            borrow = div_s(BASE - 1 - x, BASE)
            x += borrow * BASE
        u[at + i] = i32(x)
    x = i64(u[at + n]) - borrow
    u[at + n] = i32(x)
    if x < 0:
        q -= 1
        add_back(u, at, v, n)
    return i32(q)


def add_back(u: Limbs, at: i32, v: Limbs, n: i32) -> None:
    carry = 0
    for i in range(n):
        s = u[at + i] + v[i] + carry
        carry = 0
        if s >= 1000000000:
            s -= 1000000000
            carry = 1
        u[at + i] = s
    u[at + n] += carry


# --- shifts by decimal digits -----------------------------------------------------------------------------
def too_long() -> NoReturn:
    exceptions.raise_memory_error()


def shift_left(a: Limbs, k: i64) -> Limbs:
    """a * 10**k"""
    n = len(a)
    if n == 0 or k == 0:
        return a
    if k > MOST_DIGITS:
        too_long()
    words = i32(div_s(k, WIDTH64))
    scale = POWERS[i32(rem_s(k, WIDTH64))]
    r = Array[i32](n + words + 1)
    if scale == 1:
        r.copy(words, a, 0, n)
        return trimmed(r, n + words)
    carry: i64 = 0
    for i in range(n):
        x = i64(a[i]) * scale + carry
        carry = div_s(x, BASE)
        r[words + i] = i32(x - carry * BASE)
    r[n + words] = i32(carry)
    return trimmed(r, n + words + 1)


@struct
class Cut:
    """What is left of a number, and what was cut off: its first digit, which is 1 instead of 0 or 6 instead of 5 if a
    digit behind it is not 0."""

    whole: Limbs
    rest: i32


def shift_right(a: Limbs, k: i64) -> Cut:
    n = len(a)
    if k >= i64(n) * WIDTH64 + 1:
        return Cut(NOTHING, 1 if n > 0 else 0)
    if k == 0:
        return Cut(a, 0)
    words = i32(div_s(k, WIDTH64))
    left = i32(rem_s(k, WIDTH64))
    rest = cut_off(a, k - 1)
    if words == n:
        return Cut(NOTHING, rest)
    if left == 0:
        return Cut(part(a, words, n), rest)
    m = n - words
    r = Array[i32](m)
    scale = i32(POWERS[left])
    up = i32(POWERS[WIDTH - left])
    x = a[words]
    for i in range(m):
        following = a[words + i + 1] if i + 1 < m else 0
        q = div_s(following, scale)
        r[i] = div_s(x, scale) + (following - q * scale) * up
        x = following
    return Cut(trimmed(r, m), rest)


def cut_off(a: Limbs, k: i64) -> i32:
    """The digit number k, as in `Cut`."""
    word = i32(div_s(k, WIDTH64))
    x = a[word] if word < len(a) else 0
    scale = i32(POWERS[i32(rem_s(k, WIDTH64))])
    digit = div_s(x, scale)
    others = x - digit * scale
    digit = rem_s(digit, 10)
    if digit != 0 and digit != 5:
        return digit
    while others == 0 and word > 0:
        word -= 1
        others = a[word]
    return digit if others == 0 else digit + 1


def digit_at(a: Limbs, k: i64) -> i32:
    word = i32(div_s(k, WIDTH64))
    if word >= len(a):
        return 0
    return rem_s(div_s(a[word], i32(POWERS[i32(rem_s(k, WIDTH64))])), 10)


def trailing_zeros(a: Limbs) -> i64:
    """Of a > 0."""
    i = 0
    while a[i] == 0:
        i += 1
    return i64(i) * WIDTH64 + i64(word_zeros(i64(a[i])))


def word_zeros(x: i64) -> i32:
    """How many zeros x > 0 ends with."""
    n = 0
    while True:
        tenth = div_s(x, 10)
        if tenth * 10 != x:
            return n
        x = tenth
        n += 1


def nines(k: i64) -> Limbs:
    """10**k - 1"""
    return sub(shift_left(ONE, k), ONE)
