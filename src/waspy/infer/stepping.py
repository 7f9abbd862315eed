"""Special methods of instances that operations call on the quiet, where what they give is asked for."""

from __future__ import annotations

from typing import Any as AnyType

from waspy.infer.engine import Engine
from waspy.infer.lookups import lookup
from waspy.infer.values import BOTTOM, TOP, Abs, Func, Inst, join


def stepped(engine: Engine, reader: AnyType, atom: Inst) -> Abs:
    """What `__next__` gives."""
    return called(engine, reader, atom, "__next__", [])


def called(engine: Engine, reader: AnyType, atom: Inst, name: str, args: list[Abs]) -> Abs:
    """What a special method gives that code which is not seen calls."""
    total = BOTTOM
    version, instr = reader
    found = lookup(engine, version, instr, atom.cls, name)
    for member in engine.ordered(found or BOTTOM):
        if isinstance(member, Func) and member.kind == "function" and len(member.function.params) == 1 + len(args):
            target = engine.version(member.function, [frozenset({atom}), *args], generic=True)
            total = join(total, engine.read(target.result, reader))
        else:
            found = None
    if not found and not (found == BOTTOM and engine.classes.surely_has(atom.cls, name)):
        engine.escape(frozenset({atom}))
        return TOP
    return total
