"""Values of one of a few builtin types, among them containers: `None` or a list, a str or a dict.

What only one of the types has is done as with a value of that; of another, the runtime raises what is due:

    node.setdefault(k, d)     =>   br_cast node $Dict: dict.setdefault        else the runtime: AttributeError
    tree[0]                   =>   br_cast tree $Tuple: the item              else the runtime: TypeError
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from waspy.ir.cfg import Term
from waspy.ir.lir import Value
from waspy.lower.reprs.any import AnyRepr
from waspy.lower.reprs.containers import STR, SliceRepr, StructRepr
from waspy.lower.reprs.operand import Operand
from waspy.lower.reprs.tuples import TupleRepr
from waspy.wasm.types import I32

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering

ITERABLE = frozenset(["dict", "set", "frozenset", "list", "tuple", "str"])
READ = frozenset(["dict", "list", "tuple", "str"])
WRITTEN = frozenset(["dict", "list"])


class OneOfRepr(AnyRepr):
    """`names`: those of all the types; `containers`: those of them that are structs."""

    is_unknown = True

    def __init__(self, names: Sequence[str], containers: Sequence[StructRepr]) -> None:
        self.names = names
        self.containers = containers

    def only(self, names: frozenset[str]) -> StructRepr | None:
        """The one type that is among the names."""
        found = [name for name in self.names if name in names]
        return next((c for c in self.containers if [c.name] == found), None)

    def with_method(self, cx: FunctionLowering, name: str) -> StructRepr | None:
        """The one type that has the method. None is asked for special ones, which all have from `object`."""
        if name.startswith("__"):
            return None
        return self.only(frozenset(n for n in self.names if cx.program.builtins.has_method(n, name)))

    def as_having(self, cx: FunctionLowering, o: Operand, name: str) -> Operand:
        """The operand as what has the method, if only one type has: else AttributeError is raised."""
        part = self.with_method(cx, name)
        return o if part is None else narrowed(cx, o, part, lambda: AnyRepr.call_method(self, cx, o, name, ()))

    # --- operations ---
    def call_method(self, cx: FunctionLowering, o: Operand, name: str, args: Sequence[Operand]) -> Operand:
        part = self.with_method(cx, name)
        if part is None:
            return super().call_method(cx, o, name, args)
        known = narrowed(cx, o, part, lambda: super(OneOfRepr, self).call_method(cx, o, name, args))
        return part.call_method(cx, known, name, args)

    def check_method(self, cx: FunctionLowering, o: Operand, name: str) -> None:
        part = self.with_method(cx, name)
        if part is None:
            super().check_method(cx, o, name)
        else:
            narrowed(cx, o, part, lambda: super(OneOfRepr, self).check_method(cx, o, name))

    def getitem(self, cx: FunctionLowering, a: Operand, key: Operand) -> Operand:
        part = self.only(_taking(key, READ))
        if part is None:
            return super().getitem(cx, a, key)
        known = narrowed(cx, a, part, lambda: super(OneOfRepr, self).getitem(cx, a, key))
        return part.getitem(cx, known, key)

    def setitem(self, cx: FunctionLowering, a: Operand, key: Operand, v: Operand) -> None:
        part = self.only(_taking(key, WRITTEN))
        if part is None:
            super().setitem(cx, a, key, v)
            return
        known = narrowed(cx, a, part, lambda: super(OneOfRepr, self).setitem(cx, a, key, v))
        part.setitem(cx, known, key, v)

    def contains(self, cx: FunctionLowering, a: Operand, item: Operand) -> Value:
        part = self.only(ITERABLE)
        if part is None:
            return super().contains(cx, a, item)
        known = narrowed(cx, a, part, lambda: super(OneOfRepr, self).contains(cx, a, item))
        return part.contains(cx, known, item)

    def length(self, cx: FunctionLowering, a: Operand) -> Value | None:
        part = self.only(ITERABLE)
        if part is None:
            return None
        return part.length(cx, narrowed(cx, a, part, lambda: cx.em.run("ops.len_", a.boxed(cx))))

    def truth(self, cx: FunctionLowering, a: Operand) -> Value:
        part = self.only(ITERABLE)
        if part is None or len(self.names) != 2 or "NoneType" not in self.names:
            return super().truth(cx, a)
        em, other, done = cx.em, cx.em.new_block(), cx.em.new_block(I32)
        struct = em.if_cast(a.boxed(cx), part.struct, other)
        em.jump(done, part.truth(cx, Operand(part, struct)))
        em.start(other)
        em.jump(done, em.i32(0))
        em.start(done)
        return done.params[0]

    def loop(self, cx: FunctionLowering, a: Operand) -> Operand:
        part = self.only(ITERABLE)
        if part is None:
            return super().loop(cx, a)
        return part.loop(cx, narrowed(cx, a, part, lambda: super(OneOfRepr, self).iterate(cx, a)))


def narrowed(cx: FunctionLowering, a: Operand, part: StructRepr, otherwise: Callable[[], object]) -> Operand:
    """The operand as the container; where it is none, `otherwise` raises an exception."""
    em = cx.em
    other = em.slow_block()
    struct = em.if_cast(a.boxed(cx), part.struct, other)
    rest = em.block
    em.start(other)
    otherwise()
    em.end(Term("unreachable"))
    em.start(rest)
    return Operand(part, struct)


def _taking(key: Operand, names: frozenset[str]) -> frozenset[str]:
    """Those of the types that have items under such a key."""
    if isinstance(key.repr, SliceRepr):
        return names - {"dict"}
    return names & {"dict"} if key.repr is STR or isinstance(key.repr, TupleRepr) else names
