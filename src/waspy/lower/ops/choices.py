"""Calls of one of several functions that inference knows: by the code of the function object, directly.

f(x)   =>   f.code is F!code -> call F;  f.code is G!code -> call G;  else the runtime (or the last, if that is all)

A method with its receiver is told by the code of its function.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from waspy.infer.types import Choice, Clone
from waspy.ir.lir import Block, Value
from waspy.ir.pir import Instr
from waspy.lower.binding import Bound, Default, KeywordDefault, bind_call
from waspy.lower.ops.dispatch import call_body, result_of, signature
from waspy.lower.reprs.any import ANY, AnyRepr
from waspy.lower.reprs.operand import Operand
from waspy.wasm.types import Ref

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering

FUNCTION, METHOD = "$Function", "$BoundMethod"


def choose(
    cx: FunctionLowering,
    target: Choice,
    instr: Instr,
    callee: Operand,
    args: Sequence[Operand],
    keywords: Sequence[str],
    dynamic: Callable[[], Operand],
) -> Operand:
    """The call of `callee`; `dynamic` lowers it for what is none of the functions."""
    with_receiver = [callee, *args]  # the callee stands for the receiver, which is not at hand yet
    plans = [plan(cx, clone, args, keywords) for clone in target.functions]
    plans += [plan(cx, clone, with_receiver, keywords) for clone in target.methods]
    if any(p is None for p in plans):
        return dynamic()
    result = result_of(cx, instr)
    arms = _Arms(cx, args, keywords, result, cx.em.new_block(result.wasm))
    f = callee.boxed(cx)
    groups = [(h, clones) for h, clones in ((FUNCTION, target.functions), (METHOD, target.methods)) if clones]
    for heap, clones in groups:
        is_all = target.exhaustive and heap == groups[-1][0]
        other = None if is_all else cx.em.new_block()
        arms.build(clones, *_function(cx, f, heap, other), other)
        if other is not None:
            cx.em.start(other)
    if not target.exhaustive:
        cx.em.jump(arms.done, cx.em.fit(cx.convert(dynamic(), result).value(cx), result.wasm))
    cx.em.start(arms.done)
    return Operand(result, arms.done.params[0])


def _function(cx: FunctionLowering, f: Value, heap: str, other: Block | None) -> tuple[Value, list[Operand]]:
    """The function object, and the receiver if `f` has one; to `other` if `f` is not of the kind."""

    def cast(v: Value, heap: str) -> Value:
        return cx.em.cast(v, heap) if other is None else cx.em.if_cast(v, heap, other)

    holder = cast(f, heap)
    if heap == FUNCTION:
        return holder, []
    function = cast(cx.em.field(METHOD, "function", holder), FUNCTION)
    return function, [Operand(ANY, cx.em.field(METHOD, "receiver", holder))]


@dataclass(frozen=True, slots=True)
class _Arms:
    """The calls, which all go to `done` with what they give."""

    cx: FunctionLowering
    args: Sequence[Operand]
    keywords: Sequence[str]
    result: AnyRepr
    done: Block

    def build(self, clones: Sequence[Clone], function: Value, receiver: list[Operand], other: Block | None) -> None:
        """A call for each clone; to `other` if it is none, where that may be."""
        em = self.cx.em
        code = em.field(FUNCTION, "code", function)
        for clone in clones:
            following = other if clone is clones[-1] else em.new_block()
            if following is not None:
                symbol = self.cx.program.code_of(clone.function)
                em.when(em.same(code, em.get_global(symbol, Ref("$Code"))), following)
            em.jump(self.done, self._call(clone, function, [*receiver, *self.args]))
            if following is not None and following is not other:
                em.start(following)

    def _call(self, clone: Clone, function: Value, args: list[Operand]) -> Value:
        bound = plan(self.cx, clone, args, self.keywords)
        assert bound is not None
        returned = call_body(self.cx, signature(self.cx, clone), clone.function, bound, Operand(ANY, function))
        assert returned is not None
        return self.cx.em.fit(self.cx.convert(returned, self.result).value(self.cx), self.result.wasm)


def plan(
    cx: FunctionLowering, clone: Clone, args: Sequence[Operand], keywords: Sequence[str]
) -> list[Bound[Operand]] | None:
    """What each parameter gets; None: only the runtime can tell."""
    if not cx.program.is_compiled(clone.function):
        return None
    bound = bind_call(clone.function.params, args, keywords)
    known, named = cx.facts.defaults_of(clone.function) is not None, cx.facts.keyword_defaults_of(clone.function)
    if bound is None or any(
        (isinstance(b, KeywordDefault) and b.name not in named) or (isinstance(b, Default) and not known) for b in bound
    ):
        return None
    return bound
