"""The `match` statement.

A pattern is built as a chain of tests that go to `fail` on the first that does not hold. Names are assigned
when the whole pattern has matched, in front of the guard.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from waspy.frontend.build_pir import names
from waspy.frontend.build_pir.builder import Builder, statement
from waspy.frontend.build_pir.conditions import branch_on
from waspy.frontend.build_pir.ssa import OpenBlock
from waspy.ir.cfg import Pos, Value

Captures = dict[str, tuple[Value, Pos]]
"""The names that a pattern binds, with their values, in order."""


@statement(ast.Match)
def build_match(b: Builder, node: ast.Match) -> None:
    subject = b.expr(node.subject)
    after = b.new_block()
    for case in node.cases:
        fail = b.new_block()
        captures: Captures = {}
        _pattern(b, case.pattern, subject, fail, captures)
        for name, (value, pos) in captures.items():
            names.store(b, name, value, pos)
        if case.guard is not None:
            body = b.new_block()
            branch_on(b, case.guard, body, fail, b.pos(case.pattern))
            b.start(body)
        b.statements(case.body)
        b.jump(after)
        b.start(fail)
        if b.block is None:
            break
    b.jump(after)
    b.start(after)


def _pattern(b: Builder, node: ast.pattern, subject: Value, fail: OpenBlock, captures: Captures) -> None:
    PATTERNS[type(node)](b, node, subject, fail, captures)


def _require(b: Builder, condition: Value, fail: OpenBlock, pos: Pos) -> None:
    """Goes on where the (bool) is true."""
    following = b.new_block()
    b.branch(condition, following, fail, pos)
    b.start(following)


def _bind(b: Builder, name: str, value: Value, pos: Pos, captures: Captures) -> None:
    captures[b.scope.mangle(name)] = (value, pos)


def _value(b: Builder, node: ast.MatchValue, subject: Value, fail: OpenBlock, captures: Captures) -> None:
    pos = b.pos(node)
    equal = b.emit("compare", [subject, b.expr(node.value)], ("==",), pos)
    _require(b, b.emit("truth", [equal], (), pos), fail, pos)


def _singleton(b: Builder, node: ast.MatchSingleton, subject: Value, fail: OpenBlock, captures: Captures) -> None:
    pos = b.pos(node)
    _require(b, b.emit("is", [subject, b.const(node.value, pos)], (), pos), fail, pos)


def _capture(b: Builder, node: ast.MatchAs, subject: Value, fail: OpenBlock, captures: Captures) -> None:
    if node.pattern is not None:
        _pattern(b, node.pattern, subject, fail, captures)
    if node.name is not None:
        _bind(b, node.name, subject, b.pos(node), captures)


def _star(b: Builder, node: ast.MatchStar, subject: Value, fail: OpenBlock, captures: Captures) -> None:
    if node.name is not None:
        _bind(b, node.name, subject, b.pos(node), captures)


def _alternatives(b: Builder, node: ast.MatchOr, subject: Value, fail: OpenBlock, captures: Captures) -> None:
    """All alternatives bind the same names: each leaves its values in a variable per name."""
    matched = b.new_block()
    keys: dict[str, str] = {}
    places: dict[str, Pos] = {}
    for index, alternative in enumerate(node.patterns):
        following = fail if index == len(node.patterns) - 1 else b.new_block()
        found: Captures = {}
        _pattern(b, alternative, subject, following, found)
        for name, (value, pos) in found.items():
            keys.setdefault(name, b.temporary(name))
            places.setdefault(name, pos)
            b.set(keys[name], value)
        b.jump(matched)
        if following is not fail:
            b.start(following)
            if b.block is None:
                break
    b.start(matched)
    for name, key in keys.items():
        captures[name] = (b.get(key), places[name])


def _is_wildcard(node: ast.pattern) -> bool:
    return isinstance(node, ast.MatchAs) and node.pattern is None and node.name is None


def _sequence(b: Builder, node: ast.MatchSequence, subject: Value, fail: OpenBlock, captures: Captures) -> None:
    pos = b.pos(node)
    patterns = node.patterns
    star = next((i for i, p in enumerate(patterns) if isinstance(p, ast.MatchStar)), None)
    size = len(patterns) - (star is not None)
    _require(b, b.emit("match_sequence", [subject], (size, star is not None), pos), fail, pos)
    if all(_is_wildcard(p) or (isinstance(p, ast.MatchStar) and p.name is None) for p in patterns):
        return
    if star is None:
        items = b.emit("unpack", [subject], (size,), pos)
    elif patterns[star].name is None:  # type: ignore[attr-defined]
        _items_by_index(b, patterns, star, subject, fail, captures, pos)
        return
    else:
        items = b.emit("unpack_ex", [subject], (star, size - star), pos)
    values = [b.emit("tuple_item", [items], (i,), pos) for i in range(len(patterns))]
    for pattern, value in zip(patterns, values, strict=True):
        _pattern(b, pattern, value, fail, captures)


def _items_by_index(
    b: Builder,
    patterns: list[ast.pattern],
    star: int,
    subject: Value,
    fail: OpenBlock,
    captures: Captures,
    pos: Pos,
) -> None:
    """`[a, *_, z]`: nobody wants the middle, so only the items that are wanted are got."""
    for index, pattern in enumerate(patterns):
        if _is_wildcard(pattern) or index == star:
            continue
        key = b.const(index, pos)
        if index > star:
            length = b.emit("call", [b.emit("builtin", [], ("len",), pos), subject], ((),), pos)
            key = b.emit("binary", [length, b.const(len(patterns) - index, pos)], ("-",), pos)
        _pattern(b, pattern, b.emit("getitem", [subject, key], (), pos), fail, captures)


def _mapping(b: Builder, node: ast.MatchMapping, subject: Value, fail: OpenBlock, captures: Captures) -> None:
    pos = b.pos(node)
    _require(b, b.emit("match_mapping", [subject], (), pos), fail, pos)
    if not node.keys and node.rest is None:
        return
    if node.keys:
        size = b.emit("call", [b.emit("builtin", [], ("len",), pos), subject], ((),), pos)
        enough = b.emit("compare", [size, b.const(len(node.keys), pos)], (">=",), pos)
        _require(b, b.emit("truth", [enough], (), pos), fail, pos)
    keys = b.emit("tuple", [b.expr(key) for key in node.keys], (), pos)
    if node.keys:
        items = b.branch_null(b.emit("match_keys", [subject, keys], (), pos), fail, pos)
        for index, pattern in enumerate(node.patterns):
            _pattern(b, pattern, b.emit("tuple_item", [items], (index,), pos), fail, captures)
    if node.rest is not None:
        _bind(b, node.rest, b.emit("copy_mapping_rest", [subject, keys], (), pos), pos, captures)


def _class(b: Builder, node: ast.MatchClass, subject: Value, fail: OpenBlock, captures: Captures) -> None:
    pos = b.pos(node)
    cls = b.expr(node.cls)
    attributes = tuple(b.scope.mangle(name) for name in node.kwd_attrs)
    imm = (len(node.patterns), attributes)
    items = b.branch_null(b.emit("match_class", [subject, cls], imm, pos), fail, pos)
    for index, pattern in enumerate([*node.patterns, *node.kwd_patterns]):
        if not _is_wildcard(pattern):
            _pattern(b, pattern, b.emit("tuple_item", [items], (index,), pos), fail, captures)


PATTERNS: dict[type[ast.pattern], Callable[[Builder, Any, Value, OpenBlock, Captures], None]] = {
    ast.MatchValue: _value,
    ast.MatchSingleton: _singleton,
    ast.MatchAs: _capture,
    ast.MatchStar: _star,
    ast.MatchOr: _alternatives,
    ast.MatchSequence: _sequence,
    ast.MatchMapping: _mapping,
    ast.MatchClass: _class,
}
