"""Decides which values stay on the operand stack: builds expression trees out of straight-line code.

    %3 = call f                      root: call f -> local
    %4 = struct.get %3               folded into %6
    %5 = i32.const 1                 rematerialised
    %6 = i32.add %4 %5               folded into the store
    struct.set %3 %6                 root: struct.set (local.get 3) (i32.add (struct.get (local.get 3)) 1)

A value is folded if it has one use, in the same block, and evaluating it there does not change the order
of two effects that conflict. Unused values without effects disappear.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from waspy.ir.cfg import Block, Edge, Instr, Term, Value, Var
from waspy.ir.lir import Function
from waspy.passes.liveness import count_uses, removable
from waspy.wasm.instructions import TRAP, WRITE_VAR, conflict, is_constant, lookup
from waspy.wasm.types import Ref

MAX_PENDING = 24

Immutable = Callable[[str], bool]
"""Whether a global never changes."""


@dataclass(slots=True)
class Trees:
    roots: dict[Block, list[Instr]] = field(default_factory=dict)
    folded: dict[Value, Instr] = field(default_factory=dict)
    """Values that are computed where they are used: trees and constants."""
    uses: dict[Value, int] = field(default_factory=dict)
    """Remaining uses; values that are absent are dead."""


@dataclass(slots=True)
class _Pending:
    instr: Instr
    effect: int
    vars: frozenset[Var] = frozenset()


def run(fn: Function, immutable: Immutable) -> Trees:
    trees = Trees()
    trees.uses = count_uses(fn)
    _constants(fn, trees, immutable)
    for block in fn.blocks:
        trees.roots[block] = _Block(trees, immutable).run(block)
    return trees


def _constants(fn: Function, trees: Trees, immutable: Immutable) -> None:
    for b in fn.blocks:
        for instr in b.instrs:
            v = instr.result
            if v is None or v not in trees.uses:
                continue
            if is_constant(instr.op):
                if instr.op != "f64.const" or trees.uses[v] == 1:
                    trees.folded[v] = instr
            elif instr.op == "global.get" and immutable(instr.imm[0]):
                trees.folded[v] = instr


def effect_of(instr: Instr, immutable: Immutable) -> int:
    effect = lookup(instr.op).effect
    if instr.op == "var.get" or (instr.op == "global.get" and immutable(instr.imm[0])):
        return 0
    if effect & TRAP and instr.op.startswith(("struct.", "array.get", "array.len", "i31.get")):
        kind = instr.args[0].type
        bounded = instr.op.startswith(("struct.", "array.len", "i31.get"))
        if bounded and isinstance(kind, Ref) and not kind.nullable:
            effect &= ~TRAP
    return effect


class _Block:
    """Orders one block. `pending` holds, in program order, single-use values not yet evaluated."""

    def __init__(self, trees: Trees, immutable: Immutable) -> None:
        self.trees = trees
        self.immutable = immutable
        self.pending: dict[Value, _Pending] = {}
        self.roots: list[Instr] = []

    def run(self, block: Block) -> list[Instr]:
        wanted = self._single_uses(block)
        for instr in block.instrs:
            if instr.op == "live":
                self.roots.append(instr)
            elif instr.result in self.trees.folded:
                continue
            elif instr.result is None or instr.result in self.trees.uses or not removable(instr):
                self._instruction(instr, wanted)
        if block.term is not None:
            self._terminator(block.term)
        return self.roots

    def _single_uses(self, block: Block) -> set[Value]:
        """Values with one use, and that one in this block."""
        uses = self.trees.uses
        out = {v for i in block.instrs for v in i.args if uses.get(v) == 1}
        if block.term is not None:
            out.update(v for v in block.term.args if uses.get(v) == 1)
            for edge in block.term.edges:
                out.update(v for _, v in self._moves(edge) if uses.get(v) == 1)
        return out

    def _moves(self, edge: Edge) -> list[tuple[Value, Value]]:
        pairs = zip(edge.block.params, edge.args, strict=False)
        return [(p, a) for p, a in pairs if p in self.trees.uses]

    def _instruction(self, instr: Instr, wanted: set[Value]) -> None:
        own = effect_of(instr, self.immutable)
        written = instr.imm[0] if instr.op == "var.set" else None
        taken = self._take(instr.args, own, written, set())
        if instr.result is None or instr.result not in wanted:
            self.roots.append(instr)
            return
        read = {instr.imm[0]} if instr.op == "var.get" else set()
        for p in taken:
            own |= p.effect
            read |= p.vars
        self.pending[instr.result] = _Pending(instr, own, frozenset(read))
        if len(self.pending) > MAX_PENDING:
            self._flush(next(iter(self.pending)))

    def _terminator(self, term: Term) -> None:
        """Arguments of the only edge are evaluated in place; of several edges only harmless ones are."""
        pending = self.pending
        if len(term.edges) == 1:
            args = term.args + [a for _, a in self._moves(term.edges[0])]
            self._take(args, 0, None, {v for v in pending if v not in args})
            return
        sunk = {
            a
            for edge in term.edges
            for _, a in self._moves(edge)
            if a in pending and not (pending[a].effect >> 8 or pending[a].effect & TRAP)
        }
        forced = {v for v in pending if v not in sunk and v not in term.args}
        self._take(term.args, 0, None, forced)
        for v in list(pending):
            self.trees.folded[v] = pending.pop(v).instr

    def _take(self, args: list[Value], effect: int, written: Var | None, flush: set[Value]) -> list[_Pending]:
        """Fold `args` into the instruction that is evaluated now; evaluate before it, into locals, what
        cannot wait or move (and what `flush` names). What is neither stays pending."""
        pending = self.pending
        if not pending:
            return []
        chosen = [a for a in args if a in pending and a not in flush]
        order = {v: i for i, v in enumerate(pending)}
        for x, a in enumerate(chosen):
            for b in chosen[x + 1 :]:
                if order[a] > order[b] and _clash(pending[a], pending[b]):
                    flush.add(b)
        self._settle(chosen, order, effect, written, flush)
        for v in [v for v in pending if v in flush]:
            self._flush(v)
        taken = []
        for v in chosen:
            if v in pending:
                taken.append(pending.pop(v))
                self.trees.folded[v] = taken[-1].instr
        return taken

    def _settle(
        self,
        chosen: list[Value],
        order: dict[Value, int],
        effect: int,
        written: Var | None,
        flush: set[Value],
    ) -> None:
        """Grow `flush` until what it leaves pending or folded may be evaluated that late."""
        pending, changed = self.pending, True
        while changed:
            changed = False
            for v, p in pending.items():
                if v in flush or not (p.effect or p.vars):
                    continue
                later = [o for o in flush if order.get(o, -1) > order[v]]
                if v not in chosen:
                    later += [c for c in chosen if order[c] > order[v]]
                    stays = not (conflict(p.effect, effect) or _overwritten(p, written))
                else:
                    stays = True
                if not stays or any(_clash(p, pending[o]) for o in later):
                    flush.add(v)
                    changed = True

    def _flush(self, v: Value) -> None:
        self.roots.append(self.pending.pop(v).instr)


def _overwritten(p: _Pending, written: Var | None) -> bool:
    return written is not None and (written in p.vars or conflict(p.effect, WRITE_VAR))


def _clash(a: _Pending, b: _Pending) -> bool:
    return conflict(a.effect, b.effect)
