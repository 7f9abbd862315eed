"""Strings in the making: see `lower/growing.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from waspy.ir.lir import Value
from waspy.lower.reprs.containers import StructRepr
from waspy.lower.reprs.operand import Operand

if TYPE_CHECKING:
    from waspy.lower.context import Context
    from waspy.lower.function import FunctionLowering


class GrowingRepr(StructRepr):
    """A builder. As an object it is the string that it has become until now."""

    def box(self, cx: Context, v: Value) -> Value:
        return cx.em.call("str_growing.text", v)

    def unbox(self, cx: Context, v: Value) -> Value:
        return cx.em.call("str_growing.begin", cx.em.cast(v, "$Str"))

    def length(self, cx: FunctionLowering, a: Operand) -> Value | None:
        return cx.em.field(self.struct, "length", a.value(cx))


GROWING = GrowingRepr("str", "$StrBuilder")
