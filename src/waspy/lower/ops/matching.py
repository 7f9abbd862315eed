"""Patterns of `match`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from waspy.ir.pir import Instr
from waspy.lower.ops.table import lowers

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering


@lowers("match_sequence")
def match_sequence(cx: FunctionLowering, instr: Instr) -> None:
    n, at_least = instr.imm
    numbers = cx.em.i32(n), cx.em.i32(int(at_least))
    cx.define_bool(instr, cx.em.call("matching.sequence", cx.obj(instr.args[0]), *numbers))


@lowers("match_mapping")
def match_mapping(cx: FunctionLowering, instr: Instr) -> None:
    cx.define_bool(instr, cx.em.call("matching.mapping", cx.obj(instr.args[0])))


@lowers("match_keys")
def match_keys(cx: FunctionLowering, instr: Instr) -> None:
    cx.define_any(instr, cx.em.call("matching.keys", *map(cx.obj, instr.args)))


@lowers("match_class")
def match_class(cx: FunctionLowering, instr: Instr) -> None:
    n, names = instr.imm
    for name in (*names, "__match_args__"):
        cx.program.builtins.mark_attribute(cx.em, name)
    o, cls = (cx.obj(a) for a in instr.args)
    cx.define_any(instr, cx.em.call("matching.class_", o, cls, cx.em.i32(n), cx.names(names)))
