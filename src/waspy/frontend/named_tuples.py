"""Calls of `collections.namedtuple` whose names stand in the source, and classes below `typing.NamedTuple`.

    P = namedtuple("P", "x y", defaults=[0])   =>   P = _written("P", ("x", "y"), __name__, (0,))

    class P(NamedTuple):                            class P(_written("P", ("x", "y"), __name__, (0,))):
        x: int                                 =>       "P(x, y)"
        y: int = 0                                      __slots__ = ()
                                                        x: int
                                                        y: int

So the program needs nothing of what splits, checks and renames the names. Calls are treated behind an import at the top
level, in modules where nothing else binds the function's name; what the function itself would refuse is left to it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from keyword import iskeyword

from waspy.frontend.bound_names import counts_of
from waspy.frontend.hidden_imports import PLACE, behind_future, bind_only

WRITTEN = " namedtuple"
"""The global variable of a module with such calls that has the function `collections._named._written`."""
NAME = "namedtuple"
FIXED = frozenset(
    "__new__ __init__ __slots__ __getnewargs__ _fields _field_defaults _field_types _make _replace _asdict _source "
    "__init_subclass__ __class_getitem__ __set_name__".split()
)
"""What a class below NamedTuple cannot define, or what is done when a class is made below another."""
VISIBLE = re.compile(
    r"__(mro|bases|base|orig_bases|subclasses|dict|prepare)__ | \.mro\b | \b (vars | inspect | get_original_bases) \b",
    re.VERBOSE,
)
"""What programs say that may see that there is a class between the class and `tuple`."""
TOUCHY = frozenset(["globals", "vars", "exec"])
"""Functions that may bind names anew."""


def write_named_tuples(tree: ast.Module, source: str) -> None:
    """Treats the calls and the classes of the module, in place."""
    functions, modules = _imports(tree)
    bases = {} if VISIBLE.search(source) else _imported(tree, "typing", "NamedTuple")
    if not (functions or modules or bases) or any(_is_touchy(node) for node in ast.walk(tree)):
        return
    counts = counts_of(tree)
    found = _treat_classes(tree, bases, counts)
    found |= _treat_calls(tree, functions, modules, counts)
    if found:
        _import(tree)


def _treat_calls(
    tree: ast.Module, functions: Mapping[str, int], modules: Mapping[str, int], counts: Mapping[str, int]
) -> bool:
    known = {name: line for name, line in {**functions, **modules}.items() if counts[name] == 1}
    if counts["__name__"] or not known:
        return False
    found = False
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        match node.func:
            case ast.Name(name) if name in functions and node.lineno > known.get(name, node.lineno):
                found |= _treat(node)
            case ast.Attribute(ast.Name(name), attr) if attr == NAME and name in modules:
                found |= node.lineno > known.get(name, node.lineno) and _treat(node)
    return found


def _imports(tree: ast.Module) -> tuple[dict[str, int], dict[str, int]]:
    """What the top level calls the function and its module, and the lines of the imports."""
    modules: dict[str, int] = {}
    for statement in tree.body:
        if isinstance(statement, ast.Import):
            modules |= {a.asname or a.name: statement.lineno for a in statement.names if a.name == "collections"}
    return _imported(tree, "collections", NAME), modules


def _imported(tree: ast.Module, module: str, name: str) -> dict[str, int]:
    """What the top level calls a member of a module, and the lines of the imports."""
    found: dict[str, int] = {}
    for statement in tree.body:
        if isinstance(statement, ast.ImportFrom) and (statement.module, statement.level) == (module, 0):
            found |= {a.asname or a.name: statement.lineno for a in statement.names if a.name == name}
    return found


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


# --- classes --------------------------------------------------------------------------------------------------
def _treat_classes(tree: ast.Module, bases: Mapping[str, int], counts: Mapping[str, int]) -> bool:
    found = False
    for statement in tree.body:
        match statement:
            case ast.ClassDef(bases=[ast.Name(name)], keywords=[]) if name in bases and counts[name] == 1:
                found |= not counts["__name__"] and bases[name] < statement.lineno and _treat_class(statement)
    return found


def _treat_class(cls: ast.ClassDef) -> bool:
    """Whether the class is understood, which then has another base."""
    fields = {n.target.id: n.value for n in cls.body if isinstance(n, ast.AnnAssign) and isinstance(n.target, ast.Name)}
    defaults = [value for value in fields.values() if value is not None]
    required = list(fields.values())[: len(fields) - len(defaults)]
    inside = [n for n in cls.body if isinstance(n, ast.AnnAssign)]
    others = [n for n in cls.body if not isinstance(n, ast.AnnAssign)]
    bound = set(counts_of(ast.Module([*cls.body], [])))
    names = {n.id for value in defaults for n in ast.walk(value) if isinstance(n, ast.Name)}
    if (
        len(inside) != len(fields)
        or not fields
        or not _are_usable(cls.name, list(fields))
        or any(value is not None for value in required)
        or names & (bound | {cls.name})
        or any(isinstance(n, ast.NamedExpr | ast.Lambda | ast.Await) for value in defaults for n in ast.walk(value))
        or not all(_is_allowed(n, fields) for n in others)
    ):
        return False
    _rebase(cls, list(fields), defaults)
    return True


def _is_allowed(node: ast.stmt, fields: Mapping[str, object]) -> bool:
    """Whether a statement of the class does the same in a class below the named tuple."""
    match node:
        case ast.FunctionDef(name=name):
            asks = {n.id for n in ast.walk(node) if isinstance(n, ast.Name)} & {"super", "__class__"}
            return name not in FIXED and name not in fields and not asks
        case ast.Assign([ast.Name(name)], ast.Constant()):
            return name not in FIXED and name not in fields
        case ast.Pass() | ast.Expr(ast.Constant()):
            return True
    return False


def _rebase(cls: ast.ClassDef, fields: list[str], defaults: list[ast.expr]) -> None:
    place = cls.bases[0]
    arguments: list[ast.expr] = [ast.Constant(cls.name), ast.Tuple([ast.Constant(f) for f in fields], ast.Load())]
    arguments.append(ast.Name("__name__", ast.Load()))
    if defaults:
        arguments.append(ast.Tuple(defaults, ast.Load()))
    base = ast.Call(ast.Name(WRITTEN, ast.Load()), arguments, [])
    slots = ast.Assign([ast.Name("__slots__", ast.Store())], ast.Tuple([], ast.Load()))
    doc = ast.Expr(ast.Constant(f"{cls.name}({', '.join(fields)})"))
    for node in (base, slots, doc):
        for inner in ast.walk(node):
            if inner not in defaults and not hasattr(inner, "lineno"):
                ast.copy_location(inner, place)
    has_doc = isinstance(cls.body[0], ast.Expr) and isinstance(cls.body[0].value, ast.Constant)
    body = cls.body[1:] if has_doc else cls.body
    for statement in body:
        if isinstance(statement, ast.AnnAssign):
            statement.value = None
    cls.bases = [base]
    cls.body = [cls.body[0] if has_doc else doc, slots, *body]
    cls.named_fields = tuple(fields)  # type: ignore[attr-defined]


def named_fields(cls: ast.ClassDef) -> tuple[str, ...]:
    """The fields of a class that was written below NamedTuple."""
    return getattr(cls, "named_fields", ())


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
