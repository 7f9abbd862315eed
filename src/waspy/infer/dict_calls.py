"""What functions and methods of Counter and OrderedDict return, some of dict and namedtuple. Completes the tables of
`builtin_calls`.

Both classes are kinds of `Site`, as dict is: `contents` are the keys, `mapped` the values.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any as AnyType

from waspy.infer.builtin_calls import FUNCTIONS, METHODS, Names, always, dict_, keys, list_of
from waspy.infer.engine import Engine, Version
from waspy.infer.operators import DICTS, contents_of, mapped_of, put, put_mapped
from waspy.infer.values import INT, NONE, STR, TOP, Abs, Atom, Site, Tup, join, make_tuple
from waspy.ir.pir import Instr

__all__ = ["FUNCTIONS", "METHODS"]


def fromkeys(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """dict.fromkeys: all keys have the same value."""
    site = engine.site(version, instr, "dict")
    engine.write(site.contents, contents_of(engine, args[0], (version, instr)) if args else TOP)
    put_mapped(engine, site, args[1] if len(args) > 1 else NONE)
    return frozenset({site})


def popitem(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs], names: Names) -> Abs:
    one, reader = frozenset({atom}), (version, instr)
    return make_tuple([contents_of(engine, one, reader), mapped_of(engine, one, reader)])


def most_common(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs], names: Names) -> Abs:
    return list_of(engine, version, instr, popitem(engine, version, instr, atom, [], ()))


def total(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs], names: Names) -> Abs:
    return INT if mapped_of(engine, frozenset({atom}), (version, instr)) <= INT else TOP


def count_up(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs], names: Names) -> Abs:
    """Counter.update, Counter.subtract: counts of another dict, or of what iterating gives."""
    reader = (version, instr)
    for given in (a for value in args for a in engine.ordered(value)):
        one = frozenset({given})
        counts = mapped_of(engine, one, reader) if isinstance(given, Site) and given.kind in DICTS else INT
        put(engine, frozenset({atom}), contents_of(engine, one, reader), join(counts, INT))
    return NONE


def counter(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    site = engine.site(version, instr, "Counter")
    count = len(args) - len(names)
    put_mapped(engine, site, INT)
    count_up(engine, version, instr, site, args[:count], ())
    for value in args[count:]:
        put(engine, frozenset({site}), STR, value)
    return frozenset({site})


PLAIN = (
    "get items keys values pop popitem setdefault clear "
    "__getitem__ __setitem__ __missing__ __len__ __bool__ __contains__ __iter__ __class__"
).split()


def are_plain(engine: Engine) -> bool:
    """Whether instances of just Counter do what dicts do, but for missing keys: nobody stores other methods, in the
    class or in instances, or gives these another class."""
    return not engine.stored_anywhere.value and not any(engine.named(name).value for name in PLAIN)


def replaced(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs], names: Names) -> Abs:
    """namedtuple's `_replace`."""
    if not isinstance(atom, Tup) or len(args) != len(names) or not set(names) <= set(atom.names):
        return always(TOP, escaping=True)(engine, version, instr, atom, args, names)
    given = dict(zip(names, args, strict=True))
    elements = tuple(given.get(n, e) for n, e in zip(atom.names, atom.elements, strict=True))
    return frozenset({replace(atom, elements=elements)})


FUNCTIONS.update({
    "dict.fromkeys": fromkeys, "collections.Counter": counter, "collections.OrderedDict": dict_,
})  # fmt: skip
METHODS.update({
    **{(kind, "popitem"): popitem for kind in DICTS},
    **{("Counter", name): count_up for name in ("update", "subtract")},
    ("Counter", "most_common"): most_common, ("Counter", "elements"): keys, ("Counter", "total"): total,
    ("OrderedDict", "move_to_end"): always(NONE), ("tuple", "_replace"): replaced,
})  # fmt: skip
