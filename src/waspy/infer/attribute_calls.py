"""What functions that read and store attributes by name return: getattr and its kin. Completes the table of
`builtin_calls`.
"""

from __future__ import annotations

from typing import Any as AnyType

from waspy.infer.argument_tuples import watch
from waspy.infer.array_calls import FUNCTIONS
from waspy.infer.builtin_calls import Names
from waspy.infer.engine import Engine, Version
from waspy.infer.leaks import call_name, expose, expose_all, instantiated
from waspy.infer.operators import constant_str
from waspy.infer.values import (
    BOOL,
    BOTTOM,
    NONE,
    TOP,
    Abs,
    Anything,
    Atom,
    Builtin,
    ClassObj,
    Inst,
    ModuleObj,
    Prop,
    Record,
    Site,
    Tup,
    join_all,
)
from waspy.infer.variables import attribute, bind, change_record, is_objects_new, store_attribute
from waspy.ir.pir import ClassDef, Instr

__all__ = ["FUNCTIONS"]


def _constant_name(version: Version, instr: Instr) -> str | None:
    """The constant that names the attribute, in getattr(o, "name") and its kin."""
    return constant_str(version, instr.args[2]) if instr.op == "call" and len(instr.args) > 2 else None


def _names_found(engine: Engine, version: Version, instr: Instr, receiver: Abs) -> list[str] | None:
    """The attributes that getattr(o, "visit_" + kind) may find, as far as they are known by now; None: any."""
    prefix = engine.prefix_of(instr.args[2]) if instr.op == "call" and len(instr.args) > 2 else ""
    if not prefix or prefix.startswith("__") or not all(isinstance(a, Inst) for a in receiver):
        return None
    reader = (version, instr)
    engine.read(engine.names, reader)
    found = set(engine.stored_by_name)
    for atom in receiver:
        assert isinstance(atom, Inst)
        engine.read(engine.classes.fact(atom.cls).shape, reader)
        order = engine.classes.mro(atom.cls)
        if order is None or engine.classes.is_opaque(atom.cls):
            return None
        for owner in order:
            fact = engine.classes.fact(owner)
            engine.read(fact.names, reader)
            found |= fact.namespace.keys() | fact.attributes.keys()
        if any(engine.read(cell, reader) for cell in (engine.classes.fact(atom.cls).anything, engine.stored_anywhere)):
            return None
    return sorted(name for name in found if name.startswith(prefix))


LOOKING = ("format", "truth", "not", "is")
LOOKING_CALLS = frozenset(map(Builtin, ("str", "repr", "print", "isinstance", "bool", "float", "int", "callable")))


def _is_only_looked_at(engine: Engine, version: Version, instr: Instr) -> bool | None:
    """Whether nobody calls, keeps or changes what is found, whatever that is; None: that is not known yet."""
    users = version.flow.users.get(instr.result, []) if instr.result is not None else []
    for user in users:
        if not isinstance(user, Instr) or (user.op not in LOOKING and user.op != "call"):
            return False
        if user.op == "call":
            watch(version, instr, user.args[:1])
            callee = engine.get(version, user.args[0])
            if not callee:
                return None
            if not callee <= LOOKING_CALLS or user.imm[0] or user.args[0] is instr.result:
                return False
    return bool(users)


def _get_properties(engine: Engine, version: Version, instr: Instr, receiver: Atom) -> None:
    """The getters of the properties of the instance's class, and of other descriptors, may be called."""
    assert isinstance(receiver, Inst)
    for owner in engine.classes.mro(receiver.cls) or ():
        engine.read(engine.classes.fact(owner).names, (version, instr))
    for _, cell in engine.classes.members(receiver.cls):
        for member in engine.ordered(engine.read(cell, (version, instr))):
            if isinstance(member, (Prop, Site, Inst)):
                bind(engine, version, instr, member, receiver)


def getattr_(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    name = _constant_name(version, instr)
    found = _names_found(engine, version, instr, args[0]) if name is None and args else None
    if found is not None:
        return join_all([*(attribute(engine, version, instr, args[0], n) for n in found), *args[2:]])
    if name is None and args and all(isinstance(a, Inst) for a in args[0]):
        looked_at = _is_only_looked_at(engine, version, instr)
        if looked_at is not False:
            for receiver in engine.ordered(args[0]):
                _get_properties(engine, version, instr, receiver)
            return join_all([TOP, *args[2:]]) if looked_at else BOTTOM
    if name is None or not args:
        for value in args:
            engine.escape(value)
        for receiver in engine.ordered(args[0]) if args else ():
            expose_any(engine, receiver)
        return TOP
    call_name(engine, name)
    return join_all([attribute(engine, version, instr, args[0], name), *args[2:]])


def expose_any(engine: Engine, receiver: Atom) -> None:
    """An attribute of a name that is not known is read."""
    if isinstance(receiver, (Inst, Tup, Record)):
        if receiver.cls is not None:
            expose(engine, receiver.cls)
    elif isinstance(receiver, Anything):
        call_name(engine, "*")


def hasattr_(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """May call the getter of a property."""
    getattr_(engine, version, instr, atom, args, names)
    return BOOL


def attribute_names(
    engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names
) -> Abs:
    """attrgetter and methodcaller: what they make may be called on anything."""
    for value, given in zip(instr.args[1:], args, strict=False):
        known = constant_str(version, value)
        for name in known.split(".") if known is not None else ["*"]:
            call_name(engine, name)
        engine.escape(given)
    return TOP


def setattr_(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    name = _constant_name(version, instr)
    if len(args) != 3:
        return NONE
    if name is not None:
        store_attribute(engine, version, instr, args[0], name, args[2])
        return NONE
    for receiver in engine.ordered(args[0]):
        if isinstance(receiver, (Inst, Anything, Tup)):
            expose_all(engine, receiver, args[2])
            engine.escape(args[2])
        else:
            if isinstance(receiver, Record):
                change_record(engine, receiver, receiver.names)
            if isinstance(receiver, ClassObj):
                engine.write(engine.classes.fact(receiver.cls).anything, TOP)
            engine.escape(frozenset({receiver}) | args[2])
    return NONE


def set_on_object(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """object.__setattr__(o, name, value)"""
    if len(args) == 3:
        for receiver in engine.ordered(args[0]):
            expose_all(engine, receiver, args[2])
            engine.escape(args[2])
    return NONE


def new_object(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """object.__new__(cls, ...): an instance that nothing has set up."""
    total = BOTTOM
    for cls in engine.ordered(args[0]) if args else ():
        known = isinstance(cls, ClassObj) and is_plain_class(engine, version, instr, cls.cls)
        if isinstance(cls, ClassObj) and known:
            instantiated(engine, cls.cls)
            total = engine.joined(total, frozenset({Inst(cls.cls)}))
        else:
            engine.escape(frozenset({cls}))
            total = TOP
    return total


def is_plain_class(engine: Engine, version: Version, instr: Instr, cls: ClassDef) -> bool:
    """Whether all that there is to its instances is known to be of class statements."""
    fact = engine.classes.fact(cls)
    engine.read(fact.shape, (version, instr))
    known = engine.classes.mro(cls) is not None and not engine.classes.is_opaque(cls)
    return known and not fact.members and is_objects_new(engine, cls, "__new__")


def vars_(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    for value in args:
        attribute(engine, version, instr, value, "__dict__")
    if not args:
        engine.escape(frozenset({ModuleObj(version.function.module)}))
    return TOP


FUNCTIONS.update({
    "getattr": getattr_, "hasattr": hasattr_, "setattr": setattr_, "vars": vars_,
    "object.__setattr__": set_on_object, "type.__setattr__": setattr_,
    "object.__new__": new_object,
    "operator.attrgetter": attribute_names, "operator.methodcaller": attribute_names,
})  # fmt: skip
