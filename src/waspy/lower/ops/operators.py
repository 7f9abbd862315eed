"""Operators: what they do is up to the representation of the first operand."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from waspy.infer import types
from waspy.ir.lir import Value as LirValue
from waspy.ir.pir import Instr, Value
from waspy.lower import looked_up_names, lookups, percent
from waspy.lower.ops.dispatch import dispatch
from waspy.lower.ops.table import lowers
from waspy.lower.reprs import floats, wide_mixed
from waspy.lower.reprs.containers import SliceRepr, char_at, concatenation, is_ascii, is_str, parts_of
from waspy.lower.reprs.growing import GROWING
from waspy.lower.reprs.hashed import DictRepr
from waspy.lower.reprs.numbers import as_numbers, is_int
from waspy.lower.reprs.operand import Operand
from waspy.lower.reprs.table import BOOL, constant
from waspy.lower.reprs.tuples import is_few
from waspy.lower.reprs.wide import multiply_add, multiply_mod

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering


@lowers("binary", "inplace")
def binary(cx: FunctionLowering, instr: Instr) -> None:
    known = cx.modular.lower(instr) if instr in cx.modular.masks else _known_result(cx, instr)
    if known is not None:
        cx.define(instr, known)
        return
    if instr.result in cx.growing.values:
        _grow(cx, instr)
        return
    op, inplace = instr.imm[0], instr.op == "inplace"
    a, b = as_numbers(cx, op, *map(cx.operand, instr.args))
    text = percent.formatted(cx, a, b) if op == "%" and not inplace else None
    if text is not None:
        cx.define(instr, text)
        return
    if op == "+" and (name := looked_up_names.joined(cx, instr, a, b)) is not None:
        cx.define(instr, name)
        return
    if cx.wanted is wide_mixed.WIDE_NUMBER and op in wide_mixed.ARITHMETIC and all(map(floats.is_number, (a, b))):
        cx.define(instr, wide_mixed.binary(cx, op, a, b))
        return
    if is_product(op, b) and is_int(a):
        cx.define(instr, _product(cx, a, b.constant))
        return
    if (
        op == "**"
        and instr.result is not None
        and cx.repr(instr.result) is floats.FLOAT
        and floats.is_number(a)
        and floats.is_number(b)
    ):
        cx.define(instr, floats.power(cx, a, b))
        return
    if op == "+" and is_str(a) and is_str(b) and is_added_to(cx, instr):
        assert instr.result is not None
        cx.values[instr.result] = concatenation(cx, a, b)
        return
    cx.define(instr, operated(cx, instr, a, b, lambda: a.repr.binary(cx, op, a, b, inplace)))


def _grow(cx: FunctionLowering, instr: Instr) -> None:
    """Adds to a string that nobody needs as it was."""
    assert instr.result is not None
    builder = cx.builder(instr.args[0])
    for part in parts_of(cx.operand(instr.args[1])):
        cx.em.run("str_growing.add", builder, cx.em.cast(part.boxed(cx), "$Str"))
    cx.values[instr.result] = Operand(GROWING, builder)


def operated(cx: FunctionLowering, instr: Instr, a: Operand, b: Operand, dynamic: Callable[[], Operand]) -> Operand:
    """The method of the first operand, or of the second one, or what `dynamic` does."""
    target = cx.clone.targets.get(instr)
    if isinstance(target, types.Dispatch) and target.reflected:
        return dispatch(cx, instr, b, [a], (), dynamic)
    return dispatch(cx, instr, a, [b], (), dynamic)


def is_added_to(cx: FunctionLowering, instr: Instr) -> bool:
    """Whether all that is done with a string is to add it to another one, or another one to it, in the same block."""
    user = cx.only_user(instr)
    if user is None or user.op not in ("binary", "inplace") or user.imm[0] != "+":
        return False
    known = all(isinstance(cx.clone.types.get(a), types.Str) and a not in cx.nullable for a in user.args)
    return known and user in cx.instrs


def takes_product(cx: FunctionLowering, product: Instr, user: Instr) -> bool:
    """Whether a product of ints can be left to the sum, difference or remainder that alone uses it."""
    if product.op != "binary" or product.imm[0] != "*" or user.op not in ("binary", "inplace"):
        return False
    if product.result not in cx.wide or product.result in cx.modular.inner:
        return False
    others = [v for v in user.args if v is not product.result]
    if len(others) != 1 or others[0] in cx.nullable:
        return False
    if user.imm[0] == "%":
        takes = user.args[1] is others[0] and isinstance(cx.clone.types.get(others[0]), (types.Int, types.IntRange))
    else:
        takes = user.imm[0] in ("+", "-") and user.result in cx.wide
    return takes and product not in cx.repeats and product.result not in cx.repeats.values()


def _known_result(cx: FunctionLowering, instr: Instr) -> Operand | None:
    """The result of arithmetic that was done before; or of x * y + z or x * y % z where the product was left to it."""
    if instr in cx.repeats:
        return cx.operand(cx.repeats[instr])
    for i, v in enumerate(instr.args):
        product = cx.fused.get(v)
        if product is not None:
            factors = [cx.operand(a) for a in product.args]
            other = cx.operand(instr.args[1 - i])
            if instr.imm[0] == "%":
                return multiply_mod(cx, factors, other)
            return multiply_add(cx, instr.imm[0], factors, other, i == 0)
    return None


def is_product(op: str, exponent: Operand) -> bool:
    """Whether an int to this power is as well multiplied by itself. Floats are not: `x * x` is rounded otherwise."""
    return op == "**" and exponent.is_constant and exponent.constant in (2, 3)


def _product(cx: FunctionLowering, a: Operand, n: int) -> Operand:
    result = a
    for _ in range(n - 1):
        result = result.repr.binary(cx, "*", result, a)
    return result


@lowers("unary")
def unary(cx: FunctionLowering, instr: Instr) -> None:
    a = cx.operand(instr.args[0])
    cx.define(instr, dispatch(cx, instr, a, (), (), lambda: a.repr.unary(cx, instr.imm[0], a)))


@lowers("compare")
def compare(cx: FunctionLowering, instr: Instr) -> None:
    a, b = map(cx.operand, instr.args)
    if isinstance(cx.clone.targets.get(instr), types.Identity):
        cx.define(instr, Operand(BOOL, identical(cx, instr, a, b)))
        return
    cx.define(instr, operated(cx, instr, a, b, lambda: a.repr.compare(cx, instr.imm[0], a, b)))


def identical(cx: FunctionLowering, instr: Instr, a: Operand, b: Operand) -> LirValue:
    """The truth value of a comparison, by == or !=, of what is equal only to itself."""
    same = cx.em.same(a.boxed(cx), b.boxed(cx))
    return same if instr.imm[0] == "==" else cx.em.op("i32.eqz", same)


def is_searched(cx: FunctionLowering, made: Instr, user: Instr) -> bool:
    """Whether `contains` can do without the view that a call of d.keys() or d.values() makes for it."""
    if made.op != "call_method" or user.op != "contains" or user.args[0] is not made.result:
        return False
    name, keywords = made.imm
    plain = len(made.args) == 1 and not keywords and made.args[0] not in cx.nullable
    return plain and name in ("keys", "values") and isinstance(cx.repr(made.args[0]), DictRepr)


@lowers("contains")
def contains(cx: FunctionLowering, instr: Instr) -> None:
    if instr in cx.lookups:
        lookups.lower(cx, instr)
        return
    view = cx.fused.get(instr.args[0])
    if view is not None:
        d, item = cx.operand(view.args[0]), cx.operand(instr.args[1])
        values = view.imm[0] == "values"
        found = (
            cx.em.call("dict_views.has_value", d.value(cx), item.boxed(cx)) if values else d.repr.contains(cx, d, item)
        )
        cx.define_bool(instr, found)
        return
    container, item = map(cx.operand, instr.args)
    cx.define_bool(instr, container.repr.contains(cx, container, item))


@lowers("getitem")
def getitem(cx: FunctionLowering, instr: Instr) -> None:
    if instr in cx.lookups:
        lookups.lower(cx, instr)
        return
    o, key = map(cx.operand, instr.args)
    if is_str(o) and is_int(key) and is_only_compared(cx, instr):
        assert instr.result is not None
        cx.values[instr.result] = char_at(cx, o, key)
        return
    cx.define(instr, dispatch(cx, instr, o, [key], (), lambda: o.repr.getitem(cx, o, key)))


def is_only_compared(cx: FunctionLowering, instr: Instr) -> bool:
    """Whether a string is made only to be compared with others, or to be looked for in a constant."""
    users = [] if instr.result is None else cx.users[instr.result]
    return bool(users) and all(isinstance(user, Instr) and _compares(cx, user, instr.result) for user in users)


def _compares(cx: FunctionLowering, user: Instr, s: Value | None) -> bool:
    known = cx.clone.types
    if user.op == "compare":
        return all(isinstance(known.get(a), types.Str) and a not in cx.nullable for a in user.args)
    container = cx.facts.constant(user.args[0]) if user.op == "contains" and user.args[1] is s else None
    return container is not None and (is_ascii(constant(container[0])) or is_few(container[0], str))


@lowers("setitem")
def setitem(cx: FunctionLowering, instr: Instr) -> None:
    if instr in cx.lookups:
        lookups.lower(cx, instr)
        return
    o, key, value = map(cx.operand, instr.args)

    def dynamic() -> Operand:
        o.repr.setitem(cx, o, key, value)
        return constant(None)

    dispatch(cx, instr, o, [key, value], (), dynamic)


@lowers("delitem")
def delitem(cx: FunctionLowering, instr: Instr) -> None:
    if instr in cx.lookups:
        lookups.lower(cx, instr)
        return
    cx.em.run("ops.delitem", *map(cx.obj, instr.args))


@lowers("slice")
def slice_(cx: FunctionLowering, instr: Instr) -> None:
    """The slice object is made where somebody wants it whole."""
    assert instr.result is not None
    parts = [cx.operand(a) for a in instr.args]
    cx.values[instr.result] = Operand(
        SliceRepr(parts), None, make=lambda: cx.em.call("ops.build_slice", *(p.boxed(cx) for p in parts))
    )
