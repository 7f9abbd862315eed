"""The constant structs of regular expressions that are compiled with the program (`Known` in sre_known.py)."""

from __future__ import annotations

from waspy.frontend.regexes import program_of, written
from waspy.ir import lir
from waspy.lower.emit import Emitter
from waspy.lower.regex_matcher import NATIVE, matcher
from waspy.lower.regex_shape import Shape
from waspy.lower.unit import ConstExpr, UnitBuilder, key_of
from waspy.wasm.types import Ref

STRUCT = "$Known"
BYTES = Ref("$Array[u8]")


def known_regex(unit: UnitBuilder, em: Emitter, text: str | bytes, flags: int) -> lir.Value:
    """The struct, made once."""
    symbol = unit.shared(("regex", key_of(text), flags), Ref(STRUCT), lambda: _struct(unit, text, flags))
    return em.get_global(symbol, Ref(STRUCT))


def _struct(unit: UnitBuilder, text: str | bytes, flags: int) -> ConstExpr:
    known, pattern = written(text, flags), unit.constant(text)
    assert known is not None and pattern is not None
    symbol = f"{unit.unit.name}:!matcher.{len(unit.unit.functions)}"
    native = matcher(unit, symbol, Shape.of(program_of(text, flags)))
    return unit.struct(
        STRUCT,
        pattern=pattern,
        given=("i32.const", flags),
        flags=("i32.const", known.flags),
        names=("str", known.names),
        program=("ref.func", _bytes(unit, known.program)),
        native=("ref.func", native) if native is not None else ("ref.null", NATIVE),
    )


def _bytes(unit: UnitBuilder, content: bytes) -> str:
    """A function that makes the array."""
    data = unit.data(content)
    symbol = f"{unit.unit.name}:!{data}"
    if symbol not in unit.unit.functions:
        em = unit.function(symbol, (), BYTES)
        bounds = em.i32(0), em.i32(len(content))
        em.end(lir.Term("return", [em.value("array.new_data", bounds, ("$Array[u8]", data), BYTES)]))
    return symbol
