"""Transfer functions of constants, operators, displays and items."""

from __future__ import annotations

from typing import Any as AnyType

from waspy.infer.engine import Engine, Version
from waspy.infer.values import (
    BOOL,
    BOTTOM,
    FLOAT,
    INT,
    STR,
    TOP,
    Abs,
    Atom,
    Prim,
    Site,
    Tup,
    join,
    join_all,
    make_tuple,
    tuple_contents,
)
from waspy.ir.pir import Instr

UNBOUND: Abs = frozenset({Prim("unbound")})
NUMBERS = ("bool", "int", "float")
BYTES: Abs = frozenset({Prim("bytes")})


def const(engine: Engine, version: Version, instr: Instr) -> Abs:
    return of_constant(instr.imm[0])


def of_constant(value: AnyType) -> Abs:
    if isinstance(value, tuple):
        return make_tuple(of_constant(v) for v in value)
    return frozenset({Prim(type(value).__name__)})


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


def unary(engine: Engine, version: Version, instr: Instr) -> Abs:
    names = names_of(engine.get(version, instr.args[0]))
    if names is None:
        return TOP
    return join_all(FLOAT if n == "float" else INT if n in ("int", "bool") else TOP for n in names)


def binary(engine: Engine, version: Version, instr: Instr) -> Abs:
    left, right = (engine.get(version, a) for a in instr.args)
    left_names, right_names = names_of(left), names_of(right)
    if left_names is None or right_names is None:
        engine.escape(left)
        engine.escape(right)
        return TOP if left and right else BOTTOM
    total = BOTTOM
    for a in left_names:
        for b in right_names:
            result = arithmetic(instr.imm[0], a, b)
            total = join(total, result if result is not None else sequence(engine, version, instr, a, b))
    return total


def arithmetic(op: str, a: str, b: str) -> Abs | None:
    """The result of an operator on numbers and strings; None for other operands."""
    if a in NUMBERS and b in NUMBERS:
        if op == "/":
            return FLOAT
        if "float" in (a, b):
            return TOP if op == "**" else FLOAT
        if op == "**":
            return TOP
        return BOOL if a == b == "bool" and op in "&|^" else INT
    if (op == "+" and a == b == "str") or (op == "%" and a == "str"):
        return STR
    if op == "*" and {a, b} <= {"str", "int", "bool"} and "str" in (a, b):
        return STR
    return None


def sequence(engine: Engine, version: Version, instr: Instr, a: str, b: str) -> Abs:
    """The result of + and * on lists and tuples; anything else gives the operands away."""
    op = instr.imm[0]
    left, right = (engine.get(version, v) for v in instr.args)
    kind = a if a in ("list", "tuple") else b
    if (op == "+" and a == b and kind in ("list", "tuple")) or (op == "*" and kind in ("list", "tuple")):
        reader = (version, instr)
        contents = join_all(contents_of(engine, v, reader) for v in (left, right) if kind in (names_of(v) or ()))
        if kind == "tuple":
            return make_tuple([contents], star=True)
        site = engine.site(version, instr, "list")
        engine.write(site.contents, contents)
        if instr.op == "inplace":
            put(engine, left, contents)
            return join(frozenset({site}), left)
        return frozenset({site})
    engine.escape(left)
    engine.escape(right)
    return TOP


def compare(engine: Engine, version: Version, instr: Instr) -> Abs:
    left, right = (names_of(engine.get(version, a)) for a in instr.args)
    return TOP if left is None or right is None else BOOL


# --- displays ---------------------------------------------------------------------------------------
def tuple_(engine: Engine, version: Version, instr: Instr) -> Abs:
    return make_tuple(engine.get(version, v) for v in instr.args)


def list_(engine: Engine, version: Version, instr: Instr) -> Abs:
    site = engine.site(version, instr, instr.op)
    for value in instr.args:
        engine.write(site.contents, engine.get(version, value))
    return frozenset({site})


def dict_(engine: Engine, version: Version, instr: Instr) -> Abs:
    site = engine.site(version, instr, "dict")
    for i, value in enumerate(instr.args):
        engine.write(site.mapped if i % 2 else site.contents, engine.get(version, value))
    return frozenset({site})


def put(engine: Engine, container: Abs, item: Abs, mapped: Abs | None = None) -> None:
    """Adds to the contents of every container that the value may be; what goes elsewhere escapes."""
    for atom in container:
        if isinstance(atom, Site):
            engine.write(atom.contents, item)
            if mapped is not None:
                engine.write(atom.mapped, mapped)
            if not atom.escaped:
                continue
        engine.escape(item)
        engine.escape(mapped or BOTTOM)


def put_item(engine: Engine, version: Version, instr: Instr) -> Abs:
    container, *values = (engine.get(version, v) for v in instr.args)
    put(engine, container, *values)
    return BOTTOM


def put_all(engine: Engine, version: Version, instr: Instr) -> Abs:
    """list_extend, set_update, dict_update."""
    container, source = (engine.get(version, v) for v in instr.args)
    reader = (version, instr)
    put(engine, container, contents_of(engine, source, reader))
    if instr.op != "list_extend":
        put(engine, container, BOTTOM, mapped_of(engine, source, reader))
    return BOTTOM


def list_to_tuple(engine: Engine, version: Version, instr: Instr) -> Abs:
    contents = contents_of(engine, engine.get(version, instr.args[0]), (version, instr))
    return make_tuple([contents], star=True)


# --- items and iteration ------------------------------------------------------------------------------
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
        else:
            engine.escape(frozenset({atom}))
            return TOP
    return total


ITERATED: dict[str, Abs] = {"str": STR, "range": INT, "bytes": INT, "bytearray": INT}


def mapped_of(engine: Engine, value: Abs, reader: AnyType) -> Abs:
    total = BOTTOM
    for atom in value:
        total = join(total, engine.read(atom.mapped, reader) if isinstance(atom, Site) else TOP)
    return total


def iter_(engine: Engine, version: Version, instr: Instr) -> Abs:
    value = engine.get(version, instr.args[0])
    site = engine.site(version, instr, "iterator")
    engine.write(site.contents, contents_of(engine, value, (version, instr)))
    return frozenset({site})


def next_(engine: Engine, version: Version, instr: Instr) -> Abs:
    return contents_of(engine, engine.get(version, instr.args[0]), (version, instr))


def getitem(engine: Engine, version: Version, instr: Instr) -> Abs:
    value, key = (engine.get(version, v) for v in instr.args)
    sliced = key == frozenset({Prim("slice")})
    index = constant_index(version, instr)
    total = BOTTOM
    for atom in engine.ordered(value):
        total = join(total, _item(engine, version, instr, atom, sliced, index))
    return total


def constant_index(version: Version, instr: Instr) -> int | None:
    definition = version.flow.definitions.get(instr.args[1])
    if definition is not None and definition.op == "const" and type(definition.imm[0]) is int:
        return int(definition.imm[0])
    return None


def _item(engine: Engine, version: Version, instr: Instr, atom: Atom, sliced: bool, index: int | None) -> Abs:
    reader = (version, instr)
    if isinstance(atom, Site) and atom.kind == "list":
        contents = engine.read(atom.contents, reader)
        if not sliced:
            return contents
        site = engine.site(version, instr, "list")
        engine.write(site.contents, contents)
        return frozenset({site})
    if isinstance(atom, Site) and atom.kind == "dict":
        return engine.read(atom.mapped, reader)
    if isinstance(atom, Tup):
        if sliced:
            return make_tuple([tuple_contents(atom)], star=True)
        if index is not None and not atom.star and -len(atom.elements) <= index < len(atom.elements):
            return atom.elements[index]
        return tuple_contents(atom)
    if isinstance(atom, Prim) and atom.name in ("str", "bytes"):
        return STR if atom.name == "str" else BYTES if sliced else INT
    if isinstance(atom, Prim) and atom.name == "range" and not sliced:
        return INT
    engine.escape(frozenset({atom}) | engine.get(version, instr.args[1]))
    return TOP


def setitem(engine: Engine, version: Version, instr: Instr) -> Abs:
    container, key, value = (engine.get(version, v) for v in instr.args)
    sliced = key == frozenset({Prim("slice")})
    for atom in engine.ordered(container):
        one = frozenset({atom})
        if isinstance(atom, Site) and atom.kind == "list":
            put(engine, one, contents_of(engine, value, (version, instr)) if sliced else value)
        elif isinstance(atom, Site) and atom.kind == "dict":
            put(engine, one, key, value)
        else:
            engine.escape(one | key | value)
    return BOTTOM


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
    return frozenset({Prim("slice")})


def string(engine: Engine, version: Version, instr: Instr) -> Abs:
    return STR


RULES = {
    "const": const, "unbound": unbound, "check_bound": check_bound, "var.get": var_get, "var.set": var_set,
    "truth": nothing, "not": nothing, "is": nothing, "is_bound": nothing, "bool": truth_of,
    "contains": nothing, "exc_match": nothing, "exc_leave": nothing, "exc_enter": nothing, "nop": nothing,
    "unary": unary, "binary": binary, "inplace": binary, "compare": compare,
    "tuple": tuple_, "list": list_, "set": list_, "dict": dict_, "slice": slice_,
    "list_append": put_item, "set_add": put_item, "dict_put": put_item,
    "list_extend": put_all, "set_update": put_all, "dict_update": put_all, "list_to_tuple": list_to_tuple,
    "join": string, "format": string, "iter": iter_, "next": next_,
    "getitem": getitem, "setitem": setitem, "delitem": nothing,
    "unpack": unpack, "unpack_ex": unpack_ex, "tuple_item": tuple_item,
}  # fmt: skip
