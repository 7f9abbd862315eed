"""What every piece of lowered code has: where it goes, its unit, and the values that are often needed."""

from __future__ import annotations

from collections.abc import Sequence

from waspy.ir.lir import Value
from waspy.lower.emit import Emitter
from waspy.lower.tuple_structs import FIELDS, SUBS, struct_of
from waspy.lower.unit import UnitBuilder
from waspy.wasm.types import Ref


class Context:
    def __init__(self, unit: UnitBuilder, em: Emitter) -> None:
        self.unit = unit
        self.em = em

    def load_constant(self, value: object) -> Value:
        return self.unit.load(self.em, value)

    def none(self) -> Value:
        return self.em.constant("singletons.NONE")

    def bool_object(self, condition: Value) -> Value:
        """TRUE or FALSE."""
        em = self.em
        yes, no = em.constant("singletons.TRUE"), em.constant("singletons.FALSE")
        assert yes.type is not None
        return em.value("select", (yes, no, condition), (), yes.type)

    def attribute(self, name: str) -> Value:
        """The name of an attribute that is looked up at run time."""
        self.em.live(f"attr:{name}")
        return self.em.string(name)

    def objects(self, items: Sequence[Value]) -> Value:
        """A new `Array[obj]`."""
        return self.em.array("$Array[obj]", items)

    def tuple(self, items: Sequence[Value]) -> Value:
        """A new tuple of one item or more."""
        struct = struct_of(len(items))
        cls = self.em.constant(self.unit.runtime.class_symbol("tuple"))
        return self.em.struct(struct, cls, *self._parts(struct, items))

    def named_tuple(self, cls: Value, items: Sequence[Value]) -> Value:
        """A new instance of a subclass of tuple."""
        struct = struct_of(len(items))
        return self.em.struct(SUBS[struct], cls, *self._parts(struct, items), self.em.null("$Dict"))

    def _parts(self, struct: str, items: Sequence[Value]) -> Sequence[Value]:
        return items if struct in FIELDS else [self.objects(items)]

    def no_names(self) -> Value:
        """The absent array of keyword names."""
        return self.em.null("$Array[Str]")

    def names(self, names: Sequence[str]) -> Value:
        """A constant array of strings."""
        return self.em.get_global(self.unit.names(tuple(names)), Ref("$Array[Str]"))
