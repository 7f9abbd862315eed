"""Quotients of magnitudes: one digit, Knuth's algorithm D, recursive division for long operands."""

from waspy.lang import *
from waspy.runtime.bigint import (
    BITS,
    BITS64,
    MASK,
    MASK64,
    NOTHING,
    Digits,
    add,
    compare,
    part,
    shift_left,
    shift_left_into,
    shift_right,
    sub,
    trimmed,
)
from waspy.runtime.bigint_mul import mul

RECURSIVE = 90  # digits of divisor and of quotient from which recursive division pays


@struct
class Division:
    quotient: Digits
    remainder: Digits


def divide(a: Digits, b: Digits) -> Division:
    """Quotient and remainder of a by b > 0."""
    n = len(b)
    if compare(a, b) < 0:
        return Division(NOTHING, a)
    if n == 1:
        quotient = Array[i32](len(a))
        rest = div_digit(quotient, a, len(a), b[0])
        return Division(trimmed(quotient, len(a)), NOTHING if rest == 0 else Array[i32].of(rest))
    if len(a) - n <= 1:
        return divide_once(a, b)
    if n < RECURSIVE or len(a) - n < RECURSIVE:
        return divide_knuth(a, b)
    return divide_long(a, b)


def quotient(a: Digits, b: Digits) -> Digits:
    """a // b for b > 0, without the remainder where that is less work."""
    n = len(b)
    if n >= 2 and len(a) - n <= 1 and compare(a, b) >= 0:
        t = trial(a, b)
        if t.sure and t.digit <= MASK64:
            return single(i32(t.digit))
    return divide(a, b).quotient


def inverse(d: i64, bits: i64) -> i64:
    """What stands for 1 / d, a number of that many bits: with it x // d is (x >> (bits - 1)) * inverse >> 31
    or up to 2 more, for x < d * 2**31. Two multiplications are much faster than a division."""
    return div_s(i64(1) << (30 + bits), d)


def div_digit(quotient: Digits, a: Digits, n: i32, d: i32) -> i32:
    """quotient[:n] = a[:n] // d, which may be in place; the result is the remainder."""
    divisor = i64(d)
    bits = i64(32 - clz32(d))
    factor = inverse(divisor, bits)
    rest: i64 = 0
    while n > 0:
        n -= 1
        rest = rest << BITS64 | i64(a[n])
        q = (rest >> (bits - 1)) * factor >> 31
        rest -= q * divisor
        while rest >= divisor:
            rest -= divisor
            q += 1
        quotient[n] = i32(q)
    return i32(rest)


def rem_digit(a: Digits, d: i32) -> i32:
    """a % d."""
    divisor = i64(d)
    bits = i64(32 - clz32(d))
    factor = inverse(divisor, bits)
    rest: i64 = 0
    n = len(a)
    while n > 0:
        n -= 1
        rest = rest << BITS64 | i64(a[n])
        rest -= ((rest >> (bits - 1)) * factor >> 31) * divisor
        while rest >= divisor:
            rest -= divisor
    return i32(rest)


# --- quotients of one digit, as in programs that print the digits of pi ---------------------------------------
@struct
class Trial:
    """A quotient from the leading digits: right if `sure`, else perhaps one too large. From 2**30 on it only
    says that it is more than one digit."""

    digit: i64
    sure: bool


def shifted_digit(a: Digits, i: i32, k: i32) -> i64:
    """The digit number i of a << k; a reads as 0 outside."""
    high = a[i] if i >= 0 and i < len(a) else 0
    low = a[i - 1] if i >= 1 and i <= len(a) else 0
    return i64(i32(high << k) & MASK | low >> (BITS - k))


def trial(a: Digits, b: Digits) -> Trial:
    """Step D3 of Knuth's algorithm, with the shifts done to the digits that it looks at: a >= b, which has at
    least two digits and at most one less than a."""
    n = len(b)
    k = clz32(b[n - 1]) - 2
    if shifted_digit(a, n + 1, k) != 0:
        return Trial(MASK64 + 1, True)
    first = shifted_digit(b, n - 1, k)
    second = shifted_digit(b, n - 2, k)
    two = shifted_digit(a, n, k) << BITS64 | shifted_digit(a, n - 1, k)
    following = shifted_digit(a, n - 2, k)
    q = div_s(two, first)
    rest = two - q * first
    while q * second > (rest << BITS64 | following):
        q -= 1
        rest += first
        if rest > MASK64:
            return Trial(q, True)
    # The digits below take away less than one unit of the second digit.
    return Trial(q, (rest << BITS64 | following) - q * second > MASK64)


def single(digit: i32) -> Digits:
    return Array[i32].of(digit) if digit != 0 else NOTHING


def divide_once(a: Digits, b: Digits) -> Division:
    """For a quotient of one digit, which `trial` finds; then a - q * b in one go."""
    n = len(b)
    m = len(a)
    q = trial(a, b).digit
    if shr_u64(q, BITS64) != 0:
        return divide_knuth(a, b)
    rest = Array[i32](m)
    borrow: i64 = 0
    i = 0
    while i < n:
        borrow += i64(a[i]) - q * i64(b[i])
        rest[i] = i32(borrow & MASK64)
        borrow >>= BITS64
        i += 1
    if m > n:
        borrow += i64(a[n])
    if borrow < 0:
        add_back(rest, 0, b, n)
        q -= 1
    return Division(single(i32(q)), trimmed(rest, n))


# --- long division --------------------------------------------------------------------------------------
def divide_knuth(a: Digits, b: Digits) -> Division:
    """Knuth 4.3.1 D, as CPython's x_divrem: a >= b, which has at least two digits."""
    n = len(b)
    m = len(a)
    k = clz32(b[n - 1]) - 2
    w = Array[i32](n)
    shift_left_into(w, 0, b, n, k)
    v = Array[i32](m + 1)
    v[m] = shift_left_into(v, 0, a, m, k)
    if v[m] != 0 or v[m - 1] >= w[n - 1]:
        m += 1
    quotient = Array[i32](m - n)
    factor = inverse(i64(w[n - 1]), 30)
    i = m - n
    while i > 0:
        i -= 1
        quotient[i] = quotient_digit(v, i, w, n, factor)
    rest = trimmed(v, n)
    return Division(trimmed(quotient, m - n), shift_right(rest, i64(k)) if len(rest) > 0 else NOTHING)


def quotient_digit(v: Digits, at: i32, w: Digits, n: i32, factor: i64) -> i32:
    """One step of long division: v[at:at + n + 1] // w, leaving the remainder there."""
    top = i64(v[at + n])
    first = i64(w[n - 1])
    second = i64(w[n - 2])
    two = top << BITS64 | i64(v[at + n - 1])
    q = (two >> 29) * factor >> 31
    rest = two - q * first
    while rest >= first:
        rest -= first
        q += 1
    following = i64(v[at + n - 2])
    while q * second > (rest << BITS64 | following):
        q -= 1
        rest += first
        if rest > MASK64:
            break
    borrow: i64 = 0
    i = 0
    while i < n:
        borrow += i64(v[at + i]) - q * i64(w[i])
        v[at + i] = i32(borrow & MASK64)
        borrow >>= BITS64
        i += 1
    if top + borrow < 0:
        add_back(v, at, w, n)
        q -= 1
    v[at + n] = 0
    return i32(q)


def add_back(v: Digits, at: i32, w: Digits, n: i32) -> None:
    """The rare correction: the trial digit was one too large."""
    carry = 0
    i = 0
    while i < n:
        carry += v[at + i] + w[i]
        v[at + i] = carry & MASK
        carry >>= BITS
        i += 1


def divide_long(a: Digits, b: Digits) -> Division:
    """a is cut into pieces as long as b, each divided with the remainder before it in front."""
    n = len(b)
    k = i64(clz32(b[n - 1]) - 2)
    a = shift_left(a, k)
    b = shift_left(b, k)
    m = len(a)
    pieces = div_s(m + n - 1, n)
    quotient = Array[i32](pieces * n + 1)
    rest = NOTHING
    while pieces > 0:
        pieces -= 1
        at = pieces * n
        end = at + n if at + n < m else m
        d = divide_recursive(join_at(rest, a, at, end - at), b)
        quotient.copy(at, d.quotient, 0, len(d.quotient))
        rest = d.remainder
    return Division(trimmed(quotient, len(quotient)), shift_right(rest, k))


def zeros(k: i32) -> Digits:
    return Array[i32](k)


def join_at(high: Digits, low: Digits, start: i32, n: i32) -> Digits:
    """high * B**n + low[start:start + n]."""
    r = Array[i32](n + len(high))
    r.copy(0, low, start, n)
    r.copy(n, high, 0, len(high))
    return trimmed(r, len(r))


def divide_recursive(a: Digits, b: Digits) -> Division:
    """Quotient and remainder, where b's top bit is set and the quotient is at most as long as b: Brent and
    Zimmermann, Modern Computer Arithmetic, algorithm 1.8 (RecursiveDivRem)."""
    n = len(b)
    m = len(a) - n
    if compare(a, b) < 0:
        return Division(NOTHING, a)
    if m < RECURSIVE or n < RECURSIVE:
        return divide_knuth(a, b)
    k = m >> 1
    high = trimmed(part(b, k, n - k), n - k)
    low = trimmed(part(b, 0, k), k)
    upper = divide_half(a, 2 * k, k, b, high, low)
    lower = divide_half(upper.remainder, k, 0, b, high, low)
    return Division(add(join_at(upper.quotient, zeros(k), 0, k), lower.quotient), lower.remainder)


def divide_half(a: Digits, cut: i32, at: i32, b: Digits, high: Digits, low: Digits) -> Division:
    """The quotient of a by b * B**at, from the digits of a above `cut` divided by b's above cut - at."""
    if len(a) <= cut:
        return Division(NOTHING, a)
    d = divide_recursive(trimmed(part(a, cut, len(a) - cut), len(a) - cut), high)
    q = d.quotient
    rest = join_at(d.remainder, a, 0, cut)
    product = join_at(mul(q, low), zeros(at), 0, at)
    if compare(rest, product) < 0:
        return too_large(q, sub(product, rest), join_at(b, zeros(at), 0, at))
    return Division(q, sub(rest, product))


def too_large(q: Digits, missing: Digits, b: Digits) -> Division:
    """The quotient q leaves the remainder -missing: lower it until the remainder is not negative."""
    one = Array[i32].of(1)
    while True:
        q = sub(q, one)
        if compare(missing, b) <= 0:
            return Division(q, sub(b, missing))
        missing = sub(missing, b)
