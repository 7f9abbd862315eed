"""Module bodies, cut into chunks.

Engines compile giant functions slowly, and do not optimise a loop while it runs: a body that is long, or has
loops at its top level, becomes several functions that are called in order. All its variables are globals, so
nothing else changes. A statement is never cut. What nobody misses in a library module is a chunk of its own, which is
run only in programs that read its global.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from waspy.frontend.build_pir import names
from waspy.frontend.build_pir.assignment import if_read
from waspy.frontend.build_pir.builder import Builder, ModuleContext
from waspy.frontend.build_pir.classes import has_annotations
from waspy.frontend.build_pir.finish import finish
from waspy.frontend.build_pir.functions import docstring, start_function
from waspy.frontend.dataclass_methods import needed_for
from waspy.frontend.hidden_imports import only_binds
from waspy.frontend.load import absolute_name
from waspy.frontend.optional import Optional, optional
from waspy.frontend.scopes import Scope
from waspy.frontend.settled import settle
from waspy.ir.cfg import Pos
from waspy.ir.pir import FunctionDef

CHUNK = 50
"""Statements in a chunk."""

LOOPS = (ast.For, ast.While, ast.AsyncFor)


def build_module_body(context: ModuleContext, tree: ast.Module, scope: Scope) -> FunctionDef:
    """The function of kind "module" that runs the module, and its chunks in `functions`."""
    body = _function(context, tree)
    context.functions.append(body)
    chunks = _chunks(tree.body, context)

    def build(b: Builder) -> None:
        if "__annotations__" in scope.bound and has_annotations(tree.body):
            pos = Pos(1, 0, 1, 0)
            if_read(b, lambda: names.store(b, "__annotations__", b.emit("dict", [], (), pos), pos), pos)
        if len(chunks) == 1 and chunks[0].names is None and not chunks[0].attributes:
            b.statements(chunks[0].statements)
            return
        for chunk in chunks:
            function = _chunk(b, tree, scope, chunk.statements)
            if chunk.names is None and not chunk.attributes:
                b.do("run_chunk", [], (function, None))
            elif chunk.attributes:
                b.do("run_chunk", [], (function, chunk.attributes))
            for name in chunk.names or ():
                b.do("run_chunk", [], (function, name))

    body.doc = docstring(tree.body)
    _fill(context, body, scope, build)
    return body


def _function(context: ModuleContext, tree: ast.Module) -> FunctionDef:
    return FunctionDef("<module>", module=context.name, qualname="<module>", kind="module", node=tree)


def _fill(context: ModuleContext, function: FunctionDef, scope: Scope, build: Callable[[Builder], None]) -> None:
    b = Builder(context, function, scope)
    start_function(b, [])
    build(b)
    if b.block is not None:
        b.end("return", [b.const(None)])
    finish(b.ssa)


def _chunk(b: Builder, tree: ast.Module, scope: Scope, statements: list[ast.stmt]) -> FunctionDef:
    function = _function(b.module, tree)
    b.function.functions.append(function)
    b.module.functions.append(function)
    _fill(b.module, function, scope, lambda inner: inner.statements(statements))
    return function


@dataclass(slots=True)
class _Chunk:
    """`names`: the globals without which the statements are not needed; `attributes`: those that they give classes."""

    statements: list[ast.stmt]
    names: Sequence[str] | None = None
    attributes: tuple[str, ...] = ()


def _unread(node: ast.stmt, context: ModuleContext) -> list[Optional] | None:
    """An import in the program of names that nothing in the module reads, or that it may not have to read, or what
    only binds a name for annotations."""
    if context.quiet.is_quiet(node):
        return optional(node, lambda node: None)
    name = context.annotations.defined(node)
    if name is not None:
        return [([name], node)]
    parts = optional(node, lambda node: None) if only_binds(node) else None
    unread = parts is not None and context.used.isdisjoint(name for names, _ in parts for name in names)
    return parts if unread else None


def _chunks(body: list[ast.stmt], context: ModuleContext) -> list[_Chunk]:
    def star_names(node: ast.ImportFrom) -> list[str] | None:
        name = absolute_name(context.package, node.module or "", node.level)
        return context.star_names(name) if name is not None and context.available(name) else None

    def bound(node: ast.ImportFrom) -> list[str] | None:
        if node.names[0].name == "*":
            return star_names(node)
        surely = node.level == 0 and context.quiet.stands_for_c(node.module or "", node.names)
        return [alias.asname or alias.name for alias in node.names] if surely else None

    def fails(node: ast.ImportFrom) -> bool:
        return node.level == 0 and node.module is not None and not context.available(node.module)

    chunks = [_Chunk([])]
    for node in settle(body, bound, fails) if context.lean else body:
        parts = optional(node, star_names) if context.lean else _unread(node, context)
        if attributes := needed_for(node):
            chunks += [_Chunk([node], attributes=attributes), _Chunk([])]
        elif parts is not None:
            chunks += [_Chunk([part], names) for names, part in parts]
            chunks.append(_Chunk([]))
        elif isinstance(node, LOOPS):
            chunks += [_Chunk([node]), _Chunk([])]
        else:
            if len(chunks[-1].statements) >= CHUNK:
                chunks.append(_Chunk([]))
            chunks[-1].statements.append(node)
    return [chunk for chunk in chunks if chunk.statements] or [_Chunk([])]
