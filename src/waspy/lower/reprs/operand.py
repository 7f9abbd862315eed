"""A value at hand while lowering, and the runtime functions behind the operators."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from waspy.ir.lir import Value

if TYPE_CHECKING:
    from waspy.lower.context import Context
    from waspy.lower.reprs.any import AnyRepr


class _NoConstant:
    pass


NO_CONSTANT = _NoConstant()


@dataclass(frozen=True, slots=True)
class Operand:
    """A value with its representation: `known`, or one that is emitted wherever it is used, because that costs
    nothing and has no effect: a constant (`constant` is not NO_CONSTANT), or what `make` makes, an `obj`. `big` is the
    second half of a value in two, `parts` are those of a complex number."""

    repr: AnyRepr
    known: Value | None
    constant: Any = NO_CONSTANT
    make: Callable[[], Value] | None = None
    big: Value | None = None
    parts: tuple[Value, Value] | None = None

    @property
    def is_constant(self) -> bool:
        return self.constant is not NO_CONSTANT

    @property
    def is_int(self) -> bool:
        return type(self.constant) is int if self.is_constant else self.repr.is_int

    def value(self, cx: Context) -> Value:
        """In its representation."""
        if self.known is not None:
            return self.known
        if self.is_constant:
            return self.repr.literal(cx, self.constant)
        return self.repr.unbox(cx, self.boxed(cx))

    def boxed(self, cx: Context) -> Value:
        """As `obj`."""
        if self.big is not None:
            return self.repr.join(cx, self.value(cx), self.big)
        if self.known is not None:
            return self.repr.box(cx, self.known)
        if self.make is not None:
            return self.make()
        return cx.load_constant(self.constant)


BINARY = {
    "+": "ops.add", "-": "ops.sub", "*": "ops.mul", "/": "ops.truediv", "//": "ops.floordiv", "%": "ops.mod",
    "**": "ops.pow_", "<<": "ops.lshift", ">>": "ops.rshift", "&": "ops.and_", "|": "ops.or_", "^": "ops.xor",
    "@": "ops.matmul",
}  # fmt: skip
INPLACE = {
    "+": "ops.iadd", "-": "ops.isub", "*": "ops.imul", "/": "ops.itruediv", "//": "ops.ifloordiv", "%": "ops.imod",
    "**": "ops.ipow", "<<": "ops.ilshift", ">>": "ops.irshift", "&": "ops.iand", "|": "ops.ior", "^": "ops.ixor",
    "@": "ops.imatmul",
}  # fmt: skip
INT_BINARY = {
    "+": "int.add", "-": "int.sub", "*": "int.mul", "/": "int.truediv", "//": "int.floordiv", "%": "int.mod",
    "**": "int.pow_", "<<": "int_slots.lshift", ">>": "int_slots.rshift", "&": "int_slots.and_", "|": "int_slots.or_",
    "^": "int_slots.xor",
}  # fmt: skip
"""The same between ints: they need nothing of other types."""
UNARY = {"-": "ops.neg", "+": "ops.pos", "~": "ops.invert"}
COMPARE = {"<": "ops.lt", "<=": "ops.le", "==": "ops.eq", "!=": "ops.ne", ">": "ops.gt", ">=": "ops.ge"}
COMPARE_TRUTH = {op: symbol + "_" for op, symbol in COMPARE.items()}
