"""Attributes: of modules known at compile time directly, of the rest as their representation does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from waspy.infer.types import Dispatch, OfMember
from waspy.ir.lir import Edge
from waspy.ir.pir import Instr
from waspy.layout.classes import field_name
from waspy.layout.facts import instructions
from waspy.lower.builtins import mark_special
from waspy.lower.disclosures import mark_attribute
from waspy.lower.ops import module_access
from waspy.lower.ops.bound_methods import is_only_called
from waspy.lower.ops.dispatch import dispatch
from waspy.lower.ops.table import lowers
from waspy.lower.reprs.any import ANY
from waspy.lower.reprs.instances import InstanceRepr
from waspy.lower.reprs.operand import Operand
from waspy.lower.reprs.table import constant

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering


@lowers("getattr")
def getattr_(cx: FunctionLowering, instr: Instr) -> None:
    name = instr.imm[0]
    if is_only_called(cx, instr):
        return
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
            if isinstance(target, Dispatch) and target.kept:
                result = kept_property(cx, instr, o)
            else:
                result = dispatch(cx, instr, o, (), (), lambda: module_access.looked_up(cx, receiver, name))
    cx.define(instr, result)
    module_access.mark_escape(cx, instr)


def kept_property(cx: FunctionLowering, instr: Instr, o: Operand) -> Operand:
    """A cached property: what the field has, else what the getter gives, which the field has from then on."""
    name, em = instr.imm[0], cx.em
    layout = o.repr.layout(cx, name) if isinstance(o.repr, InstanceRepr) else None
    if layout is None:
        return module_access.looked_up(cx, instr.args[0], name)
    slot, struct = cx.program.layouts.slot(layout, name), o.value(cx)
    unset, missing, apart, done = em.slow_block(), em.new_block(), em.slow_block(), em.new_block(slot.repr.wasm)
    em.jump(done, slot.read(cx, em.field(layout.struct, field_name(name), struct), unset).value(cx))
    em.start(unset)
    em.branch(em.is_null(em.field("$Instance", "attributes", struct)), Edge(missing), Edge(apart))
    em.start(missing)
    given = dispatch(cx, instr, o, (), (), lambda: module_access.looked_up(cx, instr.args[0], name))
    value = cx.convert(given, slot.repr)
    o.repr.set_plain(cx, o, name, value)
    em.jump(done, value.value(cx))
    em.start(apart)
    em.jump(done, cx.convert(module_access.looked_up(cx, instr.args[0], name), slot.repr).value(cx))
    em.start(done)
    return Operand(slot.repr, done.params[0])


def raises_attribute_errors(cx: FunctionLowering, instr: Instr) -> bool:
    """Whether a property that this may read raises AttributeErrors of its own."""
    target = cx.clone.targets.get(instr)
    cases = target.cases if isinstance(target, Dispatch) else ()
    return any(i.imm == ("AttributeError",) for _, clone in cases for i in instructions(clone.function))


@lowers("setattr")
def setattr_(cx: FunctionLowering, instr: Instr) -> None:
    mark_special(cx.em, instr.imm[0], cx.unit)
    o, value = map(cx.operand, instr.args)
    if module_access.set_attribute(cx, instr.args[0], instr.imm[0], value):
        return

    def dynamic() -> Operand:
        o.repr.setattr(cx, o, instr.imm[0], value)
        return constant(None)

    dispatch(cx, instr, o, [value], (), dynamic)


@lowers("set_plain")
def set_plain(cx: FunctionLowering, instr: Instr) -> None:
    mark_special(cx.em, instr.imm[0], cx.unit)
    o, value = map(cx.operand, instr.args)
    o.repr.set_plain(cx, o, instr.imm[0], value)


@lowers("delattr")
def delattr_(cx: FunctionLowering, instr: Instr) -> None:
    cx.em.run("attributes.delattr_", cx.obj(instr.args[0]), cx.attribute(instr.imm[0]))
