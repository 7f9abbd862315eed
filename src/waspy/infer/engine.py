"""The worklist: evaluates every reachable item of every version of every function until nothing changes.

A *version* of a function is one analysis of it for arguments of certain kinds; versions become clones. The abstract
store only grows and every chain in it is finite, so this ends; nothing is ever taken back.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from waspy.infer import boundary
from waspy.infer import kinds as kinds_
from waspy.infer.branch_tests import Test
from waspy.infer.classes import ClassFacts
from waspy.infer.flow import Flow, Item, flow_of
from waspy.infer.hints import ANNOTATIONS
from waspy.infer.values import (
    BOTTOM,
    LOST,
    MERGED,
    NONE,
    TOP,
    Abs,
    Atom,
    Bound,
    Builtin,
    Cached,
    Cell,
    ClassObj,
    Func,
    Inst,
    Method,
    Regex,
    Site,
    Super,
    join,
)
from waspy.ir.pir import Block, CellVar, ClassDef, Edge, FunctionDef, Instr, Program, Term, Value, Var

MOST_VERSIONS = 4
"""Clones of one function; one more is for all other kinds of arguments."""
TESTED = frozenset([kinds_.UNKNOWN, kinds_.ANYTHING_AT_ALL, kinds_.REST])
"""Kinds of arguments whose classes are tested on entry where they are annotated."""


@dataclass(slots=True, eq=False)
class Version:
    """`params[i]` joins what callers pass. `generic`: called by code that inference does not see. `context`: the
    version of the function around it whose variables it shares; None: that of any."""

    function: FunctionDef
    flow: Flow
    kinds: tuple[str, ...]
    generic: bool
    params: list[Cell]
    serial: int
    context: Version | None = None
    cells: dict[CellVar, Cell] = field(default_factory=dict)
    """What is stored in its own cell variables by those who know that these are its."""
    values: dict[Value, Abs] = field(default_factory=dict)
    vars: dict[Var, Cell] = field(default_factory=dict)
    result: Cell = field(default_factory=Cell)
    yields: Cell = field(default_factory=Cell)
    blocks: set[Block] = field(default_factory=set)
    sites: dict[tuple[Instr, str], Site] = field(default_factory=dict)
    open: bool = False
    """Code that inference does not see calls it, and gets what it returns and yields."""
    targets: dict[Instr, dict[ClassDef | None, dict[Version, None]]] = field(default_factory=dict)
    """The versions that each operation may call, by the class of its receiver (None: a function without one)..."""
    unresolved: set[Instr] = field(default_factory=set)
    """...and the operations that may do something else."""
    partial: set[Instr] = field(default_factory=set)
    """Operations whose receiver may also be of a builtin class."""
    constructs: dict[Instr, dict[ClassDef, None]] = field(default_factory=dict)
    """The classes that a call instantiates; what it calls is then `__init__`."""
    members: dict[Instr, set[tuple[bool, bool]]] = field(default_factory=dict)
    """Calls of what classes have, on them or instances: whether they get the class as their first argument, and whether
    that is the class of the receiver."""
    inert: set[Instr] = field(default_factory=set)
    """Calls of `object.__init__`..."""
    argued: set[Instr] = field(default_factory=set)
    """...and of BaseException's."""
    based: dict[Instr, dict[str, None]] = field(default_factory=dict)
    """Calls, by `super()`, of what a builtin container gives the receiver: the container."""
    choices: set[Instr] = field(default_factory=set)
    """Calls of one of several functions."""
    reflected: set[Instr] = field(default_factory=set)
    """Operations that call methods of the second operand."""
    cached: set[Instr] = field(default_factory=set)
    """Calls of what functools.lru_cache has made."""
    kept: set[Instr] = field(default_factory=set)
    """Reads of cached properties: an instance keeps what the getter has given."""
    tests: tuple[str | None, ...] = ()
    """The class that each argument is tested for on entry..."""
    checked: Version | None = None
    """...and the version for arguments of these: see `boundary`."""
    serves: dict[Version, None] = field(default_factory=dict)
    """The versions that call it so."""

    @property
    def is_typed(self) -> bool:
        """Whether it counts among those of which a function has only so many."""
        return not (self.generic or self.serves or any(map(kinds_.is_empty, self.kinds)))

    def aim(self, instr: Instr, cls: ClassDef | None, target: Version) -> None:
        self.targets.setdefault(instr, {}).setdefault(cls, {})[target] = None


CALLING = frozenset(
    "call call_method call_ex call_special getattr setattr binary inplace compare unary getitem setitem "
    "match_class".split()
)
"""Operations that can call functions of the program."""

Reader: TypeAlias = tuple[Version, Item]
Transfer: TypeAlias = "Callable[[Engine, Version, Instr], Abs]"
Escape: TypeAlias = "Callable[[Engine, Abs], None]"
DeadEdges: TypeAlias = "Callable[[Engine, Version, Test], tuple[bool, bool]]"


class Engine:
    """The abstract store and the worklist over it. `foreign`: the program imports modules whose code may do anything
    to the objects that it gets hold of; `dynamic`: the modules whose globals may hold anything; `bound`: the line
    from which on a global is bound for good, of those that have one; `hidden`: what nobody reads, see `hints`."""

    def __init__(
        self,
        program: Program,
        transfer: Mapping[str, Transfer],
        escape: Escape,
        dead_edges: DeadEdges,
        foreign: bool = False,
        dynamic: frozenset[str] = frozenset(),
        bound: Mapping[tuple[str, str], int] | None = None,
        hidden: frozenset[str] = frozenset(),
    ) -> None:
        self.program = program
        self.transfer = transfer
        self._escape = escape
        self._dead_edges = dead_edges
        self.foreign = foreign
        self.dynamic = dynamic
        self.bound_from = bound or {}
        self.hidden = hidden
        self._own_variables: dict[FunctionDef, frozenset[CellVar]] = {}
        self._annotated: dict[FunctionDef, tuple[str | None, ...]] = {}
        self.parents: dict[FunctionDef, FunctionDef] = {}
        self.classes = ClassFacts()
        self.flows: dict[FunctionDef, Flow] = {}
        self.versions: dict[FunctionDef, list[Version]] = {}
        self.globals: dict[tuple[str, str], Cell] = {}
        self.cells: dict[CellVar, Cell] = {}
        """What is stored in a variable of any version of its function..."""
        self.lost_cells: dict[CellVar, Cell] = {}
        """...and what is by functions that may share it with any."""
        self.defaults: dict[FunctionDef, tuple[Cell, Cell]] = {}
        self.defaults_of: Callable[[FunctionDef], Sequence[Value | tuple[object]] | None] = lambda function: None
        """The defaults of positional parameters, constants in tuples of one; None: not known, or they may change."""
        self.prefix_of: Callable[[Value], str] = lambda value: ""
        self.names = Cell()
        """Has no value: its readers have asked for the names in `stored_by_name`."""
        self.function_attributes: dict[FunctionDef, dict[str, Cell]] = {}
        """See `function_attributes`, as the next three."""
        self.given_functions: set[FunctionDef] = set()
        self.wrapped_functions: set[FunctionDef] = set()
        self.wrapped_attributes: dict[str, Cell] = {}
        self.stored_by_name: dict[str, Cell] = {}
        """What is stored in an attribute of this name on receivers that nothing is known of."""
        self.stored_anywhere = Cell()
        """What is stored in attributes whose names are not known."""
        self.replaced_fields: dict[str, Cell] = {}
        """See `replaced_field`."""
        self.slices = Cell()
        """Whether slices may be among values unknown."""
        self.called_by_name: dict[str, None] = {}
        """Names that are looked up on receivers that nothing is known of."""
        self.instantiated: dict[ClassDef, None] = {}
        self.leaked: dict[ClassDef, None] = {}
        """Classes whose instances are in the hands of code that inference does not see, or among values unknown."""
        self.gives_classes = False
        """The classes of values unknown are at large: see `classes_at_large`."""
        self.copies = False
        """The program may copy objects: that calls the classes of exceptions, and `__new__` of others."""
        self.copies_containers = False
        """The program may call `dataclasses.asdict`, which calls the classes of lists and dicts in fields."""
        self.compared: dict[ClassDef, None] = {}
        """Classes whose instances are compared with values unknown."""
        self.entered: dict[Version, None] = {}
        """Versions for what the runtime most likely calls a function with: see `lower.code`."""
        self.called_unseen: set[FunctionDef] = set()
        """Functions that are called other than by operations which have them as targets."""
        self.abstract: set[FunctionDef] = set()
        self.has_given_names = False
        """Whether a metaclass may put names into the namespaces of class bodies."""
        self.body_class: dict[FunctionDef, ClassDef] = {}
        self.evaluating: Reader | None = None
        self.waiting: dict[Reader, None] = {}
        """Calls with containers that nothing is in yet..."""
        self.hurried: set[Reader] = set()
        """...and those that went ahead as nothing else was left to do."""
        self.pending: deque[Reader] = deque()
        self.queued: set[Reader] = set()
        self.serial = 0

    # --- running -------------------------------------------------------------------------------------
    def run(self) -> None:
        for module in self.program.modules.values():
            self._find_parents(module.body)
            for body in module_bodies(module.body):
                self.version(body, [])
        while self.pending or self.waiting:
            self._settle()
            if self.waiting:
                self._hurry()
                continue
            self._pass_the_rest()
            if not self.pending:
                self._collect()

    def _find_parents(self, function: FunctionDef) -> None:
        for inner in function.functions:
            self.parents[inner] = function
            self._find_parents(inner)

    def is_bound(self, module: str, name: str, function: FunctionDef, instr: Instr) -> bool:
        """Whether the global is surely bound when the instruction of the function runs: a function runs later than
        the statement that makes it."""
        line = instr.pos.line if instr.pos is not None else 0
        while function.kind != "module":
            line = function.pos.line if function.pos is not None else 0
            function = self.parents[function]
        start = self.bound_from.get((module, name))
        return start is not None and function.module == module and line > start

    def _settle(self) -> None:
        while self.pending:
            reader = self.pending.popleft()
            self.queued.discard(reader)
            self._evaluate(*reader)

    def _hurry(self) -> None:
        """Lets the call go ahead that has waited longest."""
        reader = next(iter(self.waiting))
        del self.waiting[reader]
        self.hurried.add(reader)
        self.push(*reader)

    def _collect(self) -> None:
        """Finds the targets of all operations anew, now that nothing changes any more."""
        for version in [v for versions in self.versions.values() for v in versions]:
            version.targets.clear()
            version.unresolved.clear()
            version.constructs.clear()
            version.members.clear()
            version.inert.clear()
            version.argued.clear()
            version.based.clear()
            version.partial.clear()
            version.choices.clear()
            version.reflected.clear()
            version.kept.clear()
            for block in version.function.blocks:
                for instr in block.instrs if block in version.blocks else ():
                    if instr.op in CALLING:
                        self._evaluate(version, instr)

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
        self.evaluating = (version, item)
        if isinstance(item, Instr):
            value = TOP if self.hides(version, item) else self._apply(version, item)
            if item.result is not None:
                self.set(version, item.result, value)
        else:
            self._terminate(version, item)
        self._catch_up()

    def hides(self, version: Version, instr: Instr) -> bool:
        """Whether nobody gets to see what the operation makes: see `hints`."""
        if ANNOTATIONS not in self.hidden or not instr.args or instr not in version.function.hints:
            return False
        return not any(isinstance(atom, Inst) for v in instr.args for atom in self.get(version, v))

    def _apply(self, version: Version, instr: Instr) -> Abs:
        rule = self.transfer.get(instr.op)
        return rule(self, version, instr) if rule is not None else self._unknown(version, instr)

    def _unknown(self, version: Version, instr: Instr) -> Abs:
        for value in instr.args:
            self.escape(self.get(version, value))
        return TOP

    def escape(self, value: Abs) -> None:
        """Code that inference does not see gets hold of the value."""
        if value:
            self._escape(self, value)

    def _terminate(self, version: Version, term: Term) -> None:
        if term.op == "return":
            result = self.get(version, term.args[0]) if term.args else NONE
            for caller in (version, *version.serves):
                self.write(caller.result, result)
                if caller.open or version.function.is_generator:  # a generator's goes out with StopIteration
                    self.escape(result)
        test = version.flow.tests.get(term)
        dead = self._dead_edges(self, version, test) if test is not None else (False, False)
        for i, edge in enumerate(term.edges):
            appended = term.args[0] if term.op == "br_null" and i == 1 else None
            if not dead[i]:
                self._pass(version, edge, appended)

    def _pass_the_rest(self) -> None:
        """Behind a test of something that has no value the program does not go on, as far as is seen. That is not
        trusted: what stands there is looked at like anything else."""
        for version in [v for versions in self.versions.values() for v in versions]:
            for term, test in version.flow.tests.items():
                if version.flow.home[term] in version.blocks and not self.get(version, test.value):
                    for edge in term.edges:
                        self._pass(version, edge, None)

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
        new = join(old, more)
        if new != old:
            version.values[value] = new
            for user in version.flow.users.get(value, ()):
                self.push(version, user)
        self._catch_up()

    def read(self, cell: Cell, reader: Reader) -> Abs:
        cell = cell.root
        cell.readers[reader] = None
        return cell.value

    def write(self, cell: Cell, more: Abs) -> None:
        cell = cell.root
        if more and self.evaluating is not None and self.evaluating not in cell.writers:
            cell.writers[self.evaluating] = None
            if len(cell.writers) == 2:  # some readers ask whether there is only one
                self.wake(cell)
        old = cell.value
        new = join(old, more)
        if cell.into is not None or cell.value is not old:  # the join merged it with others
            cell = cell.root
            new = join(cell.value, new)
        if new != cell.value:
            cell.value = new
            self.wake(cell)
        self._catch_up()  # behind the store: a function that is lost may be called with itself

    def wake(self, cell: Cell) -> None:
        for version, item in list(cell.readers):
            self.push(version, item)

    def reshaped(self, cls: ClassDef) -> None:
        """The bases of the class became known, or it became opaque: that concerns its subclasses as well."""
        for fact in list(self.classes.facts.values()):
            if fact.cls is cls or cls in (self.classes.mro(fact.cls) or (cls,)):
                self.wake(fact.shape)

    def joined(self, old: Abs, more: Abs) -> Abs:
        """join, and what is lost in `TOP` escapes."""
        new = join(old, more)
        self._catch_up()
        return new

    def _catch_up(self) -> None:
        """With what joins did beside their results."""
        while LOST or MERGED:
            if LOST:
                self.escape(LOST.pop())
            else:
                self.wake(MERGED.pop().root)

    def var(self, version: Version, var: Var) -> Cell:
        return version.vars.setdefault(var, Cell())

    def global_cell(self, module: str, name: str) -> Cell:
        key = (module, name)
        if key not in self.globals:
            self.globals[key] = Cell(TOP if module in self.dynamic else BOTTOM)
        return self.globals[key]

    def variables_of(self, function: FunctionDef) -> frozenset[CellVar]:
        """The cell variables that are its own."""
        if function not in self._own_variables:
            made = {i.imm[0] for b in function.blocks for i in b.instrs if i.op == "cell"}
            self._own_variables[function] = frozenset(made)
        return self._own_variables[function]

    def owner(self, version: Version, variable: CellVar) -> Version | None:
        """The version whose variable that is, to the function; None: of any."""
        around: Version | None = version
        while around is not None and variable not in self.variables_of(around.function):
            around = around.context
        return around

    def read_cell(self, version: Version, variable: CellVar, reader: Reader) -> Abs:
        owner = self.owner(version, variable)
        if owner is None:
            return self.read(self.cells.setdefault(variable, Cell()), reader)
        own = self.read(owner.cells.setdefault(variable, Cell()), reader)
        return self.joined(own, self.read(self.lost_cells.setdefault(variable, Cell()), reader))

    def write_cell(self, version: Version, variable: CellVar, value: Abs) -> None:
        owner = self.owner(version, variable)
        own = self.lost_cells if owner is None else owner.cells
        for cells in (own, self.cells):
            self.write(cells.setdefault(variable, Cell()), value)

    def named(self, name: str) -> Cell:
        if name not in self.stored_by_name:
            self.stored_by_name[name] = Cell()
            self.wake(self.names)
        return self.stored_by_name[name]

    def replaced_field(self, name: str) -> Cell:
        """What is stored under the name in classes of named tuples that have a field of this name."""
        return self.replaced_fields.setdefault(name, Cell())

    def site(self, version: Version, instr: Instr, kind: str) -> Site:
        """What an operation of the version allocates: one for each kind, as it may call several functions."""
        key = (instr, kind)
        if key not in version.sites:
            self.serial += 1
            version.sites[key] = Site(kind, self.serial)
        return version.sites[key]

    # --- versions ------------------------------------------------------------------------------------
    def flow(self, function: FunctionDef) -> Flow:
        if function not in self.flows:
            self.flows[function] = flow_of(function)
        return self.flows[function]

    def version(
        self,
        function: FunctionDef,
        args: list[Abs],
        generic: bool = False,
        context: Version | None = None,
        kinds: tuple[str, ...] | None = None,
    ) -> Version:
        """The version for these arguments, which flow into its parameters. `generic`: from code unknown. `kinds` are
        those of the arguments, where the caller has asked for them."""
        if generic and args:
            version = self._version(function, (kinds_.ANYTHING_AT_ALL,), None, len(args), generic)
        else:
            version = self._version(function, self.kinds(args) if kinds is None else kinds, context, len(args))
        if generic:
            self.called_unseen.add(function)
        self._enter_with(version, args)
        self._check(version)
        return version

    def _enter_with(self, version: Version, args: Sequence[Abs]) -> None:
        for cell, param, arg in zip(version.params, version.function.blocks[0].params, args, strict=True):
            self.write(cell, arg)
            self.set(version, param, cell.value)

    def _check(self, version: Version) -> None:
        """Makes the version for the classes that the parameters are annotated with, if that is of use."""
        tests = version.tests
        if version.checked is None and any(
            cls is not None and boundary.tells(cls, cell.value)
            for cls, cell in zip(tests, version.params, strict=len(tests) > 0)
        ):
            known = version.kinds if len(version.kinds) == len(tests) else (kinds_.ANYTHING_AT_ALL,) * len(tests)
            kinds = tuple(boundary.kind(c) if c is not None else k for c, k in zip(tests, known, strict=True))
            version.checked = self._version(version.function, kinds, version.context, len(tests), serves=version)
        if version.checked is not None:
            given = zip(tests, version.params, strict=True)
            self._enter_with(version.checked, [boundary.known(c) if c is not None else p.value for c, p in given])

    def open(self, function: FunctionDef, args: list[Abs]) -> None:
        """Code that inference does not see may call the function with these arguments, and has its defaults too."""
        version = self.version(function, args, generic=True)
        if not version.open:
            version.open = True
            given = self.defaults.get(function, ())
            for cell in (version.result, version.yields, *given):
                self.escape(cell.value)

    def is_open(self, function: FunctionDef) -> bool:
        return any(version.open for version in self.versions.get(function, ()))

    def _version(
        self,
        function: FunctionDef,
        kinds: tuple[str, ...],
        context: Version | None,
        count: int,
        generic: bool = False,
        serves: Version | None = None,
    ) -> Version:
        """`serves`: it is for what that version finds by tests."""
        known = self.versions.setdefault(function, [])
        is_new = not any(v.kinds == kinds and v.context is context for v in known)
        is_more = not generic and serves is None
        if is_new and is_more and len([v for v in known if v.is_typed]) >= MOST_VERSIONS:
            kinds, context = (kinds_.REST,), None
        version = next((v for v in known if v.kinds == kinds and v.context is context), None)
        if version is not None:
            if serves is not None:
                version.serves[serves] = None
                self.write(serves.result, version.result.value)
            return version
        self.serial += 1
        params = [Cell() for _ in range(count)]
        version = Version(function, self.flow(function), kinds, generic, params, self.serial, context)
        if serves is None:
            classes = self._classes_of(function)
            own = kinds if len(kinds) == len(classes) else (kinds_.REST,) * len(classes)
            version.tests = tuple(c if k in TESTED else None for c, k in zip(classes, own, strict=True))
        else:
            version.serves[serves] = None
        known.append(version)
        self.enter(version, function.blocks[0])
        return version

    def _classes_of(self, function: FunctionDef) -> tuple[str | None, ...]:
        if function not in self._annotated:
            self._annotated[function] = boundary.classes_of(function)
        return self._annotated[function]

    def kinds(self, args: Iterable[Abs]) -> tuple[str, ...]:
        reader = self.evaluating
        read = (lambda cell: self.read(cell, reader)) if reader is not None else (lambda cell: cell.value)
        return tuple(kinds_.kind_of(arg, read) for arg in args)

    def waits(self, kinds: tuple[str, ...]) -> bool:
        """Whether the call that is being evaluated has to wait until something is in its arguments, of these kinds."""
        reader = self.evaluating
        if reader is None or reader in self.hurried:
            return False
        if any(map(kinds_.is_empty, kinds)):
            self.waiting[reader] = None
            return True
        self.waiting.pop(reader, None)
        return False

    def ordered(self, atoms: Iterable[Atom]) -> list[Atom]:
        """Atoms in an order that does not depend on addresses, so that builds are reproducible."""
        return sorted(atoms, key=rank)


def rank(atom: Atom) -> tuple[str, str, int]:
    """A sort key that is the same in every run."""
    kind = type(atom).__name__
    if isinstance(atom, Site):
        return kind, "", atom.serial
    if isinstance(atom, Method):
        return kind, atom.name, atom.receiver.serial
    if isinstance(atom, Super):
        return kind, f"{atom.start.qualname}:{atom.receiver.cls.qualname}", atom.start.pos.line
    if isinstance(atom, (Inst, ClassObj)):
        return kind, f"{atom.cls.module}:{atom.cls.qualname}", atom.cls.pos.line
    if isinstance(atom, (Func, Bound)):
        return kind, kinds_.place(atom.function), atom.context.serial if atom.context is not None else 0
    if isinstance(atom, Cached):
        return f"{kind} {atom.receiver}", kinds_.place(atom.function.function), rank(atom.function)[2]
    if isinstance(atom, Builtin):
        return kind, f"{atom.name}{atom.keys}", 0
    if isinstance(atom, Regex):
        return kind, f"{atom.kind}{atom.groups}", 0
    return kind, getattr(atom, "name", ""), 0


def module_bodies(body: FunctionDef) -> list[FunctionDef]:
    """A module body, the chunks that it was split into, and what gives annotations."""
    return [body, *(f for f in body.functions if f.kind in ("module", "annotations"))]
