"""What is the same in all turns of a fast loop (see `cold_paths`) is found out on entry to it.

    b1: i < l.length -> b2, slow                      b0: i < l.length -> b0', b1'    ;; b1': the loop with its tests
    b2: row = l.items[i]; j < row.count -> b3, slow   b0': row = l.items[i]; jump b1
    b3: x = row.items[j]; ...; jump b1           =>   b1: j < row.count -> b3, slow
                                                      b3: x = row.items[j]; ...; jump b1

Loads, casts and tests on what does not change are done before the loop, if each turn that is usual does them and fast
loops do not store there. What might trap is tested, and any test that fails leads to the copy of the loop that has all
of its tests, which asks anew after each turn. So nothing has to be known of whether the loop takes a turn at all.

An index that the loop counts, from 0 or more to a limit, is not compared with the length of a list again and again:

    b1: i = counter; i < n -> b2, b9                       b0: counter >= 0; n <= l.length -> b1, b1'
    b2: counter = i + 1; i < l.length -> b3, slow     =>   b2: counter = i + 1; jump b3
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Set
from dataclasses import dataclass, field

from waspy.ir.analysis import Flow, analyse
from waspy.ir.cfg import Block, Edge, Instr, Term, Value, Var
from waspy.ir.lir import Function
from waspy.passes.effects import place
from waspy.passes.renaming import defined, rename
from waspy.wasm.instructions import (
    READ_ARRAY,
    READ_GLOBAL,
    READ_MEMORY,
    READ_STRUCT,
    READ_VAR,
    TRAP,
    is_constant,
    lookup,
)
from waspy.wasm.rules import TypeRules
from waspy.wasm.types import I32, I64, Num, Ref

BIG = Ref("$BigInt", True)
GUARDED = frozenset(
    ["struct.get", "struct.get_s", "struct.get_u", "array.get", "array.get_s", "array.get_u", "array.len"]
)
"""What traps where its first operand is null, or an index out of bounds."""
NARROWING = {"ref.cast": ("br_cast", 0), "ref.as_non_null": ("br_null", 1)}
"""What traps where a test fails: that, and which edge is taken where it does not."""
TESTS = {test: op for op, (test, _) in NARROWING.items()}
FREE = frozenset(["var.get", "global.get"])
"""What is as well done again, as constants are."""
LIMITING = {"i64.lt_s": True, "i64.gt_s": False, "i32.lt_u": None}
"""Tests that say how far a counter goes that grows, or shrinks, or does either."""
MOST_ADDED = 1 << 31
Number = tuple[Hashable, ...]


@dataclass(slots=True)
class Guard:
    """A test on entry: the operation of a terminator, of which edge number `edge` goes on to the fast loop."""

    op: str
    arg: Value
    imm: tuple[object, ...]
    edge: int
    result: Value | None = None


@dataclass(slots=True)
class Invariants:
    """Of the loop of the blocks `hot`. `steps` is what is done on entry; `same` says which values are which others in
    the loop, `numbers` what computes the values that do not change."""

    fn: Function
    rules: TypeRules
    hot: list[Block]
    cold: Set[Block]
    inside: set[Value] = field(default_factory=set)
    changed: set[object] = field(default_factory=set)
    steps: list[Instr | Guard] = field(default_factory=list)
    same: dict[Value, Value] = field(default_factory=dict)
    numbers: dict[Number, Value] = field(default_factory=dict)
    free: dict[Value, Instr] = field(default_factory=dict)
    truths: dict[Value, int] = field(default_factory=dict)
    moved: set[int] = field(default_factory=set)
    jumps: dict[Block, int] = field(default_factory=dict)
    loads: int = 0
    made: dict[Value, Instr] = field(default_factory=dict)
    limits: dict[Value, tuple[str, Value, Block]] = field(default_factory=dict)
    """Of counters: how they compare with what, and from which block on."""
    asked: set[Value] = field(default_factory=set)
    idom: dict[Block, Block] = field(default_factory=dict)

    # --- what there is --------------------------------------------------------------------------------
    def find(self) -> bool:
        """Says whether it is worth it: whether items of arrays are among what does not change."""
        self.inside = {v for b in self.hot for v in defined(b)}
        if not all(self._note_change(i) for b in self.hot for i in b.instrs):
            return False
        usual = set(self.hot)
        header = self.hot[0]

        def onward(block: Block) -> Iterator[Block]:
            return (e.block for e in block.term.edges if e.block in usual) if block.term is not None else iter(())

        flow = analyse(header, onward)
        always = self._always(flow)
        edges: dict[Block, list[Edge]] = {b: [] for b in flow.order}
        for b in flow.order:
            for edge in b.term.edges if b.term is not None else ():
                if edge.block in edges:
                    edges[edge.block].append(edge)
        self.made = {i.result: i for b in self.hot for i in b.instrs if i.result is not None}
        self.idom, counters = flow.idom, self._counters()
        for b in flow.order:
            if b is not header and len(edges[b]) == 1:
                self.same.update({p: self._final(a) for p, a in zip(b.params, edges[b][0].args, strict=False)})
            for i in b.instrs:
                self._instr(i, b in always)
            self._test(b, b in always, edges)
            self._note_limit(b, counters, edges)
        return self.loads > 0

    # --- indices that are counted ---------------------------------------------------------------------
    def _counters(self) -> dict[Var, bool]:
        """The variables that only ever grow (True) or shrink, by constants."""
        found: dict[Var, set[bool | None]] = {}
        for i in (i for b in self.hot for i in b.instrs if i.op == "var.set"):
            added = self.made.get(i.args[0])
            old, step = self._sum(added) if added is not None else (None, 0)
            read = self.made.get(old) if old is not None else None
            counts = read is not None and read.op == "var.get" and read.imm[0] is i.imm[0] and step != 0
            found.setdefault(i.imm[0], set()).add(step > 0 if counts else None)
        return {var: True in ways for var, ways in found.items() if len(ways) == 1 and None not in ways}

    def _sum(self, i: Instr) -> tuple[Value | None, int]:
        """The value to which the operation adds a constant, and the constant."""
        if i.op not in ("i64.add", "i64.sub"):
            return None, 0
        constant = self.made.get(i.args[1])
        if constant is None or constant.op != "i64.const" or abs(constant.imm[0]) > MOST_ADDED:
            return None, 0
        return i.args[0], constant.imm[0] if i.op == "i64.add" else -constant.imm[0]

    def _note_limit(self, block: Block, counters: dict[Var, bool], edges: dict[Block, list[Edge]]) -> None:
        """counter < limit -> ..."""
        t = block.term
        test = self.made.get(t.args[0]) if t is not None and t.op == "branch" else None
        if t is None or test is None or len(edges.get(t.edges[0].block, ())) != 1 or test.op not in LIMITING:
            return
        limit = self._final(test.args[1])
        read = self.made.get(test.args[0])
        way = counters.get(read.imm[0]) if read is not None and read.op == "var.get" else None
        if self._is_fixed(limit) and LIMITING[test.op] in (way, None):
            self.limits[test.args[0]] = test.op, limit, t.edges[0].block

    def _is_index(self, block: Block, condition: Value) -> bool:
        """Whether the condition, that an index is within a size, always holds: that is asked on entry."""
        test = self.made.get(condition)
        if (
            test is None
            or test.op not in ("i32.lt_u", "i64.lt_u")
            or not self._is_fixed(size := self._final(test.args[1]))
        ):
            return False
        index, offset = test.args[0], 0
        made = self.made.get(index)
        if made is not None and made.op == "i32.wrap_i64":
            index = made.args[0]
            made = self.made.get(index)
        if index not in self.limits and made is not None:
            base, offset = self._sum(made)
            index = base if base is not None else index
        if index not in self.limits:
            return False
        op, limit, start = self.limits[index]
        while block is not start:
            if block is self.hot[0]:
                return False
            block = self.idom[block]
        if (op, index) == ("i32.lt_u", test.args[0]) and test.op == op:
            self._ask("i32.le_u", limit, size)
        elif op != "i32.lt_u":
            self._ask_bounds(op == "i64.lt_s", self.made[index], limit, size, offset)
        else:
            return False
        return True

    def _ask_bounds(self, grows: bool, counter: Instr, limit: Value, size: Value, offset: int) -> None:
        """Whether the counter with the offset stays within 0 and the size."""
        first = self._once("var.get", [], counter.imm, I64)
        wide = self._once("i64.extend_i32_u", [size], (), I64) if size.type == I32 else size
        room = self._once("i64.sub", [wide, self._number(offset)], (), I64) if offset else wide
        if grows:
            self._ask("i64.ge_s", first, self._number(-offset))
            self._ask("i64.le_s", limit, room)
        else:
            self._ask("i64.ge_s", limit, self._number(-1 - offset))
            self._ask("i64.lt_s", first, room)
        self.loads += 1

    def _number(self, n: int) -> Value:
        return self._once("i64.const", [], (n,), I64)

    def _ask(self, op: str, a: Value, b: Value) -> None:
        condition = self._once(op, [a, b], (), I32)
        if self.truths.setdefault(condition, 0) == 0 and condition not in self.asked:
            self.asked.add(condition)
            self._step(Guard("branch", condition, (), 0))

    def _once(self, op: str, args: list[Value], imm: tuple[object, ...], type: Num) -> Value:
        """What is computed on entry; of variables, what they are then."""
        number = ("on entry", op, imm, *args)
        if number not in self.numbers:
            made = self.numbers[number] = self.fn.value(type)
            self._step(Instr(op, args, imm, made))
        return self.numbers[number]

    def _always(self, flow: Flow) -> set[Block]:
        """The blocks that each usual turn passes through."""
        header = flow.order[0]
        found: set[Block] = set(flow.order) if flow.predecessors[header] else set()
        for b in flow.predecessors[header]:
            above = {b}
            while b is not header:
                b = flow.idom[b]
                above.add(b)
            found &= above
        return found

    def _note_change(self, i: Instr) -> bool:
        """False: it may change anything."""
        if i.op == "struct.set":
            self.changed.add(place(self.rules, *i.imm))
        elif i.op == "var.set":
            self.changed.add(i.imm[0])
        elif i.op == "global.set":
            self.changed.add(("", i.imm[0]))
        elif i.op in ("array.set", "array.fill", "array.copy", "array.init_data"):
            self.changed.add(i.imm[0])
        else:
            return not lookup(i.op).effect >> 8
        return True

    def _reads_fixed(self, i: Instr) -> bool:
        effect = lookup(i.op).effect
        if effect & READ_STRUCT:
            return place(self.rules, *i.imm) not in self.changed
        if effect & READ_GLOBAL:
            return ("", i.imm[0]) not in self.changed
        return not effect & READ_MEMORY and (not effect & (READ_ARRAY | READ_VAR) or i.imm[0] not in self.changed)

    # --- values ---------------------------------------------------------------------------------------
    def _final(self, v: Value) -> Value:
        return self.same.get(v, v)

    def _is_fixed(self, v: Value) -> bool:
        return v not in self.inside

    def _instr(self, i: Instr, always: bool) -> None:
        if i.result is None or not self._reads_fixed(i):
            return
        if is_constant(i.op) or i.op in FREE:
            self.same[i.result] = self._again(i)
            return
        args = [self._final(a) for a in i.args]
        if not all(map(self._is_fixed, args)) or not self._may_move(i, args):
            return
        number = (i.op, i.imm, *args)
        if number not in self.numbers:
            if not always:
                return
            self._move(i, args)
            self.numbers[number] = i.result
            self.inside.discard(i.result)
        else:
            self.same[i.result] = self.numbers[number]
        self.moved.add(id(i))

    def _may_move(self, i: Instr, args: list[Value]) -> bool:
        if i.op.startswith(("struct.new", "array.new")) or any(a.type == BIG for a in args):
            return False
        return i.op in GUARDED or i.op in NARROWING or not lookup(i.op).effect & TRAP or self._is_i31(i, args)

    def _is_i31(self, i: Instr, args: list[Value]) -> bool:
        return i.op.startswith("i31.get") and isinstance(args[0].type, Ref) and not args[0].type.nullable

    def _again(self, i: Instr) -> Value:
        """The value as it is made on entry, which is done when it is needed."""
        number = (i.op, i.imm)
        if number not in self.numbers:
            assert i.result is not None
            made = self.numbers[number] = self.fn.value(i.result.type)
            self.free[made] = Instr(i.op, [], i.imm, made)
        return self.numbers[number]

    # --- steps ----------------------------------------------------------------------------------------
    def _step(self, step: Instr | Guard) -> None:
        for a in step.args if isinstance(step, Instr) else [step.arg]:
            if a in self.free and self.free[a] not in self.steps:
                self.steps.append(self.free[a])
        self.steps.append(step)

    def _move(self, i: Instr, args: list[Value]) -> None:
        if i.op in NARROWING:
            test, edge = NARROWING[i.op]
            self._step(Guard(test, args[0], i.imm, edge, i.result))
            return
        if i.op in GUARDED:
            args[0] = self._present(args[0])
        if i.op.startswith("array.get"):
            self.loads += 1
            count, fits = self.fn.value(I32), self.fn.value(I32)
            self._step(Instr("array.len", [args[0]], (), count))
            self._step(Instr("i32.lt_u", [args[1], count], (), fits))
            self._step(Guard("branch", fits, (), 0))
        self._step(Instr(i.op, args, i.imm, i.result, i.pos))

    def _present(self, v: Value) -> Value:
        """A reference that is not null."""
        assert isinstance(v.type, Ref)
        return self._narrow("ref.as_non_null", v, (), Ref(v.type.heap)) if v.type.nullable else v

    def _narrow(self, op: str, v: Value, imm: tuple[object, ...], type: Ref) -> Value:
        number = (op, imm, v)
        if number not in self.numbers:
            made = self.numbers[number] = self.fn.value(type)
            test, edge = NARROWING[op]
            self._step(Guard(test, v, imm, edge, made))
        return self.numbers[number]

    def _test(self, block: Block, always: bool, edges: dict[Block, list[Edge]]) -> None:
        """A test in the loop whose result is the same in all turns, and which usually goes one way."""
        t = block.term
        if t is None or len(t.edges) != 2 or t.op == "switch":
            return
        taken = next((n for n in range(2) if t.edges[n].block in edges and t.edges[1 - n].block in self.cold), None)
        v = self._final(t.args[0])
        if taken is None or v.type == BIG:
            return
        if not self._is_fixed(v):
            if always and taken == 0 and t.op == "branch" and self._is_index(block, v):
                self.jumps[block] = taken
            return
        if t.op == "branch":
            if always and v not in self.truths:
                self._step(Guard("branch", v, (), taken))
                self.truths[v] = taken
            if self.truths.get(v) == taken:
                self.jumps[block] = taken
            return
        op, target = TESTS[t.op], t.edges[taken].block
        if taken != NARROWING[op][1] or len(edges[target]) != 1 or not (always or (op, t.imm, v) in self.numbers):
            return
        assert isinstance(v.type, Ref)
        param = target.params[-1]
        assert isinstance(param.type, Ref)
        self.same[param] = self._narrow(op, v, t.imm, param.type)
        self.jumps[block] = taken

    # --- putting it in place --------------------------------------------------------------------------
    def place(self, entry: Block, copy: Block) -> None:
        """Between `entry` and the loop; `copy` is the header of the loop with all tests."""
        assert entry.term is not None
        header = self.hot[0]
        first = block = self.fn.block(None)
        for step in self.steps:
            block = self._placed(block, step, Edge(copy, list(entry.params)))
        block.term = Term("jump", edges=[Edge(header, list(entry.params))])
        for edge in entry.term.edges:
            if edge.block is header:
                edge.block, edge.args = first, []
        names = {v: w for v, w in self.same.items() if self._is_fixed(w) and w not in self.free and w.type != BIG}
        for b in self.hot:
            b.instrs = [i for i in b.instrs if id(i) not in self.moved]
            rename(b, lambda v: names.get(v, v))
            if b in self.jumps and b.term is not None:
                onward = b.term.edges[self.jumps[b]]
                del onward.block.params[len(onward.args) :]
                b.term = Term("jump", edges=[onward], pos=b.term.pos)

    def _placed(self, block: Block, step: Instr | Guard, copy: Edge) -> Block:
        """Adds a step to the block; the block after it."""
        if isinstance(step, Instr):
            block.instrs.append(step)
            return block
        following = self.fn.block(None)
        following.params = [step.result] if step.result is not None else []
        edges = [copy, copy]
        edges[step.edge] = Edge(following)
        block.term = Term(step.op, [step.arg], step.imm, edges)
        return following
