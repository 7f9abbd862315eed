"""Iteration and generators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from waspy.ir.lir import Block, Value
from waspy.ir.pir import Instr
from waspy.layout.facts import BuiltinRef
from waspy.lower.ops.calls import call_known, call_value
from waspy.lower.ops.table import lowers
from waspy.lower.reprs.any import AnyRepr
from waspy.lower.reprs.collections import GeneratorRepr, resumed
from waspy.lower.reprs.containers import StrRepr
from waspy.lower.reprs.hashed import DictRepr
from waspy.lower.reprs.loops import ENTRIES, LOOPS, PARTS, entries_loop, parts_loop
from waspy.lower.reprs.one_of import OneOfRepr
from waspy.lower.reprs.operand import Operand
from waspy.lower.reprs.ranges import generic, iterate_range
from waspy.wasm.types import OBJ, OBJ_NULL

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering


@lowers("iter")
def iter_(cx: FunctionLowering, instr: Instr) -> None:
    assert instr.result is not None
    made = cx.fused.get(instr.args[0])
    if made is not None:
        cx.values[instr.result] = iterate_call(cx, made, instr)
        return
    o = cx.operand(instr.args[0])
    cx.values[instr.result] = o.repr.loop(cx, o) if is_loop(cx, instr) else o.repr.iterate(cx, o)


def source(cx: FunctionLowering, value: Value, instr: Instr) -> Operand:
    """What a loop of enumerate or zip goes through."""
    made = cx.fused.get(value)
    return iterate_call(cx, made, instr) if made is not None else cx.operand(value)


def is_loop(cx: FunctionLowering, instr: Instr) -> bool:
    """Whether all that is done with the iterator is to step on at the heads of loops, or with what enumerate or zip
    make of it."""
    if instr.op == "call":
        return cx.is_fused(instr) and _is_wrapped(cx, instr)
    assert instr.result is not None
    users = cx.users[instr.result]
    return bool(users) and all(isinstance(u, Instr) and u.op == "next" and cx.is_fused(u) for u in users)


def iterate_call(cx: FunctionLowering, made: Instr, instr: Instr) -> Operand:
    """iter() of what a call gives that was left to it: see `is_loopable`."""
    cx.em.pos = made.pos
    if made.op == "call_method":
        o, name = cx.operand(made.args[0]), made.imm[0]
        if isinstance(o.repr, OneOfRepr):
            o = o.repr.as_having(cx, o, name)
        make = parts_loop if isinstance(o.repr, StrRepr) else entries_loop
        return make(cx, o, name)
    callee = cx.facts.resolve(made.args[0])
    assert isinstance(callee, BuiltinRef)
    if callee.name == "range":
        return iterate_call_of_range(cx, made, instr)
    args = [source(cx, a, instr) for a in made.args[1:]]
    cx.em.pos = made.pos
    known = LOOPS[callee.name](cx, args)
    if known is not None:
        return known
    names = made.imm[0] or ()
    value = call_known(cx, made, args, names) or call_value(cx, cx.operand(made.args[0]), args, names)
    cx.em.pos = instr.pos
    return value.repr.loop(cx, value)


def is_loopable(cx: FunctionLowering, made: Instr, instr: Instr) -> bool:
    """Whether `iter` can do the work of the call that makes what it is asked for."""
    if made.op not in ("call", "call_method") or instr.op not in ("iter", "call"):
        return False
    if instr.op == "call" and not is_loop(cx, instr):
        return False
    if made.op == "call_method":
        name, keywords = made.imm
        receiver: AnyRepr | None = cx.repr(made.args[0])
        if isinstance(receiver, OneOfRepr):
            receiver = receiver.with_method(cx, name)
        known = ENTRIES if isinstance(receiver, DictRepr) else PARTS if isinstance(receiver, StrRepr) else {}
        return name in known and not keywords and len(made.args) == 1 and is_loop(cx, instr)
    callee = cx.facts.resolve(made.args[0])
    if not isinstance(callee, BuiltinRef) or callee.module != "builtins":
        return False
    if made.imm[0] and not (callee.name == "enumerate" and made.imm[0] == ("start",) and len(made.args) == 3):
        return False
    if callee.name == "range":
        return 2 <= len(made.args) <= 4
    return callee.name in LOOPS and is_loop(cx, instr)


def _is_wrapped(cx: FunctionLowering, call: Instr) -> bool:
    """Whether it is enumerate(x) or zip(..., x)."""
    callee = cx.facts.resolve(call.args[0])
    if not isinstance(callee, BuiltinRef) or callee.module != "builtins":
        return False
    return callee.name == "zip" or (callee.name == "enumerate" and len(call.args) == 2)


def iterate_call_of_range(cx: FunctionLowering, call: Instr, instr: Instr) -> Operand:
    """iter(range(...)): counts, in a loop."""
    args = [cx.operand(a) for a in call.args[1:]]
    cx.em.pos = call.pos

    def make() -> Operand:
        return call_known(cx, call, args, ()) or call_value(cx, cx.operand(call.args[0]), args, ())

    if is_loop(cx, instr):
        return iterate_range(cx, args, make)
    return generic(cx, make)


@lowers("next")
def next_(cx: FunctionLowering, instr: Instr) -> None:
    """Where the result is not taken by the `br_null` that ends the block."""
    cx.define_any(instr, cx.em.call("ops.next_", cx.obj(instr.args[0])))


@lowers("drop")
def drop(cx: FunctionLowering, instr: Instr) -> None:
    cx.em.run("generator.drop", cx.obj(instr.args[0]))


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


@lowers("async_value")
def async_value(cx: FunctionLowering, instr: Instr) -> None:
    cx.define_any(instr, cx.em.call("coroutine.async_value", cx.obj(instr.args[0])))


@lowers("async_special")
def async_special(cx: FunctionLowering, instr: Instr) -> None:
    o, *args = (cx.obj(a) for a in instr.args)
    name = instr.imm[0]
    if name == "__aenter__":
        cx.em.live("attr:__aexit__")
    array = cx.objects(args)
    cx.define_any(instr, cx.em.call("coroutine.call_special", o, cx.attribute(name), array))


@lowers("await")
def await_(cx: FunctionLowering, instr: Instr) -> None:
    cx.em.live("attr:__await__")
    done = cx.em.new_block(OBJ)
    _delegate(cx, cx.em.call("coroutine.await_iter", cx.obj(instr.args[0])), done)
    cx.em.start(done)
    cx.define_any(instr, done.params[0])


@lowers("yield_from")
def yield_from(cx: FunctionLowering, instr: Instr) -> None:
    em, o = cx.em, cx.operand(instr.args[0])
    done = em.new_block(OBJ)
    if isinstance(o.repr, GeneratorRepr):
        _delegate_to_generator(cx, o.value(cx), done)
    else:
        it, other = em.call("generator.delegate_iter", o.boxed(cx)), em.new_block()
        _delegate_to_generator(cx, em.if_cast(it, "$Generator", other), done)
        em.start(other)
        _delegate(cx, it, done)
    em.start(done)
    cx.define_any(instr, done.params[0])


def _step(cx: FunctionLowering, it: Value, sent: Value, thrown: Value, done: Block) -> Value:
    """The next value to yield; `done` gets the result of the iterator."""
    null, item = cx.em.if_null(cx.em.call("generator.delegate_next", it, sent, thrown))
    here = cx.em.block
    cx.em.start(null)
    cx.em.jump(done, cx.em.call("generator.delegate_result"))
    cx.em.start(here)
    return item


def _delegate(cx: FunctionLowering, it: Value, done: Block) -> None:
    """A loop around `yield`, in a region of its own that passes what is thrown in on to the inner iterator.

    What is thrown in leaves no traceback entry here, so that yield has no position.

    head(sent, thrown): item = delegate_next(it, sent, thrown); null -> done(result)
                        sent = yield item   (handler: caught)      jump head(sent, null)
    caught(e):          jump head(null, e)
    """
    em = cx.em
    outer = em.handler
    head, caught = em.new_block(OBJ_NULL, OBJ_NULL), em.new_block(OBJ)
    em.handler = caught
    suspended = em.new_block(OBJ)
    em.handler = outer
    em.jump(head, em.null(), em.null())
    em.start(head)
    em.jump(suspended, _step(cx, it, head.params[0], head.params[1], done))
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


def _delegate_to_generator(cx: FunctionLowering, g: Value, done: Block) -> None:
    """The same, where the resume function goes on with the inner generator by itself.

    item = resume g; null -> finished
    suspended(item): yield item, g   (handler: caught)      jump finished
    caught(e):       item = delegate_next(g, null, e); null -> done(result)      jump suspended(item)
    finished:        jump done(result_of g)
    """
    em = cx.em
    outer = em.handler
    caught, finished = em.new_block(OBJ), em.new_block()
    em.handler = caught
    suspended = em.new_block(OBJ)
    em.handler = outer
    null, item = em.if_null(resumed(cx, g))
    em.jump(suspended, item)
    em.start(null)
    em.jump(finished)
    em.start(suspended)
    em.emit("yield", (suspended.params[0], g), (), None)
    em.jump(finished)
    em.start(caught)
    em.jump(suspended, _step(cx, g, em.null(), caught.params[0], done))
    em.start(finished)
    em.jump(done, em.call("generator.result_of", g))
