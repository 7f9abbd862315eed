"""What functools.cached_property gives: the getter is called once for an instance, which keeps the result.

Where the class surely has nothing else under the name, the getter is called directly and a field keeps its result
(`version.kept`); elsewhere the library calls it.
"""

from __future__ import annotations

from typing import TypeGuard

from waspy.infer.classes import is_cached_property
from waspy.infer.engine import Engine, Version
from waspy.infer.values import BOTTOM, TOP, Abs, Atom, Cell, Func, Inst, Site
from waspy.ir.pir import Instr


def value_of(engine: Engine, version: Version, instr: Instr, member: Site, receiver: Inst) -> Abs:
    version.unresolved.add(instr)
    total = BOTTOM
    for atom in engine.ordered(engine.read(member.contents, (version, instr))):
        if is_getter(atom):
            getter = engine.version(atom.function, [frozenset({receiver})], generic=True)
            total = engine.joined(total, engine.read(getter.result, (version, instr)))
        else:
            engine.escape(frozenset({atom, receiver}))
            total = TOP
    return total


def is_getter(atom: Atom) -> TypeGuard[Func]:
    return isinstance(atom, Func) and len(atom.function.params) == 1 and not atom.function.is_generator


def kept_value(
    engine: Engine, version: Version, instr: Instr, members: Abs, receiver: Inst, attribute: Cell
) -> Abs | None:
    """The value of an attribute that is surely a cached property, also put into the cell of the instance's attribute;
    None if it may be something else."""
    if not members or not all(map(is_cached_property, members)):
        return None
    if instr.op != "getattr" or not engine.classes.surely_has(receiver.cls, instr.imm[0]):
        return None
    getters = [
        atom
        for member in engine.ordered(members)
        if isinstance(member, Site)
        for atom in engine.ordered(engine.read(member.contents, (version, instr)))
    ]
    if len(getters) != 1 or not is_getter(getters[0]):
        return None
    function = getters[0].function
    engine.version(function, [frozenset({receiver})], generic=True)  # code that is not seen may read it as well
    getter = engine.version(function, [frozenset({receiver})])
    version.aim(instr, receiver.cls, getter)
    version.kept.add(instr)
    result = engine.read(getter.result, (version, instr))
    engine.write(attribute, result)
    return result
