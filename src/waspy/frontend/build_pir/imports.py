"""Import statements. What cannot be had raises when it is reached, with CPython's messages."""

from __future__ import annotations

import ast

from waspy.frontend.build_pir import names
from waspy.frontend.build_pir.builder import Builder, statement
from waspy.frontend.load import absolute_name
from waspy.ir.cfg import Pos, Value


@statement(ast.Import)
def build_import(b: Builder, node: ast.Import) -> None:
    pos = b.pos(node)
    for alias in node.names:
        module = _module(b, alias.name, pos)
        if module is None:
            return
        top, _, rest = alias.name.partition(".")
        if rest and alias.asname is None:
            module = b.emit("import", [], (top, b.module.name), pos)
        names.store(b, b.scope.mangle(alias.asname or top), module, pos)


@statement(ast.ImportFrom)
def build_import_from(b: Builder, node: ast.ImportFrom) -> None:
    pos = b.pos(node)
    if node.module == "__future__" and not node.level and not _wanted(b, node):
        return
    name = absolute_name(b.module.package, node.module or "", node.level)
    if name is None:
        problem = "beyond top-level package" if b.module.package else "with no known parent package"
        _fail(b, "ImportError", f"attempted relative import {problem}", None, pos)
        return
    module = _module(b, name, pos)
    if module is None:
        return
    for alias in node.names:
        if alias.name == "*":
            _import_star(b, name, module, pos)
        else:
            value = _attribute(b, name, alias.name, module, pos)
            names.store(b, b.scope.mangle(alias.asname or alias.name), value, pos)


def _wanted(b: Builder, node: ast.ImportFrom) -> bool:
    """Whether anything reads the names that a `from __future__ import` binds."""
    return any((alias.asname or alias.name) in b.module.used for alias in node.names)


def _module(b: Builder, name: str, pos: Pos) -> Value | None:
    """The module, initialised after its parents; None where control does not come back."""
    real = b.module.real_name(name)
    parts = [name.partition(".")[0]] if real != name else name.split(".")
    for count in range(1, len(parts) + 1):
        prefix = ".".join(parts[:count])
        if not b.module.available(prefix):
            parent = ".".join(parts[: count - 1])
            message = f"No module named {prefix!r}"
            if parent:
                b.emit("import", [], (parent, b.module.name), pos)
                if not b.module.is_package(parent):
                    message += f"; {parent!r} is not a package"
            _fail(b, "ModuleNotFoundError", message, prefix, pos)
            return None
    if real != name:
        b.emit("import", [], (parts[0], b.module.name), pos)
    return b.emit("import", [], (real, b.module.name), pos)


def _fail(b: Builder, kind: str, message: str, name: str | None, pos: Pos) -> None:
    b.do("import_error", [], (kind, message, name), pos)
    b.end("unreachable", [], pos)


def _attribute(b: Builder, module_name: str, name: str, module: Value, pos: Pos) -> Value:
    submodule: str | None = f"{module_name}.{name}"
    if not b.module.is_package(module_name) or not b.module.available(submodule or ""):
        submodule = None
    return b.emit("import_from", [module], (name, submodule), pos)


def _import_star(b: Builder, name: str, module: Value, pos: Pos) -> None:
    """Submodules that `__all__` names are imported first."""
    known = b.module.star_names(name)
    if b.module.is_package(name):
        for attribute in known or ():
            if b.module.available(f"{name}.{attribute}"):
                _attribute(b, name, attribute, module, pos)
    imm = (b.module.name, tuple(known) if known is not None else None)
    b.do("import_star", [module], imm, pos)
