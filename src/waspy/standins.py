"""Which functions of library modules leave no entry in tracebacks: those that stand in for C, as C leaves none."""

from __future__ import annotations

import ast
import os
from functools import cache as memoise
from pathlib import Path

from waspy.frontend.finder import STDLIB
from waspy.frontend.load import LoadedModule
from waspy.ir import lir

IN_C = {"bisect", "operator", "pickle"}
FUNCTIONS_IN_C = {"warnings": {"warn", "warn_explicit"}}
"""What CPython's `Lib` has in Python as well, for interpreters without the C: modules, and functions of modules."""
LIB = Path(os.__file__).parent


def hide(unit: lir.Unit, module: LoadedModule) -> None:
    """Takes the frames from a library module's functions that CPython has in C, or has not."""
    shown = _shown(module)
    if shown is None:
        return
    for function in unit.functions.values():
        if function.frame is not None and _qualname(function.name) not in shown:
            function.frame = None


def _shown(module: LoadedModule) -> frozenset[str] | None:
    """The qualified names of functions that show; None: all."""
    if module.name in IN_C:
        return frozenset()
    if module.file is None or not Path(module.file).is_relative_to(STDLIB):
        return None
    parts = module.name.split(".")
    while parts:
        for path in (LIB.joinpath(*parts).with_suffix(".py"), LIB.joinpath(*parts, "__init__.py")):
            if path.is_file():
                return qualnames(path) - FUNCTIONS_IN_C.get(module.name, set())
        parts.pop()
    return frozenset()


@memoise
def qualnames(path: Path) -> frozenset[str]:
    """Of the functions that a file defines, and of its body."""
    names = {"!body"}
    pending: list[tuple[ast.AST, str]] = [(ast.parse(path.read_bytes()), "")]
    while pending:
        node, before = pending.pop()
        for child in ast.iter_child_nodes(node):
            inner = before
            if isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef)):
                names.add(before + child.name)
                inner = f"{before}{child.name}.<locals>."
            elif isinstance(child, ast.ClassDef):
                inner = f"{before}{child.name}."
            pending.append((child, inner))
    return frozenset(names)


def _qualname(symbol: str) -> str:
    """Of the function that a symbol like `re:compile@1` names."""
    name = symbol.partition(":")[2]
    body = name.startswith("!body")
    for mark in "#@!":
        name = name[:1] + name[1:].partition(mark)[0]
    return "!body" if body else name
