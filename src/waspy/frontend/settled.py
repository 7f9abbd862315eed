"""Imports at the top level of library modules that are tried, of which it is known how they end.

    def heappush(heap, item): ...
    class partial: ...

    try:
        from _heapq import *              =>  from _heapq import *
    except ImportError:
        pass

    loads = c_loads or py_loads       =>  loads = c_loads

An import that surely succeeds becomes a plain statement, which may be left out if nobody reads what it binds
(`optional`), and so are the definitions that it replaces; of one that surely fails, the handler is left.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

Bound: TypeAlias = Callable[[ast.ImportFrom], Sequence[str] | None]
"""What an import binds, if it surely succeeds."""


def settle(body: list[ast.stmt], bound: Bound, fails: Callable[[ast.ImportFrom], bool]) -> list[ast.stmt]:
    """The statements of a module without what is known of its tried imports."""
    settled: list[ast.stmt] = []
    there: set[str] = set()
    for node in body:
        _take_what_is_there(node, there)
        imports = _tried(node)
        if imports and all(bound(i) is not None for i in imports):
            assert isinstance(node, ast.Try)
            for name in {name for i in imports for name in bound(i) or ()}:
                settled = _without_definition(settled, name)
            settled += [*imports, *node.orelse]
            there |= {name for i in imports for name in bound(i) or ()}
        elif imports and fails(imports[0]):
            assert isinstance(node, ast.Try)
            settled += node.handlers[0].body
        else:
            settled.append(node)
    return settled


def _take_what_is_there(node: ast.stmt, there: set[str]) -> None:
    """Of `loads = c_loads or py_loads`: what was imported is a function or a class."""
    match node:
        case ast.Assign(value=ast.BoolOp(ast.Or(), [ast.Name(name) as known, *_])) if name in there:
            node.value = known
    there -= {n.id for n in ast.walk(node) if isinstance(n, ast.Name) and not isinstance(n.ctx, ast.Load)}


def _tried(node: ast.stmt) -> list[ast.ImportFrom]:
    """The imports, if nothing else is tried and only their failure is caught."""
    match node:
        case ast.Try(
            body=body,
            handlers=[ast.ExceptHandler(type=ast.Name(id="ImportError" | "ModuleNotFoundError"), name=None)],
            finalbody=[],
        ):
            imports = [i for i in body if isinstance(i, ast.ImportFrom)]
            return imports if len(imports) == len(body) else []
    return []


def _without_definition(body: list[ast.stmt], name: str) -> list[ast.stmt]:
    """The statements without functions and classes of that name, unless some statement reads it while it runs."""
    for at in range(len(body) - 1, -1, -1):
        node = body[at]
        if any(name in _names(part) for part in _run_at_once(node)):
            return body
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and node.name == name:
            return _without_definition(body[:at], name) + body[at + 1 :]
    return body


def _run_at_once(node: ast.stmt) -> Iterator[ast.AST]:
    """The parts of a statement that run when it does: not the bodies of functions."""
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        yield from node.decorator_list
        yield node.args
        if node.returns is not None:
            yield node.returns
    elif isinstance(node, ast.ClassDef):
        yield from [*node.decorator_list, *node.bases, *node.keywords]
        for inner in node.body:
            yield from _run_at_once(inner)
    else:
        yield node


def _names(node: ast.AST) -> Iterable[str]:
    return {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name)}
