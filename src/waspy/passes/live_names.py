"""Where variables, and values that are treated like variables, are still needed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from waspy.ir.cfg import Block, Value, Var
from waspy.wasm.instructions import THROWING

Name = Value | Var


def live_names(order: Sequence[Block], names: Iterable[Name]) -> Mapping[Block, frozenset[Name]]:
    """Those of `names` that are needed at the start of each block, its own parameters not among them. An exception may
    come from every instruction that can throw."""
    numbers = {name: n for n, name in enumerate(names)}
    all_names = list(numbers)
    summaries = [_summary(b, numbers) for b in reversed(order)]
    live = dict.fromkeys(order, 0)
    changed = True
    while changed:
        changed = False
        for s in summaries:
            after = 0
            for edge in s.block.term.edges if s.block.term is not None else ():
                after |= live[edge.block]
            before = s.used | after & ~s.defined
            if s.block.handler is not None:
                before |= live[s.block.handler] & ~s.defined_first
            if before != live[s.block]:
                live[s.block], changed = before, True
    return {b: frozenset(name for n, name in enumerate(all_names) if bits >> n & 1) for b, bits in live.items()}


@dataclass(slots=True)
class _Summary:
    """Sets of names as bits. `used` before it is defined; `defined_first`: before anything can throw."""

    block: Block
    used: int = 0
    defined: int = 0
    defined_first: int = 0


def _summary(block: Block, numbers: Mapping[Name, int]) -> _Summary:
    s = _Summary(block)

    def use(names: Iterable[Name]) -> None:
        for name in names:
            if name in numbers:
                s.used |= 1 << numbers[name] & ~s.defined

    def define(name: Name | None) -> None:
        if name in numbers:
            s.defined |= 1 << numbers[name]  # type: ignore[index]

    quiet = True
    for p in block.params:
        define(p)
    for i in block.instrs:
        use(i.args)
        if i.op == "var.get":
            use(i.imm)
        if quiet and i.op in THROWING:
            quiet, s.defined_first = False, s.defined
        define(i.imm[0] if i.op == "var.set" else i.result)
    if block.term is not None:
        use(block.term.args)
        for edge in block.term.edges:
            use(edge.args)
    if quiet:
        s.defined_first = s.defined
    return s
