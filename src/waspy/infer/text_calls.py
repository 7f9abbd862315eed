"""What the methods of str, bytes and bytearray return. Completes the table of `builtin_calls`."""

from __future__ import annotations

from waspy.infer.builtin_calls import METHODS, Names, Rule, always, iterating, list_of
from waspy.infer.engine import Engine, Version
from waspy.infer.operators import BYTE_ARRAY, BYTES
from waspy.infer.values import BOOL, INT, NONE, STR, Abs, Atom, make_tuple
from waspy.ir.pir import Instr

OF_BYTES = (
    "capitalize center expandtabs join ljust lower lstrip removeprefix removesuffix replace rjust rstrip strip "
    "swapcase title translate upper zfill"
).split()
"""Methods that give what they are called on."""
STR_TO_STR = [*OF_BYTES, "casefold", "format"]
BYTES_TO_BOOL = "endswith startswith isalnum isalpha isascii isdigit islower isspace istitle isupper".split()
STR_TO_BOOL = [*BYTES_TO_BOOL, "isdecimal", "isidentifier", "isnumeric", "isprintable"]


def parts(own: Abs) -> Rule:
    """A list of texts."""

    def rule(engine: Engine, version: Version, instr: Instr, atom: Atom, args: list[Abs], names: Names) -> Abs:
        return list_of(engine, version, instr, own)

    return rule


def _methods(own: Abs, same: list[str], tests: list[str]) -> dict[str, Rule]:
    return {
        **{name: iterating(own) if name == "join" else always(own) for name in same},
        **dict.fromkeys(tests, always(BOOL)),
        **dict.fromkeys(("split", "rsplit", "splitlines"), parts(own)),
        **dict.fromkeys(("count", "find", "index", "rfind", "rindex"), always(INT)),
        **dict.fromkeys(("partition", "rpartition"), always(make_tuple([own, own, own]))),
    }


_DECODED = dict.fromkeys(("decode", "hex"), always(STR))
_OF: dict[str, dict[str, Rule]] = {
    "str": {**_methods(STR, STR_TO_STR, STR_TO_BOOL), "encode": always(BYTES)},
    "bytes": {**_methods(BYTES, OF_BYTES, BYTES_TO_BOOL), **_DECODED},
    "bytearray": {
        **_methods(BYTE_ARRAY, OF_BYTES, BYTES_TO_BOOL), **_DECODED,
        **dict.fromkeys(("append", "clear", "insert", "remove", "reverse"), always(NONE)),
        "extend": iterating(NONE), "pop": always(INT), "copy": always(BYTE_ARRAY),
    },
}  # fmt: skip

METHODS.update({(kind, name): rule for kind, rules in _OF.items() for name, rule in rules.items()})
