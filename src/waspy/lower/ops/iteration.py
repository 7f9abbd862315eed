"""Iteration and generators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from waspy.ir.lir import Value
from waspy.ir.pir import Instr
from waspy.lower.ops.table import lowers
from waspy.wasm.types import OBJ, OBJ_NULL

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering


@lowers("iter")
def iter_(cx: FunctionLowering, instr: Instr) -> None:
    o = cx.operand(instr.args[0])
    assert instr.result is not None
    cx.values[instr.result] = o.repr.iterate(cx, o)


@lowers("next")
def next_(cx: FunctionLowering, instr: Instr) -> None:
    """Where the result is not taken by the `br_null` that ends the block."""
    cx.define_any(instr, cx.em.call("ops.next_", cx.obj(instr.args[0])))


def yield_value(cx: FunctionLowering, value: Value) -> Value:
    """What is sent; null stands for None."""
    return cx.em.value("yield", (value,), (), OBJ_NULL)


@lowers("yield")
def yield_(cx: FunctionLowering, instr: Instr) -> None:
    em = cx.em
    sent = yield_value(cx, cx.obj(instr.args[0]))
    if instr.result is None or not cx.users[instr.result]:
        return
    done = em.new_block(OBJ)
    null, value = em.if_null(sent)
    em.jump(done, value)
    em.start(null)
    em.jump(done, cx.none())
    em.start(done)
    cx.define_any(instr, done.params[0])


@lowers("yield_from")
def yield_from(cx: FunctionLowering, instr: Instr) -> None:
    """A loop around `yield`, in a region of its own that passes what is thrown in on to the inner iterator.

    What is thrown in leaves no traceback entry here, so that yield has no position.

    head(sent, thrown): item = delegate_next(it, sent, thrown); null -> done
                        sent = yield item   (handler: caught)      jump head(sent, null)
    caught(e):          jump head(null, e)
    """
    em = cx.em
    outer = em.handler
    it = em.call("generator.delegate_iter", cx.obj(instr.args[0]))
    head, done = em.new_block(OBJ_NULL, OBJ_NULL), em.new_block()
    caught = em.new_block(OBJ)
    em.handler = caught
    suspended = em.new_block(OBJ)
    em.handler = outer
    em.jump(head, em.null(), em.null())
    em.start(head)
    null, item = em.if_null(em.call("generator.delegate_next", it, *head.params))
    em.jump(suspended, item)
    em.start(null)
    em.jump(done)
    em.start(suspended)
    pos, em.pos = em.pos, None
    sent = yield_value(cx, suspended.params[0])
    em.pos = pos
    after = em.new_block(OBJ_NULL)
    em.jump(after, sent)
    em.start(after)
    em.jump(head, after.params[0], em.null())
    em.start(caught)
    em.jump(head, em.null(), caught.params[0])
    em.start(done)
    cx.define_any(instr, em.call("generator.delegate_result"))
