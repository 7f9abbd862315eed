"""Ints that only ever count: see `intervals`.

    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1

Nothing compares `steps` with anything, but it is changed by 1 at a time, and no program takes so many turns that it
would leave 64 bits (`LIFETIME`). Values that flow into one another in a circle, where nothing but small constants is
added or subtracted, are within so much of what flows in from outside. The circle may go through functions, attributes,
globals and lists: `self.pos += 1`, `count[x] += 1`, `return depth(node.next) + 1`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from waspy.infer import types
from waspy.infer.interval_rules import Interval, joined
from waspy.infer.interval_shape import Facts
from waspy.infer.interval_sources import builtin_name
from waspy.infer.types import Clone
from waspy.ir.analysis import strong_components
from waspy.ir.pir import Instr, Value

if TYPE_CHECKING:
    from waspy.infer.intervals import Cell, State

MOST_ADDED = 63
Source: TypeAlias = "Cell | tuple[State, Value, Facts]"
"""A bound that several functions contribute to, or a value where facts hold."""
Node: TypeAlias = "Cell | tuple[Clone, Value]"

PASSING = frozenset(
    ["refine", "check_bound", "var.get", "global_get", "tuple_item", "getitem", "getattr", "call_method"]
)
PASSING_CALLS = frozenset(["min", "max", "int"])
"""Operations that give one of the values that their bounds come from."""


@dataclass(slots=True, eq=False)
class Counter:
    """Values in a circle. `step`: the most that is added or subtracted at once; `inputs`: what comes from outside;
    `base`: the bounds of what has no source."""

    step: int
    base: Interval | None
    inputs: list[Source]


@dataclass(slots=True)
class Flows:
    """Which ints become which others, found by looking at what the bounds of each are made from, while none are known.
    `sources`: what was looked at since somebody took them. `mixed`: what comes of it is none of these values."""

    sources: list[Source] = field(default_factory=list)
    mixed: bool = False
    incoming: dict[Node, list[tuple[Node, int | None, Source]]] = field(default_factory=dict)
    bases: dict[Node, Interval | None] = field(default_factory=dict)

    def forget(self) -> None:
        self.sources, self.mixed = [], False

    def into(self, target: Node, base: Interval | None, passes: bool = True) -> None:
        """The sources flow into the target, as they are if it `passes` them on."""
        step = 0 if passes and not self.mixed else None
        for source in self.sources:
            self._edge(target, source, step)
        self.bases[target] = joined(self.bases.get(target), base)
        self.forget()

    def _edge(self, target: Node, source: Source, step: int | None) -> None:
        edges = self.incoming.setdefault(target, [])
        if not isinstance(source, tuple):
            edges.append((source, step, source))
        elif isinstance(source[0].clone.types.get(source[1]), types.Int):
            edges.append(((source[0].clone, source[1]), step, source))
        elif step is not None:  # floats among ints are no part of circles
            edges.append((target, None, source))

    def of_operation(self, state: State, instr: Instr, facts: Facts, base: Interval | None) -> None:
        assert instr.result is not None
        target = (state.clone, instr.result)
        if instr.op in ("binary", "inplace") and instr not in state.clone.targets:
            self.forget()
            for position, value in enumerate(instr.args):
                self._edge(target, (state, value, facts), _step(state, instr, position))
            self.bases[target] = base
        else:
            self.into(target, base, _passes(state, instr))

    def counters(self) -> Mapping[Node, Counter]:
        followers: dict[Node, list[Node]] = {node: [] for node in self.bases}
        for target, edges in self.incoming.items():
            for node, _, _ in edges:
                followers.setdefault(node, []).append(target)
        found: dict[Node, Counter] = {}
        for component in strong_components(followers):
            counter = self._counter(component)
            if counter is not None:
                found.update(dict.fromkeys(component, counter))
        return found

    def _counter(self, component: list[Node]) -> Counter | None:
        """What the nodes do together; None: they are no circle, or something else happens in it."""
        members = set(component)
        edges = [edge for node in component for edge in self.incoming.get(node, ())]
        inside = [step for node, step, _ in edges if node in members]
        steps = [step for step in inside if step is not None]
        if not inside or len(steps) < len(inside):
            return None
        base: Interval | None = None
        for node in component:
            base = joined(base, self.bases.get(node))
        return Counter(max(steps), base, [s for node, step, s in edges if node not in members and step is not None])


def _passes(state: State, instr: Instr) -> bool:
    if instr in state.clone.draws:
        return False
    if instr.op != "call" or instr in state.clone.targets:
        return instr.op == "call" or instr.op in PASSING
    return builtin_name(state.shape.definitions, instr) in PASSING_CALLS


def _step(state: State, instr: Instr, position: int) -> int | None:
    """How much the result can differ from the operand; None: by anything."""
    if instr.imm[0] not in "+-" or (instr.imm[0] == "-" and position == 1):
        return None
    other = instr.args[1 - position]
    if isinstance(state.clone.types.get(other), types.Bool):
        return 1
    made = state.shape.definitions.get(other)
    constant = made.imm[0] if made is not None and made.op == "const" else None
    if not isinstance(constant, int) or isinstance(constant, bool) or abs(constant) > MOST_ADDED:
        return None
    return abs(constant)
