"""decimal: powers, with libmpdec's steps and precisions (`mpd_qpow`, `mpd_qpowmod`)."""

from waspy.lang import *
from waspy.runtime import bigint, decimal_binary, decimal_digits, decimal_elementary, int_modular
from waspy.runtime import int as ints
from waspy.runtime.decimal_digits import POWERS, word_length
from waspy.runtime.decimal_division import div
from waspy.runtime.decimal_number import (
    CLAMPED,
    ERRORS,
    EXACT,
    FINITE,
    INEXACT,
    INFINITE,
    INVALID_OPERATION,
    QUIET,
    ROUNDED,
    DecimalContext,
    DecimalNumber,
    adjusted,
    copy_of,
    digits,
    etiny,
    fitted,
    invalid,
    is_signalled,
    is_zero,
    limbs_of,
    nan_of,
    nan_of_three,
    number,
    power_of_ten,
    signal,
    small_number,
    special,
    taken,
    with_sign,
    work_context,
)
from waspy.runtime.decimal_sums import order, plus, times
from waspy.runtime.layout import *

BEYOND: i64 = 2000000000000000001  # an exponent that overflows in any context
EXTRA: i64 = 23  # digits more than the precision for powers that are no whole ones


def one() -> DecimalNumber:
    return small_number(0, 1, 0)


# --- whole numbers ------------------------------------------------------------------------------------------
def is_whole(b: DecimalNumber) -> bool:
    if b.kind != FINITE:
        return False
    if b.exp >= 0 or is_zero(b):
        return True
    if -b.exp >= digits(b):
        return False
    limbs = b.limbs
    if limbs is None:
        return rem_s(b.low, POWERS[i32(-b.exp)]) == 0
    return decimal_digits.trailing_zeros(limbs) >= -b.exp


def is_odd_number(b: DecimalNumber) -> bool:
    """Of a whole number."""
    if b.exp > 0 or -b.exp >= digits(b):
        return False
    return decimal_digits.digit_at(limbs_of(b), -b.exp) & 1 == 1


def magnitude_word(b: DecimalNumber) -> i64:
    """Of a whole number; -1 if it has more than 18 digits."""
    if is_zero(b):
        return 0
    n = digits(b) + b.exp
    if n > 18:
        return -1
    if b.exp < 0:
        return decimal_digits.word_of(decimal_digits.shift_right(limbs_of(b), -b.exp).whole)
    return b.low * POWERS[i32(b.exp)]


def magnitude_int(b: DecimalNumber) -> obj:
    x = limbs_of(b)
    if b.exp < 0:
        x = decimal_digits.shift_right(x, -b.exp).whole
    return decimal_binary.to_int(decimal_digits.shift_left(x, max(b.exp, 0)), False)


# --- powers -------------------------------------------------------------------------------------------------
def power(a: DecimalNumber, b: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    if a.kind >= QUIET or b.kind >= QUIET:
        nan = nan_of(a, b, c)
        if nan is not None:
            return nan
    whole = is_whole(b)
    sign = 1 if whole and a.sign != 0 and is_odd_number(b) else 0
    if is_zero(a):
        if is_zero(b):
            return invalid(INVALID_OPERATION)
        return special(INFINITE, sign) if b.sign != 0 else small_number(sign, 0, 0)
    if a.sign != 0 and not whole:
        return invalid(INVALID_OPERATION)
    if b.kind == INFINITE:
        return power_infinite(a, b, c)
    if a.kind == INFINITE:
        if is_zero(b):
            return small_number(sign, 1, 0)
        return small_number(sign, 0, 0) if b.sign != 0 else special(INFINITE, sign)
    if is_zero(b):
        return small_number(sign, 1, 0)
    if order(with_sign(a, 0), one()) == 0:
        return power_of_one(a, b, sign, whole, c)
    r = out_of_bounds(a, b, sign, c)
    if r is not None:
        return r
    return whole_power(a, b, sign, c) if whole else real_power(a, b, c)


def power_infinite(a: DecimalNumber, b: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    r = order(a, one())
    if r == 0:
        signal(INEXACT | ROUNDED)
        return power_of_ten(0, c.prec - 1)
    if b.sign != 0:
        r = -r
    return small_number(0, 0, 0) if r < 0 else special(INFINITE, 0)


def power_of_one(a: DecimalNumber, b: DecimalNumber, sign: i32, whole: bool, c: DecimalContext) -> DecimalNumber:
    """1.000 ** 3 is 1.000000000."""
    shift = c.prec - 1
    if not whole:
        signal(INEXACT | ROUNDED)
    elif b.sign != 0:
        return small_number(sign, 1, 0)
    else:
        zeros = -a.exp
        n = magnitude_word(b)
        if zeros == 0:
            shift = 0
        elif n >= 0 and n <= div_s(shift, zeros):
            shift = n * zeros
        else:
            signal(ROUNDED)
    return power_of_ten(sign, shift)


def exponent_length(n: i64) -> i64:
    return i64(word_length(n if n >= 0 else -n))


def out_of_bounds(a: DecimalNumber, b: DecimalNumber, sign: i32, c: DecimalContext) -> DecimalNumber | None:
    """A power that surely overflows or underflows; null: it is to be computed."""
    size = adjusted(a)
    if size > 0:
        zeta = exponent_length(size) - 1
    elif size < -1:
        zeta = exponent_length(size + 1) - 1
    else:
        zeta = adjusted(plus(with_sign(a, 0), one(), 1, EXACT)) - (2 if size == 0 else 1)
    theta = zeta + adjusted(b)
    if (size < 0) == (b.sign != 0):
        if exponent_length(c.emax) < theta:
            return fitted(small_number(sign, 1, BEYOND), c)
    elif exponent_length(etiny(c)) < theta:
        return fitted(small_number(sign, 1, etiny(c) - 1), c)
    return None


def whole_power(a: DecimalNumber, b: DecimalNumber, sign: i32, c: DecimalContext) -> DecimalNumber:
    w = work_context(c, c.prec + digits(b) + b.exp + 2)
    base = a
    if b.sign != 0:
        w.prec += 1
        base = div(one(), a, w)
    n = magnitude_word(b)
    r = power_by_word(base, n, w) if n >= 0 else power_by_bits(base, b, w)
    if r.kind == INFINITE:
        r = small_number(sign, 1, BEYOND)
    else:
        r = with_sign(r, sign)
    return fitted(r, c)


def is_stuck(r: DecimalNumber) -> bool:
    return r.kind != FINITE or (is_zero(r) and is_signalled(CLAMPED))


def power_by_word(base: DecimalNumber, n: i64, w: DecimalContext) -> DecimalNumber:
    r = base
    bit = 62 - clz64(n)
    while bit >= 0:
        r = times(r, r, w)
        if n >> bit & 1 == 1:
            r = times(r, base, w)
        if is_stuck(r):
            return r
        bit -= 1
    return r


def power_by_bits(base: DecimalNumber, b: DecimalNumber, w: DecimalContext) -> DecimalNumber:
    bits = ints.digits(magnitude_int(b))
    r = one()
    for i in range(len(bits) * bigint.BITS):
        if bits[div_s(i, bigint.BITS)] >> rem_s(i, bigint.BITS) & 1 == 1:
            r = times(r, base, w)
            if is_stuck(r):
                return r
        base = times(base, base, w)
    return r


def real_power(a: DecimalNumber, b: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    w = work_context(EXACT, max(digits(a), c.prec) + EXTRA)
    before = taken()
    y = times(decimal_elementary.ln(a, w), b, w)
    signal(before | taken() & ERRORS)
    r = decimal_elementary.exp(y, w)
    signal(INEXACT | ROUNDED)
    if r.kind == FINITE and order(r, one()) == 0:
        r = power_of_ten(0, c.prec - 1)
    if r.kind == INFINITE:
        r = small_number(0, 1, BEYOND)
    return fitted(copy_of(r), c)


def power_modulo(a: DecimalNumber, b: DecimalNumber, m: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    if a.kind != FINITE or b.kind != FINITE or m.kind != FINITE:
        nan = nan_of_three(a, b, m, c)
        return nan if nan is not None else invalid(INVALID_OPERATION)
    if not is_whole(a) or not is_whole(b) or not is_whole(m) or is_zero(m) or digits(m) + m.exp > c.prec:
        return invalid(INVALID_OPERATION)
    if (is_zero(b) and is_zero(a)) or (b.sign != 0 and not is_zero(b)):
        return invalid(INVALID_OPERATION)
    sign = 1 if a.sign != 0 and is_odd_number(b) else 0
    modulus = magnitude_int(m)
    base = without_exponent(a)
    if a.exp > 0:
        power_of_base = int_modular.pow_mod(small(10), ints.box(a.exp), modulus)
        base = ints.modulo(ints.times(base, power_of_base), modulus)
    for _ in range(i32(max(b.exp, 0))):
        base = int_modular.pow_mod(base, small(10), modulus)
    r = int_modular.pow_mod(base, without_exponent(b), modulus)
    return number(sign, decimal_binary.of_int(r), 0)


def without_exponent(a: DecimalNumber) -> obj:
    """The magnitude of a whole number, its coefficient alone if the exponent is above 0."""
    return decimal_binary.to_int(limbs_of(a), False) if a.exp > 0 else magnitude_int(a)
