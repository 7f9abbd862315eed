"""Arithmetic of which only the lowest bits are wanted: no result in between needs more than 64.

    (h * 0x85EBCA6B + c) & 0xFFFFFFFF       =>    i64.and (i64.add (i64.mul h 0x85EBCA6B) c) 0xFFFFFFFF
    (a + b) % 2**32                         =>    i64.and (i64.add a b) (2**32 - 1)
    x & (x - 1), with x below 2**64         =>    i64.and x (i64.sub x 1)

Sums, differences, products, shifts to the left and operations on bits give the same lowest bits whether what is above
them is kept or not. So nothing is checked for overflow, and of a big integer its lowest bits are taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from waspy.infer import types
from waspy.ir.lir import Value
from waspy.ir.pir import Instr
from waspy.ir.pir import Value as PirValue
from waspy.lower.reprs.numbers import HIGHEST, PLAIN, I64Repr, i64_repr
from waspy.lower.reprs.operand import Operand
from waspy.lower.reprs.unsigned import UnsignedRepr, lowest_bits, unsigned_repr

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering

_INTS = (types.Int, types.IntRange)


class Modular:
    """`masks` has the operations that keep the lowest bits, with the most that their mask can be, `inner` those that
    are left to them."""

    def __init__(self, cx: FunctionLowering) -> None:
        self.cx = cx
        self.masks: dict[Instr, int] = {}
        self.inner: dict[PirValue, Instr] = {}
        for block in cx.order:
            made = {i.result: i for i in block.instrs if i.result is not None}
            for instr in reversed(block.instrs):
                mask = self._mask(instr, made)
                if mask is not None and (self._take(instr, made, instr.args) or self._is_large(instr)):
                    self.masks[instr] = mask

    def _mask(self, instr: Instr, made: dict[PirValue, Instr]) -> int | None:
        if instr.result in self.inner or instr.op not in ("binary", "inplace") or not self._is_arithmetic(instr):
            return None
        if instr.imm[0] == "&":
            return min((n for a in instr.args if (n := self._ceiling(a, made)) is not None), default=None)
        n = self._constant(instr.args[1], made) if instr.imm[0] == "%" else None
        return n - 1 if n is not None and 0 < n <= 1 << 64 and n & (n - 1) == 0 else None

    def _ceiling(self, v: PirValue, made: dict[PirValue, Instr]) -> int | None:
        """The most that the value can be, if it is not negative and fits 64 bits."""
        known = self.cx.clone.types.get(v)
        low = high = self._constant(v, made)
        if isinstance(known, types.IntRange | types.Unsigned):
            low, high = known.low, known.high
        return high if low is not None and high is not None and low >= 0 and high < 1 << 64 else None

    def _constant(self, v: PirValue, made: dict[PirValue, Instr]) -> int | None:
        known = self.cx.clone.types.get(v)
        if isinstance(known, types.IntRange | types.Unsigned):
            return known.low if known.low == known.high else None
        instr = made.get(v)
        return instr.imm[0] if instr is not None and instr.op == "const" and type(instr.imm[0]) is int else None

    def _is_large(self, instr: Instr) -> bool:
        """Whether an operand, or the result, may not fit an i64."""
        return any(isinstance(self.cx.clone.types.get(v), types.Int) for v in (*instr.args, instr.result) if v)

    def _is_arithmetic(self, instr: Instr) -> bool:
        cx = self.cx
        if instr.op not in ("binary", "inplace", "unary") or instr in cx.clone.targets:
            return False
        return all(isinstance(cx.clone.types.get(a), _INTS) and a not in cx.nullable for a in instr.args)

    def _take(self, user: Instr, made: dict[PirValue, Instr], args: list[PirValue]) -> bool:
        """Leaves the operations that only `user` needs to it; says whether there are any."""
        found = False
        for a in args:
            instr = made.get(a)
            if instr is not None and len(self.cx.users[a]) == 1 and self._is_inner(instr, made):
                found = True
                self.inner[a] = instr
                self._take(instr, made, instr.args)
        return found

    def _is_inner(self, instr: Instr, made: dict[PirValue, Instr]) -> bool:
        cx = self.cx
        assert instr.result is not None
        if not self._is_arithmetic(instr) or not isinstance(cx.clone.types.get(instr.result), types.Int):
            return False
        if instr in cx.repeats or instr.result in cx.repeats.values():
            return False
        if instr.imm[0] == "<<":
            n = self._constant(instr.args[1], made)
            return n is not None and 0 <= n < 64
        return instr.imm[0] in (("-", "~") if instr.op == "unary" else PLAIN)

    def lower(self, instr: Instr) -> Operand:
        """The result of an operation that keeps the lowest bits."""
        em, mask = self.cx.em, self.masks[instr]
        result = self.cx.wanted
        if not isinstance(result, I64Repr | UnsignedRepr):
            result = i64_repr(0, mask) if mask <= HIGHEST else unsigned_repr(0, mask)
        kept = em.i64(mask) if instr.imm[0] == "%" else self._word(instr.args[1])
        return Operand(result, em.op("i64.and", self._word(instr.args[0]), kept))

    def _word(self, v: PirValue) -> Value:
        """The lowest 64 bits of an int."""
        instr = self.inner.get(v)
        if instr is None:
            return lowest_bits(self.cx, self.cx.operand(v))
        em, op = self.cx.em, instr.imm[0]
        em.pos = instr.pos
        x = self._word(instr.args[0])
        if instr.op == "unary":
            return em.op("i64.sub", em.i64(0), x) if op == "-" else em.op("i64.xor", x, em.i64(-1))
        y = self._word(instr.args[1])
        return em.op("i64.shl" if op == "<<" else PLAIN[op], x, y)
