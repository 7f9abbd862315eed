"""How a value of each representation lies in a field of an instance or in a global, where it can also be unset.

representation         field               unset
FloatRepr, NumberRepr  f64                 a signalling NaN that no arithmetic makes
I64Repr                i64                 the lowest i64, if the int is never that
a reference            the same, nullable  null
anything else          (ref null eq)       null
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import TYPE_CHECKING

from waspy.ir.lir import Block, Edge, Term, Value
from waspy.lower.reprs.any import ANY, AnyRepr
from waspy.lower.reprs.floats import FLOAT
from waspy.lower.reprs.mixed import NUMBER
from waspy.lower.reprs.numbers import LOWEST, I64Repr
from waspy.lower.reprs.operand import Operand
from waspy.lower.unit import ConstExpr
from waspy.wasm.types import F64, I64, OBJ_NULL, Ref, ValType

if TYPE_CHECKING:
    from waspy.lower.context import Context
    from waspy.lower.emit import Emitter

UNSET_BITS = 0x7FF4_0000_DEAD_0001


class Slot:
    """A field of references that are null when unset."""

    def __init__(self, repr: AnyRepr) -> None:
        self.repr = repr
        self.type: ValType = Ref(repr.wasm.heap, True) if isinstance(repr.wasm, Ref) else OBJ_NULL

    def unset(self, em: Emitter) -> Value:
        assert isinstance(self.type, Ref)
        return em.null(self.type.heap)

    def initial(self) -> ConstExpr:
        """Unset, for a global."""
        assert isinstance(self.type, Ref)
        return ("ref.null", str(self.type.heap))

    def read(self, cx: Context, value: Value, unset: Block) -> Operand:
        """What the field has; goes to `unset` if that is nothing."""
        return Operand(self.repr, cx.em.unless_null(value, unset))

    def known(self, cx: Context, value: Value) -> Operand:
        """What the field has, which is not unset."""
        return Operand(self.repr, cx.em.non_null(value) if isinstance(self.type, Ref) else value)

    def write(self, cx: Context, convert: Callable[[Operand, AnyRepr], Operand], v: Operand) -> Value:
        """What is put into the field for an operand."""
        return convert(v, self.repr).value(cx)


class FloatSlot(Slot):
    """Of floats, or of floats and short ints in one f64."""

    def __init__(self, repr: AnyRepr) -> None:
        self.repr = repr
        self.type = F64

    def unset(self, em: Emitter) -> Value:
        return em.value("f64.reinterpret_i64", (em.i64(UNSET_BITS),), (), F64)

    def initial(self) -> ConstExpr:
        return ("f64.const", struct.unpack("<d", struct.pack("<Q", UNSET_BITS))[0])

    def read(self, cx: Context, value: Value, unset: Block) -> Operand:
        """Only a NaN can be the mark."""
        em = cx.em
        set_, nan = em.new_block(), em.new_block()
        em.branch(em.op("f64.eq", value, value), Edge(set_), Edge(nan))
        em.start(nan)
        bits = em.value("i64.reinterpret_f64", (value,), (), I64)
        em.branch(em.op("i64.eq", bits, em.i64(UNSET_BITS)), Edge(unset), Edge(set_))
        em.start(set_)
        return Operand(self.repr, value)


class IntSlot(Slot):
    """Of ints within bounds that leave out the lowest i64."""

    def __init__(self, repr: I64Repr) -> None:
        self.repr = repr
        self.type = I64

    def unset(self, em: Emitter) -> Value:
        return em.i64(LOWEST)

    def initial(self) -> ConstExpr:
        return ("i64.const", LOWEST)

    def read(self, cx: Context, value: Value, unset: Block) -> Operand:
        em = cx.em
        em.when(em.op("i64.ne", value, em.i64(LOWEST)), unset)
        return Operand(self.repr, value)


REFERENCE = Slot(ANY)
FLOATING = {repr: FloatSlot(repr) for repr in (FLOAT, NUMBER)}


def box_or_null(cx: Context, slot: Slot, value: Value) -> None:
    """Ends the function: returns what is in the slot as a nullable `obj`."""
    em = cx.em
    if isinstance(slot.type, Ref):
        em.end(Term("return", [value]))
        return
    unset = em.new_block()
    em.end(Term("return", [slot.read(cx, value, unset).boxed(cx)]))
    em.start(unset)
    em.end(Term("return", [em.null()]))


def put_or_clear(cx: Context, slot: Slot, value: Value, put: Callable[[Value], None]) -> None:
    """Ends the function: puts a nullable `obj` into the slot."""
    em = cx.em
    if slot.type == OBJ_NULL:
        put(value)
        em.end(Term("return"))
        return
    null, known = em.if_null(value)
    put(slot.repr.unbox(cx, known))
    em.end(Term("return"))
    em.start(null)
    put(slot.unset(em))
    em.end(Term("return"))


def slot_of(repr: AnyRepr) -> Slot:
    """The field for the representation."""
    if repr in FLOATING:
        return FLOATING[repr]
    if isinstance(repr, I64Repr) and repr.low > LOWEST:
        return IntSlot(repr)
    if isinstance(repr.wasm, Ref) and repr.wasm.heap != "eq":
        return Slot(repr)
    return REFERENCE
