"""Which block parameters come on the operand stack.

    b1: ... jump b3(%1)                     block (result i32)
    b2: ... jump b3(%2)                       ... if  <%1>  br 1  end
    b3(%3):                                   <%2>
      return %3                     =>      end
                                            return

Every branch to such a block carries the value. That is worth it if most of the arguments are computed where the branch
is; one that is in a local anyway may be in that of the parameter. A value that the block uses once, before all else,
stays on the stack; others go to a local at the beginning of the block.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from waspy.ir.analysis import Flow
from waspy.ir.cfg import Block, Term, Value
from waspy.ir.lir import Instr
from waspy.passes.stackify.trees import Trees

CONSUMERS = frozenset({"return", "branch", "throw", "jump"})
"""Terminators that may be the first to use a value."""


@dataclass(slots=True)
class Carried:
    """`of`: what branches to the blocks carry; `staying`: values that need no local, if nothing stands in the way."""

    of: dict[Block, Value] = field(default_factory=dict)
    staying: set[Value] = field(default_factory=set)


def run(flow: Flow, trees: Trees, labelled: set[Block], handlers: set[Block]) -> Carried:
    """Of blocks that branches reach by a label; none are headers of loops or handlers, or what a switch leads to."""
    switched = {e.block for b in flow.order if b.term is not None and b.term.op == "switch" for e in b.term.edges}
    out = Carried()
    for block in labelled - handlers - switched - flow.loops.keys():
        first = next((p for p in block.params if p in trees.uses), None)
        if first is None:
            continue
        stays = trees.uses[first] == 1 and _is_first(block, first, trees)
        if _saved(block, first, flow, trees) + (1 if stays else -1) > 0:
            out.of[block] = first
            if stays:
                out.staying.add(first)
    return out


def _is_first(block: Block, v: Value, trees: Trees) -> bool:
    root = first_root(block, trees)
    if root is not None:
        return leads(root, v, trees)
    term = block.term
    if term is None or term.op not in CONSUMERS:
        return False
    return any(starts_with(a, v, trees) for a in _first_args(term, trees))


def _first_args(term: Term, trees: Trees) -> list[Value]:
    if term.op != "jump":
        return term.args[:1]
    edge = term.edges[0]
    return [a for p, a in zip(edge.block.params, edge.args, strict=False) if p in trees.uses]


def first_root(block: Block, trees: Trees) -> Instr | None:
    return next((root for root in trees.roots[block] if root.op != "live"), None)


def leads(root: Instr, v: Value, trees: Trees) -> bool:
    """Whether `v` is what the tree evaluates first."""
    return bool(root.args) and starts_with(root.args[0], v, trees)


def starts_with(a: Value, v: Value, trees: Trees) -> bool:
    while a is not v:
        tree = trees.folded.get(a)
        if tree is None or not tree.args:
            return False
        a = tree.args[0]
    return True


def _saved(block: Block, v: Value, flow: Flow, trees: Trees) -> int:
    """About how many instructions fewer there are at the branches."""
    saved = 0
    for before in flow.predecessors[block]:
        edges = before.term.edges if before.term is not None else []
        for edge in edges:
            if edge.block is block:
                arg = dict(zip(block.params, edge.args, strict=False)).get(v)
                computed = arg is None or arg in trees.folded
                saved += 1 if computed else -1 if len(edges) == 1 else -2
    return saved
