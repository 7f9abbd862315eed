"""`functools.total_ordering` where its methods follow from the source: written into the class.

    @total_ordering                              class Version:
    class Version:                                   def __eq__(self, other): ...
        def __eq__(self, other): ...       =>        def __lt__(self, other): ...
        def __lt__(self, other): ...                 def __gt__(self, other):
                                                         result = type(self).__lt__(self, other)
                                                         if result is NotImplemented:
                                                             return result
                                                         return not result and self != other
                                                     ...

So no decorator gets hold of the class, which could do anything to it. Only classes without bases are treated.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping

from waspy.frontend.bound_names import bound, counts_of

DERIVED: Mapping[str, Mapping[str, str]] = {
    "__lt__": {
        "__gt__": "not result and self != other", "__le__": "result or self == other", "__ge__": "not result",
    },
    "__le__": {
        "__ge__": "not result or self == other", "__lt__": "result and self != other", "__gt__": "not result",
    },
    "__gt__": {
        "__lt__": "not result and self != other", "__ge__": "result or self == other", "__le__": "not result",
    },
    "__ge__": {
        "__le__": "not result or self == other", "__gt__": "result and self != other", "__lt__": "not result",
    },
}  # fmt: skip
"""What each method is made of, given one: the table of CPython's functools, the preferred ones first."""
MEANT = frozenset(["type", "NotImplemented"])


def write_orderings(tree: ast.Module) -> None:
    """Treats the classes of the module, in place."""
    imported = [
        alias.asname or alias.name
        for statement in tree.body
        if isinstance(statement, ast.ImportFrom) and statement.module == "functools" and statement.level == 0
        for alias in statement.names
        if alias.name == "total_ordering"
    ]
    counts = counts_of(tree) if imported else {}
    if len(imported) != 1 or counts[imported[0]] != 1 or not MEANT.isdisjoint(counts):
        return
    for statement in tree.body:
        if isinstance(statement, ast.ClassDef) and counts[statement.name] == 1:
            _treat(statement, imported[0])


def _treat(cls: ast.ClassDef, decorator: str) -> None:
    names = [d.id if isinstance(d, ast.Name) else "" for d in cls.decorator_list]
    methods = [s.name for s in cls.body if isinstance(s, ast.FunctionDef) and not s.decorator_list]
    root = next((name for name in DERIVED if name in methods), None)
    plain = all(isinstance(s, PLAIN) for s in cls.body) and not _assigned(cls) & DERIVED.keys()
    if names[-1:] != [decorator] or root is None or not plain or cls.bases or cls.keywords:
        return
    for name, expression in DERIVED[root].items():
        if name not in methods:
            cls.body.append(_method(cls, name, root, expression))
    cls.decorator_list.pop()


PLAIN = (ast.FunctionDef, ast.Assign, ast.AnnAssign, ast.Expr, ast.Pass)


def _assigned(cls: ast.ClassDef) -> set[str]:
    return {name for s in cls.body if isinstance(s, ast.Assign) for target in s.targets for name in bound(target)}


def _method(cls: ast.ClassDef, name: str, root: str, expression: str) -> ast.stmt:
    text = f"""
def {name}(self, other):
    result = type(self).{root}(self, other)
    if result is NotImplemented:
        return result
    return {expression}
"""
    method = ast.parse(text).body[0]
    for node in ast.walk(method):
        ast.copy_location(node, cls)
        node.end_lineno, node.end_col_offset = cls.lineno, cls.col_offset  # type: ignore[attr-defined]
    return method
