"""Loops over names of attributes that are spelled out: the body once for each, so that it is known what it reads.

for name in ("x", "y"): setattr(o, name, 0)     =>      name = "x"; o.x = 0; name = "y"; o.y = 0
"""

from __future__ import annotations

import ast

from waspy.frontend.build_pir.assignment import assign_value
from waspy.frontend.build_pir.builder import Builder
from waspy.frontend.build_pir.loops import loop_body, loop_end

BY_NAME = frozenset(["getattr", "setattr", "hasattr", "delattr"])
INNER = (
    *(ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef),
    *(ast.GeneratorExp, ast.ListComp, ast.SetComp, ast.DictComp),
)
MOST_NODES = 1000
"""Of all bodies together."""


def names_of(node: ast.For) -> list[str] | None:
    """The names, if the loop is one of these."""
    if not isinstance(node.iter, (ast.Tuple, ast.List)) or not isinstance(node.target, ast.Name):
        return None
    names = [e.value for e in node.iter.elts if isinstance(e, ast.Constant) and isinstance(e.value, str)]
    if len(names) < len(node.iter.elts):
        return None
    inside = [inner for statement in node.body for inner in ast.walk(statement)]
    if len(inside) * len(names) > MOST_NODES or any(isinstance(inner, INNER) for inner in inside):
        return None
    return names if any(_is_by_name(inner, node.target.id) for inner in inside) else None


def _is_by_name(node: ast.AST, name: str) -> bool:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id not in BY_NAME:
        return False
    return len(node.args) > 1 and isinstance(node.args[1], ast.Name) and node.args[1].id == name


def build(b: Builder, node: ast.For, names: list[str]) -> None:
    done, after = b.new_block(), b.new_block()
    for name in names:
        if b.block is None:
            break
        again = b.new_block()
        assign_value(b, node.target, b.const(name, b.pos(node.iter)))
        loop_body(b, node.body, again, after)
        b.jump(again)
        b.start(again)
    b.jump(done)
    loop_end(b, node.orelse, done, after)
