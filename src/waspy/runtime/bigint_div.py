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
    magnitude_64,
    part,
    shift_left,
    shift_left_into,
    shift_right,
    shift_right_into,
    sub,
    sub_digit,
    trimmed,
)
from waspy.runtime.bigint_mul import add_four_rows, mul

MASK60: i64 = 0xFFFFFFFFFFFFFFF

BLOCK = 14  # digits of the divisor from which it pays to find four digits of the quotient at once
RECURSIVE = 160  # digits of divisor and of quotient from which recursive division pays


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
    if len(a) - n <= 1 and n > 2:
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
        add_back(rest, 0, b, 0, n)
        q -= 1
    return Division(single(i32(q)), trimmed(rest, n))


# --- long division --------------------------------------------------------------------------------------
@struct
class Divisor:
    """A divisor of at least two digits, shifted so that its top bit is set, with what stands for 1 / it."""

    of: Digits
    digits: Digits
    shift: i32
    first_two: i64
    factor: i64


# Computing modulo one number, a program divides by it all the time.
last_divisor: Divisor = Divisor(NOTHING, NOTHING, 0, 0, 0)


def prepared(b: Digits) -> Divisor:
    global last_divisor
    if last_divisor.of is b:
        return last_divisor
    n = len(b)
    k = clz32(b[n - 1]) - 2
    w = b
    if k != 0:
        w = Array[i32](n)
        shift_left_into(w, 0, b, n, k)
    first = i64(w[n - 1])
    second = i64(w[n - 2])
    made = Divisor(b, w, k, first << BITS64 | second, reciprocal(first, second))
    if n <= 1000:  # so that no large number stays alive for it
        last_divisor = made
    return made


def divide_knuth(a: Digits, b: Digits) -> Division:
    """Knuth 4.3.1 D: a >= b, which has at least two digits."""
    n = len(b)
    m = len(a)
    if n == 2:
        return divide_two(a, prepared(b))
    quotient = Array[i32](m - n + 1 if a[m - 1] >= b[n - 1] else m - n)
    rest = reduce(quotient, a, prepared(b))
    return Division(trimmed(quotient, len(quotient)), rest)


def reduce(quotient: Digits, a: Digits, d: Divisor) -> Digits:
    """The remainder of a, with the digits of the quotient put where they belong; the array has room for all of them,
    or for all but a first one of 0."""
    w = d.digits
    n = len(w)
    m = len(a)
    v = Array[i32](m + 1)
    v[m] = shift_left_into(v, 0, a, m, d.shift)
    i = len(quotient)
    while i > 0:
        if i >= 4 and n >= BLOCK and (i64(v[i + n - 1]) << BITS64 | i64(v[i + n - 2])) < d.first_two:
            i -= 4
            four_digits(quotient, v, i, d)
        else:
            i -= 1
            quotient[i] = quotient_digit(v, i, w, n, 0, d.first_two, d.factor)
    return shifted_back(v, n, d.shift)


def remainder(a: Digits, b: Digits) -> Digits:
    """a % b for b > 0."""
    n = len(b)
    if n < 3 or len(a) - n <= 1 or (n >= RECURSIVE and len(a) - n >= RECURSIVE) or compare(a, b) < 0:
        return divide(a, b).remainder
    return reduce(Array[i32](len(a) - n + 1 if a[len(a) - 1] >= b[n - 1] else len(a) - n), a, prepared(b))


def reciprocal(first: i64, second: i64) -> i64:
    """What stands for 1 / d, where d = first * B + second has its top bit set: (B**3 - 1) // d - B. Möller and
    Granlund, Improved division by invariant integers, algorithm 6."""
    v = div_s(MASK60, first) - (MASK64 + 1)
    p = (first * v & MASK64) + second
    if p > MASK64:
        v -= 1
        p -= MASK64 + 1
        if p >= first:
            v -= 1
            p -= first
        p = p - first & MASK64
    t = v * second
    p += t >> BITS64
    if p > MASK64:
        v -= 1
        if ((p & MASK64) << BITS64 | t & MASK64) >= (first << BITS64 | second):
            v -= 1
    return v


@inline
def three_by_two(two: i64, following: i64, divisor: i64, factor: i64) -> i64:
    """(two * B + following) // divisor for two < divisor, where factor = reciprocal(divisor): algorithm 4."""
    q = factor * (two >> BITS64) + two
    digit = (q >> BITS64) + 1
    rest = i64((two << BITS64 | following) - i64(digit * divisor)) & MASK60
    if rest >> BITS64 >= q & MASK64:
        digit -= 1
        rest = rest + divisor & MASK60
    if rest >= divisor:
        digit += 1
    return digit


def divide_two(a: Digits, d: Divisor) -> Division:
    k = d.shift
    divisor = d.first_two
    n = len(a) - 2
    over = i64(a[n + 1] >> (BITS - k))
    rest = shifted_two(a, n, k)
    if over != 0 or rest >= divisor:
        n += 1
        rest = over << BITS64 | rest >> BITS64
    quotient = Array[i32](n)
    while n > 0:
        n -= 1
        low = a[n - 1] >> (BITS - k) if n > 0 else 0
        following = i64(i32(a[n] << k) & MASK | low)
        q = three_by_two(rest, following, divisor, d.factor)
        rest = i64(i64(rest << BITS64 | following) - i64(q * divisor)) & MASK60
        quotient[n] = i32(q)
    return Division(quotient, magnitude_64(rest >> i64(k)))


def shifted_two(a: Digits, i: i32, k: i32) -> i64:
    """The digits i and i + 1 of a << k."""
    low = a[i - 1] >> (BITS - k) if i > 0 else 0
    return i64(i64(a[i + 1]) << i64(30 + k)) & MASK60 | i64(a[i]) << i64(k) | i64(low)


def shifted_back(v: Digits, n: i32, k: i32) -> Digits:
    """v[:n] >> k without leading zeros, where no bit that is set is shifted out."""
    while n > 0 and v[n - 1] == 0:
        n -= 1
    if n == 0:
        return NOTHING
    if k == 0:
        return part(v, 0, n)
    r = Array[i32](n - 1 if v[n - 1] >> k == 0 else n)
    shift_right_into(r, v, 0, n, k)
    return r


def quotient_digit(v: Digits, at: i32, w: Digits, n: i32, low: i32, divisor: i64, factor: i64) -> i32:
    """One step of long division, of v[at + low:at + n + 1] by w[low:n], leaving the remainder there. The
    first two digits of w, `divisor`, tell the digit of the quotient, or one more."""
    end = at + n
    two = i64(v[end]) << BITS64 | i64(v[end - 1])
    if two >= divisor:
        return largest_digit(v, at, w, n, low)
    following = i64(v[end - 2])
    q = three_by_two(two, following, divisor, factor)
    rest = i64(i64(two << BITS64 | following) - i64(q * divisor)) & MASK60
    borrow: i64 = 0
    i = low
    while i < n - 5:
        borrow += i64(v[at + i]) - q * i64(w[i])
        v[at + i] = i32(borrow & MASK64)
        borrow = (borrow >> BITS64) + (i64(v[at + i + 1]) - q * i64(w[i + 1]))
        v[at + i + 1] = i32(borrow & MASK64)
        borrow = (borrow >> BITS64) + (i64(v[at + i + 2]) - q * i64(w[i + 2]))
        v[at + i + 2] = i32(borrow & MASK64)
        borrow = (borrow >> BITS64) + (i64(v[at + i + 3]) - q * i64(w[i + 3]))
        v[at + i + 3] = i32(borrow & MASK64)
        borrow >>= BITS64
        i += 4
    while i < n - 2:
        borrow += i64(v[at + i]) - q * i64(w[i])
        v[at + i] = i32(borrow & MASK64)
        borrow >>= BITS64
        i += 1
    rest += borrow
    if rest < 0:
        q -= 1
        rest += divisor + add_back(v, at, w, low, n - 2)
    v[end - 2] = i32(rest & MASK64)
    v[end - 1] = i32(rest >> BITS64)
    return i32(q)


def largest_digit(v: Digits, at: i32, w: Digits, n: i32, low: i32) -> i32:
    """The same where the two first digits of both are equal."""
    q = MASK64
    borrow: i64 = 0
    for i in range(low, n):
        borrow += i64(v[at + i]) - q * i64(w[i])
        v[at + i] = i32(borrow & MASK64)
        borrow >>= BITS64
    borrow += i64(v[at + n])
    while borrow < 0:
        q -= 1
        borrow += add_back(v, at, w, low, n)
    return i32(q)


def add_back(v: Digits, at: i32, w: Digits, low: i32, n: i32) -> i64:
    """The rare correction: the trial digit was one too large. v[at + low:at + n] += w[low:n]; the carry."""
    carry = 0
    for i in range(low, n):
        carry += v[at + i] + w[i]
        v[at + i] = carry & MASK
        carry >>= BITS
    return i64(carry)


def four_digits(quotient: Digits, v: Digits, at: i32, d: Divisor) -> None:
    """Four steps at once: the first four digits of the divisor tell the digits of the quotient, or at most two more,
    and their products with the rest of the divisor are subtracted in one go."""
    w = d.digits
    n = len(w)
    low = n - 4
    for i in range(3, -1, -1):
        quotient[at + i] = quotient_digit(v, at + i, w, n, low, d.first_two, d.factor)
    borrow = add_four_rows(v, at, quotient, at, w, 0, low, -1)
    while borrow < 0:
        borrow += add_back(v, at, w, 0, n)
        i = at
        while quotient[i] == 0:
            quotient[i] = MASK
            i += 1
        quotient[i] -= 1


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
    while True:
        q = sub_digit(q, 1)
        if compare(missing, b) <= 0:
            return Division(q, sub(b, missing))
        missing = sub(missing, b)
