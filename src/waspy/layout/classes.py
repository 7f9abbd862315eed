"""Which attributes of an instance get a field of a struct.

    class Point:                           $m:Point extends $Instance: x, y
        def __init__(self, x, y):
            self.x = x; self.y = y
    class Point3(Point): ...               $m:Point3 extends $m:Point: x, y, z

A class statement gets a struct if each base is object, abc.ABC or a class that has one, or if it is a plain builtin
exception or a class below one: then the struct extends BaseException's. It extends that of list or dict if one of them,
or a class below, is the only base. Names that the class body, or a base's, binds to what may be a data descriptor get
no field: the descriptor decides. Attributes of the bases after the first become fields of the class's own struct.
Whether a class really has the bases that it seems to have is checked when the program runs: see docs/abi.md,
"Instances". A class with a `__setattr__` gets a struct unless a base without one has fields: code of the base would
write them directly.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from waspy.infer.container_bases import CONTAINERS
from waspy.infer.exception_bases import NAMES, PLAIN_EXCEPTIONS
from waspy.infer.library_bases import GIVEN
from waspy.ir.pir import ClassDef, Instr, Value
from waspy.layout.facts import BuiltinRef, Facts, Static, instructions
from waspy.wasm.types import Field, StructType, ValType


@dataclass(slots=True)
class Layout:
    """`names` are the attributes that have fields, those of `base` first; `hidden` may be data descriptors.
    `intercepting`: the class or a base has a `__setattr__`, so only what passes it by may write the fields."""

    cls: ClassDef
    struct: str
    base: Layout | None
    names: tuple[str, ...]
    hidden: frozenset[str]
    intercepting: bool = False
    builtin: str = "object"
    """The builtin class, of those in `ROOTS`, that it is below."""

    @property
    def root(self) -> str:
        """The struct of the runtime that the first base's extends."""
        return ROOTS[self.builtin]

    @property
    def is_exception(self) -> bool:
        return self.builtin == EXCEPTION

    @property
    def own(self) -> tuple[str, ...]:
        """The names whose fields are this struct's, not the base's."""
        return self.names[len(self.base.names) if self.base is not None else 0 :]

    def owner(self, name: str) -> Layout:
        """The layout whose struct has the field first."""
        layout = self
        while layout.base is not None and name in layout.base.names:
            layout = layout.base
        return layout

    def struct_type(self, parent: StructType, types: Mapping[str, ValType]) -> StructType:
        """`parent` is the base's struct type, or that of `root`; `types` are those of the fields."""
        own = tuple(Field(field_name(n), types[n]) for n in self.own)
        return StructType(self.struct, parent.name, parent.fields + own)


def field_name(attribute: str) -> str:
    """Fields of attributes are told apart from the fields of the runtime's structs by a dot."""
    return "." + attribute


@dataclass(slots=True)
class Layouts:
    facts: Facts
    known: dict[ClassDef, Layout | None] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)

    def of(self, cls: ClassDef) -> Layout | None:
        """The layout of the class's instances; None: a plain `Instance`, or as its base."""
        if cls not in self.known:
            self.known[cls] = None
            self.known[cls] = self._make(cls)
        return self.known[cls]

    def fields(self, cls: ClassDef) -> tuple[str, ...] | None:
        """The attributes that have fields; None: the class has no struct of its own."""
        layout = self.of(cls)
        return layout.names if layout is not None else None

    def any_fields(self) -> bool:
        """Whether any class has attributes with fields."""
        return any(self.fields(cls) for cls in self.facts.class_statements)

    def _make(self, cls: ClassDef) -> Layout | None:
        bases = self._bases(cls)
        if bases is None:
            return None
        builtin = self._builtin(cls)
        if any(b.builtin != builtin for b in bases[:1]):
            return None
        hidden = descriptor_names(cls).union(*(b.hidden for b in bases), HIDDEN.get(builtin, ()))
        intercepting = cls.intercepts or any(b.intercepting for b in bases)
        if intercepting and bases and bases[0].names and not bases[0].intercepting:
            return None
        wanted = dict.fromkeys(bases[0].names if bases else ())
        for other in bases[1:]:
            wanted.update(dict.fromkeys(other.names))
        own = cls.slots if cls.slots is not None else cls.self_attributes
        wanted.update(dict.fromkeys(n for n in own if n not in NOT_FIELDS))
        inherited = frozenset(bases[0].names) if bases else frozenset()
        names = tuple(n for n in wanted if n in inherited or n not in hidden)
        struct, base = self._struct_name(cls), bases[0] if bases else None
        return Layout(cls, struct, base, names, hidden, intercepting, builtin)

    def _struct_name(self, cls: ClassDef) -> str:
        name = f"${cls.module}:{cls.qualname}"
        unique, n = name, 1
        while unique in self.taken:
            n += 1
            unique = f"{name}#{n}"
        self.taken.add(unique)
        return unique

    def _bases(self, cls: ClassDef) -> list[Layout] | None:
        """The layouts of the bases that are classes of the program; None: a base is unknown or has none, or the struct
        would not extend that of the first of them."""
        elements = self._elements(cls)
        if elements is None:
            return None
        layouts: list[Layout] = []
        for i, element in enumerate(elements):
            base = None if isinstance(element, tuple) else self.facts.resolve(element)
            if base == BuiltinRef("object") or (isinstance(element, Value) and self._is_empty(element)):
                continue
            if (is_plain_exception(base) and (i == 0 or layouts)) or (len(elements) == 1 and container(base)):
                continue
            layout = self.of(base) if isinstance(base, ClassDef) else None
            if layout is None:
                return None
            if (i > 0 and not layouts) if layout.is_exception else (layout.builtin != "object" and len(elements) > 1):
                return None
            layouts.append(layout)
        return layouts

    def _elements(self, cls: ClassDef) -> Sequence[Value | tuple[object]] | None:
        instr = self.facts.class_statements.get(cls)
        return self.facts.tuple_elements(instr.args[0]) if instr is not None else None

    def _builtin(self, cls: ClassDef) -> str:
        """The builtin class, other than object, below which the bases are, which all have layouts or are builtin."""
        for base in [self.facts.resolve(e) for e in self._elements(cls) or () if isinstance(e, Value)]:
            layout = self.of(base) if isinstance(base, ClassDef) else None
            found = layout.builtin if layout is not None else EXCEPTION if is_plain_exception(base) else container(base)
            if found and found != "object":
                return found
        return "object"

    def _is_empty(self, base: Value) -> bool:
        """Whether it is a class of the library whose instances have nothing, perhaps with type arguments."""
        instr = self.facts.definitions.get(base)
        if instr is not None and instr.op == "getitem":
            base = instr.args[0]
        return self.facts.origin(base) in EMPTY_BASES


def is_plain_exception(base: Static | None) -> bool:
    return isinstance(base, BuiltinRef) and base.module == "builtins" and base.name in PLAIN_EXCEPTIONS


def container(base: Static | None) -> str:
    """The name of the builtin container class that it is."""
    return base.name if isinstance(base, BuiltinRef) and base.module == "builtins" and base.name in CONTAINERS else ""


EXCEPTION = "BaseException"
ROOTS = {"object": "$Instance", EXCEPTION: "$BaseException", "list": "$ListSub", "dict": "$DictSub"}
"""The struct of the runtime for instances of what is below each builtin class."""
HIDDEN = {EXCEPTION: NAMES, **CONTAINERS}
EMPTY_BASES = frozenset([("abc", "ABC"), ("typing", "Generic"), *(tuple(name.rsplit(".", 1)) for name in GIVEN)])
NOT_FIELDS = frozenset(["__dict__", "__weakref__", "__class__"])
HARMLESS = frozenset(
    ["const", "function", "class", "list", "dict", "tuple", "set", "unary", "binary", "join", "builtin"]
)
"""Operations whose results are no data descriptors."""


def descriptor_names(cls: ClassDef) -> frozenset[str]:
    """The names that the class body binds to something that may be a data descriptor."""
    stores = [i for i in instructions(cls.body) if i.op == "ns_set"]
    makers: dict[object, Instr] = {i.result: i for i in instructions(cls.body) if i.result is not None}
    found = set()
    for store in stores:
        maker = makers.get(store.args[0])
        if maker is None or maker.op not in HARMLESS:
            found.add(store.imm[0])
    return frozenset(found) - cls.plain_names
