"""The table from PIR operation to the function that lowers it; the files of this folder fill it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from waspy.ir.pir import Instr

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering

Lowering: TypeAlias = "Callable[[FunctionLowering, Instr], None]"

TABLE: dict[str, Lowering] = {}


def lowers(*ops: str) -> Callable[[Lowering], Lowering]:
    def register(f: Lowering) -> Lowering:
        for op in ops:
            assert op not in TABLE, op
            TABLE[op] = f
        return f

    return register
