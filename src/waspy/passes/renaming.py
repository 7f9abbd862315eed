"""What blocks define and use, and giving values other names."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from waspy.ir.cfg import Block, Value
from waspy.ir.lir import Function


def defined(block: Block) -> list[Value]:
    return [*block.params, *(i.result for i in block.instrs if i.result is not None)]


def used(block: Block) -> set[Value]:
    """What a block needs of others."""
    used = {a for i in block.instrs for a in i.args}
    if block.term is not None:
        used.update(block.term.args)
        for edge in block.term.edges:
            used.update(edge.args)
    return used.difference(defined(block))


def rename(block: Block, name: Callable[[Value], Value]) -> None:
    """In all that the block uses; what it defines stays."""
    for instr in block.instrs:
        if instr.args:
            instr.args = [name(v) for v in instr.args]
    if block.term is not None:
        block.term.args = [name(v) for v in block.term.args]
        for edge in block.term.edges:
            edge.args = [name(v) for v in edge.args]


def substitute(fn: Function, alias: Mapping[Value, Value]) -> None:
    """Replace values everywhere; chains are followed."""

    def final(v: Value) -> Value:
        while v in alias:
            v = alias[v]
        return v

    for b in fn.blocks:
        rename(b, final)
