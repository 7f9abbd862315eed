"""`waspy build -O`: Binaryen's `wasm-opt`, an optional program of its own, on a finished module.

What it makes is kept if it is valid and, under brotli, smaller. It reads and writes in a temporary folder: if it fails,
nothing is left of it. Nothing but `-O` needs it.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import tempfile
import textwrap
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from waspy.host.node_engine import executable
from waspy.request import UsageError

VARIABLE = "WASPY_WASM_OPT"
OLDEST = 119
"""The first version that reads and writes what our modules consist of."""
FEATURES = (
    "gc",
    "reference-types",
    "exception-handling",
    "tail-call",
    "multivalue",
    "bulk-memory",
    "extended-const",
    "sign-ext",
    "mutable-globals",
    "nontrapping-float-to-int",
)
"""What every engine that runs our modules has. With `--all-features` the result may need more than that."""
PASSES = ("-Os", "--one-caller-inline-max-function-size", "0")
"""Nothing large is inlined: hot loops were put into functions of their own on purpose. A function that is entered once
stays slow in V8, however long it runs."""

MESSAGE_LINES, MESSAGE_WIDTH = 5, 200

COMPARE = """\
const fs = require("fs"), { brotliCompressSync } = require("zlib");
const [before, after] = process.argv.slice(1).map((file) => fs.readFileSync(file));
let problem = null;
if (!WebAssembly.validate(after)) {
  try { new WebAssembly.Module(after); } catch (error) { problem = String(error); }
}
const sizes = [before, after].map((bytes) => [bytes.length, brotliCompressSync(bytes).length]);
console.log(JSON.stringify({ problem, sizes }));
"""
"""For Node: why the second module is not valid, and for both the sizes raw and under brotli."""


class OptimiserError(UsageError):
    """There is no `wasm-opt`, it is too old, or it failed."""


@dataclass(frozen=True, slots=True)
class Optimiser:
    path: str
    version: int

    def __str__(self) -> str:
        return f"wasm-opt {self.version}"


@dataclass(frozen=True, slots=True)
class Optimised:
    """The module to write; `before` and `after` are sizes in bytes, raw and under brotli."""

    binary: bytes
    optimiser: Optimiser
    before: tuple[int, int]
    after: tuple[int, int]

    @property
    def kept(self) -> bool:
        return self.after[1] < self.before[1]

    def __str__(self) -> str:
        changes = zip(("raw", "brotli"), self.before, self.after, strict=True)
        text = ", ".join(f"{name} {before} -> {after} ({after / before - 1:+.1%})" for name, before, after in changes)
        return f"{self.optimiser}: {text}" + ("" if self.kept else "; not smaller, so not kept")


def find() -> Optimiser:
    """The `wasm-opt` to use. Raises OptimiserError if there is none, or none that is new enough."""
    path = _path()
    answer = _run([path, "--version"]).stdout
    version = re.search(r"^wasm-opt version (\d+)", answer)
    if version is None:
        raise OptimiserError(f"{path} is no wasm-opt: its --version is {_beginning(answer)!r}")
    found = Optimiser(path, int(version[1]))
    if found.version < OLDEST:
        raise OptimiserError(
            f"{path} is version {found.version}, which does not know the garbage collection and the exceptions that "
            f"modules use; {OLDEST} does: npm install binaryen, and set {VARIABLE} to its wasm-opt"
        )
    return found


def _path() -> str:
    """`WASPY_WASM_OPT`, or the one on the path, or the one that npm installed in this folder or one around it."""
    chosen = os.environ.get(VARIABLE)
    if chosen:
        found = shutil.which(chosen)
        if found is None:
            raise OptimiserError(f"{VARIABLE} is {chosen!r}, which is no program")
        return found
    here = Path.cwd()
    folders = [str(folder / "node_modules" / ".bin") for folder in (here, *here.parents)]
    found = shutil.which("wasm-opt") or shutil.which("wasm-opt", path=os.pathsep.join(folders))
    if found is None:
        raise OptimiserError(
            "-O needs Binaryen's wasm-opt, which is neither on the path nor in node_modules: "
            f"npm install binaryen, or set {VARIABLE} to where it is"
        )
    return found


def optimise(optimiser: Optimiser, binary: bytes, *, closed: bool, names: bool) -> Optimised:
    """The module as `optimiser` makes it, if that is smaller. Raises OptimiserError. `closed`: the host has no way into
    the module but its exports; `names`: keep the names of functions."""
    with tempfile.TemporaryDirectory(prefix="waspy-") as folder:
        before, after = Path(folder, "before.wasm"), Path(folder, "after.wasm")
        before.write_bytes(binary)
        _run([optimiser.path, str(before), "-o", str(after), *_options(closed, names)])
        if not after.exists():
            raise OptimiserError(f"{optimiser} wrote nothing")
        found = _compare(before, after)
        if found["problem"] is not None:
            raise OptimiserError(f"Node rejects what {optimiser} made: {found['problem']}")
        result = Optimised(binary, optimiser, *map(tuple, found["sizes"]))
        return replace(result, binary=after.read_bytes()) if result.kept else result


def _options(closed: bool, names: bool) -> list[str]:
    options = [f"--enable-{feature}" for feature in FEATURES]
    options += ["--closed-world"] if closed else []
    options += ["--debuginfo"] if names else []
    return [*options, *PASSES]


def _compare(before: Path, after: Path) -> Any:
    try:
        node = executable()
    except FileNotFoundError as error:
        raise OptimiserError(str(error)) from None
    return json.loads(_run([node, "-e", COMPARE, str(before), str(after)]).stdout)


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(command, capture_output=True, text=True, errors="replace", check=True)
    except OSError as error:
        raise OptimiserError(f"cannot run {command[0]}: {error.strerror}") from None
    except subprocess.CalledProcessError as error:
        said = _beginning(error.stderr or error.stdout) or "no message"
        raise OptimiserError(f"{command[0]} failed (exit code {error.returncode}): {said}") from None


def _beginning(text: str) -> str:
    """The first lines, shortened: a crash of npm's `wasm-opt` shows its source, which is a line of a megabyte."""
    lines = text.strip().splitlines()[:MESSAGE_LINES]
    return "\n  ".join(textwrap.shorten(line, MESSAGE_WIDTH) for line in lines)
