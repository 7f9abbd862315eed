"""What names mean at module level: the entities of the runtime's modules and their scopes."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from waspy.restricted.errors import Diagnostic, Rejected
from waspy.restricted.types import Array, Hierarchy, Signature, Type, array_symbol

ConstExpr: TypeAlias = tuple[Any, ...]
"""A constant expression: see `lir.Global.init`."""


@dataclass(slots=True, eq=False)
class StructEntity:
    """`name` is unique: of two structs called Reader the second is "module.Reader"."""

    name: str
    module: Module
    node: ast.ClassDef


@dataclass(slots=True, eq=False)
class FunctionEntity:
    """`symbol` is "module.name"; `signature` is None until `signatures.signature` is asked for it."""

    symbol: str
    module: Module
    node: ast.FunctionDef
    signature: Signature | None = None

    @property
    def is_host_import(self) -> bool:
        return any(decorator_name(d) == "host_import" for d in self.node.decorator_list)


@dataclass(slots=True)
class Known:
    """What a module-level variable turned out to be: a type alias, a number known at compile time (`type`
    None: it adapts to where it is used), or a WebAssembly global with a constant initial value."""

    type: Type | None
    alias: bool = False
    number: int | float | bool | None = None
    init: ConstExpr | None = None


@dataclass(slots=True, eq=False)
class VariableEntity:
    """A module-level assignment. `value` None: declared without a value. `position`: its place in the tuple
    that `A, B = range(2)` unpacks. `mutable`: some function assigns it."""

    symbol: str
    module: Module
    node: ast.Assign | ast.AnnAssign
    annotation: ast.expr | None
    value: ast.expr | None
    position: int | None = None
    mutable: bool = False
    known: Known | None = None
    resolving: bool = False


@dataclass(slots=True, eq=False)
class Vocabulary:
    """A name of `waspy.lang`, or one of the few names of Python itself that restricted code may use."""

    name: str


@dataclass(slots=True, eq=False)
class ModuleEntity:
    module: Module


Entity: TypeAlias = StructEntity | FunctionEntity | VariableEntity | Vocabulary | ModuleEntity


@dataclass(slots=True, eq=False)
class Module:
    """`imports` maps a local name to (module, name there or None for the module itself); `stars` are the
    modules imported by `*`, the last one first. `declarations` are module-level calls, as `module(...)`."""

    name: str
    path: Path
    tree: ast.Module
    names: dict[str, Entity] = field(default_factory=dict)
    imports: dict[str, tuple[str, str | None]] = field(default_factory=dict)
    stars: list[str] = field(default_factory=list)
    declarations: list[ast.Call] = field(default_factory=list)


LANG = "waspy.lang"
RUNTIME = "waspy.runtime"


@dataclass(slots=True)
class World:
    """Everything that is being compiled."""

    vocabulary: frozenset[str]
    modules: dict[str, Module] = field(default_factory=dict)
    hierarchy: Hierarchy = field(default_factory=Hierarchy)
    struct_entities: dict[str, StructEntity] = field(default_factory=dict)
    arrays: dict[str, Array] = field(default_factory=dict)
    """Every array type that is written anywhere, by its symbol."""
    errors: list[Diagnostic] = field(default_factory=list)

    def array(self, element: Type) -> Array:
        """`Array[element]`, noted as used."""
        made = Array(element)
        self.arrays.setdefault(array_symbol(made), made)
        return made

    def report(self, module: Module, error: Rejected) -> None:
        if error.message is not None:
            diagnostic = error.diagnostic(module.path)
            if diagnostic not in self.errors:
                self.errors.append(diagnostic)

    def lookup(self, module: Module, name: str) -> Entity | None:
        """What `name` means at module level in `module`."""
        return self._find(module, name, set())

    def _find(self, module: Module, name: str, seen: set[str]) -> Entity | None:
        if module.name in seen:
            return None
        seen.add(module.name)
        if name in module.names:
            return module.names[name]
        if name in module.imports:
            return self.imported(*module.imports[name])
        for star in module.stars:
            if name.startswith("_"):
                break
            found = self._from(star, name, seen)
            if found is not None:
                return found
        return None

    def imported(self, source: str, name: str | None) -> Entity | None:
        """`from source import name`; None: `import source`."""
        if name is None:
            return ModuleEntity(self.modules[source]) if source in self.modules else None
        inner = f"{source}.{name}" if source else name
        found = self._from(source, name, set())
        return found if found is not None or inner not in self.modules else ModuleEntity(self.modules[inner])

    def _from(self, source: str, name: str, seen: set[str]) -> Entity | None:
        if source == LANG:
            return Vocabulary(name) if name in self.vocabulary else None
        return self._find(self.modules[source], name, seen) if source in self.modules else None


def decorator_name(node: ast.expr) -> str:
    """The name of a decorator, with or without arguments."""
    while isinstance(node, ast.Call):
        node = node.func
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def functions(module: Module) -> Iterator[FunctionEntity]:
    return (e for e in module.names.values() if isinstance(e, FunctionEntity))


def variables(module: Module) -> Iterator[VariableEntity]:
    return (e for e in module.names.values() if isinstance(e, VariableEntity))
