"""Functions of the program, as objects: their attributes stand in a dict of theirs, and nothing else has a say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from waspy.lower.reprs.any import ANY, ObjectRepr
from waspy.lower.reprs.operand import Operand

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering


class FunctionRepr(ObjectRepr):
    """Inference expects one; the runtime looks again."""

    def getattr(self, cx: FunctionLowering, a: Operand, name: str) -> Operand:
        if name.startswith("__") and name != "__name__":
            return super().getattr(cx, a, name)
        read = "function_attributes.read_name" if name == "__name__" else "function_attributes.read"
        return Operand(ANY, cx.em.call(read, a.boxed(cx), cx.attribute(name)))

    def setattr(self, cx: FunctionLowering, a: Operand, name: str, v: Operand) -> None:
        if name.startswith("__"):
            super().setattr(cx, a, name, v)
        else:
            cx.em.run("function_attributes.write", a.boxed(cx), cx.attribute(name), v.boxed(cx))


FUNCTION = FunctionRepr()
