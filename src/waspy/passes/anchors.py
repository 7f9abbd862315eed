"""Which part of an expression a traceback points at: the operator of a binary operation, the brackets of a subscript.

    a + b * c     ~~^~~~~~~           a[i][j]     ~~~~^^^

As CPython, whose Python/traceback.c (extract_anchors_from_expr) parses the text of what failed once more.
"""

from __future__ import annotations

import ast
import re
import warnings
from functools import cache

MAY_HAVE = re.compile(rb"[-+*/%@&|^<>\[]")
BLANK = b" \t\f"

Anchors = tuple[int, int]
"""Bytes of the text, the second not included, that get `^`; the others get `~`."""


@cache
def anchors_of(text: bytes) -> Anchors | None:
    """None: there is no such part."""
    if not MAY_HAVE.search(text):
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            body = ast.parse(text).body
    except (SyntaxError, ValueError):
        return None
    match body:
        case [ast.Expr(ast.BinOp(left, _, right))]:
            return _operator(text, left.end_col_offset or 0, right.col_offset)
        case [ast.Expr(ast.Subscript(value))]:
            return _first(text, value.end_col_offset or 0), len(text)
    return None


def _operator(text: bytes, start: int, end: int) -> Anchors:
    at = _first(text, start)
    wide = at + 1 < end and text[at + 1] not in BLANK
    return at, at + 1 + wide


def _first(text: bytes, at: int) -> int:
    """The end of the left operand is inside its parentheses."""
    while text[at] in BLANK or text[at] == ord(")"):
        at += 1
    return at
