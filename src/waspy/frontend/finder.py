"""Where a module of a given name comes from, without running anything."""

from __future__ import annotations

import importlib.machinery
import os
import site
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

STDLIB = Path(__file__).parent.parent / "stdlib"
"""Waspy's own replacements of library modules, in Python."""

TWINS = {"_py_abc", "_pyio"}
"""What CPython's `Lib` falls back on when a C module, builtin here, is missing: as good as missing itself."""


ALIASES = {"os.path": "posixpath"}
"""Modules that are no submodules of the package that they are imported from: it puts them into sys.modules."""


@dataclass(frozen=True, slots=True)
class Found:
    """`kind`: "source", "namespace" (a package without `__init__`), "builtin" (written in restricted
    Python, part of the runtime), "extension" (CPython has it in C, Waspy does not) or "missing".

    `origin`: "program" or "library". `file` is the source; `path` a package's folders."""

    name: str
    kind: str
    origin: str = "library"
    file: Path | None = None
    path: tuple[str, ...] = ()

    @property
    def is_package(self) -> bool:
        return bool(self.path)

    @property
    def available(self) -> bool:
        return self.kind in ("source", "namespace", "builtin")


def library_folders() -> list[str]:
    """site-packages of the environment, then `Lib` of the Python that runs the compiler."""
    folders = [p for p in sys.path if os.path.basename(p) in ("site-packages", "dist-packages")]
    for folder in site.getsitepackages():
        if folder not in folders:
            folders.append(folder)
    return [*folders, os.path.dirname(os.__file__)]


@dataclass(slots=True)
class Finder:
    """Looks modules up in: `program` folders, Waspy's stdlib, the builtin modules, library folders.

    `seen` gathers every path that an answer depended on, missing ones too: what a cache must check again.
    """

    program: list[str]
    builtin_modules: frozenset[str] = frozenset()
    library: list[str] = field(default_factory=library_folders)
    builtin_members: Mapping[str, Iterable[str]] = field(default_factory=dict)
    """The names that builtin modules have, as far as they are known."""
    seen: dict[str, bool] = field(default_factory=dict)
    _found: dict[str, Found] = field(default_factory=dict)

    def find(self, name: str) -> Found:
        """The module of that absolute name; its parents are looked up first."""
        found = self._found.get(name)
        if found is None:
            found = self._found[name] = self._search(name)
        return found

    def real_name(self, name: str) -> str:
        """The name of the module that is got by importing `name`."""
        alias = ALIASES.get(name)
        return alias if alias is not None and not self.find(name).available else name

    def shadows_library(self) -> bool:
        """Whether a module of the program has the name of a library module, which then imports it."""
        present = {entry.partition(".")[0] for folder in self.program for entry in _entries(folder)}
        return any(self.find(name).origin == "program" for name in sorted(present & sys.stdlib_module_names))

    def forget(self, name: str) -> None:
        """Treats the module as missing from now on."""
        self._found[name] = Found(name, "missing")

    def _search(self, name: str) -> Found:
        parent, _, last = name.rpartition(".")
        if not parent:
            return self._top_level(name)
        package = self.find(parent)
        if package.kind == "builtin" and name in self.builtin_modules:
            return Found(name, "builtin")
        if not package.is_package:
            return Found(name, "missing")
        found = self._in_folders(name, last, list(package.path), package.origin)
        if found and found.is_package and package.path[0].startswith(str(STDLIB)):
            return replace(found, path=tuple(os.path.join(folder, last) for folder in package.path))
        return found or Found(name, "missing")

    def _top_level(self, name: str) -> Found:
        if found := self._in_folders(name, name, self.program, "program"):
            return found
        if found := self._in_folders(name, name, [str(STDLIB)], "library"):
            return self._overlaid(found)
        if name in self.builtin_modules:
            path = ("<builtin>",) if any(n.startswith(name + ".") for n in self.builtin_modules) else ()
            return Found(name, "builtin", path=path)
        if name in sys.builtin_module_names:
            return Found(name, "extension")
        if name not in TWINS and (found := self._in_folders(name, name, self.library, "library")):
            return found
        if self._is_extension(last=name, folders=[*self.library, *_dynamic_folders()]):
            return Found(name, "extension")
        return Found(name, "missing")

    def _overlaid(self, found: Found) -> Found:
        """A package of Waspy's stdlib: modules that it lacks are those of CPython's package."""
        if not found.is_package:
            return found
        return replace(found, path=(*found.path, *(os.path.join(folder, found.name) for folder in self.library)))

    def _in_folders(self, name: str, last: str, folders: list[str], origin: str) -> Found | None:
        namespace: list[str] = []
        for folder in folders:
            base = os.path.join(folder, last)
            if self._is_file(os.path.join(base, "__init__.py")):
                return Found(name, "source", origin, Path(base, "__init__.py"), (base,))
            if self._is_file(base + ".py"):
                return Found(name, "source", origin, Path(base + ".py"))
            if self._is_extension(last, [folder]):
                return Found(name, "extension", origin)
            if os.path.isdir(base):
                namespace.append(base)
        if namespace:
            return Found(name, "namespace", origin, None, tuple(namespace))
        return None

    def _is_extension(self, last: str, folders: list[str]) -> bool:
        return any(
            os.path.isfile(os.path.join(folder, last + suffix))
            for folder in folders
            for suffix in importlib.machinery.EXTENSION_SUFFIXES
        )

    def _is_file(self, path: str) -> bool:
        answer = self.seen.get(path)
        if answer is None:
            answer = self.seen[path] = os.path.isfile(path)
        return answer


def _entries(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _dynamic_folders() -> list[str]:
    return [p for p in sys.path if os.path.basename(p) == "lib-dynload"]
