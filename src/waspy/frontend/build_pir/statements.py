"""Simple statements, `if` and loops."""

from __future__ import annotations

import ast
from collections.abc import Callable

from waspy.frontend.build_pir import dropped, unrolled
from waspy.frontend.build_pir.assignment import assign, assign_value, delete_target
from waspy.frontend.build_pir.async_iteration import async_iterator, next_of_async
from waspy.frontend.build_pir.builder import Builder, Exit, Loop, statement
from waspy.frontend.build_pir.conditions import branch_on
from waspy.frontend.build_pir.constants import iterated
from waspy.frontend.build_pir.expansion import Loopable, expand_yield, run, source_of
from waspy.frontend.build_pir.loops import loop_body, loop_end
from waspy.frontend.build_pir.ssa import OpenBlock
from waspy.ir.cfg import Value


@statement(ast.Expr)
def build_expression_statement(b: Builder, node: ast.Expr) -> None:
    if isinstance(node.value, ast.Constant):
        return
    if b.expansion is not None and isinstance(node.value, ast.Yield | ast.YieldFrom):
        expand_yield(b, node.value)
    else:
        b.expr(node.value)


@statement(ast.Pass)
def build_pass(b: Builder, node: ast.Pass) -> None:
    pass


@statement(ast.Global)
def build_global(b: Builder, node: ast.Global) -> None:
    pass


@statement(ast.Nonlocal)
def build_nonlocal(b: Builder, node: ast.Nonlocal) -> None:
    pass


@statement(ast.Assign)
def build_assign(b: Builder, node: ast.Assign) -> None:
    assign(b, node.targets, node.value)


@statement(ast.Delete)
def build_delete(b: Builder, node: ast.Delete) -> None:
    for target in node.targets:
        delete_target(b, target)


@statement(ast.Return)
def build_return(b: Builder, node: ast.Return) -> None:
    value = b.expr(node.value) if node.value is not None else b.const(None, b.pos(node))
    b.set(b.result, value)
    b.exit(Exit("return"))


@statement(ast.Assert)
def build_assert(b: Builder, node: ast.Assert) -> None:
    good, bad = b.new_block(), b.new_block()
    pos = branch_on(b, node.test, good, bad, b.pos(node))
    b.start(bad)
    if b.block is not None:
        error = b.emit("builtin", [], ("AssertionError",), pos)
        if node.msg is not None:
            error = b.emit("call", [error, b.expr(node.msg)], ((),), pos)
        b.raise_(error, pos)
    b.start(good)


@statement(ast.Raise)
def build_raise(b: Builder, node: ast.Raise) -> None:
    pos = b.pos(node)
    if node.exc is not None:
        error = b.expr(node.exc)
        b.raise_(error, pos, b.expr(node.cause) if node.cause is not None else None)
        return
    handled = b.handled[-1] if b.handled else None
    if handled is not None:
        b.end("throw", [handled], pos)
    else:
        b.do("reraise", [], (), pos)
        b.end("unreachable", [], pos)


@statement(ast.If)
def build_if(b: Builder, node: ast.If) -> None:
    """A chain of `elif`s is built in a loop: it can be as long as it likes."""
    after = b.new_block()
    while True:
        yes, no = b.new_block(), b.new_block()
        branch_on(b, node.test, yes, no, b.pos(node))
        b.start(yes)
        b.statements(node.body)
        b.jump(after)
        b.start(no)
        orelse = node.orelse
        if b.block is not None and len(orelse) == 1 and isinstance(orelse[0], ast.If):
            node = orelse[0]
            continue
        b.statements(orelse)
        b.jump(after)
        break
    b.start(after)


@statement(ast.While)
def build_while(b: Builder, node: ast.While) -> None:
    header, body, done, after = b.new_block(), b.new_block(), b.new_block(), b.new_block()
    b.jump(header)
    b.start(header, seal=False)
    branch_on(b, node.test, body, done, b.pos(node))
    b.start(body)
    loop_body(b, node.body, header, after)
    b.jump(header)
    b.ssa.seal(header)
    loop_end(b, node.orelse, done, after)


@statement(ast.For)
def build_for(b: Builder, node: ast.For) -> None:
    pos = b.pos(node)
    names = unrolled.names_of(node)
    if names is not None:
        unrolled.build(b, node, names)
        return
    source = source_of(b, node.iter)
    if source is not None:
        _for_source(b, node, source)
        return
    iterator = b.emit("iter", [b.expr(iterated(node.iter))], (), pos)

    def loop() -> None:
        _for(b, node, lambda done: b.branch_null(b.emit("next", [iterator], (), pos), done, pos))

    if dropped.is_closer(node.iter, b.module.closers):
        dropped.dropping(b, iterator, pos, loop)
    else:
        loop()


def _for_source(b: Builder, node: ast.For, source: Loopable) -> None:
    done, after = b.new_block(), b.new_block()

    def take(value: Value) -> None:
        again = b.new_block()
        assign_value(b, node.target, value)
        loop_body(b, node.body, again, after)
        b.jump(again)
        b.start(again)

    run(b, source, b.pos(node), done, take)
    loop_end(b, node.orelse, done, after)


@statement(ast.AsyncFor)
def build_async_for(b: Builder, node: ast.AsyncFor) -> None:
    pos = b.pos(node)
    iterator = async_iterator(b, node.iter, pos)
    _for(b, node, lambda done: next_of_async(b, iterator, done, pos))


def _for(b: Builder, node: ast.For | ast.AsyncFor, next_item: Callable[[OpenBlock], Value]) -> None:
    """`next_item` gives the next item, or goes to the block it is given."""
    header, done, after = b.new_block(), b.new_block(), b.new_block()
    b.jump(header)
    b.start(header, seal=False)
    assign_value(b, node.target, next_item(done))
    loop_body(b, node.body, header, after)
    b.jump(header)
    b.ssa.seal(header)
    loop_end(b, node.orelse, done, after)


def _innermost_loop(b: Builder) -> Loop:
    for context in reversed(b.contexts):
        if isinstance(context, Loop):
            return context
    raise AssertionError("a break or continue outside of a loop is a syntax error")


@statement(ast.Break)
def build_break(b: Builder, node: ast.Break) -> None:
    b.exit(Exit("break", _innermost_loop(b)))


@statement(ast.Continue)
def build_continue(b: Builder, node: ast.Continue) -> None:
    b.exit(Exit("continue", _innermost_loop(b)))
