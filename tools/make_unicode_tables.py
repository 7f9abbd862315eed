"""Writes `src/waspy/runtime/unicode_tables.py`: the properties of characters that str's methods need.

    python3.11 tools/make_unicode_tables.py

The tables come from the running Python's own `str` methods, so its Unicode version is the one we get. Each
property is a table of its own, so that a program carries only those that its methods read.

A set of characters is the distances between its boundaries (first character in, first one out, ...), each
as an LEB128 number. A case mapping is a number of runs, then per run the distance from the run before, the
length * 2 + (stride - 1), and the zigzag offset to add; then the characters that become several: distance,
length, and that many zigzag offsets.
"""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Callable, Iterable
from pathlib import Path

OUTPUT = Path(__file__).parent.parent / "src/waspy/runtime/unicode_tables.py"
ALL = [chr(c) for c in range(0x110000)]


def leb128(numbers: Iterable[int]) -> bytes:
    out = bytearray()
    for n in numbers:
        while n >= 128:
            out.append(n & 127 | 128)
            n >>= 7
        out.append(n)
    return bytes(out)


def zigzag(n: int) -> int:
    return n * 2 if n >= 0 else -n * 2 - 1


def boundaries(members: Callable[[str], bool]) -> list[int]:
    found: list[int] = []
    for c in ALL:
        if members(c) != bool(len(found) & 1):
            found.append(ord(c))
    return found


def encode_set(members: Callable[[str], bool]) -> bytes:
    before, distances = 0, []
    for b in boundaries(members):
        distances.append(b - before)
        before = b
    return leb128(distances)


def mapping_runs(simple: dict[int, int]) -> list[tuple[int, int, int, int]]:
    """(first, count, stride, offset), greedily the longest run at each point."""
    left, runs = dict(simple), []
    while left:
        first = next(iter(left))
        offset = left[first]
        lengths = {}
        for stride in (1, 2):
            n = 1
            while left.get(first + n * stride) == offset and not (stride == 2 and first + n * stride - 1 in left):
                n += 1
            lengths[stride] = n
        stride = 2 if lengths[2] > lengths[1] else 1
        for i in range(lengths[stride]):
            del left[first + i * stride]
        runs.append((first, lengths[stride], stride, offset))
    return runs


def encode_mapping(method: Callable[[str], str]) -> bytes:
    simple, special = {}, {}
    for c in ALL:
        to = method(c)
        if to != c and len(to) == 1:
            simple[ord(c)] = ord(to) - ord(c)
        elif to != c:
            special[ord(c)] = [ord(x) - ord(c) for x in to]
    runs = mapping_runs(simple)
    numbers, before = [len(runs)], 0
    for first, count, stride, offset in runs:
        numbers += [first - before, count * 2 + stride - 1, zigzag(offset)]
        before = first
    before = 0
    for c, offsets in special.items():
        numbers += [c - before, len(offsets), *map(zigzag, offsets)]
        before = c
    return leb128(numbers)


def is_cased(c: str) -> bool:
    return (c + "a").title()[-1] == "a"


def is_case_ignorable(c: str) -> bool:
    """`lower` looks through it when it decides whether a sigma ends its word."""
    return ("A" + c + "Σ").lower()[-1] == "ς" and (c + "Σ").lower()[-1] == "σ"


TABLES: dict[str, tuple[str, Callable[[], bytes]]] = {
    "alphabetic": ("str.isalpha", lambda: encode_set(str.isalpha)),
    "printable": ("str.isprintable", lambda: encode_set(str.isprintable)),
    "uppercase": ("str.isupper", lambda: encode_set(str.isupper)),
    "lowercase": ("str.islower", lambda: encode_set(str.islower)),
    "titlecase": (
        "the digraphs that are both upper and lower case",
        lambda: encode_set(lambda c: c.istitle() and not c.isupper()),
    ),
    "cased": ("Cased", lambda: encode_set(is_cased)),
    "case_ignorable": ("Case_Ignorable", lambda: encode_set(is_case_ignorable)),
    "decimal": ("str.isdecimal; whole runs of ten, from 0 to 9", lambda: encode_set(str.isdecimal)),
    "digit": ("str.isdigit", lambda: encode_set(str.isdigit)),
    "numeric": ("str.isnumeric", lambda: encode_set(str.isnumeric)),
    "identifier_start": (
        "where str.isidentifier differs from str.isalpha",
        lambda: encode_set(lambda c: c.isidentifier() != c.isalpha()),
    ),
    "identifier_part": (
        "what an identifier may contain but not start with",
        lambda: encode_set(lambda c: ("a" + c).isidentifier() and not c.isidentifier()),
    ),
    "to_upper": ("str.upper", lambda: encode_mapping(str.upper)),
    "to_lower": ("str.lower", lambda: encode_mapping(str.lower)),
    "to_title": ("str.title", lambda: encode_mapping(str.title)),
    "to_folded": ("str.casefold", lambda: encode_mapping(str.casefold)),
}


def check_decimals() -> None:
    for c in filter(str.isdecimal, ALL):
        run = max(b for b in boundaries_of_decimals if b <= ord(c))
        assert int(c) == (ord(c) - run) % 10, hex(ord(c))


def literal(table: bytes) -> str:
    escaped = "".join(f"\\x{b:02x}" for b in table)
    lines = textwrap.wrap(escaped, 100)
    return "\n".join(f'        b"{line}"' for line in lines)


def main() -> None:
    check_decimals()
    parts = [
        '"""Character properties; generated by `tools/make_unicode_tables.py`, which explains the format.\n\n'
        f"Unicode {__import__('unicodedata').unidata_version}, as CPython {sys.version.split()[0]} has it.\n"
        '"""\n\nfrom waspy.lang import *\n'
    ]
    for name, (meaning, make) in TABLES.items():
        table = make()
        print(f"{name:18} {len(table):5} bytes")
        parts.append(
            f'\n\ndef {name}() -> Array[u8]:\n    """{meaning}."""\n    return data(\n{literal(table)}\n    )\n'
        )
    OUTPUT.write_text("".join(parts))


if __name__ == "__main__":
    boundaries_of_decimals = boundaries(str.isdecimal)
    main()
