"""Transfer functions of operators on instances: which special methods they call.

`a + b` calls `__add__` of a, and `__radd__` of b if the first is missing or may give NotImplemented. An operation that
can only call the first method of every receiver's class has targets; all others are `unresolved`.
"""

from __future__ import annotations

from collections.abc import Sequence

from waspy.infer import containers, operators, records
from waspy.infer.builtin_calls import special_of
from waspy.infer.calls import call_found, call_of_record, unknown
from waspy.infer.engine import Engine, Version
from waspy.infer.leaks import call_name, compare_with_unknown
from waspy.infer.lookups import lookup
from waspy.infer.operators import contents_of
from waspy.infer.values import BOOL, BOTTOM, STR, TOP, Abs, Anything, Atom, Builtin, Func, Inst, Prim, Site, Tup, join
from waspy.ir.pir import Instr

BINARY = {
    "+": "add", "-": "sub", "*": "mul", "/": "truediv", "//": "floordiv", "%": "mod", "**": "pow", "<<": "lshift",
    ">>": "rshift", "&": "and", "|": "or", "^": "xor", "@": "matmul",
}  # fmt: skip
UNARY = {"-": "__neg__", "+": "__pos__", "~": "__invert__"}
COMPARE = {"<": "__lt__", "<=": "__le__", "==": "__eq__", "!=": "__ne__", ">": "__gt__", ">=": "__ge__"}
REFLECTED = {"<": "__gt__", "<=": "__ge__", "==": "__eq__", "!=": "__ne__", ">": "__lt__", ">=": "__le__"}
NOT_IMPLEMENTED: Abs = frozenset({Builtin("NotImplemented")})
NUMBERS = frozenset(map(Prim, ("int", "float", "bool", "complex", "NoneType")))
"""What does nothing with an instance of a class of the program, so that this one's method is asked."""


def special(engine: Engine, version: Version, instr: Instr, receiver: Inst, name: str, args: list[Abs]) -> Abs | None:
    """What the special method gives; None if the class has none. It may give NotImplemented."""
    found = lookup(engine, version, instr, receiver.cls, name)
    if found is None:
        unknown(engine, version, instr, [frozenset({receiver}), *args])
        return TOP
    if not found and engine.classes.surely_has(receiver.cls, name):  # the class statement has not got there yet
        return BOTTOM
    if not found:  # TypeError, or another operand's method
        version.partial.add(instr)
        return None
    return call_found(engine, version, instr, receiver, found, args, ())


def binary(engine: Engine, version: Version, instr: Instr) -> Abs:
    left, right = (engine.get(version, a) for a in instr.args)
    name = BINARY[instr.imm[0]]
    asked = (f"__{name}__", f"__r{name}__")
    if not any(has_operator(engine, version, instr, atom, asked) for atom in (*left, *right)):
        return operators.binary(engine, version, instr)
    forward = [f"__i{name}__", f"__{name}__"] if instr.op == "inplace" else [f"__{name}__"]
    return _pairs(engine, version, instr, forward, f"__r{name}__", BOTTOM)


def has_operator(engine: Engine, version: Version, instr: Instr, atom: Atom, names: Sequence[str]) -> bool:
    """Whether methods of the program may say what an operator gives."""
    if isinstance(atom, Tup) and atom.cls is not None:
        return any(records.members_of(engine, version, instr, atom, name) != BOTTOM for name in names)
    return isinstance(atom, Inst)


def of_records(
    engine: Engine, version: Version, instr: Instr, a: Atom, b: Atom, forward: str, reflected: str
) -> Abs | None:
    """A binary operator where one operand is a named tuple with a method for it; None: neither is."""
    if not any(isinstance(x, Tup) and has_operator(engine, version, instr, x, [forward, reflected]) for x in (a, b)):
        return None
    if isinstance(a, Tup) and isinstance(b, (Tup, Prim)) and records.member_of(engine, version, instr, a, forward):
        given = call_of_record(engine, version, instr, a, forward, [frozenset({b})], ()) or BOTTOM
        if given is not TOP and not given & NOT_IMPLEMENTED:
            return given
    unknown(engine, version, instr, [frozenset({a}), frozenset({b})])
    return TOP


def compare(engine: Engine, version: Version, instr: Instr) -> Abs:
    left, right = (engine.get(version, a) for a in instr.args)
    op = instr.imm[0]
    asked = (COMPARE[op], REFLECTED[op])
    if not any(has_operator(engine, version, instr, atom, asked) for atom in (*left, *right)):
        return operators.compare(engine, version, instr)
    default = BOOL if op in ("==", "!=") else BOTTOM
    return _pairs(engine, version, instr, [COMPARE[op]], REFLECTED[op], default)


def _pairs(engine: Engine, version: Version, instr: Instr, forward: list[str], reflected: str, default: Abs) -> Abs:
    left, right = (engine.get(version, a) for a in instr.args)
    total = BOTTOM
    for a in engine.ordered(left):
        for b in engine.ordered(right):
            total = engine.joined(total, _pair(engine, version, instr, a, b, forward, reflected, default))
    if instr in version.reflected and any(isinstance(a, Inst) for a in left):
        version.unresolved.add(instr)
    return total


def _pair(
    engine: Engine, version: Version, instr: Instr, a: Atom, b: Atom, forward: list[str], reflected: str, default: Abs
) -> Abs:
    if instr.op == "compare" and (isinstance(a, Anything) or isinstance(b, Anything)):
        version.unresolved.add(instr)
        for atom in (a, b):
            if isinstance(atom, Inst):
                compare_with_unknown(engine, atom.cls)
        return TOP
    if isinstance(a, Anything) or isinstance(b, Anything):
        unknown(engine, version, instr, [frozenset({a}), frozenset({b})])
        for name in [*forward, reflected]:
            call_name(engine, name)
        return TOP
    of_record = of_records(engine, version, instr, a, b, forward[-1], reflected)
    if of_record is not None:
        return of_record
    if not isinstance(a, Inst) and not isinstance(b, Inst):
        version.partial.add(instr)
        if instr.op == "compare":
            return operators.compare_atoms(a, b)
        return operators.binary_atoms(engine, version, instr, a, b)
    total = BOTTOM
    if isinstance(a, Inst):
        for i, name in enumerate(forward):
            given = special(engine, version, instr, a, name, [frozenset({b})])
            total = engine.joined(total, (given or BOTTOM) - NOT_IMPLEMENTED)
            if given is not None and not given & NOT_IMPLEMENTED and given is not TOP and not _prefers(engine, a, b):
                return total
            if given is not None or i + 1 == len(forward):
                version.unresolved.add(instr)
    if any(isinstance(x, Inst) and containers.site_of(engine, x.cls) is not None for x in (a, b)):
        unknown(engine, version, instr, [frozenset({a}), frozenset({b})])
        return TOP
    if a in NUMBERS and isinstance(b, Inst):
        given = special(engine, version, instr, b, reflected, [frozenset({a})])
        version.reflected.add(instr)
        if given is None or given is TOP or given & NOT_IMPLEMENTED:
            version.unresolved.add(instr)
        return engine.joined((given or BOTTOM) - NOT_IMPLEMENTED, default)
    version.unresolved.add(instr)
    if isinstance(b, Inst):
        given = special(engine, version, instr, b, reflected, [frozenset({a})])
        total = engine.joined(total, (given or BOTTOM) - NOT_IMPLEMENTED)
    if instr.op != "compare":
        total = engine.joined(total, _of_builtin(engine, version, instr, a, b))
    return engine.joined(total, default)


def _of_builtin(engine: Engine, version: Version, instr: Instr, a: Atom, b: Atom) -> Abs:
    """What the method of the operand that is of a builtin class gives for an instance: formatting, repetition by
    what has `__index__`, updating in place."""
    op, inplace = instr.imm[0], instr.op == "inplace"
    kind = (operators.names_of(frozenset({a})) or operators.names_of(frozenset({b})) or [""])[0]
    if op == "%" and kind == "str":
        return STR
    if kind in ("int", "float", "bool", "NoneType", "str", "") and not (op == "*" and kind == "str"):
        return BOTTOM
    if op == "+" and not (inplace and kind == "list"):
        return BOTTOM
    return operators.binary_atoms(engine, version, instr, a, b)


def _prefers(engine: Engine, a: Inst, b: Atom) -> bool:
    """Whether b's reflected method may come first: its class derives from a's."""
    return isinstance(b, Inst) and b.cls is not a.cls and a.cls in (engine.classes.mro(b.cls) or ())


def unary(engine: Engine, version: Version, instr: Instr) -> Abs:
    total = BOTTOM
    name, value = UNARY[instr.imm[0]], engine.get(version, instr.args[0])
    own = [a for a in engine.ordered(value) if has_operator(engine, version, instr, a, [name])]
    for atom in own:
        if isinstance(atom, Tup):
            given = call_of_record(engine, version, instr, atom, name, [], ())
        else:
            assert isinstance(atom, Inst)
            given = special(engine, version, instr, atom, name, [])
        total = engine.joined(total, given or BOTTOM)
    rest = value.difference(own)
    if rest and rest != value:
        version.partial.add(instr)
    return engine.joined(total, operators.unary_of(engine, rest)) if rest else total


def getitem(engine: Engine, version: Version, instr: Instr) -> Abs:
    value, key = (engine.get(version, v) for v in instr.args)
    if not value or not key:
        return BOTTOM
    total = BOTTOM
    rest: Abs = frozenset(atom for atom in value if not isinstance(atom, Inst))
    for atom in engine.ordered(value - rest):
        if isinstance(atom, Inst):
            given = special(engine, version, instr, atom, "__getitem__", [key])
            site = containers.part(engine, version, instr, atom, "__getitem__") if given is None else None
            rest = rest.union([site] if site is not None else ())
            if site is not None and site.kind == "dict":
                given = special_of(engine, version, instr, atom, "__missing__", [key])
            total = engine.joined(total, given or BOTTOM)
    if rest:
        version.partial.add(instr)
        total = join(total, operators.getitem_of(engine, version, instr, rest))
    return total


def setitem(engine: Engine, version: Version, instr: Instr) -> Abs:
    container, key, value = (engine.get(version, v) for v in instr.args)
    if not container or not key or not value:
        return BOTTOM
    rest: Abs = frozenset(atom for atom in container if not isinstance(atom, Inst))
    for atom in engine.ordered(container - rest):
        if isinstance(atom, Inst):
            given = special(engine, version, instr, atom, "__setitem__", [key, value])
            site = containers.part(engine, version, instr, atom, "__setitem__") if given is None else None
            rest = rest.union([site] if site is not None else ())
    if rest:
        version.partial.add(instr)
        operators.setitem_of(engine, version, instr, rest)
    return BOTTOM


def delitem(engine: Engine, version: Version, instr: Instr) -> Abs:
    container, key = (engine.get(version, v) for v in instr.args)
    for atom in engine.ordered(container):
        if isinstance(atom, Inst):
            special(engine, version, instr, atom, "__delitem__", [key])
        elif isinstance(atom, Anything):
            call_name(engine, "__delitem__")
            engine.escape(key)
    version.unresolved.add(instr)
    return BOTTOM


def contains(engine: Engine, version: Version, instr: Instr) -> Abs:
    """Compares the item with the contents, or calls a method with it."""
    container, item = (engine.get(version, v) for v in instr.args)
    reader = (version, instr)
    for atom in engine.ordered(container):
        if not isinstance(atom, (Inst, Site)):
            continue
        if isinstance(atom, Inst) and is_asked(engine, version, instr, atom, item):
            continue
        inside = contents_of(engine, frozenset({atom}), reader)
        if any(isinstance(i, (Inst, Anything)) for i in inside):
            engine.escape(frozenset(i for i in item if isinstance(i, (Site, Tup))))
    return BOTTOM


def is_asked(engine: Engine, version: Version, instr: Instr, atom: Inst, item: Abs) -> bool:
    """Whether a method of the class tells what is in the instance; else it is iterated over."""
    found = lookup(engine, version, instr, atom.cls, "__contains__")
    if found == BOTTOM:  # perhaps the class statement has not got there yet
        return engine.classes.surely_has(atom.cls, "__contains__")
    for member in found or ():
        if item and isinstance(member, Func) and member.kind == "function" and len(member.function.params) == 2:
            engine.version(member.function, [frozenset({atom}), item], generic=True)
        else:
            unknown(engine, version, instr, [frozenset({atom}), item])
    if found is None:
        unknown(engine, version, instr, [frozenset({atom}), item])
    return True


RULES = {
    "binary": binary, "inplace": binary, "compare": compare, "unary": unary, "getitem": getitem, "setitem": setitem,
    "delitem": delitem, "contains": contains,
}  # fmt: skip
