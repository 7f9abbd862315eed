"""The test in front of a function whose parameters are annotated: see `infer.boundary`.

F(x, n)    =>   type_of(x) is float, type_of(n) is int -> return F@1(unboxed x, n);  else return F!any(x, n)

Neither has a level of recursion nor an entry in tracebacks of its own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from waspy.infer.types import Clone
from waspy.ir.lir import Term
from waspy.lower.code import Signature
from waspy.lower.context import Context

if TYPE_CHECKING:
    from waspy.lower.program import UnitLowering


def add_test(program: UnitLowering, clone: Clone, body: Signature, checked: Signature) -> Signature:
    """Adds the function that tests under the symbol of the body; what the body itself is to be called by."""
    apart = replace(body, symbol=f"{body.symbol}!any")
    em = program.unit.function(body.symbol, body.param_types, body.result.wasm)
    cx = Context(program.unit, em)
    given = list(em.block.params)
    closure = [given.pop(0)] if body.closure else []
    boxed = [r.box(cx, v) for r, v in zip(body.params, given, strict=True)]
    other = em.new_block()
    for value, cls in zip(boxed, clone.tests, strict=True):
        if cls is not None:
            em.when(em.same(em.call("ops.type_of", value), em.constant(program.unit.runtime.class_symbol(cls))), other)
    args = [r.unbox(cx, v) for r, v in zip(checked.params, boxed, strict=True)]
    args = [em.fit(v, r.wasm) for v, r in zip(args, checked.params, strict=True)]
    result = em.call_symbol(checked.symbol, [*(closure if checked.closure else []), *args], checked.result.wasm)
    assert result is not None
    if checked.result is not body.result:
        result = em.fit(body.result.unbox(cx, checked.result.box(cx, result)), body.result.wasm)
    em.end(Term("return", [result]))
    em.start(other)
    result = em.call_symbol(apart.symbol, [*closure, *given], apart.result.wasm)
    assert result is not None
    em.end(Term("return", [result]))
    return apart
