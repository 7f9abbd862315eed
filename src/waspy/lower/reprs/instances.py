"""Instances of class statements: attributes that have a field are read and written there.

    self.x       =>  br_cast self $C, slow;  struct.get .x;  not null: that is it      slow: the runtime
    self.x = v   =>  br_cast self $C, slow;  no attribute dict yet: struct.set .x v    slow: the runtime

The class is what the value is expected to be, not more: every access tests. So it serves for the first parameter
of any method as well. See docs/abi.md, "Instances".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from waspy.ir.lir import Block, Value
from waspy.ir.pir import ClassDef
from waspy.layout.classes import Layout, field_name
from waspy.lower.reprs.any import ANY, AnyRepr
from waspy.lower.reprs.operand import Operand
from waspy.wasm.types import OBJ

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering


class InstanceRepr(AnyRepr):
    """Expected to be an instance of `cls` or of a subclass."""

    maybe_small = False

    def __init__(self, cls: ClassDef) -> None:
        self.cls = cls

    def layout(self, cx: FunctionLowering, name: str) -> Layout | None:
        """The layout of the class, if it has a field for the attribute."""
        layout = cx.program.layouts.layouts.of(self.cls)
        return layout if layout is not None and name in layout.names else None

    def getattr(self, cx: FunctionLowering, a: Operand, name: str) -> Operand:
        layout = self.layout(cx, name)
        if layout is None:
            return super().getattr(cx, a, name)
        em = cx.em
        slow, done = em.new_block(), em.new_block(OBJ)
        struct = self._struct(cx, a, layout, slow)
        value = em.field(layout.struct, field_name(name), struct)
        em.jump(done, em.unless_null(value, slow))
        em.start(slow)
        em.jump(done, super().getattr(cx, a, name).boxed(cx))
        em.start(done)
        return Operand(ANY, done.params[0])

    def setattr(self, cx: FunctionLowering, a: Operand, name: str, v: Operand) -> None:
        layout = self.layout(cx, name)
        if layout is None:
            super().setattr(cx, a, name, v)
            return
        em = cx.em
        boxed = v.boxed(cx)
        slow, done = em.new_block(), em.new_block()
        struct = self._struct(cx, a, layout, slow)
        em.when(em.is_null(em.field("$Instance", "attributes", struct)), slow)
        em.set_field(layout.struct, field_name(name), struct, boxed)
        em.jump(done)
        em.start(slow)
        super().setattr(cx, a, name, Operand(ANY, boxed))
        em.jump(done)
        em.start(done)

    def check_method(self, cx: FunctionLowering, o: Operand, name: str) -> None:
        if name not in self.cls.methods:
            super().check_method(cx, o, name)

    def _struct(self, cx: FunctionLowering, a: Operand, layout: Layout, slow: Block) -> Value:
        """The operand as the class's struct; to `slow` if it is none."""
        cx.program.layouts.struct(layout)
        known = cx.receiver
        if known is not None and known.value is a.known:
            return cx.em.unless_null(known.struct, slow)
        return cx.em.if_cast(a.boxed(cx), layout.struct, slow)


_known: dict[ClassDef, InstanceRepr] = {}


def instance_repr(cls: ClassDef) -> InstanceRepr:
    if cls not in _known:
        _known[cls] = InstanceRepr(cls)
    return _known[cls]
