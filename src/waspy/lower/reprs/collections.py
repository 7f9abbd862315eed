"""Values of the classes of `collections` that are part of the runtime, and generators, as references to structs."""

from __future__ import annotations

from collections.abc import Callable
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


class GeneratorRepr(StructRepr):
    """A generator: resumed without asking what it is."""

    def iterate(self, cx: FunctionLowering, a: Operand) -> Operand:
        return a

    def next(self, cx: FunctionLowering, a: Operand, end: Callable[[], None], item: Callable[[Operand], None]) -> None:
        null, value = cx.em.if_null(cx.em.call("generator.generator_next", a.value(cx)))
        item(Operand(ANY, value))
        cx.em.start(null)
        end()


GENERATOR = GeneratorRepr("generator", "$Generator")
DEFAULT_DICT = DefaultDictRepr("defaultdict", "$DefaultDict")
DEQUE = DequeRepr("deque", "$Deque")
