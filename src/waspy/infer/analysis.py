"""Whole-program type inference: PIR in, the types of every function's clones out.

    narrow   makes branch tests visible as `refine` operations
    engine   runs the worklist to the fixed point
    resolve  turns abstract values into types, versions into clones

A function's first clone is called by code that inference does not follow: it takes and returns `Any`. Its values are
typed only as far as that holds for any arguments.
"""

from __future__ import annotations

from waspy.frontend.census import Census
from waspy.infer import calls, dunders, leaks, narrow, operators, types, variables
from waspy.infer.engine import Engine, Version
from waspy.infer.resolve import Resolver
from waspy.infer.types import Clone, Typing
from waspy.ir.pir import FunctionDef, Instr, Program, Value

RULES = {**operators.RULES, **variables.RULES, **calls.RULES, **dunders.RULES, **narrow.RULES}


def run(program: Program, census: Census | None = None) -> Typing:
    """Infers the types of the program's own modules. Inserts `refine` operations into their graphs."""
    for module in program.modules.values():
        for function in all_functions(module.body):
            narrow.run(function)
    imported = {name.partition(".")[0] for m in program.modules.values() for name in m.imports}
    foreign = imported - {name.partition(".")[0] for name in program.modules} - leaks.HARMLESS
    dynamic = frozenset(m for m in program.modules if census is not None and census.is_dynamic(m))
    engine = Engine(program, RULES, leaks.escape, bool(foreign), dynamic)
    engine.run()
    return clones_of(engine)


def all_functions(body: FunctionDef) -> list[FunctionDef]:
    """The function and every one inside it."""
    found = [body]
    for function in found:
        found.extend(function.functions)
    return found


def clones_of(engine: Engine) -> Typing:
    resolver = Resolver(engine.classes)
    typing = Typing()
    made: dict[Version, Clone] = {}
    for function, versions in engine.versions.items():
        generic = next((v for v in versions if v.generic or not v.params), None)
        first = Clone(function, tuple(types.ANY for _ in function.blocks[0].params))
        clones = [first]
        if generic is not None:
            first.types = value_types(resolver, generic)
            made[generic] = first
        for version in versions:
            if version is generic:
                continue
            params = tuple(resolver.type_of(cell.value) for cell in version.params)
            if all(p == types.ANY for p in params) and version.result.value == frozenset():
                continue
            clone = Clone(function, params, resolver.type_of(version.result.value), value_types(resolver, version))
            made[version] = clone
            clones.append(clone)
        typing.clones[function] = clones
    for version, clone in made.items():
        clone.targets = direct_targets(version, made)
    return typing


def value_types(resolver: Resolver, version: Version) -> dict[Value, types.Type]:
    resolved = {value: resolver.type_of(known) for value, known in version.values.items()}
    return {value: t for value, t in resolved.items() if t != types.ANY}


def direct_targets(version: Version, made: dict[Version, Clone]) -> dict[Instr, Clone]:
    """The calls that can only go to one clone."""
    targets: dict[Instr, Clone] = {}
    for instr, called in version.targets.items():
        if len(called) == 1 and instr not in version.unresolved and instr not in version.constructs:
            only = next(iter(called.values()))
            clone = made.get(next(iter(only))) if len(only) == 1 and None in called else None
            if clone is not None:
                targets[instr] = clone
    return targets
