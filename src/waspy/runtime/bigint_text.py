"""Magnitudes to and from text. Long numbers are split at powers of the base, so that the cost is that of
the multiplication and division they come down to (Brent and Zimmermann, algorithms 1.25 and 1.26)."""

from waspy.lang import *
from waspy.runtime import bigint_functions
from waspy.runtime.bigint import BITS, BITS64, MASK64, Digits, add, bit_length, magnitude, part, trimmed
from waspy.runtime.bigint_div import divide
from waspy.runtime.bigint_mul import mul, mul_add_two, square

CHUNK = 9  # decimal digits in a 30-bit digit
BILLION: i64 = 1000000000
BILLIONTH: i64 = 2305843009  # 2**61 // BILLION
LEAF = 32  # our digits that are converted one chunk at a time


@struct
class Radix:
    base: i32
    chunk: i32  # how many digits of the base fit one of ours
    scale: i32  # base ** chunk


@struct
class Powers:
    """`of[i]` is base ** (width << i), made when first asked for."""

    of: Array[Digits | None]
    radix: Radix
    width: i32


of_ten: Powers | None = None
"""Kept; None where all text is short, as the limit on the digits of an int makes it."""


def expect_long_text() -> None:
    """From now on text may have more digits than that limit: splitting it pays."""
    global of_ten
    if of_ten is None:
        of_ten = powers_of(radix_of(10))


def radix_of(base: i32) -> Radix:
    chunk = 1
    scale = base
    while i64(scale) * i64(base) < 1 << 30:
        scale *= base
        chunk += 1
    return Radix(base, chunk, scale)


def powers_of(radix: Radix) -> Powers:
    return Powers(Array[Digits | None](32), radix, 32 * radix.chunk)


def power(p: Powers, level: i32) -> Digits:
    known = p.of[level]
    if known is not None:
        return known
    if level > 0:
        made = square(power(p, level - 1))
    else:
        made = bigint_functions.power(magnitude(i64(p.radix.base)), i64(p.width))
    p.of[level] = made
    return made


def to_decimal(a: Digits) -> Array[u8]:
    """The decimal digits of a > 0 in ASCII, without leading zeros."""
    n = i32(div_s(bit_length(a) * 30103, 100000)) + 1
    out = Array[u8].filled(n, 48)
    powers = of_ten
    if powers is None:
        write_leaf(out, n, a)
    else:
        write_decimal(out, n, a, powers)
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
    rest = part(a, 0, n)
    parts = Array[i32](4)
    while n > 0:
        cut_billions(rest, n, parts)
        while n > 0 and rest[n - 1] == 0:
            n -= 1
        for x in parts:
            if end >= CHUNK:
                write_nine(out, end, x)
            else:
                write_few(out, end, x)
            end -= CHUNK


def cut_billions(a: Digits, n: i32, parts: Digits) -> None:
    """a[:n] //= 10**36, in place; `parts` becomes the remainder in base 10**9. Four divisions by 10**9, each of which
    works on what the one before it has just found, as one alone would wait for its own results. The trial quotients
    are right or 1 too small, which is not corrected: remainders and digits are below 1.5 * 10**9 instead, and a's
    digits need not be below 2**30 before."""
    r0: i64 = 0
    r1: i64 = 0
    r2: i64 = 0
    r3: i64 = 0
    while n > 0:
        n -= 1
        r0 = (r0 << BITS64) + i64(a[n])
        q = billions(r0)
        r0 -= q * BILLION
        r1 = (r1 << BITS64) + q
        q = billions(r1)
        r1 -= q * BILLION
        r2 = (r2 << BITS64) + q
        q = billions(r2)
        r2 -= q * BILLION
        r3 = (r3 << BITS64) + q
        q = billions(r3)
        r3 -= q * BILLION
        a[n] = i32(q)
    parts[0] = i32(r0)
    parts[1] = i32(r1)
    parts[2] = i32(r2)
    parts[3] = i32(r3)
    for i in range(4):
        if i64(parts[i]) >= BILLION:
            parts[i] -= i32(BILLION)
            if i < 3:
                parts[i + 1] += 1
            else:
                a[0] += 1


@inline
def billions(x: i64) -> i64:
    """x // 10**9 or 1 less, for x < 1.5 * 2**60."""
    return shr_u64(i64((x >> 28) * BILLIONTH), 33)


def write_nine(out: Array[u8], end: i32, x: i32) -> None:
    """Digits that do not wait for one another."""
    high = div_s(x, 10000)
    low = x - high * 10000
    middle = div_s(high, 100)
    first = div_s(middle, 100)
    out[end - 9] = 48 + first
    write_two(out, end - 8, middle - first * 100)
    write_two(out, end - 6, high - middle * 100)
    middle = div_s(low, 100)
    write_two(out, end - 4, middle)
    write_two(out, end - 2, low - middle * 100)


@inline
def write_two(out: Array[u8], at: i32, x: i32) -> None:
    tens = x * 103 >> 10
    out[at] = 48 + tens
    out[at + 1] = 48 + x - tens * 10


def write_few(out: Array[u8], end: i32, x: i32) -> None:
    while x > 0:
        end -= 1
        tenth = div_s(x, 10)
        out[end] = 48 + x - tenth * 10
        x = tenth


def from_digits(text: Array[u8], start: i32, n: i32, base: i32) -> Digits:
    """The number whose n digits in the base (values, not characters) stand in `text` from `start`."""
    if base & (base - 1) == 0:
        return from_bits(text, start, n, ctz32(base))
    radix = radix_of(base)
    powers = of_ten
    if powers is None:
        return from_leaf(text, start, n, radix)
    return from_range(text, start, n, powers if base == 10 else powers_of(radix))


def from_range(text: Array[u8], start: i32, n: i32, p: Powers) -> Digits:
    if n <= 4 * p.width:
        return from_leaf(text, start, n, p.radix)
    level = 0
    while p.width << (level + 1) < n:
        level += 1
    low = p.width << level
    high = mul(from_range(text, start, n - low, p), power(p, level))
    return add(high, from_range(text, start + n - low, low, p))


def from_leaf(text: Array[u8], start: i32, n: i32, radix: Radix) -> Digits:
    """Takes digits for two of ours at a time."""
    base = i64(radix.base)
    chunk = radix.chunk
    r = Array[i32](div_s(n, chunk) + 3)
    x: i64 = 0
    end = start + n
    at = start + rem_s(n, 2 * chunk)
    while start < at:
        x = x * base + i64(text[start])
        start += 1
    length = mul_add_two(r, 0, 0, x)
    scale = i64(radix.scale) * i64(radix.scale)
    while at < end:
        high: i64 = 0
        low: i64 = 0
        for i in range(at, at + chunk):
            high = high * base + i64(text[i])
            low = low * base + i64(text[i + chunk])
        length = mul_add_two(r, length, scale, high * i64(radix.scale) + low)
        at += 2 * chunk
    return trimmed(r, length)


def from_bits(text: Array[u8], start: i32, n: i32, width: i32) -> Digits:
    """For the bases 2, 4, 8, 16, 32: each digit stands for `width` bits."""
    size = i32(div_s(i64(n) * i64(width), BITS64)) + 1
    r = Array[i32](size)
    at = 0
    pending: i64 = 0
    bits = 0
    i = start + n
    while i > start:
        while i > start and bits < BITS:
            i -= 1
            pending = pending | i64(text[i]) << i64(bits)
            bits += width
        r[at] = i32(pending & MASK64)
        at += 1
        pending >>= BITS64
        bits -= BITS
    if pending != 0:
        r[at] = i32(pending)
    return trimmed(r, size)


def to_bits_text(a: Digits, width: i32, letter: i32) -> Array[u8]:
    """The digits of a > 0 in base 2**width; those from ten on are letters from `letter` (97 or 65)."""
    n = i32(div_s(bit_length(a) + i64(width) - 1, i64(width)))
    out = Array[u8](n)
    mask = (1 << width) - 1
    beyond = letter - 58  # from the character after 9 to the first letter
    pending: i64 = 0
    bits = 0
    for x in a:
        pending = pending | i64(x) << i64(bits)
        bits += BITS
        while bits >= width and n > 0:
            n -= 1
            digit = i32(pending) & mask
            out[n] = 48 + digit + (beyond & (9 - digit) >> 31)
            pending >>= i64(width)
            bits -= width
    if n > 0:
        digit = i32(pending)
        out[0] = 48 + digit + (beyond & (9 - digit) >> 31)
    return out
