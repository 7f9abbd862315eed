"""How long the compiler takes and how much memory: from nothing cached to everything cached, and as programs grow."""

from __future__ import annotations

import os
import statistics
import sys
from pathlib import Path

from suite.generated import program
from suite.processes import run
from suite.records import Record
from suite.sets import HELLO, ROOT

LINES = (1000, 10000)
LONGEST = 50000
LIMIT = 3600.0
ROUNDS = 5
SHORT = ROOT / "programs" / "json_parser.py"
"""A program of about 300 lines."""


class Compiler:
    """The command line under a cache of its own."""

    def __init__(self, folder: Path) -> None:
        self.environment = {**os.environ, "WASPY_CACHE": str(folder / "cache")}
        self.module = folder / "out.wasm"

    def build(self, path: Path) -> Record:
        return self._timed(["build", "--quiet", "-o", str(self.module), str(path)])

    def run(self, path: Path) -> Record:
        return self._timed(["run", str(path)])

    def _timed(self, arguments: list[str]) -> Record:
        done = run([sys.executable, "-m", "waspy", *arguments], LIMIT, self.environment)
        if done.code:
            raise SystemExit(f"waspy {' '.join(arguments)}: {done.errors}")
        return {"seconds": round(done.seconds, 3), "peak": done.peak}


def stages(compiler: Compiler) -> Record:
    """The first program ever, the next one, and one that has been compiled before."""
    cold = compiler.build(HELLO)
    hello_warm = _median([compiler.build(HELLO) for _ in range(ROUNDS)])
    short_warm = _median([compiler.build(SHORT) for _ in range(ROUNDS)])
    compiler.run(HELLO)
    again = _median([compiler.run(HELLO) for _ in range(ROUNDS)])
    return {"cold": cold, "hello": hello_warm, "short": short_warm, "cached run": again}


def growth(compiler: Compiler, folder: Path, longest: bool) -> Record:
    """By number of lines. The longest program is compiled only on demand."""
    found: Record = {}
    for lines in (*LINES, LONGEST) if longest else LINES:
        path = folder / f"lines{lines}.py"
        path.write_text(program(lines))
        found[str(lines)] = {**compiler.build(path), "raw": compiler.module.stat().st_size}
    return found


def _median(runs: list[Record]) -> Record:
    return {key: round(statistics.median(each[key] for each in runs), 3) for key in ("seconds", "peak")}
