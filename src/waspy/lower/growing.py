"""Local variables that strings are appended to in loops: they hold builders, not a string for each addition.

    out = ""                            out = str_growing.begin ""
    for c in text:                      for c in text:
        out += c               =>           str_growing.add out c
    return out                          return str_growing.text out

Values are kept as builders if they are sums of another such value, which nobody needs any more, and something; or
parameters of blocks where one arrives. Wherever else one is used, it is the string that it is then: that costs no
copy, as a builder writes only behind the strings that it gave. So nothing is lost where a loop looks at what it made.
An inner loop that does not add to it looks at one string, made before the loop.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, field

from waspy.ir.analysis import Flow, analyse
from waspy.ir.pir import Block, Edge, Instr, Value


@dataclass(slots=True)
class Growing:
    """`values` are builders; `before`: the strings that are made at the end of a block, of values and for the loops
    with these headers; `inside`: the blocks that use these."""

    values: set[Value]
    before: dict[Block, list[tuple[Value, Block]]] = field(default_factory=dict)
    inside: dict[Block, list[tuple[Value, Block]]] = field(default_factory=dict)

    def reads(self, instr: Instr, v: Value) -> bool:
        """Whether the operation needs the string of such a value: it neither adds to it nor gives it back."""
        return v in self.values and not (instr.result in self.values and v is instr.args[0])


def growing(order: Sequence[Block], is_str: Callable[[Value], bool], measures: Callable[[Instr], bool]) -> Growing:
    """`is_str`: known to be just a str; `measures`: whether an operation asks a value for nothing but its length."""
    found = Growing(growing_values(order, is_str))
    if not found.values:
        return found
    flow = analyse(order[0])
    homes = _homes(order)
    lost = set()
    for block in order:
        for v in dict.fromkeys(a for i in block.instrs for a in i.args if found.reads(i, a) and not measures(i)):
            header = _loop_without(flow, block, homes[v])
            if header is None:
                continue
            before = flow.idom[header]
            if not set(_loops(flow, before)) <= set(_loops(flow, header)):
                lost.add(v)
                continue
            made = found.before.setdefault(before, [])
            if (v, header) not in made:
                made.append((v, header))
            found.inside.setdefault(block, []).append((v, header))
    return growing(order, lambda v: v not in lost and is_str(v), measures) if lost else found


def _homes(order: Sequence[Block]) -> dict[Value, Block]:
    """Where values are made."""
    made = {p: b for b in order for p in b.params}
    return made | {i.result: b for b in order for i in b.instrs if i.result is not None}


def _loops(flow: Flow, block: Block) -> list[Block]:
    """The headers of the loops that the block is in, the innermost first."""
    found = []
    loop = flow.loop_of.get(block)
    while loop is not None:
        found.append(loop.header)
        loop = loop.parent
    return found


def _loop_without(flow: Flow, block: Block, home: Block) -> Block | None:
    """The header of the outermost loop around the block that the other block is not in."""
    around = _loops(flow, home)
    outside = [header for header in _loops(flow, block) if header not in around]
    return outside[-1] if outside else None


def growing_values(order: Sequence[Block], is_str: Callable[[Value], bool]) -> set[Value]:
    """The results of sums and the parameters of blocks that are builders: nobody asks which object they are."""
    instrs = [i for b in order for i in b.instrs]
    asked = {a for i in instrs if i.op == "is" for a in i.args}
    sums = [i for i in instrs if _is_sum(i) and _result(i) not in asked and all(map(is_str, (*i.args, _result(i))))]
    same = [i for i in instrs if i.op == "refine"]
    edges = [e for b in order if b.term is not None for e in b.term.edges]
    fixed = asked.union(order[0].params)
    found = _closed(sums, same, edges, lambda p: p not in fixed and is_str(p))
    if not found:
        return found
    lives = _Lives(order, found)
    for edge in edges:
        fixed |= {p for a, p in _passed(edge) if a in found and (edge.args.count(a) > 1 or a in lives.into[edge.block])}
    sums, same = ([i for i in kind if i.args[0] in found and lives.ends_at(i)] for kind in (sums, same))
    return _closed(sums, same, edges, lambda p: p not in fixed and is_str(p))


def _is_sum(instr: Instr) -> bool:
    return instr.op in ("binary", "inplace") and instr.imm[0] == "+" and instr.args[0] is not instr.args[1]


def _passed(edge: Edge) -> Iterator[tuple[Value, Value]]:
    """What the edge passes, with the parameters."""
    return zip(edge.args, edge.block.params, strict=False)


def _closed(
    sums: Sequence[Instr], same: Sequence[Instr], edges: Sequence[Edge], may_be: Callable[[Value], bool]
) -> set[Value]:
    """Sums of sums and of what these become, as parameters and by the operations `same`: only loops have such."""
    passed = [pair for e in edges for pair in _passed(e)] + [(i.args[0], _result(i)) for i in same]
    passed = [(a, p) for a, p in passed if may_be(p)]
    while True:
        found = {_result(i) for i in sums}
        size = -1
        while size < len(found):
            size = len(found)
            found.update(p for a, p in passed if a in found)
        kept = [i for i in sums if i.args[0] in found]
        if len(kept) == len(sums):
            return found
        sums = kept


def _result(instr: Instr) -> Value:
    assert instr.result is not None
    return instr.result


@dataclass(slots=True)
class _Lives:
    """Where some values are needed; `into`: those that are when a block begins."""

    order: Sequence[Block]
    values: Set[Value]
    into: dict[Block, set[Value]] = field(init=False)
    homes: dict[Instr, Block] = field(init=False)

    def __post_init__(self) -> None:
        self.homes = {i: b for b in self.order for i in b.instrs}
        self.into = {b: set() for b in self.order}
        uses = {b: {v for v in _used(b, b.instrs) if v in self.values} for b in self.order}
        made = {b: {*b.params, *(i.result for i in b.instrs if i.result is not None)} for b in self.order}
        changed = True
        while changed:
            changed = False
            for b in reversed(self.order):
                live = (uses[b] | self.behind(b)) - made[b]
                if live != self.into[b]:
                    self.into[b] = live
                    changed = True

    def behind(self, block: Block) -> set[Value]:
        return set().union(*(self.into[s] for s in block.successors()))

    def ends_at(self, instr: Instr) -> bool:
        """Whether nobody needs the first operand after the operation."""
        block = self.homes[instr]
        later = block.instrs[block.instrs.index(instr) + 1 :]
        return instr.args[0] not in _used(block, later) and instr.args[0] not in self.behind(block)


def _used(block: Block, instrs: Sequence[Instr]) -> set[Value]:
    """By these operations of the block and its end."""
    found = {a for i in instrs for a in i.args}
    if block.term is not None:
        found.update(block.term.args, *(e.args for e in block.term.edges))
    return found
