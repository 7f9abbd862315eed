"""Loops over what the builtin `map` makes of one iterable: the function is called in the loop, and no `map` is made.

for x in map(f, xs):        for y in xs:
    print(x)                    x = f(y)       a StopIteration from here ends the loop
                                print(x)
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass

from waspy.frontend.build_pir.builder import Builder
from waspy.frontend.build_pir.exceptions import Region, protected
from waspy.frontend.build_pir.ssa import OpenBlock
from waspy.ir.cfg import Pos, Value


@dataclass(slots=True)
class Mapped:
    function: Value
    iterator: Value


def is_mapped(b: Builder, node: ast.expr) -> bool:
    """Whether it is a call of `map` with one iterable."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id != "map":
        return False
    if len(node.args) != 2 or node.keywords or any(isinstance(a, ast.Starred) for a in node.args):
        return False
    return is_plain_builtin(b, "map")


def is_plain_builtin(b: Builder, name: str) -> bool:
    """Whether the name surely means the builtin here."""
    if b.scope.resolved.get(name) is not None or name not in b.module.builtins:
        return False
    return b.scope.kind != "class" or name not in b.scope.bound


def mapped(b: Builder, node: ast.Call) -> Mapped:
    function, iterable = (b.expr(a) for a in node.args)
    return Mapped(function, b.emit("iter", [iterable], (), b.pos(node)))


def run_mapped(b: Builder, source: Mapped, site: Pos, done: OpenBlock, take: Callable[[Value], None]) -> None:
    """The loop; `take` is built for each value. Goes to `done` at the end, and then nowhere."""
    outside = b.handler
    header = b.new_block()
    b.jump(header)
    b.start(header, seal=False)
    item = b.branch_null(b.emit("next", [source.iterator], (), site), done, site)
    handler = b.new_handler()
    results: list[Value] = []

    def call() -> None:
        results.append(b.emit("call", [source.function, item], ((),), site))

    protected(b, Region(outside), handler, call)
    take(results[0])
    b.jump(header)
    b.ssa.seal(header)
    ended(b, b.start_handler(handler), done, site)
    b.block, b.handler = None, outside


def ended(b: Builder, error: Value, done: OpenBlock, site: Pos) -> None:
    """Goes to `done` if the function raised a StopIteration, as it does where `map` is asked for the next item."""
    stop, other = b.new_block(), b.new_block()
    previous = b.emit("exc_enter", [error], (), site)
    kind = b.emit("builtin", [], ("StopIteration",), site)
    b.branch(b.emit("exc_match", [error, kind], (), site), stop, other, site)
    b.start(stop)
    b.do("exc_leave", [previous], (), site)
    b.jump(done)
    b.start(other)
    b.do("exc_leave", [previous], (), site)
    b.end("throw", [error])
