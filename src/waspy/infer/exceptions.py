"""Exceptions of classes of the program below plain builtin ones: see `exception_bases`.

    raise E(x)            instances of E are in the hands of unknown code from then on, x is where `args` is read
    except E as e         an instance of E or of a class below it, as long as all of these are known
    super().__init__(x)   stores `args`

What a builtin exception class gives, its instances have unless a class of the program binds the name.
"""

from __future__ import annotations

from collections.abc import Iterable

from waspy.infer.bases import atoms_of
from waspy.infer.bodies import bound_names
from waspy.infer.engine import Engine, Version
from waspy.infer.exception_bases import NAMES, PLAIN_EXCEPTIONS, is_shadowed
from waspy.infer.leaks import call_with_anything, instantiated, is_exposed, make_opaque, write_member
from waspy.infer.lookups import attribute_cell, lookup
from waspy.infer.values import (
    BOTTOM,
    NONE,
    STR,
    TOP,
    Abs,
    Anything,
    Builtin,
    ClassObj,
    Func,
    Inst,
    Super,
    make_tuple,
)
from waspy.ir.pir import ClassDef, Instr

ARGS = "args"


def note_bases(engine: Engine, cls: ClassDef, bases: Abs) -> None:
    """Notes whether the class is one of exceptions. One whose mro is not that of its classes of the program, and behind
    them the builtin ones, is opaque."""
    fact = engine.classes.fact(cls)
    known: list[ClassDef | str] = []
    for atom in atoms_of(bases):
        if isinstance(atom, ClassObj):
            known.append(atom.cls)
        elif isinstance(atom, Builtin) and atom.name in PLAIN_EXCEPTIONS:
            known.append(atom.name)
    fact.told_bases = tuple(known)
    is_below = any(isinstance(base, str) or engine.classes.fact(base).exception for base in known)
    if not is_below:
        return
    fact.exception = True
    above = [cls, *engine.classes.ancestors(cls)]
    for base in above:
        engine.wake(engine.classes.fact(base).below)
    told = {c: engine.classes.fact(c).told_bases for c in above}
    if len(known) > 1 and is_shadowed(told, {c: bound_names(c.body) for c in above}, cls):
        make_opaque(engine, cls)


# --- making and raising -------------------------------------------------------------------------------
def made(engine: Engine, version: Version, instr: Instr, cls: ClassDef, args: list[Abs], names: Iterable[str]) -> None:
    """An instance is made by a call with these arguments, the last of them named."""
    if not engine.classes.fact(cls).exception:
        return
    if instr.op in ("call", "call_method"):
        count = len(args) - len(tuple(names))
        store_args(engine, cls, make_tuple(args[:count]))
    else:
        for value in args:
            engine.escape(value)
        store_args(engine, cls, TOP)


def store_args(engine: Engine, cls: ClassDef, value: Abs) -> None:
    write_member(engine, cls, attribute_cell(engine, cls, ARGS), value)
    if is_exposed(engine, cls, ARGS):
        engine.escape(value)


def raise_(engine: Engine, version: Version, instr: Instr) -> Abs:
    """`raise E` makes an instance."""
    for value in instr.args:
        for atom in engine.ordered(engine.get(version, value)):
            if isinstance(atom, ClassObj) and _makes_plainly(engine, version, instr, atom.cls):
                atom = Inst(atom.cls)
            engine.escape(frozenset({atom}))
    return BOTTOM


def _makes_plainly(engine: Engine, version: Version, instr: Instr, cls: ClassDef) -> bool:
    """Whether it is known what a call of the class without arguments does, which the runtime makes."""
    init, new = (lookup(engine, version, instr, cls, name) for name in ("__init__", "__new__"))
    if init is None or new is None or new or not engine.classes.fact(cls).exception:
        return False
    instantiated(engine, cls)
    store_args(engine, cls, make_tuple([]))
    for member in engine.ordered(init):
        if not isinstance(member, Func) or member.kind != "function":
            return False
        if len(member.function.params) == 1:
            engine.version(member.function, [frozenset({Inst(cls)})], generic=True)
        else:
            call_with_anything(engine, member.function, Inst(cls))
    return True


def instances(engine: Engine, version: Version, instr: Instr, classes: Iterable[ClassObj | Builtin]) -> Abs | None:
    """What `except` takes of these classes; None: anything."""
    reader = (version, instr)
    found: dict[ClassDef, None] = {}
    for named in classes:
        if isinstance(named, Builtin):
            return None
        engine.read(engine.classes.fact(named.cls).below, reader)
        below = [f.cls for f in engine.classes.facts.values() if named.cls in engine.classes.ancestors(f.cls)]
        found |= dict.fromkeys([named.cls, *below])
    for cls in found:
        engine.read(engine.classes.fact(cls).shape, reader)
        if not engine.classes.fact(cls).exception or engine.classes.is_opaque(cls):
            return None
    return frozenset(map(Inst, found))


# --- what BaseException gives -----------------------------------------------------------------------------
def is_given(engine: Engine, version: Version, instr: Instr, cls: ClassDef, name: str) -> bool:
    """Whether BaseException gives the instances of the class what they have under the name."""
    if name not in NAMES or not engine.classes.fact(cls).exception:
        return False
    return lookup(engine, version, instr, cls, name) == BOTTOM and not engine.classes.surely_has(cls, name)


def attribute(engine: Engine, version: Version, instr: Instr, atom: Inst, name: str) -> Abs | None:
    """What reading the attribute gives, if BaseException says so and does nothing more."""
    if name in METHODS or not is_given(engine, version, instr, atom.cls, name):
        return None
    if name == "__init__":
        return initialiser(engine, atom.cls)
    if name != ARGS:
        if name not in GIVING_ANYTHING:
            make_opaque(engine, atom.cls)
        return TOP
    reader = (version, instr)
    unknown = (engine.named(name), engine.stored_anywhere, engine.classes.fact(atom.cls).anything)
    if any(engine.read(cell, reader) for cell in unknown):
        return TOP
    return engine.read(attribute_cell(engine, atom.cls, name), reader)


def attribute_of_class(engine: Engine, cls: ClassDef, name: str) -> Abs:
    """The same of the class."""
    if name == "__init__":
        return frozenset({Builtin("BaseException.__init__")})
    if name not in (*METHODS, "__str__", "__repr__"):
        make_opaque(engine, cls)
    return TOP


def initialiser(engine: Engine, cls: ClassDef) -> Abs:
    """BaseException's `__init__` of an instance, which is called with anything."""
    store_args(engine, cls, TOP)
    return frozenset({Builtin("BaseException.__init__.__call__")})


GIVING_ANYTHING = (
    "__traceback__", "__context__", "__cause__", "__suppress_context__", "__notes__", "__str__", "__repr__",
)  # fmt: skip
METHODS = ("with_traceback", "add_note")


def store(engine: Engine, version: Version, instr: Instr, atom: Inst, name: str, value: Abs) -> bool:
    """Stores what is no attribute of the instance's own, if the name is such a one."""
    if not is_given(engine, version, instr, atom.cls, name):
        return False
    engine.escape(value)
    if name == ARGS:
        store_args(engine, atom.cls, TOP)
    elif name not in GIVING_ANYTHING:
        make_opaque(engine, atom.cls)
    return True


def call_given(
    engine: Engine, version: Version, instr: Instr, atom: Inst | Super, name: str, args: list[Abs], names: Iterable[str]
) -> Abs | None:
    """What a call of a method that BaseException gives returns; None: it is none of these, or not known."""
    if isinstance(atom, Inst):
        if name not in METHODS or not is_given(engine, version, instr, atom.cls, name):
            return None
        version.unresolved.add(instr)
        for value in args:
            engine.escape(value)
        return NONE if name == "add_note" else frozenset({atom})
    if not engine.classes.fact(atom.receiver.cls).exception or names:
        return None
    if name == "__init__":
        version.argued.add(instr)
        store_args(engine, atom.receiver.cls, make_tuple(args))
        return NONE
    if name in ("__str__", "__repr__") and not args:
        version.unresolved.add(instr)
        return STR
    return None


def initialise(engine: Engine, version: Version, instr: Instr, args: list[Abs]) -> Abs:
    """Exception.__init__(e, ...)"""
    for atom in args[0] if args else ():
        if isinstance(atom, Inst) and engine.classes.fact(atom.cls).exception:
            store_args(engine, atom.cls, make_tuple(args[1:]))
        else:
            for value in args:
                engine.escape(value)
            if isinstance(atom, Anything):
                engine.write(engine.named(ARGS), TOP)
    return NONE


RULES = {"raise": raise_}
