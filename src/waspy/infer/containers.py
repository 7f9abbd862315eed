"""Classes of the program below builtin containers: what their instances hold, and what the container gives them.

All instances of a class and of those below it have one allocation site for what they hold: the operations of the
container, where no class of the program has a method of its own, do with that what they do with a container's.
"""

from __future__ import annotations

from collections.abc import Iterable

from waspy.infer.bases import atoms_of
from waspy.infer.bodies import bound_names
from waspy.infer.container_bases import CONTAINERS
from waspy.infer.engine import Engine, Reader, Version
from waspy.infer.leaks import leak, make_opaque
from waspy.infer.lookups import lookup
from waspy.infer.values import BOTTOM, TOP, Abs, Builtin, ClassObj, Inst, Method, Site
from waspy.ir.pir import ClassDef, Instr

ITERATING = frozenset(
    "all any ascii bool callable enumerate filter format frozenset hash id isinstance issubclass iter len list map max "
    "min print repr set sorted str sum tuple type zip".split()
)
"""Functions that get at what a container holds as a loop does, if at all."""
UNFOLLOWED = frozenset(["__reversed__", "__length_hint__"])
"""Methods that the rules for containers do not ask for."""


def note_base(engine: Engine, cls: ClassDef, bases: Abs) -> bool:
    """Notes which container the class is below, if that is its only base. Whether there is one, and all is known."""
    atoms = atoms_of(bases)
    fact = engine.classes.fact(cls)
    for atom in atoms:
        site = engine.classes.fact(atom.cls).site if isinstance(atom, ClassObj) else None
        if isinstance(atom, Builtin) and atom.name in CONTAINERS and fact.site is None and len(atoms) == 1:
            engine.serial += 1
            site = Site(atom.name, engine.serial)
        if site is not None and len(atoms) > 1:
            make_opaque(engine, cls)
        elif site is not None and fact.site is None:
            fact.site = site
    if fact.site is not None and not UNFOLLOWED.isdisjoint(bound_names(cls.body)):
        make_opaque(engine, cls)
    return fact.site is not None


def site_of(engine: Engine, cls: ClassDef) -> Site | None:
    return engine.classes.fact(cls).site


def is_given(engine: Engine, version: Version, instr: Instr, cls: ClassDef, name: str) -> bool:
    """Whether the container gives the instances of the class what they have under the name."""
    site = site_of(engine, cls)
    if site is None or name not in CONTAINERS[site.kind]:
        return False
    stored = (engine.named(name), engine.classes.fact(cls).anything, engine.stored_anywhere)
    if not name.startswith("__") and any(engine.read(cell, (version, instr)) for cell in stored):
        make_opaque(engine, cls)
    return lookup(engine, version, instr, cls, name) == BOTTOM and not engine.classes.surely_has(cls, name)


def part(engine: Engine, version: Version, instr: Instr, atom: Inst, name: str) -> Site | None:
    """What stands for the contents in an operation that calls the special method; None: it is the class's own."""
    return site_of(engine, atom.cls) if is_given(engine, version, instr, atom.cls, name) else None


def is_below(engine: Engine, reader: Reader, atom: object, names: frozenset[str]) -> Site | None:
    """The contents of an instance whose class has none of these methods of its own."""
    version, instr = reader
    if not isinstance(atom, Inst) or not isinstance(instr, Instr):
        return None
    site = site_of(engine, atom.cls)
    if site is None or not all(is_given(engine, version, instr, atom.cls, n) for n in names & CONTAINERS[site.kind]):
        return None
    return site


def store(engine: Engine, version: Version, instr: Instr, atom: Inst, name: str, value: Abs) -> bool:
    """An attribute of an instance that hides what the container gives: nobody follows that."""
    if not is_given(engine, version, instr, atom.cls, name):
        return False
    make_opaque(engine, atom.cls)
    engine.escape(value)
    return True


def gives_away(engine: Engine, function: str, args: Iterable[Abs]) -> bool:
    """Whether a builtin function gets instances, and may get at what they hold without asking their methods."""
    if function in ITERATING:
        return False
    given = frozenset(a for value in args for a in value if isinstance(a, Inst) and site_of(engine, a.cls) is not None)
    engine.escape(given)
    return bool(given)


def attribute(engine: Engine, version: Version, instr: Instr, atom: Inst, name: str) -> Abs | None:
    """What reading the attribute gives, if the container says so."""
    if not is_given(engine, version, instr, atom.cls, name):
        return None
    site = site_of(engine, atom.cls)
    if site is not None and not name.startswith("__"):
        return frozenset({Method(name, site)})
    leak(engine, atom.cls)
    return TOP
