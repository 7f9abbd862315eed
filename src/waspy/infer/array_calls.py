"""What array.array and its methods give. Completes the table of `builtin_calls`."""

from __future__ import annotations

from waspy.infer.arrays import CODES, ITEMS, name_of
from waspy.infer.builtin_calls import Names, Rule, always, list_of
from waspy.infer.engine import Engine, Version
from waspy.infer.library_calls import FUNCTIONS, METHODS
from waspy.infer.operators import BYTES, constant_str, contents_of
from waspy.infer.values import INT, NONE, STR, TOP, Abs, Atom, Prim, make_tuple
from waspy.ir.pir import Instr

__all__ = ["FUNCTIONS", "METHODS"]


def made(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs], names: Names) -> Abs:
    code = constant_str(version, instr.args[1]) if len(instr.args) > 1 and not names else None
    for value in args[1:]:
        taken(engine, version, instr, value)
    return frozenset({Prim(name_of(code))}) if code in CODES else TOP


def taken(engine: Engine, version: Version, instr: Instr, source: Abs) -> None:
    """Items of the source are stored: objects that are no numbers are asked for one."""
    engine.escape(frozenset(a for a in contents_of(engine, source, (version, instr)) if not isinstance(a, Prim)))


def extended(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs], names: Names) -> Abs:
    for value in args:
        taken(engine, version, instr, value)
    return NONE


def listed(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs], names: Names) -> Abs:
    assert isinstance(atom, Prim)
    return list_of(engine, version, instr, ITEMS[atom.name])


def _methods(own: Abs, item: Abs) -> dict[str, Rule]:
    asking = always(NONE, escaping=True)
    return {
        **dict.fromkeys(("append", "insert", "remove", "frombytes", "fromunicode", "fromfile", "tofile"), asking),
        **dict.fromkeys(("extend", "fromlist"), extended), **dict.fromkeys(("reverse", "byteswap"), always(NONE)),
        **dict.fromkeys(("count", "index"), always(INT, escaping=True)), "pop": always(item, escaping=True),
        "tolist": listed, "tobytes": always(BYTES), "tounicode": always(STR), "__copy__": always(own),
        "buffer_info": always(make_tuple([INT, INT])),
    }  # fmt: skip


FUNCTIONS["array.array"] = made
METHODS.update({
    (name_of(code), method): rule
    for code in CODES
    for method, rule in _methods(frozenset({Prim(name_of(code))}), ITEMS[name_of(code)]).items()
})  # fmt: skip
