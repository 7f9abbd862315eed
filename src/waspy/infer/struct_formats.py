"""What `struct.unpack` gives where the format is spelled out: the kinds of the values, and the bounds of the ints."""

from __future__ import annotations

import re
import struct
from collections.abc import Mapping
from typing import TYPE_CHECKING

from waspy.infer.interval_rules import FULL, Interval, hull, word_bounds
from waspy.infer.values import BOOL, FLOAT, INT, TOP, Abs, Builtin, Prim, make_tuple
from waspy.ir.pir import Instr, Value

if TYPE_CHECKING:
    from waspy.infer.builtin_calls import Names
    from waspy.infer.engine import Engine, Version
    from waspy.infer.values import Atom

UNPACKERS = ("struct.unpack", "struct.unpack_from")
BYTES: Abs = frozenset({Prim("bytes")})
KINDS: Mapping[str, Abs] = {
    **dict.fromkeys("bBhHiIlLqQnN", INT), **dict.fromkeys("efd", FLOAT), **dict.fromkeys("csp", BYTES), "?": BOOL,
}  # fmt: skip
MOST_VALUES = 64


def codes_of(text: object) -> list[str] | None:
    """The code of each value; None: that is no format, or one of very many values."""
    if not isinstance(text, str) or not re.fullmatch(r"[@=<>!]?(\s*\d*[xcbB?hHiIlLqQnNefdsp])*", text):
        return None
    found: list[str] = []
    for count, code in re.findall(r"(\d*)([a-zA-Z?])", text):
        times = 1 if code in "sp" else int(count or 1)
        if times > MOST_VALUES:
            return None
        found += [code] * times if code != "x" else []
    return found if len(found) <= MOST_VALUES else None


def format_of(definitions: Mapping[Value, Instr], call: Instr) -> object:
    """The first argument of a call, if that is a constant."""
    made = definitions.get(call.args[1]) if len(call.args) > 1 else None
    return made.imm[0] if made is not None and made.op == "const" else None


def unpacked(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs], names: Names) -> Abs:
    """The rule for calls of these functions."""
    for value in args:
        engine.escape(value)
    codes = codes_of(format_of(version.flow.definitions, instr)) if not names else None
    return make_tuple([KINDS[c] for c in codes]) if codes is not None else TOP


def bounds(engine: Engine, version: Version | None, definitions: Mapping[Value, Instr], call: Instr) -> Interval | None:
    """Of the ints among what the call gives, if it is of one of these functions."""
    if version is None or call.op not in ("call", "call_method") or call.imm[-1]:
        return FULL
    callee = engine.get(version, call.args[0])
    names = {a.name for a in callee if isinstance(a, Builtin)}
    if call.op == "call_method":
        given = engine.globals.get(("struct", "unpack"))
        known = given is None or not given.value
        names = {f"{getattr(a, 'name', '')}.{call.imm[0]}" if known else "" for a in callee}
    if not names or not names <= set(UNPACKERS):
        return FULL
    total: Interval | None = None
    text = format_of(definitions, call)
    for code in codes_of(text) or ():
        if KINDS[code] == INT:
            bits = 8 * struct.calcsize((str(text)[0] if str(text)[0] in "=<>!" else "@") + code)
            own = word_bounds(bits, code.islower())
            total = own if total is None else hull(total, own)
    return total
