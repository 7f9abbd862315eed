"""Calls of the functions of `re` whose pattern and flags are known: the pattern is compiled with the program.

re.findall(r"\\d+", s, re.A)     =>     findall(pattern ("\\d+", 256), s)
"""

from __future__ import annotations

import ast

from waspy.frontend.build_pir.assignment import attribute_pos
from waspy.frontend.build_pir.builder import Builder
from waspy.frontend.build_pir.known_values import Unknown, known_value, regex_function
from waspy.frontend.build_pir.names import load_global
from waspy.frontend.regexes import written
from waspy.ir.cfg import Value
from waspy.ir.pir import MethodPos

OF_TEXT = ("pattern", "string", "flags")
PARAMETERS = {
    "compile": ("pattern", "flags"), **dict.fromkeys(["match", "fullmatch", "search", "findall", "finditer"], OF_TEXT),
    "split": ("pattern", "string", "maxsplit", "flags"),
    **dict.fromkeys(["sub", "subn"], ("pattern", "repl", "string", "count", "flags")),
}  # fmt: skip
OPTIONAL = ("flags", "maxsplit", "count")


def known_regex(b: Builder, node: ast.Call) -> Value | None:
    """What such a call gives; None: it is another one."""
    function = regex_function(b.module.fixed, b.scope, node.func)
    given = _bound(node, PARAMETERS[function]) if function in PARAMETERS else None
    if function is None or given is None:
        return None
    if b.scope.kind == "class" and not b.module.fixed.has_plain_namespaces:
        return None
    try:
        pattern, names = known_value(b, given["pattern"])
        flags, others = known_value(b, given["flags"]) if "flags" in given else (0, [])
    except Unknown:
        return None
    if type(pattern) not in (str, bytes) or type(flags) is not int or written(pattern, flags) is None:
        return None
    _load(b, node.func.value if isinstance(node.func, ast.Attribute) else node.func)
    return _built(b, node, function, (pattern, flags), [*names, *others])


def _load(b: Builder, node: ast.expr) -> None:
    """Reads a variable that a class body does not bind; what it is, is known."""
    assert isinstance(node, ast.Name)
    if b.scope.resolved.get(node.id) is None:
        load_global(b, node.id, b.pos(node))
    else:
        b.expr(node)


def _bound(node: ast.Call, parameters: tuple[str, ...]) -> dict[str, ast.expr] | None:
    """The arguments by the names of the parameters; None: they do not fit."""
    if len(node.args) > len(parameters) or any(isinstance(a, ast.Starred) for a in node.args):
        return None
    given = dict(zip(parameters, node.args, strict=False))
    for keyword in node.keywords:
        if keyword.arg not in parameters or keyword.arg in given:
            return None
        given[keyword.arg] = keyword.value
    return given if all(p in given or p in OPTIONAL for p in parameters) else None


def _built(b: Builder, node: ast.Call, function: str, known: tuple[str | bytes, int], names: list[ast.Name]) -> Value:
    """Reads the names of what is known for the sake of the error if one is unbound."""
    parameters = PARAMETERS[function]
    for name in names:
        _load(b, name)
    arguments = [
        b.expr(argument)
        for parameter, argument in zip(parameters, node.args, strict=False)
        if parameter not in ("pattern", "flags")
    ]
    keywords = [k for k in node.keywords if k.arg not in ("pattern", "flags")]
    arguments += [b.expr(k.value) for k in keywords]
    pos = b.pos(node)
    made = b.emit("pattern", [], known, pos)
    if function == "compile":
        return made
    imm = (function, tuple(k.arg for k in keywords))
    attribute = attribute_pos(b, node.func) if isinstance(node.func, ast.Attribute) else pos
    return b.emit("call_method", [made, *arguments], imm, MethodPos.of(pos, attribute))
