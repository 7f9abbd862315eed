"""Errors in the user's program: where, what, and what to do about it.

A problem becomes a `CompileError` in a `Diagnostics`, so that all are reported and not only the first:

    prog.py:3:1: error: `except*` is not supported
      try:
      ^^^^
    help: catch the ExceptionGroup with `except`
"""

from __future__ import annotations

import ast
import linecache
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, field

SYNTAX_HINT = "Python 3.11 does not accept this either: correct it, or what stands in front of it"


class CompileError(Exception):
    """A refusal or a syntax error. `line` is 1-based, `col` and `end_col` count characters from 0; `source`
    is the text of the line. `syntax_error` is what CPython raises for it, if it does."""

    def __init__(
        self,
        message: str,
        file: str = "<unknown>",
        line: int = 0,
        col: int = 0,
        end_line: int | None = None,
        end_col: int | None = None,
        hint: str = "",
        source: str = "",
        syntax_error: SyntaxError | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.file = file
        self.line = line
        self.col = col
        self.end_line = line if end_line is None else end_line
        self.end_col = col + 1 if end_col is None else end_col
        self.hint = hint
        self.source = source
        self.syntax_error = syntax_error

    def __str__(self) -> str:
        return self.render()

    def render(self) -> str:
        """The message as it is printed, without a newline at the end; a SyntaxError as CPython prints it."""
        if self.syntax_error is not None:
            return "".join(traceback.format_exception_only(self.syntax_error)).rstrip("\n")
        return self.located()

    def located(self) -> str:
        """The message with its place; syntax errors look like all others."""
        place = f"{self.file}:{self.line}:{self.col + 1}" if self.line else self.file
        lines = [f"{place}: error: {self.message}"]
        text = self.source.rstrip("\n\r")
        if text.strip():
            stripped = text.lstrip()
            indent = len(text) - len(stripped)
            end = self.end_col if self.end_line == self.line else len(text)
            start = max(self.col - indent, 0)
            lines += ["  " + stripped, "  " + " " * start + "^" * max(1, min(end, len(text)) - self.col)]
        if self.hint:
            lines.append(f"help: {self.hint}")
        return "\n".join(lines)


def located(node: ast.AST, message: str, file: str, source: str, hint: str = "") -> CompileError:
    """The error about a node of the tree of `source`."""
    line = getattr(node, "lineno", 0)
    end_line = getattr(node, "end_lineno", None)
    text = _line(source, line)
    col = _characters(text, getattr(node, "col_offset", 0))
    end_text = text if end_line == line else _line(source, end_line or 0)
    end_col = _characters(end_text, getattr(node, "end_col_offset", None) or 0)
    return CompileError(message, file, line, col, end_line, end_col, hint, text)


def of_syntax_error(error: SyntaxError, file: str) -> CompileError:
    """Reads exactly as CPython reports it."""
    line, col = error.lineno or 1, max((error.offset or 1) - 1, 0)
    end = (error.end_offset or 0) - 1
    text = error.text or linecache.getline(file, line)
    return CompileError(error.msg, file, line, col, error.end_lineno, end, SYNTAX_HINT, text, error)


def _line(source: str, line: int) -> str:
    lines = source.split("\n") if line else []
    return lines[line - 1] if 0 < line <= len(lines) else ""


def _characters(text: str, offset: int) -> int:
    """An offset in UTF-8 bytes, as `ast` has it, in characters."""
    return len(text.encode("utf-8", "surrogatepass")[:offset].decode("utf-8", "replace"))


@dataclass(slots=True)
class Diagnostics:
    """Collects the errors of a compilation, each once."""

    errors: list[CompileError] = field(default_factory=list)

    def add(self, error: CompileError) -> None:
        key = (error.file, error.line, error.col, error.message)
        if all((e.file, e.line, e.col, e.message) != key for e in self.errors):
            self.errors.append(error)

    def __bool__(self) -> bool:
        return bool(self.errors)

    def __iter__(self) -> Iterator[CompileError]:
        return iter(self.errors)

    def render(self) -> str:
        """All errors, in the order of the source, one below the other."""
        ordered = sorted(self.errors, key=lambda e: (e.file, e.line, e.col))
        return "\n".join(error.render() for error in ordered)
