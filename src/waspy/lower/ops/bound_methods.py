"""Methods of builtin objects that have names of their own: they are called as if they were named where they are called.

    push = heap.append
    push(x)                 =>      heap.append(x)

This is for receivers that are instances of just the builtin class, so that nobody sees when the method is looked up. If
nothing else is done with the method, it is not made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from waspy.ir.pir import Instr, Value
from waspy.lower.reprs.containers import StructRepr

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering


def bound_method(cx: FunctionLowering, value: Value) -> Instr | None:
    """The operation that gave the value, if it is such a method."""
    made = cx.facts.definitions.get(value)
    if made is None or made.op != "getattr" or made.args[0] in cx.nullable:
        return None
    receiver = cx.repr(made.args[0])
    return made if isinstance(receiver, StructRepr) and receiver.has_method(cx, made.imm[0]) else None


def is_only_called(cx: FunctionLowering, instr: Instr) -> bool:
    """Whether nothing else is done with the method that the operation gives, but for asking if it is None."""
    value = instr.result
    if value is None or value in cx.nullable or bound_method(cx, value) is None:
        return False
    return all(isinstance(u, Instr) and (is_call_of(u, value) or is_test(cx, u)) for u in cx.users[value])


def is_call_of(user: Instr, value: Value) -> bool:
    return user.op == "call" and user.imm == ((),) and user.args[0] is value and value not in user.args[1:]


def is_test(cx: FunctionLowering, user: Instr) -> bool:
    """Whether it asks if a method is None."""
    if user.op != "is":
        return False
    made = [cx.facts.definitions.get(a) for a in user.args]
    is_none = any(m is not None and m.op == "const" and m.imm[0] is None for m in made)
    return is_none and any(bound_method(cx, a) is not None for a in user.args)
