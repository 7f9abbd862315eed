"""Turns a function under construction into its final graph.

In order: `var.set`s for what handlers read; `check_bound`s of values that are always bound go; blocks that
cannot raise lose their handler; unreachable blocks go; trivial phis go; the other phis become block
parameters; blocks with one predecessor are merged into it; constants that are not used go.
"""

from __future__ import annotations

from collections.abc import Iterable

from waspy.frontend.build_pir.ssa import SSA, OpenBlock, Phi
from waspy.ir.cfg import Block, Instr, Term, Value
from waspy.ir.pir import OPS

RAISING = frozenset(op for op, shape in OPS.items() if shape.raises)


def finish(ssa: SSA) -> None:
    """Finishes the graph of `ssa` in place."""
    _store_for_handlers(ssa)
    renamed: dict[Value, Value] = {}
    _drop_checks(ssa, renamed)
    _drop_handlers(ssa, renamed)
    blocks = _reachable(ssa)
    phis = _live_phis(blocks, renamed)
    _make_parameters(phis, renamed)
    _merge(ssa, blocks)
    _rename(ssa, renamed)
    _drop_unused(ssa)


# Variables that handlers read


def _store_for_handlers(ssa: SSA) -> None:
    while ssa.needs:
        handler, key = ssa.needs.pop()
        region = handler.region
        assert region is not None
        value = ssa.read(key, region.preds[0][0])
        region.entry_sets.append(Instr("var.set", [value], (ssa.vars[key],)))
    for block in ssa.blocks:
        if block.writes:
            _store_writes(ssa, block)
        if block.prefix or block.entry_sets:
            block.block.instrs[:0] = [*block.prefix, *block.entry_sets]


def _store_writes(ssa: SSA, block: OpenBlock) -> None:
    captured: set[str] = set()
    handler = block.handler
    while handler is not None:
        captured |= handler.captured
        handler = handler.handler
    if captured:
        instrs = block.block.instrs
        for index, key, value in reversed(block.writes):
            if key in captured:
                instrs.insert(index, Instr("var.set", [value], (ssa.vars[key],)))


# Unbound variables


def _drop_checks(ssa: SSA, renamed: dict[Value, Value]) -> None:
    """Removes the check_bounds of values that no path leaves unbound."""
    unbound = _maybe_unbound(ssa)
    for block in ssa.blocks:
        instrs = block.block.instrs
        kept = []
        for instr in instrs:
            if instr.op == "check_bound" and instr.args[0] not in unbound and instr.result is not None:
                renamed[instr.result] = instr.args[0]
            else:
                kept.append(instr)
        if len(kept) != len(instrs):
            block.block.instrs = kept


def _maybe_unbound(ssa: SSA) -> set[Value]:
    users: dict[Value, list[Value]] = {}
    sets: dict[object, list[Value]] = {}
    gets: dict[object, list[Value]] = {}
    seeds: list[Value] = []
    for block in ssa.blocks:
        for phi in block.phis.values():
            for operand in phi.operands:
                users.setdefault(operand, []).append(phi.value)
        for instr in block.block.instrs:
            op = instr.op
            if op == "var.set":
                sets.setdefault(instr.imm[0], []).append(instr.args[0])
            elif op == "var.get":
                assert instr.result is not None
                gets.setdefault(instr.imm[0], []).append(instr.result)
            elif (op == "unbound" or op == "cell_get") and instr.result is not None:
                seeds.append(instr.result)
    for var, values in sets.items():
        for value in values:
            users.setdefault(value, []).extend(gets.get(var, ()))
    found = set(seeds)
    while seeds:
        for user in users.get(seeds.pop(), ()):
            if user not in found:
                found.add(user)
                seeds.append(user)
    return found


# Handlers and reachability


def _drop_handlers(ssa: SSA, renamed: dict[Value, Value]) -> None:
    for block in ssa.blocks:
        inner = block.block
        if inner.handler is not None and not _can_raise(inner):
            inner.handler = None


def _can_raise(block: Block) -> bool:
    if block.term is not None and block.term.op == "throw":
        return True
    return any(instr.op in RAISING for instr in block.instrs)


def _reachable(ssa: SSA) -> list[OpenBlock]:
    """The blocks that control can reach, in the order of their construction; the graph keeps only them."""
    reached = {ssa.entry.block}
    stack = [ssa.entry.block]
    while stack:
        for successor in stack.pop().successors():
            if successor not in reached:
                reached.add(successor)
                stack.append(successor)
    kept = [block for block in ssa.blocks if block.block in reached]
    if len(kept) != len(ssa.blocks):
        for block in kept:
            if any(source.block not in reached for source, _ in block.preds):
                _drop_preds(block, reached)
    ssa.graph.blocks = [block.block for block in kept]
    return kept


def _drop_preds(block: OpenBlock, reached: set[Block]) -> None:
    keep = [i for i, (source, _) in enumerate(block.preds) if source.block in reached]
    block.preds = [block.preds[i] for i in keep]
    for phi in block.phis.values():
        phi.operands = [phi.operands[i] for i in keep]


# Phis


def find(value: Value, renamed: dict[Value, Value]) -> Value:
    """What a value has become; shortens the way for the next time."""
    target = renamed.get(value)
    if target is None:
        return value
    path = [value]
    while (further := renamed.get(target)) is not None:
        path.append(target)
        target = further
    for passed in path:
        renamed[passed] = target
    return target


def _live_phis(blocks: list[OpenBlock], renamed: dict[Value, Value]) -> list[Phi]:
    """The phis that are not trivial: those that merge two different values. Trivial ones are renamed."""
    phis = [phi for block in blocks for phi in block.phis.values()]
    users: dict[Value, list[Phi]] = {}
    for phi in phis:
        for operand in phi.operands:
            users.setdefault(find(operand, renamed), []).append(phi)
    gone: set[Phi] = set()
    work = list(phis)
    while work:
        phi = work.pop()
        if phi in gone:
            continue
        same = _only_operand(phi, renamed)
        if same is not None:
            gone.add(phi)
            renamed[phi.value] = same
            affected = users.pop(phi.value, [])
            users.setdefault(same, []).extend(affected)
            work.extend(affected)
    return _used([phi for phi in phis if phi not in gone], blocks, renamed)


def _only_operand(phi: Phi, renamed: dict[Value, Value]) -> Value | None:
    same: Value | None = None
    for operand in phi.operands:
        value = find(operand, renamed)
        if value is phi.value or value is same:
            continue
        if same is not None:
            return None
        same = value
    return same


def _used(phis: list[Phi], blocks: list[OpenBlock], renamed: dict[Value, Value]) -> list[Phi]:
    """The phis that an instruction, a terminator or a phi of those uses."""
    if not phis:
        return phis
    of_value = {phi.value: phi for phi in phis}
    used: set[Phi] = set()
    work: list[Phi] = []

    def use(values: Iterable[Value]) -> None:
        for value in values:
            phi = of_value.get(find(value, renamed))
            if phi is not None and phi not in used:
                used.add(phi)
                work.append(phi)

    for block in blocks:
        for instr in block.block.instrs:
            use(instr.args)
        if block.block.term is not None:
            use(block.block.term.args)
    while work:
        use(work.pop().operands)
    return [phi for phi in phis if phi in used]


def _make_parameters(phis: list[Phi], renamed: dict[Value, Value]) -> None:
    for phi in phis:
        phi.block.block.params.append(phi.value)
        for (_, edge), operand in zip(phi.block.preds, phi.operands, strict=True):
            edge.args.append(operand)


# Tidying up


def _merge(ssa: SSA, blocks: list[OpenBlock]) -> None:
    """Joins each block with the only successor of which it is the only predecessor."""
    gone: set[Block] = set()
    handlers = {block.block.handler for block in blocks}
    preds = {block.block: len(block.preds) for block in blocks}
    for block in blocks:
        inner = block.block
        if inner in gone:
            continue
        while inner.term is not None and inner.term.op == "jump":
            target = inner.term.edges[0].block
            if target is inner or preds[target] != 1 or target.params or target in handlers:
                break
            if inner.handler is not target.handler and not _may_share(target):
                break
            inner.instrs += target.instrs
            inner.term = target.term
            gone.add(target)
    if gone:
        ssa.graph.blocks = [block for block in ssa.graph.blocks if block not in gone]


def _may_share(second: Block) -> bool:
    """Whether `second` may move under the handler of the block in front: it cannot raise. The other way
    round, what the first defines would no longer be in front of the region."""
    return second.handler is None and not _can_raise(second)


def _rename(ssa: SSA, renamed: dict[Value, Value]) -> None:
    if not renamed:
        return
    for block in ssa.graph.blocks:
        for instr in block.instrs:
            args = instr.args
            for i, arg in enumerate(args):
                if arg in renamed:
                    args[i] = find(arg, renamed)
        term = block.term
        if term is not None:
            _rename_term(term, renamed)


def _rename_term(term: Term, renamed: dict[Value, Value]) -> None:
    for values in [term.args, *(edge.args for edge in term.edges)]:
        for i, arg in enumerate(values):
            if arg in renamed:
                values[i] = find(arg, renamed)


DROPPED = frozenset(("const", "unbound", "free", "builtin"))


def _drop_unused(ssa: SSA) -> None:
    """Removes constants and the like that nobody reads."""
    used: set[Value] = set()
    for block in ssa.graph.blocks:
        for instr in block.instrs:
            used.update(instr.args)
        if block.term is not None:
            used.update(block.term.args)
            for edge in block.term.edges:
                used.update(edge.args)
    for block in ssa.graph.blocks:
        if any(instr.op in DROPPED and instr.result not in used for instr in block.instrs):
            block.instrs = [i for i in block.instrs if i.op not in DROPPED or i.result in used]
