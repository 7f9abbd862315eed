"""`async for`, in statements and comprehensions.

async for x in I: A         it = type(I).__aiter__(I)
                            head: x = await type(it).__anext__(it) under the handler H; A; jump head
                            H(exc): StopAsyncIteration -> done, all else goes on
"""

from __future__ import annotations

import ast

from waspy.frontend.build_pir.builder import Builder
from waspy.frontend.build_pir.exceptions import Region, protected
from waspy.frontend.build_pir.ssa import OpenBlock
from waspy.ir.cfg import Pos, Value


def async_iterator(b: Builder, iterable: ast.expr, pos: Pos) -> Value:
    return b.emit("async_special", [b.expr(iterable)], ("__aiter__",), pos)


def next_of_async(b: Builder, iterator: Value, done: OpenBlock, pos: Pos) -> Value:
    """Awaits the next item; goes to `done` at the end."""
    handler = b.new_handler()
    items: list[Value] = []

    def body() -> None:
        awaitable = b.emit("async_special", [iterator], ("__anext__",), pos)
        items.append(b.emit("await", [awaitable], (), pos))

    protected(b, Region(b.handler), handler, body)
    following = b.new_block()
    b.jump(following)
    exc = b.start_handler(handler)
    ended, failed = b.new_block(), b.new_block()
    kind = b.emit("builtin", [], ("StopAsyncIteration",), pos)
    b.branch(b.emit("exc_match", [exc, kind], (), pos), ended, failed, pos)
    b.start(failed)
    b.end("throw", [exc])
    b.start(ended)
    b.jump(done)
    b.start(following)
    return items[0]
