"""Which `super()` need not be made: that of a call which goes to a method directly, with the receiver."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from waspy.infer import types
from waspy.ir import pir
from waspy.ir.pir import Edge, FunctionDef, Instr, Term
from waspy.layout.facts import Facts
from waspy.lower.binding import bind_call, is_all_constant

Clones = frozenset[types.Clone]


def elided(facts: Facts, definition: FunctionDef, clone: types.Clone, above: Clones = frozenset()) -> set[Instr]:
    """The `super()` of calls that are resolved, and the reads of `__class__` for them: only the receiver is needed.
    `above`: the clones of which the same is being asked."""
    found: set[Instr] = set()
    if not definition.free:
        return found
    users = users_of(definition.blocks)
    for block in reversed(definition.blocks):
        for instr in reversed(block.instrs):
            if instr.result is None or instr.op not in ("super", "check_bound", "cell_get", "free"):
                continue
            using = users[instr.result]
            if instr.op == "super":
                gone = all(isinstance(u, Instr) and _needs_receiver(facts, clone, u, above) for u in using)
            else:
                gone = bool(using) and all(isinstance(u, Instr) and u in found for u in using)
            if gone:
                found.add(instr)
    return found


def _needs_receiver(facts: Facts, clone: types.Clone, user: Instr, above: Clones) -> bool:
    """Whether the receiver is all that the operation on `super()` needs."""
    target = clone.targets.get(user)
    if user.op == "method_check" or isinstance(target, types.Inert | types.StoreArgs | types.OfContainer):
        return True
    if isinstance(target, types.Member):
        return target.receives and _is_called_plainly(facts, target.clone, user, above)
    if not isinstance(target, types.Dispatch) or not target.exhaustive:
        return False
    return all(_is_called_plainly(facts, called, user, above) for _, called in target.cases)


def _is_called_plainly(facts: Facts, called: types.Clone, user: Instr, above: Clones) -> bool:
    """Whether the operation surely calls the clone without its function object: see `dispatch.method_plan`."""
    function = called.function
    keywords = (user.imm[1] or ()) if user.op == "call_method" else ()
    bound = bind_call(function.params, user.args, keywords)
    if bound is None or not is_all_constant(bound, facts.defaults_of(function), facts.keyword_defaults_of(function)):
        return False
    return not uses_closure(facts, function, called, above)


def uses_closure(facts: Facts, definition: FunctionDef, clone: types.Clone, above: Clones = frozenset()) -> bool:
    """Whether the clone reads its free cells, but for `super()` in calls that are resolved."""
    if not definition.free or clone in above:
        return bool(definition.free)
    dead = elided(facts, definition, clone, above | {clone})
    return any(i.op == "free" and i not in dead for b in definition.blocks for i in b.instrs)


def users_of(order: Sequence[pir.Block]) -> dict[pir.Value, list[Instr | Term | Edge]]:
    """Who uses each value, once for each use."""
    users: defaultdict[pir.Value, list[Instr | Term | Edge]] = defaultdict(list)
    for block in order:
        all_users: list[Instr | Term | Edge] = [*block.instrs]
        if block.term is not None:
            all_users += [block.term, *block.term.edges]
        for user in all_users:
            for arg in user.args:
                users[arg].append(user)
    return users
