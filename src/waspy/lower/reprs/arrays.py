"""Values of array.array whose typecode is known: items are machine numbers, read and written in place.

a[i]        =>   i < a.length (unsigned): array.get a.floats i             else the runtime: negative indices, errors
a[i] = x    =>   the same with array.set, if x is in the typecode's range   else the runtime
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from waspy.infer import arrays
from waspy.ir.lir import Block, Value
from waspy.lower.reprs.any import AnyRepr
from waspy.lower.reprs.containers import STR, IndexedRepr, SliceRepr, index, may_be_index
from waspy.lower.reprs.floats import FLOAT, is_number, number_as_f64
from waspy.lower.reprs.numbers import BOOL, i64_repr, number_range
from waspy.lower.reprs.operand import Operand
from waspy.lower.reprs.unsigned import unsigned_repr
from waspy.lower.reprs.wide import halves
from waspy.wasm.types import F64, I32, I64, ValType

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering

STRUCT = "$TypedArray"
WHOLE = (-(1 << 63), (1 << 63) - 1)


class TypedArrayRepr(IndexedRepr):
    """`items` is the field with the array, `array` that one's type."""

    module = "_array"
    is_of_numbers = True
    number: AnyRepr
    wide: ValType

    def __init__(self, code: str, items: str, array: str) -> None:
        super().__init__("array", STRUCT)
        self.code, self.items, self.array = code, items, array

    # --- what the subclasses say of the items ---
    def read(self, cx: FunctionLowering, array: Value, i: Value) -> Value:
        """An item, as a value of `number`."""
        raise NotImplementedError

    def stored(self, cx: FunctionLowering, item: Operand, slow: Block) -> Value | None:
        """What is stored for an item; goes to `slow` if it does not fit. None: that is not known."""
        raise NotImplementedError

    # --- items ---
    def count(self, cx: FunctionLowering, v: Value) -> Value:
        return cx.em.field(STRUCT, "length", v)

    def item(self, cx: FunctionLowering, v: Value, i: Value) -> Operand:
        return Operand(self.number, self.read(cx, cx.em.field(STRUCT, self.items, v), i))

    def getitem(self, cx: FunctionLowering, a: Operand, key: Operand) -> Operand:
        em, v = cx.em, a.value(cx)
        if isinstance(key.repr, SliceRepr) and key.repr.step() == 1:
            return Operand(self, em.call("array_module.between", v, *key.repr.ends(cx)))
        if isinstance(key.repr, SliceRepr) or not may_be_index(key) or not key.is_int:
            return super().getitem(cx, a, key)
        slow, done = em.slow_block(), em.new_block(self.wide)
        near = self.item(cx, v, index(cx, key, self.count(cx, v), slow))
        em.jump(done, near.value(cx))
        em.start(slow)
        apart = "array_module.float_apart" if self.wide == F64 else "array_module.bits_apart"
        em.jump(done, em.call(apart, v, key.boxed(cx)))
        em.start(done)
        return Operand(self.number, done.params[0])

    def setitem(self, cx: FunctionLowering, a: Operand, key: Operand, v: Operand) -> None:
        em, struct = cx.em, a.value(cx)
        slow, done = em.slow_block(), em.new_block()
        known = may_be_index(key) and key.is_int and not isinstance(key.repr, SliceRepr)
        value = self.stored(cx, v, slow) if known else None
        if value is None:
            em.jump(slow)
        else:
            i = index(cx, key, self.count(cx, struct), slow)
            em.emit("array.set", (em.field(STRUCT, self.items, struct), i, value), (self.array,))
            em.jump(done)
        em.start(slow)
        super().setitem(cx, a, key, v)
        em.jump(done)
        em.start(done)

    def call_method(self, cx: FunctionLowering, o: Operand, name: str, args: Sequence[Operand]) -> Operand:
        from waspy.lower.reprs.table import constant

        em, v = cx.em, o.value(cx)
        if name == "pop" and not args:
            symbol = "array_methods.pop_float" if self.wide == F64 else "array_methods.pop_bits"
            return Operand(self.number, em.call(symbol, v))
        if name != "append" or len(args) != 1:
            return super().call_method(cx, o, name, args)
        slow, done = em.slow_block(), em.new_block()
        value = self.stored(cx, args[0], slow)
        if value is None:
            em.jump(slow)
        else:
            em.run(f"array_methods.append_to_{self.items}", v, value)
            em.jump(done)
        em.start(slow)
        em.run("array_methods.append", v, args[0].boxed(cx))
        em.jump(done)
        em.start(done)
        return constant(None)

    def extreme(self, cx: FunctionLowering, a: Operand, largest: bool) -> Operand | None:
        """max(a) or min(a)."""
        symbol = "array_sums.extreme_float" if self.wide == F64 else "array_sums.extreme_bits"
        return Operand(self.number, cx.em.call(symbol, a.value(cx), cx.em.i32(int(largest))))

    def binary(self, cx: FunctionLowering, op: str, a: Operand, b: Operand, inplace: bool = False) -> Operand:
        if op == "+" and not inplace and b.repr is self:
            return Operand(self, cx.em.cast(cx.em.call("array_module.array_add", a.value(cx), b.value(cx)), STRUCT))
        return super().binary(cx, op, a, b, inplace)


class FloatArrayRepr(TypedArrayRepr):
    number, wide = FLOAT, F64

    def read(self, cx: FunctionLowering, array: Value, i: Value) -> Value:
        return cx.em.value("array.get", (array, i), (self.array,), F64)

    def stored(self, cx: FunctionLowering, item: Operand, slow: Block) -> Value | None:
        if not is_number(item):
            return None
        x = number_as_f64(cx, item)
        return cx.em.op("f64.promote_f32", cx.em.op("f32.demote_f64", x)) if self.code == "f" else x


class IntArrayRepr(TypedArrayRepr):
    wide = I64

    def __init__(self, code: str, items: str, array: str) -> None:
        super().__init__(code, items, array)
        self.bounds = low, high = arrays.bounds(code)
        self.number = unsigned_repr(low, high) if high > WHOLE[1] else i64_repr(low, high)

    def read(self, cx: FunctionLowering, array: Value, i: Value) -> Value:
        sign = "s" if self.code.islower() else "u"
        if arrays.BITS[self.code] == 64:
            return cx.em.value("array.get", (array, i), (self.array,), I64)
        get = "array.get" if arrays.BITS[self.code] == 32 else f"array.get_{sign}"
        return cx.em.op(f"i64.extend_i32_{sign}", cx.em.value(get, (array, i), (self.array,), I32))

    def stored(self, cx: FunctionLowering, item: Operand, slow: Block) -> Value | None:
        if item.repr is BOOL and not item.is_constant:
            item = Operand(i64_repr(0, 1), cx.em.op("i64.extend_i32_u", item.value(cx)))
        if not item.is_int:
            return None
        fits = item.repr.is_unsigned and not item.is_constant and self.number.is_unsigned
        x = item.value(cx) if fits else self._within(cx, item, slow)
        return x if arrays.BITS[self.code] == 64 else cx.em.op("i32.wrap_i64", x)

    def _within(self, cx: FunctionLowering, item: Operand, slow: Block) -> Value:
        """An int that is within the bounds; of those for 64 bits without sign, one that is within those with one."""
        em = cx.em
        x, big = halves(cx, item)
        if big is not None:
            em.when(em.is_null(big), slow)
        low, high = self.bounds
        have = number_range(item) or WHOLE
        if not low <= have[0] <= have[1] <= high:
            span = min(high, WHOLE[1]) - low
            moved = em.op("i64.sub", x, em.i64(low)) if low else x
            em.when(em.op("i64.le_u", moved, em.i64(span)), slow)
        return x


class CharacterArrayRepr(TypedArrayRepr):
    number, wide = STR, STR.wasm
    is_of_numbers = False

    def extreme(self, cx: FunctionLowering, a: Operand, largest: bool) -> Operand | None:
        return None

    def item(self, cx: FunctionLowering, v: Value, i: Value) -> Operand:
        return Operand(STR, cx.em.cast(cx.em.call("array_values.item", v, i), "$Str"))

    def getitem(self, cx: FunctionLowering, a: Operand, key: Operand) -> Operand:
        return IndexedRepr.getitem(self, cx, a, key)

    def stored(self, cx: FunctionLowering, item: Operand, slow: Block) -> Value | None:
        return None

    def call_method(self, cx: FunctionLowering, o: Operand, name: str, args: Sequence[Operand]) -> Operand:
        return IndexedRepr.call_method(self, cx, o, name, args)


@cache
def array_repr(code: str) -> TypedArrayRepr:
    if code == "u":
        return CharacterArrayRepr(code, "words", "$Array[i32]")
    if code in arrays.BITS:
        return IntArrayRepr(code, *_FIELDS[arrays.BITS[code]])
    return FloatArrayRepr(code, "floats", "$Array[f64]")


_FIELDS = {
    8: ("bytes", "$Array[u8]"),
    16: ("halves", "$Array[u16]"),
    32: ("words", "$Array[i32]"),
    64: ("longs", "$Array[i64]"),
}
