"""str's representation: construction, appending, comparing, hashing, slicing, searching, repr, UTF-8."""

from __future__ import annotations

from typing import Any

import container_values as v
import text_values as t
from hypothesis import given, settings
from hypothesis import strategies as st
from test_str_methods import any_text, bound

from waspy.lang import Array, small, u8
from waspy.lang.declare import REGISTRY
from waspy.runtime import ops, singletons, str_repr, str_search, str_slots, two_way
from waspy.runtime import str as strings
from waspy.runtime.layout import EQ, GE, GT, LE, LT, NE

OPERATORS = {LT: "__lt__", LE: "__le__", EQ: "__eq__", NE: "__ne__", GT: "__gt__", GE: "__ge__"}


@given(any_text, any_text, any_text)
def test_concatenation(a: str, b: str, c: str) -> None:
    x, y, z = map(t.text, (a, b, c))
    assert t.outward(strings.concat(x, y)) == a + b
    assert t.outward(strings.concat3(x, y, z)) == a + b + c
    assert t.outward(str_slots.str_add(x, z)) == a + c
    assert str_slots.str_add(x, small(1)) is singletons.NOT_IMPLEMENTED
    assert t.outward(str_slots.str_mul(x, small(3))) == a * 3
    assert t.outward(str_slots.str_mul(small(-1), x)) == ""


@settings(max_examples=50)
@given(st.lists(st.text("ab", max_size=30) | st.text("aŁ", max_size=9), max_size=30), st.data())
def test_appending(parts: list[str], data: Any) -> None:
    """Strings that grew out of one another stay as they were, whichever is appended to."""
    made = [(t.text(""), "")]
    for p in parts:
        s, expected = made[data.draw(st.integers(max(0, len(made) - 2), len(made) - 1))]
        made.append((strings.concat(s, t.text(p)), expected + p))
    assert [t.outward(s) for s, _ in made] == [e for _, e in made]


def test_appending_copies_seldom() -> None:
    s, copied, data = t.text("x"), 0, None
    for _ in range(2000):
        s = strings.concat(s, t.text("y"))
        if s.narrow is not data:
            data, copied = s.narrow, copied + s.length
    assert s.length == 2001 and copied < 15000


@given(any_text, any_text)
def test_comparison(a: str, b: str) -> None:
    for op, name in OPERATORS.items():
        for other in (b, a, a + "x", a[:-1] + "~"):
            expected = getattr(a, name)(other)
            x, y = t.text(a), t.text(other)
            assert str_slots.str_compare(x, y, op) is singletons.from_bool(expected)
            strings.hash_str(x)
            strings.hash_str(y)
            assert str_slots.str_compare(x, y, op) is singletons.from_bool(expected)
    assert strings.hash_str(t.text(a)) == strings.hash_str(t.text(a)) not in (0, -1)


def test_hashes_differ() -> None:
    hashes = {strings.hash_str(t.text(str(i))) & 0xFFFF for i in range(2000)}
    assert len(hashes) > 1900


@given(any_text, bound, bound, st.none() | st.sampled_from([1, 2, -1, -3, 1 << 66]))
def test_indexing(s: str, a: Any, b: Any, step: Any) -> None:
    for key in (slice(a, b, step), a, "x", 1.5):
        ours = v.outcome(lambda key=key: t.outward(str_slots.str_getitem(t.text(s), t.inward(key))))
        if isinstance(key, int) and abs(key) > 1 << 65:
            continue  # test_errors
        assert ours == v.outcome(lambda key=key: s[key])
    assert v.outcome(lambda: t.outward(str_slots.str_getitem(t.text(s), small(0)))) == v.outcome(lambda: s[0])


@given(any_text)
def test_iteration(s: str) -> None:
    assert v.items(t.text(s)) == list(s)
    assert str_slots.str_len(t.text(s)) == len(s)


@settings(max_examples=300)
@given(st.text("ab", max_size=200), st.text("ab", max_size=8), st.booleans(), st.integers(0, 5))
def test_search_algorithms(s: str, sub: str, wide: bool, start: int) -> None:
    if wide:
        s = s.replace("a", "Ł") + "Ł"
        sub = sub.replace("a", "Ł")
    x, y = t.text(s), t.text(sub)
    assert str_search.find_in(x, y, start, len(s)) == s.find(sub, start)
    assert str_search.rfind_in(x, y, start, len(s)) == s.rfind(sub, start)
    if sub:
        assert two_way.find_two_way(x, y, start, len(s)) == s.find(sub, start)
    assert str_slots.str_contains(x, y) == (sub in s)


def test_search_is_linear() -> None:
    """Both directions leave the simple algorithm when it is about to be quadratic."""
    n = 3000
    hay, needle = t.text("a" * n), t.text("b" + "a" * (n // 2))
    assert str_search.find_in(hay, needle, 0, n) == -1
    assert str_search.rfind_in(hay, t.text("a" * (n // 2) + "b"), 0, n) == -1
    assert str_search.find_in(t.text("a" * n + "Ł"), t.text("Ł" + "a" * (n // 2)), 0, n) == -1
    assert str_search.rfind_in(t.text("ab" * n), t.text("ab" * (n // 2) + "b"), 0, 2 * n) == -1


@given(any_text | st.text(st.characters(), max_size=8))
def test_repr(s: str) -> None:
    assert t.outward(str_repr.str_repr(t.text(s))) == repr(s)
    assert t.outward(str_repr.ascii_of(str_repr.repr_text(t.text(s)))) == ascii(s)
    assert t.outward(ops.ascii_(t.text(s))) == ascii(s)


def test_repr_of_every_character() -> None:
    for c in [*range(0x3000), 0xD800, 0xFFFE, 0x10FFFF, 0x1F600, 0xE0001]:
        assert t.outward(str_repr.repr_text(t.text(chr(c)))) == repr(chr(c))


@given(
    st.text(), st.binary(max_size=10) | st.lists(st.sampled_from(b"a\x80\xe0\xed\xf0\xf4\x90\x9f\xbf\xc2"), max_size=8)
)
def test_utf8(s: str, b: Any) -> None:
    assert bytes(strings.to_utf8(t.text(s)).items) == s.encode()
    for source in (s.encode(), bytes(b)):
        array = Array[u8].of(0, *source)
        assert t.outward(strings.from_utf8(array, 1, len(source))) == source.decode("utf-8", "replace")


@given(any_text)
def test_builder(s: str) -> None:
    b = strings.new_builder(0)
    for c in s:
        strings.append_char(b, ord(c))
    strings.append_str(b, t.text(s))
    strings.append_part(b, t.text(s), len(s) // 2, len(s))
    strings.append_repeated(b, 0x141, 2)
    strings.append_part(b, t.text(s), 0, len(s) // 2)
    assert t.outward(strings.finish(b)) == s + s + s[len(s) // 2 :] + "ŁŁ" + s[: len(s) // 2]


def test_chr_and_ord() -> None:
    chr_, ord_ = REGISTRY["builtins"]["function:chr"], REGISTRY["builtins"]["function:ord"]
    for c in (0, 65, 255, 256, 0x10FFFF):
        assert t.outward(chr_(t.inward(c))) == chr(c)
        assert ord_(t.text(chr(c))) == c
    for bad in (-1, 0x110000, "a"):
        assert v.outcome(chr_, t.inward(bad)) == v.outcome(chr, bad)
    for bad in ("ab", "", 1, b"ab", b"x", bytearray(b"y")):
        assert v.outcome(ord_, t.inward(bad)) == v.outcome(ord, bad)
