"""Conditions: `and`, `or`, `not`, comparisons, conditional expressions, as values and as branches."""

from __future__ import annotations

import ast

from waspy.frontend.build_pir.builder import Builder, expression
from waspy.frontend.build_pir.constants import constant_of
from waspy.frontend.build_pir.ssa import OpenBlock
from waspy.ir.cfg import Pos, Value


def branch_on(b: Builder, node: ast.expr, yes: OpenBlock, no: OpenBlock, pos: Pos) -> Pos:
    """Ends the block: to `yes` if the expression is true, else to `no`. Only the parts that decide are evaluated.

    `pos` is where a failing `__bool__` points: the statement, but behind a comparison that one, as CPython
    has it. The result is the position in force behind the condition."""
    kind = type(node)
    if kind is ast.Compare:
        if b.module.name != "__main__" and is_main_test(node):
            b.jump(no)
            return pos
        return _branch_on_compare(b, node, yes, no)  # type: ignore[arg-type]
    if kind is ast.BoolOp:
        return _branch_on_bool_op(b, node, yes, no, pos)  # type: ignore[arg-type]
    if kind is ast.UnaryOp and type(node.op) is ast.Not:  # type: ignore[attr-defined]
        return branch_on(b, node.operand, no, yes, pos)  # type: ignore[attr-defined]
    if kind is ast.IfExp:
        return _branch_on_if_expression(b, node, yes, no, pos)  # type: ignore[arg-type]
    known = constant_of(node)
    if known is not None:
        b.jump(yes if known.value else no)
    else:
        b.branch(b.emit("truth", [b.expr(node)], (), pos), yes, no, pos)
    return pos


def is_main_test(node: ast.expr) -> bool:
    """Whether it is `__name__ == "__main__"`, which is false in every module but the main program."""
    match node:
        case ast.Compare(ast.Name("__name__"), [ast.Eq()], [ast.Constant("__main__")]):
            return True
    return False


def _branch_on_bool_op(b: Builder, node: ast.BoolOp, yes: OpenBlock, no: OpenBlock, pos: Pos) -> Pos:
    for value in node.values[:-1]:
        following = b.new_block()
        if isinstance(node.op, ast.And):
            pos = branch_on(b, value, following, no, pos)
        else:
            pos = branch_on(b, value, yes, following, pos)
        b.start(following)
        if b.block is None:
            return pos
    return branch_on(b, node.values[-1], yes, no, pos)


def _branch_on_if_expression(b: Builder, node: ast.IfExp, yes: OpenBlock, no: OpenBlock, pos: Pos) -> Pos:
    first, second = b.new_block(), b.new_block()
    pos = branch_on(b, node.test, first, second, pos)
    for block, value in ((first, node.body), (second, node.orelse)):
        b.start(block)
        if b.block is not None:
            pos = branch_on(b, value, yes, no, pos)
    return pos


def _branch_on_compare(b: Builder, node: ast.Compare, yes: OpenBlock, no: OpenBlock) -> Pos:
    pos = b.pos(node)
    left = b.expr(node.left)
    last = len(node.ops) - 1
    for index, (op, comparator) in enumerate(zip(node.ops, node.comparators, strict=True)):
        right = _comparand(b, op, comparator)
        condition = _compare_truth(b, op, left, right, pos)
        if index == last:
            b.branch(condition, yes, no, pos)
        else:
            following = b.new_block()
            b.branch(condition, following, no, pos)
            b.start(following)
        left = right
    return pos


COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Gt: ">",
    ast.GtE: ">=",
}


def _compare_truth(b: Builder, op: ast.cmpop, left: Value, right: Value, pos: Pos) -> Value:
    """The comparison as a (bool)."""
    symbol = COMPARISONS.get(type(op))
    if symbol is not None:
        return b.emit("truth", [b.emit("compare", [left, right], (symbol,), pos)], (), pos)
    if isinstance(op, (ast.Is, ast.IsNot)):
        condition = b.emit("is", [left, right], (), pos)
    else:
        condition = b.emit("contains", [right, left], (), pos)
    return b.emit("not", [condition], (), pos) if isinstance(op, (ast.IsNot, ast.NotIn)) else condition


def _compare_value(b: Builder, op: ast.cmpop, left: Value, right: Value, pos: Pos) -> Value:
    symbol = COMPARISONS.get(type(op))
    if symbol is not None:
        return b.emit("compare", [left, right], (symbol,), pos)
    return b.emit("bool", [_compare_truth(b, op, left, right, pos)], (), pos)


def _comparand(b: Builder, op: ast.cmpop, node: ast.expr) -> Value:
    """The right side. Displays of constants behind `in` are constants, as in CPython."""
    if isinstance(op, (ast.In, ast.NotIn)) and isinstance(node, (ast.List, ast.Set)):
        known = constant_of(ast.Tuple(node.elts, ast.Load()))
        if known is not None:
            assert isinstance(known.value, tuple)
            value = known.value if isinstance(node, ast.List) else frozenset(known.value)
            return b.const(value, b.pos(node))
    return b.expr(node)


@expression(ast.Compare)
def build_compare(b: Builder, node: ast.Compare) -> Value:
    pos = b.pos(node)
    left = b.expr(node.left)
    right = _comparand(b, node.ops[0], node.comparators[0])
    result = _compare_value(b, node.ops[0], left, right, pos)
    if len(node.ops) == 1:
        return result
    key = b.temporary()
    done = b.new_block()
    for op, comparator in zip(node.ops[1:], node.comparators[1:], strict=True):
        following = b.new_block()
        b.set(key, result)
        b.branch(b.emit("truth", [result], (), pos), following, done, pos)
        b.start(following)
        left, right = right, _comparand(b, op, comparator)
        result = _compare_value(b, op, left, right, pos)
    b.set(key, result)
    b.jump(done)
    b.start(done)
    return b.get(key)


@expression(ast.BoolOp)
def build_bool_op(b: Builder, node: ast.BoolOp) -> Value:
    key = b.temporary()
    done = b.new_block()
    for operand in node.values[:-1]:
        pos = b.pos(node)
        value = b.expr(operand)
        b.set(key, value)
        condition = b.emit("truth", [value], (), pos)
        following = b.new_block()
        if isinstance(node.op, ast.And):
            b.branch(condition, following, done, pos)
        else:
            b.branch(condition, done, following, pos)
        b.start(following)
    b.set(key, b.expr(node.values[-1]))
    b.jump(done)
    b.start(done)
    return b.get(key)


@expression(ast.IfExp)
def build_if_expression(b: Builder, node: ast.IfExp) -> Value:
    yes, no, done = b.new_block(), b.new_block(), b.new_block()
    key = b.temporary()
    branch_on(b, node.test, yes, no, b.pos(node))
    for block, value in ((yes, node.body), (no, node.orelse)):
        b.start(block)
        if b.block is not None:
            b.set(key, b.expr(value))
            b.jump(done)
    b.start(done)
    return b.get(key)
