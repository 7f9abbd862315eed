"""The special methods that filled slots put into a class's namespace: `__len__` for "len", `__add__` and
`__radd__` for "add", as CPython's slotdefs (Objects/typeobject.c).

All classes share one `Code` for each. Its entries are restricted Python, written here from templates:

    def len_e1(f: Function, a: obj) -> obj:
        g = receiver(f, a).len
        assert g is not None
        return ops.box_i64(g(a))
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from waspy.restricted.loading import Source

MODULE = "slot_entries"
HELPERS = "slot_wrappers"
VECTOR = {"init": "__init__", "call": "__call__", "new": "__new__"}
"""Slots that take an array of arguments: their `Code` has the entry `slot_wrappers.<slot>_vec`."""

_ARITHMETIC = [
    "ADD", "SUB", "MUL", "TRUEDIV", "FLOORDIV", "MOD", "DIVMOD", "POW", "LSHIFT", "RSHIFT", "AND", "OR",
    "XOR", "MATMUL",
]  # fmt: skip
_INPLACE = [
    "IADD", "ISUB", "IMUL", "ITRUEDIV", "IFLOORDIV", "IMOD", "IPOW", "ILSHIFT", "IRSHIFT", "IAND", "IOR",
    "IXOR", "IMATMUL",
]  # fmt: skip
_UNARY = [
    "REPR", "STR", "ITER", "NEG", "POS", "ABS", "INVERT", "INT", "FLOAT", "INDEX",
]  # fmt: skip
_SEQUENCES = frozenset({"list", "tuple", "str", "bytes", "bytearray", "array", "deque"})
_NOT_OF_SEQUENCES = frozenset({"__radd__"})
_ONLY_STR = {"__mod__": ("list", "tuple"), "__rmod__": ("list", "tuple")}


@dataclass(frozen=True, slots=True)
class SlotMethod:
    """`slot` is the expression after `cls.`; `params` the names of the parameters after `self`."""

    name: str
    slot: str
    params: tuple[str, ...]
    body: str

    @property
    def entry(self) -> str:
        """The symbol of the entry that takes all parameters."""
        return f"{MODULE}.{self.name.strip('_')}_e{len(self.params) + 1}"

    @property
    def spread(self) -> str:
        return f"{MODULE}.{self.name.strip('_')}_spread"


def _method(name: str, slot: str, params: str, body: str) -> SlotMethod:
    return SlotMethod(name, slot, tuple(params.split()), body)


def _table() -> list[SlotMethod]:
    found = [_method(f"__{n.lower()}__", f"unary[U_{n}]", "", "return given(g(a))") for n in _UNARY]
    for n in _ARITHMETIC:
        found.append(_method(f"__{n.lower()}__", f"binary[B_{n}]", "value", "return g(a, b)"))
        found.append(_method(f"__r{n.lower()}__", f"binary[B_{n}]", "value", "return g(b, a)"))
    found += [_method(f"__{n.lower()}__", f"binary[B_{n}]", "value", "return g(a, b)") for n in _INPLACE]
    found += [
        _method(f"__{n.lower()}__", "compare", "value", f"return g(a, b, {n})")
        for n in ("LT", "LE", "EQ", "NE", "GT", "GE")
    ]
    return found + [
        _method("__next__", "unary[U_NEXT]", "", "v = g(a)\n    if v is None:\n        stop_iteration()\n    return v"),
        _method("__getitem__", "binary[B_GETITEM]", "key", "return g(a, b)"),
        _method("__hash__", "hash", "", "return ops.box_i64(g(a))"),
        _method("__len__", "len", "", "return ops.box_i64(g(a))"),
        _method("__bool__", "bool", "", "return from_bool(g(a))"),
        _method("__contains__", "contains", "key", "return from_bool(g(a, b))"),
        _method("__setitem__", "setitem", "key value", "g(a, b, c)\n    return NONE"),
        _method("__delitem__", "setitem", "key", "g(a, b, None)\n    return NONE"),
        _method(
            "__getattribute__", "getattr", "name",
            "n = attribute_name(b)\n    return found_attribute(g(a, n), a, n)",
        ),
        _method(
            "__setattr__", "setattr", "name value",
            "live('class:*')\n    live('stored:__class__')\n    g(a, attribute_name(b), c)\n    return NONE",
        ),
        _method(
            "__delattr__", "setattr", "name",
            "live('fields:deleted')\n    g(a, attribute_name(b), None)\n    return NONE",
        ),
        _method("__get__", "descr_get", "instance owner", "i = get_instance(b)\n    return g(a, i, get_owner(i, c))"),
        _method("__set__", "descr_set", "instance value", "g(a, b, c)\n    return NONE"),
        _method("__delete__", "descr_set", "instance", "live('fields:deleted')\n    g(a, b, None)\n    return NONE"),
    ]  # fmt: skip


METHODS = _table()

_HEADER = """
from waspy.lang import *
from waspy.runtime import ops
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.slot_wrappers import *
"""


def source() -> Source:
    """The module `slot_entries`."""
    return Source(MODULE, Path("<slot entries>"), _HEADER + "".join(map(_entries, METHODS)))


def _entries(m: SlotMethod) -> str:
    letters = "abc"[: len(m.params) + 1]
    # The last parameter of __get__ may be missing.
    optional = m.name == "__get__"
    types = ["obj | None" if optional and x == "c" else "obj" for x in letters]
    params = ", ".join(f"{x}: {type}" for x, type in zip(letters, types, strict=True))
    given = ", ".join(
        f"args[{i}]" if "None" in type else f"required(f, args[{i}], {i})" for i, type in enumerate(types)
    )
    inner = f"{m.name.strip('_')}_all" if optional else m.entry.partition(".")[2]
    text = f"""
def {inner}(f: Function, {params}) -> obj:
    g = receiver(f, a).{m.slot}
    assert g is not None
    {m.body}

def {m.spread.partition(".")[2]}(f: Function, args: Array[obj | None]) -> obj:
    return {inner}(f, {given})
"""
    if optional:
        text += f"""
def {m.entry.partition(".")[2]}(f: Function, a: obj, b: obj, c: obj) -> obj:
    return {inner}(f, a, b, c)
"""
    return text


def methods_of(slot: str, owner: str, index: dict[str, str]) -> list[SlotMethod]:
    """The special methods that the slot ("len", "binary:0") gives the class called `owner`. `index` maps
    "unary[U_REPR]" and so on to slot names."""
    found = [m for m in METHODS if index.get(m.slot, m.slot) == slot]
    if owner in _SEQUENCES:
        found = [m for m in found if m.name not in _NOT_OF_SEQUENCES]
    return [m for m in found if owner not in _ONLY_STR.get(m.name, ())]
