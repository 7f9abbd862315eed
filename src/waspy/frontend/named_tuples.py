"""Calls of `collections.namedtuple` whose names stand in the source: checked here.

    P = namedtuple("P", "x y", defaults=[0])   =>   P = _written("P", ("x", "y"), __name__, (0,))

So the program needs nothing of what splits, checks and renames the names. Calls are treated behind an import at the top
level, in modules where nothing else binds the function's name; what the function itself would refuse is left to it.
"""

from __future__ import annotations

import ast
from keyword import iskeyword

from waspy.frontend.bound_names import counts_of
from waspy.frontend.hidden_imports import PLACE, behind_future, bind_only

WRITTEN = " namedtuple"
"""The global variable of a module with such calls that has the function `collections._named._written`."""
NAME = "namedtuple"
TOUCHY = frozenset(["globals", "vars", "exec"])
"""Functions that may bind names anew."""


def write_named_tuples(tree: ast.Module) -> None:
    """Treats the calls in the module, in place."""
    functions, modules = _imports(tree)
    if not (functions or modules) or any(_is_touchy(node) for node in ast.walk(tree)):
        return
    counts = counts_of(tree)
    known = {name: line for name, line in {**functions, **modules}.items() if counts[name] == 1}
    if counts["__name__"] or not known:
        return
    found = False
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        match node.func:
            case ast.Name(name) if name in functions and node.lineno > known.get(name, node.lineno):
                found |= _treat(node)
            case ast.Attribute(ast.Name(name), attr) if attr == NAME and name in modules:
                found |= node.lineno > known.get(name, node.lineno) and _treat(node)
    if found:
        _import(tree)


def _imports(tree: ast.Module) -> tuple[dict[str, int], dict[str, int]]:
    """What the top level calls the function and its module, and the lines of the imports."""
    functions: dict[str, int] = {}
    modules: dict[str, int] = {}
    for statement in tree.body:
        if isinstance(statement, ast.ImportFrom) and (statement.module, statement.level) == ("collections", 0):
            functions |= {a.asname or a.name: statement.lineno for a in statement.names if a.name == NAME}
        elif isinstance(statement, ast.Import):
            modules |= {a.asname or a.name: statement.lineno for a in statement.names if a.name == "collections"}
    return functions, modules


def _is_touchy(node: ast.AST) -> bool:
    """Whether the node may bind the function's name, or replace the function."""
    if isinstance(node, ast.ImportFrom):
        return any(alias.name == "*" for alias in node.names)
    if isinstance(node, ast.Attribute):
        return node.attr == NAME and not isinstance(node.ctx, ast.Load)
    if isinstance(node, ast.Constant):
        return node.value == NAME
    return isinstance(node, ast.Name) and node.id in TOUCHY


def _treat(call: ast.Call) -> bool:
    """Whether the call is understood, which is then another."""
    match call:
        case ast.Call(args=[ast.Constant(str(typename)), given], keywords=[]):
            defaults: list[ast.expr] | None = None
        case ast.Call(args=[ast.Constant(str(typename)), given], keywords=[ast.keyword("defaults", value)]):
            if not isinstance(value, ast.Tuple | ast.List) or any(isinstance(e, ast.Starred) for e in value.elts):
                return False
            defaults = value.elts
        case _:
            return False
    fields = _fields(given)
    if fields is None or len(defaults or ()) > len(fields) or not _are_usable(typename, fields):
        return False
    names = ast.Tuple([ast.Constant(name) for name in fields], ast.Load())
    arguments: list[ast.expr] = [call.args[0], names, ast.Name("__name__", ast.Load())]
    if defaults is not None:
        arguments.append(ast.Tuple(defaults, ast.Load()))
    for node in [*names.elts, *arguments[1:]]:
        ast.copy_location(node, given)
    call.func = ast.copy_location(ast.Name(WRITTEN, ast.Load()), call.func)
    call.args, call.keywords = arguments, []
    return True


def _fields(given: ast.expr) -> list[str] | None:
    match given:
        case ast.Constant(str(text)):
            return text.replace(",", " ").split()
        case ast.List(parts) | ast.Tuple(parts):
            names = [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]
            return names if len(names) == len(parts) else None
    return None


def _are_usable(typename: str, fields: list[str]) -> bool:
    names = [typename, *fields]
    valid = all(name.isidentifier() and not iskeyword(name) for name in names)
    return valid and not any(name.startswith("_") for name in fields) and len(set(fields)) == len(fields)


def _import(tree: ast.Module) -> None:
    """Behind it, imports of the function do nothing but bind its name."""
    bind_only(tree.body, "collections")
    aliases = [ast.alias("_written", WRITTEN, **PLACE)]
    tree.body.insert(behind_future(tree.body), ast.ImportFrom("collections._named", aliases, 0, **PLACE))
