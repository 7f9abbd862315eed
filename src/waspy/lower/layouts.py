"""The static side of a class layout: the struct type, the `ClassLayout` global and the functions it names.

$MODULE:QUALNAME              the struct
MODULE:QUALNAME!layout        ClassLayout
MODULE:QUALNAME!slots         the names, an array whose identity is the layout's
MODULE:QUALNAME!get, !set     a field by its number
MODULE:QUALNAME!alloc         an instance with all fields unset
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from waspy.infer.types import ANY, IntRange, Type, Typing
from waspy.ir.lir import Edge, Term, Value
from waspy.ir.pir import ClassDef
from waspy.layout.assigned import DOUBTS, MOVED, Assigned
from waspy.layout.classes import Layout, Layouts, field_name
from waspy.lower.context import Context
from waspy.lower.emit import Emitter
from waspy.lower.reprs.any import AnyRepr
from waspy.lower.reprs.below_containers import CONTAINERS, ContainerRepr
from waspy.lower.reprs.instances import InstanceRepr
from waspy.lower.reprs.slots import Slot, box_or_null, put_or_clear, slot_of
from waspy.lower.reprs.table import Reprs
from waspy.lower.unit import ConstExpr, UnitBuilder
from waspy.wasm.types import I32, OBJ_NULL, Field, Ref

MOST_TRIED = 3
EMPTY = {
    ("$BaseException", "args"): ("tuple.EMPTY", Ref("$LongTuple")),
    ("$List", "items"): ("list.NO_ITEMS", Ref("$Array[obj]")),
    ("$Dict", "index"): ("dict.NO_INDEX", Ref("$Array[i32]")),
    ("$Dict", "hashes"): ("dict.OWN", Ref("$Array[i64]")),
    ("$Dict", "keys"): ("dict.NO_ITEMS", Ref("$Array[obj]")),
    ("$Dict", "values"): ("dict.NO_ITEMS", Ref("$Array[obj]")),
}
"""What fields of the runtime's structs have in new instances, if not null or zero: globals with their types."""
OBJECT, CLASS, NAMES = Ref("$Object"), Ref("$Class"), Ref("$Array[Str]")


@dataclass(slots=True)
class LayoutBuilder:
    unit: UnitBuilder
    layouts: Layouts
    reprs: Reprs
    typing: Typing
    believed: frozenset[str]
    """What of `assigned.DOUBTS` does not happen."""
    _assigned: Assigned | None = None
    _made: set[str] = field(default_factory=set)
    _instances: dict[ClassDef, AnyRepr] = field(default_factory=dict)
    _slots: dict[tuple[str, str], Slot] = field(default_factory=dict)
    """By the struct that has the field first, and the attribute."""
    _types: dict[tuple[str, str], Type] | None = None
    _owners: dict[str, list[Layout]] | None = None

    def layout_global(self, em: Emitter, cls: ClassDef) -> Value:
        """The `ClassLayout` of the class, null if it has none."""
        layout = self.layouts.of(cls)
        if layout is None:
            return em.null("$ClassLayout")
        return em.get_global(self._build(layout), Ref("$ClassLayout"))

    def instance_repr(self, cls: ClassDef) -> AnyRepr:
        """The representation of the instances of a class and its subclasses."""
        if cls not in self._instances:
            layout = self.layouts.of(cls)
            assert layout is not None, cls
            if cls in self.typing.containers and layout.builtin in CONTAINERS:
                own = self.typing.containers[cls]
                self._instances[cls] = ContainerRepr(cls, layout.struct, layout.builtin, own)
            else:
                self._instances[cls] = InstanceRepr(cls, layout.struct)
            self.struct(layout)
        return self._instances[cls]

    def is_assigned(self, cls: ClassDef, name: str) -> bool:
        """Whether instances of the class surely have the attribute, in its field."""
        if self._assigned is None:
            self._assigned = Assigned(self.layouts, self.typing.made, self.typing.replaced)
        return self.believed == DOUBTS and name in self._assigned.of(cls)

    @property
    def fields_stay(self) -> bool:
        """Whether fields never move to a dict."""
        return MOVED in self.believed

    def with_field(self, name: str) -> Sequence[Layout]:
        """The layouts whose structs have the field first, if they are few enough to try one after the other."""
        if self._owners is None:
            self._owners = {}
            for cls in self.layouts.facts.class_statements:
                layout = self.layouts.of(cls)
                for own in layout.own if layout is not None else ():
                    assert layout is not None
                    self._owners.setdefault(own, []).append(layout)
        found = self._owners.get(name, [])
        return found if len(found) <= MOST_TRIED else ()

    def slot(self, layout: Layout, name: str) -> Slot:
        """What the field of the attribute is like: of one type if that holds for all classes that share the field."""
        owner = layout.owner(name)
        key = owner.struct, name
        if key not in self._slots:
            self._slots[key] = slot_of(self.reprs.of(self._field_types().get(key, ANY)))
        return self._slots[key]

    def _field_types(self) -> dict[tuple[str, str], Type]:
        if self._types is None:
            self._types = {}
            for cls in self.layouts.facts.class_statements:
                layout = self.layouts.of(cls)
                known = self.typing.attributes.get(cls)
                for name in layout.names if layout is not None else ():
                    assert layout is not None
                    key = layout.owner(name).struct, name
                    type = known.get(name) if known is not None else ANY
                    if type is not None:
                        self._types[key] = _shared(self._types.setdefault(key, type), type)
        return self._types

    def struct(self, layout: Layout) -> str:
        """Makes sure that the struct type is known; its name."""
        if layout.struct not in self.unit.runtime.structs:
            parent = self.struct(layout.base) if layout.base is not None else layout.root
            types = {name: self.slot(layout, name).type for name in layout.own}
            if layout.struct in self.unit.runtime.structs:  # a field refers to the class
                return layout.struct
            made = layout.struct_type(self.unit.runtime.struct(parent), types)
            self.unit.runtime.structs[layout.struct] = made
            self.unit.unit.types[layout.struct] = made
        return layout.struct

    def new(self, em: Emitter, layout: Layout, cls: Value) -> Value:
        """A new instance with all fields unset."""
        values = {field_name(name): self.slot(layout, name).unset for name in layout.names}
        fields = self.unit.runtime.struct(self.struct(layout)).fields
        given = [values[f.name](em) if f.name in values else _first_value(em, layout.root, f, cls) for f in fields]
        return em.struct(layout.struct, *given)

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
            intercepting=("i32.const", int(layout.intercepting)),
            over=("global.get", self.unit.runtime.class_symbol(layout.builtin)),
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
        cx = Context(self.unit, em)
        for name in _switch(em, layout, index):
            slot = self.slot(layout, name)
            box_or_null(cx, slot, em.field(layout.struct, field_name(name), struct))

    def _set(self, layout: Layout, symbol: str) -> None:
        em = self.unit.function(symbol, (OBJECT, I32, OBJ_NULL), None)
        o, index, value = em.block.params
        struct = em.cast(o, layout.struct)
        cx = Context(self.unit, em)
        for name in _switch(em, layout, index):
            slot, own = self.slot(layout, name), field_name(name)
            put_or_clear(cx, slot, value, partial(em.set_field, layout.struct, own, struct))

    def _alloc(self, layout: Layout, symbol: str) -> None:
        em = self.unit.function(symbol, (CLASS,), OBJECT)
        em.end(Term("return", [self.new(em, layout, em.block.params[0])]))


def _shared(a: Type, b: Type) -> Type:
    """The type of a field that is of type a in instances of one class, of type b in those of another."""
    if isinstance(a, IntRange) and isinstance(b, IntRange):
        return IntRange(min(a.low, b.low), max(a.high, b.high))
    return a if a == b else ANY


def _first_value(em: Emitter, root: str, field: Field, cls: Value) -> Value:
    """What a field of the runtime's struct has in a new one."""
    if field.name == "cls":
        return cls
    known = EMPTY.get((root.removesuffix("Sub"), field.name))
    if known is not None:
        return em.get_global(*known)
    return em.null(field.type.heap) if isinstance(field.type, Ref) else em.i32(0)


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
