"""Values of the classes of `collections` that are part of the runtime, and generators, as references to structs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from waspy.ir.lir import Value
from waspy.lower.reprs.any import ANY
from waspy.lower.reprs.containers import StructRepr
from waspy.lower.reprs.hashed import DictRepr
from waspy.lower.reprs.numbers import constant_int
from waspy.lower.reprs.operand import Operand
from waspy.lower.reprs.pairs import pair, value_or
from waspy.wasm.types import OBJ

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering


class DefaultDictRepr(DictRepr):
    module = "_collections"

    def getitem(self, cx: FunctionLowering, a: Operand, key: Operand) -> Operand:
        return Operand(ANY, cx.em.call("defaultdict.item", a.value(cx), key.boxed(cx)))


class CounterRepr(DictRepr):
    """An instance of just Counter: a dict whose missing keys count 0. What the class does itself is not known here."""

    own = frozenset(["update", "subtract", "copy", "most_common", "elements", "total", "fromkeys"])

    def getitem(self, cx: FunctionLowering, a: Operand, key: Operand) -> Operand:
        em, items = cx.em, pair(cx, key)
        zero = constant_int(0)
        if items is not None:
            return Operand(ANY, value_or(cx, a.value(cx), items, zero))
        null, value = em.if_null(em.call("dict.get", a.value(cx), key.boxed(cx)))
        done = em.new_block(OBJ)
        em.jump(done, value)
        em.start(null)
        em.jump(done, zero.boxed(cx))
        em.start(done)
        return Operand(ANY, done.params[0])

    def has_method(self, cx: FunctionLowering, name: str) -> bool:
        return name not in self.own and not name.startswith("__") and super().has_method(cx, name)

    def call_known(
        self, cx: FunctionLowering, o: Operand, name: str, args: Sequence[Operand], keywords: Sequence[str] = ()
    ) -> Operand | None:
        return super().call_known(cx, o, name, args, keywords) if self.has_method(cx, name) else None


class DequeRepr(StructRepr):
    module = "_collections"

    def length(self, cx: FunctionLowering, a: Operand) -> Value | None:
        return cx.em.field("$Deque", "length", a.value(cx))


class GeneratorRepr(StructRepr):
    """A generator: resumed without asking what it is."""

    def iterate(self, cx: FunctionLowering, a: Operand) -> Operand:
        return a

    def next(self, cx: FunctionLowering, a: Operand, end: Callable[[], None], item: Callable[[Operand], None]) -> None:
        null, value = cx.em.if_null(resumed(cx, a.value(cx)))
        item(Operand(ANY, value))
        cx.em.start(null)
        end()

    def call_method(self, cx: FunctionLowering, o: Operand, name: str, args: Sequence[Operand]) -> Operand:
        if name != "send" or len(args) != 1:
            return super().call_method(cx, o, name, args)
        em, generator, sent = cx.em, o.value(cx), args[0].boxed(cx)
        started, fresh = em.split(em.field(self.struct, "state", generator))
        em.start(fresh)
        em.run("generator.check_first", sent)
        em.jump(started)
        em.start(started)
        null, value = em.if_null(resumed(cx, generator, sent))
        here = em.block
        em.start(null)
        em.fail("generator.raise_returned", generator)
        em.start(here)
        return Operand(ANY, value)


def resumed(cx: FunctionLowering, generator: Value, sent: Value | None = None) -> Value:
    """What the generator yields; null: it has returned. Inline, so that engines see at each place what is resumed."""
    return cx.em.call("generator.step", generator, sent or cx.em.null(), cx.em.null())


GENERATOR = GeneratorRepr("generator", "$Generator")
DEFAULT_DICT = DefaultDictRepr("defaultdict", "$DefaultDict")
COUNTER = CounterRepr("dict", "$Dict")
DEQUE = DequeRepr("deque", "$Deque")
