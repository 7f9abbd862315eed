"""Values of the classes of `collections` that are part of the runtime, as references to their structs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from waspy.ir.lir import Value
from waspy.lower.reprs.any import ANY
from waspy.lower.reprs.containers import DictRepr, StructRepr
from waspy.lower.reprs.operand import Operand

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering


class DefaultDictRepr(DictRepr):
    module = "_collections"

    def getitem(self, cx: FunctionLowering, a: Operand, key: Operand) -> Operand:
        return Operand(ANY, cx.em.call("defaultdict.item", a.value(cx), key.boxed(cx)))


class DequeRepr(StructRepr):
    module = "_collections"

    def length(self, cx: FunctionLowering, a: Operand) -> Value | None:
        return cx.em.field("$Deque", "length", a.value(cx))


DEFAULT_DICT = DefaultDictRepr("defaultdict", "$DefaultDict")
DEQUE = DequeRepr("deque", "$Deque")
