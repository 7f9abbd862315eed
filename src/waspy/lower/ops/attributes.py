"""Attributes: of modules known at compile time directly, of the rest as their representation does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from waspy.ir import pir
from waspy.ir.pir import Instr
from waspy.layout.facts import ModuleRef
from waspy.lower.ops.names import global_symbol
from waspy.lower.ops.table import lowers
from waspy.lower.reprs.any import ANY
from waspy.lower.reprs.operand import Operand
from waspy.wasm.types import OBJ, OBJ_NULL

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering


def module_attribute(cx: FunctionLowering, owner: pir.Value, name: str) -> Operand | None:
    """The attribute of a module that the value must be, read without looking it up; None: it has to be."""
    module = cx.facts.resolve(owner)
    if not isinstance(module, ModuleRef) or not cx.facts.is_stable(module.name, name):
        return None
    if cx.facts.is_builtin(module.name):
        return cx.program.builtins.operand(cx, name, module.name)
    if name not in cx.facts.names(module.name):
        return None
    em = cx.em
    done = em.new_block(OBJ)
    null, value = em.if_null(em.get_global(global_symbol(module.name, name), OBJ_NULL))
    em.jump(done, value)
    em.start(null)
    em.jump(done, em.call("attributes.getattr_", cx.obj(owner), em.string(name)))
    em.start(done)
    return Operand(ANY, done.params[0])


@lowers("getattr")
def getattr_(cx: FunctionLowering, instr: Instr) -> None:
    name = instr.imm[0]
    result = module_attribute(cx, instr.args[0], name)
    if result is None:
        o = cx.operand(instr.args[0])
        result = o.repr.getattr(cx, o, name)
    cx.define(instr, result)


@lowers("setattr")
def setattr_(cx: FunctionLowering, instr: Instr) -> None:
    o, value = map(cx.operand, instr.args)
    o.repr.setattr(cx, o, instr.imm[0], value)


@lowers("delattr")
def delattr_(cx: FunctionLowering, instr: Instr) -> None:
    cx.em.run("attributes.delattr_", cx.obj(instr.args[0]), cx.attribute(instr.imm[0]))
