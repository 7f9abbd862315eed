"""What gets out of sight: values that code which inference does not see gets hold of, and what that code may do.

    a container    anything may be put into it
    a function     it may be called with anything
    a class        it may be changed: nothing is known of it any more (`opaque`)
    an instance    its special methods may be called, and methods by names that the program calls on values unknown

The modules that programs usually import do no more than that to instances (`HARMLESS`); if others are imported, the
class of an instance that gets out becomes opaque.
"""

from __future__ import annotations

from waspy.infer import function_attributes, kinds
from waspy.infer.engine import Engine
from waspy.infer.values import (
    ANYTHING,
    BOTTOM,
    SLICE,
    TOP,
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
    Site,
    Super,
    Tup,
)
from waspy.ir.pir import ClassDef, FunctionDef

HARMLESS = frozenset(
    "__future__ _dataclasses _exception_groups abc array base64 binascii bisect builtins calendar cmath "
    "collections colorsys contextlib copy csv dataclasses datetime decimal difflib enum errno fnmatch fractions "
    "functools gc graphlib hashlib heapq html io itertools js json keyword locale math numbers operator os queue "
    "random re reprlib secrets shlex stat statistics string struct sys textwrap threading time timeit types "
    "typing unicodedata uuid warnings weakref zlib".split()
)
"""Modules that call no ordinary methods of the objects they are given but by the names in `CALLED`, and store no
attributes on them."""
CALLED = {
    "array": ("read", "write"), "contextlib": ("close", "write", "flush"), "json": ("read", "write"),
    "csv": (
        "write", "keys", "get", "delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting",
        "skipinitialspace", "strict",
    ),
    "dict": ("keys",), "shlex": ("read", "readline"),
}  # fmt: skip
"""What the functions of some modules call on their arguments."""
IMPLICIT = frozenset(
    "__repr__ __str__ __hash__ __len__ __bool__ __iter__ __next__ __reversed__ __index__ __int__ __float__ "
    "__complex__ __format__ __bytes__ __dir__ __eq__ __ne__ __lt__ __le__ __gt__ __ge__ __contains__ __missing__ "
    "__getattr__ __fspath__ __length_hint__ __abs__ __round__ __trunc__ __floor__ __ceil__ __enter__ __exit__".split()
)
"""Special methods that operations call on the quiet: analysed for every class that has instances."""
COMPARING = frozenset(["__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"])
"""Special methods whose other operand most likely is of the same class: what they do to it is looked at."""
ALONE = frozenset(["__hash__", "__len__", "__bool__", "__iter__", "__next__", "__enter__"])
"""Special methods that get nothing but the instance, and that loops call."""
FOLLOWED = COMPARING | frozenset(
    "__repr__ __str__ __hash__ __len__ __bool__ __iter__ __next__ __contains__ __missing__ __enter__ __exit__".split()
)
"""Those of which the rules know who gets what they give, unless the instance is in the hands of unknown code."""
ANY_NAME = frozenset(["*"])
"""Among the names that are called: some names that are not known."""
NOT_CALLED = frozenset(["__init__", "__new__", "__init_subclass__", "__class_getitem__"])

REFLECTING = frozenset(
    "getattr setattr delattr hasattr vars object.__getattribute__ object.__setattr__ object.__delattr__ "
    "operator.attrgetter operator.methodcaller".split()
)
"""Functions that read or store attributes of any name: used as values, they may do so with any instance."""


def escape(engine: Engine, value: Abs) -> None:
    for atom in engine.ordered(value):
        _escape_atom(engine, atom)


def _escape_atom(engine: Engine, atom: Atom) -> None:
    if isinstance(atom, Site):
        if not atom.escaped:
            atom.store.escaped = True
            for cell in (atom.contents, atom.mapped, atom.others):
                engine.write(cell, TOP)
    elif isinstance(atom, Tup):
        for element in atom.elements:
            engine.escape(element)
    elif isinstance(atom, Func):
        call_with_anything(engine, atom.function)
    elif isinstance(atom, Bound):
        call_with_anything(engine, atom.function, atom.receiver)
        engine.escape(frozenset({atom.receiver}))
    elif isinstance(atom, Cached):
        call_with_anything(engine, atom.function.function, atom.receiver)
        engine.escape(frozenset({atom.receiver}) if atom.receiver is not None else BOTTOM)
    elif isinstance(atom, Method):
        engine.escape(frozenset({atom.receiver}))
    elif isinstance(atom, Prop):
        for function in (atom.get, atom.set):
            if function is not None:
                call_with_anything(engine, function)
    elif isinstance(atom, (ClassObj, Record)):
        if atom.cls is not None:
            make_opaque(engine, atom.cls)
    elif isinstance(atom, Inst):
        leak(engine, atom.cls)
    elif isinstance(atom, Super):
        engine.escape(frozenset({atom.receiver}))
        set_up_anew(engine, atom.receiver.cls)
    elif atom in (Prim("slice"), Builtin("slice")):
        engine.write(engine.slices, SLICE)
    elif isinstance(atom, Builtin):
        if atom.name in REFLECTING:
            expose_all(engine, ANYTHING, TOP)
            call_name(engine, "*")
    elif isinstance(atom, ModuleObj):
        for module, name in list(engine.globals):
            if module == atom.name:
                engine.write(engine.globals[module, name], TOP)
        engine.dynamic |= {atom.name}


def call_with_anything(
    engine: Engine,
    function: FunctionDef,
    receiver: Inst | Tup | Anything | ClassObj | None = None,
    followed: bool = False,
) -> None:
    """The function may be called with anything behind the receiver. `followed`: rules know what it gives."""
    function_attributes.give(engine, function)
    args = [TOP] * len(function.blocks[0].params)
    if receiver is not None and args:
        args[0] = frozenset({receiver})
    if followed:
        engine.version(function, args, generic=True)
    else:
        engine.open(function, args)


def make_opaque(engine: Engine, cls: ClassDef) -> None:
    """Anything may be done to the class and its subclasses, and what they have is out of sight."""
    fact = engine.classes.fact(cls)
    if fact.opaque:
        return
    fact.opaque = True
    if fact.site is not None:
        engine.escape(frozenset({fact.site}))
    for cell in fact.namespace.values():
        give_away(engine, cls, cell)
    for cell in fact.attributes.values():
        engine.write(cell, TOP)
    engine.reshaped(cls)
    engine.leaked[cls] = None  # it may have instances that are not seen, with what it inherits
    open_methods(engine, cls)
    for other in list(engine.classes.facts.values()):
        if cls in other.bases:
            make_opaque(engine, other.cls)


def give_class(engine: Engine, instance: Atom) -> None:
    """The class of an instance is asked for. That of a named tuple is given away: its methods may get other tuples."""
    if isinstance(instance, Tup) and instance.cls is not None:
        make_opaque(engine, instance.cls)


def write_member(engine: Engine, cls: ClassDef, cell: Cell, value: Abs) -> None:
    """The cell is one of the class's: of an opaque class, what is stored gets out at once."""
    engine.write(cell, value)
    if value and engine.classes.fact(cls).opaque:
        give_away(engine, cls, cell)


def give_away(engine: Engine, cls: ClassDef, cell: Cell) -> None:
    """The member may be replaced, and code that is not seen uses it: methods on instances of the class."""
    methods = frozenset(a for a in cell.value if isinstance(a, Func) and a.kind == "function")
    for method in engine.ordered(methods):
        if isinstance(method, Func):
            call_with_anything(engine, method.function, engine.classes.instance(cls))
    engine.escape(cell.value - methods)
    if cell.value != TOP:
        cell.value = TOP
        engine.wake(cell)


def leak(engine: Engine, cls: ClassDef) -> None:
    if cls in engine.leaked:
        return
    engine.leaked[cls] = None
    if engine.foreign:
        make_opaque(engine, cls)
    fact = engine.classes.fact(cls)
    if fact.site is not None:
        engine.escape(frozenset({fact.site}))
    copied = (engine.copies and fact.exception) or (engine.copies_containers and fact.site is not None)
    if engine.gives_classes or copied:
        set_up_anew(engine, cls)
    open_methods(engine, cls)


def give_classes(engine: Engine) -> None:
    """The classes of values unknown are in the hands of unknown code."""
    engine.gives_classes = True
    for cls in list(engine.leaked):
        set_up_anew(engine, cls)


def set_up_anew(engine: Engine, cls: ClassDef) -> None:
    """Code that is not seen may call `__init__` of instances."""
    fact = engine.classes.fact(cls)
    if not fact.set_up_anew:
        fact.set_up_anew = True
        if fact.exception:
            engine.write(fact.attributes.setdefault("args", Cell()), TOP)
        open_methods(engine, cls)


def instantiated(engine: Engine, cls: ClassDef) -> None:
    if cls not in engine.instantiated:
        engine.instantiated[cls] = None
        open_methods(engine, cls)


def namespace_changed(engine: Engine, cls: ClassDef) -> None:
    """The class binds one name more."""
    for other in [*engine.instantiated, *(c for c in engine.leaked if c not in engine.instantiated)]:
        if cls in (engine.classes.mro(other) or ()):
            open_methods(engine, other)


def open_methods(engine: Engine, cls: ClassDef) -> None:
    """Calls, with anything, what may be called on instances of the class without the program's saying so."""
    leaked = cls in engine.leaked
    fact = engine.classes.fact(cls)
    for name, cell in engine.classes.members(cls):
        again = name == "__init__" and (fact.set_up_anew or fact.opaque)
        again |= name == "__new__" and (fact.set_up_anew or (leaked and engine.copies))
        if name in IMPLICIT or fact.exposed or again or (leaked and _may_be_called(engine, name)):
            followed = name in FOLLOWED and not leaked and not fact.exposed
            if followed and name in ("__contains__", "__missing__"):  # the operations say with what
                continue
            open_member(engine, cls, cell, name, followed)
    for name, cell in list(fact.attributes.items()):
        if is_exposed(engine, cls, name):
            engine.escape(cell.value)


def is_exposed(engine: Engine, cls: ClassDef, name: str) -> bool:
    """Whether the attribute may be read where nothing is known of the instance."""
    if engine.classes.fact(cls).exposed:
        return True
    return cls in engine.leaked and not ANY_NAME.union([name, "__dict__"]).isdisjoint(engine.called_by_name)


def _may_be_called(engine: Engine, name: str) -> bool:
    special = name.startswith("__") and name.endswith("__") and name not in NOT_CALLED
    return special or not ANY_NAME.union([name]).isdisjoint(engine.called_by_name)


def open_member(engine: Engine, cls: ClassDef, cell: Cell, name: str = "", followed: bool = False) -> None:
    """What a class has under the name may be called on an instance of `cls` without the program's saying so."""
    for member in engine.ordered(cell.value):
        if isinstance(member, Func) and member.kind == "function":
            receiver = ClassObj(cls) if name == "__new__" else engine.classes.instance(cls)
            call_with_anything(engine, member.function, receiver, followed)
            if engine.classes.fact(cls).instances is None:
                _enter_exactly(engine, cls, member.function, name)
        elif isinstance(member, Func):
            through_class = member.kind == "class" and engine.classes.fact(cls).instances is None
            call_with_anything(engine, member.function, ClassObj(cls) if through_class else None)
        elif isinstance(member, Prop):
            for function in (member.get, member.set):
                if function is not None:
                    call_with_anything(engine, function, engine.classes.instance(cls))
        else:
            engine.escape(frozenset({member}))


def _enter_exactly(engine: Engine, cls: ClassDef, function: FunctionDef, name: str) -> None:
    """A version of the special method for what it most likely is called with: instances of the class."""
    one: Abs = frozenset({Inst(cls)})
    if name in ALONE and len(function.params) == 1:
        engine.entered[engine.version(function, [one])] = None
    if name in COMPARING and len(function.params) == 2 and not function.is_generator:
        engine.entered[engine.version(function, [one, one])] = None
        for other in engine.compared:
            if other is not cls:  # apart, so that nothing else gets into the version above
                engine.version(function, [one, frozenset({Inst(other)})], kinds=(kinds.UNKNOWN, OTHERS))


OTHERS = "others"
"""The kind of the other operand where it is of another class."""


def compare_with_unknown(engine: Engine, cls: ClassDef) -> None:
    """An instance of the class is compared with anything: it gets into the comparing methods of all classes, which are
    open, and nowhere else."""
    if cls not in engine.compared:
        engine.compared[cls] = None
        for other in list(engine.instantiated):
            open_methods(engine, other)


def expose(engine: Engine, cls: ClassDef) -> None:
    """Any attribute of the instances of the class is read or called, under a name that is not known."""
    fact = engine.classes.fact(cls)
    if not fact.exposed:
        leak(engine, cls)
        fact.exposed = True
        open_methods(engine, cls)


def call_name(engine: Engine, name: str) -> None:
    """An attribute of this name is called or read on a receiver that nothing is known of."""
    if name not in engine.called_by_name:
        engine.called_by_name[name] = None
        for cls in list(engine.leaked):
            open_methods(engine, cls)


def expose_all(engine: Engine, atom: Atom, stored: Abs) -> None:
    """The namespace of an instance (or of anything) is looked into; `stored` may be put into it under any name."""
    if isinstance(atom, Inst):
        leak(engine, atom.cls)
        engine.write(engine.classes.fact(atom.cls).anything, stored)
    else:
        engine.write(engine.stored_anywhere, stored)
    call_name(engine, "__dict__")
