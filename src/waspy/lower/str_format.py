"""Fields of texts, of f-strings and of "...".format(...) where the text is a constant: that is then like an f-string.

"{} is {b:>5}".format(a, b=b)     =>   ops.join [text of a, " is ", format.convert_format b 0 ">5"]
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from string import Formatter
from typing import TYPE_CHECKING

from waspy.ir.lir import Value
from waspy.lower import format_spec
from waspy.lower.reprs.containers import STR, is_str
from waspy.lower.reprs.numbers import is_int
from waspy.lower.reprs.operand import Operand
from waspy.lower.reprs.table import constant

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering

Piece = tuple[str, int | str | None, str, str | None]
"""Text, and behind it the field that is number or name of an argument (None: there is none), with its specification and
conversion."""


def field(cx: FunctionLowering, value: Operand, conversion: str | None, spec: Operand) -> Value:
    """The text of a replacement field."""
    em = cx.em
    plain = spec.is_constant and spec.constant == ""
    if plain and (not conversion or conversion == "s"):
        if is_str(value):
            return value.boxed(cx)
        if is_int(value):
            return em.call("int_text.to_str", value.boxed(cx))
    if plain:
        return em.call("ops.convert_plain", value.boxed(cx), em.i32(ord(conversion) if conversion else 0))
    exact = not conversion or (conversion == "s" and is_str(value))
    if exact and spec.is_constant and type(spec.constant) is str:
        text = format_spec.formatted(cx, value, spec.constant)
        if text is not None:
            return text
    code = em.i32(ord(conversion) if conversion else 0)
    return em.call("format.convert_format", value.boxed(cx), code, spec.boxed(cx))


def pieces(text: str) -> list[Piece] | None:
    """Of a text for `format`; None if it is wrong, or has more than plain fields."""
    found: list[Piece] = []
    numbered = None
    try:
        for literal, name, spec, conversion in Formatter().parse(text):
            if name is None or spec is None:
                found.append((literal, None, "", None))
                continue
            if "{" in spec or conversion not in (None, "r", "s", "a") or not is_plain_name(name):
                return None
            automatic = name == ""
            if automatic or name[0].isdigit():
                if numbered not in (None, automatic) or not (automatic or name.isdecimal()):
                    return None
                numbered = automatic
            number = sum(isinstance(p[1], int) for p in found)
            found.append((literal, number if automatic else int(name) if name[0].isdigit() else name, spec, conversion))
    except ValueError:
        return None
    return found


def is_plain_name(name: str) -> bool:
    """Whether a field's name is nothing but the number or name of an argument."""
    return name == "" or name.isdecimal() or name.isidentifier()


def formatted(cx: FunctionLowering, text: Operand, args: Sequence[Operand], keywords: Iterable[str]) -> Operand | None:
    """text.format(*args), the last of which are `keywords`; None: the runtime has to do it."""
    parts = pieces(text.constant) if text.is_constant and type(text.constant) is str else None
    if parts is None:
        return None
    names = list(keywords)
    n = len(args) - len(names)
    known: dict[int | str, Operand] = {**dict(enumerate(args[:n])), **dict(zip(names, args[n:], strict=True))}
    if any(argument is not None and argument not in known for _, argument, _, _ in parts):
        return None
    texts: list[Value] = []
    for literal, argument, spec, conversion in parts:
        if literal:
            texts.append(cx.em.string(literal))
        if argument is not None:
            texts.append(field(cx, known[argument], conversion, constant(spec)))
    return Operand(STR, cx.em.call("ops.join", cx.objects(texts)))
