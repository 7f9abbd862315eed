"""decimal.Decimal: the constructor and the special methods (Modules/_decimal/_decimal.c)."""

from waspy.lang import *
from waspy.runtime import (
    attributes,
    bits_128,
    classes,
    decimal_digits,
    decimal_division,
    decimal_format,
    decimal_number,
    decimal_operands,
    decimal_power,
    decimal_rounding,
    decimal_sums,
    decimal_text,
    exceptions,
    hashing,
    int_slots,
    ops,
)
from waspy.runtime import int as ints
from waspy.runtime import tuple as tuples
from waspy.runtime.decimal_context import chosen, current_context, report, settle
from waspy.runtime.decimal_number import (
    CEILING,
    DOWN,
    EXACT,
    FINITE,
    FLOAT_OPERATION,
    FLOOR,
    HALF_EVEN,
    INVALID_OPERATION,
    QUIET,
    SIGNALLING,
    DecimalClass,
    DecimalContext,
    DecimalNumber,
    finish,
    fitted,
    is_zero,
    nan_of,
    with_sign,
)
from waspy.runtime.decimal_operands import instance, operand, required
from waspy.runtime.float import box as box_float
from waspy.runtime.layout import *
from waspy.runtime.messages import text3
from waspy.runtime.singletons import *

BinaryRule = Func[[DecimalNumber, DecimalNumber, DecimalContext], DecimalNumber]

module("_decimal", Decimal=DecimalClass)

rational: obj | None = None
"""numbers.Rational, once there is such a module."""


def of(a: obj) -> DecimalNumber:
    return cast(DecimalNumber, a)


@constructor(DecimalClass)
def decimal_new(cls: Class, value: obj | None = None, context: obj | None = None) -> obj:
    c = chosen(context)
    if value is None:
        return instance(cls, decimal_number.small_number(0, 0, 0))
    return instance(cls, decimal_operands.of_object(value, c))


@method(DecimalClass, kind="class")
def from_float(cls: Class, f: obj, /) -> obj:
    d = decimal_operands.of_float_object(f)
    if cls is DecimalClass:
        return d
    from waspy.runtime import calls

    return calls.call1(cls, d)


# --- operators ----------------------------------------------------------------------------------------------
def operate(a: obj, b: obj, rule: BinaryRule) -> obj:
    c = current_context()
    x = operand(a)
    y = operand(b)
    if x is None or y is None:
        return NOT_IMPLEMENTED
    return settle(c, rule(x, y, c))


@slot(DecimalClass, "add")
def add(a: obj, b: obj) -> obj:
    if isinstance(a, DecimalNumber) and isinstance(b, DecimalNumber):
        c = current_context()
        return settle(c, finish(decimal_sums.plus(a, b, b.sign, c), c))
    return operate(a, b, decimal_sums.add)


@slot(DecimalClass, "sub")
def sub(a: obj, b: obj) -> obj:
    if isinstance(a, DecimalNumber) and isinstance(b, DecimalNumber):
        c = current_context()
        return settle(c, finish(decimal_sums.plus(a, b, 1 - b.sign, c), c))
    return operate(a, b, decimal_sums.sub)


@slot(DecimalClass, "mul")
def mul(a: obj, b: obj) -> obj:
    if isinstance(a, DecimalNumber) and isinstance(b, DecimalNumber):
        c = current_context()
        return settle(c, finish(decimal_sums.product(a, b, c), c))
    return operate(a, b, decimal_sums.times)


@slot(DecimalClass, "truediv")
def truediv(a: obj, b: obj) -> obj:
    return operate(a, b, decimal_division.div)


@slot(DecimalClass, "floordiv")
def floordiv(a: obj, b: obj) -> obj:
    return operate(a, b, decimal_division.divint)


@slot(DecimalClass, "mod")
def mod(a: obj, b: obj) -> obj:
    return operate(a, b, decimal_division.rem)


@slot(DecimalClass, "pow")
def pow_(a: obj, b: obj) -> obj:
    return operate(a, b, decimal_power.power)


def pow_modulo(a: obj, b: obj, m: obj) -> obj:
    """pow(a, b, m), a Decimal; TypeError if the others are no numbers."""
    c = current_context()
    x = operand(a)
    y = operand(b)
    z = operand(m)
    if x is None or y is None or z is None:
        return NOT_IMPLEMENTED
    return settle(c, decimal_power.power_modulo(x, y, z, c))


@slot(DecimalClass, "divmod")
def divmod_(a: obj, b: obj) -> obj:
    c = current_context()
    x = operand(a)
    y = operand(b)
    if x is None or y is None:
        return NOT_IMPLEMENTED
    return divided(x, y, c)


def divided(x: DecimalNumber, y: DecimalNumber, c: DecimalContext) -> obj:
    d = decimal_division.div_and_rem(x, y, c)
    return settle(c, tuples.pair(d.quotient, d.rest))


def plus(a: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    return signed(a, a.sign, c)


def minus(a: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    return signed(a, 1 - a.sign, c)


def absolute(a: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    return signed(a, 0, c)


def signed(a: DecimalNumber, sign: i32, c: DecimalContext) -> DecimalNumber:
    """With a sign, rounded; a zero has none but in one direction."""
    nan = nan_of(a, None, c)
    if nan is not None:
        return nan
    if is_zero(a) and c.rounding != FLOOR:
        sign = 0
    return fitted(with_sign(a, sign), c)


@slot(DecimalClass, "pos")
def pos(a: obj) -> obj:
    c = current_context()
    return settle(c, plus(of(a), c))


@slot(DecimalClass, "neg")
def neg(a: obj) -> obj:
    c = current_context()
    return settle(c, minus(of(a), c))


@slot(DecimalClass, "abs")
def abs_(a: obj) -> obj:
    c = current_context()
    return settle(c, absolute(of(a), c))


@slot(DecimalClass, "bool")
def is_true(a: obj) -> bool:
    return not is_zero(of(a))


# --- comparison ---------------------------------------------------------------------------------------------
@slot(DecimalClass, "compare")
def compare(a: obj, b: obj, op: i32) -> obj:
    x = of(a)
    if isinstance(b, DecimalNumber):
        return from_bool(compared(x, b, op))
    y = operand(b)
    if y is not None:
        return from_bool(compared(x, y, op))
    return compare_other(x, b, op)


def compared(x: DecimalNumber, y: DecimalNumber, op: i32) -> bool:
    if x.kind >= QUIET or y.kind >= QUIET:
        if x.kind == SIGNALLING or y.kind == SIGNALLING or (op != EQ and op != NE):
            report(current_context(), INVALID_OPERATION)
        return op == NE
    return int_slots.decide(decimal_sums.order(x, y), op)


def compare_other(x: DecimalNumber, b: obj, op: i32) -> obj:
    """With a float, a complex number or a fraction."""
    if isinstance(b, Float):
        return compare_float(x, b.value, op)
    if isinstance(b, Complex):
        if (op != EQ and op != NE) or b.imag != 0.0:
            return NOT_IMPLEMENTED
        return compare_float(x, b.real, op)
    r = rational
    if r is None or not classes.check_instance(b, r):
        return NOT_IMPLEMENTED
    y = required(attributes.getattr_(b, S("numerator")))
    if x.kind == FINITE:
        x = decimal_sums.product(x, required(attributes.getattr_(b, S("denominator"))), EXACT)
    return from_bool(compared(x, y, op))


def compare_float(x: DecimalNumber, value: f64, op: i32) -> obj:
    c = current_context()
    if op == EQ or op == NE:
        c.status = c.status | FLOAT_OPERATION
    else:
        report(c, FLOAT_OPERATION)
    return from_bool(compared(x, decimal_operands.of_float(value), op))


# --- hash ---------------------------------------------------------------------------------------------------
TENTH: i64 = 2075258708292324556
"""The inverse of 10 modulo 2**61 - 1"""


@slot(DecimalClass, "hash")
def hash_(a: obj) -> i64:
    d = of(a)
    if d.kind != FINITE:
        if d.kind == SIGNALLING:
            exceptions.raise_type_error(S("Cannot hash a signaling NaN value"))
        if d.kind == QUIET:
            return i64(ops.identity(d))
        return i64(-hashing.INFINITE if d.sign != 0 else hashing.INFINITE)
    r = remainder_of(d)
    if d.exp != 0 and r != 0:
        r = product(r, power(10, d.exp) if d.exp > 0 else power(TENTH, -d.exp))
    if d.sign != 0:
        r = -r
    return r if r != -1 else -2


def remainder_of(d: DecimalNumber) -> i64:
    limbs = d.limbs
    if limbs is None:
        return rem_s(d.low, hashing.MODULUS)
    r: i64 = 0
    i = len(limbs)
    while i > 0:
        i -= 1
        r = product(r, decimal_digits.BASE) + i64(limbs[i])
        if r >= hashing.MODULUS:
            r -= hashing.MODULUS
    return r


def product(x: i64, y: i64) -> i64:
    """x * y modulo 2**61 - 1"""
    low = i64(x * y)
    high = bits_128.mul_high(x, y)
    r = (low & hashing.MODULUS) + (i64(high << 3) | shr_u64(low, 61))
    return r - hashing.MODULUS if r >= hashing.MODULUS else r


def power(x: i64, n: i64) -> i64:
    r: i64 = 1
    while n > 0:
        if n & 1 == 1:
            r = product(r, x)
        x = product(x, x)
        n >>= 1
    return r


# --- text ---------------------------------------------------------------------------------------------------
@slot(DecimalClass, "str")
def str_(a: obj) -> obj:
    return decimal_text.to_text(of(a), current_context().capitals, False)


@slot(DecimalClass, "repr")
def repr_(a: obj) -> obj:
    return text3(S("Decimal('"), decimal_text.to_text(of(a), current_context().capitals, False), S("')"))


@method(DecimalClass, "__format__")
def format_(self: DecimalNumber, format_spec: obj, /) -> obj:
    if not isinstance(format_spec, Str):
        exceptions.raise_type_error(S("format arg must be str"))
    return decimal_format.format_number(self, format_spec, current_context())


# --- to other numbers ---------------------------------------------------------------------------------------
@slot(DecimalClass, "int")
def int_(a: obj) -> obj:
    return decimal_operands.to_int(of(a), current_context(), DOWN)


@slot(DecimalClass, "float")
def float_(a: obj) -> obj:
    return box_float(decimal_operands.to_f64(of(a)))


@method(DecimalClass, "__trunc__")
def trunc(self: DecimalNumber) -> obj:
    return decimal_operands.to_int(self, current_context(), DOWN)


@method(DecimalClass, "__floor__")
def floor(self: DecimalNumber) -> obj:
    return decimal_operands.to_int(self, current_context(), FLOOR)


@method(DecimalClass, "__ceil__")
def ceil(self: DecimalNumber) -> obj:
    return decimal_operands.to_int(self, current_context(), CEILING)


@method(DecimalClass, "__round__")
def round_(self: DecimalNumber, ndigits: obj | None = None, /) -> obj:
    c = current_context()
    if ndigits is None:
        return decimal_operands.to_int(self, c, HALF_EVEN)
    n = ints.as_int(ndigits)
    if n is None:
        exceptions.raise_type_error(S("optional arg must be an integer"))
    places = ops.to_i64(n)
    exp = decimal_number.small_number(0, 1, i64(-places) if places != ints.LOWEST else i64(~places))
    return settle(c, decimal_rounding.quantize(self, exp, c, c.rounding))


@method(DecimalClass, "__complex__")
def complex_(self: DecimalNumber) -> obj:
    from waspy.runtime import complex as complexes

    return complexes.box(decimal_operands.to_f64(self), 0.0)


# --- copies -------------------------------------------------------------------------------------------------
@method(DecimalClass, "__copy__")
def copy(self: DecimalNumber) -> obj:
    return self


@method(DecimalClass, "__deepcopy__")
def deepcopy(self: DecimalNumber, memo: obj, /) -> obj:
    return self


@method(DecimalClass, "__reduce__")
def reduce(self: DecimalNumber) -> obj:
    live("builtin:*")
    return tuples.pair(ops.type_of(self), tuples.new_tuple(Array[obj].of(ops.str_(self))))


@getter(DecimalClass)
def real(self: DecimalNumber) -> obj:
    return self


@getter(DecimalClass)
def imag(self: DecimalNumber) -> obj:
    return decimal_number.small_number(0, 0, 0)
