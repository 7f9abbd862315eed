"""The bounds of what builtins and loops give: see `intervals`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import reduce
from typing import TYPE_CHECKING

from waspy.infer import interval_members as members
from waspy.infer import types
from waspy.infer.interval_rules import FULL, Interval, absolute, bounded, floordiv, largest, mod, smallest
from waspy.ir.pir import Instr, Value

if TYPE_CHECKING:
    from waspy.infer.interval_shape import Facts
    from waspy.infer.intervals import Analysis, State

MOST_ITEMS, MOST_BYTES = (1 << 30) - 1, (1 << 31) - 1
"""More than any list, str, tuple or dict can hold, as engines have at most 32 bits for an array's bytes; so products of
sums of two indices fit 63 bits. And more than any bytes can."""
COUNTED = 1 << 40
"""How far a loop can count."""
LARGEST_INDEX = (1 << 63) - 1
LIFETIME = 1 << 56
"""More turns than any loop can take: two years of a nanosecond each."""
SIZED = (
    types.Str, types.List, types.Tuple, types.Dict, types.Set, types.DefaultDict, types.Deque,
    types.Array, types.Counter,
)  # fmt: skip


def is_number(clone: types.Clone, value: Value) -> bool:
    """Whether the value is an int or a bool."""
    return isinstance(clone.types.get(value), types.Int | types.Bool)


def called_builtin(analysis: Analysis, state: State, instr: Instr, facts: Facts) -> Interval | None:
    """The result of a call of a builtin function."""
    name = builtin_name(state.shape.definitions, instr)
    args = instr.args[1:]
    if name == "len" and len(args) == 1:
        sized = state.clone.types.get(args[0])
        if isinstance(sized, types.Bytes | types.ByteArray):
            return 0, MOST_BYTES
        return 0, (MOST_ITEMS if isinstance(sized, SIZED) else LARGEST_INDEX)
    if name == "ord":
        return 0, 0x10FFFF
    if name in ("min", "max") and len(args) == 1:
        return analysis.heap.contents(analysis, state, args[0])
    rule = _OF_INTS.get(name)
    if rule is None or not args or not all(is_number(state.clone, a) for a in args):
        return FULL
    known = [k for a in args if (k := analysis.at(state, a, facts)) is not None]
    return rule(known) if len(known) == len(args) else None


_OF_INTS: dict[str, Callable[[Sequence[Interval]], Interval]] = {
    "abs": lambda known: absolute(known[0]),
    "int": lambda known: known[0] if len(known) == 1 else FULL,
    "min": lambda known: reduce(smallest, known) if len(known) > 1 else FULL,
    "max": lambda known: reduce(largest, known) if len(known) > 1 else FULL,
}


def builtin_name(definitions: Mapping[Value, Instr], call: Instr | None) -> str:
    """The builtin that is called, with positional arguments only; "" if it is not known."""
    if call is None or call.imm != ((),):
        return ""
    callee = definitions.get(call.args[0])
    return callee.imm[0] if callee is not None and callee.op == "builtin" else ""


# --- loops ------------------------------------------------------------------------------------------
def item_of(analysis: Analysis, state: State, item: Value) -> Interval | None:
    """What `next` gives."""
    call = iterated(state.shape.definitions, item)
    if call is not None and builtin_name(state.shape.definitions, call) == "range":
        return range_items(analysis, state, call)
    step = state.shape.definitions.get(item)
    return analysis.heap.contents(analysis, state, step.args[0]) if step is not None and step.op == "next" else FULL


def iterated(definitions: Mapping[Value, Instr], item: Value) -> Instr | None:
    """The call over whose result the loop goes that takes `item`, the result of a `next`."""
    found: Instr | None = definitions.get(item)
    for op in ("next", "iter"):
        if found is None or found.op != op:
            return None
        found = definitions.get(found.args[0])
    return found if found is not None and found.op == "call" else None


def range_items(analysis: Analysis, state: State, call: Instr) -> Interval | None:
    analysis.mix()
    facts = state.shape.facts[state.shape.home[call.args[0]]]
    args = call.args[1:]
    if not 1 <= len(args) <= 3 or not all(is_number(state.clone, a) for a in args[:2]):
        return FULL
    known = [analysis.at(state, a, facts) for a in args]
    start, stop = ((0, 0), known[0]) if len(args) == 1 else (known[0], known[1])
    step = known[2] if len(args) == 3 else (1, 1)
    if start is None or stop is None or step is None:
        return None
    if step[0] <= 0 <= step[1]:
        return FULL
    return bounded(*counted(start, stop, step[1] if step[0] > 0 else step[0]))


def counted(start: Interval, stop: Interval, step: int) -> Interval:
    """What the items of range(start, stop, step) can be."""
    if step > 0:
        return start[0], max(min(stop[1] - 1, start[1] + step * LIFETIME), start[0])
    return min(max(stop[0] + 1, start[0] + step * LIFETIME), start[1]), start[1]


def member_of(analysis: Analysis, state: State, instr: Instr) -> Interval | None:
    """An item of what is unpacked: of a tuple made on the spot, of what divmod gives, the number that enumerate gives,
    else any of its items."""
    unpack = state.shape.definitions.get(instr.args[0])
    if unpack is None or unpack.op != "unpack":
        return FULL
    source, i = unpack.args[0], instr.imm[0]
    made = state.shape.definitions.get(source)
    if made is not None and made.op == "tuple" and len(made.args) == unpack.imm[0]:
        return analysis.at(state, made.args[i], {})
    if made is not None and builtin_name(state.shape.definitions, made) == "divmod" and unpack.imm[0] == 2:
        return _part_of_division(analysis, state, made, i)
    returned = members.of_call(analysis, state, source, unpack.imm[0], i)
    if returned is not members.UNKNOWN:
        return returned
    call = _unpacked_items(state, source) if made is None else None
    name = builtin_name(state.shape.definitions, call)
    if call is None or name not in ("enumerate", "zip"):
        return analysis.heap.contents(analysis, state, source)
    if name == "enumerate" and i == 0:
        analysis.mix()
        start = analysis.plain(state, call.args[2]) if len(call.args) > 2 else (0, 0)
        return None if start is None else bounded(start[0], start[1] + COUNTED)
    return analysis.heap.contents(analysis, state, call.args[i if name == "enumerate" else i + 1])


def _part_of_division(analysis: Analysis, state: State, call: Instr, i: int) -> Interval | None:
    """The quotient or the remainder that a call of divmod gives."""
    args = call.args[1:]
    if len(args) != 2 or not all(is_number(state.clone, a) for a in args):
        return FULL
    facts = state.shape.facts[state.shape.home[call.args[0]]]
    known = [k for a in args if (k := analysis.at(state, a, facts)) is not None]
    return (floordiv, mod)[i](*known) if len(known) == 2 else None


def _unpacked_items(state: State, source: Value) -> Instr | None:
    """The call over whose result the loop goes whose items are unpacked."""
    block = state.shape.home[source]
    edges = state.shape.incoming[block]
    if len(edges) != 1 or block.params.index(source) < len(edges[0].edge.args):
        return None
    return iterated(state.shape.definitions, edges[0].term.args[0])
