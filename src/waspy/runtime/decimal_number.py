"""decimal.Decimal: the struct, and rounding to a context (libmpdec's `mpd_qfinalize`).

Operations make a number with the exact coefficient and hand it to `finish`, which rounds it in place. What they signal
is collected in `signalled`; `decimal_context.settle` puts it into the context and raises what is trapped there.
"""

from waspy.lang import *
from waspy.runtime import decimal_digits
from waspy.runtime.decimal_digits import POWERS, SMALL, Limbs, of_word, word_length, word_of
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

FINITE, INFINITE, QUIET, SIGNALLING = range(4)

# --- conditions, numbered as in libmpdec --------------------------------------------------------------------
CLAMPED = 1
CONVERSION_SYNTAX = 2
DIVISION_BY_ZERO = 4
DIVISION_IMPOSSIBLE = 8
DIVISION_UNDEFINED = 16
INEXACT = 64
INVALID_CONTEXT = 128
INVALID_OPERATION = 256
FLOAT_OPERATION = 1024
OVERFLOW = 2048
ROUNDED = 4096
SUBNORMAL = 8192
UNDERFLOW = 16384
INVALID = CONVERSION_SYNTAX | DIVISION_IMPOSSIBLE | DIVISION_UNDEFINED | INVALID_CONTEXT | INVALID_OPERATION | 544
ERRORS = INVALID | DIVISION_BY_ZERO

# --- rounding, in the order of CPython's names ----------------------------------------------------------------
UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN, ZERO_FIVE_UP = range(8)

MOST: i64 = 999999999999999999
"""MAX_PREC, MAX_EMAX, -MIN_EMIN"""


@struct
class DecimalNumber(Instance):
    """Extends Instance for the attributes of instances of subclasses. The coefficient (of a NaN: what it carries) is
    in `low` if it is below 10**18, else in `limbs`."""

    sign: i32  # 0 or 1
    kind: i32
    exp: i64
    low: i64
    limbs: Limbs | None


@struct
class DecimalContext(Instance):
    """`is_wide`: numbers of at most 18 digits and small exponents fit surely."""

    prec: i64
    emax: i64
    emin: i64
    rounding: i32
    clamp: i32
    capitals: i32
    status: i32
    traps: i32
    is_wide: bool
    flags_view: obj | None
    traps_view: obj | None


DecimalClass = builtin_class("Decimal", DecimalNumber, base=ObjectClass, module="decimal")
ContextClass = builtin_class("Context", DecimalContext, base=ObjectClass, module="decimal")

EXACT = DecimalContext(
    ContextClass, None, 0, MOST, MOST, -MOST, HALF_EVEN, 0, 1, 0, 0, True, None, None
)  # fmt: skip
NEAR: i64 = 1000
"""Exponents that contexts which are wide have room for."""

signalled: i32 = 0


def signal(conditions: i32) -> None:
    global signalled
    signalled = signalled | conditions


def is_signalled(condition: i32) -> bool:
    return signalled & condition != 0


def taken() -> i32:
    """What was signalled, which is forgotten."""
    global signalled
    s = signalled
    signalled = 0
    return s


# --- making -------------------------------------------------------------------------------------------------
@inline
def small_number(sign: i32, low: i64, exp: i64) -> DecimalNumber:
    """Of a coefficient below 10**18."""
    return DecimalNumber(DecimalClass, None, 0, sign, FINITE, exp, low, None)


def number(sign: i32, limbs: Limbs, exp: i64) -> DecimalNumber:
    if len(limbs) <= 2:
        return small_number(sign, word_of(limbs), exp)
    return DecimalNumber(DecimalClass, None, 0, sign, FINITE, exp, 0, limbs)


def word_number(sign: i32, x: i64, exp: i64) -> DecimalNumber:
    """Of any coefficient 0 <= x < 2**63."""
    if x < SMALL:
        return small_number(sign, x, exp)
    return DecimalNumber(DecimalClass, None, 0, sign, FINITE, exp, 0, of_word(x))


def special(kind: i32, sign: i32) -> DecimalNumber:
    return DecimalNumber(DecimalClass, None, 0, sign, kind, 0, 0, None)


def invalid(conditions: i32) -> DecimalNumber:
    """NaN, as the result of an operation that cannot be done."""
    signal(conditions)
    return special(QUIET, 0)


def copy_of(d: DecimalNumber) -> DecimalNumber:
    return DecimalNumber(DecimalClass, None, 0, d.sign, d.kind, d.exp, d.low, d.limbs)


def with_sign(d: DecimalNumber, sign: i32) -> DecimalNumber:
    return DecimalNumber(DecimalClass, None, 0, sign, d.kind, d.exp, d.low, d.limbs)


def set_coefficient(d: DecimalNumber, limbs: Limbs) -> None:
    if len(limbs) <= 2:
        d.low = word_of(limbs)
        d.limbs = None
    else:
        d.low = 0
        d.limbs = limbs


def set_special(d: DecimalNumber, kind: i32) -> None:
    d.kind = kind
    d.exp = 0
    d.low = 0
    d.limbs = None


def power_of_ten(sign: i32, k: i64) -> DecimalNumber:
    """1 with k zeros behind the point."""
    return number(sign, decimal_digits.shift_left(decimal_digits.ONE, k), -k)


def work_context(c: DecimalContext, prec: i64) -> DecimalContext:
    """The same range, rounding to even, and nothing clamped."""
    return DecimalContext(ContextClass, None, 0, prec, c.emax, c.emin, HALF_EVEN, 0, 1, 0, 0, False, None, None)


# --- looking ------------------------------------------------------------------------------------------------
@inline
def is_zero(d: DecimalNumber) -> bool:
    """Is it a finite zero?"""
    return d.kind == FINITE and d.low == 0 and d.limbs is None


@inline
def is_nan(d: DecimalNumber) -> bool:
    return d.kind >= QUIET


def limbs_of(d: DecimalNumber) -> Limbs:
    limbs = d.limbs
    if limbs is not None:
        return limbs
    return of_word(d.low)


def digits(d: DecimalNumber) -> i64:
    """How many digits the coefficient has; 1 for zero."""
    limbs = d.limbs
    if limbs is not None:
        return decimal_digits.length(limbs)
    return i64(word_length(d.low))


def adjusted(d: DecimalNumber) -> i64:
    return d.exp + digits(d) - 1


def is_odd(d: DecimalNumber) -> bool:
    """Is the coefficient odd?"""
    limbs = d.limbs
    if limbs is not None:
        return limbs[0] & 1 == 1
    return d.low & 1 == 1


def last_digit(d: DecimalNumber) -> i32:
    limbs = d.limbs
    if limbs is not None:
        return rem_s(limbs[0], 10)
    return i32(rem_s(d.low, 10))


def etiny(c: DecimalContext) -> i64:
    return c.emin - (c.prec - 1)


def etop(c: DecimalContext) -> i64:
    return c.emax - (c.prec - 1)


# --- shifting and rounding in place -----------------------------------------------------------------------------
def shift_left(d: DecimalNumber, k: i64) -> None:
    """Multiplies the coefficient by 10**k; the exponent stays."""
    if k < 19 and d.limbs is None and d.low < POWERS[i32(18 - k)]:
        d.low = d.low * POWERS[i32(k)]
        return
    set_coefficient(d, decimal_digits.shift_left(limbs_of(d), k))


def shift_right(d: DecimalNumber, k: i64) -> i32:
    """Divides the coefficient by 10**k; what is cut off, as in `decimal_digits.Cut`. The exponent stays."""
    limbs = d.limbs
    if limbs is not None:
        cut = decimal_digits.shift_right(limbs, k)
        set_coefficient(d, cut.whole)
        return cut.rest
    if k == 0:
        return 0
    x = d.low
    if k > 18:
        d.low = 0
        return 1 if x != 0 else 0
    scale = POWERS[i32(k)]
    q = div_s(x, scale)
    d.low = q
    return tenths(x - q * scale, scale)


def tenths(rest: i64, scale: i64) -> i32:
    """The first digit of rest / scale, 1 instead of 0 or 6 instead of 5 if more follows."""
    if rest == 0:
        return 0
    tenth = div_s(scale, 10)
    digit = i32(div_s(rest, tenth))
    if (digit == 0 or digit == 5) and rest != i64(digit) * tenth:
        digit += 1
    return digit


def rounds_up(d: DecimalNumber, rest: i32, rounding: i32) -> bool:
    """Whether the coefficient, from which `rest` was cut off, grows by 1."""
    if rest == 0 or rounding == DOWN:
        return False
    if rounding == HALF_EVEN:
        return rest > 5 or (rest == 5 and is_odd(d))
    if rounding == HALF_UP:
        return rest >= 5
    if rounding == HALF_DOWN:
        return rest > 5
    if rounding == CEILING:
        return d.sign == 0
    if rounding == FLOOR:
        return d.sign != 0
    if rounding == UP:
        return True
    return rem_s(last_digit(d), 5) == 0


def increment(d: DecimalNumber) -> None:
    if d.limbs is None and d.low < SMALL - 1:
        d.low += 1
    else:
        set_coefficient(d, decimal_digits.increment(limbs_of(d)))


def round_off(d: DecimalNumber, k: i64, rounding: i32) -> i32:
    """Cuts k digits off and rounds, however many digits that gives; what was cut off."""
    rest = shift_right(d, k)
    if rounds_up(d, rest, rounding):
        increment(d)
    return rest


# --- fitting a context --------------------------------------------------------------------------------------------
@inline
def finish(d: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    """The number, which nobody else knows yet, rounded to the context in place."""
    if d.limbs is None and c.is_wide and d.kind == FINITE and d.exp <= NEAR and d.exp >= -NEAR:
        return d
    return fitted(d, c)


def fitted(d: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    if d.kind != FINITE:
        if d.kind != INFINITE:
            fit_payload(d, c)
        return d
    fit_exponent(d, c)
    if d.kind == FINITE:
        extra = digits(d) - c.prec
        if extra > 0:
            fit_precision(d, extra, c)
    return d


def fit_payload(d: DecimalNumber, c: DecimalContext) -> None:
    """What a NaN carries loses leading digits that are too many."""
    room = c.prec - i64(c.clamp)
    if digits(d) <= room:
        return
    kept = decimal_digits.divide(limbs_of(d), decimal_digits.shift_left(decimal_digits.ONE, room))
    set_coefficient(d, kept.rest)


def fit_precision(d: DecimalNumber, extra: i64, c: DecimalContext) -> None:
    rest = shift_right(d, extra)
    d.exp += extra
    signal(ROUNDED if rest == 0 else ROUNDED | INEXACT)
    if rounds_up(d, rest, c.rounding):
        increment(d)
        if digits(d) > c.prec:
            shift_right(d, 1)
            d.exp += 1
    if d.exp > NEAR or d.exp < -NEAR or not c.is_wide:
        fit_exponent(d, c)


def fit_exponent(d: DecimalNumber, c: DecimalContext) -> None:
    n = d.exp + digits(d) - 1
    if n > c.emax:
        if is_zero(d):
            d.exp = c.emax if c.clamp == 0 else etop(c)
            signal(CLAMPED)
        else:
            overflow(d, c)
    elif c.clamp != 0 and d.exp > etop(c):
        k = d.exp - etop(c)
        shift_left(d, k)
        d.exp -= k
        signal(CLAMPED)
        if n < c.emin and not is_zero(d):
            signal(SUBNORMAL)
    elif n < c.emin:
        fit_subnormal(d, c)


def overflow(d: DecimalNumber, c: DecimalContext) -> None:
    r = c.rounding
    if r == DOWN or r == ZERO_FIVE_UP or r == (CEILING if d.sign != 0 else FLOOR):
        set_coefficient(d, decimal_digits.nines(c.prec))
        d.exp = etop(c)
    else:
        set_special(d, INFINITE)
    signal(OVERFLOW | INEXACT | ROUNDED)


def fit_subnormal(d: DecimalNumber, c: DecimalContext) -> None:
    least = etiny(c)
    if is_zero(d):
        if d.exp < least:
            d.exp = least
            signal(CLAMPED)
        return
    signal(SUBNORMAL)
    if d.exp < least:
        k = least - d.exp
        d.exp = least
        rest = round_off(d, k, c.rounding)
        signal(ROUNDED)
        if rest != 0:
            signal(INEXACT | UNDERFLOW)
            if is_zero(d):
                signal(CLAMPED)


# --- NaNs ---------------------------------------------------------------------------------------------------------
def nan_of(a: DecimalNumber, b: DecimalNumber | None, c: DecimalContext) -> DecimalNumber | None:
    """The result of an operation of which an operand is a NaN; null if none is."""
    if a.kind < QUIET and (b is None or b.kind < QUIET):
        return None
    chosen = a
    if b is not None and (a.kind < QUIET or (a.kind == QUIET and b.kind == SIGNALLING)):
        chosen = b
    made = copy_of(chosen)
    if made.kind == SIGNALLING:
        signal(INVALID_OPERATION)
        made.kind = QUIET
    fit_payload(made, c)
    return made


def nan_of_three(a: DecimalNumber, b: DecimalNumber, m: DecimalNumber, c: DecimalContext) -> DecimalNumber | None:
    """A signalling NaN if there is one, else a quiet one, the first of its kind."""
    if m.kind > max(a.kind, b.kind) and m.kind >= QUIET:
        return nan_of(m, None, c)
    return nan_of(a, b, c)
