"""What the interval analysis needs to know of a function's graph, whatever the types in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from waspy.infer.interval_rules import MIRRORED, NEGATED
from waspy.ir.analysis import analyse
from waspy.ir.pir import Block, Edge, FunctionDef, Instr, Term, Value, Var

Fact: TypeAlias = tuple[str, Value]
"""(op, other): a comparison with another value that holds; "square<", "square<=": one of the square of the value;
"true", "false": what the value is in conditions, where `other` is itself."""
Facts: TypeAlias = Mapping[Value, tuple[Fact, ...]]


@dataclass(slots=True)
class Incoming:
    """One edge into a block: the facts that hold on it, and the term that it belongs to."""

    source: Block
    term: Term
    edge: Edge
    facts: Facts


@dataclass(slots=True)
class Shape:
    """`facts[b]` is what comparisons in front of block b say. `headers`: blocks that edges lead back to."""

    order: list[Block]
    definitions: dict[Value, Instr] = field(default_factory=dict)
    incoming: dict[Block, list[Incoming]] = field(default_factory=dict)
    facts: dict[Block, Facts] = field(default_factory=dict)
    home: dict[Value, Block] = field(default_factory=dict)
    headers: set[Block] = field(default_factory=set)
    stores: dict[Var, list[tuple[Block, Value]]] = field(default_factory=dict)


def shape_of(function: FunctionDef) -> Shape:
    flow = analyse(function.blocks[0])
    shape = Shape(flow.order)
    for block in flow.order:
        shape.incoming[block] = []
        for p in block.params:
            shape.home[p] = block
        for instr in block.instrs:
            if instr.result is not None:
                shape.definitions[instr.result] = instr
                shape.home[instr.result] = block
            if instr.op == "var.set":
                shape.stores.setdefault(instr.imm[0], []).append((block, instr.args[0]))
    for block in flow.order:
        for i, edge in enumerate(block.term.edges if block.term is not None else ()):
            assert block.term is not None
            incoming = Incoming(block, block.term, edge, _told(shape, block.term, i))
            shape.incoming[edge.block].append(incoming)
            if flow.position[edge.block] <= flow.position[block]:
                shape.headers.add(edge.block)
    for block in flow.order:
        above = shape.facts[flow.idom[block]] if block is not flow.order[0] else {}
        edges = shape.incoming[block]
        entered = len(edges) == 1 and len(flow.predecessors[block]) == 1
        shape.facts[block] = both(above, edges[0].facts) if entered else above
    return shape


def both(a: Facts, b: Facts) -> Facts:
    if not a or not b:
        return a or b
    return {v: (*a.get(v, ()), *b.get(v, ())) for v in dict.fromkeys([*a, *b])}


def _told(shape: Shape, term: Term, i: int) -> Facts:
    """What a branch on a comparison says on its edge i."""
    if term.op != "branch":
        return {}
    holds = i == 0
    tested = term.args[0]
    test = shape.definitions.get(tested)
    while test is not None and test.op in ("not", "truth", "bool"):
        holds ^= test.op == "not"
        tested = test.args[0]
        test = shape.definitions.get(tested)
    if test is None or test.op != "compare":
        return {tested: (("true" if holds else "false", tested),)}
    op = test.imm[0] if holds else NEGATED[test.imm[0]]
    a, b = test.args
    if a is b:
        return {}
    told: dict[Value, tuple[Fact, ...]] = {a: ((op, b),), b: ((MIRRORED[op], a),)}
    for value, (fact,) in list(told.items()):
        root = _squared(shape.definitions.get(value))
        if root is not None and fact[0] in ("<", "<=") and root not in told:
            told[root] = (("square" + fact[0], fact[1]),)
    return told


def _squared(made: Instr | None) -> Value | None:
    """x, of x * x."""
    is_product = made is not None and made.op == "binary" and made.imm[0] == "*"
    return made.args[0] if made is not None and is_product and made.args[0] is made.args[1] else None
