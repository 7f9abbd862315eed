"""What a representation of Python values is: how it lies in a WebAssembly value, and how each operation on it is
lowered.

    class         WebAssembly type        holds
    AnyRepr       (ref eq)                anything
    IntRepr       (ref eq)                any int
    I64Repr       i64                     an int known to be in a range
    FloatRepr     f64                     a float
    NumberRepr    f64                     a float or an int known to be in a range
    BoolRepr      i32                     a bool
    StrRepr...    (ref $Str)...           a str, list, dict, set, tuple, range, deque, defaultdict
    NoneRepr      (ref eq)                None
    InstanceRepr  (ref eq)                an instance of a class statement

`AnyRepr` lowers every operation by the runtime, on boxed operands; the others override what they can do better. An
operation is asked of the representation of its first operand. Results come with the representation that they
happen to have: whoever needs another converts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from waspy.ir.lir import Value
from waspy.layout.classes import field_name
from waspy.lower.reprs import small
from waspy.lower.reprs.operand import BINARY, COMPARE, COMPARE_TRUTH, INPLACE, INT_BINARY, UNARY, Operand
from waspy.wasm.types import I32, OBJ, ValType

if TYPE_CHECKING:
    from waspy.lower.context import Context
    from waspy.lower.function import FunctionLowering


class AnyRepr:
    wasm: ValType = OBJ
    maybe_small = True
    """Whether a value can be an i31."""
    is_unknown = False
    """Whether it is no representation of certain values."""
    maybe_instance = False
    """Whether a value can be an instance of a class statement."""
    second: ValType | None = None
    """Of values in two halves, the type of the second one: `Operand.big`."""

    def join(self, cx: Context, x: Value, big: Value) -> Value:
        """A value in two halves as `obj`."""
        raise NotImplementedError

    def in_halves(self, cx: FunctionLowering, a: Operand) -> Operand:
        """An operand of another representation in these two halves."""
        raise NotImplementedError

    # --- moving between representations ---
    def box(self, cx: Context, v: Value) -> Value:
        """The value as `obj`."""
        return cx.em.non_null(v)

    def unbox(self, cx: Context, v: Value) -> Value:
        """From an `obj` that is known to have a value of this representation."""
        return v

    def literal(self, cx: Context, constant: object) -> Value:
        return self.unbox(cx, cx.load_constant(constant))

    def adopt(self, cx: FunctionLowering, a: Operand) -> Operand | None:
        """The same value in this representation, where that is less than to box and unbox it."""
        return None

    # --- as numbers ---
    is_unsigned = False
    """Whether it is an i64 without a sign."""
    is_int = False
    """Whether a value is always an int, and of no subclass."""
    is_number = False
    """Whether `as_f64` can be had."""

    def as_f64(self, cx: FunctionLowering, a: Operand) -> Value:
        """The number as an f64, rounded as Python does."""
        raise NotImplementedError

    def is_exact(self) -> bool:
        """Whether `as_f64` gives just the number's value: comparisons do not round."""
        return False

    # --- operators ---
    def binary(self, cx: FunctionLowering, op: str, a: Operand, b: Operand, inplace: bool = False) -> Operand:
        table = INPLACE if inplace else BINARY
        known = b.repr.reflected(cx, op, a, b)
        if known is not None:
            return known

        if a.is_int and b.is_int and op in INT_BINARY:
            table = INT_BINARY

        def slow() -> Value:
            return cx.em.call(table[op], a.boxed(cx), b.boxed(cx))

        if small.possible(a, b) and op in small.BINARY:
            return Operand(ANY, small.binary(cx, op, a, b, slow))
        return Operand(ANY, slow())

    def reflected(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Operand | None:
        """The binary operation a op b, if the representation of b, which is this one, knows better than a's."""
        return None

    def compared(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Value | None:
        """The truth value of a op b, if the representation of b, which is this one, knows better than a's."""
        return None

    def unary(self, cx: FunctionLowering, op: str, a: Operand) -> Operand:
        return Operand(ANY, cx.em.call(UNARY[op], a.boxed(cx)))

    def compare(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Operand:
        known = b.repr.compared(cx, op, a, b)
        if known is not None:
            return Operand(ANY, cx.bool_object(known))

        def slow() -> Value:
            return cx.em.call(COMPARE[op], a.boxed(cx), b.boxed(cx))

        if small.possible(a, b):
            return Operand(ANY, small.compare(cx, op, a, b, slow, cx.bool_object, OBJ))
        return Operand(ANY, slow())

    def compare_truth(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Value:
        """The truth value of a comparison, an i32."""
        known = b.repr.compared(cx, op, a, b)
        if known is not None:
            return known

        def slow() -> Value:
            if a.is_int and b.is_int:
                return compare_ints(cx, op, a, b)
            return cx.em.call(COMPARE_TRUTH[op], a.boxed(cx), b.boxed(cx))

        if small.possible(a, b):
            return small.compare(cx, op, a, b, slow, lambda x: x, I32)
        return slow()

    def truth(self, cx: FunctionLowering, a: Operand) -> Value:
        """An i32. Bools are told by identity, everything else by the runtime."""
        em, v = cx.em, a.boxed(cx)
        done = em.new_block(I32)
        for singleton, answer in (("singletons.TRUE", 1), ("singletons.FALSE", 0)):
            yes, no = em.split(em.same(v, em.constant(singleton)))
            em.start(yes)
            em.jump(done, em.i32(answer))
            em.start(no)
        em.jump(done, em.call("ops.is_true", v))
        em.start(done)
        return done.params[0]

    def length(self, cx: FunctionLowering, a: Operand) -> Value | None:
        """len(a) as an i32, where that is known without a call."""
        return None

    def contains(self, cx: FunctionLowering, a: Operand, item: Operand) -> Value:
        """item in a, an i32."""
        return cx.em.call("ops.contains", a.boxed(cx), item.boxed(cx))

    # --- items and attributes ---
    def getitem(self, cx: FunctionLowering, a: Operand, key: Operand) -> Operand:
        return Operand(ANY, cx.em.call("ops.getitem", a.boxed(cx), key.boxed(cx)))

    def setitem(self, cx: FunctionLowering, a: Operand, key: Operand, v: Operand) -> None:
        cx.em.run("ops.setitem", a.boxed(cx), key.boxed(cx), v.boxed(cx))

    def getattr(self, cx: FunctionLowering, a: Operand, name: str) -> Operand:
        """From the field, if it is an instance of one of the classes that have a field for the attribute."""
        layouts = cx.program.layouts.with_field(name) if self.maybe_instance else ()
        if not layouts:
            return self.getattr_apart(cx, a, name)
        em, v = cx.em, a.boxed(cx)
        slow, done = em.slow_block(), em.new_block(OBJ)
        for layout in layouts:
            other = em.new_block()
            struct = em.if_cast(v, cx.program.layouts.struct(layout), other)
            field = em.field(layout.struct, field_name(name), struct)
            found = cx.program.layouts.slot(layout, name).read(cx, field, slow)
            em.jump(done, found.boxed(cx))
            em.start(other)
        em.jump(slow)
        em.start(slow)
        em.jump(done, self.getattr_apart(cx, a, name).boxed(cx))
        em.start(done)
        return Operand(ANY, done.params[0])

    def getattr_apart(self, cx: FunctionLowering, a: Operand, name: str) -> Operand:
        """By the runtime."""
        if name == "__class__":
            return Operand(ANY, cx.em.call("attributes.class_of", a.boxed(cx), cx.attribute(name)))
        return Operand(ANY, cx.em.call("attributes.getattr_", a.boxed(cx), cx.attribute(name)))

    def setattr(self, cx: FunctionLowering, a: Operand, name: str, v: Operand) -> None:
        layouts = cx.program.layouts.with_field(name) if self.maybe_instance else ()
        em, o, done = cx.em, a.boxed(cx), cx.em.new_block()
        for layout in layouts:
            slot = cx.program.layouts.slot(layout, name)
            if layout.intercepting or slot.repr is not ANY and slot.repr is not v.repr:
                continue
            other = em.new_block()
            struct = em.if_cast(o, cx.program.layouts.struct(layout), other)
            em.when(em.is_null(em.field(layout.root, "attributes", struct)), other)
            em.set_field(layout.struct, field_name(name), struct, slot.write(cx, cx.convert, v))
            em.jump(done)
            em.start(other)
        self.setattr_apart(cx, a, name, v)
        em.jump(done)
        em.start(done)

    def turns(self, cx: FunctionLowering) -> Value | None:
        """Of the iterator of a loop that is about to begin: how many turns it will most likely take, an i64; None: that
        is not known."""
        return None

    def setattr_apart(self, cx: FunctionLowering, a: Operand, name: str, v: Operand) -> None:
        cx.em.run("attributes.setattr_", a.boxed(cx), cx.attribute(name), v.boxed(cx))

    def set_plain(self, cx: FunctionLowering, a: Operand, name: str, v: Operand) -> None:
        """object.__setattr__(a, name, v)"""
        cx.em.run("object_methods.__setattr__", a.boxed(cx), cx.attribute(name), v.boxed(cx))

    # --- calls ---
    def call(self, cx: FunctionLowering, f: Operand, args: Sequence[Operand]) -> Operand:
        """f(*args), positional arguments only."""
        boxed = [a.boxed(cx) for a in args]
        if len(boxed) <= 4:
            return Operand(ANY, cx.em.call(f"calls.call{len(boxed)}", f.boxed(cx), *boxed))
        return Operand(ANY, cx.em.call("calls.call", f.boxed(cx), cx.objects(boxed), cx.no_names()))

    def call_method(self, cx: FunctionLowering, o: Operand, name: str, args: Sequence[Operand]) -> Operand:
        """o.name(*args), positional arguments only."""
        boxed = [a.boxed(cx) for a in args]
        key = cx.attribute(name)
        if len(boxed) <= 3:
            return Operand(ANY, cx.em.call(f"calls.method{len(boxed)}", o.boxed(cx), key, *boxed))
        return Operand(ANY, cx.em.call("calls.method", o.boxed(cx), key, cx.objects(boxed), cx.no_names()))

    def named(
        self, cx: FunctionLowering, o: Operand, name: str, args: Sequence[Operand], keywords: Sequence[str]
    ) -> Operand | None:
        """A call with keyword arguments, which stand last; None: only the runtime knows what to call."""
        return None

    def check_method(self, cx: FunctionLowering, o: Operand, name: str) -> None:
        """Raises AttributeError if o surely has no such attribute."""
        cx.em.run("calls.check_method", o.boxed(cx), cx.attribute(name))

    # --- iteration ---
    def iterate(self, cx: FunctionLowering, a: Operand) -> Operand:
        """iter(a)."""
        return Operand(ANY, cx.em.call("ops.get_iter", a.boxed(cx)))

    def loop(self, cx: FunctionLowering, a: Operand) -> Operand:
        """iter(a) for a loop that does nothing but `next` with the iterator."""
        return self.iterate(cx, a)

    def next(self, cx: FunctionLowering, a: Operand, end: Callable[[], None], item: Callable[[Operand], None]) -> None:
        """Ends the block: with `end()` where the iterator a is exhausted, with `item(x)` where it gives x."""
        null, value = cx.em.if_null(cx.em.call("ops.next_", a.boxed(cx)))
        item(Operand(ANY, value))
        cx.em.start(null)
        end()


class IteratorRepr(AnyRepr):
    """The state of one loop; only `next` is asked of it."""

    def loop(self, cx: FunctionLowering, a: Operand) -> Operand:
        return a


def compare_ints(cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Value:
    """The truth value of a comparison of ints of any size."""
    order = cx.em.call("int_slots.order", a.boxed(cx), b.boxed(cx))
    return cx.em.op(small.COMPARE[op], order, cx.em.i32(0))


class UnknownRepr(AnyRepr):
    """Anything at all."""

    is_unknown = True
    maybe_instance = True


class ObjectRepr(AnyRepr):
    """Anything that is no small int: a module, a class, a function."""

    maybe_small = False


ANY = UnknownRepr()
OBJECT = ObjectRepr()
