"""WebAssembly types, by name.

Defined types (structs, arrays) are referred to by a symbol that starts with "$" ("$List"); the linker
numbers them and puts all of them in one `rec` group, so that types of equal shape stay distinct.
Function types are structural: a `Sig`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from waspy.pickling import by_fields


@dataclass(frozen=True, slots=True)
class Num:
    """A number type: i32, i64, f32, f64."""

    name: str

    def __str__(self) -> str:
        return self.name


@by_fields
@dataclass(frozen=True, slots=True)
class Ref:
    """A reference type. `heap` is an abstract heap type ("eq", "any", "i31", "struct", "array", "func",
    "extern", "exn", "none", "nofunc", "noextern"), a defined type ("$List") or a function type (`Sig`)."""

    heap: str | Sig
    nullable: bool = False

    def __str__(self) -> str:
        return f"(ref {'null ' if self.nullable else ''}{self.heap})"


ValType: TypeAlias = Num | Ref


@by_fields
@dataclass(frozen=True, slots=True)
class Sig:
    """A function type."""

    params: tuple[ValType, ...]
    results: tuple[ValType, ...]

    def __str__(self) -> str:
        params = " ".join(map(str, self.params))
        results = " ".join(map(str, self.results))
        return f"[{params} -> {results}]"


@dataclass(frozen=True, slots=True)
class Packed:
    """A storage type that only fields have: i8 or i16."""

    name: str

    def __str__(self) -> str:
        return self.name


Storage: TypeAlias = ValType | Packed


@by_fields
@dataclass(frozen=True, slots=True)
class Field:
    name: str
    type: Storage
    mutable: bool = True


@dataclass(frozen=True, slots=True)
class StructType:
    """`fields` lists every field, the inherited ones first, with the same types as in `parent`."""

    name: str
    parent: str | None
    fields: tuple[Field, ...]

    def index(self, field: str) -> int:
        for i, f in enumerate(self.fields):
            if f.name == field:
                return i
        raise KeyError(f"{self.name} has no field {field}")


@dataclass(frozen=True, slots=True)
class ArrayType:
    name: str
    element: Storage
    mutable: bool = True


DefType: TypeAlias = StructType | ArrayType

I32, I64, F32, F64 = Num("i32"), Num("i64"), Num("f32"), Num("f64")
I8, I16 = Packed("i8"), Packed("i16")
OBJ = Ref("eq")
"""Any Python value: never null."""
OBJ_NULL = Ref("eq", True)
EXTERN = Ref("extern", True)
EXN = Ref("exn", True)
