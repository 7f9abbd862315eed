"""int: the canonical forms, conversions between them, and arithmetic.

    i31      -2**30 <= x < 2**30
    Int64    other x in -2**63 <= x < 2**63      (a "word" is either of these two)
    BigInt   the rest

An "int" below is an `obj` in its canonical form. Bools and instances of subclasses (`IntSub`) become that by
`as_int`. Every operation tries i31, then words, then digits. Comparison, hash, bit operations and conversions
are in `int_slots.py`, methods in `int_methods.py`, text in `int_text.py`, int(...) in `int_new.py`.
"""

from waspy.lang import *
from waspy.runtime import (
    bigint,
    bigint_div,
    bigint_float,
    bigint_functions,
    bigint_mul,
    bits_128,
    exceptions,
    float_bits,
)
from waspy.runtime import float as floats
from waspy.runtime import tuple as tuples
from waspy.runtime.bigint import Digits
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

MASK_30: i64 = 0x3FFFFFFF
LOWEST: i64 = -0x8000000000000000
MOST_DIGITS: i64 = 0x4000000  # a result longer than this (2 * 10**9 bits) is a MemoryError


# --- forms ------------------------------------------------------------------------------------------
@inline
def box(x: i64) -> obj:
    if lt_u64(i64(x + 0x40000000), 0x80000000):
        return small(i32(x))
    return Int64(IntClass, x)


def as_int(o: obj) -> obj | None:
    """The int that o is, a bool or an instance of a subclass included; null if it is none."""
    if is_small(o) or isinstance(o, Int64) or isinstance(o, BigInt):
        return o
    if isinstance(o, Bool):
        return small(o.value)
    if isinstance(o, IntSub):
        return o.value
    return None


@inline
def is_word(x: obj) -> bool:
    """Does the int fit an i64?"""
    return not isinstance(x, BigInt)


@inline
def is_word_object(o: obj) -> bool:
    """Is the object, which need not be an int, one that fits an i64?"""
    return is_small(o) or isinstance(o, Int64)


@inline
def word(x: obj) -> i64:
    """The value of an int that fits."""
    if is_small(x):
        return i64(small_value(x))
    return cast(Int64, x).value


def nearest_word(x: obj) -> i64:
    """The value of an int, or what is nearest to it of those that fit."""
    if isinstance(x, BigInt):
        return LOWEST if x.negative else i64(~LOWEST)
    return word(x)


def digits(x: obj) -> Digits:
    """The magnitude of an int."""
    if isinstance(x, BigInt):
        return x.digits
    return bigint.magnitude(word(x))


def is_negative(x: obj) -> bool:
    if isinstance(x, BigInt):
        return x.negative
    return word(x) < 0


def has_64_bits(x: obj) -> bool:
    """Does the magnitude of an int fit 64 bits?"""
    return not isinstance(x, BigInt) or bigint.fits_64(x.digits)


def low_64(x: obj) -> i64:
    """The magnitude of such an int, unsigned."""
    if isinstance(x, BigInt):
        return bigint.low_bits(x.digits)
    p = word(x)
    return p if p >= 0 else i64(0 - p)


def from_unsigned(x: i64) -> obj:
    """The int that these 64 bits are without a sign."""
    if x >= 0:
        return box(x)
    return BigInt(IntClass, False, bigint.magnitude_64(x))


def canonical(a: Digits, negative: bool) -> obj:
    """The int with this magnitude and sign."""
    if bigint.fits_i64(a, negative):
        x = bigint.low_bits(a)
        return box(i64(0 - x) if negative else x)
    return BigInt(IntClass, negative, a)


def zero() -> obj:
    return small(0)


# --- addition ---------------------------------------------------------------------------------------
@slot(IntClass, "add")
def add(a: obj, b: obj) -> obj:
    if is_small(a) and is_small(b):
        return box(i64(small_value(a) + small_value(b)))
    x = as_int(a)
    y = as_int(b)
    if x is None or y is None:
        return NOT_IMPLEMENTED
    return plus(x, y)


@slot(IntClass, "sub")
def sub(a: obj, b: obj) -> obj:
    if is_small(a) and is_small(b):
        return box(i64(small_value(a) - small_value(b)))
    x = as_int(a)
    y = as_int(b)
    if x is None or y is None:
        return NOT_IMPLEMENTED
    return minus(x, y)


def plus(x: obj, y: obj) -> obj:
    """The sum of two ints."""
    if isinstance(x, BigInt):
        if isinstance(y, BigInt):
            return add_digits(x.digits, x.negative, y.digits, y.negative)
        return add_word(x, word(y), word(y) < 0)
    if isinstance(y, BigInt):
        return add_word(y, word(x), word(x) < 0)
    p = word(x)
    q = word(y)
    s = i64(p + q)
    if (p ^ s) & (q ^ s) >= 0:
        return box(s)
    return overflowed(s)


def minus(x: obj, y: obj) -> obj:
    if isinstance(x, BigInt):
        if isinstance(y, BigInt):
            return add_digits(x.digits, x.negative, y.digits, not y.negative)
        return add_word(x, word(y), word(y) >= 0)
    p = word(x)
    if isinstance(y, BigInt):
        return add_word(BigInt(IntClass, not y.negative, y.digits), p, p < 0)
    q = word(y)
    s = i64(p - q)
    if (p ^ q) & (p ^ s) >= 0:
        return box(s)
    return overflowed(s)


def overflowed(s: i64) -> obj:
    """The sum of two words of the same sign, of which these are the lowest 64 bits."""
    if s == 0:
        return BigInt(IntClass, True, bigint.magnitude_128(0, 1))
    return BigInt(IntClass, s >= 0, bigint.magnitude_64(i64(0 - s) if s >= 0 else s))


def add_word(x: BigInt, q: i64, negative: bool) -> obj:
    """x + |q|, or x - |q| if `negative`."""
    if q < -MASK_30 or q > MASK_30:
        return add_digits(x.digits, x.negative, bigint.magnitude(q), negative)
    d = i32(q if q >= 0 else -q)
    if x.negative == negative:
        return BigInt(IntClass, negative, bigint.add_digit(x.digits, d))
    return canonical(bigint.sub_digit(x.digits, d), x.negative)


def add_digits(a: Digits, a_negative: bool, b: Digits, b_negative: bool) -> obj:
    if a_negative == b_negative:
        return canonical(bigint.add(a, b), a_negative)
    if bigint.compare(a, b) >= 0:
        return canonical(bigint.sub(a, b), a_negative)
    return canonical(bigint.sub(b, a), b_negative)


# --- multiplication -----------------------------------------------------------------------------------
@slot(IntClass, "mul")
def mul(a: obj, b: obj) -> obj:
    if is_small(a) and is_small(b):
        return box(i64(small_value(a)) * i64(small_value(b)))
    x = as_int(a)
    y = as_int(b)
    if x is None or y is None:
        return NOT_IMPLEMENTED
    return times(x, y)


def times(x: obj, y: obj) -> obj:
    if is_word(x) and is_word(y):
        p = word(x)
        q = word(y)
        # |p| <= 2**bits: with 62 bits together the product fits.
        if clz64(p ^ p >> 63) + clz64(q ^ q >> 63) >= 66:
            return box(p * q)
    elif isinstance(x, BigInt) and is_small(y):
        return times_small(x, small_value(y))
    elif isinstance(y, BigInt) and is_small(x):
        return times_small(y, small_value(x))
    if has_64_bits(x) and has_64_bits(y):
        return product(low_64(x), low_64(y), is_negative(x) != is_negative(y))
    if x is y:
        return canonical(bigint_mul.square(digits(x)), False)
    return canonical(bigint_mul.mul(digits(x), digits(y)), is_negative(x) != is_negative(y))


def multiply_add(x: obj, y: obj, z: obj, minuend: bool) -> obj:
    """x * y + z, or z - x * y if `minuend`; in one pass over the digits where one factor is small."""
    if is_small(x):
        x, y = y, x
    if isinstance(x, BigInt) and is_small(y) and isinstance(z, BigInt):
        d = small_value(y)
        if d != 0 and d != -0x40000000:
            negative = (x.negative != (d < 0)) != minuend
            d = -d if d < 0 else d
            if negative == z.negative:
                return canonical(bigint_mul.mul_add(x.digits, d, z.digits), negative)
            rest = bigint_mul.sub_mul(z.digits, x.digits, d)
            if rest is not None:
                return canonical(rest, z.negative)
    return minus(z, times(x, y)) if minuend else plus(times(x, y), z)


def product(x: i64, y: i64, negative: bool) -> obj:
    """The int of magnitude x * y, which are unsigned."""
    low = i64(x * y)
    high = bits_128.mul_high(x, y)
    if high == 0:
        return canonical(bigint.magnitude_64(low), negative)
    return BigInt(IntClass, negative, bigint.magnitude_128(low, high))


def times_small(x: BigInt, d: i32) -> obj:
    negative = x.negative != (d < 0)
    if d == -0x40000000:
        return canonical(bigint.shift_left(x.digits, 30), negative)
    return canonical(bigint_mul.mul_digit(x.digits, -d if d < 0 else d), negative)


# --- division ---------------------------------------------------------------------------------------
def check_divisor(y: obj, message: Str) -> None:
    if is_word(y) and word(y) == 0:
        exceptions.raise_zero_division_error(message)


@slot(IntClass, "floordiv")
def floordiv(a: obj, b: obj) -> obj:
    x = as_int(a)
    y = as_int(b)
    if x is None or y is None:
        return NOT_IMPLEMENTED
    check_divisor(y, S("integer division or modulo by zero"))
    if is_word(x) and is_word(y):
        p = word(x)
        q = word(y)
        if q != -1 or p != LOWEST:
            return box(floor_div(p, q))
    if is_negative(x) == is_negative(y):
        return canonical(bigint_div.quotient(digits(x), digits(y)), False)
    return quotient_floor(divide(x, y))


@slot(IntClass, "mod")
def mod(a: obj, b: obj) -> obj:
    x = as_int(a)
    y = as_int(b)
    if x is None or y is None:
        return NOT_IMPLEMENTED
    check_divisor(y, S("integer modulo by zero"))
    if is_word(x) and is_word(y):
        return box(floor_mod(word(x), word(y)))
    return modulo(x, y)


def modulo(x: obj, y: obj) -> obj:
    """x % y for ints, y not 0."""
    if isinstance(x, BigInt) and has_64_bits(y):
        d = low_64(y)
        if lt_u64(d, MASK_30 + 1):
            r = i64(bigint_div.rem_digit(x.digits, i32(d)))
            return modulo_64(r, x.negative, d, is_negative(y))
        if bigint.fits_128(x.digits):
            r = bits_128.remainder(bigint.high_bits(x.digits), bigint.low_bits(x.digits), d)
            return modulo_64(r, x.negative, d, is_negative(y))
    return modulo_digits(digits(x), is_negative(x), digits(y), is_negative(y))


def modulo_digits(a: Digits, negative: bool, b: Digits, divisor_negative: bool) -> obj:
    r = bigint_div.remainder(a, b)
    if negative != divisor_negative and len(r) != 0:
        r = bigint.sub(b, r)
    return canonical(r, divisor_negative)


def modulo_64(r: i64, negative: bool, d: i64, divisor_negative: bool) -> obj:
    """The remainder, for the sign of the divisor, from that of the magnitudes; both are unsigned."""
    if r != 0 and negative != divisor_negative:
        r = i64(d - r)
    return signed(r, divisor_negative)


def signed(x: i64, negative: bool) -> obj:
    """The int of this magnitude, unsigned, with a sign."""
    if x >= 0:
        return box(-x if negative else x)
    return canonical(bigint.magnitude_64(x), negative)


def product_mod_word(x: i64, y: i64, m: i64) -> i64:
    """x * y % m."""
    if m == 0:
        exceptions.raise_zero_division_error(S("integer modulo by zero"))
    p = x if x >= 0 else i64(0 - x)
    q = y if y >= 0 else i64(0 - y)
    d = m if m >= 0 else i64(0 - m)
    r = bits_128.remainder(bits_128.mul_high(p, q), i64(p * q), d)
    if r != 0 and x ^ y ^ m < 0:
        r = d - r
    return r if m >= 0 else i64(0 - r)


def multiply_mod(x: obj, y: obj, m: obj) -> obj:
    """x * y % m, without the product by itself where all three have at most 64 bits."""
    check_divisor(m, S("integer modulo by zero"))
    if has_64_bits(x) and has_64_bits(y) and has_64_bits(m):
        p = low_64(x)
        q = low_64(y)
        d = low_64(m)
        r = bits_128.remainder(bits_128.mul_high(p, q), i64(p * q), d)
        return modulo_64(r, is_negative(x) != is_negative(y), d, is_negative(m))
    if isinstance(x, BigInt) and isinstance(y, BigInt) and isinstance(m, BigInt):
        return modulo_digits(bigint_mul.mul(x.digits, y.digits), x.negative != y.negative, m.digits, m.negative)
    return modulo(times(x, y), m)


@slot(IntClass, "divmod")
def divmod_(a: obj, b: obj) -> obj:
    x = as_int(a)
    y = as_int(b)
    if x is None or y is None:
        return NOT_IMPLEMENTED
    check_divisor(y, S("integer division or modulo by zero"))
    if is_word(x) and is_word(y):
        p = word(x)
        q = word(y)
        if q != -1 or p != LOWEST:
            return tuples.pair(box(floor_div(p, q)), box(floor_mod(p, q)))
    d = divide(x, y)
    return tuples.pair(quotient_floor(d), remainder_floor(d))


def floor_div(p: i64, q: i64) -> i64:
    """q is not 0, and the quotient fits."""
    d = div_s(p, q)
    if p ^ q < 0 and d * q != p:
        return d - 1
    return d


def floor_mod(p: i64, q: i64) -> i64:
    """q is not 0."""
    r = rem_s(p, q)
    if r != 0 and r ^ q < 0:
        return r + q
    return r


@struct
class FloorDivision:
    """Quotient and remainder of magnitudes, and the signs of the operands."""

    quotient: Digits
    remainder: Digits
    divisor: Digits
    negative: bool
    divisor_negative: bool


def divide(x: obj, y: obj) -> FloorDivision:
    b = digits(y)
    d = bigint_div.divide(digits(x), b)
    return FloorDivision(d.quotient, d.remainder, b, is_negative(x), is_negative(y))


def quotient_floor(d: FloorDivision) -> obj:
    if d.negative == d.divisor_negative:
        return canonical(d.quotient, False)
    if len(d.remainder) == 0:
        return canonical(d.quotient, True)
    return canonical(bigint.add_digit(d.quotient, 1), True)


def remainder_floor(d: FloorDivision) -> obj:
    if d.negative == d.divisor_negative or len(d.remainder) == 0:
        return canonical(d.remainder, d.divisor_negative)
    return canonical(bigint.sub(d.divisor, d.remainder), d.divisor_negative)


@slot(IntClass, "truediv")
def truediv(a: obj, b: obj) -> obj:
    x = as_int(a)
    y = as_int(b)
    if x is None or y is None:
        return NOT_IMPLEMENTED
    return floats.box(quotient_f64(x, y))


def quotient_f64(x: obj, y: obj) -> f64:
    """x / y for ints, correctly rounded."""
    check_divisor(y, S("division by zero"))
    if is_word(x) and is_word(y):
        p = word(x)
        q = word(y)
        if is_exact(p) and is_exact(q):
            return f64(p) / f64(q)
    r = bigint_float.quotient_f64(digits(x), digits(y))
    if r == float_bits.INFINITY:
        exceptions.raise_overflow_error(S("integer division result too large for a float"))
    return -r if is_negative(x) != is_negative(y) else r


def is_exact(x: i64) -> bool:
    """Has x at most 53 bits, so that it is a double?"""
    return lt_u64(i64(x + 0x20000000000000), 0x40000000000001)


# --- powers -----------------------------------------------------------------------------------------
@slot(IntClass, "pow")
def pow_(a: obj, b: obj) -> obj:
    x = as_int(a)
    y = as_int(b)
    if x is None or y is None:
        return NOT_IMPLEMENTED
    if is_negative(y):
        return floats.box(floats.power_f64(to_f64(x), to_f64(y)))
    return power(x, y)


def power(x: obj, y: obj) -> obj:
    """x ** y for ints, y >= 0."""
    if is_word(x):
        p = word(x)
        if p == 0 or p == 1:
            return x if p == 1 or word_or_big(y) != 0 else small(1)
        if p == -1:
            return small(-1) if is_odd(y) else small(1)
    if not is_word(y):
        exceptions.raise_memory_error()
    return power_word(x, word(y))


def power_word(x: obj, n: i64) -> obj:
    if is_word(x):
        p = word(x)
        r: i64 = 1
        m = n
        # Multiplies words as long as all products surely fit.
        while clz64(p ^ p >> 63) + clz64(r ^ r >> 63) >= 66:
            if m & 1 == 1:
                r *= p
            m >>= 1
            if m == 0:
                return box(r)
            if clz64(p ^ p >> 63) < 33:
                break
            p *= p
    a = digits(x)
    if n > MOST_DIGITS * 30 or bigint.bit_length(a) * n > MOST_DIGITS * 30:
        exceptions.raise_memory_error()
    return canonical(bigint_functions.power(a, n), is_negative(x) and n & 1 == 1)


def word_or_big(x: obj) -> i64:
    """The word, or any number that is not 0."""
    return word(x) if is_word(x) else 1


def is_odd(x: obj) -> bool:
    if isinstance(x, BigInt):
        return x.digits[0] & 1 == 1
    return word(x) & 1 == 1


# --- to float ---------------------------------------------------------------------------------------
def to_f64(x: obj) -> f64:
    """The float nearest to an int; OverflowError if it is too large."""
    if isinstance(x, BigInt):
        r = bigint_float.to_f64(x.digits)
        if r == float_bits.INFINITY:
            exceptions.raise_overflow_error(S("int too large to convert to float"))
        return -r if x.negative else r
    return f64(word(x))


def from_f64(x: f64) -> obj:
    """A finite float rounded towards zero."""
    if x >= -9223372036854775808.0 and x < 9223372036854775808.0:
        return box(trunc_i64(x))
    return canonical(bigint_float.from_f64(x), x < 0.0)
