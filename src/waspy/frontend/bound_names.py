"""The names that the source of a module binds, in whatever scope."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator


def counts_of(tree: ast.AST) -> Counter[str]:
    """How often each name is bound or deleted."""
    return Counter(name for node in ast.walk(tree) for name in bound(node))


def bound(node: ast.AST) -> Iterator[str]:
    """The names that the node itself binds or deletes."""
    if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
        yield node.id
    elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        yield node.name
    elif isinstance(node, ast.arg):
        yield node.arg
    elif isinstance(node, ast.Import | ast.ImportFrom):
        for alias in node.names:
            yield alias.asname or alias.name.partition(".")[0]
    elif isinstance(node, ast.ExceptHandler | ast.MatchAs | ast.MatchStar):
        if node.name is not None:
            yield node.name
    elif isinstance(node, ast.MatchMapping) and node.rest is not None:
        yield node.rest
