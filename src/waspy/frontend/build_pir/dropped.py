"""Generators that only a `for` loop has: they are closed where control leaves the loop, as CPython's reference counting
closes them.

    for x in g(): A             it = iter(g()); the loop under the handler H; drop it
                                H(exc): drop it; throw exc

This is done where it can be seen: where what is iterated over is a call by the name of a generator function of the
module that has something to do at the end: a `try` or `with`, or such a loop over such a generator.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

from waspy.frontend.build_pir.builder import Builder, Context, Exit
from waspy.frontend.build_pir.exceptions import protected
from waspy.ir.cfg import Pos, Value

INNER = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef, ast.GeneratorExp)


class Dropping(Context):
    """A loop that has the only reference to its iterator."""

    __slots__ = ("iterator", "pos")

    def __init__(self, b: Builder, iterator: Value, pos: Pos) -> None:
        super().__init__(b.handler)
        self.iterator = iterator
        self.pos = pos

    def leave(self, b: Builder, exit: Exit) -> bool:
        b.use_handler()
        self.drop(b)
        return False

    def drop(self, b: Builder) -> None:
        b.do("drop", [self.iterator], (), self.pos)


def dropping(b: Builder, iterator: Value, pos: Pos, loop: Callable[[], None]) -> None:
    """Builds a loop, and drops its iterator on all ways out of it."""
    outside = b.handler
    context = Dropping(b, iterator, pos)
    handler = b.new_handler()
    protected(b, context, handler, loop)
    if b.block is not None:
        context.drop(b)
    behind = b.block
    error = b.start_handler(handler)
    context.drop(b)
    b.end("throw", [error])
    b.block, b.handler = behind, outside


def is_closer(node: ast.expr, closers: frozenset[str]) -> bool:
    """Whether an expression is a call by one of these names."""
    match node:
        case ast.Call(ast.Name(name) | ast.Attribute(_, name)):
            return name in closers
    return False


def closers_of(tree: ast.Module) -> frozenset[str]:
    """The names of the generator functions in a module that have something to do when they are closed."""
    functions = [(f.name, list(_own(f))) for f in ast.walk(tree) if isinstance(f, ast.FunctionDef)]
    generators = [(name, own) for name, own in functions if any(isinstance(n, (ast.Yield, ast.YieldFrom)) for n in own)]
    found: frozenset[str] = frozenset()
    while True:
        more = frozenset(name for name, own in generators if any(_needs_end(n, found) for n in own))
        if more == found:
            return found
        found = more


def _needs_end(node: ast.AST, closers: frozenset[str]) -> bool:
    match node:
        case ast.Try() | ast.TryStar() | ast.With():
            return True
        case ast.For() as loop:
            return is_closer(loop.iter, closers)
        case ast.YieldFrom(delegate):
            return is_closer(delegate, closers)
    return False


def _own(function: ast.FunctionDef) -> Iterator[ast.AST]:
    """The nodes of a function's body without those of functions in it."""
    pending: list[ast.AST] = list(function.body)
    while pending:
        node = pending.pop()
        yield node
        if not isinstance(node, INNER):
            pending += ast.iter_child_nodes(node)
