"""Arithmetic on wide ints that was done before with the same operands: its result is taken instead.

    d = (a + b) // (t * l)
    t = t * l                the product is there already

Engines do the same for machine arithmetic, but not for calls of the runtime.
"""

from __future__ import annotations

from collections.abc import Set

from waspy.ir.analysis import analyse
from waspy.ir.pir import Block, Instr, Value

_COMMUTATIVE = frozenset("+*&|^")


def repeats(entry: Block, wide: Set[Value]) -> dict[Instr, Value]:
    """The operations that give wide ints, and repeat one in a block that dominates theirs, with the earlier result."""
    if not wide:
        return {}
    flow = analyse(entry)
    handlers = {b.handler for b in flow.order}
    found: dict[Instr, Value] = {}
    known: dict[Block, dict[tuple[object, ...], Value]] = {}
    for block in flow.order:
        # an exception handler does not know how far the blocks in front of it came
        above = known[flow.idom[block]] if block is not flow.order[0] and block not in handlers else {}
        here = known[block] = dict(above)
        for instr in block.instrs:
            result = instr.result
            if instr.op not in ("binary", "inplace") or result not in wide:
                continue
            assert result is not None
            earlier = here.setdefault(_key(instr), result)
            if earlier is not result:
                found[instr] = earlier
    return found


def _key(instr: Instr) -> tuple[object, ...]:
    op, operands = instr.imm[0], [id(a) for a in instr.args]
    return (op, *sorted(operands)) if op in _COMMUTATIVE else (op, *operands)
