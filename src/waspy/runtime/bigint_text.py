"""Magnitudes to and from text. Long numbers are split at powers of the base, so that the cost is that of
the multiplication and division they come down to (Brent and Zimmermann, algorithms 1.25 and 1.26)."""

from waspy.lang import *
from waspy.runtime import bigint_functions
from waspy.runtime.bigint import BITS64, Digits, add, bit_length, magnitude, trimmed
from waspy.runtime.bigint_div import div_digit, divide
from waspy.runtime.bigint_mul import mul, mul_add_digit, square

CHUNK = 9  # decimal digits in a 30-bit digit
BILLION = 1000000000
LEAF = 32  # our digits that are converted one chunk at a time


@struct
class Powers:
    """`of[i]` is base ** (width << i), made when first asked for."""

    of: Array[Digits | None]
    base: i32
    chunk: i32  # how many digits of the base fit one of ours
    width: i32


def new_powers(base: i32) -> Powers:
    chunk = 1
    power = base
    while i64(power) * i64(base) < 1 << 30:
        power *= base
        chunk += 1
    return Powers(Array[Digits | None](32), base, chunk, 32 * chunk)


def power(p: Powers, level: i32) -> Digits:
    known = p.of[level]
    if known is not None:
        return known
    if level > 0:
        made = square(power(p, level - 1))
    else:
        made = bigint_functions.power(magnitude(i64(p.base)), i64(p.width))
    p.of[level] = made
    return made


def to_decimal(a: Digits) -> Array[u8]:
    """The decimal digits of a > 0 in ASCII, without leading zeros."""
    n = i32(div_s(bit_length(a) * 30103, 100000)) + 1
    out = Array[u8].filled(n, 48)
    write_decimal(out, n, a, new_powers(10))
    skip = 0
    while out[skip] == 48:
        skip += 1
    if skip == 0:
        return out
    r = Array[u8](n - skip)
    r.copy(0, out, skip, n - skip)
    return r


def decimal_length_at_most(a: Digits) -> i64:
    """An upper bound, at most one too large."""
    return div_s(bit_length(a) * 30103, 100000) + 1


def write_decimal(out: Array[u8], end: i32, a: Digits, p: Powers) -> None:
    """Puts the digits of a before `end`; what stands in front of them stays (the zeros)."""
    if len(a) <= LEAF:
        write_leaf(out, end, a)
        return
    level = 0
    while 2 * len(power(p, level)) < len(a):
        level += 1
    d = divide(a, power(p, level))
    write_decimal(out, end, d.remainder, p)
    write_decimal(out, end - (p.width << level), d.quotient, p)


def write_leaf(out: Array[u8], end: i32, a: Digits) -> None:
    n = len(a)
    rest = Array[i32](n)
    rest.copy(0, a, 0, n)
    while n > 0:
        x = div_digit(rest, rest, n, BILLION)
        while n > 0 and rest[n - 1] == 0:
            n -= 1
        at = end
        while x > 0:
            at -= 1
            y = div_s(x, 10)
            out[at] = 48 + x - y * 10
            x = y
        end -= CHUNK


def from_digits(text: Array[u8], start: i32, n: i32, base: i32) -> Digits:
    """The number whose n digits in the base (values, not characters) stand in `text` from `start`."""
    if base & (base - 1) == 0:
        return from_bits(text, start, n, ctz32(base))
    return from_range(text, start, n, new_powers(base))


def from_range(text: Array[u8], start: i32, n: i32, p: Powers) -> Digits:
    if n <= 4 * p.width:
        return from_leaf(text, start, n, p)
    level = 0
    while p.width << (level + 1) < n:
        level += 1
    low = p.width << level
    high = mul(from_range(text, start, n - low, p), power(p, level))
    return add(high, from_range(text, start + n - low, low, p))


def from_leaf(text: Array[u8], start: i32, n: i32, p: Powers) -> Digits:
    r = Array[i32](div_s(n, p.chunk) + 2)
    length = 0
    i = 0
    while i < n:
        end = i + p.chunk if i + p.chunk < n else n
        x = 0
        scale = 1
        while i < end:
            x = x * p.base + text[start + i]
            scale *= p.base
            i += 1
        length = mul_add_digit(r, length, scale, x)
    return trimmed(r, length)


def from_bits(text: Array[u8], start: i32, n: i32, width: i32) -> Digits:
    """For the bases 2, 4, 8, 16, 32: each digit stands for `width` bits."""
    size = i32(div_s(i64(n) * i64(width), BITS64)) + 1
    r = Array[i32](size)
    at = 0
    pending: i64 = 0
    bits = 0
    i = n
    while i > 0:
        i -= 1
        pending = pending | i64(text[start + i]) << i64(bits)
        bits += width
        if bits >= 30:
            r[at] = i32(pending & 0x3FFFFFFF)
            at += 1
            pending >>= BITS64
            bits -= 30
    if at < size:
        r[at] = i32(pending)
    return trimmed(r, size)


def to_bits_text(a: Digits, width: i32, letter: i32) -> Array[u8]:
    """The digits of a > 0 in base 2**width; those from ten on are letters from `letter` (97 or 65)."""
    n = i32(div_s(bit_length(a) + i64(width) - 1, i64(width)))
    out = Array[u8](n)
    pending: i64 = 0
    bits = 0
    at = 0
    while n > 0:
        if bits < width and at < len(a):
            pending = pending | i64(a[at]) << i64(bits)
            bits += 30
            at += 1
        digit = i32(pending) & ((1 << width) - 1)
        pending >>= i64(width)
        bits -= width
        n -= 1
        out[n] = 48 + digit if digit < 10 else letter - 10 + digit
    return out
