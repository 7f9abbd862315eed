"""What classes have under a name."""

from __future__ import annotations

from waspy.infer.engine import Engine, Version
from waspy.infer.values import BOTTOM, TOP, Abs, Cell
from waspy.ir.pir import ClassDef, Instr


def lookup(engine: Engine, version: Version, instr: Instr, cls: ClassDef, name: str) -> Abs | None:
    """What the namespaces of the class and its bases have under the name; None if they may hold anything."""
    engine.read(engine.classes.fact(cls).shape, (version, instr))
    order = engine.classes.mro(cls)
    if order is None or engine.classes.is_opaque(cls):
        return None
    return look_in(engine, version, instr, order, name)


def look_in(engine: Engine, version: Version, instr: Instr, order: list[ClassDef], name: str) -> Abs | None:
    found = BOTTOM
    for c in order:
        fact = engine.classes.fact(c)
        found = engine.joined(found, engine.read(fact.namespace.setdefault(name, Cell()), (version, instr)))
        if name in fact.sure:
            break
        if name in fact.given:
            return None
    return None if found is TOP else found


def attribute_cell(engine: Engine, cls: ClassDef, name: str) -> Cell:
    fact = engine.classes.fact(cls)
    if name not in fact.attributes:
        fact.attributes[name] = Cell()
        engine.wake(fact.names)
    return fact.attributes[name]
