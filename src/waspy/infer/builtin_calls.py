"""What builtin functions and methods return, and what they do with their arguments.

A rule that is missing is always safe: the arguments escape and the result is `TOP`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any as AnyType
from typing import TypeAlias

from waspy.infer import containers
from waspy.infer.classes_at_large import class_of_unknown
from waspy.infer.engine import Engine, Version
from waspy.infer.leaks import call_name, give_class
from waspy.infer.lookups import lookup
from waspy.infer.operators import (
    BYTE_ARRAY,
    BYTES,
    DICTS,
    constant_str,
    contents_of,
    mapped_of,
    put,
    put_mapped,
    put_mapping,
    value_named,
)
from waspy.infer.stepping import stepped
from waspy.infer.values import (
    BOOL,
    BOTTOM,
    COMPLEX,
    FLOAT,
    INT,
    KEY_OF_COMPARISON,
    NONE,
    PARTIAL,
    SLICE,
    STR,
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
    Site,
    Tup,
    join,
    join_all,
    make_tuple,
)
from waspy.infer.variables import attribute
from waspy.ir.pir import Instr

Names: TypeAlias = tuple[str, ...]
Rule: TypeAlias = Callable[[Engine, Version, Instr, AnyType, list[Abs], Names], Abs]
"""The last is the names of the last arguments."""


def always(result: Abs, escaping: bool = False) -> Rule:
    """The result whatever the arguments are; unless `escaping`, nothing keeps or changes them."""

    def rule(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
        if escaping:
            for value in args:
                engine.escape(value)
        return result

    return rule


def iterating(result: Abs) -> Rule:
    """The arguments are iterated over; their contents are only looked at."""

    def rule(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
        for value in args:
            contents_of(engine, value, (version, instr))
        return result

    return rule


def collecting(kind: str) -> Rule:
    """A new container of the contents of the first argument."""

    def rule(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
        site = engine.site(version, instr, kind)
        for value in args[:1]:
            engine.write(site.contents, contents_of(engine, value, (version, instr)))
        with_key(engine, version, instr, engine.read(site.contents, (version, instr)), args[1:])
        return frozenset({site})

    return rule


def with_key(engine: Engine, version: Version, instr: Instr, contents: Abs, keys: list[Abs]) -> None:
    """A key function is called with the contents."""
    for value in keys:
        call_back(engine, version, instr, value, [contents])


def passed(atom: Func | Bound, args: list[Abs]) -> list[Abs] | None:
    """What each parameter gets; None: the call does not fit, or does not run the body."""
    function = atom.function
    given = [frozenset({atom.receiver}), *args] if isinstance(atom, Bound) else args
    kinds = [p.kind for p in function.params]
    if kinds[-1:] == ["vararg"] and len(given) >= len(kinds) - 1:
        given = [*given[: len(kinds) - 1], make_tuple(given[len(kinds) - 1 :])]
    plain = all(kind in ("posonly", "normal") for kind in kinds[:-1]) and kinds[-1:] not in (["kwarg"], ["kwonly"])
    fits = plain and len(given) == len(kinds)
    return given if fits and not function.is_generator and not function.is_async else None


def partial_arguments(engine: Engine, site: Site, reader: AnyType) -> list[Abs]:
    """What functools.partial was given behind the function."""
    engine.read(site.mapped, reader)
    return [engine.read(site.named[str(i)], reader) for i in range(len(site.named))]


OPERATORS = {
    "add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "**", "lshift": "<<",
    "rshift": ">>", "and_": "&", "or_": "|", "xor": "^",
}  # fmt: skip
COMPARISONS = ("lt", "le", "eq", "ne", "gt", "ge")
OF_TWO = frozenset(f"operator.{name}" for name in (*OPERATORS, *COMPARISONS))


def enter_exactly(engine: Engine, callee: Func | Bound, given: list[Abs]) -> None:
    """A version of the function for these arguments, if they are instances: the runtime tells them by their structs."""
    function = callee.function
    are_instances = all(isinstance(a, Inst) for value in given for a in value)
    if callee.context is None and given and are_instances and not function.free and not function.is_async:
        engine.entered[engine.version(function, given)] = None


def call_back(engine: Engine, version: Version, instr: Instr, callee: Abs, args: list[Abs]) -> Abs:
    """The runtime calls a function, with these arguments."""
    if not all(args):
        return BOTTOM
    total = BOTTOM
    for atom in engine.ordered(callee):
        given = passed(atom, args) if isinstance(atom, (Func, Bound)) else None
        if isinstance(atom, (Func, Bound)) and given is not None:
            target = engine.version(atom.function, given, generic=True)
            enter_exactly(engine, atom, given)
            total = engine.joined(total, engine.read(target.result, (version, instr)))
        elif isinstance(atom, Builtin) and containers.gives_away(engine, atom.name, args):
            for value in args:
                engine.escape(value)
            total = TOP
        elif isinstance(atom, Builtin) and atom.name in FUNCTIONS and (len(args) == 1 or atom.name in OF_TWO):
            total = engine.joined(total, FUNCTIONS[atom.name](engine, version, instr, atom, args, ()))
        elif isinstance(atom, Method):
            total = engine.joined(total, call_bound(engine, version, instr, atom, args, ()))
        elif isinstance(atom, Site) and atom.kind == PARTIAL:
            before = partial_arguments(engine, atom, (version, instr))
            function = engine.read(atom.contents, (version, instr))
            total = engine.joined(total, call_back(engine, version, instr, function, [*before, *args]))
        elif isinstance(atom, Site) and atom.kind == KEY_OF_COMPARISON and len(args) == 1:
            engine.write(atom.mapped, args[0])
            compared = engine.read(atom.mapped, (version, instr))
            function = engine.read(atom.contents, (version, instr))
            call_back(engine, version, instr, function, [compared, compared])
            total = TOP
        elif isinstance(atom, Cached) and atom.receiver is None:
            total = engine.joined(total, call_back(engine, version, instr, frozenset({atom.function}), args))
        elif atom != Prim("NoneType") and atom not in (Prim("bool"), Prim("int")):
            for value in [frozenset({atom}), *args]:
                engine.escape(value)
            total = TOP
    return total


def map_(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    contents = [contents_of(engine, a, (version, instr)) for a in args[1:]]
    return iterator(engine, version, instr, call_back(engine, version, instr, args[0], contents) if args else TOP)


def filter_(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    if len(args) != 2:
        return always(TOP, escaping=True)(engine, version, instr, atom, args, names)
    contents = contents_of(engine, args[1], (version, instr))
    call_back(engine, version, instr, args[0], [contents])
    return iterator(engine, version, instr, contents)


def tuple_(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    return make_tuple([contents_of(engine, args[0], (version, instr))] if args else [], star=bool(args))


def dict_(engine: Engine, version: Version, instr: Instr, made: AnyType, args: list[Abs], names: Names) -> Abs:
    """Of another dict, or of pairs, and of keywords."""
    site = engine.site(version, instr, "OrderedDict" if made.name.endswith("OrderedDict") else "dict")
    fill(engine, version, instr, site, args, names)
    return frozenset({site})


def fill(engine: Engine, version: Version, instr: Instr, site: Site, args: list[Abs], names: Names) -> None:
    """The dict gets what the class is called with."""
    positional, reader = args[: len(args) - len(names)], (version, instr)
    for atom in (a for value in positional for a in engine.ordered(value)):
        if isinstance(atom, Site) and atom.kind in DICTS:
            put_mapping(engine, frozenset({site}), frozenset({atom}), reader)
            continue
        if isinstance(atom, Inst):  # it may be a mapping
            engine.escape(frozenset({atom}))
            engine.write(site.contents, TOP)
            put_mapped(engine, site, TOP)
            continue
        for pair in contents_of(engine, frozenset({atom}), reader):
            is_pair = isinstance(pair, Tup) and len(pair.elements) == 2 and not pair.star
            key, mapped = pair.elements if isinstance(pair, Tup) and is_pair else (TOP, TOP)
            engine.write(site.contents, key)
            put_mapped(engine, site, mapped)
            if not is_pair:
                engine.escape(frozenset({pair}))
    for name, value in zip(names, args[len(positional) :], strict=True):
        put(engine, frozenset({site}), STR, value, name)


def enumerate_(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    contents = contents_of(engine, args[0], (version, instr)) if args else BOTTOM
    return iterator(engine, version, instr, make_tuple([INT, contents]))


def zip_(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    sources = args[: len(args) - len(names)]  # but `strict`
    return iterator(engine, version, instr, make_tuple(contents_of(engine, a, (version, instr)) for a in sources))


def iterator(engine: Engine, version: Version, instr: Instr, contents: Abs, kind: str = "iterator") -> Abs:
    site = engine.site(version, instr, kind)
    engine.write(site.contents, contents)
    return frozenset({site})


def iter_(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """A generator is its own iterator."""
    if len(args) != 1:
        return same_contents(engine, version, instr, atom, args, names)
    generators = frozenset(a for a in args[0] if isinstance(a, Site) and a.kind == "generator")
    others = args[0] - generators
    return generators | same_contents(engine, version, instr, atom, [others], names) if others else generators


def list_of(engine: Engine, version: Version, instr: Instr, contents: Abs) -> Abs:
    site = engine.site(version, instr, "list")
    engine.write(site.contents, contents)
    return frozenset({site})


def same_contents(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """reversed, and iter but of generators."""
    if len(args) != 1:
        return always(TOP, escaping=True)(engine, version, instr, atom, args, names)
    return iterator(engine, version, instr, contents_of(engine, args[0], (version, instr)))


def next_(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    if not args:
        return TOP
    reader, instances = (version, instr), [a for a in engine.ordered(args[0]) if isinstance(a, Inst)]
    given = [stepped(engine, reader, a) for a in instances]
    return join_all([*given, contents_of(engine, args[0].difference(instances), reader), *args[1:]])


def sum_(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    if not args:
        return TOP
    contents = contents_of(engine, args[0], (version, instr))
    start = args[1] if len(args) > 1 else INT
    both = join(contents, start)
    if all(isinstance(a, Prim) and a.name in ("bool", "int", "float", "complex") for a in both):
        return frozenset(Prim("int") if a == Prim("bool") else a for a in both)
    if contents and all(isinstance(a, Inst) for a in contents):
        return sum_of_instances(engine, version, instr, contents, start)
    if all(isinstance(a, Site) and a.kind == "list" for a in both):
        site = engine.site(version, instr, "list")
        engine.write(site.contents, contents_of(engine, both, (version, instr)))
        return start | {site}
    if all(isinstance(a, Tup) and not a.names for a in both):
        return join(start, make_tuple([contents_of(engine, both, (version, instr))], star=True))
    engine.escape(both)
    return TOP


def sum_of_instances(engine: Engine, version: Version, instr: Instr, contents: Abs, start: Abs) -> Abs:
    """Nothing but `__add__` and `__radd__` is called."""
    total = engine.site(version, instr, "iterator")
    engine.write(total.contents, start)
    for a in engine.ordered(engine.read(total.contents, (version, instr))):
        for b in engine.ordered(contents):
            engine.write(total.contents, operated(engine, version, instr, a, b, "add"))
    return engine.read(total.contents, (version, instr))


def operated(engine: Engine, version: Version, instr: Instr, a: Atom, b: Atom, name: str) -> Abs:
    """What the operator of that name gives, one operand at least being an instance."""
    found = BOTTOM
    if isinstance(a, Inst):
        found = special_of(engine, version, instr, a, f"__{name}__", [frozenset({b})])
    if isinstance(b, Inst) and (not isinstance(a, Inst) or Builtin("NotImplemented") in found or found == TOP):
        found = join(found, special_of(engine, version, instr, b, f"__r{name}__", [frozenset({a})]))
    return found - {Builtin("NotImplemented")}


def extreme(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """min and max: one of the arguments, or of the contents of the only one."""
    positional = args[: len(args) - len(names)]
    values = positional if len(positional) > 1 else [contents_of(engine, v, (version, instr)) for v in positional]
    keys = [v for n, v in zip(names, args[len(positional) :], strict=True) if n == "key"]
    with_key(engine, version, instr, join_all(values), keys)
    return join_all([*values, *(v for n, v in zip(names, args[len(positional) :], strict=True) if n == "default")])


def special_of(engine: Engine, version: Version, instr: Instr, receiver: Inst, name: str, args: list[Abs]) -> Abs:
    """What the special method of the instance gives, which the runtime calls."""
    found = lookup(engine, version, instr, receiver.cls, name)
    total = BOTTOM
    for member in engine.ordered(found or BOTTOM):
        if isinstance(member, Func) and member.kind == "function" and len(member.function.params) == len(args) + 1:
            method: Abs = frozenset({member})
            total = engine.joined(total, call_back(engine, version, instr, method, [frozenset({receiver}), *args]))
        else:
            found = None
    if found is None:
        for value in [frozenset({receiver}), *args]:
            engine.escape(value)
        return TOP
    return total


def abs_(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    if len(args) == 1 and all(isinstance(a, Inst) for a in args[0]):
        return join_all(
            special_of(engine, version, instr, a, "__abs__", []) for a in engine.ordered(args[0]) if isinstance(a, Inst)
        )
    known = {Prim("int"): INT, Prim("bool"): INT, Prim("float"): FLOAT, Prim("complex"): FLOAT}
    if len(args) == 1 and args[0] <= known.keys():
        return join_all(known[a] for a in args[0] if isinstance(a, Prim))
    return always(TOP, escaping=True)(engine, version, instr, atom, args, names)


def round_(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    if args and args[0] <= INT | FLOAT:
        return INT if len(args) == 1 else args[0] if args[1] == INT else INT if args[0] == INT else TOP
    return always(TOP, escaping=True)(engine, version, instr, atom, args, names)


def wrapper(kind: str) -> Rule:
    """staticmethod and classmethod."""

    def rule(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
        only = next(iter(args[0])) if len(args) == 1 and len(args[0]) == 1 else None
        if isinstance(only, Func):
            return frozenset({replace(only, kind=kind)})
        return always(TOP, escaping=True)(engine, version, instr, atom, args, names)

    return rule


def property_(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    only = next(iter(args[0])) if len(args) == 1 and len(args[0]) == 1 else None
    if isinstance(only, Func):
        return frozenset({Prop(only.function)})
    return always(TOP, escaping=True)(engine, version, instr, atom, args, names)


def abstractmethod(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    for value in args:
        for a in value:
            if isinstance(a, Func):
                engine.abstract.add(a.function)
            elif isinstance(a, Prop):
                engine.abstract.add(a.get)
    return args[0] if args else TOP


def divmod_(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    if len(args) == 2 and all(args):
        kinds = args[0] | args[1]
        if kinds <= INT | BOOL:
            return make_tuple([INT, INT])
        if kinds <= INT | BOOL | FLOAT and FLOAT in args:
            return make_tuple([FLOAT, FLOAT])
    return always(TOP, escaping=True)(engine, version, instr, atom, args, names)


def isinstance_(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    for value in args[1:]:
        engine.escape(frozenset(a for a in value if not isinstance(a, (ClassObj, Builtin))))
    return BOOL


def print_(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    for i, value in enumerate(args):
        engine.escape(frozenset(a for a in value if not harmless(a) or i >= len(args) - len(names)))
    if names:
        for name in ("write", "flush"):
            call_name(engine, name)
    return NONE


ITERATORS = ("iterator", "generator")


def harmless(atom: Atom) -> bool:
    """Printing or comparing it keeps and changes nothing that inference knows."""
    if isinstance(atom, Tup):
        return all(harmless(a) for element in atom.elements for a in element)
    return isinstance(atom, (Prim, Inst, Anything)) or (isinstance(atom, Site) and atom.kind not in ITERATORS)


def bytes_(result: Abs) -> Rule:
    """bytes, bytearray: of what has ints for items, or has methods of its own for it."""

    def rule(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
        for value in args:
            plain = all(isinstance(a, Prim) or (isinstance(a, Site) and a.kind not in ITERATORS) for a in value)
            items = contents_of(engine, value - {Prim("int")}, (version, instr)) if plain else TOP
            if not all(isinstance(a, Prim) for a in items):
                engine.escape(value)
        return result

    return rule


def type_(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    if len(args) != 1:
        return always(TOP, escaping=True)(engine, version, instr, atom, args, names)
    total = BOTTOM
    for a in engine.ordered(args[0]):
        if isinstance(a, Inst):
            total = join(total, attribute(engine, version, instr, frozenset({a}), "__class__"))
        elif isinstance(a, Prim) and a.name in ("int", "float", "str", "bool", "bytes"):
            total = join(total, frozenset({Builtin(a.name)}))
        else:
            give_class(engine, a)
            total = class_of_unknown(engine, version, instr) if isinstance(a, Anything) else TOP
    return total


FUNCTIONS: dict[str, Rule] = {
    "len": always(INT), "isinstance": isinstance_, "issubclass": isinstance_, "callable": always(BOOL),
    "print": print_, "repr": always(STR), "str": always(STR), "chr": always(STR),
    "ord": always(INT), "hash": always(INT), "id": always(INT), "bool": always(BOOL), "float": always(FLOAT),
    "int": always(INT), "hex": always(STR), "bin": always(STR), "oct": always(STR), "format": always(STR),
    "input": always(STR), "ascii": always(STR), "bytes": bytes_(BYTES), "bytearray": bytes_(BYTE_ARRAY),
    "abs": abs_, "round": round_, "divmod": divmod_, "complex": always(COMPLEX),
    "range": always(frozenset({Prim("range")})), "list": collecting("list"), "sorted": collecting("list"),
    "set": collecting("set"), "frozenset": collecting("frozenset"), "tuple": tuple_, "dict": dict_,
    "enumerate": enumerate_, "zip": zip_, "reversed": same_contents, "iter": iter_, "next": next_,
    "sum": sum_, "min": extreme, "max": extreme, "any": iterating(BOOL), "all": iterating(BOOL),
    "map": map_, "filter": filter_, "type": type_,
    "slice": always(SLICE), "abc.abstractmethod": abstractmethod,
    "staticmethod": wrapper("static"), "classmethod": wrapper("class"), "property": property_,
    "int.from_bytes": always(INT, escaping=True),
}  # fmt: skip


# --- methods ----------------------------------------------------------------------------------------
def append(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs], names: Names) -> Abs:
    put(engine, frozenset({atom}), args[-1] if args else BOTTOM)
    return NONE


def extend(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs], names: Names) -> Abs:
    for value in args:
        put(engine, frozenset({atom}), contents_of(engine, value, (version, instr)))
    return NONE


def element(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs], names: Names) -> Abs:
    return contents_of(engine, frozenset({atom}), (version, instr))


def copy(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs], names: Names) -> Abs:
    kind = atom.kind if isinstance(atom, Site) else "list"
    site = engine.site(version, instr, kind)
    one = frozenset({atom})
    for value in [one, *args]:
        engine.write(site.contents, contents_of(engine, value, (version, instr)))
    if kind in DICTS:
        put_mapping(engine, frozenset({site}), one, (version, instr))
    return frozenset({site})


def resumed(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs], names: Names) -> Abs:
    """generator.send, generator.throw: nobody follows what goes into the generator."""
    for value in args:
        engine.escape(value)
    return contents_of(engine, frozenset({atom}), (version, instr))


def sort(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs], names: Names) -> Abs:
    with_key(engine, version, instr, contents_of(engine, frozenset({atom}), (version, instr)), args)
    return NONE


def dict_get(absent: Abs) -> Rule:
    """dict.get and dict.pop; `absent`: what they give without a default."""

    def rule(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
        other = args[1] if len(args) > 1 else absent
        return join(value_named(engine, frozenset({atom}), _spelled_key(version, instr), (version, instr)), other)

    return rule


KEYED = ("get", "pop", "setdefault")


def _spelled_key(version: Version, instr: Instr) -> str | None:
    """The key that a call of a method of a dict spells out."""
    is_direct = instr.op == "call_method" and instr.imm[0] in KEYED and len(instr.args) > 1
    return constant_str(version, instr.args[1]) if is_direct else None


def setdefault(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs], names: Names) -> Abs:
    one, key = frozenset({atom}), _spelled_key(version, instr)
    put(engine, one, args[0] if args else BOTTOM, args[1] if len(args) > 1 else NONE, key)
    return value_named(engine, one, key, (version, instr))


def items(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs], names: Names) -> Abs:
    one, reader = frozenset({atom}), (version, instr)
    pair = make_tuple([contents_of(engine, one, reader), mapped_of(engine, one, reader)])
    return iterator(engine, version, instr, pair, "dict_items")


def keys(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs], names: Names) -> Abs:
    return iterator(engine, version, instr, contents_of(engine, frozenset({atom}), (version, instr)), "dict_keys")


def values(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs], names: Names) -> Abs:
    return iterator(engine, version, instr, mapped_of(engine, frozenset({atom}), (version, instr)))


def dict_update(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs], names: Names) -> Abs:
    """What is no dict may be pairs."""
    one = frozenset({atom})
    for value in args:
        if all(isinstance(a, Site) and a.kind in DICTS for a in value):
            put_mapping(engine, one, value, (version, instr))
            continue
        engine.escape(value)
        put(engine, one, TOP, TOP)
    return NONE


_OF_DICTS: dict[str, Rule] = {
    "get": dict_get(NONE), "pop": dict_get(BOTTOM), "setdefault": setdefault, "items": items,
    "keys": keys, "values": values, "update": dict_update, "copy": copy, "clear": always(NONE),
}  # fmt: skip
_SET_TO_SET = "copy union intersection difference symmetric_difference".split()
_SET_TO_BOOL = "issubset issuperset isdisjoint".split()
_SET_UPDATES = "update intersection_update difference_update symmetric_difference_update".split()

METHODS: dict[tuple[str, str], Rule] = {
    ("list", "append"): append, ("list", "insert"): append, ("set", "add"): append,
    ("list", "extend"): extend,
    ("list", "pop"): element, ("set", "pop"): element,
    ("list", "index"): always(INT), ("list", "count"): always(INT), ("tuple", "index"): always(INT),
    ("tuple", "count"): always(INT), ("list", "remove"): always(NONE), ("list", "reverse"): always(NONE),
    ("list", "clear"): always(NONE), ("set", "clear"): always(NONE),
    ("set", "discard"): always(NONE), ("set", "remove"): always(NONE), ("list", "sort"): sort,
    ("list", "copy"): copy,
    **{(kind, name): copy for kind in ("set", "frozenset") for name in _SET_TO_SET},
    **{(kind, name): iterating(BOOL) for kind in ("set", "frozenset") for name in _SET_TO_BOOL},
    **{("set", name): extend for name in _SET_UPDATES},
    **{(kind, name): rule for kind in DICTS for name, rule in _OF_DICTS.items()},
    **{("deque", name): append for name in ("append", "appendleft", "insert")},
    **{("deque", name): extend for name in ("extend", "extendleft")},
    **{("deque", name): element for name in ("pop", "popleft")},
    **{("deque", name): always(INT) for name in ("count", "index")},
    **{("deque", name): always(NONE) for name in ("clear", "remove", "reverse", "rotate")}, ("deque", "copy"): copy,
    ("int", "to_bytes"): always(BYTES), ("int", "bit_count"): always(INT),
    ("int", "bit_length"): always(INT), ("float", "is_integer"): always(BOOL),
    ("complex", "conjugate"): always(COMPLEX),
    ("generator", "send"): resumed, ("generator", "throw"): resumed, ("generator", "__next__"): element,
    ("generator", "close"): always(NONE),
}  # fmt: skip


def call_bound(engine: Engine, version: Version, instr: Instr, atom: Method, args: list[Abs], names: Names) -> Abs:
    """A call of a method that was taken from its receiver before."""
    rule = METHODS.get((atom.receiver.kind, atom.name))
    if rule is None or names:
        for value in [frozenset({atom}), *args]:
            engine.escape(value)
        return TOP
    return rule(engine, version, instr, atom.receiver, args, names)
