"""Imports by a name that is a value: `importlib.import_module(NAME)` and `__import__(NAME)`.

    m = import_module(name)     def LINK(name):
                                    import sys
                                    if name == "json":
                                        import json as module
                                        sys.modules[name] = module  # where `import_module` finds it
                                    return name
                                m = import_module(LINK(name))

The modules that a program can ask for are linked when it is compiled: those that its strings name. Where all calls have
a constant, these are the names. `import_module` itself finds what has been imported already.
"""

from __future__ import annotations

import ast
import keyword
import re

CALLS = ("import_module", "__import__")
LINK = " link"
"""The function's name; no program can say it."""
MODULE_NAME = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)*")


def link_dynamic_imports(tree: ast.Module) -> list[ast.stmt]:
    """Wraps the names in the calls of a module; gives the function that has to stand at its beginning, if there are
    any."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and _name(node) in CALLS and node.args]
    if not calls:
        return []
    firsts = [call.args[0] for call in calls]
    places = firsts if all(isinstance(first, ast.Constant) for first in firsts) else ast.walk(tree)
    strings = [node.value for node in places if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    for call in calls:
        first = call.args[0]
        if not isinstance(first, ast.Starred):
            link = ast.copy_location(ast.Name(LINK, ast.Load()), first)
            call.args[0] = ast.copy_location(ast.Call(link, [first], []), first)
    return [_function(sorted({text for text in strings if _is_module_name(text)}))]


def _is_module_name(text: str) -> bool:
    return MODULE_NAME.fullmatch(text) is not None and not any(map(keyword.iskeyword, text.split(".")))


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _function(names: list[str]) -> ast.FunctionDef:
    cases = [f" if name == {name!r}:\n  import {name} as module\n  sys.modules[name] = module" for name in names]
    lines = ["def link(name):", " import sys", *cases, " return name"]
    function = ast.parse("\n".join(lines)).body[0]
    assert isinstance(function, ast.FunctionDef)
    function.name = LINK
    for node in ast.walk(function):
        if hasattr(node, "lineno"):
            node.lineno = node.end_lineno = 1  # type: ignore[attr-defined]
            node.col_offset = node.end_col_offset = 0  # type: ignore[attr-defined]
    return function
