"""text % values where the text is a constant and the values are at hand: no text is parsed when it runs.

    "%s is %d" % (a, b)     =>   text_parts.join_parts [text_parts.str_part_of a, " is ", percent.decimal_part b]
    "%5d|%.2f" % (n, x)     =>   as f"{n:5d}|{x:.2f}", where n is known to be an int and x a float

What is more than this, and what fails, is left to the runtime.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from waspy.ir import pir
from waspy.ir.lir import Value
from waspy.ir.pir import Instr
from waspy.lower import format_spec
from waspy.lower.format_spec import Spec
from waspy.lower.reprs.containers import STR, concatenated, is_str
from waspy.lower.reprs.floats import FloatRepr
from waspy.lower.reprs.loops import ParallelRepr
from waspy.lower.reprs.numbers import BoolRepr, I64Repr, is_int
from waspy.lower.reprs.operand import Operand
from waspy.lower.reprs.parts import MOST_ADDED, PART

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering

DIRECTIVE = re.compile(r"%(?:%|([-+ #0]*)(\d{0,4})(?:\.(\d{0,4}))?[hlL]?([sradiuxXoeEfFgG]))")
FLAGS = {"-": 1, "+": 2, " ": 4, "#": 8, "0": 16}
"""As in the runtime's percent.py."""
WHOLE = {"r": "ops.repr_", "a": "ops.ascii_"}
"""Functions that give the text of a value without flags, width and precision..."""
PARTS = {"s": "text_parts.str_part_of", "d": "percent.decimal_part", "i": "percent.decimal_part"}
"""...or an int of one word that stands for its text."""


@dataclass(frozen=True, slots=True)
class Directive:
    """Absent numbers are -1."""

    type: str
    flags: int
    width: int
    precision: int


def parse(text: str) -> list[str | Directive] | None:
    """Texts and directives in turn; None if the text has something else."""
    parts: list[str | Directive] = []
    at, plain = 0, ""
    for found in DIRECTIVE.finditer(text):
        between = text[at : found.start()]
        if "%" in between:
            return None
        plain += between
        at = found.end()
        flags, width, precision, kind = found.groups()
        if kind is None:
            plain += "%"
            continue
        bits = sum(FLAGS[f] for f in set(flags))
        parts += [plain] if plain else []
        parts.append(Directive(kind, bits, int(width or -1), -1 if precision is None else int(precision or 0)))
        plain = ""
    rest = plain + text[at:]
    return None if "%" in text[at:] else parts + ([rest] if rest else [])


def is_formatted(cx: FunctionLowering, made: Instr) -> bool:
    """Whether all that is done with the tuple display is to format it with a constant text that takes its items."""
    assert made.result is not None
    users = cx.users[made.result]
    user = users[0] if len(users) == 1 else None
    if not isinstance(user, Instr) or user.op != "binary" or user.imm[0] != "%" or user.args[1] is not made.result:
        return False
    return _fits(cx, user.args[0], len(made.args))


def _fits(cx: FunctionLowering, text: pir.Value, count: int) -> bool:
    known = cx.facts.constant(text)
    parts = parse(known[0]) if known is not None and type(known[0]) is str else None
    return parts is not None and sum(isinstance(p, Directive) for p in parts) == count


def formatted(cx: FunctionLowering, text: Operand, values: Operand) -> Operand | None:
    """text % values; None: the runtime has to do it."""
    parts = parse(text.constant) if text.is_constant and type(text.constant) is str else None
    items = _items(values)
    if parts is None or items is None or sum(isinstance(p, Directive) for p in parts) != len(items):
        return None
    rest = iter(items)
    texts = [Operand(STR, cx.em.string(p)) if isinstance(p, str) else _field(cx, p, next(rest)) for p in parts]
    return Operand(STR, _joined(cx, texts))


def _joined(cx: FunctionLowering, texts: Sequence[Operand]) -> Value:
    values = [t.boxed(cx) for t in texts]
    if len(values) == 1:
        return cx.em.call("ops.str_", *values)
    if 2 <= len(values) <= MOST_ADDED and all(t.repr is STR for t in texts):
        return concatenated(cx, values)
    return cx.em.call("text_parts.join_parts", cx.objects(values))


def _items(values: Operand) -> Sequence[Operand] | None:
    """Of a tuple that is not made, or a value that surely is neither a tuple nor a mapping."""
    if isinstance(values.repr, ParallelRepr):
        return values.repr.items
    single = is_str(values) or is_int(values) or isinstance(values.repr, FloatRepr | BoolRepr)
    return [values] if single else None


def _field(cx: FunctionLowering, d: Directive, value: Operand) -> Operand:
    em, v = cx.em, value.boxed(cx)
    if (d.flags, d.width, d.precision) == (0, -1, -1):
        if d.type == "s" and is_str(value):
            return Operand(STR, em.cast(v, "$Str"))
        if d.type in PARTS:
            return Operand(PART, v if isinstance(value.repr, I64Repr) else em.call(PARTS[d.type], v))
        if d.type in WHOLE:
            return Operand(STR, em.call(WHOLE[d.type], v))
    known = _formatted(cx, d, value)
    if known is not None:
        return Operand(STR, known)
    numbers = [em.i32(n) for n in (d.flags, d.width, d.precision, ord(d.type))]
    return Operand(STR, em.call("percent.field", *numbers, v))


def _formatted(cx: FunctionLowering, d: Directive, value: Operand) -> Value | None:
    """What the specification of an f-string says as well."""
    if d.type == "s" and is_str(value):
        return format_spec.of_str(cx, value, _spec(d, is_number=False))
    if d.type in "diuxXo" and is_int(value) and d.precision < 0:
        return format_spec.of_int(cx, value, _spec(d, is_number=True))
    if d.type in "eEfFgG" and (is_int(value) or isinstance(value.repr, FloatRepr)):
        of = format_spec.of_int if is_int(value) else format_spec.of_float
        return of(cx, value, _spec(d, is_number=True))
    return None


def _spec(d: Directive, is_number: bool) -> Spec:
    left = bool(d.flags & FLAGS["-"])
    zeros = is_number and not left and bool(d.flags & FLAGS["0"])
    sign = "+" if d.flags & FLAGS["+"] else " " if d.flags & FLAGS[" "] else "\0"
    return Spec(
        fill=ord("0" if zeros else " "),
        align=ord("<" if left else "=" if zeros else ">"),
        sign=ord(sign) if is_number else 0,
        no_negative_zero=0,
        alternate=int(is_number and bool(d.flags & FLAGS["#"])),
        width=d.width,
        separator=0,
        group=3,
        precision=d.precision,
        type=ord("d" if d.type in "iu" else d.type),
    )
