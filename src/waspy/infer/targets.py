"""What each operation of a version calls, when inference has ended: see `types.Target`."""

from __future__ import annotations

from collections.abc import Mapping

from waspy.infer import types
from waspy.infer.engine import Engine, Version
from waspy.infer.enums import EQUALITIES
from waspy.infer.resolve import Resolver
from waspy.infer.types import Clone, Target
from waspy.infer.values import NONE, Func, Inst, Prop
from waspy.ir.pir import ClassDef, Instr

MOST_CASES = 8
"""Classes that one operation tells apart."""


def of_version(
    engine: Engine, resolver: Resolver, version: Version, made: Mapping[Version, Clone]
) -> dict[Instr, Target]:
    found: dict[Instr, Target] = {instr: types.Inert() for instr in version.inert if instr not in version.targets}
    argued = version.argued - version.targets.keys() - version.unresolved
    found |= {instr: types.StoreArgs() for instr in argued - version.inert}
    for instr, kinds in version.based.items():
        if instr not in version.targets and instr not in version.unresolved and len(kinds) == 1:
            found[instr] = types.OfContainer(next(iter(kinds)))
    of_builtin = version.inert | version.argued | version.based.keys()
    for instr in [*version.targets, *version.constructs]:
        if instr in version.unresolved or instr in of_builtin:
            continue
        target = _of_call(engine, resolver, version, instr, made)
        if target is not None:
            found[instr] = target
    found |= {
        i: types.OfMember(f"_{i.imm[0]}_") for i in version.flow.member_reads if _is_of_member(engine, version, i)
    }
    found |= {i: types.Identity() for i in version.flow.equations if _are_distinct(engine, version, i)}
    return found


def _are_distinct(engine: Engine, version: Version, instr: Instr) -> bool:
    """Whether members of one enumeration, or None, are compared with each other."""
    compared = [engine.get(version, v) for v in instr.args]
    classes = {atom.cls for value in compared for atom in value if isinstance(atom, Inst)}
    if len(classes) != 1 or not all(compared) or engine.stored_anywhere.value:
        return False
    if not all(isinstance(atom, Inst) or atom in NONE for value in compared for atom in value):
        return False
    fact = engine.classes.fact(classes.pop())
    stored = [c for name in EQUALITIES for c in (engine.named(name), fact.namespace.get(name)) if c is not None]
    return fact.distinct and not any(cell.value for cell in (*stored, fact.anything))


def _is_of_member(engine: Engine, version: Version, instr: Instr) -> bool:
    """Whether `value` or `name` is read of members of enumerations that leave it to Enum."""
    receiver, name = engine.get(version, instr.args[0]), instr.imm[0]
    if not receiver or engine.named(name).value or not all(isinstance(atom, Inst) for atom in receiver):
        return False
    facts = [engine.classes.fact(atom.cls) for atom in receiver if isinstance(atom, Inst)]
    return all(name in f.of_members and not (name in f.namespace and f.namespace[name].value) for f in facts)


def _of_call(
    engine: Engine, resolver: Resolver, version: Version, instr: Instr, made: Mapping[Version, Clone]
) -> Target | None:
    if instr in version.choices:
        return _choice(resolver, version, instr, made)
    cases: dict[ClassDef | None, Clone] = {}
    for cls, called in version.targets.get(instr, {}).items():
        clone = made.get(next(iter(called))) if len(called) == 1 else None
        if clone is None or (cls is not None and not resolver.is_solid(cls)):
            return None
        cases[cls] = clone
    if instr in version.constructs:
        return _construct(engine, resolver, version, instr, cases)
    if None in cases:
        if len(cases) > 1 or instr in version.partial:
            return None
        kinds = version.members.get(instr)
        if kinds is None:
            return types.Direct(cases[None])
        return types.Member(cases[None], *next(iter(kinds))) if len(kinds) == 1 else None
    if len(cases) > MOST_CASES:
        return None
    by_class = [(cls, clone) for cls, clone in cases.items() if cls is not None]
    by_class.sort(key=lambda case: -len(resolver.classes.mro(case[0]) or ()))
    is_exhaustive, is_kept = instr not in version.partial, instr in version.kept
    return types.Dispatch(tuple(by_class), is_exhaustive, instr in version.reflected, is_kept)


def _choice(resolver: Resolver, version: Version, instr: Instr, made: Mapping[Version, Clone]) -> Target | None:
    """A call of one of several functions, each by one clone."""
    cases = version.targets.get(instr, {})
    if not all(cls is None or resolver.is_solid(cls) for cls in cases):
        return None
    called = {v: cls is not None for cls, versions in cases.items() for v in versions}
    clones = [made[v] for v in called if v in made]
    if len(clones) < len(called) or len({clone.function for clone in clones}) < len(clones):
        return None
    functions = tuple(made[v] for v, has_receiver in called.items() if not has_receiver)
    methods = tuple(made[v] for v, has_receiver in called.items() if has_receiver)
    return types.Choice(functions, methods, instr not in version.partial)


def _construct(
    engine: Engine,
    resolver: Resolver,
    version: Version,
    instr: Instr,
    cases: Mapping[ClassDef | None, Clone],
) -> Target | None:
    classes = list(version.constructs[instr])
    if len(classes) != 1 or cases.keys() - set(classes) or instr in version.partial:
        return None
    cls = classes[0]
    init = cases.get(cls)
    if not resolver.is_solid(cls) or is_abstract(engine, cls) or (init and init.result != types.NoneType()):
        return None
    return types.Construct(cls, init)


def is_abstract(engine: Engine, cls: ClassDef) -> bool:
    """Whether an abstract method may be left: then the class has no instances of its own."""
    facts = [engine.classes.fact(c) for c in engine.classes.mro(cls) or ()]
    for i, fact in enumerate(facts):
        if not fact.owed <= frozenset().union(*(f.sure for f in facts[: i + 1])):
            return True
    for _, cell in engine.classes.members(cls):
        for atom in cell.value:
            function = atom.function if isinstance(atom, Func) else atom.get if isinstance(atom, Prop) else None
            if function in engine.abstract:
                return True
    return False
