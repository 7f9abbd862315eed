"""What functools.cached_property gives: the getter is called by the library, and its result kept in the instance."""

from __future__ import annotations

from waspy.infer.engine import Engine, Version
from waspy.infer.values import BOTTOM, TOP, Abs, Func, Inst, Site
from waspy.ir.pir import Instr


def value_of(engine: Engine, version: Version, instr: Instr, member: Site, receiver: Inst) -> Abs:
    version.unresolved.add(instr)
    total = BOTTOM
    for atom in engine.ordered(engine.read(member.contents, (version, instr))):
        if isinstance(atom, Func) and len(atom.function.params) == 1 and not atom.function.is_generator:
            getter = engine.version(atom.function, [frozenset({receiver})], generic=True)
            total = engine.joined(total, engine.read(getter.result, (version, instr)))
        else:
            engine.escape(frozenset({atom, receiver}))
            total = TOP
    return total
