"""Inline arithmetic on small ints (i31 references) where the operands may be anything.

    a + b   =>   br_cast a i31, slow; br_cast b i31, slow; s = a + b in i32
                 fits in 31 bits: ref.i31 s          slow: the runtime's operation

A constant operand needs no test. `fits` is one add and one compare: s is in [-2**30, 2**30) exactly if s + 2**30,
wrapping, is not negative.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from waspy.ir.lir import Block, Value
from waspy.lower.emit import I31
from waspy.lower.reprs.operand import Operand
from waspy.lower.unit import is_small
from waspy.wasm.types import I64, OBJ, ValType

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering

Slow = Callable[[], Value]


def possible(a: Operand, b: Operand) -> bool:
    """Whether a small-int path is worth its code: neither operand is known to be something else."""
    return not (a.is_constant and b.is_constant) and _maybe(a) and _maybe(b)


def _maybe(a: Operand) -> bool:
    if a.is_constant:
        return type(a.constant) is int and is_small(a.constant)
    heap = getattr(a.known.type, "heap", "eq") if a.known is not None else "eq"
    return a.repr.maybe_small and heap in ("eq", "i31")


def number(cx: FunctionLowering, a: Operand, slow: Block) -> Value:
    """The operand as an i32, if it is a small int; else to `slow`."""
    em = cx.em
    if a.is_constant:
        return em.i32(a.constant)
    if a.repr.wasm != I64:
        return em.op("i31.get_s", em.if_cast(a.boxed(cx), "i31", slow))
    if a.big is not None:
        em.when(em.is_null(a.big), slow)
    if a.repr.is_unsigned:
        em.when(em.op("i64.ge_s", a.value(cx), em.i64(0)), slow)
    return _narrow(cx, a.value(cx), slow)


def binary(cx: FunctionLowering, op: str, a: Operand, b: Operand, slow: Slow) -> Value:
    em = cx.em
    other, done = em.new_block(), em.new_block(OBJ)
    x, y = number(cx, a, other), number(cx, b, other)
    result = BINARY[op](cx, x, y, b, other)
    em.jump(done, em.value("ref.i31", (result,), (), I31))
    em.start(other)
    em.jump(done, slow())
    em.start(done)
    return done.params[0]


def compare(
    cx: FunctionLowering, op: str, a: Operand, b: Operand, slow: Slow, wrap: Callable[[Value], Value], type: ValType
) -> Value:
    """`wrap` makes the result of an i32 comparison."""
    em = cx.em
    other, done = em.new_block(), em.new_block(type)
    x, y = number(cx, a, other), number(cx, b, other)
    em.jump(done, wrap(em.op(COMPARE[op], x, y)))
    em.start(other)
    em.jump(done, slow())
    em.start(done)
    return done.params[0]


COMPARE = {
    "<": "i32.lt_s", "<=": "i32.le_s", "==": "i32.eq", "!=": "i32.ne", ">": "i32.gt_s", ">=": "i32.ge_s",
}  # fmt: skip


# --- each returns the result as an i32 that fits in 31 bits ---
def _checked(name: str) -> Callable[..., Value]:
    def make(cx: FunctionLowering, x: Value, y: Value, b: Operand, slow: Block) -> Value:
        em = cx.em
        result = em.op(name, x, y)
        em.when(em.op("i32.ge_s", em.op("i32.add", result, em.i32(1 << 30)), em.i32(0)), slow)
        return result

    return make


def _plain(name: str) -> Callable[..., Value]:
    return lambda cx, x, y, b, slow: cx.em.op(name, x, y)


def _narrow(cx: FunctionLowering, wide: Value, slow: Block) -> Value:
    em = cx.em
    fits = em.op("i64.lt_u", em.op("i64.add", wide, em.i64(1 << 30)), em.i64(1 << 31))
    em.when(fits, slow)
    return em.op("i32.wrap_i64", wide)


def _mul(cx: FunctionLowering, x: Value, y: Value, b: Operand, slow: Block) -> Value:
    em = cx.em
    return _narrow(cx, em.op("i64.mul", em.op("i64.extend_i32_s", x), em.op("i64.extend_i32_s", y)), slow)


def _lshift(cx: FunctionLowering, x: Value, y: Value, b: Operand, slow: Block) -> Value:
    em = cx.em
    if not (b.is_constant and 0 <= b.constant < 32):
        em.when(em.op("i32.lt_u", y, em.i32(32)), slow)
    return _narrow(cx, em.op("i64.shl", em.op("i64.extend_i32_s", x), em.op("i64.extend_i32_u", y)), slow)


def _rshift(cx: FunctionLowering, x: Value, y: Value, b: Operand, slow: Block) -> Value:
    em = cx.em
    if not (b.is_constant and 0 <= b.constant < 32):
        em.when(em.op("i32.lt_u", y, em.i32(32)), slow)
    return em.op("i32.shr_s", x, y)


def _positive(cx: FunctionLowering, y: Value, b: Operand, slow: Block) -> None:
    """Divisors below 1 are left to the runtime."""
    if not (b.is_constant and b.constant > 0):
        cx.em.when(cx.em.op("i32.gt_s", y, cx.em.i32(0)), slow)


def _mod(cx: FunctionLowering, x: Value, y: Value, b: Operand, slow: Block) -> Value:
    em = cx.em
    _positive(cx, y, b, slow)
    if b.is_constant and b.constant > 0 and b.constant & (b.constant - 1) == 0:
        return em.op("i32.and", x, em.i32(b.constant - 1))
    r = em.op("i32.rem_s", x, y)
    return em.op("i32.add", r, em.op("i32.and", em.op("i32.shr_s", r, em.i32(31)), y))


def _floordiv(cx: FunctionLowering, x: Value, y: Value, b: Operand, slow: Block) -> Value:
    em = cx.em
    _positive(cx, y, b, slow)
    if b.is_constant and b.constant > 0 and b.constant & (b.constant - 1) == 0:
        return em.op("i32.shr_s", x, em.i32(b.constant.bit_length() - 1))
    # floor(x / y) = ((x ^ s) div y) ^ s with s = x >> 31, for y > 0
    s = em.op("i32.shr_s", x, em.i32(31))
    return em.op("i32.xor", em.op("i32.div_s", em.op("i32.xor", x, s), y), s)


BINARY: dict[str, Callable[..., Value]] = {
    "+": _checked("i32.add"),
    "-": _checked("i32.sub"),
    "*": _mul,
    "&": _plain("i32.and"),
    "|": _plain("i32.or"),
    "^": _plain("i32.xor"),
    "<<": _lshift,
    ">>": _rshift,
    "%": _mod,
    "//": _floordiv,
}
