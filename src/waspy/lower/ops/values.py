"""Constants, variables and truth values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from waspy.infer import types
from waspy.ir.pir import Instr
from waspy.lower import variables
from waspy.lower.known_regexes import known_regex
from waspy.lower.ops.bound_methods import is_test
from waspy.lower.ops.operators import identical, operated
from waspy.lower.ops.table import lowers
from waspy.lower.reprs.growing import GROWING
from waspy.lower.reprs.numbers import I64Repr, raw
from waspy.lower.reprs.operand import Operand
from waspy.lower.reprs.regexes import PATTERN
from waspy.lower.reprs.table import BOOL, FLOAT, constant

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering

FIELD = re.compile(r"\{([^{}:!]*)")
MEMBER = re.compile(r"\.([^\W\d]\w*)")


@lowers("const")
def const(cx: FunctionLowering, instr: Instr) -> None:
    value = instr.imm[0]
    if isinstance(value, str):
        for field in FIELD.findall(value):  # which `str.format` may be given
            for name in MEMBER.findall(field):
                cx.em.live(f"attr:{name}")
    cx.define(instr, constant(value))


@lowers("pattern")
def pattern(cx: FunctionLowering, instr: Instr) -> None:
    text, flags = instr.imm
    made = cx.em.call("sre_known.pattern_of", known_regex(cx.unit, cx.em, text, flags))
    cx.define(instr, Operand(PATTERN, made))


@lowers("unbound")
def unbound(cx: FunctionLowering, instr: Instr) -> None:
    cx.define_any(instr, cx.em.null())


@lowers("check_bound")
def check_bound(cx: FunctionLowering, instr: Instr) -> None:
    name, kind = instr.imm
    operand = cx.operand(instr.args[0])
    if operand.known is None or not getattr(operand.known.type, "nullable", False):
        cx.define(instr, operand)
        return
    em = cx.em
    null, value = em.if_null(operand.known)
    here, em.block = em.block, null
    em.fail(f"calls.unbound_{kind}", em.string(name))
    em.start(here)
    cx.define_any(instr, value)


@lowers("refine")
def refine(cx: FunctionLowering, instr: Instr) -> None:
    if instr.result in cx.growing.values:
        cx.values[instr.result] = Operand(GROWING, cx.builder(instr.args[0]))
        return
    cx.define(instr, cx.operand(instr.args[0]))


@lowers("is_bound")
def is_bound(cx: FunctionLowering, instr: Instr) -> None:
    cx.define_bool(instr, cx.em.op("i32.eqz", cx.em.is_null(cx.raw(instr.args[0]))))


@lowers("var.get")
def var_get(cx: FunctionLowering, instr: Instr) -> None:
    variables.get(cx, instr)


@lowers("var.set")
def var_set(cx: FunctionLowering, instr: Instr) -> None:
    variables.put(cx, instr)


@lowers("truth")
def truth(cx: FunctionLowering, instr: Instr) -> None:
    compared = cx.fused.get(instr.args[0])
    if compared is not None:
        a, b = map(cx.operand, compared.args)
        cx.em.pos = compared.pos
        target = cx.clone.targets.get(compared)
        if isinstance(target, types.Identity):
            cx.define_bool(instr, identical(cx, compared, a, b))
            return
        if isinstance(target, types.Dispatch):
            result = operated(cx, compared, a, b, lambda: a.repr.compare(cx, compared.imm[0], a, b))
            cx.define_bool(instr, result.repr.truth(cx, result))
            return
        cx.define_bool(instr, a.repr.compare_truth(cx, compared.imm[0], a, b))
        return
    operand = cx.operand(instr.args[0])
    if operand.is_constant:
        cx.define_bool(instr, cx.em.i32(int(bool(operand.constant))))
        return
    cx.define_bool(instr, operand.repr.truth(cx, operand))


@lowers("not")
def not_(cx: FunctionLowering, instr: Instr) -> None:
    cx.define_bool(instr, cx.em.op("i32.eqz", cx.condition(instr.args[0])))


@lowers("bool")
def bool_(cx: FunctionLowering, instr: Instr) -> None:
    cx.define(instr, Operand(BOOL, cx.condition(instr.args[0])))


@lowers("is")
def is_(cx: FunctionLowering, instr: Instr) -> None:
    """Numbers that are no objects are the same if their bits are."""
    if is_test(cx, instr):
        cx.define_bool(instr, cx.em.i32(0))
        return
    em, (a, b) = cx.em, map(cx.operand, instr.args)
    if a.repr is FLOAT and b.repr is FLOAT:
        bits = [em.op("i64.reinterpret_f64", v.value(cx)) for v in (a, b)]
        cx.define_bool(instr, em.op("i64.eq", *bits))
    elif isinstance(a.repr, I64Repr) and isinstance(b.repr, I64Repr):
        cx.define_bool(instr, em.op("i64.eq", raw(cx, a), raw(cx, b)))
    else:
        cx.define_bool(instr, em.same(a.boxed(cx), b.boxed(cx)))


@lowers("nop")
def nop(cx: FunctionLowering, instr: Instr) -> None:
    pass
