"""From source files to a `lir.Unit`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from waspy.ir import lir
from waspy.restricted import types as t
from waspy.restricted.constants import Constants
from waspy.restricted.entities import Module, World, functions, variables
from waspy.restricted.errors import Rejected
from waspy.restricted.functions import compile_function
from waspy.restricted.loading import Source, load
from waspy.wasm import types as wasm


@dataclass(slots=True)
class Compilation:
    """The unit so far and what it is made from. `check` stops after typing."""

    world: World
    constants: Constants
    unit: lir.Unit = field(default_factory=lambda: lir.Unit("runtime"))


def compile_sources(sources: Iterable[Source], root: Path | None = None) -> Compilation:
    """Compiles the modules and all that they import; the errors are in `world.errors`."""
    world = load(sources, root)
    c = Compilation(world, Constants(world))
    _structs(c)
    for module in world.modules.values():
        _variables(c, module)
    for module in world.modules.values():
        _functions(c, module)
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
        if entity.is_host_import:
            continue
        made = compile_function(c.constants, entity, c.unit.data)
        if made is not None:
            c.unit.functions[entity.symbol] = made


def struct_type(info: t.StructInfo) -> wasm.StructType:
    fields = tuple(wasm.Field(f.name, t.field_storage(f.type)) for f in info.fields)
    return wasm.StructType(f"${info.name}", f"${info.parent}" if info.parent else None, fields)
