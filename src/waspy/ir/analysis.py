"""Orders, dominators and loops of a control-flow graph, for any pass. Iterative and about linear.

Everything is computed for the blocks that the entry reaches. An exception edge counts as an edge from the
block to its handler.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from waspy.ir.cfg import Block

Successors = Callable[[Block], Iterable[Block]]
Node = TypeVar("Node")


def reverse_postorder(entry: Block, successors: Successors = Block.successors) -> list[Block]:
    """Blocks so that every forward edge goes from left to right. A successor that is named first comes
    last among equals."""
    seen = {entry}
    order: list[Block] = []
    stack: list[tuple[Block, Iterator[Block]]] = [(entry, iter(successors(entry)))]
    while stack:
        block, rest = stack[-1]
        for target in rest:
            if target not in seen:
                seen.add(target)
                stack.append((target, iter(successors(target))))
                break
        else:
            order.append(block)
            stack.pop()
    order.reverse()
    return order


def strong_components(followers: Mapping[Node, Sequence[Node]]) -> list[list[Node]]:
    """The strongly connected components of a graph (Kosaraju), single nodes included."""
    finished: list[Node] = []
    seen: set[Node] = set()
    leaders: dict[Node, list[Node]] = {node: [] for node in followers}
    for root in followers:
        stack = [] if root in seen else [(root, iter(followers[root]))]
        seen.add(root)
        while stack:
            node, rest = stack[-1]
            for target in rest:
                leaders[target].append(node)
                if target not in seen:
                    seen.add(target)
                    stack.append((target, iter(followers[target])))
                    break
            else:
                finished.append(node)
                stack.pop()
    components: list[list[Node]] = []
    taken: set[Node] = set()
    for root in reversed(finished):
        if root in taken:
            continue
        taken.add(root)
        component = [root]
        for node in component:
            for source in leaders[node]:
                if source not in taken:
                    taken.add(source)
                    component.append(source)
        components.append(component)
    return components


@dataclass(slots=True)
class Loop:
    """A natural loop. `blocks` holds only the blocks that are in no inner loop."""

    header: Block
    parent: Loop | None = None
    depth: int = 1
    end: int = 0
    """The largest position of any block of the loop, inner loops included."""


@dataclass(slots=True)
class Flow:
    """What `analyse` knows. `order` is a reverse postorder, `position` its inverse."""

    order: list[Block]
    position: dict[Block, int]
    predecessors: dict[Block, list[Block]]
    idom: dict[Block, Block]
    """Immediate dominators; the entry is its own."""
    reducible: bool
    loops: dict[Block, Loop] = field(default_factory=dict)
    """Loops by header (empty if the graph is irreducible)."""
    loop_of: dict[Block, Loop] = field(default_factory=dict)
    """The innermost loop of each block that is in one."""

    def children(self) -> dict[Block, list[Block]]:
        """The dominator tree: children in reverse postorder."""
        out: dict[Block, list[Block]] = {b: [] for b in self.order}
        for b in self.order[1:]:
            out[self.idom[b]].append(b)
        return out

    def depth(self, block: Block) -> int:
        loop = self.loop_of.get(block)
        return loop.depth if loop else 0


def analyse(entry: Block, successors: Successors = Block.successors) -> Flow:
    """Order, dominators and, if the graph is reducible, loops; a loop's blocks come before its exits
    where the order leaves a choice."""
    flow = _flow(reverse_postorder(entry, successors), successors)
    if not flow.reducible or not _find_loops(flow):
        return flow

    def exits_first(block: Block) -> list[Block]:
        targets = list(successors(block))
        targets.sort(key=flow.depth)
        return targets

    flow = _flow(reverse_postorder(entry, exits_first), successors)
    _find_loops(flow)
    return flow


def _flow(order: list[Block], successors: Successors) -> Flow:
    position = {b: i for i, b in enumerate(order)}
    preds: dict[Block, list[Block]] = {b: [] for b in order}
    for b in order:
        for s in dict.fromkeys(successors(b)):
            preds[s].append(b)
    numbers = _dominators(order, position, preds)
    idom = {b: order[numbers[i]] for i, b in enumerate(order)}
    reducible = all(
        dominates(numbers, position[b], position[p]) for b in order for p in preds[b] if position[p] >= position[b]
    )
    if not reducible:
        numbers = _exact_dominators(order, position, preds, numbers)
        idom = {b: order[numbers[i]] for i, b in enumerate(order)}
    return Flow(order, position, preds, idom, reducible)


def dominates(idom: list[int], a: int, b: int) -> bool:
    while b > a:
        b = idom[b]
    return a == b


def _meet(nodes: set[int], idom: list[int]) -> int:
    """The nearest common dominator: replace the deepest node by its dominator until one is left."""
    heap = [-n for n in nodes]
    heapq.heapify(heap)
    while len(heap) > 1:
        n = -heapq.heappop(heap)
        up = idom[n]
        if up not in nodes:
            nodes.add(up)
            heapq.heappush(heap, -up)
    return -heap[0]


def _dominators(order: list[Block], position: dict[Block, int], preds: dict[Block, list[Block]]) -> list[int]:
    """Dominators over forward edges, in one pass; exact when the graph is reducible, which it is exactly
    if the target of every other edge dominates its source."""
    idom = [0] * len(order)
    for i in range(1, len(order)):
        forward = {p for b in preds[order[i]] if (p := position[b]) < i}
        idom[i] = _meet(forward, idom) if len(forward) > 1 else forward.pop()
    return idom


def _exact_dominators(
    order: list[Block], position: dict[Block, int], preds: dict[Block, list[Block]], start: list[int]
) -> list[int]:
    """The iterative algorithm of Cooper, Harvey and Kennedy."""
    idom, changed = start, True
    while changed:
        changed = False
        for i in range(1, len(order)):
            meet = _meet({position[b] for b in preds[order[i]]}, idom)
            if meet != idom[i]:
                idom[i], changed = meet, True
    return idom


def _find_loops(flow: Flow) -> bool:
    """Natural loops, inner ones first, merged by union-find (Havlak). Says whether there are any."""
    position, chain = flow.position, {b: b for b in flow.order}

    def find(b: Block) -> Block:
        while chain[b] is not b:
            chain[b] = chain[chain[b]]
            b = chain[b]
        return b

    for header in reversed(flow.order):
        work = [p for p in flow.predecessors[header] if position[p] >= position[header]]
        if not work:
            continue
        loop = flow.loops[header] = Loop(header, end=position[header])
        inside = {header}
        while work:
            b = find(work.pop())
            if b in inside:
                continue
            inside.add(b)
            chain[b] = header
            if b in flow.loops:
                flow.loops[b].parent = loop
                loop.end = max(loop.end, flow.loops[b].end)
            else:
                flow.loop_of[b] = loop
                loop.end = max(loop.end, position[b])
            work.extend(flow.predecessors[b])
        flow.loop_of[header] = loop
    for b in flow.order:
        if (found := flow.loops.get(b)) and found.parent:
            found.depth = found.parent.depth + 1
    return bool(flow.loops)
