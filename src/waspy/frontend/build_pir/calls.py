"""Calls: plain, of methods, with stars, and the few builtins that depend on where they stand."""

from __future__ import annotations

import ast
from collections.abc import Callable

from waspy.frontend.build_pir import names
from waspy.frontend.build_pir.assignment import attribute_pos
from waspy.frontend.build_pir.builder import Builder, expression
from waspy.frontend.build_pir.consumers import (
    consumed,
    consumed_map,
    consumed_selection,
    dict_of_zip,
    is_dict_of_zip,
    keyed_extreme,
)
from waspy.frontend.build_pir.expressions import build_elements, has_star
from waspy.frontend.build_pir.mapped import is_mapped
from waspy.frontend.build_pir.regexes import known_regex
from waspy.frontend.scopes import plain_store
from waspy.ir.cfg import Pos, Value
from waspy.ir.pir import MethodPos


@expression(ast.Call)
def build_call(b: Builder, node: ast.Call) -> Value:
    called = node.func
    if type(called) is ast.Name:
        special = SPECIAL.get(called.id)
        if special is not None and not node.args and not node.keywords and _is_builtin(b, called.id):
            value = special(b, b.pos(node))
            if value is not None:
                return value
        if called.id == "super" and _names_class_and_receiver(b, node) and _is_builtin(b, "super"):
            return b.emit("super", [b.expr(a) for a in node.args], (None,), b.pos(node))
        known = _float_of_text(node) if called.id == "float" and _is_builtin(b, "float") else None
        if known is not None:
            return b.emit("const", [], (known,), b.pos(node))
    regex = known_regex(b, node)
    if regex is not None:
        return regex
    if node.args and type(node.args[0]) is ast.GeneratorExp:
        value = consumed(b, node, node.args[0])
        if value is not None:
            return value
    if node.args and is_mapped(b, node.args[0]):
        assert isinstance(node.args[0], ast.Call)
        value = consumed_map(b, node, node.args[0])
        if value is not None:
            return value
    if node.args and type(node.args[0]) is ast.Call:
        value = consumed_selection(b, node)
        if value is not None:
            return value
    if type(called) is ast.Name and node.keywords:
        value = keyed_extreme(b, node)
        if value is not None:
            return value
    if is_dict_of_zip(b, node):
        return dict_of_zip(b, node)
    if has_star(node.args) or any(k.arg is None for k in node.keywords):
        return _call_with_stars(b, node)
    if isinstance(called, ast.Attribute):
        return _method_call(b, node, called)
    args = [b.expr(called), *[b.expr(a) for a in node.args], *[b.expr(k.value) for k in node.keywords]]
    return b.emit("call", args, (_keyword_names(node),), b.pos(node))


def _float_of_text(node: ast.Call) -> float | None:
    """The number in `float("inf")`. Not a NaN: each call makes another one."""
    text = node.args[0].value if len(node.args) == 1 and isinstance(node.args[0], ast.Constant) else None
    if not isinstance(text, str) or node.keywords:
        return None
    try:
        value = float(text)
    except ValueError:
        return None
    return value if value == value else None


def _keyword_names(node: ast.Call) -> tuple[str, ...]:
    return tuple([k.arg for k in node.keywords]) if node.keywords else ()  # type: ignore[misc]


def _method_call(b: Builder, node: ast.Call, called: ast.Attribute) -> Value:
    """The method is looked up when it is called, all at once; if that would be too late for the error, it is asked
    for first."""
    stored = plain_store(node)
    if stored is not None and _is_builtin(b, "object"):
        b.do("set_plain", [b.expr(stored.value), b.expr(node.args[2])], (stored.attr,), b.pos(node))
        return b.const(None, b.pos(node))
    receiver, name = b.expr(called.value), b.scope.mangle(called.attr)
    attribute = attribute_pos(b, called)
    arguments = [*node.args, *(k.value for k in node.keywords)]
    if any(_has_effects(a) for a in arguments):
        b.do("method_check", [receiver], (name,), attribute)
    args = [receiver, *[b.expr(a) for a in arguments]]
    pos = b.pos(node)
    if called.end_lineno != node.lineno:
        pos = pos._replace(line=attribute.line, col=attribute.col)
    return b.emit("call_method", args, (name, _keyword_names(node)), MethodPos.of(pos, attribute))


def _has_effects(node: ast.expr) -> bool:
    """Whether evaluating the expression can do something that is seen from outside."""
    if type(node) in (ast.Name, ast.Constant, ast.Lambda):
        return False
    return any(isinstance(n, EFFECTS) for n in ast.walk(node))


EFFECTS = (ast.Call, ast.NamedExpr, ast.Yield, ast.YieldFrom, ast.Await)


def _call_with_stars(b: Builder, node: ast.Call) -> Value:
    function = b.expr(node.func)
    pos = b.pos(node)
    args = positional_tuple(b, node.args, function, pos)
    keywords = keyword_dict(b, node.keywords, function, pos)
    return b.emit("call_ex", [function, args, keywords or b.const(None, pos)], (), pos)


def positional_tuple(b: Builder, nodes: list[ast.expr], function: Value, pos: Pos) -> Value:
    """The tuple of a call's positional arguments."""
    if not has_star(nodes):
        return b.emit("tuple", [b.expr(a) for a in nodes], (), pos) if nodes else b.const((), pos)
    if len(nodes) == 1:
        assert isinstance(nodes[0], ast.Starred)
        return b.emit("call_args", [b.expr(nodes[0].value), function], (), pos)
    return b.emit("list_to_tuple", [build_elements(b, "list", nodes, pos)], (), pos)


def keyword_dict(b: Builder, keywords: list[ast.keyword], function: Value, pos: Pos) -> Value | None:
    """The dict of a call's keyword arguments; None if there are none. As in CPython, runs of plain keywords
    make dicts that are merged, so that repetitions are found."""
    if not keywords:
        return None
    made: Value | None = None
    run: list[Value] = []

    def close_run() -> None:
        nonlocal made, run
        if made is None:
            made = b.emit("dict", run, (), pos)
        elif run:
            b.do("dict_merge", [made, b.emit("dict", run, (), pos), function], (), pos)
        run = []

    for keyword in keywords:
        if keyword.arg is not None:
            run += [b.const(keyword.arg, b.pos(keyword)), b.expr(keyword.value)]
        else:
            close_run()
            assert made is not None
            b.do("dict_merge", [made, b.expr(keyword.value), function], (), pos)
    if run or made is None:
        close_run()
    return made


# Builtins that mean the place where they are called, or that make something empty


def _is_builtin(b: Builder, name: str) -> bool:
    if b.scope.resolved.get(name) is not None or name in b.module.bound:
        return False
    return b.scope.kind != "class" or name not in b.scope.bound


def _super(b: Builder, pos: Pos) -> Value | None:
    """`super()`: the class comes from the cell `__class__`, the instance is the first parameter. None: it
    is called outside of a method, an error at run time."""
    function = b.function
    if "__class__" not in b.scope.resolved or not function.params:
        return None
    variable = b.scope.resolved["__class__"]
    first = b.scope.frame.variables.get(function.params[0].name)
    if variable is None or first is None or not variable.is_cell:
        return None
    owner = names.load_cell(b, variable, pos)
    if first.is_cell:
        instance = names.load_cell(b, first, pos)
    else:
        instance = b.get(first.name)
        if instance in b.ssa.suspects:
            _check_instance(b, instance, pos)
    return b.emit("super", [owner, instance], (None,), pos)


def _names_class_and_receiver(b: Builder, node: ast.Call) -> bool:
    """Whether it is `super(C, self)` in a method of C: mostly the same as `super()`."""
    scope, names_ = b.scope, [a.id for a in node.args if isinstance(a, ast.Name)]
    around = scope.parent
    if around is None or around.kind != "class" or scope is not scope.frame or node.keywords or not b.function.params:
        return False
    return len(node.args) == 2 and names_ == [around.name, b.function.params[0].name]


def _check_instance(b: Builder, instance: Value, pos: Pos) -> None:
    """The first parameter may have been deleted."""
    bound, deleted = b.new_block(), b.new_block()
    b.branch(b.emit("is_bound", [instance], (), pos), bound, deleted, pos)
    b.start(deleted)
    error = b.emit("builtin", [], ("RuntimeError",), pos)
    message = b.const("super(): arg[0] deleted", pos)
    b.raise_(b.emit("call", [error, message], ((),), pos), pos)
    b.start(bound)


def _globals(b: Builder, pos: Pos) -> Value:
    return b.emit("globals", [], (b.module.name,), pos)


def _locals(b: Builder, pos: Pos) -> Value:
    """A dict of the variables that are bound here."""
    scope = b.scope
    if scope.kind == "module":
        return _globals(b, pos)
    if scope.kind == "class":
        return b.emit("namespace", [], (), pos)
    visible = [v for v in scope.variables.values() if not v.name.startswith(".")]
    if scope is scope.frame:
        visible += [v for v in scope.free if v.name != "__class__"]
    values = []
    for variable in visible:
        if variable.is_cell:
            cell = b.module.cell_var(variable, "")
            values.append(b.emit("cell_get", [names.cell_of(b, variable)], (cell,), pos))
        else:
            values.append(b.get(b.keys.get(variable) or variable.name))
    return b.emit("locals", values, (tuple(v.name for v in visible),), pos)


def _dir(b: Builder, pos: Pos) -> Value:
    function = b.emit("builtin", [], ("sorted",), pos)
    return b.emit("call", [function, _locals(b, pos)], ((),), pos)


def _display(op: str) -> Callable[[Builder, Pos], Value]:
    """`list()` as `[]`."""
    return lambda b, pos: b.emit(op, [], (), pos)


def _constant(value: object) -> Callable[[Builder, Pos], Value]:
    return lambda b, pos: b.const(value, pos)


SPECIAL: dict[str, Callable[[Builder, Pos], Value | None]] = {
    "super": _super,
    "globals": _globals,
    "locals": _locals,
    "vars": _locals,
    "dir": _dir,
    "list": _display("list"),
    "dict": _display("dict"),
    "set": _display("set"),
    "tuple": _constant(()),
    "str": _constant(""),
    "int": _constant(0),
    "float": _constant(0.0),
    "bool": _constant(False),
}
