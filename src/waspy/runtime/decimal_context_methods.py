"""decimal.Context: the operations as methods."""

from waspy.lang import *
from waspy.runtime import (
    decimal_class,
    decimal_division,
    decimal_elementary,
    decimal_logical,
    decimal_methods,
    decimal_number,
    decimal_operands,
    decimal_power,
    decimal_rounding,
    decimal_sums,
    decimal_text,
    exceptions,
)
from waspy.runtime.decimal_context import settle
from waspy.runtime.decimal_methods import BinaryRule, UnaryRule
from waspy.runtime.decimal_number import (
    FINITE,
    INFINITE,
    QUIET,
    SIGNALLING,
    ContextClass,
    DecimalContext,
    DecimalNumber,
    copy_of,
    fitted,
    small_number,
    with_sign,
)
from waspy.runtime.decimal_operands import required
from waspy.runtime.layout import *
from waspy.runtime.singletons import *


def unary(c: DecimalContext, a: obj, rule: UnaryRule) -> obj:
    return settle(c, rule(required(a), c))


def binary(c: DecimalContext, a: obj, b: obj, rule: BinaryRule) -> obj:
    x = required(a)
    return settle(c, rule(x, required(b), c))


def to_integral_rule(a: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    return decimal_rounding.to_integral(a, c, c.rounding, False)


def to_integral_exact_rule(a: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    return decimal_rounding.to_integral(a, c, c.rounding, True)


def quantize_rule(a: DecimalNumber, b: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    return decimal_rounding.quantize(a, b, c, c.rounding)


def applied(a: DecimalNumber, c: DecimalContext) -> DecimalNumber:
    return fitted(copy_of(a), c)


def canonical_number(a: obj) -> bool:
    if not isinstance(a, DecimalNumber):
        exceptions.raise_type_error(S("argument must be a Decimal"))
    return True


@method(ContextClass)
def create_decimal(self: DecimalContext, num: obj | None = None, /) -> obj:
    if num is None:
        return settle(self, fitted(small_number(0, 0, 0), self))
    return decimal_operands.in_context(num, self)


@method(ContextClass)
def create_decimal_from_float(self: DecimalContext, f: obj, /) -> obj:
    return settle(self, fitted(decimal_operands.of_float_object(f), self))


@method(ContextClass, "Etiny")
def etiny(self: DecimalContext) -> i64:
    return decimal_number.etiny(self)


@method(ContextClass, "Etop")
def etop(self: DecimalContext) -> i64:
    return decimal_number.etop(self)


@method(ContextClass)
def radix(self: DecimalContext) -> obj:
    return small_number(0, 10, 0)


@method(ContextClass)
def canonical(self: DecimalContext, a: obj, /) -> obj:
    canonical_number(a)
    return a


@method(ContextClass)
def copy_abs(self: DecimalContext, a: obj, /) -> obj:
    return with_sign(required(a), 0)


@method(ContextClass)
def copy_negate(self: DecimalContext, a: obj, /) -> obj:
    x = required(a)
    return with_sign(x, 1 - x.sign)


@method(ContextClass)
def copy_decimal(self: DecimalContext, a: obj, /) -> obj:
    return required(a)


@method(ContextClass)
def number_class(self: DecimalContext, a: obj, /) -> obj:
    return decimal_logical.class_of(required(a), self)


@method(ContextClass)
def to_sci_string(self: DecimalContext, a: obj, /) -> obj:
    return decimal_text.to_text(required(a), self.capitals, False)


@method(ContextClass)
def to_eng_string(self: DecimalContext, a: obj, /) -> obj:
    return decimal_text.to_text(required(a), self.capitals, True)


@method(ContextClass)
def same_quantum(self: DecimalContext, a: obj, b: obj, /) -> bool:
    x = required(a)
    return decimal_logical.same_quantum(x, required(b))


@method(ContextClass, "divmod")
def divmod_(self: DecimalContext, a: obj, b: obj, /) -> obj:
    x = required(a)
    return decimal_class.divided(x, required(b), self)


@method(ContextClass)
def power(self: DecimalContext, a: obj, b: obj, modulo: obj | None = None) -> obj:
    x = required(a)
    y = required(b)
    if modulo is None or modulo is NONE:
        return settle(self, decimal_power.power(x, y, self))
    return settle(self, decimal_power.power_modulo(x, y, required(modulo), self))


@method(ContextClass)
def fma(self: DecimalContext, a: obj, b: obj, c: obj, /) -> obj:
    x = required(a)
    y = required(b)
    return settle(self, decimal_sums.fma(x, y, required(c), self))


@method(ContextClass)
def abs_(self: DecimalContext, a: obj, /) -> obj:
    return unary(self, a, decimal_class.absolute)


@method(ContextClass)
def exp(self: DecimalContext, a: obj, /) -> obj:
    return unary(self, a, decimal_elementary.exp)


@method(ContextClass)
def ln(self: DecimalContext, a: obj, /) -> obj:
    return unary(self, a, decimal_elementary.ln)


@method(ContextClass)
def log10(self: DecimalContext, a: obj, /) -> obj:
    return unary(self, a, decimal_elementary.log10)


@method(ContextClass)
def logb(self: DecimalContext, a: obj, /) -> obj:
    return unary(self, a, decimal_logical.logb)


@method(ContextClass)
def logical_invert(self: DecimalContext, a: obj, /) -> obj:
    return unary(self, a, decimal_logical.logical_invert)


@method(ContextClass)
def minus(self: DecimalContext, a: obj, /) -> obj:
    return unary(self, a, decimal_class.minus)


@method(ContextClass)
def next_minus(self: DecimalContext, a: obj, /) -> obj:
    return unary(self, a, decimal_logical.next_minus)


@method(ContextClass)
def next_plus(self: DecimalContext, a: obj, /) -> obj:
    return unary(self, a, decimal_logical.next_plus)


@method(ContextClass)
def normalize(self: DecimalContext, a: obj, /) -> obj:
    return unary(self, a, decimal_rounding.reduced)


@method(ContextClass)
def plus(self: DecimalContext, a: obj, /) -> obj:
    return unary(self, a, decimal_class.plus)


@method(ContextClass)
def sqrt(self: DecimalContext, a: obj, /) -> obj:
    return unary(self, a, decimal_division.sqrt)


@method(ContextClass)
def to_integral_exact(self: DecimalContext, a: obj, /) -> obj:
    return unary(self, a, to_integral_exact_rule)


@method(ContextClass)
@method(ContextClass, "to_integral")
def to_integral_value(self: DecimalContext, a: obj, /) -> obj:
    return unary(self, a, to_integral_rule)


@method(ContextClass)
def _apply(self: DecimalContext, a: obj, /) -> obj:
    return unary(self, a, applied)


@method(ContextClass)
def add(self: DecimalContext, a: obj, b: obj, /) -> obj:
    return binary(self, a, b, decimal_sums.add)


@method(ContextClass)
def compare(self: DecimalContext, a: obj, b: obj, /) -> obj:
    return binary(self, a, b, decimal_methods.compare_numbers)


@method(ContextClass)
def compare_signal(self: DecimalContext, a: obj, b: obj, /) -> obj:
    return binary(self, a, b, decimal_methods.compare_signalling)


@method(ContextClass)
def compare_total(self: DecimalContext, a: obj, b: obj, /) -> obj:
    return binary(self, a, b, decimal_methods.compare_total)


@method(ContextClass)
def compare_total_mag(self: DecimalContext, a: obj, b: obj, /) -> obj:
    return binary(self, a, b, decimal_methods.compare_total_magnitudes)


@method(ContextClass)
def copy_sign(self: DecimalContext, a: obj, b: obj, /) -> obj:
    return binary(self, a, b, decimal_methods.copy_sign)


@method(ContextClass)
def divide(self: DecimalContext, a: obj, b: obj, /) -> obj:
    return binary(self, a, b, decimal_division.div)


@method(ContextClass)
def divide_int(self: DecimalContext, a: obj, b: obj, /) -> obj:
    return binary(self, a, b, decimal_division.divint)


@method(ContextClass)
def logical_and(self: DecimalContext, a: obj, b: obj, /) -> obj:
    return binary(self, a, b, decimal_logical.logical_and)


@method(ContextClass)
def logical_or(self: DecimalContext, a: obj, b: obj, /) -> obj:
    return binary(self, a, b, decimal_logical.logical_or)


@method(ContextClass)
def logical_xor(self: DecimalContext, a: obj, b: obj, /) -> obj:
    return binary(self, a, b, decimal_logical.logical_xor)


@method(ContextClass)
def max_(self: DecimalContext, a: obj, b: obj, /) -> obj:
    return binary(self, a, b, decimal_methods.largest)


@method(ContextClass)
def max_mag(self: DecimalContext, a: obj, b: obj, /) -> obj:
    return binary(self, a, b, decimal_methods.largest_magnitude)


@method(ContextClass)
def min_(self: DecimalContext, a: obj, b: obj, /) -> obj:
    return binary(self, a, b, decimal_methods.smallest)


@method(ContextClass)
def min_mag(self: DecimalContext, a: obj, b: obj, /) -> obj:
    return binary(self, a, b, decimal_methods.smallest_magnitude)


@method(ContextClass)
def multiply(self: DecimalContext, a: obj, b: obj, /) -> obj:
    return binary(self, a, b, decimal_sums.times)


@method(ContextClass)
def next_toward(self: DecimalContext, a: obj, b: obj, /) -> obj:
    return binary(self, a, b, decimal_logical.next_toward)


@method(ContextClass)
def quantize(self: DecimalContext, a: obj, b: obj, /) -> obj:
    return binary(self, a, b, quantize_rule)


@method(ContextClass)
def remainder(self: DecimalContext, a: obj, b: obj, /) -> obj:
    return binary(self, a, b, decimal_division.rem)


@method(ContextClass)
def remainder_near(self: DecimalContext, a: obj, b: obj, /) -> obj:
    return binary(self, a, b, decimal_division.rem_near)


@method(ContextClass)
def rotate(self: DecimalContext, a: obj, b: obj, /) -> obj:
    return binary(self, a, b, decimal_logical.rotate)


@method(ContextClass)
def scaleb(self: DecimalContext, a: obj, b: obj, /) -> obj:
    return binary(self, a, b, decimal_rounding.scaled)


@method(ContextClass)
def shift(self: DecimalContext, a: obj, b: obj, /) -> obj:
    return binary(self, a, b, decimal_logical.shift)


@method(ContextClass)
def subtract(self: DecimalContext, a: obj, b: obj, /) -> obj:
    return binary(self, a, b, decimal_sums.sub)


@method(ContextClass)
def is_canonical(self: DecimalContext, a: obj, /) -> bool:
    return canonical_number(a)


@method(ContextClass)
def is_finite(self: DecimalContext, a: obj, /) -> bool:
    return required(a).kind == FINITE


@method(ContextClass)
def is_infinite(self: DecimalContext, a: obj, /) -> bool:
    return required(a).kind == INFINITE


@method(ContextClass)
def is_nan(self: DecimalContext, a: obj, /) -> bool:
    return required(a).kind >= QUIET


@method(ContextClass)
def is_qnan(self: DecimalContext, a: obj, /) -> bool:
    return required(a).kind == QUIET


@method(ContextClass)
def is_snan(self: DecimalContext, a: obj, /) -> bool:
    return required(a).kind == SIGNALLING


@method(ContextClass)
def is_signed(self: DecimalContext, a: obj, /) -> bool:
    return required(a).sign != 0


@method(ContextClass)
def is_zero(self: DecimalContext, a: obj, /) -> bool:
    return decimal_number.is_zero(required(a))


@method(ContextClass)
def is_normal(self: DecimalContext, a: obj, /) -> bool:
    return decimal_logical.is_normal(required(a), self)


@method(ContextClass)
def is_subnormal(self: DecimalContext, a: obj, /) -> bool:
    return decimal_logical.is_subnormal(required(a), self)
