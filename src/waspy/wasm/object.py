"""Object code: a compiled function before linking.

A function's bytes are cut wherever an index appears that only the linker knows:

    chunks  b"\\x10"   b"\\x21\\x03\\xfb\\x02"   ...
    relocs      c:list.append         t:$List   m:$List|length

so that linking a function is one join of chunks and looked-up indices. A relocation is a string, a kind
and a symbol:

    C: function|n|name: the whole call with n arguments, which are dropped if the name is not live
    G: the whole global.get         K: text: that of a string constant which is only the name of a function
    L: name: 1 or 0, whether it is live
    c: call     r: ref.func     g: global     d: data     x: tag or memory (by name)
    t: type index   h: the same as a heap type   m: $Type|field   s: function type   S: as a heap type
    [: names|...    up to the matching "]:" nothing is reached unless one of the names is live: if none is,
                    `unreachable` stands for it. {: the same for the whole body, locals included
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from waspy.ir.cfg import Pos
from waspy.ir.lir import MADE, THROW, Function, Global, Import, Unit
from waspy.passes import stackify
from waspy.passes.stackify.finish import OPENING
from waspy.pickling import by_fields
from waspy.wasm import encoder
from waspy.wasm.encoder import HEAP_TYPES, NUMBER_TYPES, sleb, uleb
from waspy.wasm.instructions import CONTROL, OPS
from waspy.wasm.types import ArrayType, DefType, Num, Packed, Sig, Storage, StructType, ValType

TAG = "x:exc"
MEMORY = "x:memory"


@by_fields
@dataclass(frozen=True, slots=True)
class Part:
    """What a part of a function needs: the distinct relocations `refs`, the names `live` that it marks, and `inner`
    parts, each with the names one of which has to be live for it to be reached."""

    refs: tuple[str, ...]
    live: tuple[str, ...] = ()
    inner: tuple[tuple[tuple[str, ...], Part], ...] = ()


@by_fields
@dataclass(frozen=True, slots=True)
class FunctionObject:
    """`part` is what all of it needs. `lines` holds (chunk, offset in it, line, column) where the source position
    changes."""

    name: str
    origin: str
    sig: Sig
    chunks: tuple[bytes, ...]
    relocs: tuple[str, ...]
    part: Part
    lines: tuple[tuple[int, int, int, int], ...] = ()


@dataclass(slots=True)
class ObjectUnit:
    """A `Unit` ready to be linked or cached. `sigs` gives the function types that relocations name."""

    name: str
    functions: dict[str, FunctionObject] = field(default_factory=dict)
    globals: dict[str, Global] = field(default_factory=dict)
    types: dict[str, DefType] = field(default_factory=dict)
    imports: dict[str, Import] = field(default_factory=dict)
    data: dict[str, bytes] = field(default_factory=dict)
    exports: dict[str, str] = field(default_factory=dict)
    sigs: dict[str, Sig] = field(default_factory=dict)
    bodies: dict[str, stackify.Body] = field(default_factory=dict)
    """Stackified code, kept only on request, for `wat`."""


LinkUnit = ObjectUnit


class _OpenPart:
    """A part that is being written, `depth` blocks deep in the function."""

    def __init__(self, names: tuple[str, ...], depth: int) -> None:
        self.names, self.depth = names, depth
        self.refs: dict[str, None] = {}
        self.live: dict[str, None] = {}
        self.inner: list[tuple[tuple[str, ...], Part]] = []

    def done(self) -> Part:
        return Part(tuple(self.refs), tuple(self.live), tuple(self.inner))


class Sink:
    """Collects bytes and relocations."""

    def __init__(self, sigs: dict[str, Sig]) -> None:
        self.sigs = sigs
        self.chunks: list[bytes] = []
        self.relocs: list[str] = []
        self.bytes = bytearray()
        self.depth = 0
        self.parts = [_OpenPart((), -1)]

    def cut(self, key: str) -> None:
        self.chunks.append(bytes(self.bytes))
        self.bytes.clear()
        self.relocs.append(key)

    def reloc(self, key: str) -> None:
        self.cut(key)
        self.need(key)

    def need(self, key: str) -> None:
        self.parts[-1].refs[key] = None

    def live(self, name: str) -> None:
        self.parts[-1].live[name] = None

    def guard(self, names: tuple[str, ...], kind: str) -> None:
        """What follows, up to the end of the block, is reached only if one of the names is live."""
        if any(names == part.names for part in self.parts):
            return
        self.cut(f"{kind}:{'|'.join(names)}")
        self.parts.append(_OpenPart(names, self.depth))

    def leave(self) -> None:
        """Ends the parts that end with the current block."""
        while self.parts[-1].depth == self.depth:
            part = self.parts.pop()
            self.cut("]:")
            self.parts[-1].inner.append((part.names, part.done()))

    def sig(self, kind: str, sig: Sig) -> None:
        text = str(sig)
        self.sigs[text] = sig
        self.reloc(f"{kind}:{text}")

    def heap(self, heap: str | Sig) -> None:
        if isinstance(heap, Sig):
            self.sig("S", heap)
        elif heap.startswith("$"):
            self.reloc("h:" + heap)
        else:
            self.bytes += HEAP_TYPES[heap]

    def type(self, t: ValType) -> None:
        if isinstance(t, Num):
            self.bytes += NUMBER_TYPES[t.name]
            return
        if not (t.nullable and t.heap in HEAP_TYPES):
            self.bytes += b"\x63" if t.nullable else b"\x64"
        self.heap(t.heap)

    def finish(self) -> tuple[tuple[bytes, ...], tuple[str, ...]]:
        self.leave()
        self.chunks.append(bytes(self.bytes) + b"\x0b")
        return tuple(self.chunks), tuple(self.relocs)


def _constant(s: Sink, kind: str, value: Any) -> None:
    if kind == "i32":
        s.bytes += sleb(encoder.signed(value, 32))
    elif kind == "i64":
        s.bytes += sleb(encoder.signed(value, 64))
    elif kind == "f32":
        s.bytes += encoder.f32(value)
    elif kind == "f64":
        s.bytes += encoder.f64(value)
    else:
        s.bytes += uleb(value)


def _table_instruction(s: Sink, instr: tuple[Any, ...]) -> None:
    """An instruction whose operands the table describes."""
    if instr[0] == "is_live":
        s.cut(f"L:{instr[1]}")
        return
    if instr[0] == "call_if_live":
        s.reloc(f"C:{instr[1]}|{instr[3]}|{instr[2]}")
        return
    if instr[0] == "global.get":
        is_name = instr[1].startswith("name:")
        s.reloc("K:" + instr[1][5:] if is_name else "G:" + instr[1])
        return
    op = OPS[instr[0]]
    kinds, imm = op.imm, instr[1:]
    if kinds and kinds[0] == "ref":
        s.bytes += op.code[:-1] + bytes([op.code[-1] + imm[0].nullable])
        s.heap(imm[0].heap)
        return
    if instr[0].startswith("struct.new"):
        s.live(MADE + instr[1])
    s.bytes += op.code
    if kinds and kinds[0].startswith("mem:"):
        s.bytes += bytes([int(kinds[0][4:])]) + uleb(imm[0] if imm else 0)
        s.need(MEMORY)
        return
    if instr[0].startswith("memory."):
        s.need(MEMORY)
    for kind, value in zip(kinds, imm, strict=True):
        if kind in ("i32", "i64", "f32", "f64", "count"):
            _constant(s, kind, value)
        elif kind == "type":
            s.reloc("t:" + value)
        elif kind == "field":
            s.reloc(f"m:{imm[0]}|{value}")
        elif kind == "func":
            s.reloc(("r:" if instr[0] == "ref.func" else "c:") + value)
        elif kind == "heap":
            s.heap(value)
        elif kind == "sig":
            s.sig("s", value)
        else:
            s.reloc(kind[0] + ":" + value)


def _block_type(s: Sink, result: ValType | None) -> None:
    if result is None:
        s.bytes += b"\x40"
    else:
        s.type(result)


def _control(s: Sink, instr: tuple[Any, ...]) -> None:
    op = instr[0]
    if op in ("end", "else"):
        s.leave()
    s.depth += (op in OPENING) - (op == "end")
    s.bytes += CONTROL[op]
    if op in OPENING:
        _block_type(s, instr[1])
        if op == "try_table":
            s.bytes += b"\x01\x00"
            s.reloc(TAG)
            s.bytes += uleb(instr[2])
    elif op == "throw":
        s.live(THROW)
        s.reloc(TAG)
    elif op == "br_table":
        s.bytes += uleb(len(instr[1]) - 1) + b"".join(map(uleb, instr[1]))
    elif op in ("br_on_cast", "br_on_cast_fail"):
        _, depth, source, target = instr
        s.bytes += bytes([source.nullable | target.nullable << 1]) + uleb(depth)
        s.heap(source.heap)
        s.heap(target.heap)
    elif len(instr) > 1:
        s.bytes += uleb(instr[1])


def instruction(s: Sink, instr: tuple[Any, ...]) -> None:
    """Encode one stackified instruction."""
    op = instr[0]
    if op in CONTROL:
        _control(s, instr)
    elif op == "select_t":
        s.bytes += b"\x1c\x01"
        s.type(instr[1])
    else:
        _table_instruction(s, instr)


def _declare_locals(s: Sink, types: list[ValType]) -> None:
    runs: list[tuple[ValType, int]] = []
    for t in types:
        if runs and runs[-1][0] == t:
            runs[-1] = (t, runs[-1][1] + 1)
        else:
            runs.append((t, 1))
    s.bytes += uleb(len(runs))
    for t, n in runs:
        s.bytes += uleb(n)
        s.type(t)


def assemble(body: stackify.Body, origin: str, sigs: dict[str, Sig]) -> FunctionObject:
    """Encode a stackified function; function types it names are added to `sigs`."""
    s = Sink(sigs)
    for mark in body.marks.get(0, ()):
        _mark(s, mark, "{")
    _declare_locals(s, body.locals)
    lines: list[tuple[int, int, int, int]] = []
    last: Pos | None = None
    for i, (instr, pos) in enumerate(zip(body.code, body.lines, strict=True)):
        for mark in body.marks.get(i, ()):
            _mark(s, mark, "[")
        if pos is not None and pos is not last:
            lines.append((len(s.chunks), len(s.bytes), pos.line, pos.col))
            last = pos
        instruction(s, instr)
    for mark in body.marks.get(len(body.code), ()):
        _mark(s, mark, "[")
    sigs[str(body.sig)] = body.sig
    chunks, relocs = s.finish()
    s.need(f"s:{body.sig}")
    return FunctionObject(body.name, origin, body.sig, chunks, relocs, s.parts[0].done(), tuple(lines))


def _mark(s: Sink, mark: tuple[Any, ...], kind: str) -> None:
    op, content = mark
    if op == "live":
        s.live(content)
    else:
        s.guard(content, kind)


def compile_function(
    fn: Function, sigs: dict[str, Sig], immutable: Callable[[str], bool] | None = None
) -> tuple[FunctionObject, stackify.Body]:
    """Stackify and encode `fn`, which is used up."""
    body = stackify.run(fn, immutable) if immutable else stackify.run(fn)
    return assemble(body, fn.origin, sigs), body


def compile_unit(
    unit: Unit, *, immutable: Callable[[str], bool] | None = None, keep_bodies: bool = False
) -> ObjectUnit:
    """Compile every function of `unit` (its graphs are used up). Globals of the unit itself are known to be
    mutable or not; `immutable` answers for those of other units."""
    out = ObjectUnit(unit.name, {}, unit.globals, unit.types, unit.imports, unit.data, unit.exports)

    def constant(symbol: str) -> bool:
        own = unit.globals.get(symbol)
        if own is not None:
            return not own.mutable
        return symbol.startswith(("str:", "name:")) or (immutable is not None and immutable(symbol))

    for symbol, fn in unit.functions.items():
        out.functions[symbol], body = compile_function(fn, out.sigs, constant)
        if keep_bodies:
            out.bodies[symbol] = body
    for imported in unit.imports.values():
        out.sigs[str(imported.sig)] = imported.sig
    return out


def storage_refs(t: Storage) -> list[str | Sig]:
    """The defined types and function types that a field or value type mentions."""
    if isinstance(t, (Num, Packed)) or (isinstance(t.heap, str) and not t.heap.startswith("$")):
        return []
    return [t.heap]


def type_refs(t: DefType) -> list[str | Sig]:
    """What a struct or array mentions, its parent included."""
    if isinstance(t, ArrayType):
        return storage_refs(t.element)
    assert isinstance(t, StructType)
    out: list[str | Sig] = [t.parent] if t.parent else []
    for f in t.fields:
        out += storage_refs(f.type)
    return out
