"""Finds and parses every module that a program can import.

`load_program` follows the import statements from the main program, those inside functions too, and gives a
`ModuleGraph`. A module that cannot be had is no error by itself: its import raises ModuleNotFoundError when
it runs, as in CPython. The exception is a module that CPython has and Waspy has not: where its import
surely runs and nothing catches the failure, the program is refused (`ModuleGraph.diagnostics`).
"""

from __future__ import annotations

import ast
import gc
import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, TypeAlias

from waspy.frontend import source as source_files
from waspy.frontend.dataclass_methods import write_methods
from waspy.frontend.errors import CompileError, Diagnostics, located
from waspy.frontend.finder import Finder, Found, library_folders
from waspy.frontend.generic_bases import drop_generic_bases
from waspy.frontend.hidden_imports import import_hidden
from waspy.frontend.imports import ImportFact, scan
from waspy.frontend.named_tuples import write_named_tuples
from waspy.frontend.ordering_methods import write_orderings
from waspy.frontend.overlay import lay_over, overlay_of
from waspy.frontend.scopes import Scope, analyse
from waspy.frontend.stack import deeply


@dataclass(slots=True, eq=False)
class LoadedModule:
    """A module with source. `filename` is what tracebacks print; `file` is `__file__`, None if there is none;
    `package` is `__package__`; `overlay` is the text of its corrections. `tree`, `scope` and `imports` are made when
    they are first asked for."""

    name: str
    filename: str
    source: str
    origin: str
    package: str = ""
    file: str | None = None
    path: list[str] = field(default_factory=list)
    is_main: bool = False
    overlay: str = ""
    _tree: ast.Module | None = None
    _scope: Scope | None = None
    _imports: list[ImportFact] | None = None
    _names_read: frozenset[str] | None = None

    @property
    def is_package(self) -> bool:
        return bool(self.path)

    @property
    def tree(self) -> ast.Module:
        if self._tree is None:
            self._tree = source_files.parse(self.source, self.filename, self.origin == "program")
            if self.overlay:
                lay_over(self._tree, source_files.parse(self.overlay, self.filename, False))
            if not self.is_main:
                drop_main_part(self._tree)
            if self.origin == "library":
                keep_imports(self._tree)
            import_hidden(self._tree, self.source, self.origin == "program")
            if self.origin == "program" and "total_ordering" in self.source:
                write_orderings(self._tree)
            if self.origin == "program" and self.is_main and ("Generic" in self.source or "Protocol" in self.source):
                drop_generic_bases(self._tree, self.source)
            if self.origin == "program" and "dataclass" in self.source:
                write_methods(self._tree)
            if self.origin == "program" and ("namedtuple" in self.source or "NamedTuple" in self.source):
                write_named_tuples(self._tree, self.source)
        return self._tree

    @property
    def scope(self) -> Scope:
        if self._scope is None:
            self._scope = analyse(self.tree)
        return self._scope

    def forget_scope(self) -> None:
        """After a change of the tree."""
        self._scope = self._names_read = None

    def scope_with(self, builtins: frozenset[str]) -> Scope:
        """The scopes where only these builtins surely mean what they say."""
        if self.scope.consumers <= builtins:
            return self.scope
        return analyse(self.tree, lambda name: name not in builtins)

    @property
    def imports(self) -> list[ImportFact]:
        if self._imports is None:
            facts = scan(self.tree)
            self._imports = [f for f in facts if f.module != "__future__" or f.names is None or self._reads(f.names)]
        return self._imports

    def _reads(self, names: tuple[str, ...]) -> bool:
        return any(name in self.names_read for name in names)

    @property
    def names_read(self) -> frozenset[str]:
        """Every name that is read anywhere in the module."""
        if self._names_read is None:
            self._names_read = frozenset[str]().union(*(scope.used for scope in self.scope.walk()))
        return self._names_read

    def absolute(self, fact: ImportFact) -> str | None:
        """The absolute name of the module that is imported; None: the relative import leads nowhere."""
        return absolute_name(self.package, fact.module, fact.level)


def absolute_name(package: str, module: str, level: int) -> str | None:
    """As importlib's `_resolve_name`; None where it raises ImportError."""
    if level == 0:
        return module
    parts = package.split(".") if package else []
    if level > len(parts):
        return None
    base = ".".join(parts[: len(parts) - level + 1])
    return f"{base}.{module}" if module else base


class Census(Protocol):
    """The part of the census that a graph knows of."""

    def outside(self, module: str) -> str: ...

    def stored_from_outside(self, module: str) -> set[str]: ...

    def regexes_stand(self) -> bool: ...


@dataclass(slots=True, eq=False)
class ModuleGraph:
    """`modules`: those with source, in the order in which they were found, by name. `builtin`: the names of
    builtin modules that are imported. `parsed_all` is False for a library module loaded alone."""

    main: str
    finder: Finder
    modules: dict[str, LoadedModule] = field(default_factory=dict)
    builtin: set[str] = field(default_factory=set)
    diagnostics: Diagnostics = field(default_factory=Diagnostics)
    census: Census | None = None
    """Once it is taken: what it says of the rest of the program belongs to a module's digest."""
    _looked_at: dict[str, LoadedModule] = field(default_factory=dict)

    def available(self, name: str) -> bool:
        """Whether an import of that absolute name can succeed."""
        return name in self.modules or self.finder.find(name).available

    def find(self, name: str) -> Found:
        return self.finder.find(name)

    def module(self, name: str) -> LoadedModule | None:
        """The module with source of that name; one that is not part of the graph is read to look at it."""
        loaded = self.modules.get(name) or self._looked_at.get(name)
        if loaded is None and name:
            loaded = _read(self.finder.find(name))
            if loaded is not None:
                self._looked_at[name] = loaded
        return loaded

    def of_origin(self, origin: str) -> list[LoadedModule]:
        return [m for m in self.modules.values() if m.origin == origin]

    def dependencies(self, module: LoadedModule) -> list[str]:
        """The absolute names of all available modules that imports in `module` can initialise, parents
        included, in order."""
        names: dict[str, None] = {}
        for fact in module.imports:
            for name in self.targets(module, fact):
                names.update(dict.fromkeys(_with_parents(name)))
        return [name for name in names if self.available(name)]

    def targets(self, module: LoadedModule, fact: ImportFact) -> list[str]:
        """The modules that one import statement asks for, submodules of `from package import` included."""
        name = module.absolute(fact)
        if not name:
            return []
        real = self.finder.real_name(name)
        if real != name:
            return [name.partition(".")[0], real]
        if fact.names is None or not self.find_package(name):
            return [name]
        names = self.exported(name) or [] if fact.names == ("*",) else fact.names
        return [name, *(sub for n in names if self.available(sub := f"{name}.{n}"))]

    def find_package(self, name: str) -> bool:
        loaded = self.modules.get(name)
        return loaded.is_package if loaded else self.finder.find(name).is_package

    def exported(self, name: str) -> list[str] | None:
        """The literal `__all__` of a module; the public names of a builtin one."""
        members = self.finder.builtin_members.get(name)
        if members is not None and self.find(name).kind == "builtin":
            return sorted(n for n in members if not n.startswith("_"))
        try:
            loaded = self.module(name)
            return literal_all(loaded.tree) if loaded else None
        except CompileError:
            return None

    def builtin_names(self, name: str) -> frozenset[str] | None:
        """The names that a builtin module has; None: it is no builtin one."""
        members = self.finder.builtin_members.get(name)
        return frozenset(members) if members is not None and self.find(name).kind == "builtin" else None

    def digest(self, module: LoadedModule) -> str:
        """Changes when the module's code or what its imports lead to does: the key of its compiled form
        (after the census)."""
        parts = [module.name, module.filename, module.package, module.source, module.overlay]
        parts.append(self.census.outside(module.name) if self.census is not None else "")
        for fact in module.imports:
            for name in self.targets(module, fact):
                found = self.finder.find(name)
                parts.append(f"{name}={found.kind}")
                if found.kind == "builtin" and self.census is not None:
                    parts += sorted(self.census.stored_from_outside(name))
                elif name == "re" and self.census is not None:
                    parts.append(str(self.census.regexes_stand()))
                elif found.origin == "program" and name in self.modules:
                    parts.append(self.modules[name].source)
        return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def files(self) -> list[str]:
        """Every path that the graph depends on; those that were looked for in vain too."""
        return list(self.finder.seen)


def load_program(
    main: Path | None,
    *,
    source: str | None = None,
    name: str = "__main__",
    argv_path: str | None = None,
    search: list[Path] | None = None,
    builtin_modules: frozenset[str] = frozenset(),
    module: str | None = None,
    builtin_members: Mapping[str, Iterable[str]] | None = None,
) -> ModuleGraph:
    """Loads a program: the file `main`, or the text `source` (then `main`, if given, is only the file that
    it is from), or the module `module` as `-m` does. `argv_path` is the file name in tracebacks. Imports
    are looked for first in the folder of `main` (without one: the current folder), then in `search`. Syntax
    errors of modules of the program and refused imports are in the graph's `diagnostics`; nothing is raised
    for them."""
    folder = os.path.dirname(os.path.abspath(main)) if main is not None and module is None else os.getcwd()
    finder = Finder(program_folders([folder, *(str(p) for p in search or ())]), builtin_modules)
    finder.builtin_members = builtin_members or {}
    graph = ModuleGraph(name, finder)

    def work() -> None:
        try:
            graph.modules[name] = _main_module(graph, main, source, name, argv_path, module)
            _Follow(graph).run()
        except CompileError as error:
            graph.diagnostics.add(error)

    with collector_off():
        deeply(work)
    return graph


def program_folders(folders: list[str]) -> list[str]:
    """Without those that are the library's own: next to a program in `Lib` stands no program, but the library, of
    which Waspy's replacements are a part."""
    library = {os.path.realpath(folder) for folder in library_folders()}
    return [folder for folder in folders if os.path.realpath(folder) not in library]


def load_library(name: str, *, builtin_modules: frozenset[str] = frozenset()) -> ModuleGraph:
    """Loads one library module alone, as a unit of its own: the modules that it imports are found, but read
    only where their names are needed. Raises CompileError if there is no such module with source."""
    graph = ModuleGraph(name, Finder([], builtin_modules))
    loaded = graph.module(name)
    if loaded is None:
        raise CompileError(f"there is no module {name} with Python source")
    graph.modules[name] = loaded
    return graph


@contextmanager
def collector_off() -> Iterator[None]:
    """Trees and graphs of blocks live on while they are worked on, and there is little garbage in cycles: without the
    cyclic collector a program needs a tenth more memory and two thirds of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _main_module(
    graph: ModuleGraph,
    main: Path | None,
    source: str | None,
    name: str,
    argv_path: str | None,
    module: str | None,
) -> LoadedModule:
    package = ""
    if module is not None:
        found = graph.finder.find(module)
        if found.is_package:
            found = graph.finder.find(module + ".__main__")
        if found.file is None:
            raise CompileError(f"No module named {module}")
        main, package = found.file, found.name.rpartition(".")[0]
    path = os.path.abspath(main) if main is not None else None
    if source is None:
        if path is None:
            raise CompileError("there is no program")
        filename = argv_path or path
        try:
            source = source_files.read(Path(path), filename)
        except OSError as error:
            raise CompileError(f"can't open file {path!r}: {error.strerror}") from None
    return LoadedModule(name, argv_path or path or "<string>", source, "program", package, path, is_main=True)


def _read(found: Found) -> LoadedModule | None:
    """The module with its text; a namespace package has none."""
    if found.kind == "namespace":
        return LoadedModule(found.name, "<namespace>", "", found.origin, found.name, None, list(found.path))
    if found.kind != "source" or found.file is None:
        return None
    file = str(found.file)
    package = found.name if found.is_package else found.name.rpartition(".")[0]
    text = source_files.read(found.file, file)
    overlay = overlay_of(found.name) if found.origin == "library" else ""
    return LoadedModule(found.name, file, text, found.origin, package, file, list(found.path), overlay=overlay)


Statement: TypeAlias = tuple[LoadedModule, ImportFact]

MOST_NAMED = 4


class _Follow:
    """Loads what can be reached. A module is reached *hard* if every import on the way to it is hard: only
    there can something be refused. The other imports of library modules are left to the linker, which asks for
    a module (`ModuleGraph.module`) when something that is live needs it, unless they can lead back into the program:
    its modules are compiled together."""

    def __init__(self, graph: ModuleGraph) -> None:
        self.graph = graph
        self.follow_all = graph.finder.shadows_library()
        self.queue = [(graph.modules[graph.main], True)]
        self.reached: dict[str, bool] = {graph.main: True}
        self.importers: dict[str, str] = {}
        self.statements: dict[str, Statement] = {}
        """The import of the program that leads to a module."""
        self.missing: dict[Statement, dict[str, str]] = {}
        """The modules in C that an import of the program needs, and who imports them."""

    def run(self) -> None:
        self.follow_imports()
        for (module, fact), names in self.missing.items():
            for problem in self.not_provided(module, fact, names):
                self.graph.diagnostics.add(problem)

    def follow_imports(self) -> None:
        while self.queue:
            module, hard = self.queue.pop(0)
            try:
                facts = module.imports
            except CompileError as error:
                self.unreadable(module, hard, error)
                continue
            if module.origin == "program":
                for problem in source_files.newer_syntax(module.tree, module.filename, module.source):
                    self.graph.diagnostics.add(problem)
            for fact in facts:
                if module.origin == "program" or fact.hard or self.follow_all:
                    self.follow(module, fact, hard and fact.hard)

    def follow(self, module: LoadedModule, fact: ImportFact, sure: bool) -> None:
        statement = (module, fact) if module.origin == "program" else self.statements[module.name]
        for target in self.graph.targets(module, fact):
            for name in _with_parents(target):
                if self.reached.get(name) is None or (sure and not self.reached[name]):
                    self.reached[name] = sure
                    self.importers[name] = module.name
                    self.statements[name] = statement
                    self.reach(name, sure)

    def reach(self, name: str, sure: bool) -> None:
        graph = self.graph
        found = graph.finder.find(name)
        if found.kind == "builtin":
            graph.builtin.add(name)
        elif found.kind == "extension" and sure:
            self.missing.setdefault(self.statements[name], {})[name] = self.importers[name]
        elif found.available:
            try:
                loaded = graph.module(name)
            except CompileError as error:
                graph.diagnostics.add(error)
                graph.finder.forget(name)
                return
            if loaded is not None:
                graph.modules[name] = loaded
                self.queue.append((loaded, sure))

    def unreadable(self, module: LoadedModule, hard: bool, error: CompileError) -> None:
        """A library module that this Python cannot parse (test data, other versions) is as good as missing."""
        if module.origin == "program" or hard:
            self.graph.diagnostics.add(error)
        del self.graph.modules[module.name]
        self.graph.finder.forget(module.name)

    def not_provided(self, module: LoadedModule, fact: ImportFact, names: dict[str, str]) -> Iterator[CompileError]:
        """Those that the statement imports itself, each, and together those that modules of the library import."""
        place = ast.Pass(lineno=fact.line, col_offset=fact.col, end_lineno=fact.end_line, end_col_offset=fact.end_col)
        hint = "an import inside of `try: ... except ImportError:` or of a function fails only when it runs"
        for name in [name for name, importer in names.items() if importer == module.name]:
            message = f"the module {name!r} is written in C in CPython, and Waspy does not provide it"
            yield located(place, message, module.filename, module.source, hint)
        others = [name for name, importer in names.items() if importer != module.name]
        if others:
            way = self.way_to(names[others[0]])
            way = way[way.index(module.name) + 1 :] if module.name in way else way
            needed = ", ".join(map(repr, others[:MOST_NAMED])) + (", ..." if len(others) > MOST_NAMED else "")
            message = f"{way[0]!r} needs what is written in C in CPython and is not in Waspy: {needed}"
            hint = f"{others[0]} is imported by way of {' → '.join(way)}; {hint}"
            yield located(place, message, module.filename, module.source, hint)

    def way_to(self, name: str) -> list[str]:
        """The modules that import each other from the main program to `name`."""
        way = [name]
        while (importer := self.importers.get(way[0])) is not None and importer not in way:
            way.insert(0, importer)
        return way


def drop_main_part(tree: ast.Module) -> None:
    """Empties `if __name__ == "__main__":` at top level: in a module that is imported it does not run, and what it
    imports (doctest, in half of the library) is not wanted."""
    for node in tree.body:
        if isinstance(node, ast.If) and _asks_for_main(node.test):
            node.body = [ast.copy_location(ast.Pass(), node.body[0])]


def keep_imports(tree: ast.Module) -> None:
    """Leaves out `del types, weakref` at the top level of a library module that imports them: nobody misses that, and
    what is bound for good is known."""
    imported = {
        alias.asname or alias.name.partition(".")[0]
        for node in tree.body
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    for node in tree.body:
        if isinstance(node, ast.Delete):
            node.targets = [t for t in node.targets if not isinstance(t, ast.Name) or t.id not in imported]
    tree.body = [node for node in tree.body if not isinstance(node, ast.Delete) or node.targets]


def _asks_for_main(test: ast.expr) -> bool:
    match test:
        case ast.Compare(ast.Name("__name__"), [ast.Eq()], [ast.Constant("__main__")]):
            return True
    return False


def _with_parents(name: str) -> list[str]:
    parts = name.split(".")
    return [".".join(parts[: i + 1]) for i in range(len(parts))]


def literal_all(tree: ast.Module) -> list[str] | None:
    """The names in `__all__` if it is assigned a list or tuple of strings at top level; additions by `+=` of
    literals are followed, anything else gives None."""
    names: list[str] | None = None
    for node in tree.body:
        if isinstance(node, (ast.Assign, ast.AnnAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(isinstance(t, ast.Name) and t.id == "__all__" for t in targets):
                names = _strings(node.value)
        elif isinstance(node, ast.AugAssign) and getattr(node.target, "id", "") == "__all__":
            more = _strings(node.value)
            names = names + more if names is not None and more is not None else None
        elif isinstance(node, ast.Expr) and _changes_all(node.value):
            return None
    return names


def _changes_all(node: ast.expr) -> bool:
    """`__all__.append(...)` and the like."""
    called = node.func if isinstance(node, ast.Call) else None
    return isinstance(called, ast.Attribute) and getattr(called.value, "id", "") == "__all__"


def _strings(node: ast.expr | None) -> list[str] | None:
    if not isinstance(node, (ast.List, ast.Tuple)):
        return None
    names = [e.value for e in node.elts if isinstance(e, ast.Constant) and isinstance(e.value, str)]
    return names if len(names) == len(node.elts) else None
