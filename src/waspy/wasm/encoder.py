"""Bytes of the WebAssembly binary format: LEB128, types, sections. Knows indices, not symbols."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable

from waspy.wasm.types import (
    ArrayType,
    DefType,
    Field,
    Num,
    Packed,
    Sig,
    Storage,
    StructType,
    ValType,
)

NUMBER_TYPES = {"i32": b"\x7f", "i64": b"\x7e", "f32": b"\x7d", "f64": b"\x7c", "i8": b"\x78", "i16": b"\x77"}
HEAP_TYPES = {
    "func": b"\x70",
    "extern": b"\x6f",
    "any": b"\x6e",
    "eq": b"\x6d",
    "i31": b"\x6c",
    "struct": b"\x6b",
    "array": b"\x6a",
    "exn": b"\x69",
    "none": b"\x71",
    "noextern": b"\x72",
    "nofunc": b"\x73",
    "noexn": b"\x74",
}
_BOTTOM = {"extern": "noextern", "noextern": "noextern", "exn": "noexn", "func": "nofunc", "nofunc": "nofunc"}
MAGIC = b"\0asm\x01\0\0\0"
(
    CUSTOM,
    TYPE,
    IMPORT,
    FUNCTION,
    TABLE,
    MEMORY,
    GLOBAL,
    EXPORT,
    START,
    ELEMENT,
    CODE,
    DATA,
    DATA_COUNT,
    TAG,
) = range(14)

Heap = Callable[["str | Sig"], bytes]
"""Encodes a heap type as a signed LEB128 (the caller knows the indices)."""


def _uleb(n: int) -> bytes:
    out = bytearray()
    while n > 0x7F:
        out.append(n & 0x7F | 0x80)
        n >>= 7
    out.append(n)
    return bytes(out)


_SMALL = [_uleb(n) for n in range(1 << 14)]


def uleb(n: int) -> bytes:
    """Unsigned LEB128."""
    return _SMALL[n] if n < 1 << 14 else _uleb(n)


def sleb(n: int) -> bytes:
    """Signed LEB128."""
    out = bytearray()
    while not -0x40 <= n <= 0x3F:
        out.append(n & 0x7F | 0x80)
        n >>= 7
    out.append(n & 0x7F)
    return bytes(out)


def bottom(heap: str | Sig) -> str:
    """The heap type below all others of the same hierarchy, which has only null."""
    return "nofunc" if isinstance(heap, Sig) else _BOTTOM.get(heap, "none")


def f32(x: float) -> bytes:
    return struct.pack("<f", x)


def f64(x: float) -> bytes:
    return struct.pack("<d", x)


def signed(n: int, bits: int) -> int:
    """`n` reduced to a signed integer of so many bits: constants may be given unsigned."""
    n &= (1 << bits) - 1
    return n - (1 << bits) if n >> (bits - 1) else n


def name(text: str) -> bytes:
    data = text.encode("utf-8", "surrogatepass")
    return uleb(len(data)) + data


def vector(items: Iterable[bytes]) -> bytes:
    parts = list(items)
    return uleb(len(parts)) + b"".join(parts)


def section(id: int, content: bytes) -> bytes:
    return bytes([id]) + uleb(len(content)) + content


def storage_type(t: Storage, heap: Heap) -> bytes:
    """A value type or a packed field type."""
    if isinstance(t, (Num, Packed)):
        return NUMBER_TYPES[t.name]
    code = heap(t.heap)
    if t.nullable:
        return code if t.heap in HEAP_TYPES else b"\x63" + code
    return b"\x64" + code


def result_types(types: tuple[ValType, ...], heap: Heap) -> bytes:
    return vector(storage_type(t, heap) for t in types)


def func_type(sig: Sig, heap: Heap) -> bytes:
    return b"\x60" + result_types(sig.params, heap) + result_types(sig.results, heap)


def _field(f: Field, heap: Heap) -> bytes:
    return storage_type(f.type, heap) + bytes([f.mutable])


def def_type(t: DefType, heap: Heap, parent: int | None, final: bool) -> bytes:
    """A struct or array with its `sub` clause; the shortest form that says it."""
    if isinstance(t, StructType):
        body = b"\x5f" + vector(_field(f, heap) for f in t.fields)
    else:
        assert isinstance(t, ArrayType)
        body = b"\x5e" + storage_type(t.element, heap) + bytes([t.mutable])
    if parent is None and final:
        return body
    supers = b"\0" if parent is None else b"\x01" + uleb(parent)
    return (b"\x4f" if final else b"\x50") + supers + body
