"""Lists whose items are floats or short ints: of what `sum` gives, say, which is the int 0 if there is nothing to add.

    l[i]     =>   l is a FloatList, i < l.count: array.get l.floats i
                  l has objects, i < l.length:   array.get l.items i, and what is in that           else the runtime

Such a list is made as one of floats, as most are that in the end. The first int turns it into one of objects.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from waspy.ir.lir import Block, Value
from waspy.lower.reprs.containers import ListRepr, SliceRepr, index, may_be_index
from waspy.lower.reprs.floats import FloatRepr
from waspy.lower.reprs.mixed import NUMBER, of_float
from waspy.lower.reprs.number_lists import FloatListRepr
from waspy.lower.reprs.numbers import is_int
from waspy.lower.reprs.operand import Operand
from waspy.wasm.types import F64

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering


class FloatOrIntListRepr(FloatListRepr):
    def of_bits(self, cx: FunctionLowering, bits: Value) -> Sequence[Value]:
        return [of_float(cx, bits)]

    def of_object(self, cx: FunctionLowering, o: Value) -> Sequence[Value]:
        return [NUMBER.unbox(cx, o)]

    def operand(self, cx: FunctionLowering, parts: Sequence[Value]) -> Operand:
        return Operand(NUMBER, parts[0])

    def bits(self, cx: FunctionLowering, item: Operand, slow: Block | None) -> Value | None:
        if isinstance(item.repr, FloatRepr):
            return item.value(cx)
        if item.repr is not NUMBER or slow is None:
            return None
        value = item.value(cx)
        cx.em.when(cx.em.op("f64.eq", value, value), slow)
        return value

    # --- items ---
    def unpacked(self, cx: FunctionLowering, a: Operand, n: int) -> list[Operand] | None:
        return None

    def getitem(self, cx: FunctionLowering, a: Operand, key: Operand) -> Operand:
        if isinstance(key.repr, SliceRepr) or not may_be_index(key) or not is_int(key):
            return super().getitem(cx, a, key)
        em, v = cx.em, a.value(cx)
        other, slow, done = em.slow_block(), em.slow_block(), em.new_block(F64)
        numbers = em.if_cast(v, self.numbers, other)
        i = index(cx, key, em.field(self.numbers, "count", numbers), other)
        em.jump(done, *self.of_bits(cx, self.element(cx, numbers, i)))
        em.start(other)
        em.jump(done, *self.of_object(cx, self.item_near(cx, v, key, slow)))
        em.start(slow)
        em.jump(done, *self.of_object(cx, self.item_apart(cx, v, key)))
        em.start(done)
        return self.operand(cx, done.params)

    def items(self, cx: FunctionLowering, v: Value, slow: Block) -> Value:
        return cx.em.unless_null(super().items(cx, v, slow), slow)

    def setitem(self, cx: FunctionLowering, a: Operand, key: Operand, v: Operand) -> None:
        if isinstance(key.repr, SliceRepr) or not may_be_index(key) or not is_int(key):
            super().setitem(cx, a, key, v)
            return
        em, struct = cx.em, a.value(cx)
        other, done = em.slow_block(), em.new_block()
        bits = self.bits(cx, v, other)
        if bits is not None:
            numbers = em.if_cast(struct, self.numbers, other)
            i = index(cx, key, em.field(self.numbers, "count", numbers), other)
            em.emit("array.set", (em.field(self.numbers, self.items_field, numbers), i, bits), (self.array,))
            em.jump(done)
            em.start(other)
        ListRepr.setitem(self, cx, a, key, v)
        em.jump(done)
        em.start(done)


FLOAT_OR_INT_LIST = FloatOrIntListRepr("list", "$List")
