"""Local allocation: which values share a WebAssembly local.

Live ranges are intervals over a topological order of the blocks, stretched to the end of every loop that
a value lives through (Poletto and Sarkar's linear scan). A block parameter and its arguments that do not
overlap become one class, so that the move between them vanishes; classes then share locals of one type.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Set
from dataclasses import dataclass, field

from waspy.ir.analysis import Flow, Loop
from waspy.ir.cfg import Block, Instr, Value, Var
from waspy.ir.lir import Function
from waspy.passes.stackify.trees import Trees
from waspy.wasm.types import ValType

Interval = tuple[int, int]


@dataclass(slots=True)
class Locals:
    """`types` lists every local, the parameters first."""

    of: dict[Value, int] = field(default_factory=dict)
    vars: dict[Var, int] = field(default_factory=dict)
    types: list[ValType] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class _Class:
    type: ValType
    ranges: list[Interval]
    fixed: int | None = None


def run(fn: Function, flow: Flow, trees: Trees, staying: Set[Value] = frozenset()) -> Locals:
    """The values that are `staying` on the operand stack have no local."""
    ranges = _Ranges(fn, flow, trees, staying)
    out = Locals(types=list(fn.sig.params))
    classes: dict[Value, _Class] = {}
    for v, interval in ranges.of.items():
        assert v.type is not None, f"{fn.name}: {v} has no type"
        classes[v] = _Class(v.type, [interval])
    for number, v in enumerate(fn.blocks[0].params):
        assert v.type is not None
        found = classes.setdefault(v, _Class(v.type, [(-2, -1)]))
        found.fixed = number
    _coalesce(fn, flow, trees, classes)
    numbers = _assign(classes, out.types)
    out.of = {v: numbers[c] for v, c in classes.items()}
    for var in fn.vars:
        assert var.type is not None, f"{fn.name}: {var} has no type"
        out.vars[var] = len(out.types)
        out.types.append(var.type)
    return out


def leaves(tree: Instr, folded: dict[Value, Instr]) -> Iterator[Value]:
    """The values that the tree of `tree` reads from locals."""
    work = [tree]
    while work:
        for v in work.pop().args:
            if (inner := folded.get(v)) is not None:
                work.append(inner)
            else:
                yield v


class _Ranges:
    """The interval of every value that is kept in a local."""

    def __init__(self, fn: Function, flow: Flow, trees: Trees, staying: Set[Value]) -> None:
        self.flow, self.trees, self.staying = flow, trees, staying
        self.of: dict[Value, Interval] = {}
        self.home: dict[Value, Block] = {}
        self.block_end: list[int] = []
        self._number(fn)
        self.spans = self._spans()
        for block in flow.order:
            self._uses(block)

    def _number(self, fn: Function) -> None:
        """Give every root a position, two apart, and every value its start."""
        at = 0
        self.starts: dict[Block, int] = {}
        for block in self.flow.order:
            self.starts[block] = at
            for p in block.params:
                if p in self.trees.uses and p not in self.staying:
                    self.of[p], self.home[p] = (at, at), block
            for root in self.trees.roots[block]:
                at += 2
                v = root.result
                if v is not None and v in self.trees.uses:
                    self.of[v], self.home[v] = (at + 1, at + 1), block
            at += 2
            self.block_end.append(at)
            at += 2
        for p in fn.blocks[0].params:
            if p in self.of:
                self.of[p] = (-2, self.of[p][1])

    def _uses(self, block: Block) -> None:
        folded, at = self.trees.folded, self.starts[block]
        for root in self.trees.roots[block]:
            at += 2
            for v in leaves(root, folded):
                self._use(v, block, at)
        at += 2
        term = block.term
        if term is None:
            return
        needed = list(term.args)
        for edge in term.edges:
            pairs = zip(edge.block.params, edge.args, strict=False)
            needed += [a for p, a in pairs if p in self.trees.uses]
        for v in needed:
            if (inner := folded.get(v)) is None:
                self._use(v, block, at)
            else:
                for leaf in leaves(inner, folded):
                    self._use(leaf, block, at)

    def _use(self, v: Value, block: Block, at: int) -> None:
        if v in self.staying:
            return
        start, end = self.of[v]
        loop, home = self.flow.loop_of.get(block), self.home[v]
        if loop is not None and home is not block:
            outermost: Loop | None = None
            inside = self._loops(home)
            while loop is not None and loop.header not in inside:
                outermost, loop = loop, loop.parent
            if outermost is not None:
                at = max(at, self.block_end[outermost.end])
        for begin, last in self.spans:
            if start < begin <= at < last:
                at = last
        if at > end:
            self.of[v] = (start, at)

    def _spans(self) -> list[Interval]:
        """Where each loop begins and ends. A way out of a loop may stand between its blocks: what it uses is live
        to the loop's end if it was made before the loop."""
        loops: dict[Block, Loop] = {}
        for loop in self.flow.loop_of.values():
            inner: Loop | None = loop
            while inner is not None and inner.header not in loops:
                loops[inner.header] = inner
                inner = inner.parent
        return sorted((self.starts[h], self.block_end[loop.end]) for h, loop in loops.items())

    def _loops(self, block: Block) -> set[Block]:
        out, loop = set(), self.flow.loop_of.get(block)
        while loop is not None:
            out.add(loop.header)
            loop = loop.parent
        return out


def _coalesce(fn: Function, flow: Flow, trees: Trees, classes: dict[Value, _Class]) -> None:
    """Merge the classes of parameters and arguments, the innermost loops' first."""
    pairs: list[tuple[int, Value, Value]] = []
    for block in flow.order:
        for edge in block.term.edges if block.term else ():
            for param, arg in zip(edge.block.params, edge.args, strict=False):
                if param in trees.uses and arg in classes and param in classes and param.type == arg.type:
                    pairs.append((-flow.depth(block), param, arg))
    pairs.sort(key=lambda pair: pair[0])
    members: dict[_Class, list[Value]] = {c: [v] for v, c in classes.items()}
    for _, param, arg in pairs:
        a, b = classes[param], classes[arg]
        if a is b or (a.fixed is not None and b.fixed is not None) or _overlap(a.ranges, b.ranges):
            continue
        if len(members[a]) < len(members[b]):
            a, b = b, a
        a.ranges = sorted(a.ranges + b.ranges)
        a.fixed = a.fixed if a.fixed is not None else b.fixed
        for v in members[b]:
            classes[v] = a
        members[a] += members.pop(b)


def _overlap(a: list[Interval], b: list[Interval]) -> bool:
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i][0] < b[j][1] and b[j][0] < a[i][1] or a[i] == b[j] or a[i][0] == b[j][0]:
            return True
        if a[i][1] <= b[j][1]:
            i += 1
        else:
            j += 1
    return False


def _assign(classes: dict[Value, _Class], types: list[ValType]) -> dict[_Class, int]:
    """Linear scan over the hulls of the classes; a local is free again after its class's last use."""
    numbers: dict[_Class, int] = {}
    active: list[tuple[int, int]] = []
    free: dict[ValType, list[int]] = {}
    queue = sorted(dict.fromkeys(classes.values()), key=lambda c: c.ranges[0][0])
    for c in queue:
        if c.fixed is not None:
            numbers[c] = c.fixed
            heapq.heappush(active, (max(c.ranges)[1], c.fixed))
    for c in queue:
        if c.fixed is not None:
            continue
        start = c.ranges[0][0]
        while active and active[0][0] <= start:
            number = heapq.heappop(active)[1]
            free.setdefault(types[number], []).append(number)
        stock = free.get(c.type)
        if stock:
            number = stock.pop()
        else:
            number = len(types)
            types.append(c.type)
        numbers[c] = number
        heapq.heappush(active, (max(end for _, end in c.ranges), number))
    return numbers
