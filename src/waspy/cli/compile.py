"""What the verbs share: compiling a request, reporting what is wrong with it, showing progress."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterator

from waspy import programs
from waspy.driver import Compiled, check_program, compile_program
from waspy.errors import CompileErrors, InternalError
from waspy.request import Request


def compile_to_file(request: Request, target: str = "node") -> str | None:
    """Compiles the program and keeps the module in the cache, or, without one, in a temporary file, whose path it
    gives. None: it is refused, and the reasons are on standard error."""
    compiled = compile_or_report(request, target=target, as_python=True)
    if compiled is None:
        return None
    path = programs.store(request, target, compiled.binary, compiled.sources)
    if path is None:
        import tempfile

        with tempfile.NamedTemporaryFile(suffix=".wasm", delete=False) as file:
            file.write(compiled.binary)
        path = file.name
    return path


def compile_or_report(
    request: Request, *, names: bool = False, target: str = "node", as_python: bool = False
) -> Compiled | None:
    """Compiles the program; None if it is refused, with every reason on standard error. Raises SystemExit with
    EXIT_BUG on a bug in the compiler. `as_python`: syntax errors are printed as CPython prints them."""
    with reported(as_python), progress() as show:
        return compile_program(request, show=show, names=names or "WASPY_DEBUG" in os.environ, target=target)
    return None


def check_or_report(request: Request) -> bool:
    """Whether the program can be compiled; as `compile_or_report`."""
    with reported(False), progress() as show:
        check_program(request, show=show)
        return True
    return False


@contextlib.contextmanager
def reported(as_python: bool) -> Iterator[None]:
    """Prints a refusal, and ends with EXIT_BUG on a bug in the compiler."""
    from waspy.cli import EXIT_BUG

    try:
        yield
    except CompileErrors as refusal:
        print(refusal if as_python else refusal.located(), file=sys.stderr)
    except InternalError as bug:
        print(bug, file=sys.stderr)
        raise SystemExit(EXIT_BUG) from bug


@contextlib.contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Gives a function that shows what is being done: on a terminal only."""
    if not sys.stderr.isatty():
        yield lambda stage: None
        return
    from rich.console import Console

    with Console(stderr=True).status("compiling") as status:
        yield status.update
