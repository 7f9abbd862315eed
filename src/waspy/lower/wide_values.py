"""Which ints of a function are wide (see `reprs.wide`): those that arithmetic is done with, and whose bounds inference
does not know.

    total = 0
    for x in xs:
        total += x * x        total is wide, as it grows in a loop; so is what it is made of

So are ints made of floats, the items of a range, and those of lists of ints that are computed or compared with, or
become the value of a wide variable. Ints that are only passed on stay boxed: most are small, and then that is free.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from typing import TypeAlias

from waspy.infer import types
from waspy.infer.interval_sources import builtin_name, iterated
from waspy.infer.types import Clone
from waspy.ir.pir import Block, Instr, Value
from waspy.lower.reprs.numbers import CHECKED

Sources: TypeAlias = dict[Value, list[Value]]
"""Block parameters to what the edges into the block pass, and reads of variables to what is stored there."""


def wide_values(order: Sequence[Block], clone: Clone, nullable: Set[Value]) -> set[Value]:
    definitions = {i.result: i for b in order for i in b.instrs if i.result is not None}
    made = {v: i for v, i in definitions.items() if _is_arithmetic(clone, definitions, i)}
    sources, loops = _parameters(order, clone, nullable)
    computed = set(made)
    spread(computed, sources)
    wide = {p for p in loops if any(v in computed for v in sources[p])} | _range_items(order, sources)
    items = _list_items(order, clone, nullable)
    wide |= items & _computed_with(order)
    size = -1
    while size < len(wide):
        size = len(wide)
        wide.update(v for v, instr in made.items() if _is_wide(clone, instr, wide))
        spread(wide, sources)
        wide.update(v for p, given in sources.items() if p in wide for v in given if v in items)
    return wide


def spread(values: set[Value], sources: Sources) -> None:
    """Adds the parameters that the values are passed to."""
    size = -1
    while size < len(values):
        size = len(values)
        values.update(p for p, given in sources.items() if any(v in values for v in given))


def _range_items(order: Sequence[Block], sources: Sources) -> set[Value]:
    """The ints that loops over range(...) give."""
    definitions = {i.result: i for b in order for i in b.instrs if i.result is not None}
    steps = [b.term for b in order if b.term is not None and b.term.op == "br_null"]
    items = {t.edges[1].block.params[-1]: iterated(definitions, t.args[0]) for t in steps}
    return {v for v, call in items.items() if v in sources and builtin_name(definitions, call) == "range"}


def _list_items(order: Sequence[Block], clone: Clone, nullable: Set[Value]) -> set[Value]:
    """The ints that are read from lists of ints, where they are (see `reprs.number_lists`) no objects."""
    definitions = {i.result: i for b in order for i in b.instrs if i.result is not None}
    found = {v for v, i in definitions.items() if _takes_item(i) and _is_int_list(clone, i.args[0])}
    for block in order:
        step = definitions.get(block.term.args[0]) if block.term is not None and block.term.op == "br_null" else None
        made = definitions.get(step.args[0]) if step is not None and step.op == "next" else None
        if block.term is not None and made is not None and made.op == "iter" and _is_int_list(clone, made.args[0]):
            found.add(block.term.edges[1].block.params[-1])
    return {v for v in found if _is_int(clone, v) and v not in nullable}


def _takes_item(instr: Instr) -> bool:
    return instr.op == "getitem" or (instr.op == "call_method" and instr.imm[0] == "pop" and len(instr.args) == 1)


def _computed_with(order: Sequence[Block]) -> set[Value]:
    """What is an operand, or stored in a list."""
    definitions = {i.result: i for b in order for i in b.instrs if i.result is not None}
    operands = {a for b in order for i in b.instrs if _computes(definitions, i) for a in i.args}
    return operands | {i.args[-1] for b in order for i in b.instrs if i.op in ("setitem", "list_append")}


COMPUTING = frozenset(["binary", "inplace", "unary", "compare"])
COMPUTING_CALLS = frozenset(["abs", "max", "min"])


def _computes(definitions: Mapping[Value, Instr], instr: Instr) -> bool:
    return instr.op in COMPUTING or (instr.op == "call" and builtin_name(definitions, instr) in COMPUTING_CALLS)


def _is_int_list(clone: Clone, v: Value) -> bool:
    known = clone.types.get(v)
    return isinstance(known, types.List) and isinstance(known.element, types.Int | types.IntRange)


def _is_int(clone: Clone, v: Value) -> bool:
    return clone.types.get(v).__class__ is types.Int


def _is_arithmetic(clone: Clone, definitions: Mapping[Value, Instr], instr: Instr) -> bool:
    """Whether the operation gives an int of unknown bounds for ints."""
    if instr.result is None or not _is_int(clone, instr.result) or instr in clone.targets:
        return False
    if instr.op == "call":
        known = [clone.types.get(a) for a in instr.args[1:]]
        if known == [types.Float()]:  # int, round, math.floor
            return True
        is_one = builtin_name(definitions, instr) == "abs"
        ints = all(isinstance(t, types.Int | types.IntRange) for t in known) and len(known) > (not is_one)
        return ints and _computes(definitions, instr)
    operands = (types.Int, types.IntRange, types.Bool)
    if not all(isinstance(clone.types.get(a), operands) for a in instr.args):
        return False
    if instr.op not in ("binary", "inplace"):
        return instr.op == "unary"
    return instr.imm[0] in CHECKED or (instr.imm[0] == "**" and clone.types[instr.args[1]] in _EXPONENTS)


_EXPONENTS = (types.IntRange(2, 2), types.IntRange(3, 3))
"""Powers that are multiplied out."""


def _is_wide(clone: Clone, instr: Instr, wide: set[Value]) -> bool:
    return any(a in wide for a in instr.args) or not any(_is_int(clone, a) for a in instr.args)


def _parameters(order: Sequence[Block], clone: Clone, nullable: Set[Value]) -> tuple[Sources, list[Value]]:
    """Those that are such ints."""
    sources, loops = parameters(order, lambda p: _is_int(clone, p) and p not in nullable)
    return sources | _variables(order, clone, nullable), loops


def parameters(order: Sequence[Block], concerns: Callable[[Value], bool]) -> tuple[Sources, list[Value]]:
    """What edges pass to the parameters of the kind, and which of these are at the head of a loop."""
    position = {b: i for i, b in enumerate(order)}
    sources: Sources = {p: [] for b in order[1:] for p in b.params if concerns(p)}
    loops: dict[Value, None] = {}
    for block in order:
        for edge in block.term.edges if block.term is not None else ():
            for v, p in zip(edge.args, edge.block.params, strict=False):
                if p in sources:
                    sources[p].append(v)
                    if position[edge.block] <= position[block]:
                        loops[p] = None
    return sources, list(loops)


def _variables(order: Sequence[Block], clone: Clone, nullable: Set[Value]) -> Sources:
    stored: dict[object, list[Value]] = {}
    reads: list[Instr] = []
    for instr in (i for block in order for i in block.instrs):
        if instr.op == "var.set":
            stored.setdefault(instr.imm[0], []).append(instr.args[0])
        elif instr.op == "var.get":
            reads.append(instr)
    found = {i.result: stored.get(i.imm[0], []) for i in reads if i.result is not None and i.result not in nullable}
    return {v: given for v, given in found.items() if _is_int(clone, v)}
