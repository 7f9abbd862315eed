"""Calls of what a builtin container gives to classes below it: o.append(x), super().append(x), list.append(o, x)."""

from __future__ import annotations

from collections.abc import Sequence

from waspy.infer import containers, dict_calls
from waspy.infer.builtin_calls import Names, Rule, always, fill, iterator, special_of
from waspy.infer.container_bases import CONTAINERS
from waspy.infer.engine import Engine, Version
from waspy.infer.leaks import leak
from waspy.infer.operators import contents_of, mapped_of, put, slicings
from waspy.infer.values import BOOL, INT, NONE, STR, TOP, Abs, Atom, Inst, Site, Super
from waspy.ir.pir import Instr

NAMED = ("sort", "update")
"""Methods whose rules look at keyword arguments, or need not."""


def call_given(
    engine: Engine, version: Version, instr: Instr, atom: Inst | Super, name: str, args: list[Abs], names: Names
) -> Abs | None:
    """What a call of a method that the container gives returns; None: it is none of these. Of `super()` it is known
    that no class of the program has the method."""
    receiver = atom if isinstance(atom, Inst) else atom.receiver
    if not isinstance(receiver, Inst):
        return None
    site = containers.site_of(engine, receiver.cls)
    if site is None or name not in CONTAINERS[site.kind]:
        return None
    if isinstance(atom, Inst):
        if not containers.is_given(engine, version, instr, atom.cls, name):
            return None
        version.partial.add(instr)
    elif instr.op == "call_method":
        version.based.setdefault(instr, {})[site.kind] = None
    return run(engine, version, instr, receiver, site, name, args, names)


def run(
    engine: Engine, version: Version, instr: Instr, receiver: Inst, site: Site, name: str, args: list[Abs], names: Names
) -> Abs:
    special = SPECIAL.get(name)
    rule = dict_calls.METHODS.get((site.kind, name)) if special is None else special
    if rule is None or (names and name not in (*NAMED, "__init__")):
        for value in args:
            engine.escape(value)
        leak(engine, receiver.cls)
        return TOP
    made = rule(engine, version, instr, site, args, names)
    if name == "__getitem__" and site.kind == "dict":
        made = engine.joined(made, special_of(engine, version, instr, receiver, "__missing__", args))
    return made


def call_of_builtin(
    engine: Engine, version: Version, instr: Instr, owner: str, name: str, args: list[Abs], names: Names
) -> Abs | None:
    """list.append(o, x) of instances of classes below list alone."""
    if owner not in CONTAINERS or name not in CONTAINERS[owner] or not args or not args[0]:
        return None
    total: Abs = frozenset()
    for atom in engine.ordered(args[0]):
        site = containers.site_of(engine, atom.cls) if isinstance(atom, Inst) else None
        if site is None or site.kind != owner or not isinstance(atom, Inst):
            return None
        total = engine.joined(total, run(engine, version, instr, atom, site, name, args[1:], names))
    return total


def initialise(engine: Engine, version: Version, instr: Instr, site: Site, args: list[Abs], names: Names) -> Abs:
    """What the class of a container does with its arguments."""
    if instr.op == "call_ex":
        for value in args:
            engine.escape(value)
        put(engine, frozenset({site}), TOP, TOP if site.kind == "dict" else None)
    elif site.kind == "dict":
        fill(engine, version, instr, site, args, names)
    else:
        for value in args:
            put(engine, frozenset({site}), contents_of(engine, value, (version, instr)))
    return NONE


def fits(site: Site, args: Sequence[Abs], names: Names) -> bool:
    """Whether the class of the container takes so many arguments."""
    return len(args) - len(names) <= 1 and (site.kind == "dict" or not names)


def _initialise(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs], names: Names) -> Abs:
    assert isinstance(atom, Site)
    return initialise(engine, version, instr, atom, args, names)


def _getitem(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs], names: Names) -> Abs:
    assert isinstance(atom, Site)
    reader, one = (version, instr), frozenset({atom})
    if atom.kind == "dict":
        return mapped_of(engine, one, reader)
    contents = contents_of(engine, one, reader)
    for key in args[:1]:
        for sliced in slicings(engine, key, reader):
            if sliced:
                site = engine.site(version, instr, "list")
                engine.write(site.contents, contents)
                contents = contents | {site}
    return contents


def _setitem(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs], names: Names) -> Abs:
    assert isinstance(atom, Site)
    if len(args) != 2:
        return NONE
    reader, one = (version, instr), frozenset({atom})
    key, value = args
    if atom.kind == "dict":
        put(engine, one, key, value)
        return NONE
    for sliced in slicings(engine, key, reader):
        put(engine, one, contents_of(engine, value, reader) if sliced else value)
    return NONE


def _iter(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs], names: Names) -> Abs:
    return iterator(engine, version, instr, contents_of(engine, frozenset({atom}), (version, instr)))


SPECIAL: dict[str, Rule] = {
    "__init__": _initialise, "__getitem__": _getitem, "__setitem__": _setitem, "__delitem__": always(NONE),
    "__contains__": always(BOOL), "__len__": always(INT), "__iter__": _iter, "__repr__": always(STR),
}  # fmt: skip
