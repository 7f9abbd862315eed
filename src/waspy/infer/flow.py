"""The def-use structure of a function that the worklist walks over."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from waspy.ir.pir import Block, FunctionDef, Instr, Term, Value, Var

Item: TypeAlias = Instr | Term
"""What is evaluated at once: an instruction, or a terminator that passes values to the next blocks."""


@dataclass(slots=True, eq=False)
class Flow:
    """`users[v]`: the items that read v. `readers[var]`: its var.gets. `home[item]`: its block."""

    function: FunctionDef
    users: dict[Value, list[Item]] = field(default_factory=dict)
    readers: dict[Var, list[Item]] = field(default_factory=dict)
    home: dict[Item, Block] = field(default_factory=dict)
    definitions: dict[Value, Instr] = field(default_factory=dict)


def flow_of(function: FunctionDef) -> Flow:
    flow = Flow(function)
    for block in function.blocks:
        for instr in block.instrs:
            flow.home[instr] = block
            if instr.result is not None:
                flow.definitions[instr.result] = instr
            for value in dict.fromkeys(instr.args):
                flow.users.setdefault(value, []).append(instr)
            if instr.op == "var.get":
                flow.readers.setdefault(instr.imm[0], []).append(instr)
        term = block.term
        if term is not None:
            flow.home[term] = block
            used = dict.fromkeys([*term.args, *(v for edge in term.edges for v in edge.args)])
            for value in used:
                flow.users.setdefault(value, []).append(term)
    return flow
