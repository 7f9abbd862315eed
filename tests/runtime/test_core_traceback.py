"""Carets of tracebacks and their table of positions; error messages from patterns."""

from __future__ import annotations

import ast
import traceback as python_traceback
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waspy.lang import Array, S, u8
from waspy.runtime import template, traceback_anchors, traceback_lines
from waspy.runtime.layout import FrameInfo, Traceback


def anchors(segment: str) -> tuple[int, int] | None:
    data = segment.encode()
    out = traceback_anchors.Anchors(-1, -1)
    traceback_anchors.find(Array[u8].of(*data), 0, len(data), out)
    return None if out.left < 0 else (out.left, out.right)


def expected_anchors(segment: str) -> tuple[int, int] | None:
    found = python_traceback._extract_caret_anchors_from_line_segment(segment)  # type: ignore[attr-defined]
    return None if found is None else (found.left_end_offset, found.right_start_offset)


SEGMENTS = """
a+b|a + b|a  //  b|a ** b|-a ** b|(a) + b|a + (b)|(a + b) * (c - d)|a[b]|a[b][c]|a[b : c]|a[ b ]|f(x)[0]|a.b[c]
f(a + b)|a and b|not a|a < b|x if y else z|-a|a @ b|a << b|a >> b|a | b|a & b ^ c|a * b + c|a + b * c|a - b - c
f(x) + g(y)[1]|"a + b" % c|'x' + "y[0]"|[1, 2][5]|{"a": 1}["b"]|(1, 2) + x|1e-5 + x|1.5 * y|0x1f - z|lambda: a + b
a[-1]|a[b + c]|a[b]()|a.b|await x|f"{a}" + b|rb'x' + y|x ** -y|x ** y ** z|~a + b|a // b // c|a % (b, c)
(a)|((a)) + b|a+(b)|yield x|"" "a" + b|a[b] + c|c + a[b]|a[(b)]|a[b,c]|3 - "a"|(1 + 2) * (3 - "a")|x[1:2,::3]
""".replace("\n", "|").split("|")


@pytest.mark.parametrize("segment", [s for s in SEGMENTS if s.strip()])
def test_anchors(segment: str) -> None:
    assert anchors(segment) == expected_anchors(segment)


names = st.sampled_from(["a", "bc", "3", "1.5", "'x y'", "f(x)", "(a)", "(b + c)", "[1]", "x.y"])
binary = st.sampled_from(["+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "@"])
spaces = st.sampled_from(["", " "])
expressions = st.recursive(
    names,
    lambda e: st.one_of(
        st.tuples(e, spaces, binary, spaces, e).map("".join),
        st.tuples(e, st.just("["), e, st.just("]")).map("".join),
        e.map(lambda x: f"({x})"),
        e.map(lambda x: f"-{x}"),
        st.tuples(st.just("g("), e, st.just(", "), e, st.just(")")).map("".join),
    ),
    max_leaves=6,
)


@given(expressions)
def test_anchors_of_random_expressions(segment: str) -> None:
    try:
        node = ast.parse(segment, mode="eval").body
    except SyntaxError:
        return
    if (node.col_offset, node.end_col_offset) == (0, len(segment)):  # as the positions of code objects are
        assert anchors(segment) == expected_anchors(segment)


def varint(n: int) -> list[int]:
    out = []
    while n > 127:
        out.append(n & 127 | 128)
        n >>= 7
    return [*out, n]


@given(st.lists(st.tuples(st.integers(1, 5000), st.integers(0, 300), st.integers(0, 300)), min_size=1))
def test_table_of_positions(records: list[tuple[int, int, int]]) -> None:
    table: list[int] = []
    last = 0
    for line, column, end in records:
        step = line - last
        last = line
        table += [*varint(0), *varint(step * 2 if step >= 0 else -step * 2 - 1)]
        marked = column % 2
        table += [*varint(marked), *varint(column), *varint(end), *[3, 2][: 2 * marked]]
    info = FrameInfo(S("f.py"), S("f"), lambda: Array[u8].of(*table), lambda: None)
    for i, (line, column, end) in enumerate(records):
        tb: Any = Traceback(None, None, info, i, False, 0)
        place = traceback_lines.entry_of(tb).place
        assert (place.line, place.column, place.end_column) == (line, column, end)
        assert (place.left, place.right) == ((3, 5) if column % 2 else (-1, -1))


def test_patterns() -> None:
    def text(s: Any) -> str:
        return "".join(map(chr, (s.narrow or s.buffer.wide).items[: s.length]))

    assert (
        text(template.fill2(S("'%' object has no attribute '%'"), S("A"), S("x"))) == "'A' object has no attribute 'x'"
    )
    assert text(template.fill1(S("%"), S("a%b"))) == "a%b"
    assert text(template.fill3(S("%%%"), S("a"), S(""), S("c"))) == "ac"
    assert text(template.fill1(S("caf%"), S("\u0151"))) == "caf\u0151"
