"""What is known at compile time about names: which function, class, module or builtin a value must be.

Built from the PIR of the modules compiled together and from the census, which has seen the whole program. A fact
about a global says what it holds *once it is bound*: whoever reads it still checks that it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

from waspy.frontend.builtin_names import BUILTIN_NAMES
from waspy.ir import pir
from waspy.ir.pir import REBOUND, CellVar, ClassDef, FunctionDef, Instr, Value


class Census(Protocol):
    """The part of the census that lowering uses."""

    def bound_once(self, module: str, name: str) -> bool:
        """Whether a global is stored to by one statement of its module that is not in a loop, and by nothing else."""

    def is_dynamic(self, module: str) -> bool:
        """Whether code that cannot be seen through may store to any global of the module."""

    def stored_from_outside(self, module: str) -> set[str]:
        """The names that other modules' code may store on the module object."""


@dataclass(frozen=True, slots=True)
class ModuleRef:
    name: str


@dataclass(frozen=True, slots=True)
class BuiltinRef:
    """A name of the builtin module `module`; dotted: a method of an object there."""

    name: str
    module: str = "builtins"


Static: TypeAlias = FunctionDef | ClassDef | ModuleRef | BuiltinRef


@dataclass(slots=True)
class Interface:
    """What other units may know of a module without its PIR. `imported`: the modules that its imports bind names to;
    `members`: the globals that are members of builtin modules, with the module and the name there; `modules`: those
    that are modules, as `os.path` is."""

    name: str
    names: frozenset[str]
    imported: Mapping[str, Iterable[str]] = field(default_factory=dict)
    members: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    modules: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Facts:
    """`definitions` maps every PIR value of the unit to the instruction that makes it."""

    modules: Mapping[str, pir.Module]
    census: Census
    builtin_modules: frozenset[str] = frozenset()
    interfaces: Mapping[str, Interface] = field(default_factory=dict)
    end_lines: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """(module, global) to the last line of the statement that binds it first."""
    definitions: dict[Value, Instr] = field(default_factory=dict)
    stores: dict[tuple[str, str], list[Instr]] = field(default_factory=dict)
    cell_stores: dict[CellVar, list[Value]] = field(default_factory=dict)
    class_statements: dict[ClassDef, Instr] = field(default_factory=dict)
    function_statements: dict[FunctionDef, list[Instr]] = field(default_factory=dict)
    star_names: dict[str, set[str]] = field(default_factory=dict)
    """Module to the globals that it gets by `import *`."""
    parents: dict[FunctionDef, FunctionDef] = field(default_factory=dict)
    parameters: set[tuple[str, str]] = field(default_factory=set)
    """(qualified name of the function, name)."""
    stored_attributes: set[str] = field(default_factory=set)
    initialised: set[str] = field(default_factory=set)
    """The modules that import statements of this unit name, parents included."""
    hiding: dict[Instr, FunctionDef] = field(default_factory=dict)
    """Reads of globals that have the names of builtins, with the function that reads."""
    _names: dict[str, frozenset[str]] = field(default_factory=dict)
    _binding: set[str] = field(default_factory=set)
    _globals: dict[tuple[str, str], Static | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for module in self.modules.values():
            for function in module.functions:
                self._scan(function)
            self._find_parents(module.body)

    def _scan(self, function: FunctionDef) -> None:
        self.parameters.update((function.qualname, p.name) for p in function.params)
        for instr in instructions(function):
            if instr.result is not None:
                self.definitions[instr.result] = instr
            if instr.op == "global_get" and instr.imm[1] in BUILTIN_NAMES:
                self.hiding[instr] = function
            elif instr.op in ("global_set", "global_del"):
                self.stores.setdefault(instr.imm, []).append(instr)
            elif instr.op == "import_star":
                self.star_names.setdefault(instr.imm[0], set()).update(instr.imm[1] or ())
            elif instr.op == "import":
                self.initialised.add(instr.imm[0])
            elif instr.op == "class":
                self.class_statements[instr.imm[0]] = instr
            elif instr.op == "function":
                self.function_statements.setdefault(instr.imm[0], []).append(instr)
            elif instr.op in ("setattr", "set_plain", "delattr"):
                self.stored_attributes.add(instr.imm[0])
            elif instr.op == "getattr" and instr.imm[0] == KEYWORD_DEFAULTS:  # a dict, which may be changed
                self.stored_attributes.add(KEYWORD_DEFAULTS)
            elif instr.op == "const" and _tells_defaults(instr.imm[0]):  # for setattr and its kin
                self.stored_attributes |= {"__defaults__", KEYWORD_DEFAULTS}
            elif instr.op == "cell_set":
                self.cell_stores.setdefault(instr.imm[0], []).append(instr.args[1])

    def _find_parents(self, function: FunctionDef) -> None:
        for inner in function.functions:
            self.parents[inner] = function
            self._find_parents(inner)

    # --- names ---
    def names(self, module: str) -> frozenset[str]:
        """Every global that the module's code binds, those that every module has, and submodules."""
        if module not in self._names:
            known = self.interfaces.get(module)
            names = known.names if known is not None else frozenset()
            if module in self.modules:
                names = frozenset(self.modules[module].names) | self.star_names.get(module, set()) | MODULE_NAMES
            self._names[module] = names | self._submodules(module)
        return self._names[module]

    def ordered_names(self, module: str) -> list[str]:
        """The globals that the code of a module of this unit binds, in the order of the source."""
        names = self.modules[module].names if module in self.modules else ()
        return [name for name in names if REBOUND not in name]

    def _submodules(self, module: str) -> frozenset[str]:
        """The submodules that this unit can initialise: they become attributes of the package."""
        below = (name.rpartition(".") for name in {*self.modules, *self.initialised})
        return frozenset(last for parent, _, last in below if parent == module)

    def imported_modules(self, module: str, name: str) -> Iterable[str]:
        """The modules that the global of another unit's module can hold by an import there, or of a submodule."""
        known = self.interfaces.get(module) if module not in self.modules else None
        if known is None:
            return ()
        submodule = f"{module}.{name}"
        is_module = submodule in self.interfaces or submodule in self.initialised
        return (*known.imported.get(name, ()), *((submodule,) if is_module else ()))

    def is_builtin(self, module: str) -> bool:
        """Whether the module is part of the runtime."""
        return module in self.builtin_modules

    def is_stable(self, module: str, name: str) -> bool:
        """Whether the attribute of the module can be taken for its global: nothing hides it."""
        if self.is_builtin(module):
            return name not in self.census.stored_from_outside(module)
        return not self.census.is_dynamic(module)

    def global_value(self, module: str, name: str) -> Static | None:
        """What the global holds whenever it is bound, if that is known."""
        key = (module, name)
        if key not in self._globals:
            self._globals[key] = None
            stores = self.stores.get(key, ())
            submodule = f"{module}.{name}"
            if not stores and (submodule in self.modules or self._is_foreign_submodule(module, name)):
                self._globals[key] = ModuleRef(submodule)
            self._binding.add(submodule)
            if len(stores) == 1 and stores[0].op == "global_set" and self.census.bound_once(module, name):
                self._globals[key] = self.resolve(stores[0].args[0])
            self._binding.discard(submodule)
        return self._globals[key]

    def global_constant(self, module: str, name: str) -> tuple[object] | None:
        """The number or string that the global is whenever it is bound, in a tuple of one."""
        stores = self.stores.get((module, name), ())
        if len(stores) != 1 or stores[0].op != "global_set" or not self.census.bound_once(module, name):
            return None
        known = self.constant(stores[0].args[0])
        return known if known is not None and isinstance(known[0], SIMPLE) else None

    def _is_foreign_submodule(self, package: str, name: str) -> bool:
        """Whether it is a submodule that this unit imports while the package, of another unit, does not bind it."""
        known = self.interfaces.get(package)
        bound = known is None or package in self.modules or name in known.names
        return not bound and f"{package}.{name}" in self.initialised

    def is_bound(self, module: str, name: str, user: FunctionDef, line: int) -> bool:
        """Whether the global is surely bound when code of `user` at this line runs.

        Top-level statements run in their order, so what one outside of conditions and loops has bound is bound
        in all later ones, and in the functions that they make; and a function's own name in its body."""
        if user.module != module or not self.census.bound_once(module, name):
            return False
        value = self.global_value(module, name)
        while user.kind != "module":
            if user is value:
                return True
            line = user.pos.line if user.pos is not None else 0
            user = self.parents[user]
        end = self.end_lines.get((module, name))
        return end is not None and line > end

    def resolve(self, value: Value) -> Static | None:
        """What the value must be, if it is bound."""
        instr = self.definitions.get(value)
        return self._resolve_instr(instr) if instr is not None else None

    def _resolve_instr(self, instr: Instr) -> Static | None:
        match instr.op, instr.imm:
            case (("function" | "class"), (definition,)):
                assert isinstance(definition, FunctionDef | ClassDef)
                return definition
            case "builtin", (name,):
                return BuiltinRef(name)
            case "import", (name, _):
                return ModuleRef(name)
            case "import_from", (name, submodule):
                return self._imported(self.resolve(instr.args[0]), name, submodule)
            case "getattr", (name,):
                owner = self.resolve(instr.args[0])
                return self._imported(owner, name, None) if isinstance(owner, ModuleRef) else None
            case "global_get", (module, name):
                return self.global_value(module, name) if not self._may_be_builtin(instr) else None
            case "check_bound", _:
                return self.resolve(instr.args[0])
            case "cell_get" | "cell_read", (variable,):
                return self._cell_value(variable)
        return None

    def _may_be_builtin(self, instr: Instr) -> bool:
        """Whether a global of the name of a builtin may be unbound where it is read."""
        reader = self.hiding.get(instr)
        if reader is None:
            return False
        module, name = instr.imm
        return not self.is_bound(module, name, reader, instr.pos.line if instr.pos is not None else 0)

    def _cell_value(self, variable: CellVar) -> Static | None:
        """What the cell holds whenever it is bound: of a variable with one store that is no parameter."""
        stores = self.cell_stores.get(variable, ())
        if len(stores) != 1 or (variable.owner, variable.name) in self.parameters:
            return None
        self.cell_stores[variable] = []
        found = self.resolve(stores[0])
        self.cell_stores[variable] = list(stores)
        return found

    def _imported(self, owner: Static | None, name: str, submodule: str | None) -> Static | None:
        """`name` of a module."""
        if not isinstance(owner, ModuleRef):
            return None
        if not self.is_stable(owner.name, name):
            return None
        if self.is_builtin(owner.name):
            return BuiltinRef(name, owner.name)
        if name in self.names(owner.name):
            known = self.global_value(owner.name, name) or self._foreign_member(owner.name, name)
            # `from . import name` in the package itself is what binds the name
            return ModuleRef(submodule) if known is None and submodule in self._binding else known
        return ModuleRef(submodule) if submodule is not None else None

    def _foreign_member(self, module: str, name: str) -> BuiltinRef | ModuleRef | None:
        """The member of a builtin module, or the module, that the global of another unit's module holds."""
        known = self.interfaces.get(module) if module not in self.modules else None
        if known is not None and name in known.modules:
            return ModuleRef(known.modules[name])
        found = known.members.get(name) if known is not None else None
        return BuiltinRef(found[1], found[0]) if found is not None else None

    def origin(self, value: Value) -> tuple[str, str] | None:
        """The module and the name there of what an import brought from another unit: `from m import n`, `m.n`."""
        instr = self.definitions.get(value)
        if instr is None:
            return None
        if instr.op in ("import_from", "getattr"):
            owner = self.resolve(instr.args[0])
            foreign = isinstance(owner, ModuleRef) and owner.name not in self.modules
            return (owner.name, instr.imm[0]) if isinstance(owner, ModuleRef) and foreign else None
        if instr.op == "check_bound":
            return self.origin(instr.args[0])
        stores = self.stores.get(instr.imm[:2], ()) if instr.op == "global_get" else ()
        if len(stores) == 1 and stores[0].op == "global_set" and self.census.bound_once(*instr.imm[:2]):
            return self.origin(stores[0].args[0])
        return None

    def member(self, owner: Value, name: str) -> Static | None:
        """What the attribute of a known module must be, if it is bound."""
        return self._imported(self.resolve(owner), name, None)

    def defaults_of(self, function: FunctionDef) -> list[Value | tuple[object]] | None:
        """The defaults of the positional parameters, constants in tuples of one; None: unknown, or they may change."""
        statements = self.function_statements.get(function, ())
        if len(statements) != 1 or "__defaults__" in self.stored_attributes:
            return None
        return self.tuple_elements(statements[0].args[0])

    def keyword_defaults_of(self, function: FunctionDef) -> Mapping[str, tuple[object]]:
        """The defaults of keyword-only parameters that are constants, and stay what they are, in tuples of one."""
        statements = self.function_statements.get(function, ())
        if len(statements) != 1 or KEYWORD_DEFAULTS in self.stored_attributes:
            return {}
        made = self.definitions.get(statements[0].args[1])
        if made is None or made.op != "dict":
            return {}
        pairs = [(self.constant(k), self.constant(v)) for k, v in zip(made.args[::2], made.args[1::2], strict=True)]
        return {str(key[0]): value for key, value in pairs if key is not None and value is not None}

    # --- constants ---
    def constant(self, value: Value) -> tuple[object] | None:
        """The constant that the value is, in a tuple of one."""
        instr = self.definitions.get(value)
        return (instr.imm[0],) if instr is not None and instr.op == "const" else None

    def tuple_elements(self, value: Value) -> list[Value | tuple[object]] | None:
        """The elements of a tuple display; constants stand in tuples of one."""
        instr = self.definitions.get(value)
        if instr is not None and instr.op == "tuple":
            return [self.constant(a) or a for a in instr.args]
        constant = self.constant(value)
        if constant is not None and isinstance(constant[0], tuple):
            return [(item,) for item in constant[0]]
        return None


def _tells_defaults(constant: object) -> bool:
    """Whether it is, or has in it, what may be the name of an attribute with defaults, or the end of one."""
    if isinstance(constant, tuple | frozenset):
        return any(map(_tells_defaults, constant))
    return isinstance(constant, str) and "defaults__" in constant


SIMPLE = (int, float, str, bytes)
KEYWORD_DEFAULTS = "__kwdefaults__"
MODULE_NAMES = frozenset(["__name__", "__doc__", "__package__", "__loader__", "__spec__", "__file__", "__path__"])
"""The globals that a module has before its code runs."""


def instructions(function: FunctionDef) -> Iterator[Instr]:
    for block in function.blocks:
        yield from block.instrs


def all_functions(modules: Iterable[pir.Module]) -> Iterator[FunctionDef]:
    for module in modules:
        yield from module.functions
