"""A float with a few digits after the point, exactly rounded, in 64-bit arithmetic.

|x| = m / 2**bits = whole + rest / 2**bits        rest * 10**places / 2**bits = digits + what rounds them
"""

from waspy.lang import *
from waspy.runtime import float_bits, int_text

MOST_PLACES = 9
TINY = 93  # bits from which a fraction is less than half of the last digit


def fixed(x: f64, places: i32) -> Array[u8] | None:
    """A finite x in ASCII with 1 to 9 digits after the point, half to even; null for others, or if |x| >= 2**53."""
    bits = -float_bits.scale(x)
    if places < 1 or places > MOST_PLACES or bits < 0:
        return None
    sign = 1 if float_bits.sign_bit(x) else 0
    if bits > TINY:
        return spelled(0, 0, places, sign)
    m = float_bits.mantissa(x)
    whole: i64 = 0
    rest = m
    if bits < 53:
        whole = m >> bits
        rest = m & ((i64(1) << bits) - 1)
    if bits < 31:
        rest = rest << (31 - bits)
        bits = 31
    # The product has up to 83 bits, so it is taken in two parts, of which the lower has 30.
    power = power_of_ten(places)
    low = (rest & 0x3FFFFFFF) * power
    high = (rest >> 30) * power + (low >> 30)
    low = low & 0x3FFFFFFF
    digits = high >> (bits - 30)
    left = high & ((i64(1) << (bits - 30)) - 1)
    half = i64(1) << (bits - 31)
    if left > half or (left == half and (low != 0 or digits & 1 == 1)):
        digits += 1
        if digits == power:
            digits = 0
            whole += 1
    return spelled(whole, digits, places, sign)


def power_of_ten(n: i32) -> i64:
    power: i64 = 1
    while n > 0:
        power *= 10
        n -= 1
    return power


def spelled(whole: i64, digits: i64, places: i32, sign: i32) -> Array[u8]:
    point = sign + int_text.decimal_length(whole)
    out = Array[u8](point + 1 + places)
    if sign > 0:
        out[0] = 45
    int_text.write_word(out, point, whole)
    out[point] = 46
    at = point + places
    rest = i32(digits)
    while at > point:
        tenth = div_s(rest, 10)
        out[at] = 48 + rest - tenth * 10
        rest = tenth
        at -= 1
    return out
