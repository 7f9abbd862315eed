"""What lowering knows of the runtime: signatures, struct types, globals and builtins, from the registry."""

from __future__ import annotations

from typing import Any

from waspy.restricted.registry import Registry
from waspy.wasm.types import ArrayType, Field, Packed, Ref, Sig, Storage, StructType, ValType


class Runtime:
    """The registry, with the struct types of the program beside those of the runtime."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self.structs: dict[str, StructType] = {}
        self._classes = {c.name: c.symbol for c in registry.classes.values() if c.module == "builtins"}

    def sig(self, symbol: str) -> Sig:
        return self.registry.sig(symbol)

    def has(self, symbol: str) -> bool:
        try:
            self.registry.sig(symbol)
        except KeyError:
            return False
        return True

    def global_type(self, symbol: str) -> ValType:
        return self.registry.global_type(symbol)

    def struct(self, name: str) -> StructType:
        found = self.structs.get(name) or self.registry.types[name]
        assert isinstance(found, StructType), name
        return found

    def field(self, struct: str, field: str) -> Field:
        type = self.struct(struct)
        return type.fields[type.index(field)]

    def field_type(self, struct: str, field: str) -> ValType:
        storage = self.field(struct, field).type
        assert not isinstance(storage, Packed), field
        return storage

    def element_type(self, array: str) -> Storage:
        found = self.registry.types[array]
        assert isinstance(found, ArrayType), array
        return found.element

    def extends(self, heap: Any, parent: str) -> bool:
        """Whether the heap type is the defined type `parent` or below it."""
        while isinstance(heap, str) and heap.startswith("$"):
            if heap == parent:
                return True
            known = self.structs.get(heap) or self.registry.types.get(heap)
            heap = known.parent if isinstance(known, StructType) else None
        return False

    def class_symbol(self, name: str) -> str:
        """The global of a builtin class, by its Python name: of several, that which `builtins` has."""
        known = self.registry.builtin_class(name)
        return known.symbol if known is not None else self._classes[name]

    def field_ref(self, struct: str, field: str) -> Ref:
        type = self.field_type(struct, field)
        assert isinstance(type, Ref)
        return type
