"""Running a program under CPython and compiled, on both engines, for comparison."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from waspy import programs
from waspy.cli.compile import compile_to_file
from waspy.host import node_engine, wasmtime_engine
from waspy.request import Request

TIMEOUT = 400
MEMORY = 2 << 30
"""Bytes of address space for CPython: `[0] * 2**31` is a MemoryError on every machine, as it is when compiled, and does
not take the memory of the tests beside it."""


@dataclass(frozen=True)
class Outcome:
    """What a program did. `error` is the last line of standard error."""

    output: str
    code: int
    error: str


def outcome(process: subprocess.CompletedProcess[bytes]) -> Outcome:
    lines = process.stderr.decode("utf-8", "replace").strip().splitlines()
    return Outcome(process.stdout.decode("utf-8", "replace"), process.returncode, lines[-1] if lines else "")


def run_command(
    command: list[str], stdin: bytes = b"", cwd: Path | None = None, prepare: Callable[[], None] | None = None
) -> Outcome:
    """Without PYTHONUNBUFFERED: unbuffered, `print` reaches the limit of recursion sooner. `prepare` runs in the new
    process."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    process = subprocess.run(
        command, input=stdin, capture_output=True, timeout=TIMEOUT, cwd=cwd, env=environment, preexec_fn=prepare
    )
    return outcome(process)


def limit_memory() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def on_cpython(path: Path, arguments: list[str], stdin: bytes = b"", is_limited: bool = False) -> Outcome:
    """`is_limited`: in so much memory; threads need more, as each has a large stack."""
    return run_command([sys.executable, str(path), *arguments], stdin, prepare=limit_memory if is_limited else None)


def compiled(path: Path, arguments: list[str], engine: str) -> tuple[str, tuple[str, ...]]:
    """The module of a program and its sys.argv; fails the test if it is refused."""
    request = Request.of_file(str(path), arguments)
    module = programs.cached(request, engine) or compile_to_file(request, engine)
    assert module is not None, f"{path} does not compile"
    return module, request.argv


def on_node(path: Path, arguments: list[str], stdin: bytes = b"") -> Outcome:
    module, argv = compiled(path, arguments, "node")
    return run_command(node_engine.command(module, argv), stdin)


def on_wasmtime(path: Path, arguments: list[str], stdin: bytes = b"") -> Outcome:
    module, argv = compiled(path, arguments, "wasmtime")
    return run_command(wasmtime_engine.command(module, argv), stdin)


ENGINES = {"node": on_node, "wasmtime": on_wasmtime}
