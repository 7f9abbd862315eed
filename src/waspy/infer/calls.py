"""Transfer functions of calls: which versions they go to, what they return, what gets away through them."""

from __future__ import annotations

from waspy.infer.builtin_calls import FUNCTIONS, METHODS
from waspy.infer.engine import Engine, Version
from waspy.infer.operators import contents_of
from waspy.infer.values import (
    BOTTOM,
    NONE,
    TOP,
    Abs,
    Anything,
    Atom,
    Bound,
    Builtin,
    ClassObj,
    Func,
    Inst,
    Prim,
    Site,
    Tup,
    make_tuple,
)
from waspy.infer.variables import attribute_of, lookup
from waspy.ir.pir import FunctionDef, Instr

KEYWORDS_DICT: Abs = frozenset({Prim("dict")})


def call(engine: Engine, version: Version, instr: Instr) -> Abs:
    callee, *args = (engine.get(version, v) for v in instr.args)
    names = instr.imm[0] or ()
    total = BOTTOM
    for atom in engine.ordered(callee):
        total = engine.joined(total, call_atom(engine, version, instr, atom, args, names))
    return total


def call_method(engine: Engine, version: Version, instr: Instr) -> Abs:
    receiver, *args = (engine.get(version, v) for v in instr.args)
    name, names = instr.imm[0], instr.imm[1] or ()
    total = BOTTOM
    for atom in engine.ordered(receiver):
        total = engine.joined(total, method_of(engine, version, instr, atom, name, args, names))
    return total


def method_of(
    engine: Engine, version: Version, instr: Instr, atom: Atom, name: str, args: list[Abs], names: tuple[str, ...]
) -> Abs:
    if isinstance(atom, (Inst, ClassObj)) or not isinstance(atom, (Anything, Prim, Site, Tup)):
        total = BOTTOM
        for member in engine.ordered(attribute_of(engine, version, instr, atom, name)):
            total = engine.joined(total, call_atom(engine, version, instr, member, args, names))
        return total
    kind = kind_name(atom)
    rule = METHODS.get((kind, name))
    if rule is not None and (not names or name == "sort"):
        version.unresolved.add(instr)
        return rule(engine, version, instr, atom, args)
    if kind == "NoneType":
        version.unresolved.add(instr)
        return BOTTOM
    unknown(engine, version, instr, [frozenset({atom}), *args])
    if isinstance(atom, Anything):
        engine.call_name(name)
    return TOP


def kind_name(atom: Atom) -> str:
    """The name of the builtin class of an atom, "" if it is none."""
    if isinstance(atom, Tup):
        return "tuple"
    return atom.kind if isinstance(atom, Site) else atom.name if isinstance(atom, Prim) else ""


def call_ex(engine: Engine, version: Version, instr: Instr) -> Abs:
    """f(*args, **kwargs): followed only where the positional arguments are known one by one."""
    callee, positional, keywords = (engine.get(version, v) for v in instr.args)
    exact = next(iter(positional)) if len(positional) == 1 else None
    if isinstance(exact, Tup) and not exact.star and keywords == NONE:
        total = BOTTOM
        for atom in engine.ordered(callee):
            total = engine.joined(total, call_atom(engine, version, instr, atom, list(exact.elements), ()))
        version.unresolved.add(instr)
        return total
    unknown(engine, version, instr, [callee, positional, keywords])
    return TOP


def unknown(engine: Engine, version: Version, instr: Instr, values: list[Abs]) -> None:
    version.unresolved.add(instr)
    for value in values:
        engine.escape(value)


def call_atom(
    engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs], names: tuple[str, ...]
) -> Abs:
    if isinstance(atom, Func):
        return call_function(engine, version, instr, atom.function, args, names)
    if isinstance(atom, Bound):
        return call_function(engine, version, instr, atom.function, [frozenset({atom.receiver}), *args], names)
    if isinstance(atom, ClassObj):
        return instantiate(engine, version, instr, atom, args, names)
    if isinstance(atom, Builtin):
        return call_builtin(engine, version, instr, atom, args, names)
    unknown(engine, version, instr, [frozenset({atom}), *args])
    if isinstance(atom, Inst):
        method = lookup(engine, version, instr, atom.cls, "__call__")
        engine.escape(method or BOTTOM)
    return TOP


def call_builtin(
    engine: Engine, version: Version, instr: Instr, atom: Builtin, args: list[Abs], names: tuple[str, ...]
) -> Abs:
    version.unresolved.add(instr)
    rule = FUNCTIONS.get(atom.name)
    if rule is not None and not (names and atom.name not in ("sorted", "print", "max", "min")):
        return rule(engine, version, instr, atom, args)
    for value in args:
        engine.escape(value)
    return TOP


def instantiate(
    engine: Engine, version: Version, instr: Instr, atom: ClassObj, args: list[Abs], names: tuple[str, ...]
) -> Abs:
    cls = atom.cls
    version.unresolved.add(instr)
    made = frozenset({Inst(cls)})
    init = lookup(engine, version, instr, cls, "__init__")
    new = lookup(engine, version, instr, cls, "__new__")
    if init is None or new is None or new:
        unknown(engine, version, instr, [frozenset({atom}), *args])
        return TOP
    for member in engine.ordered(init):
        if isinstance(member, Func):
            call_function(engine, version, instr, member.function, [made, *args], names)
        else:
            unknown(engine, version, instr, [frozenset({member}), *args])
    return made


def call_function(
    engine: Engine, version: Version, instr: Instr, function: FunctionDef, args: list[Abs], names: tuple[str, ...]
) -> Abs:
    """Joins the arguments into a version's parameters; `TOP` for code whose call cannot be followed."""
    bound = bind_arguments(engine, version, instr, function, args, names)
    if bound is None:
        unknown(engine, version, instr, [frozenset({Func(function)}), *args])
        return TOP
    target = engine.version(function, bound)
    version.targets.setdefault(instr, {})[target] = None
    if function.is_async:
        return TOP
    if function.is_generator:
        version.unresolved.add(instr)
        site = engine.site(version, instr, "iterator")
        engine.write(site.contents, engine.read(target.yields, (version, instr)))
        return frozenset({site})
    return engine.read(target.result, (version, instr))


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
        given[takes["vararg"]] = make_tuple(extra) if not names or extra else make_tuple(())
    by_name = {p.name for p in params if p.kind in ("normal", "kwonly")}
    for name, value in zip(names, args[count:], strict=True):
        if name in by_name and name not in given:
            given[name] = value
        elif "kwarg" in takes:
            engine.escape(value)
        else:
            return None
    if "kwarg" in takes:
        given[takes["kwarg"]] = KEYWORDS_DICT
    return fill_defaults(engine, version, instr, function, given)


def fill_defaults(
    engine: Engine, version: Version, instr: Instr, function: FunctionDef, given: dict[str, Abs]
) -> list[Abs] | None:
    cells = engine.defaults.get(function)
    defaulted = [p.name for p in function.params if p.kind in ("posonly", "normal") and p.has_default]
    bound: list[Abs] = []
    for param in function.params:
        if param.name in given:
            bound.append(given[param.name])
        elif not param.has_default or cells is None:
            return None
        elif param.kind == "kwonly":
            bound.append(TOP)
        else:
            values = engine.read(cells[0], (version, instr))
            one = next(iter(values)) if len(values) == 1 else None
            fits = isinstance(one, Tup) and not one.star and len(one.elements) == len(defaulted)
            index = defaulted.index(param.name)
            bound.append(one.elements[index] if fits and isinstance(one, Tup) else TOP if values else BOTTOM)
    return bound


def yield_(engine: Engine, version: Version, instr: Instr) -> Abs:
    """The value sent in: None from loops, anything through a generator that is used by hand."""
    engine.write(version.yields, engine.get(version, instr.args[0]))
    return TOP


def yield_from(engine: Engine, version: Version, instr: Instr) -> Abs:
    value = engine.get(version, instr.args[0])
    engine.write(version.yields, contents_of(engine, value, (version, instr)))
    return TOP


def super_(engine: Engine, version: Version, instr: Instr) -> Abs:
    return TOP


def raise_(engine: Engine, version: Version, instr: Instr) -> Abs:
    for value in instr.args:
        engine.escape(engine.get(version, value))
    return BOTTOM


RULES = {
    "call": call, "call_method": call_method, "call_ex": call_ex, "yield": yield_, "yield_from": yield_from,
    "super": super_, "raise": raise_,
}  # fmt: skip
