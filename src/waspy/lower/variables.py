"""Variables that exception handlers read: as machine numbers where all that is stored there is numbers.

    try: total += f(i)        var.set total, twice: its 64 bits and, null as a rule, the big int
    except E: print(total)    var.get

One that may be unbound, or hold anything else, is a reference that may be null.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from waspy.infer import types
from waspy.ir import pir
from waspy.ir.cfg import Var
from waspy.ir.pir import Instr
from waspy.lower.reprs.any import ANY, AnyRepr
from waspy.lower.reprs.floats import FLOAT
from waspy.lower.reprs.operand import Operand
from waspy.lower.reprs.wide import BIG, WIDE, wide_operand
from waspy.wasm.types import OBJ_NULL, ValType

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering


def get(cx: FunctionLowering, instr: Instr) -> None:
    repr, slots = _variable(cx, instr.imm[0])
    parts = [cx.em.get_var(slot) for slot in slots]
    cx.define(instr, wide_operand(*parts) if repr is WIDE else Operand(repr, parts[0]))


def put(cx: FunctionLowering, instr: Instr) -> None:
    repr, slots = _variable(cx, instr.imm[0])
    if repr is ANY:
        cx.em.set_var(slots[0], cx.raw(instr.args[0]))
        return
    value = cx.operand(instr.args[0])
    if repr is not WIDE:
        cx.em.set_var(slots[0], cx.convert(value, repr).value(cx))
        return
    wide = cx.convert(value, WIDE)
    assert wide.big is not None
    cx.em.set_var(slots[0], wide.value(cx))
    cx.em.set_var(slots[1], wide.big)


def _variable(cx: FunctionLowering, var: pir.Var) -> tuple[AnyRepr, Sequence[Var]]:
    if var not in cx.vars:
        repr = _repr_of(cx, var)
        kinds: list[ValType] = [WIDE.wasm, BIG] if repr is WIDE else [OBJ_NULL if repr is ANY else repr.wasm]
        cx.vars[var] = repr, [cx.em.function.var(kind, var.name) for kind in kinds]
    return cx.vars[var]


def _repr_of(cx: FunctionLowering, var: pir.Var) -> AnyRepr:
    uses = [i for block in cx.order for i in block.instrs if i.op in ("var.get", "var.set") and i.imm[0] is var]
    values = [i.result if i.op == "var.get" else i.args[0] for i in uses]
    if any(v is None or v in cx.nullable for v in values):
        return ANY
    found = [cx.clone.types.get(v, types.ANY) for v in values if v is not None]
    if all(isinstance(t, types.Float) for t in found):
        return FLOAT
    return WIDE if all(isinstance(t, types.Int | types.IntRange) for t in found) else ANY
