"""Whole-program type inference: PIR in, the types of every function's clones out.

    narrow      makes branch tests visible as `refine` operations
    engine      runs the worklist to the fixed point
    resolve     turns abstract values into types, versions into clones
    intervals   finds the bounds of ints

A function's first clone is called by code that inference does not follow: it takes and returns `Any`. Its values are
typed only as far as that holds for any arguments.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from waspy.frontend.census import Census
from waspy.infer import (
    argument_tuples,
    callers,
    calls,
    classes_at_large,
    dict_calls,
    dunders,
    exceptions,
    hints,
    intervals,
    leaks,
    library_calls,
    narrow,
    operators,
    patterns,
    targets,
    types,
    variables,
)
from waspy.infer.engine import Engine, Version
from waspy.infer.interval_draws import draws_of
from waspy.infer.interval_heap import Heap, is_by_object
from waspy.infer.resolve import Resolver
from waspy.infer.types import Clone, Typing
from waspy.infer.values import ANYTHING, TOP, Abs, Cell, Inst, join_all
from waspy.ir.pir import ClassDef, FunctionDef, Program, Value

Fields: TypeAlias = Callable[[ClassDef], Sequence[str] | None]
Defaults: TypeAlias = Callable[[FunctionDef], "Sequence[Value | tuple[object]] | None"]


MODULES = (operators, variables, calls, dunders, narrow, argument_tuples, patterns, exceptions, classes_at_large)
RULES = {op: rule for module in MODULES for op, rule in module.RULES.items()}


def run(
    program: Program,
    census: Census | None = None,
    fields: Fields = lambda cls: None,
    defaults: Defaults = lambda function: None,
    prefix: Callable[[Value], str] = lambda value: "",
) -> Typing:
    """Infers the types of the program's own modules. Inserts `refine` operations into their graphs. `fields` are the
    attributes that layout has fields for, `defaults` those of positional parameters (see `Facts.defaults_of`),
    `prefix` what a string surely begins with."""
    for module in program.modules.values():
        for function in all_functions(module.body):
            narrow.run(function)
    imported = {name.partition(".")[0] for m in program.modules.values() for name in m.imports}
    foreign = imported - {name.partition(".")[0] for name in program.modules} - leaks.HARMLESS
    dynamic = frozenset(m for m in program.modules if census is not None and census.is_dynamic(m))
    hidden = hints.hidden(m.source for m in program.modules.values()) if not foreign else frozenset()
    bound = bound_lines(program, census)
    engine = Engine(program, RULES, leaks.escape, narrow.dead_edges, bool(foreign), dynamic, bound, hidden)
    engine.defaults_of = defaults
    engine.prefix_of = prefix
    engine.copies = "copy" in imported
    engine.copies_containers = "dataclasses" in imported
    if census is not None:
        _open_globals(engine, census)
        engine.has_given_names = census.mentions_prepare
    engine.run()
    if hints.ORDER in hidden:
        engine.classes.add_attributes_stored_outside()
    engine.classes.tell_plain_names()
    typing, made = clones_of(engine, fields)
    intervals.run(typing, Heap(engine, typing, made))
    return typing


def bound_lines(program: Program, census: Census | None) -> dict[tuple[str, str], int]:
    """The last lines of the statements at the top level that bind globals for good."""
    found: dict[tuple[str, str], int] = {}
    for module in program.modules if census is not None else ():
        facts = census.facts(module) if census is not None else None
        for name, fact in facts.globals.items() if facts is not None else ():
            if fact.straight and not fact.deleted and isinstance(fact.node, ast.stmt):
                found[module, name] = fact.node.end_lineno or fact.node.lineno
    return found


def all_functions(body: FunctionDef) -> list[FunctionDef]:
    """The function and every one inside it."""
    found = [body]
    for function in found:
        found.extend(function.functions)
    return found


def _open_globals(engine: Engine, census: Census) -> None:
    """Of modules that the program may get hold of as objects, as by `sys.modules`, what may be stored on these."""
    for module in engine.program.modules:
        if census.escapes(module):
            for name in sorted(census.stored_from_outside(module)):
                engine.write(engine.global_cell(module, name), TOP)


def clones_of(engine: Engine, fields: Fields) -> tuple[Typing, Mapping[Version, Clone]]:
    replaced = frozenset(name for name, cell in engine.replaced_fields.items() if cell.value)
    resolver = Resolver(
        engine.classes, fields, library_calls.has_own_methods(engine), dict_calls.are_plain(engine), replaced
    )
    told = struct_classes(engine, resolver)
    typing = Typing(attributes=attribute_types(engine, resolver), sealed=sealed_classes(engine, told))
    typing.leaves = leaf_classes(engine, typing.sealed)
    for cls in engine.instantiated | engine.leaked:
        for above in (cls, *engine.classes.ancestors(cls)):
            typing.made.setdefault(above, set()).add(cls)
    typing.replaced = replaced_in_classes(engine)
    typing.containers = names_in_containers(engine, resolver)
    typing.globals = {key: resolver.type_of(cell.value) for key, cell in engine.globals.items() if cell.value}
    made: dict[Version, Clone] = {}
    used = used_versions(engine) | engine.entered.keys()
    used |= {v.checked for vs in engine.versions.values() for v in vs if v.checked and (v in used or v.generic)}
    for function, versions in engine.versions.items():
        generic = next((v for v in versions if v.context is None and (v.generic or not v.params)), None)
        first = Clone(function, tuple(types.ANY for _ in function.blocks[0].params))
        clones = [first]
        if generic is not None:
            first.types = value_types(resolver, generic)
            made[generic] = first
        for version in versions:
            if version is generic or version not in used:
                continue
            params = tuple(resolver.type_of(cell.value) for cell in version.params)
            # a call of a generator function gives the generator, whatever its body returns
            suspends = function.is_generator or function.is_async
            result = types.ANY if suspends else resolver.type_of(version.result.value)
            exact = (
                bool(params)
                and version.context is None
                and all(
                    covers_instances(engine, told, known, cell.value)
                    for known, cell in zip(params, version.params, strict=True)
                )
            )
            clone = Clone(function, params, result, value_types(resolver, version), exact=exact)
            made[version] = clone
            clones.append(clone)
        typing.clones[function] = clones
    for version, clone in made.items():
        clone.targets = targets.of_version(engine, resolver, version, made)
        clone.draws = draws_of(engine, version)
        clone.cached = frozenset(version.cached)
        if version.checked is not None:
            clone.checked, clone.tests = made[version.checked], version.tests
    for generic in uncovered(engine, made):
        first = made.pop(generic)
        first.types, first.targets, first.draws = {}, {}, {}
        if not all(first.tests):
            first.checked = None
    callers.note(engine, made, typing.clones)
    typing.closed = callers.closed(engine)
    typing.tried = callers.tried(engine)
    return typing, made


def uncovered(engine: Engine, made: Mapping[Version, Clone]) -> set[Version]:
    """The generic versions that do not stand for all that may run the first clone: the runtime calls it where an
    operation is not resolved, with what inference has made another version for."""
    found: set[Version] = set()
    for version, clone in made.items():
        for instr, cases in version.targets.items():
            for called in (target for targets_ in cases.values() for target in targets_):
                if called.generic or (instr in clone.targets and not is_by_object(engine, instr, called.function)):
                    continue
                generic = next((v for v in engine.versions[called.function] if v.generic and v in made), None)
                if generic is not None and not all(map(_covers, generic.params, called.params)):
                    found.add(generic)
    return found


def _covers(cell: Cell, other: Cell) -> bool:
    return ANYTHING in cell.value or other.value <= cell.value


def used_versions(engine: Engine) -> set[Version]:
    """The versions that some operation calls, as inference has it in the end."""
    every = [v for versions in engine.versions.values() for v in versions]
    return {t for v in every for cases in v.targets.values() for called in cases.values() for t in called}


def value_types(resolver: Resolver, version: Version) -> dict[Value, types.Type]:
    resolved = {value: resolver.type_of(known) for value, known in version.values.items()}
    resolved |= {v: resolver.one_of(version.values[v]) for v, t in resolved.items() if t == types.ANY}
    return {value: t for value, t in resolved.items() if t != types.ANY}


def struct_classes(engine: Engine, resolver: Resolver) -> set[ClassDef]:
    """Those whose instances, with those of their subclasses, are all that is of their struct."""
    facts = list(engine.classes.facts.values())
    # a class statement in a function may make several classes
    told = {f.cls for f in facts if resolver.is_solid(f.cls) and "<locals>" not in f.cls.qualname}
    for fact in facts:
        if not resolver.is_solid(fact.cls):
            told -= engine.classes.ancestors(fact.cls)
        # the struct of a class extends that of its first base only
        told -= engine.classes.ancestors(fact.cls).difference(engine.classes.first_bases(fact.cls))
    return told


def sealed_classes(engine: Engine, told: set[ClassDef]) -> set[ClassDef]:
    """Those of them of which the program's objects are instances if they are of the struct: ABCs may have others."""
    facts = list(engine.classes.facts.values())
    abstract = {f.cls for f in facts if f.abstract}
    return {cls for cls in told if abstract.isdisjoint([cls, *engine.classes.ancestors(cls)])}


def covers_instances(engine: Engine, told: set[ClassDef], known: types.Type, value: Abs) -> bool:
    """Whether the value stands for every instance of the class that it is known to be of, and of its subclasses."""
    if not isinstance(known, types.Instance) or known.cls not in told or not engine.classes.tells_classes():
        return False
    under = [c for c in engine.instantiated | engine.leaked if known.cls in (c, *engine.classes.ancestors(c))]
    return all(Inst(c) in value for c in under)


def leaf_classes(engine: Engine, sealed: set[ClassDef]) -> set[ClassDef]:
    if not engine.classes.tells_classes():
        return set()
    return sealed - {base for fact in engine.classes.facts.values() for base in fact.bases}


def names_in_containers(engine: Engine, resolver: Resolver) -> dict[ClassDef, frozenset[str] | None]:
    """Of the solid classes below builtin containers: see `Typing.containers`."""
    found: dict[ClassDef, frozenset[str] | None] = {}
    facts = [f for f in engine.classes.facts.values() if f.site is not None]
    for fact in facts:
        if fact.site is None or not resolver.is_solid(fact.cls):
            continue
        family = [f for f in facts if f.site is fact.site]
        names = {n for f in family for cells in (f.namespace, f.attributes) for n, cell in cells.items() if cell.value}
        names |= {name for name, cell in engine.stored_by_name.items() if cell.value}
        anything = any(f.anything.value or f.opaque for f in family) or engine.stored_anywhere.value
        found[fact.cls] = None if anything else frozenset(names)
    return found


def replaced_in_classes(engine: Engine) -> frozenset[str] | None:
    """See `Typing.replaced`. What is stored in something unknown may be stored in a class."""
    if engine.stored_anywhere.value:
        return None
    return frozenset([*engine.classes.stored, *(name for name, cell in engine.stored_by_name.items() if cell.value)])


def attribute_types(engine: Engine, resolver: Resolver) -> dict[ClassDef, dict[str, types.Type]]:
    """Of the solid classes: the types of what reading the fields of their instances gives, be it from the class."""
    found: dict[ClassDef, dict[str, types.Type]] = {}
    for fact in list(engine.classes.facts.values()):
        if not resolver.is_solid(fact.cls):
            continue
        behind: dict[str, list[Abs]] = {}
        for name, member in engine.classes.members(fact.cls):
            behind.setdefault(name, []).append(member.value)
        anywhere = [fact.anything.value, engine.stored_anywhere.value]
        anywhere += [TOP] if "__getattr__" in behind else []
        values: dict[str, Abs] = {}
        for name in resolver.fields(fact.cls) or ():
            own = [fact.attributes.get(name, Cell()).value, engine.named(name).value, *behind.get(name, ())]
            if any(own) or "__getattr__" in behind:
                values[name] = join_all([*own, *anywhere])
        found[fact.cls] = {name: resolver.type_of(value) for name, value in values.items()}
    return found
