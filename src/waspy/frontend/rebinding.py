"""Globals that statements of the main module's top level bind anew: a variable of its own from there on.

text = read()                      text = read()
text = text.split()          =>    text#1 = text.split()
for word in text: ...              for word in text#1: ...

So each has the type of what it holds then, as local variables have. It is done where nobody can tell: only the
top level itself and comprehensions that run there use the name, and nobody looks names up in the module.

A statement of the top level that assigns to the name begins a new variable, and so does a `for` if what it may leave
unassigned is not read before the next one.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence

from waspy.frontend.census import Census, take_census
from waspy.frontend.load import LoadedModule, ModuleGraph
from waspy.frontend.scopes import Scope
from waspy.ir.pir import REBOUND

LOOKS_UP_NAMES = {"dir", "eval", "exec", "vars", "locals", "globals", "breakpoint", "__import__"}
LOOKS_UP_GLOBALS = {"__dict__", "__globals__", "f_globals", "f_locals", "modules"}


def separate(graph: ModuleGraph, census: Census) -> Census:
    """Renames them in the tree of the main module; the census of the program as it is then."""
    module = graph.modules.get(graph.main)
    if module is None or module.origin != "program" or _is_watched(graph, census, module):
        return census
    body = module.tree.body
    names = _candidates(module, module.scope_with(census.plain_builtins(module.name) | {"join"}))
    beginnings = _beginnings(body, names)
    if not beginnings:
        return census
    _rename(body, beginnings)
    module.forget_scope()
    graph.census = None
    return take_census(graph)


def _is_watched(graph: ModuleGraph, census: Census, module: LoadedModule) -> bool:
    """Whether somebody may look up globals of the module."""
    if census.is_dynamic(module.name) or census.escapes(module.name) or census.stored_from_outside(module.name):
        return True
    program = graph.of_origin("program")
    if any(module.name in graph.dependencies(m) for m in program):
        return True
    if any(m.names_read & LOOKS_UP_NAMES for m in program):
        return True
    return any(isinstance(n, ast.Attribute) and n.attr in LOOKS_UP_GLOBALS for m in program for n in ast.walk(m.tree))


def _candidates(module: LoadedModule, root: Scope) -> set[str]:
    """The names that only the top level uses, and that nothing but assignments and loops bind."""
    names = {name for name in root.bound if name not in root.unbinds and not name.startswith("__")}
    for scope in root.walk():
        if scope.frame is not root:
            names -= {name for name in scope.used | set(scope.bound) if scope.resolved.get(name) is None}
        names -= set(scope.globals)
    for node in ast.walk(module.tree):
        names -= set(_bound_otherwise(node))
        for annotation in _annotations(node):
            names -= {getattr(n, "id", None) or getattr(n, "value", None) for n in ast.walk(annotation)}
    return names


def _annotations(node: ast.AST) -> Iterable[ast.expr]:
    """Somebody may look up what stands in them."""
    match node:
        case ast.arg(annotation=ast.expr() as annotation) | ast.FunctionDef(returns=ast.expr() as annotation):
            return [annotation]
        case ast.AnnAssign(annotation=annotation):
            return [annotation]
    return []


def _bound_otherwise(node: ast.AST) -> Iterable[str]:
    match node:
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return [name]
        case ast.ExceptHandler(name=str(name)) | ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
            return [name]
        case ast.MatchMapping(rest=str(name)) | ast.AnnAssign(target=ast.Name(id=name)):
            return [name]
        case ast.Import(names=aliases) | ast.ImportFrom(names=aliases):
            return [a.asname or a.name.partition(".")[0] for a in aliases]
    return []


# --- where a new variable begins ------------------------------------------------------------------------------
def _beginnings(body: Sequence[ast.stmt], names: set[str]) -> dict[ast.stmt, dict[str, str]]:
    """The statements that begin new variables, and what these are called. The first one of a name keeps it."""
    anew: dict[ast.stmt, set[str]] = {}
    awaited: set[str] = set()
    for node in reversed(body):
        found = _assigned(node) & names
        read = _occurring(_before(node)) & names
        if isinstance(node, ast.For):
            found -= awaited | read
            found -= set().union(*(_occurring([n]) for n in node.orelse)) if node.orelse else set()
        anew[node] = found
        others = _occurring([node]) & names - found
        awaited = (awaited - found) | others | read
    numbers: dict[str, int] = {}
    begun: dict[ast.stmt, dict[str, str]] = {}
    for node in body:
        fresh = sorted(name for name in anew[node] if name in numbers)
        if fresh:
            begun[node] = {name: f"{name}{REBOUND}{numbers[name]}" for name in fresh}
        for name in _occurring([node]) & names:
            numbers[name] = numbers.get(name, 0) + (name in anew[node] or name not in numbers)
    return begun


def _assigned(node: ast.stmt) -> set[str]:
    """The names that it assigns to, if it does nothing else to its targets."""
    match node:
        case ast.Assign(targets=targets):
            pass
        case ast.For(target=target):
            targets = [target]
        case _:
            return set()
    inner = [n for target in targets for n in ast.walk(target)]
    plain = all(isinstance(n, ast.Name | ast.Tuple | ast.List | ast.Starred | ast.expr_context) for n in inner)
    return {n.id for n in inner if isinstance(n, ast.Name)} if plain else set()


def _before(node: ast.stmt) -> list[ast.expr]:
    """What is evaluated before the targets are assigned to."""
    return [node.value] if isinstance(node, ast.Assign) else [node.iter] if isinstance(node, ast.For) else []


def _occurring(nodes: Sequence[ast.AST]) -> set[str]:
    return {name.id for node in nodes for name in _globals_in(node)}


# --- renaming -------------------------------------------------------------------------------------------------
def _rename(body: Sequence[ast.stmt], begun: Mapping[ast.stmt, Mapping[str, str]]) -> None:
    current: dict[str, str] = {}
    for node in body:
        before = [name for n in _before(node) for name in _globals_in(n)]
        for name in before:
            name.id = current.get(name.id, name.id)
        current |= begun.get(node, {})
        for name in _globals_in(node):
            if name not in before:
                name.id = current.get(name.id, name.id)


def _globals_in(node: ast.AST, hidden: frozenset[str] = frozenset()) -> Iterator[ast.Name]:
    """The names in it that mean globals, as far as they are candidates: functions have none of those inside."""
    match node:
        case ast.Name(id=name):
            if name not in hidden:
                yield node
        case ast.Lambda(args=args):
            yield from _globals_in(args, hidden)
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            outside = [n for n in ast.iter_child_nodes(node) if n not in node.body]
            yield from (name for n in outside for name in _globals_in(n, hidden))
        case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
            yield from _globals_in(node.generators[0].iter, hidden)
            own = hidden | {n.id for g in node.generators for n in ast.walk(g.target) if isinstance(n, ast.Name)}
            inner = [n for n in ast.iter_child_nodes(node) if not isinstance(n, ast.comprehension)]
            for i, g in enumerate(node.generators):
                inner += [g.target, *g.ifs, *([g.iter] if i else [])]
            yield from (name for n in inner for name in _globals_in(n, own))
        case _:
            yield from (name for n in ast.iter_child_nodes(node) for name in _globals_in(n, hidden))
