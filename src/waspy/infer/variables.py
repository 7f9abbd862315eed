"""Transfer functions of globals, cells, functions, classes, modules, attributes."""

from __future__ import annotations

from waspy.infer.engine import Engine, Version
from waspy.infer.values import (
    BOTTOM,
    NONE,
    TOP,
    Abs,
    Anything,
    Atom,
    Bound,
    Builtin,
    Cell,
    ClassObj,
    Func,
    Inst,
    ModuleObj,
    Prim,
    Prop,
    Tup,
)
from waspy.ir.pir import ClassDef, Instr

DATA_ATTRIBUTES = ("__dict__", "__class__")


# --- variables --------------------------------------------------------------------------------------
def global_get(engine: Engine, version: Version, instr: Instr) -> Abs:
    module, name = instr.imm[:2]
    return engine.read(engine.global_cell(module, name), (version, instr))


def global_set(engine: Engine, version: Version, instr: Instr) -> Abs:
    module, name = instr.imm[:2]
    engine.write(engine.global_cell(module, name), engine.get(version, instr.args[0]))
    return BOTTOM


def builtin(engine: Engine, version: Version, instr: Instr) -> Abs:
    return frozenset({Builtin(instr.imm[0])})


def cell_get(engine: Engine, version: Version, instr: Instr) -> Abs:
    return engine.read(engine.cell(instr.imm[0]), (version, instr))


def cell_set(engine: Engine, version: Version, instr: Instr) -> Abs:
    engine.write(engine.cell(instr.imm[0]), engine.get(version, instr.args[-1]))
    return BOTTOM


def new_cell(engine: Engine, version: Version, instr: Instr) -> Abs:
    if instr.imm and instr.imm[0] is not None:
        engine.write(engine.cell(instr.imm[0]), engine.get(version, instr.args[0]))
    else:
        engine.escape(engine.get(version, instr.args[0]))
    return BOTTOM


def nothing(engine: Engine, version: Version, instr: Instr) -> Abs:
    return BOTTOM


# --- functions and classes ----------------------------------------------------------------------------
def function(engine: Engine, version: Version, instr: Instr) -> Abs:
    fn = instr.imm[0]
    positional, keywords = engine.defaults.setdefault(fn, (Cell(), Cell()))
    engine.write(positional, engine.get(version, instr.args[0]))
    engine.write(keywords, engine.get(version, instr.args[1]))
    engine.escape(engine.get(version, instr.args[1]))
    return frozenset({Func(fn)})


def class_(engine: Engine, version: Version, instr: Instr) -> Abs:
    cls: ClassDef = instr.imm[0]
    engine.body_class[cls.body] = cls
    bases, known = known_bases(engine.get(version, instr.args[0]))
    engine.classes.set_bases(cls, bases)
    if not known or engine.get(version, instr.args[1]) != NONE:
        engine.make_opaque(cls)
    engine.version(cls.body, [TOP] * len(cls.body.blocks[0].params))
    return frozenset({ClassObj(cls)})


def known_bases(value: Abs) -> tuple[list[ClassDef], bool]:
    """The user classes in a tuple of bases, and whether these (and object) are all there are."""
    if len(value) != 1:
        return [], False
    (atom,) = value
    if not isinstance(atom, Tup) or (atom.star and atom.elements):
        return [], False
    bases: list[ClassDef] = []
    known = True
    for element in atom.elements:
        one = next(iter(element)) if len(element) == 1 else None
        if isinstance(one, ClassObj):
            bases.append(one.cls)
        elif one != Builtin("object"):
            known = False
    return bases, known


def ns_set(engine: Engine, version: Version, instr: Instr) -> Abs:
    cls = engine.body_class.get(version.function)
    value = engine.get(version, instr.args[-1])
    if cls is None:
        engine.escape(value)
        return BOTTOM
    name = instr.imm[0]
    fact = engine.classes.fact(cls)
    engine.write(fact.namespace.setdefault(name, Cell()), value)
    if fact.opaque or name in engine.called_by_name or (name.startswith("__") and name != "__init__"):
        engine.escape(value)
    return BOTTOM


def ns_get(engine: Engine, version: Version, instr: Instr) -> Abs:
    cls = engine.body_class.get(version.function)
    name = instr.imm[0]
    if cls is None:
        return outer_name(engine, version, instr)
    own = engine.read(engine.classes.fact(cls).namespace.setdefault(name, Cell()), (version, instr))
    return own or outer_name(engine, version, instr)


def outer_name(engine: Engine, version: Version, instr: Instr) -> Abs:
    """A name of a class body that its namespace does not have: a free cell's, a global or a builtin."""
    name, module, variable = (*instr.imm, None, None)[:3]
    reader = (version, instr)
    if variable is not None:
        return engine.read(engine.cell(variable), reader)
    program = engine.program.modules.get(module)
    if program is not None and name in program.names:
        return engine.read(engine.global_cell(module, name), reader)
    return frozenset({Builtin(name)})


def import_(engine: Engine, version: Version, instr: Instr) -> Abs:
    return frozenset({ModuleObj(instr.imm[0])})


def import_from(engine: Engine, version: Version, instr: Instr) -> Abs:
    module = engine.get(version, instr.args[0])
    return attribute(engine, version, instr, module, instr.imm[0])


# --- attributes ---------------------------------------------------------------------------------------
def getattr_(engine: Engine, version: Version, instr: Instr) -> Abs:
    return attribute(engine, version, instr, engine.get(version, instr.args[0]), instr.imm[0])


def attribute(engine: Engine, version: Version, instr: Instr, value: Abs, name: str) -> Abs:
    total = BOTTOM
    for atom in engine.ordered(value):
        total = engine.joined(total, attribute_of(engine, version, instr, atom, name))
    return total


def attribute_of(engine: Engine, version: Version, instr: Instr, atom: Atom, name: str) -> Abs:
    if isinstance(atom, Inst):
        return instance_attribute(engine, version, instr, atom, name)
    if isinstance(atom, ModuleObj):
        return module_attribute(engine, version, instr, atom.name, name)
    if isinstance(atom, ClassObj):
        return class_attribute(engine, version, instr, atom, name)
    if isinstance(atom, Anything):
        engine.call_name(name)
        return TOP
    return TOP


def module_attribute(engine: Engine, version: Version, instr: Instr, module: str, name: str) -> Abs:
    known = engine.program.modules.get(module)
    if known is not None and known.origin == "program":
        if name in known.names:
            return engine.read(engine.global_cell(module, name), (version, instr))
        submodule = f"{module}.{name}"
        return frozenset({ModuleObj(submodule)}) if submodule in engine.program.modules else TOP
    return frozenset({Builtin(f"{module}.{name}")})


def lookup(engine: Engine, version: Version, instr: Instr, cls: ClassDef, name: str) -> Abs | None:
    """What the namespaces of the class and its bases have under the name; None if they may hold anything."""
    order = engine.classes.mro(cls)
    if order is None or engine.classes.is_opaque(cls):
        return None
    for c in order:
        found = engine.read(engine.classes.fact(c).namespace.setdefault(name, Cell()), (version, instr))
        if found:
            return None if found is TOP else found
    return BOTTOM


def instance_attribute(engine: Engine, version: Version, instr: Instr, atom: Inst, name: str) -> Abs:
    found = lookup(engine, version, instr, atom.cls, name)
    if found is None or name in DATA_ATTRIBUTES:
        return TOP
    reader = (version, instr)
    total = engine.read(attribute_cell(engine, atom.cls, name), reader)
    total = engine.joined(total, engine.read(engine.named(name), reader))
    for member in engine.ordered(found):
        total = engine.joined(total, bind(engine, version, instr, member, atom))
    if not total and lookup(engine, version, instr, atom.cls, "__getattr__"):
        return TOP
    return total


def attribute_cell(engine: Engine, cls: ClassDef, name: str) -> Cell:
    return engine.classes.fact(cls).attributes.setdefault(name, Cell())


def bind(engine: Engine, version: Version, instr: Instr, member: Atom, receiver: Inst | ClassObj) -> Abs:
    """What reading a class's member through an instance (or, for class methods, a class) gives."""
    if isinstance(member, Func):
        if member.kind == "static":
            return frozenset({Func(member.function)})
        if member.kind == "class":
            owner = receiver if isinstance(receiver, ClassObj) else ClassObj(receiver.cls)
            return frozenset({Bound(member.function, owner)})
        return frozenset({Bound(member.function, receiver)}) if isinstance(receiver, Inst) else frozenset({member})
    if isinstance(member, Prop):
        if isinstance(receiver, ClassObj):
            return TOP
        getter = engine.version(member.get, [frozenset({receiver})])
        return engine.read(getter.result, (version, instr))
    if isinstance(member, Inst):
        return TOP
    return frozenset({member})


def class_attribute(engine: Engine, version: Version, instr: Instr, atom: ClassObj, name: str) -> Abs:
    found = lookup(engine, version, instr, atom.cls, name)
    if not found:
        return TOP
    total = engine.read(engine.named(name), (version, instr))
    for member in engine.ordered(found):
        total = engine.joined(total, bind(engine, version, instr, member, atom))
    return total


def setattr_(engine: Engine, version: Version, instr: Instr) -> Abs:
    target, value = (engine.get(version, v) for v in instr.args)
    name = instr.imm[0]
    for atom in engine.ordered(target):
        if isinstance(atom, Inst):
            store(engine, version, instr, atom, name, value)
        elif isinstance(atom, ClassObj):
            fact = engine.classes.fact(atom.cls)
            engine.write(fact.namespace.setdefault(name, Cell()), value)
        elif isinstance(atom, ModuleObj) and atom.name in engine.program.modules:
            engine.write(engine.global_cell(atom.name, name), value)
        else:
            engine.escape(value)
            if isinstance(atom, (Anything, Prim)):
                engine.write(engine.named(name), value)
    return BOTTOM


def store(engine: Engine, version: Version, instr: Instr, atom: Inst, name: str, value: Abs) -> None:
    found = lookup(engine, version, instr, atom.cls, name)
    if found is None or name in DATA_ATTRIBUTES:
        engine.escape(value)
        engine.make_opaque(atom.cls)
        return
    for member in engine.ordered(found):
        if isinstance(member, Prop) and member.set is not None:
            engine.version(member.set, [frozenset({atom}), value])
            return
    engine.write(attribute_cell(engine, atom.cls, name), value)


RULES = {
    "global_get": global_get, "global_set": global_set, "global_del": nothing, "builtin": builtin,
    "cell": new_cell, "free": nothing, "cell_get": cell_get, "cell_set": cell_set,
    "function": function, "class": class_, "ns_set": ns_set, "ns_get": ns_get, "ns_del": nothing,
    "import": import_, "import_from": import_from,
    "getattr": getattr_, "setattr": setattr_, "delattr": nothing,
}  # fmt: skip
