"""The regular expression engine against CPython's, on patterns that Lib/re compiles."""

from __future__ import annotations

import re
from re import _compiler, _parser
from typing import Any

import pytest
import text_values as t
from hypothesis import given, settings
from hypothesis import strategies as st

from waspy.frontend import regexes
from waspy.lang import Array, data, i32
from waspy.runtime import sre_codes, sre_engine, sre_known, sre_program

PATTERNS = [
    "", "a", "abc", "a*", "a+b", "a*ab", "(a*)(ab)*(b*)", "a??b", "a{2,3}?a", "(a|ab)(c|bcd)(d*)", "(?:a|b)*?c",
    "(a)|b", "(?:(a)|b)*", "((a)|(b))*", "(?:(?:a|b)+c)*", "(a*)*", "(a*)+", "(?:a?)*?b", "(?:a?){3}", "^a", "a$",
    "(?m)^a", "(?m)a$", r"\Aa", r"a\Z", r"\ba", r"a\B", "(?=a)(.)", "(?!a).", "(?<=a)b", "(?<!a)b", "(?<=(a))b",
    r"(a)\1", r"(?i)(a)\1", r"(?i:A)b", "(?i)[a-b]+", "[^a]", "[^ab]+", "[a-cé]+", "(?i)É", "(?s).*b", ".*b", ".*?b",
    r"(a)?(?(1)b|c)", r"(a)?(?(1)b)c", "(?>a*)b", "(?>a|ab)c", "a*+a", "a++b", "(?:ab)*+a", "(?:a|b){1,2}+b",
    "(a|b)*+c",
    r"\d+|\w", r"\s*\S", "[\\w-]+", "(?a)\\w+", "(?:(?=(a))a|b)+", "(?:a|(?!b)c)*", "(a(b)?)+", "(?:(a)|(b)|c)+?$",
    "[é-\u0300]", "[\u0100-\u0200a]+", "(?i)[\u0430-\u043f]", "(?i)\u0416+", "(?!)", "x*", "(?:|a)+", "(?:a|)+b",
    "((a|b)c?){2,}", "(?:a{2})*", "(?P<x>a)(?P<y>b)?", "b|a|", "(?:b(?:a|c)*)*$", "(a*?)(b*?)$", "(?=(a+))a*b\\1",
    "[\U00010400-\U0001040f]", "(?i)[\U00010400-\U0001040f]", "(?<![ab])c", "(?<=a|b)c", "((?:a|b)*)(c)", "(?i)\u212a",
]  # fmt: skip
TEXTS = st.text("abcABC \n1_-é\u0416\u0436\u0100\U00010400\U00010428k", max_size=12)


def compiled(pattern: Any, flags: int = 0) -> Any:
    parsed = _parser.parse(pattern, flags)
    codes = Array[i32].of(*(i32(c) for c in _compiler._code(parsed, flags)))
    return sre_program.translate(codes, parsed.state.groups - 1)


def spans(p: Any, text: str, how: str, start: int, end: int) -> list[tuple[int, int]] | None:
    m = sre_engine.new_matcher(p, t.text(text), start, end)
    m.full = how == "fullmatch"
    if not (sre_engine.search_from(m, start) if how == "search" else sre_engine.match_here(m, start)):
        return None
    marks = [(m.marks[i], m.marks[i + 1]) for i in range(0, len(m.marks), 2)]
    return [(m.begin, m.at), *(s if s[0] >= 0 and s[1] >= 0 else (-1, -1) for s in marks), (m.last_group, 0)]


def expected(pattern: str, text: str, how: str, start: int, end: int) -> list[tuple[int, int]] | None:
    found = getattr(re.compile(pattern), how)(text, start, end)
    return found and [*found.regs, (found.lastindex or -1, 0)]


@pytest.mark.parametrize("pattern", PATTERNS)
@settings(max_examples=60, deadline=None)
@given(TEXTS, st.data())
def test_same_as_cpython(pattern: str, text: str, data: Any) -> None:
    program = compiled(pattern)
    end = data.draw(st.integers(0, len(text)))
    start = data.draw(st.integers(0, end))
    for bounds in ((0, len(text)), (start, end)):
        for how in ("search", "match", "fullmatch"):
            assert spans(program, text, how, *bounds) == expected(pattern, text, how, *bounds), how


ATOMS = st.sampled_from(["a", "b", "c", ".", "[ab]", "[^b]", r"\w", "^", "$", r"\b", "(?i:A)"])


def combined(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    repeats = st.sampled_from(["*", "+", "?", "*?", "+?", "??", "{1,2}", "{2}", "*+", "?+", "{0,2}?"])
    return (
        st.lists(inner, min_size=1, max_size=3).map("".join)
        | st.lists(inner, min_size=2, max_size=3).map(lambda x: "(?:" + "|".join(x) + ")")
        | st.tuples(inner, repeats).map(lambda x: f"(?:{x[0]}){x[1]}")
        | inner.map(lambda x: f"({x})")
        | st.tuples(st.sampled_from(["(?=", "(?!", "(?>"]), inner).map(lambda x: f"{x[0]}{x[1]})")
    )


@settings(max_examples=400, deadline=None)
@given(st.recursive(ATOMS, combined, max_leaves=8), st.text("abcA", max_size=8))
def test_random_patterns(pattern: str, text: str) -> None:
    """The whole match is the same (of groups inside loops CPython forgets some when it goes back)."""
    program = compiled(pattern)
    for how in ("search", "match", "fullmatch"):
        got, want = spans(program, text, how, 0, len(text)), expected(pattern, text, how, 0, len(text))
        assert (got and got[0]) == (want and want[0]), how


def test_long_text() -> None:
    """No recursion: the stack of the engine grows."""
    text = "ab" * 20000
    assert spans(compiled("(?:ab)*"), text, "fullmatch", 0, len(text)) == [(0, 40000), (-1, 0)]
    assert spans(compiled("(?:a|b)*?c"), text, "match", 0, len(text)) is None


@pytest.mark.parametrize("pattern", PATTERNS)
def test_programs_are_read_as_they_were_written(pattern: str) -> None:
    known = regexes.written(pattern, 0)
    assert known is not None and known.flags == re.compile(pattern).flags
    read, made = sre_known.read_program(sre_known.Reader(data(known.program), 0)), compiled(pattern)
    assert list(read.code) == list(made.code)
    assert (read.start, read.anchored, read.groups) == (made.start, made.anchored, made.groups)
    assert (read.first and list(read.first)) == (made.first and list(made.first))
    for test, other in zip(read.tests, made.tests, strict=False):
        assert list(test.table) == list(other.table)
        assert all(sre_codes.passes(test, c) == sre_codes.passes(other, c) for c in (0x100, 0x416, 0x212A, 0x10400))
