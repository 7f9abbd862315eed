"""Where functions that are closed (see `infer.callers`) may be called by their objects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from waspy.ir.pir import ClassDef, FunctionDef, Instr
from waspy.lower.method_names import INIT
from waspy.lower.ops.dispatch import is_planned

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering


def mark(cx: FunctionLowering, instr: Instr) -> None:
    """Tells the linker which closed functions the operation may call by their objects."""
    callees = cx.clone.callees.get(instr)
    for function in callees if callees and not is_planned(cx, instr) else ():
        _called(cx, function)
    if instr in cx.clone.unseen:
        _unseen(cx, instr)


def _called(cx: FunctionLowering, function: FunctionDef) -> None:
    cx.em.live(f"called:{cx.program.symbols.of(function)}")


def _unseen(cx: FunctionLowering, instr: Instr) -> None:
    if instr.op in ("call_method", "getattr"):
        cx.em.live(f"unseen:{instr.imm[0]}")
    for arg in instr.args:
        known = cx.facts.resolve(arg)
        if isinstance(known, FunctionDef):
            _called(cx, known)
        elif isinstance(known, ClassDef):
            cx.em.live(f"unseen:{INIT}")
    if instr.op in ("call", "call_ex") and cx.facts.resolve(instr.args[0]) is None:
        cx.em.live("unseen:*")
