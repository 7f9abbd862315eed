"""Putting a JavaScript loader together from the sections that a module's imports need."""

from __future__ import annotations

import re
from pathlib import Path

HERE = Path(__file__).parent


def sections(text: str) -> dict[str, tuple[list[str], str]]:
    """Name to (names that it needs, text), in order, of a file with `//@ name needs...` lines."""
    parts = re.split(r"^//@ (.*)\n", text, flags=re.M)
    found: dict[str, tuple[list[str], str]] = {}
    for heading, body in zip(parts[1::2], parts[2::2], strict=True):
        name, *needs = heading.split()
        found[name] = (needs, body)
    return found


def loader(source: str, imports: list[tuple[str, str]]) -> str:
    """`source` (a file of this folder) with just the sections for the imports."""
    known = sections((HERE / source).read_text())
    wanted = {"core", "start"}
    pending = [name for _, name in imports]
    while pending:
        name = pending.pop()
        if name in known and name not in wanted:
            wanted.add(name)
            pending.extend(known[name][0])
    return minified("".join(body for name, (_, body) in known.items() if name in wanted))


def minified(script: str) -> str:
    """Without comments and indentation: enough for a script this small."""
    lines = (re.sub(r"^\s*//.*", "", line).strip() for line in script.splitlines())
    return "\n".join(line for line in lines if line) + "\n"
