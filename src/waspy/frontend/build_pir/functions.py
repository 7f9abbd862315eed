"""`def`, `lambda`: the function object, and the graph of its body."""

from __future__ import annotations

import ast
from collections.abc import Callable

from waspy.frontend.build_pir import names
from waspy.frontend.build_pir.assignment import annotation_value, mark_hint
from waspy.frontend.build_pir.builder import Builder, expression, statement
from waspy.frontend.build_pir.constants import constant_of
from waspy.frontend.build_pir.finish import finish
from waspy.frontend.scopes import Scope, Variable
from waspy.ir.cfg import Pos, Value
from waspy.ir.pir import FunctionDef, Param

Definition = ast.FunctionDef | ast.AsyncFunctionDef


@statement(ast.FunctionDef)
def build_def(b: Builder, node: ast.FunctionDef) -> None:
    _def(b, node)


@statement(ast.AsyncFunctionDef)
def build_async_def(b: Builder, node: ast.AsyncFunctionDef) -> None:
    _def(b, node)


def _def(b: Builder, node: Definition) -> None:
    decorators = [b.expr(decorator) for decorator in node.decorator_list]
    value = function_object(b, node, node.args, node.returns)
    for decorator, expr in zip(reversed(decorators), reversed(node.decorator_list), strict=True):
        value = b.emit("call", [decorator, value], ((),), b.pos(expr))
    names.store(b, b.scope.mangle(node.name), value, b.pos(node))


@expression(ast.Lambda)
def build_lambda(b: Builder, node: ast.Lambda) -> Value:
    return function_object(b, node, node.args, None)


def function_object(
    b: Builder, node: Definition | ast.Lambda, arguments: ast.arguments, returns: ast.expr | None
) -> Value:
    """Evaluates defaults and annotations and makes the function."""
    pos = b.pos(node)
    defaults = _defaults(b, arguments.defaults, pos)
    keyword_defaults = _keyword_defaults(b, arguments, pos)
    annotations = _annotations(b, arguments, returns, pos)
    function = _definition(b, node, arguments, returns)
    return make_function(b, function, defaults, keyword_defaults, annotations, pos)


def make_function(
    b: Builder,
    function: FunctionDef,
    defaults: Value | None,
    keyword_defaults: Value | None,
    annotations: Value | None,
    pos: Pos,
) -> Value:
    given = [value or b.const(None, pos) for value in (defaults, keyword_defaults, annotations)]
    cells = captured_cells(b, b.scope.children[function.node])  # type: ignore[index]
    return b.emit("function", [*given, *cells], (function,), pos)


def captured_cells(b: Builder, inner: Scope) -> list[Value]:
    """The cells that an inner frame gets, in the order of its free variables."""
    return [names.cell_of(b, variable) for variable in inner.free]


def _defaults(b: Builder, defaults: list[ast.expr], pos: Pos) -> Value | None:
    if not defaults:
        return None
    known = constant_of(ast.Tuple(defaults, ast.Load()))
    if known is not None:
        return b.const(known.value, pos)
    return b.emit("tuple", [b.expr(default) for default in defaults], (), pos)


def _keyword_defaults(b: Builder, arguments: ast.arguments, pos: Pos) -> Value | None:
    items: list[Value] = []
    for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        if default is not None:
            items += [b.const(b.scope.mangle(argument.arg), pos), b.expr(default)]
    return b.emit("dict", items, (), pos) if items else None


def _annotations(b: Builder, arguments: ast.arguments, returns: ast.expr | None, pos: Pos) -> Value | None:
    parameters = [*arguments.args, *arguments.posonlyargs, arguments.vararg]
    parameters += [*arguments.kwonlyargs, arguments.kwarg]
    found = [(b.scope.mangle(p.arg), p.annotation) for p in parameters if p is not None and p.annotation is not None]
    if returns is not None:
        found.append(("return", returns))
    if not found:
        return None
    harmless = b.module.string_annotations or all(b.module.annotations.is_harmless(a, b.scope) for _, a in found)
    if harmless:
        return b.emit("annotations", [], (_annotations_function(b, found, pos),), pos)
    return _annotations_dict(b, found, pos)


def _annotations_dict(b: Builder, given: list[tuple[str, ast.expr]], pos: Pos) -> Value:
    items = [v for name, node in given for v in (b.const(name, pos), annotation_value(b, node))]
    made = b.emit("dict_of_annotations", items, (), pos)
    mark_hint(b, [node for _, node in given])
    return made


def _annotations_function(b: Builder, given: list[tuple[str, ast.expr]], pos: Pos) -> FunctionDef:
    """A function that returns the dict. It only has to do with globals."""
    body = b.module.functions[0]
    function = FunctionDef(
        "<annotations>", module=b.module.name, qualname="<annotations>", kind="annotations", pos=pos, node=body.node
    )
    body.functions.append(function)
    b.module.functions.append(function)
    inner = Builder(b.module, function, b.module.root)
    start_function(inner, [])
    inner.end("return", [_annotations_dict(inner, given, pos)])
    finish(inner.ssa)
    return function


def _definition(
    b: Builder,
    node: Definition | ast.Lambda,
    arguments: ast.arguments,
    returns: ast.expr | None,
) -> FunctionDef:
    built = b.module.built.get(node)
    if isinstance(built, FunctionDef):
        return built
    scope = b.scope.children[node]
    function = new_function(b, scope, node)
    function.params = _parameters(scope, arguments)
    function.returns = returns

    def body(inner: Builder) -> None:
        if isinstance(node, ast.Lambda):
            inner.end("return", [inner.expr(node.body)])
        else:
            function.doc = docstring(node.body)
            inner.statements(node.body)

    build_body(b, function, scope, body)
    return function


def docstring(body: list[ast.stmt]) -> str | None:
    """The text exactly as it stands there: `__doc__`."""
    if body and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant):
        value = body[0].value.value
        return value if isinstance(value, str) else None
    return None


def new_function(b: Builder, scope: Scope, node: ast.AST) -> FunctionDef:
    """An empty definition, registered in the module and in the function around it."""
    function = FunctionDef(
        scope.name,
        module=b.module.name,
        qualname=qualified(b, scope),
        kind=scope.kind,
        is_generator=scope.is_generator or scope.is_async,
        is_async=scope.is_async,
        is_async_generator=scope.is_async and scope.is_generator,
        varnames=scope.varnames,
        owner=b.function.owner if b.function.kind == "class" and b.scope.kind == "class" else None,
        pos=b.pos(node),
        node=node,
    )
    b.module.built[node] = function
    b.module.functions.append(function)
    b.function.functions.append(function)
    return function


def qualified(b: Builder, scope: Scope) -> str:
    """`__qualname__` as CPython makes it: only functions and lambdas put `<locals>` in."""
    if scope.kind in ("function", "class") and _declared_global(b.scope, scope.name):
        return scope.name
    outer = _enclosing(b)
    return f"{outer}.{scope.name}" if outer else scope.name


def _enclosing(b: Builder) -> str:
    """The qualified name of what is around, the comprehensions that CPython makes functions of included."""
    inlined: list[str] = []
    scope: Scope | None = b.scope
    while scope is not None and scope.kind == "comprehension":
        inlined.append(scope.name)
        scope = scope.parent
    assert scope is not None
    parts = [] if scope.kind == "module" else [b.function.qualname]
    if scope.kind in ("function", "lambda"):
        parts.append("<locals>")
    return ".".join([*parts, *reversed(inlined)])


def _declared_global(scope: Scope, name: str) -> bool:
    return scope.mangle(name) in scope.globals


def _parameters(scope: Scope, arguments: ast.arguments) -> list[Param]:
    positional = [*arguments.posonlyargs, *arguments.args]
    required = len(positional) - len(arguments.defaults)
    params = [
        Param(
            scope.mangle(a.arg),
            "posonly" if i < len(arguments.posonlyargs) else "normal",
            a.annotation,
            i >= required,
        )
        for i, a in enumerate(positional)
    ]
    for a, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        params.append(Param(scope.mangle(a.arg), "kwonly", a.annotation, default is not None))
    if arguments.vararg is not None:
        params.append(Param(scope.mangle(arguments.vararg.arg), "vararg", arguments.vararg.annotation))
    if arguments.kwarg is not None:
        params.append(Param(scope.mangle(arguments.kwarg.arg), "kwarg", arguments.kwarg.annotation))
    return params


def build_body(b: Builder, function: FunctionDef, scope: Scope, body: Callable[[Builder], None]) -> None:
    """Builds and finishes the graph: parameters, cells, the body, `return None` at the end."""
    inner = Builder(b.module, function, scope)
    inner.bound_cells = frozenset(v for v in scope.free if names.is_surely_bound(b, v))
    start_function(inner, [param.name for param in function.params])
    function.free = [b.module.cell_var(v, b.function.qualname) for v in scope.free]
    body(inner)
    if inner.block is not None:
        inner.end("return", [inner.const(None)])
    finish(inner.ssa)


def start_function(b: Builder, parameters: list[str]) -> None:
    """The entry: parameters become variables, shared variables become cells."""
    entry = b.ssa.entry
    for name in parameters:
        value = b.function.value(name=name)
        entry.block.params.append(value)
        variable = b.scope.variables[name]
        if variable.is_cell:
            _new_cell(b, variable, value)
        b.set(name, value)
        if not variable.deleted:
            b.ssa.always_bound.add(name)
    make_cells(b, b.scope)


def make_cells(b: Builder, scope: Scope) -> None:
    """An empty cell for each shared variable of the scope that is no parameter."""
    for variable in scope.variables.values():
        if variable.is_cell and not variable.is_parameter:
            _new_cell(b, variable, b.ssa.unbound())


def _new_cell(b: Builder, variable: Variable, value: Value) -> None:
    b.cells[variable] = b.emit("cell", [value], (b.module.cell_var(variable, b.function.qualname),))
