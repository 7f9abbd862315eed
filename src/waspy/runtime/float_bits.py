"""Taking doubles apart and putting them together. From the top: the sign, 11 bits of exponent + 1023, 52 bits of
fraction."""

from waspy.lang import *

INFINITY: f64 = f64("inf")
NAN: f64 = f64("nan")
FRACTION: i64 = 0xFFFFFFFFFFFFF
HIDDEN: i64 = 0x10000000000000  # 2**52, the bit that normal numbers have in front of their fraction


QUIET_NAN = 0x7FF8000000000000
NUMBERED = 0xFFFFF
nans = 0


def another_nan() -> f64:
    """A NaN that can be told from the others, as the object can that `float("nan")` makes: by its payload."""
    global nans
    nans += 1
    return f64_from_bits(i64(QUIET_NAN) | i64(nans & NUMBERED))


def without_number(bits: i64) -> i64:
    """The bits of a float as they are seen from outside."""
    if bits & 0x7FFFFFFFFFF00000 == QUIET_NAN:
        return bits & ~i64(NUMBERED)
    return bits


def is_nan(x: f64) -> bool:
    return x != x


def is_finite(x: f64) -> bool:
    return x - x == 0.0


def is_infinite(x: f64) -> bool:
    return x == INFINITY or x == -INFINITY


def sign_bit(x: f64) -> bool:
    return f64_bits(x) < 0


def raw_exponent(x: f64) -> i32:
    """0 for zeros and subnormal numbers, 2047 for infinities and NaNs."""
    return i32(f64_bits(x) >> 52) & 2047


def mantissa(x: f64) -> i64:
    """The integer m with |x| = m * 2 ** `scale(x)`, for finite x."""
    m = f64_bits(x) & FRACTION
    if raw_exponent(x) != 0:
        m = m | HIDDEN
    return m


def scale(x: f64) -> i32:
    e = raw_exponent(x)
    return e - 1075 if e != 0 else -1074


def power_of_two(e: i32) -> f64:
    """2.0 ** e for -1022 <= e <= 1023."""
    return f64_from_bits(i64(e + 1023) << 52)


def scaled(x: f64, e: i32) -> f64:
    """x * 2**e, rounded once; infinite if too large (musl's scalbn, for x that is not subnormal)."""
    if e > 1023:
        x = x * power_of_two(1023)
        e -= 1023
        if e > 1023:
            x = x * power_of_two(1023)
            e -= 1023
            if e > 1023:
                e = 1023
    elif e < -1022:
        # 2**-969 leaves 53 bits above the subnormal range, so only the last product rounds.
        x = x * power_of_two(-969)
        e += 969
        if e < -1022:
            x = x * power_of_two(-969)
            e += 969
            if e < -1022:
                e = -1022
    return x * power_of_two(e)


def compose(m: i64, sticky: bool, e: i32) -> f64:
    """m * 2**e rounded to nearest, ties to even, for m >= 0; `sticky`: the true value is a little more (by
    less than one unit of m, and then m has at least 55 bits or 2**e is below 2**-1075)."""
    if m == 0:
        return 0.0
    drop = 11 - i32(clz64(m))
    if e + drop < -1074:
        drop = -1074 - e
    if drop <= 0:
        return scaled(f64(m), e)
    if drop > 63:
        return 0.0
    half = i64(1) << i64(drop - 1)
    rest = m & (half | half - 1)
    m = m >> i64(drop)
    if rest > half or (rest == half and (sticky or m & 1 == 1)):
        m += 1
    return scaled(f64(m), e + drop)


def remainder(x: f64, y: f64) -> f64:
    """C's fmod, exact: the remainder of the division that rounds towards zero, with x's sign."""
    if not is_finite(x) or y != y or y == 0.0:
        return NAN
    a = f64_abs(x)
    b = f64_abs(y)
    if a < b:
        return x
    if a < 9007199254740992.0 and f64_floor(a) == a and f64_floor(b) == b:
        return f64_copysign(f64(rem_s(trunc_i64(a), trunc_i64(b))), x)
    if b == INFINITY:
        return x
    q = f64_floor(a / b)
    if q < 67108864.0 and f64_bits(b) & 0x3FFFFFF == 0:
        # 26 bits times 27: the product is exact, so is the difference. The quotient may have been rounded up.
        d = a - q * b
        return f64_copysign(d if d >= 0.0 else d + b, x)
    m = mantissa(b)
    r = rem_s(mantissa(a), m)
    # Multiplies by 2**10 at a time, which the 53 bits of r leave room for.
    e = scale(a) - scale(b)
    while e > 10 and r != 0:
        r = rem_s(r << 10, m)
        e -= 10
    r = rem_s(r << i64(e if e <= 10 else 0), m)
    return f64_copysign(compose(r, False, scale(b)), x)
