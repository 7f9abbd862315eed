"""Functions whose annotated parameters get values of which nothing is known: one test on entry, and a clone behind it.

    def mandel(cr: float, ci: float, limit: int): ...            mandel(*row) of a row that came out of a file

Beside the version for anything there is one for just the builtin classes that the annotations name. The first one's
clone tests the classes of its arguments and calls the other's; if one is of another class, it runs itself. So
annotations make a function fast and mean nothing.
"""

from __future__ import annotations

import ast

from waspy.infer.values import ANYTHING, Abs, Prim
from waspy.ir.pir import FunctionDef

CLASSES = {
    **{name: name for name in ("int", "float", "bool", "str", "bytes", "bytearray", "list", "dict")},
    "List": "list", "Dict": "dict",
}  # fmt: skip
"""What annotations say, whatever module it is of, and the builtin class that is tested."""
UNBOUNDED = "int!"
"""The kind of an int that may be of any size: what is known of others is not given up for it."""
WORTHWHILE = frozenset(["binary", "inplace", "compare", "getitem", "setitem", "iter"])
"""Operations that gain by knowing their operands."""


def classes_of(function: FunctionDef) -> tuple[str | None, ...]:
    """The class that each parameter is tested for; () if the function is none for that."""
    node = function.node
    if function.kind != "function" or function.is_generator or not isinstance(node, ast.FunctionDef):
        return ()
    given = node.args
    named = {a.arg: a.annotation for a in (*given.posonlyargs, *given.args, *given.kwonlyargs)}
    found = tuple(_class(named.get(p.name)) if p.kind not in ("vararg", "kwarg") else None for p in function.params)
    if not any(found) or not any(i.op in WORTHWHILE for b in function.blocks for i in b.instrs):
        return ()
    return found


def _class(annotation: ast.expr | None) -> str | None:
    match annotation:
        case ast.Name(name) | ast.Attribute(attr=name):
            return CLASSES.get(name)
        case ast.Subscript(value):
            return _class(value)
        case ast.Constant(str(text)):
            return CLASSES.get(text.partition("[")[0].strip())
    return None


def known(cls: str) -> Abs:
    return frozenset({Prim(cls)})


def kind(cls: str) -> str:
    return UNBOUNDED if cls == "int" else cls


def tells(cls: str, value: Abs) -> bool:
    """Whether a test for the class tells something of the value that matters."""
    if ANYTHING in value:
        return True
    numbers = {Prim("int"), Prim("float"), Prim("bool")}
    return Prim(cls) in value and len(value) > 1 and not value <= numbers
