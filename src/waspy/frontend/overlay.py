"""Corrections of modules of CPython's `Lib` that stand in for its C modules.

Where the Python version of a module differs from the C version that programs see, `overlays/NAME.py` has the
definitions that differ: functions, constants, and classes with the methods that differ. They take the place of those of
the same name in `Lib/NAME.py`; what is new comes last.
"""

from __future__ import annotations

import ast
from pathlib import Path

OVERLAYS = Path(__file__).parent.parent / "overlays"


def overlay_of(name: str) -> str:
    """The text of a library module's overlay; empty if it has none."""
    path = OVERLAYS / f"{name}.py"
    return path.read_text() if path.is_file() else ""


def lay_over(tree: ast.Module, overlay: ast.Module) -> None:
    _replace(tree.body, overlay.body)


def _replace(body: list[ast.stmt], corrections: list[ast.stmt]) -> None:
    places = {_name(node): i for i, node in enumerate(body) if _name(node)}
    for node in corrections:
        place = places.get(_name(node))
        if place is None:
            body.append(node)
            continue
        known = body[place]
        if isinstance(node, ast.ClassDef) and isinstance(known, ast.ClassDef):
            _replace(known.body, node.body)
        else:
            body[place] = _moved(node, known)


def _name(node: ast.stmt) -> str:
    """What the statement defines; empty for others than definitions and constants."""
    match node:
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return name
        case ast.Assign([ast.Name(name)]) if name.isupper():
            return name
    return ""


def _moved(node: ast.stmt, place: ast.stmt) -> ast.stmt:
    """As if it stood where the other does: tracebacks speak of the file of that. Statements that both have stand at the
    same lines."""
    known: dict[str, list[ast.stmt]] = {}
    for part in ast.walk(place):
        if isinstance(part, ast.stmt):
            known.setdefault(ast.dump(part), []).append(part)
    pairs = [
        (part, known[text].pop(0))
        for part in ast.walk(node)
        if isinstance(part, ast.stmt) and known.get(text := ast.dump(part))
    ]
    for part in ast.walk(node):
        if hasattr(part, "lineno"):
            ast.copy_location(part, place)
    for same, original in pairs:
        for copy, source in zip(ast.walk(same), ast.walk(original), strict=True):
            if hasattr(source, "lineno"):
                ast.copy_location(copy, source)
    return node
