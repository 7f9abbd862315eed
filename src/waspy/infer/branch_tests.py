"""What the condition of a branch tells about a value: `x is None`, `x is not None`, `x is ...`, `x`, `not x`,
`isinstance(x, C)`, `except C` of x, `x.__class__ is y.__class__`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from waspy.ir.pir import Instr, Term, Value

NOT_NONE, IS_NONE, IS_INSTANCE, NOT_INSTANCE = "not None", "None", "isinstance", "not isinstance"
IS_ELLIPSIS, NOT_ELLIPSIS, SAME_CLASS, OTHER_CLASS = "Ellipsis", "not Ellipsis", "same class", "other class"
IS_CAUGHT, NOT_CAUGHT = "caught", "not caught"
OPPOSITE = {
    NOT_NONE: IS_NONE, IS_NONE: NOT_NONE, IS_INSTANCE: NOT_INSTANCE, NOT_INSTANCE: IS_INSTANCE,
    IS_ELLIPSIS: NOT_ELLIPSIS, NOT_ELLIPSIS: IS_ELLIPSIS, SAME_CLASS: OTHER_CLASS, OTHER_CLASS: SAME_CLASS,
    IS_CAUGHT: NOT_CAUGHT, NOT_CAUGHT: IS_CAUGHT,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Test:
    """`fact` holds of the value on the branch's first edge, its opposite on the second. `other`: the class operand, or
    the value whose class is compared. `exact`: on each edge its fact says all; `if x:` does not make x None."""

    value: Value
    fact: str
    other: Value | None = None
    exact: bool = True


def test_of(term: Term, definitions: Mapping[Value, Instr]) -> Test | None:
    if term.op != "branch" or term.edges[0].block is term.edges[1].block:
        return None
    condition = definitions.get(term.args[0])
    swapped = False
    while condition is not None and condition.op == "not":
        swapped = not swapped
        condition = definitions.get(condition.args[0])
    found = _of_condition(condition, definitions) if condition is not None else None
    return replace(found, fact=OPPOSITE[found.fact]) if found is not None and swapped else found


def _of_condition(condition: Instr, definitions: Mapping[Value, Instr]) -> Test | None:
    if condition.op == "is":
        for value, other in (condition.args, condition.args[::-1]):
            definition = definitions.get(other)
            if definition is not None and definition.op == "const" and definition.imm[0] in (None, ...):
                return Test(value, IS_NONE if definition.imm[0] is None else IS_ELLIPSIS)
        return _same_class(condition, definitions)
    if condition.op == "exc_match":
        return Test(condition.args[0], IS_CAUGHT, condition.args[1])
    if condition.op != "truth":
        return None
    tested = definitions.get(condition.args[0])
    if tested is not None and tested.op == "call" and len(tested.args) == 3 and not tested.imm[0]:
        callee = definitions.get(tested.args[0])
        if callee is not None and callee.op == "builtin" and callee.imm == ("isinstance",):
            return Test(tested.args[1], IS_INSTANCE, tested.args[2])
    return Test(condition.args[0], NOT_NONE, exact=False)


def _same_class(condition: Instr, definitions: Mapping[Value, Instr]) -> Test | None:
    made = [definitions.get(value) for value in condition.args]
    owners = [m.args[0] for m in made if m is not None and m.op == "getattr" and m.imm[0] == "__class__"]
    return Test(owners[0], SAME_CLASS, owners[1]) if len(owners) == 2 else None
