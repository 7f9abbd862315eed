"""The shortest decimal that reads back as a given float, and of those the closest: Schubfach, by Raffaello
Giulietti ("The Schubfach way to render doubles", 2021), in the form of Alexander Bolz's Drachennest."""

from waspy.lang import *
from waspy.runtime import float_bits
from waspy.runtime.power_table import Wide, log2_of_power, mul_high, power_of_ten


@struct
class Decimal:
    """`count` ASCII digits without trailing zeros and where the decimal point stands among them: the value
    is 0.DIGITS * 10**point. Zero has one digit, 0, and point 1."""

    digits: Array[u8]
    count: i32
    point: i32


def shortest(x: f64) -> Decimal:
    """Of a finite x; the sign is ignored."""
    m = float_bits.mantissa(x)
    if m == 0:
        return Decimal(Array[u8].of(48), 1, 1)
    e = float_bits.scale(x)
    if e <= 0 and e > -53 and m & ((i64(1) << i64(-e)) - 1) == 0:
        return decimal(m >> i64(-e), 0)
    irregular = m == float_bits.HIDDEN and float_bits.raw_exponent(x) > 1
    k = (e * 1262611 - (524031 if irregular else 0)) >> 22
    h = i64(e + log2_of_power(-k) + 1)
    g = power_of_ten(-k)
    below = round_to_odd(g, (4 * m - (1 if irregular else 2)) << h)
    here = round_to_odd(g, 4 * m << h)
    above = round_to_odd(g, (4 * m + 2) << h)
    odd = m & 1
    return choose(here, below + odd, above - odd, k)


def choose(here: i64, lower: i64, upper: i64, k: i32) -> Decimal:
    """The best decimal between the bounds, all in units of 10**k / 4."""
    s = here >> 2
    if s >= 10:
        t = div_s(s, 10)
        inside = lower <= 40 * t
        if inside != (40 * t + 40 <= upper):
            return decimal(t if inside else t + 1, k + 1)
    inside = lower <= 4 * s
    if inside != (4 * s + 4 <= upper):
        return decimal(s if inside else s + 1, k)
    middle = 4 * s + 2
    up = here > middle or (here == middle and s & 1 == 1)
    return decimal(s + 1 if up else s, k)


def round_to_odd(g: Wide, x: i64) -> i64:
    """g * x / 2**128, its last bit set if anything was cut off."""
    low = i64(g.high * x)
    high = mul_high(g.high, x)
    carried = mul_high(g.low, x)
    low = i64(low + carried)
    if lt_u64(low, carried):
        high = i64(high + 1)
    if lt_u64(1, low):
        high = high | 1
    return high


def decimal(n: i64, exponent: i32) -> Decimal:
    """n * 10**exponent, n > 0."""
    while n >= 100000000 and rem_s(n, 100000000) == 0:
        n = div_s(n, 100000000)
        exponent += 8
    while rem_s(n, 10) == 0:
        n = div_s(n, 10)
        exponent += 1
    buffer = Array[u8](17)
    at = 17
    while n > 0:
        at -= 1
        q = div_s(n, 10)
        buffer[at] = 48 + i32(n - q * 10)
        n = q
    if at > 0:
        buffer.copy(0, buffer, at, 17 - at)
    return Decimal(buffer, 17 - at, 17 - at + exponent)
