"""`try` in all its forms but `except*`.

    try: A                      A under the handler H
    except T as e: B            H(exc):  previous = exc_enter exc; exc_match exc, T; e = exc; B; unbind e;
    else: C                              exc_leave previous. What B raises goes through a cleanup that does
                                         the last two as well; so does every way out of B.
    finally: D                  C is not under H.

D is built twice: once for the exceptional way, once for all others, which come with a number that says
where to go on. Inside of another `finally` body it is built only once, so that the code stays linear in the
source.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Callable
from dataclasses import dataclass, field

from waspy.frontend.build_pir import names
from waspy.frontend.build_pir.builder import Builder, Context, Exit, statement
from waspy.frontend.build_pir.ssa import OpenBlock
from waspy.ir.cfg import Pos, Value


class Region(Context):
    """The body of a try statement: nothing happens when control leaves it."""

    __slots__ = ()


class Handling(Context):
    """Code that runs while an exception is being handled: the previous one is handled again on the way out,
    and the name of the `except` clause is unbound."""

    __slots__ = ("name", "pos", "previous")

    def __init__(self, outside: OpenBlock | None, previous: Value, pos: Pos, name: str | None = None) -> None:
        super().__init__(outside)
        self.previous = previous
        self.name = name
        self.pos = pos

    def leave(self, b: Builder, exit: Exit) -> bool:
        self.restore(b)
        return False

    def restore(self, b: Builder) -> None:
        b.use_handler()
        b.do("exc_leave", [self.previous], (), self.pos)
        if self.name is not None:
            names.forget(b, self.name, self.pos)


def protected(b: Builder, context: Context, handler: OpenBlock, body: Callable[[], None]) -> None:
    """Builds `body` under the handler; behind it, the handler outside is in force again."""
    outside = b.handler
    b.contexts.append(context)
    b.protect(handler)
    body()
    b.contexts.pop()
    b.handler = outside
    b.use_handler()


def while_handling(b: Builder, context: Handling, body: Callable[[], None]) -> None:
    """Builds `body`; if it raises, `context` is left before the exception goes on. Where control is behind
    it, the exception is still being handled."""
    outside = b.handler
    cleanup = b.new_handler()
    protected(b, context, cleanup, body)
    behind = b.block
    error = b.start_handler(cleanup)
    context.restore(b)
    b.end("throw", [error])
    b.block, b.handler = behind, outside


@statement(ast.Try)
def build_try(b: Builder, node: ast.Try) -> None:
    def inner() -> None:
        if node.handlers:
            _try_except(b, node)
        else:
            b.statements(node.body)

    and_finally(b, node, inner)


def and_finally(b: Builder, node: ast.Try | ast.TryStar, inner: Callable[[], None]) -> None:
    """What `inner` builds, and the final body of the statement, if it has one."""
    if node.finalbody:
        _try_finally(b, node, inner)
    else:
        inner()


def _try_except(b: Builder, node: ast.Try) -> None:
    outside, after = b.handler, b.new_block()
    handler = b.new_handler()
    protected(b, Region(outside), handler, lambda: b.statements(node.body))
    b.statements(node.orelse)
    b.jump(after)
    exc = b.start_handler(handler)
    pos = b.pos(node)
    previous = b.emit("exc_enter", [exc], (), pos)
    for clause in node.handlers:
        _clause(b, clause, exc, previous, after)
    if b.block is not None:
        b.do("exc_leave", [previous], (), pos)
        b.end("throw", [exc])
    b.start(after)


def _clause(b: Builder, clause: ast.ExceptHandler, exc: Value, previous: Value, after: OpenBlock) -> None:
    """One `except`: goes on where it does not match."""
    pos = b.pos(clause)
    yes, no = b.new_block(), b.new_block()
    kind = clause.type

    def test() -> None:
        assert kind is not None
        condition = b.emit("exc_match", [exc, b.expr(kind)], (), pos)
        b.branch(condition, yes, no, pos)

    if kind is None:
        b.jump(yes)
    elif _are_builtin_exceptions(b, kind):
        test()
    else:
        while_handling(b, Handling(b.handler, previous, pos), test)
    b.start(yes)
    if b.block is not None:
        _clause_body(b, clause, exc, previous, pos)
        b.jump(after)
    b.start(no)


def _clause_body(b: Builder, clause: ast.ExceptHandler, exc: Value, previous: Value, pos: Pos) -> None:
    name = b.scope.mangle(clause.name) if clause.name is not None else None
    context = Handling(b.handler, previous, pos, name)

    def body() -> None:
        if name is not None:
            names.store(b, name, exc, pos)
        b.statements(clause.body)

    b.handled.append(exc)
    while_handling(b, context, body)
    b.handled.pop()
    if b.block is not None:
        context.restore(b)


def _are_builtin_exceptions(b: Builder, node: ast.expr) -> bool:
    """Whether `except node` surely names exception classes: then matching cannot fail."""
    if isinstance(node, ast.Tuple):
        return all(_are_builtin_exceptions(b, element) for element in node.elts)
    if not isinstance(node, ast.Name) or node.id not in b.module.builtins:
        return False
    known = getattr(builtins, node.id, None)
    is_class = isinstance(known, type) and issubclass(known, BaseException)
    return is_class and b.scope.resolved.get(node.id) is None and b.scope.kind != "class"


@dataclass(slots=True, eq=False)
class Way:
    """One copy of a final body, at `entry`. `exits` are the ways out that lead through it; `key` is the variable
    that says which, as an index, `result_key` the one that a returned value is in meanwhile."""

    entry: OpenBlock
    key: str
    result_key: str
    exits: list[Exit] = field(default_factory=list)

    @staticmethod
    def new(b: Builder) -> Way:
        return Way(b.new_block(), b.temporary("exit"), b.temporary("result"))

    def enter(self, b: Builder, number: int, returns: bool = False) -> None:
        b.set(self.key, b.const(number))
        b.set(self.result_key, b.get(b.result) if returns else b.const(None))
        b.jump(self.entry)


class Finally(Context):
    """The region of a `finally`. `exc_key`, if exceptions come through the same copy of the body as other exits,
    is the variable with the exception (on other ways: with what is being handled already)."""

    __slots__ = ("exc_key", "others", "returns")

    def __init__(self, outside: OpenBlock | None, others: Way, returns: Way, exc_key: str | None) -> None:
        super().__init__(outside)
        self.others = others
        self.returns = returns
        self.exc_key = exc_key

    def leave(self, b: Builder, exit: Exit) -> bool:
        way = self.returns if exit.kind == "return" else self.others
        if exit not in way.exits:
            way.exits.append(exit)
        if self.exc_key is not None:
            b.set(self.exc_key, b.emit("exc_current", []))
        way.enter(b, way.exits.index(exit), exit.kind == "return")
        return True


def _try_finally(b: Builder, node: ast.Try | ast.TryStar, inner: Callable[[], None]) -> None:
    once = b.finally_depth > 0
    after = b.new_block()
    others = Way.new(b)
    returns = Way.new(b) if not once and _is_small(node.finalbody) else others
    exc_key = b.temporary("exc") if once else None
    context = Finally(b.handler, others, returns, exc_key)
    handler = b.new_handler()
    protected(b, context, handler, inner)
    if b.block is not None:
        context.leave(b, Exit("next"))
    exc = b.start_handler(handler)
    if once:
        _finally_once(b, node, context, exc)
        _dispatch(b, others, after)
    else:
        _while_raising(b, node, context.outside, exc)
        if b.block is not None:
            b.end("throw", [exc])
        for way in (others,) if returns is others else (others, returns):
            b.start(way.entry)
            if b.block is not None:
                _final_body(b, node)
                _dispatch(b, way, after)
    b.start(after)


SMALL = 60
"""Nodes in a final body that gets a copy for returns."""


def _is_small(body: list[ast.stmt]) -> bool:
    nodes = [node for statement in body for node in ast.walk(statement)]
    return len(nodes) <= SMALL and not any(isinstance(n, (ast.Try, ast.With, ast.For, ast.While)) for n in nodes)


def _final_body(b: Builder, node: ast.Try | ast.TryStar) -> None:
    b.finally_depth += 1
    b.handled.append(None)
    b.statements(node.finalbody)
    b.handled.pop()
    b.finally_depth -= 1


def _while_raising(b: Builder, node: ast.Try | ast.TryStar, outside: OpenBlock | None, exc: Value) -> None:
    """The final body while `exc` is on its way. Behind it, `exc` is not being handled any more."""
    pos = b.pos(node)
    context = Handling(outside, b.emit("exc_enter", [exc], (), pos), pos)
    while_handling(b, context, lambda: _final_body(b, node))
    if b.block is not None:
        context.restore(b)


RAISE = -1
"""The number of the exceptional way into a final body that is built once."""


def _finally_once(b: Builder, node: ast.Try | ast.TryStar, context: Finally, exc: Value) -> None:
    assert context.exc_key is not None
    way = context.others
    b.set(context.exc_key, exc)
    way.enter(b, RAISE)
    b.start(way.entry)
    current = b.get(context.exc_key)
    _while_raising(b, node, context.outside, current)
    if b.block is not None:
        raising, others = b.new_block(), b.new_block()
        b.branch(b.emit("is", [b.get(way.key), b.const(RAISE)]), raising, others)
        b.start(raising)
        b.end("throw", [current])
        b.start(others)


def _dispatch(b: Builder, way: Way, after: OpenBlock) -> None:
    """Behind the final body: on to where each exit leads."""
    for index, exit in enumerate(way.exits):
        if b.block is None:
            return
        following: OpenBlock | None = None
        if index < len(way.exits) - 1:
            taken, following = b.new_block(), b.new_block()
            b.branch(b.emit("is", [b.get(way.key), b.const(index)]), taken, following)
            b.start(taken)
        if exit.kind == "next":
            b.jump(after)
        else:
            if exit.kind == "return":
                b.set(b.result, b.get(way.result_key))
            b.exit(exit)
        if following is not None:
            b.start(following)
    if b.block is not None:
        b.end("unreachable", [])
