"""Enumerations: which attributes of a class with the base Enum give its instances.

The classes themselves are made by a metaclass of the library, so nothing else is known of them.
"""

from __future__ import annotations

import ast

from waspy.frontend.bound_names import bound
from waspy.infer.bases import only_base
from waspy.infer.bodies import bound_names
from waspy.infer.values import BOTTOM, INT, NONE, STR, Abs, Builtin, Prim, join_all, make_tuple
from waspy.ir.analysis import analyse
from waspy.ir.pir import ClassDef, FunctionDef

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


# --- which members are equal ---
DISTINCT = frozenset(["enum.Enum", "enum.IntEnum", "enum.StrEnum"])
EQUALITIES = ("__eq__", "__ne__")
MAKERS = ("__new__", "_missing_")
"""Methods that may give an int or a string of the class that is no member."""


def is_distinct(cls: ClassDef, bases: Abs, place: FunctionDef) -> bool:
    """Whether a member is equal to no other one, as the class says nothing of equality: of members that are ints or
    strings the first one of a value has the others as its aliases. `place`: where the class statement is."""
    base = only_base(bases)
    assert isinstance(base, Builtin)
    if base.name not in DISTINCT or not bound_names(cls.body).isdisjoint(EQUALITIES):
        return False
    return base.name == "enum.Enum" or (bound_names(cls.body).isdisjoint(MAKERS) and _is_made_once(cls, place))


def _is_made_once(cls: ClassDef, place: FunctionDef) -> bool:
    """Whether the class statement makes one class: it is neither in a function nor in a loop."""
    flow = analyse(place.blocks[0])
    looping = any(i.op == "class" and i.imm[0] is cls for b in flow.loop_of for i in b.instrs)
    return "<locals>" not in cls.qualname and not looping


# --- what the members' `value` is ---
INTS = frozenset(["enum.IntEnum", "enum.Flag", "enum.IntFlag"])
OWN_SAY = frozenset(["value", "name", "__new__"])
DECORATORS = frozenset(["staticmethod", "classmethod", "property"])


def attributes_of(cls: ClassDef, bases: Abs) -> dict[str, Abs]:
    """What `value` and `name` of the members are, if the class statement tells: all that it binds is spelled out, or
    a method."""
    base = only_base(bases)
    assert isinstance(base, Builtin)
    values: list[Abs] = []
    for node in cls.node.body:
        match node:
            case ast.FunctionDef(name=name) if name not in OWN_SAY and all(map(_is_plain, node.decorator_list)):
                pass
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if name[0] != "_" and name not in OWN_SAY:
                values.append(_type_of(value, base.name))
            case ast.Expr(value=ast.Constant()) | ast.Pass():
                pass
            case _:
                return {}
    total = join_all(values)
    fits = total <= (INT if base.name in INTS else STR if base.name == "enum.StrEnum" else total)
    if not values or not all(values) or not fits or (Prim("float") in total and _counts(cls)):
        return {}
    return {"value": total, "name": STR | NONE if base.name.endswith("Flag") else STR}


def _is_plain(decorator: ast.expr) -> bool:
    return isinstance(decorator, ast.Name) and decorator.id in DECORATORS


def _counts(cls: ClassDef) -> bool:
    """Whether it says `auto()`: after a float, that is one more."""
    return any(isinstance(node, ast.Name) and node.id == "auto" for node in ast.walk(cls.node))


def _type_of(value: ast.expr, base: str) -> Abs:
    """Nothing if it is not known."""
    match value:
        case ast.Constant(value=constant) if type(constant) in (int, float, str, bool):
            return frozenset({Prim(type(constant).__name__)})
        case ast.Call(func=ast.Name(id="auto"), args=[], keywords=[]):
            return STR if base == "enum.StrEnum" else INT
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=constant)) if type(constant) in (int, float):
            return frozenset({Prim(type(constant).__name__)})
        case ast.BinOp(op=ast.Add() | ast.Sub() | ast.Mult() | ast.LShift() | ast.BitOr(), left=left, right=right):
            return INT if _type_of(left, base) == _type_of(right, base) == INT else BOTTOM
        case ast.Tuple(elts=elements):
            parts = [_type_of(e, base) for e in elements]
            return make_tuple(parts) if all(parts) and not any(isinstance(e, ast.Call) for e in elements) else BOTTOM
    return BOTTOM
