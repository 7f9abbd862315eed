"""The format mini-language, str.format and %-formatting against CPython's."""

from __future__ import annotations

import importlib
from typing import Any

import pytest
import text_values as t
from hypothesis import example, given, settings
from hypothesis import strategies as st
from text_values import special_methods  # noqa: F401

from waspy.lang import Array, Thrown, obj
from waspy.runtime import complex as complex_numbers
from waspy.runtime import format as formatting
from waspy.runtime import format_complex, ops, percent, str_format
from waspy.runtime.layout import Complex, Dict

for _name in ["dict_methods", "list_methods"]:
    importlib.import_module(f"waspy.runtime.{_name}")

ints = st.integers(-300, 300) | st.integers(-(1 << 70), 1 << 70) | st.integers(0, 0x10FFFF)
floats = st.floats(width=64) | st.floats(-1000, 1000) | st.sampled_from([0.0, -0.0, 1e16, 123456.789, -0.0001])
text = st.text("abé Ł", max_size=6)


def attempt(f: Any, *args: Any) -> Any:
    try:
        return t.outward(f(*args))
    except Thrown as e:
        return t.error(e.value)


def spec(types: str) -> st.SearchStrategy[str]:
    return st.builds(
        lambda *parts: "".join(parts),
        st.sampled_from(["", "", "<", ">", "^", "=", "*<", "0=", "é^", "x>"]),
        st.sampled_from(["", "", "+", "-", " "]),
        st.sampled_from(["", "", "", "z"]),
        st.sampled_from(["", "", "#"]),
        st.sampled_from(["", "", "0"]),
        st.sampled_from(["", "", "1", "5", "12", "30"]),
        st.sampled_from(["", "", "", ",", "_", ",_"]),
        st.sampled_from(["", "", "", ".", ".0", ".3", ".17"]),
        st.sampled_from(["", *types, "é", "xx"]),
    )


def check(v: Any, s: str) -> None:
    assert attempt(formatting.render, t.inward(v), t.text(s)) == t.theirs(format, v, s)


@settings(max_examples=1000)
@given(ints, spec("bcdoxXneEfFgG%dxs"))
@example(1, "99999999999999999999")
@example(1 << 70, "c")
@example(10**400, "e")
@example(12345, "020,")
@example(12345, "019,")
@example(255, "#012_b")
def test_int(v: int, s: str) -> None:
    check(v, s)


@settings(max_examples=1000)
@given(floats, spec("eEfFgGn%ds"))
@example(1.0, ".99999999999")
@example(1.0, ".2147483648")
@example(-0.001, "z.1f")
@example(float("inf"), "010")
def test_float(v: float, s: str) -> None:
    check(v, s)


@settings(max_examples=300)
@given(text, spec("sd"))
def test_str(v: str, s: str) -> None:
    check(v, s)


@pytest.mark.parametrize("v", [True, (1,), [], b"a"])
@pytest.mark.parametrize("s", ["", "5", "d"])
def test_other_types(v: Any, s: str) -> None:
    check(v, s)


# --- str.format -----------------------------------------------------------------------------------------
def format_ours(template: str, args: tuple[Any, ...], keywords: dict[str, Any]) -> Any:
    d = t.inward(keywords)
    assert isinstance(d, Dict)
    f = str_format.Formatter(Array[obj].of(*map(t.inward, args)), d, str_format.UNDECIDED, 0)
    return attempt(str_format.build, f, t.text(template), 0, len(template), 2)


TEMPLATES = [
    "{}",
    "{}",
    "{{}}",
    "{0}{1}{0}",
    "{a}",
    "{a!r:>8}",
    "{:>{}}",
    "{:{w}.{p}}",
    "{0[1]}",
    "{0[a]}",
    "{!s}",
    "{!a}",
    "{",
    "{0",
    "}",
    "{!}",
    "{!",
    "{!r",
    "{!rx}",
    "{!x}",
    "{:{",
    "{:{}\n{:{:{}}}",
    "{0}{}",
    "{}{0}",
    "{5}",
    "{nope}",
    "{a[}",
    "{a[0]x}",
    "{a[]}",
    "{a.}",
    "{0[-1]}",
    "{0[99999999999999999999]}",
    "{99999999999999999999}",
    "{a{b}\n{",
    "}",
    "{0:}",
    "{:d}",
    "a{}b{{c}}d",
    "}",
    "}}",
    "{}}",
    "{{}",
    "{:}}",
    "{0[a]b}",
    "{a!r}",
    "{:,}",
    "{:^9}",
    "{a[1]}",
    "{0!r:^{w}}",
]


@pytest.mark.parametrize("template", [*TEMPLATES, "{0 }", "{ }", "", "plain", "{!\x01}", "{:{w}} {:{p}}", "{\n}"])
def test_templates(template: str) -> None:
    for args in ((1, 12), ([3, 4], 5), ("é", 3), ({"a": 1}, 2), ()):
        keywords = {"a": "x", "w": 7, "p": 2}
        assert format_ours(template, args, keywords) == t.theirs(template.format, *args, **keywords)
    mapped = attempt(str_format.format_map, t.text(template), t.inward({"a": "x", "w": 7}))
    assert mapped == t.theirs(template.format_map, {"a": "x", "w": 7})


@settings(max_examples=300)
@given(st.text("{}[]!:.0ar <5", max_size=10))
def test_random_templates(template: str) -> None:
    keywords = {"a": "x", "r": 3, "": 7}
    assert format_ours(template, ("é", 2, 3), keywords) == t.theirs(template.format, "é", 2, 3, **keywords)


# --- %-formatting ---------------------------------------------------------------------------------------
directive = st.builds(
    lambda *parts: "%" + "".join(parts),
    st.text("-+ #0", max_size=2),
    st.sampled_from(["", "", "5", "12", "*"]),
    st.sampled_from(["", "", ".", ".2", ".12", ".*"]),
    st.sampled_from(["", "", "l", "h"]),
    st.sampled_from("diouxXeEfFgGcrsa%y"),
)
value: st.SearchStrategy[Any] = ints | floats | text | st.sampled_from([True, 65, "x", b"x", 3, [1]])


def modest(x: Any) -> Any:
    """Nothing that CPython would make a gigabyte wide."""
    return x % 50 if isinstance(x, int) else x


def check_percent(template: Any, args: Any) -> None:
    ours = attempt(ops.mod, t.inward(template), t.inward(args))
    assert ours == t.theirs(lambda: template % args)


@settings(max_examples=1500)
@given(st.lists(directive, max_size=2), st.lists(value, max_size=4), st.booleans())
def test_percent(directives: list[str], values: list[Any], single: bool) -> None:
    if "*" in "".join(directives):
        values = [modest(x) for x in values]
    args = values[0] if single and values else tuple(values)
    check_percent("a".join(directives), args)


@settings(max_examples=1000)
@given(st.lists(directive, max_size=2), st.lists(value, max_size=4), st.booleans())
def test_percent_of_bytes(directives: list[str], values: list[Any], single: bool) -> None:
    if "*" in "".join(directives):
        values = [modest(x) for x in values]
    args = values[0] if single and values else tuple(values)
    check_percent("a".join(directives).replace("s", "b").encode(), args)
    check_percent(bytearray("a".join(directives).encode()), args)


@pytest.mark.parametrize(
    "template, args",
    [
        ("%(a)s", 1), ("%(a)s", {}), ("%(a", {"a": 1}), ("%(a)s %(b)5d|", {"a": 1, "b": 2}), ("%", 1), ("%5", 1),
        ("%é", 1),
        ("%*d", ("a", 1)), ("%99999999999999999999d", 1), ("%.99999999999999999999d", 1), ("%.99999999999f", 1),
        ("%(a)%", {"a": 1}), ("%(a)s%s", {"a": 1}), ("%s%(a)s", {"a": 1}), ("%(a(b))s", {"a(b)": 1}),
        ("%s %s", 1), ("a", 1),
        ("a", []), ("a", {}), ("a", "x"), ("%s", {"a": 1}), ("%%", ()), ("%s", ()), ("%s", ((),)), ("%d%%", 5),
        ("%Ld", 1),
        ("%c", 1 << 70), ("%*d|", (-5, 1)), ("%.*f", (-1, 1.5)), ("%.*f", (2, 1.555)),
        (b"%(a)s", {b"a": b"1"}), (b"%s", "a"), (b"%c", 300), (b"%c", b"ab"), (b"a", 1), (b"%a", "é"),
    ],
)  # fmt: skip
def test_percent_corners(template: Any, args: Any) -> None:
    check_percent(template, args)


def test_percent_is_kept_by_the_class() -> None:
    assert percent.format_percent(t.text("%s"), t.text("x"), False).cls is not None


complexes = st.complex_numbers(max_magnitude=1e6) | st.sampled_from(
    [0j, -0j, 1 + 2j, complex(-0.0, 1), complex("inf"), 1e20j]
)


@settings(max_examples=500)
@given(complexes, spec("eEfFgGn%d"))
def test_complex(c: complex, s: str) -> None:
    if s:
        ours = attempt(format_complex.complex_format, Complex(complex_numbers.ComplexClass, c.real, c.imag), t.text(s))
        assert ours == t.theirs(format, c, s)
