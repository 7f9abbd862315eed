"""What blocks define and use, and giving values other names."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from typing import Any, TypeAlias

from waspy.ir.cfg import Block, Instr, Value
from waspy.ir.lir import Function

Source: TypeAlias = tuple[str, tuple[Any, ...]]
"""An operation without operands, and its immediates."""


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


def fetch(fn: Function, block: Block, values: Set[Value], source: Callable[[Value], Source]) -> None:
    """Those of `values` that a block needs of others are got anew at its start."""
    given: dict[Value, Value] = {}
    made = []
    for v in sorted(used(block) & values, key=lambda v: v.id):
        given[v] = fn.value(v.type, v.name)
        op, imm = source(v)
        made.append(Instr(op, [], imm, given[v]))
    if given:
        rename(block, lambda v: given.get(v, v))
        block.instrs[:0] = made


def substitute(fn: Function, alias: Mapping[Value, Value]) -> None:
    """Replace values everywhere; chains are followed."""

    def final(v: Value) -> Value:
        while v in alias:
            v = alias[v]
        return v

    for b in fn.blocks:
        rename(b, final)
