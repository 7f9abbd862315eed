"""Numbers that are known at compile time: literals, named constants, and arithmetic on them."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable
from typing import Any, NamedTuple, TypeAlias

from waspy.lang import machine
from waspy.restricted import types as t
from waspy.restricted.errors import Rejected
from waspy.restricted.types import Type

Number: TypeAlias = int | float | bool


class Const(NamedTuple):
    """A number known at compile time; `type` None: it adapts to where it is used."""

    value: Number
    type: Type | None = None


Lookup: TypeAlias = Callable[[ast.expr], Const | None]
"""The value of a name or of `module.NAME`, None if it is no constant number."""

BINARY: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
    ast.LShift: operator.lshift,
    ast.RShift: operator.rshift,
    ast.BitAnd: operator.and_,
    ast.BitOr: operator.or_,
    ast.BitXor: operator.xor,
}
UNARY: dict[type[ast.unaryop], Callable[[Any], Any]] = {
    ast.USub: operator.neg,
    ast.UAdd: operator.pos,
    ast.Invert: operator.invert,
    ast.Not: operator.not_,
}
SHIFTS = (ast.LShift, ast.RShift)
_CONVERSIONS: dict[str, Any] = {
    "i32": machine.i32,
    "i64": machine.i64,
    "f64": machine.f64,
    "float": float,
}
_RANGES = {
    t.I32: (-(1 << 31), (1 << 31) - 1),
    t.I64: (-(1 << 63), (1 << 63) - 1),
    t.U8: (0, 255),
    t.U16: (0, 65535),
}


def fold(node: ast.expr, lookup: Lookup) -> Const | None:
    """The value of a constant arithmetic expression, or None."""
    match node:
        case ast.Constant(value=bool() | int() | float() as value):
            return Const(value)
        case ast.Name() | ast.Attribute():
            return lookup(node)
        case ast.UnaryOp(op=op, operand=operand):
            x = fold(operand, lookup)
            return None if x is None else _number(UNARY[type(op)](x.value), x.type)
        case ast.BinOp(left=left, op=op, right=right) if type(op) in BINARY:
            a = fold(left, lookup)
            b = None if a is None else fold(right, lookup)
            return None if a is None or b is None else _binary(node, op, a, b)
        case ast.Call(func=ast.Name(id=name), args=[argument], keywords=[]):
            return _call(name, argument, lookup)
    return None


def _number(value: Any, type: Type | None) -> Const | None:
    return Const(value, type) if isinstance(value, int | float) else None


def _binary(node: ast.expr, op: ast.operator, a: Const, b: Const) -> Const | None:
    try:
        return _number(BINARY[type(op)](a.value, b.value), a.type or (None if type(op) in SHIFTS else b.type))
    except (ArithmeticError, TypeError, ValueError) as e:
        raise Rejected(node, str(e)) from None


def _call(name: str, argument: ast.expr, lookup: Lookup) -> Const | None:
    match name, argument:
        case "ord", ast.Constant(value=str(text)) if len(text) == 1:
            return Const(ord(text))
        case (("f64" | "float"), ast.Constant(value=str(text))):
            return Const(float(text), t.F64)
    if name not in _CONVERSIONS:
        return None
    x = fold(argument, lookup)
    return None if x is None else _number(_CONVERSIONS[name](x.value), t.PRIMS.get(name, t.F64))


def adapt(node: ast.AST, const: Const, expected: Type | None, *, wraps: bool = False) -> tuple[Type, Number]:
    """The type and value that a constant takes where `expected` is wanted. With `wraps`, integers of the
    unsigned range are taken modulo the width."""
    value = const.value
    if const.type is not None and expected not in (t.U8, t.U16):
        expected = const.type
    if isinstance(value, bool):
        return (expected, int(value)) if expected == t.I32 else (t.BOOL, value)
    if isinstance(value, float):
        return t.F64, value
    if expected == t.F64:
        return t.F64, float(value)
    if expected not in _RANGES:
        low, high = _RANGES[t.I32]
        expected = t.I32 if low <= value <= high else t.I64
    low, high = _RANGES[expected]
    if wraps and high < value <= 2 * high + 1:
        value -= 2 * (high + 1)
    if not low <= value <= high:
        raise Rejected(node, f"{value} does not fit {expected}")
    return expected, value


def const_expr(value: Number, type: Type) -> tuple[str, Number]:
    """The constant expression of a number of the type."""
    if type == t.F64:
        return "f64.const", float(value)
    return ("i64.const" if type == t.I64 else "i32.const"), int(value)
