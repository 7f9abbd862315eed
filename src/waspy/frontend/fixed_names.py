"""What the globals of a module are known to hold before the program runs, for `build_pir/known_values.py`."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from functools import cached_property

from waspy.frontend.census import Census
from waspy.frontend.load import LoadedModule
from waspy.frontend.scopes import Variable

REFLECTIVE = frozenset(["locals", "vars", "globals", "eval", "exec"])
READERS = frozenset(["len", "sorted", "map", "enumerate", "zip"])
"""Builtins that give nobody what they iterate over."""


class FixedNames:
    """Of one module."""

    def __init__(self, module: LoadedModule, census: Census) -> None:
        self.module = module
        self.census = census

    @cached_property
    def regexes(self) -> dict[str, str]:
        """The globals that are the module `re`, as "", or one of its functions, as its name."""
        census, module = self.census, self.module
        facts = census.facts(module.name)
        if facts is None or not census.regexes_stand():
            return {}
        found = {name: "" for name, target in facts.modules().items() if target == "re"}
        for name, fact in facts.globals.items():
            if isinstance(fact.node, ast.ImportFrom) and (fact.node.module, fact.node.level) == ("re", 0):
                found.update((name, a.name) for a in fact.node.names if (a.asname or a.name) == name)
        return {name: member for name, member in found.items() if census.bound_once(module.name, name)}

    @cached_property
    def imported(self) -> dict[str, tuple[str, str]]:
        """The globals that are modules, each with "", and those that are members of builtin modules, with the names
        there."""
        facts = self.census.facts(self.module.name)
        if facts is None:
            return {}
        found = {name: (target, "") for name, target in facts.modules().items()} | facts.members
        return {name: held for name, held in found.items() if self.census.bound_once(self.module.name, name)}

    @cached_property
    def functions(self) -> frozenset[str]:
        """The globals that are functions which nothing decorates."""
        facts = self.census.facts(self.module.name)
        found = [n for n, f in facts.globals.items() if is_undecorated(f.node)] if facts is not None else []
        return frozenset(name for name in found if self.census.bound_once(self.module.name, name))

    def stands(self, module: str, name: str) -> bool:
        """Whether it is a builtin module in which nobody replaces the member."""
        graph = self.census.graph
        if name not in graph.finder.builtin_members.get(module, ()) or graph.find(module).kind != "builtin":
            return False
        return not self.census.is_meddled_with(module) and name not in self.census.stored_from_outside(module)

    def assigned(self, name: str) -> ast.expr | None:
        """What the one statement that binds the global assigns to it."""
        facts = self.census.facts(self.module.name)
        fact = facts.globals.get(name) if facts is not None else None
        if fact is None or not self.census.bound_once(self.module.name, name):
            return None
        return assigned_value(fact.node, name)

    def is_private(self, name: str) -> bool:
        """Whether only code that stands in the module can get at what the global holds."""
        if self.module.origin != "program" or name in self._exposed or self.census.escapes(self.module.name):
            return False
        facts = self.census.facts(self.module.name)
        imports_itself = facts is None or any(self.module.name in targets for targets in facts.aliases.values())
        return self.is_unseen and not imports_itself

    @cached_property
    def is_unseen(self) -> bool:
        """Whether nobody looks names up in the module."""
        return not self.module.names_read & REFLECTIVE

    @cached_property
    def has_plain_namespaces(self) -> bool:
        """Whether class bodies have only the names that they bind: no metaclass puts names there."""
        return self.is_unseen and not self.census.mentions_prepare

    @cached_property
    def kept(self) -> frozenset[str]:
        """The names that stand where what they mean may be changed, or given to somebody who may."""
        tree, plain = self.module.tree, READERS & self.census.plain_builtins(self.module.name)
        read = {id(n) for node in ast.walk(tree) for n in _only_read(node, plain)}
        return frozenset(n.id for n in _names(tree) if not isinstance(n.ctx, ast.Store) and id(n) not in read)

    @cached_property
    def _exposed(self) -> frozenset[str]:
        """The names by which other modules of the program may ask for globals of this one."""
        found: set[str] = set()
        for module in self.census.graph.of_origin("program"):
            if module is self.module:
                continue
            for node in ast.walk(module.tree):
                match node:
                    case ast.Attribute(attr=name) | ast.alias(name=name) | ast.Constant(str(name)):
                        found.add(name)
        return frozenset(found)


def is_undecorated(node: ast.AST | None) -> bool:
    return isinstance(node, ast.FunctionDef) and not node.decorator_list


def assigned_value(node: ast.AST | None, name: str) -> ast.expr | None:
    match node:
        case ast.Assign([ast.Name(target)], value) | ast.AnnAssign(ast.Name(target), _, value) if target == name:
            return value
    return None


def binding_of(variable: Variable) -> ast.AST | None:
    """The one statement of its function that binds a local variable."""
    scope = variable.scope
    if variable.is_parameter or variable.rebound or variable.deleted or scope.bound.get(variable.name) != 1:
        return None
    found = [n for n in _own(scope.node, scope.children) if variable.name in _bound(n)]
    return found[0] if len(found) == 1 and scope.kind == "function" else None


def _own(node: ast.AST, inner: Iterable[ast.AST]) -> Iterator[ast.AST]:
    """The nodes below, but for those in scopes of their own."""
    for child in ast.iter_child_nodes(node):
        if child not in inner:
            yield child
            yield from _own(child, inner)


def _bound(node: ast.AST) -> list[str]:
    match node:
        case ast.Assign([ast.Name(name)]) | ast.AnnAssign(ast.Name(name)):
            return [name]
        case ast.Import(names) | ast.ImportFrom(names=names):
            return [a.asname or a.name for a in names]
    return []


def _names(tree: ast.AST) -> Iterator[ast.Name]:
    return (n for n in ast.walk(tree) if isinstance(n, ast.Name))


def _only_read(node: ast.AST, plain: frozenset[str]) -> Iterable[ast.AST]:
    match node:
        case ast.For(iter=source) | ast.comprehension(iter=source):
            return _iterated(source, plain)
        case ast.Compare(ops=[ast.In() | ast.NotIn()], comparators=others):
            return others
        case ast.Subscript(value=value, ctx=ast.Load()):
            return [value]
        case ast.Call(func=ast.Attribute(ast.Constant(), "join"), args=[given]):
            return _iterated(given, plain)
        case ast.Call(func=ast.Name("len" | "sorted" as name), args=[given]) if name in plain:
            return _iterated(given, plain)
    return []


def _iterated(node: ast.expr, plain: frozenset[str]) -> Iterable[ast.expr]:
    """What is only iterated over where the expression is."""
    yield node
    match node:
        case ast.Call(func=ast.Attribute(value, "items" | "keys" | "values"), args=[], keywords=[]):
            yield value
        case ast.Call(func=ast.Name(name), args=args) if name in plain:
            for given in args:
                yield from _iterated(given, plain)
