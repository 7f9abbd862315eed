"""Attributes that classes have: what was found the last time, while the class has not changed. See the module of the
runtime that has the same name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from waspy.ir.pir import ClassDef
from waspy.lower.reprs.any import ANY
from waspy.lower.reprs.operand import Operand
from waspy.wasm.types import Ref

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering


def constant_of(cx: FunctionLowering, reader: str, o: Operand, cls: ClassDef, name: str) -> Operand:
    """o.name, by the function `reader`; `cls` is the class that o most likely is, or is an instance of."""
    unit = cx.program.unit
    symbol = unit.shared((reader, cls, name), Ref("$ClassConstant"), lambda: unit.struct("$ClassConstant"))
    known = cx.em.get_global(symbol, Ref("$ClassConstant"))
    return Operand(ANY, cx.em.call(f"class_constants.{reader}", o.boxed(cx), cx.attribute(name), known))
