"""Imports at the top level of the program that nobody misses unless a name that they bind is read.

    from typing import Dict, List         `typing` is not even initialised if all that reads the names is annotations
                                          that nobody reads

Modules of the library that only define things, and names that they surely have. A program that says "modules" may look
at `sys.modules`, where it would see the difference.
"""

from __future__ import annotations

import ast

from waspy.frontend.census import Census
from waspy.frontend.finder import STDLIB

QUIET = frozenset(
    "abc collections collections.abc contextlib copy dataclasses datetime decimal enum fractions functools heapq "
    "itertools math numbers operator statistics string textwrap types typing".split()
)


class QuietImports:
    """Of the whole program."""

    def __init__(self, census: Census) -> None:
        self.census = census
        self.is_looked_at = any("modules" in module.source for module in census.graph.of_origin("program"))

    def is_quiet(self, node: ast.stmt) -> bool:
        """Whether all that the statement does is to bind names."""
        if self.is_looked_at or self.census.all_escape:
            return False
        match node:
            case ast.Import(names=aliases):
                return all(self._is_quiet_module(a.name) for a in aliases)
            case ast.ImportFrom(module=str(source), names=aliases, level=0):
                return self._is_quiet_module(source) and all(self._has(source, a.name) for a in aliases)
        return False

    def _is_quiet_module(self, name: str) -> bool:
        found = self.census.graph.find(name)
        return name in QUIET and found.available and found.origin == "library"

    def stands_for_c(self, module: str, names: list[ast.alias]) -> bool:
        """Whether the module is a builtin one, or Waspy's for one that CPython has in C, and has these names."""
        found = self.census.graph.find(module)
        is_standin = found.file is not None and found.file.parent == STDLIB and module[:1] == "_"
        return (found.kind == "builtin" or is_standin) and all(self._has(module, a.name) for a in names)

    def _has(self, module: str, name: str) -> bool:
        graph = self.census.graph
        builtin = graph.builtin_names(module)
        if builtin is not None:
            return name in builtin
        facts = self.census.facts(module)
        fact = facts.globals.get(name) if facts is not None else None
        return fact is not None and fact.straight and not fact.deleted
