"""Turns a LIR function into structured WebAssembly code. The function is used up.

    b1(%1: i32):                                loop
      %2 = i32.const 1                            local.get 0
      %3 = i32.sub %1 %2                =>        i32.const 1
      branch %3 -> b1(%3), b2()                   i32.sub
    b2():                                         local.tee 0
      return                                      br_if 0
                                                end

Stages: `shape` (a reducible graph), `trees` and `carried` (what stays on the operand stack), `locals` (who shares a
local), `emit` (structure), `finish` (labels, peepholes, definite assignment). It does not optimise: it
emits what the graph says, without waste.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from waspy.ir.cfg import Pos
from waspy.ir.lir import Function
from waspy.passes.stackify import carried, emit, finish, guards, locals, nulls, shape, trees
from waspy.passes.stackify.finish import Marks
from waspy.passes.stackify.trees import Immutable
from waspy.wasm.types import Sig, ValType

__all__ = ["Body", "run"]


@dataclass(slots=True)
class Body:
    """A stackified function. An instruction is (name, immediates...); branch targets are depths, locals are
    indices, everything else is as in LIR. `lines[i]` is the source position of `code[i]`, `marks[i]` what stands in
    front of it: ("live", name) makes a name live, ("guard", names) means that nothing up to the end of the enclosing
    block is reached unless one of the names is live."""

    name: str
    sig: Sig
    locals: list[ValType]
    code: list[tuple[Any, ...]]
    lines: list[Pos | None]
    marks: Marks


def run(fn: Function, immutable: Immutable = lambda symbol: symbol.startswith("str:")) -> Body:
    """Stackify `fn`. `immutable` tells which globals never change."""
    nulls.run(fn)
    flow, throwing = shape.run(fn)
    expression_trees = trees.run(fn, immutable)
    plan = emit.layout(flow, throwing)
    on_stack = carried.run(flow, expression_trees, plan.labelled, plan.handlers)
    allocation = locals.run(fn, flow, expression_trees, on_stack.staying)
    emitter = emit.Emitter(fn, flow, throwing, expression_trees, allocation, plan, guards.run(fn, flow), on_stack)
    emitter.run()
    code, lines, marks = finish.resolve(emitter.code, emitter.lines, expression_trees.uses, bool(fn.sig.results))
    params = len(fn.sig.params)
    code, lines, marks, types = finish.number_locals(code, lines, marks, allocation.types, params)
    return Body(fn.name, fn.sig, types, code, lines, marks)
