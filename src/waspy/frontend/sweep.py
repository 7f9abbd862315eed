"""`python -m waspy.frontend.sweep [FOLDER...]`: builds PIR of every Python file and reports what goes wrong.

Without folders: all of `Lib` of the running Python, its tests included. Refusals are fine; anything else is a bug.
"""

from __future__ import annotations

import os
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from waspy.frontend.build_pir import build_module
from waspy.frontend.census import take_census
from waspy.frontend.errors import CompileError, Diagnostics
from waspy.frontend.finder import Finder
from waspy.frontend.load import LoadedModule, ModuleGraph, collector_off
from waspy.frontend.source import decode
from waspy.frontend.stack import deeply
from waspy.ir.pir_verifier import verify_module


@dataclass(slots=True)
class Totals:
    files: int = 0
    lines: int = 0
    seconds: float = 0.0
    refused: Counter[str] = field(default_factory=Counter)
    failed: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        speed = self.lines / self.seconds if self.seconds else 0.0
        lines = [f"{self.files} files, {self.lines} lines, {self.seconds:.1f} s, {speed:.0f} lines/s"]
        lines += [f"  refused {count}: {message}" for message, count in self.refused.most_common(20)]
        lines += [f"  FAILED {name}" for name in self.failed]
        return "\n".join(lines)


def files_in(folders: list[str]) -> Iterator[Path]:
    for folder in folders:
        if os.path.isfile(folder):
            yield Path(folder)
        for root, inner, names in os.walk(folder):
            inner[:] = sorted(d for d in inner if d not in ("__pycache__", "site-packages"))
            for name in sorted(names):
                if name.endswith(".py"):
                    yield Path(root, name)


def sweep_file(path: Path, totals: Totals, verify: bool) -> None:
    """Builds one file as a program of its own, without what it imports."""
    start = time.perf_counter()
    try:
        text = decode(path.read_bytes(), str(path))
        module = LoadedModule("__main__", str(path), text, "program", "", str(path), is_main=True)
        graph = ModuleGraph("__main__", Finder([str(path.parent)]), {"__main__": module})
        diagnostics = Diagnostics()
        built = build_module(module, graph, take_census(graph), diagnostics)
    except CompileError as error:
        totals.refused[error.message] += 1
        return
    except Exception:
        totals.failed.append(f"{path}\n{traceback.format_exc(limit=-6)}")
        return
    totals.seconds += time.perf_counter() - start
    totals.files += 1
    totals.lines += text.count("\n")
    totals.refused.update(error.message for error in diagnostics)
    if verify:
        totals.failed += [f"{path}: {problem}" for problem in verify_module(built)]


def main(arguments: list[str]) -> int:
    verify = "--no-verify" not in arguments
    folders = [a for a in arguments if not a.startswith("--")] or [os.path.dirname(os.__file__)]
    totals = Totals()

    def work() -> None:
        with collector_off():
            for path in files_in(folders):
                sweep_file(path, totals, verify)

    deeply(work)
    print(totals)
    return 1 if totals.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
