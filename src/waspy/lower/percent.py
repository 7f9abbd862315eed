"""text % values where the text is a constant and the values are at hand: no text is parsed when it runs.

    "%s is %d" % (a, b)     =>   ops.join [ops.str_ a, " is ", percent.decimal b]

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
from waspy.lower.reprs.containers import STR, is_str
from waspy.lower.reprs.floats import FloatRepr
from waspy.lower.reprs.loops import ParallelRepr
from waspy.lower.reprs.numbers import BoolRepr, is_int
from waspy.lower.reprs.operand import Operand

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering

DIRECTIVE = re.compile(r"%(?:%|([-+ #0]*)(\d{0,4})(?:\.(\d{0,4}))?[hlL]?([sradiuxXoeEfFgG]))")
FLAGS = {"-": 1, "+": 2, " ": 4, "#": 8, "0": 16}
"""As in the runtime's percent.py."""
WHOLE = {"s": "ops.str_", "r": "ops.repr_", "a": "ops.ascii_", "d": "percent.decimal", "i": "percent.decimal"}
"""Functions that give the text of a value without flags, width and precision."""


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
    texts = [cx.em.string(p) if isinstance(p, str) else _field(cx, p, next(rest)) for p in parts]
    return Operand(STR, cx.em.call("ops.join", cx.objects(texts)))


def _items(values: Operand) -> Sequence[Operand] | None:
    """Of a tuple that is not made, or a value that surely is neither a tuple nor a mapping."""
    if isinstance(values.repr, ParallelRepr):
        return values.repr.items
    single = is_str(values) or is_int(values) or isinstance(values.repr, FloatRepr | BoolRepr)
    return [values] if single else None


def _field(cx: FunctionLowering, d: Directive, value: Operand) -> Value:
    em, v = cx.em, value.boxed(cx)
    if (d.flags, d.width, d.precision) == (0, -1, -1) and d.type in WHOLE:
        return v if d.type == "s" and is_str(value) else em.call(WHOLE[d.type], v)
    numbers = [em.i32(n) for n in (d.flags, d.width, d.precision, ord(d.type))]
    return em.call("percent.field", *numbers, v)
