"""Packs the text of string constants into one data segment.

A constant expression can build an array only element by element, three bytes for a letter. So

    global str:hello = struct.new $Str ... (array.new_fixed $Bytes 104 101 108 108 111)

becomes a string whose array is still empty, and a start function fills all of them:

    global str:hello = struct.new $Str ... (array.new_default $Bytes 5)
    global link.strings = array.new_fixed $link.strings (global.get str:hello) ...
    data link.strings "hello..."
    func link.fill_strings     for each s: array.init_data s.array, the next len(s.array) bytes

Long wide strings are packed the same way, into a table of their own.
"""

from __future__ import annotations

from typing import TypeAlias

from waspy.ir.lir import Edge, Function, Global, Instr, Term, Value
from waspy.wasm.liveness import Init, Liveness
from waspy.wasm.object import compile_function
from waspy.wasm.types import I32, ArrayType, Field, Packed, Ref, Sig, StructType, ValType

SYMBOL = "link.strings"
TYPE = "$link.strings"
FILL = "link.fill_strings"
MIN_LENGTH = {Packed("i8"): 4, I32: 1000}
"""Shorter texts are shorter in place: a constant is a byte longer than the letter, but varies in length."""
MAX_STRINGS = 8000
"""Of one table: engines limit the length of a constant array to 10,000."""

Place: TypeAlias = tuple[tuple[str, int], ...]
"""The way to the text: the struct, and the index of its field that holds the text or the struct to go on in."""


def pack(live: Liveness, string_type: ValType, start: str | None) -> str | None:
    """Rewrite the string constants among the live globals; return the new start function."""
    places: dict[Place, list[str]] = {}
    for name in sorted(live.globals):
        if name.startswith("str:") and (place := _text_place(live, live.globals[name].init)):
            places.setdefault(place, []).append(name)
    number = 0
    for place, names in places.items():
        for at in range(0, len(names), MAX_STRINGS):
            suffix = f".{number}" if number else ""
            start = _pack_table(live, string_type, place, names[at : at + MAX_STRINGS], suffix, start)
            number += 1
    return start


def _pack_table(live: Liveness, string: ValType, place: Place, names: list[str], suffix: str, start: str | None) -> str:
    path = [(struct, _field(live, struct, index)) for struct, index in place]
    field = path[-1][1]
    assert isinstance(field.type, Ref) and isinstance(field.type.heap, str)
    array = live.types[field.type.heap]
    assert isinstance(array, ArrayType)
    width = 1 if array.element == Packed("i8") else 4
    text = bytearray()
    for name in names:
        g = live.globals[name]
        letters = [e[1] for e in _part(g.init, place)[2]]
        live.globals[name] = Global(g.name, g.type, g.mutable, _emptied(g.init, place, len(letters)), g.origin)
        text += b"".join((n & (1 << 8 * width) - 1).to_bytes(width, "little") for n in letters)
    table, symbols = SYMBOL + suffix, live.symbols
    symbols.types[TYPE] = ArrayType(TYPE, string, False)
    reads: list[Init] = [("global.get", name) for name in names]
    symbols.globals[table] = Global(table, Ref(TYPE), False, ("array.new_fixed", TYPE, reads))
    symbols.data[table] = bytes(text)
    fill = _fill_function(suffix, string, path, width, start)
    symbols.functions[fill.name], _ = compile_function(fill, symbols.sigs, lambda name: name == table)
    live.run(["c:" + fill.name])
    return fill.name


def _field(live: Liveness, struct: str, index: int) -> Field:
    t = live.types[struct]
    assert isinstance(t, StructType)
    return t.fields[index]


def _text_place(live: Liveness, init: Init) -> Place | None:
    """Where a string constant holds its text, if that is worth packing."""
    if init[0] != "struct.new":
        return None
    for i, part in enumerate(init[2]):
        here = (init[1], i)
        if part[0] == "struct.new" and (below := _text_place(live, part)):
            return here, *below
        if part[0] != "array.new_fixed":
            continue
        t = live.types[part[1]]
        least = MIN_LENGTH.get(t.element) if isinstance(t, ArrayType) and t.mutable else None
        if least is not None and len(part[2]) >= least and all(e[0] == "i32.const" for e in part[2]):
            return (here,)
    return None


def _part(init: Init, place: Place) -> Init:
    for _, index in place:
        init = init[2][index]
    return init


def _emptied(init: Init, place: Place, length: int) -> Init:
    if not place:
        return ("array.new_default", init[1], ("i32.const", length))
    index = place[0][1]
    parts = list(init[2])
    parts[index] = _emptied(parts[index], place[1:], length)
    return (init[0], init[1], parts)


def _fill_function(
    suffix: str, string: ValType, path: list[tuple[str, Field]], width: int, start: str | None
) -> Function:
    types = [field.type for _, field in path if isinstance(field.type, Ref)]
    fn = Function(FILL + suffix, sig=Sig((), ()))
    entry, loop, done = fn.block(), fn.block(), fn.block()
    table, zero = fn.value(Ref(TYPE)), fn.value(I32)
    entry.instrs = [Instr("global.get", [], (SYMBOL + suffix,), table), Instr("i32.const", [], (0,), zero)]
    entry.term = Term("jump", edges=[Edge(loop, [zero, zero])])
    i, offset, length, one, following, count, more, after = (fn.value(I32) for _ in range(8))
    size = length if width == 1 else fn.value(I32)
    text, parts = fn.value(string), [fn.value(t) for t in types]
    array = parts[-1]
    loop.params = [i, offset]
    loop.instrs = [
        Instr("array.get", [table, i], (TYPE,), text),
        *(
            Instr("struct.get", [of], (struct, field.name), part)
            for of, part, (struct, field) in zip([text, *parts], parts, path, strict=False)
        ),
        Instr("array.len", [array], (), length),
        Instr("array.init_data", [array, zero, offset, length], (types[-1].heap, SYMBOL + suffix)),
        *_scaled(fn, length, size, width),
        Instr("i32.add", [offset, size], (), after),
        Instr("i32.const", [], (1,), one),
        Instr("i32.add", [i, one], (), following),
        Instr("array.len", [table], (), count),
        Instr("i32.lt_s", [following, count], (), more),
    ]
    loop.term = Term("branch", [more], edges=[Edge(loop, [following, after]), Edge(done)])
    if start is not None:
        done.instrs = [Instr("call", [], (start,))]
    done.term = Term("return")
    return fn


def _scaled(fn: Function, length: Value, size: Value, width: int) -> list[Instr]:
    """size = length * width"""
    if width == 1:
        return []
    factor = fn.value(I32)
    return [Instr("i32.const", [], (width,), factor), Instr("i32.mul", [length, factor], (), size)]
