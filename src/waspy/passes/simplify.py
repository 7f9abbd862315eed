"""Small clean-ups of LIR, to a fixed point.

    b1: %3 = i32.const 1                     b1: return %2
        branch %3 -> b2, b9
    b2: jump b3(%2)                    =>
    b3(%4): %5 = i32.add %2 %2
        return %4

Known branches, casts and integer operations are folded, empty blocks are skipped, parameters that always
get the same value are replaced, straight lines are merged, and what nobody needs is dropped. With
`rules` it also uses the types: casts that cannot fail, values that cannot be null.

It does not look at memory (no load elimination) and does not move code; engines do that well.
"""

from __future__ import annotations

from waspy.ir.cfg import Block, Edge, Value
from waspy.ir.lir import Function
from waspy.passes import folding
from waspy.passes.liveness import count_uses, removable
from waspy.passes.renaming import substitute
from waspy.wasm.instructions import THROWING
from waspy.wasm.rules import TypeRules

MAX_ROUNDS = 12


def run(fn: Function, rules: TypeRules | None = None) -> Function:
    """Simplify `fn` in place and return it."""
    for _ in range(MAX_ROUNDS):
        drop_unreachable(fn)
        changed = folding.run(fn, rules)
        changed |= _skip_empty(fn)
        if changed:
            drop_unreachable(fn)
        changed |= _same_arguments(fn, rules)
        changed |= _merge_lines(fn)
        if not changed:
            break
    else:
        folding.run(fn, rules)
        drop_unreachable(fn)
    _drop_dead(fn)
    return fn


def drop_unreachable(fn: Function) -> None:
    """Keep the blocks that the entry reaches, in their order."""
    seen = {fn.blocks[0]}
    work = [fn.blocks[0]]
    while work:
        block = work.pop()
        if block.handler is not None and not throws(block):
            block.handler = None
        for target in block.successors():
            if target not in seen:
                seen.add(target)
                work.append(target)
    if len(seen) != len(fn.blocks):
        fn.blocks = [b for b in fn.blocks if b in seen]


def throws(block: Block) -> bool:
    """Whether an exception can leave the block."""
    if block.term is not None and block.term.op == "throw":
        return True
    return any(i.op in THROWING for i in block.instrs)


def _handlers(fn: Function) -> set[Block | None]:
    return {b.handler for b in fn.blocks}


def _skip_empty(fn: Function) -> bool:
    """Lead edges past blocks that do nothing: a jump, or a branch on what the edge passes as a constant."""
    handlers = _handlers(fn)
    empty = {b for b in fn.blocks if not b.instrs and b.term and b.term.op in ("jump", "branch")}
    empty -= handlers | {b for b in empty if b.kept}
    if not empty:
        return False
    empty -= _used_elsewhere(fn, empty)
    constants = folding.constants(fn)
    changed = False
    for source in fn.blocks:
        for edge in source.term.edges if source.term else ():
            seen = {source}
            while edge.block in empty and edge.block not in seen:
                seen.add(edge.block)
                if not _skip(edge, constants):
                    break
                changed = True
    return changed


def _used_elsewhere(fn: Function, empty: set[Block]) -> set[Block]:
    """Those of `empty` whose parameters other blocks use."""
    home = {p: b for b in empty for p in b.params}
    out: set[Block] = set()
    for b in fn.blocks:
        args = [a for i in b.instrs for a in i.args]
        if b.term is not None:
            args += b.term.args + [a for e in b.term.edges for a in e.args]
        out.update(home[a] for a in args if a in home and home[a] is not b)
    return out


def _skip(edge: Edge, constants: dict[Value, int]) -> bool:
    through = edge.block
    term = through.term
    assert term is not None
    if len(edge.args) != len(through.params):
        return False
    given = dict(zip(through.params, edge.args, strict=True))
    onward = term.edges[0]
    if term.op == "branch":
        condition = constants.get(given.get(term.args[0], term.args[0]))
        if condition is None or _in_cycle(through):
            return False
        onward = term.edges[0 if condition else 1]
    if onward.block is through:
        return False
    edge.block, edge.args = onward.block, [given.get(a, a) for a in onward.args]
    return True


def _in_cycle(block: Block, limit: int = 200) -> bool:
    """Whether control can come back to `block` (or that is too long to find out): a loop's header keeps
    being its only entry."""
    seen: set[Block] = set()
    work = list(block.successors())
    while work:
        b = work.pop()
        if b is block or len(seen) > limit:
            return True
        if b not in seen:
            seen.add(b)
            work += b.successors()
    return False


def _incoming(fn: Function) -> dict[Block, list[Edge]]:
    incoming: dict[Block, list[Edge]] = {b: [] for b in fn.blocks}
    for b in fn.blocks:
        for edge in b.term.edges if b.term else ():
            incoming[edge.block].append(edge)
    return incoming


def _same_arguments(fn: Function, rules: TypeRules | None) -> bool:
    """Replace parameters that get one value on every edge (apart from themselves)."""
    handlers = _handlers(fn)
    alias: dict[Value, Value] = {}

    def final(v: Value) -> Value:
        while v in alias:
            v = alias[v]
        return v

    for block, edges in _incoming(fn).items():
        if block in handlers or not block.params or block is fn.blocks[0]:
            continue
        if any(len(e.args) < len(block.params) for e in edges):
            continue
        keep = []
        for i, param in enumerate(block.params):
            values = {final(e.args[i]) for e in edges} - {param}
            value = values.pop() if len(values) == 1 else None
            if value is not None and (value.type == param.type or rules is not None):
                alias[param] = value
            else:
                keep.append(i)
        if len(keep) < len(block.params):
            block.params = [block.params[i] for i in keep]
            for e in edges:
                e.args = [e.args[i] for i in keep]
    if alias:
        substitute(fn, alias)
    return bool(alias)


def _merge_lines(fn: Function) -> bool:
    """Append a block to its only predecessor, if that only jumps to it and it throws nowhere else. (A block
    that cannot throw never gets the handler of the next: its values may be used there.)"""
    handlers = _handlers(fn)
    count = {b: len(edges) for b, edges in _incoming(fn).items()}
    gone: set[Block] = set()
    alias: dict[Value, Value] = {}
    for block in fn.blocks:
        if block in gone:
            continue
        while block.term is not None and block.term.op == "jump":
            target = block.term.edges[0].block
            if target is block or target is fn.blocks[0] or count[target] != 1 or target in handlers:
                break
            if block.handler is not target.handler and throws(target):
                break
            alias.update(zip(target.params, block.term.edges[0].args, strict=True))
            block.instrs += target.instrs
            block.cold |= target.cold
            block.term = target.term
            gone.add(target)
    if gone:
        fn.blocks = [b for b in fn.blocks if b not in gone]
        substitute(fn, alias)
    return bool(gone)


def _drop_dead(fn: Function) -> None:
    """Remove instructions and parameters whose value nobody needs."""
    handlers = _handlers(fn)
    incoming = _incoming(fn)
    fixed = {p for b in handlers if b for p in b.params}
    for b, edges in incoming.items():
        if any(len(e.args) < len(b.params) for e in edges):
            fixed.add(b.params[-1])
    needed = count_uses(fn, fixed)
    for b in fn.blocks:
        if not all(i.result in needed or not removable(i) for i in b.instrs):
            b.instrs = [i for i in b.instrs if i.result in needed or not removable(i)]
        if b is fn.blocks[0] or b in handlers or all(p in needed for p in b.params):
            continue
        keep = [i for i, p in enumerate(b.params) if p in needed]
        for edge in incoming[b]:
            edge.args = [edge.args[i] for i in keep if i < len(edge.args)]
        b.params = [b.params[i] for i in keep]
