"""Tuples, as references to their structs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from waspy.ir.lir import Block, Value
from waspy.lower.reprs.any import ANY, AnyRepr
from waspy.lower.reprs.containers import ArrayRepr, IndexedRepr, index, is_str
from waspy.lower.reprs.numbers import BOOL, is_int, number_range
from waspy.lower.reprs.operand import Operand
from waspy.lower.tuple_structs import ARRAY, item_of, struct_of
from waspy.wasm.types import I32

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering


class TupleRepr(ArrayRepr):
    """A tuple of any length."""

    operators = in_place = {"+": "tuple.tuple_add", "*": "tuple.tuple_mul"}

    def __init__(self, struct: str = "$Tuple") -> None:
        super().__init__("tuple", struct)

    def count(self, cx: FunctionLowering, v: Value) -> Value:
        return cx.em.call("tuple.size_of", v)

    def item_near(self, cx: FunctionLowering, v: Value, key: Operand, slow: Block) -> Value:
        items = cx.em.field(ARRAY, "items", cx.em.if_cast(v, ARRAY, slow))
        i = index(cx, key, cx.em.op("array.len", items), slow)
        return cx.em.non_null(cx.em.element("$Array[obj]", items, i))

    def looped(self, cx: FunctionLowering, a: Operand) -> tuple[IndexedRepr, Value]:
        known = cx.unit.objects(a.constant) if a.is_constant else None
        if known is not None:
            return ITEMS, cx.em.get_global(known, ITEMS.wasm)
        return ITEMS, cx.em.call("tuple.items_of", a.value(cx))

    def compare(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Operand:
        truth = self._compare(cx, op, a, b)
        return Operand(BOOL, truth) if truth is not None else super().compare(cx, op, a, b)

    def compare_truth(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Value:
        truth = self._compare(cx, op, a, b)
        return truth if truth is not None else super().compare_truth(cx, op, a, b)

    def _compare(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Value | None:
        """The truth value of a comparison with another tuple: both are of no subclass."""
        from waspy.lower.reprs.loops import compare_parts

        truth = compare_parts(cx, op, a, b)
        if truth is not None or op not in ("==", "!=") or not isinstance(b.repr, TupleRepr):
            return truth
        same = cx.em.call("tuple.same_items", a.value(cx), b.value(cx))
        return same if op == "==" else cx.em.op("i32.eqz", same)

    def contains(self, cx: FunctionLowering, a: Operand, item: Operand) -> Value:
        """Of a few constants of the item's type: one comparison after the other."""
        from waspy.lower.reprs.table import constant

        kind = str if is_str(item) else int if is_int(item) and number_range(item) is not None else None
        if kind is None or item.is_constant or not is_few(a.constant, kind):
            return super().contains(cx, a, item)
        em = cx.em
        done = em.new_block(I32)
        for one in a.constant:
            yes, no = em.split(item.repr.compare_truth(cx, "==", item, constant(one)))
            em.start(yes)
            em.jump(done, em.i32(1))
            em.start(no)
        em.jump(done, em.i32(0))
        em.start(done)
        return done.params[0]


class ItemsRepr(ArrayRepr):
    """The items of a tuple that a loop is over."""

    def count(self, cx: FunctionLowering, v: Value) -> Value:
        return cx.em.op("array.len", v)

    def item(self, cx: FunctionLowering, v: Value, i: Value) -> Operand:
        return Operand(ANY, cx.em.non_null(cx.em.element(self.struct, v, i)))


def is_few(value: object, kind: type) -> bool:
    """Whether it is a tuple of a few objects of the class."""
    return type(value) is tuple and 0 < len(value) <= FEW and all(type(item) is kind for item in value)


FEW = 6


class FixedTupleRepr(TupleRepr):
    """A tuple of n items."""

    def __init__(self, n: int) -> None:
        super().__init__(struct_of(n))
        self.n = n

    def count(self, cx: FunctionLowering, v: Value) -> Value:
        return cx.em.i32(self.n)

    def part(self, cx: FunctionLowering, v: Value, i: int) -> Operand:
        return Operand(ANY, item_of(cx, self.struct, v, i))

    def getitem(self, cx: FunctionLowering, a: Operand, key: Operand) -> Operand:
        if key.is_constant and type(key.constant) is int and -self.n <= key.constant < self.n:
            return self.part(cx, a.value(cx), key.constant % self.n)
        return super().getitem(cx, a, key)

    def item_near(self, cx: FunctionLowering, v: Value, key: Operand, slow: Block) -> Value:
        if self.struct == ARRAY:
            return super().item_near(cx, v, key, slow)
        return cx.em.call("tuple.item_at", v, index(cx, key, cx.em.i32(self.n), slow))


class NamedRepr(AnyRepr):
    """An instance of a class that `namedtuple` made."""

    maybe_small = False

    def __init__(self, names: Sequence[str]) -> None:
        self.names = names
        self.struct = struct_of(len(names))

    def getattr(self, cx: FunctionLowering, a: Operand, name: str) -> Operand:
        return self.part(cx, a, self.names.index(name)) if name in self.names else super().getattr(cx, a, name)

    def part(self, cx: FunctionLowering, a: Operand, i: int) -> Operand:
        return Operand(ANY, item_of(cx, self.struct, cx.em.cast(a.boxed(cx), self.struct), i))

    def replaced(self, cx: FunctionLowering, a: Operand, changes: Mapping[str, Operand]) -> Operand | None:
        """a._replace(**changes); None: there is no such field."""
        if not changes.keys() <= set(self.names):
            return None
        old = cx.em.cast(a.boxed(cx), self.struct)
        items = [(changes[n] if n in changes else self.getattr(cx, a, n)).boxed(cx) for n in self.names]
        return Operand(self, cx.named_tuple(cx.em.field("$Object", "cls", old), items))


TUPLE = TupleRepr()
ITEMS = ItemsRepr("tuple", "$Array[obj]")
fixed_tuple = cache(FixedTupleRepr)
named_repr = cache(NamedRepr)
