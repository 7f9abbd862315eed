"""The bounds of ints in lists, in iterators, in attributes and in globals: see `intervals`.

Each cell of the abstract store that inference has filled (the contents of an allocation site, an attribute of a
class) gets bounds of its own. Which operations wrote to a cell is on record (`Cell.writers`): those with a rule here
contribute the bounds of what they store. If any other one wrote there, the cell may hold any int.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from waspy.infer import arrays, struct_formats, values
from waspy.infer.engine import Engine, Version
from waspy.infer.interval_rules import FULL, Interval, joined
from waspy.infer.interval_shape import Facts
from waspy.infer.interval_sources import builtin_name, range_items
from waspy.infer.types import Clone, Typing
from waspy.infer.values import ANYTHING, Abs, Inst, Prim, Site, Tup, tuple_contents
from waspy.ir.pir import ClassDef, FunctionDef, Instr, Value

if TYPE_CHECKING:
    from waspy.infer.intervals import Analysis, Cell, State

INT = Prim("int")
TRACKED_SITES = ("list", "iterator")

ITEM_METHODS = frozenset(["append", "insert", "appendleft", "heappush", "heappushpop", "heapreplace", "insort"])
"""Methods that store their arguments themselves..."""
SPREAD_METHODS = frozenset(["extend", "copy", "tolist"])
"""...and those that store the items of the receiver or of their arguments."""
SPREAD_BUILTINS = frozenset(["list", "sorted", "reversed", "iter"])
WITHOUT_INTS = frozenset(
    [*map(Prim, ("str", "int", "float", "bool", "NoneType", "slice")), *(arrays.KINDS - arrays.BOUNDS.keys())]
)
"""What has no ints for items."""
OF_BYTES = frozenset(map(Prim, ("bytes", "bytearray")))
INDEXED = OF_BYTES | arrays.KINDS
BYTE = (0, 255)
SPREAD_OPS = frozenset(["binary", "inplace", "getitem", "iter", "list_extend"])
"""Operations that move items from containers among their operands into others."""
STORED: Mapping[str, int] = {
    "list": 0, "list_append": 1, "setitem": 2, "setattr": 1, "set_plain": 1, "ns_set": 0, "global_set": 0,
}  # fmt: skip
"""From which operand on an operation stores what it is given."""


class Heap:
    """`made`: the versions that became clones."""

    def __init__(self, engine: Engine, typing: Typing, made: Mapping[Version, Clone]) -> None:
        self.engine = engine
        self.typing = typing
        self.made = made
        self.versions = {clone: version for version, clone in made.items()}
        self.dynamic = dynamic_functions(engine, typing, made)
        self.cells: dict[values.Cell, Cell] = {}
        self.writes: dict[tuple[Clone, Instr], list[Cell]] = {}
        for cell in tracked_cells(engine):
            if INT in cell.value and ANYTHING not in cell.value:
                self.cells[cell] = self._tracked(cell)

    def _tracked(self, cell: values.Cell) -> Cell:
        from waspy.infer.intervals import Cell, unknown

        writers = [(clone, instr) for version, instr in cell.writers for clone in self._running(version)]
        if not all(isinstance(instr, Instr) and has_rule(version, instr) for version, instr in cell.writers):
            return unknown()
        found = Cell()
        for clone, instr in writers:
            self.writes.setdefault((clone, instr), []).append(found)
        return found

    def _running(self, version: Version) -> Iterator[Clone]:
        """The clones that do what the version stands for."""
        if version in self.made:
            yield self.made[version]
        first = self.typing.clones[version.function][0]
        if version.function in self.dynamic and first is not self.made.get(version):
            yield first

    # --- what is written ---------------------------------------------------------------------------------
    def written(self, analysis: Analysis, state: State, instr: Instr, facts: Facts) -> Interval | None:
        """The bounds of the ints that the operation stores."""
        total: Interval | None = None
        start = first_stored(instr)
        for value in instr.args[start:] if start is not None else ():
            if self._may_be(state.clone, value, INT):
                total = joined(total, analysis.at(state, value, facts))
        for value in spread(instr):
            total = joined(total, self.contents(analysis, state, value))
        return total

    def _may_be(self, clone: Clone, value: Value, atom: Prim) -> bool:
        known = self._known(clone, value)
        return known is None or atom in known or ANYTHING in known

    def _known(self, clone: Clone, value: Value) -> Abs | None:
        """What inference knows of the value; None: the clone is not of its making."""
        version = self.versions.get(clone)
        return self.engine.get(version, value) if version is not None else None

    # --- what is read --------------------------------------------------------------------------------------
    def contents(self, analysis: Analysis, state: State, container: Value) -> Interval | None:
        """The bounds of the ints that iterating over the value gives."""
        known = self._known(state.clone, container)
        if known is None:
            return FULL
        total: Interval | None = None
        for atom in known:
            if isinstance(atom, Site):
                total = joined(total, self._read(analysis, state.clone, atom.contents))
            elif atom == Prim("range"):
                made = state.shape.definitions.get(container)
                is_range = made is not None and builtin_name(state.shape.definitions, made) == "range"
                total = joined(total, range_items(analysis, state, made) if made is not None and is_range else FULL)
            elif atom in OF_BYTES:
                total = joined(total, BYTE)
            elif isinstance(atom, Prim) and atom in arrays.BOUNDS:
                total = joined(total, arrays.BOUNDS[atom])
            elif isinstance(atom, Tup):
                made = state.shape.definitions.get(container)
                known_ints = tuple_contents(atom) & {INT, ANYTHING}
                total = joined(total, self._of_tuple(state, made) if known_ints else None)
            elif atom not in WITHOUT_INTS:
                return FULL
        return total

    def _of_tuple(self, state: State, made: Instr | None) -> Interval | None:
        if made is None:
            return FULL
        return struct_formats.bounds(self.engine, self.versions.get(state.clone), state.shape.definitions, made)

    def item(self, analysis: Analysis, state: State, container: Value) -> Interval | None:
        """The bounds of the ints among the items of a list, or of bytes."""
        known = self._known(state.clone, container)
        if known is None:
            return FULL
        if not all(a in INDEXED or isinstance(a, Tup) or (isinstance(a, Site) and a.kind == "list") for a in known):
            return FULL
        return self.contents(analysis, state, container)

    def attribute(self, analysis: Analysis, state: State, receiver: Value, name: str) -> Interval | None:
        known = self._known(state.clone, receiver)
        if known is None:
            return FULL
        total: Interval | None = None
        for atom in known - {Prim("NoneType")}:
            if not isinstance(atom, Inst):
                return FULL
            total = joined(total, self.of_class(analysis, state.clone, atom.cls, name))
        return total

    def of_class(self, analysis: Analysis, reader: Clone | None, cls: ClassDef, name: str) -> Interval | None:
        """The bounds of the ints that the attribute of an instance of the class can be."""
        engine, order = self.engine, self.engine.classes.mro(cls)
        if order is None:
            return FULL
        fact = engine.classes.fact(cls)
        found = [fact.attributes.get(name), engine.stored_by_name.get(name), fact.anything, engine.stored_anywhere]
        found += [engine.classes.fact(c).namespace.get(name) for c in order]
        total: Interval | None = None
        for cell in found:
            total = joined(total, self._read(analysis, reader, cell) if cell is not None else None)
        return total

    def of_global(self, analysis: Analysis, reader: Clone | None, module: str, name: str) -> Interval | None:
        cell = self.engine.globals.get((module, name))
        return self._read(analysis, reader, cell) if cell is not None else FULL

    def _read(self, analysis: Analysis, reader: Clone | None, cell: values.Cell) -> Interval | None:
        known = self.cells.get(cell)
        if known is None:
            return FULL if cell.value & {INT, ANYTHING} else None
        return analysis.read(known, reader) if reader is not None else known.value


def tracked_cells(engine: Engine) -> Iterator[values.Cell]:
    for versions in engine.versions.values():
        for version in versions:
            yield from (site.contents for site in version.sites.values() if site.kind in TRACKED_SITES)
    for fact in list(engine.classes.facts.values()):
        yield from (*fact.attributes.values(), *fact.namespace.values(), fact.anything)
    yield from (*engine.stored_by_name.values(), engine.stored_anywhere, *engine.globals.values())


def dynamic_functions(engine: Engine, typing: Typing, made: Mapping[Version, Clone]) -> set[FunctionDef]:
    """The functions whose first clone may run: one is called where it is not known, or not in time, what is called."""
    found: dict[FunctionDef, None] = {}
    for version, clone in made.items():
        if version.generic or needs_object(engine, version.function):
            found[version.function] = None
        for instr, cases in version.targets.items():
            sure = instr in clone.targets and instr.op in DIRECT
            found.update(dict.fromkeys(c for c in called_by(cases) if not sure or is_by_object(engine, instr, c)))
    analysed = set(made.values())
    pending = [function for function in found if typing.clones[function][0] not in analysed]
    for function in pending:  # a first clone that is not of inference's making calls everything by the runtime
        for called in (c for v in engine.versions[function] for cases in v.targets.values() for c in called_by(cases)):
            if called not in found:
                found[called] = None
                pending += [called] if typing.clones[called][0] not in analysed else []
    return set(found)


def called_by(cases: Mapping[ClassDef | None, Mapping[Version, None]]) -> list[FunctionDef]:
    return [called.function for versions in cases.values() for called in versions]


DIRECT = frozenset(["call", "call_method", "getattr", "setattr"])
"""Operations that call the clone that inference found, unless it needs its function object."""


def needs_object(engine: Engine, function: FunctionDef) -> bool:
    """Whether a call may have to go through the function object: see `lower.ops.dispatch.method_plan`."""
    if not all(p.kind in ("posonly", "normal") for p in function.params):
        return True
    if function.owner is None:
        return False
    defaults = engine.defaults_of(function) if any(p.has_default for p in function.params) else []
    return bool(function.free) or defaults is None or not all(isinstance(d, tuple) for d in defaults)


def is_by_object(engine: Engine, instr: Instr, called: FunctionDef) -> bool:
    """Whether this call of a known function may have to go through its object. Whether a method that is a closure is
    called directly is only known when the call is lowered."""
    return needs_object(engine, called) or (bool(called.free) and instr.op != "call")


def has_rule(version: Version, instr: Instr) -> bool:
    if instr.op == "call_method":
        return instr.imm[0] in ITEM_METHODS | SPREAD_METHODS and not instr.imm[1]
    if instr.op == "call":
        callee = version.flow.definitions.get(instr.args[0])
        return callee is not None and callee.op == "builtin" and callee.imm[0] in SPREAD_BUILTINS
    return instr.op in STORED or instr.op in SPREAD_OPS


def first_stored(instr: Instr) -> int | None:
    if instr.op == "call_method":
        return 1 if instr.imm[0] in ITEM_METHODS else None
    return STORED.get(instr.op)


def spread(instr: Instr) -> Sequence[Value]:
    """The operands whose items the operation stores."""
    if instr.op == "call_method":
        return instr.args if instr.imm[0] in SPREAD_METHODS else ()
    if instr.op in ("setitem", "call"):
        return instr.args[2:] if instr.op == "setitem" else instr.args[1:2]
    return instr.args if instr.op in SPREAD_OPS else ()
