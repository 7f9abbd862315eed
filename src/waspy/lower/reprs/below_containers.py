"""Instances of classes below builtin containers: what the class has not itself is done as with the container.

self.append(x)             =>   list.append self, x          no class of the program below list has an `append`
super().append(x)          =>   list.append self, x
self[k]                    =>   dict.get self, k             null: the runtime, which asks `__missing__`
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from waspy.ir.lir import Value
from waspy.ir.pir import ClassDef
from waspy.lower.reprs.any import ANY
from waspy.lower.reprs.containers import OBJECT_LIST, StructRepr
from waspy.lower.reprs.hashed import DICT
from waspy.lower.reprs.instances import InstanceRepr
from waspy.lower.reprs.operand import Operand
from waspy.wasm.types import OBJ

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering

CONTAINERS: dict[str, StructRepr] = {"list": OBJECT_LIST, "dict": DICT}
INITIALISERS = {"list": "list_methods.list_init", "dict": "dict_methods.dict_init"}


class ContainerRepr(InstanceRepr):
    """`own`: the names that classes of the program bind, or instances have something under; None: any."""

    def __init__(self, cls: ClassDef, struct: str, builtin: str, own: frozenset[str] | None) -> None:
        super().__init__(cls, struct)
        self.builtin = builtin
        self.own = own

    def part(self, cx: FunctionLowering, a: Operand, *names: str) -> Operand | None:
        """The container, if nothing else has these names."""
        if self.own is None or not self.own.isdisjoint(names):
            return None
        return Operand(CONTAINERS[self.builtin], a.value(cx))

    def getitem(self, cx: FunctionLowering, a: Operand, key: Operand) -> Operand:
        part = self.part(cx, a, "__getitem__")
        if part is None:
            return super().getitem(cx, a, key)
        return item_of(cx, part, key, self.own is not None and "__missing__" not in self.own)

    def setitem(self, cx: FunctionLowering, a: Operand, key: Operand, v: Operand) -> None:
        part = self.part(cx, a, "__setitem__")
        if part is None:
            super().setitem(cx, a, key, v)
        else:
            part.repr.setitem(cx, part, key, v)

    def contains(self, cx: FunctionLowering, a: Operand, item: Operand) -> Value:
        part = self.part(cx, a, "__contains__", "__iter__")
        return super().contains(cx, a, item) if part is None else part.repr.contains(cx, part, item)

    def length(self, cx: FunctionLowering, a: Operand) -> Value | None:
        part = self.part(cx, a, "__len__")
        return part.repr.length(cx, part) if part is not None else None

    def truth(self, cx: FunctionLowering, a: Operand) -> Value:
        part = self.part(cx, a, "__len__", "__bool__")
        return super().truth(cx, a) if part is None else part.repr.truth(cx, part)

    def loop(self, cx: FunctionLowering, a: Operand) -> Operand:
        part = self.part(cx, a, "__iter__")
        return super().loop(cx, a) if part is None else part.repr.loop(cx, part)

    def call_method(self, cx: FunctionLowering, o: Operand, name: str, args: Sequence[Operand]) -> Operand:
        part = self.part(cx, o, name)
        if part is None or name.startswith("__") or not cx.program.builtins.has_method(self.builtin, name):
            return super().call_method(cx, o, name, args)
        return part.repr.call_method(cx, part, name, args)

    def named(
        self, cx: FunctionLowering, o: Operand, name: str, args: Sequence[Operand], keywords: Sequence[str]
    ) -> Operand | None:
        part = self.part(cx, o, name)
        return part.repr.named(cx, part, name, args, keywords) if part is not None else None

    def check_method(self, cx: FunctionLowering, o: Operand, name: str) -> None:
        part = self.part(cx, o, name)
        if part is None or not cx.program.builtins.has_method(self.builtin, name):
            super().check_method(cx, o, name)


def item_of(cx: FunctionLowering, part: Operand, key: Operand, exact: bool) -> Operand:
    """An item of the container. Unless `exact`, the runtime tells what a dict gives that has no such key."""
    if exact or part.repr is not DICT:
        return part.repr.getitem(cx, part, key)
    em = cx.em
    d, k = part.value(cx), key.boxed(cx)
    done = em.new_block(OBJ)
    null, value = em.if_null(em.call("dict.get", d, k))
    em.jump(done, value)
    em.start(null)
    em.jump(done, em.call("dict_methods.missing", d, k))
    em.start(done)
    return Operand(ANY, done.params[0])


def call_of_container(
    cx: FunctionLowering, builtin: str, o: Operand, name: str, args: Sequence[Operand], keywords: Sequence[str]
) -> Operand:
    """A call of the container's own method on the instance, whatever the class has under the name."""
    from waspy.lower.reprs.table import constant

    base = CONTAINERS[builtin]
    part = Operand(base, cx.em.cast(o.boxed(cx), base.struct))
    if name == "__init__":
        names = cx.names(keywords) if keywords else cx.no_names()
        cx.em.run(INITIALISERS[builtin], part.boxed(cx), cx.objects([a.boxed(cx) for a in args]), names)
        return constant(None)
    special = SPECIAL.get((name, len(args))) if not keywords else None
    if special is not None:
        return special(cx, part, args)
    known = base.call_known(cx, part, name, args, keywords) if not name.startswith("__") else None
    if known is not None:
        return known
    cls = cx.em.constant(cx.unit.runtime.class_symbol(builtin))
    method = cx.em.call("attributes.getattr_", cls, cx.attribute(name))
    array = cx.objects([part.boxed(cx), *(a.boxed(cx) for a in args)])
    return Operand(ANY, cx.em.call("calls.call", method, array, cx.names(keywords) if keywords else cx.no_names()))


def _getitem(cx: FunctionLowering, part: Operand, args: Sequence[Operand]) -> Operand:
    if part.repr is DICT:
        return item_of(cx, part, args[0], exact=False)
    return Operand(ANY, cx.em.call("list_methods.list_getitem", part.value(cx), args[0].boxed(cx)))


def _setitem(cx: FunctionLowering, part: Operand, args: Sequence[Operand]) -> Operand:
    from waspy.lower.reprs.table import constant

    d = part.value(cx)
    symbol = "dict.put" if part.repr is DICT else "list_methods.list_setitem"
    cx.em.run(symbol, d, args[0].boxed(cx), args[1].boxed(cx))
    return constant(None)


def _contains(cx: FunctionLowering, part: Operand, args: Sequence[Operand]) -> Operand:
    from waspy.lower.reprs.table import BOOL

    symbol = "dict.has" if part.repr is DICT else "list_methods.list_contains"
    return Operand(BOOL, cx.em.call(symbol, part.value(cx), args[0].boxed(cx)))


SPECIAL: dict[tuple[str, int], Callable[[FunctionLowering, Operand, Sequence[Operand]], Operand]] = {
    ("__getitem__", 1): _getitem,
    ("__setitem__", 2): _setitem,
    ("__contains__", 1): _contains,
}
"""What does not look at the slots of the class, which may be those of its own methods."""
