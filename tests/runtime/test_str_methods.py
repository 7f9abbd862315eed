"""The methods of str against CPython's."""

from __future__ import annotations

from typing import Any

import pytest
import text_values as t
from hypothesis import given, settings
from hypothesis import strategies as st

few = st.text("ab \tA1-é\xa0ÿΣσςßŁ\u2003\u0345\n\r\x1c\u2028ǆǅ'\"\\\U0001f600", max_size=12)
any_text = few | st.text(max_size=12) | st.text("ab", max_size=30)
bound = st.none() | st.integers(-15, 15) | st.sampled_from([1 << 70, -(1 << 70)])


def check(name: str, s: Any, *args: Any, **keywords: Any) -> None:
    expected = t.theirs(getattr(str, name), s, *args, **keywords)
    assert t.ours("str", name, s, *args, **keywords) == expected


PLAIN = [
    "capitalize",
    "casefold",
    "isalnum",
    "isalpha",
    "isascii",
    "isdecimal",
    "isdigit",
    "isidentifier",
    "islower",
    "isnumeric",
    "isprintable",
    "isspace",
    "istitle",
    "isupper",
    "lower",
    "split",
    "rsplit",
    "splitlines",
    "strip",
    "lstrip",
    "rstrip",
    "swapcase",
    "title",
    "upper",
    "expandtabs",
    "encode",
]


@pytest.mark.parametrize("name", PLAIN)
@settings(max_examples=60)
@given(any_text)
def test_no_arguments(name: str, s: str) -> None:
    check(name, s)


@pytest.mark.parametrize("name", ["find", "rfind", "index", "rindex", "count", "startswith", "endswith"])
@settings(max_examples=150)
@given(any_text, st.text("ab", max_size=3) | few, bound, bound)
def test_search(name: str, s: str, sub: str, start: Any, end: Any) -> None:
    check(name, s, sub, start, end)
    check(name, s, s[start:end][:5])


@pytest.mark.parametrize(
    "name", ["split", "rsplit", "partition", "rpartition", "strip", "lstrip", "rstrip", "removeprefix", "removesuffix"]
)
@given(any_text, st.text("ab ", max_size=2) | few)
def test_with_a_string(name: str, s: str, part: str) -> None:
    check(name, s, part)
    check(name, s, s[1:3])


@given(any_text, st.none() | st.text("ab ", max_size=2), st.integers(-2, 4))
def test_split_limits(s: str, sep: str | None, most: int) -> None:
    check("split", s, sep, most)
    check("rsplit", s, sep, maxsplit=most)
    check("splitlines", s, keepends=bool(most & 1))


@settings(max_examples=200)
@given(any_text, st.text("ab", max_size=2) | few, few, st.integers(-1, 4))
def test_replace(s: str, old: str, new: str, count: int) -> None:
    check("replace", s, old, new, count)
    check("replace", s, s[2:3], new)


@given(any_text, st.lists(any_text, max_size=4))
def test_join(sep: str, parts: list[str]) -> None:
    check("join", sep, parts)
    check("join", sep, tuple(parts))
    if parts:
        check("join", sep, parts[0])


@pytest.mark.parametrize("name", ["center", "ljust", "rjust"])
@given(any_text, st.integers(-3, 20), st.characters())
def test_padding(name: str, s: str, width: int, fill: str) -> None:
    check(name, s, width)
    check(name, s, width, fill)
    check("zfill", "-" + s, width)
    check("zfill", s, width)
    check("expandtabs", s + "\t" + s, width)


@given(any_text, st.dictionaries(st.sampled_from("abA é"), st.none() | few | st.integers(0, 0x10FFFF)))
def test_translate(s: str, table: dict[str, Any]) -> None:
    made = t.ours("str", "maketrans", None, table)
    assert made == str.maketrans(table)
    check("translate", s, made)
    check("translate", s, [99] * 100)
    assert t.ours("str", "maketrans", None, s, s[::-1], "xy") == str.maketrans(s, s[::-1], "xy")


@pytest.mark.parametrize(
    "name, args",
    [
        ("find", (1,)), ("index", ("x",)), ("rindex", ("x",)), ("find", ("a", "b")), ("count", (1,)), ("rfind", (1,)),
        ("replace", (1, 2)), ("replace", ("a", 2)), ("replace", ("a", "a", "x")), ("split", (1,)), ("split", ("",)),
        ("rsplit", ("",)), ("partition", ("",)), ("partition", (1,)), ("rpartition", (1,)), ("strip", (1,)),
        ("lstrip", (1,)),
        ("rstrip", (1,)), ("startswith", (1,)), ("startswith", ((1,),)), ("endswith", (1,)), ("endswith", (("x", 1),)),
        ("startswith", (("x", "a"),)), ("join", ([1],)), ("join", (["a", None],)), ("join", (1,)), ("center", (5,
        "ab")),
        ("center", (5, 1)), ("center", ("x",)), ("zfill", ("x",)), ("removeprefix", (1,)), ("removesuffix", (1,)),
        ("translate", ({97: 1 << 30},)), ("translate", ({97: 1.5},)), ("ljust", (3, "xy")), ("find", ("a", 1.5)),
        ("expandtabs", ("x",)), ("encode", (1,)), ("encode", ("foo",)), ("encode", ("utf-8", 2)), ("startswith",
        ("a", "b")),
    ],
)  # fmt: skip
def test_errors(name: str, args: tuple[Any, ...]) -> None:
    check(name, "a", *args)


@pytest.mark.parametrize(
    "args", [(1,), ("a", "bc"), ("a", 1), ("a", "b", 1), ({"ab": 1},), ({1.5: 1},), (1, "a"), ({"a": 1, 2: "c"},)]
)
def test_maketrans_errors(args: tuple[Any, ...]) -> None:
    assert t.ours("str", "maketrans", None, *args) == t.theirs(str.maketrans, *args)
