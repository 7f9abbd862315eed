"""Links object units into a WebAssembly module that holds what the exports reach and nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from waspy.ir.lir import Global
from waspy.wasm import encoder, getters, initialisers, names, reached, strings
from waspy.wasm.encoder import sleb, uleb, vector
from waspy.wasm.liveness import Init, LinkError, Liveness, StringConstant, Symbols, global_read
from waspy.wasm.object import MEMORY, TAG, FunctionObject, ObjectUnit
from waspy.wasm.types import OBJ, ArrayType, Num, Ref, Sig, Storage, StructType, ValType
from waspy.wasm.typesection import Types

__all__ = ["LinkError", "LinkResult", "Report", "link"]

EXCEPTION_SIG = Sig((OBJ,), ())
STRING = Ref("$Str")
TAG_SYMBOL = "$exc"
OFTEN = 64
"""Globals that have the smallest numbers."""


@dataclass(slots=True)
class Report:
    """Sizes in bytes. `functions` holds (symbol, origin, size of the body), in module order."""

    functions: list[tuple[str, str, int]] = field(default_factory=list)
    globals: list[tuple[str, str, int]] = field(default_factory=list)
    data: list[tuple[str, int]] = field(default_factory=list)
    sections: dict[str, int] = field(default_factory=dict)
    origins: dict[str, int] = field(default_factory=dict)
    """Functions and globals together, per origin."""
    imports: list[tuple[str, str]] = field(default_factory=list)
    calls_back: bool = False
    """An import takes references to functions: the host can call more than the exports."""
    total: int = 0


@dataclass(slots=True)
class LinkResult:
    """`live`: what is live of the names that must not be; then there is no module."""

    binary: bytes
    report: Report
    live: frozenset[str] = frozenset()


class _Indices(dict[str, bytes]):
    """Encoded index of each relocation key, computed when first asked for."""

    def __init__(self, resolve: Callable[[str, str], bytes]) -> None:
        super().__init__()
        self._resolve = resolve

    def __missing__(self, key: str) -> bytes:
        self[key] = out = self._resolve(key[0], key[2:])
        return out


class _Linker:
    def __init__(
        self,
        symbols: Symbols,
        exports: dict[str, str],
        start: str | None,
        string_constant: StringConstant | None,
        string_type: ValType,
        for_wasmtime: bool,
    ) -> None:
        self.exports, self.start = exports, start
        self.live = Liveness(symbols, string_constant, string_type)
        self._mark(symbols)
        self.moved: dict[str, bool] = {}
        self.getters: dict[str, str] = {}
        self.count: Counter[str] = Counter()
        if for_wasmtime:
            self.moved, self.start = initialisers.add(self.live, self._order_globals(), start)
            self.getters = getters.add(self.live, self.moved)
        else:
            self.start = strings.pack(self.live, string_type, start)
        self.count = self._counts()
        self.types = Types(self.live.types, self.live.sigs, self.count)
        self.functions = self._number_functions()
        self.globals = self._order_globals()
        self.global_index = {name: i for i, name in enumerate(self.globals)}
        self.data_index = {name: i for i, name in enumerate(self.live.data)}
        self.indices = _Indices(self._index)
        self.report = Report()

    def _mark(self, symbols: Symbols) -> None:
        roots = []
        for symbol in self.exports.values():
            if symbol == TAG_SYMBOL:
                roots.append(TAG)
            elif symbol in symbols.globals:
                roots.append("g:" + symbol)
            else:
                roots.append("c:" + symbol)
        if self.start is not None:
            roots.append("c:" + self.start)
        self.live.run(roots)
        if TAG in self.live.keys:
            symbols.sigs[str(EXCEPTION_SIG)] = EXCEPTION_SIG
            self.live.run([f"s:{EXCEPTION_SIG}"])
        reached.cut(self.live)

    def _counts(self) -> Counter[str]:
        """How often function code mentions each key; "t:" counts every mention of a type."""
        count: Counter[str] = Counter()
        for fn in self.live.functions.values():
            count.update(fn.relocs)
        for key, n in list(count.items()):
            if key[0] == "h":
                count["t" + key[1:]] += n
            elif key[0] == "r":
                count["c" + key[1:]] += n
            elif key[0] == "G":
                getter = self.getters.get(key[2:])
                count["g" + key[1:] if getter is None else "c:" + getter] += n
            elif key[0] == "K":
                count["g:str:" + key[2:]] += n
        return count

    def _number_functions(self) -> dict[str, int]:
        """Imports first. Functions that are alike stand together, which compresses better than short numbers for those
        that are called often."""
        functions = self.live.functions

        def likeness(symbol: str) -> tuple[str, int, str]:
            fn = functions[symbol]
            return str(fn.sig), sum(map(len, fn.chunks)), symbol

        symbols = [*sorted(self.live.imports), *sorted(functions, key=likeness)]
        return {symbol: i for i, symbol in enumerate(symbols)}

    # --- globals ------------------------------------------------------------------------------------

    def _order_globals(self) -> list[str]:
        """Each global after those that its initialiser reads; otherwise those that are mentioned most come first, and
        behind them what is alike stands together, strings by their length."""
        often = self._after_parts(sorted(self.live.globals, key=lambda s: (-self.count["g:" + s], s)))

        def likeness(symbol: str) -> tuple[str, int, str]:
            is_string = symbol.startswith("str:")
            return "" if is_string else str(self.live.globals[symbol].type), len(symbol) * is_string, symbol

        return self._after_parts(often[:OFTEN] + sorted(often[OFTEN:], key=likeness))

    def _after_parts(self, globals: list[str]) -> list[str]:
        """The globals, each after those that its initialiser reads."""
        done: dict[str, None] = {}
        active: set[str] = set()
        for root in globals:
            stack = [(root, False)]
            while stack:
                symbol, finished = stack.pop()
                if finished:
                    active.discard(symbol)
                    done[symbol] = None
                    continue
                if symbol in done:
                    continue
                if symbol in active:
                    raise LinkError(f"global {symbol!r} is initialised with itself")
                active.add(symbol)
                stack.append((symbol, True))
                stack += [(d, False) for d in self._reads(self.live.globals[symbol].init) if d not in done]
        return list(done)

    def _reads(self, init: Init) -> list[str]:
        out, work = [], [init]
        while work:
            init = work.pop()
            symbol = global_read(init)
            if symbol is not None:
                if init[0] == "global.get" and self.live.globals[symbol].mutable:
                    raise LinkError(f"a constant expression reads the mutable global {symbol!r}")
                out.append(symbol)
            elif init[0] in ("when", "if_live"):
                if self.live.is_live(init[1]):
                    work.append(init[2])
            elif init[0] == "live":
                work.append(init[2])
            elif init[0] in ("struct.new", "array.new_fixed"):
                work += init[2]
            elif init[0] in ("ref.i31", "array.new", "array.new_default"):
                work += [part for part in init[1:] if isinstance(part, tuple)]
        return out

    def _init(self, init: Init, slot: Storage) -> bytes:
        """The bytes of a constant expression (without `end`) for a slot of type `slot`."""
        op = init[0]
        if op == "when":
            return self._init(init[2], slot) if self.live.is_live(init[1]) else self._null(slot)
        if op in ("if_live", "live"):
            return self._init(init[2], slot)
        if op in ("i32.const", "i64.const"):
            return (b"\x41" if op == "i32.const" else b"\x42") + sleb(encoder.signed(init[1], int(op[1:3])))
        if op == "f64.const":
            return b"\x44" + encoder.f64(init[1])
        if op == "f32.const":
            return b"\x43" + encoder.f32(init[1])
        if op == "ref.null":
            return b"\xd0" + self.types.heap(init[1])
        if op == "ref.func":
            return b"\xd2" + uleb(self.functions[init[1]])
        if (symbol := global_read(init)) is not None:
            return b"\x23" + uleb(self.global_index[symbol])
        if op == "ref.i31":
            return self._init(init[1], Num("i32")) + b"\xfb\x1c"
        return self._aggregate(init)

    def _aggregate(self, init: Init) -> bytes:
        op, type = init[0], init[1]
        index, t = uleb(self.types.index[type]), self.live.types[type]
        if op == "struct.new_default":
            return b"\xfb\x01" + index
        if op == "struct.new":
            assert isinstance(t, StructType)
            if len(t.fields) != len(init[2]):
                raise LinkError(f"{type} has {len(t.fields)} fields, {len(init[2])} values are given")
            parts = [self._init(e, f.type) for e, f in zip(init[2], t.fields, strict=True)]
            return b"".join(parts) + b"\xfb\x00" + index
        assert isinstance(t, ArrayType), f"{op} of {type}"
        if op == "array.new_fixed":
            live = list(filter(self.live.is_present, init[2]))
            parts = [self._init(e, t.element) for e in live]
            return b"".join(parts) + b"\xfb\x08" + index + uleb(len(live))
        if op == "array.new_default":
            return self._init(init[2], Num("i32")) + b"\xfb\x07" + index
        if op == "array.new":
            return self._init(init[2], t.element) + self._init(init[3], Num("i32")) + b"\xfb\x06" + index
        raise LinkError(f"{op} is not a constant expression")

    def _null(self, slot: Storage) -> bytes:
        if not isinstance(slot, Ref) or not slot.nullable:
            raise LinkError(f"a slot of type {slot} cannot be left empty")
        return b"\xd0" + encoder.HEAP_TYPES[encoder.bottom(slot.heap)]

    # --- sections -----------------------------------------------------------------------------------

    def _index(self, kind: str, symbol: str) -> bytes:
        if kind in "cr":
            return uleb(self.functions[symbol])
        if kind == "C":
            call, _, name = symbol.rpartition("|")
            function, _, count = call.rpartition("|")
            return b"\x10" + uleb(self.functions[function]) if self.live.is_live(name) else b"\x1a" * int(count)
        if kind == "L":
            return b"\x41" + sleb(self.live.is_live(symbol))
        if kind == "g":
            return uleb(self.global_index[symbol])
        if kind == "K":
            return self._index("G", f"str:{symbol}")
        if kind == "G":
            getter = self.getters.get(symbol)
            if getter is not None:
                return b"\x10" + uleb(self.functions[getter])
            return b"\x23" + uleb(self.global_index[symbol]) + (b"\xd4" if self.moved.get(symbol) else b"")
        if kind in "ts":
            return uleb(self.types.index[symbol])
        if kind in "hS":
            return sleb(self.types.index[symbol])
        if kind == "m":
            type, _, name = symbol.rpartition("|")
            t = self.live.types[type]
            assert isinstance(t, StructType), f"{type} is not a struct"
            return uleb(t.index(name))
        if kind == "d":
            return uleb(self.data_index[symbol])
        return b"\0"

    def _storage(self, t: Storage) -> bytes:
        return encoder.storage_type(t, self.types.heap)

    def module(self, with_names: bool) -> bytes:
        live, types = self.live, self.types
        defined = [live.functions[s] for s in self.functions if s in live.functions]
        parts: list[tuple[str, int, bytes]] = []

        def add(name: str, id: int, items: list[bytes]) -> None:
            if items:
                parts.append((name, id, vector(items)))

        if types.index:
            parts.append(("type", encoder.TYPE, types.content))
        add("import", encoder.IMPORT, [self._import(s) for s in self.functions if s in live.imports])
        add("function", encoder.FUNCTION, [self.indices[f"s:{fn.sig}"] for fn in defined])
        add("memory", encoder.MEMORY, [b"\x00\x01"] if MEMORY in live.keys else [])
        tag = b"\0" + uleb(types.index[str(EXCEPTION_SIG)]) if TAG in live.keys else None
        add("tag", encoder.TAG, [tag] if tag else [])
        add("global", encoder.GLOBAL, [self._global(live.globals[s]) for s in self.globals])
        add("export", encoder.EXPORT, self._exports())
        if self.start is not None:
            parts.append(("start", encoder.START, uleb(self.functions[self.start])))
        add("element", encoder.ELEMENT, self._declared())
        if live.data:
            parts.append(("data count", encoder.DATA_COUNT, uleb(len(live.data))))
        add("code", encoder.CODE, [self._code(fn) for fn in defined])
        add("data", encoder.DATA, [self._data(s) for s in live.data])
        return self._assemble(parts, with_names)

    def _assemble(self, parts: list[tuple[str, int, bytes]], with_names: bool) -> bytes:
        out = [encoder.MAGIC]
        for name, id, content in parts:
            out.append(encoder.section(id, content))
            self.report.sections[name] = len(out[-1])
        if with_names:
            fields = [
                (i, [f.name for f in t.fields])
                for i, n in enumerate(self.types.names)
                if isinstance(t := self.live.types.get(n), StructType)
            ]
            out.append(names.section(list(self.functions), self.types.names, self.globals, fields))
            self.report.sections["name"] = len(out[-1])
        binary = b"".join(out)
        self.report.total = len(binary)
        return binary

    def _import(self, symbol: str) -> bytes:
        imported = self.live.imports[symbol]
        self.report.imports.append((imported.module, imported.field))
        self.report.calls_back |= any(map(_is_function, imported.sig.params))
        sig = uleb(self.types.index[str(imported.sig)])
        return encoder.name(imported.module) + encoder.name(imported.field) + b"\0" + sig

    def _global(self, g: Global) -> bytes:
        out = self._storage(g.type) + bytes([g.mutable]) + self._init(g.init, g.type) + b"\x0b"
        self.report.globals.append((g.name, g.origin, len(out)))
        self.report.origins[g.origin] = self.report.origins.get(g.origin, 0) + len(out)
        return out

    def _exports(self) -> list[bytes]:
        out = []
        for name, symbol in self.exports.items():
            if symbol == TAG_SYMBOL:
                code = b"\x04\x00"
            elif symbol in self.global_index:
                code = b"\x03" + uleb(self.global_index[symbol])
            else:
                code = b"\x00" + uleb(self.functions[symbol])
            out.append(encoder.name(name) + code)
        if MEMORY in self.live.keys and "memory" not in self.exports:
            out.append(encoder.name("memory") + b"\x02\x00")
        return out

    def _declared(self) -> list[bytes]:
        """Functions whose reference only code takes must be declared in an element segment."""
        known = set(self.exports.values())
        work = [g.init for g in self.live.globals.values()]
        while work:
            init = work.pop()
            if init[0] == "ref.func":
                known.add(init[1])
            elif init[0] not in ("when", "if_live") or self.live.is_live(init[1]):
                for part in init[1:]:
                    if isinstance(part, tuple) and part and isinstance(part[0], str):
                        work.append(part)
                    elif isinstance(part, (list, tuple)):
                        work += [p for p in part if isinstance(p, tuple)]
        wanted = sorted({key[2:] for key in self.live.keys if key[0] == "r"} - known)
        if not wanted:
            return []
        return [b"\x03\x00" + vector(uleb(i) for i in sorted(self.functions[s] for s in wanted))]

    def _code(self, fn: FunctionObject) -> bytes:
        chunks: list[bytes] = [b""] * (len(fn.chunks) + len(fn.relocs))
        chunks[::2] = fn.chunks
        chunks[1::2] = map(self.indices.__getitem__, fn.relocs)
        body = b"".join(chunks)
        self.report.functions.append((fn.name, fn.origin, len(body)))
        self.report.origins[fn.origin] = self.report.origins.get(fn.origin, 0) + len(body)
        return uleb(len(body)) + body

    def _data(self, symbol: str) -> bytes:
        content = self.live.symbols.data[symbol]
        self.report.data.append((symbol, len(content)))
        return b"\x01" + uleb(len(content)) + content


def _is_function(t: ValType) -> bool:
    return isinstance(t, Ref) and (isinstance(t.heap, Sig) or t.heap == "func")


def link(
    units: Iterable[ObjectUnit],
    exports: dict[str, str],
    *,
    start: str | None = None,
    names: bool = False,
    string_constant: StringConstant | None = None,
    string_type: ValType = STRING,
    provide: Callable[[str], ObjectUnit | None] = lambda symbol: None,
    for_wasmtime: bool = False,
    doubts: Iterable[str] = (),
) -> LinkResult:
    """Link `units`; `exports` maps export names to symbols of functions, globals or the tag "$exc".

    `start` is the symbol of the start function. `string_constant` builds the constant expression of a
    Python string, of type `string_type`. `doubts`: names that must not be live. `for_wasmtime`: what is quicker to
    compile there, as in `initialisers.py` and `getters.py`. Raises LinkError.
    """
    symbols = Symbols(provide=provide)
    for unit in units:
        symbols.add(unit)
    linker = _Linker(symbols, exports, start, string_constant, string_type, for_wasmtime)
    live = frozenset(filter(linker.live.is_live, doubts))
    return LinkResult(linker.module(names) if not live else b"", linker.report, live)
