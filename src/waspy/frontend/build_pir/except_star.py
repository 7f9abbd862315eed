"""`try` with `except*` clauses.

    try: A                      A under the handler H
    except* T as e: B           H(exc):  previous = exc_enter exc; star = ExceptStar(exc)
    else: C                              m = star.match(T); if m is not None: exc_enter m; e = m; B; unbind e
                                             what B raises: unbind e; star.failed(m, error)
                                         ...likewise for each clause; exc = star.finish();
                                         exc_leave previous; if exc is not None: throw exc

`ExceptStar` is in stdlib/_exception_groups.py; `hidden_imports` imports it into modules with such a statement. No
`break`, `continue` or `return` leads out of a clause.
"""

from __future__ import annotations

import ast

from waspy.frontend.build_pir import names
from waspy.frontend.build_pir.builder import Builder, statement
from waspy.frontend.build_pir.exceptions import Handling, Region, and_finally, protected, while_handling
from waspy.frontend.hidden_imports import EXCEPT_STAR_CLASS
from waspy.ir.cfg import Pos, Value


@statement(ast.TryStar)
def build_try_star(b: Builder, node: ast.TryStar) -> None:
    and_finally(b, node, lambda: _try_except_star(b, node))


def _try_except_star(b: Builder, node: ast.TryStar) -> None:
    outside, after = b.handler, b.new_block()
    handler = b.new_handler()
    protected(b, Region(outside), handler, lambda: b.statements(node.body))
    b.statements(node.orelse)
    b.jump(after)
    exc = b.start_handler(handler)
    pos = b.pos(node)
    previous = b.emit("exc_enter", [exc], (), pos)
    left = b.temporary("left")

    def clauses() -> None:
        star = b.emit("call", [names.load_global(b, EXCEPT_STAR_CLASS, pos), exc], ((),), pos)
        for clause in node.handlers:
            _clause(b, clause, star)
        b.set(left, _call(b, star, "finish", [], pos))

    context = Handling(outside, previous, pos)
    while_handling(b, context, clauses)
    context.restore(b)
    raising = b.new_block()
    b.branch(b.emit("is", [b.get(left), b.const(None)]), after, raising)
    b.start(raising)
    b.end("throw", [b.get(left)])
    b.start(after)


def _clause(b: Builder, clause: ast.ExceptHandler, star: Value) -> None:
    assert clause.type is not None
    pos = b.pos(clause)
    name = b.scope.mangle(clause.name) if clause.name is not None else None
    match = _call(b, star, "match", [b.expr(clause.type)], pos)
    taken, behind = b.new_block(), b.new_block()
    b.branch(b.emit("is", [match, b.const(None)]), behind, taken)
    b.start(taken)
    b.emit("exc_enter", [match], (), pos)
    outside = b.handler
    handler = b.new_handler()
    b.handled.append(match)
    protected(b, Region(outside), handler, lambda: _body(b, clause, name, match, pos))
    b.handled.pop()
    if b.block is not None:
        _unbind(b, name, pos)
        b.jump(behind)
    error = b.start_handler(handler)
    _unbind(b, name, pos)
    _call(b, star, "failed", [match, error], pos)
    b.jump(behind)
    b.start(behind)


def _body(b: Builder, clause: ast.ExceptHandler, name: str | None, match: Value, pos: Pos) -> None:
    if name is not None:
        names.store(b, name, match, pos)
    b.statements(clause.body)


def _unbind(b: Builder, name: str | None, pos: Pos) -> None:
    if name is not None:
        names.forget(b, name, pos)


def _call(b: Builder, star: Value, method: str, arguments: list[Value], pos: Pos) -> Value:
    return b.emit("call", [b.emit("getattr", [star], (method,), pos), *arguments], ((),), pos)
