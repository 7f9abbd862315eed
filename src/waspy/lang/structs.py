"""Structs, arrays, function references and Python values of restricted Python, under CPython."""

from __future__ import annotations

from typing import Any, ClassVar, TypeVar

from waspy.lang import machine, objects

obj = Any
"""Any Python value, `(ref eq)`; `obj | None` may also be the null reference, which is no Python value."""

extern = Any
"""A value of the host (a JavaScript object), possibly null."""

COMPILED = False
"""True when compiled: `if not COMPILED:` guards what only CPython shall run."""

_T = TypeVar("_T")


def struct(cls: type[_T]) -> type[_T]:
    """A WasmGC struct: `class List(Object): items: Array[obj | None]; length: i32`.

    Fields are declared by annotation, the parent's first. The constructor takes every field in order.
    Structs have no methods; `isinstance(x, List)` is `ref.test`, `cast(List, x)` is `ref.cast`.
    """
    names: list[str] = []
    for base in reversed(cls.__mro__):
        names += [n for n in base.__dict__.get("__annotations__", {}) if n not in names]

    def __init__(self: Any, *args: Any) -> None:
        if len(args) != len(names):
            raise TypeError(f"{cls.__name__} has {len(names)} fields ({', '.join(names)}), got {len(args)}")
        for name, value in zip(names, args, strict=True):
            setattr(self, name, value)

    cls.__init__ = __init__  # type: ignore[method-assign]
    cls.__struct_fields__ = tuple(names)  # type: ignore[attr-defined]
    return cls


class Array:
    """A WasmGC array. `Array[T](n)` holds zeros or nulls, `Array[T].filled(n, x)` n times x,
    `Array[T].of(a, b)` just these. `len(a)` is an i32. Reading an element outside it traps."""

    element: ClassVar[Any] = None
    _known: ClassVar[dict[Any, type[Array]]] = {}
    __slots__ = ("items",)

    def __class_getitem__(cls, element: Any) -> type[Array]:
        key = str(element)
        if key not in cls._known:
            cls._known[key] = type(f"Array[{key}]", (Array,), {"element": element, "__slots__": ()})
        return cls._known[key]

    def __init__(self, n: int) -> None:
        self.items = [getattr(self.element, "default", None)] * n

    @classmethod
    def filled(cls, n: int, value: Any) -> Array:
        a = cls(n)
        a.items = [value] * n
        return a

    @classmethod
    def of(cls, *values: Any) -> Array:
        a = cls(0)
        a.items = list(values)
        return a

    def _check(self, i: int, n: int = 1) -> None:
        if i < 0 or n < 0 or i + n > len(self.items):
            raise IndexError(f"array access {i}:{i + n} out of {len(self.items)}")

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, i: int) -> Any:
        self._check(i)
        return self.items[i]

    def __setitem__(self, i: int, value: Any) -> None:
        self._check(i)
        bits = getattr(self.element, "bits", 64)
        self.items[i] = value & ((1 << bits) - 1) if bits < 32 else value

    def copy(self, at: int, source: Array, start: int, n: int) -> None:
        """array.copy: n elements of source from start go to self from at; they may overlap."""
        self._check(at, n)
        source._check(start, n)
        self.items[at : at + n] = source.items[start : start + n]

    def fill(self, at: int, value: Any, n: int) -> None:
        """array.fill."""
        self._check(at, n)
        self.items[at : at + n] = [value] * n


class Func:
    """`Func[[A, B], R]`: a typed function reference; calling it is `call_ref`."""

    def __class_getitem__(cls, item: Any) -> Any:
        return cls

    def __or__(self, other: Any) -> Any:
        return self


class Slot(Func):
    """`Slot[[A], R]`: a nullable function field of `Class`. Reading `cls.len` makes the name "slot:len"
    live, and only live slots of builtin classes are filled."""


class SlotTable:
    """`SlotTable[Unary]`: an array of nullable function references in `Class`, indexed by a constant, as in
    `cls.unary[U_REPR]`, which makes "slot:unary:<index>" live; any other index makes all of them live."""

    def __class_getitem__(cls, item: Any) -> Any:
        return Array.__class_getitem__(item)


class Thrown(Exception):
    """What `throw` raises. `except Thrown as t:` is the only exception handler of restricted Python;
    `t.value` is the Python exception object."""

    def __init__(self, value: Any) -> None:
        super().__init__(value)
        self.value = value


def throw(value: Any) -> Any:
    """Throws the Python exception object. Does not return."""
    raise Thrown(value)


def cast(type_: Any, value: Any) -> Any:
    """ref.cast: value, known to be of the struct or array type; traps otherwise (never let a program reach
    that). `cast(obj, x)` says that x is not null; `cast(Array[obj], a)` of an Array[obj | None] that it has
    no nulls (checked when they are read)."""
    if isinstance(type_, type) and issubclass(type_, Array):
        fits = isinstance(value, Array)
    elif type_ is not obj and isinstance(type_, type) and not issubclass(type_, Func):
        fits = isinstance(value, type_)
    else:
        fits = value is not None
    if not fits:
        raise AssertionError(f"cast({type_}) of {value!r}")
    return value


def unmarked(value: Any) -> Any:
    """`unmarked(cls.len)`: reads a slot without making it live, to copy it to another class."""
    return value


def to_extern(value: Any) -> Any:
    """extern.convert_any: a Python value as a host value."""
    return value


def from_extern(value: Any) -> Any:
    """any.convert_extern: the Python value, or null, that `to_extern` was given; traps on anything else."""
    return value


_strings: dict[str, Any] = {}


def S(text: str) -> Any:
    """The Python string constant `text`, a `Str`; equal constants are the same object."""
    if text not in _strings:
        _strings[text] = objects.str_constant(text)
    return _strings[text]


const_str = S


def data(content: bytes) -> Any:
    """A new Array[u8] with the bytes of a literal: array.new_data from a passive data segment. Each call
    makes another array; keep it in a global if it is asked for often."""
    return Array.__class_getitem__(machine.u8).of(*content)
