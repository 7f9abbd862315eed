"""Tuples that are looked up in a dict or set, or compared, and made for nothing else: they are not made at all.

(x, y) in seen          =>    set.has_pair seen x y
grid.get((x, y), 0)     =>    dict_pairs.find_pair grid x y
(x, y) < (z, w)         =>    x < z if x != z else y < w
(x, y) != (0, 0)        =>    the same
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from waspy.infer import types
from waspy.ir import pir
from waspy.ir.lir import Value
from waspy.ir.pir import Instr
from waspy.lower.reprs.loops import ParallelRepr
from waspy.lower.reprs.operand import Operand
from waspy.wasm.types import OBJ

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering


DICTS = (types.Dict, types.DefaultDict, types.Counter)
"""The types of dicts with entries that are found by hash, whatever a missing key does."""


def is_looked_up(cx: FunctionLowering, made: Instr) -> bool:
    """Whether all that is done with the display is to look it up."""
    assert made.result is not None
    users = cx.users[made.result]
    user = users[0] if len(users) == 1 else None
    if len(made.args) != 2 or not isinstance(user, Instr) or len(user.args) < 2 or user.args[1] is not made.result:
        return False
    container = cx.clone.types.get(user.args[0])
    if user.args[0] in cx.nullable:
        return False
    if user.op == "contains":
        return isinstance(container, (*DICTS, types.Set))
    if user.op == "getitem":
        return isinstance(container, (types.Dict, types.Counter))
    is_get = user.op == "call_method" and user.imm[0] == "get" and not user.imm[1] and len(user.args) in (2, 3)
    return is_get and isinstance(container, DICTS)


def is_compared(cx: FunctionLowering, made: Instr) -> bool:
    """Whether all that is done with the display is to compare it with another, or with a constant. Items of unknown
    kinds may answer anything, so then it must be only the truth value that is asked for."""
    assert made.result is not None
    users = cx.users[made.result]
    user = users[0] if len(users) == 1 else None
    if not isinstance(user, Instr) or user.op != "compare":
        return False
    sides = [_items(cx, a, user) for a in user.args]
    if not sides[0] or len(sides[0]) != len(sides[1]):
        return False
    if not all(a is b for a, b in zip(*sides, strict=True)):
        return False
    return all(a in COMPARABLE for a in sides[0]) or cx.is_fused(user)


NUMBERS = (types.Int, types.IntRange, types.Bool, types.Float)
COMPARABLE = (float, str)


def _items(cx: FunctionLowering, side: pir.Value, user: Instr) -> list[type]:
    """What the items of a constant or of a display for one user are: numbers are `float`, of other kinds than numbers
    and strings `object`."""
    made = cx.facts.definitions.get(side)
    if made is not None and made.op == "const" and type(made.imm[0]) is tuple:
        kinds = [float if type(item) in (int, bool, float) else type(item) for item in made.imm[0]]
        return [kind if kind in COMPARABLE else object for kind in kinds]
    if made is None or made.op != "tuple" or any(u is not user for u in cx.users[side]):
        return []
    return [_kind(cx, v) for v in made.args] if cx.nullable.isdisjoint(made.args) else []


def _kind(cx: FunctionLowering, v: pir.Value) -> type:
    known = cx.clone.types.get(v)
    return float if isinstance(known, NUMBERS) else str if isinstance(known, types.Str) else object


def pair(cx: FunctionLowering, key: Operand) -> list[Value] | None:
    """The two items of a key that is not made."""
    if not isinstance(key.repr, ParallelRepr) or len(key.repr.items) != 2:
        return None
    return [item.boxed(cx) for item in key.repr.items]


def value_or(cx: FunctionLowering, d: Value, items: list[Value], otherwise: Operand) -> Value:
    """d.get((a, b), otherwise)"""
    em = cx.em
    absent = otherwise.boxed(cx)
    entry = em.call("dict_pairs.find_pair", d, *items)
    there = em.op("i32.ge_s", entry, em.i32(0))
    return em.choose(there, lambda: value_at(cx, d, entry), lambda: absent, OBJ)


def value_at(cx: FunctionLowering, d: Value, entry: Value) -> Value:
    return cx.em.non_null(cx.em.element("$Array[obj]", cx.em.field("$Dict", "values", d), entry))
