"""Finds blocks that are reached only if structs of a certain type exist.

    br_cast %1 (ref $Float) -> b1, b2       b1 and what it dominates: only if the program makes a $Float

If it makes none, the linker leaves out the code, and with it all that only this code needs. A function that takes
such a struct is guarded as a whole.
"""

from __future__ import annotations

from waspy.ir.analysis import Flow
from waspy.ir.cfg import Block, Edge, Instr, Value
from waspy.ir.lir import MADE, Function
from waspy.wasm.types import Ref

EVERYWHERE = frozenset({"$Object", "$Class", "$Str"})
"""Every program has some."""

Guard = tuple[str, ...]
"""Names one of which has to be live."""


def run(fn: Function, flow: Flow) -> dict[Block, list[Guard]]:
    entry = fn.blocks[0]
    taken = dict.fromkeys(_made(v.type) for v in entry.params)
    found: dict[Block, list[Guard]] = {entry: [(name,) for name in taken if name is not None]}
    tests = {i.result: i for b in flow.order for i in b.instrs if i.op in ("ref.test", "i32.eqz") and i.result}
    passed: dict[Block, set[str | None]] = {}
    for block in flow.order:
        if block.handler is not None:
            passed.setdefault(block.handler, set()).add(None)
        for edge in block.term.edges if block.term else ():
            passed.setdefault(edge.block, set()).add(_passed(block, edge, tests))
    for block, names in passed.items():
        known = [name for name in names if name is not None]
        if len(known) == len(names):
            found.setdefault(block, []).append(tuple(sorted(known)))
    return {block: guards for block, guards in found.items() if guards}


def _passed(block: Block, edge: Edge, tests: dict[Value, Instr]) -> str | None:
    """What exists if control goes along the edge."""
    term = block.term
    assert term is not None
    if term.op == "br_cast" and edge is term.edges[0]:
        return _made(term.imm[0])
    if term.op == "branch":
        test, wanted = tests.get(term.args[0]), 0
        while test is not None and test.op == "i32.eqz":
            test, wanted = tests.get(test.args[0]), 1 - wanted
        if test is not None and edge is term.edges[wanted]:
            return _made(test.imm[0])
    return None


def _made(type: object) -> str | None:
    """The name for the struct that a value of the type must be."""
    if not isinstance(type, Ref) or type.nullable or not isinstance(type.heap, str):
        return None
    if not type.heap.startswith("$") or type.heap.startswith("$Array") or type.heap in EVERYWHERE:
        return None
    return MADE + type.heap
