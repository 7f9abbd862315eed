"""Which values of a function are numbers in two halves (see `reprs.wide_mixed`): what arithmetic gives that is a float
or an int of unknown bounds, and the parameters of blocks that it flows to.

    best = inf
    for x in xs:
        best = min(best, x + 1)        x + 1 is in two halves; so is the result of min, and best

What is only passed on stays an object.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from waspy.infer import types
from waspy.infer.interval_sources import builtin_name
from waspy.infer.types import Clone
from waspy.ir.pir import Block, Instr, Value
from waspy.lower.reprs.wide_mixed import ARITHMETIC, MIXED, mixed_repr
from waspy.lower.wide_values import parameters, spread

NUMBERS = (types.Int, types.IntRange, types.Float, types.Number)
CHOOSING = frozenset(["min", "max"])


def wide_numbers(order: Sequence[Block], clone: Clone, nullable: Set[Value]) -> set[Value]:
    def is_mixed(v: Value) -> bool:
        known = clone.types.get(v)
        return isinstance(known, types.Number) and mixed_repr(known.bounds) is MIXED and v not in nullable

    instrs = [i for b in order for i in b.instrs if i.result is not None and is_mixed(i.result)]
    wide = {i.result for i in instrs if i.result is not None and _is_arithmetic(clone, i)}
    if not wide:
        return wide
    definitions = {i.result: i for b in order for i in b.instrs if i.result is not None}
    choices = [i for i in instrs if i.op == "call" and builtin_name(definitions, i) in CHOOSING]
    choices = [i for i in choices if len(i.args) > 2 and i not in clone.targets and _are_numbers(clone, i.args[1:])]
    sources, _ = parameters(order, is_mixed)
    size = -1
    while size < len(wide):
        size = len(wide)
        spread(wide, sources)
        wide.update(i.result for i in choices if i.result is not None and not wide.isdisjoint(i.args))
    return wide


def _is_arithmetic(clone: Clone, instr: Instr) -> bool:
    computes = instr.op in ("binary", "inplace") and instr.imm[0] in ARITHMETIC and instr not in clone.targets
    return computes and _are_numbers(clone, instr.args)


def _are_numbers(clone: Clone, values: Sequence[Value]) -> bool:
    return all(isinstance(clone.types.get(v), NUMBERS) for v in values)
