"""From source files to a `lir.Unit`."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from waspy.ir import lir
from waspy.restricted import declared, slot_entries
from waspy.restricted import types as t
from waspy.restricted.builtins import Builtins
from waspy.restricted.constants import Constants
from waspy.restricted.entities import FunctionEntity, Module, World, decorator_name, functions, variables
from waspy.restricted.errors import Rejected, RuntimeRejected
from waspy.restricted.functions import compile_function
from waspy.restricted.loading import Source, load, runtime_files, source_of
from waspy.restricted.registering import register
from waspy.restricted.registry import Registry
from waspy.wasm import types as wasm


@dataclass(slots=True)
class Compilation:
    """The unit so far and what it is made from. `built` is None when only some modules are checked."""

    world: World
    constants: Constants
    unit: lir.Unit = field(default_factory=lambda: lir.Unit("runtime"))
    built: Builtins | None = None


def compile_runtime(paths: Iterable[Path] | None = None) -> tuple[lir.Unit, Registry]:
    """Compiles the runtime: the given files, by default all, and what they import. Raises RuntimeRejected."""
    sources = [source_of(p) for p in (runtime_files() if paths is None else paths)]
    c = compile_sources(sources)
    if c.world.errors or c.built is None:
        raise RuntimeRejected(c.world.errors)
    return c.unit, register(c.constants, c.unit, c.built)


def compile_sources(sources: Iterable[Source], root: Path | None = None) -> Compilation:
    """Compiles the modules and all that they import; the errors are in `world.errors`. With the module
    `slot_wrappers` among them, the builtins that they declare are made too."""
    sources = list(sources)
    if any(s.name == slot_entries.HELPERS for s in sources):
        sources.append(slot_entries.source())
    world = load(sources, root)
    c = Compilation(world, Constants(world))
    _structs(c)
    for module in world.modules.values():
        _variables(c, module)
    for module in world.modules.values():
        _functions(c, module)
    _builtins(c)
    _types(c)
    world.errors.sort()
    return c


def _structs(c: Compilation) -> None:
    for entity in c.world.struct_entities.values():
        try:
            c.constants.annotations.struct_info(entity)
        except Rejected as e:
            c.world.report(entity.module, e)


def _variables(c: Compilation, module: Module) -> None:
    for entity in variables(module):
        try:
            known = c.constants.variable(entity)
        except Rejected:
            continue
        if not known.alias and known.init and known.type is not None:
            made = lir.Global(entity.symbol, t.wasm_type(known.type), entity.mutable, known.init)
            c.unit.globals[entity.symbol] = made


def _functions(c: Compilation, module: Module) -> None:
    for entity in functions(module):
        try:
            if _host_import(c, entity):
                continue
            made = compile_function(c.constants, entity, c.unit.data)
            if made is not None:
                c.unit.functions[entity.symbol] = made
                _export(c, entity)
        except Rejected as e:
            c.world.report(module, e)


def _builtins(c: Compilation) -> None:
    found = declared.collect(c.constants)
    if slot_entries.MODULE in c.world.modules and not c.world.errors:
        c.built = Builtins(c.constants, c.unit, found)
        c.built.run()


def _host_import(c: Compilation, entity: FunctionEntity) -> bool:
    for node in entity.node.decorator_list:
        if decorator_name(node) == "host_import":
            module, field = string_arguments(node, 2)
            signature = c.constants.signature(entity)
            sig = t.wasm_sig(tuple(p.type for p in signature.params), signature.result)
            c.unit.imports[entity.symbol] = lir.Import(entity.symbol, module, field, sig)
            return True
    return False


def _export(c: Compilation, entity: FunctionEntity) -> None:
    for node in entity.node.decorator_list:
        if decorator_name(node) == "exported":
            (name,) = string_arguments(node, 1)
            c.unit.exports[name] = entity.symbol


def string_arguments(node: ast.expr, n: int) -> list[str]:
    """The arguments of a decorator that takes n string literals."""
    args = node.args if isinstance(node, ast.Call) else []
    found = [a.value for a in args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
    if len(found) != n or len(args) != n:
        raise Rejected(node, f"{decorator_name(node)} takes {n} string literals")
    return found


def _types(c: Compilation) -> None:
    for info in c.world.hierarchy.structs.values():
        c.unit.types[f"${info.name}"] = struct_type(info)
    for symbol, array in c.world.arrays.items():
        c.unit.types[symbol] = wasm.ArrayType(symbol, t.element_storage(array.element))


def struct_type(info: t.StructInfo) -> wasm.StructType:
    fields = tuple(wasm.Field(f.name, t.field_storage(f.type)) for f in info.fields)
    return wasm.StructType(f"${info.name}", f"${info.parent}" if info.parent else None, fields)
