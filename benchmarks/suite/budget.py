"""The budget of module sizes: `benchmarks/budget.json` says how many bytes under brotli each program may have.

A program over its budget by more than the tolerance fails the tests; `run.py budget --write` sets the budget to what
the sizes are, in the same commit as what made them grow.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from suite.peers import waspy_module
from suite.sets import HELLO, ROOT, SETS
from waspy.driver import compile_program
from waspy.request import Request
from waspy.targets import node
from waspy.targets.report import brotli_size

FILE = ROOT / "budget.json"
TOLERANCE = 0.05
COMMAND = "python benchmarks/run.py budget --write"


def programs() -> dict[str, Path]:
    found = {f"{name}/{path.stem}": path for name, each in SETS.items() for path in each.programs([])}
    return {"hello": HELLO, **found}


def size(path: Path) -> int:
    """Bytes under brotli: of hello the module and its loader, of the others the module."""
    if path != HELLO:
        return brotli_size(Path(waspy_module(path)))
    with tempfile.TemporaryDirectory() as folder:
        written = node.write(compile_program(Request.of_file(str(path), [])), Path(folder) / "hello.wasm")
        return sum(map(brotli_size, written))


def allowed() -> dict[str, int]:
    budget: dict[str, int] = json.loads(FILE.read_text()) if FILE.exists() else {}
    return budget


def complaint(name: str, found: int, budget: int) -> str | None:
    """What is said of a program that has outgrown its budget."""
    if found <= budget * (1 + TOLERANCE):
        return None
    growth = (found / budget - 1) * 100
    return f"{name} is {found} bytes under brotli, {growth:.1f} % over its budget of {budget}. If it must be: {COMMAND}"


def write(sizes: dict[str, int]) -> None:
    FILE.write_text(json.dumps(sizes, indent=1) + "\n")
