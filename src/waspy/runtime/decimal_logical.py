"""decimal: operations on digits (and, or, xor, invert, rotate, shift), neighbours, and classes of numbers."""

from waspy.lang import *
from waspy.runtime import decimal_binary, decimal_digits
from waspy.runtime.decimal_digits import Limbs
from waspy.runtime.decimal_number import (
    CEILING,
    CLAMPED,
    DIVISION_BY_ZERO,
    ERRORS,
    FINITE,
    FLOOR,
    INEXACT,
    INFINITE,
    INVALID_OPERATION,
    OVERFLOW,
    QUIET,
    ROUNDED,
    SIGNALLING,
    SUBNORMAL,
    UNDERFLOW,
    DecimalContext,
    DecimalNumber,
    adjusted,
    copy_of,
    etiny,
    etop,
    fitted,
    invalid,
    is_zero,
    limbs_of,
    nan_of,
    number,
    signal,
    small_number,
    special,
    taken,
    with_sign,
    word_number,
)
from waspy.runtime.decimal_rounding import NO_NUMBER, whole_operand
from waspy.runtime.decimal_sums import order, plus
from waspy.runtime.decimal_text import digit_text
from waspy.runtime.layout import *

AND, OR, XOR = range(3)


# --- digits of 0 and 1 ----------------------------------------------------------------------------------------
def bits_of(a: DecimalNumber, c: DecimalContext) -> Array[u8] | None:
    """Characters, no more than the precision; null if it is no logical operand."""
    if a.kind != FINITE or a.sign != 0 or a.exp != 0:
        return None
    text = digit_text(a)
    n = len(text)
    for i in range(n):
        if text[i] > 49:
            return None
    if i64(n) <= c.prec:
        return text
    r = Array[u8](i32(c.prec))
    r.copy(0, text, n - len(r), len(r))
    return r


def of_bits(text: Array[u8]) -> DecimalNumber:
    return number(0, decimal_binary.of_text(text, 0, len(text)), 0)


def logical(a: DecimalNumber, b: DecimalNumber, c: DecimalContext, op: i32) -> DecimalNumber:
    x = bits_of(a, c)
    y = bits_of(b, c)
    if x is None or y is None:
        return invalid(INVALID_OPERATION)
    n = max(len(x), len(y))
    r = Array[u8](n)
    for i in range(n):
        p = x[len(x) - 1 - i] & 1 if i < len(x) else 0
        q = y[len(y) - 1 - i] & 1 if i < len(y) else 0
        r[n - 1 - i] = 48 + (p & q if op == AND else (p | q if op == OR else p ^ q))
    return of_bits(r)


def logical_and(a: DecimalNumber, b: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    return logical(a, b, c, AND)


def logical_or(a: DecimalNumber, b: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    return logical(a, b, c, OR)


def logical_xor(a: DecimalNumber, b: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    return logical(a, b, c, XOR)


def logical_invert(a: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    x = bits_of(a, c)
    if x is None:
        return invalid(INVALID_OPERATION)
    if c.prec > decimal_digits.MOST_DIGITS:
        decimal_digits.too_long()
    n = i32(c.prec)
    r = Array[u8].filled(n, 49)
    for i in range(len(x)):
        r[n - len(x) + i] = x[i] ^ 1
    return of_bits(r)


# --- shifts -------------------------------------------------------------------------------------------------
def low_digits(a: Limbs, n: i64) -> Limbs:
    """The last n digits."""
    if decimal_digits.length(a) <= n:
        return a
    return decimal_digits.divide(a, decimal_digits.shift_left(decimal_digits.ONE, n)).rest


def count_of(a: DecimalNumber, b: DecimalNumber, c: DecimalContext) -> i64:
    """By how many digits to shift; NO_NUMBER is signalled."""
    n = whole_operand(b, c.prec)
    if n == NO_NUMBER or n < -c.prec:
        signal(INVALID_OPERATION)
        return NO_NUMBER
    return n


def shift(a: DecimalNumber, b: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    nan = nan_of(a, b, c)
    if nan is not None:
        return nan
    n = count_of(a, b, c)
    if n == NO_NUMBER:
        return special(QUIET, 0)
    if a.kind != FINITE:
        return copy_of(a)
    if n >= 0:
        kept = low_digits(limbs_of(a), c.prec - n) if n < c.prec else decimal_digits.NOTHING
        return number(a.sign, decimal_digits.shift_left(kept, n), a.exp)
    return number(a.sign, decimal_digits.shift_right(low_digits(limbs_of(a), c.prec), -n).whole, a.exp)


def rotate(a: DecimalNumber, b: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    nan = nan_of(a, b, c)
    if nan is not None:
        return nan
    n = count_of(a, b, c)
    if n == NO_NUMBER:
        return special(QUIET, 0)
    if a.kind != FINITE:
        return copy_of(a)
    left = n if n >= 0 else c.prec + n
    x = low_digits(limbs_of(a), c.prec)
    high = low_digits(x, c.prec - left) if left < c.prec else decimal_digits.NOTHING
    low = decimal_digits.shift_right(x, c.prec - left).whole
    return number(a.sign, decimal_digits.add(decimal_digits.shift_left(high, left), low), a.exp)


# --- neighbours -----------------------------------------------------------------------------------------------
def largest(sign: i32, c: DecimalContext) -> DecimalNumber:
    return number(sign, decimal_digits.nines(c.prec), etop(c))


def next_minus(a: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    return neighbour(a, 1, c)


def next_plus(a: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    return neighbour(a, 0, c)


def neighbour(a: DecimalNumber, sign: i32, c: DecimalContext) -> DecimalNumber:
    """The next number in the direction of an infinity of this sign."""
    if a.kind != FINITE:
        nan = nan_of(a, None, c)
        if nan is not None:
            return nan
        return copy_of(a) if a.sign == sign else largest(a.sign, c)
    rounding = c.rounding
    c.rounding = FLOOR if sign != 0 else CEILING
    before = taken()
    r = fitted(copy_of(a), c)
    status = taken()
    if status & (INEXACT | ERRORS) == 0:
        tiny = small_number(0, 1, etiny(c) - 1)
        r = fitted(plus(a, tiny, sign, c), c)
        status = taken()
    c.rounding = rounding
    signal(before | status & ERRORS)
    return r


def next_toward(a: DecimalNumber, b: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    nan = nan_of(a, b, c)
    if nan is not None:
        return nan
    direction = order(a, b)
    if direction == 0:
        return with_sign(a, b.sign)
    r = neighbour(a, 0 if direction < 0 else 1, c)
    if r.kind == INFINITE:
        signal(OVERFLOW | ROUNDED | INEXACT)
    elif adjusted(r) < c.emin:
        signal(UNDERFLOW | SUBNORMAL | ROUNDED | INEXACT)
        if is_zero(r):
            signal(CLAMPED)
    return r


def logb(a: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    if a.kind != FINITE:
        nan = nan_of(a, None, c)
        return nan if nan is not None else special(INFINITE, 0)
    if is_zero(a):
        signal(DIVISION_BY_ZERO)
        return special(INFINITE, 1)
    n = adjusted(a)
    return fitted(word_number(1 if n < 0 else 0, n if n >= 0 else -n, 0), c)


# --- classes ------------------------------------------------------------------------------------------------
def is_normal(a: DecimalNumber, c: DecimalContext) -> bool:
    return a.kind == FINITE and not is_zero(a) and adjusted(a) >= c.emin


def is_subnormal(a: DecimalNumber, c: DecimalContext) -> bool:
    return a.kind == FINITE and not is_zero(a) and adjusted(a) < c.emin


def class_of(a: DecimalNumber, c: DecimalContext) -> Str:
    if a.kind == QUIET:
        return S("NaN")
    if a.kind == SIGNALLING:
        return S("sNaN")
    if a.kind == INFINITE:
        return S("-Infinity") if a.sign != 0 else S("+Infinity")
    if is_zero(a):
        return S("-Zero") if a.sign != 0 else S("+Zero")
    if is_normal(a, c):
        return S("-Normal") if a.sign != 0 else S("+Normal")
    return S("-Subnormal") if a.sign != 0 else S("+Subnormal")


def same_quantum(a: DecimalNumber, b: DecimalNumber) -> bool:
    if a.kind != FINITE or b.kind != FINITE:
        return (a.kind >= QUIET and b.kind >= QUIET) or (a.kind == INFINITE and b.kind == INFINITE)
    return a.exp == b.exp
