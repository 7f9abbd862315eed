"""runtime/spelling.py and lower/spelling.py find the same near names, with CPython's costs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from waspy.lower import spelling as compiler
from waspy.runtime import spelling as runtime
from waspy.runtime import str as strings

NAMES = st.text(alphabet="abAB_é1", max_size=8)


def text(name: str) -> strings.Str:
    return strings.from_points(runtime.Array[int].of(*map(ord, name)), 0, len(name))


def nearest(name: str, names: list[str]) -> str | None:
    search = runtime.start(text(name))
    for candidate in names:
        runtime.offer(search, text(candidate))
    best = search.best
    return None if best is None else "".join(chr(strings.char_at(best, i)) for i in range(best.length))


def test_costs() -> None:
    for a, b, cost in [
        ("", "ab", 4),
        ("abc", "abC", 1),
        ("abc", "axc", 2),
        ("abcd", "acbd", 4),
        ("kitten", "sitting", 6),
    ]:
        assert compiler.distance(a.encode(), b.encode()) == cost, (a, b)


def test_one_third_may_differ() -> None:
    assert compiler.near("abd", ["xyz", "abc", "abe", "abd"]) == ["abc", "abe"]
    assert compiler.near("conter", ["count", "counter"]) == ["counter"]
    assert compiler.near("valu", ["v", "_"]) == []


@given(NAMES, st.lists(NAMES, max_size=5))
def test_both_agree(name: str, names: list[str]) -> None:
    assert nearest(name, names) == next(iter(compiler.near(name, sorted(names))), None)
