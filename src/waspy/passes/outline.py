"""The outermost loops of functions that run seldom become functions themselves, which are called in growing portions.

    func f:                                      func f:
      b1: ...; jump b2(0)                          b1: ...; state = struct.new_default; jump call(0, 0)
      b2(i): i < n -> b3, b4               =>      call(i, turns): how = call f.loop1 state (turns / 8) i n ...
      b3: ...; jump b2(i + 1)                        switch how -> again, b4'
      b4: return i                                 again: jump call(state.a, turns + turns / 8 + 1)
                                                   b4': i = state.a; jump b4

                                                 func f.loop1(state, portion, i, n, ...):
                                                   b2(i, left): i < n -> b3, leave
                                                   b3: ...; left is 0 -> again, b2(i + 1, left - 1)
                                                   again: state.a = i + 1; return 0
                                                   leave: state.a = i; return 1

V8 compiles a function with its baseline compiler first and, if it is hot, with the optimising one; but one that runs
already stays what it is, and a program's main loop would never be optimised. Here the next portion is. A portion is an
eighth of the turns that were made, so no more than that is lost, and there are few calls.

What the loop needs is passed to it: values and `Var`s from outside. What is needed behind the loop comes back in the
fields of `state`, and is in `Var`s then. A handler outside of the loop is one of the places that it can be left to.
Blocks that only raise are copied into the function of the loop. Run `simplify` after.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from waspy.ir.analysis import Flow, analyse
from waspy.ir.cfg import Block, Edge, Instr, Term, Value, Var
from waspy.ir.lir import Function, Unit
from waspy.passes import simplify
from waspy.passes.effects import fails
from waspy.passes.live_names import Name, live_names
from waspy.passes.renaming import Source, defined, fetch, used
from waspy.passes.seldom import ONCE, seldom
from waspy.wasm.instructions import is_constant
from waspy.wasm.rules import TypeRules
from waspy.wasm.types import I32, Field, Ref, Sig, StructType, ValType

MOST_PARAMS = 100
MOST_COPIED = 30
"""Instructions of a block that only raises."""
PORTION = 3
"""A portion is the turns until now shifted right by this."""
AGAIN = 0
"""What the loop's function returns when its portion is done."""


def run(unit: Unit, rules: TypeRules) -> None:
    for fn, how in seldom(unit).items():
        for changed in outline(fn, unit, 1 if how == ONCE else 2):
            simplify.run(changed, rules)


def outline(fn: Function, unit: Unit, least: int = 1) -> list[Function]:
    """Moves the outermost loops of one function into functions of the unit; gives what is to be simplified. `least` is
    the depth of those that are worth it, the loops in them counted."""
    flow = analyse(fn.blocks[0])
    constants = {i.result: i for b in flow.order for i in b.instrs if i.result is not None and is_constant(i.op)}
    found = _regions(flow, least, constants)
    regions = [r for r in found if len(r.outer) + len(r.header.params) <= MOST_PARAMS]
    if not regions or any(i.op == "yield" for b in flow.order for i in b.instrs):
        return []
    kept = _kept(flow, regions)
    crossing = _crossing(kept, regions, constants)
    live = live_names(flow.order, [*crossing, *fn.vars])
    homes = {v: fn.var(v.type, v.name) for v in crossing}
    fn.blocks = kept
    enter: dict[Block, Block] = {}
    changed = [fn]
    for number, region in enumerate(regions, 1):
        moved = _Moved(fn, region, f"{fn.name}.loop{number}", live, homes)
        enter[region.header], type = moved.run()
        unit.functions[moved.made.name], unit.types[type.name] = moved.made, type
        changed.append(moved.made)

    def source(v: Value) -> Source:
        return ("var.get", (homes[v],)) if v in homes else (constants[v].op, constants[v].imm)

    for block in fn.blocks:
        fetch(fn, block, homes.keys() | constants.keys(), source)
        for edge in block.term.edges if block.term is not None else ():
            edge.block = enter.get(edge.block, edge.block)
    return changed


# --- what is moved ----------------------------------------------------------------------------------------
@dataclass(slots=True)
class _Region:
    """A loop and all loops in it. `tails` are blocks behind it that only raise; `outer`: values it needs of others."""

    header: Block
    blocks: list[Block] = field(default_factory=list)
    tails: list[Block] = field(default_factory=list)
    outer: list[Value] = field(default_factory=list)
    constants: dict[Value, Instr] = field(default_factory=dict)

    @property
    def copied(self) -> list[Block]:
        return self.blocks + self.tails

    def exits(self) -> list[Block]:
        """Where it can be left to."""
        copied = set(self.copied)
        return list(dict.fromkeys(t for b in self.copied for t in b.successors() if t not in copied))


def _regions(flow: Flow, least: int, constants: Mapping[Value, Instr]) -> list[_Region]:
    handlers = {b.handler for b in flow.order}
    regions = {
        loop.header: _Region(loop.header)
        for loop in flow.loops.values()
        if loop.parent is None and loop.header not in handlers and loop.header is not flow.order[0]
    }
    depths = dict.fromkeys(regions, 0)
    for b in flow.order:
        loop = flow.loop_of.get(b)
        while loop is not None and loop.parent is not None:
            loop = loop.parent
        if loop is not None and loop.header in regions:
            regions[loop.header].blocks.append(b)
            depths[loop.header] = max(depths[loop.header], flow.depth(b))
    regions = {header: region for header, region in regions.items() if depths[header] >= least}
    raising = _raising(flow)
    for region in regions.values():
        region.tails = _tails(region, raising)
        own = {v for b in region.copied for v in defined(b)}
        needed = dict.fromkeys(v for b in region.copied for v in sorted(used(b), key=lambda v: v.id) if v not in own)
        region.outer = [v for v in needed if v not in constants]
        region.constants = {v: constants[v] for v in needed if v in constants}
    return list(regions.values())


def _raising(flow: Flow) -> set[Block]:
    """Small blocks that only raise what leaves the function."""
    found: set[Block] = set()
    for b in reversed(flow.order):
        after = [e.block for e in b.term.edges] if b.term is not None else []
        if b.handler is None and len(b.instrs) <= MOST_COPIED and (fails(b) or (after and found.issuperset(after))):
            found.add(b)
    return found


def _tails(region: _Region, raising: set[Block]) -> list[Block]:
    found: dict[Block, None] = {}
    work = list(region.blocks)
    inside = set(work)
    while work:
        for target in work.pop().successors():
            if target in raising and target not in inside and target not in found:
                found[target] = None
                work.append(target)
    return list(found)


def _kept(flow: Flow, regions: list[_Region]) -> list[Block]:
    """The blocks that stay: what is reached without the loops."""
    by_header = {r.header: r for r in regions}
    seen = {flow.order[0]}
    work = [flow.order[0]]
    while work:
        block = work.pop()
        for target in by_header[block].exits() if block in by_header else block.successors():
            if target not in seen:
                seen.add(target)
                work.append(target)
    return [b for b in flow.order if b in seen and b not in by_header]


def _crossing(kept: list[Block], regions: list[_Region], constants: Mapping[Value, Instr]) -> list[Value]:
    """The values of loops that are needed outside of them."""
    needed = {v for b in kept for v in used(b)}.union(*(r.outer for r in regions))
    moved = {v for r in regions for b in r.blocks for v in defined(b)}
    return sorted((needed & moved) - constants.keys(), key=lambda v: v.id)


# --- the function that it becomes ---------------------------------------------------------------------------
@dataclass(slots=True)
class _Exit:
    """A place where the loop can be left to. `names` are needed there or later; the fields hand over values for the
    parameters of `target` and then those."""

    target: Block
    names: list[Name]
    fields: list[tuple[str, str]]


class _Moved:
    """One loop on its way into `made`."""

    def __init__(
        self,
        fn: Function,
        region: _Region,
        symbol: str,
        live: Mapping[Block, frozenset[Name]],
        homes: Mapping[Value, Var],
    ) -> None:
        self.fn, self.region, self.live, self.homes = fn, region, live, homes
        self.header = region.header
        self.made = Function(symbol, frame=fn.frame, origin=fn.origin)
        self.state = f"$state:{symbol}"
        self.fields: dict[str, ValType] = {}
        accesses = [i for b in region.copied for i in b.instrs if i.op in ("var.get", "var.set")]
        self.set = {i.imm[0] for i in accesses if i.op == "var.set"}
        self.set.update(v for b in region.copied for v in defined(b))
        self.vars = {v: self.made.var(v.type, v.name) for v in dict.fromkeys(i.imm[0] for i in accesses)}
        self.passed = [v for v in self.vars if v in live[self.header]]
        self.values: dict[Value, Value] = {}
        self.blocks: dict[Block, Block] = {}
        self.exits: list[_Exit] = []
        self.leaving: dict[Block, Block] = {}
        self.returning: Block | None = None

    def run(self) -> tuple[Block, StructType]:
        """Gives the block that enters the loop now, and the type of what is handed over."""
        entry = self._entry()
        for b in self.region.copied:
            copy = self.blocks[b] = self.made.block()
            copy.params = [self._value(p) for p in b.params]
            copy.cold, copy.kept = b.cold, b.kept
        self._latch(entry)
        for b in self.region.copied:
            self._copy(b)
        self.made.sig = Sig(tuple(p.type for p in entry.params if p.type is not None), (I32,))
        return self._enter(), StructType(self.state, None, tuple(Field(n, t) for n, t in self.fields.items()))

    def _value(self, v: Value) -> Value:
        if v not in self.values:
            self.values[v] = self.made.value(v.type, v.name)
        return self.values[v]

    def _entry(self) -> Block:
        made, region = self.made, self.region
        entry = made.block()
        self.handed, portion = made.value(Ref(self.state), "state"), made.value(I32, "portion")
        first = [made.value(p.type, p.name) for p in self.header.params]
        given = [made.value(v.type, v.name) for v in self.passed]
        entry.params = [self.handed, portion, *first, *(self._value(v) for v in region.outer), *given]
        entry.instrs = [Instr("var.set", [g], (self.vars[v],)) for v, g in zip(self.passed, given, strict=True)]
        entry.instrs += [Instr(i.op, [], i.imm, self._value(v)) for v, i in region.constants.items()]
        self.first = [*first, portion]
        return entry

    def _latch(self, entry: Block) -> None:
        """What counts the turns: the target of all edges back to the header."""
        made, header = self.made, self.blocks[self.header]
        entry.term = Term("jump", edges=[Edge(header, self.first)])
        left, one, less = made.value(I32, "left"), made.value(I32), made.value(I32)
        header.params.append(left)
        self.latch = made.block()
        self.latch.params = [made.value(p.type, p.name) for p in self.header.params]
        self.latch.instrs = [Instr("i32.const", [], (1,), one), Instr("i32.sub", [left, one], (), less)]
        again = Edge(self._leave(self.header), list(self.latch.params))
        self.latch.term = Term("branch", [left], edges=[Edge(header, [*self.latch.params, less]), again])

    def _copy(self, block: Block) -> None:
        copy, term = self.blocks[block], block.term
        assert term is not None
        if block.handler is not None:
            copy.handler = self._target(block.handler)
        for i in block.instrs:
            imm = tuple(self.vars[x] if isinstance(x, Var) else x for x in i.imm)
            result = None if i.result is None else self._value(i.result)
            copy.instrs.append(Instr(i.op, [self._value(a) for a in i.args], imm, result, i.pos))
        args = [self._value(a) for a in term.args]
        if term.op == "return":
            copy.term = Term("jump", edges=[Edge(self._leave(self._return()), args)], pos=term.pos)
            return
        edges = [Edge(self._target(e.block), [self._value(a) for a in e.args]) for e in term.edges]
        copy.term = Term(term.op, args, term.imm, edges, term.pos)

    def _return(self) -> Block:
        """Where the caller returns a value."""
        if self.returning is None:
            self.returning = self.fn.block()
            self.returning.params = [self.fn.value(t) for t in self.fn.sig.results]
            self.returning.term = Term("return", list(self.returning.params))
        return self.returning

    def _target(self, block: Block) -> Block:
        if block is self.header:
            return self.latch
        return self.blocks[block] if block in self.blocks else self._leave(block)

    # --- what comes back ---
    def _leave(self, target: Block) -> Block:
        """The block of `made` that hands over what is needed at a place outside, and returns its number."""
        if target in self.leaving:
            return self.leaving[target]
        made = self.made
        leave = self.leaving[target] = made.block()
        leave.cold = target.cold or target is self.header
        leave.params = [made.value(p.type, p.name) for p in target.params]
        names = sorted((n for n in self.live.get(target, ()) if n in self.set), key=lambda n: n.id)
        values = list(leave.params)
        for name in names:
            if isinstance(name, Var):
                values.append(made.value(name.type, name.name))
                leave.instrs.append(Instr("var.get", [], (self.vars[name],), values[-1]))
            else:
                values.append(self._value(name))
        fields = self._fields(values)
        leave.instrs += [Instr("struct.set", [self.handed, v], f) for v, f in zip(values, fields, strict=True)]
        number = made.value(I32)
        leave.instrs.append(Instr("i32.const", [], (len(self.exits),), number))
        leave.term = Term("return", [number])
        self.exits.append(_Exit(target, names, fields))
        return leave

    def _fields(self, values: Iterable[Value]) -> list[tuple[str, str]]:
        """A field for each value; the exits share them."""
        given: list[tuple[str, str]] = []
        for v in values:
            t = Ref(v.type.heap, True) if isinstance(v.type, Ref) else v.type
            assert t is not None
            number = sum(self.fields[f] == t for _, f in given)
            name = f"{t}.{number}"
            self.fields[name] = t
            given.append((self.state, name))
        return given

    # --- the caller ---
    def _enter(self) -> Block:
        fn = self.fn
        enter, call = fn.block(), fn.block()
        state, none, turns = fn.value(Ref(self.state), "state"), fn.value(I32), fn.value(I32, "turns")
        enter.params = [fn.value(p.type, p.name) for p in self.header.params]
        enter.instrs = [Instr("struct.new_default", [], (self.state,), state), Instr("i32.const", [], (0,), none)]
        enter.term = Term("jump", edges=[Edge(call, [*enter.params, none])])
        call.params = [*(fn.value(p.type, p.name) for p in self.header.params), turns]
        shift, portion, how = fn.value(I32), fn.value(I32, "portion"), fn.value(I32)
        passed = [fn.value(v.type, v.name) for v in self.passed]
        args = [state, portion, *call.params[:-1], *self.region.outer, *passed]
        call.instrs = [
            Instr("i32.const", [], (PORTION,), shift),
            Instr("i32.shr_u", [turns, shift], (), portion),
            *(Instr("var.get", [], (v,), value) for v, value in zip(self.passed, passed, strict=True)),
            Instr("call", args, (self.made.name,), how),
        ]
        edges = [Edge(self._land(e, state)) for e in self.exits]
        self._again(edges[AGAIN].block, call, portion)
        if len(edges) > 2:
            call.term = Term("switch", [how], edges=edges)
        else:
            call.term = Term("branch", [how], edges=edges[::-1]) if len(edges) == 2 else Term("jump", edges=edges)
        return enter

    def _land(self, exit: _Exit, state: Value) -> Block:
        """Takes what was handed over, and goes on."""
        fn = self.fn
        land = fn.block()
        args = []
        for name, place in zip([*exit.target.params, *exit.names], exit.fields, strict=True):
            value = fn.value(self.fields[place[1]])
            land.instrs.append(Instr("struct.get", [state], place, value))
            if isinstance(name.type, Ref) and not name.type.nullable:
                sure = fn.value(name.type)
                land.instrs.append(Instr("ref.as_non_null", [value], (), sure))
                value = sure
            args.append(value)
        for name, value in zip(exit.names, args[len(exit.target.params) :], strict=True):
            home = name if isinstance(name, Var) else self.homes[name]
            land.instrs.append(Instr("var.set", [value], (home,)))
        land.term = Term("jump", edges=[Edge(exit.target, args[: len(exit.target.params)])])
        return land

    def _again(self, land: Block, call: Block, portion: Value) -> None:
        """The next portion."""
        fn = self.fn
        one, more, turns = fn.value(I32), fn.value(I32), fn.value(I32, "turns")
        land.instrs += [
            Instr("i32.const", [], (1,), one),
            Instr("i32.add", [portion, one], (), more),
            Instr("i32.add", [call.params[-1], more], (), turns),
        ]
        assert land.term is not None
        (edge,) = land.term.edges
        edge.block = call
        edge.args.append(turns)
