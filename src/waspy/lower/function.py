"""Lowers one PIR function (or one clone of it) to LIR.

    PIR                                    LIR
    b0(%1 x):                              b0(%1: (ref eq)): jump b1(%1)
      %2 = const 1                         b1(%2: (ref eq)):
      %3 = binary + %1 %2                    br_cast %2 i31 -> b2, b4 ...
      return %3                              return %9

PIR blocks become LIR blocks with the same handler; an operation may add blocks after its own. A value that may be
unbound is a nullable reference; the others have the representation that their type asks for. What each operation
becomes is in `ops`, what it does to each representation in `reprs`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from waspy.infer import types
from waspy.ir import pir
from waspy.ir.analysis import reverse_postorder
from waspy.ir.lir import Block, Edge, Term, Value, Var
from waspy.ir.pir import FunctionDef, Instr
from waspy.layout.classes import Layout
from waspy.layout.facts import BuiltinRef
from waspy.lower import callers
from waspy.lower.comprehensions import comprehensions
from waspy.lower.context import Context
from waspy.lower.emit import Emitter
from waspy.lower.growing import growing
from waspy.lower.lookups import Lookups
from waspy.lower.modular import Modular
from waspy.lower.modules import PROGRAM_MODULES
from waspy.lower.repeats import repeats
from waspy.lower.reprs import complexes
from waspy.lower.reprs.any import ANY, OBJECT, AnyRepr
from waspy.lower.reprs.containers import STR
from waspy.lower.reprs.growing import GROWING
from waspy.lower.reprs.hashed import DICT
from waspy.lower.reprs.instances import expected_repr
from waspy.lower.reprs.loops import ParallelRepr
from waspy.lower.reprs.operand import Operand
from waspy.lower.reprs.table import BOOL
from waspy.lower.reprs.tuples import TUPLE
from waspy.lower.reprs.wide import WIDE
from waspy.lower.reprs.wide_mixed import WIDE_NUMBER
from waspy.lower.supers import elided, users_of
from waspy.lower.wide_numbers import wide_numbers
from waspy.lower.wide_values import wide_values
from waspy.wasm.types import I32, OBJ, OBJ_NULL, Ref

if TYPE_CHECKING:
    from waspy.lower.program import UnitLowering


KINDS = (("posonly", "normal"), ("kwonly",), ("vararg",), ("kwarg",))
"""The order of the entry's parameters."""
GATHERED: Mapping[str, AnyRepr] = {"vararg": TUPLE, "kwarg": DICT}
LEN = BuiltinRef("len")
LOOKS_EVERYWHERE = frozenset(["pickle", "pydoc", "doctest", "unittest", "runpy", "importlib"])
"""Library modules that look into whatever modules there are."""


@dataclass(frozen=True, slots=True)
class Receiver:
    """The first parameter of a method: `value` as the struct of its class, null if it is something else."""

    value: Value
    struct: Value


TakesOver: TypeAlias = "Callable[[FunctionLowering, Instr, Instr], bool]"
"""Whether the second operation, which alone uses the result of the first, can do its work."""


class FunctionLowering(Context):
    """`em` is where code goes. The other fields are what the operations share."""

    def __init__(self, program: UnitLowering, definition: FunctionDef, em: Emitter, clone: types.Clone) -> None:
        super().__init__(program.unit, em)
        self.program = program
        self.facts = program.facts
        self.definition = definition
        self.clone = clone
        self.wanted: AnyRepr = ANY
        """The representation that the result of the operation at hand will be converted to."""
        self.closure: Value | None = None
        """The function object, of functions with free cells."""
        self.namespace: Value | None = None
        """The namespace, of class bodies."""
        self.receiver: Receiver | None = None
        self.reached: set[pir.Block] = set()
        self.values: dict[pir.Value, Operand] = {}
        self.fused: dict[pir.Value, Instr] = {}
        """Results that are not made because their only use does the work: see `ops.FUSED`."""
        self.instrs: Sequence[Instr] = ()
        """Those of the block at hand."""
        self.deferred: set[pir.Value] = set()
        """Functions that are made apart, where their global is stored: see `ops.functions.define_if_live`."""
        self.blocks: dict[pir.Block, Block] = {}
        self.vars: dict[Var, tuple[AnyRepr, Sequence[Var]]] = {}
        """See `variables`."""
        self.order = reverse_postorder(definition.blocks[0])
        self.nullable = nullable_values(self.order)
        self.wide = wide_values(self.order, clone, self.nullable)
        self.wide_numbers = wide_numbers(self.order, clone, self.nullable)
        self.growing = growing(self.order, self._is_str, self._measures)
        self.builders: dict[pir.Value, Operand] = {}
        """Of the growing values that are strings in the rest of the block at hand: nothing is added to them there."""
        self.texts: dict[tuple[pir.Value, pir.Block], Operand] = {}
        """The strings that loops use, by value and header."""
        self.gathered = {p: GATHERED[kind] for p, kind in self._kinds() if kind in GATHERED and p not in self.nullable}
        """*args and **kwargs: a tuple and a dict, whoever calls."""
        self.repeats = repeats(definition.blocks[0], self.wide)
        self.lookups = Lookups(definition.blocks[0], clone, self.facts.definitions, self.nullable)
        self.users = users_of(self.order)
        self.comprehensions = comprehensions(self.order)
        self.elided = elided(self.facts, definition, clone)
        self.modular = Modular(self)
        self.returns_raised = definition in program.typing.tried or any(
            instr.op == "raise" for block in self.order for instr in block.instrs
        )

    @property
    def raises_here(self) -> bool:
        """Whether what raises is better made here than thrown by the runtime: inside `try` it need not be thrown to be
        caught, and a function that returns its exceptions (`passes/returned.py`) can return this one as well. That are
        those with a `raise`, and those that are called inside `try`."""
        return self.em.handler is not None or self.returns_raised

    # --- types ---
    def repr(self, v: pir.Value) -> AnyRepr:
        """The representation that the type of v asks for."""
        if v in self.nullable:
            return ANY
        if v in self.wide:
            return WIDE
        if v in self.wide_numbers:
            return WIDE_NUMBER
        if v in self.growing.values:
            return GROWING
        known = self.clone.types.get(v, types.ANY)
        if known is types.ANY and v in self.gathered:
            return self.gathered[v]
        return self.program.reprs.of(known)

    def _is_str(self, v: pir.Value) -> bool:
        return v not in self.nullable and self.clone.types.get(v).__class__ is types.Str

    def _kinds(self) -> Iterator[tuple[pir.Value, str]]:
        """The parameters and their kinds."""
        order = [p.kind for kinds in KINDS for p in self.definition.params if p.kind in kinds]
        return zip(self.definition.blocks[0].params, order, strict=False)

    # --- operands ---
    def operand(self, v: pir.Value) -> Operand:
        return self.values[v]

    def obj(self, v: pir.Value) -> Value:
        """v as `obj`."""
        return self.values[v].boxed(self)

    def raw(self, v: pir.Value) -> Value:
        """v as it is: null if it is unbound, an i32 if it is a machine truth value."""
        operand = self.values[v]
        return operand.value(self) if operand.repr.wasm == OBJ else operand.boxed(self)

    def condition(self, v: pir.Value) -> Value:
        """A result marked (bool) as an i32."""
        known = self.values[v].known
        assert known is not None and known.type == I32
        return known

    def define(self, instr: Instr, result: Operand) -> None:
        """Gives the instruction's result, in the representation of its type."""
        if instr.result is None:
            return
        if result.parts is not None and not complexes.is_used_once(self.users[instr.result]):
            result = complexes.kept(self, result)
        if result.known is None:
            self.values[instr.result] = result
            return
        self.values[instr.result] = self.convert(result, self.repr(instr.result))

    def define_any(self, instr: Instr, value: Value) -> None:
        """The result is a boxed (perhaps null) value."""
        self.define(instr, Operand(ANY, value))

    def define_lazily(self, instr: Instr, make: Callable[[], Value], repr: AnyRepr = OBJECT) -> None:
        """The result is a boxed value that is made where it is used."""
        assert instr.result is not None
        self.values[instr.result] = Operand(repr, None, make=make)

    def define_bool(self, instr: Instr, value: Value) -> None:
        """The result is a machine truth value."""
        assert instr.result is not None
        self.values[instr.result] = Operand(BOOL, value)

    def convert(self, operand: Operand, to: AnyRepr) -> Operand:
        """The same value in another representation."""
        if operand.repr is to:
            return operand
        if to.second is not None:
            return to.in_halves(self, operand)
        adopted = to.adopt(self, operand)
        if adopted is not None:
            return adopted
        if to.wasm == operand.repr.wasm:
            return Operand(to, operand.value(self))
        return Operand(to, to.unbox(self, operand.boxed(self)))

    def attribute(self, name: str) -> Value:
        if name == "__globals__":
            self.all_modules_live()
        return super().attribute(name)

    def all_modules_live(self) -> None:
        """For what can reach any module object, those of other units too. Library modules look for what the program
        has defined, but for some."""
        module = self.facts.modules[self.definition.module]
        if module.origin == "library" and module.name.partition(".")[0] not in LOOKS_EVERYWHERE:
            self.em.live(PROGRAM_MODULES)
        else:
            self.em.live("module:*")

    # --- the body ---
    def lower(self, params: Sequence[Operand], lowerings: Mapping[str, Callable[..., None]]) -> None:
        """Lowers all blocks, given the entry's parameters."""
        em = self.em
        for block in self.order:
            self.blocks[block] = made = em.function.block()
            for p in block.params:
                value = em.function.value(OBJ_NULL if p in self.nullable else self.repr(p).wasm, p.name)
                second = self.repr(p).second
                big = em.function.value(second) if second is not None else None
                made.params += [value] if big is None else [value, big]
                self.values[p] = Operand(self.repr(p), value, big=big)
        entry = self.order[0]
        arguments = [
            self.convert(given, self.repr(p)).value(self) for given, p in zip(params, entry.params, strict=True)
        ]
        self._expect_receiver(entry, arguments)
        em.jump(self.blocks[entry], *arguments)
        self.reached.add(entry)
        for block in self.order:
            if block in self.reached:
                self._block(block, lowerings)
            else:  # behind what never returns: its values may have no definition
                em.start(self.blocks[block])
                em.end(Term("unreachable"))

    def _expect_receiver(self, entry: pir.Block, arguments: Sequence[Value]) -> None:
        """The first parameter of a function in a class is most likely an instance of that class."""
        owner = self.definition.owner
        if owner is None or not entry.params or entry.params[0] in self.nullable:
            return
        first = entry.params[0]
        if self.repr(first) is not ANY:
            return
        known = expected_repr(owner)
        self.values[first] = Operand(known, self.values[first].known)
        fields = [
            layout
            for user in self.users[first]
            if isinstance(user, Instr) and user.op in ("getattr", "setattr", "set_plain") and user.args[0] is first
            if (layout := known.layout(self, user.imm[0])) is not None
        ]
        if len(fields) > 1 and not self.definition.is_generator:
            self._cast_receiver(first, arguments[0], fields[0])

    def _cast_receiver(self, first: pir.Value, given: Value, layout: Layout) -> None:
        """Tests once, on entry, whether the receiver is what it is expected to be."""
        em = self.em
        struct = self.program.layouts.struct(layout)
        done, other = em.new_block(Ref(struct, True)), em.new_block()
        em.jump(done, em.if_cast(given, struct, other))
        em.start(other)
        em.jump(done, em.null(struct))
        em.start(done)
        value = self.values[first].known
        assert value is not None
        self.receiver = Receiver(value, done.params[0])

    def _block(self, block: pir.Block, lowerings: Mapping[str, Callable[..., None]]) -> None:
        em = self.em
        made = self.blocks[block]
        made.handler = em.handler = self.blocks[block.handler] if block.handler is not None else None
        if block.handler is not None:
            self.reached.add(block.handler)
        em.start(made)
        self.instrs = block.instrs
        for use in self.growing.inside.get(block, ()):
            self._use_text(use[0], self.texts[use])
        for instr in block.instrs:
            em.pos = instr.pos
            callers.mark(self, instr)
            self.wanted = self.repr(instr.result) if instr.result is not None else ANY
            self._settle(instr)
            if instr in self.elided:
                if instr.op == "super" and instr.result is not None:
                    self.values[instr.result] = self.operand(instr.args[1])
            elif not self.is_fused(instr) and instr.result not in self.modular.inner:
                lowerings[instr.op](self, instr)
            if em.block.term is not None:
                return
        assert block.term is not None
        em.pos = block.term.pos
        self.values.update(self.builders)
        self.builders.clear()
        for use in self.growing.before.get(block, ()):
            self.texts[use] = self._text(use[0])
        _TERMS[block.term.op](self, block.term)
        em.pos = None

    def _measures(self, instr: Instr) -> bool:
        if instr.op != "call" or len(instr.args) != 2:
            return instr.op == "truth"
        return self.facts.resolve(instr.args[0]) == LEN

    def _settle(self, instr: Instr) -> None:
        """Makes strings of what the operation uses of the values that grow."""
        for v in instr.args if self.growing.values else ():
            if self.growing.reads(instr, v) and v not in self.builders and not self._measures(instr):
                self._use_text(v, self._text(v))

    def _text(self, v: pir.Value) -> Operand:
        return Operand(STR, self.operand(v).boxed(self))

    def _use_text(self, v: pir.Value, text: Operand) -> None:
        self.builders[v] = self.values[v]
        self.values[v] = text

    def builder(self, v: pir.Value) -> Value:
        """Of a value that grows."""
        return self.builders.get(v, self.values[v]).value(self)

    def find_fused(self, may_take: Sequence[TakesOver]) -> None:
        """Leaves an operation to the only user of its result, if that comes next and can do the work."""
        pairs = [pair for block in self.order for pair in self._pairs(block)]
        for instr, user in pairs:
            if (instr.op, user.op) in _FUSED:
                self.fused[_result(instr)] = instr
        for instr, user in reversed(pairs):  # of calls in calls the outer ones come first
            if isinstance(user, Instr) and any(takes(self, instr, user) for takes in may_take):
                self.fused[_result(instr)] = instr

    def _pairs(self, block: pir.Block) -> Iterator[tuple[Instr, Instr | Term]]:
        """The operations whose result only the next one uses, with that one."""
        following: list[Instr | Term | None] = [*block.instrs[1:], block.term]
        for instr, user in zip(block.instrs, following, strict=False):
            users = self.users[instr.result] if instr.result is not None else ()
            if user is not None and len(users) == 1 and users[0] is user:
                yield instr, user

    def is_fused(self, instr: Instr) -> bool:
        return instr.result in self.fused

    def only_user(self, instr: Instr) -> Instr | None:
        """The one operation that uses the result, which surely is there; None: there is no such one."""
        users = [] if instr.result is None else self.users[instr.result]
        if len(users) != 1 or instr.result in self.repeats.values() or instr.result in self.nullable:
            return None
        return users[0] if isinstance(users[0], Instr) else None

    def is_only_unpacked(self, v: pir.Value, n: int) -> bool:
        """Whether all that is done with v is to unpack it into n parts."""
        return all(isinstance(u, Instr) and u.op == "unpack" and u.imm == (n,) for u in self.users[v])

    # --- edges ---
    def edge(self, edge: Edge, first: Sequence[Operand] = ()) -> Edge:
        """A PIR edge where the block ends now; `first` are operands appended to its arguments."""
        target = edge.block
        self.reached.add(target)
        given = [self.values[a] for a in edge.args] + list(first)
        args = [v for o, p in zip(given, target.params, strict=True) for v in self._argument(o, p)]
        return Edge(self.blocks[target], args)

    def _argument(self, operand: Operand, param: pir.Value) -> list[Value]:
        if param in self.nullable:
            return [operand.value(self) if operand.repr.wasm == OBJ else operand.boxed(self)]
        to = self.repr(param)
        given = self.convert(operand, to)
        value = self.em.fit(given.value(self), to.wasm)
        return [value] if given.big is None else [value, given.big]

    def needs_code(self, edge: Edge) -> bool:
        """Whether the arguments of the edge take instructions to make, so that it needs a block of its own."""
        return any(
            self.values[a].known is None or (p not in self.nullable and self._converts(self.values[a], self.repr(p)))
            for a, p in zip(edge.args, edge.block.params, strict=False)
        )

    def _converts(self, operand: Operand, to: AnyRepr) -> bool:
        nullable = isinstance(operand.known, Value) and getattr(operand.known.type, "nullable", False)
        return operand.repr.wasm != to.wasm or nullable or (to.second is not None and operand.big is None)

    def edge_apart(self, edge: Edge) -> Edge:
        """The edge of a branch: through a block of its own if its arguments need code."""
        if not self.needs_code(edge):
            return self.edge(edge)
        here = self.em.block
        between = self.em.new_block()
        self.em.start(between)
        onward = self.edge(edge)
        self.em.jump(onward.block, *onward.args)
        self.em.start(here)
        return Edge(between)


_FUSED = frozenset([("compare", "truth"), ("next", "br_null")])
"""Operations and the users that can take over their work; so can, in some cases, those that `may_take` tells."""


def _result(instr: Instr) -> pir.Value:
    assert instr.result is not None
    return instr.result


def _jump(cx: FunctionLowering, term: Term) -> None:
    edge = cx.edge(term.edges[0])
    cx.em.jump(edge.block, *edge.args)


def _branch(cx: FunctionLowering, term: Term) -> None:
    condition = cx.condition(term.args[0])
    then, other = (cx.edge_apart(e) for e in term.edges)
    cx.em.branch(condition, then, other)


def _return(cx: FunctionLowering, term: Term) -> None:
    if cx.definition.kind == "module":
        cx.em.end(Term("return"))
        return
    result = cx.program.reprs.of(cx.clone.result)
    value = cx.convert(cx.operand(term.args[0]), result).value(cx) if term.args else cx.none()
    cx.em.end(Term("return", [cx.em.fit(value, result.wasm)]))


def _throw(cx: FunctionLowering, term: Term) -> None:
    """Again: without a position it gets no second traceback entry."""
    exc = cx.obj(term.args[0])
    cx.em.pos = None
    cx.em.end(Term("throw", [exc]))


def _unreachable(cx: FunctionLowering, term: Term) -> None:
    cx.em.end(Term("unreachable"))


def _br_null(cx: FunctionLowering, term: Term) -> None:
    null, other = term.edges
    fused = cx.fused.get(term.args[0])

    def end() -> None:
        edge = cx.edge(null)
        cx.em.jump(edge.block, *edge.args)

    def item(value: Operand) -> None:
        if isinstance(value.repr, ParallelRepr) and cx.is_only_unpacked(other.block.params[0], len(value.repr.items)):
            # the block has no other predecessor: it can use the items as they are
            cx.values[other.block.params[0]] = value
            cx.blocks[other.block].params.clear()
            cx.reached.add(other.block)
            cx.em.jump(cx.blocks[other.block])
            return
        edge = cx.edge(other, [value])
        cx.em.jump(edge.block, *edge.args)

    if fused is not None:
        cx.em.pos = fused.pos
        iterator = cx.operand(fused.args[0])
        iterator.repr.next(cx, iterator, end, item)
        return
    block, value = cx.em.if_null(cx.raw(term.args[0]))
    item(Operand(ANY, value))
    cx.em.start(block)
    end()


_TERMS: dict[str, Callable[[FunctionLowering, Term], None]] = {
    "jump": _jump,
    "branch": _branch,
    "return": _return,
    "throw": _throw,
    "unreachable": _unreachable,
    "br_null": _br_null,
}


def nullable_values(order: Sequence[pir.Block]) -> set[pir.Value]:
    """The values that may be null: results that can be unbound or absent, and the parameters they reach."""
    found = {i.result for b in order for i in b.instrs if i.op in _NULLABLE and i.result is not None}
    changed = True
    while changed:
        changed = False
        for block in order:
            for edge in block.term.edges if block.term is not None else ():
                for a, p in zip(edge.args, edge.block.params, strict=False):
                    if a in found and p not in found:
                        found.add(p)
                        changed = True
    return found


_NULLABLE = frozenset(["unbound", "var.get", "cell_get", "exc_enter", "next", "match_keys", "match_class"])
