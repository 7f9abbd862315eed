"""Which blocks are on no usual path."""

from __future__ import annotations

from collections.abc import Sequence

from waspy.ir.cfg import Block, Instr
from waspy.passes import effects


def cold_blocks(order: Sequence[Block]) -> set[Block]:
    """Those that are on no usual path."""
    cold = {b for b in order if b.cold or effects.fails(b) or any(_calls_apart(i) for i in b.instrs)}
    before: dict[Block, list[Block]] = {}
    for b in order:
        for target in b.successors():
            before.setdefault(target, []).append(b)
    changed = True
    while changed:
        changed = False
        for b in order:
            if b in cold:
                continue
            after = [e.block for e in b.term.edges] if b.term is not None else []
            if (after and all(t in cold for t in after)) or (b in before and all(s in cold for s in before[b])):
                cold.add(b)
                changed = True
    return cold


def is_apart(symbol: str) -> bool:
    """Whether a function of the runtime is for what compiled code does not do in place, as it seldom is the case."""
    return symbol.endswith("_apart")


def _calls_apart(instr: Instr) -> bool:
    return instr.op == "call" and is_apart(instr.imm[0])
