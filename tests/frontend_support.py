"""Runs programs as CPython does and through PIR, for tests of the frontend."""

from __future__ import annotations

import contextlib
import io
import sys
import traceback
import types
from dataclasses import dataclass
from pathlib import Path

from pir_interpreter import TRACE, Interpreter

from waspy.frontend.build_pir import build_program
from waspy.frontend.census import take_census
from waspy.frontend.finder import Finder
from waspy.frontend.load import ModuleGraph, load_program
from waspy.ir.pir import FunctionDef, Program
from waspy.ir.pir_verifier import verify_program

_FINDER = Finder([])
C_MODULES = frozenset(name for name in sys.stdlib_module_names if _FINDER.find(name).kind in ("extension", "missing"))
"""The modules that CPython has in C: tests of the frontend take them as given."""


@dataclass
class Outcome:
    """What a program did. `trace`: its traceback, outermost first: (function, line, col, end line, end col)."""

    output: str
    error: str
    trace: list[tuple[str, int, int, int, int]]


def load(source: str, folder: Path | None = None) -> ModuleGraph:
    main = folder / "main.py" if folder is not None else None
    return load_program(main, source=source, builtin_modules=C_MODULES)


def build(source: str, folder: Path | None = None) -> Program:
    """The verified PIR of a program that has no errors."""
    graph = load(source, folder)
    program = build_program(graph, take_census(graph), graph.diagnostics)
    assert not graph.diagnostics, graph.diagnostics.render()
    problems = verify_program(program)
    assert not problems, "\n".join(problems)
    return program


def function(source: str, name: str) -> FunctionDef:
    """One function of a program, by its qualified name."""
    program = build(source)
    return next(f for f in program.modules["__main__"].functions if f.qualname == name)


def run_pir(source: str, folder: Path | None = None) -> Outcome:
    program = build(source, folder)
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        try:
            Interpreter(program).run()
        except BaseException as error:
            trace = [(name, *pos[:4]) for name, pos in reversed(getattr(error, TRACE, []))]
            return Outcome(output.getvalue(), describe(error), trace)
    return Outcome(output.getvalue(), "", [])


def run_cpython(source: str) -> Outcome:
    output = io.StringIO()
    module = types.ModuleType("__main__")
    saved = sys.modules["__main__"]
    code = compile(source, "<string>", "exec", dont_inherit=True)
    with contextlib.redirect_stdout(output):
        try:
            sys.modules["__main__"] = module
            exec(code, vars(module))
        except BaseException as error:
            frames = list(traceback.walk_tb(error.__traceback__))[1:]
            trace = [
                (frame.f_code.co_name, *_position(frame.f_code, error.__traceback__, i))
                for i, (frame, _) in enumerate(frames)
                if frame.f_code.co_filename == "<string>"
            ]
            return Outcome(output.getvalue(), describe(error), trace)
        finally:
            sys.modules["__main__"] = saved
    return Outcome(output.getvalue(), "", [])


def _position(code: types.CodeType, tb: types.TracebackType | None, index: int) -> tuple[int, ...]:
    for _ in range(index + 1):
        assert tb is not None
        tb = tb.tb_next
    assert tb is not None
    line, end_line, col, end_col = list(code.co_positions())[tb.tb_lasti // 2]
    return (line or 0, col or 0, end_line or 0, end_col or 0)


def describe(error: BaseException) -> str:
    """The exception with what it came from, as the end of a traceback shows them."""
    parts = []
    link: BaseException | None = error
    while link is not None:
        parts.append(f"{type(link).__name__}: {link}")
        if link.__cause__ is not None:
            parts.append("cause")
            link = link.__cause__
        else:
            link = link.__context__ if not link.__suppress_context__ else None
    return " | ".join(parts)
