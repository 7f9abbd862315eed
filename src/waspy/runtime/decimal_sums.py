"""decimal: sums, products, comparison."""

from waspy.lang import *
from waspy.runtime import decimal_digits
from waspy.runtime.decimal_digits import BASE, POWERS, Limbs, mul
from waspy.runtime.decimal_number import (
    FINITE,
    FLOOR,
    INFINITE,
    INVALID_OPERATION,
    DecimalContext,
    DecimalNumber,
    adjusted,
    copy_of,
    digits,
    finish,
    fitted,
    invalid,
    is_signalled,
    is_zero,
    limbs_of,
    nan_of,
    number,
    small_number,
    special,
    with_sign,
    word_number,
)
from waspy.runtime.layout import *


# --- sums -----------------------------------------------------------------------------------------------
def add(a: DecimalNumber, b: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    return finish(plus(a, b, b.sign, c), c)


def sub(a: DecimalNumber, b: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    return finish(plus(a, b, 1 - b.sign, c), c)


def plus(a: DecimalNumber, b: DecimalNumber, sign: i32, c: DecimalContext) -> DecimalNumber:
    """The sum of a and b, which has this sign, not yet rounded."""
    if a.limbs is None and b.limbs is None and a.kind == FINITE and b.kind == FINITE:
        k = a.exp - b.exp
        if k == 0:
            return word_sum(a.sign, a.low, sign, b.low, a.exp, c)
        if k > 0:
            if k <= 18 and a.low < POWERS[i32(18 - k)]:
                return word_sum(a.sign, a.low * POWERS[i32(k)], sign, b.low, b.exp, c)
        elif k >= -18 and b.low < POWERS[i32(18 + k)]:
            return word_sum(a.sign, a.low, sign, b.low * POWERS[i32(-k)], a.exp, c)
    return plus_any(a, b, sign, c)


def word_sum(sign: i32, x: i64, other_sign: i32, y: i64, exp: i64, c: DecimalContext) -> DecimalNumber:
    if sign == other_sign:
        return word_number(sign, x + y, exp)
    if x == y:
        return small_number(1 if c.rounding == FLOOR else 0, 0, exp)
    return small_number(sign, x - y, exp) if x > y else small_number(other_sign, y - x, exp)


def plus_any(a: DecimalNumber, b: DecimalNumber, sign: i32, c: DecimalContext) -> DecimalNumber:
    if a.kind != FINITE or b.kind != FINITE:
        nan = nan_of(a, b, c)
        if nan is not None:
            return nan
        if a.kind == INFINITE and b.kind == INFINITE and a.sign != sign:
            return invalid(INVALID_OPERATION)
        return special(INFINITE, a.sign if a.kind == INFINITE else sign)
    if a.exp >= b.exp:
        return aligned_sum(a, a.sign, b, sign, c)
    return aligned_sum(b, sign, a, a.sign, c)


def aligned_sum(big: DecimalNumber, sign: i32, low: DecimalNumber, low_sign: i32, c: DecimalContext) -> DecimalNumber:
    """Of numbers of which the first one's exponent is not less. Of a second one far below the last digit of the result
    only the sign matters."""
    x = limbs_of(big)
    y = limbs_of(low)
    exp = low.exp
    if big.exp != exp and len(x) > 0:
        n = digits(big)
        least = big.exp - 1 if n > c.prec else big.exp - 2 + n - c.prec
        if adjusted(low) < least:
            exp = least
            y = decimal_digits.NOTHING if len(y) == 0 else decimal_digits.ONE
        x = decimal_digits.shift_left(x, big.exp - exp)
    if sign == low_sign:
        return number(sign, decimal_digits.add(x, y), exp)
    order = decimal_digits.compare(x, y)
    if order == 0:
        return small_number(1 if c.rounding == FLOOR else 0, 0, exp)
    if order > 0:
        return number(sign, decimal_digits.sub(x, y), exp)
    return number(low_sign, decimal_digits.sub(y, x), exp)


# --- products ---------------------------------------------------------------------------------------------
def times(a: DecimalNumber, b: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    return finish(product(a, b, c), c)


def product(a: DecimalNumber, b: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    """Not yet rounded."""
    sign = a.sign ^ b.sign
    if a.kind != FINITE or b.kind != FINITE:
        nan = nan_of(a, b, c)
        if nan is not None:
            return nan
        if is_zero(a) or is_zero(b):
            return invalid(INVALID_OPERATION)
        return special(INFINITE, sign)
    exp = a.exp + b.exp
    if a.limbs is None and b.limbs is None:
        x = a.low
        y = b.low
        if clz64(x) + clz64(y) >= 66:
            return word_number(sign, x * y, exp)
        return number(sign, word_product(x, y), exp)
    return number(sign, mul(limbs_of(a), limbs_of(b)), exp)


def word_product(x: i64, y: i64) -> Limbs:
    """Of two coefficients below 10**18, neither 0."""
    a1 = div_s(x, BASE)
    a0 = x - a1 * BASE
    b1 = div_s(y, BASE)
    b0 = y - b1 * BASE
    r = Array[i32](4)
    s = a0 * b0
    q = div_s(s, BASE)
    r[0] = i32(s - q * BASE)
    s = a0 * b1 + a1 * b0 + q
    q = div_s(s, BASE)
    r[1] = i32(s - q * BASE)
    s = a1 * b1 + q
    q = div_s(s, BASE)
    r[2] = i32(s - q * BASE)
    r[3] = i32(q)
    return decimal_digits.trimmed(r, 4)


def fma(a: DecimalNumber, b: DecimalNumber, third: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    """a * b + third, rounded once."""
    p = product(a, b, c)
    return p if is_signalled(INVALID_OPERATION) else add(p, third, c)


# --- comparison -------------------------------------------------------------------------------------------
def order(a: DecimalNumber, b: DecimalNumber) -> i32:
    """-1, 0 or 1, of numbers that are no NaNs."""
    x = signum(a)
    y = signum(b)
    if x != y:
        return -1 if x < y else 1
    if x == 0:
        return 0
    if a.kind != b.kind:
        return x if a.kind == INFINITE else -x
    if a.kind == INFINITE:
        return 0
    return order_of_magnitudes(a, b) * x


def signum(a: DecimalNumber) -> i32:
    if is_zero(a):
        return 0
    return -1 if a.sign != 0 else 1


def order_of_magnitudes(a: DecimalNumber, b: DecimalNumber) -> i32:
    """Of finite numbers that are not 0."""
    if a.exp == b.exp:
        if a.limbs is None and b.limbs is None:
            return order_words(a.low, b.low)
        return decimal_digits.compare(limbs_of(a), limbs_of(b))
    x = adjusted(a)
    y = adjusted(b)
    if x != y:
        return -1 if x < y else 1
    k = a.exp - b.exp
    if k > 0:
        return decimal_digits.compare(decimal_digits.shift_left(limbs_of(a), k), limbs_of(b))
    return decimal_digits.compare(limbs_of(a), decimal_digits.shift_left(limbs_of(b), -k))


def order_words(x: i64, y: i64) -> i32:
    return -1 if x < y else (1 if x > y else 0)


def total_order(a: DecimalNumber, b: DecimalNumber) -> i32:
    """compare_total: numbers by representation as well, and NaNs."""
    if a.sign != b.sign:
        return -1 if a.sign > b.sign else 1
    r = total_order_of_magnitudes(a, b)
    return -r if a.sign != 0 else r


def total_order_of_magnitudes(a: DecimalNumber, b: DecimalNumber) -> i32:
    x = nan_rank(a)
    y = nan_rank(b)
    if x != y:
        return -1 if x < y else 1
    if x > 0:
        return decimal_digits.compare(limbs_of(a), limbs_of(b))
    r = order(with_sign(a, 0), with_sign(b, 0))
    return r if r != 0 else order_words(a.exp, b.exp)


def nan_rank(a: DecimalNumber) -> i32:
    """Signalling NaNs come before quiet ones, above all numbers."""
    return 0 if a.kind < 2 else 4 - a.kind


def best(a: DecimalNumber, b: DecimalNumber, c: DecimalContext, wanted: i32, magnitudes: bool) -> DecimalNumber:
    """max, min, max_mag and min_mag. A quiet NaN is passed over for a number."""
    if a.kind == 2 and b.kind < 2:
        return fitted(copy_of(b), c)
    if b.kind == 2 and a.kind < 2:
        return fitted(copy_of(a), c)
    nan = nan_of(a, b, c)
    if nan is not None:
        return nan
    r = order(with_sign(a, 0), with_sign(b, 0)) if magnitudes else order(a, b)
    if r == 0:
        r = total_order(a, b)
    return fitted(copy_of(a if r == wanted else b), c)
