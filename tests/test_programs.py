"""Every program in `tests/programs/` does compiled, on each engine, what it does under CPython.

A program may begin with comments `# args: a b` and `# stdin: text with \\n escapes`.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from differential import ENGINES, compiled, on_cpython

LARGE = 400_000
"""Bytes of a module, as compiled for Node, from which on Wasmtime runs it in the slow sweep only."""
PROGRAMS = Path(__file__).parent / "programs"
FILES = sorted(p for p in PROGRAMS.rglob("*.py") if p.parent == PROGRAMS or p.name == "main.py")


def directives(path: Path) -> tuple[list[str], bytes]:
    """The arguments and the standard input that a program asks for."""
    text = path.read_text()
    arguments = re.search(r"^# args: (.*)$", text, re.M)
    stdin = re.search(r"^# stdin: (.*)$", text, re.M)
    given = stdin.group(1).encode().decode("unicode_escape") if stdin else ""
    return (arguments.group(1).split() if arguments else []), given.encode()


@pytest.mark.parametrize("engine", sorted(ENGINES))
@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PROGRAMS))[:-3])
def test_program(path: Path, engine: str) -> None:
    arguments, stdin = directives(path)
    if engine == "wasmtime" and not os.environ.get("WASPY_SLOW"):
        module, _ = compiled(path, arguments, "node")
        if os.path.getsize(module) > LARGE:
            pytest.skip("Wasmtime compiles it for long: WASPY_SLOW=1 runs it")
    assert ENGINES[engine](path, arguments, stdin) == on_cpython(path, arguments, stdin)
