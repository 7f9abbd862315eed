"""From PIR, with what inference knows of it, to LIR.

One `Repr` object per kind of type owns the lowering of its values (`reprs`); what each PIR operation does is in
`ops`; `program` lowers everything that is compiled together.
"""

from __future__ import annotations

from collections.abc import Mapping

from waspy.infer.types import Typing
from waspy.ir import lir, pir
from waspy.layout.facts import Census, Interface
from waspy.lower.program import UnitLowering
from waspy.lower.runtime import Registry
from waspy.passes import recursion

__all__ = ["lower_module", "lower_program"]


def lower_program(
    program: pir.Program,
    census: Census,
    registry: Registry,
    typing: Typing | None = None,
    interfaces: Mapping[str, Interface] | None = None,
) -> lir.Unit:
    """The unit of the program's own modules. `interfaces` are of the library modules that are compiled apart."""
    modules = {m.name: m for m in program.modules.values() if m.origin == "program"}
    return _lower(program.main, modules, census, registry, typing, interfaces)


def lower_module(
    module: pir.Module,
    census: Census,
    registry: Registry,
    typing: Typing | None = None,
    interfaces: Mapping[str, Interface] | None = None,
) -> lir.Unit:
    """The unit of a library module that is compiled alone."""
    return _lower(module.name, {module.name: module}, census, registry, typing, interfaces)


def _lower(
    name: str,
    modules: Mapping[str, pir.Module],
    census: Census,
    registry: Registry,
    typing: Typing | None,
    interfaces: Mapping[str, Interface] | None,
) -> lir.Unit:
    lowering = UnitLowering(name, modules, census, registry, typing or Typing(), interfaces or {})
    unit = lowering.lower()
    recursion.run(unit)
    return unit
