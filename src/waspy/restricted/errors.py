"""What the restricted front end says about a program that it refuses."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    path: Path
    line: int
    col: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.col}: {self.message}"


class Rejected(Exception):
    """Raised at a node that does not type. `message` None: a consequence of an error that is known already."""

    def __init__(self, node: ast.AST, message: str | None) -> None:
        super().__init__(message)
        self.node = node
        self.message = message

    def diagnostic(self, path: Path) -> Diagnostic:
        line, col = getattr(self.node, "lineno", 1), getattr(self.node, "col_offset", 0)
        return Diagnostic(path, line, col + 1, self.message or "")


class RuntimeRejected(Exception):
    """`compile_runtime` found errors."""

    def __init__(self, diagnostics: list[Diagnostic]) -> None:
        super().__init__("\n".join(map(str, diagnostics)))
        self.diagnostics = diagnostics
