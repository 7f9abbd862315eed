"""Enumerations: which attributes of a class with the base Enum give its instances.

The classes themselves are made by a metaclass of the library, so nothing else is known of them.
"""

from __future__ import annotations

import ast

from waspy.frontend.bound_names import bound
from waspy.infer.bases import only_base
from waspy.infer.values import Abs, Builtin
from waspy.ir.pir import ClassDef

BASES = frozenset(["enum.Enum", "enum.IntEnum", "enum.StrEnum", "enum.Flag", "enum.IntFlag"])


def is_enum(bases: Abs) -> bool:
    """Whether a tuple of bases has just one of these."""
    base = only_base(bases)
    return isinstance(base, Builtin) and base.name in BASES


def members_of(cls: ClassDef) -> frozenset[str]:
    """The names that surely are members: what they are made of is spelled out, or made by `auto()`."""
    names: dict[str, bool] = {}
    for node in cls.node.body:
        for name in dict.fromkeys(name for inner in ast.walk(node) for name in bound(inner)):
            is_name = isinstance(node, ast.Assign) and [type(t) for t in node.targets] == [ast.Name]
            public = not name.startswith("_") and name not in names
            names[name] = isinstance(node, ast.Assign) and is_name and public and _is_spelled_out(node.value)
    return frozenset(name for name, is_member in names.items() if is_member)


def _is_spelled_out(value: ast.expr) -> bool:
    match value:
        case ast.Constant():
            return True
        case ast.Call(func=ast.Name(id="auto"), args=[]):
            return True
        case ast.UnaryOp(operand=operand):
            return _is_spelled_out(operand)
        case ast.BinOp(left=left, right=right):
            return _is_spelled_out(left) and _is_spelled_out(right)
        case ast.Tuple(elts=elements) | ast.List(elts=elements):
            return all(map(_is_spelled_out, elements))
    return False
