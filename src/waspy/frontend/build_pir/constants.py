"""Constants, and what CPython folds into them."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable
from typing import Any, NamedTuple

from waspy.frontend.build_pir.builder import Builder, expression
from waspy.ir.cfg import Value
from waspy.ir.constants import has_steady_hash


class Known(NamedTuple):
    """The value of an expression that is known at compile time."""

    value: Any


@expression(ast.Constant)
def build_constant(b: Builder, node: ast.Constant) -> Value:
    return b.emit("const", [], (node.value,), b.pos(node))


def constant_of(node: ast.expr) -> Known | None:
    """The value of a constant expression: literals, tuples of them and arithmetic on numbers, if no error and
    no large result comes out."""
    kind = type(node)
    if kind is ast.Constant:
        return Known(node.value)  # type: ignore[attr-defined]
    if kind is ast.Tuple:
        return _tuple(node)  # type: ignore[arg-type]
    if kind is ast.UnaryOp:
        return _unary(node)  # type: ignore[arg-type]
    if kind is ast.BinOp:
        return _binary(node)  # type: ignore[arg-type]
    if kind is ast.Name and node.id == "__debug__":  # type: ignore[attr-defined]
        return Known(True)
    return None


def _tuple(node: ast.Tuple) -> Known | None:
    values = []
    for element in node.elts:
        known = constant_of(element)
        if known is None:
            return None
        values.append(known.value)
    return Known(tuple(values))


def constants_of(node: ast.Set) -> frozenset[Any] | None:
    """The elements of a display of numbers. CPython makes such a frozenset while it compiles, and another one of that,
    which the display is a copy of."""
    known = constant_of(ast.Tuple(node.elts, ast.Load()))
    return frozenset(known.value) if known is not None and all(map(has_steady_hash, known.value)) else None


def iterated(node: ast.expr) -> ast.expr:
    """A list of constants that is only iterated over is a tuple, as in CPython; so is a set of numbers here."""
    if isinstance(node, ast.Set) and (known := constants_of(node)) is not None:
        elements: Any = tuple(frozenset(tuple(known)))
        return ast.copy_location(ast.Constant(elements), node)
    if isinstance(node, ast.List) and all(isinstance(e, ast.Constant) for e in node.elts):
        return ast.copy_location(ast.Tuple(node.elts, ast.Load()), node)
    return node


UNARY: dict[type[ast.unaryop], Callable[[Any], Any]] = {
    ast.USub: operator.neg,
    ast.UAdd: operator.pos,
    ast.Invert: operator.invert,
}

BINARY: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
    ast.Pow: operator.pow,
    ast.LShift: operator.lshift,
    ast.RShift: operator.rshift,
    ast.BitAnd: operator.and_,
    ast.BitOr: operator.or_,
    ast.BitXor: operator.xor,
}

NUMBERS = (int, float, complex)
MAX_BITS = 128


def _unary(node: ast.UnaryOp) -> Known | None:
    apply = UNARY.get(type(node.op))
    known = constant_of(node.operand) if apply is not None else None
    if apply is None or known is None or type(known.value) not in NUMBERS:
        return None
    if apply is operator.invert and type(known.value) is not int:
        return None
    return Known(apply(known.value))


def _binary(node: ast.BinOp) -> Known | None:
    apply = BINARY.get(type(node.op))
    if apply is None or type(node.right) not in (ast.Constant, ast.UnaryOp, ast.BinOp):
        return None
    right = constant_of(node.right)
    left = constant_of(node.left) if right is not None else None
    if left is None or right is None:
        return None
    if type(left.value) not in NUMBERS or type(right.value) not in NUMBERS:
        return None
    if apply in (operator.pow, operator.lshift) and not _small(apply, left.value, right.value):
        return None
    try:
        value = apply(left.value, right.value)
    except (ArithmeticError, TypeError, ValueError):
        return None
    return None if type(value) is int and value.bit_length() > MAX_BITS else Known(value)


def _small(apply: Callable[[Any, Any], Any], left: Any, right: Any) -> bool:
    """Whether a power or shift stays small; asked before it is computed."""
    if type(left) is not int or type(right) is not int:
        return True
    if apply is operator.lshift:
        return 0 <= right <= MAX_BITS
    return abs(right) * left.bit_length() <= MAX_BITS
