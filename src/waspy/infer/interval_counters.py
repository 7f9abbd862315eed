"""Ints that only ever count: see `intervals`.

    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1

Nothing compares `steps` with anything, but it is changed by 1 at a time, and no program takes so many turns that it
would leave 64 bits (`LIFETIME`). Values that flow into one another in a circle, where nothing but small constants is
added or subtracted, are within so much of what flows in from outside.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from waspy.infer import types
from waspy.infer.interval_shape import Shape
from waspy.infer.types import Clone
from waspy.ir.analysis import strong_components
from waspy.ir.pir import Block, Instr, Value

MOST_ADDED = 63


@dataclass(slots=True, eq=False)
class Counter:
    """Values in a circle. `step`: the most that is added or subtracted at once; `inputs`: what comes from outside,
    with the block that passes it."""

    step: int
    inputs: list[tuple[Block, Value]] = field(default_factory=list)


def counters_of(clone: Clone, shape: Shape) -> Mapping[Value, Counter]:
    graph = _Graph(clone, shape)
    found: dict[Value, Counter] = {}
    for component in strong_components(graph.followers):
        members = set(component)
        step = graph.step_of(members)
        if step is None:
            continue
        counter = Counter(step, [pair for v in component for pair in graph.passed.get(v, ()) if pair[1] not in members])
        found.update(dict.fromkeys(component, counter))
    return found


class _Graph:
    """Which ints become which others: `followers[v]` are those that v flows into."""

    def __init__(self, clone: Clone, shape: Shape) -> None:
        self.clone = clone
        self.followers: dict[Value, list[Value]] = {}
        self.passed: dict[Value, list[tuple[Block, Value]]] = {}
        self.steps: dict[tuple[Value, Value], int | None] = {}
        for block in shape.order:
            for i, param in enumerate(block.params):
                self._parameter(shape, block, i, param)
            for instr in block.instrs:
                self._operation(shape, instr)

    def _is_int(self, v: Value) -> bool:
        return isinstance(self.clone.types.get(v), types.Int)

    def _add(self, source: Value, result: Value, step: int | None) -> None:
        if self._is_int(source) and self._is_int(result):
            self.followers.setdefault(source, []).append(result)
            self.followers.setdefault(result, [])
            known = self.steps.get((source, result), step)
            self.steps[source, result] = None if known is None or step is None else max(known, step)

    def _parameter(self, shape: Shape, block: Block, i: int, param: Value) -> None:
        for incoming in shape.incoming[block]:
            if i < len(incoming.edge.args):
                self.passed.setdefault(param, []).append((incoming.source, incoming.edge.args[i]))
                self._add(incoming.edge.args[i], param, 0)
            else:  # an item
                self._add(param, param, None)

    def _operation(self, shape: Shape, instr: Instr) -> None:
        if instr.result is None:
            return
        if instr.op == "refine" and not self._is_int(instr.args[0]):
            self._add(instr.result, instr.result, None)
        for position, source in enumerate(instr.args):
            self._add(source, instr.result, _step(shape, instr, position))

    def step_of(self, members: set[Value]) -> int | None:
        """The largest step inside a circle; None: it is none, or something else happens in it."""
        inside = [self.steps[a, b] for a in members for b in self.followers.get(a, ()) if b in members]
        if not inside or None in inside:
            return None
        return max(step for step in inside if step is not None)


def _step(shape: Shape, instr: Instr, position: int) -> int | None:
    """How much the result can differ from the operand; None: by anything."""
    if instr.op in ("refine", "check_bound") and position == 0:
        return 0
    if instr.op not in ("binary", "inplace") or instr.imm[0] not in "+-" or (instr.imm[0] == "-" and position == 1):
        return None
    other = shape.definitions.get(instr.args[1 - position])
    constant = other.imm[0] if other is not None and other.op == "const" else None
    if not isinstance(constant, int) or isinstance(constant, bool) or abs(constant) > MOST_ADDED:
        return None
    return abs(constant)
