"""The def-use structure of a function that the worklist walks over."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from waspy.infer.branch_tests import Test, test_of
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
    tests: dict[Term, Test] = field(default_factory=dict)
    """The branches that tell something about a value."""
    member_reads: list[Instr] = field(default_factory=list)
    """The reads of `value` and `name`."""
    equations: list[Instr] = field(default_factory=list)
    """The comparisons by == and !=."""


def flow_of(function: FunctionDef) -> Flow:
    flow = Flow(function)
    for block in function.blocks:
        for instr in block.instrs:
            flow.home[instr] = block
            if instr.result is not None:
                flow.definitions[instr.result] = instr
            for value in dict.fromkeys(instr.args):
                flow.users.setdefault(value, []).append(instr)
            if instr.op == "getattr" and instr.imm[0] in ("value", "name"):
                flow.member_reads.append(instr)
            if instr.op == "compare" and instr.imm[0] in ("==", "!="):
                flow.equations.append(instr)
            if instr.op == "var.get":
                flow.readers.setdefault(instr.imm[0], []).append(instr)
        term = block.term
        if term is not None:
            flow.home[term] = block
            used = dict.fromkeys([*term.args, *(v for edge in term.edges for v in edge.args)])
            for value in used:
                flow.users.setdefault(value, []).append(term)
    for block in function.blocks:
        test = test_of(block.term, flow.definitions) if block.term is not None else None
        if test is not None and block.term is not None:
            flow.tests[block.term] = test
            for tested in (test.value, test.other):
                if tested is not None and block.term not in flow.users.setdefault(tested, []):
                    flow.users[tested].append(block.term)
    return flow
