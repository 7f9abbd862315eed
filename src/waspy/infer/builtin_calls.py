"""What builtin functions and methods return, and what they do with their arguments.

A rule that is missing is always safe: the arguments escape and the result is `TOP`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any as AnyType
from typing import TypeAlias

from waspy.infer.engine import Engine, Version
from waspy.infer.operators import BYTES, contents_of, mapped_of, put
from waspy.infer.values import (
    BOOL,
    BOTTOM,
    FLOAT,
    INT,
    NONE,
    STR,
    TOP,
    Abs,
    Anything,
    Atom,
    Builtin,
    ClassObj,
    Func,
    Inst,
    Prim,
    Prop,
    Site,
    join,
    join_all,
    make_tuple,
)
from waspy.ir.pir import Instr

Rule: TypeAlias = Callable[[Engine, Version, Instr, AnyType, list[Abs]], Abs]


def always(result: Abs, escaping: bool = False) -> Rule:
    """The result whatever the arguments are; unless `escaping`, nothing keeps or changes them."""

    def rule(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs]) -> Abs:
        if escaping:
            for value in args:
                engine.escape(value)
        return result

    return rule


def iterating(result: Abs) -> Rule:
    """The arguments are iterated over; their contents are only looked at."""

    def rule(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs]) -> Abs:
        for value in args:
            contents_of(engine, value, (version, instr))
        return result

    return rule


def collecting(kind: str) -> Rule:
    """A new container of the contents of the first argument."""

    def rule(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs]) -> Abs:
        site = engine.site(version, instr, kind)
        for value in args[:1]:
            engine.write(site.contents, contents_of(engine, value, (version, instr)))
        with_key(engine, site.contents.value, args[1:])
        return frozenset({site})

    return rule


def with_key(engine: Engine, contents: Abs, keys: list[Abs]) -> None:
    """A key function, called by the runtime, gets hold of the contents."""
    for value in keys:
        if any(not isinstance(atom, Prim) for atom in value):
            engine.escape(value)
            engine.escape(contents)


def tuple_(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs]) -> Abs:
    return make_tuple([contents_of(engine, args[0], (version, instr))] if args else [], star=bool(args))


def dict_(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs]) -> Abs:
    site = engine.site(version, instr, "dict")
    if args:
        engine.write(site.contents, TOP)
        engine.write(site.mapped, TOP)
        engine.escape(args[0])
    return frozenset({site})


def enumerate_(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs]) -> Abs:
    contents = contents_of(engine, args[0], (version, instr)) if args else BOTTOM
    return iterator(engine, version, instr, make_tuple([INT, contents]))


def zip_(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs]) -> Abs:
    return iterator(engine, version, instr, make_tuple(contents_of(engine, a, (version, instr)) for a in args))


def iterator(engine: Engine, version: Version, instr: Instr, contents: Abs) -> Abs:
    site = engine.site(version, instr, "iterator")
    engine.write(site.contents, contents)
    return frozenset({site})


def same_contents(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs]) -> Abs:
    """reversed, iter."""
    if len(args) != 1:
        return always(TOP, escaping=True)(engine, version, instr, atom, args)
    return iterator(engine, version, instr, contents_of(engine, args[0], (version, instr)))


def next_(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs]) -> Abs:
    return join_all([contents_of(engine, args[0], (version, instr)), *args[1:]]) if args else TOP


def sum_(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs]) -> Abs:
    if not args:
        return TOP
    contents = contents_of(engine, args[0], (version, instr))
    start = args[1] if len(args) > 1 else INT
    both = join(contents, start)
    if all(isinstance(a, Prim) and a.name in ("bool", "int", "float") for a in both):
        return frozenset(Prim("int") if a == Prim("bool") else a for a in both)
    return TOP


def extreme(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs]) -> Abs:
    """min and max: one of the arguments, or of the contents of the only one."""
    names = instr.imm[0] or ()
    positional = args[: len(args) - len(names)]
    values = positional if len(positional) > 1 else [contents_of(engine, v, (version, instr)) for v in positional]
    with_key(engine, join_all(values), args[len(positional) :])
    return join_all([*values, *(v for n, v in zip(names, args[len(positional) :], strict=True) if n == "default")])


def abs_(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs]) -> Abs:
    known = {Prim("int"), Prim("bool"), Prim("float")}
    if len(args) == 1 and args[0] <= known:
        return frozenset(Prim("int") if a == Prim("bool") else a for a in args[0])
    return always(TOP, escaping=True)(engine, version, instr, atom, args)


def round_(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs]) -> Abs:
    if args and args[0] == FLOAT:
        return INT if len(args) == 1 else FLOAT if args[1] == INT else TOP
    return always(TOP, escaping=True)(engine, version, instr, atom, args)


def wrapper(kind: str) -> Rule:
    """staticmethod and classmethod."""

    def rule(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs]) -> Abs:
        only = next(iter(args[0])) if len(args) == 1 and len(args[0]) == 1 else None
        if isinstance(only, Func):
            return frozenset({Func(only.function, kind)})
        return always(TOP, escaping=True)(engine, version, instr, atom, args)

    return rule


def property_(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs]) -> Abs:
    only = next(iter(args[0])) if len(args) == 1 and len(args[0]) == 1 else None
    if isinstance(only, Func):
        return frozenset({Prop(only.function)})
    return always(TOP, escaping=True)(engine, version, instr, atom, args)


def isinstance_(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs]) -> Abs:
    for value in args[1:]:
        engine.escape(frozenset(a for a in value if not isinstance(a, (ClassObj, Builtin))))
    return BOOL


def print_(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs]) -> Abs:
    for value in args:
        engine.escape(frozenset(a for a in value if not harmless(a)))
    return NONE


def harmless(atom: Atom) -> bool:
    """Printing or comparing it keeps and changes nothing that inference knows."""
    return isinstance(atom, (Prim, Inst, Anything)) or (isinstance(atom, Site) and atom.kind != "iterator")


FUNCTIONS: dict[str, Rule] = {
    "len": always(INT), "isinstance": isinstance_, "issubclass": isinstance_, "callable": always(BOOL),
    "hasattr": always(BOOL), "print": print_, "repr": always(STR), "str": always(STR), "chr": always(STR),
    "ord": always(INT), "hash": always(INT), "id": always(INT), "bool": always(BOOL), "float": always(FLOAT),
    "int": always(INT), "hex": always(STR), "bin": always(STR), "oct": always(STR), "format": always(STR),
    "input": always(STR), "ascii": always(STR), "bytes": always(BYTES, escaping=True), "abs": abs_, "round": round_,
    "range": always(frozenset({Prim("range")})), "list": collecting("list"), "sorted": collecting("list"),
    "set": collecting("set"), "frozenset": collecting("set"), "tuple": tuple_, "dict": dict_,
    "enumerate": enumerate_, "zip": zip_, "reversed": same_contents, "iter": same_contents, "next": next_,
    "sum": sum_, "min": extreme, "max": extreme, "any": iterating(BOOL), "all": iterating(BOOL),
    "staticmethod": wrapper("static"), "classmethod": wrapper("class"), "property": property_,
    "math.sqrt": always(FLOAT), "math.sin": always(FLOAT), "math.cos": always(FLOAT), "math.tan": always(FLOAT),
    "math.exp": always(FLOAT), "math.pow": always(FLOAT), "math.atan2": always(FLOAT), "math.atan": always(FLOAT),
    "math.log": always(FLOAT), "math.log2": always(FLOAT), "math.log10": always(FLOAT), "math.hypot": always(FLOAT),
    "math.fabs": always(FLOAT), "math.radians": always(FLOAT), "math.degrees": always(FLOAT),
    "math.isqrt": always(INT), "math.gcd": always(INT), "time.time": always(FLOAT),
    "time.perf_counter": always(FLOAT), "time.monotonic": always(FLOAT),
}  # fmt: skip


# --- methods ----------------------------------------------------------------------------------------
def append(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs]) -> Abs:
    put(engine, frozenset({atom}), args[-1] if args else BOTTOM)
    return NONE


def extend(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs]) -> Abs:
    for value in args:
        put(engine, frozenset({atom}), contents_of(engine, value, (version, instr)))
    return NONE


def element(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs]) -> Abs:
    return contents_of(engine, frozenset({atom}), (version, instr))


def copy(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs]) -> Abs:
    kind = atom.kind if isinstance(atom, Site) else "list"
    site = engine.site(version, instr, kind)
    one = frozenset({atom})
    for value in [one, *args]:
        engine.write(site.contents, contents_of(engine, value, (version, instr)))
    if kind == "dict":
        engine.write(site.mapped, mapped_of(engine, one, (version, instr)))
    return frozenset({site})


def sort(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs]) -> Abs:
    with_key(engine, contents_of(engine, frozenset({atom}), (version, instr)), args)
    return NONE


def dict_get(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs]) -> Abs:
    other = args[1] if len(args) > 1 else NONE if instr.imm[0] == "get" else BOTTOM
    return join(mapped_of(engine, frozenset({atom}), (version, instr)), other)


def setdefault(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs]) -> Abs:
    put(engine, frozenset({atom}), args[0] if args else BOTTOM, args[1] if len(args) > 1 else NONE)
    return mapped_of(engine, frozenset({atom}), (version, instr))


def items(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs]) -> Abs:
    one, reader = frozenset({atom}), (version, instr)
    pair = make_tuple([contents_of(engine, one, reader), mapped_of(engine, one, reader)])
    return iterator(engine, version, instr, pair)


def keys(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs]) -> Abs:
    return iterator(engine, version, instr, contents_of(engine, frozenset({atom}), (version, instr)))


def values(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs]) -> Abs:
    return iterator(engine, version, instr, mapped_of(engine, frozenset({atom}), (version, instr)))


def dict_update(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs]) -> Abs:
    for value in args:
        engine.escape(value)
        put(engine, frozenset({atom}), TOP, TOP)
    return NONE


def string_list(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs]) -> Abs:
    site = engine.site(version, instr, "list")
    engine.write(site.contents, STR)
    return frozenset({site})


_STR_TO_STR = (
    "capitalize casefold center expandtabs format join ljust lower lstrip removeprefix removesuffix replace rjust "
    "rstrip strip swapcase title translate upper zfill"
).split()
_STR_TO_BOOL = "endswith startswith isalnum isalpha isascii isdecimal isdigit islower isspace istitle isupper".split()

METHODS: dict[tuple[str, str], Rule] = {
    ("list", "append"): append, ("list", "insert"): append, ("set", "add"): append,
    ("list", "extend"): extend, ("set", "update"): extend,
    ("list", "pop"): element, ("set", "pop"): element,
    ("list", "index"): always(INT), ("list", "count"): always(INT), ("tuple", "index"): always(INT),
    ("tuple", "count"): always(INT), ("list", "remove"): always(NONE), ("list", "reverse"): always(NONE),
    ("list", "clear"): always(NONE), ("set", "clear"): always(NONE), ("dict", "clear"): always(NONE),
    ("set", "discard"): always(NONE), ("set", "remove"): always(NONE), ("list", "sort"): sort,
    ("list", "copy"): copy, ("set", "copy"): copy, ("dict", "copy"): copy, ("set", "union"): copy,
    ("set", "intersection"): copy, ("set", "difference"): copy, ("set", "issubset"): always(BOOL),
    ("dict", "get"): dict_get, ("dict", "pop"): dict_get, ("dict", "setdefault"): setdefault,
    ("dict", "items"): items, ("dict", "keys"): keys, ("dict", "values"): values, ("dict", "update"): dict_update,
    **{("str", name): iterating(STR) if name == "join" else always(STR) for name in _STR_TO_STR},
    **{("str", name): always(BOOL) for name in _STR_TO_BOOL},
    **{("str", name): string_list for name in ("split", "rsplit", "splitlines")},
    **{("str", name): always(INT) for name in ("count", "find", "index", "rfind", "rindex")},
    ("str", "encode"): always(BYTES), ("str", "partition"): always(make_tuple([STR, STR, STR])),
    ("str", "rpartition"): always(make_tuple([STR, STR, STR])),
    ("int", "bit_length"): always(INT), ("float", "is_integer"): always(BOOL),
}  # fmt: skip
