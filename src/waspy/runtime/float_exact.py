"""All decimal digits of a float, and their rounding: what the formats with a precision need.

The number is held in base 10**9, as in musl's fmt_fp; `unit` is the index of the word with the weight 1:

    words    [ ... 10**18 | 10**9 | 1 | 10**-9 | 10**-18 ... ]
"""

from waspy.lang import *
from waspy.runtime import float_bits
from waspy.runtime.float_shortest import Decimal

BILLION: i64 = 1000000000


def exact(x: f64) -> Decimal:
    """Every digit of a finite x; the sign is ignored."""
    m = float_bits.mantissa(x)
    if m == 0:
        return zero()
    e = float_bits.scale(x)
    zeros = i32(ctz64(m))
    m = m >> i64(zeros)
    e += zeros
    if e >= 0:
        return whole(m, e)
    return fractional(m, -e)


def zero() -> Decimal:
    return Decimal(Array[u8].of(48), 1, 1)


def whole(m: i64, e: i32) -> Decimal:
    """m * 2**e, e >= 0."""
    unit = div_s(e, 29) + 2
    words = Array[i32](unit + 1)
    words[unit] = i32(rem_s(m, BILLION))
    words[unit - 1] = i32(div_s(m, BILLION))
    first = unit - 1
    while e > 0:
        by = 29 if e > 29 else e
        carry: i64 = 0
        i = unit
        while i >= first:
            carry += i64(words[i]) << i64(by)
            q = div_s(carry, BILLION)
            words[i] = i32(carry - q * BILLION)
            carry = q
            i -= 1
        if carry != 0:
            first -= 1
            words[first] = i32(carry)
        e -= by
    return spelled(words, first, unit + 1, unit)


def fractional(m: i64, bits: i32) -> Decimal:
    """m / 2**bits, bits > 0 and m odd."""
    high: i64 = 0
    if bits < 63:
        high = m >> i64(bits)
    words = Array[i32](div_s(bits + 8, 9) + 3)
    words[0] = i32(div_s(high, BILLION))
    words[1] = i32(rem_s(high, BILLION))
    if bits < 63:
        end = divide_short(words, m & ((i64(1) << i64(bits)) - 1), bits)
    else:
        words[1] = i32(rem_s(m, BILLION))
        words[0] = i32(div_s(m, BILLION))
        end = halve(words, 2, bits)
    return spelled(words, 0, end, 1)


def divide_short(words: Array[i32], rest: i64, bits: i32) -> i32:
    """Writes the digits of rest / 2**bits (below 1, bits < 63) from words[2]; the end of the digits."""
    end = 2
    while rest != 0:
        # Nine digits are 9 bits off the end: 10**9 = 5**9 * 2**9. The product is taken in two parts.
        if bits > 33:
            low = (rest & 0x3FFFFFFF) * BILLION
            high = (rest >> 30) * BILLION + (low >> 30)
            words[end] = i32(high >> i64(bits - 30))
            rest = (high & ((i64(1) << i64(bits - 30)) - 1)) << 30 | low & 0x3FFFFFFF
        else:
            product = rest * BILLION
            words[end] = i32(product >> i64(bits))
            rest = product & ((i64(1) << i64(bits)) - 1)
        end += 1
    return end


def halve(words: Array[i32], end: i32, bits: i32) -> i32:
    """Divides by 2**bits, nine bits at a time; the new end."""
    first = 0
    while bits > 0:
        by = 9 if bits > 9 else bits
        unit = div_s(i32(BILLION), 1 << by)
        carry = 0
        i = first
        while i < end:
            w = words[i]
            words[i] = (w >> by) + carry
            carry = unit * (w & ((1 << by) - 1))
            i += 1
        if carry != 0:
            words[end] = carry
            end += 1
        while first < end - 1 and words[first] == 0:
            first += 1
        bits -= by
    return end


def spelled(words: Array[i32], first: i32, end: i32, unit: i32) -> Decimal:
    """The words in ASCII, without zeros at either end."""
    while words[first] == 0:
        first += 1
    n = (end - first) * 9
    out = Array[u8](n)
    at = n
    while end > first:
        end -= 1
        w = words[end]
        stop = at - 9
        while at > stop:
            at -= 1
            q = div_s(w, 10)
            out[at] = 48 + w - q * 10
            w = q
    point = (unit + 1 - first) * 9
    while out[at] == 48:
        at += 1
    while out[n - 1] == 48:
        n -= 1
    if at > 0:
        out.copy(0, out, at, n - at)
    return Decimal(out, n - at, point - at)


def rounded(d: Decimal, n: i32) -> Decimal:
    """To the first n digits, half to even; n may be negative. Without trailing zeros; a zero that comes of
    rounding has no digits at all. Changes d's array."""
    if n >= d.count:
        return d
    if n < 0:
        return Decimal(d.digits, 0, d.point - n)
    up = rounds_up(d, n)
    out = d.digits
    while n > 0 and out[n - 1] == (57 if up else 48):
        n -= 1
    if not up:
        return Decimal(out, n, d.point)
    if n == 0:
        out[0] = 49
        return Decimal(out, 1, d.point + 1)
    out[n - 1] = out[n - 1] + 1
    return Decimal(out, n, d.point)


def rounds_up(d: Decimal, n: i32) -> bool:
    out = d.digits
    if out[n] != 53 or n + 1 < d.count:
        return out[n] >= 53
    return n > 0 and out[n - 1] & 1 == 1


def to_significant(x: f64, n: i32) -> Decimal:
    """x to n > 0 significant digits."""
    return rounded(exact(x), n)


def to_places(x: f64, places: i32) -> Decimal:
    """x to so many digits after the decimal point; negative: before it."""
    d = exact(x)
    if d.digits[0] == 48:
        return d
    n = i64(d.point) + i64(places)
    if n > 2000:
        return d
    if n < 0:
        return Decimal(d.digits, 0, -places)
    r = rounded(d, i32(n))
    if r.count == 0:
        return Decimal(r.digits, 0, -places)
    return r
