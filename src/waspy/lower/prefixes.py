"""How the strings begin that a value can be: `getattr(o, "visit_" + kind)` finds nothing but `visit_...`."""

from __future__ import annotations

from waspy.ir.pir import Value
from waspy.layout.facts import Facts, instructions

REFLECTED = {"+": "radd", "%": "rmod"}
"""A right operand that defines this is asked instead, or if the string cannot do it."""


def known_prefix(facts: Facts, value: Value) -> str:
    """What the value begins with if it is a string; empty if nothing is known."""
    instr = facts.definitions.get(value)
    if instr is None:
        return ""
    match instr.op, instr.imm:
        case "const", (str(text),):
            return text
        case "check_bound", _:
            return known_prefix(facts, instr.args[0])
        case "join", _:
            return known_prefix(facts, instr.args[0]) if instr.args else ""
        case "binary", (op,) if op in REFLECTED and not _is_reflected(facts, REFLECTED[op]):
            text = known_prefix(facts, instr.args[0])
            return text.partition("%")[0] if op == "%" else text
    return ""


def _is_reflected(facts: Facts, name: str) -> bool:
    """Whether some class may define the operator, by whatever way to give it the method."""
    for module in facts.modules.values():
        for function in module.functions:
            if name in function.name:
                return True
            for instr in instructions(function):
                for text in instr.imm:
                    if isinstance(text, str) and (name in text or text.endswith("__r")):
                        return True
    return False
