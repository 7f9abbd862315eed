"""Complex numbers whose type is known: + - * on their parts, without a call.

A result is two f64 that become an object where one is needed: z * z + c makes one object, not two. A variable that is
an int or a float before the first turn of a loop, and complex after it, is looked at when it is used (`MIXED`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from waspy.ir.cfg import Instr
from waspy.ir.lir import Block, Value
from waspy.lower.reprs.any import AnyRepr
from waspy.lower.reprs.containers import StructRepr
from waspy.lower.reprs.floats import FLOAT, is_number, number_as_f64
from waspy.lower.reprs.numbers import BOOL
from waspy.lower.reprs.operand import Operand
from waspy.wasm.types import OBJ

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering

Parts = tuple[Value, Value]


class ComplexRepr(StructRepr):
    """A complex, not of a subclass."""

    def binary(self, cx: FunctionLowering, op: str, a: Operand, b: Operand, inplace: bool = False) -> Operand:
        if op == "**" and b.is_constant and b.constant == 2:
            return Operand(COMPLEX, cx.em.call("complex.squared", *parts(cx, a)))
        if op not in ARITHMETIC or not _has_parts(b):
            return super().binary(cx, op, a, b, inplace)
        return ARITHMETIC[op](cx, parts(cx, a), parts(cx, b))

    def reflected(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Operand | None:
        if op not in ARITHMETIC or not is_number(a):
            return None
        return ARITHMETIC[op](cx, parts(cx, a), parts(cx, b))

    def unary(self, cx: FunctionLowering, op: str, a: Operand) -> Operand:
        if op != "-":
            return super().unary(cx, op, a)
        real, imag = parts(cx, a)
        return made(cx, cx.em.op("f64.neg", real), cx.em.op("f64.neg", imag))

    def compare(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Operand:
        if op not in ("==", "!=") or not isinstance(b.repr, ComplexRepr):
            return super().compare(cx, op, a, b)
        return Operand(BOOL, self.compare_truth(cx, op, a, b))

    def compare_truth(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Value:
        if op not in ("==", "!=") or not isinstance(b.repr, ComplexRepr):
            return super().compare_truth(cx, op, a, b)
        em, x, y = cx.em, parts(cx, a), parts(cx, b)
        same = em.op("i32.and", em.op("f64.eq", x[0], y[0]), em.op("f64.eq", x[1], y[1]))
        return same if op == "==" else em.op("i32.eqz", same)

    def getattr(self, cx: FunctionLowering, a: Operand, name: str) -> Operand:
        if name not in ("real", "imag"):
            return super().getattr(cx, a, name)
        return Operand(FLOAT, parts(cx, a)[name == "imag"])

    def call_method(self, cx: FunctionLowering, o: Operand, name: str, args: Sequence[Operand]) -> Operand:
        if name != "conjugate" or args:
            return super().call_method(cx, o, name, args)
        real, imag = parts(cx, o)
        return made(cx, real, cx.em.op("f64.neg", imag))


class MixedComplexRepr(AnyRepr):
    """A complex, an int or a float."""

    def binary(self, cx: FunctionLowering, op: str, a: Operand, b: Operand, inplace: bool = False) -> Operand:
        if op not in INLINE or not (_has_parts(b) or b.repr is self):
            return super().binary(cx, op, a, b, inplace)
        em = cx.em
        slow, done = em.new_block(), em.new_block(OBJ)
        x = _checked(cx, a, slow)
        y = x if b is a else _checked(cx, b, slow) if b.repr is self else parts(cx, b)
        em.jump(done, ARITHMETIC[op](cx, x, y).boxed(cx))
        em.start(slow)
        em.jump(done, super().binary(cx, op, a, b, inplace).boxed(cx))
        em.start(done)
        return Operand(self, done.params[0])


def _checked(cx: FunctionLowering, a: Operand, slow: Block) -> Parts:
    struct = cx.em.if_cast(a.boxed(cx), "$Complex", slow)
    return cx.em.field("$Complex", "real", struct), cx.em.field("$Complex", "imag", struct)


def _has_parts(a: Operand) -> bool:
    return is_number(a) or isinstance(a.repr, ComplexRepr)


def parts(cx: FunctionLowering, a: Operand) -> Parts:
    """The real and the imaginary part of a number."""
    if a.parts is not None:
        return a.parts
    if a.is_constant and isinstance(a.constant, complex):
        return FLOAT.literal(cx, a.constant.real), FLOAT.literal(cx, a.constant.imag)
    if not isinstance(a.repr, ComplexRepr):
        return number_as_f64(cx, a), FLOAT.literal(cx, 0.0)
    v = a.value(cx)
    return cx.em.field("$Complex", "real", v), cx.em.field("$Complex", "imag", v)


def made(cx: FunctionLowering, real: Value, imag: Value) -> Operand:
    """The number with these parts."""

    def make() -> Value:
        return cx.em.struct("$Complex", cx.em.constant(cx.em.runtime.class_symbol("complex")), real, imag)

    return Operand(COMPLEX, None, make=make, parts=(real, imag))


def is_used_once(users: Sequence[object]) -> bool:
    """Whether the object, if one is made at all, is made at one place: `w is w` asks twice."""
    return len(users) <= 1 and not any(isinstance(user, Instr) and user.op == "is" for user in users)


def kept(cx: FunctionLowering, a: Operand) -> Operand:
    """The number as one object, which it stays."""
    return replace(a, known=a.value(cx), make=None)


def absolute(cx: FunctionLowering, a: Operand) -> Operand:
    return Operand(FLOAT, cx.em.call("complex_methods.absolute", *parts(cx, a)))


# --- arithmetic -----------------------------------------------------------------------------------------
def _parted(op: str) -> Callable[[FunctionLowering, Parts, Parts], Operand]:
    def rule(cx: FunctionLowering, x: Parts, y: Parts) -> Operand:
        return made(cx, cx.em.op(op, x[0], y[0]), cx.em.op(op, x[1], y[1]))

    return rule


def _product(cx: FunctionLowering, x: Parts, y: Parts) -> Operand:
    em = cx.em

    def times(i: int, j: int) -> Value:
        return em.op("f64.mul", x[i], y[j])

    real = em.op("f64.sub", times(0, 0), times(1, 1))
    return made(cx, real, em.op("f64.add", times(0, 1), times(1, 0)))


def _quotient(cx: FunctionLowering, x: Parts, y: Parts) -> Operand:
    return Operand(COMPLEX, cx.em.call("complex.divided", *x, *y))


ARITHMETIC: dict[str, Callable[[FunctionLowering, Parts, Parts], Operand]] = {
    "+": _parted("f64.add"),
    "-": _parted("f64.sub"),
    "*": _product,
    "/": _quotient,
}
INLINE = frozenset(["+", "-", "*"])
COMPLEX = ComplexRepr("complex", "$Complex")
MIXED = MixedComplexRepr()
