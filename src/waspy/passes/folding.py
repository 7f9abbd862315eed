"""Folds what is known at compile time: integer arithmetic, tests of types and of null, branches."""

from __future__ import annotations

import operator
from collections.abc import Callable

from waspy.ir.cfg import Edge, Instr, Term, Value
from waspy.ir.lir import Function
from waspy.passes.renaming import substitute
from waspy.wasm.encoder import signed
from waspy.wasm.instructions import OPS
from waspy.wasm.rules import TypeRules
from waspy.wasm.types import I64, Ref

_BINARY: dict[str, Callable[[int, int], int]] = {
    "add": operator.add,
    "sub": operator.sub,
    "mul": operator.mul,
    "and": operator.and_,
    "or": operator.or_,
    "xor": operator.xor,
}
_SIGNED: dict[str, Callable[[int, int], bool]] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "lt_s": operator.lt,
    "gt_s": operator.gt,
    "le_s": operator.le,
    "ge_s": operator.ge,
}
_ZERO_RIGHT = frozenset({"add", "sub", "or", "xor", "shl", "shr_s", "shr_u"})
FOLDABLE = frozenset(
    name
    for name in OPS
    if name in ("ref.as_non_null", "ref.cast", "ref.test", "ref.is_null", "ref.eq")
    or (name.startswith(("i32.", "i64.")) and not name.endswith(".const"))
)
"""Operations that there are rules for."""


def constants(fn: Function) -> dict[Value, int]:
    """The integer constants, by value."""
    return {
        i.result: signed(i.imm[0], int(i.op[1:3]))
        for b in fn.blocks
        for i in b.instrs
        if i.op in ("i32.const", "i64.const") and i.result is not None
    }


def run(fn: Function, rules: TypeRules | None) -> bool:
    """One forward sweep; says whether anything changed."""
    return _Folder(fn, rules).run()


class _Folder:
    def __init__(self, fn: Function, rules: TypeRules | None) -> None:
        self.fn, self.rules = fn, rules
        self.known = constants(fn)
        self.nulls = {i.result for b in fn.blocks for i in b.instrs if i.op == "ref.null"}
        self.alias: dict[Value, Value] = {}

    def run(self) -> bool:
        changed = False
        for block in self.fn.blocks:
            kept: list[Instr] = []
            for instr in block.instrs:
                if self.alias:
                    instr.args = [self._final(a) for a in instr.args]
                if instr.op not in FOLDABLE:
                    kept.append(instr)
                    continue
                if self._alias(instr):
                    changed = True
                    continue
                number = self._number(instr)
                if number is not None:
                    self._constant(instr, number)
                    changed = True
                kept.append(instr)
            block.instrs = kept
            if block.term is not None:
                changed |= self._term(block.term)
        if self.alias:
            substitute(self.fn, self.alias)
        return changed

    def _final(self, v: Value) -> Value:
        while v in self.alias:
            v = self.alias[v]
        return v

    def _constant(self, instr: Instr, number: int) -> None:
        assert instr.result is not None
        bits = 64 if instr.result.type == I64 else 32
        number = signed(number, bits)
        instr.op, instr.args, instr.imm = f"i{bits}.const", [], (number,)
        self.known[instr.result] = number

    # --- instructions -------------------------------------------------------------------------------

    def _alias(self, instr: Instr) -> bool:
        """An instruction whose result is its operand."""
        if instr.result is None or not instr.args:
            return False
        source, op = instr.args[0], instr.op
        same = False
        if op == "ref.as_non_null":
            same = isinstance(source.type, Ref) and not source.type.nullable
        elif op == "ref.cast":
            same = self._is(source, instr.imm[0])
        elif op[:3] in ("i32", "i64") and op[4:] in _ZERO_RIGHT:
            same = self.known.get(instr.args[1]) == 0
        if same:
            self.alias[instr.result] = source
        return same

    def _is(self, v: Value, wanted: Ref) -> bool:
        """Whether the type says so already."""
        if v.type == wanted:
            return True
        return self.rules is not None and v.type is not None and self.rules.is_subtype(v.type, wanted)

    def _never(self, v: Value, wanted: Ref) -> bool:
        """Whether the type rules `wanted` out."""
        if self.rules is None or not isinstance(v.type, Ref):
            return False
        if v.type.nullable and wanted.nullable:
            return False
        a, b = v.type.heap, wanted.heap
        if not self.rules.knows(a) or not self.rules.knows(b):
            return False
        return not self.rules.is_heap_subtype(a, b) and not self.rules.is_heap_subtype(b, a)

    def _number(self, instr: Instr) -> int | None:
        op, args = instr.op, instr.args
        if op in ("ref.test", "ref.is_null"):
            return self._test(instr)
        if op == "ref.eq" and args[0] is args[1]:
            return 1
        if op[:4] not in ("i32.", "i64.") or not args or op.endswith(".const"):
            return None
        a = self.known.get(args[0])
        if a is None:
            return None
        name = op[4:]
        if name == "eqz":
            return int(a == 0)
        if op == "i32.wrap_i64" or op == "i64.extend_i32_s":
            return a
        b = self.known.get(args[1]) if len(args) == 2 else None
        if b is None:
            return None
        if name in _BINARY:
            return _BINARY[name](a, b)
        if name in _SIGNED:
            return int(_SIGNED[name](a, b))
        return None

    def _test(self, instr: Instr) -> int | None:
        v = instr.args[0]
        if instr.op == "ref.is_null":
            if v in self.nulls:
                return 1
            return 0 if isinstance(v.type, Ref) and not v.type.nullable else None
        if self._is(v, instr.imm[0]):
            return 1
        return 0 if self._never(v, instr.imm[0]) else None

    # --- terminators --------------------------------------------------------------------------------

    def _term(self, term: Term) -> bool:
        if self.alias:
            term.args = [self._final(a) for a in term.args]
        if term.op == "branch":
            return self._branch(term)
        if term.op == "switch":
            index = self.known.get(term.args[0])
            if index is None:
                return False
            return self._jump(term, term.edges[min(index & 0xFFFFFFFF, len(term.edges) - 1)])
        if term.op == "br_null":
            t = term.args[0].type
            if isinstance(t, Ref) and not t.nullable:
                return self._jump(term, term.edges[1], term.args[0])
        elif term.op == "br_cast":
            if self._is(term.args[0], term.imm[0]):
                return self._jump(term, term.edges[0], term.args[0])
            if self._never(term.args[0], term.imm[0]):
                return self._jump(term, term.edges[1])
        return False

    def _branch(self, term: Term) -> bool:
        condition = self.known.get(term.args[0])
        if condition is not None:
            return self._jump(term, term.edges[0 if condition else 1])
        first, second = term.edges
        if first.block is second.block and first.args == second.args:
            return self._jump(term, first)
        return False

    def _jump(self, term: Term, edge: Edge, top: Value | None = None) -> bool:
        term.op, term.args, term.imm, term.edges = "jump", [], (), [edge]
        if top is not None:
            edge.args = [*edge.args, top]
        return True
