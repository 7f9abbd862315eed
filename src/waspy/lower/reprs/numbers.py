"""Ints and bools whose type is known.

An int that is known to be within a range is a raw i64 (`I64Repr`). Arithmetic on two of those is raw if the type of
the result has a range too (`cx.wanted`), which means that it cannot overflow, or if the ranges of the operands
say so; else it is checked, and gives a wide int: see `wide`. Any other int is `obj` (`IntRepr`), with the inline path
for small ints.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from waspy.infer.interval_rules import BINARY as RULES
from waspy.ir.lir import Term, Value
from waspy.lower.emit import I31
from waspy.lower.reprs import small
from waspy.lower.reprs.any import AnyRepr
from waspy.lower.reprs.operand import COMPARE_TRUTH, INT_BINARY, Operand
from waspy.lower.unit import is_small
from waspy.wasm.types import F64, I32, I64

if TYPE_CHECKING:
    from waspy.lower.context import Context
    from waspy.lower.function import FunctionLowering

Range = tuple[int, int]
LOWEST, HIGHEST = -(1 << 63), (1 << 63) - 1


EXACT = 1 << 53
"""Up to here every int is a float."""


class IntRepr(AnyRepr):
    """Any int, as `obj`."""

    is_int = True
    is_number = True

    def as_f64(self, cx: FunctionLowering, a: Operand) -> Value:
        """OverflowError if it is too large."""
        em = cx.em
        large, done = em.new_block(), em.new_block(F64)
        if a.big is not None:
            em.when(em.is_null(a.big), large)
            em.jump(done, em.op("f64.convert_i64_s", a.value(cx)))
        else:
            em.jump(done, em.op("f64.convert_i32_s", small.number(cx, a, large)))
        em.start(large)
        em.jump(done, em.call("conversions.int_to_f64", a.boxed(cx)))
        em.start(done)
        return done.params[0]

    def truth(self, cx: FunctionLowering, a: Operand) -> Value:
        return cx.em.op("i32.eqz", cx.em.same(a.boxed(cx), cx.em.small(0)))

    def binary(self, cx: FunctionLowering, op: str, a: Operand, b: Operand, inplace: bool = False) -> Operand:
        if op in CHECKED and is_int(b) and (a.big is not None or b.big is not None):
            return CHECKED[op](cx, op, a, b)
        if op == "/" and is_int(b) and small.possible(a, b) and not (b.is_constant and b.constant == 0):
            return self.divide(cx, a, b)
        result = super().binary(cx, op, a, b, inplace)
        closed = op not in ("/", "**", "@") and is_int(b) and result.repr.wasm != I64
        return Operand(INT, result.known) if closed else result

    def divide(self, cx: FunctionLowering, a: Operand, b: Operand) -> Operand:
        """True division, which gives a float."""
        from waspy.lower.reprs.floats import divide_ints

        return divide_ints(cx, a, b)

    def unary(self, cx: FunctionLowering, op: str, a: Operand) -> Operand:
        """-a is 0 - a and ~a is a ^ -1: they have a path for small ints."""
        if op == "+":
            return a
        first, second = (constant_int(0), a) if op == "-" else (a, constant_int(-1))
        return self.binary(cx, "-" if op == "-" else "^", first, second)

    def compare(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Operand:
        if is_int(b):
            return Operand(BOOL, self.compare_truth(cx, op, a, b))
        return super().compare(cx, op, a, b)

    def compare_truth(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Value:
        if b.big is not None or b.repr.is_unsigned:
            return b.repr.compare_truth(cx, op, a, b)
        return super().compare_truth(cx, op, a, b)


def constant_int(n: int) -> Operand:
    return Operand(i64_repr(n, n), None, n)


def is_int(a: Operand) -> bool:
    return a.is_int


class I64Repr(AnyRepr):
    """An int within [low, high], as an i64."""

    wasm = I64
    is_int = True
    is_number = True

    def __init__(self, low: int, high: int) -> None:
        self.low = low
        self.high = high
        self.is_small = is_small(low) and is_small(high)

    def box(self, cx: Context, v: Value) -> Value:
        em = cx.em
        if not self.is_small:
            return em.call("ops.box_i64", v)
        return em.value("ref.i31", (em.op("i32.wrap_i64", v),), (), I31)

    def unbox(self, cx: Context, v: Value) -> Value:
        em = cx.em
        if self.is_small:
            return em.op("i64.extend_i32_s", em.op("i31.get_s", em.cast(v, "i31")))
        done, other = em.new_block(I64), em.new_block()
        em.jump(done, em.op("i64.extend_i32_s", em.op("i31.get_s", em.if_cast(v, "i31", other))))
        em.start(other)
        em.jump(done, em.field("$Int64", "value", em.cast(v, "$Int64")))
        em.start(done)
        return done.params[0]

    def literal(self, cx: Context, constant: object) -> Value:
        assert isinstance(constant, int)
        return cx.em.i64(constant)

    def as_f64(self, cx: FunctionLowering, a: Operand) -> Value:
        return cx.em.op("f64.convert_i64_s", a.value(cx))

    def is_exact(self) -> bool:
        return self.low >= -EXACT and self.high <= EXACT

    def truth(self, cx: FunctionLowering, a: Operand) -> Value:
        return cx.em.op("i64.ne", a.value(cx), cx.em.i64(0))

    def binary(self, cx: FunctionLowering, op: str, a: Operand, b: Operand, inplace: bool = False) -> Operand:
        x, y = number_range(a), number_range(b)
        if x is not None and y is not None and op in I64_BINARY:
            known = I64_BINARY[op](cx, op, a, b, x, y)
            if known is not None:
                return known
        if op in CHECKED and (y is not None or (is_int(b) and b.big is not None)):
            return CHECKED[op](cx, op, a, b)
        result = super().binary(cx, op, a, b, inplace)
        closed = op not in ("/", "**", "@") and is_int(b) and result.repr.wasm != I64
        return Operand(INT, result.known) if closed else result

    def unary(self, cx: FunctionLowering, op: str, a: Operand) -> Operand:
        em = cx.em
        if op == "+":
            return a
        if op == "~":
            return Operand(i64_repr(~self.high, ~self.low), em.op("i64.xor", a.value(cx), em.i64(-1)))
        if op == "-" and self.low > LOWEST:
            return Operand(i64_repr(-self.high, -self.low), em.op("i64.sub", em.i64(0), a.value(cx)))
        return super().unary(cx, op, a)

    def compare(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Operand:
        if is_int(b):
            return Operand(BOOL, self.compare_truth(cx, op, a, b))
        return super().compare(cx, op, a, b)

    def compare_truth(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Value:
        if b.big is not None or b.repr.is_unsigned:
            return b.repr.compare_truth(cx, op, a, b)
        if number_range(a) is None or number_range(b) is None:
            return super().compare_truth(cx, op, a, b)
        return cx.em.op(I64_COMPARE[op], raw(cx, a), raw(cx, b))


CHECKED: dict[str, Callable[[FunctionLowering, str, Operand, Operand], Operand]] = {}
"""The operations on two ints, one of them a raw i64 or wide, whose result may not fit: `wide` has them."""


def number_range(a: Operand) -> Range | None:
    """The range of an operand that is, or can be had as, a raw i64."""
    if a.is_constant:
        fits = type(a.constant) is int and LOWEST <= a.constant <= HIGHEST
        return (a.constant, a.constant) if fits else None
    return (a.repr.low, a.repr.high) if isinstance(a.repr, I64Repr) else None


def raw(cx: FunctionLowering, a: Operand) -> Value:
    """An operand that has a `number_range`, as an i64."""
    return cx.em.i64(a.constant) if a.is_constant else a.value(cx)


I64_COMPARE = {
    "<": "i64.lt_s", "<=": "i64.le_s", "==": "i64.eq", "!=": "i64.ne", ">": "i64.gt_s", ">=": "i64.ge_s",
}  # fmt: skip


# --- raw arithmetic: None if it may leave the range of an i64 ---
PLAIN = {"+": "i64.add", "-": "i64.sub", "*": "i64.mul", "&": "i64.and", "|": "i64.or", "^": "i64.xor"}


def _arithmetic(cx: FunctionLowering, op: str, a: Operand, b: Operand, x: Range, y: Range) -> Operand | None:
    result = _fitting(cx, op, x, y)
    return Operand(result, cx.em.op(PLAIN[op], raw(cx, a), raw(cx, b))) if result is not None else None


def _fitting(cx: FunctionLowering, op: str, x: Range, y: Range) -> I64Repr | None:
    """The representation of a result that inference, or the rule of the operator, says is within an i64."""
    if isinstance(cx.wanted, I64Repr):
        return cx.wanted
    low, high = RULES[op](x, y)
    return i64_repr(low, high) if low >= LOWEST and high <= HIGHEST else None


def _bitwise(cx: FunctionLowering, op: str, a: Operand, b: Operand, x: Range, y: Range) -> Operand | None:
    return Operand(i64_repr(*RULES[op](x, y)), cx.em.op(PLAIN[op], raw(cx, a), raw(cx, b)))


def _division(cx: FunctionLowering, op: str, a: Operand, b: Operand, x: Range, y: Range) -> Operand | None:
    """Floor division and modulo; the runtime raises where the divisor is 0."""
    if x[0] == LOWEST and y[0] <= -1 <= y[1]:
        return None
    em = cx.em
    dividend, divisor = raw(cx, a), raw(cx, b)
    if y[0] <= 0 <= y[1]:
        zero, rest = em.split(em.op("i64.eqz", divisor))
        em.start(zero)
        em.call(INT_BINARY[op], a.boxed(cx), b.boxed(cx))
        em.end(Term("unreachable"))
        em.start(rest)
    divide = floor_div if op == "//" else floor_mod
    return Operand(i64_repr(*RULES[op](x, y)), divide(cx, dividend, divisor, x, y))


def floor_div(cx: FunctionLowering, x: Value, y: Value, p: Range, q: Range) -> Value:
    """x // y within the bounds p and q, y != 0: one less than the quotient where there is a remainder whose sign is not
    the divisor's."""
    em = cx.em
    if _is_power_of_two(q):
        return em.op("i64.shr_s", x, em.i64(q[0].bit_length() - 1))
    quotient = em.op("i64.div_s", x, y)
    if p[0] >= 0 and q[0] >= 0:
        return quotient
    r = em.op("i64.sub", x, em.op("i64.mul", quotient, y))
    return em.op("i64.sub", quotient, em.op("i64.extend_i32_u", _adjusts(cx, r, y, q)))


def floor_mod(cx: FunctionLowering, x: Value, y: Value, p: Range, q: Range) -> Value:
    em = cx.em
    if _is_power_of_two(q):
        return em.op("i64.and", x, em.i64(q[0] - 1))
    r = em.op("i64.rem_s", x, y)
    if p[0] >= 0 and q[0] >= 0:
        return r
    return em.value("select", (em.op("i64.add", r, y), r, _adjusts(cx, r, y, q)), (), I64)


def _is_power_of_two(q: Range) -> bool:
    return q[0] == q[1] and q[0] > 0 and q[0] & (q[0] - 1) == 0


def _adjusts(cx: FunctionLowering, r: Value, y: Value, q: Range) -> Value:
    """Whether the remainder is not 0 and has another sign than the divisor."""
    em = cx.em
    if q[0] >= 0:
        return em.op("i64.lt_s", r, em.i64(0))
    differs = em.op("i64.lt_s", em.op("i64.xor", r, y), em.i64(0))
    return em.op("i32.and", em.op("i64.ne", r, em.i64(0)), differs)


def _shift(cx: FunctionLowering, op: str, a: Operand, b: Operand, x: Range, y: Range) -> Operand | None:
    if y[0] < 0 or y[1] > 63:
        return None
    result = _fitting(cx, op, x, y)
    shift = "i64.shr_s" if op == ">>" else "i64.shl"
    return Operand(result, cx.em.op(shift, raw(cx, a), raw(cx, b))) if result is not None else None


I64_BINARY: dict[str, Callable[..., Operand | None]] = {
    **dict.fromkeys(("+", "-", "*"), _arithmetic),
    **dict.fromkeys(("&", "|", "^"), _bitwise),
    **dict.fromkeys(("//", "%"), _division),
    **dict.fromkeys(("<<", ">>"), _shift),
}
"""The operations on two raw operands; `floats` adds "/"."""


class BoolRepr(AnyRepr):
    """A bool, as an i32 that is 0 or 1."""

    wasm = I32
    maybe_small = False

    def box(self, cx: Context, v: Value) -> Value:
        return cx.bool_object(v)

    def unbox(self, cx: Context, v: Value) -> Value:
        return cx.em.same(v, cx.em.constant("singletons.TRUE"))

    def literal(self, cx: Context, constant: object) -> Value:
        return cx.em.i32(int(bool(constant)))

    def truth(self, cx: FunctionLowering, a: Operand) -> Value:
        return a.value(cx)

    def binary(self, cx: FunctionLowering, op: str, a: Operand, b: Operand, inplace: bool = False) -> Operand:
        if op in _BOOL_BINARY and isinstance(b.repr, BoolRepr):
            return Operand(BOOL, cx.em.op(_BOOL_BINARY[op], a.value(cx), b.value(cx)))
        return super().binary(cx, op, a, b, inplace)

    def compare(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Operand:
        if isinstance(b.repr, BoolRepr):
            return Operand(BOOL, self.compare_truth(cx, op, a, b))
        return super().compare(cx, op, a, b)

    def compare_truth(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Value:
        if isinstance(b.repr, BoolRepr):
            return cx.em.op(small.COMPARE[op], a.value(cx), b.value(cx))
        return cx.em.call(COMPARE_TRUTH[op], a.boxed(cx), b.boxed(cx))


def as_numbers(cx: FunctionLowering, op: str, a: Operand, b: Operand) -> tuple[Operand, Operand]:
    """The operands of an operator, bools as the ints that they are if that is what they count as."""
    bools = [isinstance(x.repr, BoolRepr) for x in (a, b)]
    counts = any(bools) and all(is_bool or is_int(x) for is_bool, x in zip(bools, (a, b), strict=True))
    if not counts or op not in RULES or op == "**" or (all(bools) and op in _BOOL_BINARY):
        return a, b
    return _as_number(cx, a), _as_number(cx, b)


def _as_number(cx: FunctionLowering, a: Operand) -> Operand:
    if not isinstance(a.repr, BoolRepr):
        return a
    if a.is_constant:
        return constant_int(int(a.constant))
    return Operand(i64_repr(0, 1), cx.em.op("i64.extend_i32_u", a.value(cx)))


_BOOL_BINARY = {"&": "i32.and", "|": "i32.or", "^": "i32.xor"}

_known: dict[Range, I64Repr] = {}


def i64_repr(low: int, high: int) -> I64Repr:
    """The representation for a range, clipped to that of an i64; equal ranges give the same object."""
    key = max(low, LOWEST), min(high, HIGHEST)
    if key not in _known:
        _known[key] = I64Repr(*key)
    return _known[key]


INT = IntRepr()
BOOL = BoolRepr()
