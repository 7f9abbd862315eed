"""decimal: rounding to an exponent."""

from waspy.lang import *
from waspy.runtime import decimal_digits
from waspy.runtime.decimal_number import (
    FINITE,
    INEXACT,
    INFINITE,
    INVALID_OPERATION,
    MOST,
    ROUNDED,
    SUBNORMAL,
    DecimalContext,
    DecimalNumber,
    adjusted,
    copy_of,
    digits,
    etiny,
    etop,
    finish,
    fitted,
    invalid,
    is_zero,
    nan_of,
    round_off,
    shift_left,
    shift_right,
    signal,
    small_number,
)
from waspy.runtime.layout import *


def quantize(a: DecimalNumber, b: DecimalNumber, c: DecimalContext, rounding: i32) -> DecimalNumber:
    """a with b's exponent."""
    if a.kind != FINITE or b.kind != FINITE:
        nan = nan_of(a, b, c)
        if nan is not None:
            return nan
        if a.kind == INFINITE and b.kind == INFINITE:
            return copy_of(a)
        return invalid(INVALID_OPERATION)
    return quantize_to(a, b.exp, c, rounding)


def quantize_to(a: DecimalNumber, exp: i64, c: DecimalContext, rounding: i32) -> DecimalNumber:
    """A finite number with this exponent."""
    if exp > c.emax or exp < etiny(c):
        return invalid(INVALID_OPERATION)
    if is_zero(a):
        return finish(small_number(a.sign, 0, exp), c)
    k = a.exp - exp
    if digits(a) + k > c.prec:
        return invalid(INVALID_OPERATION)
    made = copy_of(a)
    made.exp = exp
    conditions = 0
    if k >= 0:
        shift_left(made, k)
    else:
        rest = round_off(made, -k, rounding)
        if digits(made) > c.prec:
            return invalid(INVALID_OPERATION)
        conditions = ROUNDED if rest == 0 else ROUNDED | INEXACT
    n = adjusted(made)
    if n > c.emax or n < etiny(c):
        return invalid(INVALID_OPERATION)
    signal(conditions)
    return finish(made, c)


def rescaled(a: DecimalNumber, exp: i64, c: DecimalContext) -> DecimalNumber:
    """A number with this exponent, however many digits that takes."""
    if a.kind != FINITE:
        return copy_of(a)
    if is_zero(a):
        return small_number(a.sign, 0, exp)
    made = copy_of(a)
    made.exp = exp
    k = a.exp - exp
    if k >= 0:
        if digits(a) + k > MOST + 1:
            return invalid(INVALID_OPERATION)
        shift_left(made, k)
    else:
        rest = round_off(made, -k, c.rounding)
        signal(ROUNDED if rest == 0 else ROUNDED | INEXACT)
    if not is_zero(made) and adjusted(made) < c.emin:
        signal(SUBNORMAL)
    return made


def to_integral(a: DecimalNumber, c: DecimalContext, rounding: i32, exact: bool) -> DecimalNumber:
    """Signals that digits were cut off if `exact`."""
    if a.kind != FINITE:
        nan = nan_of(a, None, c)
        return nan if nan is not None else copy_of(a)
    if a.exp >= 0:
        return copy_of(a)
    if is_zero(a):
        return small_number(a.sign, 0, 0)
    made = copy_of(a)
    rest = round_off(made, -a.exp, rounding)
    made.exp = 0
    if exact:
        signal(ROUNDED if rest == 0 else ROUNDED | INEXACT)
    return made


def reduced(a: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    """Without trailing zeros."""
    if a.kind != FINITE:
        nan = nan_of(a, None, c)
        return nan if nan is not None else copy_of(a)
    made = fitted(copy_of(a), c)
    if made.kind != FINITE:
        return made
    if is_zero(made):
        return small_number(a.sign, 0, 0)
    limbs = made.limbs
    zeros = i64(decimal_digits.word_zeros(made.low)) if limbs is None else decimal_digits.trailing_zeros(limbs)
    zeros = min(zeros, (c.emax if c.clamp == 0 else etop(c)) - made.exp)
    shift_right(made, zeros)
    made.exp += zeros
    return made


def scaled(a: DecimalNumber, b: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    """scaleb: the exponent grows by b."""
    if a.kind != FINITE or b.kind != FINITE:
        nan = nan_of(a, b, c)
        if nan is not None:
            return nan
    n = whole_operand(b, 2 * (c.emax + c.prec))
    if n < -MOST * 4:
        return invalid(INVALID_OPERATION)
    made = copy_of(a)
    if a.kind == FINITE:
        made.exp += n
        return fitted(made, c)
    return made


NO_NUMBER: i64 = -8000000000000000000


def whole_operand(b: DecimalNumber, most: i64) -> i64:
    """The value of an operand that has to be a whole number with exponent 0 of at most this size, else NO_NUMBER."""
    if b.kind != FINITE or b.exp != 0:
        return NO_NUMBER
    limbs = b.limbs
    n = b.low
    if limbs is not None:
        if len(limbs) > 3 or limbs[2] > 3:
            return NO_NUMBER
        n = i64(limbs[2]) * 1000000000000000000 + i64(limbs[1]) * 1000000000 + i64(limbs[0])
    if n > most:
        return NO_NUMBER
    return -n if b.sign != 0 else n
