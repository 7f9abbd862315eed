"""Builtins and members of builtin modules: as values, and called directly."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from waspy.ir.lir import Value
from waspy.lower.emit import Emitter
from waspy.lower.reprs.operand import Operand
from waspy.lower.runtime import Registry
from waspy.lower.unit import UnitBuilder

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering


class Builtins:
    def __init__(self, unit: UnitBuilder, registry: Registry) -> None:
        self.unit = unit
        self.registry = registry

    def has(self, name: str, module: str = "builtins") -> bool:
        raise NotImplementedError

    def load(self, em: Emitter, name: str, module: str = "builtins") -> Value | None:
        raise NotImplementedError

    def operand(self, cx: FunctionLowering, name: str, module: str) -> Operand | None:
        raise NotImplementedError

    def call(
        self, cx: FunctionLowering, module: str, name: str, args: Sequence[Operand], keywords: Sequence[str]
    ) -> Operand | None:
        raise NotImplementedError
