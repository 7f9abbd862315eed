"""Source files to modules: parses every runtime module that is imported and collects what each defines.

Nothing is resolved here, so modules may import one another in circles.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from waspy import lang
from waspy.restricted.entities import (
    LANG,
    RUNTIME,
    FunctionEntity,
    Module,
    ModuleEntity,
    StructEntity,
    VariableEntity,
    Vocabulary,
    World,
    decorator_name,
)
from waspy.restricted.errors import Diagnostic, Rejected

PYTHON_NAMES = frozenset(["len", "isinstance", "range", "ord", "bool", "min", "max", "abs", "object"])
TYPING_NAMES = frozenset(["NoReturn", "Optional", "Any", "Final", "TYPE_CHECKING"])
IGNORED_MODULES = frozenset(["__future__", "typing", "collections.abc"])
IGNORED_VARIABLES = frozenset(["__all__"])


@dataclass(frozen=True, slots=True)
class Source:
    """`name` is the module's name below waspy.runtime, as "list"."""

    name: str
    path: Path
    text: str


def runtime_root() -> Path:
    return Path(__file__).parent.parent / "runtime"


def runtime_files() -> list[Path]:
    return [p for p in sorted(runtime_root().rglob("*.py")) if p.name != "__init__.py"]


def source_of(path: Path) -> Source:
    """The source in a file; its module name is the path below a folder called `runtime`, else the stem."""
    parts = path.resolve().with_suffix("").parts
    below = len(parts) - 1 - parts[::-1].index("runtime") if "runtime" in parts[:-1] else len(parts) - 2
    return Source(".".join(parts[below + 1 :]), path, path.read_text(encoding="utf-8"))


def load(sources: Iterable[Source], root: Path | None = None) -> World:
    """The given modules and, from `root`, all that they import."""
    root = root or runtime_root()
    world = World(frozenset(lang.__all__) | TYPING_NAMES)
    pending = list(sources)
    given = {s.name for s in pending}
    while pending:
        source = pending.pop(0)
        module = _parse(world, source)
        if module is None:
            continue
        world.modules[source.name] = module
        for name in imported_modules(module.tree):
            path = root.joinpath(*name.split(".")).with_suffix(".py")
            if name not in given and path.is_file():
                given.add(name)
                pending.append(Source(name, path, path.read_text(encoding="utf-8")))
    for module in world.modules.values():
        _Collector(world, module).collect(module.tree.body)
    _mark_mutable(world)
    return world


def _parse(world: World, source: Source) -> Module | None:
    try:
        tree = ast.parse(source.text, str(source.path))
    except SyntaxError as e:
        world.errors.append(Diagnostic(source.path, e.lineno or 1, e.offset or 1, e.msg))
        return None
    return Module(source.name, source.path, tree)


def _below_runtime(name: str) -> str | None:
    """ "waspy.runtime.list" -> "list"."""
    return name.removeprefix(RUNTIME + ".") if name.startswith(RUNTIME + ".") else None


def imported_modules(tree: ast.AST) -> Iterator[str]:
    """The runtime modules that any import statement of the tree can mean."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module is not None:
            below = _below_runtime(node.module)
            if below is not None:
                yield below
            if below is not None or node.module == RUNTIME:
                yield from (f"{below}.{a.name}" if below else a.name for a in node.names)
        elif isinstance(node, ast.Import):
            yield from filter(None, (_below_runtime(a.name) for a in node.names))


def import_names(node: ast.Import | ast.ImportFrom) -> Iterator[tuple[str, str, str | None]]:
    """(local name, module, name there or None for the module itself) of an import statement; for
    `import *` the local name is "*"."""
    if isinstance(node, ast.Import):
        for alias in node.names:
            below = _below_runtime(alias.name)
            if below is None or alias.asname is None:
                raise Rejected(node, "import runtime modules as `from waspy.runtime import x` (or `import ... as x`)")
            yield alias.asname, below, None
        return
    if node.module in IGNORED_MODULES:
        yield from ((a.asname or a.name, LANG, a.name) for a in node.names if a.name in TYPING_NAMES)
        return
    if node.module == RUNTIME:
        yield from ((a.asname or a.name, a.name, None) for a in node.names)
        return
    is_lang = node.module is not None and (node.module == LANG or node.module.startswith(LANG + "."))
    source = LANG if is_lang else _below_runtime(node.module or "")
    if source is None:
        raise Rejected(node, f"cannot import {node.module}: only waspy.lang and waspy.runtime modules")
    yield from ((a.asname or a.name, source, a.name) for a in node.names)


def compiled_branch(node: ast.If) -> list[ast.stmt] | None:
    """The branch that is compiled of `if COMPILED:`, `if not COMPILED:`, `if TYPE_CHECKING:`; None for others."""
    test, negated = node.test, False
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        test, negated = test.operand, True
    if not isinstance(test, ast.Name) or test.id not in ("COMPILED", "TYPE_CHECKING"):
        return None
    return node.body if (test.id == "COMPILED") != negated else node.orelse


class _Collector:
    """Fills a module's scope from its top-level statements."""

    def __init__(self, world: World, module: Module) -> None:
        self.world = world
        self.module = module

    def collect(self, body: list[ast.stmt]) -> None:
        for node in body:
            try:
                handler = _STATEMENTS.get(type(node))
                if handler is None:
                    raise Rejected(node, "this statement cannot stand at module level")
                handler(self, node)
            except Rejected as e:
                self.world.report(self.module, e)

    def define(self, node: ast.stmt, name: str, entity: FunctionEntity | StructEntity | VariableEntity) -> None:
        if name in self.module.names:
            raise Rejected(node, f"{name} is defined twice")
        self.module.names[name] = entity

    def function(self, node: ast.FunctionDef) -> None:
        if any(decorator_name(d) == "intrinsic" for d in node.decorator_list):
            self.module.imports[node.name] = (LANG, node.name)
            return
        self.define(node, node.name, FunctionEntity(f"{self.module.name}.{node.name}", self.module, node))

    def struct(self, node: ast.ClassDef) -> None:
        if "struct" not in map(decorator_name, node.decorator_list):
            raise Rejected(node, f"class {node.name} needs the @struct decorator")
        taken = node.name in self.world.struct_entities
        name = f"{self.module.name}.{node.name}" if taken else node.name
        entity = StructEntity(name, self.module, node)
        self.world.struct_entities[name] = entity
        self.define(node, node.name, entity)

    def assign(self, node: ast.Assign) -> None:
        for target in node.targets:
            if isinstance(target, ast.Name):
                self._variable(node, target.id, None, node.value, None)
            elif isinstance(target, ast.Tuple) and all(isinstance(t, ast.Name) for t in target.elts):
                for i, element in enumerate(target.elts):
                    assert isinstance(element, ast.Name)
                    self._variable(node, element.id, None, node.value, i)
            else:
                raise Rejected(node, "only names are assigned at module level")

    def annotated(self, node: ast.AnnAssign) -> None:
        if not isinstance(node.target, ast.Name):
            raise Rejected(node, "only names are assigned at module level")
        self._variable(node, node.target.id, node.annotation, node.value, None)

    def _variable(
        self,
        node: ast.Assign | ast.AnnAssign,
        name: str,
        annotation: ast.expr | None,
        value: ast.expr | None,
        position: int | None,
    ) -> None:
        if name not in IGNORED_VARIABLES:
            symbol = f"{self.module.name}.{name}"
            self.define(node, name, VariableEntity(symbol, self.module, node, annotation, value, position))

    def imports(self, node: ast.Import | ast.ImportFrom) -> None:
        for local, source, name in import_names(node):
            if source != LANG and source not in self.world.modules:
                self.world.report(self.module, Rejected(node, f"there is no module {RUNTIME}.{source}"))
            if local == "*":
                self.module.stars.insert(0, source)
            else:
                self.module.imports[local] = (source, name)

    def condition(self, node: ast.If) -> None:
        branch = compiled_branch(node)
        if branch is None:
            raise Rejected(node, "the only conditions at module level are COMPILED and TYPE_CHECKING")
        self.collect(branch)

    def expression(self, node: ast.Expr) -> None:
        if isinstance(node.value, ast.Call):
            self.module.declarations.append(node.value)
        elif not isinstance(node.value, ast.Constant):
            raise Rejected(node, "this statement cannot stand at module level")

    def nothing(self, node: ast.stmt) -> None:
        pass


_STATEMENTS: dict[type[ast.stmt], Callable[..., None]] = {
    ast.FunctionDef: _Collector.function,
    ast.ClassDef: _Collector.struct,
    ast.Assign: _Collector.assign,
    ast.AnnAssign: _Collector.annotated,
    ast.Import: _Collector.imports,
    ast.ImportFrom: _Collector.imports,
    ast.If: _Collector.condition,
    ast.Expr: _Collector.expression,
    ast.Pass: _Collector.nothing,
    ast.Assert: _Collector.nothing,
}


def _mark_mutable(world: World) -> None:
    """Finds the module-level variables that functions assign."""
    for module in world.modules.values():
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Global):
                for name in node.names:
                    _mark(module.names.get(name))
            elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
                _mark(_module_variable(world, module, node))


def _module_variable(world: World, module: Module, node: ast.Attribute) -> object:
    """`x` in `calls.x = ...` where `calls` is a module."""
    base = world.lookup(module, node.value.id) if isinstance(node.value, ast.Name) else None
    return base.module.names.get(node.attr) if isinstance(base, ModuleEntity) else None


def _mark(entity: object) -> None:
    if isinstance(entity, VariableEntity):
        entity.mutable = True


def python_name(name: str) -> Vocabulary | None:
    """The meaning of a name that nothing defines: one of Python's own."""
    return Vocabulary(name) if name in PYTHON_NAMES or name in TYPING_NAMES else None
