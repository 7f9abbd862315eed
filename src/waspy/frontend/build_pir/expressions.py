"""Operators, attributes, subscripts, displays, f-strings and yield."""

from __future__ import annotations

import ast

from waspy.frontend.build_pir.assignment import OPERATORS, assign_value, attribute_pos
from waspy.frontend.build_pir.builder import Builder, expression
from waspy.frontend.build_pir.constants import constant_of, constants_of
from waspy.ir.cfg import Pos, Value

UNARY: dict[type[ast.unaryop], str] = {ast.USub: "-", ast.UAdd: "+", ast.Invert: "~"}


@expression(ast.BinOp)
def build_binary(b: Builder, node: ast.BinOp) -> Value:
    """A long chain `a + b + c...` leans to the left: it is built in a loop."""
    chain = [node]
    left = node.left
    while type(left) is ast.BinOp:
        chain.append(left)
        left = left.left
    known = None
    value = b.expr(left) if type(left) is not ast.Constant else None
    for node in reversed(chain):
        if value is None:
            known = constant_of(node)
            if known is not None:
                left = node
                continue
            value = b.const(constant_of(left).value, b.pos(left))  # type: ignore[union-attr]
        right = b.expr(node.right)
        value = b.emit("binary", [value, right], (OPERATORS[type(node.op)],), b.pos(node))
    if value is None:
        assert known is not None
        return b.const(known.value, b.pos(node))
    return value


@expression(ast.UnaryOp)
def build_unary(b: Builder, node: ast.UnaryOp) -> Value:
    pos = b.pos(node)
    if isinstance(node.op, ast.Not):
        condition = b.emit("truth", [b.expr(node.operand)], (), pos)
        return b.emit("bool", [b.emit("not", [condition], (), pos)], (), pos)
    known = constant_of(node)
    if known is not None:
        return b.const(known.value, pos)
    return b.emit("unary", [b.expr(node.operand)], (UNARY[type(node.op)],), pos)


@expression(ast.Attribute)
def build_attribute(b: Builder, node: ast.Attribute) -> Value:
    value = b.expr(node.value)
    return b.emit("getattr", [value], (b.scope.mangle(node.attr),), attribute_pos(b, node))


@expression(ast.Subscript)
def build_subscript(b: Builder, node: ast.Subscript) -> Value:
    value = b.expr(node.value)
    return b.emit("getitem", [value, b.expr(node.slice)], (), b.pos(node))


@expression(ast.Slice)
def build_slice(b: Builder, node: ast.Slice) -> Value:
    pos = b.pos(node)
    bounds = (node.lower, node.upper, node.step)
    parts = [b.expr(part) if part is not None else b.const(None, pos) for part in bounds]
    return b.emit("slice", parts, (), pos)


@expression(ast.NamedExpr)
def build_named(b: Builder, node: ast.NamedExpr) -> Value:
    value = b.expr(node.value)
    assign_value(b, node.target, value)
    return value


# Displays


@expression(ast.Tuple)
def build_tuple(b: Builder, node: ast.Tuple) -> Value:
    pos = b.pos(node)
    known = constant_of(node)
    if known is not None:
        return b.const(known.value, pos)
    if has_star(node.elts):
        return b.emit("list_to_tuple", [build_elements(b, "list", node.elts, pos)], (), pos)
    return b.emit("tuple", [b.expr(e) for e in node.elts], (), pos)


@expression(ast.List)
def build_list(b: Builder, node: ast.List) -> Value:
    return build_elements(b, "list", node.elts, b.pos(node))


@expression(ast.Set)
def build_set(b: Builder, node: ast.Set) -> Value:
    known = constants_of(node)
    if known is not None and len(node.elts) > 2:
        return b.emit("set_constant", [b.const(value, b.pos(node)) for value in known], (known,), b.pos(node))
    return build_elements(b, "set", node.elts, b.pos(node))


def has_star(nodes: list[ast.expr]) -> bool:
    return any(type(node) is ast.Starred for node in nodes)


def build_elements(b: Builder, kind: str, elements: list[ast.expr], pos: Pos) -> Value:
    """A list or set. Up to the first star the elements are known at once, then they are added one by one."""
    first = next((i for i, e in enumerate(elements) if type(e) is ast.Starred), len(elements))
    made = b.emit(kind, [b.expr(e) for e in elements[:first]], (), pos)
    add, extend = ("list_append", "list_extend") if kind == "list" else ("set_add", "set_update")
    for element in elements[first:]:
        if isinstance(element, ast.Starred):
            b.do(extend, [made, b.expr(element.value)], (), pos)
        else:
            b.do(add, [made, b.expr(element)], (), pos)
    return made


@expression(ast.Dict)
def build_dict(b: Builder, node: ast.Dict) -> Value:
    pos = b.pos(node)
    pairs = list(zip(node.keys, node.values, strict=True))
    first = next((i for i, (key, _) in enumerate(pairs) if key is None), len(pairs))
    args: list[Value] = []
    for key, value in pairs[:first]:
        assert key is not None
        args += [b.expr(key), b.expr(value)]
    made = b.emit("dict", args, (), pos)
    for key, value in pairs[first:]:
        if key is None:
            b.do("dict_update", [made, b.expr(value)], (), pos)
        else:
            b.do("dict_put", [made, b.expr(key), b.expr(value)], (), pos)
    return made


# f-strings


@expression(ast.JoinedStr)
def build_joined(b: Builder, node: ast.JoinedStr) -> Value:
    pos = b.pos(node)
    parts = [b.expr(part) for part in node.values]
    if not parts:
        return b.const("", pos)
    return parts[0] if len(parts) == 1 else b.emit("join", parts, (), pos)


@expression(ast.FormattedValue)
def build_formatted(b: Builder, node: ast.FormattedValue) -> Value:
    pos = b.pos(node)
    value = b.expr(node.value)
    spec = b.expr(node.format_spec) if node.format_spec is not None else b.const("", pos)
    conversion = chr(node.conversion) if node.conversion > 0 else ""
    return b.emit("format", [value, spec], (conversion,), pos)


# Generators


@expression(ast.Yield)
def build_yield(b: Builder, node: ast.Yield) -> Value:
    pos = b.pos(node)
    value = b.expr(node.value) if node.value is not None else b.const(None, pos)
    return yield_value(b, value, pos)


def yield_value(b: Builder, value: Value, pos: Pos) -> Value:
    if b.function.is_async_generator:
        value = b.emit("async_value", [value], (), pos)
    return b.emit("yield", [value], (), pos)


@expression(ast.YieldFrom)
def build_yield_from(b: Builder, node: ast.YieldFrom) -> Value:
    return b.emit("yield_from", [b.expr(node.value)], (), b.pos(node))


@expression(ast.Await)
def build_await(b: Builder, node: ast.Await) -> Value:
    return b.emit("await", [b.expr(node.value)], (), b.pos(node))


@expression(ast.Starred)
def build_starred(b: Builder, node: ast.Starred) -> Value:
    raise AssertionError("a starred expression is built by what contains it")
