"""Packs the text of string constants into one data segment.

A constant expression can build an array only element by element, three bytes for a letter. So

    global str:hello = struct.new $Str ... (array.new_fixed $Bytes 104 101 108 108 111)

becomes a string whose array is still empty, and a start function fills all of them:

    global str:hello = struct.new $Str ... (array.new_default $Bytes 5)
    global link.strings = array.new_fixed $link.strings (global.get str:hello) ...
    data link.strings "hello..."
    func link.fill_strings     for each s: array.init_data s.array, the next len(s.array) bytes
"""

from __future__ import annotations

from waspy.ir.lir import Edge, Function, Global, Instr, Term
from waspy.wasm.liveness import Init, Liveness
from waspy.wasm.object import compile_function
from waspy.wasm.types import I32, ArrayType, Packed, Ref, Sig, StructType, ValType

SYMBOL = "link.strings"
TYPE = "$link.strings"
FILL = "link.fill_strings"
MIN_LENGTH = 4
"""Shorter texts are shorter in place."""


def pack(live: Liveness, string_type: ValType, start: str | None) -> str | None:
    """Rewrite the string constants among the live globals; return the new start function."""
    found = {
        name: place
        for name in sorted(live.globals)
        if name.startswith("str:") and (place := _text_field(live, live.globals[name]))
    }
    places = {(type, field) for type, field, _ in found.values()}
    if len(places) != 1 or len(found) < 2:
        return start
    ((struct, field),) = places
    text = bytearray()
    for name, (_, _, letters) in found.items():
        live.globals[name] = _emptied(live.globals[name], letters)
        text += bytes(n & 0xFF for n in letters)
    names: list[Init] = [("global.get", name) for name in found]
    table = Global(SYMBOL, Ref(TYPE), False, ("array.new_fixed", TYPE, names))
    symbols = live.symbols
    symbols.types[TYPE] = ArrayType(TYPE, string_type, False)
    symbols.globals[SYMBOL] = table
    symbols.data[SYMBOL] = bytes(text)
    fill = _fill_function(live, string_type, struct, field, start)
    symbols.functions[FILL], _ = compile_function(fill, symbols.sigs, lambda name: name == SYMBOL)
    live.run(["c:" + FILL])
    return FILL


def _letters(live: Liveness, init: Init) -> list[int] | None:
    """The numbers of a fixed array of bytes."""
    if init[0] != "array.new_fixed" or len(init[2]) < MIN_LENGTH:
        return None
    t = live.types[init[1]]
    if not isinstance(t, ArrayType) or t.element != Packed("i8") or not t.mutable:
        return None
    return [e[1] for e in init[2]] if all(e[0] == "i32.const" for e in init[2]) else None


def _text_field(live: Liveness, g: Global) -> tuple[str, int, list[int]] | None:
    """(struct, index of the field with the text, text) of a string constant."""
    if g.init[0] != "struct.new":
        return None
    for i, part in enumerate(g.init[2]):
        letters = _letters(live, part)
        if letters is not None:
            return g.init[1], i, letters
    return None


def _emptied(g: Global, letters: list[int]) -> Global:
    parts = [
        ("array.new_default", p[1], ("i32.const", len(letters))) if p[0] == "array.new_fixed" else p for p in g.init[2]
    ]
    return Global(g.name, g.type, g.mutable, (g.init[0], g.init[1], parts), g.origin)


def _fill_function(live: Liveness, string: ValType, struct: str, index: int, start: str | None) -> Function:
    t = live.types[struct]
    assert isinstance(t, StructType)
    field = t.fields[index]
    assert isinstance(field.type, Ref) and isinstance(field.type.heap, str)
    fn = Function(FILL, sig=Sig((), ()))
    entry, loop, done = fn.block(), fn.block(), fn.block()
    table, zero = fn.value(Ref(TYPE)), fn.value(I32)
    entry.instrs = [Instr("global.get", [], (SYMBOL,), table), Instr("i32.const", [], (0,), zero)]
    entry.term = Term("jump", edges=[Edge(loop, [zero, zero])])
    i, offset, length, one, following, count, more, after = (fn.value(I32) for _ in range(8))
    text, array = fn.value(string), fn.value(field.type)
    loop.params = [i, offset]
    loop.instrs = [
        Instr("array.get", [table, i], (TYPE,), text),
        Instr("struct.get", [text], (struct, field.name), array),
        Instr("array.len", [array], (), length),
        Instr("array.init_data", [array, zero, offset, length], (field.type.heap, SYMBOL)),
        Instr("i32.add", [offset, length], (), after),
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
