"""The `with` statement.

    with M as x: A              m = M; with_check m; x = m.__enter__(); A under the handler H;
    m.__exit__(None, None, None)
                                H(exc): if not m.__exit__(type(exc), exc, traceback): throw exc

Every other way out of A calls `__exit__` with three Nones as well. `async with` awaits what `__aenter__` and
`__aexit__` give.
"""

from __future__ import annotations

import ast

from waspy.frontend.build_pir.assignment import assign_value
from waspy.frontend.build_pir.builder import Builder, Context, Exit, statement
from waspy.frontend.build_pir.exceptions import Handling, protected, while_handling
from waspy.frontend.build_pir.ssa import OpenBlock
from waspy.ir.cfg import Pos, Value


class Managed(Context):
    """The body of a `with`."""

    __slots__ = ("is_async", "manager", "pos")

    def __init__(self, outside: OpenBlock | None, manager: Value, is_async: bool, pos: Pos) -> None:
        super().__init__(outside)
        self.manager = manager
        self.is_async = is_async
        self.pos = pos

    def leave(self, b: Builder, exit: Exit) -> bool:
        b.use_handler()
        nothing = b.const(None, self.pos)
        self.exit(b, [nothing, nothing, nothing])
        return False

    def enter(self, b: Builder) -> Value:
        if self.is_async:
            awaitable = b.emit("async_special", [self.manager], ("__aenter__",), self.pos)
            return b.emit("await", [awaitable], (), self.pos)
        b.do("with_check", [self.manager], (), self.pos)
        return b.emit("call_special", [self.manager], ("__enter__",), self.pos)

    def exit(self, b: Builder, args: list[Value]) -> Value:
        if self.is_async:
            awaitable = b.emit("async_special", [self.manager, *args], ("__aexit__",), self.pos)
            return b.emit("await", [awaitable], (), self.pos)
        return b.emit("call_special", [self.manager, *args], ("__exit__",), self.pos)


@statement(ast.With)
def build_with(b: Builder, node: ast.With) -> None:
    _item(b, node, 0)


@statement(ast.AsyncWith)
def build_async_with(b: Builder, node: ast.AsyncWith) -> None:
    _item(b, node, 0)


def _item(b: Builder, node: ast.With | ast.AsyncWith, index: int) -> None:
    """One context manager; the further ones are its body."""
    if index == len(node.items):
        b.statements(node.body)
        return
    pos = b.pos(node)
    item = node.items[index]
    context = Managed(b.handler, b.expr(item.context_expr), isinstance(node, ast.AsyncWith), pos)
    entered = context.enter(b)
    after, handler = b.new_block(), b.new_handler()

    def body() -> None:
        if item.optional_vars is not None:
            assign_value(b, item.optional_vars, entered)
        _item(b, node, index + 1)

    protected(b, context, handler, body)
    if b.block is not None:
        context.leave(b, Exit("next"))
        b.jump(after)
    _raised(b, handler, context, after, pos)
    b.start(after)


def _raised(b: Builder, handler: OpenBlock, managed: Managed, after: OpenBlock, pos: Pos) -> None:
    """The handler: `__exit__` decides whether the exception goes on."""
    exc = b.start_handler(handler)
    context = Handling(b.handler, b.emit("exc_enter", [exc], (), pos), pos)
    swallowed, rethrown = b.new_block(), b.new_block()

    def body() -> None:
        kind = b.emit("exc_type", [exc], (), pos)
        traceback = b.emit("exc_traceback", [exc], (), pos)
        answer = managed.exit(b, [kind, exc, traceback])
        b.branch(b.emit("truth", [answer], (), pos), swallowed, rethrown, pos)

    while_handling(b, context, body)
    b.start(rethrown)
    context.restore(b)
    b.end("throw", [exc])
    b.start(swallowed)
    context.restore(b)
    b.jump(after)
