"""The import statements of a module: which modules it needs, and how surely.

An import is *hard* if it runs whenever the module does and nothing catches its failure: a module that is
missing there can be refused at compile time. All others fail, if at all, when they run.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ImportFact:
    """One imported module. `names`: of `from module import names`; None for `import module`. `bound`: the
    names that it binds; `renamed`: by `import module as name`."""

    module: str
    level: int
    names: tuple[str, ...] | None
    hard: bool
    line: int
    col: int
    end_line: int
    end_col: int
    bound: tuple[str, ...] = ()
    renamed: bool = False


CATCHES = {"ImportError", "ModuleNotFoundError", "Exception", "BaseException"}


def scan(tree: ast.Module) -> list[ImportFact]:
    """Every import of the tree, in order, those inside functions included."""
    facts: list[ImportFact] = []
    _statements(tree.body, True, facts)
    return facts


def _statements(body: list[ast.stmt], hard: bool, facts: list[ImportFact]) -> None:
    for node in body:
        kind = type(node)
        if kind is ast.Import or kind is ast.ImportFrom:
            _import(node, hard, facts)
        elif kind is ast.If:
            _if(node, hard, facts)  # type: ignore[arg-type]
        elif kind in CHILDREN:
            _children(node, hard, facts)


def _import(node: ast.stmt, hard: bool, facts: list[ImportFact]) -> None:
    place = (node.lineno, node.col_offset, node.end_lineno or node.lineno, node.end_col_offset or 0)
    if isinstance(node, ast.Import):
        for alias in node.names:
            renamed = alias.asname is not None
            name = alias.asname or alias.name.partition(".")[0]
            facts.append(ImportFact(alias.name, 0, None, hard, *place, (name,), renamed))
    elif isinstance(node, ast.ImportFrom):
        names = tuple(alias.name for alias in node.names)
        bound = tuple(alias.asname or alias.name for alias in node.names)
        facts.append(ImportFact(node.module or "", node.level, names, hard, *place, bound))


CHILDREN: dict[type[ast.stmt], tuple[str, ...]] = {
    ast.FunctionDef: ("body",),
    ast.AsyncFunctionDef: ("body",),
    ast.ClassDef: ("body",),
    ast.For: ("body", "orelse"),
    ast.AsyncFor: ("body", "orelse"),
    ast.While: ("body", "orelse"),
    ast.With: ("body",),
    ast.AsyncWith: ("body",),
    ast.Try: ("body", "orelse", "finalbody"),
    ast.TryStar: ("body", "orelse", "finalbody"),
    ast.Match: (),
}
KEEP_HARD = (ast.ClassDef, ast.With, ast.Try)


def _children(node: ast.stmt, hard: bool, facts: list[ImportFact]) -> None:
    inside = hard and isinstance(node, KEEP_HARD)
    handlers = getattr(node, "handlers", ())
    guarded = any(_catches(handler) for handler in handlers)
    for name in CHILDREN[type(node)]:
        body_hard = inside and not (guarded and name == "body") and name != "orelse"
        _statements(getattr(node, name), body_hard, facts)
    for handler in handlers:
        _statements(handler.body, False, facts)
    for case in getattr(node, "cases", ()):
        _statements(case.body, False, facts)


def _catches(handler: ast.ExceptHandler) -> bool:
    if handler.type is None:
        return True
    types = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(isinstance(t, ast.Name) and t.id in CATCHES for t in types)


def _if(node: ast.If, hard: bool, facts: list[ImportFact]) -> None:
    """`elif` chains are walked without recursion. What only type checkers see is left out."""
    while True:
        known = static_test(node.test)
        if known is not False:
            _statements(node.body, hard and known is True, facts)
        if known is True:
            return
        orelse = node.orelse
        if len(orelse) == 1 and isinstance(orelse[0], ast.If):
            node, hard = orelse[0], hard and known is False
            continue
        _statements(orelse, hard and known is False, facts)
        return


def static_test(test: ast.expr) -> bool | None:
    """The truth of a condition that is known at compile time, else None."""
    if isinstance(test, ast.Constant):
        return bool(test.value)
    if isinstance(test, ast.Name) and test.id == "__debug__":
        return True
    name = test.attr if isinstance(test, ast.Attribute) else getattr(test, "id", "")
    return False if name == "TYPE_CHECKING" else None
