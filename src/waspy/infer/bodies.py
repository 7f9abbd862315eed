"""Class bodies: the names that a body surely binds, and the reads that surely come after a binding.

A name bound under a condition, or deleted again, is not surely bound: then the base classes' attribute of that name, or
the global, is still in sight. A block with a handler may be left before it binds, so it does not count.
"""

from __future__ import annotations

from collections.abc import Iterator

from waspy.ir.analysis import Flow, analyse
from waspy.ir.pir import Block, FunctionDef, Instr

ALWAYS = frozenset(["__annotations__"])


def sure_names(body: FunctionDef) -> frozenset[str]:
    """The names that are bound when the body ends. `__annotations__` is not bound by bodies that have it already."""
    flow = analyse(body.blocks[0])
    ends = [block for block in flow.order if block.term is not None and block.term.op == "return"]
    deleted = _deleted(body)
    return (ALWAYS & bound_names(body)) - deleted | frozenset(
        instr.imm[0]
        for block in flow.order
        if block.handler is None and all(block in _dominators(flow, end) for end in ends)
        for instr in block.instrs
        if instr.op == "ns_set" and instr.imm[0] not in deleted
    )


def bound_names(body: FunctionDef) -> set[str]:
    """The names that the body may bind."""
    return {i.imm[0] for block in body.blocks for i in block.instrs if i.op == "ns_set"}


def bound_reads(body: FunctionDef) -> frozenset[Instr]:
    """The `ns_get`s of names that the body has surely bound before."""
    flow = analyse(body.blocks[0])
    deleted = _deleted(body)
    found = set()
    for block in flow.order:
        above = [b for b in _dominators(flow, block) if b is not block and b.handler is None]
        bound = {i.imm[0] for b in above for i in b.instrs if i.op == "ns_set"}
        for instr in block.instrs:
            if instr.op == "ns_set":
                bound.add(instr.imm[0])
            elif instr.op == "ns_get" and instr.imm[0] in bound - deleted:
                found.add(instr)
    return frozenset(found)


def _deleted(body: FunctionDef) -> frozenset[str]:
    return frozenset(i.imm[0] for block in body.blocks for i in block.instrs if i.op == "ns_del")


def _dominators(flow: Flow, block: Block) -> Iterator[Block]:
    """The block and all that dominate it."""
    while True:
        yield block
        if flow.idom[block] is block:
            return
        block = flow.idom[block]
