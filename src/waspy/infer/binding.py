"""Arguments of a call to the parameters of a known function."""

from __future__ import annotations

from waspy.infer.engine import Engine, Version
from waspy.infer.operators import mapped_of, put_mapped
from waspy.infer.values import BOTTOM, NONE, STR, TOP, Abs, Tup, make_tuple
from waspy.ir.pir import FunctionDef, Instr


def bind_arguments(
    engine: Engine, version: Version, instr: Instr, function: FunctionDef, args: list[Abs], names: tuple[str, ...]
) -> list[Abs] | None:
    """The abstract value of each parameter, in the order of the entry's; None if the call does not fit."""
    params = function.params
    positional = [p for p in params if p.kind in ("posonly", "normal")]
    count = len(args) - len(names)
    given: dict[str, Abs] = {p.name: a for p, a in zip(positional, args[:count], strict=False)}
    extra = args[len(positional) : count]
    takes = {p.kind: p.name for p in params if p.kind in ("vararg", "kwarg")}
    if extra and "vararg" not in takes:
        return None
    if "vararg" in takes:
        given[takes["vararg"]] = make_tuple(extra, star=bool(extra) and spreads_unknown(engine, version, instr))
    by_name = {p.name for p in params if p.kind in ("normal", "kwonly")}
    others: dict[str, Abs] = {}
    for name, value in zip(names, args[count:], strict=True):
        if name in by_name and name not in given:
            given[name] = value
        elif "kwarg" in takes:
            others[name] = value
        else:
            return None
    if "kwarg" in takes:
        site = engine.site(version, instr, "dict")
        engine.write(site.contents, STR)
        for name, value in others.items():
            put_mapped(engine, site, value, name)
        given[takes["kwarg"]] = frozenset({site})
    return fill_defaults(engine, version, instr, function, given)


def spreads_unknown(engine: Engine, version: Version, instr: Instr) -> bool:
    """Whether nobody knows how many arguments the call passes."""
    if instr.op != "call_ex":
        return False
    positional = engine.get(version, instr.args[1])
    return not all(isinstance(atom, Tup) and not atom.star for atom in positional) or len(positional) != 1


def fill_defaults(
    engine: Engine, version: Version, instr: Instr, function: FunctionDef, given: dict[str, Abs]
) -> list[Abs] | None:
    missing = default_values(engine, version, instr, function)
    bound: list[Abs] = []
    for param in function.params:
        value = given.get(param.name, missing.get(param.name))
        if value is None:
            return None
        bound.append(value)
    return bound


def default_values(engine: Engine, version: Version, instr: Instr, function: FunctionDef) -> dict[str, Abs]:
    """What the parameters that have a default are without an argument."""
    cells = engine.defaults.get(function)
    if cells is None:
        return {}
    defaulted = [p.name for p in function.params if p.kind in ("posonly", "normal") and p.has_default]
    values, keywords = (engine.read(cell, (version, instr)) for cell in cells)
    one = next(iter(values)) if len(values) == 1 else None
    if isinstance(one, Tup) and not one.star and len(one.elements) == len(defaulted):
        found = dict(zip(defaulted, one.elements, strict=True))
    else:
        found = dict.fromkeys(defaulted, TOP if values else BOTTOM)
    named = [p.name for p in function.params if p.kind == "kwonly" and p.has_default]
    return found | dict.fromkeys(named, mapped_of(engine, keywords - NONE, (version, instr)) if named else BOTTOM)
