"""Operations that were done before with the same operands, in every run that gets to them.

    d = (a + b) // (t * l)
    t = t * l                the product is there already

Engines do the same for machine arithmetic, but not for calls of the runtime.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Set

from waspy.ir.analysis import analyse
from waspy.ir.pir import Block, Instr, Value

_COMMUTATIVE = frozenset("+*&|^")


def earlier(entry: Block, key: Callable[[Instr], Hashable | None]) -> dict[Instr, Instr]:
    """From each instruction to the last one before it of the same key, in blocks that dominate its own. Those that
    have no key (None) are left out."""
    flow = analyse(entry)
    found: dict[Instr, Instr] = {}
    known: dict[Block, dict[Hashable, tuple[Instr, Block]]] = {}
    for block in flow.order:
        above = known[flow.idom[block]] if block is not flow.order[0] else {}
        # a block that an exception can leave may not have come to its end, but for blocks under the same handler
        here = {k: made for k, made in above.items() if made[1].handler in (None, block.handler)}
        known[block] = here
        for instr in block.instrs:
            k = key(instr)
            if k is None:
                continue
            if k in here:
                found[instr] = here[k][0]
            here[k] = instr, block
    return found


def repeats(entry: Block, wide: Set[Value]) -> dict[Instr, Value]:
    """Arithmetic that gives wide ints and repeats some, with the earlier result."""
    if not wide:
        return {}

    def key(instr: Instr) -> Hashable | None:
        if instr.op not in ("binary", "inplace") or instr.result not in wide:
            return None
        op, operands = instr.imm[0], [id(a) for a in instr.args]
        return (op, *sorted(operands)) if op in _COMMUTATIVE else (op, *operands)

    found: dict[Instr, Value] = {}
    for instr, first in earlier(entry, key).items():
        assert first.result is not None
        found[instr] = found.get(first, first.result)
    return found
