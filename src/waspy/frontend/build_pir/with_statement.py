"""The `with` statement.

    with M as x: A              m = M; with_check m; x = m.__enter__(); A under the handler H;
    m.__exit__(None, None, None)
                                H(exc): if not m.__exit__(type(exc), exc, traceback): throw exc

Every other way out of A calls `__exit__` with three Nones as well.
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

    __slots__ = ("manager", "pos")

    def __init__(self, outside: OpenBlock | None, manager: Value, pos: Pos) -> None:
        super().__init__(outside)
        self.manager = manager
        self.pos = pos

    def leave(self, b: Builder, exit: Exit) -> bool:
        b.use_handler()
        nothing = b.const(None, self.pos)
        b.emit("call_special", [self.manager, nothing, nothing, nothing], ("__exit__",), self.pos)
        return False


@statement(ast.With)
def build_with(b: Builder, node: ast.With) -> None:
    _item(b, node, 0)


def _item(b: Builder, node: ast.With, index: int) -> None:
    """One context manager; the further ones are its body."""
    if index == len(node.items):
        b.statements(node.body)
        return
    pos = b.pos(node)
    item = node.items[index]
    manager = b.expr(item.context_expr)
    b.do("with_check", [manager], (), pos)
    entered = b.emit("call_special", [manager], ("__enter__",), pos)
    context = Managed(b.handler, manager, pos)
    after, handler = b.new_block(), b.new_handler()

    def body() -> None:
        if item.optional_vars is not None:
            assign_value(b, item.optional_vars, entered)
        _item(b, node, index + 1)

    protected(b, context, handler, body)
    if b.block is not None:
        context.leave(b, Exit("next"))
        b.jump(after)
    _raised(b, handler, manager, after, pos)
    b.start(after)


def _raised(b: Builder, handler: OpenBlock, manager: Value, after: OpenBlock, pos: Pos) -> None:
    """The handler: `__exit__` decides whether the exception goes on."""
    exc = b.start_handler(handler)
    context = Handling(b.handler, b.emit("exc_enter", [exc], (), pos), pos)
    swallowed, rethrown = b.new_block(), b.new_block()

    def body() -> None:
        kind = b.emit("exc_type", [exc], (), pos)
        traceback = b.emit("exc_traceback", [exc], (), pos)
        answer = b.emit("call_special", [manager, kind, exc, traceback], ("__exit__",), pos)
        b.branch(b.emit("truth", [answer], (), pos), swallowed, rethrown, pos)

    while_handling(b, context, body)
    b.start(rethrown)
    context.restore(b)
    b.end("throw", [exc])
    b.start(swallowed)
    context.restore(b)
    b.jump(after)
