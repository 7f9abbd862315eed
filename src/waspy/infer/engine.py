"""The worklist: evaluates every reachable item of every version of every function until nothing changes.

A *version* of a function is one analysis of it for arguments of certain kinds; versions become clones. The abstract
store only grows and every chain in it is finite, so this ends; nothing is ever taken back.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from waspy.infer.classes import ClassFacts
from waspy.infer.flow import Flow, Item, flow_of
from waspy.infer.values import (
    BOTTOM,
    NONE,
    TOP,
    Abs,
    Anything,
    Atom,
    Bound,
    Cell,
    ClassObj,
    Func,
    Inst,
    Prop,
    Site,
    Tup,
    join,
)
from waspy.ir.pir import Block, CellVar, ClassDef, Edge, FunctionDef, Instr, Program, Term, Value, Var

MOST_VERSIONS = 4
"""Clones of one function; further kinds of arguments join the last one."""


@dataclass(slots=True, eq=False)
class Version:
    """`params[i]` joins what callers pass. `generic`: called by code that inference does not see."""

    function: FunctionDef
    flow: Flow
    kinds: tuple[str, ...]
    generic: bool
    params: list[Cell]
    values: dict[Value, Abs] = field(default_factory=dict)
    vars: dict[Var, Cell] = field(default_factory=dict)
    result: Cell = field(default_factory=Cell)
    yields: Cell = field(default_factory=Cell)
    blocks: set[Block] = field(default_factory=set)
    sites: dict[Instr, Site] = field(default_factory=dict)
    targets: dict[Instr, dict[Version, None]] = field(default_factory=dict)
    """The versions that each call may go to; with None in `unresolved` also others."""
    unresolved: set[Instr] = field(default_factory=set)


Reader: TypeAlias = tuple[Version, Item]
Transfer: TypeAlias = "Callable[[Engine, Version, Instr], Abs]"


class Engine:
    """The abstract store and the worklist over it."""

    def __init__(self, program: Program, transfer: Mapping[str, Transfer]) -> None:
        self.program = program
        self.transfer = transfer
        self.classes = ClassFacts()
        self.flows: dict[FunctionDef, Flow] = {}
        self.versions: dict[FunctionDef, list[Version]] = {}
        self.globals: dict[tuple[str, str], Cell] = {}
        self.cells: dict[CellVar, Cell] = {}
        self.defaults: dict[FunctionDef, tuple[Cell, Cell]] = {}
        self.stored_by_name: dict[str, Cell] = {}
        """What is stored in an attribute of this name on receivers that nothing is known of."""
        self.called_by_name: dict[str, None] = {}
        self.body_class: dict[FunctionDef, ClassDef] = {}
        self.pending: deque[Reader] = deque()
        self.queued: set[Reader] = set()
        self.serial = 0

    # --- running -------------------------------------------------------------------------------------
    def run(self) -> None:
        for module in self.program.modules.values():
            for body in module_bodies(module.body):
                self.version(body, [])
        while self.pending:
            reader = self.pending.popleft()
            self.queued.discard(reader)
            self._evaluate(*reader)

    def push(self, version: Version, item: Item) -> None:
        if version.flow.home[item] in version.blocks and (version, item) not in self.queued:
            self.queued.add((version, item))
            self.pending.append((version, item))

    def enter(self, version: Version, block: Block) -> None:
        """Marks a block as reachable."""
        if block in version.blocks:
            return
        version.blocks.add(block)
        for instr in block.instrs:
            self.push(version, instr)
        if block.term is not None:
            self.push(version, block.term)
        if block.handler is not None:
            self.set(version, block.handler.params[0], TOP)
            self.enter(version, block.handler)

    def _evaluate(self, version: Version, item: Item) -> None:
        if isinstance(item, Instr):
            rule = self.transfer.get(item.op)
            value = rule(self, version, item) if rule is not None else self._unknown(version, item)
            if item.result is not None:
                self.set(version, item.result, value)
        else:
            self._terminate(version, item)

    def _unknown(self, version: Version, instr: Instr) -> Abs:
        for value in instr.args:
            self.escape(self.get(version, value))
        return TOP

    def _terminate(self, version: Version, term: Term) -> None:
        if term.op == "return":
            self.write(version.result, self.get(version, term.args[0]) if term.args else NONE)
        for i, edge in enumerate(term.edges):
            appended = term.args[0] if term.op == "br_null" and i == 1 else None
            self._pass(version, edge, appended)

    def _pass(self, version: Version, edge: Edge, appended: Value | None) -> None:
        given = edge.args if appended is None else [*edge.args, appended]
        for param, value in zip(edge.block.params, given, strict=True):
            self.set(version, param, self.get(version, value))
        self.enter(version, edge.block)

    # --- the store -----------------------------------------------------------------------------------
    def get(self, version: Version, value: Value) -> Abs:
        return version.values.get(value, BOTTOM)

    def set(self, version: Version, value: Value, more: Abs) -> None:
        old = version.values.get(value, BOTTOM)
        new = self.joined(old, more)
        if new != old:
            version.values[value] = new
            for user in version.flow.users.get(value, ()):
                self.push(version, user)

    def read(self, cell: Cell, reader: Reader) -> Abs:
        cell.readers[reader] = None
        return cell.value

    def write(self, cell: Cell, more: Abs) -> None:
        new = self.joined(cell.value, more)
        if new != cell.value:
            cell.value = new
            for version, item in list(cell.readers):
                self.push(version, item)

    def joined(self, old: Abs, more: Abs) -> Abs:
        """join, and what is lost in `TOP` escapes."""
        new = join(old, more)
        if new is TOP and (old is not TOP or more is not TOP):
            self.escape(old)
            self.escape(more)
        return new

    def var(self, version: Version, var: Var) -> Cell:
        return version.vars.setdefault(var, Cell())

    def global_cell(self, module: str, name: str) -> Cell:
        return self.globals.setdefault((module, name), Cell())

    def cell(self, variable: CellVar) -> Cell:
        return self.cells.setdefault(variable, Cell())

    def named(self, name: str) -> Cell:
        return self.stored_by_name.setdefault(name, Cell())

    def site(self, version: Version, instr: Instr, kind: str) -> Site:
        if instr not in version.sites:
            self.serial += 1
            version.sites[instr] = Site(kind, self.serial)
        return version.sites[instr]

    # --- versions ------------------------------------------------------------------------------------
    def flow(self, function: FunctionDef) -> Flow:
        if function not in self.flows:
            self.flows[function] = flow_of(function)
        return self.flows[function]

    def version(self, function: FunctionDef, args: list[Abs], generic: bool = False) -> Version:
        """The version for these arguments, which flow into its parameters. `generic`: from code unknown."""
        version = self._find_version(function, args, generic)
        for cell, param, arg in zip(version.params, function.blocks[0].params, args, strict=True):
            self.write(cell, arg)
            self.set(version, param, cell.value)
        return version

    def _find_version(self, function: FunctionDef, args: list[Abs], generic: bool) -> Version:
        generic = generic and bool(args)
        kinds = ("*",) if generic else tuple(kind_of(arg) for arg in args)
        known = self.versions.setdefault(function, [])
        for version in known:
            if version.kinds == kinds:
                return version
        typed = [v for v in known if not v.generic]
        if not generic and len(typed) >= MOST_VERSIONS:
            return typed[-1]
        version = Version(function, self.flow(function), kinds, generic, [Cell() for _ in args])
        known.append(version)
        self.enter(version, function.blocks[0])
        return version

    # --- what gets out of sight ------------------------------------------------------------------------
    def escape(self, value: Abs) -> None:
        """Code that inference does not see gets hold of the value."""
        for atom in self.ordered(value):
            self._escape_atom(atom)

    def _escape_atom(self, atom: Atom) -> None:
        if isinstance(atom, Site):
            if not atom.escaped:
                atom.escaped = True
                self.write(atom.contents, TOP)
                self.write(atom.mapped, TOP)
        elif isinstance(atom, Tup):
            for element in atom.elements:
                self.escape(element)
        elif isinstance(atom, (Func, Bound)):
            self.call_generic(atom.function)
        elif isinstance(atom, Prop):
            self.call_generic(atom.get)
        elif isinstance(atom, ClassObj):
            self.make_opaque(atom.cls)

    def call_generic(self, function: FunctionDef) -> None:
        """The function may be called with anything."""
        count = len(function.blocks[0].params)
        self.version(function, [TOP] * count, generic=True)

    def make_opaque(self, cls: ClassDef) -> None:
        fact = self.classes.fact(cls)
        if fact.opaque:
            return
        fact.opaque = True
        for cell in [*fact.namespace.values(), *fact.attributes.values()]:
            self.write(cell, TOP)

    def call_name(self, name: str) -> None:
        """A method of this name is called on a receiver that nothing is known of."""
        if name not in self.called_by_name:
            self.called_by_name[name] = None
            for fact in list(self.classes.facts.values()):
                if name in fact.namespace:
                    self.escape(fact.namespace[name].value)

    def ordered(self, atoms: Iterable[Atom]) -> list[Atom]:
        """Atoms in an order that does not depend on addresses, so that builds are reproducible."""
        return sorted(atoms, key=rank)


def rank(atom: Atom) -> tuple[str, str, int]:
    """A sort key that is the same in every run."""
    kind = type(atom).__name__
    if isinstance(atom, Site):
        return kind, "", atom.serial
    if isinstance(atom, (Inst, ClassObj)):
        return kind, f"{atom.cls.module}:{atom.cls.qualname}", atom.cls.pos.line
    if isinstance(atom, (Func, Bound)):
        return kind, atom.function.module, atom.function.blocks[0].id
    return kind, getattr(atom, "name", ""), 0


def kind_of(value: Abs) -> str:
    """How versions tell arguments apart: by the one primitive kind, else not at all."""
    if len(value) != 1:
        return "?"
    (atom,) = value
    if isinstance(atom, Anything):
        return "*"
    return getattr(atom, "name", "?") if type(atom).__name__ == "Prim" else "?"


def module_bodies(body: FunctionDef) -> list[FunctionDef]:
    """A module body and the chunks that it was split into."""
    return [body, *(f for f in body.functions if f.kind == "module")]
