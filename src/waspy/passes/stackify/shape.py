"""Brings a control-flow graph into the shape that structured control flow can express.

After `run` the graph is reducible, no exception handler is the header of a loop or the target of a jump,
and a block with one predecessor has no parameters that merely rename a value. The function is changed in place.
"""

from __future__ import annotations

from collections.abc import Iterator

from waspy.ir.analysis import Flow, analyse, strong_components
from waspy.ir.cfg import Block, Edge, Instr, Term, Value, Var
from waspy.ir.lir import Function
from waspy.passes.renaming import substitute
from waspy.wasm.instructions import THROWING
from waspy.wasm.types import I32


class Throwing:
    """Which blocks contain a call that may throw; only those need a `try_table`."""

    def __init__(self, blocks: list[Block]) -> None:
        self.blocks = {b for b in blocks if any(i.op in THROWING for i in b.instrs)}

    def targets(self, block: Block) -> Iterator[Block]:
        """Successors, the handler first if anything can reach it: so it comes late in the order."""
        if block.handler is not None and (block in self.blocks or block.term and block.term.op == "throw"):
            yield block.handler
        if block.term is not None:
            for edge in reversed(block.term.edges):
                yield edge.block


def run(fn: Function) -> tuple[Flow, Throwing]:
    """Reshape `fn`; return its analysis."""
    flow, throwing = _analyse(fn)
    if len(flow.order) > 1:
        fn.blocks = flow.order
        if _rename_single(fn, throwing):
            flow, throwing = _analyse(fn)
    while not flow.reducible:
        for region in _irreducible_regions(flow, throwing):
            _dispatch(fn, region, flow)
        flow, throwing = _analyse(fn)
    if _split_switches(fn):
        flow, throwing = _analyse(fn)
    jumped = {edge.block for b in flow.order if b.term for edge in b.term.edges}
    pads = [h for h in _handlers(flow, throwing) if h in flow.loops or h in jumped]
    if pads:
        for handler in pads:
            _landing_pads(fn, handler, _inside(flow, handler))
        flow, throwing = _analyse(fn)
    fn.blocks = flow.order
    return flow, throwing


def _analyse(fn: Function) -> tuple[Flow, Throwing]:
    throwing = Throwing(fn.blocks)
    return analyse(fn.blocks[0], throwing.targets), throwing


def _handlers(flow: Flow, throwing: Throwing) -> list[Block]:
    """The blocks that exceptions reach; `throw` does too, by a branch."""
    sources = [b for b in flow.order if b in throwing.blocks or b.term and b.term.op == "throw"]
    return list(dict.fromkeys(b.handler for b in sources if b.handler))


def _split_switches(fn: Function) -> bool:
    """An edge of a `switch` that has arguments gets a block of its own, where they are moved."""
    found = False
    for b in list(fn.blocks):
        if b.term is None or b.term.op != "switch":
            continue
        for i, edge in enumerate(b.term.edges):
            if edge.args:
                step = fn.block(None)
                step.term = Term("jump", edges=[edge])
                b.term.edges[i] = Edge(step)
                found = True
    return found


def _inside(flow: Flow, header: Block) -> set[Block]:
    """The blocks of the loop with this header, if it is one."""
    out = set()
    for b in flow.order:
        loop = flow.loop_of.get(b)
        while loop is not None and loop.header is not header:
            loop = loop.parent
        if loop is not None:
            out.add(b)
    return out


def _landing_pads(fn: Function, handler: Block, region: set[Block]) -> None:
    """Let exceptions arrive in blocks of their own, that jump to `handler`: one for those from inside
    `region`, one for the others."""
    sources = [b for b in fn.blocks if b.handler is handler]
    for group in ([b for b in sources if b in region], [b for b in sources if b not in region]):
        if not group:
            continue
        exception = fn.value(handler.params[0].type)
        pad = fn.block(None)
        pad.params = [exception]
        pad.term = Term("jump", edges=[Edge(handler, [exception])])
        for b in group:
            b.handler = pad


def _rename_single(fn: Function, throwing: Throwing) -> bool:
    """Replace the parameters of blocks with one incoming edge by the arguments on that edge."""
    incoming: dict[Block, list[Edge | None]] = {b: [] for b in fn.blocks}
    for b in fn.blocks:
        for out in b.term.edges if b.term else ():
            incoming[out.block].append(out)
        if b.handler is not None and b.handler in incoming:
            incoming[b.handler].append(None)
    alias: dict[Value, Value] = {}
    for b in fn.blocks[1:]:
        if len(incoming[b]) == 1 and (edge := incoming[b][0]) is not None and edge.args:
            _rename_edge(b, edge, alias)
    if alias:
        substitute(fn, alias)
    return bool(alias)


def _rename_edge(block: Block, edge: Edge, alias: dict[Value, Value]) -> None:
    params, args = [], []
    for param, arg in zip(block.params, edge.args, strict=False):
        if param.type == arg.type:
            alias[param] = arg
        else:
            params.append(param)
            args.append(arg)
    block.params = params + block.params[len(edge.args) :]
    edge.args = args


def _irreducible_regions(flow: Flow, throwing: Throwing) -> list[tuple[set[Block], list[Block]]]:
    """Strongly connected regions that are entered at more than one block: (blocks, entries). Regions
    inside a region with one entry are found by cutting the entry's back edges."""
    out: list[tuple[set[Block], list[Block]]] = []
    work: list[tuple[set[Block], Block | None]] = [(set(flow.order), None)]
    while work:
        blocks, cut = work.pop()
        for region in _components(flow, throwing, blocks, cut):
            entries = [
                b
                for b in flow.order
                if b in region and (b is flow.order[0] or any(p not in region for p in flow.predecessors[b]))
            ]
            if len(entries) > 1:
                out.append((region, entries))
            elif entries[0] is not cut:
                work.append((region, entries[0]))
    return out


def _components(flow: Flow, throwing: Throwing, blocks: set[Block], cut: Block | None) -> list[set[Block]]:
    """Strongly connected components with a cycle, within `blocks`, without the edges into `cut`."""
    followers = {b: [t for t in throwing.targets(b) if t in blocks and t is not cut] for b in flow.order if b in blocks}
    return [set(c) for c in strong_components(followers) if len(c) > 1]


def _dispatch(fn: Function, region: tuple[set[Block], list[Block]], flow: Flow) -> None:
    """Give a region with several entries a single one: a block that switches on the wanted entry.

    a -> x(1)  b -> y(2)        a -> d(0) [x's parameter in a Var]   b -> d(1)
    x <-> y                =>   d(n): switch n -> x, y               x -> d(1), y -> d(0)
    """
    blocks, entries = region
    handlers = {b.handler for b in flow.order}
    hub = fn.block(None)
    selector = fn.value(I32, "entry")
    hub.params = [selector]
    hub.term = Term("switch", [selector])
    for number, entry in enumerate(entries):
        if entry in handlers:
            _landing_pads(fn, entry, blocks)
        carried = [fn.var(p.type, p.name) for p in entry.params]
        if entry is fn.blocks[0]:
            _new_entry(fn, entry)
        _enter_through(fn, hub, entry, number, carried)
        hub.term.edges.append(Edge(_reload(fn, entry, carried)))


def _new_entry(fn: Function, entry: Block) -> None:
    """The function's first block may not be a target: put an empty block before it."""
    first = fn.block(None)
    first.params = [fn.value(p.type, p.name) for p in entry.params]
    first.term = Term("jump", edges=[Edge(entry, list(first.params))])
    fn.blocks.remove(first)
    fn.blocks.insert(0, first)


def _enter_through(fn: Function, hub: Block, entry: Block, number: int, carried: list[Var]) -> None:
    """Redirect every edge to `entry`: store its arguments, then go to `hub`."""
    for source in list(fn.blocks):
        term = source.term
        if term is None or source is hub:
            continue
        for position, edge in enumerate(term.edges):
            if edge.block is not entry:
                continue
            extra: list[Value] = []
            step = fn.block(None)
            if len(edge.args) < len(entry.params):
                extra = [fn.value(entry.params[-1].type)]
                step.params = list(extra)
            for var, arg in zip(carried, edge.args + extra, strict=True):
                step.instrs.append(Instr("var.set", [arg], (var,)))
            which = fn.value(I32)
            step.instrs.append(Instr("i32.const", [], (number,), which))
            step.term = Term("jump", edges=[Edge(hub, [which])])
            term.edges[position] = Edge(step)


def _reload(fn: Function, entry: Block, carried: list[Var]) -> Block:
    step = fn.block(None)
    values = [fn.value(v.type, v.name) for v in carried]
    step.instrs = [Instr("var.get", [], (v,), r) for v, r in zip(carried, values, strict=True)]
    step.term = Term("jump", edges=[Edge(entry, values)])
    return step
