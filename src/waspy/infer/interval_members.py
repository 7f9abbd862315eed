"""The bounds of ints in tuples that functions return: see `intervals`.

    def find(board):                       pos = find(board)
        for r in range(9):                 if pos is not None:
            if ...: return r, r + 1            r, c = pos          r is within [0, 8], c within [1, 9]
        return None

A function has bounds for each position of the tuples that it makes where it returns them. If it returns any other value
that may be a tuple, nothing is known of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from waspy.infer import types
from waspy.infer.interval_rules import FULL, Interval, bounded, joined
from waspy.infer.types import Clone
from waspy.ir.pir import Block, Instr, Term, Value

if TYPE_CHECKING:
    from waspy.infer.intervals import Analysis, State

UNKNOWN: Interval = (1, 0)
"""No bounds: what is unpacked is not surely the result of such a function."""
SAME = frozenset(["refine", "check_bound"])
"""Operations that give what they are given."""


def give_back(analysis: Analysis, state: State, block: Block) -> None:
    """What the block's `return` contributes."""
    from waspy.infer.intervals import Cell

    assert block.term is not None
    made = _made(state, block.term.args[0])
    n = _length(made)
    if n is None or made is None:
        return
    for i in range(n):
        cell = state.members.setdefault((n, i), Cell())
        if made.op == "tuple":
            analysis.write(cell, analysis.at(state, made.args[i], state.shape.facts[block]))
        else:
            item = made.imm[0][i]
            analysis.write(cell, bounded(item, item) if type(item) is int else FULL)


def of_call(analysis: Analysis, state: State, source: Value, n: int, i: int) -> Interval | None:
    """Item i of n that are unpacked, if `source` is what known functions return."""
    from waspy.infer.intervals import Cell

    call = _made(state, source)
    clones = _called(state.clone.targets.get(call)) if call is not None else ()
    if not clones or not all(c in analysis.states and _is_known(analysis.states[c]) for c in clones):
        return UNKNOWN
    total: Interval | None = None
    for clone in clones:
        cell = analysis.states[clone].members.setdefault((n, i), Cell())
        total = joined(total, analysis.read(cell, state.clone))
    return total


def _called(target: types.Target | None) -> Sequence[Clone]:
    """All that a call may go to; none if that is not known."""
    if isinstance(target, types.Direct | types.Member):
        return [target.clone]
    if isinstance(target, types.Dispatch) and target.exhaustive and not target.kept:
        return [clone for _, clone in target.cases]
    return list(target.clones) if isinstance(target, types.Choice) and target.exhaustive else ()


def _is_known(state: State) -> bool:
    """Whether all tuples that the clone may return are made there."""
    if state.makes_members is None:
        known = state.clone.checked is None and not state.clone.function.is_generator
        state.makes_members = known and all(_is_made(state, v) for v in _returned(state))
    return state.makes_members


def _returned(state: State) -> list[Value]:
    terms: list[Term | None] = [block.term for block in state.shape.order]
    return [t.args[0] for t in terms if t is not None and t.op == "return" and t.args]


def _is_made(state: State, v: Value) -> bool:
    """Whether it is a tuple that is made there, or nothing that can be unpacked."""
    made = _made(state, v)
    is_nothing = made is not None and made.op == "const" and isinstance(made.imm[0], int | float | None)
    return is_nothing or _length(made) is not None


def _length(made: Instr | None) -> int | None:
    """Of a tuple that the operation makes."""
    if made is not None and made.op == "tuple":
        return len(made.args)
    return len(made.imm[0]) if made is not None and made.op == "const" and isinstance(made.imm[0], tuple) else None


def _made(state: State, v: Value) -> Instr | None:
    found = state.shape.definitions.get(v)
    while found is not None and found.op in SAME:
        found = state.shape.definitions.get(found.args[0])
    return found
