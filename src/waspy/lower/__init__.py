"""From PIR, with what inference knows of it, to LIR.

One `Repr` object per kind of type owns the lowering of its values (`reprs`); what each PIR operation does is in
`ops`; `program` lowers everything that is compiled together.
"""

from __future__ import annotations

from collections.abc import Mapping

from waspy.frontend.census import Census
from waspy.infer.types import Typing
from waspy.ir import lir, pir
from waspy.layout.classes import Layouts
from waspy.layout.facts import Facts, Interface
from waspy.lower.program import UnitLowering
from waspy.passes import recursion
from waspy.restricted.registry import Registry

__all__ = ["layouts_of", "lower_module", "lower_program"]


def lower_program(
    program: pir.Program,
    census: Census,
    registry: Registry,
    typing: Typing | None = None,
    layouts: Layouts | None = None,
    believed: frozenset[str] = frozenset(),
) -> lir.Unit:
    """The unit of the program's own modules. `believed`: what of `layout.assigned.DOUBTS` does not happen."""
    known = layouts if layouts is not None else layouts_of(program, census, registry)
    return _lower(program.main, known, registry, typing, believed)


def layouts_of(program: pir.Program, census: Census, registry: Registry) -> Layouts:
    """The layouts of the program's own classes, with the facts that they, and lowering, are built on."""
    modules = {m.name: m for m in program.modules.values() if m.origin == "program"}
    return Layouts(facts_of(modules, census, registry, None))


def lower_module(
    module: pir.Module,
    census: Census,
    registry: Registry,
    typing: Typing | None = None,
    interfaces: Mapping[str, Interface] | None = None,
) -> lir.Unit:
    """The unit of a library module that is compiled alone."""
    facts = facts_of({module.name: module}, census, registry, interfaces)
    return _lower(module.name, Layouts(facts), registry, typing)


def facts_of(
    modules: Mapping[str, pir.Module],
    census: Census,
    registry: Registry,
    interfaces: Mapping[str, Interface] | None,
) -> Facts:
    """`interfaces` are of the library modules that are compiled apart."""
    own = any(m.origin == "program" for m in modules.values())
    known = interfaces if interfaces is not None else Interfaces(census, own)
    return Facts(modules, census, registry.module_names(), known, end_lines(census))


def _lower(
    name: str, layouts: Layouts, registry: Registry, typing: Typing | None, believed: frozenset[str] = frozenset()
) -> lir.Unit:
    lowering = UnitLowering(name, layouts.facts, registry, typing or Typing(), layouts, believed)
    unit = lowering.lower()
    lowering.split_generators()
    recursion.run(unit)
    return unit


def end_lines(census: Census) -> dict[tuple[str, str], int]:
    """Where the statements that bind globals end."""
    return {
        (module, name): end
        for module, facts in census.modules.items()
        for name, fact in facts.globals.items()
        if (end := getattr(fact.node, "end_lineno", None)) is not None
    }


class Interfaces(dict[str, Interface]):
    """What the census knows of every module that it has seen; it looks at others when they are asked for. `own`: for
    code of the program; library modules are compiled for all programs, also for those that replace members."""

    def __init__(self, census: Census, own: bool) -> None:
        super().__init__()
        self.census = census
        self.own = own
        for name in list(census.modules):
            self.get(name)

    def get(self, name: str, default: Interface | None = None) -> Interface | None:  # type: ignore[override]
        if name not in self:
            facts = self.census.facts(name)
            if facts is None:
                return default
            starred = (self.census.star_names(s) or () for s in facts.stars)
            replaced = self.census.stored_from_outside(name)
            members = {n: m for n, m in facts.members.items() if self.own and n not in replaced}
            modules = {n: m for n, m in facts.modules().items() if self.own and n not in replaced}
            self[name] = Interface(name, frozenset(facts.globals).union(*starred), facts.aliases, members, modules)
        return self[name]
