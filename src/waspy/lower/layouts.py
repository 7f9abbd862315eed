"""The static side of a class layout: the struct type, the `ClassLayout` global and the functions it names.

$MODULE:QUALNAME              the struct
MODULE:QUALNAME!layout        ClassLayout
MODULE:QUALNAME!slots         the names, an array whose identity is the layout's
MODULE:QUALNAME!get, !set     a field by its number
MODULE:QUALNAME!alloc         an instance with all fields null
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from waspy.ir.lir import Edge, Term, Value
from waspy.ir.pir import ClassDef
from waspy.layout.classes import Layout, Layouts, field_name
from waspy.lower.emit import Emitter
from waspy.lower.unit import ConstExpr, UnitBuilder
from waspy.wasm.types import I32, OBJ_NULL, Ref

OBJECT, CLASS, NAMES = Ref("$Object"), Ref("$Class"), Ref("$Array[Str]")


@dataclass(slots=True)
class LayoutBuilder:
    unit: UnitBuilder
    layouts: Layouts
    _made: set[str] = field(default_factory=set)

    def layout_global(self, em: Emitter, cls: ClassDef) -> Value:
        """The `ClassLayout` of the class, null if it has none."""
        layout = self.layouts.of(cls)
        if layout is None:
            return em.null("$ClassLayout")
        return em.get_global(self._build(layout), Ref("$ClassLayout"))

    def struct(self, layout: Layout) -> str:
        """Makes sure that the struct type is known; its name."""
        if layout.struct not in self.unit.runtime.structs:
            parent = self.struct(layout.base) if layout.base is not None else "$Instance"
            made = layout.struct_type(self.unit.runtime.struct(parent))
            self.unit.runtime.structs[layout.struct] = made
            self.unit.unit.types[layout.struct] = made
        return layout.struct

    def _build(self, layout: Layout) -> str:
        stem = layout.struct[1:]
        symbol = f"{stem}!layout"
        if symbol in self._made:
            return symbol
        self._made.add(symbol)
        self.struct(layout)
        base: ConstExpr = ("ref.null", "$Array[Str]")
        if layout.base is not None:
            self._build(layout.base)
            base = ("global.get", f"{layout.base.struct[1:]}!slots")
        strings = [("str", n) for n in layout.names]
        self.unit.add_global(f"{stem}!slots", NAMES, ("array.new_fixed", "$Array[Str]", strings))
        self._get(layout, f"{stem}!get")
        self._set(layout, f"{stem}!set")
        self._alloc(layout, f"{stem}!alloc")
        init = self.unit.struct(
            "$ClassLayout",
            names=("global.get", f"{stem}!slots"),
            base=base,
            get_slot=("ref.func", f"{stem}!get"),
            set_slot=("ref.func", f"{stem}!set"),
            alloc=("ref.func", f"{stem}!alloc"),
        )
        self.unit.add_global(symbol, Ref("$ClassLayout"), init)
        return symbol

    def _get(self, layout: Layout, symbol: str) -> None:
        em = self.unit.function(symbol, (OBJECT, I32), OBJ_NULL)
        o, index = em.block.params
        struct = em.cast(o, layout.struct)
        for name in _switch(em, layout, index):
            value = em.field(layout.struct, field_name(name), struct)
            em.end(Term("return", [value]))

    def _set(self, layout: Layout, symbol: str) -> None:
        em = self.unit.function(symbol, (OBJECT, I32, OBJ_NULL), None)
        o, index, value = em.block.params
        struct = em.cast(o, layout.struct)
        for name in _switch(em, layout, index):
            em.set_field(layout.struct, field_name(name), struct, value)
            em.end(Term("return"))

    def _alloc(self, layout: Layout, symbol: str) -> None:
        em = self.unit.function(symbol, (CLASS,), OBJECT)
        made = em.value("struct.new_default", (), (layout.struct,), Ref(layout.struct))
        em.set_field(layout.struct, "cls", made, em.block.params[0])
        em.end(Term("return", [made]))


def _switch(em: Emitter, layout: Layout, index: Value) -> Iterator[str]:
    """Dispatches on the index; gives each name with the emitter in its block."""
    blocks = [em.new_block() for _ in layout.names]
    default = em.new_block()
    em.end(Term("switch", [index], edges=[Edge(b) for b in (*blocks, default)]))
    em.start(default)
    em.end(Term("unreachable"))
    for block, name in zip(blocks, layout.names, strict=True):
        em.start(block)
        yield name
