"""Values that are a float or a short int: `total = 0`, and then floats are added to it.

Such a value is one f64: a float as it is, an int as a NaN that arithmetic does not make (`runtime/mixed.py`). For ints
of any size see `wide_mixed`.

    total + x     x a float: total as a float, f64.add
                  x an int or such a number as well: the runtime looks at both
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from waspy.ir.lir import Edge, Value
from waspy.lower.reprs.any import AnyRepr
from waspy.lower.reprs.floats import F64_BINARY, FLOAT, FloatRepr, is_exact, is_float, is_number
from waspy.lower.reprs.numbers import BOOL, number_range
from waspy.lower.reprs.operand import Operand
from waspy.wasm.types import F64

if TYPE_CHECKING:
    from waspy.lower.context import Context
    from waspy.lower.function import FunctionLowering

SHORTEST, LONGEST = -(1 << 49), (1 << 49) - 1
MARK, FIELD = 0xFFFC << 48, (1 << 50) - 1
_SIGNED = 1 << 64


class NumberRepr(AnyRepr):
    """A float or an int of 50 bits, as an f64."""

    wasm = F64
    maybe_small = False
    is_number = True

    def box(self, cx: Context, v: Value) -> Value:
        return cx.em.call("mixed.box", v)

    def unbox(self, cx: Context, v: Value) -> Value:
        return cx.em.call("mixed.unbox", v)

    def literal(self, cx: Context, constant: object) -> Value:
        if not isinstance(constant, int):
            return FLOAT.literal(cx, constant)
        bits = (constant & FIELD) | MARK
        return cx.em.value("f64.reinterpret_i64", (cx.em.i64(bits - _SIGNED),), (), F64)

    def adopt(self, cx: FunctionLowering, a: Operand) -> Operand | None:
        """A constant, a float or a raw int in this representation."""
        em = cx.em
        if a.is_constant:
            return Operand(self, self.literal(cx, a.constant)) if type(a.constant) in (int, float) else None
        if isinstance(a.repr, FloatRepr):
            return Operand(self, of_float(cx, a.value(cx)))
        if number_range(a) is None:
            return None
        marked = em.op("i64.or", em.op("i64.and", a.value(cx), em.i64(FIELD)), em.i64(MARK - _SIGNED))
        return Operand(self, em.value("f64.reinterpret_i64", (marked,), (), F64))

    def as_f64(self, cx: FunctionLowering, a: Operand) -> Value:
        """Only a NaN can be an int."""
        return unless_nan(cx, a.value(cx), "mixed.to_float")

    def is_exact(self) -> bool:
        return True

    def truth(self, cx: FunctionLowering, a: Operand) -> Value:
        return cx.em.op("f64.ne", self.as_f64(cx, a), FLOAT.literal(cx, 0.0))

    def binary(self, cx: FunctionLowering, op: str, a: Operand, b: Operand, inplace: bool = False) -> Operand:
        known = self._binary(cx, op, a, b)
        return known if known is not None else super().binary(cx, op, a, b, inplace)

    def reflected(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Operand | None:
        return self._binary(cx, op, a, b)

    def _binary(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Operand | None:
        """One of the operands is of this representation."""
        if op not in F64_BINARY or not is_number(a) or not is_number(b):
            return None
        if is_float(a) or is_float(b) or (op == "/" and is_exact(a) and is_exact(b)):
            return FLOAT.binary(cx, op, a, b)
        if op not in _MIXED or cx.wanted is not NUMBER:
            return None
        x, y = (self.adopt(cx, v) if v.repr is not self else v for v in (a, b))
        if x is None or y is None:
            return None
        return Operand(self, cx.em.call(_MIXED[op], x.value(cx), y.value(cx)))

    def unary(self, cx: FunctionLowering, op: str, a: Operand) -> Operand:
        if op == "-" and cx.wanted is NUMBER:
            return Operand(self, cx.em.call("mixed.negative", a.value(cx)))
        return a if op == "+" else super().unary(cx, op, a)

    def compare(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Operand:
        return Operand(BOOL, self.compare_truth(cx, op, a, b)) if is_number(b) else super().compare(cx, op, a, b)

    def compare_truth(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Value:
        if not is_number(b):
            return super().compare_truth(cx, op, a, b)
        return FLOAT.compare_truth(cx, op, Operand(FLOAT, self.as_f64(cx, a)), b)


def of_float(cx: FunctionLowering, v: Value) -> Value:
    """A float as such a number: a NaN from outside, and what arithmetic makes of one, may look like an int."""
    return unless_nan(cx, v, "mixed.of_float")


def unless_nan(cx: FunctionLowering, v: Value, symbol: str, *more: Value) -> Value:
    """v itself, or what the function of the runtime makes of a NaN and what else it takes."""
    em = cx.em
    done, nan = em.new_block(F64), em.slow_block()
    em.branch(em.op("f64.eq", v, v), Edge(done, [v]), Edge(nan))
    em.start(nan)
    em.jump(done, em.call(symbol, v, *more))
    em.start(done)
    return done.params[0]


_MIXED = {"+": "mixed.add", "-": "mixed.sub", "*": "mixed.mul"}

NUMBER = NumberRepr()
