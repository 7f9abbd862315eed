"""Instances of class statements: attributes that have a field are read and written there.

    self.x       =>  struct.get .x;  not unset: that is it               slow: the runtime
    self.x = v   =>  no attribute dict yet: struct.set .x v              slow: the runtime

`InstanceRepr` is for instances of solid classes (see `infer.types`), references to the struct. `ExpectedRepr` is for
what is expected to be an instance of the class, not more: every access tests, so it serves for the first parameter of
any method. See docs/abi.md, "Instances".
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from waspy.ir.lir import Block, Value
from waspy.ir.pir import ClassDef
from waspy.layout.classes import Layout, field_name
from waspy.lower.class_constants import constant_of
from waspy.lower.reprs.any import OBJECT, AnyRepr
from waspy.lower.reprs.operand import Operand
from waspy.wasm.types import Ref

if TYPE_CHECKING:
    from waspy.lower.context import Context
    from waspy.lower.function import FunctionLowering


class ExpectedRepr(AnyRepr):
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
            return self.getattr_apart(cx, a, name)
        em, slot = cx.em, cx.program.layouts.slot(layout, name)
        slow, done = em.slow_block(), em.new_block(slot.repr.wasm)
        struct = self.struct_of(cx, a, layout, slow)
        found = slot.read(cx, em.field(layout.struct, field_name(name), struct), slow)
        em.jump(done, found.value(cx))
        em.start(slow)
        em.jump(done, cx.convert(self.getattr_apart(cx, a, name), slot.repr).value(cx))
        em.start(done)
        return Operand(slot.repr, done.params[0])

    def setattr(self, cx: FunctionLowering, a: Operand, name: str, v: Operand) -> None:
        layout = self.layout(cx, name)
        if layout is None or layout.intercepting:
            self.setattr_apart(cx, a, name, v)
        else:
            self._set_field(cx, a, layout, name, v, self.setattr_apart)

    def set_plain(self, cx: FunctionLowering, a: Operand, name: str, v: Operand) -> None:
        layout = self.layout(cx, name)
        if layout is None:
            super().set_plain(cx, a, name, v)
        else:
            self._set_field(cx, a, layout, name, v, super().set_plain)

    def _set_field(
        self, cx: FunctionLowering, a: Operand, layout: Layout, name: str, v: Operand, apart: Callable[..., None]
    ) -> None:
        em, slot = cx.em, cx.program.layouts.slot(layout, name)
        slow, done = em.slow_block(), em.new_block()
        struct = self.struct_of(cx, a, layout, slow)
        if not cx.program.layouts.fields_stay:
            em.when(em.is_null(em.field(layout.root, "attributes", struct)), slow)
        em.set_field(layout.struct, field_name(name), struct, slot.write(cx, cx.convert, v))
        em.jump(done)
        em.start(slow)
        apart(cx, a, name, v)
        em.jump(done)
        em.start(done)

    def check_method(self, cx: FunctionLowering, o: Operand, name: str) -> None:
        layout = self.layout(cx, name)
        if name in self.cls.methods:
            return
        if layout is None:
            super().check_method(cx, o, name)
            return
        em, slot = cx.em, cx.program.layouts.slot(layout, name)
        slow, done = em.slow_block(), em.new_block()
        struct = self.struct_of(cx, o, layout, slow)
        slot.read(cx, em.field(layout.struct, field_name(name), struct), slow)
        em.jump(done)
        em.start(slow)
        super().check_method(cx, o, name)
        em.jump(done)
        em.start(done)

    def struct_of(self, cx: FunctionLowering, a: Operand, layout: Layout, slow: Block) -> Value:
        """The operand as the class's struct; to `slow` if it is none."""
        cx.program.layouts.struct(layout)
        known = cx.receiver
        if known is not None and known.value is a.known:
            return cx.em.unless_null(known.struct, slow)
        return cx.em.if_cast(a.boxed(cx), layout.struct, slow)


class InstanceRepr(ExpectedRepr):
    """An instance of `cls` or of a subclass, all of them solid classes."""

    def getattr(self, cx: FunctionLowering, a: Operand, name: str) -> Operand:
        if name == "__class__" and self.cls in cx.program.typing.leaves:
            return Operand(OBJECT, cx.em.non_null(cx.em.field("$Object", "cls", a.value(cx))))
        if self.layout(cx, name) is None and not name.startswith("__"):
            return constant_of(cx, "of_instance", a, self.cls, name)
        if cx.program.layouts.is_assigned(self.cls, name):
            return self._assigned(cx, a, name)
        return super().getattr(cx, a, name)

    def _assigned(self, cx: FunctionLowering, a: Operand, name: str) -> Operand:
        """An attribute that instances surely have."""
        layout = self.layout(cx, name)
        assert layout is not None
        slot = cx.program.layouts.slot(layout, name)
        return slot.known(cx, cx.em.field(layout.struct, field_name(name), a.value(cx)))

    def __init__(self, cls: ClassDef, struct: str) -> None:
        super().__init__(cls)
        self.struct = struct
        self.wasm = Ref(struct)

    def box(self, cx: Context, v: Value) -> Value:
        return v

    def unbox(self, cx: Context, v: Value) -> Value:
        return cx.em.cast(v, self.struct)

    def check_method(self, cx: FunctionLowering, o: Operand, name: str) -> None:
        if not cx.program.layouts.is_assigned(self.cls, name):
            super().check_method(cx, o, name)

    def struct_of(self, cx: FunctionLowering, a: Operand, layout: Layout, slow: Block) -> Value:
        return a.value(cx)


_expected: dict[ClassDef, ExpectedRepr] = {}


def expected_repr(cls: ClassDef) -> ExpectedRepr:
    if cls not in _expected:
        _expected[cls] = ExpectedRepr(cls)
    return _expected[cls]
