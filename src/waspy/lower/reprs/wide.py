"""Ints of any size that arithmetic is done with: an i64, and beside it the big integer where that is too small.

    x + y   =>   x.big or y.big -> slow;  r = x + y;  overflow -> slow        (r, null)
                 slow: the runtime's operation on the boxed ints              (x, big) from wide.split

Variables of loops and intermediate results are in this form (`lower.wide_values`), so that neither a counter nor a sum
allocates anything below 2**63. A result that inference has bounds for is a raw i64 at once, whatever the operands are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce
from typing import TYPE_CHECKING

from waspy.infer.interval_rules import mul
from waspy.ir.lir import Block, Value
from waspy.lower.reprs.any import compare_ints
from waspy.lower.reprs.floats import FLOAT
from waspy.lower.reprs.numbers import (
    CHECKED,
    EXACT,
    HIGHEST,
    I64_COMPARE,
    LOWEST,
    PLAIN,
    I64Repr,
    IntRepr,
    Range,
    floor_div,
    floor_mod,
    i64_repr,
    is_int,
    number_range,
    raw,
)
from waspy.lower.reprs.operand import COMPARE_TRUTH, INT_BINARY, Operand
from waspy.wasm.types import F64, I32, I64, OBJ, Ref

if TYPE_CHECKING:
    from waspy.lower.context import Context
    from waspy.lower.function import FunctionLowering

BIG = Ref("$BigInt", True)
ANY_WORD: Range = (LOWEST, HIGHEST)
Word = tuple[Value, Range]
"""A value and its bounds."""


class WideRepr(IntRepr):
    """Any int, in two halves: `Operand.known` and `Operand.big`."""

    wasm = I64
    second = BIG

    def join(self, cx: Context, x: Value, big: Value) -> Value:
        return cx.em.call("wide.join", x, big)

    def in_halves(self, cx: FunctionLowering, a: Operand) -> Operand:
        x, big = halves(cx, a)
        return wide_operand(x, big if big is not None else cx.em.null("$BigInt"))

    def truth(self, cx: FunctionLowering, a: Operand) -> Value:
        em, (x, big) = cx.em, halves(cx, a)
        is_word = em.op("i64.ne", x, em.i64(0))
        return is_word if big is None else em.op("i32.or", is_word, em.op("i32.eqz", em.is_null(big)))

    def compare_truth(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Value:
        em = cx.em
        if not is_int(b) or not is_int(a):
            return em.call(COMPARE_TRUTH[op], a.boxed(cx), b.boxed(cx))
        slow, done = em.slow_block(), em.new_block(I32)
        (x, _), (y, _) = _words(cx, (a, b), slow)
        em.jump(done, em.op(I64_COMPARE[op], x, y))
        em.start(slow)
        em.jump(done, compare_ints(cx, op, a, b))
        em.start(done)
        return done.params[0]


WIDE = WideRepr()


def wide_operand(x: Value, big: Value) -> Operand:
    return Operand(WIDE, x, big=big)


def halves(cx: FunctionLowering, a: Operand) -> tuple[Value, Value | None]:
    """The two halves of an int; no second one if it surely fits."""
    if number_range(a) is not None:
        return raw(cx, a), None
    if a.big is not None:
        return a.value(cx), a.big
    if a.repr.is_unsigned and not a.is_constant:
        return _signed_halves(cx, a)
    em, v = cx.em, a.boxed(cx)
    large, done = em.new_block(), em.new_block(I64, BIG)
    small = em.op("i31.get_s", em.if_cast(v, "i31", large))
    em.jump(done, em.op("i64.extend_i32_s", small), em.null("$BigInt"))
    em.start(large)
    em.jump(done, *split(cx, v))
    em.start(done)
    return done.params[0], done.params[1]


def _signed_halves(cx: FunctionLowering, a: Operand) -> tuple[Value, Value]:
    """Of 64 bits without a sign."""
    em, x = cx.em, a.value(cx)
    large, done = em.slow_block(), em.new_block(I64, BIG)
    em.when(em.op("i64.ge_s", x, em.i64(0)), large)
    em.jump(done, x, em.null("$BigInt"))
    em.start(large)
    em.jump(done, *split(cx, a.boxed(cx)))
    em.start(done)
    return done.params[0], done.params[1]


def split(cx: FunctionLowering, v: Value) -> tuple[Value, Value]:
    """The halves of a boxed int."""
    return cx.em.call("wide.split", v), cx.em.constant("wide.big")


def _words(cx: FunctionLowering, ints: Sequence[Operand], slow: Block) -> list[Word]:
    """The ints as i64; goes to `slow` if one is big."""
    em = cx.em
    parts = [halves(cx, a) for a in ints]
    tests = [em.is_null(big) for big in dict.fromkeys(big for _, big in parts) if big is not None]
    if tests:
        em.when(reduce(lambda p, q: em.op("i32.and", p, q), tests), slow)
    return [(x, number_range(a) or ANY_WORD) for a, (x, _) in zip(ints, parts, strict=True)]


def binary(cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Operand:
    slow = cx.em.slow_block()
    x, y = _words(cx, (a, b), slow)
    result = _CHECKED[op](cx, op, x, y, slow)
    return _finish(cx, result, slow, lambda: cx.em.call(INT_BINARY[op], a.boxed(cx), b.boxed(cx)))


def multiply_add(cx: FunctionLowering, op: str, factors: Sequence[Operand], c: Operand, is_first: bool) -> Operand:
    """a * b + c, or with "-" a * b - c or c - a * b, without the product by itself. `is_first`: it stands first."""
    slow = cx.em.slow_block()
    a, b, rest = _words(cx, (*factors, c), slow)
    low, high = mul(a[1], b[1])
    product = multiply(cx, a, b, slow), (max(low, LOWEST), min(high, HIGHEST))
    operands = (product, rest) if is_first else (rest, product)
    result = _CHECKED[op](cx, op, operands[0], operands[1], slow)

    def whole() -> Value:
        em, (x, y) = cx.em, (f.boxed(cx) for f in factors)
        if op == "-" and is_first:
            return em.call("int.sub", em.call("int.mul", x, y), c.boxed(cx))
        return em.call("int.multiply_add", x, y, c.boxed(cx), em.i32(op == "-"))

    return _finish(cx, result, slow, whole)


def multiply_mod(cx: FunctionLowering, factors: Sequence[Operand], divisor: Operand) -> Operand:
    """a * b % c: no big integer is made where all three are words, however large the product is."""
    em = cx.em
    slow, large, done = em.slow_block(), em.slow_block(), em.new_block(I64)
    a, b, c = _words(cx, (*factors, divisor), slow)
    low, high = mul(a[1], b[1])
    product = multiply(cx, a, b, large), (max(low, LOWEST), min(high, HIGHEST))
    em.jump(done, _mod(cx, "%", product, c, large))
    em.start(large)
    em.jump(done, em.call("int.product_mod_word", a[0], b[0], c[0]))
    em.start(done)
    x, y, z = (*factors, divisor)
    return _finish(cx, done.params[0], slow, lambda: em.call("int.multiply_mod", x.boxed(cx), y.boxed(cx), z.boxed(cx)))


def _finish(cx: FunctionLowering, result: Value, slow: Block, whole: Callable[[], Value]) -> Operand:
    """The result of a checked operation; `whole` makes it, boxed, where the checks fail."""
    em, wanted = cx.em, cx.wanted
    if isinstance(wanted, I64Repr):
        done = em.new_block(I64)
        em.jump(done, result)
        em.start(slow)
        em.jump(done, wanted.unbox(cx, whole()))
        em.start(done)
        return Operand(wanted, done.params[0])
    done = em.new_block(I64, BIG)
    em.jump(done, result, em.null("$BigInt"))
    em.start(slow)
    em.jump(done, *split(cx, whole()))
    em.start(done)
    return wide_operand(*done.params)


def extreme(cx: FunctionLowering, op: str, ints: Sequence[Operand]) -> Operand:
    """min ("<") or max (">") of several ints."""
    wanted, best = cx.wanted, ints[0]
    for n, other in enumerate(ints[1:], 2):
        cx.wanted = wanted if n == len(ints) else WIDE
        best = _better(cx, op, other, best)
    return best


def _better(cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Operand:
    em, p, q = cx.em, number_range(a), number_range(b)
    if p is not None and q is not None:
        x, y = raw(cx, a), raw(cx, b)
        choose = min if op == "<" else max
        result = em.value("select", (x, y, em.op(I64_COMPARE[op], x, y)), (), I64)
        return Operand(i64_repr(choose(p[0], q[0]), choose(p[1], q[1])), result)
    slow = em.slow_block()
    (x, _), (y, _) = _words(cx, (a, b), slow)
    result = em.value("select", (x, y, em.op(I64_COMPARE[op], x, y)), (), I64)

    def whole() -> Value:
        v, w = a.boxed(cx), b.boxed(cx)
        return em.choose(compare_ints(cx, op, a, b), lambda: v, lambda: w, OBJ)

    return _finish(cx, result, slow, whole)


def absolute(cx: FunctionLowering, a: Operand) -> Operand:
    """abs(a)"""
    em, p = cx.em, number_range(a)
    if p is not None and p[0] > LOWEST:
        low = 0 if p[0] <= 0 <= p[1] else min(abs(p[0]), abs(p[1]))
        return Operand(i64_repr(low, max(abs(p[0]), abs(p[1]))), _without_sign(cx, raw(cx, a)))
    slow = em.slow_block()
    ((x, _),) = _words(cx, (a,), slow)
    em.when(em.op("i64.ne", x, em.i64(LOWEST)), slow)
    return _finish(cx, _without_sign(cx, x), slow, lambda: em.call("int_slots.abs_", a.boxed(cx)))


def _without_sign(cx: FunctionLowering, x: Value) -> Value:
    em = cx.em
    return em.value("select", (em.op("i64.sub", em.i64(0), x), x, em.op("i64.lt_s", x, em.i64(0))), (), I64)


def divide(cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Operand:
    """True division: in place where both ints are exact as floats."""
    em = cx.em
    slow, done = em.slow_block(), em.new_block(F64)
    (x, p), (y, q) = _words(cx, (a, b), slow)
    within(cx, x, p, EXACT, slow)
    within(cx, y, q, EXACT, slow)
    em.when(em.op("i64.ne", y, em.i64(0)), slow)
    em.jump(done, em.op("f64.div", em.op("f64.convert_i64_s", x), em.op("f64.convert_i64_s", y)))
    em.start(slow)
    em.jump(done, FLOAT.unbox(cx, em.call(INT_BINARY["/"], a.boxed(cx), b.boxed(cx))))
    em.start(done)
    return Operand(FLOAT, done.params[0])


def of_float(cx: FunctionLowering, x: Value) -> Operand:
    """int(x)"""
    em = cx.em
    slow = em.slow_block()
    em.when(em.op("f64.lt", em.op("f64.abs", x), FLOAT.literal(cx, float(1 << 63))), slow)
    return _finish(cx, em.op("i64.trunc_f64_s", x), slow, lambda: em.call("float_slots.to_int", x))


# --- checked operations: each gives an i64, or goes to `slow` ---
def within(cx: FunctionLowering, v: Value, bounds: Range, limit: int, slow: Block) -> None:
    """Continues if |v| <= limit."""
    em = cx.em
    if bounds[0] < -limit or bounds[1] > limit:
        em.when(em.op("i64.le_u", em.op("i64.add", v, em.i64(limit)), em.i64(2 * limit)), slow)


def _add(cx: FunctionLowering, op: str, a: Word, b: Word, slow: Block) -> Value:
    """The sum has overflowed if its sign differs from those of both operands."""
    em, (x, p), (y, q) = cx.em, a, b
    r = em.op("i64.add", x, y)
    if q[0] >= 0 or q[1] <= 0:
        em.when(em.op("i64.ge_s" if q[0] >= 0 else "i64.le_s", r, x), slow)
    elif p[0] >= 0 or p[1] <= 0:
        em.when(em.op("i64.ge_s" if p[0] >= 0 else "i64.le_s", r, y), slow)
    else:
        differs = em.op("i64.and", em.op("i64.xor", x, r), em.op("i64.xor", y, r))
        em.when(em.op("i64.ge_s", differs, em.i64(0)), slow)
    return r


def _sub(cx: FunctionLowering, op: str, a: Word, b: Word, slow: Block) -> Value:
    em, (x, _), (y, q) = cx.em, a, b
    r = em.op("i64.sub", x, y)
    if q[0] >= 0 or q[1] <= 0:
        em.when(em.op("i64.le_s" if q[0] >= 0 else "i64.ge_s", r, x), slow)
    else:
        differs = em.op("i64.and", em.op("i64.xor", x, y), em.op("i64.xor", x, r))
        em.when(em.op("i64.ge_s", differs, em.i64(0)), slow)
    return r


def _mul(cx: FunctionLowering, op: str, a: Word, b: Word, slow: Block) -> Value:
    return multiply(cx, a, b, slow)


def multiply(cx: FunctionLowering, a: Word, b: Word, slow: Block) -> Value:
    """The product of two i64; goes to `slow` if it does not fit one."""
    em, (x, p), (y, q) = cx.em, a, b
    limits = [max(abs(r[0]), abs(r[1]), 1) for r in (p, q)]
    if min(limits) <= 1 << 32:
        other, bounds, least = (x, p, limits[1]) if limits[1] <= limits[0] else (y, q, limits[0])
        within(cx, other, bounds, min(HIGHEST // least, HIGHEST // 2), slow)
    else:
        em.when(em.op("i64.ge_s", em.op("i64.add", _spare(cx, x), _spare(cx, y)), em.i64(66)), slow)
    return em.op("i64.mul", x, y)


def _spare(cx: FunctionLowering, x: Value) -> Value:
    """How many leading bits are like the sign: with 66 in both together a product fits."""
    em = cx.em
    return em.op("i64.clz", em.op("i64.xor", x, em.op("i64.shr_s", x, em.i64(63))))


def _divisor(cx: FunctionLowering, b: Word, slow: Block) -> None:
    """Divisors below 1 are left to the runtime."""
    if b[1][0] < 1:
        cx.em.when(cx.em.op("i64.gt_s", b[0], cx.em.i64(0)), slow)


def _floordiv(cx: FunctionLowering, op: str, a: Word, b: Word, slow: Block) -> Value:
    _divisor(cx, b, slow)
    return floor_div(cx, a[0], b[0], a[1], (max(b[1][0], 1), b[1][1]))


def _mod(cx: FunctionLowering, op: str, a: Word, b: Word, slow: Block) -> Value:
    _divisor(cx, b, slow)
    return floor_mod(cx, a[0], b[0], a[1], (max(b[1][0], 1), b[1][1]))


def _bits(cx: FunctionLowering, op: str, a: Word, b: Word, slow: Block) -> Value:
    return cx.em.op(PLAIN[op], a[0], b[0])


def _lshift(cx: FunctionLowering, op: str, a: Word, b: Word, slow: Block) -> Value:
    em, x, y = cx.em, a[0], b[0]
    _distance(cx, b, slow)
    r = em.op("i64.shl", x, y)
    em.when(em.op("i64.eq", em.op("i64.shr_s", r, y), x), slow)
    return r


def _rshift(cx: FunctionLowering, op: str, a: Word, b: Word, slow: Block) -> Value:
    _distance(cx, b, slow)
    return cx.em.op("i64.shr_s", a[0], b[0])


def _distance(cx: FunctionLowering, b: Word, slow: Block) -> None:
    em = cx.em
    if b[1][0] < 0 or b[1][1] > 63:
        em.when(em.op("i64.lt_u", b[0], em.i64(64)), slow)


_CHECKED: dict[str, Callable[[FunctionLowering, str, Word, Word, Block], Value]] = {
    "+": _add, "-": _sub, "*": _mul, "//": _floordiv, "%": _mod, "&": _bits, "|": _bits, "^": _bits, "<<": _lshift,
    ">>": _rshift,
}  # fmt: skip

CHECKED.update(dict.fromkeys(_CHECKED, binary))
CHECKED["/"] = divide
