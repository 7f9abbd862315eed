"""Raising, matching and handling exceptions. Which block handles what is the graph's business."""

from __future__ import annotations

from typing import TYPE_CHECKING

from waspy.ir.pir import ClassDef, Instr
from waspy.lower.ops.dispatch import struct_of
from waspy.lower.ops.table import lowers

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering


@lowers("raise")
def raise_(cx: FunctionLowering, instr: Instr) -> None:
    exc = cx.obj(instr.args[0])
    cause = cx.obj(instr.args[1]) if len(instr.args) > 1 else cx.em.null()
    cx.em.fail("exceptions.raise_", exc, cause)


@lowers("reraise")
def reraise(cx: FunctionLowering, instr: Instr) -> None:
    cx.em.fail("exceptions.reraise")


@lowers("exc_match")
def exc_match(cx: FunctionLowering, instr: Instr) -> None:
    known = cx.facts.resolve(instr.args[1])
    if isinstance(known, ClassDef) and known in cx.program.typing.sealed and is_exception(cx, known):
        cx.define_bool(instr, cx.em.test(cx.obj(instr.args[0]), struct_of(cx, known)))
    else:
        cx.define_bool(instr, cx.em.call("exceptions.match", *map(cx.obj, instr.args)))


def is_exception(cx: FunctionLowering, cls: ClassDef) -> bool:
    layout = cx.program.layouts.layouts.of(cls)
    return layout is not None and layout.is_exception


@lowers("exc_enter")
def exc_enter(cx: FunctionLowering, instr: Instr) -> None:
    cx.define_any(instr, cx.em.call("exceptions.enter", cx.obj(instr.args[0])))


@lowers("exc_leave")
def exc_leave(cx: FunctionLowering, instr: Instr) -> None:
    cx.em.run("exceptions.leave", cx.raw(instr.args[0]))


@lowers("exc_escape")
def exc_escape(cx: FunctionLowering, instr: Instr) -> None:
    cx.em.run("generator.check_escape", cx.obj(instr.args[0]))


@lowers("exc_current")
def exc_current(cx: FunctionLowering, instr: Instr) -> None:
    cx.define_any(instr, cx.em.call("exceptions.current"))
