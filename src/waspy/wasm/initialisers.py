"""Functions that make the objects which globals hold, for Wasmtime.

    global str:hello = struct.new $Str ... (array.new_fixed $Bytes 104 101 ...)

becomes a global that is null at first, and code that a start function calls:

    func link.make.7
      ...
      i32.const 120  i32.const 5  array.new_data $Bytes link.texts
      call new $Str  global.set str:hello

Wasmtime makes one function of all initialisers of a module, in which every allocation is written out: half of the
machine code of a program that imports library modules, compiled in one piece. Here the functions are short, each kind
of object is made by one function, and numbers come from a data segment.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from waspy.ir.lir import Global
from waspy.wasm import encoder
from waspy.wasm.encoder import sleb, uleb
from waspy.wasm.liveness import Init, Liveness, global_read
from waspy.wasm.object import FunctionObject, Part
from waspy.wasm.types import I32, ArrayType, Num, Packed, Ref, Sig, Storage, StructType

ORIGIN = "link"
START, MAKE, TEXTS = "link.start", "link.make", "link.texts"
AT_ONCE = 64
"""Globals that one function makes."""
OFTEN = 4
"""Objects of a struct from which on a function of their own makes them."""
SHORTEST = 4
"""Numbers in an array that come from the data segment."""
WIDTHS: dict[Storage, int] = {Packed("i8"): 1, Packed("i16"): 2, I32: 4, Num("i64"): 8}


def add(live: Liveness, order: Sequence[str], start: str | None) -> tuple[dict[str, bool], str | None]:
    """Moves the initialisers of globals, given in an order in which they can run, into functions. The globals that
    are null at first, and whether whoever reads them has to say that they no longer are; the new start function."""
    moved = _to_move(live, order)
    if not moved:
        return {}, start
    parts = [part for symbol in moved for part in _parts(live.globals[symbol].init)]
    often = {name for name, n in Counter(p[1] for p in parts if p[0] == "struct.new").items() if n >= OFTEN}
    for name in sorted(often):
        _add(live, _constructor(live, name))
    texts = bytearray()
    names: list[str] = []
    for at in range(0, len(moved), AT_ONCE):
        writer = _Writer(live, often, texts)
        for symbol in list(moved)[at : at + AT_ONCE]:
            writer.make(live.globals[symbol])
        names.append(f"{MAKE}.{len(names)}")
        _add(live, writer.function(names[-1]))
    live.symbols.data[TEXTS] = bytes(texts)
    first = _Writer(live, often, texts)
    for name in [*names, *([start] if start is not None else [])]:
        first.call(name)
    _add(live, first.function(START))
    for symbol in moved:
        g = live.globals[symbol]
        assert isinstance(g.type, Ref)
        live.globals[symbol] = Global(g.name, Ref(g.type.heap, True), True, ("ref.null", g.type.heap), g.origin)
    live.run(["c:" + START])
    return moved, START


def _to_move(live: Liveness, order: Sequence[str]) -> dict[str, bool]:
    """The globals that hold new objects, or what such globals hold."""
    moved: dict[str, bool] = {}
    for symbol in order:
        g = live.globals[symbol]
        if any(_is_made(part, moved) for part in _parts(g.init)):
            assert isinstance(g.type, Ref)
            moved[symbol] = not g.type.nullable
    return moved


def _is_made(init: Init, moved: Mapping[str, bool]) -> bool:
    symbol = global_read(init)
    return symbol in moved if symbol is not None else str(init[0]).startswith(("struct.", "array."))


def _parts(init: Init) -> Iterator[Init]:
    """The expression and all in it."""
    work = [init]
    while work:
        init = work.pop()
        yield init
        for part in init[1:]:
            if isinstance(part, tuple) and part and isinstance(part[0], str):
                work.append(part)
            elif isinstance(part, list | tuple):
                work += [p for p in part if isinstance(p, tuple)]


def _add(live: Liveness, fn: FunctionObject) -> None:
    live.symbols.sigs[str(fn.sig)] = fn.sig
    live.symbols.functions[fn.name] = fn


def _constructor(live: Liveness, struct: str) -> FunctionObject:
    """A function from the fields to the struct."""
    t = live.types[struct]
    assert isinstance(t, StructType)
    sig = Sig(tuple(I32 if isinstance(f.type, Packed) else f.type for f in t.fields), (Ref(struct),))
    code = b"\0" + b"".join(b"\x20" + uleb(i) for i in range(len(t.fields))) + b"\xfb\x00"
    refs = (f"t:{struct}", f"s:{sig}")
    return FunctionObject(f"new {struct}", ORIGIN, sig, (code, b"\x0b"), (f"t:{struct}",), Part(refs))


class _Writer:
    """Writes the code of one function; what the linker numbers is left open."""

    def __init__(self, live: Liveness, often: set[str], texts: bytearray) -> None:
        self.live, self.often, self.texts = live, often, texts
        self.chunks: list[bytes] = []
        self.relocs: list[str] = []
        self.code = bytearray(b"\0")

    def function(self, name: str) -> FunctionObject:
        sig = Sig((), ())
        chunks = (*self.chunks, bytes(self.code) + b"\x0b")
        refs = (*dict.fromkeys(self.relocs), f"s:{sig}")
        return FunctionObject(name, ORIGIN, sig, chunks, tuple(self.relocs), Part(refs))

    def make(self, g: Global) -> None:
        self.write(g.init, g.type)
        self.op(b"\x24", "g:" + g.name)

    def call(self, function: str) -> None:
        self.op(b"\x10", "c:" + function)

    def op(self, code: bytes, reloc: str) -> None:
        self.chunks.append(bytes(self.code) + code)
        self.relocs.append(reloc)
        self.code = bytearray()

    def write(self, init: Init, slot: Storage) -> None:
        """The value of a constant expression, for a slot of that type."""
        op = init[0]
        if op in ("when", "if_live", "live"):
            if op == "when" and not self.live.is_live(init[1]):
                assert isinstance(slot, Ref)
                self.null(encoder.bottom(slot.heap))
            else:
                self.write(init[2], slot)
        elif op in _NUMBERS:
            self.code += _NUMBERS[op](init[1])
        elif op == "ref.null":
            self.null(init[1])
        elif op == "ref.func":
            self.op(b"\xd2", "r:" + init[1])
        elif (symbol := global_read(init)) is not None:
            self.op(b"", "G:" + symbol)
        elif op == "ref.i31":
            self.write(init[1], I32)
            self.code += b"\xfb\x1c"
        else:
            self.aggregate(init)

    def null(self, heap: str | Sig) -> None:
        if isinstance(heap, str) and heap in encoder.HEAP_TYPES:
            self.code += b"\xd0" + encoder.HEAP_TYPES[heap]
        else:
            self.op(b"\xd0", f"S:{heap}" if isinstance(heap, Sig) else f"h:{heap}")

    def aggregate(self, init: Init) -> None:
        op, name = init[0], init[1]
        t = self.live.types[name]
        if op == "struct.new":
            assert isinstance(t, StructType)
            for part, field in zip(init[2], t.fields, strict=True):
                self.write(part, field.type)
            if name in self.often:
                self.call("new " + name)
            else:
                self.op(b"\xfb\x00", "t:" + name)
        elif op == "struct.new_default":
            self.op(b"\xfb\x01", "t:" + name)
        else:
            assert isinstance(t, ArrayType)
            self.array(init, t)

    def array(self, init: Init, t: ArrayType) -> None:
        op, name = init[0], init[1]
        if op == "array.new_fixed":
            self.fixed_array(name, t, list(filter(self.live.is_present, init[2])))
        elif op == "array.new_default":
            self.write(init[2], I32)
            self.op(b"\xfb\x07", "t:" + name)
        else:
            self.write(init[2], t.element)
            self.write(init[3], I32)
            self.op(b"\xfb\x06", "t:" + name)

    def fixed_array(self, name: str, t: ArrayType, elements: Sequence[Init]) -> None:
        width = WIDTHS.get(t.element)
        if width is not None and len(elements) >= SHORTEST and all(map(_is_int, elements)):
            self.code += b"\x41" + sleb(len(self.texts)) + b"\x41" + sleb(len(elements))
            self.texts += b"".join((e[1] & (1 << 8 * width) - 1).to_bytes(width, "little") for e in elements)
            self.op(b"\xfb\x09", "t:" + name)
            self.op(b"", "d:" + TEXTS)
            return
        for e in elements:
            self.write(e, t.element)
        self.op(b"\xfb\x08", "t:" + name)
        self.code += uleb(len(elements))


def _is_int(init: Init) -> bool:
    return init[0] in ("i32.const", "i64.const")


_NUMBERS: dict[str, Callable[[Any], bytes]] = {
    "i32.const": lambda n: b"\x41" + sleb(encoder.signed(n, 32)),
    "i64.const": lambda n: b"\x42" + sleb(encoder.signed(n, 64)),
    "f32.const": lambda x: b"\x43" + encoder.f32(x),
    "f64.const": lambda x: b"\x44" + encoder.f64(x),
}
