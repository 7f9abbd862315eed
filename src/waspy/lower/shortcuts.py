"""Calls of builtins that are less than a call where the operands' types are known, or a direct call of what the class's
constructor does in the end. A shortcut gives None where it does not apply, before it has emitted anything.

    len(s)        the length field              min(a, b)     a comparison
    abs(x)        f64.abs, or a test of sign    int(x)        x, i64.trunc_f64_s, or the runtime's conversion
    round(x)...   f64.nearest, and as int(x)        round(x, n)   the runtime's function of a float
    str(x)...     the runtime's conversion      list(xs)...   a new container of the items
    next(g)       a generator is resumed        divmod(a, b)  a // b, a % b
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from waspy.infer import arrays
from waspy.ir.lir import Value
from waspy.lower.reprs import complexes, wide, wide_mixed
from waspy.lower.reprs.any import ANY, AnyRepr
from waspy.lower.reprs.arrays import TypedArrayRepr, array_repr
from waspy.lower.reprs.byte_strings import BYTE_ARRAY, BYTES
from waspy.lower.reprs.collections import GeneratorRepr, resumed
from waspy.lower.reprs.complexes import ComplexRepr
from waspy.lower.reprs.containers import LENGTH, LIST, STR, is_str
from waspy.lower.reprs.floats import FLOAT, FloatRepr, is_number, number_as_f64
from waspy.lower.reprs.hashed import SET
from waspy.lower.reprs.loops import parallel
from waspy.lower.reprs.number_lists import NumberListRepr
from waspy.lower.reprs.numbers import BOOL, INT, I64Repr, IntRepr, is_int, number_range, raw
from waspy.lower.reprs.operand import Operand
from waspy.lower.reprs.table import constant
from waspy.lower.reprs.tuples import TUPLE
from waspy.wasm.types import OBJ

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering

Shortcut = Callable[["FunctionLowering", Sequence[Operand]], "Operand | None"]


def _len(cx: FunctionLowering, args: Sequence[Operand]) -> Operand | None:
    n = args[0].repr.length(cx, args[0]) if len(args) == 1 else None
    return Operand(LENGTH, cx.em.op("i64.extend_i32_u", n)) if n is not None else None


def _abs(cx: FunctionLowering, args: Sequence[Operand]) -> Operand | None:
    if len(args) != 1 or args[0].is_constant:
        return None
    a = args[0]
    if isinstance(a.repr, FloatRepr):
        return Operand(FLOAT, cx.em.op("f64.abs", a.value(cx)))
    if isinstance(a.repr, ComplexRepr):
        return complexes.absolute(cx, a)
    return wide.absolute(cx, a) if is_int(a) else None


def _divmod(cx: FunctionLowering, args: Sequence[Operand]) -> Operand | None:
    """Of ints; of floats only where the divisor is known, as a zero has a message of its own."""
    if len(args) != 2 or not (all(map(is_int, args)) or _divides_floats(*args)):
        return None
    a, b = args
    return parallel(cx, [a.repr.binary(cx, op, a, b) for op in ("//", "%")])


def _divides_floats(a: Operand, b: Operand) -> bool:
    return a.repr is FLOAT and b.is_constant and type(b.constant) in (int, float) and b.constant != 0


def _complex(cx: FunctionLowering, args: Sequence[Operand]) -> Operand | None:
    if not 1 <= len(args) <= 2 or not all(map(is_number, args)):
        return None
    real, *rest = [number_as_f64(cx, a) for a in args]
    return complexes.made(cx, real, rest[0] if rest else FLOAT.literal(cx, 0.0))


def _extreme(op: str) -> Shortcut:
    """min and max of several arguments: the first that no other is better than."""

    def shortcut(cx: FunctionLowering, args: Sequence[Operand]) -> Operand | None:
        if len(args) == 1 and isinstance(args[0].repr, TypedArrayRepr):
            return args[0].repr.extreme(cx, args[0], op == ">")
        if not 2 <= len(args) <= 4:
            return None
        if all(map(is_int, args)):
            return wide.extreme(cx, op, args)
        if cx.wanted is wide_mixed.WIDE_NUMBER and all(map(is_number, args)):
            return wide_mixed.extreme(cx, op, args)
        floats = all(isinstance(a.repr, FloatRepr) for a in args)
        repr = FLOAT if floats else wide_mixed.MIXED if all(map(is_number, args)) else ANY
        best, *others = [a.value(cx) if floats else a.boxed(cx) for a in args]
        for other in others:
            better = repr.compare_truth(cx, op, Operand(repr, other), Operand(repr, best))
            best = cx.em.choose(better, partial(_same, other), partial(_same, best), repr.wasm)
        return Operand(repr, best)

    return shortcut


def _same(v: Value) -> Value:
    return v


def _int(cx: FunctionLowering, args: Sequence[Operand]) -> Operand | None:
    if len(args) == 2 and is_str(args[0]) and args[1].is_int and args[1].constant in range(2, 37):
        return Operand(INT, cx.em.call("int_new.from_str", args[0].boxed(cx), cx.em.i32(args[1].constant)))
    if len(args) != 1:
        return None
    a = args[0]
    if isinstance(a.repr, I64Repr | IntRepr):
        return a
    if isinstance(a.repr, FloatRepr):
        return wide.of_float(cx, a.value(cx))
    v = a.boxed(cx)
    if not cx.raises_here:
        return Operand(INT, cx.em.call("int_new.int_of", v))
    return Operand(INT, _tried(cx, v, "int_new.int_or_null", "int_new.raise_invalid_literal"))


def _rounded(op: str) -> Shortcut:
    """The int that a float is rounded to."""

    def shortcut(cx: FunctionLowering, args: Sequence[Operand]) -> Operand | None:
        if len(args) != 1 or not isinstance(args[0].repr, FloatRepr):
            return None
        return wide.of_float(cx, cx.em.op(op, args[0].value(cx)))

    return shortcut


_nearest = _rounded("f64.nearest")


def _round(cx: FunctionLowering, args: Sequence[Operand]) -> Operand | None:
    """To an int, or to so many places."""
    if len(args) != 2:
        return _nearest(cx, args)
    x, places = args
    if not isinstance(x.repr, FloatRepr) or number_range(places) is None:
        return None
    return Operand(FLOAT, cx.em.call("float_methods.round_to", x.value(cx), raw(cx, places)))


def _tried(cx: FunctionLowering, v: Value, function: str, failure: str) -> Value:
    """Where `raises_here`: the function gives null if there is something to raise."""
    em = cx.em
    done = em.new_block(OBJ)
    null, value = em.if_null(em.call(function, v))
    em.jump(done, value)
    em.start(null)
    em.fail(failure, v)
    em.start(done)
    return done.params[0]


def _next(cx: FunctionLowering, args: Sequence[Operand]) -> Operand | None:
    if 1 <= len(args) <= 2 and isinstance(args[0].repr, GeneratorRepr):
        return _resumed(cx, args)
    if len(args) != 1 or not cx.raises_here:
        return None
    v = args[0].boxed(cx)
    return Operand(ANY, _tried(cx, v, "builtins_iteration.next_or_null", "builtins_iteration.raise_exhausted"))


def _resumed(cx: FunctionLowering, args: Sequence[Operand]) -> Operand:
    """next of a generator, perhaps with a default."""
    em, v = cx.em, args[0].value(cx)
    done = em.new_block(OBJ)
    null, value = em.if_null(resumed(cx, v))
    em.jump(done, value)
    em.start(null)
    if len(args) == 1:
        em.fail("builtins_iteration.raise_exhausted", v)
    else:
        em.jump(done, args[1].boxed(cx))
    em.start(done)
    return Operand(ANY, done.params[0])


def _float(cx: FunctionLowering, args: Sequence[Operand]) -> Operand | None:
    if len(args) != 1:
        return None
    if is_number(args[0]):
        return Operand(FLOAT, number_as_f64(cx, args[0]))
    v = args[0].boxed(cx)
    if not cx.raises_here:
        return Operand(FLOAT, cx.em.call("float_methods.float_of", v))
    return Operand(FLOAT, _tried_float(cx, v))


def _tried_float(cx: FunctionLowering, v: Value) -> Value:
    """As `_tried`."""
    em = cx.em
    number = em.call("float_methods.float_or_none", v)
    failed, done = em.split(em.call("float_methods.is_none", number))
    em.start(failed)
    em.fail("float_methods.raise_no_float", v)
    em.start(done)
    return number


def _bool(cx: FunctionLowering, args: Sequence[Operand]) -> Operand | None:
    return Operand(BOOL, args[0].repr.truth(cx, args[0])) if len(args) == 1 and not args[0].is_constant else None


def _converted(symbol: str, repr: AnyRepr) -> Shortcut:
    """A runtime function of one object."""

    def shortcut(cx: FunctionLowering, args: Sequence[Operand]) -> Operand | None:
        if len(args) != 1:
            return None
        return Operand(repr, cx.em.call(symbol, args[0].boxed(cx)))

    return shortcut


def _chr(cx: FunctionLowering, args: Sequence[Operand]) -> Operand | None:
    bounds = number_range(args[0]) if len(args) == 1 and not args[0].is_constant else None
    if bounds is None or bounds[0] < 0 or bounds[1] > LAST_POINT:
        return None
    return Operand(STR, cx.em.call("str.of_char", cx.em.op("i32.wrap_i64", raw(cx, args[0]))))


LAST_POINT = 0x10FFFF


def _bytearray(cx: FunctionLowering, args: Sequence[Operand]) -> Operand | None:
    if not args:
        return Operand(BYTE_ARRAY, cx.em.call("bytearray.empty"))
    return Operand(BYTE_ARRAY, cx.em.call("bytearray.made_of", args[0].boxed(cx))) if len(args) == 1 else None


def _array(cx: FunctionLowering, args: Sequence[Operand]) -> Operand | None:
    code = args[0].constant if 1 <= len(args) <= 2 else None
    if code not in arrays.CODES:
        return None
    initializer = args[1].boxed(cx) if len(args) == 2 else cx.em.null()
    made = cx.em.call(
        "array_module.made_of", cx.em.constant("array_module.ArrayClass"), cx.em.i32(ord(code)), initializer
    )
    return Operand(array_repr(code), made)


def _sum(cx: FunctionLowering, args: Sequence[Operand]) -> Operand | None:
    is_array = len(args) == 1 and isinstance(args[0].repr, TypedArrayRepr) and args[0].repr.is_of_numbers
    return Operand(ANY, cx.em.call("array_sums.total", args[0].value(cx))) if is_array else None


def _hypot(cx: FunctionLowering, args: Sequence[Operand]) -> Operand | None:
    if len(args) != 2 or not all(map(is_number, args)):
        return None
    return Operand(FLOAT, cx.em.call("math_sums.hypot_of_two", *(number_as_f64(cx, a) for a in args)))


def _list(cx: FunctionLowering, args: Sequence[Operand]) -> Operand | None:
    if len(args) != 1:
        return None
    if isinstance(args[0].repr, TypedArrayRepr) and not isinstance(cx.wanted, NumberListRepr):
        return Operand(LIST, cx.em.call("array_values.to_list", args[0].value(cx)))
    if isinstance(cx.wanted, NumberListRepr):
        return Operand(cx.wanted, cx.wanted.packed(cx, args[0].boxed(cx)))
    return Operand(LIST, cx.em.call("list.from_iterable", args[0].boxed(cx)))


def _print(cx: FunctionLowering, args: Sequence[Operand]) -> Operand | None:
    if len(args) != 1 or args[0].repr is not STR:
        return None
    cx.em.run("builtins_io.print_text", args[0].boxed(cx))
    return constant(None)


SHORTCUTS: dict[tuple[str, str], Shortcut] = {
    ("builtins", "len"): _len,
    ("builtins", "print"): _print,
    ("builtins", "abs"): _abs,
    ("builtins", "min"): _extreme("<"),
    ("builtins", "max"): _extreme(">"),
    ("builtins", "int"): _int,
    ("builtins", "round"): _round,
    ("math", "floor"): _rounded("f64.floor"),
    ("math", "ceil"): _rounded("f64.ceil"),
    ("math", "trunc"): _rounded("f64.trunc"),
    ("math", "hypot"): _hypot,
    ("builtins", "next"): _next,
    ("builtins", "float"): _float,
    ("builtins", "bool"): _bool,
    ("builtins", "complex"): _complex,
    ("builtins", "divmod"): _divmod,
    ("builtins", "str"): _converted("ops.str_", STR),
    ("builtins", "bytes"): _converted("bytes.made_of", BYTES),
    ("builtins", "bytearray"): _bytearray,
    ("builtins", "chr"): _chr,
    ("_array", "array"): _array,
    ("builtins", "list"): _list,
    ("builtins", "sum"): _sum,
    ("builtins", "tuple"): _converted("tuple.from_iterable", TUPLE),
    ("builtins", "set"): _converted("set.from_iterable", SET),
}
