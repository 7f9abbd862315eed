"""Regular expressions that are compiled with the program: `runtime/sre_known.py` reads what is written here.

    re.compile(r"(?P<x>a)|b", re.I)     Written(flags=34, names=",x", program=b"...")

It is done by CPython's own parser and compiler, if they make the codes that the runtime has, and by the runtime's
translator. What these refuse or warn of is left to the run time.
"""

from __future__ import annotations

import re
import warnings
from functools import lru_cache
from typing import Any, NamedTuple

MAGIC = 20220615
"""Of the codes: `sre_codes.py`."""
TEMPLATE, LOCALE, DEBUG = 1, 4, 128
FLAGS = {name: int(flag) for name, flag in re.RegexFlag.__members__.items()} | {"NOFLAG": 0}
FLAGS |= {"A": 256, "I": 2, "M": 8, "S": 16, "U": 32, "X": 64}
FLAGS = {name: flag for name, flag in FLAGS.items() if not flag & (TEMPLATE | LOCALE | DEBUG)}
"""The flags under their names in the module."""
ALL_FLAGS = 511
MOST = 20_000
"""How many bytes a program may have: tables of large sets of wide characters are made when they are needed."""

LONGEST_BYTES = 64
"""Of a constant of bytes in WebAssembly: see `lower/unit.py`."""

_parser: Any = re._parser  # type: ignore[attr-defined]
_compiler: Any = re._compiler  # type: ignore[attr-defined]


class Written(NamedTuple):
    """As `Known` in the runtime's sre_known.py."""

    flags: int
    names: str
    program: bytes


@lru_cache(maxsize=500)
def written(pattern: str | bytes, flags: int) -> Written | None:
    """What the runtime shall have of a pattern; None: it is made when the program runs."""
    if isinstance(pattern, bytes) and len(pattern) > LONGEST_BYTES:
        return None
    if _compiler.MAGIC != MAGIC or flags & ~ALL_FLAGS or flags & (TEMPLATE | LOCALE | DEBUG):
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            tree = _parser.parse(pattern, flags)
            codes = _compiler._code(tree, flags)
    except (re.error, Warning, OverflowError, RecursionError, ValueError, TypeError):
        return None
    state = tree.state
    total = flags | state.flags
    names = {number: name for name, number in state.groupdict.items()}
    made = _translated(codes, state.groups - 1)
    program = _program(made)
    if total & (TEMPLATE | LOCALE | DEBUG) or len(program) > MOST:
        return None
    _programs[pattern, flags] = made
    return Written(total, ",".join(names.get(g, "") for g in range(state.groups)) if names else "", program)


def program_of(pattern: str | bytes, flags: int) -> Any:
    """The `Program` of sre_program.py that stands in what `written` gives."""
    if (pattern, flags) not in _programs:
        written.cache_clear()
        written(pattern, flags)
    return _programs[pattern, flags]


_programs: dict[tuple[str | bytes, int], Any] = {}


def _translated(codes: list[int], groups: int) -> Any:
    from waspy import lang
    from waspy.runtime import sre_program

    machine: Any = lang
    return sre_program.translate(machine.Array[machine.i32].of(*map(machine.i32, codes)), groups)


def _program(made: Any) -> bytes:
    from waspy.runtime import sre_program

    out = bytearray()
    for n in (made.groups, made.start + 1, made.anchored + 2 * (made.first is not None)):
        _varint(out, n)
    if made.first is not None:
        out += _bits(made.first)
    _numbers(out, list(made.code))
    tests = [test for test in made.tests if test is not None]
    _varint(out, len(tests))
    for test in tests:
        length = sre_program.code_length(test.codes, test.at)
        codes = [test.codes[test.at + i] for i in range(length)]
        _numbers(out, codes if length > 1 else [*codes, 0])  # two are read, whatever the code is
        out += _bits(test.table)
    return bytes(out)


def _numbers(out: bytearray, numbers: list[int]) -> None:
    _varint(out, len(numbers))
    for n in numbers:
        _varint(out, (n + 1) & 0xFFFFFFFF)


def _varint(out: bytearray, n: int) -> None:
    """Unsigned LEB128."""
    while n > 127:
        out.append(n & 127 | 128)
        n >>= 7
    out.append(n)


def _bits(table: Any) -> bytes:
    """32 bytes, the lowest bit of the first one for the first of 256 characters."""
    return sum(1 << c for c in range(256) if table[c]).to_bytes(32, "little")
