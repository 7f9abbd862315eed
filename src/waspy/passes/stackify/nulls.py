"""Marks where structs may come to have null in a field that tells two kinds of them apart.

    struct.new $Str %cls %hash %length %null %buffer        live null:$Str.narrow
                                                      =>    struct.new $Str ...

Where the field is found to be null, code is reached only if the name is live: see `guards`. What is copied from the
same field of another struct counts for nothing.
"""

from __future__ import annotations

from waspy.ir.cfg import Instr, Value
from waspy.ir.lir import NULLED, Function
from waspy.wasm.types import Ref


def run(fn: Function) -> None:
    made: dict[Value, Instr] | None = None
    for block in fn.blocks:
        for at in range(len(block.instrs) - 1, -1, -1):
            instr = block.instrs[at]
            if instr.op not in MAKING or instr.imm[0] not in NULLED:
                continue
            if made is None:
                made = {i.result: i for b in fn.blocks for i in b.instrs if i.result is not None}
            name = NULLED[instr.imm[0]]
            if _may_be_null(instr, name.index, made):
                block.instrs.insert(at, Instr("live", [], (name.live,), None, instr.pos))


MAKING = ("struct.new", "struct.new_default", "struct.set")


def _may_be_null(instr: Instr, index: int, made: dict[Value, Instr]) -> bool:
    if instr.op == "struct.new_default":
        return True
    if instr.op == "struct.set":
        if not is_told(instr):
            return False
        index = 1
    value = instr.args[index]
    if isinstance(value.type, Ref) and not value.type.nullable:
        return False
    source = made.get(value)
    return source is None or source.op != "struct.get" or not is_told(source)


def is_told(access: Instr) -> bool:
    """Whether a `struct.get` or `struct.set` is of such a field."""
    return access.imm[0] in NULLED and access.imm[1] == NULLED[access.imm[0]].field
