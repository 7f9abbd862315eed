"""SSA form made while the graph is built, with block parameters.

Braun et al., "Simple and Efficient Construction of Static Single Assignment Form" (CC 2013): a variable is
written and read by its key; reading it in a block without a definition looks into the predecessors and
makes a phi where they meet. A block is sealed when all its predecessors are known. Phis become block
parameters at the end (`finish`), when the trivial ones are gone.

Exceptions. A handler block has no ordinary predecessors. A variable that is read in it was either not
assigned in the protected region: then it has the value it had in front of the region; or it was: then the
handler reads a `Var`, and `finish` puts a `var.set` at the region's start and behind each assignment in the
region. So only what a handler really reads gets a Var, and ordinary control flow reads SSA values
everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from waspy.ir.cfg import Block, Edge, Graph, Instr, Term, Value, Var


@dataclass(slots=True, eq=False)
class Phi:
    """`operands` stand in the order of the block's `preds`; empty until the block is sealed."""

    key: str
    value: Value
    block: OpenBlock
    operands: list[Value] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class OpenBlock:
    """A block under construction. `defs` is the value of each variable at its end, as far as it is known.

    `writes` logs the assignments in a block with a handler: (number of instructions in front, key, value).
    In a handler block, `region` is the first block of the region that it protects, `assigned` the keys that
    are assigned in it, and `captured` those that the handler reads through a Var (`prefix`: the
    instructions that do). `entry_sets` of a region's first block are the var.sets at its start."""

    block: Block
    handler: OpenBlock | None = None
    preds: list[tuple[OpenBlock, Edge]] = field(default_factory=list)
    sealed: bool = False
    defs: dict[str, Value] = field(default_factory=dict)
    phis: dict[str, Phi] = field(default_factory=dict)
    writes: list[tuple[int, str, Value]] = field(default_factory=list)
    is_handler: bool = False
    region: OpenBlock | None = None
    assigned: set[str] = field(default_factory=set)
    captured: set[str] = field(default_factory=set)
    prefix: list[Instr] = field(default_factory=list)
    entry_sets: list[Instr] = field(default_factory=list)


class SSA:
    """The variables and blocks of one function under construction.

    `suspects` are the values that can be the unbound value, as far as is known while building."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.blocks: list[OpenBlock] = []
        self.vars: dict[str, Var] = {}
        self.suspects: set[Value] = set()
        self.needs: list[tuple[OpenBlock, str]] = []
        self.always_bound: set[str] = set()
        self._pending: list[Phi] = []
        self._filling = False
        self._unbound: Value | None = None
        self.entry = self.new_block(None)
        self.entry.sealed = True

    # Blocks and edges

    def new_block(self, handler: OpenBlock | None) -> OpenBlock:
        block = self.graph.block(handler.block if handler is not None else None)
        made = OpenBlock(block, handler)
        self.blocks.append(made)
        return made

    def edge(self, source: OpenBlock, target: OpenBlock) -> Edge:
        """A new edge, to be put into `source`'s terminator."""
        edge = Edge(target.block)
        target.preds.append((source, edge))
        return edge

    def terminate(self, block: OpenBlock, term: Term) -> None:
        assert block.block.term is None
        block.block.term = term

    def seal(self, block: OpenBlock) -> None:
        """All predecessors of the block are known now."""
        if not block.sealed:
            block.sealed = True
            self._pending.extend(block.phis.values())
            self._fill_phis()

    # Variables

    def write(self, key: str, value: Value, block: OpenBlock) -> None:
        block.defs[key] = value
        handler = block.handler
        if handler is not None:
            block.writes.append((len(block.block.instrs), key, value))
            while handler is not None:
                handler.assigned.add(key)
                handler = handler.handler

    def read(self, key: str, block: OpenBlock) -> Value:
        """The variable's value at the end of what has been built of `block`."""
        value = block.defs.get(key)
        if value is None:
            value = self._look_up(key, block)
            if not self._filling:
                self._fill_phis()
        return value

    def _look_up(self, key: str, block: OpenBlock) -> Value:
        path: list[OpenBlock] = []
        while True:
            value = block.defs.get(key)
            if value is not None:
                break
            path.append(block)
            if block.is_handler:
                value = self._in_handler(key, block)
                break
            preds = block.preds
            if not block.sealed or len(preds) > 1:
                value = self._new_phi(key, block)
                break
            if not preds:
                value = self.unbound()
                break
            block = preds[0][0]
        for passed in path:
            passed.defs[key] = value
        return value

    def _new_phi(self, key: str, block: OpenBlock) -> Value:
        value = self.graph.value(name=key)
        phi = block.phis[key] = Phi(key, value, block)
        if key not in self.always_bound:
            self.suspects.add(value)
        if block.sealed:
            self._pending.append(phi)
        return value

    def _fill_phis(self) -> None:
        self._filling = True
        while self._pending:
            phi = self._pending.pop()
            phi.operands = [self.read(phi.key, source) for source, _ in phi.block.preds]
        self._filling = False

    def _in_handler(self, key: str, block: OpenBlock) -> Value:
        region = block.region
        assert region is not None
        if key not in block.assigned:
            return self.read(key, region.preds[0][0])
        if key not in self.vars:
            self.vars[key] = self.graph.var(name=key)
        value = self.graph.value(name=key)
        block.prefix.append(Instr("var.get", [], (self.vars[key],), value))
        block.captured.add(key)
        self.needs.append((block, key))
        if key not in self.always_bound:
            self.suspects.add(value)
        return value

    def unbound(self) -> Value:
        """The unbound value, made in the entry block."""
        if self._unbound is None:
            self._unbound = self.graph.value(name="unbound")
            self.entry.prefix.append(Instr("unbound", [], (), self._unbound))
            self.suspects.add(self._unbound)
        return self._unbound
