"""How versions of a function tell arguments apart: by the one kind of object that an argument is, and what is in it.

A container's contents grow while inference runs, so what an empty one is to hold is worth waiting for: `is_empty`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from waspy.infer.values import Abs, Anything, Atom, Cell, Func, Prim, Site, Tup
from waspy.ir.pir import FunctionDef

Read: TypeAlias = Callable[[Cell], Abs]

UNKNOWN = "?"
ANYTHING_AT_ALL = "*"
REST = "+"
"""Of the version for what no other one is for."""
EMPTY = "[]"
DEEPEST = 2
"""Levels of containers that are looked into."""
CONTAINERS = frozenset(["list", "set", "frozenset", "deque", "dict", "generator"])


def kind_of(value: Abs, read: Read, depth: int = DEEPEST) -> str:
    if len(value) != 1:
        return UNKNOWN
    (atom,) = value
    return _of_atom(atom, read, depth)


def _of_atom(atom: Atom, read: Read, depth: int) -> str:
    match atom:
        case Anything():
            return ANYTHING_AT_ALL
        case Prim(name):
            return name
        case Func(function):
            return f"def {place(function)}"
        case Site(kind) if kind in CONTAINERS and depth:
            contents = read(atom.contents)
            if not contents:
                return kind + EMPTY
            values = read(atom.mapped) if kind == "dict" else contents
            return f"{kind}[{kind_of(contents, read, depth - 1)}:{kind_of(values, read, depth - 1)}]"
        case Tup(elements, star, _, cls) if depth:
            parts = ",".join(kind_of(e, read, depth - 1) for e in elements)
            return f"{cls.qualname if cls is not None else ''}({parts}{'*' if star else ''})"
    return UNKNOWN


def place(function: FunctionDef) -> str:
    """A name that no other function has."""
    at = f"{function.pos.line}:{function.pos.col}" if function.pos is not None else ""
    return f"{function.module}:{function.qualname}:{at}"


def is_empty(kind: str) -> bool:
    """Whether nothing is known to be in the container."""
    return kind.endswith(EMPTY)
