"""decimal.Decimal: the methods that take a context."""

from waspy.lang import *
from waspy.runtime import (
    attributes,
    bigint_functions,
    calls,
    decimal_binary,
    decimal_context,
    decimal_digits,
    decimal_division,
    decimal_elementary,
    decimal_logical,
    decimal_number,
    decimal_rounding,
    decimal_sums,
    decimal_text,
    exceptions,
    modules,
)
from waspy.runtime import int as ints
from waspy.runtime import tuple as tuples
from waspy.runtime.decimal_context import chosen, settle
from waspy.runtime.decimal_number import (
    FINITE,
    INFINITE,
    INVALID_OPERATION,
    QUIET,
    SIGNALLING,
    DecimalClass,
    DecimalContext,
    DecimalNumber,
    nan_of,
    signal,
    small_number,
    with_sign,
)
from waspy.runtime.decimal_operands import required
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

UnaryRule = Func[[DecimalNumber, DecimalContext], DecimalNumber]
BinaryRule = Func[[DecimalNumber, DecimalNumber, DecimalContext], DecimalNumber]


def unary(a: DecimalNumber, context: obj | None, rule: UnaryRule) -> obj:
    c = chosen(context)
    return settle(c, rule(a, c))


def binary(a: DecimalNumber, other: obj, context: obj | None, rule: BinaryRule) -> obj:
    c = chosen(context)
    return settle(c, rule(a, required(other), c))


# --- rules --------------------------------------------------------------------------------------------------
def of_order(r: i32) -> DecimalNumber:
    return small_number(1 if r < 0 else 0, 0 if r == 0 else 1, 0)


def compare_numbers(a: DecimalNumber, b: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    nan = nan_of(a, b, c)
    return nan if nan is not None else of_order(decimal_sums.order(a, b))


def compare_signalling(a: DecimalNumber, b: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    if a.kind >= QUIET or b.kind >= QUIET:
        signal(INVALID_OPERATION)
    return compare_numbers(a, b, c)


def compare_total(a: DecimalNumber, b: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    return of_order(decimal_sums.total_order(a, b))


def compare_total_magnitudes(a: DecimalNumber, b: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    return of_order(decimal_sums.total_order_of_magnitudes(a, b))


def copy_sign(a: DecimalNumber, b: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    return with_sign(a, b.sign)


def largest(a: DecimalNumber, b: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    return decimal_sums.best(a, b, c, 1, False)


def smallest(a: DecimalNumber, b: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    return decimal_sums.best(a, b, c, -1, False)


def largest_magnitude(a: DecimalNumber, b: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    return decimal_sums.best(a, b, c, 1, True)


def smallest_magnitude(a: DecimalNumber, b: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    return decimal_sums.best(a, b, c, -1, True)


# --- methods ------------------------------------------------------------------------------------------------
def rounding_or(c: DecimalContext, rounding: obj | None) -> i32:
    if rounding is None or rounding is NONE:
        return c.rounding
    return decimal_context.rounding_of(rounding)


@method(DecimalClass)
def quantize(self: DecimalNumber, exp: obj, rounding: obj | None = None, context: obj | None = None) -> obj:
    c = chosen(context)
    mode = rounding_or(c, rounding)
    return settle(c, decimal_rounding.quantize(self, required(exp), c, mode))


@method(DecimalClass)
@method(DecimalClass, "to_integral")
def to_integral_value(self: DecimalNumber, rounding: obj | None = None, context: obj | None = None) -> obj:
    c = chosen(context)
    return settle(c, decimal_rounding.to_integral(self, c, rounding_or(c, rounding), False))


@method(DecimalClass)
def to_integral_exact(self: DecimalNumber, rounding: obj | None = None, context: obj | None = None) -> obj:
    c = chosen(context)
    return settle(c, decimal_rounding.to_integral(self, c, rounding_or(c, rounding), True))


@method(DecimalClass)
def fma(self: DecimalNumber, other: obj, third: obj, context: obj | None = None) -> obj:
    c = chosen(context)
    return settle(c, decimal_sums.fma(self, required(other), required(third), c))


@method(DecimalClass)
def same_quantum(self: DecimalNumber, other: obj, context: obj | None = None) -> bool:
    chosen(context)
    return decimal_logical.same_quantum(self, required(other))


@method(DecimalClass)
def number_class(self: DecimalNumber, context: obj | None = None) -> obj:
    return decimal_logical.class_of(self, chosen(context))


@method(DecimalClass)
def to_eng_string(self: DecimalNumber, context: obj | None = None) -> obj:
    return decimal_text.to_text(self, chosen(context).capitals, True)


@method(DecimalClass)
def adjusted(self: DecimalNumber) -> i64:
    return decimal_number.adjusted(self) if self.kind == FINITE else 0


@method(DecimalClass)
@method(DecimalClass, "conjugate")
def canonical(self: DecimalNumber) -> obj:
    return self


@method(DecimalClass)
def radix(self: DecimalNumber) -> obj:
    return small_number(0, 10, 0)


@method(DecimalClass)
def copy_abs(self: DecimalNumber) -> obj:
    return with_sign(self, 0)


@method(DecimalClass)
def copy_negate(self: DecimalNumber) -> obj:
    return with_sign(self, 1 - self.sign)


@method(DecimalClass)
def as_tuple(self: DecimalNumber) -> obj:
    coefficient: Tuple = tuples.EMPTY
    exp: obj = small(0)
    if self.kind == INFINITE:
        coefficient = tuples.new_tuple(Array[obj].of(small(0)))
        exp = S("F")
    else:
        if self.kind == FINITE:
            exp = ints.box(self.exp)
        else:
            exp = S("n") if self.kind == QUIET else S("N")
        if self.kind == FINITE or self.low != 0 or self.limbs is not None:
            coefficient = digit_tuple(self)
    return calls.call3(tuple_class(), small(self.sign), coefficient, exp)


def tuple_class() -> obj:
    live("module:decimal")
    m = modules.find_loaded(S("decimal"))
    assert m is not None
    return attributes.getattr_(m, S("DecimalTuple"))


def digit_tuple(d: DecimalNumber) -> Tuple:
    text = decimal_text.digit_text(d)
    items = Array[obj].filled(len(text), small(0))
    for i in range(len(text)):
        items[i] = small(text[i] - 48)
    return tuples.new_tuple(items)


@method(DecimalClass)
def as_integer_ratio(self: DecimalNumber) -> obj:
    if self.kind != FINITE:
        if self.kind == INFINITE:
            exceptions.raise_overflow_error(S("cannot convert Infinity to integer ratio"))
        exceptions.raise_value_error(S("cannot convert NaN to integer ratio"))
    if decimal_number.is_zero(self):
        return tuples.pair(small(0), small(1))
    limbs = decimal_number.limbs_of(self)
    negative = self.sign != 0
    if self.exp >= 0:
        return tuples.pair(decimal_binary.to_int(decimal_digits.shift_left(limbs, self.exp), negative), small(1))
    n = decimal_binary.to_int(limbs, negative)
    m = decimal_binary.to_int(decimal_digits.shift_left(decimal_digits.ONE, -self.exp), False)
    common = ints.canonical(bigint_functions.gcd(ints.digits(n), ints.digits(m)), False)
    return tuples.pair(ints.floordiv(n, common), ints.floordiv(m, common))


@method(DecimalClass)
def exp(self: DecimalNumber, context: obj | None = None) -> obj:
    return unary(self, context, decimal_elementary.exp)


@method(DecimalClass)
def ln(self: DecimalNumber, context: obj | None = None) -> obj:
    return unary(self, context, decimal_elementary.ln)


@method(DecimalClass)
def log10(self: DecimalNumber, context: obj | None = None) -> obj:
    return unary(self, context, decimal_elementary.log10)


@method(DecimalClass)
def next_minus(self: DecimalNumber, context: obj | None = None) -> obj:
    return unary(self, context, decimal_logical.next_minus)


@method(DecimalClass)
def next_plus(self: DecimalNumber, context: obj | None = None) -> obj:
    return unary(self, context, decimal_logical.next_plus)


@method(DecimalClass)
def normalize(self: DecimalNumber, context: obj | None = None) -> obj:
    return unary(self, context, decimal_rounding.reduced)


@method(DecimalClass)
def sqrt(self: DecimalNumber, context: obj | None = None) -> obj:
    return unary(self, context, decimal_division.sqrt)


@method(DecimalClass)
def logical_invert(self: DecimalNumber, context: obj | None = None) -> obj:
    return unary(self, context, decimal_logical.logical_invert)


@method(DecimalClass)
def logb(self: DecimalNumber, context: obj | None = None) -> obj:
    return unary(self, context, decimal_logical.logb)


@method(DecimalClass)
def compare(self: DecimalNumber, other: obj, context: obj | None = None) -> obj:
    return binary(self, other, context, compare_numbers)


@method(DecimalClass)
def compare_signal(self: DecimalNumber, other: obj, context: obj | None = None) -> obj:
    return binary(self, other, context, compare_signalling)


@method(DecimalClass)
def max_(self: DecimalNumber, other: obj, context: obj | None = None) -> obj:
    return binary(self, other, context, largest)


@method(DecimalClass)
def max_mag(self: DecimalNumber, other: obj, context: obj | None = None) -> obj:
    return binary(self, other, context, largest_magnitude)


@method(DecimalClass)
def min_(self: DecimalNumber, other: obj, context: obj | None = None) -> obj:
    return binary(self, other, context, smallest)


@method(DecimalClass)
def min_mag(self: DecimalNumber, other: obj, context: obj | None = None) -> obj:
    return binary(self, other, context, smallest_magnitude)


@method(DecimalClass)
def next_toward(self: DecimalNumber, other: obj, context: obj | None = None) -> obj:
    return binary(self, other, context, decimal_logical.next_toward)


@method(DecimalClass)
def remainder_near(self: DecimalNumber, other: obj, context: obj | None = None) -> obj:
    return binary(self, other, context, decimal_division.rem_near)


@method(DecimalClass)
def logical_and(self: DecimalNumber, other: obj, context: obj | None = None) -> obj:
    return binary(self, other, context, decimal_logical.logical_and)


@method(DecimalClass)
def logical_or(self: DecimalNumber, other: obj, context: obj | None = None) -> obj:
    return binary(self, other, context, decimal_logical.logical_or)


@method(DecimalClass)
def logical_xor(self: DecimalNumber, other: obj, context: obj | None = None) -> obj:
    return binary(self, other, context, decimal_logical.logical_xor)


@method(DecimalClass)
def rotate(self: DecimalNumber, other: obj, context: obj | None = None) -> obj:
    return binary(self, other, context, decimal_logical.rotate)


@method(DecimalClass)
def scaleb(self: DecimalNumber, other: obj, context: obj | None = None) -> obj:
    return binary(self, other, context, decimal_rounding.scaled)


@method(DecimalClass)
def shift(self: DecimalNumber, other: obj, context: obj | None = None) -> obj:
    return binary(self, other, context, decimal_logical.shift)


@method(DecimalClass, "compare_total")
def compare_total_method(self: DecimalNumber, other: obj, context: obj | None = None) -> obj:
    return binary(self, other, context, compare_total)


@method(DecimalClass)
def compare_total_mag(self: DecimalNumber, other: obj, context: obj | None = None) -> obj:
    return binary(self, other, context, compare_total_magnitudes)


@method(DecimalClass, "copy_sign")
def copy_sign_method(self: DecimalNumber, other: obj, context: obj | None = None) -> obj:
    return binary(self, other, context, copy_sign)


@method(DecimalClass)
def is_canonical(self: DecimalNumber) -> bool:
    return True


@method(DecimalClass)
def is_finite(self: DecimalNumber) -> bool:
    return self.kind == FINITE


@method(DecimalClass)
def is_infinite(self: DecimalNumber) -> bool:
    return self.kind == INFINITE


@method(DecimalClass)
def is_nan(self: DecimalNumber) -> bool:
    return self.kind >= QUIET


@method(DecimalClass)
def is_qnan(self: DecimalNumber) -> bool:
    return self.kind == QUIET


@method(DecimalClass)
def is_snan(self: DecimalNumber) -> bool:
    return self.kind == SIGNALLING


@method(DecimalClass)
def is_signed(self: DecimalNumber) -> bool:
    return self.sign != 0


@method(DecimalClass)
def is_zero(self: DecimalNumber) -> bool:
    return decimal_number.is_zero(self)


@method(DecimalClass)
def is_normal(self: DecimalNumber, context: obj | None = None) -> bool:
    return decimal_logical.is_normal(self, chosen(context))


@method(DecimalClass)
def is_subnormal(self: DecimalNumber, context: obj | None = None) -> bool:
    return decimal_logical.is_subnormal(self, chosen(context))
