"""Methods of named tuples: classes below NamedTuple, or below what `namedtuple` made, that have methods of their own.

An instance is a tuple whose class is known exactly (`Tup.cls`), so a method is called directly: nothing else can be
called there, unless the class is changed or given away, and then nothing is known of it any more.
"""

from __future__ import annotations

from waspy.infer.engine import Engine, Version
from waspy.infer.leaks import call_with_anything
from waspy.infer.lookups import lookup
from waspy.infer.values import BOTTOM, TOP, Abs, Func, Prop, Record, Tup
from waspy.ir.pir import Instr


def member_of(engine: Engine, version: Version, instr: Instr, atom: Tup | Record, name: str) -> Func | Prop | None:
    """The one member that the class surely has under the name; None: it has none, or it is not known."""
    found = members_of(engine, version, instr, atom, name)
    (only,) = found if found and len(found) == 1 else (None,)
    sure = atom.cls is not None and engine.classes.surely_has(atom.cls, name)
    return only if sure and isinstance(only, (Func, Prop)) else None


def members_of(engine: Engine, version: Version, instr: Instr, atom: Tup | Record, name: str) -> Abs | None:
    """What the class has under the name; None: it may be anything."""
    if atom.cls is None or (isinstance(atom, Tup) and name in atom.names):
        return BOTTOM
    reader = (version, instr)
    if engine.read(engine.named(name), reader) or engine.read(engine.stored_anywhere, reader):
        return None
    return lookup(engine, version, instr, atom.cls, name)


def read(engine: Engine, version: Version, instr: Instr, atom: Tup | Record, name: str) -> Abs | None:
    """What reading the attribute gives; None: the class has none of that name."""
    found = members_of(engine, version, instr, atom, name)
    if found == BOTTOM:
        return BOTTOM if atom.cls is not None and engine.classes.surely_has(atom.cls, name) else None
    member = member_of(engine, version, instr, atom, name)
    if isinstance(member, Prop) and isinstance(atom, Tup) and len(member.get.params) == 1:
        version.members.setdefault(instr, set()).add((True, False))
        target = engine.version(member.get, [frozenset({atom})])
        version.aim(instr, None, target)
        return engine.read(target.result, (version, instr))
    if isinstance(member, Func):
        call_with_anything(engine, member.function)
    else:
        engine.escape(frozenset({atom}))
    version.unresolved.add(instr)
    return TOP
