"""Values that are a float or an int of any size: distances that begin as `inf`, and are then sums of ints.

Items, fields, parameters and results are objects (`MixedRepr`). They are computed and compared with in two halves
(`WideNumberRepr`), and so are the results and the variables of loops that these flow to (`lower.wide_numbers`), until
they are stored: an f64, which holds a float or an int of 50 bits (see `mixed`), and beside it, null as a rule, the int
if it is longer. The f64 is then a NaN that holds no int, so that the usual paths need not look at the second half.

    x + y    =>   both hold ints:   the sum, if it fits 50 bits      else the runtime, on objects
                  no object:        the sum of the floats
    x < y    =>   the same: every int of 50 bits is a float
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING

from waspy.ir.lir import Block, Value
from waspy.lower.reprs.any import AnyRepr
from waspy.lower.reprs.floats import F64_BINARY, F64_COMPARE, FLOAT, is_float, is_number
from waspy.lower.reprs.mixed import LONGEST, MARK, NUMBER, SHORTEST, of_float, unless_nan
from waspy.lower.reprs.numbers import BOOL, I64_COMPARE, number_range, raw
from waspy.lower.reprs.operand import BINARY, COMPARE_TRUTH, Operand
from waspy.lower.reprs.wide import multiply
from waspy.wasm.types import F64, I32, I64, OBJ_NULL

if TYPE_CHECKING:
    from waspy.lower.context import Context
    from waspy.lower.function import FunctionLowering

ARITHMETIC = frozenset(["+", "-", "*"])
SPARE = 64 - 50
"""Bits of the f64 that are not the int's."""
SIGNED_MARK = MARK - (1 << 64)


class MixedRepr(AnyRepr):
    """A float or any int, as `obj`."""

    is_number = True

    def as_f64(self, cx: FunctionLowering, a: Operand) -> Value:
        return cx.em.call("mixed.object_to_float", a.boxed(cx))

    def binary(self, cx: FunctionLowering, op: str, a: Operand, b: Operand, inplace: bool = False) -> Operand:
        if op in F64_BINARY and is_float(b):
            return FLOAT.binary(cx, op, a, b, inplace)
        return super().binary(cx, op, a, b, inplace)

    def compare(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Operand:
        return Operand(BOOL, self.compare_truth(cx, op, a, b)) if is_number(b) else super().compare(cx, op, a, b)

    def compare_truth(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Value:
        return compare_truth(cx, op, a, b) if is_number(b) else super().compare_truth(cx, op, a, b)

    def compared(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Value | None:
        return compare_truth(cx, op, a, b) if is_number(a) else None


class WideNumberRepr(MixedRepr):
    """The same in two halves: `Operand.known` and `Operand.big`."""

    wasm = F64
    second = OBJ_NULL
    maybe_small = False

    def join(self, cx: Context, x: Value, big: Value) -> Value:
        return cx.em.call("mixed.join", x, big)

    def in_halves(self, cx: FunctionLowering, a: Operand) -> Operand:
        parts = halves(cx, a)
        return _operand(parts.number(cx), parts.big if parts.big is not None else cx.em.null())

    def as_f64(self, cx: FunctionLowering, a: Operand) -> Value:
        assert a.big is not None
        return unless_nan(cx, a.value(cx), "mixed.whole_to_float", a.big)


MIXED = MixedRepr()
WIDE_NUMBER = WideNumberRepr()


def mixed_repr(bounds: tuple[int, int] | None) -> AnyRepr:
    """The representation of a float, or an int that is within the bounds."""
    return NUMBER if bounds is not None and bounds[0] >= SHORTEST and bounds[1] <= LONGEST else MIXED


def _operand(x: Value, big: Value) -> Operand:
    return Operand(WIDE_NUMBER, x, big=big)


@dataclass(frozen=True, slots=True)
class Halves:
    """A number that is known to be an int of 50 bits, `word` as an i64; to be a float, `float`; or `either`, the first
    half of a `WideNumberRepr`, whose second half is null if `big` is None."""

    word: Value | None = None
    float: Value | None = None
    either: Value | None = None
    big: Value | None = None

    def number(self, cx: FunctionLowering) -> Value:
        """The first half."""
        if self.either is not None:
            return self.either
        if self.float is not None:
            return of_float(cx, self.float)
        assert self.word is not None
        return _holding(cx, cx.em.op("i64.shl", self.word, cx.em.i64(SPARE)))

    def bits(self, cx: FunctionLowering) -> Value:
        """The int, if it is one, in the upper bits of an i64."""
        em = cx.em
        word = self.word if self.word is not None else em.op("i64.reinterpret_f64", self.number(cx))
        return em.op("i64.shl", word, em.i64(SPARE))

    def as_float(self, cx: FunctionLowering) -> Value:
        """If the second half is null."""
        if self.word is not None:
            return cx.em.op("f64.convert_i64_s", self.word)
        if self.float is not None:
            return self.float
        return unless_nan(cx, self.number(cx), "mixed.to_float")


def halves(cx: FunctionLowering, a: Operand) -> Halves:
    em = cx.em
    bounds = number_range(a)
    if bounds is not None and bounds[0] >= SHORTEST and bounds[1] <= LONGEST:
        return Halves(word=raw(cx, a))
    if is_float(a):
        return Halves(float=a.value(cx))
    if a.repr is WIDE_NUMBER:
        return Halves(either=a.value(cx), big=a.big)
    if a.repr is NUMBER:
        return Halves(either=a.value(cx))
    done = em.new_block(F64, OBJ_NULL)
    large = em.slow_block()
    if a.repr.wasm == I64 and not a.repr.is_unsigned:
        _of_word(cx, a, done, large)
    else:
        _of_object(cx, a.boxed(cx), done, large)
    em.start(large)
    em.jump(done, *_split(cx, a.boxed(cx)))
    em.start(done)
    return Halves(either=done.params[0], big=done.params[1])


def _of_word(cx: FunctionLowering, a: Operand, done: Block, large: Block) -> None:
    em, x = cx.em, a.value(cx)
    if a.big is not None:
        em.when(em.is_null(a.big), large)
    em.when(em.op("i64.lt_u", em.op("i64.sub", x, em.i64(SHORTEST)), em.i64(LONGEST - SHORTEST + 1)), large)
    em.jump(done, _holding(cx, em.op("i64.shl", x, em.i64(SPARE))), em.null())


def _of_object(cx: FunctionLowering, v: Value, done: Block, large: Block) -> None:
    em = cx.em
    other = em.new_block()
    small = em.op("i64.extend_i32_s", em.op("i31.get_s", em.if_cast(v, "i31", other)))
    em.jump(done, _holding(cx, em.op("i64.shl", small, em.i64(SPARE))), em.null())
    em.start(other)
    x = em.field("$Float", "value", em.if_cast(v, "$Float", large))
    em.jump(done, of_float(cx, x), em.null())


def _split(cx: FunctionLowering, v: Value) -> tuple[Value, Value]:
    return cx.em.call("mixed.split", v), cx.em.constant("mixed.big")


def _holding(cx: FunctionLowering, bits: Value) -> Value:
    """The f64 that holds the int in the upper bits."""
    em = cx.em
    marked = em.op("i64.or", em.op("i64.shr_u", bits, em.i64(SPARE)), em.i64(SIGNED_MARK))
    return em.op("f64.reinterpret_i64", marked)


def _when_ints(cx: FunctionLowering, numbers: Sequence[Halves], other: Block) -> None:
    """Continues if all of them hold ints."""
    em = cx.em
    words = [em.op("i64.reinterpret_f64", p.number(cx)) for p in numbers if p.word is None]
    if words:
        both = reduce(lambda p, q: em.op("i64.and", p, q), words)
        em.when(em.op("i64.ge_u", both, em.i64(SIGNED_MARK)), other)


def _when_no_objects(cx: FunctionLowering, numbers: Sequence[Halves], other: Block) -> None:
    em = cx.em
    bigs = [em.is_null(big) for big in dict.fromkeys(p.big for p in numbers) if big is not None]
    if bigs:
        em.when(reduce(lambda p, q: em.op("i32.and", p, q), bigs), other)


# --- operations ---
def binary(cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Operand:
    em = cx.em
    p, q = halves(cx, a), halves(cx, b)
    floats, slow, done = em.new_block(), em.slow_block(), em.new_block(F64, OBJ_NULL)
    if p.float is None and q.float is None:
        _when_ints(cx, (p, q), floats)
        em.jump(done, _holding(cx, _ints(cx, op, p.bits(cx), q.bits(cx), slow)), em.null())
        em.start(floats)
    _when_no_objects(cx, (p, q), slow)
    em.jump(done, em.op(F64_BINARY[op], p.as_float(cx), q.as_float(cx)), em.null())
    em.start(slow)
    em.jump(done, *_split(cx, em.call(BINARY[op], a.boxed(cx), b.boxed(cx))))
    em.start(done)
    return _operand(*done.params)


def _ints(cx: FunctionLowering, op: str, x: Value, y: Value, slow: Block) -> Value:
    """Of ints in the upper bits, in the upper bits; goes to `slow` if the result does not fit."""
    em = cx.em
    if op == "*":
        word = em.op("i64.shr_s", x, em.i64(SPARE)), (SHORTEST, LONGEST)
        other = em.op("i64.shr_s", y, em.i64(SPARE)), (SHORTEST, LONGEST)
        product = multiply(cx, word, other, slow)
        em.when(em.op("i64.lt_u", em.op("i64.sub", product, em.i64(SHORTEST)), em.i64(LONGEST - SHORTEST + 1)), slow)
        return em.op("i64.shl", product, em.i64(SPARE))
    r = em.op("i64.add" if op == "+" else "i64.sub", x, y)
    second = em.op("i64.xor", y, r) if op == "+" else em.op("i64.xor", x, y)
    em.when(em.op("i64.ge_s", em.op("i64.and", em.op("i64.xor", x, r), second), em.i64(0)), slow)
    return r


def compare_truth(cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Value:
    em = cx.em
    p, q = halves(cx, a), halves(cx, b)
    floats, slow, done = em.new_block(), em.slow_block(), em.new_block(I32)
    if p.float is None and q.float is None:
        _when_ints(cx, (p, q), floats)
        em.jump(done, em.op(I64_COMPARE[op], p.bits(cx), q.bits(cx)))
        em.start(floats)
    _when_no_objects(cx, (p, q), slow)
    em.jump(done, em.op(F64_COMPARE[op], p.as_float(cx), q.as_float(cx)))
    em.start(slow)
    em.jump(done, em.call(COMPARE_TRUTH[op], a.boxed(cx), b.boxed(cx)))
    em.start(done)
    return done.params[0]


def extreme(cx: FunctionLowering, op: str, numbers: Sequence[Operand]) -> Operand:
    """min ("<") or max (">"): the first that no other is better than."""
    em = cx.em
    best = WIDE_NUMBER.in_halves(cx, numbers[0])
    for number in numbers[1:]:
        other = WIDE_NUMBER.in_halves(cx, number)
        better, worse = em.split(compare_truth(cx, op, other, best))
        done = em.new_block(F64, OBJ_NULL)
        for block, chosen in ((better, other), (worse, best)):
            em.start(block)
            assert chosen.big is not None
            em.jump(done, chosen.value(cx), chosen.big)
        em.start(done)
        best = _operand(*done.params)
    return best
