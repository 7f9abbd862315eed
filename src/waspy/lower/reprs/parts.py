"""The parts of an f-string: ints stay ints among them, and their digits are written where they belong.

f"{i}: {name}, {j}"     =>   text_parts.join_parts [i, ": ", name, ", ", j]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from waspy.ir.pir import Instr
from waspy.lower.reprs.any import AnyRepr
from waspy.lower.reprs.numbers import I64Repr
from waspy.lower.reprs.operand import Operand

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering

MOST_ADDED = 4
"""Parts of an f-string that are put together without an array of them."""


class PartRepr(AnyRepr):
    """A str, or an int of one word that stands for its text."""


PART = PartRepr()


def number(cx: FunctionLowering, made: Instr, value: Operand) -> Operand | None:
    """The value of a replacement field that says nothing of how, if it may be such an int and only an f-string that
    takes them gets the text."""
    users = cx.users[made.result] if made.result is not None else []
    conversion, spec = made.imm[0], cx.operand(made.args[1])
    if not spec.is_constant or spec.constant != "" or value.is_constant:
        return None
    if len(users) != 1 or not isinstance(users[0], Instr) or users[0].op != "join" or not _takes_numbers(cx, users[0]):
        return None
    if isinstance(value.repr, I64Repr):
        return Operand(PART, value.boxed(cx)) if conversion != "a" else None
    if conversion or not (value.is_int or value.repr.is_unknown):
        return None
    return Operand(PART, cx.em.call("text_parts.part_of", value.boxed(cx)))


def _takes_numbers(cx: FunctionLowering, join: Instr) -> bool:
    """Not if the first of a few parts may be a string that has room to append the others to it."""
    first = join.args[0]
    if len(join.args) > MOST_ADDED or cx.facts.constant(first) is not None:
        return True
    made = cx.facts.definitions.get(first)
    return made is not None and made.op == "format" and cx.operand(made.args[0]).is_int
