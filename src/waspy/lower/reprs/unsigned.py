"""Ints from 0 to beyond 2**63, but below 2**64, as an i64 without a sign: states of generators and hashes of 64 bits.

    x ^ (x >> 30)   =>   i64.xor x (i64.shr_u x 30)

Operations on bits, shifts to the right, divisions and comparisons between such ints and others that are not negative
are machine operations; what only keeps the lowest bits of sums and products is so as well (see `lower.modular`).
Anything else treats them as wide ints.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from waspy.infer.interval_rules import BINARY as RULES
from waspy.ir.lir import Term, Value
from waspy.lower.reprs.any import AnyRepr
from waspy.lower.reprs.numbers import (
    CHECKED,
    HIGHEST,
    PLAIN,
    I64Repr,
    IntRepr,
    Range,
    i64_repr,
    is_int,
    number_range,
    raw,
)
from waspy.lower.reprs.operand import BINARY, Operand
from waspy.lower.reprs.wide import WIDE, halves
from waspy.wasm.types import I64

if TYPE_CHECKING:
    from waspy.lower.context import Context
    from waspy.lower.function import FunctionLowering

MOST = (1 << 64) - 1
_BITS = ("&", "|", "^")
_RING = ("+", "-", "*")
"""What is right in the lowest 64 bits, and so wholly where the result is known to fit them."""
_DIVISIONS = {"//": "i64.div_u", "%": "i64.rem_u"}
_COMPARE = {"<": "i64.lt_u", "<=": "i64.le_u", "==": "i64.eq", "!=": "i64.ne", ">": "i64.gt_u", ">=": "i64.ge_u"}


class UnsignedRepr(IntRepr):
    """An int within [low, high], 0 <= low and 2**63 <= high < 2**64."""

    wasm = I64
    is_unsigned = True

    def __init__(self, low: int, high: int) -> None:
        self.low, self.high = low, high

    # --- other representations ---
    def box(self, cx: Context, v: Value) -> Value:
        return cx.em.call("int.from_unsigned", v)

    def unbox(self, cx: Context, v: Value) -> Value:
        return cx.em.call("wide.lowest_bits", v)

    def literal(self, cx: Context, constant: object) -> Value:
        assert isinstance(constant, int)
        return cx.em.i64(constant)

    def adopt(self, cx: FunctionLowering, a: Operand) -> Operand | None:
        if a.is_constant and type(a.constant) is int:
            return Operand(self, cx.em.i64(a.constant))
        if isinstance(a.repr, I64Repr | UnsignedRepr):
            return Operand(self, a.value(cx))
        return Operand(self, lowest_bits(cx, a)) if a.big is not None else None

    def as_f64(self, cx: FunctionLowering, a: Operand) -> Value:
        return cx.em.op("f64.convert_i64_u", a.value(cx))

    # --- operations ---
    def truth(self, cx: FunctionLowering, a: Operand) -> Value:
        return cx.em.op("i64.ne", a.value(cx), cx.em.i64(0))

    def binary(self, cx: FunctionLowering, op: str, a: Operand, b: Operand, inplace: bool = False) -> Operand:
        known = self._unsigned(cx, op, a, b)
        if known is not None:
            return known
        if op in CHECKED and op != "/" and is_int(b):
            return CHECKED[op](cx, op, a, b)
        return super().binary(cx, op, a, b, inplace)

    def reflected(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Operand | None:
        return self.binary(cx, op, a, b) if op in CHECKED and op != "/" and is_int(a) else None

    def _unsigned(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Operand | None:
        """As a machine operation, if there is one."""
        em = cx.em
        if op in _RING and isinstance(cx.wanted, UnsignedRepr | I64Repr) and is_int(a) and is_int(b):
            return Operand(cx.wanted, em.op(PLAIN[op], lowest_bits(cx, a), lowest_bits(cx, b)))
        p, q = _bounds(a), _bounds(b)
        if p is None or q is None:
            return None
        if op in _BITS:
            return _result(op, p, q, em.op(PLAIN[op], _bits(cx, a), _bits(cx, b)))
        if op == ">>" and q[1] < 64:
            return _result(op, p, q, em.op("i64.shr_u", _bits(cx, a), _bits(cx, b)))
        if op not in _DIVISIONS:
            return None
        x, y = _bits(cx, a), _bits(cx, b)
        if q[0] == 0:
            zero, rest = em.split(em.op("i64.eqz", y))
            em.start(zero)
            em.call(BINARY[op], a.boxed(cx), b.boxed(cx))
            em.end(Term("unreachable"))
            em.start(rest)
        return _result(op, p, q, em.op(_DIVISIONS[op], x, y))

    def divide(self, cx: FunctionLowering, a: Operand, b: Operand) -> Operand:
        return AnyRepr.binary(self, cx, "/", a, b)

    def compare_truth(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Value:
        if _bounds(a) is not None and _bounds(b) is not None:
            return cx.em.op(_COMPARE[op], _bits(cx, a), _bits(cx, b))
        return WIDE.compare_truth(cx, op, a, b)


@cache
def unsigned_repr(low: int, high: int) -> UnsignedRepr:
    return UnsignedRepr(low, high)


def _bounds(a: Operand) -> Range | None:
    """The bounds of an int that can be had as 64 bits without a sign."""
    if a.is_constant and type(a.constant) is int:
        return (a.constant, a.constant) if 0 <= a.constant <= MOST else None
    if isinstance(a.repr, UnsignedRepr):
        return a.repr.low, a.repr.high
    known = number_range(a)
    return known if known is not None and known[0] >= 0 else None


def _bits(cx: FunctionLowering, a: Operand) -> Value:
    if a.is_constant:
        return cx.em.i64(a.constant)
    return a.value(cx) if isinstance(a.repr, UnsignedRepr) else raw(cx, a)


def _result(op: str, p: Range, q: Range, v: Value) -> Operand:
    low, high = RULES[op](p, q)
    return Operand(i64_repr(low, high) if high <= HIGHEST else unsigned_repr(low, min(high, MOST)), v)


def lowest_bits(cx: FunctionLowering, a: Operand) -> Value:
    """The lowest 64 bits of an int, in two's complement."""
    em = cx.em
    if isinstance(a.repr, UnsignedRepr) and not a.is_constant:
        return a.value(cx)
    if a.is_constant and type(a.constant) is int:
        return em.i64(a.constant & MOST)
    x, big = halves(cx, a)
    if big is None:
        return x
    slow, done = em.slow_block(), em.new_block(I64)
    em.when(em.is_null(big), slow)
    em.jump(done, x)
    em.start(slow)
    em.jump(done, em.call("wide.lowest_64", big))
    em.start(done)
    return done.params[0]
