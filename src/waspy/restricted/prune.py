"""Tidies a function as the builder leaves it: removes blocks that nothing reaches, block parameters that
nobody needs or that always get the same value, pure instructions without a use, and `Var`s never read.

    b2(%3: i32):            b2():
      %4 = i32.const 1        return %1
      return %3

where every jump to b2 passes %1.
"""

from __future__ import annotations

from waspy.ir.cfg import Block, Edge, Graph, Instr, Value

_PURE_PREFIXES = ("i32.", "i64.", "f64.")
_PURE = frozenset(
    [
        "global.get", "var.get", "ref.null", "ref.func", "ref.is_null", "ref.eq", "ref.i31", "ref.test", "select",
        "struct.new", "array.new_fixed",
    ]
)  # fmt: skip
_IMPURE_PARTS = ("load", "store", "div", "rem")


def run(graph: Graph) -> None:
    graph.blocks = _reachable(graph)
    _drop_constant_params(graph)
    _drop_dead(graph)
    if _drop_unread_vars(graph):
        _drop_dead(graph)


def _reachable(graph: Graph) -> list[Block]:
    """In the order in which they were made."""
    seen, pending = {graph.blocks[0]}, [graph.blocks[0]]
    while pending:
        for successor in pending.pop().successors():
            if successor not in seen:
                seen.add(successor)
                pending.append(successor)
    return [b for b in graph.blocks if b in seen]


def _edges(graph: Graph) -> dict[Block, list[Edge]]:
    found: dict[Block, list[Edge]] = {b: [] for b in graph.blocks}
    for block in graph.blocks:
        for edge in block.term.edges if block.term else ():
            found[edge.block].append(edge)
    return found


def _drop_constant_params(graph: Graph) -> None:
    """Replaces each parameter that gets one value (besides itself) by that value."""
    incoming = _edges(graph)
    same: dict[Value, Value] = {}

    def resolve(v: Value) -> Value:
        while v in same:
            v = same[v]
        return v

    changed = True
    while changed:
        changed = False
        for block in graph.blocks[1:]:
            edges = incoming[block]
            for i in reversed(range(len(edges[0].args) if edges else 0)):
                param = block.params[i]
                values = {resolve(e.args[i]) for e in edges} - {param}
                if len(values) == 1:
                    same[param] = values.pop()
                    _drop_param(block, edges, i)
                    changed = True
    if same:
        for block in graph.blocks:
            for args in _uses(block):
                args[:] = [resolve(v) for v in args]


def _uses(block: Block) -> list[list[Value]]:
    """Every list of arguments in the block."""
    lists = [i.args for i in block.instrs]
    if block.term is not None:
        lists += [block.term.args, *(e.args for e in block.term.edges)]
    return lists


def _drop_param(block: Block, edges: list[Edge], i: int) -> None:
    del block.params[i]
    for edge in edges:
        del edge.args[i]


def _drop_dead(graph: Graph) -> None:
    """Marks what effects need, and drops the rest."""
    incoming = _edges(graph)
    made = {i.result: i for b in graph.blocks for i in b.instrs if i.result is not None}
    fed = {p: [e.args[k] for e in incoming[b] if k < len(e.args)] for b in graph.blocks for k, p in enumerate(b.params)}
    pending = [v for b in graph.blocks for i in b.instrs if not _is_pure(i) for v in i.args]
    pending += [v for b in graph.blocks if b.term for v in b.term.args]
    needed: set[Value] = set()
    while pending:
        v = pending.pop()
        if v in needed:
            continue
        needed.add(v)
        if v in made:
            pending += made[v].args
        else:
            pending += fed.get(v, [])
    for block in graph.blocks:
        block.instrs = [i for i in block.instrs if not _is_pure(i) or i.result in needed]
    for block in graph.blocks[1:]:
        edges = incoming[block]
        for k in reversed(range(len(edges[0].args) if edges else 0)):
            if block.params[k] not in needed:
                _drop_param(block, edges, k)


def _is_pure(instr: Instr) -> bool:
    op = instr.op
    if op.startswith(_PURE_PREFIXES):
        return not any(part in op for part in _IMPURE_PARTS) or instr.op.startswith("f64.")
    return op in _PURE


def _drop_unread_vars(graph: Graph) -> bool:
    read = {i.imm[0] for b in graph.blocks for i in b.instrs if i.op == "var.get"}
    unread = [v for v in graph.vars if v not in read]
    if not unread:
        return False
    graph.vars = [v for v in graph.vars if v in read]
    for block in graph.blocks:
        block.instrs = [i for i in block.instrs if i.op != "var.set" or i.imm[0] in read]
    return True
