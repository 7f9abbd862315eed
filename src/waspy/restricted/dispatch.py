"""The tables from syntax to the functions that compile it; the modules of the package fill them."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from waspy.restricted.builder import Builder, Exit, Operand
    from waspy.restricted.types import Type

_F = TypeVar("_F", bound=Callable[..., Any])

EXPRESSIONS: dict[type[ast.expr], Callable[[Builder, Any, Type | None], Operand]] = {}
"""(builder, node, type wanted or None) -> operand; the caller checks that the type fits."""
CONDITIONS: dict[type[ast.expr], Callable[[Builder, Any], tuple[list[Exit], list[Exit]]]] = {}
"""Expressions that branch: (builder, node) -> exits when true, exits when false."""
STATEMENTS: dict[type[ast.stmt], Callable[[Builder, Any], None]] = {}
INTRINSICS: dict[str, Callable[[Builder, ast.Call, Type | None], Operand]] = {}
"""Calls of names of `waspy.lang`."""


def expression(*kinds: type[ast.expr]) -> Callable[[_F], _F]:
    return _adder(EXPRESSIONS, kinds)


def condition(*kinds: type[ast.expr]) -> Callable[[_F], _F]:
    return _adder(CONDITIONS, kinds)


def statement(*kinds: type[ast.stmt]) -> Callable[[_F], _F]:
    return _adder(STATEMENTS, kinds)


def intrinsic(*names: str) -> Callable[[_F], _F]:
    return _adder(INTRINSICS, names)


def _adder(table: dict[Any, Any], keys: tuple[Any, ...]) -> Callable[[_F], _F]:
    def add(f: _F) -> _F:
        for key in keys:
            table[key] = f
        return f

    return add
