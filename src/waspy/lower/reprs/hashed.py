"""dict, set and frozenset, as references to their structs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from waspy.ir.lir import Value
from waspy.lower.reprs.any import ANY
from waspy.lower.reprs.containers import StructRepr
from waspy.lower.reprs.operand import Operand
from waspy.wasm.types import OBJ

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering


class DictRepr(StructRepr):
    def loop(self, cx: FunctionLowering, a: Operand) -> Operand:
        from waspy.lower.reprs import loops

        return loops.entries_loop(cx, a, "keys")

    def length(self, cx: FunctionLowering, a: Operand) -> Value | None:
        return cx.em.field("$Dict", "used", a.value(cx))

    def getitem(self, cx: FunctionLowering, a: Operand, key: Operand) -> Operand:
        from waspy.lower.reprs import pairs

        em, items = cx.em, pairs.pair(cx, key)
        if items is not None:
            entry = em.call("dict_pairs.find_pair", a.value(cx), *items)
            there, absent = em.split(em.op("i32.ge_s", entry, em.i32(0)))
            em.start(absent)
            em.fail("exceptions.raise_key_error", key.boxed(cx))
            em.start(there)
            return Operand(ANY, pairs.value_at(cx, a.value(cx), entry))
        d, k = a.value(cx), key.boxed(cx)
        if not cx.raises_here:
            return Operand(ANY, em.call("dict.item", d, k))
        done = em.new_block(OBJ)  # see `raises_here`
        null, value = em.if_null(em.call("dict.get", d, k))
        em.jump(done, value)
        em.start(null)
        em.fail("exceptions.raise_key_error", k)
        em.start(done)
        return Operand(ANY, done.params[0])

    def setitem(self, cx: FunctionLowering, a: Operand, key: Operand, v: Operand) -> None:
        cx.em.run("dict.put", a.value(cx), key.boxed(cx), v.boxed(cx))

    def contains(self, cx: FunctionLowering, a: Operand, item: Operand) -> Value:
        from waspy.lower.reprs import pairs

        items = pairs.pair(cx, item)
        if items is None:
            return cx.em.call("dict.has", a.value(cx), item.boxed(cx))
        return cx.em.op("i32.ge_s", cx.em.call("dict_pairs.find_pair", a.value(cx), *items), cx.em.i32(0))

    def call_method(self, cx: FunctionLowering, o: Operand, name: str, args: Sequence[Operand]) -> Operand:
        from waspy.lower.reprs import pairs
        from waspy.lower.reprs.table import constant

        items = pairs.pair(cx, args[0]) if name == "get" and len(args) in (1, 2) else None
        if items is None:
            return super().call_method(cx, o, name, args)
        return Operand(ANY, pairs.value_or(cx, o.value(cx), items, args[1] if len(args) > 1 else constant(None)))


class SetRepr(StructRepr):
    """set and frozenset."""

    def loop(self, cx: FunctionLowering, a: Operand) -> Operand:
        from waspy.lower.reprs import loops

        return loops.elements_loop(cx, a)

    def length(self, cx: FunctionLowering, a: Operand) -> Value | None:
        return cx.em.field("$Set", "used", a.value(cx))

    def contains(self, cx: FunctionLowering, a: Operand, item: Operand) -> Value:
        from waspy.lower.reprs import pairs

        items = pairs.pair(cx, item)
        if items is not None:
            return cx.em.call("set.has_pair", a.value(cx), *items)
        return cx.em.call("set_methods.has_element", a.value(cx), item.boxed(cx))

    def binary(self, cx: FunctionLowering, op: str, a: Operand, b: Operand, inplace: bool = False) -> Operand:
        if op not in _SET_OPERATIONS or not isinstance(b.repr, SetRepr):
            return super().binary(cx, op, a, b, inplace)
        if inplace and self.name == "set":
            cx.em.run(_SET_UPDATES[op], a.value(cx), b.value(cx))
            return a
        return Operand(self, cx.em.call(_SET_OPERATIONS[op], a.value(cx), b.value(cx)))


_SET_OPERATIONS = {
    "|": "set_operations.union",
    "&": "set_operations.intersection",
    "-": "set_operations.difference",
    "^": "set_operations.symmetric_difference",
}
_SET_UPDATES = {
    "|": "set.merge_set",
    "&": "set_operations.keep_common",
    "-": "set_operations.remove_all",
    "^": "set_operations.toggle_all",
}


DICT = DictRepr("dict", "$Dict")
SET = SetRepr("set", "$Set")
FROZENSET = SetRepr("frozenset", "$Set")
