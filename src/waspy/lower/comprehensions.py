"""Comprehensions that give one item for each that they go over: their lists are made with room for as many.

%1 = iter ...; %2 = list; jump h      h: %3 = next %1; br_null %3 -> out, b      b: list_append %2 ...; jump h
"""

from __future__ import annotations

from collections.abc import Sequence

from waspy.ir.pir import Block, Instr, Value


def comprehensions(order: Sequence[Block]) -> dict[Instr, Value]:
    """The empty lists that are filled so, with the iterators."""
    found: dict[Instr, Value] = {}
    for block in order:
        iterated, made = block.instrs[-2:] if len(block.instrs) > 1 else (None, None)
        if iterated is None or made is None or iterated.op != "iter" or made.op != "list" or made.args:
            continue
        if iterated.result is not None and _fills(block, iterated.result, made.result):
            found[made] = iterated.result
    return found


def _fills(block: Block, iterator: Value, made: Value | None) -> bool:
    header = block.term.edges[0].block if block.term is not None and block.term.op == "jump" else None
    if header is None or header.term is None or header.term.op != "br_null" or len(header.instrs) != 1:
        return False
    step, body = header.instrs[0], header.term.edges[1].block
    if step.op != "next" or step.args != [iterator] or body.term is None or body.term.op != "jump":
        return False
    appends = [i for i in body.instrs if i.op == "list_append" and i.args[0] is made]
    return len(appends) == 1 and body.term.edges[0].block is header
