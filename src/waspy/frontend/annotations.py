"""Annotations whose evaluation does nothing that anybody could notice: nothing is raised, no code of the program runs.

    def area(shapes: List[Shape], unit: str | None = None) -> "Dict[str, float]": ...

They are evaluated only in programs that read annotations: see `build_pir/annotations.py`. A name counts as bound if one
statement of the top level binds it, further up and in any case; what is subscripted or joined by `|` has to be known.
What is not understood (`def f(x: List[3])`, which raises TypeError) is evaluated where it stands.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Mapping

from waspy.frontend.census import Census
from waspy.frontend.load import LoadedModule, absolute_name
from waspy.frontend.scopes import Scope

CLASSES = frozenset(name for name, value in vars(builtins).items() if isinstance(value, type))
GENERIC_BUILTINS = frozenset(["list", "dict", "set", "frozenset", "tuple", "type"])
ANY_NUMBER = -1
ARITIES: Mapping[str, int] = {
    **dict.fromkeys(
        "List Set FrozenSet Type Optional Iterable Iterator Sequence MutableSequence AbstractSet MutableSet Collection "
        "Container Reversible Deque Counter KeysView ValuesView Awaitable AsyncIterable AsyncIterator ContextManager "
        "Pattern Match IO".split(),
        1,
    ),
    **dict.fromkeys("Dict DefaultDict OrderedDict Mapping MutableMapping ItemsView ChainMap AsyncGenerator".split(), 2),
    **{"Generator": 3, "Coroutine": 3, "Tuple": ANY_NUMBER, "Union": ANY_NUMBER},
}  # fmt: skip
"""Of `typing`, what is subscripted with types, and how many."""
PLAIN_TYPING = frozenset(
    [*ARITIES, "Any", "AnyStr", "Callable", "Hashable", "Sized", "NoReturn", "Never", "Self", "Text", "TextIO"]
) - {"Optional", "Union"}
"""Of `typing`, what is a type as it stands."""
WHOLE = frozenset(["ClassVar", "Final"])
"""Of `typing`, what only stands around a whole annotation."""
GENERIC_CLASSES: Mapping[str, frozenset[str]] = {
    "collections": frozenset(["deque", "defaultdict", "OrderedDict", "Counter", "ChainMap"]),
    "collections.abc": frozenset(
        "Iterable Iterator Sequence MutableSequence Set MutableSet Mapping MutableMapping Collection Container "
        "Reversible KeysView ValuesView ItemsView Generator Awaitable AsyncIterable AsyncIterator".split()
    ),
}
"""Classes of the library that are subscripted with anything."""
LIBRARY_CLASSES: Mapping[str, frozenset[str]] = {
    **GENERIC_CLASSES,
    "abc": frozenset(["ABC"]),
    "datetime": frozenset(["date", "datetime", "time", "timedelta", "timezone"]),
    "decimal": frozenset(["Decimal"]),
    "enum": frozenset(["Enum", "IntEnum", "Flag", "IntFlag", "StrEnum"]),
    "fractions": frozenset(["Fraction"]),
    "pathlib": frozenset(["Path", "PurePath"]),
    "random": frozenset(["Random"]),
}
TYPING = "typing"
MODULES = frozenset([TYPING, *LIBRARY_CLASSES])
DECORATORS = frozenset(["dataclasses", "enum", "functools", "typing"])
"""What decorates a class with something of these modules leaves it a class."""


class Annotations:
    """Of one module."""

    def __init__(self, module: LoadedModule, census: Census) -> None:
        self.module = module
        self.census = census
        self.builtins = census.plain_builtins(module.name)
        self._kinds: dict[str, str] = {}

    def is_harmless(self, node: ast.expr, scope: Scope) -> bool:
        """Whether the annotation, which stands in that scope, can be left out where nobody reads it."""
        match node:
            case ast.Subscript(value, index) if self._member(value, scope, TYPING) in WHOLE:
                return self._is_type(index, scope)
            case ast.Constant():
                return True
            case ast.Name(name) if self._is_global(name, scope):
                return name in self.builtins or self._is_bound(name, node.lineno)
        return self._is_type(node, scope) or self._member(node, scope, TYPING) in {*WHOLE, "Optional", "Union"}

    def defined(self, node: ast.stmt) -> str | None:
        """The global that the statement of the top level binds to a type or type variable, if it does nothing else."""
        match node:
            case ast.Assign([ast.Name(name)], ast.Subscript() | ast.BinOp() as value):
                return name if self._is_type(value, self.module.scope) else None
            case ast.Assign([ast.Name(name)], ast.Call() as call):
                return name if self._is_variable(call) else None
        return None

    def _is_variable(self, call: ast.Call) -> bool:
        """Whether the call makes a type variable and raises nothing."""
        scope, options = self.module.scope, {k.arg: k.value for k in call.keywords}
        if self._member(call.func, scope, TYPING) != "TypeVar" or len(call.args) == 2 or not call.args:
            return False
        bound = options.pop("bound", None)
        limits = [*call.args[1:], *([bound] if bound is not None else [])]
        variances = [value.value for value in options.values() if isinstance(value, ast.Constant)]
        return (
            isinstance(call.args[0], ast.Constant)
            and isinstance(call.args[0].value, str)
            and (bound is None or len(call.args) == 1)
            and options.keys() <= {"covariant", "contravariant"}
            and len(variances) == len(options) <= 1
            and all(self._is_type(limit, scope) for limit in limits)
        )

    # --- names ---
    def _is_global(self, name: str, scope: Scope) -> bool:
        """Whether the name is no variable of a function or class body around."""
        at: Scope | None = scope
        while at is not None and at.parent is not None:
            if at.resolved.get(name) is not None or (at.kind == "class" and name in at.bound):
                return False
            at = at.parent
        plain = not (scope.kind == "class" and self.census.mentions_prepare)
        return plain and not (name[:2] == "__" and scope.private)

    def _is_bound(self, name: str, line: int) -> bool:
        facts = self.census.facts(self.module.name)
        fact = facts.globals.get(name) if facts is not None else None
        if fact is None or not isinstance(fact.node, ast.stmt) or not self.census.bound_once(self.module.name, name):
            return False
        return (fact.node.end_lineno or line) < line

    def _origin(self, name: str) -> tuple[str, str]:
        """The module that an import of the top level binds the name from, and the name there; "" for none."""
        facts = self.census.facts(self.module.name)
        fact = facts.globals.get(name) if facts is not None else None
        match fact.node if fact is not None else None:
            case ast.ImportFrom(module=str(source), names=aliases, level=0) if self._is_library(source):
                return next(((source, a.name) for a in aliases if (a.asname or a.name) == name), ("", ""))
        return "", ""

    def _is_imported(self, name: str, modules: frozenset[str]) -> bool:
        """Whether the global is something of one of these modules."""
        facts = self.census.facts(self.module.name)
        fact = facts.globals.get(name) if facts is not None else None
        match fact.node if fact is not None else None:
            case ast.ImportFrom(module=str(source), level=0) if source in modules:
                return self.census.bound_once(self.module.name, name)
        return False

    def _is_library(self, module: str) -> bool:
        known = module in MODULES and self.census.graph.find(module).origin == "library"
        return known and not self.census.stored_from_outside(module)

    def _member(self, node: ast.expr, scope: Scope, module: str) -> str:
        """The name of the member of a library module that the expression surely is."""
        match node:
            case ast.Name(name) if self._is_global(name, scope) and self._is_bound(name, node.lineno):
                source, member = self._origin(name)
                return member if source == module else ""
            case ast.Attribute(ast.Name(name), member) if self._is_global(name, scope):
                facts = self.census.facts(self.module.name)
                named = facts.modules().get(name) if facts is not None else None
                sure = named == module and self._is_library(module) and self._is_bound(name, node.lineno)
                return member if sure else ""
        return ""

    # --- types ---
    def _is_type(self, node: ast.expr, scope: Scope) -> bool:
        """Whether it is a class, or something that `typing` takes for one."""
        match node:
            case ast.Constant(value):
                return value is None or (isinstance(value, str) and _is_expression(value))
            case ast.Subscript(value, index):
                return self._is_subscript(value, index, scope)
            case ast.BinOp(left, ast.BitOr(), right):
                return self._is_union(left, right, scope)
            case ast.Name(name) if self._is_global(name, scope):
                if name in self.builtins:
                    return name in CLASSES
                return self._is_bound(name, node.lineno) and self._kind(name) != ""
        return self._is_library_type(node, scope)

    def _is_library_type(self, node: ast.expr, scope: Scope) -> bool:
        if self._member(node, scope, TYPING) in PLAIN_TYPING:
            return True
        return any(self._member(node, scope, module) in classes for module, classes in LIBRARY_CLASSES.items())

    def _kind(self, name: str) -> str:
        """What a global is: a "class", another "type", or "" for something else."""
        if name not in self._kinds:
            self._kinds[name] = ""
            self._kinds[name] = self._found_kind(name)
        return self._kinds[name]

    def _found_kind(self, name: str) -> str:
        source, member = self._origin(name)
        if source == TYPING:
            return "type" if member in PLAIN_TYPING else ""
        if source:
            return "class" if member in LIBRARY_CLASSES[source] else ""
        facts = self.census.facts(self.module.name)
        fact = facts.globals.get(name) if facts is not None else None
        return _kind_of_statement(self, fact.node if fact is not None else None, name)

    def _is_subscript(self, value: ast.expr, index: ast.expr, scope: Scope) -> bool:
        given = index.elts if isinstance(index, ast.Tuple) else [index]
        if not given:
            return False
        form = self._member(value, scope, TYPING)
        if form == "Callable":
            return self._is_signature(given, scope)
        if form == "Literal":
            return all(isinstance(g, ast.Constant) for g in given)
        if form == "Tuple" and len(given) == 2 and _is_dots(given[1]):
            return self._is_type(given[0], scope)
        if form:
            fits = ARITIES.get(form) in (len(given), ANY_NUMBER)
            return fits and all(self._is_type(g, scope) for g in given)
        return self._is_generic(value, scope) and all(self._is_argument(g, scope) for g in given)

    def _is_signature(self, given: list[ast.expr], scope: Scope) -> bool:
        """Of `Callable`: the parameters, or dots, and the result."""
        if len(given) != 2 or not self._is_type(given[1], scope):
            return False
        if isinstance(given[0], ast.List):
            return all(self._is_type(p, scope) for p in given[0].elts)
        return _is_dots(given[0])

    def _is_generic(self, node: ast.expr, scope: Scope) -> bool:
        """Whether it is a class that takes anything between brackets."""
        if isinstance(node, ast.Name) and node.id in self.builtins:
            return node.id in GENERIC_BUILTINS and self._is_global(node.id, scope)
        return any(self._member(node, scope, module) in classes for module, classes in GENERIC_CLASSES.items())

    def _is_argument(self, node: ast.expr, scope: Scope) -> bool:
        """What such a class takes without a look at it."""
        if isinstance(node, ast.List):
            return all(self._is_argument(e, scope) for e in node.elts)
        return isinstance(node, ast.Constant) or self.is_harmless(node, scope)

    def _is_union(self, left: ast.expr, right: ast.expr, scope: Scope) -> bool:
        sides = [left, right]
        named = [side for side in sides if not (isinstance(side, ast.Constant) and side.value is None)]
        return bool(named) and all(not isinstance(s, ast.Constant) and self._is_type(s, scope) for s in named)


def _kind_of_statement(of: Annotations, node: ast.AST | None, name: str) -> str:
    """What the statement makes that alone binds the global."""
    match node:
        case ast.ClassDef():
            return "class" if _is_ordinary_class(of, node) else ""
        case ast.Assign([ast.Name()], ast.Call(maker, [ast.Constant(str()), *_])):
            is_variable = of._member(maker, of.module.scope, TYPING) in ("TypeVar", "NewType")
            return "type" if is_variable else ""
        case ast.Assign([ast.Name()], ast.Subscript() | ast.BinOp() as value):
            return "type" if of._is_type(value, of.module.scope) else ""
        case ast.ImportFrom(names=aliases):
            return _kind_elsewhere(of, node, next(a.name for a in aliases if (a.asname or a.name) == name))
    return ""


def _kind_elsewhere(of: Annotations, node: ast.ImportFrom, name: str) -> str:
    """What a global of another module of the program is."""
    source = absolute_name(of.module.package, node.module or "", node.level)
    module = of.census.graph.modules.get(source or "")
    if module is None or module.origin != "program" or not of.census.bound_once(module.name, name):
        return ""
    return Annotations(module, of.census)._kind(name)


def _is_ordinary_class(of: Annotations, node: ast.ClassDef) -> bool:
    """Whether the name means a class, and `C | None` is what it is for any class."""
    called = [d.func if isinstance(d, ast.Call) else d for d in node.decorator_list]
    if node.keywords or not all(isinstance(d, ast.Name) and of._is_imported(d.id, DECORATORS) for d in called):
        return False
    bases = [b.value if isinstance(b, ast.Subscript) else b for b in node.bases]
    return all(_is_ordinary_base(of, base) for base in bases)


def _is_ordinary_base(of: Annotations, base: ast.expr) -> bool:
    scope = of.module.scope
    special = of._member(base, scope, TYPING) in ("Generic", "Protocol", "NamedTuple", "TypedDict")
    return special or of._is_type(base, scope)


def _is_dots(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is ...


def _is_expression(text: str) -> bool:
    """Whether `typing` takes the text for a type of that name."""
    try:
        return text == text.strip() and isinstance(ast.parse(text, mode="eval"), ast.Expression)
    except (SyntaxError, ValueError):
        return False
