"""pow() with three arguments, and the gcd and roots of ints that `math` offers."""

from waspy.lang import *
from waspy.runtime import bigint_functions, bits_128, exceptions
from waspy.runtime import int as ints
from waspy.runtime.layout import *
from waspy.runtime.singletons import *


def pow_mod(a: obj, b: obj, c: obj) -> obj:
    """pow(a, b, c)."""
    x = ints.as_int(a)
    y = ints.as_int(b)
    m = ints.as_int(c)
    if x is None or y is None or m is None:
        exceptions.raise_type_error(S("pow() 3rd argument not allowed unless all arguments are integers"))
    if is_zero(m):
        exceptions.raise_value_error(S("pow() 3rd argument cannot be 0"))
    if ints.is_negative(y):
        x = inverse(x, absolute(m))
        y = absolute(y)
    r = power(ints.modulo(x, absolute(m)), y, absolute(m))
    if ints.is_negative(m) and not is_zero(r):
        return ints.plus(r, m)
    return r


def is_zero(x: obj) -> bool:
    return ints.is_word(x) and ints.word(x) == 0


def absolute(x: obj) -> obj:
    return ints.canonical(ints.digits(x), False)


def power(x: obj, y: obj, m: obj) -> obj:
    """x ** y % m for 0 <= x < m, y >= 0."""
    if ints.is_word(m) and ints.is_word(y) and ints.word(m) <= 0x7FFFFFFF:
        return ints.box(power_word(ints.word(x), ints.word(y), ints.word(m)))
    if ints.has_64_bits(m) and ints.is_word(y):
        return ints.from_unsigned(power_64(ints.low_64(x), ints.word(y), ints.low_64(m)))
    r = bigint_functions.power_mod(ints.digits(x), ints.digits(y), ints.digits(m))
    return ints.canonical(r, False)


def power_word(x: i64, y: i64, m: i64) -> i64:
    """For m < 2**31."""
    r = rem_s(1, m)
    while y > 0:
        if y & 1 == 1:
            r = rem_s(r * x, m)
        x = rem_s(x * x, m)
        y >>= 1
    return r


def power_64(x: i64, y: i64, m: i64) -> i64:
    """For unsigned x < m, m > 1."""
    r: i64 = 1
    while y > 0:
        if y & 1 == 1:
            r = product_mod(r, x, m)
        y >>= 1
        if y > 0:
            x = product_mod(x, x, m)
    return r


def product_mod(x: i64, y: i64, m: i64) -> i64:
    return bits_128.remainder(bits_128.mul_high(x, y), i64(x * y), m)


def inverse(x: obj, m: obj) -> obj:
    """1 / x modulo m > 0, by the extended Euclidean algorithm."""
    a = ints.modulo(x, m)
    b = m
    u: obj = small(1)
    v: obj = small(0)
    while not is_zero(a):
        q = ints.floordiv(b, a)
        r = ints.minus(b, ints.times(q, a))
        b = a
        a = r
        t = ints.minus(v, ints.times(q, u))
        v = u
        u = t
    if not ints.is_word(b) or ints.word(b) != 1:
        exceptions.raise_value_error(S("base is not invertible for the given modulus"))
    return ints.modulo(v, m)


def gcd(x: obj, y: obj) -> obj:
    if ints.is_word(x) and ints.is_word(y) and ints.word(x) != ints.LOWEST and ints.word(y) != ints.LOWEST:
        r = bigint_functions.gcd_i64(ints.word(x), ints.word(y))
        return ints.box(-r if r < 0 else r)
    return ints.canonical(bigint_functions.gcd(ints.digits(x), ints.digits(y)), False)


def square_root(x: obj) -> obj:
    """math.isqrt of an int that is not negative."""
    if ints.is_word(x):
        p = ints.word(x)
        r = trunc_i64(f64_sqrt(f64(p)))
        # The root of a rounded number may be one off.
        if r > 3037000499:
            r = 3037000499
        if r * r > p:
            r -= 1
        elif r < 3037000499 and (r + 1) * (r + 1) <= p:
            r += 1
        return ints.box(r)
    return ints.canonical(bigint_functions.square_root(ints.digits(x)), False)
