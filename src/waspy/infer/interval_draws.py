"""The bounds of what the functions of `random` draw: `randint(1, 6)` is within 1 and 6. See `intervals`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from waspy.infer.interval_rules import FULL, MOST_BITS, Interval, bounded
from waspy.infer.values import Builtin, ModuleObj, Prim
from waspy.ir.pir import Instr

if TYPE_CHECKING:
    from waspy.infer.engine import Engine, Version
    from waspy.infer.interval_shape import Facts
    from waspy.infer.intervals import Analysis, State

MODULE = "random."


def draws_of(engine: Engine, version: Version) -> dict[Instr, str]:
    """The calls that can only be of a function or method of `random`, with its name."""
    found: dict[Instr, str] = {}
    for instr in version.flow.definitions.values():
        if instr.op in ("call", "call_method") and not instr.imm[-1]:
            name = _called(engine, version, instr)
            if name in RULES or name == "choice":
                found[instr] = name
    return found


def _called(engine: Engine, version: Version, instr: Instr) -> str:
    callee = engine.get(version, instr.args[0])
    only = next(iter(callee)) if len(callee) == 1 else None
    if instr.op == "call_method":
        name: str = instr.imm[0]
        if only == Prim("random.Random"):
            return name
        if not isinstance(only, ModuleObj):
            return ""
        stored = engine.globals.get((only.name, name))
        only = Builtin(f"{only.name}.{name}") if stored is None or not stored.value else None
    is_function = isinstance(only, Builtin) and only.name.startswith(MODULE)
    return only.name.removeprefix(MODULE) if is_function and isinstance(only, Builtin) else ""


def drawn(analysis: Analysis, state: State, instr: Instr, facts: Facts) -> Interval | None:
    """The result of one of these calls."""
    name = state.clone.draws[instr]
    if name == "choice":
        return analysis.heap.contents(analysis, state, instr.args[1]) if len(instr.args) == 2 else FULL
    args = [analysis.at(state, a, facts) for a in instr.args[1:]]
    known = [a for a in args if a is not None]
    return RULES[name](known) if len(known) == len(args) else None


def _from_to(low: int, high: int) -> Interval:
    """An empty range raises."""
    return bounded(low, max(low, high))


def _randint(args: Sequence[Interval]) -> Interval:
    return _from_to(args[0][0], args[1][1]) if len(args) == 2 else FULL


def _randrange(args: Sequence[Interval]) -> Interval:
    if len(args) == 1:
        return _from_to(0, args[0][1] - 1)
    if len(args) == 2:
        return _from_to(args[0][0], args[1][1] - 1)
    return _from_to(min(a[0] for a in args[:2]), max(a[1] for a in args[:2])) if len(args) == 3 else FULL


def _getrandbits(args: Sequence[Interval]) -> Interval:
    return (0, (1 << args[0][1]) - 1) if len(args) == 1 and 0 <= args[0][1] <= MOST_BITS else FULL


RULES: dict[str, Callable[[Sequence[Interval]], Interval]] = {
    "randint": _randint,
    "randrange": _randrange,
    "getrandbits": _getrandbits,
}
