"""A list that is made only to be joined: its text grows as its items come, and they are not kept.

parts = []                      j = joining.new_joiner ", "
parts.append(x)           =>    joining.add j x
", ".join(parts)                joining.joined j
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from waspy.ir import pir
from waspy.ir.pir import Instr
from waspy.layout.facts import BuiltinRef
from waspy.lower.reprs.any import AnyRepr
from waspy.lower.reprs.containers import STR, is_str
from waspy.lower.reprs.numbers import I64Repr
from waspy.lower.reprs.operand import Operand
from waspy.lower.reprs.parts import PART
from waspy.lower.reprs.table import constant
from waspy.wasm.types import Ref

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering


class JoinerRepr(AnyRepr):
    maybe_small = False
    wasm = Ref("$Joiner")

    def append(self, cx: FunctionLowering, o: Operand, item: Operand) -> None:
        add = "joining.add_part" if item.repr is PART else "joining.add_str" if is_str(item) else "joining.add"
        cx.em.run(add, o.value(cx), item.boxed(cx))

    def call_method(self, cx: FunctionLowering, o: Operand, name: str, args: Sequence[Operand]) -> Operand:
        self.append(cx, o, args[0])
        return constant(None)

    def check_method(self, cx: FunctionLowering, o: Operand, name: str) -> None:
        """It is a list, which has `append`."""


JOINER = JoinerRepr()


def joiner(cx: FunctionLowering, display: Instr) -> Operand | None:
    """In place of an empty list of which nothing is done but to append to it and to join it, always with one constant
    separator."""
    made = display.result
    users = cx.users[made] if made is not None and not display.args else []
    joins = [u.args[0] for u in users if isinstance(u, Instr) and is_join(u, made)]
    separators = {known[0] for v in joins if (known := cx.facts.constant(v)) is not None and type(known[0]) is str}
    if not joins or len(separators) != 1 or any(cx.facts.constant(v) is None for v in joins):
        return None
    if not all(isinstance(u, Instr) and (is_join(u, made) or _appends(u, made)) for u in users):
        return None
    return Operand(JOINER, cx.em.call("joining.new_joiner", cx.em.string(separators.pop())))


def is_join(user: Instr, items: pir.Value | None) -> bool:
    """separator.join(items)"""
    return user.op == "call_method" and user.imm[0] == "join" and not user.imm[1] and user.args[1:] == [items]


def _appends(user: Instr, items: pir.Value | None) -> bool:
    if user.op == "method_check":
        return bool(user.imm[0] == "append")
    if user.args[0] is not items or len(user.args) != 2 or user.args[1] is items:
        return False
    return user.op == "list_append" or (user.op == "call_method" and user.imm[0] == "append" and not user.imm[1])


def number(cx: FunctionLowering, call: Instr, args: Sequence[Operand]) -> Operand | None:
    """The argument of a call of `str`, if it may be an int of one word and all that is done with the text is to append
    it to such a list."""
    users = cx.users[call.result] if call.result is not None else []
    user = users[0] if len(users) == 1 else None
    if len(args) != 1 or call.imm[0] or not isinstance(user, Instr) or not user.args or args[0].is_constant:
        return None
    if not _appends(user, user.args[0]) or user.op == "method_check" or not _is_joiner(cx, user.args[0]):
        return None
    if cx.facts.resolve(call.args[0]) != BuiltinRef("str"):
        return None
    if isinstance(args[0].repr, I64Repr):
        return Operand(PART, args[0].boxed(cx))
    if not (args[0].is_int or args[0].repr.is_unknown):
        return None
    return Operand(PART, cx.em.call("text_parts.str_part_of", args[0].boxed(cx)))


def _is_joiner(cx: FunctionLowering, made: pir.Value) -> bool:
    return made in cx.values and isinstance(cx.operand(made).repr, JoinerRepr)


def joined(cx: FunctionLowering, args: Sequence[Operand]) -> Operand | None:
    """The text of `separator.join(items)`, if they are such a list."""
    if len(args) != 1 or not isinstance(args[0].repr, JoinerRepr):
        return None
    return Operand(STR, cx.em.call("joining.joined", args[0].value(cx)))
