"""Which name means which variable: the scopes of a module, as CPython's `symtable` finds them.

List, set and dict comprehensions are scopes of their own, but run in the frame of the function around them
(`Scope.frame`): reaching out of one captures nothing; so do generator expressions that are used up on the spot
(`consumed`). Everything else that CPython makes a code object of is a frame.

Names are stored mangled (`__x` in class C is `_C__x`). What the census needs, attribute stores, calls of
`setattr` and the like, is gathered in the same walk.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from waspy.frontend.consumed import REFLECTIVE, consumer

FUNCTION_KINDS = ("function", "lambda", "genexpr")


@dataclass(slots=True, eq=False)
class Variable:
    """A variable of a function or comprehension. `is_cell`: inner frames share it. `deleted`: something
    unbinds it after it was bound, so that even a parameter may be unbound. `rebound`: inner frames assign it."""

    name: str
    scope: Scope
    is_cell: bool = False
    is_parameter: bool = False
    deleted: bool = False
    rebound: bool = False


@dataclass(slots=True, eq=False)
class Scope:
    """`kind`: "module", "class", "function", "lambda", "genexpr" or "comprehension".

    `bound` counts the binding places of each name, `used` has the names read, `bare` those that are read
    other than as `name.attribute`. `resolved` maps each name to its Variable, or to None: a global, or in a
    class body a name of its namespace. `free` are the variables that a frame gets from outside, in a fixed
    order."""

    kind: str
    name: str
    node: ast.AST
    parent: Scope | None
    private: str | None = None
    """The class name that private names are mangled with."""
    children: dict[ast.AST, Scope] = field(default_factory=dict)
    bound: dict[str, int] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    bare: set[str] = field(default_factory=set)
    globals: set[str] = field(default_factory=set)
    nonlocals: set[str] = field(default_factory=set)
    unbinds: set[str] = field(default_factory=set)
    variables: dict[str, Variable] = field(default_factory=dict)
    resolved: dict[str, Variable | None] = field(default_factory=dict)
    free: list[Variable] = field(default_factory=list)
    parameters: list[str] = field(default_factory=list)
    is_generator: bool = False
    is_async: bool = False
    """A coroutine function; with `is_generator`, an asynchronous generator function."""
    stores: list[ast.Attribute] = field(default_factory=list)
    calls: list[ast.Call] = field(default_factory=list)
    glimpses: list[ast.Attribute] = field(default_factory=list)
    star_imports: list[ast.ImportFrom] = field(default_factory=list)
    consumers: set[str] = field(default_factory=set)
    """Of a module: the builtins for whose sake generator expressions run in place."""

    @property
    def frame(self) -> Scope:
        scope = self
        while scope.kind == "comprehension":
            assert scope.parent is not None
            scope = scope.parent
        return scope

    @property
    def varnames(self) -> tuple[str, ...]:
        """The parameters, and the variables that no inner frame shares."""
        own = (v.name for v in self.variables.values() if not v.is_cell)
        return tuple(dict.fromkeys((*self.parameters, *own)))

    @property
    def suspends(self) -> bool:
        """Whether others may run while it is at work: it is a generator, or asynchronous."""
        return self.is_generator or self.is_async or self.kind == "genexpr"

    def walk(self) -> Iterable[Scope]:
        """This scope and all inside of it, outer ones first."""
        stack = [self]
        while stack:
            scope = stack.pop()
            yield scope
            stack.extend(reversed(scope.children.values()))

    def mangle(self, name: str) -> str:
        return mangle(self.private, name)


def mangle(private: str | None, name: str) -> str:
    """`__name` as it is spelled inside of the class `private`."""
    if private is None or not name.startswith("__") or name.endswith("__") or "." in name:
        return name
    stripped = private.lstrip("_")
    return f"_{stripped}{name}" if stripped else name


def analyse(tree: ast.Module, shadowed: Callable[[str], bool] = lambda name: False) -> Scope:
    """The scopes of a module that has passed CPython's own checks. `shadowed` tells names that may not mean the
    builtin, beside those that the module itself binds."""
    root = Scope("module", "<module>", tree, None)
    collector = _Collector(root, has_future_annotations(tree))
    collector.visit_all(tree.body)
    _run_in_place(root, collector.consumed, shadowed)
    for scope in root.walk():
        _declare(scope)
    for scope in root.walk():
        _resolve(scope)
    return root


def has_future_annotations(tree: ast.Module) -> bool:
    """Whether `from __future__ import annotations` stands in it."""
    return any(
        isinstance(node, ast.ImportFrom)
        and node.module == "__future__"
        and any(alias.name == "annotations" for alias in node.names)
        for node in tree.body[:20]
    )


def _run_in_place(root: Scope, consumed: dict[Scope, str], shadowed: Callable[[str], bool]) -> None:
    """Makes comprehensions of the generator expressions that are used up where they stand."""
    if not consumed:
        return
    bound = set[str]().union(*(scope.bound for scope in root.walk() if scope.kind != "class"))
    for scope, name in consumed.items():
        assert scope.parent is not None
        is_plain = name == "join" or not (name in bound or name in scope.parent.bound or shadowed(name))
        if is_plain and not scope.is_async and not scope.used & REFLECTIVE:
            scope.kind = "comprehension"
            scope.is_generator = False
            scope.parameters.remove(".0")
            del scope.bound[".0"]
            root.consumers.add(name)


# Resolution: from names to variables.


def _declare(scope: Scope) -> None:
    """Makes the variables that the scope itself binds."""
    if scope.kind in ("module", "class"):
        return
    for name in scope.bound:
        if name not in scope.globals and name not in scope.nonlocals:
            variable = scope.variables[name] = Variable(name, scope)
            variable.is_parameter = name in scope.parameters
            variable.deleted = name in scope.unbinds


def _resolve(scope: Scope) -> None:
    names = dict.fromkeys(scope.bound)
    names.update(dict.fromkeys(sorted(scope.used)))
    for name in names:
        variable = scope.resolved[name] = _lookup(scope, name)
        if variable is not None and name in scope.bound and variable.scope.frame is not scope.frame:
            variable.rebound = True
    for name in scope.unbinds:
        if variable := scope.resolved.get(name):
            variable.deleted = True


def _lookup(scope: Scope, name: str) -> Variable | None:
    if name in scope.globals:
        return None
    if name in scope.variables:
        return scope.variables[name]
    if scope.kind == "class" and name in scope.bound and name not in scope.nonlocals:
        return None
    outer = scope.parent
    while outer is not None:
        if name in outer.globals and outer.kind != "class":
            return None
        if outer.kind == "class" and name == "__class__":
            return _capture(scope, _class_cell(outer))
        if name in outer.variables and outer.kind != "class":
            return _capture(scope, outer.variables[name])
        outer = outer.parent
    return None


def _class_cell(scope: Scope) -> Variable:
    """The implicit variable `__class__` of a class body."""
    if "__class__" not in scope.variables:
        scope.variables["__class__"] = Variable("__class__", scope)
    return scope.variables["__class__"]


def _capture(scope: Scope, variable: Variable) -> Variable:
    """Threads the variable through all frames between its own and that of `scope`."""
    home = variable.scope.frame
    frame: Scope = scope.frame
    while frame is not home:
        variable.is_cell = True
        if variable not in frame.free:
            frame.free.append(variable)
        assert frame.parent is not None
        frame = frame.parent.frame
    if variable.scope.kind == "class":
        variable.is_cell = True
    return variable


# Collection: one walk over the tree.


def plain_store(node: ast.Call) -> ast.Attribute | None:
    """The attribute that `object.__setattr__(o, "name", value)` stores, as `o.name`."""
    called = node.func
    if not (isinstance(called, ast.Attribute) and called.attr == "__setattr__" and isinstance(called.value, ast.Name)):
        return None
    if called.value.id != "object" or len(node.args) != 3 or node.keywords:
        return None
    owner, name, value = node.args
    is_name = isinstance(name, ast.Constant) and type(name.value) is str and not name.value.startswith("__")
    if not is_name or isinstance(owner, ast.Starred) or isinstance(value, ast.Starred):
        return None
    return ast.copy_location(ast.Attribute(owner, name.value, ast.Store()), node)  # type: ignore[attr-defined]


WATCHED = {"setattr", "delattr", "globals", "locals", "vars", "__import__", "import_module"}
"""Calls that the census looks at."""

READING = {"get", "copy", "items", "keys", "values"}
"""Methods of a dict that only read."""


def is_namespace_call(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "globals"


GLIMPSED = {"modules", "__dict__"}
"""Attributes that may give out a whole namespace."""

NOT_NODES = {
    "ctx",
    "op",
    "ops",
    "id",
    "attr",
    "level",
    "module",
    "conversion",
    "kind",
    "type_comment",
    "lineno",
}


def _fields_with_nodes() -> dict[type[ast.AST], tuple[str, ...]]:
    kinds = [k for k in vars(ast).values() if isinstance(k, type) and issubclass(k, ast.AST)]
    return {k: tuple(f for f in k._fields if f not in NOT_NODES) for k in kinds}


FIELDS = _fields_with_nodes()


class _Collector:
    """Fills `bound`, `used`... of each scope; `scope` is the current one."""

    def __init__(self, root: Scope, string_annotations: bool) -> None:
        self.scope = root
        self.string_annotations = string_annotations
        self.consumed: dict[Scope, str] = {}
        """The generator expressions in calls of the right form, with what uses them up."""

    def visit(self, node: ast.AST) -> None:
        visitor = VISITORS.get(type(node))
        if visitor is not None:
            visitor(self, node)
        else:
            self.visit_fields(node)

    def visit_fields(self, node: ast.AST) -> None:
        for name in FIELDS[type(node)]:
            child = getattr(node, name)
            if child.__class__ is list:
                for item in child:
                    if isinstance(item, ast.AST):
                        self.visit(item)
            elif isinstance(child, ast.AST):
                self.visit(child)

    def visit_all(self, nodes: Iterable[ast.AST | None]) -> None:
        for node in nodes:
            if node is not None:
                self.visit(node)

    def bind(self, name: str) -> None:
        scope = self.scope
        name = mangle(scope.private, name)
        scope.bound[name] = scope.bound.get(name, 0) + 1

    def use(self, name: str) -> None:
        scope = self.scope
        name = mangle(scope.private, name)
        scope.used.add(name)
        if name == "super" and scope.frame.kind in FUNCTION_KINDS:
            scope.used.add("__class__")

    def inner(self, kind: str, name: str, node: ast.AST) -> Scope:
        scope = Scope(kind, name, node, self.scope, self.scope.private)
        self.scope.children[node] = scope
        return scope

    # Names and attributes

    def name(self, node: ast.Name) -> None:
        kind = type(node.ctx)
        if kind is ast.Load:
            self.use(node.id)
            self.scope.bare.add(node.id)
        else:
            self.bind(node.id)
            if kind is ast.Del:
                self.scope.unbinds.add(mangle(self.scope.private, node.id))

    def attribute(self, node: ast.Attribute) -> None:
        if type(node.ctx) is not ast.Load:
            self.scope.stores.append(node)
        elif node.attr in GLIMPSED:
            self.scope.glimpses.append(node)
        if type(node.value) is ast.Name:
            self.use(node.value.id)
        elif node.attr in READING and is_namespace_call(node.value):
            self.use("globals")
        else:
            self.visit(node.value)

    def subscript(self, node: ast.Subscript) -> None:
        """`globals()["name"]`, if it is only read, gives nothing out."""
        if type(node.ctx) is ast.Load and is_namespace_call(node.value):
            self.use("globals")
            self.visit(node.slice)
        else:
            self.visit_fields(node)

    def compare(self, node: ast.Compare) -> None:
        """`"name" in globals()` gives nothing out either."""
        self.visit(node.left)
        for comparator in node.comparators:
            if is_namespace_call(comparator):
                self.use("globals")
            else:
                self.visit(comparator)

    def call(self, node: ast.Call) -> None:
        called = node.func
        name = getattr(called, "id", None) or getattr(called, "attr", None)
        if name in WATCHED:
            self.scope.calls.append(node)
        stored = plain_store(node) if name == "__setattr__" else None
        if stored is not None:
            self.scope.stores.append(stored)
        self.visit(called)
        self.visit_all(node.args)
        self.visit_all(node.keywords)
        consuming = consumer(node)
        if consuming is not None:
            self.consumed[self.scope.children[node.args[0]]] = consuming

    def constant(self, node: ast.Constant) -> None:
        pass

    def named_expression(self, node: ast.NamedExpr) -> None:
        """Binds in the scope around all comprehensions; from them it is reached like any outer variable."""
        self.visit(node.value)
        inside = self.scope
        self.use(node.target.id)
        while self.scope.kind in ("comprehension", "genexpr") and self.scope.parent is not None:
            self.scope = self.scope.parent
            self.use(node.target.id)
        self.bind(node.target.id)
        self.scope = inside

    # Scopes

    def function(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        self.bind(node.name)
        self.visit_all(node.decorator_list)
        self.defaults(node.args)
        if not self.string_annotations:
            self.visit_all(a.annotation for a in _all_arguments(node.args))
            self.visit_all([node.returns])
        self.body("function", node.name, node, node.args, node.body)
        self.scope.children[node].is_async = isinstance(node, ast.AsyncFunctionDef)

    def lambda_(self, node: ast.Lambda) -> None:
        self.defaults(node.args)
        self.body("lambda", "<lambda>", node, node.args, [node.body])

    def defaults(self, arguments: ast.arguments) -> None:
        self.visit_all(arguments.defaults)
        self.visit_all(arguments.kw_defaults)

    def body(self, kind: str, name: str, node: ast.AST, arguments: ast.arguments, body: Iterable[ast.AST]) -> None:
        outer = self.scope
        self.scope = self.inner(kind, name, node)
        for argument in _all_arguments(arguments):
            self.bind(argument.arg)
            self.scope.parameters.append(mangle(self.scope.private, argument.arg))
        self.visit_all(body)
        self.scope = outer

    def class_(self, node: ast.ClassDef) -> None:
        self.bind(node.name)
        self.visit_all(node.decorator_list)
        self.visit_all(node.bases)
        self.visit_all(node.keywords)
        outer = self.scope
        self.scope = self.inner("class", node.name, node)
        self.scope.private = node.name
        self.visit_all(node.body)
        self.scope = outer

    def comprehension(self, node: ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp) -> None:
        self.visit(node.generators[0].iter)
        outer = self.scope
        kind = "genexpr" if isinstance(node, ast.GeneratorExp) else "comprehension"
        self.scope = self.inner(kind, COMPREHENSION_NAMES[type(node)], node)
        if kind == "genexpr":
            self.scope.is_generator = True
            self.bind(".0")
            self.scope.parameters.append(".0")
            self.scope.is_async = any(generator.is_async for generator in node.generators)
        for index, generator in enumerate(node.generators):
            if index:
                self.visit(generator.iter)
            self.visit(generator.target)
            self.visit_all(generator.ifs)
        if isinstance(node, ast.DictComp):
            self.visit(node.key)
            self.visit(node.value)
        else:
            self.visit(node.elt)
        self.scope = outer

    def await_(self, node: ast.Await) -> None:
        """Only a generator expression becomes asynchronous by it: functions are marked."""
        self.scope.frame.is_async = True
        self.visit(node.value)

    def yield_(self, node: ast.Yield | ast.YieldFrom) -> None:
        self.scope.is_generator = True
        if node.value is not None:
            self.visit(node.value)

    # Statements that bind

    def annotated(self, node: ast.AnnAssign) -> None:
        target = node.target
        if not isinstance(target, ast.Name) or node.simple or node.value is not None:
            self.visit(target)
        if not self.string_annotations and self.scope.kind in ("module", "class"):
            self.visit(node.annotation)
        if self.scope.kind in ("module", "class") and node.simple:
            if not self.scope.bound.get("__annotations__"):
                self.bind("__annotations__")
            self.use("__annotations__")
        if node.value is not None:
            self.visit(node.value)

    def augmented(self, node: ast.AugAssign) -> None:
        if isinstance(node.target, ast.Name):
            self.use(node.target.id)
        self.visit(node.target)
        self.visit(node.value)

    def import_(self, node: ast.Import) -> None:
        for alias in node.names:
            self.bind(alias.asname or alias.name.partition(".")[0])

    def import_from(self, node: ast.ImportFrom) -> None:
        for alias in node.names:
            if alias.name == "*":
                self.scope.star_imports.append(node)
            else:
                self.bind(alias.asname or alias.name)

    def global_(self, node: ast.Global) -> None:
        self.scope.globals.update(mangle(self.scope.private, name) for name in node.names)

    def nonlocal_(self, node: ast.Nonlocal) -> None:
        names = [mangle(self.scope.private, name) for name in node.names]
        self.scope.nonlocals.update(names)
        self.scope.used.update(names)

    def handler(self, node: ast.ExceptHandler) -> None:
        if node.name is not None:
            self.bind(node.name)
            self.scope.unbinds.add(mangle(self.scope.private, node.name))
        self.visit_all([node.type, *node.body])

    def if_(self, node: ast.If) -> None:
        while True:
            self.visit(node.test)
            self.visit_all(node.body)
            if len(node.orelse) == 1 and type(node.orelse[0]) is ast.If:
                node = node.orelse[0]
                continue
            self.visit_all(node.orelse)
            return

    def capture(self, node: ast.MatchAs | ast.MatchStar) -> None:
        if node.name is not None:
            self.bind(node.name)
        self.visit_fields(node)

    def match_mapping(self, node: ast.MatchMapping) -> None:
        if node.rest is not None:
            self.bind(node.rest)
        self.visit_fields(node)


COMPREHENSION_NAMES: dict[type[ast.AST], str] = {
    ast.ListComp: "<listcomp>",
    ast.SetComp: "<setcomp>",
    ast.DictComp: "<dictcomp>",
    ast.GeneratorExp: "<genexpr>",
}

VISITORS: dict[type[ast.AST], Callable[[_Collector, Any], None]] = {
    ast.Name: _Collector.name,
    ast.Attribute: _Collector.attribute,
    ast.Call: _Collector.call,
    ast.Compare: _Collector.compare,
    ast.Subscript: _Collector.subscript,
    ast.Constant: _Collector.constant,
    ast.NamedExpr: _Collector.named_expression,
    ast.FunctionDef: _Collector.function,
    ast.AsyncFunctionDef: _Collector.function,
    ast.Lambda: _Collector.lambda_,
    ast.ClassDef: _Collector.class_,
    ast.ListComp: _Collector.comprehension,
    ast.SetComp: _Collector.comprehension,
    ast.DictComp: _Collector.comprehension,
    ast.GeneratorExp: _Collector.comprehension,
    ast.Yield: _Collector.yield_,
    ast.YieldFrom: _Collector.yield_,
    ast.Await: _Collector.await_,
    ast.AnnAssign: _Collector.annotated,
    ast.AugAssign: _Collector.augmented,
    ast.Import: _Collector.import_,
    ast.ImportFrom: _Collector.import_from,
    ast.Global: _Collector.global_,
    ast.Nonlocal: _Collector.nonlocal_,
    ast.ExceptHandler: _Collector.handler,
    ast.If: _Collector.if_,
    ast.MatchAs: _Collector.capture,
    ast.MatchStar: _Collector.capture,
    ast.MatchMapping: _Collector.match_mapping,
}


def _all_arguments(arguments: ast.arguments) -> list[ast.arg]:
    """In the order of `co_varnames`."""
    found = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    if arguments.vararg is not None:
        found.append(arguments.vararg)
    if arguments.kwarg is not None:
        found.append(arguments.kwarg)
    return found
