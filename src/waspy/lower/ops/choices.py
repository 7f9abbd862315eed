"""Calls of one of several functions that inference knows: by the code of the function object, directly.

f(x)   =>   f.code is F!code -> call F;  f.code is G!code -> call G;  else the runtime (or the last, if that is all)
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from waspy.infer.types import Choice, Clone
from waspy.ir.lir import Value
from waspy.ir.pir import Instr
from waspy.lower.binding import Bound, Default, KeywordDefault, bind
from waspy.lower.ops.dispatch import call_body, result_of, signature
from waspy.lower.reprs.any import ANY, AnyRepr
from waspy.lower.reprs.operand import Operand
from waspy.wasm.types import Ref

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering

Plan = list[Bound[Operand]]


def choose(
    cx: FunctionLowering,
    target: Choice,
    instr: Instr,
    args: Sequence[Operand],
    keywords: Sequence[str],
    dynamic: Callable[[], Operand],
) -> Operand:
    """The call; `dynamic` lowers it for what is none of the functions."""
    plans = [_plan(cx, clone, args, keywords) for clone in target.cases]
    if any(plan is None for plan in plans):
        return dynamic()
    result = result_of(cx, instr)
    em = cx.em
    done, unknown = em.new_block(result.wasm), em.new_block()
    f = cx.obj(instr.args[0])
    function = em.cast(f, "$Function") if target.exhaustive else em.if_cast(f, "$Function", unknown)
    code = em.field("$Function", "code", function)
    for i, (clone, plan) in enumerate(zip(target.cases, plans, strict=True)):
        assert plan is not None
        if target.exhaustive and i == len(plans) - 1:
            em.jump(done, _arm(cx, clone, plan, result, function))
            break
        other = em.new_block() if target.exhaustive or i < len(plans) - 1 else unknown
        em.when(em.same(code, em.get_global(cx.program.code_of(clone.function), Ref("$Code"))), other)
        em.jump(done, _arm(cx, clone, plan, result, function))
        em.start(other)
    else:
        em.jump(done, em.fit(cx.convert(dynamic(), result).value(cx), result.wasm))
    em.start(done)
    return Operand(result, done.params[0])


def _arm(cx: FunctionLowering, clone: Clone, plan: Plan, result: AnyRepr, function: Value) -> Value:
    returned = call_body(cx, signature(cx, clone), clone.function, plan, Operand(ANY, function))
    assert returned is not None
    return cx.em.fit(cx.convert(returned, result).value(cx), result.wasm)


def _plan(cx: FunctionLowering, clone: Clone, args: Sequence[Operand], keywords: Sequence[str]) -> Plan | None:
    """What each parameter gets; None: only the runtime can tell."""
    if not cx.program.is_compiled(clone.function):
        return None
    n = len(args) - len(keywords)
    bound = bind(clone.function.params, args[:n], list(zip(keywords, args[n:], strict=True)))
    known = cx.facts.defaults_of(clone.function) is not None
    if bound is None or any(isinstance(b, KeywordDefault) or (isinstance(b, Default) and not known) for b in bound):
        return None
    return bound
