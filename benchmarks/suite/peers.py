"""The engines that Waspy is compared with: one row each in PEERS.

An engine runs the file of a program that has its suffix, and takes part only where there is one.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from suite.sets import ROOT
from waspy.cli.compile import compile_to_file
from waspy.host import node_engine
from waspy.programs import cached
from waspy.request import Request

HOME = ROOT / ".peers"
MODULES = HOME / "node_modules"
BUILT = HOME / "built"
DRIVERS = ROOT / "drivers"


class CannotRun(Exception):
    """The engine refuses the program."""


@dataclass(frozen=True)
class Peer:
    name: str
    title: str
    suffix: str
    needs: tuple[Path, ...]
    command: Callable[[Path], list[str]]
    """The command line for a source file, compiled first where it must be. Raises CannotRun."""
    limit: float = 90.0
    """Seconds after which it is given up."""
    is_mark: bool = False
    """The mark to reach: ratios say how many times as long as this peer Waspy took, not the other way round."""

    @property
    def heading(self) -> str:
        return f"Waspy / {self.title}" if self.is_mark else f"{self.title} / Waspy"

    def installed(self) -> bool:
        return all(path.exists() for path in self.needs)

    def source(self, program: Path) -> Path | None:
        path = program.with_suffix(self.suffix)
        return path if path.is_file() else None


def waspy_module(source: Path) -> str:
    request = Request.of_file(str(source), [])
    module = cached(request, "node") or compile_to_file(request, "node")
    if module is None:
        raise CannotRun(f"{source} does not compile")
    return module


def _waspy(source: Path) -> list[str]:
    return node_engine.command(waspy_module(source), (str(source),))


def _cpython(source: Path) -> list[str]:
    return [sys.executable, str(source)]


def _node(*arguments: str | Path) -> list[str]:
    return [node_engine.executable(), "--stack-size=3900", "--no-warnings", *map(str, arguments)]


def _driven(driver: str) -> Callable[[Path], list[str]]:
    return lambda source: _node(DRIVERS / driver, source)


def _build(source: Path, command: Callable[[Path], list[str]]) -> Path:
    """The module compiled from a source, made again when the source or this file is newer."""
    module = BUILT / source.parent.name / f"{source.stem}{source.suffix}.wasm"
    newest = max(path.stat().st_mtime for path in (source, Path(__file__)))
    if module.exists() and module.stat().st_mtime > newest:
        return module
    module.parent.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(command(module), capture_output=True, text=True, cwd=HOME)
    if done.returncode:
        raise CannotRun(done.stderr)
    return module


def _c(source: Path) -> list[str]:
    """Functions are not inlined into main: V8 replaces its first, slow code of a function when that is called again."""

    def compiler(module: Path) -> list[str]:
        options = ["-target", "wasm32-wasi", "-O2", "-fno-inline-functions", "-lm"]
        return [str(ZIG), "cc", str(source), "-o", str(module), *options]

    return _node(DRIVERS / "wasi.mjs", _build(source, compiler))


def _assemblyscript(source: Path) -> list[str]:
    """Without the collector of garbage, whose stack of roots costs more than the kernels themselves."""

    def compiler(module: Path) -> list[str]:
        options = ["-O3", "--converge", "--runtime", "stub"]
        return _node(ASC, source, "--outFile", module, "--lib", DRIVERS / "assemblyscript", *options)

    return _node(DRIVERS / "assemblyscript.mjs", _build(source, compiler))


ZIG = HOME / "python" / "ziglang" / "zig"
ASC = MODULES / "assemblyscript" / "bin" / "asc.js"
MICROPYTHON = MODULES / "@micropython" / "micropython-webassembly-pyscript" / "micropython.mjs"
WASPY = Peer("waspy", "Waspy", ".py", (), _waspy)
PEERS = {
    peer.name: peer
    for peer in (
        Peer("cpython", "CPython", ".py", (), _cpython),
        Peer("pyodide", "Pyodide", ".py", (MODULES / "pyodide" / "pyodide.mjs",), _driven("pyodide.mjs")),
        Peer("micropython", "MicroPython", ".py", (MICROPYTHON,), _driven("micropython.mjs"), limit=30),
        Peer("rustpython", "RustPython", ".py", (MODULES / "rustpython_wasm",), _driven("rustpython.mjs"), limit=20),
        Peer("javascript", "JavaScript", ".mjs", (), lambda source: _node(source)),
        Peer("c", "C", ".c", (ZIG,), _c, is_mark=True),
        Peer("assemblyscript", "AssemblyScript", ".ts", (ASC,), _assemblyscript, is_mark=True),
    )
}
