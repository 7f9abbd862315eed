"""decimal: quotients, remainders and square roots."""

from waspy.lang import *
from waspy.runtime import decimal_binary, decimal_digits, decimal_sums
from waspy.runtime.decimal_digits import Quotient, divide
from waspy.runtime.decimal_number import (
    CLAMPED,
    DIVISION_BY_ZERO,
    DIVISION_IMPOSSIBLE,
    DIVISION_UNDEFINED,
    EXACT,
    FINITE,
    HALF_EVEN,
    INFINITE,
    INVALID_OPERATION,
    QUIET,
    DecimalContext,
    DecimalNumber,
    adjusted,
    copy_of,
    digits,
    etiny,
    finish,
    fitted,
    invalid,
    is_nan,
    is_odd,
    is_zero,
    limbs_of,
    nan_of,
    number,
    signal,
    small_number,
    special,
    with_sign,
)
from waspy.runtime.layout import *


# --- division ---------------------------------------------------------------------------------------------
def div(a: DecimalNumber, b: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    sign = a.sign ^ b.sign
    if a.kind != FINITE or b.kind != FINITE:
        return div_special(a, b, sign, c)
    if is_zero(b):
        return by_zero(a, sign)
    exp = a.exp - b.exp
    if is_zero(a):
        return finish(small_number(sign, 0, exp), c)
    if a.limbs is None and b.limbs is None:
        q = div_s(a.low, b.low)
        rest = a.low - q * b.low
        if rest == 0:
            return finish(small_number(sign, q, exp), c)
        if q < MOST_QUOTIENT and b.low < SMALL_DIVISOR and c.prec >= 18:
            short = short_quotient(q, rest, b.low, sign, exp)
            if short is not None:
                return finish(short, c)
    return fitted(long_quotient(a, b, sign, c), c)


FEW = 4  # digits behind the point of a quotient that it is quick to find
MOST_QUOTIENT: i64 = 100000000000000
SMALL_DIVISOR: i64 = 100000000000000000


def short_quotient(q: i64, rest: i64, divisor: i64, sign: i32, exp: i64) -> DecimalNumber | None:
    """q + rest / divisor, if it has few more digits; null: it has many."""
    for i in range(FEW):
        rest *= 10
        digit = div_s(rest, divisor)
        rest -= digit * divisor
        q = q * 10 + digit
        if rest == 0:
            return small_number(sign, q, exp - i64(i + 1))
    return None


def div_special(a: DecimalNumber, b: DecimalNumber, sign: i32, c: DecimalContext) -> DecimalNumber:
    nan = nan_of(a, b, c)
    if nan is not None:
        return nan
    if a.kind == INFINITE:
        return invalid(INVALID_OPERATION) if b.kind == INFINITE else special(INFINITE, sign)
    signal(CLAMPED)
    return small_number(sign, 0, etiny(c))


def by_zero(a: DecimalNumber, sign: i32) -> DecimalNumber:
    if is_zero(a):
        return invalid(DIVISION_UNDEFINED)
    signal(DIVISION_BY_ZERO)
    return special(INFINITE, sign)


def long_quotient(a: DecimalNumber, b: DecimalNumber, sign: i32, c: DecimalContext) -> DecimalNumber:
    """To one digit more than the precision, or two. Of a quotient that is not exact the last digit tells."""
    ideal = a.exp - b.exp
    shift = digits(b) - digits(a) + c.prec + 1
    x = limbs_of(a)
    y = limbs_of(b)
    if shift >= 0:
        x = decimal_digits.shift_left(x, shift)
    else:
        y = decimal_digits.shift_left(y, -shift)
    d = divided(x, y)
    q = d.whole
    exp = ideal - shift
    if len(d.rest) > 0:
        if rem_s(q[0], 5) == 0:
            q = decimal_digits.increment(q)
    elif exp < ideal:
        zeros = min(decimal_digits.trailing_zeros(q), ideal - exp)
        q = decimal_digits.shift_right(q, zeros).whole
        exp += zeros
    return number(sign, q, exp)


MUCH = 80  # limbs from which on division is done in binary


def divided(x: Array[i32], y: Array[i32]) -> Quotient:
    if len(y) > MUCH and len(x) - len(y) > MUCH:
        return decimal_binary.divide(x, y)
    return divide(x, y)


# --- whole quotients ----------------------------------------------------------------------------------------
@struct
class Whole:
    """What `divmod` gives, not yet rounded; both NaNs if the quotient has too many digits."""

    quotient: DecimalNumber
    rest: DecimalNumber


def whole_division(a: DecimalNumber, b: DecimalNumber, c: DecimalContext) -> Whole:
    """Of finite numbers, b not 0."""
    sign = a.sign ^ b.sign
    ideal = min(a.exp, b.exp)
    if is_zero(a):
        return Whole(small_number(sign, 0, 0), small_number(a.sign, 0, ideal))
    k = a.exp - b.exp
    difference = adjusted(a) - adjusted(b)
    if difference < 0:
        rest = copy_of(a)
        if k > 0:
            rest = number(a.sign, decimal_digits.shift_left(limbs_of(a), k), b.exp)
        return Whole(small_number(sign, 0, 0), rest)
    if difference > c.prec:
        return impossible()
    if k == 0 and a.limbs is None and b.limbs is None:
        q = div_s(a.low, b.low)
        made = Whole(small_number(sign, q, 0), small_number(a.sign, a.low - q * b.low, ideal))
    else:
        x = limbs_of(a)
        y = limbs_of(b)
        if k > 0:
            x = decimal_digits.shift_left(x, k)
        elif k < 0:
            y = decimal_digits.shift_left(y, -k)
        d = divided(x, y)
        made = Whole(number(sign, d.whole, 0), number(a.sign, d.rest, ideal))
    if digits(made.quotient) > c.prec:
        return impossible()
    return made


def impossible() -> Whole:
    signal(DIVISION_IMPOSSIBLE)
    return Whole(special(QUIET, 0), special(QUIET, 0))


def divint(a: DecimalNumber, b: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    sign = a.sign ^ b.sign
    if a.kind != FINITE or b.kind != FINITE:
        nan = nan_of(a, b, c)
        if nan is not None:
            return nan
        if a.kind == INFINITE:
            return invalid(INVALID_OPERATION) if b.kind == INFINITE else special(INFINITE, sign)
        return small_number(sign, 0, 0)
    if is_zero(b):
        return by_zero(a, sign)
    return finish(whole_division(a, b, c).quotient, c)


def rem_special(a: DecimalNumber, b: DecimalNumber, c: DecimalContext) -> DecimalNumber | None:
    """The remainder of what cannot be divided; null: it can be."""
    if a.kind != FINITE or b.kind != FINITE:
        nan = nan_of(a, b, c)
        if nan is not None:
            return nan
        if a.kind == INFINITE:
            return invalid(INVALID_OPERATION)
        return fitted(copy_of(a), c)
    if is_zero(b):
        return invalid(DIVISION_UNDEFINED if is_zero(a) else INVALID_OPERATION)
    return None


def rem(a: DecimalNumber, b: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    r = rem_special(a, b, c)
    if r is not None:
        return r
    return finish(whole_division(a, b, c).rest, c)


def div_and_rem(a: DecimalNumber, b: DecimalNumber, c: DecimalContext) -> Whole:
    sign = a.sign ^ b.sign
    if a.kind != FINITE or b.kind != FINITE:
        nan = nan_of(a, b, c)
        if nan is not None:
            return Whole(nan, copy_of(nan))
        if a.kind == INFINITE:
            q = special(QUIET, 0) if b.kind == INFINITE else special(INFINITE, sign)
            return Whole(q, invalid(INVALID_OPERATION))
        return Whole(small_number(sign, 0, 0), fitted(copy_of(a), c))
    if is_zero(b):
        if is_zero(a):
            return Whole(special(QUIET, 0), invalid(DIVISION_UNDEFINED))
        signal(DIVISION_BY_ZERO)
        return Whole(special(INFINITE, sign), invalid(INVALID_OPERATION))
    d = whole_division(a, b, c)
    return Whole(finish(d.quotient, c), finish(d.rest, c))


def rem_near(a: DecimalNumber, b: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    special_rest = rem_special(a, b, c)
    if special_rest is not None:
        return special_rest
    d = whole_division(a, b, c)
    r = d.rest
    if is_nan(r) or is_zero(r):
        return fitted(r, c)
    difference = adjusted(b) - adjusted(r)
    if difference >= -1 and difference <= 1:
        other = decimal_sums.plus(r, b, 1 - b.sign if a.sign == b.sign else b.sign, EXACT)
        order = 1
        if is_zero(other):
            order = -1
        else:
            order = decimal_sums.order_of_magnitudes(with_sign(other, 0), with_sign(r, 0))
        if order < 0 or (order == 0 and is_odd(d.quotient)):
            if digits(d.quotient) == c.prec and is_all_nines(d.quotient):
                return invalid(DIVISION_IMPOSSIBLE)
            r = other
    return fitted(r, c)


def is_all_nines(a: DecimalNumber) -> bool:
    return decimal_digits.compare(limbs_of(a), decimal_digits.nines(digits(a))) == 0


# --- square roots -------------------------------------------------------------------------------------------
def sqrt(a: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    """To one digit more than the precision; of a root that is not exact the last digit tells."""
    if a.kind != FINITE:
        nan = nan_of(a, None, c)
        if nan is not None:
            return nan
        return invalid(INVALID_OPERATION) if a.sign != 0 else copy_of(a)
    if is_zero(a):
        return fitted(small_number(a.sign, 0, a.exp >> 1), c)
    if a.sign != 0:
        return invalid(INVALID_OPERATION)
    exp = a.exp >> 1
    x = limbs_of(a)
    n = digits(a)
    if a.exp & 1 == 1:
        x = decimal_digits.shift_left(x, 1)
        n = (n >> 1) + 1
    else:
        n = (n + 1) >> 1
    shift = c.prec + 1 - n
    exact = True
    if shift >= 0:
        x = decimal_digits.shift_left(x, 2 * shift)
    else:
        cut = decimal_digits.shift_right(x, -2 * shift)
        x = cut.whole
        exact = cut.rest == 0
    root = decimal_binary.square_root(x)
    exact = exact and decimal_digits.compare(decimal_digits.mul(root, root), x) == 0
    exp -= shift
    if exact:
        if shift >= 0:
            root = decimal_digits.shift_right(root, shift).whole
        else:
            root = decimal_digits.shift_left(root, -shift)
        exp += shift
    elif rem_s(root[0], 5) == 0:
        root = decimal_digits.increment(root)
    return rounded_half_even(number(0, root, exp), c)


def rounded_half_even(d: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    rounding = c.rounding
    c.rounding = HALF_EVEN
    r = fitted(d, c)
    c.rounding = rounding
    return r
