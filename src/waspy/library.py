"""What every program is linked with: the runtime, and the library modules that it imports. Both are compiled once
and kept in the cache."""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache as memoise
from typing import Any

from waspy import cache
from waspy.errors import reporting
from waspy.frontend.build_pir import build_module
from waspy.frontend.census import take_census
from waspy.frontend.load import LoadedModule, ModuleGraph
from waspy.ir import lir
from waspy.lower import lower_module
from waspy.passes import pipeline
from waspy.restricted import Registry, compile_runtime
from waspy.wasm import linker
from waspy.wasm.rules import TypeRules
from waspy.wasm.types import I32, Ref, Sig
from waspy.wasm.object import ObjectUnit, compile_unit

LARGEST_NARROW = 255


@dataclass(frozen=True, slots=True)
class Runtime:
    """`inlinable` are its functions that are worth copying into their callers."""

    objects: ObjectUnit
    registry: Registry
    inlinable: dict[str, lir.Function]

    def rules(self, unit: lir.Unit) -> TypeRules:
        """What the verifier and the passes know of the types of a unit that is linked with the runtime."""
        rules = TypeRules(unit)
        rules.types = self.objects.types | rules.types
        rules.globals = self.objects.globals | rules.globals
        rules.sigs = self.objects.sigs | {name: f.sig for name, f in self.objects.functions.items()} | rules.sigs
        return rules

    def immutable(self, symbol: str) -> bool:
        """Whether a global never changes."""
        known = self.objects.globals.get(symbol)
        return known is not None and not known.mutable


@memoise
def runtime() -> Runtime:
    """The compiled runtime."""
    key = cache.key_of("runtime")
    stored = cache.read("runtime", key)
    if stored is not None:
        known: Runtime = pickle.loads(stored)
        return known
    with reporting("runtime"):
        unit, registry = compile_runtime()
        inlinable = pickle.dumps(pipeline.run_runtime(unit))
        made = Runtime(compile_unit(unit), registry, pickle.loads(inlinable))
    cache.write("runtime", key, pickle.dumps(made, pickle.HIGHEST_PROTOCOL))
    return made


def module(graph: ModuleGraph, loaded: LoadedModule, rt: Runtime) -> ObjectUnit:
    """A library module, compiled on its own."""
    key = cache.key_of("library", graph.digest(loaded))
    stored = cache.read("library", key)
    if stored is not None:
        known: ObjectUnit = pickle.loads(stored)
        return known
    with reporting(f"library module {loaded.name}"):
        census = take_census(graph)
        built = build_module(loaded, graph, census)
        unit = lower_module(built, census, rt.registry)
        pipeline.run(unit, {}, rt.inlinable, rt.rules(unit))
        made = compile_unit(unit, immutable=rt.immutable)
    cache.write("library", key, pickle.dumps(made, pickle.HIGHEST_PROTOCOL))
    return made


# --- linking ----------------------------------------------------------------------------------------
def link(units: Iterable[ObjectUnit], main: str, target: str, names: bool) -> linker.LinkResult:
    """Links the program whose main module is `main` for a target."""
    units = [*units, entry_unit(main)]
    exports = {"main": "entry.main"}
    if target == "wasi":
        units[0] = with_wasi_host(units[0])
        exports = {"_start": "entry.start"}
    return linker.link(units, exports, names=names, string_constant=string_constant)


def entry_unit(main: str) -> ObjectUnit:
    """What joins the runtime with the program: `entry.main` returns the exit code, `entry.start` ends with it."""
    unit = lir.Unit("entry")
    body = Ref(Sig((), ()))
    for name, results in (("entry.main", (I32,)), ("entry.start", ())):
        function = lir.Function(name, sig=Sig((), results))
        unit.functions[name] = function
        block = function.block()
        start, code = function.value(body), function.value(I32)
        block.instrs.append(lir.Instr("ref.func", [], (f"{main}:!init",), start))
        block.instrs.append(lir.Instr("call", [start], ("program.main",), code))
        if not results:
            block.instrs.append(lir.Instr("call", [code], ("host.exit",)))
        block.term = lir.Term("return", [code] if results else [])
    return compile_unit(unit)


def with_wasi_host(unit: ObjectUnit) -> ObjectUnit:
    """The runtime with `wasi_host`'s functions in place of the imports of `host`."""
    functions = dict(unit.functions)
    imports = dict(unit.imports)
    for symbol in unit.imports:
        other = functions.get(symbol.replace("host.", "wasi_host.", 1))
        if symbol.startswith("host.") and other is not None:
            functions[symbol] = replace(other, name=symbol)
            del imports[symbol]
    return replace(unit, functions=functions, imports=imports)


def string_constant(text: str) -> tuple[Any, ...]:
    """The constant expression of a `Str`: see `runtime/layout.py`."""
    points = [("i32.const", ord(c)) for c in text]
    narrow = all(ord(c) <= LARGEST_NARROW for c in text)
    array = ("array.new_fixed", "$Array[u8]" if narrow else "$Array[i32]", points)
    return (
        "struct.new",
        "$Str",
        [
            ("global.get", "str.StrClass"),
            ("i64.const", 0),
            ("i32.const", len(text)),
            array if narrow else ("ref.null", "$Array[u8]"),
            ("ref.null", "$Array[i32]") if narrow else array,
            ("ref.null", "$StrBuffer"),
        ],
    )
