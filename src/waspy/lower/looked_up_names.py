"""Strings that are only made to look an attribute up: see `runtime.prefixed_names`.

getattr(o, "visit_" + kind)         getattr(o, f"visit_{kind}")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from waspy.ir.pir import Instr
from waspy.layout.facts import BuiltinRef
from waspy.lower.reprs.any import ANY
from waspy.lower.reprs.operand import Operand

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering

LOOKING_UP = (BuiltinRef("getattr"), BuiltinRef("hasattr"))


def joined(cx: FunctionLowering, instr: Instr, a: Operand, b: Operand) -> Operand | None:
    """The string a + b, if a is constant and the result names an attribute, not more."""
    if not a.is_constant or type(a.constant) is not str or instr in cx.clone.targets or not names_attribute(cx, instr):
        return None
    return Operand(ANY, cx.em.call("prefixed_names.joined", a.boxed(cx), b.boxed(cx)))


def names_attribute(cx: FunctionLowering, instr: Instr) -> bool:
    user = cx.only_user(instr)
    if user is None or user.op != "call" or user.imm[0] or user.args[2:3] != [instr.result]:
        return False
    return cx.facts.resolve(user.args[0]) in LOOKING_UP
