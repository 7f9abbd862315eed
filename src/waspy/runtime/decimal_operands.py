"""decimal: numbers of other kinds to Decimal and back."""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import (
    bigint,
    bigint_functions,
    bigint_mul,
    classes,
    decimal_binary,
    decimal_digits,
    exceptions,
    float_bits,
    float_parse,
    ops,
)
from waspy.runtime import int as ints
from waspy.runtime import tuple as tuples
from waspy.runtime.decimal_context import report, settle
from waspy.runtime.decimal_number import (
    CLAMPED,
    CONVERSION_SYNTAX,
    ERRORS,
    EXACT,
    FINITE,
    FLOAT_OPERATION,
    INEXACT,
    INFINITE,
    INVALID_OPERATION,
    QUIET,
    ROUNDED,
    SIGNALLING,
    DecimalClass,
    DecimalContext,
    DecimalNumber,
    copy_of,
    digits,
    fitted,
    is_zero,
    limbs_of,
    number,
    signal,
    small_number,
    special,
    taken,
)
from waspy.runtime.decimal_rounding import to_integral
from waspy.runtime.decimal_text import digit_text, parsed
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1


# --- operands -----------------------------------------------------------------------------------------------
def operand(x: obj) -> DecimalNumber | None:
    """The number that a Decimal or an int is in arithmetic, null if it is none."""
    if isinstance(x, DecimalNumber):
        return x
    n = ints.as_int(x)
    return None if n is None else of_int(n)


def required(x: obj) -> DecimalNumber:
    d = operand(x)
    if d is None:
        no_decimal(x)
    return d


def no_decimal(x: obj) -> NoReturn:
    message = S("conversion from % to Decimal is not supported")
    exceptions.raise_type_error(fill1(message, classes.type_name(x)))


def of_int(n: obj) -> DecimalNumber:
    if is_small(n):
        x = i64(small_value(n))
        return small_number(1, -x, 0) if x < 0 else small_number(0, x, 0)
    return number(1 if ints.is_negative(n) else 0, decimal_binary.of_int(n), 0)


def of_float(x: f64) -> DecimalNumber:
    """Exactly."""
    sign = 1 if float_bits.sign_bit(x) else 0
    if not float_bits.is_finite(x):
        return special(QUIET, 0) if x != x else special(INFINITE, sign)
    m = float_bits.mantissa(x)
    if m == 0:
        return small_number(sign, 0, 0)
    zeros = i32(ctz64(m))
    e = i64(float_bits.scale(x) + zeros)
    d = bigint.magnitude(m >> i64(zeros))
    if e >= 0:
        return number(sign, decimal_binary.of_binary(bigint.shift_left(d, e)), 0)
    fives = bigint_functions.power(Array[i32].of(5), -e)
    return number(sign, decimal_binary.of_binary(bigint_mul.mul(d, fives)), e)


def of_float_object(x: obj) -> DecimalNumber:
    """from_float: of a float or an int."""
    if isinstance(x, Float):
        return of_float(x.value)
    n = ints.as_int(x)
    if n is None:
        exceptions.raise_type_error(S("argument must be int or float"))
    return of_int(n)


# --- any argument -------------------------------------------------------------------------------------------
def exactly(d: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    """A number made in the context without limits, if it is within them."""
    status = taken()
    if status == 0:
        return d
    made = d
    if status & (INEXACT | ROUNDED | CLAMPED) != 0:
        made = special(QUIET, 0)
        status = status | INVALID_OPERATION
    report(c, status & ERRORS)
    return made


def of_object(x: obj, c: DecimalContext) -> DecimalNumber:
    """Decimal(x)"""
    if isinstance(x, Str):
        return exactly(parsed(x, EXACT, True), c)
    if isinstance(x, DecimalNumber):
        return x
    n = ints.as_int(x)
    if n is not None:
        return of_int(n)
    if isinstance(x, Float):
        report(c, FLOAT_OPERATION)
        return of_float(x.value)
    return exactly(fitted(of_parts(x, EXACT), EXACT), c)


def in_context(x: obj, c: DecimalContext) -> DecimalNumber:
    """c.create_decimal(x)"""
    if isinstance(x, Str):
        return cast(DecimalNumber, settle(c, parsed(x, c, False)))
    if isinstance(x, DecimalNumber):
        if x.kind >= QUIET and (x.low != 0 or x.limbs is not None) and digits(x) > c.prec - i64(c.clamp):
            report(c, CONVERSION_SYNTAX)
            return special(QUIET, 0)
        return cast(DecimalNumber, settle(c, fitted(copy_of(x), c)))
    n = ints.as_int(x)
    if n is not None:
        return cast(DecimalNumber, settle(c, fitted(of_int(n), c)))
    if isinstance(x, Float):
        report(c, FLOAT_OPERATION)
        return cast(DecimalNumber, settle(c, fitted(of_float(x.value), c)))
    return cast(DecimalNumber, settle(c, fitted(of_parts(x, c), c)))


def items_of(x: obj) -> Array[obj] | None:
    if isinstance(x, Tuple):
        return tuples.items_of(x)
    if isinstance(x, List):
        return tuples.items_of(tuples.from_iterable(x))
    return None


def of_parts(x: obj, c: DecimalContext) -> DecimalNumber:
    """Of (sign, digits, exponent), not yet rounded."""
    parts = items_of(x)
    if parts is None:
        no_decimal(x)
    if len(parts) != 3:
        exceptions.raise_value_error(S("argument must be a sequence of length 3"))
    sign = ints.as_int(parts[0])
    if sign is None or not is_small(sign) or small_value(sign) < 0 or small_value(sign) > 1:
        exceptions.raise_value_error(S("sign must be an integer with the value 0 or 1"))
    kind = FINITE
    exp: i64 = 0
    third = parts[2]
    if isinstance(third, Str):
        kind = special_kind(third)
    else:
        n = ints.as_int(third)
        if n is None:
            exceptions.raise_value_error(S("exponent must be an integer"))
        exp = ops.to_i64(n)
    found = digits_of(parts[1])
    d = special(kind, small_value(sign))
    if kind == INFINITE:
        return d
    limbs = decimal_binary.of_text(found, 0, len(found))
    d = number(small_value(sign), limbs, max(min(exp, FAR), -FAR))
    d.kind = kind
    if kind != FINITE:
        d.exp = 0
        if len(limbs) > 0 and digits(d) > c.prec - i64(c.clamp):
            signal(CONVERSION_SYNTAX)
            return special(QUIET, 0)
    return d


FAR: i64 = 4000000000000000000


def special_kind(name: Str) -> i32:
    narrow = name.narrow
    if narrow is not None and name.length == 1:
        if narrow[0] == 70:
            return INFINITE
        if narrow[0] == 110:
            return QUIET
        if narrow[0] == 78:
            return SIGNALLING
    exceptions.raise_value_error(S("string argument in the third position must be 'F', 'n' or 'N'"))


def digits_of(x: obj) -> Array[u8]:
    items = items_of(x)
    if items is None:
        exceptions.raise_value_error(S("coefficient must be a tuple of digits"))
    r = Array[u8](len(items))
    for i in range(len(items)):
        n = ints.as_int(items[i])
        if n is None or not is_small(n) or small_value(n) < 0 or small_value(n) > 9:
            exceptions.raise_value_error(S("coefficient must be a tuple of digits"))
        r[i] = small_value(n)
    return r


# --- instances ----------------------------------------------------------------------------------------------
def instance(cls: Class, d: DecimalNumber) -> obj:
    """The number as an instance of Decimal or of a subclass."""
    if cls is DecimalClass and d.cls is DecimalClass:
        return d
    alloc = cls.alloc
    if alloc is None:
        return DecimalNumber(cls, None, 0, d.sign, d.kind, d.exp, d.low, d.limbs)
    made = cast(DecimalNumber, alloc(cls))
    made.sign = d.sign
    made.kind = d.kind
    made.exp = d.exp
    made.low = d.low
    made.limbs = d.limbs
    return made


# --- to numbers of other kinds ----------------------------------------------------------------------------------
def to_int(d: DecimalNumber, c: DecimalContext, rounding: i32) -> obj:
    if d.kind != FINITE:
        if d.kind == INFINITE:
            exceptions.raise_overflow_error(S("cannot convert Infinity to integer"))
        exceptions.raise_value_error(S("cannot convert NaN to integer"))
    whole = to_integral(d, c, rounding, False)
    if whole.exp > 0 and not is_zero(whole):
        return decimal_binary.to_int(decimal_digits.shift_left(limbs_of(whole), whole.exp), whole.sign != 0)
    if whole.limbs is None:
        return ints.box(-whole.low if whole.sign != 0 else whole.low)
    return decimal_binary.to_int(limbs_of(whole), whole.sign != 0)


def to_f64(d: DecimalNumber) -> f64:
    if d.kind != FINITE:
        if d.kind == SIGNALLING:
            exceptions.raise_value_error(S("cannot convert signaling NaN to float"))
        x = float_bits.INFINITY if d.kind == INFINITE else float_bits.NAN
        return -x if d.sign != 0 else x
    if d.limbs is None and d.low < 0x20000000000000 and d.exp <= 0 and d.exp >= -22:
        x = f64(d.low) / float_parse.TENS[i32(-d.exp)]
    else:
        text = digit_text(d)
        for i in range(len(text)):
            text[i] -= 48
        e = max(min(d.exp, 1000000000), -1000000000)
        x = 0.0 if is_zero(d) else float_parse.of_decimal(text, len(text), i32(e))
    return -x if d.sign != 0 else x
