"""What the compiler knows of regular expressions: first characters, and where nothing has to be kept in mind."""

import pytest

from waspy.frontend.regexes import program_of
from waspy.lower.regex_shape import Shape
from waspy.runtime import sre_program as ops


def shape(pattern: str) -> Shape:
    return Shape.of(program_of(pattern, 0))


def places(s: Shape, op: int) -> list[int]:
    return [at for at in s.starts if s.code[at] == op]


@pytest.mark.parametrize(
    ("pattern", "characters"),
    [("a", "a"), ("[ab]c", "ab"), ("(?:a|b*c)d", "abc"), ("a?b", "ab"), (r"\bx+", "x"), ("(?:ab)+", "a"), ("a*", None)],
)
def test_first_characters(pattern: str, characters: str | None) -> None:
    assert shape(pattern).first(0) == (None if characters is None else sum(1 << ord(c) for c in characters))


@pytest.mark.parametrize(
    ("pattern", "possessive"),
    [
        (r"\d+,", True), (r"\w+x", False), ("[ab]+", True), ("a+(b)", True), (r"[a-c]+\b", True), (r"[a-c]*\b.", False),
        (r"[a,]+\b", False), ("a+$", True), (r"\s+$", False), (r"\s+\Z", True), ("a+b?c", True), ("a+b?a", False),
    ],
)  # fmt: skip
def test_repeats_that_give_nothing_back(pattern: str, possessive: bool) -> None:
    s = shape(pattern)
    assert s.is_possessive(places(s, ops.GREEDY)[0]) is possessive


@pytest.mark.parametrize(("pattern", "plain"), [("(?:ab|c)*d", True), ("(?:ab){2,}", False), ("(?:a*b?)*c", False)])
def test_loops_without_a_count(pattern: str, plain: bool) -> None:
    s = shape(pattern)
    assert s.is_plain_loop(places(s, ops.LOOP)[0]) is plain
