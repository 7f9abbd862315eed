"""The names that bases of the library give to classes of the program: see `library_bases`."""

from __future__ import annotations

from waspy.infer.bases import library_bases
from waspy.infer.engine import Engine, Version
from waspy.infer.leaks import COMPARING, call_name, leak
from waspy.infer.library_bases import ABSTRACT, GIVEN
from waspy.infer.values import Abs, Cell
from waspy.ir.pir import ClassDef, Instr


def give_names(engine: Engine, cls: ClassDef, bases: Abs) -> None:
    """Notes what the bases of the library give. Instances that they compare are looked into on the quiet."""
    fact = engine.classes.fact(cls)
    names = library_bases(bases)
    given = fact.given.union(*(GIVEN[name] for name in names))
    if given != fact.given:
        fact.given = given
        fact.owed = fact.owed.union(*(ABSTRACT[name] for name in names))
        engine.reshaped(cls)
    if not COMPARING.isdisjoint(given):
        leak(engine, cls)
        for name in sorted(given):
            call_name(engine, name)


def given_by_library(engine: Engine, version: Version, instr: Instr, cls: ClassDef, name: str) -> frozenset[str]:
    """All that the base of the library gives which surely gives the class what it has under this name; else nothing."""
    engine.read(engine.classes.fact(cls).shape, (version, instr))
    order = engine.classes.mro(cls) or []
    if sum(bool(engine.classes.fact(c).given) for c in order) != 1 or engine.classes.is_opaque(cls):
        return frozenset()
    for c in order:
        fact = engine.classes.fact(c)
        if name in fact.sure or engine.read(fact.namespace.setdefault(name, Cell()), (version, instr)):
            break
        if name in fact.given:
            return fact.given
    return frozenset()
