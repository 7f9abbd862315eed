"""Attributes: of modules known at compile time directly, of the rest as their representation does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from waspy.infer.types import Dispatch, OfMember
from waspy.ir.pir import Instr
from waspy.layout.facts import instructions
from waspy.lower.builtins import mark_special
from waspy.lower.disclosures import mark_attribute
from waspy.lower.ops import module_access
from waspy.lower.ops.dispatch import dispatch
from waspy.lower.ops.table import lowers
from waspy.lower.reprs.any import ANY
from waspy.lower.reprs.operand import Operand
from waspy.lower.reprs.table import constant

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering


@lowers("getattr")
def getattr_(cx: FunctionLowering, instr: Instr) -> None:
    name = instr.imm[0]
    mark_attribute(cx, instr)
    result = module_access.attribute(cx, instr.args[0], name, instr.result)
    if result is None:
        receiver = instr.args[0]
        target = cx.clone.targets.get(instr)
        if isinstance(target, OfMember):
            o, kept = cx.operand(receiver), cx.attribute(target.kept)
            result = Operand(ANY, cx.em.call("attributes.kept", o.boxed(cx), kept, cx.attribute(name)))
        elif raises_attribute_errors(cx, instr):  # they are told what they are about
            result = module_access.looked_up(cx, receiver, name)
        else:
            o = cx.operand(receiver)
            result = dispatch(cx, instr, o, (), (), lambda: module_access.looked_up(cx, receiver, name))
    cx.define(instr, result)
    module_access.mark_escape(cx, instr)


def raises_attribute_errors(cx: FunctionLowering, instr: Instr) -> bool:
    """Whether a property that this may read raises AttributeErrors of its own."""
    target = cx.clone.targets.get(instr)
    cases = target.cases if isinstance(target, Dispatch) else ()
    return any(i.imm == ("AttributeError",) for _, clone in cases for i in instructions(clone.function))


@lowers("setattr")
def setattr_(cx: FunctionLowering, instr: Instr) -> None:
    mark_special(cx.em, instr.imm[0])
    o, value = map(cx.operand, instr.args)
    if module_access.set_attribute(cx, instr.args[0], instr.imm[0], value):
        return

    def dynamic() -> Operand:
        o.repr.setattr(cx, o, instr.imm[0], value)
        return constant(None)

    dispatch(cx, instr, o, [value], (), dynamic)


@lowers("set_plain")
def set_plain(cx: FunctionLowering, instr: Instr) -> None:
    mark_special(cx.em, instr.imm[0])
    o, value = map(cx.operand, instr.args)
    o.repr.set_plain(cx, o, instr.imm[0], value)


@lowers("delattr")
def delattr_(cx: FunctionLowering, instr: Instr) -> None:
    cx.em.run("attributes.delattr_", cx.obj(instr.args[0]), cx.attribute(instr.imm[0]))
