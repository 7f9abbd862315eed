"""What every program is linked with: the runtime, and the library modules that it imports. Both are compiled once
and kept in the cache."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache as memoise
from typing import Any, TypeVar

from waspy import cache, pickling, standins
from waspy.errors import reporting
from waspy.frontend.build_pir import build_module
from waspy.frontend.census import take_census
from waspy.frontend.load import LoadedModule, ModuleGraph
from waspy.ir import lir
from waspy.lower import lower_module
from waspy.passes import pipeline
from waspy.passes.pipeline import Optimised
from waspy.restricted.registry import Registry
from waspy.wasm import linker
from waspy.wasm.object import ObjectUnit, compile_unit
from waspy.wasm.rules import TypeRules
from waspy.wasm.types import I32, OBJ_NULL, Ref, Sig

T = TypeVar("T")
LARGEST_NARROW = 255
UNGROWN = -2  # as in runtime/layout.py


@dataclass(frozen=True, slots=True)
class Runtime:
    """The runtime: compiled, how the compiler calls it, and what passes know of it."""

    objects: ObjectUnit
    registry: Registry
    optimised: Optimised

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
    return cached("runtime", cache.key_of("runtime"), _compile_runtime)


def _compile_runtime() -> Runtime:
    from waspy.restricted.compile import compile_runtime

    with reporting("runtime"):
        unit, registry = compile_runtime()
        optimised = pickle.dumps(pipeline.run_runtime(unit))
        return Runtime(compile_unit(unit), registry, pickle.loads(optimised))


def cached(kind: str, key: str, make: Callable[[], T]) -> T:
    """What the cache has under the key, or what `make` makes, kept there from then on."""
    stored = cache.read(kind, key)
    if stored is not None:
        known: T = pickling.loads(stored)
        return known
    made = make()
    cache.write(kind, key, pickle.dumps(made, pickle.HIGHEST_PROTOCOL))
    return made


class Modules:
    """The library modules of a program. Only those that the linker asks for are compiled, each on its own."""

    def __init__(self, graph: ModuleGraph, rt: Runtime) -> None:
        self.graph = graph
        self.runtime = rt
        self.provided: set[str] = set()

    def providing(self, symbol: str) -> ObjectUnit | None:
        """The unit of the module that the symbol is of: `re:compile!`, `$re:Scanner`, `$gen:re:f`."""
        name = symbol.removeprefix("$").removeprefix("gen:").partition(":")[0]
        if ":" not in symbol:
            return None
        if name in self.provided:
            return submodule_variable(symbol) if symbol.endswith("!") else None
        self.provided.add(name)
        loaded = self.graph.module(name)
        if loaded is not None:
            self.graph.modules[name] = loaded
        return self.compiled(loaded) if loaded is not None and loaded.origin == "library" else None

    def compiled(self, loaded: LoadedModule) -> ObjectUnit:
        return cached("library", cache.key_of("library", self.graph.digest(loaded)), lambda: self._compile(loaded))

    def _compile(self, loaded: LoadedModule) -> ObjectUnit:
        with reporting(f"library module {loaded.name}"):
            self._read_imports(loaded)
            census = take_census(self.graph)
            built = build_module(loaded, self.graph, census)
            unit = lower_module(built, census, self.runtime.registry)
            standins.hide(unit, loaded)
            pipeline.run(unit, {}, self.runtime.optimised, self.runtime.rules(unit))
            return compile_unit(unit, immutable=self.runtime.immutable)

    def _read_imports(self, loaded: LoadedModule) -> None:
        """What a module imports is part of the graph when it is compiled, so that its names are known."""
        for name in self.graph.dependencies(loaded):
            found = self.graph.module(name)
            if found is not None:
                self.graph.modules.setdefault(name, found)


def submodule_variable(symbol: str) -> ObjectUnit:
    """The variable of a package that holds a submodule, which the package compiled on its own does not know of."""
    unit = lir.Unit(symbol)
    unit.globals[symbol] = lir.Global(symbol, OBJ_NULL, True, ("ref.null", "eq"), "library")
    return compile_unit(unit)


# --- linking ----------------------------------------------------------------------------------------
def link(
    units: Iterable[ObjectUnit],
    provide: Callable[[str], ObjectUnit | None],
    main: str,
    target: str,
    names: bool,
    doubts: Iterable[str] = (),
) -> linker.LinkResult:
    """Links the program whose main module is `main` for a target; `provide` compiles what is found to be missing."""
    units = [*units, entry_unit(main)]
    exports = {"main": "entry.main"}
    if target == "wasi":
        units[0] = with_wasi_host(units[0])
        exports = {"_start": "entry.start"}
    return linker.link(
        units,
        exports,
        names=names,
        string_constant=string_constant,
        provide=provide,
        for_wasmtime=target in ("wasi", "wasmtime"),
        doubts=doubts,
    )


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
    """The runtime with the functions of `wasi_host` and `wasi_folders` in place of the imports of `host`."""
    functions = dict(unit.functions)
    imports = dict(unit.imports)
    for symbol in unit.imports:
        module, _, name = symbol.partition(".")
        other = functions.get(f"wasi_host.{name}") or functions.get(f"wasi_folders.{name}")
        if module == "host" and other is not None:
            functions[symbol] = replace(other, name=symbol)
            del imports[symbol]
    return replace(unit, functions=functions, imports=imports)


def string_constant(text: str) -> tuple[Any, ...]:
    """The constant expression of a `Str`: see `runtime/layout.py`."""
    points = [("i32.const", ord(c)) for c in text]
    narrow = not text or ord(max(text)) <= LARGEST_NARROW
    text_and_buffer: list[Any]
    if narrow:
        text_and_buffer = [("array.new_fixed", "$Array[u8]", points), ("ref.null", "$StrBuffer")]
    else:
        wide = ("array.new_fixed", "$Array[i32]", points)
        buffer = ("struct.new", "$StrBuffer", [("i32.const", UNGROWN), wide])
        text_and_buffer = [("ref.null", "$Array[u8]"), buffer]
    head = [("global.get", "str.StrClass"), ("i32.const", 0), ("i32.const", len(text))]
    return ("struct.new", "$Str", [*head, *text_and_buffer])
