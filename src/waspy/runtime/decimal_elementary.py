"""decimal: exp, ln and log10, correctly rounded, after Lib/_pydecimal.py."""

from waspy.lang import *
from waspy.runtime import decimal_binary, int_slots
from waspy.runtime import int as ints
from waspy.runtime.decimal_digits import ONE as ONE_LIMB
from waspy.runtime.decimal_digits import add as add_limbs
from waspy.runtime.decimal_digits import compare, nines, of_word, shift_left, word_length
from waspy.runtime.decimal_division import rounded_half_even
from waspy.runtime.decimal_logarithms import common, length, natural, power_of_e, ten_to
from waspy.runtime.decimal_number import (
    FINITE,
    INFINITE,
    INVALID_OPERATION,
    DecimalContext,
    DecimalNumber,
    adjusted,
    copy_of,
    digits,
    etiny,
    invalid,
    is_zero,
    limbs_of,
    nan_of,
    number,
    small_number,
    special,
)
from waspy.runtime.layout import *


def coefficient(a: DecimalNumber) -> obj:
    return decimal_binary.to_int(limbs_of(a), False)


def is_settled(coefficient: obj, p: i64) -> bool:
    """Whether an approximation, off by 1 at most, tells how the number is rounded to p digits."""
    scale = ints.times(small(5), ten_to(length(coefficient) - p - 1))
    return int_slots.order(ints.mod(coefficient, scale), small(0)) != 0


def of_coefficient(x: obj, exp: i64) -> DecimalNumber:
    return number(1 if ints.is_negative(x) else 0, decimal_binary.of_int(x), exp)


def exp(a: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    if a.kind != FINITE:
        nan = nan_of(a, None, c)
        if nan is not None:
            return nan
        return small_number(0, 0, 0) if a.sign != 0 else copy_of(a)
    if is_zero(a):
        return small_number(0, 1, 0)
    p = c.prec
    size = adjusted(a)
    if a.sign == 0 and size > i64(word_length((c.emax + 1) * 3)):
        return rounded_half_even(small_number(0, 1, c.emax + 1), c)
    if a.sign != 0 and size > i64(word_length((1 - etiny(c)) * 3)):
        return rounded_half_even(small_number(0, 1, etiny(c) - 1), c)
    if a.sign == 0 and size < -p:
        return rounded_half_even(number(0, add_limbs(shift_left(ONE_LIMB, p), ONE_LIMB), -p), c)
    if a.sign != 0 and size < -p - 1:
        return rounded_half_even(number(0, nines(p + 1), -p - 1), c)
    x = coefficient(a)
    if a.sign != 0:
        x = ints.minus(small(0), x)
    extra: i64 = 3
    while True:
        r = power_of_e(x, a.exp, p + extra)
        if is_settled(r.coefficient, p):
            return rounded_half_even(of_coefficient(r.coefficient, r.exp), c)
        extra += 3


def log_special(a: DecimalNumber, c: DecimalContext) -> DecimalNumber | None:
    """The logarithm of what has no ordinary one, else null."""
    if a.kind != FINITE:
        nan = nan_of(a, None, c)
        if nan is not None:
            return nan
        return invalid(INVALID_OPERATION) if a.sign != 0 else copy_of(a)
    if is_zero(a):
        return special(INFINITE, 1)
    return invalid(INVALID_OPERATION) if a.sign != 0 else None


def is_power_of_ten(a: DecimalNumber) -> bool:
    return compare(limbs_of(a), shift_left(ONE_LIMB, digits(a) - 1)) == 0


def size_of_log(a: DecimalNumber, x: obj) -> i64:
    """A lower bound of the decimal exponent of the logarithm."""
    size = adjusted(a)
    if size >= 1:
        return i64(word_length(size)) - 1
    if size <= -2:
        return i64(word_length(-1 - size)) - 1
    difference = length(ints.minus(x, ten_to(-a.exp)))
    return (difference - length(x) if size == 0 else difference + a.exp) - 2


def ln(a: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    r = log_special(a, c)
    if r is not None:
        return r
    if is_power_of_ten(a) and adjusted(a) == 0:
        return small_number(0, 0, 0)
    x = coefficient(a)
    places = c.prec - size_of_log(a, x) + 2
    while True:
        y = natural(x, a.exp, places)
        if is_settled(y, c.prec):
            return rounded_half_even(of_coefficient(y, -places), c)
        places += 3


def log10(a: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    r = log_special(a, c)
    if r is not None:
        return r
    if is_power_of_ten(a):
        n = adjusted(a)
        magnitude = n if n >= 0 else -n
        return rounded_half_even(number(1 if n < 0 else 0, of_word(magnitude), 0), c)
    x = coefficient(a)
    places = c.prec - size_of_log(a, x) + 2
    while True:
        y = common(x, a.exp, places)
        if is_settled(y, c.prec):
            return rounded_half_even(of_coefficient(y, -places), c)
        places += 3
