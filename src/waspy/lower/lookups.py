"""Lookups of a key in a dict that was looked up before: where nothing came or went since, the entry is known.

    counts[w] = counts.get(w, 0) + 1          if w in counts: counts[w] += 1

Each such operation keeps the dict, its version and the number of the entry that it found for those that come behind it.
They look up only if it is not the same dict in the same version. This is for keys of kinds whose hash and comparison
nobody sees.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

from waspy.infer import types
from waspy.ir.lir import Value as LirValue
from waspy.ir.pir import Block, Instr, Value
from waspy.lower.repeats import earlier
from waspy.lower.reprs.pairs import DICTS
from waspy.wasm.types import OBJ

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering


@dataclass(frozen=True, slots=True)
class Found:
    """What `find_key` gave for the dict in that version."""

    dict: LirValue
    version: LirValue
    entry: LirValue


class Lookups:
    """Of one function: `before` has the operations that repeat a lookup, with the last one, `found` what it found."""

    def __init__(
        self, entry: Block, clone: types.Clone, definitions: Mapping[Value, Instr], nullable: Set[Value]
    ) -> None:
        self.types = clone.types
        self.definitions = definitions
        self.nullable = nullable
        has_dicts = any(isinstance(t, DICTS) for t in clone.types.values())
        self.before = earlier(entry, self._key) if has_dicts else {}
        self.kept = set(self.before.values())
        self.found: dict[Instr, Found] = {}

    def __contains__(self, instr: Instr) -> bool:
        return instr in self.before or instr in self.kept

    def _key(self, instr: Instr) -> Hashable | None:
        """The dict and the key that the operation looks for."""
        if instr.op not in ("getitem", "setitem", "delitem", "contains") and not is_get(instr):
            return None
        d, k = instr.args[:2]
        kind, key = self.types.get(d), self.types.get(k)
        if isinstance(kind, types.Counter) and instr.op == "delitem":  # no error where the key is missing
            return None
        if not isinstance(kind, DICTS) or not {d, k}.isdisjoint(self.nullable):
            return None
        if not is_plain(kind.key) or not is_plain(key):
            return None
        made = self.definitions.get(k)
        constant = made is not None and made.op == "const"
        return self._place(d), (type(made.imm[0]), made.imm[0]) if made is not None and constant else id(k)

    def _place(self, d: Value) -> Hashable:
        """Where the dict comes from: what is read there again is most likely the same."""
        made = self.definitions.get(d)
        if made is not None and made.op == "getattr":
            return made.imm[0], self._place(made.args[0])
        return made.imm if made is not None and made.op == "global_get" else id(d)


def is_get(instr: Instr) -> bool:
    """d.get(k) or d.get(k, default)"""
    return instr.op == "call_method" and instr.imm[0] == "get" and not instr.imm[1] and len(instr.args) in (2, 3)


def is_plain(kind: types.Type | None) -> bool:
    """Whether hashing and comparing such keys runs no code of the program."""
    if isinstance(kind, types.Tuple):
        return kind.elements is not None and all(map(is_plain, kind.elements))
    return isinstance(kind, (types.Str, types.Int, types.IntRange, types.Bool, types.NoneType))


def lower(cx: FunctionLowering, instr: Instr) -> None:
    """An operation of `Lookups`."""
    d, k = cx.obj(instr.args[0]), cx.obj(instr.args[1])
    d = cx.em.cast(d, "$Dict")
    lowering = "get" if instr.op == "call_method" else instr.op
    _LOWERINGS[lowering](cx, instr, d, k)


def _find(cx: FunctionLowering, instr: Instr, d: LirValue, k: LirValue) -> LirValue:
    """The number of the entry; below 0: there is none."""
    known = cx.lookups.found.get(cx.lookups.before.get(instr, instr))
    if known is None:
        return cx.em.call("dict.find_key", d, k)
    return cx.em.call("dict.find_again", d, k, known.dict, known.version, known.entry)


def _keep(cx: FunctionLowering, instr: Instr, d: LirValue, entry: LirValue) -> None:
    if instr in cx.lookups.kept:
        cx.lookups.found[instr] = Found(d, cx.em.field("$Dict", "version", d), entry)


def _value(cx: FunctionLowering, d: LirValue, entry: LirValue) -> LirValue:
    return cx.em.non_null(cx.em.element("$Array[obj]", cx.em.field("$Dict", "values", d), entry))


def _getitem(cx: FunctionLowering, instr: Instr, d: LirValue, k: LirValue) -> None:
    em = cx.em
    if isinstance(cx.clone.types[instr.args[0]], types.Counter):
        _get_or(cx, instr, d, k, cx.load_constant(0))
        return
    if isinstance(cx.clone.types[instr.args[0]], types.DefaultDict):
        entry = em.call("defaultdict.entry", em.cast(d, "$DefaultDict"), k, _find(cx, instr, d, k))
    else:
        entry = _find(cx, instr, d, k)
        there, absent = em.split(em.op("i32.ge_s", entry, em.i32(0)))
        em.start(absent)
        em.fail("exceptions.raise_key_error", k)
        em.start(there)
    _keep(cx, instr, d, entry)
    cx.define_any(instr, _value(cx, d, entry))


def _get(cx: FunctionLowering, instr: Instr, d: LirValue, k: LirValue) -> None:
    _get_or(cx, instr, d, k, cx.obj(instr.args[2]) if len(instr.args) > 2 else cx.none())


def _get_or(cx: FunctionLowering, instr: Instr, d: LirValue, k: LirValue, otherwise: LirValue) -> None:
    em = cx.em
    entry = _find(cx, instr, d, k)
    _keep(cx, instr, d, entry)
    there = em.op("i32.ge_s", entry, em.i32(0))
    cx.define_any(instr, em.choose(there, lambda: _value(cx, d, entry), lambda: otherwise, OBJ))


def _contains(cx: FunctionLowering, instr: Instr, d: LirValue, k: LirValue) -> None:
    entry = _find(cx, instr, d, k)
    _keep(cx, instr, d, entry)
    cx.define_bool(instr, cx.em.op("i32.ge_s", entry, cx.em.i32(0)))


def _setitem(cx: FunctionLowering, instr: Instr, d: LirValue, k: LirValue) -> None:
    value = cx.obj(instr.args[2])
    _keep(cx, instr, d, cx.em.call("dict.put_at", d, k, value, _find(cx, instr, d, k)))


def _delitem(cx: FunctionLowering, instr: Instr, d: LirValue, k: LirValue) -> None:
    """What comes behind it must look again."""
    cx.em.run("dict.delete_at", d, k, _find(cx, instr, d, k))


_LOWERINGS = {"getitem": _getitem, "get": _get, "contains": _contains, "setitem": _setitem, "delitem": _delitem}
