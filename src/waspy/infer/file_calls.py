"""What files of text, io.StringIO and csv.reader give. Completes the tables of `builtin_calls`.

Their methods are those of the class as long as nothing is stored in an attribute of that name anywhere.
"""

from __future__ import annotations

from typing import Any as AnyType

from waspy.infer.builtin_calls import FUNCTIONS, METHODS, Names, Rule, always, iterator, list_of
from waspy.infer.engine import Engine, Version
from waspy.infer.library_calls import unless_stored
from waspy.infer.operators import constant_str, contents_of
from waspy.infer.text_calls import parts
from waspy.infer.values import BOOL, INT, NONE, STR, TOP, Abs, Prim
from waspy.ir.pir import Instr

KINDS = ("io.StringIO", "io.TextIOWrapper")
STRING_IO, TEXT_FILE = (frozenset({Prim(kind)}) for kind in KINDS)
WITH_KEYWORDS = ("open", "io.StringIO", "csv.reader")
PLAIN_OPTIONS = frozenset(["delimiter", "quotechar", "skipinitialspace", "lineterminator", "doublequote", "strict"])


def open_(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """A file of text, if the mode is written out, or left out."""
    count = len(args) - len(names)
    given = dict(zip(names, range(count, len(args)), strict=True))
    index = 1 if count > 1 else given.get("mode")
    known = instr.op == "call" and "opener" not in names
    mode = "r" if index is None else constant_str(version, instr.args[index + 1]) if known else None
    is_text = known and mode is not None and "b" not in mode
    return always(TEXT_FILE if is_text else TOP, escaping=True)(engine, version, instr, atom, args, names)


def reader(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """csv.reader: lists of strs; of floats, too, with some dialects."""
    for value in args[1:]:
        engine.escape(value)
    if len(args) - len(names) != 1 or not set(names) <= PLAIN_OPTIONS:
        return always(TOP, escaping=True)(engine, version, instr, atom, args, names)
    contents_of(engine, args[0], (version, instr))
    return iterator(engine, version, instr, list_of(engine, version, instr, STR))


_METHODS: dict[str, Rule] = {
    **dict.fromkeys(("read", "readline", "getvalue"), always(STR)), "readlines": parts(STR),
    "write": always(INT, escaping=True), **dict.fromkeys(("close", "flush"), always(NONE)),
    **dict.fromkeys(("readable", "seekable", "writable"), always(BOOL)),
}  # fmt: skip

FUNCTIONS["open"] = open_
FUNCTIONS["csv.reader"] = reader
FUNCTIONS["io.StringIO"] = always(STRING_IO, escaping=True)
METHODS.update({(kind, name): unless_stored(name, rule) for kind in KINDS for name, rule in _METHODS.items()})
