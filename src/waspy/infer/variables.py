"""Transfer functions of globals, cells, functions, classes, modules, attributes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from waspy.frontend.builtin_names import BUILTIN_NAMES
from waspy.frontend.dataclass_methods import refuses
from waspy.infer import cached_properties, containers, enums, exceptions, function_attributes, records, regexes
from waspy.infer.bases import (
    OF_RECORDS,
    below_records,
    has_abstract_base,
    known_bases,
    plain_metaclass,
    record_class,
    unsure_bases,
)
from waspy.infer.classes_at_large import GIVING, class_of_unknown, note_method
from waspy.infer.engine import Engine, Version
from waspy.infer.given_names import give_names
from waspy.infer.hints import MEMBERS
from waspy.infer.leaks import (
    call_name,
    call_with_anything,
    expose,
    expose_all,
    give_class,
    give_classes,
    is_exposed,
    leak,
    make_opaque,
    namespace_changed,
    open_member,
    write_member,
)
from waspy.infer.lookups import attribute_cell, look_in, lookup
from waspy.infer.member_names import tell_member
from waspy.infer.module_attributes import module_attribute
from waspy.infer.values import (
    ANYTHING,
    BOTTOM,
    CACHED_PROPERTY,
    FLOAT,
    NONE,
    STR,
    TOP,
    UNBOUND,
    Abs,
    Anything,
    Atom,
    Bound,
    Builtin,
    Cached,
    Cell,
    ClassObj,
    Func,
    Inst,
    Method,
    ModuleObj,
    Prim,
    Prop,
    Record,
    Regex,
    Site,
    Super,
    Tup,
    lacks,
)
from waspy.ir.pir import ClassDef, FunctionDef, Instr


# --- variables --------------------------------------------------------------------------------------
def global_get(engine: Engine, version: Version, instr: Instr) -> Abs:
    module, name = instr.imm[:2]
    return global_of(engine, version, instr, module, name)


MODULE_NAMES = ("__name__", "__doc__", "__package__", "__loader__", "__spec__", "__file__", "__path__", "__builtins__")
"""Globals that modules have from the start."""


def global_of(engine: Engine, version: Version, instr: Instr, module: str, name: str) -> Abs:
    """What the global may hold; where it may be unbound, the builtin of that name as well."""
    value = engine.read(engine.global_cell(module, name), (version, instr))
    if name in MODULE_NAMES:
        return engine.joined(value, STR if name == "__name__" else TOP)
    if name not in BUILTIN_NAMES or engine.is_bound(module, name, version.function, instr):
        return value
    return engine.joined(value, module_attribute(engine, version, instr, "builtins", name))


def global_set(engine: Engine, version: Version, instr: Instr) -> Abs:
    module, name = instr.imm[:2]
    engine.write(engine.global_cell(module, name), engine.get(version, instr.args[0]))
    return BOTTOM


def builtin(engine: Engine, version: Version, instr: Instr) -> Abs:
    return frozenset({Builtin(instr.imm[0])})


def cell_get(engine: Engine, version: Version, instr: Instr) -> Abs:
    return engine.read_cell(version, instr.imm[0], (version, instr))


def cell_set(engine: Engine, version: Version, instr: Instr) -> Abs:
    engine.write_cell(version, instr.imm[0], engine.get(version, instr.args[-1]))
    return BOTTOM


def new_cell(engine: Engine, version: Version, instr: Instr) -> Abs:
    engine.write_cell(version, instr.imm[0], engine.get(version, instr.args[0]) - UNBOUND)
    return BOTTOM


def globals_(engine: Engine, version: Version, instr: Instr) -> Abs:
    engine.escape(frozenset({ModuleObj(instr.imm[0])}))
    return TOP


def import_star(engine: Engine, version: Version, instr: Instr) -> Abs:
    module, names = instr.imm
    source = engine.get(version, instr.args[0])
    for name in names or ():
        engine.write(engine.global_cell(module, name), attribute(engine, version, instr, source, name))
    return BOTTOM


def nothing(engine: Engine, version: Version, instr: Instr) -> Abs:
    return BOTTOM


# --- functions and classes ----------------------------------------------------------------------------
def function(engine: Engine, version: Version, instr: Instr) -> Abs:
    fn = instr.imm[0]
    positional, keywords = engine.defaults.setdefault(fn, (Cell(), Cell()))
    engine.write(positional, engine.get(version, instr.args[0]))
    engine.write(keywords, engine.get(version, instr.args[1]))
    if engine.is_open(fn):
        engine.escape(positional.value)
        engine.escape(keywords.value)
    return frozenset({Func(fn, context=version if fn.free and version.function.kind != "class" else None)})


def class_(engine: Engine, version: Version, instr: Instr) -> Abs:
    cls: ClassDef = instr.imm[0]
    engine.body_class[cls.body] = cls
    given = engine.get(version, instr.args[0])
    if not given:
        return BOTTOM
    bases, known = known_bases(given)
    if engine.classes.set_bases(cls, bases):
        engine.reshaped(cls)
        namespace_changed(engine, cls)
    known = containers.note_base(engine, cls, given) or known
    made: Abs = frozenset({ClassObj(cls)})
    if cls.body.class_cell is not None:
        engine.write_cell(version, cls.body.class_cell, made)
    fact = engine.classes.fact(cls)
    if enums.is_enum(given):
        fact.members = enums.members_of(cls)
        fact.distinct = enums.is_distinct(cls, given, version.function)
        fact.of_members = enums.attributes_of(cls, given) if MEMBERS in engine.hidden else {}
    give_names(engine, cls, given)
    exceptions.note_bases(engine, cls, given)
    for base in below_records(given):  # instances of the subclass get into its methods as well
        make_opaque(engine, base)
    record = record_class(cls, given)
    (of_record,) = record or (None,)
    if isinstance(of_record, Record) and of_record.cls is not None:
        fact.instances = Tup((TOP,) * len(of_record.names), names=of_record.names, cls=cls)
        leak(engine, cls)
    elif not known or not plain_metaclass(engine, version, instr):
        make_opaque(engine, cls)
    engine.escape(unsure_bases(given, cls, bases))
    fact.abstract = fact.abstract or engine.get(version, instr.args[1]) != NONE or has_abstract_base(given)
    for base in bases:
        hook = lookup(engine, version, instr, base, "__init_subclass__")
        if hook is None or hook:
            make_opaque(engine, base)
            make_opaque(engine, cls)
    engine.version(cls.body, [TOP] * len(cls.body.blocks[0].params))
    return record or made


def ns_set(engine: Engine, version: Version, instr: Instr) -> Abs:
    cls = engine.body_class.get(version.function)
    value = engine.get(version, instr.args[-1])
    if cls is None:
        engine.escape(value)
        return BOTTOM
    tell_member(engine, version, instr, cls, value)
    bind_in_class(engine, cls, instr.imm[0], value)
    return BOTTOM


def bind_in_class(engine: Engine, cls: ClassDef, name: str, value: Abs) -> None:
    fact = engine.classes.fact(cls)
    cell = fact.namespace.setdefault(name, Cell())
    old = cell.value
    write_member(engine, cls, cell, value)
    if not old:
        engine.wake(fact.names)
    harmless = name == "__annotations__" and fact.instances is not None
    if name.startswith("__") and name not in fact.sure and not harmless:  # there or not: operations cannot tell
        make_opaque(engine, cls)
    if cell.value != old:
        namespace_changed(engine, cls)


def ns_get(engine: Engine, version: Version, instr: Instr) -> Abs:
    if engine.has_given_names:
        return TOP
    cls = engine.body_class.get(version.function)
    name = instr.imm[0]
    if cls is None:
        return outer_name(engine, version, instr)
    fact = engine.classes.fact(cls)
    own = engine.read(fact.namespace.setdefault(name, Cell()), (version, instr))
    return own if instr in fact.bound_reads else engine.joined(own, outer_name(engine, version, instr))


def outer_name(engine: Engine, version: Version, instr: Instr) -> Abs:
    """A name of a class body that its namespace does not have: a free cell's, a global or a builtin."""
    name, module, variable = (*instr.imm, None, None)[:3]
    reader = (version, instr)
    if variable is not None:
        return engine.read_cell(version, variable, reader)
    return global_of(engine, version, instr, module, name)


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
    if isinstance(atom, (Tup, Record)) and atom.cls is not None:
        given = records.read(engine, version, instr, atom, name)
        if given is not None:
            return given
        if name == "__class__":
            give_class(engine, atom)
    if instr.op == "getattr" and not isinstance(atom, Inst):
        version.partial.add(instr)
    if lacks(atom, name):  # AttributeError
        return BOTTOM
    if name == "__dict__" and isinstance(atom, (Inst, Anything, Tup)):
        return namespace_of(engine, version, instr, atom)
    if name == "__dict__" and is_counter(atom):
        engine.escape(frozenset({atom}))
        return namespace_of(engine, version, instr, ANYTHING)
    if isinstance(atom, Inst) and name == "__class__":
        return class_of(engine, atom)
    if isinstance(atom, Inst):
        return instance_attribute(engine, version, instr, atom, name)
    if isinstance(atom, ModuleObj):
        if (atom.name, name) in GIVING:
            give_classes(engine)
        return module_attribute(engine, version, instr, atom.name, name)
    if isinstance(atom, ClassObj):
        return class_attribute(engine, version, instr, atom, name)
    if isinstance(atom, Prop) and name == "setter":
        return frozenset({atom})
    if isinstance(atom, Builtin):
        return frozenset({Builtin(f"{atom.name}.{name}")})
    if isinstance(atom, Cached) and name in METHODS_OF_CACHES:
        return frozenset({Builtin(f"functools._lru_cache_wrapper.{name}")})
    if isinstance(atom, Func) and is_mere(name):
        if not name.startswith("__"):
            return function_attributes.read(engine, (version, instr), atom.function, name)
        return STR if name in TEXTS_OF_FUNCTIONS else TOP
    if isinstance(atom, Super):
        return super_attribute(engine, version, instr, atom, name)
    if isinstance(atom, Anything):
        call_name(engine, name)
        note_method(engine, version, instr, name)
        return class_of_unknown(engine, version, instr) if name == "__class__" else TOP
    if isinstance(atom, Site) and not name.startswith("__"):
        return frozenset({Method(name, atom)})
    if atom == Prim("str") and not name.startswith("__"):
        return frozenset({Builtin(f"str.{name}")})
    if atom == Prim("complex") and name in ("real", "imag"):
        return FLOAT
    if isinstance(atom, Regex):
        known = regexes.ATTRIBUTES.get((atom.kind, name))
        return known(atom) if known is not None else TOP
    if isinstance(atom, Record) and name in OF_RECORDS:
        return TOP
    if isinstance(atom, Tup) and name in atom.names:
        replaced = engine.read(engine.replaced_field(name), (version, instr))
        return TOP if replaced else atom.elements[atom.names.index(name)]
    if not isinstance(atom, (Prim, Tup)):
        engine.escape(frozenset({atom}))
    return TOP


METHODS_OF_CACHES = ("cache_info", "cache_clear", "cache_parameters")
TEXTS_OF_FUNCTIONS = ("__name__", "__qualname__")


def is_mere(name: str) -> bool:
    """Whether an attribute of a function has no part in what calls of it do."""
    return not name.startswith("__") or name in (*TEXTS_OF_FUNCTIONS, "__doc__", "__module__")


def is_counter(atom: Atom) -> bool:
    """Whether it is an instance of just Counter, which may have attributes in place of the methods of the class."""
    return isinstance(atom, Site) and atom.kind == "Counter"


def namespace_of(engine: Engine, version: Version, instr: Instr, atom: Atom) -> Abs:
    """o.__dict__, vars(o): anything may be stored in it, unless it is only read."""
    users = version.flow.users.get(instr.result, ()) if instr.result is not None else ()
    expose_all(engine, atom, BOTTOM if users and all(map(_only_reads, users)) else TOP)
    return TOP


def _only_reads(user: object) -> bool:
    if not isinstance(user, Instr):
        return False
    reading = user.op in ("iter", "contains", "getitem", "format")
    return reading or (user.op == "call_method" and user.imm[0] in READING_METHODS)


def class_of(engine: Engine, atom: Inst) -> Abs:
    return TOP if engine.classes.is_opaque(atom.cls) else frozenset({ClassObj(atom.cls)})


NAMESPACES = ("__dict__", "__class__")
READING_METHODS = ("items", "keys", "values", "get", "copy")


def instance_attribute(engine: Engine, version: Version, instr: Instr, atom: Inst, name: str) -> Abs:
    found = lookup(engine, version, instr, atom.cls, name)
    fact = engine.classes.fact(atom.cls)
    if name in fact.of_members:
        stored = [engine.named(name), fact.namespace.setdefault(name, Cell())]
        if not any(engine.read(cell, (version, instr)) for cell in stored):
            return fact.of_members[name]
    if found is not None and lookup(engine, version, instr, atom.cls, "__getattribute__"):
        make_opaque(engine, atom.cls)
    if found is None or engine.classes.is_opaque(atom.cls):
        return TOP
    for given in (exceptions.attribute, containers.attribute):
        of_builtin = given(engine, version, instr, atom, name)
        if of_builtin is not None:
            return of_builtin
    reader = (version, instr)
    total = BOTTOM
    for cell in (attribute_cell(engine, atom.cls, name), engine.named(name), fact.anything, engine.stored_anywhere):
        total = engine.joined(total, engine.read(cell, reader))
    kept = cached_properties.kept_value(engine, version, instr, found, atom, attribute_cell(engine, atom.cls, name))
    if kept is not None:
        total = engine.joined(total, kept)
    for member in engine.ordered(found if kept is None else BOTTOM):
        total = engine.joined(total, bind(engine, version, instr, member, atom))
    if len(found) > 1 and any(isinstance(member, Prop) for member in found):  # which of them is there now?
        version.unresolved.add(instr)
    if instr.op == "getattr" and kept is None and not any(isinstance(member, Prop) for member in found):
        version.partial.add(instr)
    is_sure = engine.classes.surely_has(atom.cls, name) and all(isinstance(m, (Func, Prim)) for m in found)
    if not is_sure and lookup(engine, version, instr, atom.cls, "__getattr__"):
        version.unresolved.add(instr)  # an AttributeError of a property is no error
        return engine.joined(total, TOP)
    if not total and name.startswith("__") and not engine.classes.surely_has(atom.cls, name):
        objects_own(engine, atom, name)
        return TOP
    return total


def objects_own(engine: Engine, atom: Inst, name: str) -> None:
    """A method of object that stores or reads attributes of any name."""
    if name in ("__setattr__", "__setstate__"):
        expose_all(engine, atom, TOP)
    elif name in ("__getattribute__", "__reduce__", "__reduce_ex__", "__getstate__"):
        expose(engine, atom.cls)


def bind(engine: Engine, version: Version, instr: Instr, member: Atom, receiver: Inst | ClassObj) -> Abs:
    """What reading a class's member through an instance (or, for class methods, a class) gives."""
    if isinstance(member, Func):
        if member.kind == "static":
            return frozenset({replace(member, kind="function")})
        if member.kind == "class":
            owner = receiver if isinstance(receiver, ClassObj) else ClassObj(receiver.cls)
            return frozenset({Bound(member.function, owner, member.context)})
        if not isinstance(receiver, Inst):
            return frozenset({member})
        return frozenset({Bound(member.function, receiver, member.context)})
    if isinstance(member, Site) and member.kind == CACHED_PROPERTY and isinstance(receiver, Inst):
        return cached_properties.value_of(engine, version, instr, member, receiver)
    if isinstance(member, Cached) and isinstance(receiver, Inst):
        return frozenset({replace(member, receiver=receiver)})
    if isinstance(member, Prop):
        if isinstance(receiver, ClassObj):
            return TOP
        return get_property(engine, version, instr, member, receiver)
    if isinstance(member, Inst) and may_be_descriptor(engine, version, instr, member):
        engine.escape(frozenset({member, receiver}))
        return TOP
    return frozenset({member})


def may_be_descriptor(engine: Engine, version: Version, instr: Instr, member: Inst) -> bool:
    """Whether reading or storing the class's attribute may call methods of what is there."""
    engine.read(engine.classes.fact(member.cls).shape, (version, instr))
    return engine.classes.may_describe(member.cls)


def get_property(engine: Engine, version: Version, instr: Instr, member: Prop, receiver: Inst) -> Abs:
    """What the getter gives."""
    if len(member.get.params) != 1 or member.get.is_generator:
        call_with_anything(engine, member.get, receiver)
        version.unresolved.add(instr)
        return TOP
    getter = engine.version(member.get, [frozenset({receiver})])
    version.aim(instr, receiver.cls, getter)
    if instr.op != "getattr" or not engine.classes.surely_has(receiver.cls, instr.imm[0]):
        version.unresolved.add(instr)
    return engine.read(getter.result, (version, instr))


def class_attribute(engine: Engine, version: Version, instr: Instr, atom: ClassObj, name: str) -> Abs:
    if name in engine.classes.fact(atom.cls).members:
        return frozenset({Inst(atom.cls)})
    if exceptions.is_given(engine, version, instr, atom.cls, name):
        return exceptions.attribute_of_class(engine, atom.cls, name)
    if containers.is_given(engine, version, instr, atom.cls, name):
        make_opaque(engine, atom.cls)
        return TOP
    found = lookup(engine, version, instr, atom.cls, name)
    if found == BOTTOM and engine.classes.surely_has(atom.cls, name):  # the class statement has not got there yet
        return BOTTOM
    if found == BOTTOM and name in TEXTS_OF_FUNCTIONS:
        return STR
    if found == BOTTOM and is_objects_new(engine, atom.cls, name):
        version.unresolved.add(instr)
        return OBJECTS_NEW
    owners = [c for c in engine.classes.mro(atom.cls) or () if name in (c.slots or ())]
    for owner in owners if not found else ():  # what stores in the slot, of whatever instance
        make_opaque(engine, owner)
    if not found and (owners or found is None or name.startswith("_") or name in OF_TYPE):
        return attribute_of_type(engine, atom.cls, name)
    total = engine.read(engine.named(name), (version, instr))
    total = engine.joined(total, engine.read(engine.stored_anywhere, (version, instr)))
    for member in engine.ordered(found or BOTTOM):
        total = engine.joined(total, bind(engine, version, instr, member, atom))
    return total


OBJECTS_NEW: Abs = frozenset({Builtin("object.__new__")})
OF_TYPE = ("mro", "register")
SHOWS_CLASSES = ("mro", "__mro__", "__base__", "__bases__", "__subclasses__", "__dict__", "register")
"""Attributes of a class through which its namespace, its bases or its subclasses are got hold of, or changed."""


def attribute_of_type(engine: Engine, cls: ClassDef, name: str) -> Abs:
    """An attribute of the class that its namespaces do not have."""
    if name in SHOWS_CLASSES:
        for owner in engine.classes.mro(cls) or [cls]:
            make_opaque(engine, owner)
    return TOP


def super_lookup(engine: Engine, version: Version, instr: Instr, atom: Super, name: str) -> Abs | None:
    """What the classes behind the starting one have under the name; None if they may hold anything."""
    engine.read(engine.classes.fact(atom.receiver.cls).shape, (version, instr))
    order = engine.classes.mro(atom.receiver.cls)
    if order is None or engine.classes.is_opaque(atom.receiver.cls) or atom.start not in order:
        return None
    return look_in(engine, version, instr, order[order.index(atom.start) + 1 :], name)


def is_objects_new(engine: Engine, cls: ClassDef, name: str) -> bool:
    """Whether what a class has under the name, which no class statement behind it binds, is `object.__new__`."""
    fact = engine.classes.fact(cls)
    return name == "__new__" and not fact.exception and fact.site is None and fact.instances is None


def super_attribute(engine: Engine, version: Version, instr: Instr, atom: Super, name: str) -> Abs:
    found = super_lookup(engine, version, instr, atom, name)
    if found == BOTTOM and engine.classes.surely_has(atom.receiver.cls, name, behind=atom.start):
        return BOTTOM
    receiver = atom.receiver
    if name == "__new__":
        version.unresolved.add(instr)
    if found == BOTTOM and isinstance(receiver, ClassObj) and is_objects_new(engine, receiver.cls, name):
        return OBJECTS_NEW
    if not found and isinstance(receiver, ClassObj):
        make_opaque(engine, receiver.cls)
        return TOP
    if not found and name == "__init__" and engine.classes.fact(receiver.cls).exception:
        return exceptions.initialiser(engine, receiver.cls)
    if not found and isinstance(receiver, Inst):  # unknown, or object's own
        engine.escape(frozenset({atom}))
        objects_own(engine, receiver, name)
        for base in sorted(engine.classes.ancestors(atom.receiver.cls), key=lambda c: (c.module, c.qualname, c.pos)):
            cell = engine.classes.fact(base).namespace.setdefault(name, Cell())
            engine.read(cell, (version, instr))
            open_member(engine, atom.receiver.cls, cell)
        return TOP
    total = BOTTOM
    for member in engine.ordered(found or BOTTOM):
        total = engine.joined(total, bind(engine, version, instr, member, receiver))
    return total


def setattr_(engine: Engine, version: Version, instr: Instr) -> Abs:
    target, value = (engine.get(version, v) for v in instr.args)
    store_attribute(engine, version, instr, target, instr.imm[0], value)
    return BOTTOM


def store_attribute(engine: Engine, version: Version, instr: Instr, target: Abs, name: str, value: Abs) -> None:
    for atom in engine.ordered(target):
        if not isinstance(atom, Inst):
            version.partial.add(instr)
        if atom == Prim("NoneType"):  # AttributeError
            continue
        if isinstance(atom, Inst):
            store(engine, version, instr, atom, name, value)
        elif isinstance(atom, ClassObj):
            store_in_class(engine, atom.cls, name, value)
        else:
            if isinstance(atom, Record):
                change_record(engine, atom, [name])
            if isinstance(atom, ModuleObj):
                engine.write(engine.global_cell(atom.name, name), value)
                if atom.name in engine.program.modules:
                    continue
            if isinstance(atom, Func) and not name.startswith("__"):
                function_attributes.store(engine, atom.function, name, value)
                continue
            engine.escape(value)
            for called in ("__setattr__", "write", "flush"):  # the latter on what is stored in sys.stdout
                call_name(engine, called)
            if isinstance(atom, (Anything, Prim, Builtin, Tup)) or is_counter(atom):
                engine.write(engine.named(name), value)
            elif isinstance(atom, Func) and not is_mere(name):
                call_with_anything(engine, atom.function)


def change_record(engine: Engine, record: Record, names: Iterable[str]) -> None:
    """Something is stored under such a name in the class of named tuples, or deleted."""
    for name in names:
        if name in record.names:
            engine.write(engine.replaced_field(name), TOP)
    engine.escape(frozenset({record}))


def store_in_class(engine: Engine, cls: ClassDef, name: str, value: Abs) -> None:
    """C.name = value, outside of the class statement."""
    engine.classes.stored.add(name)
    bind_in_class(engine, cls, name, value)
    if name.startswith("__"):
        make_opaque(engine, cls)


def set_plain(engine: Engine, version: Version, instr: Instr) -> Abs:
    """object.__setattr__(o, name, value): no `__setattr__` of the program is asked."""
    target, value = (engine.get(version, v) for v in instr.args)
    for atom in engine.ordered(target):
        if isinstance(atom, Inst):
            found = lookup(engine, version, instr, atom.cls, instr.imm[0])
            if found is None or not any(isinstance(member, Prop) for member in found):
                store(engine, version, instr, atom, instr.imm[0], value, BOTTOM)
                continue
        version.partial.add(instr)
        if isinstance(atom, Anything):
            engine.write(engine.named(instr.imm[0]), value)
        engine.escape(frozenset({atom}) | value)
    return BOTTOM


def store(
    engine: Engine, version: Version, instr: Instr, atom: Inst, name: str, value: Abs, hook: Abs | None = None
) -> None:
    """`hook`: what is known of the `__setattr__` that is asked; None: the class's."""
    found = lookup(engine, version, instr, atom.cls, name)
    hook = lookup(engine, version, instr, atom.cls, "__setattr__") if hook is None else hook
    if hook and all(isinstance(h, Func) and h.function.owner is atom.cls and refuses(h.function.node) for h in hook):
        return
    if found is None or hook is None or hook or name in NAMESPACES:
        engine.escape(value)
        make_opaque(engine, atom.cls)
        return
    for member in engine.ordered(found):
        if isinstance(member, Prop) and member.set is not None:
            set_property(engine, version, instr, member.set, atom, value)
    if found and all(isinstance(member, Prop) for member in found):
        return
    version.partial.add(instr)
    if any(rule(engine, version, instr, atom, name, value) for rule in (exceptions.store, containers.store)):
        return
    for member in engine.ordered(found):
        if isinstance(member, Inst) and may_be_descriptor(engine, version, instr, member):
            engine.escape(frozenset({member, atom}) | value)
    write_member(engine, atom.cls, attribute_cell(engine, atom.cls, name), value)
    if is_exposed(engine, atom.cls, name):
        engine.escape(value)


def delattr_(engine: Engine, version: Version, instr: Instr) -> Abs:
    """What is behind the attribute comes in sight, or a method is called that deletes it."""
    for atom in engine.ordered(engine.get(version, instr.args[0])):
        found = lookup(engine, version, instr, atom.cls, "__delattr__") if isinstance(atom, Inst) else BOTTOM
        if isinstance(atom, Record):
            change_record(engine, atom, [instr.imm[0]])
        elif isinstance(atom, ClassObj) or found != BOTTOM:
            engine.escape(frozenset({atom}))
    return BOTTOM


def set_property(
    engine: Engine, version: Version, instr: Instr, setter: FunctionDef, receiver: Inst, value: Abs
) -> None:
    if len(setter.params) == 2 and not setter.is_generator:
        version.aim(instr, receiver.cls, engine.version(setter, [frozenset({receiver}), value]))
        return
    version.unresolved.add(instr)
    engine.escape(value)
    call_with_anything(engine, setter, receiver)


RULES = {
    "global_get": global_get, "global_set": global_set, "global_del": nothing, "builtin": builtin,
    "cell": new_cell, "free": nothing, "cell_get": cell_get, "cell_read": cell_get, "cell_set": cell_set,
    "globals": globals_, "import_star": import_star,
    "function": function, "class": class_, "ns_set": ns_set, "ns_get": ns_get, "ns_del": nothing,
    "import": import_, "import_from": import_from,
    "getattr": getattr_, "setattr": setattr_, "set_plain": set_plain, "delattr": delattr_,
}  # fmt: skip
