"""The types of restricted Python, their subtyping, and the WebAssembly types that carry them.

i32 i64 f64                 Num               bool          an i32 that is 0 or 1
u8 u16                      packed            only of array elements and struct fields
List, List | None           (ref $List)       a @struct class
obj, obj | None             (ref eq)          any Python value
Array[obj]                  (ref $Array[obj]) elements of reference type are nullable in storage
Func[[obj], i64]            (ref Sig)
extern                      externref         a host value; always nullable
None                        nothing           only as a result
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from typing import TypeAlias

from waspy.pickling import by_fields
from waspy.wasm import types as wasm


@by_fields
@dataclass(frozen=True, slots=True)
class Prim:
    name: str

    def __str__(self) -> str:
        return self.name


@by_fields
@dataclass(frozen=True, slots=True)
class Obj:
    nullable: bool = False

    def __str__(self) -> str:
        return "obj" + _suffix(self.nullable)


@by_fields
@dataclass(frozen=True, slots=True)
class Struct:
    """`name` is the class's name; the symbol of the WebAssembly type is "$" + name."""

    name: str
    nullable: bool = False

    def __str__(self) -> str:
        return self.name + _suffix(self.nullable)


@by_fields
@dataclass(frozen=True, slots=True)
class Array:
    element: Type
    nullable: bool = False

    def __str__(self) -> str:
        return f"Array[{self.element}]" + _suffix(self.nullable)


@by_fields
@dataclass(frozen=True, slots=True)
class Func:
    params: tuple[Type, ...]
    result: Type
    nullable: bool = False

    def __str__(self) -> str:
        return f"Func[[{', '.join(map(str, self.params))}], {self.result}]" + _suffix(self.nullable)


Type: TypeAlias = Prim | Obj | Struct | Array | Func
Reference: TypeAlias = Obj | Struct | Array | Func

I32, I64, F64, BOOL = Prim("i32"), Prim("i64"), Prim("f64"), Prim("bool")
U8, U16 = Prim("u8"), Prim("u16")
NONE = Prim("None")
"""The result of a function that returns nothing."""
NORETURN = Prim("NoReturn")
EXTERN = Prim("extern")
THROWN = Prim("Thrown")
"""The handler's name in `except Thrown as t`: carries the exception object."""
OBJ, OBJ_NULL = Obj(), Obj(True)

PRIMS = {t.name: t for t in (I32, I64, F64, BOOL, U8, U16, NONE, NORETURN, EXTERN)}
PACKED = {U8: wasm.I8, U16: wasm.I16, BOOL: wasm.I8}
"""Storage of array elements narrower than a value; bool is packed only in arrays."""
_NUMS = {I32: wasm.I32, BOOL: wasm.I32, I64: wasm.I64, F64: wasm.F64, U8: wasm.I32, U16: wasm.I32}


@dataclass(frozen=True, slots=True)
class Field:
    """`slot`: "" or the prefix of the name that reading it makes live, as "slot:len" or "slot:unary"."""

    name: str
    type: Type
    slot: str = ""


@dataclass(slots=True)
class StructInfo:
    """`fields` are all of them, the inherited ones first."""

    name: str
    parent: str | None
    fields: tuple[Field, ...] = ()
    by_name: dict[str, Field] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.by_name = {f.name: f for f in self.fields}


@by_fields
@dataclass(frozen=True, slots=True)
class Param:
    """`kind` is one of "posonly", "normal", "vararg", "kwonly", "kwarg". `default` is a constant expression
    (`lir.Global`) or None for a required parameter."""

    name: str
    type: Type
    kind: str = "normal"
    default: tuple[object, ...] | None = None


@dataclass(frozen=True, slots=True)
class Signature:
    params: tuple[Param, ...]
    result: Type

    def func(self) -> Func:
        return Func(tuple(p.type for p in self.params), self.result)


def _suffix(nullable: bool) -> str:
    return " | None" if nullable else ""


def is_reference(t: Type) -> bool:
    return not isinstance(t, Prim) or t == EXTERN


def is_nullable(t: Type) -> bool:
    return t == EXTERN if isinstance(t, Prim) else t.nullable


def non_null(t: Type) -> Type:
    return t if isinstance(t, Prim) or not t.nullable else replace(t, nullable=False)


def nullable(t: Type) -> Type:
    return t if isinstance(t, Prim) or t.nullable else replace(t, nullable=True)


def array_symbol(t: Array) -> str:
    """Arrays of `T` and of `T | None` are the same type: elements are nullable in storage anyway."""
    return f"$Array[{non_null(t.element)}]"


def wasm_sig(params: tuple[Type, ...], result: Type) -> wasm.Sig:
    results = () if result in (NONE, NORETURN) else (wasm_type(result),)
    return wasm.Sig(tuple(wasm_type(p) for p in params), results)


def wasm_heap(t: Type) -> str | wasm.Sig:
    match t:
        case Obj():
            return "eq"
        case Struct(name):
            return "$" + name
        case Array():
            return array_symbol(t)
        case Func(params, result):
            return wasm_sig(params, result)
        case _:
            return "extern"


@cache
def wasm_type(t: Type) -> wasm.ValType:
    """The type of a value of type t."""
    if isinstance(t, Prim):
        return wasm.OBJ if t == THROWN else wasm.EXTERN if t == EXTERN else _NUMS[t]
    return wasm.Ref(wasm_heap(t), t.nullable)


def field_storage(t: Type) -> wasm.Storage:
    return PACKED[t] if t in (U8, U16) and isinstance(t, Prim) else wasm_type(t)


def element_storage(t: Type) -> wasm.Storage:
    return PACKED[t] if isinstance(t, Prim) and t in PACKED else wasm_type(nullable(t))


def value_type(t: Type) -> Type:
    """The type of what is read from storage of type t."""
    return I32 if t in (U8, U16) else t


@dataclass(slots=True)
class Hierarchy:
    """The struct types by name, and the questions that need all of them."""

    structs: dict[str, StructInfo] = field(default_factory=dict)

    def ancestors(self, name: str) -> list[str]:
        """The struct itself, then its parents."""
        chain = [name]
        while (parent := self.structs[chain[-1]].parent) is not None:
            chain.append(parent)
        return chain

    def is_subtype(self, a: Type, b: Type) -> bool:
        """May a value of type a stand where b is expected, without any instruction?"""
        if a in (b, NORETURN):
            return True
        if isinstance(a, Prim) or isinstance(b, Prim):
            return (a, b) == (BOOL, I32)
        if a.nullable and not b.nullable:
            return False
        match a, b:
            case ((Obj() | Struct()), Obj()):
                return True
            case Struct(), Struct():
                return b.name in self.ancestors(a.name)
            case Array(), Array():
                return a.element == b.element
            case Func(), Func():
                return self._func_fits(a, b)
        return False

    def _func_fits(self, a: Func, b: Func) -> bool:
        same = wasm_sig(a.params, a.result) == wasm_sig(b.params, b.result)
        return same and len(a.params) == len(b.params)

    def join(self, a: Type, b: Type) -> Type | None:
        """The narrowest type of both, or None."""
        if self.is_subtype(a, b):
            return b
        if self.is_subtype(b, a):
            return a
        if isinstance(a, Prim) or isinstance(b, Prim):
            return None
        null = a.nullable or b.nullable
        match a, b:
            case Struct(), Struct():
                above = self.ancestors(b.name)
                common = next((n for n in self.ancestors(a.name) if n in above), None)
                return Obj(null) if common is None else Struct(common, null)
            case ((Obj() | Struct()), (Obj() | Struct())):
                return Obj(null)
            case (Array(), Array()) | (Func(), Func()) if non_null(a) == non_null(b):
                return nullable(a)
        return None

    def related(self, a: Type, b: Type) -> bool:
        """Can a value of type a be of type b? (null aside)"""
        a, b = non_null(a), non_null(b)
        if isinstance(a, Array) and isinstance(b, Array) and array_symbol(a) == array_symbol(b):
            return True
        return self.is_subtype(a, b) or self.is_subtype(b, a) or {type(a), type(b)} == {Obj, Array}
