"""Floats whose type is known, as raw f64."""

from __future__ import annotations

from typing import TYPE_CHECKING

from waspy.ir.lir import Term, Value
from waspy.lower.reprs import small
from waspy.lower.reprs.any import AnyRepr
from waspy.lower.reprs.numbers import BOOL, EXACT, I64_BINARY, IntRepr, is_int, number_range
from waspy.lower.reprs.operand import BINARY, INT_BINARY, Operand
from waspy.wasm.types import F64, I32

if TYPE_CHECKING:
    from waspy.lower.context import Context
    from waspy.lower.function import FunctionLowering


class FloatRepr(AnyRepr):
    wasm = F64
    maybe_small = False
    is_number = True

    def as_f64(self, cx: FunctionLowering, a: Operand) -> Value:
        return a.value(cx)

    def is_exact(self) -> bool:
        return True

    def box(self, cx: Context, v: Value) -> Value:
        em = cx.em
        return em.struct("$Float", em.constant(em.runtime.class_symbol("float")), v)

    def unbox(self, cx: Context, v: Value) -> Value:
        return cx.em.field("$Float", "value", cx.em.cast(v, "$Float"))

    def literal(self, cx: Context, constant: object) -> Value:
        assert isinstance(constant, int | float)
        return cx.em.value("f64.const", (), (float(constant),), F64)

    def truth(self, cx: FunctionLowering, a: Operand) -> Value:
        return cx.em.op("f64.ne", a.value(cx), self.literal(cx, 0.0))

    def binary(self, cx: FunctionLowering, op: str, a: Operand, b: Operand, inplace: bool = False) -> Operand:
        if op == "**" and is_int(b) and is_number(b):
            return power(cx, a, b)
        x, y = as_f64(cx, a), as_f64(cx, b)
        if x is not None and y is not None and op in ROUNDING and (is_float(a) or is_float(b)):
            return Operand(FLOAT, cx.em.call(ROUNDING[op], x, y))
        if x is None or y is None or op not in F64_BINARY:
            return super().binary(cx, op, a, b, inplace)
        if op == "/":
            self._check_divisor(cx, a, b, y)
        return Operand(FLOAT, cx.em.op(F64_BINARY[op], x, y))

    def _check_divisor(self, cx: FunctionLowering, a: Operand, b: Operand, y: Value) -> None:
        """The runtime raises ZeroDivisionError."""
        known = number_range(b)
        if (b.is_constant and b.constant) or (known is not None and not known[0] <= 0 <= known[1]):
            return
        em = cx.em
        zero, rest = em.split(em.op("f64.eq", y, self.literal(cx, 0.0)))
        em.start(zero)
        symbol = INT_BINARY["/"] if a.is_int and b.is_int else BINARY["/"]
        if is_float(a) or is_float(b):
            symbol = "float.truediv"
        em.call(symbol, a.boxed(cx), b.boxed(cx))
        em.end(Term("unreachable"))
        em.start(rest)

    def reflected(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Operand | None:
        if (op not in F64_BINARY and op not in ROUNDING) or not is_int(a) or not is_number(a):
            return None
        return self.binary(cx, op, a, b)

    def unary(self, cx: FunctionLowering, op: str, a: Operand) -> Operand:
        if op == "-":
            return Operand(FLOAT, cx.em.op("f64.neg", a.value(cx)))
        return a if op == "+" else super().unary(cx, op, a)

    def compare(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Operand:
        if is_exact(b) or isinstance(b.repr, IntRepr):
            return Operand(BOOL, self.compare_truth(cx, op, a, b))
        return super().compare(cx, op, a, b)

    def compare_truth(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Value:
        if is_exact(a) and isinstance(b.repr, IntRepr) and not b.is_constant:
            return self._compare_int(cx, op, number_as_f64(cx, a), a, b)
        if not is_exact(a) or not is_exact(b):
            return super().compare_truth(cx, op, a, b)
        return cx.em.op(F64_COMPARE[op], number_as_f64(cx, a), number_as_f64(cx, b))

    def _compare_int(self, cx: FunctionLowering, op: str, x: Value, a: Operand, b: Operand) -> Value:
        """Small ints are exact as floats; others are compared by the runtime."""
        em = cx.em
        large, done = em.new_block(), em.new_block(I32)
        n = small.number(cx, b, large)
        em.jump(done, em.op(F64_COMPARE[op], x, em.op("f64.convert_i32_s", n)))
        em.start(large)
        em.jump(done, super().compare_truth(cx, op, a, b))
        em.start(done)
        return done.params[0]


def as_f64(cx: FunctionLowering, a: Operand) -> Value | None:
    """A float or an int as an f64, rounded as Python does; None: it is neither, as far as is known."""
    if a.is_constant:
        return FLOAT.literal(cx, a.constant) if _is_exact_constant(a.constant) else None
    return a.repr.as_f64(cx, a) if a.repr.is_number else None


def _is_exact_constant(constant: object) -> bool:
    return type(constant) is float or (type(constant) is int and abs(constant) <= EXACT)


def is_number(a: Operand) -> bool:
    """Whether `as_f64` can be had."""
    return _is_exact_constant(a.constant) if a.is_constant else a.repr.is_number


def number_as_f64(cx: FunctionLowering, a: Operand) -> Value:
    value = as_f64(cx, a)
    assert value is not None
    return value


def power(cx: FunctionLowering, a: Operand, b: Operand) -> Operand:
    """a ** b of numbers, where that is no complex number."""
    if b.is_constant and b.constant == 2:
        return Operand(FLOAT, cx.em.call("float.square", number_as_f64(cx, a)))
    return Operand(FLOAT, cx.em.call("float.power_f64", number_as_f64(cx, a), number_as_f64(cx, b)))


def is_exact(a: Operand) -> bool:
    """Whether `as_f64` gives just the operand's value: comparisons do not round."""
    return _is_exact_constant(a.constant) if a.is_constant else a.repr.is_exact()


F64_BINARY = {"+": "f64.add", "-": "f64.sub", "*": "f64.mul", "/": "f64.div"}
ROUNDING = {"//": "float.floor_div", "%": "float.floor_mod"}
"""Functions of the runtime: they raise ZeroDivisionError."""
F64_COMPARE = {"<": "f64.lt", "<=": "f64.le", "==": "f64.eq", "!=": "f64.ne", ">": "f64.gt", ">=": "f64.ge"}


def is_float(a: Operand) -> bool:
    return type(a.constant) is float if a.is_constant else isinstance(a.repr, FloatRepr)


FLOAT = FloatRepr()


def _divide(
    cx: FunctionLowering, op: str, a: Operand, b: Operand, x: tuple[int, int], y: tuple[int, int]
) -> Operand | None:
    """True division of ints; exact operands make the one rounding of `f64.div` the right one."""
    return FLOAT.binary(cx, op, a, b) if is_exact(a) and is_exact(b) else None


def divide_ints(cx: FunctionLowering, a: Operand, b: Operand) -> Operand:
    """True division of any ints: in place if both are small and the divisor is not 0."""
    em = cx.em
    other, done = em.new_block(), em.new_block(F64)
    x, y = (em.op("f64.convert_i32_s", small.number(cx, v, other)) for v in (a, b))
    if not b.is_constant:
        em.when(em.op("f64.ne", y, FLOAT.literal(cx, 0.0)), other)
    em.jump(done, em.op("f64.div", x, y))
    em.start(other)
    em.jump(done, FLOAT.unbox(cx, em.call(INT_BINARY["/"], a.boxed(cx), b.boxed(cx))))
    em.start(done)
    return Operand(FLOAT, done.params[0])


I64_BINARY["/"] = _divide
