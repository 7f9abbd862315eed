"""What is asked of the compiler: which program, under which name, with which arguments.

`waspy run` of a program that it has compiled before imports this module, `programs`, `cache` and `node_engine`, and
waits for nothing else: they stay clear of modules of the library that take milliseconds to import (dataclasses,
pathlib, typing, tokenize).
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class UsageError(Exception):
    """The command line does not make sense, or names a file that cannot be read."""

    def report(self, verb: str) -> str:
        return f"waspy {verb}: {self}"


class NoTextError(UsageError):
    """The bytes of a source file are no text. `run` reports it as Python does; `offset` is where it shows."""

    def __init__(self, problem: str, path: str, data: bytes, offset: int) -> None:
        super().__init__(problem)
        self.path, self.data, self.offset = path, data, offset

    def report(self, verb: str) -> str:
        if verb == "run":
            return f"SyntaxError: {self}"
        before = self.data[: self.offset].split(b"\n")
        text = (before[-1] + self.data[self.offset :].partition(b"\n")[0]).decode("latin-1").rstrip()
        caret = " " * len(before[-1]) + "^"
        place = f"{self.path}:{len(before)}:{len(before[-1]) + 1}"
        hint = "save the file as UTF-8, or name its encoding in the first line: # -*- coding: latin-1 -*-"
        return f"{place}: error: {self}\n  {text}\n  {caret}\nhelp: {hint}"


class Request:
    """`filename` is what tracebacks print; `path` is None where the program is not in a file; `folder` is where its
    imports are looked for first; `argv` is sys.argv."""

    __slots__ = ("argv", "dump", "filename", "folder", "module", "path", "text")

    def __init__(
        self,
        text: str,
        filename: str,
        path: str | None,
        folder: str,
        argv: tuple[str, ...],
        module: str | None = None,
        dump: str | None = None,
    ) -> None:
        self.text, self.filename, self.path, self.folder = text, filename, path, folder
        self.argv, self.module, self.dump = argv, module, dump

    @staticmethod
    def of_file(path: str, arguments: list[str], dump: str | None = None) -> Request:
        return Request(read_source(path), path, path, _folder_of(path), (path, *arguments), None, dump)

    @staticmethod
    def of_script(path: str, arguments: list[str], dump: str | None = None) -> Request:
        """As `python path` runs it: tracebacks and `__file__` have the absolute name, sys.argv the given one."""
        filename = os.path.join(os.getcwd(), path)
        return Request(read_source(path), filename, path, _folder_of(path), (path, *arguments), None, dump)

    @staticmethod
    def of_text(text: str, filename: str, argv: list[str], dump: str | None = None) -> Request:
        return Request(text, filename, None, os.getcwd(), tuple(argv), None, dump)

    @staticmethod
    def of_code(code: str, arguments: list[str], dump: str | None = None) -> Request:
        return Request.of_text(code + "\n", "<string>", ["-c", *arguments], dump)

    @staticmethod
    def of_module(name: str, arguments: list[str], dump: str | None = None) -> Request:
        """`-m name`: a module or package found from the current folder, then from the path of this Python."""
        for folder in [os.getcwd(), *sys.path]:
            base = os.path.join(folder, *name.split("."))
            for path in (base + ".py", os.path.join(base, "__main__.py")):
                if os.path.isfile(path):
                    argv = (os.path.abspath(path), *arguments)
                    return Request(read_source(path), argv[0], path, folder, argv, name, dump)
        raise UsageError(f"no module named {name!r}")

    def loading(self) -> dict[str, Any]:
        """The arguments of `frontend.load.load_program`."""
        from pathlib import Path

        main = Path(self.path) if self.path is not None else None
        return {"main": main, "source": self.text, "argv_path": self.filename}


def _folder_of(path: str) -> str:
    return os.path.dirname(os.path.abspath(path))


def read_source(path: str) -> str:
    """The text of a source file, decoded as its coding line says. Raises UsageError."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise UsageError(f"can't open file {path!r}: {error.strerror}") from None
    if b"coding" not in data and b"\r" not in data and not data.startswith(b"\xef\xbb\xbf"):
        try:
            return data.decode()
        except UnicodeDecodeError:
            pass
    return _decoded(path, data)


def _decoded(path: str, data: bytes) -> str:
    import io
    import tokenize

    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        return io.TextIOWrapper(io.BytesIO(data), encoding).read()
    except UnicodeDecodeError as error:
        raise NoTextError(_undecodable(path, data, error), path, data, error.start) from None
    except (SyntaxError, LookupError) as error:
        try:
            data.decode()
        except UnicodeDecodeError as undecodable:
            raise NoTextError(_undecodable(path, data, undecodable), path, data, undecodable.start) from None
        problem = str(error).replace("unknown encoding", "encoding problem")
        problem = problem.replace("problem: utf-8", "problem: utf8 with BOM")
        raise NoTextError(problem, path, data, max(data.find(b"coding"), 0)) from None


def _undecodable(path: str, data: bytes, error: UnicodeDecodeError) -> str:
    if error.encoding != "utf-8":
        return f"(unicode error) {error}"
    lines = data[: error.start].count(b"\n") + 1
    where = f"starting with '\\x{data[error.start]:02x}' in file {path} on line {lines}"
    return f"Non-UTF-8 code {where}, but no encoding declared; see https://peps.python.org/pep-0263/ for details"
