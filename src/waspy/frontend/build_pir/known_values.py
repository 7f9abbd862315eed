"""Strings, numbers and tables of them that are known before the program runs, though they are put together.

    SPEC = [("NUMBER", r"\\d+"), ("ID", r"\\w+")]
    "|".join("(?P<%s>%s)" % pair for pair in SPEC)      is "(?P<NUMBER>\\d+)|(?P<ID>\\w+)"

Names count if they are assigned once; lists and dicts that have a name, if everybody only reads them. What the value is
used for has to see to it that the names are bound.
"""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NoReturn

from waspy.frontend.build_pir.builder import Builder
from waspy.frontend.fixed_names import FixedNames, assigned_value, binding_of
from waspy.frontend.regexes import FLAGS
from waspy.frontend.scopes import Scope

LONGEST = 20_000
DEEPEST = 40
MOST_STEPS = 5_000
OPAQUE = object()
"""An element of a display that is something else."""


class Unknown(Exception):
    """The value is not known."""


def known_value(b: Builder, node: ast.expr) -> tuple[Any, list[ast.Name]]:
    """The value, and the variables that it is made of, which may not be bound yet. Raises Unknown."""
    evaluator = _Evaluator(b)
    value = evaluator.value(node)
    if not all(n.id in b.scope.resolved for n in evaluator.names):
        raise Unknown
    return value, evaluator.names


OPERATORS: Mapping[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add, ast.Mod: operator.mod, ast.BitOr: operator.or_,
}  # fmt: skip
OPERANDS: Mapping[Callable[[Any, Any], Any], tuple[type, ...]] = {
    operator.add: (str, bytes, list, tuple), operator.mod: (), operator.or_: (int,),
}  # fmt: skip
PURE = frozenset(["strip", "lstrip", "rstrip", "replace", "format"])
VIEWS = frozenset(["items", "keys", "values"])
TEXT = (str, bytes)
SIMPLE = (str, bytes, int, type(None))


class _Evaluator:
    """`names` are the variables that were read, `bound` has those of comprehensions."""

    def __init__(self, b: Builder) -> None:
        self.fixed = b.module.fixed
        self.builtins = b.module.builtins
        self.root = b.module.root
        self.scope = b.scope
        self.names: list[ast.Name] = []
        self.bound: dict[str, Any] = {}
        self.depth = 0
        self.fuel = MOST_STEPS

    def value(self, node: ast.expr) -> Any:
        self.depth += 1
        self.fuel -= 1
        rule = RULES.get(type(node))
        if rule is None or self.depth > DEEPEST or self.fuel < 0:
            raise Unknown
        value = rule(self, node)
        if isinstance(value, (str, bytes, list, tuple)) and len(value) > LONGEST:
            raise Unknown
        self.depth -= 1
        return value

    def element(self, node: ast.expr) -> Any:
        """Of a display."""
        depth = self.depth
        try:
            value = self.value(node)
        except Unknown:
            self.depth = depth
            return OPAQUE
        return value if isinstance(value, (*SIMPLE, tuple)) else OPAQUE

    def text(self, node: ast.expr) -> Any:
        value = self.value(node)
        return value if isinstance(value, TEXT) else unknown()

    def constant(self, node: ast.Constant) -> Any:
        return node.value if isinstance(node.value, SIMPLE) else unknown()

    def display(self, node: ast.Tuple | ast.List | ast.Set) -> Any:
        if any(isinstance(e, ast.Starred) for e in node.elts):
            raise Unknown
        made = [self.element(e) for e in node.elts]
        return tuple(made) if isinstance(node, ast.Tuple) else set(made) if isinstance(node, ast.Set) else made

    def dict(self, node: ast.Dict) -> Any:
        keys = [self.value(k) if k is not None else unknown() for k in node.keys]
        if not all(isinstance(k, SIMPLE) for k in keys):
            raise Unknown
        return dict(zip(keys, map(self.element, node.values), strict=True))

    def binary(self, node: ast.BinOp) -> Any:
        apply = OPERATORS.get(type(node.op)) or unknown()
        left, right = self.value(node.left), self.value(node.right)
        if isinstance(left, TEXT) and apply is operator.mod:
            parts = right if isinstance(right, tuple) else (right,)
            if not all(isinstance(p, (*TEXT, int)) for p in parts):
                raise Unknown
        elif type(left) is not type(right) or type(left) not in OPERANDS[apply]:
            raise Unknown
        return _tried(apply, left, right)

    def joined(self, node: ast.JoinedStr) -> str:
        return "".join(self.formatted(v) if isinstance(v, ast.FormattedValue) else self.text(v) for v in node.values)

    def formatted(self, node: ast.FormattedValue) -> str:
        value = self.value(node.value)
        if node.format_spec is not None or type(value) not in (str, int) or chr(max(node.conversion, 0)) == "a":
            raise Unknown
        return repr(value) if node.conversion == ord("r") else str(value)

    # --- names ---
    def name(self, node: ast.Name) -> Any:
        if node.id in self.bound:
            return self.bound[node.id]
        assigned, scope = self.assigned(node.id)
        names, bound, around = self.names, self.bound, self.scope
        self.names, self.bound, self.scope = [], {}, scope
        value = self.value(assigned)
        self.names, self.bound, self.scope = [*names, node], bound, around
        if isinstance(value, (list, dict, set)) and not self.is_constant(node.id, scope):
            raise Unknown
        return value

    def assigned(self, name: str) -> tuple[ast.expr, Scope]:
        """What the one statement that binds the variable assigns to it, and where that stands."""
        variable = self.scope.resolved.get(name)
        if name.startswith("__"):
            raise Unknown
        if variable is not None:
            value = assigned_value(binding_of(variable), name)
            return value or unknown(), variable.scope
        return (self.fixed.assigned(name) if is_global(self.scope, name) else None) or unknown(), self.root

    def is_constant(self, name: str, scope: Scope) -> bool:
        """Whether nobody changes the container that the variable holds."""
        fixed = self.fixed
        return name not in fixed.kept and (fixed.is_private(name) if scope is self.root else fixed.is_unseen)

    def attribute(self, node: ast.Attribute) -> int:
        if not self.is_module(node.value) or node.attr not in FLAGS:
            raise Unknown
        return FLAGS[node.attr]

    def is_module(self, node: ast.expr) -> bool:
        return is_module(self.fixed, self.scope, node)

    def is_escape(self, node: ast.expr) -> bool:
        return regex_function(self.fixed, self.scope, node) == "escape"

    def is_builtin(self, name: str) -> bool:
        return is_global(self.scope, name) and name in self.builtins and name not in self.bound

    # --- comprehensions ---
    def comprehension(self, node: ast.ListComp | ast.GeneratorExp) -> list[Any]:
        around, bound = self.scope, self.bound
        made = [self.value(node.elt) for _ in self.rounds(node, 0)]
        self.scope, self.bound = around, bound
        return made

    def rounds(self, node: ast.ListComp | ast.GeneratorExp, at: int) -> Iterator[None]:
        if at == len(node.generators):
            yield
            return
        clause = node.generators[at]
        if clause.ifs or clause.is_async:
            raise Unknown
        items, bound = self.items(clause.iter), self.bound
        if at == 0:
            self.scope = self.scope.children.get(node) or unknown()
        for item in items:
            self.bound = bound | _unpacked(clause.target, item)
            yield from self.rounds(node, at + 1)

    def items(self, node: ast.expr) -> list[Any]:
        """What is iterated over, in an order that is known."""
        value = self.value(node)
        if isinstance(value, dict):
            return list(value)
        return list(value) if isinstance(value, (list, tuple, str)) else unknown()

    # --- calls ---
    def call(self, node: ast.Call) -> Any:
        match node:
            case ast.Call(
                func=ast.Attribute(value=ast.Constant(str() | bytes() as between), attr="join"), args=[given]
            ):
                return _tried(between.join, self.items(given))
            case ast.Call(func=function, args=[given], keywords=[]) if self.is_escape(function):
                return _tried(re.escape, self.text(given))
            case ast.Call(func=ast.Attribute(value=owner, attr=name), args=args, keywords=[]) if name in PURE:
                values = [self.value(a) for a in args]
                if not all(isinstance(v, SIMPLE) for v in values):
                    raise Unknown
                return _tried(getattr(self.text(owner), name), *values)
            case ast.Call(func=ast.Attribute(value=owner, attr=name), args=[], keywords=[]) if name in VIEWS:
                table = self.value(owner)
                return [*getattr(table, name)()] if isinstance(table, dict) else unknown()
            case ast.Call(func=ast.Name(name)) if name in BUILTINS and self.is_builtin(name):
                return BUILTINS[name](self, node)
        raise Unknown

    def mapped(self, node: ast.Call) -> list[Any]:
        if len(node.args) != 2 or node.keywords or not self.is_escape(node.args[0]):
            raise Unknown
        return [_tried(re.escape, x) for x in self.items(node.args[1])]

    def sorted(self, node: ast.Call) -> list[Any]:
        options: dict[str, Any] = {}
        for keyword in node.keywords:
            match keyword:
                case ast.keyword("key", ast.Name("len")) if self.is_builtin("len"):
                    options["key"] = len
                case ast.keyword("reverse", ast.Constant(bool() as reverse)):
                    options["reverse"] = reverse
                case _:
                    raise Unknown
        given = self.value(node.args[0]) if len(node.args) == 1 else unknown()
        if isinstance(given, set) and "key" in options:  # equal ones would stand as the set has them
            raise Unknown
        if not isinstance(given, (list, tuple, set, dict)) or not all(isinstance(x, str) for x in given):
            raise Unknown
        return sorted(given, **options)

    def listed(self, node: ast.Call) -> list[Any]:
        return self.items(node.args[0]) if len(node.args) == 1 and not node.keywords else unknown()


RULES: Mapping[type[ast.expr], Callable[[_Evaluator, Any], Any]] = {
    ast.Constant: _Evaluator.constant, ast.Tuple: _Evaluator.display, ast.List: _Evaluator.display,
    ast.Set: _Evaluator.display, ast.Dict: _Evaluator.dict, ast.BinOp: _Evaluator.binary,
    ast.JoinedStr: _Evaluator.joined, ast.Name: _Evaluator.name, ast.Attribute: _Evaluator.attribute,
    ast.ListComp: _Evaluator.comprehension, ast.GeneratorExp: _Evaluator.comprehension, ast.Call: _Evaluator.call,
}  # fmt: skip
BUILTINS: Mapping[str, Callable[[_Evaluator, ast.Call], list[Any]]] = {
    "map": _Evaluator.mapped, "sorted": _Evaluator.sorted, "list": _Evaluator.listed, "tuple": _Evaluator.listed,
}  # fmt: skip


def unknown() -> NoReturn:
    raise Unknown


def _tried(f: Callable[..., Any], *args: Any) -> Any:
    try:
        return f(*args)
    except Exception:
        raise Unknown from None


def _unpacked(target: ast.expr, item: Any) -> dict[str, Any]:
    match target:
        case ast.Name(name):
            return {name: item}
        case ast.Tuple(parts) if isinstance(item, tuple) and len(parts) == len(item):
            return {
                name: value
                for part, one in zip(parts, item, strict=True)
                for name, value in _unpacked(part, one).items()
            }
    raise Unknown


# --- names ------------------------------------------------------------------------------------------------------
def is_module(fixed: FixedNames, scope: Scope, node: ast.expr) -> bool:
    """Whether it is the name of the module `re`."""
    if not isinstance(node, ast.Name):
        return False
    variable = scope.resolved.get(node.id)
    if variable is None:
        return is_global(scope, node.id) and fixed.regexes.get(node.id) == ""
    match binding_of(variable):
        case ast.Import(names):
            is_bound = any(a.name == "re" and (a.asname or a.name) == node.id for a in names)
            return is_bound and fixed.census.regexes_stand()
    return False


def regex_function(fixed: FixedNames, scope: Scope, node: ast.expr) -> str | None:
    """The name of the member of `re` that the expression is."""
    match node:
        case ast.Attribute(value, name) if is_module(fixed, scope, value):
            return name
        case ast.Name(name) if is_global(scope, name):
            return fixed.regexes.get(name) or None
    return None


def is_function(b: Builder, name: str) -> bool:
    """Whether the name surely means a function of the module, if it is bound."""
    return is_global(b.scope, name) and name in b.module.fixed.functions


def member_of(b: Builder, module: str, node: ast.expr) -> str | None:
    """The name of the member of the builtin module that `product` or `itertools.product` surely is, if it is bound."""
    match node:
        case ast.Attribute(ast.Name() as owner, name):
            return name if _imported(b, owner) == (module, "") and b.module.fixed.stands(module, name) else None
        case ast.Name():
            source, name = _imported(b, node) or ("", "")
            return name if source == module and name and b.module.fixed.stands(module, name) else None
    return None


def _imported(b: Builder, node: ast.Name) -> tuple[str, str] | None:
    """The builtin module that the one binding of the name imports, and "", or that it imports from, and the member."""
    variable = b.scope.resolved.get(node.id)
    if variable is None:
        return b.module.fixed.imported.get(node.id) if is_global(b.scope, node.id) else None
    match binding_of(variable):
        case ast.Import(names):
            return next(((a.name, "") for a in names if (a.asname or a.name) == node.id), None)
        case ast.ImportFrom(str(source), names, 0):
            return next(((source, a.name) for a in names if (a.asname or a.name) == node.id), None)
    return None


def is_global(scope: Scope, name: str) -> bool:
    """Whether the name means a global, or a builtin."""
    return scope.resolved.get(name) is None and not (scope.kind == "class" and name in scope.bound)
