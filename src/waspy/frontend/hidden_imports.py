"""What a module is given without asking for it: names that are builtin in CPython, or functions of C modules, and that
are written in ordinary Python here.

`ExceptionGroup` and what `except*` calls come from stdlib/_exception_groups.py, `time.strptime` from _strptime; the
function that links modules for `import_module` is made in `dynamic_imports`.
"""

from __future__ import annotations

import ast
import re

from waspy.frontend import dynamic_imports

GROUPS = frozenset(["BaseExceptionGroup", "ExceptionGroup"])
EXCEPT_STAR = re.compile(r"\bexcept\s*\*")
EXCEPT_STAR_CLASS = " ExceptStar"
"""The global variable of a module with `except*` that has the class of that name; no program can say it."""
STRPTIME = " strptime"
PLACE = {"lineno": 1, "col_offset": 0, "end_lineno": 1, "end_col_offset": 0}


def import_hidden(tree: ast.Module, source: str, of_program: bool) -> None:
    """Puts what the module needs at its beginning."""
    given: list[ast.stmt] = []
    if "ExceptionGroup" in source or EXCEPT_STAR.search(source):
        given += _imported("_exception_groups", _groups(tree))
    if of_program and "strptime" in source:
        given += _imported("_strptime", _strptime(tree))
    if of_program and any(name in source for name in dynamic_imports.CALLS):
        given += dynamic_imports.link_dynamic_imports(tree)
    at = behind_future(tree.body)
    tree.body[at:at] = given


def _imported(module: str, names: list[tuple[str, str | None]]) -> list[ast.stmt]:
    aliases = [ast.alias(name, bound_as, **PLACE) for name, bound_as in names]
    return [ast.ImportFrom(module, aliases, 0, **PLACE)] if aliases else []


def _groups(tree: ast.Module) -> list[tuple[str, str | None]]:
    """The classes of exception groups that a module reads and does not bind itself, and what `except*` calls."""
    names = [node for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id in GROUPS]
    bound = {node.id for node in names if not isinstance(node.ctx, ast.Load)}
    for node in ast.walk(tree):
        if isinstance(node, (ast.ClassDef, ast.FunctionDef)):
            bound.add(node.name)
        elif isinstance(node, ast.alias):
            bound.add(node.asname or node.name)
    wanted: list[tuple[str, str | None]] = [(name, None) for name in sorted({node.id for node in names} - bound)]
    if any(isinstance(node, ast.TryStar) for node in ast.walk(tree)):
        wanted.append(("ExceptStar", EXCEPT_STAR_CLASS))
    return wanted


def _strptime(tree: ast.Module) -> list[tuple[str, str | None]]:
    """`time.strptime` becomes a name of the module; `from time import strptime` binds the same function."""
    wanted: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "time":
            wanted |= {alias.asname or alias.name for alias in node.names if alias.name == "strptime"}
            others = [alias for alias in node.names if alias.name != "strptime"]
            node.names = others or [ast.alias("time", " time", **PLACE)]
        for child in ast.iter_child_nodes(node):
            if _is_time_strptime(child):
                wanted.add(STRPTIME)
                _replace(node, child, ast.copy_location(ast.Name(STRPTIME, ast.Load()), child))
    return [("_strptime_time", name) for name in sorted(wanted)]


def _replace(parent: ast.AST, child: ast.AST, by: ast.AST) -> None:
    for name, value in ast.iter_fields(parent):
        if value is child:
            setattr(parent, name, by)
        elif isinstance(value, list):
            value[:] = [by if item is child else item for item in value]


def _is_time_strptime(node: ast.AST) -> bool:
    match node:
        case ast.Attribute(ast.Name("time"), "strptime"):
            return True
    return False


def behind_future(body: list[ast.stmt]) -> int:
    """Where the first statement stands behind the docstring and the imports from `__future__`."""
    at = 0
    while at < len(body) and (
        (isinstance(body[at], ast.Expr) and at == 0)
        or (isinstance(stmt := body[at], ast.ImportFrom) and stmt.module == "__future__")
    ):
        at += 1
    return at


def bind_only(body: list[ast.stmt], module: str) -> None:
    """The module is imported in front of the statements: imports from it among them bind names, and that is all."""
    for statement in body:
        if isinstance(statement, ast.ImportFrom) and statement.module == module:
            statement.only_binds = True  # type: ignore[attr-defined]


def only_binds(statement: ast.stmt) -> bool:
    """Whether an import does nothing but bind names: the module was imported before, and has them."""
    return getattr(statement, "only_binds", False)
