"""Transfer functions of calls: which versions they go to, what they return, what gets away through them."""

from __future__ import annotations

from dataclasses import replace

from waspy.infer import (
    container_calls,
    containers,
    exceptions,
    file_calls,
    iterator_calls,
    records,
    regex_calls,
    regexes,
)
from waspy.infer.argument_tuples import known_first
from waspy.infer.attribute_calls import FUNCTIONS
from waspy.infer.binding import bind_arguments, default_values
from waspy.infer.builtin_calls import call_bound, partial_arguments
from waspy.infer.classes_at_large import note_method
from waspy.infer.dict_calls import METHODS
from waspy.infer.engine import Engine, Reader, Version
from waspy.infer.exception_bases import PLAIN_EXCEPTIONS
from waspy.infer.iterator_calls import is_spread, spread_call
from waspy.infer.leaks import CALLED, call_name, instantiated
from waspy.infer.lookups import lookup
from waspy.infer.operators import contents_of, mapped_of, value_named
from waspy.infer.values import (
    ANYTHING,
    BOTTOM,
    NONE,
    PARTIAL,
    TOP,
    Abs,
    Anything,
    Atom,
    Bound,
    Builtin,
    Cached,
    ClassObj,
    Func,
    Inst,
    Method,
    Prim,
    Prop,
    Record,
    Regex,
    Site,
    Super,
    Tup,
    join,
    join_all,
    lacks,
    make_tuple,
)
from waspy.infer.variables import attribute_of, bind, super_lookup
from waspy.ir.pir import ClassDef, FunctionDef, Instr


def call(engine: Engine, version: Version, instr: Instr) -> Abs:
    callee, *args = (engine.get(version, v) for v in instr.args)
    if not callee or not all(args):
        return BOTTOM
    return call_value(engine, version, instr, callee, args, instr.imm[0] or ())


def call_value(
    engine: Engine, version: Version, instr: Instr, callee: Abs, args: list[Abs], names: tuple[str, ...]
) -> Abs:
    if instr.op == "call" and is_choice(callee):
        return choose(engine, version, instr, callee, args, names)
    total = BOTTOM
    for atom in engine.ordered(callee):
        total = engine.joined(total, call_atom(engine, version, instr, atom, args, names, alone=len(callee) == 1))
    return total


MOST_CHOICES = 16
"""Functions that one call tells apart."""


def is_choice(callee: Abs) -> bool:
    """Whether what is called is a method with its receiver, or one of several such or functions, or else a builtin."""
    methods = sum(isinstance(atom, Bound) and isinstance(atom.receiver, Inst) for atom in callee)
    functions = sum(isinstance(atom, Func) and atom.kind == "function" for atom in callee)
    others = sum(isinstance(atom, Builtin) or atom == Prim("NoneType") for atom in callee)
    is_one_function = functions == len(callee) == 1  # its call is direct
    return (
        1 <= functions + methods <= MOST_CHOICES and functions + methods + others == len(callee) and not is_one_function
    )


def choose(engine: Engine, version: Version, instr: Instr, callee: Abs, args: list[Abs], names: tuple[str, ...]) -> Abs:
    """Each function is called with these arguments; what else there is, by the runtime."""
    total = BOTTOM
    for atom in engine.ordered(callee):
        resolved = instr not in version.unresolved
        if isinstance(atom, Bound) and isinstance(atom.receiver, Inst):
            given = [frozenset({atom.receiver}), *args]
            cls, context = atom.receiver.cls, atom.context
            result = call_function(engine, version, instr, atom.function, given, names, cls=cls, context=context)
        else:
            result = call_atom(engine, version, instr, atom, args, names)
        total = engine.joined(total, result)
        if not isinstance(atom, (Func, Bound)):
            version.partial.add(instr)
            if resolved:
                version.unresolved.discard(instr)
    version.choices.add(instr)
    return total


def call_found(
    engine: Engine, version: Version, instr: Instr, receiver: Inst, found: Abs, args: list[Abs], names: tuple[str, ...]
) -> Abs:
    """A call, on the receiver, of what its class has."""
    total = BOTTOM
    for member in engine.ordered(found):
        bound = bind(engine, version, instr, member, receiver)
        total = engine.joined(total, call_value(engine, version, instr, bound, args, names))
    return total


def call_method(engine: Engine, version: Version, instr: Instr) -> Abs:
    receiver, *args = (engine.get(version, v) for v in instr.args)
    if not receiver or not all(args):
        return BOTTOM
    name, names = instr.imm[0], instr.imm[1] or ()
    total = BOTTOM
    for atom in engine.ordered(receiver):
        total = engine.joined(total, method_of(engine, version, instr, atom, name, args, names))
    return total


def method_of(
    engine: Engine, version: Version, instr: Instr, atom: Atom, name: str, args: list[Abs], names: tuple[str, ...]
) -> Abs:
    if isinstance(atom, (Tup, Record)) and atom.cls is not None:
        given = call_of_record(engine, version, instr, atom, name, args, names)
        if given is not None:
            return given
    if not isinstance(atom, (Anything, Prim, Site, Tup, Regex)):
        return member_of(engine, version, instr, atom, name, args, names)
    kind = kind_name(atom)
    rule = METHODS.get((kind, name))
    if kind == "random.Random" and containers.gives_away(engine, name, args):
        rule = None
    if rule is not None and (not names or name in METHODS_WITH_KEYWORDS or kind in TEXTS):
        version.partial.add(instr)
        return rule(engine, version, instr, atom, args, names)
    if lacks(atom, name):  # AttributeError
        version.partial.add(instr)
        return BOTTOM
    unknown(engine, version, instr, [frozenset({atom}), *args])
    if isinstance(atom, Anything):
        call_name(engine, name)
        note_method(engine, version, instr, name)
        if name in STORING:
            engine.write(engine.stored_anywhere, TOP)
    return TOP


TEXTS = ("str", "bytes", "bytearray", regexes.PATTERN, regexes.MATCH)
"""Their methods do nothing with what is named."""
METHODS_WITH_KEYWORDS = ("sort", "_replace", "popitem", "move_to_end", "choices", "sample")
STORING = ("__setattr__", "__setstate__")


def call_of_record(
    engine: Engine,
    version: Version,
    instr: Instr,
    atom: Tup | Record,
    name: str,
    args: list[Abs],
    names: tuple[str, ...],
) -> Abs | None:
    """What a call of the method gives; None: the class has none of that name, so that it is one of tuple."""
    found = records.members_of(engine, version, instr, atom, name)
    if found == BOTTOM:
        return BOTTOM if atom.cls is not None and engine.classes.surely_has(atom.cls, name) else None
    member = records.member_of(engine, version, instr, atom, name)
    through_class = isinstance(member, Func) and member.kind == "class"
    if not isinstance(member, Func) or (through_class and isinstance(atom, Tup)):
        unknown(engine, version, instr, [frozenset({atom}), *args])
        return TOP
    receives = through_class or (member.kind == "function" and isinstance(atom, Tup))
    version.members.setdefault(instr, set()).add((receives, False))
    given = [frozenset({atom}), *args] if receives else args
    return call_function(engine, version, instr, member.function, given, names, context=member.context)


def member_of(
    engine: Engine, version: Version, instr: Instr, atom: Atom, name: str, args: list[Abs], names: tuple[str, ...]
) -> Abs:
    """A call of what the attribute of the instance, class or module is."""
    of_instance = isinstance(atom, Super) and isinstance(atom.receiver, Inst)
    objects_own = of_instance and isinstance(atom, Super) and super_lookup(engine, version, instr, atom, name) == BOTTOM
    fact = engine.classes.fact(atom.receiver.cls) if isinstance(atom, Super) else None
    of_object = fact is not None and not fact.exception and fact.site is None
    if objects_own and of_object and name == "__init__" and not args:
        version.inert.add(instr)
        return NONE
    if isinstance(atom, Inst) or (isinstance(atom, Super) and objects_own):
        given = exceptions.call_given(engine, version, instr, atom, name, args, names)
        if given is None:
            given = container_calls.call_given(engine, version, instr, atom, name, args, names)
        if given is not None:
            return given
    members = attribute_of(engine, version, instr, atom, name)
    if not members:  # AttributeError
        version.partial.add(instr)
    if isinstance(atom, Inst) and is_stored(engine, version, instr, atom, name, members):
        return choose(engine, version, instr, members, args, names)
    owner = atom.cls if isinstance(atom, (Inst, ClassObj)) else None
    if members and owner is not None and not engine.classes.surely_has(owner, name):
        version.unresolved.add(instr)
    elif owner is not None and any(isinstance(member, Func) for member in members):
        version.members.setdefault(instr, set()).add((False, False))
    total = BOTTOM
    for member in engine.ordered(members):
        total = engine.joined(total, call_atom(engine, version, instr, member, args, names, len(members) == 1))
    return total


def is_stored(engine: Engine, version: Version, instr: Instr, atom: Inst, name: str, members: Abs) -> bool:
    """Whether what is called is surely in an attribute of the instance, and the receiver is of no other class."""
    is_alone = instr.op == "call_method" and engine.get(version, instr.args[0]) <= frozenset({atom}) | NONE
    only_own = lookup(engine, version, instr, atom.cls, name) == BOTTOM
    return is_alone and only_own and (is_choice(members) or all(isinstance(m, Func) for m in members))


def kind_name(atom: Atom) -> str:
    """The name of the builtin class of an atom, "" if it is none."""
    if isinstance(atom, Tup):
        return "tuple"
    return atom.kind if isinstance(atom, (Site, Regex)) else atom.name if isinstance(atom, Prim) else ""


def call_ex(engine: Engine, version: Version, instr: Instr) -> Abs:
    """f(*args, **kwargs), as the calls that it may come to."""
    callee, positional, keywords = (engine.get(version, v) for v in instr.args)
    if not callee or not positional:
        return BOTTOM
    if not has_values(engine, keywords, (version, instr)):
        keywords = NONE
    (one,), (given,) = (atoms if len(atoms) == 1 else (None,) for atoms in (callee, positional))
    if isinstance(one, Func) and isinstance(given, Tup) and not given.star and keywords == NONE:
        return call_atom(engine, version, instr, one, list(given.elements), ())
    version.unresolved.add(instr)
    total = BOTTOM
    for atom in engine.ordered(callee):
        spread = spread_arguments(engine, version, instr, atom, positional, keywords)
        if spread is None and keywords == NONE and is_spread(atom):
            contents = contents_of(engine, positional, (version, instr))
            total = engine.joined(total, spread_call(engine, version, instr, atom, contents))
            continue
        if spread is None:
            unknown(engine, version, instr, [frozenset({atom}), positional, keywords])
            total = TOP
            continue
        total = engine.joined(total, call_atom(engine, version, instr, atom, *spread, False))
    return total


def has_values(engine: Engine, keywords: Abs, reader: Reader) -> bool:
    """Whether there may be something in the dicts."""
    return any(not isinstance(atom, Site) or engine.read(atom.mapped, reader) for atom in keywords - NONE)


def spread_arguments(
    engine: Engine, version: Version, instr: Instr, atom: Atom, positional: Abs, keywords: Abs
) -> tuple[list[Abs], tuple[str, ...]] | None:
    """Arguments one by one, and the names of the last of them, that stand for all that `*positional, **keywords` can
    be; None if there are none."""
    one = next(iter(positional)) if len(positional) == 1 else None
    args = list(one.elements) if isinstance(one, Tup) and not one.star else None
    if args is not None and keywords == NONE:
        return args, ()
    function, bound = called_function(engine, version, instr, atom)
    if function is None or not all(isinstance(a, Site) and a.kind == "dict" for a in keywords - NONE):
        return None
    kinds = {p.kind for p in function.params}
    params = [p for p in function.params if p.kind in ("posonly", "normal")][bound:]
    reader = (version, instr)
    optional = default_values(engine, version, instr, function)
    named = {p.name: value_named(engine, keywords - NONE, p.name, reader) for p in function.params}
    if args is None:
        first, others = known_first(engine, version, instr)
        contents = contents_of(engine, positional, reader) if others is None else others
        args = first[: len(params)]
        args += [join_all([contents, optional.get(p.name, BOTTOM), named[p.name]]) for p in params[len(first) :]]
        contents = join_all([contents, *first[len(params) :]])
        args += [contents] if "vararg" in kinds else []  # see `bind_arguments`
    rest = [p for p in params[len(args) :] if p.kind == "normal"] + [p for p in function.params if p.kind == "kwonly"]
    values = [join(named[p.name], optional.get(p.name, BOTTOM)) for p in rest]
    names = [p.name for p in rest]
    mapped = mapped_of(engine, keywords - NONE, reader)
    if "kwarg" in kinds and mapped:
        values.append(mapped)
        names.append("")  # no parameter is called that
    return [*args, *values], tuple(names)


def called_function(engine: Engine, version: Version, instr: Instr, atom: Atom) -> tuple[FunctionDef | None, int]:
    """The function that a call of the value runs, and how many arguments it gets beforehand."""
    if isinstance(atom, Func):
        return atom.function, 0
    if isinstance(atom, Bound):
        return atom.function, 1
    if not isinstance(atom, ClassObj) or lookup(engine, version, instr, atom.cls, "__new__") != BOTTOM:
        return None, 0
    found = lookup(engine, version, instr, atom.cls, "__init__")
    member = next(iter(found)) if found and len(found) == 1 else None
    return (member.function, 1) if isinstance(member, Func) and member.kind == "function" else (None, 0)


def call_special(engine: Engine, version: Version, instr: Instr) -> Abs:
    """type(o).name(o, ...) of the with statement: of methods that are open."""
    receiver, *args = (engine.get(version, v) for v in instr.args)
    name = instr.imm[0]
    total = BOTTOM
    for atom in engine.ordered(receiver):
        found = lookup(engine, version, instr, atom.cls, name) if isinstance(atom, Inst) else None
        if isinstance(atom, Inst) and found == BOTTOM and engine.classes.surely_has(atom.cls, name):
            continue
        if found and name in CONTEXT and isinstance(atom, Inst):
            total = engine.joined(total, call_found(engine, version, instr, atom, found, args, ()))
            if not all(engine.classes.surely_has(atom.cls, n) for n in CONTEXT):
                version.unresolved.add(instr)
        elif name in CONTEXT and isinstance(atom, Prim) and atom.name in file_calls.KINDS:
            total = join(total, frozenset({atom}) if name == "__enter__" else NONE)
            version.partial.add(instr)
        else:
            unknown(engine, version, instr, [frozenset({atom}), *args])
            call_name(engine, name)
            total = TOP
    return total


CONTEXT = ("__enter__", "__exit__")


def with_check(engine: Engine, version: Version, instr: Instr) -> Abs:
    """Looks for the two methods in the class."""
    for atom in engine.ordered(engine.get(version, instr.args[0])):
        if not isinstance(atom, Inst):
            unknown(engine, version, instr, [frozenset({atom})])
    return BOTTOM


def unknown(engine: Engine, version: Version, instr: Instr, values: list[Abs]) -> None:
    version.unresolved.add(instr)
    for value in values:
        engine.escape(value)


def call_atom(
    engine: Engine,
    version: Version,
    instr: Instr,
    atom: Atom,
    args: list[Abs],
    names: tuple[str, ...],
    alone: bool = True,
) -> Abs:
    """`alone`: nothing else can be called there, so that the call can go to a clone of the function."""
    if isinstance(atom, Func):
        return call_function(engine, version, instr, atom.function, args, names, alone, context=atom.context)
    if isinstance(atom, Bound):
        given = [frozenset({atom.receiver}), *args]
        cls = atom.receiver.cls if isinstance(atom.receiver, Inst) else None
        if cls is None and is_called_on_class(engine, version, instr):
            version.members.setdefault(instr, set()).add((True, False))
        elif cls is None and is_called_on_instance(engine, version, instr):
            version.members.setdefault(instr, set()).add((True, True))
        elif cls is None or instr.op == "call":  # the receiver is not at hand
            version.unresolved.add(instr)
        return call_function(engine, version, instr, atom.function, given, names, alone, cls, atom.context)
    if isinstance(atom, Cached):
        given = args if atom.receiver is None else [frozenset({atom.receiver}), *args]
        version.cached.add(instr)
        return call_function(engine, version, instr, atom.function.function, given, names, alone=False)
    if isinstance(atom, Site) and atom.kind == PARTIAL:
        version.unresolved.add(instr)
        given = [*partial_arguments(engine, atom, (version, instr)), *args]
        total = BOTTOM
        for one in engine.ordered(engine.read(atom.contents, (version, instr))) if all(given) else ():
            total = engine.joined(total, call_atom(engine, version, instr, one, given, names, alone=False))
        return total
    if isinstance(atom, ClassObj):
        return instantiate(engine, version, instr, atom, args, names)
    if isinstance(atom, Builtin):
        return call_builtin(engine, version, instr, atom, args, names)
    if isinstance(atom, Record) and (items := record_items(atom, args, names)) is not None:
        version.unresolved.add(instr)
        return frozenset(replace(t, names=atom.names, cls=atom.cls) for t in make_tuple(items) if isinstance(t, Tup))
    if isinstance(atom, Method):
        version.unresolved.add(instr)
        return call_bound(engine, version, instr, atom, args, names)
    if isinstance(atom, Prop) and args and len(args[0]) == 1:  # x.setter(f): `attribute_of` gives the property itself
        (setter,) = args[0]
        version.unresolved.add(instr)
        return frozenset({Prop(atom.get, setter.function)}) if isinstance(setter, Func) else TOP
    if isinstance(atom, Inst):
        found = lookup(engine, version, instr, atom.cls, "__call__")
        if found == BOTTOM and engine.classes.surely_has(atom.cls, "__call__"):
            return BOTTOM
        if found:
            return call_instance(engine, version, instr, atom, found, args, names)
    unknown(engine, version, instr, [frozenset({atom}), *args])
    return TOP


def is_called_on_class(engine: Engine, version: Version, instr: Instr) -> bool:
    """C.m(...), or super().m(...) of a class."""
    receiver = engine.get(version, instr.args[0]) if instr.op == "call_method" else BOTTOM
    return bool(receiver) and all(isinstance(atom, ClassObj) or _surely_has(engine, instr, atom) for atom in receiver)


def is_called_on_instance(engine: Engine, version: Version, instr: Instr) -> bool:
    """o.m(...) of instances that surely have nothing there but a class method of their class."""
    receiver = engine.get(version, instr.args[0]) if instr.op == "call_method" else BOTTOM
    return bool(receiver) and all(_has_class_method(engine, version, instr, atom) for atom in receiver)


def _has_class_method(engine: Engine, version: Version, instr: Instr, atom: Atom) -> bool:
    name = instr.imm[0]
    if not isinstance(atom, Inst) or not engine.classes.surely_has(atom.cls, name):
        return False
    own = ClassObj(atom.cls)
    members = attribute_of(engine, version, instr, atom, name)
    return all(isinstance(member, Bound) and member.receiver == own for member in members)


def _surely_has(engine: Engine, instr: Instr, atom: Atom) -> bool:
    if not isinstance(atom, Super) or not isinstance(atom.receiver, ClassObj):
        return False
    return engine.classes.surely_has(atom.receiver.cls, instr.imm[0], behind=atom.start)


def record_items(cls: Record, args: list[Abs], names: tuple[str, ...]) -> list[Abs] | None:
    """What each field gets; None: the call does not fit."""
    count = len(args) - len(names)
    given = dict(zip(cls.names, args[:count], strict=False))
    if count > len(cls.names) or not set(names) <= set(cls.names) - given.keys():
        return None
    given.update(zip(names, args[count:], strict=True))
    optional = dict(zip(cls.names[len(cls.names) - len(cls.defaults) :], cls.defaults, strict=True))
    items = [given.get(name) or optional.get(name) for name in cls.names]
    return None if None in items else [item for item in items if item is not None]


def call_instance(
    engine: Engine, version: Version, instr: Instr, atom: Inst, found: Abs, args: list[Abs], names: tuple[str, ...]
) -> Abs:
    """A call of what `__call__` of an instance's class is: as of a method, as the receiver is what is called."""
    (member,) = found if len(found) == 1 else (None,)
    if instr.op == "call" and isinstance(member, Func) and member.kind == "function":
        given = [frozenset({atom}), *args]
        return call_function(engine, version, instr, member.function, given, names, True, atom.cls, member.context)
    version.unresolved.add(instr)
    return call_found(engine, version, instr, atom, found, args, names)


def call_builtin(
    engine: Engine, version: Version, instr: Instr, atom: Builtin, args: list[Abs], names: tuple[str, ...]
) -> Abs:
    version.unresolved.add(instr)
    owner, _, method = atom.name.rpartition(".")
    if method == "__init__" and owner in PLAIN_EXCEPTIONS and not names:
        return exceptions.initialise(engine, version, instr, args)
    known = container_calls.call_of_builtin(engine, version, instr, owner, method, args, names)
    if known is not None:
        return known
    rule = FUNCTIONS.get(atom.name)
    given_away = containers.gives_away(engine, atom.name, args)
    if rule is not None and not given_away and not (names and atom.name not in WITH_KEYWORDS):
        return rule(engine, version, instr, atom, args, names)
    for value in args:
        engine.escape(value)
    engine.escape(frozenset({atom}))
    for name in CALLED.get(atom.name.partition(".")[0], ()):
        call_name(engine, name)
    return TOP


WITH_KEYWORDS = (
    "sorted", "print", "max", "min", "enumerate", "zip", "sum", "int", "dict", "collections.deque",
    "collections.defaultdict", "collections.Counter", "collections.OrderedDict", "dataclasses._described",
    "dataclasses.field", "dataclasses.replace", "int.from_bytes", "random.choices", "random.sample",
    "functools.lru_cache",
    *iterator_calls.WITH_KEYWORDS, *regex_calls.WITH_KEYWORDS, *file_calls.WITH_KEYWORDS,
)  # fmt: skip
"""Builtins whose rules look at keyword arguments, or need not."""


def instantiate(
    engine: Engine, version: Version, instr: Instr, atom: ClassObj, args: list[Abs], names: tuple[str, ...]
) -> Abs:
    cls = atom.cls
    made = frozenset({Inst(cls)})
    init = lookup(engine, version, instr, cls, "__init__")
    new = lookup(engine, version, instr, cls, "__new__")
    if new and init is not None:
        given = made_by_new(engine, version, instr, atom, new, init, args, names)
        if given is not None:
            return given
    if init is None or new is None or new:
        unknown(engine, version, instr, [frozenset({atom}), *args])
        return made if engine.classes.fact(cls).members and len(args) == 1 else TOP
    instantiated(engine, cls)
    exceptions.made(engine, version, instr, cls, args, names)
    if not init:
        version.constructs.setdefault(instr, {})[cls] = None
        fact = engine.classes.fact(cls)
        fits = not names if fact.exception else not args
        if fact.site is not None:
            container_calls.initialise(engine, version, instr, fact.site, args, names)
            fits = container_calls.fits(fact.site, args, names)
        version.unresolved.update([] if fits else [instr])
        return made
    for member in engine.ordered(init):
        if isinstance(member, Func) and member.kind == "function":
            version.constructs.setdefault(instr, {})[cls] = None
            call_function(engine, version, instr, member.function, [made, *args], names, len(init) == 1, cls)
        else:
            unknown(engine, version, instr, [frozenset({member}), *args])
    return made


def made_by_new(
    engine: Engine,
    version: Version,
    instr: Instr,
    atom: ClassObj,
    new: Abs,
    init: Abs,
    args: list[Abs],
    names: tuple[str, ...],
) -> Abs | None:
    """What `__new__` of the class gives, after `__init__` where that is an instance; None: that is not known."""
    fact = engine.classes.fact(atom.cls)
    (maker,) = new if len(new) == 1 else (None,)
    if not isinstance(maker, Func) or maker.kind == "class" or not engine.classes.surely_has(atom.cls, "__new__"):
        return None
    if fact.members or fact.exception or fact.site is not None or fact.instances is not None:
        return None
    if not all(isinstance(member, Func) and member.kind == "function" for member in init):
        return None
    version.unresolved.add(instr)
    given = [frozenset({atom}), *args]
    made = call_function(engine, version, instr, maker.function, given, names, alone=False, context=maker.context)
    if ANYTHING in made:
        unknown(engine, version, instr, [frozenset({atom}), *args])
    own = frozenset(a for a in made if isinstance(a, Inst) and atom.cls in (engine.classes.mro(a.cls) or ()))
    for member in engine.ordered(init) if own else ():
        assert isinstance(member, Func)
        for one in engine.ordered(own):
            given = [frozenset({one}), *args]
            call_function(engine, version, instr, member.function, given, names, alone=False, context=member.context)
    return made


def call_function(
    engine: Engine,
    version: Version,
    instr: Instr,
    function: FunctionDef,
    args: list[Abs],
    names: tuple[str, ...],
    alone: bool = True,
    cls: ClassDef | None = None,
    context: Version | None = None,
) -> Abs:
    """Joins the arguments into a version's parameters; `TOP` for code whose call cannot be followed. `cls` is the
    receiver's class, `context` the function's."""
    bound = bind_arguments(engine, version, instr, function, args, names)
    if bound is None:
        unknown(engine, version, instr, [frozenset({Func(function)}), *args])
        return TOP
    if not all(bound):
        return BOTTOM
    if alone:
        kinds = engine.kinds(bound)
        if engine.waits(kinds):
            return BOTTOM
        target = engine.version(function, bound, context=context, kinds=kinds)
    else:
        target = engine.version(function, bound, generic=True)
        version.unresolved.add(instr)
    version.aim(instr, cls, target)
    if function.is_async:
        return TOP
    if function.is_generator:
        site = engine.site(version, instr, "generator")
        engine.write(site.contents, engine.read(target.yields, (version, instr)))
        return frozenset({site})
    return engine.read(target.result, (version, instr))


def yield_(engine: Engine, version: Version, instr: Instr) -> Abs:
    """The value sent in: None from loops, anything through a generator that is used by hand."""
    yields(engine, version, engine.get(version, instr.args[0]))
    return TOP


def await_(engine: Engine, version: Version, instr: Instr) -> Abs:
    """The object's `__await__` is called, and gives an iterator that the event loop sees."""
    unknown(engine, version, instr, [engine.get(version, instr.args[0])])
    call_name(engine, "__await__")
    return TOP


def async_value(engine: Engine, version: Version, instr: Instr) -> Abs:
    """Gets out where the generator is iterated over: nobody follows it there."""
    engine.escape(engine.get(version, instr.args[0]))
    return TOP


def yield_from(engine: Engine, version: Version, instr: Instr) -> Abs:
    value = engine.get(version, instr.args[0])
    yields(engine, version, contents_of(engine, value, (version, instr)))
    return TOP


def yields(engine: Engine, version: Version, value: Abs) -> None:
    engine.write(version.yields, value)
    if version.open:
        engine.escape(value)


def super_(engine: Engine, version: Version, instr: Instr) -> Abs:
    start, receiver = (engine.get(version, v) for v in instr.args)
    one = next(iter(start)) if len(start) == 1 else None
    if isinstance(one, ClassObj) and receiver and all(isinstance(r, (Inst, ClassObj)) for r in receiver):
        return frozenset(Super(one.cls, r) for r in receiver if isinstance(r, (Inst, ClassObj)))
    if start and receiver:
        engine.escape(receiver)
        return TOP
    return BOTTOM


RULES = {
    "call": call, "call_method": call_method, "call_ex": call_ex, "yield": yield_, "yield_from": yield_from,
    "await": await_, "async_value": async_value, "async_special": call_special,
    "super": super_, "call_special": call_special,
    "with_check": with_check,
}  # fmt: skip
