"""Fields with a constant specification, of values whose type is known: nothing is parsed when it runs.

    f"{n:>5}"       =>   format.plain_decimal (FormatSpec of ">5") n
    f"{x:,.2f}"     =>   format.lay_out_float (FormatSpec of ",.2f") x

What fails, and what depends on the locale, is left to the runtime.
"""

from __future__ import annotations

import re
from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING

from waspy.ir.lir import Value
from waspy.lower.reprs.containers import is_str
from waspy.lower.reprs.floats import FloatRepr
from waspy.lower.reprs.numbers import is_int
from waspy.lower.reprs.operand import Operand
from waspy.wasm.types import Ref

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering

SYNTAX = re.compile(r"(?:(.)?([<>=^]))?([-+ ]?)(z?)(#?)(0?)(\d{0,6})([,_]?)(?:\.(\d{1,4}))?([a-zA-Z%]?)", re.DOTALL)
STRUCT = "$FormatSpec"
FLOAT_TYPES = ("e", "E", "f", "F", "g", "G", "%")
BASES = {"b": 2, "o": 8, "x": 16, "X": 16}
LATIN_1 = 255


@dataclass(frozen=True, slots=True)
class Spec:
    """As `FormatSpec` in the runtime's format_spec.py."""

    fill: int
    align: int
    sign: int
    no_negative_zero: int
    alternate: int
    width: int
    separator: int
    group: int
    precision: int
    type: int

    @property
    def is_plain(self) -> bool:
        """Whether nothing is done to a number but to pad it."""
        if self.separator or self.alternate or self.no_negative_zero or self.sign not in (0, ord("-")):
            return False
        return self.align != ord("=") or self.fill <= LATIN_1


def parse(text: str, align: str, type: str) -> Spec | None:
    """`align` and `type` stand for none. None: it is wrong, or more than is treated here."""
    found = SYNTAX.fullmatch(text)
    if found is None or ord(found[1] or " ") > LATIN_1:
        return None
    fill, aligned, sign, z, alternate, zero, width, separator, precision, code = found.groups()
    if zero and fill is None:
        fill = "0"
        aligned = aligned or ("=" if align == ">" else None)
    return Spec(
        fill=ord(fill or " "),
        align=ord(aligned or align),
        sign=ord(sign) if sign else 0,
        no_negative_zero=bool(z),
        alternate=bool(alternate),
        width=int(width) if width else -1,
        separator=ord(separator) if separator else 0,
        group=4 if separator == "_" and code in BASES else 3,
        precision=-1 if precision is None else int(precision),
        type=ord(code or type or "\0"),
    )


def formatted(cx: FunctionLowering, value: Operand, text: str) -> Value | None:
    """format(value, text); None: the runtime has to parse it."""
    if is_str(value):
        return of_str(cx, value, parse(text, "<", "s"))
    if is_int(value):
        return of_int(cx, value, parse(text, ">", "d"))
    if isinstance(value.repr, FloatRepr):
        return of_float(cx, value, parse(text, ">", ""))
    return None


def of_str(cx: FunctionLowering, value: Operand, spec: Spec | None) -> Value | None:
    if spec is None or chr(spec.type) != "s" or spec.align == ord("="):
        return None
    if spec.sign or spec.no_negative_zero or spec.alternate or spec.separator:
        return None
    cut = "format.cut" if spec.precision >= 0 else "format_spec.pad"
    return cx.em.call(cut, constant(cx, spec), value.boxed(cx))


def of_int(cx: FunctionLowering, value: Operand, spec: Spec | None) -> Value | None:
    if spec is None:
        return None
    known, v, type = constant(cx, spec), value.boxed(cx), chr(spec.type)
    if type in FLOAT_TYPES:
        return _laid_out(cx, spec, cx.em.call("conversions.int_to_f64", v))
    if spec.precision >= 0 or spec.no_negative_zero:
        return None
    if type == "d":
        return cx.em.call("format.plain_decimal" if spec.is_plain else "format.decimal", known, v)
    if type not in BASES or spec.separator == ord(","):
        return None
    return cx.em.call("format.in_base", known, v, cx.em.i32(BASES[type]))


def of_float(cx: FunctionLowering, value: Operand, spec: Spec | None) -> Value | None:
    if spec is None or (spec.type and chr(spec.type) not in FLOAT_TYPES):
        return None
    return _laid_out(cx, spec, value.value(cx))


def _laid_out(cx: FunctionLowering, spec: Spec, x: Value) -> Value:
    function = "format.plain_float" if spec.is_plain else "format.lay_out_float"
    return cx.em.call(function, constant(cx, spec), x)


def constant(cx: FunctionLowering, spec: Spec) -> Value:
    """The struct, made once."""
    numbers = [("i32.const", int(n)) for n in astuple(spec)]
    symbol = cx.unit.shared(("format", spec), Ref(STRUCT), lambda: ("struct.new", STRUCT, numbers))
    return cx.em.get_global(symbol, Ref(STRUCT))
