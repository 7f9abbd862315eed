"""Whole-program facts about stores: which globals, classes and builtins nothing changes behind the compiler's back.

What cannot be seen through demotes only what it can touch. A module object can be changed from outside only
under a name that is known to be it (`import m; m.x = 1`), or if it *escapes*: if it is used other than as
`m.name`. Library modules do not change each other (but for `REPLACED`), nor the program, so only the program's
modules are scanned for what they do to others: a library module's facts depend on the program in few ways, and
`outside` says which.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass, field

from waspy.frontend.builtin_names import BUILTIN_NAMES
from waspy.frontend.errors import CompileError
from waspy.frontend.load import LoadedModule, ModuleGraph, collector_off
from waspy.frontend.scopes import Scope
from waspy.frontend.stack import deeply

REPLACED = {
    "warnings": {"showwarning", "formatwarning"},
    "linecache": {"getlines"},
    "pdb": {"set_trace"},
}
"""Globals of library modules that other library modules replace."""

REPLACERS = {
    ("contextlib", "redirect_stdout"): ("sys", "stdout"),
    ("contextlib", "redirect_stderr"): ("sys", "stderr"),
}
"""What replaces globals of builtin modules for the program that imports it."""

REPLACEABLE = {"stdin", "stdout", "stderr", "argv", "path", "excepthook"}
"""Names of sys that programs assign and library modules read."""

REGEX_NAMES = frozenset(
    "compile escape findall finditer fullmatch match search split sub subn _compile NOFLAG ASCII A IGNORECASE I "
    "UNICODE U MULTILINE M DOTALL S VERBOSE X".split()
)
"""What the compiler knows of the module `re`."""

MEDDLERS = {"unittest.mock", "mock", "_pytest.monkeypatch"}
"""Library modules that change whatever module they are told to: with them, every module is dynamic."""


@dataclass(slots=True)
class GlobalFact:
    """A global of a module. `kind` of its first binding: "def", "class", "import", "assign" or "other"; `node`
    is the statement. `count`: how many places bind it. `straight`: the first one is a statement of the module's
    top level, outside of any condition, loop or try."""

    name: str
    kind: str = "other"
    node: ast.AST | None = None
    count: int = 0
    straight: bool = False
    deleted: bool = False


@dataclass(slots=True)
class ModuleFacts:
    """`globals`: every global that the module's code binds, in the order of appearance. `dynamic`: its code
    takes hold of its whole namespace. `stars`: the modules of its `import *`."""

    name: str
    globals: dict[str, GlobalFact] = field(default_factory=dict)
    stars: list[str] = field(default_factory=list)
    dynamic: bool = False
    aliases: dict[str, set[str]] = field(default_factory=dict)
    """The names that imports anywhere in the module bind to modules."""
    members: dict[str, tuple[str, str]] = field(default_factory=dict)
    """The globals that hold a member of a builtin module once the body has run: its module and its name there."""

    def modules(self) -> dict[str, str]:
        """The globals that one `import` at the top level binds to a module, and nothing else to anything."""
        found = {}
        for name, targets in self.aliases.items():
            fact = self.globals.get(name)
            plain = fact is not None and fact.count == 1 and fact.straight and not fact.deleted
            if plain and len(targets) == 1 and fact is not None and isinstance(fact.node, ast.Import):
                found[name] = next(iter(targets))
        return found


@dataclass(slots=True)
class Census:
    """What the program's modules do. `attributes_stored`: names of attributes stored by `x.name = ...` or
    `setattr(x, "name", ...)` where x is not the first parameter of a method; `self_stored` where it is;
    `attributes_deleted` likewise for all receivers. `class_stores`: (module, global name) to attributes stored
    on what that name means. `module_stores`: module to attributes stored on it. `escaping`: modules used as
    values. `unknown_setattr`: there is a setattr or delattr whose name is not a constant, `unknown_self_setattr`
    on the first parameter of a method. `classes`: every class statement with its module."""

    graph: ModuleGraph
    modules: dict[str, ModuleFacts] = field(default_factory=dict)
    attributes_stored: set[str] = field(default_factory=set)
    self_stored: set[str] = field(default_factory=set)
    attributes_deleted: set[str] = field(default_factory=set)
    class_stores: dict[tuple[str, str], set[str]] = field(default_factory=dict)
    module_stores: dict[str, set[str]] = field(default_factory=dict)
    escaping: set[str] = field(default_factory=set)
    all_escape: bool = False
    unknown_setattr: bool = False
    unknown_self_setattr: bool = False
    namespaces_taken: set[str] = field(default_factory=set)
    classes: list[tuple[str, ast.ClassDef]] = field(default_factory=list)

    @property
    def mentions_prepare(self) -> bool:
        """Whether a metaclass of the program may put names into the namespaces of class bodies."""
        return any("__prepare__" in module.source for module in self.graph.of_origin("program"))

    def facts(self, module: str) -> ModuleFacts | None:
        """The facts of a module with source; None for others."""
        found = self.modules.get(module)
        if found is None:
            try:
                loaded = self.graph.module(module)
                if loaded is None:
                    return None
                found = self.modules[module] = _module_facts(self.graph, loaded)
            except CompileError:
                return None
        return found

    def bound_once(self, module: str, name: str) -> bool:
        """Whether the global is bound by one statement at the module's top level, outside of conditions and
        loops, and by nothing else, anywhere."""
        facts = self.facts(module)
        fact = facts.globals.get(name) if facts is not None else None
        if fact is None or fact.count != 1 or not fact.straight or fact.deleted:
            return False
        return not self.is_dynamic(module) and name not in self.stored_from_outside(module)

    def generator(self, module: str, name: str) -> ast.FunctionDef | None:
        """The generator function that the global always is, if it is such a one and nothing decorates it."""
        facts = self.facts(module)
        fact = facts.globals.get(name) if facts is not None else None
        if fact is None or not isinstance(fact.node, ast.FunctionDef) or fact.node.decorator_list:
            return None
        loaded = self.graph.module(module)
        assert loaded is not None
        is_generator = loaded.scope.children[fact.node].is_generator
        return fact.node if is_generator and self.bound_once(module, name) else None

    def is_dynamic(self, module: str) -> bool:
        """Whether code that cannot be seen through may store to any global of the module."""
        facts = self.facts(module)
        if facts is None or facts.dynamic or self.is_meddled_with(module):
            return True
        return any(self.star_names(star) is None for star in facts.stars)

    def is_meddled_with(self, module: str) -> bool:
        """Whether code that cannot be seen through may store to it."""
        if module in self.namespaces_taken:
            return True
        return self.unknown_setattr and self.escapes(module)

    def escapes(self, module: str) -> bool:
        """Whether the module object is used other than to read its attributes by name."""
        return self.all_escape or module in self.escaping

    def stored_from_outside(self, module: str) -> set[str]:
        """The names that other code may store on the module object."""
        names = self.module_stores.get(module, set()) | REPLACED.get(module, set())
        return names | self.attributes_stored if self.escapes(module) else names

    def regexes_stand(self) -> bool:
        """Whether the module `re` is the library's, and nobody puts other things into it."""
        loaded = self.graph.module("re")
        if loaded is None or loaded.origin != "library" or self.is_dynamic("re"):
            return False
        return not self.stored_from_outside("re") & REGEX_NAMES

    def star_names(self, module: str) -> list[str] | None:
        """What `from module import *` binds; None: not known."""
        return self._star_names(module, ())

    def _star_names(self, module: str, inside: tuple[str, ...]) -> list[str] | None:
        exported = self.graph.exported(module)
        if exported is not None:
            return exported
        facts = self.facts(module)
        if facts is None or facts.dynamic or module in inside or "__all__" in facts.globals:
            return None
        names = dict.fromkeys(n for n in facts.globals if not n.startswith("_"))
        for star in facts.stars:
            more = self._star_names(star, (*inside, module))
            if more is None:
                return None
            names.update(dict.fromkeys(more))
        return list(names)

    def names(self, module: str) -> list[str]:
        """Every global that the module's code binds, those of `import *` as far as they are known included."""
        facts = self.facts(module)
        names = dict.fromkeys(facts.globals if facts is not None else ())
        for star in facts.stars if facts is not None else ():
            names.update(dict.fromkeys(self.star_names(star) or ()))
        return list(names)

    def plain_builtins(self, module: str) -> frozenset[str]:
        """The builtin names that mean the builtins in the module's code, whatever happens."""
        if self.is_dynamic(module):
            return frozenset()
        shadowed = self.stored_from_outside(module) | self.stored_from_outside("builtins")
        return BUILTIN_NAMES.difference(shadowed, self.names(module))

    def outside(self, module: str) -> str:
        """A text that changes whenever what the program does to the module, and concerns it, does."""
        stored = self.stored_from_outside(module).intersection([*self.names(module), *BUILTIN_NAMES])
        shadowed = self.stored_from_outside("builtins") & BUILTIN_NAMES
        system = self.stored_from_outside("sys") & REPLACEABLE
        return f"{self.is_meddled_with(module)} {sorted(stored)} {sorted(shadowed)} {sorted(system)}"


def take_census(graph: ModuleGraph) -> Census:
    """Scans the program's modules; taken once for a graph. Facts of other modules are found when they are asked
    for. The main module counts as the program's even if it is a library module that is loaded alone."""
    if isinstance(graph.census, Census):
        return graph.census
    census = Census(graph)

    def work() -> None:
        for module in list(graph.modules.values()):
            if module.origin == "program" or module.name == graph.main:
                _Scan(census, module).run()
        if MEDDLERS.intersection(graph.modules):
            census.all_escape = census.unknown_setattr = True

    with collector_off():
        deeply(work)
    graph.census = census
    return census


# One module's own globals


def _module_facts(graph: ModuleGraph, module: LoadedModule) -> ModuleFacts:
    facts = ModuleFacts(module.name)
    root = module.scope
    straight = _straight_bindings(module.tree)
    for name, count in root.bound.items():
        kind, node = straight.get(name, ("other", None))
        deleted = name in root.unbinds
        facts.globals[name] = GlobalFact(name, kind, node, count, name in straight, deleted)
    for scope in root.walk():
        if scope is not root:
            _global_statements(facts, scope)
        facts.dynamic |= _takes_namespace(scope, root)
        for star in scope.star_imports:
            _star(graph, module, facts, star)
    _aliases(graph, module, facts)
    facts.members = _members(graph, module)
    return facts


def _members(graph: ModuleGraph, module: LoadedModule) -> dict[str, tuple[str, str]]:
    """What statements of the top level import from builtin modules, alone or tried, and later ones leave alone; and
    attributes of that: `randint = _inst.randint`."""
    held: dict[str, tuple[str, str]] = {}
    for node in module.tree.body:
        for inner in ast.walk(node):
            for name in _bound_names(inner):
                held.pop(name, None)
        tried = node.body[0] if isinstance(node, ast.Try) and len(node.body) == 1 else node
        if isinstance(tried, ast.ImportFrom) and tried.module is not None and tried.level == 0:
            held.update(_imported_members(graph, tried.module, tried.names))
        elif isinstance(node, ast.Assign) and (member := _member(held, node.value)) is not None:
            held.update((t.id, member) for t in node.targets if isinstance(t, ast.Name))
    return held


def _member(held: dict[str, tuple[str, str]], value: ast.expr) -> tuple[str, str] | None:
    """What is held there already, or an attribute of it, dotted."""
    match value:
        case ast.Name(id=name):
            return held.get(name)
        case ast.Attribute(value=ast.Name(id=name), attr=attribute) if name in held:
            return held[name][0], f"{held[name][1]}.{attribute}"
    return None


def _bound_names(node: ast.AST) -> Iterable[str]:
    """The names that a node may bind in whatever scope."""
    match node:
        case ast.Name(id=name, ctx=ast.Store() | ast.Del()):
            return [name]
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return [name]
        case ast.ExceptHandler(name=str(name)) | ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
            return [name]
        case ast.MatchMapping(rest=str(name)):
            return [name]
        case ast.Import(names=names) | ast.ImportFrom(names=names):
            return [a.asname or a.name.partition(".")[0] for a in names]
    return []


def _imported_members(graph: ModuleGraph, source: str, names: list[ast.alias]) -> Iterable[tuple[str, tuple[str, str]]]:
    members = graph.finder.builtin_members.get(source)
    if members is None or graph.find(source).kind != "builtin":
        return
    for alias in names:
        if alias.name == "*":
            yield from ((n, (source, n)) for n in graph.exported(source) or ())
        elif alias.name in members:
            yield alias.asname or alias.name, (source, alias.name)


def _straight_bindings(tree: ast.Module) -> dict[str, tuple[str, ast.AST]]:
    """The names that statements of the top level itself bind: kind and statement."""
    found: dict[str, tuple[str, ast.AST]] = {}
    for node in tree.body:
        for name, kind in _bindings(node):
            found.setdefault(name, (kind, node))
    return found


def _bindings(node: ast.stmt) -> Iterable[tuple[str, str]]:
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        yield node.name, "def"
    elif isinstance(node, ast.ClassDef):
        yield node.name, "class"
    elif isinstance(node, ast.Import):
        for alias in node.names:
            yield alias.asname or alias.name.partition(".")[0], "import"
    elif isinstance(node, ast.ImportFrom):
        for alias in node.names:
            yield alias.asname or alias.name, "import"
    elif isinstance(node, ast.Assign):
        for target in node.targets:
            for inner in ast.walk(target):
                if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store):
                    yield inner.id, "assign"
    elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value is not None:
        yield node.target.id, "assign"


def _global_statements(facts: ModuleFacts, scope: Scope) -> None:
    """Bindings by functions and classes that declare names global."""
    for name in scope.globals:
        count = scope.bound.get(name, 0)
        if count or name in scope.unbinds:
            fact = facts.globals.setdefault(name, GlobalFact(name))
            fact.count += count
            fact.deleted |= name in scope.unbinds


def _takes_namespace(scope: Scope, root: Scope) -> bool:
    """Whether a call in the scope gives out the module's globals as a dict. `exec` and `eval` do not: there is
    nothing that they could run."""
    for call in scope.calls:
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        if name == "globals" or (name in ("locals", "vars") and not call.args and scope is root):
            return True
    return False


def _star(graph: ModuleGraph, module: LoadedModule, facts: ModuleFacts, node: ast.ImportFrom) -> None:
    for fact in module.imports:
        if fact.names == ("*",) and (fact.line, fact.col) == (node.lineno, node.col_offset):
            name = module.absolute(fact)
            if name is not None and graph.available(name):
                facts.stars.append(name)


def _aliases(graph: ModuleGraph, module: LoadedModule, facts: ModuleFacts) -> None:
    for fact in module.imports:
        name = module.absolute(fact)
        if name is None or fact.names == ("*",):
            continue
        if fact.names is None:
            target = graph.finder.real_name(name) if fact.renamed else name.partition(".")[0]
            facts.aliases.setdefault(fact.bound[0], set()).add(target)
        else:
            for attribute, bound in zip(fact.names, fact.bound, strict=True):
                submodule = graph.finder.real_name(f"{name}.{attribute}")
                if graph.finder.find(submodule).available:
                    facts.aliases.setdefault(bound, set()).add(submodule)


# What one module does to everything else


class _Scan:
    def __init__(self, census: Census, module: LoadedModule) -> None:
        self.census = census
        self.module = module
        facts = census.facts(module.name)
        self.aliases = facts.aliases if facts is not None else {}

    def run(self) -> None:
        self.replacers()
        for scope in self.module.scope.walk():
            if scope.kind == "class" and isinstance(scope.node, ast.ClassDef):
                self.census.classes.append((self.module.name, scope.node))
            for node in scope.stores:
                self.store(scope, node.value, scope.mangle(node.attr), isinstance(node.ctx, ast.Del))
            for call in scope.calls:
                self.call(scope, call)
            for node in scope.glimpses:
                self.glimpse(node)
            for name in scope.bare:
                self.census.escaping.update(self.aliases.get(name, ()))

    def replacers(self) -> None:
        for fact in self.module.imports:
            for (module, function), (owner, name) in REPLACERS.items():
                if fact.module == module and (fact.names is None or {function, "*"} & set(fact.names)):
                    self.census.module_stores.setdefault(owner, set()).add(name)

    def store(self, scope: Scope, receiver: ast.expr, attribute: str, deletes: bool) -> None:
        census = self.census
        if deletes:
            census.attributes_deleted.add(attribute)
        modules = self.modules_named(receiver)
        if modules:
            for module in modules:
                census.module_stores.setdefault(module, set()).add(attribute)
        elif isinstance(receiver, ast.Name) and is_self(scope, receiver.id):
            census.self_stored.add(attribute)
        else:
            census.attributes_stored.add(attribute)
            if isinstance(receiver, ast.Name) and scope.resolved.get(receiver.id) is None:
                key = (self.module.name, receiver.id)
                census.class_stores.setdefault(key, set()).add(attribute)

    def modules_named(self, node: ast.expr) -> set[str]:
        """The modules that an expression may name: an alias, or `package.module`."""
        if isinstance(node, ast.Name):
            return self.aliases.get(node.id, set())
        if isinstance(node, ast.Attribute):
            names = {f"{owner}.{node.attr}" for owner in self.modules_named(node.value)}
            return {name for name in names if self.census.graph.available(name)}
        return set()

    def call(self, scope: Scope, call: ast.Call) -> None:
        name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
        first = call.args[0] if call.args else None
        if name in ("setattr", "delattr") and first is not None:
            attribute = call.args[1] if len(call.args) > 1 else None
            if isinstance(attribute, ast.Constant) and isinstance(attribute.value, str):
                self.store(scope, first, attribute.value, name == "delattr")
            elif isinstance(first, ast.Name) and is_self(scope, first.id):
                self.census.unknown_self_setattr = True
            else:
                self.census.unknown_setattr = True
        elif name in ("__import__", "import_module"):
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                self.census.escaping.add(first.value)
            else:
                self.census.all_escape = True
        elif name == "vars" and first is not None:
            self.take(first)

    def glimpse(self, node: ast.Attribute) -> None:
        """`sys.modules` gives any module, `m.__dict__` the whole namespace of one."""
        if node.attr == "__dict__":
            self.take(node.value)
        elif "sys" in self.modules_named(node.value):
            self.census.all_escape = True

    def take(self, node: ast.expr) -> None:
        self.census.namespaces_taken |= self.modules_named(node)


def is_self(scope: Scope, name: str) -> bool:
    """Whether the name means the first parameter of an ordinary method, there or further out."""
    variable = scope.resolved.get(name)
    if variable is None or not variable.is_parameter:
        return False
    owner = variable.scope
    is_method = owner.kind == "function" and owner.parent is not None and owner.parent.kind == "class"
    is_first = is_method and owner.parameters[0] == name
    if not is_first or not isinstance(owner.node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return False
    if owner.name in ("__new__", "__init_subclass__", "__class_getitem__"):
        return False
    decorators = [d.id for d in owner.node.decorator_list if isinstance(d, ast.Name)]
    return "classmethod" not in decorators and "staticmethod" not in decorators
