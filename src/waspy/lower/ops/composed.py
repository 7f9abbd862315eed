"""Calls of which one alone takes what the other makes, done in one without making it.

len(list(x))           =>   the items are counted
sep.join(sorted(x))    =>   what is joined is, if x is a string, another one
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from waspy.infer import types
from waspy.ir.pir import Instr, Value
from waspy.layout.facts import BuiltinRef
from waspy.lower.reprs.containers import LENGTH, STR
from waspy.lower.reprs.operand import Operand

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering

LIST, SORTED, LEN = BuiltinRef("list"), BuiltinRef("sorted"), BuiltinRef("len")


def takes_call(cx: FunctionLowering, made: Instr, user: Instr) -> bool:
    """Whether the second call can be done together with the first."""
    if not _is_plain_call(cx, made) or made.args[1] in cx.nullable:
        return False
    inner = cx.facts.resolve(made.args[0])
    if inner == LIST:
        return _is_plain_call(cx, user) and cx.facts.resolve(user.args[0]) == LEN and user.args[1] is made.result
    joins = user.op == "call_method" and user.imm[0] == "join" and not user.imm[1] and user.args[1:] == [made.result]
    return inner == SORTED and joins and user.args[0] is not made.result and _is_str(cx, user.args[0])


def _is_str(cx: FunctionLowering, v: Value) -> bool:
    constant = cx.facts.constant(v)
    if constant is not None:
        return type(constant[0]) is str
    return isinstance(cx.clone.types.get(v), types.Str) and v not in cx.nullable


def _is_plain_call(cx: FunctionLowering, instr: Instr) -> bool:
    """Of something that is no function of the program, with one argument."""
    return instr.op == "call" and len(instr.args) == 2 and not instr.imm[0] and instr not in cx.clone.targets


def composed(cx: FunctionLowering, instr: Instr) -> Operand | None:
    """The result of both calls; None: the argument is made by itself."""
    made = cx.fused.get(instr.args[1]) if len(instr.args) == 2 else None
    if made is None or made.op != "call":
        return None
    em, given = cx.em, cx.obj(made.args[1])
    em.pos = made.pos
    if instr.op == "call":
        return Operand(LENGTH, em.op("i64.extend_i32_u", em.call("list.count_of", given)))
    items = em.call("sort.sorted_text", given)
    em.pos = instr.pos
    return Operand(STR, em.call("str_split.join_iterable", cx.obj(instr.args[0]), items))
