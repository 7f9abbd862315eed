"""Which values a function needs, following block parameters."""

from __future__ import annotations

from collections.abc import Iterable

from waspy.ir.cfg import Instr, Value
from waspy.ir.lir import Function
from waspy.wasm.instructions import REMOVABLE


def removable(instr: Instr) -> bool:
    """Whether an instruction may go if nobody uses its result."""
    return instr.result is not None and instr.op in REMOVABLE


def count_uses(fn: Function, roots: Iterable[Value] = ()) -> dict[Value, int]:
    """How often each needed value is used; a value that no effect and no terminator needs, and that is not
    in `roots`, is absent."""
    uses: dict[Value, int] = {}
    definition: dict[Value, Instr] = {}
    feeders: dict[Value, list[Value]] = {}
    work = list(roots)
    for b in fn.blocks:
        for instr in b.instrs:
            if instr.result is not None and instr.op in REMOVABLE:
                definition[instr.result] = instr
            else:
                work += instr.args
        if b.term is not None:
            work += b.term.args
            for edge in b.term.edges:
                for param, arg in zip(edge.block.params, edge.args, strict=False):
                    feeders.setdefault(param, []).append(arg)
    while work:
        v = work.pop()
        seen = uses.get(v, 0)
        uses[v] = seen + 1
        if not seen:
            work += feeders.get(v, ())
            if (source := definition.get(v)) is not None:
                work += source.args
    return uses
