"""Inner loops are freed of calls on unusual paths: what follows such a path, to the end of the turn, is copied.

    b1: ...; i < n -> b2, slow        b0: jump b1                      ;; a loop around the fast one
    b2: x = ...; jump b3(x)           b1: ...; i < n -> b2, slow
    slow: y = call; jump b3(y)   =>   b2: x = ...; jump b3(x)
    b3(z): ...; jump b1               b3(z): ...; jump b1              ;; no call in here
                                      slow: y = call; jump b3'(y)
                                      b3'(z'): ...; jump b0

The engine keeps what lives across a call in memory, and where the paths meet again it does so on the usual one too. In
the fast loop nothing has to be kept: everything stays in registers. Values that the copies, the unusual paths or what
comes after the loop need are handed over in variables.

The second half of a wide int (see `lower.reprs.wide`) is null on all usual paths. That is asked once, on entry:

    b0(x, big): big is null -> b1(x), b1'(x, big)

So is what else does not change in the loop: see `invariants`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from waspy.ir.analysis import analyse
from waspy.ir.cfg import Block, Edge, Instr, Term, Value, Var
from waspy.ir.lir import Function
from waspy.passes.cold import cold_blocks
from waspy.passes.invariants import Invariants
from waspy.passes.renaming import Source, defined, fetch, rename, used
from waspy.wasm.instructions import THROWING, is_constant
from waspy.wasm.rules import TypeRules
from waspy.wasm.types import I32, Ref

MOST_COPIED = 400
"""Instructions of one loop."""
BIG = Ref("$BigInt", True)


def run(fn: Function, rules: TypeRules) -> bool:
    """Separate the usual paths of all inner loops of `fn`; says whether there were any. Run `simplify` after."""
    flow = analyse(fn.blocks[0])
    if not flow.loops:
        return False
    cold = cold_blocks(flow.order)
    handlers = {b.handler for b in flow.order if b.handler is not None}
    outer = {loop.parent.header for loop in flow.loops.values() if loop.parent is not None}
    changed = False
    for header in [h for h in flow.loops if h not in outer and h not in handlers and h is not flow.order[0]]:
        blocks = [b for b in flow.order if (loop := flow.loop_of.get(b)) is not None and loop.header is header]
        hot = [b for b in blocks if b not in cold and b not in handlers]
        if header in hot and not any(i.op in THROWING for b in hot for i in b.instrs):
            changed |= _Split(fn, header, set(blocks), hot, Invariants(fn, rules, hot, cold)).run()
    return changed


def _size(blocks: list[Block]) -> int:
    return sum(len(b.instrs) for b in blocks)


@dataclass(slots=True)
class _Split:
    """One loop. `copies` are of its usual blocks that an unusual one leads to, `renamed` says what their values are
    there, `homes` where the values come from. `guards` are references that are null in the fast loop."""

    fn: Function
    header: Block
    blocks: set[Block]
    hot: list[Block]
    invariants: Invariants
    guards: list[Value] = field(default_factory=list)
    copies: dict[Block, Block] = field(default_factory=dict)
    renamed: dict[Block, dict[Value, Value]] = field(default_factory=dict)
    homes: dict[Value, Block] = field(default_factory=dict)
    constants: dict[Value, Instr] = field(default_factory=dict)
    vars: dict[Value, Var] = field(default_factory=dict)

    def run(self) -> bool:
        usual = set(self.hot)
        unusual = [b for b in self.fn.blocks if b in self.blocks and b not in usual]
        if not self._is_worth_it(unusual):
            return False
        self.guards = self._wanted_guards()
        is_guarded = self.invariants.find() and _size(self.hot) <= MOST_COPIED
        reached = self._reached(unusual, usual, is_guarded or bool(self.guards))
        copied = [b for b in self.hot if b in reached]
        if _size(copied) > MOST_COPIED:
            return False
        self.homes = {v: b for b in copied for v in defined(b)}
        self.constants = {i.result: i for b in copied for i in b.instrs if i.result is not None and is_constant(i.op)}
        others = [b for b in self.fn.blocks if b not in usual]
        for b in copied:
            self._copy(b)
        for b in others:
            self._read(b)
        for b in copied:
            self._read(self.copies[b])
        entry = self._enter()
        for b in [*unusual, *self.copies.values()]:
            self._lead(b, entry)
        for b in copied:
            self._store(b, {})
            self._store(self.copies[b], self.renamed[b])
        self._forget_guards()
        if is_guarded:
            self.invariants.place(entry, self.copies[self.header])
        return True

    # --- what is null on all usual paths ------------------------------------------------------------
    def _wanted_guards(self) -> list[Value]:
        inside = {v for b in self.hot for v in defined(b)}.difference(self.header.params)
        used = {a for b in self.hot for i in b.instrs for a in i.args if a.type == BIG}
        used |= {a for b in self.hot if b.term is not None for a in b.term.args if a.type == BIG}
        used |= {p for p in self.header.params if p.type == BIG}
        return sorted(used - inside, key=lambda v: v.id)

    def _forget_guards(self) -> None:
        """In the fast loop the guards, and what can only be one of them or null, are null."""
        fast = set(self.hot)
        given: dict[Value, list[Value]] = {
            p: [] for b in self.hot if b is not self.header for p in b.params if p.type == BIG
        }
        null = {i.result for b in self.hot for i in b.instrs if i.op == "ref.null"} | set(self.guards)
        for b in self.hot:
            for edge in b.term.edges if b.term is not None else ():
                if edge.block in fast:
                    for p, a in zip(edge.block.params, edge.args, strict=False):
                        if p in given:
                            given[p].append(a)
        unknown = {p for p, args in given.items() if not args}
        assumed = given.keys() - unknown
        while other := {p for p in assumed if not all(a in null or a in assumed for a in given[p])}:
            assumed -= other
        for b in self.hot:
            self._nullify(b, null | assumed)

    def _nullify(self, block: Block, null: set[Value | None]) -> None:
        names: dict[Value, Value] = {}
        made = []
        own = {i.result for i in block.instrs}
        for v in sorted(used(block) | {v for v in block.params if v.type == BIG}, key=lambda v: v.id):
            if v in null and v not in own and v.type == BIG:
                names[v] = self.fn.value(BIG)
                made.append(Instr("ref.null", [], (BIG.heap,), names[v]))
        rename(block, lambda v: names.get(v, v))
        block.instrs[:0] = made

    def _is_worth_it(self, unusual: list[Block]) -> bool:
        """Whether unusual paths call something and come back."""
        calls = any(i.op in THROWING for b in unusual for i in b.instrs)
        return calls and any(e.block in self.blocks for b in unusual if b.term is not None for e in b.term.edges)

    def _reached(self, unusual: list[Block], usual: set[Block], is_guarded: bool) -> set[Block]:
        """The usual blocks that come after unusual ones, within a turn; or all, which a guard may lead to."""
        seen: set[Block] = {self.header} if is_guarded else set()
        work = [t for b in [*unusual, *seen] for t in b.successors()]
        while work:
            b = work.pop()
            if b in usual and b is not self.header and b not in seen:
                seen.add(b)
                work += b.successors()
        return seen

    def _enter(self) -> Block:
        """The header of the loop around, for all who enter the fast one from outside."""
        header = self.header
        entry = self.fn.block(None)
        entry.params = [self.fn.value(p.type, p.name) for p in header.params]
        for b in self.fn.blocks:
            if b not in self.blocks and b.term is not None:
                for edge in b.term.edges:
                    if edge.block is header:
                        edge.block = entry
        fast = Edge(header, list(entry.params))
        if not self.guards:
            entry.kept = True
            entry.term = Term("jump", edges=[fast])
            return entry
        given = dict(zip(header.params, entry.params, strict=True))
        tests = [self.fn.value(I32) for _ in self.guards]
        entry.instrs = [Instr("ref.is_null", [given.get(g, g)], (), t) for g, t in zip(self.guards, tests, strict=True)]
        condition = tests[0]
        for test in tests[1:]:
            both = self.fn.value(I32)
            entry.instrs.append(Instr("i32.and", [condition, test], (), both))
            condition = both
        entry.term = Term("branch", [condition], edges=[fast, Edge(self.copies[header], list(entry.params))])
        return entry

    def _copy(self, block: Block) -> None:
        copy = self.copies[block] = self.fn.block(block.handler)
        copy.cold = True
        own = self.renamed[block] = {v: self.fn.value(v.type, v.name) for v in defined(block)}
        copy.params = [own[p] for p in block.params]
        for i in block.instrs:
            copy.instrs.append(Instr(i.op, list(i.args), i.imm, None if i.result is None else own[i.result], i.pos))
        t = block.term
        assert t is not None
        copy.term = Term(t.op, list(t.args), t.imm, [Edge(e.block, list(e.args)) for e in t.edges], t.pos)
        rename(copy, lambda v: own.get(v, v))

    def _read(self, block: Block) -> None:
        """Values of copied blocks come from variables: they may be those of the copies."""

        def source(v: Value) -> Source:
            if v in self.constants:
                return self.constants[v].op, self.constants[v].imm
            if v not in self.vars:
                self.vars[v] = self.fn.var(v.type, v.name)
            return "var.get", (self.vars[v],)

        fetch(self.fn, block, self.homes.keys(), source)

    def _lead(self, block: Block, entry: Block) -> None:
        """From an unusual path or a copy on to copies, and at the end of the turn back to the fast loop."""
        for edge in block.term.edges if block.term is not None else ():
            edge.block = entry if edge.block is self.header else self.copies.get(edge.block, edge.block)

    def _store(self, block: Block, renamed: dict[Value, Value]) -> None:
        """Keeps the values that are read elsewhere."""
        stored = {renamed.get(v, v): var for v, var in self.vars.items() if v in self.homes}
        sets = [Instr("var.set", [p], (stored[p],)) for p in block.params if p in stored]
        for i in block.instrs:
            sets.append(i)
            if i.result in stored:
                sets.append(Instr("var.set", [i.result], (stored[i.result],), pos=i.pos))
        block.instrs = sets
