"""bytes and bytearray, as references to their structs: bytes are read and written in place.

b[i]      =>   i < length (unsigned): array.get_u b.data i        else the runtime: negative indices, errors
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from waspy.ir.lir import Value
from waspy.lower.reprs.containers import IndexedRepr, SliceRepr, index, may_be_index
from waspy.lower.reprs.numbers import BOOL, i64_repr, number_range, raw
from waspy.lower.reprs.operand import Operand
from waspy.wasm.types import I32, I64

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering

BYTE = i64_repr(0, 255)


class BytesRepr(IndexedRepr):
    def count(self, cx: FunctionLowering, v: Value) -> Value:
        return cx.em.field(self.struct, "length", v)

    def item(self, cx: FunctionLowering, v: Value, i: Value) -> Operand:
        return Operand(BYTE, self.byte(cx, v, i))

    def byte(self, cx: FunctionLowering, v: Value, i: Value) -> Value:
        """Byte i, 0 <= i < length, as an i64."""
        data = cx.em.field(self.struct, "data", v)
        return cx.em.op("i64.extend_i32_u", cx.em.value("array.get_u", (data, i), ("$Array[u8]",), I32))

    def getitem(self, cx: FunctionLowering, a: Operand, key: Operand) -> Operand:
        if isinstance(key.repr, SliceRepr):
            if key.repr.step() != 1:
                return super().getitem(cx, a, key)
            return Operand(self, cx.em.call(f"{self.name}.between", a.value(cx), *key.repr.ends(cx)))
        if not may_be_index(key) or not key.is_int:
            return super().getitem(cx, a, key)
        em, v = cx.em, a.value(cx)
        slow, done = em.slow_block(), em.new_block(I64)
        em.jump(done, self.byte(cx, v, index(cx, key, self.count(cx, v), slow)))
        em.start(slow)
        em.jump(done, em.call(f"{self.name}.item_apart", v, key.boxed(cx)))
        em.start(done)
        return Operand(BYTE, done.params[0])

    def compare(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Operand:
        if not isinstance(b.repr, BytesRepr):
            return super().compare(cx, op, a, b)
        return Operand(BOOL, self.compare_truth(cx, op, a, b))

    def compare_truth(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Value:
        if op not in ("==", "!=") or not (self is b.repr is BYTES):
            return super().compare_truth(cx, op, a, b)
        same = cx.em.call("bytes.equal", a.value(cx), b.value(cx))
        return same if op == "==" else cx.em.op("i32.eqz", same)

    def contains(self, cx: FunctionLowering, a: Operand, item: Operand) -> Value:
        return cx.em.call("bytes.bytes_contains", a.value(cx), item.boxed(cx))

    def binary(self, cx: FunctionLowering, op: str, a: Operand, b: Operand, inplace: bool = False) -> Operand:
        if op == "+" and self is b.repr is BYTES:
            return Operand(BYTES, cx.em.call("bytes.concat", a.value(cx), b.value(cx)))
        return super().binary(cx, op, a, b, inplace)


class ByteArrayRepr(BytesRepr):
    def setitem(self, cx: FunctionLowering, a: Operand, key: Operand, v: Operand) -> None:
        if not may_be_index(key) or not key.is_int or not _is_byte(v):
            super().setitem(cx, a, key, v)
            return
        em, struct = cx.em, a.value(cx)
        byte = em.op("i32.wrap_i64", raw(cx, v))
        slow, done = em.slow_block(), em.new_block()
        i = index(cx, key, self.count(cx, struct), slow)
        em.emit("array.set", (em.field(self.struct, "data", struct), i, byte), ("$Array[u8]",))
        em.jump(done)
        em.start(slow)
        em.run("ops.setitem", struct, key.boxed(cx), v.boxed(cx))
        em.jump(done)
        em.start(done)


def _is_byte(v: Operand) -> bool:
    bounds = number_range(v)
    return bounds is not None and bounds[0] >= 0 and bounds[1] <= 255


BYTES = BytesRepr("bytes", "$Bytes")
BYTE_ARRAY = ByteArrayRepr("bytearray", "$ByteArray")
