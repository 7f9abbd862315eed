"""Puts small functions where they are called.

    b1 (handler: b9):                          b1 (handler: b9):
      %2 = call half %1                          jump b5(%1)
      return %2                            =>  b5(%3) (handler: b9):     ;; the copy of half's entry
                                                 %4 = i32.shr_s %3 1
                                                 jump b6(%4)
                                               b6(%2) (handler: b9):     ;; what followed the call
                                                 return %2

Taken are functions that ask for it (`Function.inline`) and those that are hardly longer than the call.
What leaves the callee by an exception goes to the handler of the call. An instruction of a function
without a frame of its own (see `tracebacks`) gets the position of the call. Functions that Python
tracebacks name are left alone, and so are recursive ones.

Callees are treated before their callers, so that chains of small functions collapse. Run `simplify` after.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from waspy.ir.cfg import Block, Edge, Instr, Pos, Term, Value, Var
from waspy.ir.lir import Function, Unit
from waspy.passes import simplify
from waspy.passes.cold import is_apart
from waspy.wasm.rules import TypeRules

TINY = 2
"""Instructions, constants not counted, of a function that is inlined without being asked."""
MAX_CALLEE = 300
MAX_CALLER = 6000

Lookup = Callable[[str], "Function | None"]


def run(unit: Unit, lookup: Lookup = lambda symbol: None, rules: TypeRules | None = None) -> None:
    """Inline within `unit`; `lookup` finds functions of other units, which must be treated already."""
    for fn in callees_first(unit):
        if into(fn, lambda symbol: unit.functions.get(symbol) or lookup(symbol)):
            simplify.run(fn, rules)


def callees_first(unit: Unit) -> list[Function]:
    """The functions of a unit, each after those that it calls, where there is no cycle."""
    order: list[Function] = []
    seen: set[str] = set()
    for root in unit.functions:
        if root in seen:
            continue
        seen.add(root)
        stack = [(root, iter(_called(unit.functions[root])))]
        while stack:
            symbol, rest = stack[-1]
            for callee in rest:
                if callee in unit.functions and callee not in seen:
                    seen.add(callee)
                    stack.append((callee, iter(_called(unit.functions[callee]))))
                    break
            else:
                order.append(unit.functions[symbol])
                stack.pop()
    return order


def _called(fn: Function) -> Iterable[str]:
    return [i.imm[0] for b in fn.blocks for i in b.instrs if i.op == "call"]


def is_wanted(fn: Function) -> bool:
    """Whether calls of `fn` should be replaced by its body."""
    if fn.frame is not None or is_apart(fn.name):
        return False
    size = 0
    for b in fn.blocks:
        for i in b.instrs:
            if i.op in ("yield", "return_call", "return_call_ref") or (i.op == "call" and i.imm[0] == fn.name):
                return False
            size += not i.op.endswith(".const")
    return size <= (MAX_CALLEE if fn.inline else TINY) and (fn.inline or len(fn.blocks) == 1)


def into(fn: Function, lookup: Lookup) -> bool:
    """Inline the wanted callees of `fn`; says whether there were any."""
    size = sum(len(b.instrs) for b in fn.blocks)
    changed = False
    work = list(fn.blocks)
    while work:
        block = work.pop()
        for index, instr in enumerate(block.instrs):
            if instr.op != "call":
                continue
            callee = lookup(instr.imm[0])
            if callee is None or callee is fn or size > MAX_CALLER or not is_wanted(callee):
                continue
            size += sum(len(b.instrs) for b in callee.blocks)
            work.append(Copy(fn, callee, block, index).run())
            changed = True
            break
    return changed


class Copy:
    """One call replaced by the callee's blocks; `run` returns the block of what follows the call."""

    def __init__(self, fn: Function, callee: Function, block: Block, index: int) -> None:
        self.fn, self.callee = fn, callee
        self.block, self.index = block, index
        self.call = block.instrs[index]
        self.values: dict[Value, Value] = {}
        self.vars: dict[Var, Var] = {v: fn.var(v.type, v.name) for v in callee.vars}
        self.blocks: dict[Block, Block] = {}

    def run(self) -> Block:
        after = self._cut()
        for b in self.callee.blocks:
            copy = self.blocks[b] = self.fn.block(self.block.handler)
            copy.params = [self._value(p) for p in b.params]
            copy.cold = b.cold or self.block.cold
        for b in self.callee.blocks:
            copy = self.blocks[b]
            if b.handler is not None:
                copy.handler = self.blocks[b.handler]
            copy.instrs = [self._instr(i) for i in b.instrs if not self._is_left_out(i)]
            copy.term = self._term(b.term, after)
        entry = self.blocks[self.callee.blocks[0]]
        self.block.term = Term("jump", edges=[Edge(entry, list(self.call.args))], pos=self.call.pos)
        return after

    def _cut(self) -> Block:
        block = self.block
        after = self.fn.block(block.handler)
        after.cold = block.cold
        after.instrs, after.term = block.instrs[self.index + 1 :], block.term
        block.instrs = block.instrs[: self.index]
        if self.call.result is not None:
            after.params = [self.call.result]
        return after

    def _value(self, v: Value) -> Value:
        copy = self.values.get(v)
        if copy is None:
            copy = self.values[v] = self.fn.value(v.type, v.name)
        return copy

    def _is_left_out(self, i: Instr) -> bool:
        return False

    def _pos(self, pos: Pos | None) -> Pos | None:
        return self.call.pos

    def _instr(self, i: Instr) -> Instr:
        imm = tuple(self.vars[x] if isinstance(x, Var) else x for x in i.imm) if i.imm else ()
        result = None if i.result is None else self._value(i.result)
        return Instr(i.op, [self._value(a) for a in i.args], imm, result, self._pos(i.pos))

    def _term(self, term: Term | None, after: Block) -> Term:
        assert term is not None
        args = [self._value(a) for a in term.args]
        if term.op == "return":
            return Term("jump", edges=[Edge(after, args if self.call.result is not None else [])])
        edges = [Edge(self.blocks[e.block], [self._value(a) for a in e.args]) for e in term.edges]
        return Term(term.op, args, term.imm, edges, self._pos(term.pos))
