"""Generator functions become state machines; only what lives across a suspension goes to the heap.

    func gen(%1: (ref eq)) -> (ref eq)           func gen(%1):              ;; the factory
      yield %1                                     struct.new $gen:gen GeneratorClass 0 null gen.resume %1 ...
      %3 = call next_value                   =>
      return %3                                  func gen.resume(g, sent, thrown):
                                                   state = g.state;  g.state = -2
                                                   switch state -> b_start, b_1, b_refuse
                                                 b_start:  g.state = 1;  return %1
                                                 b_1:      if thrown: throw thrown
                                                           g.result = call next_value
                                                           g.state = -1;  return null
                                                 b_refuse: return call generator.refused g state thrown

The generator is a struct below `$Generator`, which has the fields `state`, `result` and `resume`. State 0 is the
start, n the n-th `yield`, -2 running, -1 finished. The resume function returns what is yielded, or null at the end. An
exception that leaves it goes through `generator.escaping`, which sets the state: see `Function.escape`.

A value that lives across a suspension becomes a `Var`: it is stored into the frame where it is defined if
that is no more often than it is suspended (else at each `yield`), and loaded again on resumption. The
parameters of a block that are such values disappear: its predecessors set the variables. The new edges
into loops can make the graph irreducible; `stackify` dispatches at the loop header then.

`yield v, g` goes on with the generator g when it is resumed: its state calls g's resume function, and is suspended
again with what that yields before it loads anything. If g has a delegate in turn, `generator.follow` resumes the last.

A generator that handles exceptions (`exceptions.enter`) has its own notion of the one being handled: it is taken up
after resumption and left at each `return`. Not done here: the depth of recursion, see `recursion`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from waspy.ir.analysis import Flow, analyse
from waspy.ir.cfg import Block, Edge, Instr, Pos, Term, Value, Var
from waspy.ir.lir import Function, Unit
from waspy.wasm.instructions import is_constant
from waspy.wasm.types import I32, OBJ, OBJ_NULL, Field, Num, Ref, Sig, StructType, ValType

GENERATOR = Ref("$Generator")
STATE, RESULT, RESUME, DELEGATE = "state", "result", "resume", "delegate"
RUNNING, FINISHED = -2, -1
RESUME_SIG = Sig((GENERATOR, OBJ_NULL, OBJ_NULL), (OBJ_NULL,))
ENTER_CONTEXT, LEAVE_CONTEXT = "generator.enter_context", "generator.leave_context"


@dataclass(frozen=True, slots=True)
class Kind:
    """What calling a function makes: a struct below `parent`, some of whose fields have the values of globals."""

    parent: StructType
    constants: Mapping[str, str]


def run(unit: Unit, generators: Mapping[str, Kind]) -> None:
    """Split the functions of `unit` that `generators` names."""
    for symbol, kind in generators.items():
        fn = unit.functions[symbol]
        params = list(fn.blocks[0].params)
        resume, struct = _Machine(fn, kind).run()
        unit.functions[symbol] = _factory(fn, params, kind, struct)
        unit.functions[resume.name] = resume
        unit.types[struct.name] = struct


@dataclass(slots=True)
class _Suspension:
    block: Block
    value: Value
    after: Block
    sent: Value | None
    pos: Pos | None
    delegate: Value | None = None
    """The generator that is resumed in place of this one until it ends; `pos` is then where that is done."""
    values: list[Value] = field(default_factory=list)
    vars: list[Var] = field(default_factory=list)


def _nullable(t: ValType | None) -> ValType:
    assert t is not None
    return Ref(t.heap, True) if isinstance(t, Ref) else t


class _Machine:
    """Rewrites a generator's body into its resume function."""

    def __init__(self, fn: Function, kind: Kind) -> None:
        self.fn = fn
        self.parent = kind.parent
        self.has_context = any(i.op == "call" and i.imm[0] == "exceptions.enter" for b in fn.blocks for i in b.instrs)
        self.name = f"$gen:{fn.name}"
        self.slots: dict[Value | Var, Field] = {}
        self.variable: dict[Value, Var] = {}
        self.frame = fn.value(Ref(self.name), "frame")
        self.sent = fn.value(OBJ_NULL, "sent")
        self.thrown = fn.value(OBJ_NULL, "thrown")

    def run(self) -> tuple[Function, StructType]:
        fn = self.fn
        start = fn.blocks[0]
        params = list(start.params)
        if any(edge.block is start for b in fn.blocks if b.term for edge in b.term.edges):
            start = self._empty_start()
            params = list(start.params)
        self.suspensions = _cut(fn)
        for s in self.suspensions:
            self._receive(s)
        flow = analyse(start)
        fn.blocks = flow.order
        self.suspensions = [s for s in self.suspensions if s.block in flow.position]
        _Crossing(fn, flow, self.suspensions).run()
        self._declare(params)
        early = self._stored_early(flow)
        self._params_to_vars(start)
        self._rewrite(early)
        self._finish(start, params)
        return fn, StructType(self.name, self.parent.name, self.parent.fields + tuple(self.slots.values()))

    def _empty_start(self) -> Block:
        """The entry is a loop header: put a block before it."""
        old = self.fn.blocks[0]
        start = self.fn.block(None)
        start.params = [self.fn.value(p.type, p.name) for p in old.params]
        start.term = Term("jump", edges=[Edge(old, list(start.params))])
        self.fn.blocks.remove(start)
        self.fn.blocks.insert(0, start)
        return start

    def _receive(self, s: _Suspension) -> None:
        """What follows a `yield` begins by taking the value sent."""
        if s.sent is not None and s.sent.type == OBJ:
            s.after.instrs.insert(0, Instr("ref.as_non_null", [self.sent], (), s.sent))
        elif s.sent is not None:
            assert isinstance(s.sent.type, Ref)
            s.after.instrs.insert(0, Instr("ref.cast", [self.sent], (s.sent.type,), s.sent))

    # --- what goes to the frame ---------------------------------------------------------------------

    def _declare(self, params: list[Value]) -> None:
        """A field for each parameter and each value or `Var` that crosses; a `Var` for each value."""
        crossing: dict[Value | Var, None] = dict.fromkeys(params)
        for s in self.suspensions:
            crossing.update(dict.fromkeys(s.values))
            crossing.update(dict.fromkeys(s.vars))
        for x in crossing:
            number = len(self.slots)
            name = f"{x.name}.{number}" if x.name else f"slot.{number}"
            self.slots[x] = Field(name, _nullable(x.type))
        self._relax({var for s in self.suspensions for var in s.vars})
        for s in self.suspensions:
            for v in s.values:
                if v not in self.variable:
                    self.variable[v] = self.fn.var(v.type, v.name)

    def _relax(self, variables: set[Var]) -> None:
        """A `Var` may be stored before it was ever set, so it becomes nullable; its reads check."""
        strict = {v for v in variables if isinstance(v.type, Ref) and not v.type.nullable}
        for var in strict:
            var.type = _nullable(var.type)
        for b in self.fn.blocks:
            out: list[Instr] = []
            for instr in b.instrs:
                out.append(instr)
                if instr.op == "var.get" and instr.imm[0] in strict:
                    sure, instr.result = instr.result, self.fn.value(instr.imm[0].type)
                    out.append(Instr("ref.as_non_null", [instr.result], (), sure))
            b.instrs = out

    def _stored_early(self, flow: Flow) -> set[Value]:
        """Values to be stored where they are defined: no suspension is in a shallower loop than that."""
        depth: dict[Value, int] = {}
        for b in flow.order:
            level = flow.depth(b) if flow.reducible else 0
            for v in [*b.params, *(i.result for i in b.instrs if i.result)]:
                if v in self.variable:
                    depth[v] = level
        late = {
            v for s in self.suspensions for v in s.values if depth[v] > (flow.depth(s.block) if flow.reducible else 0)
        }
        return set(self.variable) - late

    # --- values become variables --------------------------------------------------------------------

    def _params_to_vars(self, start: Block) -> None:
        """Edges set the variables of parameters that cross; the parameters go, where that is possible."""
        appended = {
            e.block
            for b in self.fn.blocks
            if b.term and b.term.op in ("br_null", "br_cast")
            for e in b.term.edges
            if len(e.args) < len(e.block.params)
        }
        handlers = {b.handler for b in self.fn.blocks}
        gone: dict[Block, list[int]] = {}
        for b in self.fn.blocks:
            if b is start or b in handlers or not any(p in self.variable for p in b.params):
                continue
            if b in appended:
                self._receive_appended(b)
            gone[b] = [i for i, p in enumerate(b.params) if p in self.variable]
        for source in list(self.fn.blocks):
            for i, edge in enumerate(source.term.edges if source.term else ()):
                if edge.block in gone:
                    self._set_on_edge(source, i, edge, gone[edge.block])
        self.removed = {b: [b.params[i] for i in indices] for b, indices in gone.items()}
        for b, indices in gone.items():
            b.params = [p for i, p in enumerate(b.params) if i not in indices]

    def _receive_appended(self, block: Block) -> None:
        """An edge that appends a value gets a block of its own; then `block` has only plain jumps."""
        for source in list(self.fn.blocks):
            if source.term is None or source.term.op not in ("br_null", "br_cast"):
                continue
            for i, edge in enumerate(source.term.edges):
                if edge.block is block and len(edge.args) < len(block.params):
                    step = self.fn.block(None)
                    top = self.fn.value(source.term.imm[0] if source.term.imm else block.params[-1].type)
                    step.params = [top]
                    step.term = Term("jump", edges=[Edge(block, [*edge.args, top])])
                    source.term.edges[i] = Edge(step)

    def _set_on_edge(self, source: Block, index: int, edge: Edge, gone: list[int]) -> None:
        term = source.term
        assert term is not None
        place = source
        if term.op != "jump":
            place = self.fn.block(None)
            term.edges[index] = Edge(place)
            place.term = Term("jump", edges=[edge])
        args = self._read(edge.args, set(), {}, place.instrs)
        for i in gone:
            place.instrs.append(Instr("var.set", [args[i]], (self.variable[edge.block.params[i]],)))
        edge.args = [a for i, a in enumerate(args) if i not in gone]

    def _rewrite(self, early: set[Value]) -> None:
        """Definitions set variables, uses in other blocks read them, constants are made where needed."""
        constants = {i.result: i for b in self.fn.blocks for i in b.instrs if i.result is not None and _constant(i)}
        for b in self.fn.blocks:
            out: list[Instr] = []
            local: set[Value] = set(b.params)
            for p in self.removed.get(b, ()):
                if p in early:
                    self._load_store(out, p)
            for p in b.params:
                if p in self.variable:
                    out.append(Instr("var.set", [p], (self.variable[p],)))
                    if p in early and p not in self.fn.blocks[0].params:
                        out.append(self._store(p, p))
            for instr in b.instrs:
                instr.args = self._read(instr.args, local, constants, out)
                out.append(instr)
                if (v := instr.result) is not None:
                    local.add(v)
                    if v in self.variable:
                        out.append(Instr("var.set", [v], (self.variable[v],)))
                        if v in early:
                            out.append(self._store(v, v))
            if b.term is not None:
                b.term.args = self._read(b.term.args, local, constants, out)
                for edge in b.term.edges:
                    edge.args = self._read(edge.args, local, constants, out)
            b.instrs = out
        self.early = early

    def _read(
        self, args: list[Value], local: set[Value], constants: dict[Value, Instr], out: list[Instr]
    ) -> list[Value]:
        result = []
        for v in args:
            if v not in local and (v in self.variable or v in constants):
                fresh = self.fn.value(v.type, v.name)
                if v in self.variable:
                    out.append(Instr("var.get", [], (self.variable[v],), fresh))
                else:
                    out.append(Instr(constants[v].op, [], constants[v].imm, fresh))
                v = fresh
            result.append(v)
        return result

    def _store(self, slot: Value | Var, v: Value) -> Instr:
        return Instr("struct.set", [self.frame, v], (self.name, self.slots[slot].name))

    def _load_store(self, out: list[Instr], v: Value) -> None:
        """Store a variable into the frame."""
        fresh = self.fn.value(v.type)
        out.append(Instr("var.get", [], (self.variable[v],), fresh))
        out.append(self._store(v, fresh))

    # --- states -------------------------------------------------------------------------------------

    def _set_state(self, block: Block, state: int) -> None:
        number = self.fn.value(I32)
        block.instrs.append(Instr("i32.const", [], (state,), number))
        block.instrs.append(Instr("struct.set", [self.frame, number], (self.name, STATE)))

    def _finish(self, start: Block, params: list[Value]) -> None:
        fn = self.fn
        self._return()
        states = [self._begin(start, params)]
        escape = "generator.escaping_context" if self.has_context else "generator.escaping"
        for number, s in enumerate(self.suspensions, 1):
            self._suspend(s, number)
            states.append(self._resume(s, number))
        entry = fn.block(None)
        raw = fn.value(GENERATOR)
        entry.params = [raw, self.sent, self.thrown]
        state = fn.value(I32)
        entry.instrs = [
            Instr("ref.cast", [raw], (Ref(self.name),), self.frame),
            Instr("struct.get", [self.frame], (self.name, STATE), state),
        ]
        self._set_state(entry, RUNNING)
        entry.term = Term("switch", [state], edges=[*(Edge(b) for b in states), Edge(self._refuse(state))])
        fn.blocks.remove(entry)
        fn.blocks.insert(0, entry)
        fn.name, fn.sig, fn.inline, fn.escape = f"{fn.name}.resume", RESUME_SIG, False, escape

    def _refuse(self, state: Value) -> Block:
        block, result = self.fn.block(None), self.fn.value(OBJ_NULL)
        block.instrs.append(Instr("call", [self.frame, state, self.thrown], ("generator.refused",), result))
        block.term = Term("return", [result])
        return block

    def _call_context(self, block: Block, what: str) -> None:
        if self.has_context:
            block.instrs.append(Instr("call", [self.frame], (what,)))

    def _return(self) -> None:
        """All returns go through one block. What is finished holds on to nothing but its result."""
        end, result = self.fn.block(None), self.fn.value(OBJ, "result")
        for b in self.fn.blocks:
            if b.term is not None and b.term.op == "return":
                b.term = Term("jump", edges=[Edge(end, b.term.args)], pos=b.term.pos)
        end.params = [result]
        end.instrs.append(Instr("struct.set", [self.frame, result], (self.name, RESULT)))
        for slot in self.slots.values():
            if isinstance(slot.type, Ref):
                none = self.fn.value(slot.type)
                end.instrs.append(Instr("ref.null", [], (slot.type.heap,), none))
                end.instrs.append(Instr("struct.set", [self.frame, none], (self.name, slot.name)))
        self._call_context(end, LEAVE_CONTEXT)
        self._set_state(end, FINISHED)
        null = self.fn.value(OBJ_NULL)
        end.instrs.append(Instr("ref.null", [], ("eq",), null))
        end.term = Term("return", [null])

    def _load(self, block: Block, slot: Value | Var) -> Value:
        """Read a field of the frame, with the type of the value that is kept in it."""
        stored = self.slots[slot].type
        assert isinstance(stored, (Num, Ref))
        v = self.fn.value(stored)
        block.instrs.append(Instr("struct.get", [self.frame], (self.name, self.slots[slot].name), v))
        if isinstance(slot.type, Ref) and not slot.type.nullable:
            sure = self.fn.value(slot.type)
            block.instrs.append(Instr("ref.as_non_null", [v], (), sure))
            return sure
        return v

    def _begin(self, start: Block, params: list[Value]) -> Block:
        """Load the parameters; an exception thrown into a fresh generator leaves at once."""
        begin, go, leave = self.fn.block(None), self.fn.block(None), self.fn.block(None)
        self._call_context(begin, ENTER_CONTEXT)
        self._check_thrown(begin, go, leave)
        go.term = Term("jump", edges=[Edge(start, [self._load(go, p) for p in params])])
        return begin

    def _check_thrown(self, block: Block, go: Block, leave: Block, pos: Pos | None = None) -> None:
        """`pos`: of the traceback entry for what is thrown in."""
        exception = self.fn.value(OBJ)
        leave.params = [exception]
        leave.term = Term("throw", [exception], pos=pos)
        block.term = Term("br_null", [self.thrown], edges=[Edge(go), Edge(leave)])

    def _suspend(self, s: _Suspension, number: int) -> None:
        assert s.block.term is not None
        value = s.block.term.args[0]
        for v in s.values:
            if v not in self.early:
                self._load_store(s.block.instrs, v)
        for var in s.vars:
            fresh = self.fn.value(var.type)
            s.block.instrs.append(Instr("var.get", [], (var,), fresh))
            s.block.instrs.append(self._store(var, fresh))
        if s.delegate is not None:
            delegate = self._load(s.block, s.delegate)
            s.block.instrs.append(Instr("struct.set", [self.frame, delegate], (self.name, DELEGATE)))
        self._call_context(s.block, LEAVE_CONTEXT)
        self._set_state(s.block, number)
        s.block.term = Term("return", [value], pos=s.pos)

    def _resume(self, s: _Suspension, number: int) -> Block:
        """Load what lives, then throw, in the region of the yield's handler, or go on."""
        block, leave = self.fn.block(None), self.fn.block(s.after.handler)
        self._call_context(block, ENTER_CONTEXT)
        if s.delegate is not None:
            return self._resume_delegate(s, s.delegate, number, block, leave)
        self._load_all(block, s)
        self._check_thrown(block, s.after, leave, s.pos)
        return block

    def _load_all(self, block: Block, s: _Suspension) -> None:
        for v in s.values:
            block.instrs.append(Instr("var.set", [self._load(block, v)], (self.variable[v],)))
        for var in s.vars:
            block.instrs.append(Instr("var.set", [self._load(block, var)], (var,)))

    def _resume_delegate(self, s: _Suspension, delegate: Value, number: int, block: Block, leave: Block) -> Block:
        """Go on with the delegate and yield what that yields; nothing else is loaded before it ends, but for a handler
        of what it throws."""
        fn = self.fn
        outer = s.after.handler.handler if s.after.handler is not None else None
        plain, thrown, again, done = fn.block(None), fn.block(None), fn.block(None), fn.block(None)
        self._check_thrown(block, plain, thrown)
        self._load_all(thrown, s)
        leave.term, thrown.term = thrown.term, Term("jump", edges=[Edge(leave)])
        step = fn.block(outer)
        self._load_all(plain if outer is not None else done, s)
        plain.term = Term("jump", edges=[Edge(step)])
        again.params = [fn.value(OBJ)]
        self._step(step, self._load(step, delegate), s.pos, Edge(done), Edge(again))
        self._call_context(again, LEAVE_CONTEXT)
        self._set_state(again, number)
        again.term = Term("return", list(again.params))
        for ended in (done, thrown):
            ended.instrs.insert(
                0, Instr("ref.null", [], (GENERATOR.heap,), none := fn.value(Ref(GENERATOR.heap, True)))
            )
            ended.instrs.insert(1, Instr("struct.set", [self.frame, none], (self.name, DELEGATE)))
        done.term = Term("jump", edges=[Edge(s.after)])
        return block

    def _step(self, block: Block, it: Value, pos: Pos | None, done: Edge, again: Edge) -> None:
        """Resume the delegate, or the last one of its delegates if it has any."""
        fn = self.fn
        direct, further, joined = (fn.block(block.handler) for _ in range(3))
        inner, null, resume = fn.value(Ref(GENERATOR.heap, True)), fn.value(OBJ_NULL), fn.value(Ref(RESUME_SIG))
        block.instrs.append(Instr("struct.get", [it], (GENERATOR.heap, DELEGATE), inner))
        further.params = [fn.value(GENERATOR)]
        block.term = Term("br_null", [inner], edges=[Edge(direct), Edge(further)])
        first, other = fn.value(OBJ_NULL), fn.value(OBJ_NULL)
        direct.instrs = [
            Instr("ref.null", [], ("eq",), null),
            Instr("struct.get", [it], (GENERATOR.heap, RESUME), resume),
            Instr("call_ref", [it, self.sent, null, resume], (RESUME_SIG,), first, pos=pos),
        ]
        direct.term = Term("jump", edges=[Edge(joined, [first])])
        further.instrs = [Instr("call", [self.frame, it, self.sent], ("generator.follow",), other, pos=pos)]
        further.term = Term("jump", edges=[Edge(joined, [other])])
        joined.params = [fn.value(OBJ_NULL)]
        joined.term = Term("br_null", list(joined.params), edges=[done, again])


def _constant(instr: Instr) -> bool:
    return is_constant(instr.op) or (instr.op == "global.get" and instr.imm[0].startswith("str:"))


def _cut(fn: Function) -> list[_Suspension]:
    """End blocks at each `yield`: a jump to the block of what follows, which `_suspend` replaces."""
    out: list[_Suspension] = []
    for b in list(fn.blocks):
        at = b
        for i, instr in enumerate(b.instrs):
            if at is not b:
                at.instrs.append(instr)
            if instr.op != "yield":
                continue
            after = fn.block(b.handler)
            after.term, at.term = at.term, Term("jump", [instr.args[0]], edges=[Edge(after)])
            delegate = instr.args[1] if len(instr.args) > 1 else None
            out.append(_Suspension(at, instr.args[0], after, instr.result, instr.pos, delegate))
            if at is b:
                head = b.instrs[:i]
            else:
                at.instrs.pop()
            at = after
        if at is not b:
            b.instrs = head
    return out


class _Crossing:
    """Finds, for each suspension, the values and variables that are live after it."""

    def __init__(self, fn: Function, flow: Flow, suspensions: list[_Suspension]) -> None:
        self.fn, self.flow = fn, flow
        self.after = {s.after: s for s in suspensions}

    def run(self) -> None:
        self._values()
        self._vars()

    def _values(self) -> None:
        home: dict[Value, Block] = {}
        for b in self.flow.order:
            home.update(dict.fromkeys(b.params, b))
            home.update((i.result, b) for i in b.instrs if i.result is not None and not _constant(i))
        used: dict[Value, dict[Block, None]] = {}
        for b in self.flow.order:
            args = [a for i in b.instrs for a in i.args]
            if b.term is not None:
                args += b.term.args + [a for e in b.term.edges for a in e.args]
            for v in args:
                if home.get(v, b) is not b:
                    used.setdefault(v, {})[b] = None
        for v, blocks in used.items():
            for b in self._live_in(list(blocks), {home[v]}):
                if b in self.after and home[v] is not b:
                    self.after[b].values.append(v)

    def _live_in(self, work: list[Block], stops: set[Block], by_handler: bool = False) -> dict[Block, None]:
        """Blocks that are entered with a thing live, given some of them. It starts to live in `stops`, but
        an exception that leaves those finds it live already if `by_handler`."""
        live = dict.fromkeys(work)
        while work:
            b = work.pop()
            for p in self.flow.predecessors[b]:
                if p not in live and (p not in stops or by_handler and p.handler is b):
                    live[p] = None
                    work.append(p)
        return live

    def _vars(self) -> None:
        for var in self.fn.vars:
            exposed = []
            for b in self.flow.order:
                for i in b.instrs:
                    if i.op.startswith("var.") and i.imm[0] is var:
                        if i.op == "var.get":
                            exposed.append(b)
                        break
            assigned = {b for b in self.flow.order for i in b.instrs if i.op == "var.set" and i.imm[0] is var}
            live = self._live_in(exposed, assigned, by_handler=True)
            for b in live:
                if b in self.after:
                    self.after[b].vars.append(var)


def _factory(fn: Function, params: list[Value], kind: Kind, struct: StructType) -> Function:
    """The function that callers see: it makes the generator."""
    name = fn.name.removesuffix(".resume")
    factory = Function(name, origin=fn.origin)
    block = factory.block(None)
    block.params = [factory.value(p.type, p.name) for p in params]
    own = struct.fields[len(kind.parent.fields) :]
    given = {f.name: v for f, v in zip(own, block.params, strict=False)}
    args = []
    for f in struct.fields:
        assert isinstance(f.type, (Num, Ref))
        args.append(given.get(f.name) or factory.value(f.type))
        if f.name == RESUME:
            block.instrs.append(Instr("ref.func", [], (fn.name,), args[-1]))
        elif f.name in kind.constants:
            block.instrs.append(Instr("global.get", [], (kind.constants[f.name],), args[-1]))
        elif f.name not in given and isinstance(f.type, Ref):
            block.instrs.append(Instr("ref.null", [], (f.type.heap,), args[-1]))
        elif f.name not in given:
            block.instrs.append(Instr(f"{f.type}.const", [], (0,), args[-1]))
    result = factory.value(OBJ)
    block.instrs.append(Instr("struct.new", args, (struct.name,), result))
    block.term = Term("return", [result])
    assert all(p.type is not None for p in block.params)
    factory.sig = Sig(tuple(p.type for p in block.params if p.type is not None), (OBJ,))
    return factory
