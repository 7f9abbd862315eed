"""Lists of which inference knows that all items are floats, or ints, or bools: see `runtime/number_list.py`.

    l[i]     =>   l is a NumberList, i < l.count (unsigned): array.get l.numbers i        else the runtime

`count` is 0 if the items of the list are objects after all: it was made by code that knows less, or an int came in that
does not fit 64 bits. So the one test of the index tells that as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from waspy.ir.lir import Block, Value
from waspy.lower.reprs.any import ANY
from waspy.lower.reprs.containers import ListRepr, SliceRepr, index, may_be_index
from waspy.lower.reprs.floats import FLOAT, FloatRepr
from waspy.lower.reprs.numbers import BOOL, I64Repr, is_int, number_range, raw
from waspy.lower.reprs.operand import Operand
from waspy.lower.reprs.wide import BIG, halves, split, wide_operand
from waspy.wasm.types import F64, I32, I64, ValType

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering


KEPT = 8
"""As in the runtime's list.py."""


class NumberListRepr(ListRepr):
    """`lists` is the module of the runtime for such lists, `append_one` its function that appends."""

    lists = "number_list"
    append_one = "append_bits"
    numbers, array, items_field = "$NumberList", "$Array[i64]", "numbers"
    read = "array.get"
    element_type: ValType = I64

    # --- what the subclasses say of the items ---
    def parts(self, cx: FunctionLowering) -> tuple[ValType, ...]:
        """Of which values an item consists."""
        raise NotImplementedError

    def of_bits(self, cx: FunctionLowering, bits: Value) -> Sequence[Value]:
        raise NotImplementedError

    def of_object(self, cx: FunctionLowering, o: Value) -> Sequence[Value]:
        raise NotImplementedError

    def operand(self, cx: FunctionLowering, parts: Sequence[Value]) -> Operand:
        raise NotImplementedError

    def bits(self, cx: FunctionLowering, item: Operand, slow: Block | None) -> Value | None:
        """The bits of an item; goes to `slow` if it has none, as an int that does not fit. None: it is of another type
        as far as is known, or may go there while there is no `slow`."""
        raise NotImplementedError

    # --- the runtime's functions ---
    def make(self, cx: FunctionLowering, array: Value, n: int) -> Value:
        return cx.em.call(self.lists + ".new", array, cx.em.i32(n))

    def empty(self, cx: FunctionLowering) -> Value:
        return cx.em.call(self.lists + ".empty")

    def pack(self, cx: FunctionLowering, made: Value) -> Value:
        """A new list of objects as one of numbers, if they are such."""
        return cx.em.call(self.lists + ".pack", made)

    def packed(self, cx: FunctionLowering, iterable: Value) -> Value:
        return cx.em.call(self.lists + ".packed", iterable)

    def append_bits(self, cx: FunctionLowering, v: Value, bits: Value) -> None:
        cx.em.run(f"{self.lists}.{self.append_one}", v, bits)

    # --- making lists ---
    def sized(self, cx: FunctionLowering, n: Value) -> Value:
        return cx.em.call(self.lists + ".sized", n)

    def new(self, cx: FunctionLowering, items: Sequence[Operand]) -> Value | None:
        """A list of the items, if all are sure to be numbers of the kind."""
        if not items:
            return self.empty(cx)
        found = [self.bits(cx, item, None) for item in items]
        numbers = [bits for bits in found if bits is not None]
        if len(numbers) < len(items):
            return None
        return self.make(cx, cx.em.array(self.array, numbers), len(items))

    def append(self, cx: FunctionLowering, v: Value, item: Operand) -> None:
        em = cx.em
        slow, done = em.slow_block(), em.new_block()
        bits = self.bits(cx, item, slow)
        if bits is not None:
            self.append_bits(cx, v, bits)
            em.jump(done)
            em.start(slow)
        em.run("list.append", v, item.boxed(cx))
        em.jump(done)
        em.start(done)

    def pop(self, cx: FunctionLowering, v: Value) -> Operand:
        """The last item, removed: in place unless that wastes room, as `list.wastes` says."""
        em = cx.em
        slow, done = em.slow_block(), em.new_block(*self.parts(cx))
        numbers = em.if_cast(v, self.numbers, slow)
        i = em.op("i32.sub", em.field(self.numbers, "count", numbers), em.i32(1))
        em.when(em.op("i32.ge_s", i, em.i32(0)), slow)
        room = em.op("array.len", em.field(self.numbers, self.items_field, numbers))
        kept = em.op("i32.add", i, em.i32(KEPT))
        em.when(em.op("i32.ge_s", kept, em.op("i32.shr_u", room, em.i32(2))), slow)
        item = self.element(cx, numbers, i)
        for name in ("count", "length"):
            em.set_field(self.numbers, name, numbers, i)
        em.jump(done, *self.of_bits(cx, item))
        em.start(slow)
        em.jump(done, *self.of_object(cx, em.call("list.pop_apart", v)))
        em.start(done)
        return self.operand(cx, done.params)

    # --- items ---
    def getitem(self, cx: FunctionLowering, a: Operand, key: Operand) -> Operand:
        if isinstance(key.repr, SliceRepr):
            return Operand(self, self.cut(cx, a, key.repr))
        if not may_be_index(key):
            return super().getitem(cx, a, key)
        em, v = cx.em, a.value(cx)
        if not is_int(key):  # it may be a slice
            return Operand(ANY, em.call("ops.getitem", v, key.boxed(cx)))
        slow, done = em.slow_block(), em.new_block(*self.parts(cx))
        numbers = em.if_cast(v, self.numbers, slow)
        i = index(cx, key, em.field(self.numbers, "count", numbers), slow)
        em.jump(done, *self.of_bits(cx, self.element(cx, numbers, i)))
        em.start(slow)
        em.jump(done, *self.of_object(cx, self.item_apart(cx, v, key)))
        em.start(done)
        return self.operand(cx, done.params)

    def unpacked(self, cx: FunctionLowering, a: Operand, n: int) -> list[Operand] | None:
        """The n items, read at once; ValueError if there are not as many. None: not in place."""
        em, v = cx.em, a.value(cx)
        size = len(self.parts(cx))
        slow, done = em.slow_block(), em.new_block(*self.parts(cx) * n)
        numbers = em.if_cast(v, self.numbers, slow)
        em.when(em.op("i32.eq", em.field(self.numbers, "count", numbers), em.i32(n)), slow)
        read = [self.of_bits(cx, self.element(cx, numbers, em.i32(i))) for i in range(n)]
        em.jump(done, *(part for parts in read for part in parts))
        em.start(slow)
        items = em.call("iteration.unpack_list", v, em.i32(n))
        read = [self.of_object(cx, em.non_null(em.element("$Array[obj]", items, em.i32(i)))) for i in range(n)]
        em.jump(done, *(part for parts in read for part in parts))
        em.start(done)
        return [self.operand(cx, done.params[i * size : (i + 1) * size]) for i in range(n)]

    def element(self, cx: FunctionLowering, numbers: Value, i: Value) -> Value:
        array = cx.em.field(self.numbers, self.items_field, numbers)
        return cx.em.value(self.read, (array, i), (self.array,), self.element_type)

    def setitem(self, cx: FunctionLowering, a: Operand, key: Operand, v: Operand) -> None:
        if isinstance(key.repr, SliceRepr) or not may_be_index(key):
            super().setitem(cx, a, key, v)
            return
        em, struct = cx.em, a.value(cx)
        slow, missed, done = em.slow_block(), em.slow_block(), em.new_block()
        bits = self.bits(cx, v, slow)
        if bits is not None:
            known = number_range(key) is not None
            numbers = em.if_cast(struct, self.numbers, missed if known else slow)
            i = index(cx, key, em.field(self.numbers, "count", numbers), missed if known else slow)
            em.emit("array.set", (em.field(self.numbers, self.items_field, numbers), i, bits), (self.array,))
            em.jump(done)
            em.start(missed)
            if known:
                em.run(self.lists + ".put_apart", struct, raw(cx, key), bits)
            em.jump(done)
            em.start(slow)
        self.put_apart(cx, struct, key, v.boxed(cx))
        em.jump(done)
        em.start(done)

    def item(self, cx: FunctionLowering, v: Value, i: Value) -> Operand:
        em = cx.em
        slow, done = em.slow_block(), em.new_block(*self.parts(cx))
        numbers = em.if_cast(v, self.numbers, slow)
        em.when(em.op("i32.lt_u", i, em.field(self.numbers, "count", numbers)), slow)
        em.jump(done, *self.of_bits(cx, self.element(cx, numbers, i)))
        em.start(slow)
        em.jump(done, *self.of_object(cx, em.call("list.at", v, i)))
        em.start(done)
        return self.operand(cx, done.params)


class FloatListRepr(NumberListRepr):
    lists, append_one = "float_list", "append_float"
    numbers, array, items_field = "$FloatList", "$Array[f64]", "floats"
    element_type = F64

    def parts(self, cx: FunctionLowering) -> tuple[ValType, ...]:
        return (F64,)

    def of_bits(self, cx: FunctionLowering, bits: Value) -> Sequence[Value]:
        return [bits]

    def of_object(self, cx: FunctionLowering, o: Value) -> Sequence[Value]:
        return [FLOAT.unbox(cx, o)]

    def operand(self, cx: FunctionLowering, parts: Sequence[Value]) -> Operand:
        return Operand(FLOAT, parts[0])

    def bits(self, cx: FunctionLowering, item: Operand, slow: Block | None) -> Value | None:
        if not isinstance(item.repr, FloatRepr):
            return None
        return item.value(cx)


class IntListRepr(NumberListRepr):
    def parts(self, cx: FunctionLowering) -> tuple[ValType, ...]:
        return (I64,) if isinstance(cx.wanted, I64Repr) else (I64, BIG)

    def of_bits(self, cx: FunctionLowering, bits: Value) -> Sequence[Value]:
        return [bits] if isinstance(cx.wanted, I64Repr) else [bits, cx.em.null("$BigInt")]

    def of_object(self, cx: FunctionLowering, o: Value) -> Sequence[Value]:
        return [cx.wanted.unbox(cx, o)] if isinstance(cx.wanted, I64Repr) else split(cx, o)

    def operand(self, cx: FunctionLowering, parts: Sequence[Value]) -> Operand:
        return wide_operand(*parts) if len(parts) == 2 else Operand(cx.wanted, parts[0])

    def bits(self, cx: FunctionLowering, item: Operand, slow: Block | None) -> Value | None:
        if not is_int(item):
            return None
        x, big = halves(cx, item)
        if big is not None:
            if slow is None:
                return None
            cx.em.when(cx.em.is_null(big), slow)
        return x


class BoolListRepr(NumberListRepr):
    lists, append_one = "bool_list", "append_flag"
    numbers, array, items_field = "$BoolList", "$Array[u8]", "flags"
    read = "array.get_u"
    element_type = I32

    def parts(self, cx: FunctionLowering) -> tuple[ValType, ...]:
        return (I32,)

    def of_bits(self, cx: FunctionLowering, bits: Value) -> Sequence[Value]:
        return [bits]

    def of_object(self, cx: FunctionLowering, o: Value) -> Sequence[Value]:
        return [BOOL.unbox(cx, o)]

    def operand(self, cx: FunctionLowering, parts: Sequence[Value]) -> Operand:
        return Operand(BOOL, parts[0])

    def bits(self, cx: FunctionLowering, item: Operand, slow: Block | None) -> Value | None:
        if item.repr is not BOOL:
            return None
        return item.value(cx)


FLOAT_LIST = FloatListRepr("list", "$List")
INT_LIST = IntListRepr("list", "$List")
BOOL_LIST = BoolListRepr("list", "$List")
