"""Within which bounds each int is, over the whole program: types `Int` become `IntRange` where both bounds fit 64 bits.

Runs when types are known. Every value starts as impossible and grows, with widening at the heads of loops and between
functions, until nothing changes; two rounds then take back what widening gave away. Branches on comparisons narrow the
values that they compare: `n >= 2` holds in all that only its edge leads to. Of values that may be floats as well
(`Number`), the bounds are those of the ints among them.

Items of lists, attributes and globals have bounds as well: see `interval_heap`. What comes from elsewhere (cells,
dicts, calls of what is not known) may be any int.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from waspy.infer import interval_members as members
from waspy.infer import types
from waspy.infer.interval_counters import Counter, Flows
from waspy.infer.interval_draws import drawn
from waspy.infer.interval_heap import Heap
from waspy.infer.interval_rules import BINARY, FAR, FULL, UNARY, Interval, bounded, hull, joined, narrowed, widened
from waspy.infer.interval_shape import Facts, Incoming, Shape, shape_of
from waspy.infer.interval_sources import LIFETIME, called_builtin, is_number, item_of, member_of
from waspy.infer.types import Clone, Typing
from waspy.ir.pir import Block, FunctionDef, Instr, Param, Value

PATIENCE = 3
"""How often a bound may grow before it is widened."""
NARROWINGS = 2
LOWEST, HIGHEST = -(1 << 63), (1 << 63) - 1

TRACKED = (types.Int, types.Number)
NUMBERS = (types.Float, types.Number)


@dataclass(slots=True, eq=False)
class Cell:
    """A bound that several functions contribute to; `readers` are looked at again when it grows. `closed`: so does
    code that is not seen."""

    value: Interval | None = None
    closed: bool = False
    grown: int = 0
    readers: dict[Clone, None] = field(default_factory=dict)


def unknown() -> Cell:
    return Cell(FULL, closed=True)


@dataclass(slots=True, eq=False)
class State:
    """The analysis of one clone: of its values of type `Int`."""

    clone: Clone
    shape: Shape
    params: list[Cell]
    counters: dict[Value, Counter] = field(default_factory=dict)
    result: Cell = field(default_factory=Cell)
    members: dict[tuple[int, int], Cell] = field(default_factory=dict)
    """Of tuples that are returned, by their length: the ints at each position."""
    makes_members: bool | None = None
    """Whether these are all; None: that was not asked yet."""
    values: dict[Value, Interval] = field(default_factory=dict)
    grown: dict[Value, int] = field(default_factory=dict)


def run(typing: Typing, heap: Heap) -> None:
    """Refines the types in all clones, of attributes and of globals."""
    analysis = Analysis(typing, heap)
    analysis.solve()
    for state in analysis.states.values():
        _refine(state)
        analysis.refine_lists(state)
    for cls, attributes in typing.attributes.items():
        for name, known in attributes.items():
            attributes[name] = _refined(known, heap.of_class(analysis, None, cls, name))
    for key, known in typing.globals.items():
        typing.globals[key] = _refined(known, heap.of_global(analysis, None, *key))


class Analysis:
    def __init__(self, typing: Typing, heap: Heap) -> None:
        self.heap = heap
        self.states: dict[Clone, State] = {}
        for function, clones in typing.clones.items():
            shape = shape_of(function)
            for clone in clones:
                # the first clone gets its arguments from code that is not seen
                params = [Cell() if isinstance(t, TRACKED) else unknown() for t in clone.params]
                self.states[clone] = State(clone, shape, params)
        self.pending = deque(self.states)
        self.queued = set(self.states)
        self.narrowing: dict[Cell, Interval] | None = None
        """What the cells get in a round that takes back; None: bounds grow."""
        self.flows: Flows | None = None
        """Who wants to know where bounds come from; None: nobody."""
        self.counting: dict[Cell, Counter] = {}
        self.grew = False

    def solve(self) -> None:
        self._find_counters()
        while self.pending or self._grows_on():
            clone = self.pending.popleft()
            self.queued.discard(clone)
            self._evaluate(self.states[clone])
        for _ in range(NARROWINGS):
            self.narrowing = {}
            for state in self.states.values():
                self._evaluate(state)
            for cell, value in self.narrowing.items():
                cell.value = value

    def refine_lists(self, state: State) -> None:
        """Of lists of floats and ints, how large the ints are."""
        clone, found = state.clone, {}
        for value, known in clone.types.items():
            if isinstance(known, types.List) and isinstance(known.element, types.Number):
                found[value] = types.List(_refined(known.element, self.heap.contents(self, state, value)))
        clone.types = {**clone.types, **found}

    # --- what counts ---------------------------------------------------------------------------------
    def _find_counters(self) -> None:
        self.flows = Flows()
        for state in self.states.values():
            for block in state.shape.order:
                self._note_flows(state, block, self.flows)
        counters, self.flows = self.flows.counters(), None
        for node, counter in counters.items():
            if isinstance(node, Cell):
                self.counting[node] = counter
            else:
                self.states[node[0]].counters[node[1]] = counter

    def _note_flows(self, state: State, block: Block, flows: Flows) -> None:
        if block is state.shape.order[0]:
            flows.forget()
            self._check(state)
        facts = state.shape.facts[block]
        flows.forget()
        for p, value in self._given(state, block):
            if isinstance(state.clone.types.get(p), types.Int):
                flows.into((state.clone, p), value)
            flows.forget()
        for instr in block.instrs:
            self._contribute(state, block, instr)
            flows.forget()
            if instr.result is not None and isinstance(state.clone.types.get(instr.result), types.Int):
                flows.of_operation(state, instr, facts, self._result(state, block, instr))
            flows.forget()
        self._return(state, block)

    def _grows_on(self) -> bool:
        """What counts depends on what flows into it anywhere: such functions are looked at until nothing grows."""
        again = [state.clone for state in self.states.values() if state.counters] if self.grew else []
        self.grew = False
        self.pending.extend(again)
        self.queued.update(again)
        return bool(again)

    def mix(self) -> None:
        """What is made of the bounds that were looked at is none of these values."""
        if self.flows is not None:
            self.flows.mixed = True

    # --- cells ---------------------------------------------------------------------------------------
    def write(self, cell: Cell, more: Interval | None) -> None:
        if self.flows is not None:
            if not cell.closed:
                self.flows.into(cell, more)
            self.flows.forget()
            return
        if more is None or cell.closed:
            return
        if self.narrowing is not None:
            self.narrowing[cell] = hull(self.narrowing.get(cell, more), more)
            return
        new = hull(cell.value or more, more)
        if new == cell.value:
            return
        cell.grown += 1
        new = new if cell.value is None or cell.grown <= PATIENCE else widened(cell.value, new)
        new = self._counted(self.counting.get(cell), new)
        if new == cell.value:
            return
        cell.value, self.grew = new, True
        for clone in cell.readers:
            if clone not in self.queued:
                self.queued.add(clone)
                self.pending.append(clone)

    def read(self, cell: Cell, reader: Clone) -> Interval | None:
        if self.flows is not None and not cell.closed:
            self.flows.sources.append(cell)
        cell.readers[reader] = None
        return cell.value

    # --- one clone -----------------------------------------------------------------------------------
    def _evaluate(self, state: State) -> None:
        """Until its values do not change any more; when narrowing, once."""
        self._check(state)
        changed = True
        while changed:
            changed = False
            for block in state.shape.order:
                changed |= self._parameters(state, block)
                for instr in block.instrs:
                    self._contribute(state, block, instr)
                    if instr.result is not None and is_tracked(state.clone, instr.result):
                        changed |= self._set(state, instr.result, self._result(state, block, instr))
                self._return(state, block)
            changed &= self.narrowing is None

    def _check(self, state: State) -> None:
        """What the clone passes on to the one for arguments of known classes, and gets from it."""
        checked = state.clone.checked
        if checked is None:
            return
        for cell, own, tested in zip(self.states[checked].params, state.params, state.clone.tests, strict=True):
            self.write(cell, FULL if tested is not None else self.read(own, state.clone))
        if isinstance(state.clone.result, TRACKED):
            self.write(state.result, self._called(state.clone, types.Direct(checked)))

    def _return(self, state: State, block: Block) -> None:
        if block.term is not None and block.term.op == "return" and block.term.args:
            self.write(state.result, self.at(state, block.term.args[0], state.shape.facts[block]))
            members.give_back(self, state, block)

    def _parameters(self, state: State, block: Block) -> bool:
        is_header = block in state.shape.headers
        changed = [self._set(state, p, value, is_header) for p, value in list(self._given(state, block))]
        return any(changed)

    def _given(self, state: State, block: Block) -> Iterator[tuple[Value, Interval | None]]:
        """What is passed to the block's parameters."""
        is_entry = block is state.shape.order[0]
        for i, p in enumerate(block.params):
            if is_tracked(state.clone, p):
                yield p, self.read(state.params[i], state.clone) if is_entry else self._joined(state, block, i)

    def _joined(self, state: State, block: Block, i: int) -> Interval | None:
        total: Interval | None = None
        for incoming in state.shape.incoming[block]:
            total = joined(total, self._passed(state, incoming, i))
        return total

    def _passed(self, state: State, incoming: Incoming, i: int) -> Interval | None:
        if i < len(incoming.edge.args):
            arg = incoming.edge.args[i]
            value = self.at(state, arg, state.shape.facts[incoming.source])
            return self._narrow(state, value, incoming.facts.get(arg, ()))
        return item_of(self, state, incoming.term.args[0])

    def _set(self, state: State, value: Value, new: Interval | None, is_header: bool = False) -> bool:
        """Whether that changed the value."""
        old = state.values.get(value)
        if new is None or new == old:
            return False
        counter = state.counters.get(value)
        new = self._counted(counter, new)
        if self.narrowing is not None:
            low, high = (max(new[0], old[0]), min(new[1], old[1])) if old is not None else new
            state.values[value] = (low, high) if low <= high else new
            return True
        if old is not None:
            new = hull(old, new)
            if new == old:
                return False
            state.grown[value] = grown = state.grown.get(value, 0) + 1
            if grown > (PATIENCE if is_header else 10 * PATIENCE):
                new = widened(old, new)
                new = self._counted(counter, new)
                if new == old:
                    return False
        state.values[value], self.grew = new, True
        return True

    def _counted(self, counter: Counter | None, value: Interval) -> Interval:
        """The bounds of a value in the circle, as far as they can be reached."""
        if counter is None:
            return value
        start = counter.base
        for given in counter.inputs:
            start = joined(start, given.value if isinstance(given, Cell) else self.at(*given))
        if start is None:
            return value
        reach = counter.step * LIFETIME
        low, high = max(value[0], start[0] - reach), min(value[1], start[1] + reach)
        return (low, high) if low <= high else value

    # --- values --------------------------------------------------------------------------------------
    def at(self, state: State, value: Value, facts: Facts) -> Interval | None:
        """The bounds of a value where the facts hold; None: there is no value yet."""
        if self.flows is not None and is_tracked(state.clone, value):
            self.flows.sources.append((state, value, facts))
        return self._narrow(state, self.plain(state, value), facts.get(value, ()))

    def plain(self, state: State, value: Value) -> Interval | None:
        known = state.clone.types.get(value)
        if isinstance(known, TRACKED):
            return state.values.get(value)
        if isinstance(known, types.Float):
            return None
        made = state.shape.definitions.get(value) if known is None else None
        if made is not None and made.op == "const":
            return _of_constant(made.imm[0])
        return (0, 1) if isinstance(known, types.Bool) else FULL

    def _narrow(self, state: State, value: Interval | None, told: tuple[tuple[str, Value], ...]) -> Interval | None:
        for op, other in told:
            if value is None:
                return None
            if is_number(state.clone, other):
                bound = self.plain(state, other)
                value = narrowed(value, op, bound) if bound is not None else value
        return value

    def _result(self, state: State, block: Block, instr: Instr) -> Interval | None:
        clone, facts = state.clone, state.shape.facts[block]
        target = clone.targets.get(instr)
        if target is not None:
            return self._called(clone, target)
        if instr in clone.draws:
            return drawn(self, state, instr, facts)
        if instr.op == "const":
            return _of_constant(instr.imm[0])
        if instr.op in ("binary", "inplace", "unary"):
            if not all(is_number(clone, a) or isinstance(clone.types.get(a), NUMBERS) for a in instr.args):
                return FULL
            operands = [known for a in instr.args if (known := self.at(state, a, facts)) is not None]
            return _arithmetic(instr, operands) if len(operands) == len(instr.args) else None
        if instr.op in ("refine", "check_bound"):
            return self.at(state, instr.args[0], facts)
        if instr.op == "var.get":
            return self._stored(state, instr)
        if instr.op == "global_get":
            return self.heap.of_global(self, clone, *instr.imm)
        if instr.op == "tuple_item":
            return member_of(self, state, instr)
        if instr.op == "getitem" or (instr.op == "call_method" and instr.imm[0] == "pop"):
            return self.heap.item(self, state, instr.args[0])
        if instr.op == "getattr":
            return self.heap.attribute(self, state, instr.args[0], instr.imm[0])
        return called_builtin(self, state, instr, facts) if instr.op == "call" else FULL

    def _stored(self, state: State, instr: Instr) -> Interval | None:
        """What a Var may hold: all that is ever stored there."""
        total: Interval | None = None
        for block, value in state.shape.stores.get(instr.imm[0], ()):
            total = joined(total, self.at(state, value, state.shape.facts[block]))
        return total

    # --- between functions -----------------------------------------------------------------------------
    def _called(self, reader: Clone, target: types.Target) -> Interval | None:
        """What a resolved call returns."""
        if isinstance(target, types.Direct | types.Member):
            called = [target.clone]
        elif isinstance(target, types.Dispatch) and target.exhaustive and not target.kept:
            called = [clone for _, clone in target.cases]
        elif isinstance(target, types.Choice) and target.exhaustive:
            called = list(target.clones)
        else:
            return FULL
        total: Interval | None = None
        for clone in called:
            if isinstance(clone.result, types.Float):
                continue
            if not isinstance(clone.result, TRACKED) or clone not in self.states:
                return FULL
            total = joined(total, self.read(self.states[clone].result, reader))
        return total

    def _contribute(self, state: State, block: Block, instr: Instr) -> None:
        """What the operation stores, and what it passes to functions."""
        for cell in self.heap.writes.get((state.clone, instr), ()):
            self.write(cell, self.heap.written(self, state, instr, state.shape.facts[block]))
        target = state.clone.targets.get(instr)
        if isinstance(target, types.Direct):
            self._pass(state, block, instr, target.clone, 1 if instr.op in ("call", "call_method") else 0, 0)
        elif isinstance(target, types.Member):
            self._pass(state, block, instr, target.clone, 0 if target.receives else 1, 0)
        elif isinstance(target, types.Dispatch):
            for _, clone in target.cases:
                self._pass(state, block, instr, clone, 0, 0, target.reflected)
        elif isinstance(target, types.Choice):
            for clone in target.functions:
                self._pass(state, block, instr, clone, 1, 0)
            for clone in target.methods:
                self._pass(state, block, instr, clone, 1, 1)
        elif isinstance(target, types.Construct) and target.init is not None:
            self._pass(state, block, instr, target.init, 1, 1)

    def _pass(
        self, state: State, block: Block, instr: Instr, clone: Clone, skipped: int, made: int, reflected: bool = False
    ) -> None:
        """Arguments from number `skipped` on to parameters from number `made` on. `reflected`: the last one first."""
        given = instr.args[::-1] if reflected else instr.args[skipped:]
        keywords = (instr.imm[-1] or ()) if instr.op in ("call", "call_method") else ()
        n = len(given) - len(keywords)
        named = dict(zip(keywords, given[n:], strict=True))
        called, params = self.states.get(clone), clone.function.params
        for i, cell in enumerate(called.params if called is not None else ()):
            if not isinstance(clone.params[i], TRACKED):
                continue
            kind = params[i].kind if i < len(params) and instr.op != "call_ex" else ""
            value = given[i - made] if kind in ("posonly", "normal") and 0 <= i - made < n else None
            if value is None and kind in ("normal", "kwonly"):
                value = named.get(params[i].name)
            if value is not None:
                self.write(cell, self.at(state, value, state.shape.facts[block]))
            else:
                self.write(cell, self._default(clone.function, i) if kind in ("posonly", "normal") else FULL)

    def _default(self, function: FunctionDef, i: int) -> Interval:
        """Of a positional parameter."""
        defaults, last = self.heap.engine.defaults_of(function), i - len(_positional(function))
        default = defaults[last] if defaults is not None and -len(defaults) <= last < 0 else None
        return _of_constant(default[0]) if isinstance(default, tuple) else FULL


def _positional(function: FunctionDef) -> list[Param]:
    return [p for p in function.params if p.kind in ("posonly", "normal")]


def _of_constant(constant: object) -> Interval:
    return bounded(constant, constant) if type(constant) is int else FULL


def is_tracked(clone: Clone, value: Value) -> bool:
    return isinstance(clone.types.get(value), TRACKED)


def _arithmetic(instr: Instr, operands: list[Interval]) -> Interval:
    if instr.op == "unary":
        return UNARY[instr.imm[0]](operands[0])
    rule = BINARY.get(instr.imm[0])
    return rule(*operands) if rule is not None else FULL


def _refine(state: State) -> None:
    clone = state.clone
    found = {v: _refined(clone.types[v], known) for v, known in state.values.items()}
    clone.types = {**clone.types, **found}
    cells = zip(clone.params, state.params, strict=True)
    clone.params = tuple(_refined(t, c.value) for t, c in cells)
    clone.result = _refined(clone.result, state.result.value)


def _refined(plain: types.Type, known: Interval | None) -> types.Type:
    if not isinstance(plain, TRACKED) or known is None:
        return plain
    if isinstance(plain, types.Int) and known[0] >= 0 and HIGHEST < known[1] < FAR:
        return types.Unsigned(*known)
    if known[0] < LOWEST or known[1] > HIGHEST:
        return plain
    return types.IntRange(*known) if isinstance(plain, types.Int) else types.Number(known)
