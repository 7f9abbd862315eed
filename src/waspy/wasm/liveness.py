"""Reachability over object units, with edges that depend on what else is live.

A worklist of relocation keys. A global's initialiser may hold back some of its references until a name is
live (`("when", name, expr)`); they wait under that name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from waspy.ir.lir import MADE, NULLED, SPECIAL, Global, Import
from waspy.wasm.object import FunctionObject, ObjectUnit, Part, storage_refs, type_refs
from waspy.wasm.types import DefType, Ref, Sig, StructType, ValType

Init = tuple[Any, ...]
StringConstant = Callable[[str], Init]
"""Builds the constant expression of a Python string."""


class LinkError(Exception):
    """A symbol is missing or defined twice, or a constant expression is not constant."""


@dataclass(slots=True)
class Symbols:
    """Everything that the units define."""

    functions: dict[str, FunctionObject] = field(default_factory=dict)
    globals: dict[str, Global] = field(default_factory=dict)
    types: dict[str, DefType] = field(default_factory=dict)
    imports: dict[str, Import] = field(default_factory=dict)
    data: dict[str, bytes] = field(default_factory=dict)
    sigs: dict[str, Sig] = field(default_factory=dict)
    provide: Callable[[str], ObjectUnit | None] = lambda symbol: None
    """Asked for a unit that defines a symbol which no unit so far does."""

    def find(self, kind: str, symbol: str) -> Any:
        """What the symbol names, or None."""
        known = getattr(self, kind)
        while symbol not in known and (unit := self.provide(symbol)) is not None:
            self.add(unit)
        return known.get(symbol)

    def add(self, unit: ObjectUnit) -> None:
        for kind in ("functions", "globals", "data"):
            mine, theirs = getattr(self, kind), getattr(unit, kind)
            both = mine.keys() & theirs.keys()
            if kind == "data":  # constants are named after their contents
                both = {symbol for symbol in both if mine[symbol] != theirs[symbol]}
            if both:
                twice = min(both)
                raise LinkError(f"{twice!r} is defined twice, the second time in unit {unit.name!r}")
            mine.update(theirs)
        for name, t in unit.types.items():
            if self.types.setdefault(name, t) != t:
                raise LinkError(f"type {name!r} has two definitions, the second in unit {unit.name!r}")
        self.imports.update(unit.imports)
        self.sigs.update(unit.sigs)


def global_read(init: Init) -> str | None:
    """The global that a constant expression is the value of; of a string constant, and of one that is a name, that of
    its text."""
    if init[0] == "global.get":
        return str(init[1])
    return f"str:{init[1]}" if init[0] in ("str", "name") else None


class Liveness:
    """`run` fills the sets below with what the roots reach, in the order of discovery."""

    def __init__(self, symbols: Symbols, string_constant: StringConstant | None, string_type: ValType) -> None:
        self.symbols = symbols
        self.string_constant, self.string_type = string_constant, string_type
        self.names: set[str] = set()
        self._prefixes: list[str] = []
        self.keys: set[str] = set()
        self.functions: dict[str, FunctionObject] = {}
        self.imports: dict[str, Import] = {}
        self.globals: dict[str, Global] = {}
        self.types: dict[str, DefType] = {}
        self.sigs: dict[str, Sig] = {}
        self.data: dict[str, None] = {}
        self.texts: dict[str, None] = {}
        """Names of functions: strings that are needed, but that nothing is looked up by."""
        self._work: list[str] = []
        self._waiting: dict[str, list[list[Init]]] = {}
        self._steps: dict[str, Callable[[str], None]] = {
            "c": self._function,
            "C": self._conditional_call,
            "r": self._function,
            "g": self._global,
            "G": lambda s: self.mark("g:" + s),
            "K": lambda s: self.texts.setdefault(s),
            "d": self._data,
            "t": self._type,
            "h": self._type,
            "m": lambda s: self._type(s.rpartition("|")[0]),
            "s": self._sig,
            "S": self._sig,
            "x": lambda s: None,
        }

    def run(self, roots: Iterable[str]) -> None:
        """Mark everything that the relocation keys `roots` reach."""
        for root in roots:
            self.mark(root)
        self._finish()
        for text in self.texts:
            if f"g:str:{text}" not in self.keys:
                self.keys.add(f"g:str:{text}")
                self._add_global(f"str:{text}")
        self._finish()

    def _finish(self) -> None:
        work, steps = self._work, self._steps
        while work:
            key = work.pop()
            steps[key[0]](key[2:])

    def mark(self, key: str) -> None:
        if key not in self.keys:
            self.keys.add(key)
            self._work.append(key)

    def is_live(self, name: str | tuple[str, ...]) -> bool:
        """Whether the name is live, or any of several."""
        if isinstance(name, tuple):
            return any(map(self.is_live, name))
        return name in self.names or any(name.startswith(prefix) for prefix in self._prefixes)

    def is_present(self, init: Init) -> bool:
        """Whether an element of an array is not left out."""
        while init[0] == "if_live":
            if not self.is_live(init[1]):
                return False
            init = init[2]
        return True

    def _live(self, name: str) -> None:
        """A name, or what all names of a kind begin with."""
        if not name.endswith("*"):
            self._name(name)
        elif name[:-1] not in self._prefixes:
            self._prefixes.append(name[:-1])
            for waiting in [n for n in self._waiting if n.startswith(name[:-1])]:
                self._wake(waiting)

    def _name(self, name: str) -> None:
        if name in self.names:
            return
        self.names.add(name)
        if name.startswith(MADE):
            t = self.symbols.find("types", name.removeprefix(MADE))
            if isinstance(t, StructType) and t.parent is not None:
                self._name(MADE + t.parent)
        self._wake(name)

    def _wake(self, name: str) -> None:
        for exprs in self._waiting.pop(name, ()):
            self._exprs(exprs)

    def _function(self, symbol: str) -> None:
        if symbol in self.functions or symbol in self.imports:
            return
        imported = self.symbols.imports.get(symbol)
        fn = self.symbols.find("functions", symbol) if imported is None else None
        if fn is None:
            if imported is None:
                raise LinkError(f"function {symbol!r} is not defined")
            self.imports[symbol] = imported
            self._sig(str(imported.sig))
        else:
            self.functions[symbol] = fn
            self._part(fn.part)
        self._name(symbol)

    def _part(self, part: Part) -> None:
        fresh = [key for key in part.refs if key not in self.keys]
        self.keys.update(fresh)
        self._work += fresh
        for name in part.live:
            self._live(name)
        self._exprs([("when", names, ("part", inner)) for names, inner in part.inner])

    def _conditional_call(self, reference: str) -> None:
        call, _, name = reference.rpartition("|")
        symbol = call.rpartition("|")[0]
        self._exprs([("when", name, ("call", symbol))])

    def _global(self, symbol: str) -> None:
        self._add_global(symbol)
        self._name(symbol)
        if symbol.startswith("str:__") and symbol.endswith("__"):
            self._name(SPECIAL + symbol[4:])

    def _add_global(self, symbol: str) -> None:
        if symbol.startswith("str:") and symbol not in self.symbols.globals:
            if self.string_constant is None:
                raise LinkError("the program has string constants, but no builder for them was given")
            found = Global(symbol, self.string_type, False, self.string_constant(symbol[4:]))
        else:
            found = self.symbols.find("globals", symbol)
        if found is None:
            raise LinkError(f"global {symbol!r} is not defined")
        self.globals[symbol] = found
        self._storage(storage_refs(found.type))
        self._exprs([found.init])

    def _exprs(self, work: list[Init]) -> None:
        """Mark what constant expressions mention; put aside what waits for a name."""
        work = list(work)
        while work:
            init = work.pop()
            op = init[0]
            if op in ("when", "if_live"):
                if self.is_live(init[1]):
                    work.append(init[2])
                else:
                    for name in init[1] if isinstance(init[1], tuple) else (init[1],):
                        self._waiting.setdefault(name, []).append([init[2]])
            elif op == "live":
                self._live(init[1])
                work.append(init[2])
            elif op == "global.get":
                self.mark("g:" + init[1])
            elif op == "part":
                self._part(init[1])
            elif op == "call":
                self.mark("c:" + init[1])
            elif op == "ref.func":
                self.mark("r:" + init[1])
            elif op == "str":
                self.mark("g:str:" + init[1])
            elif op == "name":
                self.texts.setdefault(init[1])
            elif op == "ref.null":
                self._storage(storage_refs(Ref(init[1], True)))
            elif op == "ref.i31":
                work.append(init[1])
            elif op.startswith(("struct.", "array.")):
                self.mark("t:" + init[1])
                if op.startswith("struct."):
                    self._name(MADE + init[1])
                    self._nulled(init)
                if op in ("struct.new", "array.new_fixed"):
                    work += init[2]
                else:
                    work += init[2:]

    def _nulled(self, init: Init) -> None:
        """A constant struct may have null in a field that tells its kind."""
        known = NULLED.get(init[1])
        if known is None:
            return
        parts = init[2][known.index : known.index + 1] if init[0] == "struct.new" else [("ref.null",)]
        if any(part[0] == "ref.null" for part in parts):
            self._name(known.live)

    def _type(self, symbol: str) -> None:
        if symbol in self.types:
            return
        t = self.symbols.find("types", symbol)
        if t is None:
            raise LinkError(f"type {symbol!r} is not defined")
        self.types[symbol] = t
        self._storage(type_refs(t))
        self._name(symbol)

    def _storage(self, refs: list[str | Sig]) -> None:
        for ref in refs:
            if isinstance(ref, Sig):
                text = str(ref)
                self.symbols.sigs[text] = ref
                self.mark("s:" + text)
            else:
                self.mark("t:" + ref)

    def _sig(self, text: str) -> None:
        if text in self.sigs:
            return
        sig = self.sigs[text] = self.symbols.sigs[text]
        for t in sig.params + sig.results:
            self._storage(storage_refs(t))

    def _data(self, symbol: str) -> None:
        if symbol not in self.symbols.data:
            raise LinkError(f"data {symbol!r} is not defined")
        self.data[symbol] = None
