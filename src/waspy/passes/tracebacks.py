"""Records where an exception passes through each Python function.

    b3:                                  b3 (handler: pad):
      %5 = call f %4   line 7      =>      var.set @position 2
      %6 = call g %5   line 8              %5 = call f %4
      return %6                            var.set @position 3
                                           %6 = call g %5
                                           return %6
                                         pad(exc):
                                           call traceback.add exc FrameInfo @position
                                           throw exc

The number is that of a record in the table of positions of the function's file: see docs/abi.md, "Tracebacks". It is
set only where it changes. In front of a handler of the program's own there is such a pad as well, which jumps to it. An
exception that is thrown on (`throw`) gets no second entry: it goes to the program's own handler itself, or leaves
the function past the pad. Calls without a position leave no entry. What raises in the function itself is not caught:

      call exceptions.raise_ %1 null       %2 = call exceptions.raised %1 null
      unreachable                    =>    call traceback.add %2 FrameInfo 4
                                           throw %2             (or a jump to the program's own handler)

This is for functions that have a `frame`, after generators have been split.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from waspy.ir.lir import NULLED, Block, Edge, Function, Global, Instr, Pos, Term, Unit, Value, Var
from waspy.passes.anchors import Anchors, anchors_of
from waspy.wasm.types import I32, OBJ, Ref, Sig

NOWHERE = -1
"""The position of a call that leaves no entry."""
SILENT = frozenset(
    [
        "calls.new_cell", "calls.new_function", "exceptions.enter", "exceptions.leave", "generator.enter_context",
        "generator.leave_context", "generator.refused", "calls.too_deep", "exceptions.raise_recursion_error",
    ]
)  # fmt: skip
"""Functions of the runtime that throw nothing, or what leaves the function without a trace."""

RAISED = {
    "exceptions.raise_": "exceptions.raised",
    "exceptions.raise_key_error": "exceptions.key_error",
    "exceptions.raise_index_error": "exceptions.index_error",
    "int_new.raise_invalid_literal": "int_new.invalid_literal",
    "float_methods.raise_no_float": "float_methods.no_float",
    "builtins_iteration.raise_exhausted": "builtins_iteration.exhausted",
}
"""Functions that throw an exception, and those that only make it."""


def run(unit: Unit, sources: Mapping[str, str]) -> None:
    """`sources` has the text of the files that tracebacks may quote, by file name."""
    tables: dict[str, Table] = {}
    for function in list(unit.functions.values()):
        if function.frame is not None:
            filename = function.frame.filename
            if filename not in tables:
                tables[filename] = Table(unit.name, len(tables), _lines(sources.get(filename)))
            table = tables[filename]
            _Recorder(unit, function, table).run()
    for table in tables.values():
        if table.data:
            table.emit(unit)


def _lines(source: str | None) -> list[bytes]:
    return source.encode("utf-8", "surrogatepass").split(b"\n") if source is not None else []


def _throws(block: Block) -> bool:
    return any(map(_can_throw, block.instrs))


def _can_throw(instr: Instr) -> bool:
    if instr.op == "call":
        return instr.imm[0] not in SILENT
    return instr.op == "call_ref"


@dataclass(slots=True)
class Table:
    """The positions of one file. `number` tells the files of a unit apart; `lines` are those of its source, if it may
    be quoted."""

    unit: str
    number: int
    lines: list[bytes]
    records: dict[Pos, int] = field(default_factory=dict)
    met: dict[int, tuple[int, Pos]] = field(default_factory=dict)
    """The same by the identity of the position: most stand at several instructions."""
    data: bytearray = field(default_factory=bytearray)
    last_line: int = 0
    quoted: set[int] = field(default_factory=set)
    """The numbers of the lines where a position starts."""
    has_wide_names: bool = False

    def index(self, pos: Pos) -> int:
        met = self.met.get(id(pos))
        if met is None:
            met = self.met[id(pos)] = self._record(pos), pos
        return met[0]

    def _record(self, pos: Pos) -> int:
        key = (tuple(pos), tuple(map(_frame_key, pos.frames)), getattr(pos, "attribute", None))
        known = self.records.get(key)  # type: ignore[call-overload]
        if known is None:
            known = self.records[key] = len(self.records)  # type: ignore[index]
            self._write(pos)
        return int(known)

    def _write(self, pos: Pos) -> None:
        places = [*(getattr(f, "site", pos) for f in pos.frames), pos]
        attribute = getattr(pos, "attribute", None)
        _varint(self.data, len(pos.frames) * 2 + (attribute is not None))
        self._place(places[0])
        if attribute is not None:
            _varint(self.data, attribute.end_line - pos.line)
            _varint(self.data, attribute.end_col)
        for name, place in zip(pos.frames, places[1:], strict=True):
            text = name.encode()
            self.has_wide_names = self.has_wide_names or _is_wide(text)
            _varint(self.data, len(text))
            self.data += text
            self._place(place)

    def _place(self, pos: Pos) -> None:
        self.quoted.add(pos.line)
        step = pos.line - self.last_line
        self.last_line = pos.line
        _varint(self.data, step * 2 if step >= 0 else -step * 2 - 1)
        found = self._anchors(pos)
        _varint(self.data, max(pos.end_line - pos.line, 0) * 2 + (found is not None))
        _varint(self.data, pos.col)
        _varint(self.data, pos.end_col)
        if found is not None:
            _varint(self.data, found[0])
            _varint(self.data, found[1] - found[0])

    def _anchors(self, pos: Pos) -> Anchors | None:
        if pos.line != pos.end_line or not 0 < pos.line <= len(self.lines):
            return None
        return anchors_of(self.lines[pos.line - 1][pos.col : pos.end_col])

    # --- symbols ---
    @property
    def positions(self) -> str:
        return f"{self.unit}:!positions.{self.number}"

    @property
    def source(self) -> str:
        return f"{self.unit}:!source.{self.number}"

    def emit(self, unit: Unit) -> None:
        """The functions that give the table and the source text, of which lines that are never quoted are empty."""
        array = Ref("$Array[u8]")
        _data_function(unit, self.positions, bytes(self.data), array)
        text = b"\n".join(line if i in self.quoted else b"" for i, line in enumerate(self.lines, 1))
        _data_function(unit, self.source, text if self.lines else None, Ref("$Array[u8]", True))
        if _is_wide(text) or self.has_wide_names:
            unit.functions[self.source].blocks[0].instrs.insert(0, Instr("live", [], (NULLED["$Str"].live,), None))


def _is_wide(text: bytes) -> bool:
    """Whether it has characters that are not in Latin-1: in UTF-8 they begin with a byte above that of U+00FF."""
    return any(byte > LAST_OF_LATIN_1 for byte in text)


LAST_OF_LATIN_1 = 0xC3


def _frame_key(frame: str) -> Any:
    return (frame, getattr(frame, "site", None))


def _varint(out: bytearray, n: int) -> None:
    """Unsigned LEB128."""
    n = max(n, 0)
    while n > 127:
        out.append(n & 127 | 128)
        n >>= 7
    out.append(n)


def _data_function(unit: Unit, symbol: str, data: bytes | None, result: Ref) -> None:
    made = Function(symbol, sig=Sig((), (result,)), origin="program")
    block = made.block()
    if data is None:
        value = made.value(result)
        block.instrs.append(Instr("ref.null", [], ("$Array[u8]",), value))
    else:
        unit.data[symbol] = data
        bounds = [made.value(I32), made.value(I32)]
        for v, n in zip(bounds, (0, len(data)), strict=True):
            block.instrs.append(Instr("i32.const", [], (n,), v))
        value = made.value(Ref("$Array[u8]"))
        block.instrs.append(Instr("array.new_data", bounds, ("$Array[u8]", symbol), value))
    block.term = Term("return", [value])
    unit.functions[symbol] = made


@dataclass(slots=True)
class _Recorder:
    """Works on one function; `var` holds the position."""

    unit: Unit
    function: Function
    table: Table
    var: Var = field(init=False)
    pads: dict[Block | None, Block] = field(default_factory=dict)
    """By the handler that they stand in front of; None: the exception leaves the function."""

    def run(self) -> None:
        function = self.function
        blocks = list(function.blocks)
        self.var = function.var(I32, "position")
        leaving = self._leave() if function.escape is not None else None
        for block in blocks:
            handler, throws = block.handler or leaving, _throws(block)
            block.handler = None
            if throws and (handler is not None or any(i.pos for i in block.instrs if _can_throw(i))):
                self._record(block)
                block.handler = self._pad(handler)
            if block.term is not None and block.term.op == "throw":
                self._throw(block, block.term, handler)
            elif block.instrs and block.instrs[-1].op == "call" and block.instrs[-1].imm[0] in RAISED:
                self._raise(block, block.instrs[-1], handler)

    def _leave(self) -> Block:
        """Where an exception leaves a function that makes another of it, perhaps."""
        function = self.function
        leave = function.block()
        leave.params = [function.value(OBJ, "exc")]
        escaping = function.value(OBJ)
        args = [function.blocks[0].params[0], *leave.params]
        leave.instrs = [Instr("call", args, (function.escape,), escaping)]
        leave.term = Term("throw", [escaping])
        return leave

    def _raise(self, block: Block, call: Instr, handler: Block | None) -> None:
        call.imm = (RAISED[call.imm[0]],)
        call.result = self.function.value(OBJ, "exc")
        block.term = Term("throw", [call.result], pos=call.pos)
        self._throw(block, block.term, handler)

    def _throw(self, block: Block, term: Term, handler: Block | None) -> None:
        """With a position: an exception that was thrown in from outside; else one that has its entry already."""
        last = block
        if block.handler is not None:
            last = self.function.block()
            block.term = Term("jump", edges=[Edge(last)], pos=term.pos)
        if term.pos is not None:
            index = self.function.value(I32)
            last.instrs.append(Instr("i32.const", [], (self.table.index(term.pos),), index))
            self._add(last, term.args[0], index)
        last.term = term if handler is None else Term("jump", edges=[Edge(handler, list(term.args))], pos=term.pos)

    def _pad(self, handler: Block | None) -> Block:
        """The block that adds the entry and goes on to the handler."""
        if handler not in self.pads:
            pad = self.pads[handler] = self.function.block()
            pad.params = [self.function.value(OBJ, "exc")]
            position = self.function.value(I32)
            pad.instrs = [Instr("var.get", [], (self.var,), position)]
            self._add(pad, pad.params[0], position)
            exc = list(pad.params)
            pad.term = Term("throw", exc) if handler is None else Term("jump", edges=[Edge(handler, exc)])
        return self.pads[handler]

    def _add(self, block: Block, exc: Value, position: Value) -> None:
        info = self.function.value(Ref("$FrameInfo"))
        block.instrs += [
            Instr("global.get", [], (self._info(),), info),
            Instr("call", [exc, info, position], ("traceback.add",)),
        ]

    def _record(self, block: Block) -> None:
        """Sets the position in front of the instructions that can throw, where it changes inside the block."""
        known: int | None = None
        instrs: list[Instr] = []
        for instr in block.instrs:
            if _can_throw(instr):
                index = self.table.index(instr.pos) if instr.pos is not None else NOWHERE
                if index != known:
                    known = index
                    number = self.function.value(I32)
                    instrs.append(Instr("i32.const", [], (index,), number))
                    instrs.append(Instr("var.set", [number], (self.var,)))
            instrs.append(instr)
        block.instrs = instrs

    def _info(self) -> str:
        frame = self.function.frame
        assert frame is not None
        symbol = f"{self.unit.name}:!frame.{self.table.number}.{frame.name}"
        if symbol not in self.unit.globals:
            init = (
                "struct.new",
                "$FrameInfo",
                [
                    ("str", frame.filename),
                    ("name", frame.name),
                    ("ref.func", self.table.positions),
                    ("ref.func", self.table.source),
                ],
            )
            self.unit.globals[symbol] = Global(symbol, Ref("$FrameInfo"), False, init, "program")
        return symbol
