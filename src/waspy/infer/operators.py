"""Transfer functions of constants, operators, displays and items."""

from __future__ import annotations

from typing import Any as AnyType

from waspy.infer import arrays, containers, regexes
from waspy.infer.engine import Engine, Version
from waspy.infer.given_names import given_by_library
from waspy.infer.leaks import call_name
from waspy.infer.library_bases import GIVEN
from waspy.infer.lookups import lookup
from waspy.infer.stepping import called, stepped
from waspy.infer.values import (
    BOOL,
    BOTTOM,
    COMPLEX,
    FLOAT,
    INT,
    SLICE,
    STR,
    TOP,
    UNBOUND,
    Abs,
    Anything,
    Atom,
    Builtin,
    Cell,
    ClassObj,
    Func,
    Inst,
    Prim,
    Regex,
    Site,
    Tup,
    join,
    join_all,
    make_tuple,
    tuple_contents,
)
from waspy.ir.pir import Instr, Value

DICTS = ("dict", "defaultdict", "Counter", "OrderedDict")
NUMBERS = ("bool", "int", "float")
BYTES: Abs = frozenset({Prim("bytes")})
BYTE_ARRAY: Abs = frozenset({Prim("bytearray")})


def const(engine: Engine, version: Version, instr: Instr) -> Abs:
    return of_constant(instr.imm[0])


def of_constant(value: AnyType) -> Abs:
    if isinstance(value, tuple):
        return make_tuple(of_constant(v) for v in value)
    return frozenset({Prim(type(value).__name__)})


def pattern(engine: Engine, version: Version, instr: Instr) -> Abs:
    text, flags = instr.imm
    return frozenset({Regex(regexes.PATTERN, regexes.groups_of(text, flags))}) if isinstance(text, str) else TOP


def unbound(engine: Engine, version: Version, instr: Instr) -> Abs:
    return UNBOUND


def check_bound(engine: Engine, version: Version, instr: Instr) -> Abs:
    return engine.get(version, instr.args[0]) - UNBOUND


def nothing(engine: Engine, version: Version, instr: Instr) -> Abs:
    """An operation whose result is no Python value, or that has none, and that gives nothing away."""
    return BOTTOM


def truth_of(engine: Engine, version: Version, instr: Instr) -> Abs:
    return BOOL


def var_get(engine: Engine, version: Version, instr: Instr) -> Abs:
    return engine.read(engine.var(version, instr.imm[0]), (version, instr))


def var_set(engine: Engine, version: Version, instr: Instr) -> Abs:
    engine.write(engine.var(version, instr.imm[0]), engine.get(version, instr.args[0]))
    return BOTTOM


# --- operators --------------------------------------------------------------------------------------
def names_of(value: Abs) -> list[str] | None:
    """The builtin classes that the value may be of; None if there are others."""
    names = []
    for atom in value:
        if isinstance(atom, Prim):
            names.append(atom.name)
        elif isinstance(atom, Site):
            names.append(atom.kind)
        elif isinstance(atom, Tup):
            names.append("tuple")
        else:
            return None
    return names


def unary_of(engine: Engine, value: Abs) -> Abs:
    names = names_of(value)
    if names is None:
        engine.escape(value)
        return TOP
    return join_all(NEGATED.get(n, TOP) for n in names)


NEGATED: dict[str, Abs] = {"float": FLOAT, "int": INT, "bool": INT, "complex": COMPLEX}


def binary(engine: Engine, version: Version, instr: Instr) -> Abs:
    left, right = (engine.get(version, a) for a in instr.args)
    total = BOTTOM
    for a in engine.ordered(left):
        for b in engine.ordered(right):
            total = engine.joined(total, binary_atoms(engine, version, instr, a, b))
    return total


def binary_atoms(engine: Engine, version: Version, instr: Instr, a: Atom, b: Atom) -> Abs:
    """The result for operands of builtin types."""
    names = names_of(frozenset({a})), names_of(frozenset({b}))
    if instr.op == "inplace" and instr.imm[0] == "+" and names[0] == ["list"]:
        return sequence(engine, version, instr, a, b)
    if instr.imm[0] in COUNTER_OPERATORS and isinstance(a, Site) and {a.kind, *(names[1] or [""])} == {"Counter"}:
        return counter_of_both(engine, version, instr, a, b)
    if instr.imm[0] in SET_OPERATORS and isinstance(a, Site) and {a.kind, *(names[1] or [""])} <= SETS | VIEWS:
        return set_of_both(engine, version, instr, a, b)
    if not names[0] or not names[1]:
        engine.escape(frozenset({a, b}))
        return TOP
    if "NoneType" in (names[0][0], names[1][0]) or _is_refused(instr.imm[0], names[0][0], names[1][0]):
        return BOTTOM
    if instr.imm[0] == "**" and (constant_int(version, instr.args[1]) or -1) >= 0:
        result = power(names[0][0])
    elif instr.imm[0] == "**" and names[0][0] in NUMBERS and names[1] == ["float"] and _is_real_power(version, instr):
        result = FLOAT
    else:
        result = arithmetic(instr.imm[0], names[0][0], names[1][0])
    return result if result is not None else sequence(engine, version, instr, a, b)


def _is_refused(op: str, a: str, b: str) -> bool:
    """Whether one is a number, the other a container or text, and the operator on them a TypeError."""
    number, other = (a, b) if a in NUMBERS else (b, a)
    if number not in NUMBERS or other not in NOT_NUMBERS or (op == "%" and a in TEXTS):
        return False
    return op != "*" or number == "float" or other not in REPEATED


TEXTS = frozenset(["str", "bytes", "bytearray"])
REPEATED = TEXTS | {"list", "tuple", "deque"}
NOT_NUMBERS = REPEATED | {"dict", "defaultdict", "OrderedDict", "set", "frozenset"}


def power(base: str) -> Abs | None:
    """A number to the power of a constant that is a natural number."""
    if base == "complex":
        return COMPLEX
    return FLOAT if base == "float" else INT if base in NUMBERS else None


def _is_real_power(version: Version, instr: Instr) -> bool:
    """Whether no complex number can be the result: the exponent is a natural number or the base not negative."""
    base, exponent = instr.args
    made = version.flow.definitions.get(exponent)
    known = made.imm[0] if made is not None and made.op == "const" else 0.5
    return float(known).is_integer() or is_no_less_than_zero(version, base)


NEVER_NEGATIVE = frozenset(["abs", "math.sqrt", "math.hypot", "math.fabs", "math.dist", "math.exp", "len"])


def is_no_less_than_zero(version: Version, value: Value, depth: int = 6) -> bool:
    """Whether the way in which the number is computed says that `value < 0` is false: a NaN is not less either."""
    made = version.flow.definitions.get(value)
    if made is None or depth == 0:
        return False
    if made.op == "const":
        return isinstance(made.imm[0], int | float) and made.imm[0] >= 0
    if made.op in ("binary", "inplace"):
        a, b = made.args
        if made.imm[0] == "**" and (constant_int(version, b) or 1) % 2 == 0:
            return True
        if made.imm[0] == "*" and a is b:
            return True
        return made.imm[0] in ("+", "*", "/", "**") and all(is_no_less_than_zero(version, v, depth - 1) for v in (a, b))
    return made.op == "call" and not version.values.get(made.args[0], TOP) - frozenset(map(Builtin, NEVER_NEGATIVE))


def arithmetic(op: str, a: str, b: str) -> Abs | None:
    """The result of an operator on numbers and strings; None for other operands."""
    if a in NUMBERS and b in NUMBERS:
        if op == "/":
            return FLOAT
        if "float" in (a, b):
            return TOP if op == "**" and b == "float" else FLOAT
        if op == "**":
            return INT | FLOAT
        return BOOL if a == b == "bool" and op in "&|^" else INT
    if "complex" in (a, b) and {a, b} <= {*NUMBERS, "complex"} and op in ("+", "-", "*", "/", "**"):
        return COMPLEX
    if (op == "+" and a == b == "str") or (op == "%" and a == "str"):
        return STR
    if op == "+" and a in ("bytes", "bytearray") and b in ("bytes", "bytearray"):
        return BYTES if a == "bytes" else BYTE_ARRAY
    if op == "+" and a == b and a in arrays.ITEMS:
        return frozenset({Prim(a)})
    for repeated, result in (("str", STR), ("bytes", BYTES), ("bytearray", BYTE_ARRAY)):
        if op == "*" and {a, b} <= {repeated, "int", "bool"} and repeated in (a, b):
            return result
    repeated = a if a in arrays.ITEMS else b
    if op == "*" and repeated in arrays.ITEMS and {a, b} <= {repeated, "int", "bool"} and a != b:
        return frozenset({Prim(repeated)})
    return None


def sequence(engine: Engine, version: Version, instr: Instr, a: Atom, b: Atom) -> Abs:
    """The result of + and * on lists and tuples; anything else gives the operands away."""
    op = instr.imm[0]
    kinds = [(names_of(frozenset({atom})) or [""])[0] for atom in (a, b)]
    if instr.op == "inplace" and op == "+" and kinds[0] == "list":
        put(engine, frozenset({a}), contents_of(engine, frozenset({b}), (version, instr)))
        return frozenset({a})
    kind = kinds[0] if kinds[0] in ("list", "tuple") else kinds[1]
    adds = op == "+" and kinds[0] == kinds[1]
    repeats = op == "*" and ("int" in kinds or "bool" in kinds)
    if kind not in ("list", "tuple") or not (adds or repeats):
        engine.escape(frozenset({a, b}))
        return TOP
    reader = (version, instr)
    parts = [atom for atom, k in zip((a, b), kinds, strict=True) if k == kind]
    contents = join_all(contents_of(engine, frozenset({atom}), reader) for atom in parts)
    if kind == "tuple":
        return _tuple_sum(a, b) if adds and isinstance(a, Tup) and isinstance(b, Tup) else make_tuple([contents], True)
    site = engine.site(version, instr, "list")
    engine.write(site.contents, contents)
    return frozenset({site, a}) if instr.op == "inplace" and kinds[0] == "list" else frozenset({site})


SET_OPERATORS = ("|", "&", "-", "^")
SETS = {"set", "frozenset"}
VIEWS = {"dict_keys", "dict_items"}


def set_of_both(engine: Engine, version: Version, instr: Instr, a: Site, b: Atom) -> Abs:
    """The result of an operator on sets: elements of either, as an intersection takes those of the smaller one."""
    reader = (version, instr)
    contents = join_all(contents_of(engine, frozenset({atom}), reader) for atom in (a, b))
    if instr.op == "inplace" and a.kind == "set":
        put(engine, frozenset({a}), contents)
        return frozenset({a})
    of_view = not SETS.issuperset([a.kind, *(names_of(frozenset({b})) or [])])
    site = engine.site(version, instr, "set" if of_view else a.kind)
    engine.write(site.contents, contents)
    return frozenset({site})


def counter_of_both(engine: Engine, version: Version, instr: Instr, a: Site, b: Atom) -> Abs:
    """The result of an operator on Counters: counts of the keys of both."""
    reader = (version, instr)
    both = [frozenset({a}), frozenset({b})]
    keys = join_all(contents_of(engine, value, reader) for value in both)
    counts = join_all([INT, *(mapped_of(engine, value, reader) for value in both)])
    if not all(isinstance(atom, Prim) and atom.name in ("int", "float") for atom in counts):
        engine.escape(counts)
        counts = TOP
    made = a if instr.op == "inplace" else engine.site(version, instr, "Counter")
    put(engine, frozenset({made}), keys, counts)
    return frozenset({made})


COUNTER_OPERATORS = ("+", "-", "&", "|")


def _tuple_sum(a: Tup, b: Tup) -> Abs:
    if a.star or b.star or len(a.elements) + len(b.elements) > LONGEST_TUPLE:
        return make_tuple([join(tuple_contents(a), tuple_contents(b))], star=True)
    return make_tuple([*a.elements, *b.elements])


LONGEST_TUPLE = 8


def compare(engine: Engine, version: Version, instr: Instr) -> Abs:
    left, right = (engine.get(version, a) for a in instr.args)
    orders = instr.imm[0] not in ("==", "!=")
    if orders and not all(orders_plainly(engine, atom, (version, instr)) for atom in left | right):
        return TOP
    return join_all(compare_atoms(a, b) for a in left for b in right)


def orders_plainly(engine: Engine, atom: Atom, reader: AnyType, depth: int = 3) -> bool:
    """Whether the order of such values is told by bools. Tuples and lists give what their first different items answer,
    deques the truth of that."""
    if isinstance(atom, Tup):
        items = tuple_contents(atom)
    elif isinstance(atom, Site) and atom.kind == "list":
        items = engine.read(atom.contents, reader)
    else:
        return isinstance(atom, (Prim, Site))
    return depth > 0 and all(orders_plainly(engine, item, reader, depth - 1) for item in items)


def compare_atoms(a: Atom, b: Atom) -> Abs:
    """Comparisons of builtin types give bools."""
    known = names_of(frozenset({a})) is not None and names_of(frozenset({b})) is not None
    return BOOL if known else TOP


# --- displays ---------------------------------------------------------------------------------------
def tuple_(engine: Engine, version: Version, instr: Instr) -> Abs:
    return make_tuple(engine.get(version, v) for v in instr.args)


def list_(engine: Engine, version: Version, instr: Instr) -> Abs:
    site = engine.site(version, instr, "list" if instr.op == "list" else "set")
    for value in instr.args:
        engine.write(site.contents, engine.get(version, value))
    return frozenset({site})


def dict_(engine: Engine, version: Version, instr: Instr) -> Abs:
    site = engine.site(version, instr, "dict")
    for key, value in zip(instr.args[::2], instr.args[1::2], strict=True):
        engine.write(site.contents, engine.get(version, key))
        put_mapped(engine, site, engine.get(version, value), constant_str(version, key))
    return frozenset({site})


def put_mapped(engine: Engine, site: Site, value: Abs, key: str | None = None) -> None:
    """The dict gets the value under the key; None: under a key that is not known."""
    cell = site.others if key is None else site.named.setdefault(key, Cell())
    is_first = not cell.value
    engine.write(cell, value)
    if is_first and cell.value:  # who copies the dict asks for its keys
        engine.wake(site.mapped)
    engine.write(site.mapped, value)


def value_named(engine: Engine, value: Abs, key: str | None, reader: AnyType) -> Abs:
    """What the dicts have under the key, if they have it; None: under any key."""
    if key is None:
        return mapped_of(engine, value, reader)
    total = BOTTOM
    for atom in value:
        if not isinstance(atom, Site):
            return TOP
        for cell in (atom.named.setdefault(key, Cell()), atom.others):
            total = join(total, engine.read(cell, reader))
    return total


def put(engine: Engine, container: Abs, item: Abs, mapped: Abs | None = None, key: str | None = None) -> None:
    """Adds to the contents of every container that the value may be; what goes elsewhere escapes. `key`: see
    `put_mapped`."""
    for atom in container:
        if isinstance(atom, Site):
            engine.write(atom.contents, item)
            if mapped is not None:
                put_mapped(engine, atom, mapped, key)
            if not atom.escaped:
                continue
        engine.escape(item)
        engine.escape(mapped or BOTTOM)


def put_mapping(engine: Engine, container: Abs, source: Abs, reader: AnyType) -> None:
    """Adds all that a mapping has to dicts."""
    for atom in engine.ordered(source):
        one = frozenset({atom})
        if not (isinstance(atom, Site) and atom.kind in DICTS):
            put(engine, container, contents_of(engine, one, reader), mapped_of(engine, one, reader))
            continue
        put(engine, container, contents_of(engine, one, reader), engine.read(atom.others, reader))
        engine.read(atom.mapped, reader)
        for key, cell in list(atom.named.items()):
            put(engine, container, BOTTOM, engine.read(cell, reader), key)


def put_item(engine: Engine, version: Version, instr: Instr) -> Abs:
    container, item, *mapped = (engine.get(version, v) for v in instr.args)
    put(engine, container, item, mapped[0] if mapped else None, constant_str(version, instr.args[1]))
    return BOTTOM


def put_all(engine: Engine, version: Version, instr: Instr) -> Abs:
    """list_extend, set_update, dict_update, dict_merge."""
    container, source = (engine.get(version, v) for v in instr.args[:2])
    reader = (version, instr)
    if instr.op in ("dict_update", "dict_merge"):
        put_mapping(engine, container, source, reader)
    else:
        put(engine, container, contents_of(engine, source, reader))
    return BOTTOM


def contents_of(engine: Engine, value: Abs, reader: AnyType) -> Abs:
    """What iterating over the value gives."""
    total = BOTTOM
    for atom in engine.ordered(value):
        if isinstance(atom, Site):
            total = join(total, engine.read(atom.contents, reader))
        elif isinstance(atom, Tup):
            total = join(total, tuple_contents(atom))
        elif isinstance(atom, Prim) and atom.name in ITERATED:
            total = join(total, ITERATED[atom.name])
        elif isinstance(atom, Inst):
            total = join(total, iterated(engine, reader, atom))
        elif isinstance(atom, ClassObj) and engine.classes.fact(atom.cls).members:  # an enumeration
            total = join(total, frozenset({Inst(atom.cls)}))
        elif not (isinstance(atom, Prim) and atom.name in NOT_ITERABLE):
            engine.escape(frozenset({atom}))
            return TOP
    return total


def iterated(engine: Engine, reader: AnyType, atom: Inst) -> Abs:
    """What iterating over an instance gives: the items of what `__iter__` returns, or of its `__next__`."""
    version, instr = reader
    site = containers.is_below(engine, reader, atom, frozenset(["__iter__"]))
    if site is not None:
        return engine.read(site.contents, reader)
    given = given_by_library(engine, version, instr, atom.cls, "__iter__")
    if "__next__" in given:  # collections.abc.Iterator gives the iterator itself
        return stepped(engine, reader, atom)
    if "index" in given:  # Sequence calls `__getitem__` with the numbers from 0 on
        return called(engine, reader, atom, "__getitem__", [INT])
    found = lookup(engine, version, instr, atom.cls, "__iter__")
    total = BOTTOM
    for member in engine.ordered(found or BOTTOM):
        if not isinstance(member, Func) or member.kind != "function" or len(member.function.params) != 1:
            found = None
            break
        target = engine.version(member.function, [frozenset({atom})], generic=True)
        if member.function.is_generator:
            total = join(total, engine.read(target.yields, reader))
            continue
        for made in engine.ordered(engine.read(target.result, reader)):
            one = frozenset({made})
            total = join(
                total, stepped(engine, reader, made) if isinstance(made, Inst) else contents_of(engine, one, reader)
            )
    if not found and not (found == BOTTOM and engine.classes.surely_has(atom.cls, "__iter__")):
        engine.escape(frozenset({atom}))
        return TOP
    return total


NOT_ITERABLE = ("NoneType", *NUMBERS)
"""TypeError."""
ITERATED: dict[str, Abs] = {
    "str": STR, "range": INT, "bytes": INT, "bytearray": INT, "io.StringIO": STR, "io.TextIOWrapper": STR,
    **arrays.ITEMS,
}  # fmt: skip


def mapped_of(engine: Engine, value: Abs, reader: AnyType) -> Abs:
    total = BOTTOM
    for atom in engine.ordered(value):
        site = atom if isinstance(atom, Site) else containers.is_below(engine, reader, atom, LOOKED_UP)
        if site is None and isinstance(atom, Inst):
            engine.escape(frozenset({atom}))
        total = join(total, engine.read(site.mapped, reader) if site is not None else TOP)
    return total


LOOKED_UP = frozenset(["__iter__", "__getitem__", "keys", "items", "get"])


def iter_(engine: Engine, version: Version, instr: Instr) -> Abs:
    value = engine.get(version, instr.args[0])
    site = engine.site(version, instr, "iterator")
    engine.write(site.contents, contents_of(engine, value, (version, instr)))
    return frozenset({site})


def next_(engine: Engine, version: Version, instr: Instr) -> Abs:
    return contents_of(engine, engine.get(version, instr.args[0]), (version, instr))


def getitem_of(engine: Engine, version: Version, instr: Instr, value: Abs) -> Abs:
    """Items of containers of builtin types."""
    key = engine.get(version, instr.args[1])
    index = constant_int(version, instr.args[1])
    total = BOTTOM
    for atom in engine.ordered(value):
        for sliced in slicings(engine, key, (version, instr)):
            total = engine.joined(total, _item(engine, version, instr, atom, sliced, index))
    return total


def slicings(engine: Engine, key: Abs, reader: AnyType) -> list[bool]:
    """Whether the key is a slice: one answer, or both."""
    if Prim("slice") not in key:
        return [False, True] if key is TOP and engine.read(engine.slices, reader) else [False]
    return [True] if len(key) == 1 else [False, True]


def constant_int(version: Version, value: Value) -> int | None:
    definition = version.flow.definitions.get(value)
    if definition is not None and definition.op == "const" and type(definition.imm[0]) is int:
        return int(definition.imm[0])
    return None


def constant_str(version: Version, value: Value) -> str | None:
    made = version.flow.definitions.get(value)
    known = made.imm[0] if made is not None and made.op == "const" else None
    return known if isinstance(known, str) else None


def _item(engine: Engine, version: Version, instr: Instr, atom: Atom, sliced: bool, index: int | None) -> Abs:
    reader = (version, instr)
    if isinstance(atom, Site) and atom.kind in ("list", "deque"):
        contents = engine.read(atom.contents, reader)
        if not sliced or atom.kind == "deque":
            return contents
        site = engine.site(version, instr, "list")
        engine.write(site.contents, contents)
        return frozenset({site})
    if isinstance(atom, Site) and atom.kind in DICTS:
        if atom.kind == "defaultdict":  # the key is put where it is missing
            put(engine, frozenset({atom}), engine.get(version, instr.args[1]))
        found = value_named(engine, frozenset({atom}), constant_str(version, instr.args[1]), reader)
        return join(found, INT) if atom.kind == "Counter" else found
    if isinstance(atom, Tup):
        if sliced:
            return make_tuple([tuple_contents(atom)], star=True)
        if index is not None and not atom.star and -len(atom.elements) <= index < len(atom.elements):
            return atom.elements[index]
        return tuple_contents(atom)
    if isinstance(atom, Prim) and atom.name in ("str", "bytes", "bytearray"):
        return frozenset({atom}) if sliced or atom.name == "str" else INT
    if isinstance(atom, Prim) and atom in arrays.KINDS:
        return frozenset({atom}) if sliced else arrays.ITEMS[atom.name]
    if isinstance(atom, Prim) and atom.name == "range" and not sliced:
        return INT
    if isinstance(atom, Prim) and atom.name in NOT_ITERABLE:  # TypeError
        return BOTTOM
    if isinstance(atom, ClassObj) and engine.classes.fact(atom.cls).members:
        return frozenset({Inst(atom.cls)})
    if isinstance(atom, Builtin) and atom.name in ("typing.Generic", "typing.Protocol", *GIVEN):
        engine.escape(engine.get(version, instr.args[1]) if atom.name in GIVEN else BOTTOM)
        return frozenset({atom})
    if isinstance(atom, Regex) and atom.kind == regexes.MATCH:
        return regexes.group_at(atom.groups, index, constant_str(version, instr.args[1]))
    if isinstance(atom, Anything):
        call_name(engine, "__getitem__")
    engine.escape(frozenset({atom}) | engine.get(version, instr.args[1]))
    return TOP


MUTABLE_TEXTS = arrays.KINDS | BYTE_ARRAY


def setitem_of(engine: Engine, version: Version, instr: Instr, container: Abs) -> None:
    key, value = (engine.get(version, v) for v in instr.args[1:])
    reader = (version, instr)
    for atom in engine.ordered(container):
        one = frozenset({atom})
        if isinstance(atom, Site) and atom.kind == "deque":
            put(engine, one, value)
        elif isinstance(atom, Site) and atom.kind == "list":
            for sliced in slicings(engine, key, reader):
                put(engine, one, contents_of(engine, value, reader) if sliced else value)
        elif isinstance(atom, Site) and atom.kind in DICTS:
            put(engine, one, key, value, constant_str(version, instr.args[1]))
        elif atom in MUTABLE_TEXTS and value and all(isinstance(a, Prim) for a in value):
            continue
        else:
            engine.escape(one | key | value)
            if isinstance(atom, Anything):
                call_name(engine, "__setitem__")


def unpack(engine: Engine, version: Version, instr: Instr) -> Abs:
    value = engine.get(version, instr.args[0])
    count = instr.imm[0]
    exact = [t for t in value if isinstance(t, Tup) and not t.star and len(t.elements) == count]
    if len(exact) == len(value) == 1:
        return value
    contents = contents_of(engine, value, (version, instr))
    return make_tuple([contents] * count) if value else BOTTOM


def unpack_ex(engine: Engine, version: Version, instr: Instr) -> Abs:
    value = engine.get(version, instr.args[0])
    before, after = instr.imm
    contents = contents_of(engine, value, (version, instr))
    rest = engine.site(version, instr, "list")
    engine.write(rest.contents, contents)
    return make_tuple([contents] * before + [frozenset({rest})] + [contents] * after) if value else BOTTOM


def tuple_item(engine: Engine, version: Version, instr: Instr) -> Abs:
    total = BOTTOM
    for atom in engine.get(version, instr.args[0]):
        fits = isinstance(atom, Tup) and not atom.star and instr.imm[0] < len(atom.elements)
        total = join(total, atom.elements[instr.imm[0]] if fits and isinstance(atom, Tup) else TOP)
    return total


def slice_(engine: Engine, version: Version, instr: Instr) -> Abs:
    return SLICE


def string(engine: Engine, version: Version, instr: Instr) -> Abs:
    return STR


RULES = {
    "const": const, "pattern": pattern, "unbound": unbound, "check_bound": check_bound,
    "var.get": var_get, "var.set": var_set,
    "truth": nothing, "not": nothing, "is": nothing, "is_bound": nothing, "bool": truth_of,
    "exc_match": nothing, "exc_leave": nothing, "exc_enter": nothing, "exc_escape": nothing, "nop": nothing,
    "method_check": nothing, "drop": nothing, "match_sequence": nothing, "match_mapping": nothing,
    "tuple": tuple_, "list": list_, "set": list_, "set_constant": list_, "dict": dict_, "slice": slice_,
    "list_append": put_item, "set_add": put_item, "dict_put": put_item,
    "list_extend": put_all, "set_update": put_all, "dict_update": put_all, "dict_merge": put_all,
    "join": string, "format": string, "iter": iter_, "next": next_,
    "unpack": unpack, "unpack_ex": unpack_ex, "tuple_item": tuple_item,
}  # fmt: skip
