"""Strings cut out of others: equal to what CPython cuts, whether they are found or made."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from waspy.lang import S
from waspy.runtime import str as strings
from waspy.runtime import str_recent

texts = st.text(st.characters(max_codepoint=255), min_size=2, max_size=40)


@given(st.lists(st.tuples(texts, st.integers(0, 40), st.integers(0, 40))), st.integers(-3, 3))
def test_parts(cuts: list[tuple[str, int, int]], luck: int) -> None:
    str_recent.luck = luck
    for text, a, b in cuts:
        start, end = sorted((min(a, len(text)), min(b, len(text))))
        s = strings.substring(S(text), start, end)
        expected = text[start:end]
        assert "".join(chr(strings.char_at(s, i)) for i in range(s.length)) == expected
        assert strings.hash_str(s) == strings.hash_str(S(expected + "")) and strings.equal(s, S(expected))


def test_what_repeats_is_found() -> None:
    str_recent.luck = str_recent.MOST_LUCK
    text = S("word and word")
    assert strings.substring(text, 0, 4) is strings.substring(text, 9, 13)


def test_what_never_repeats_is_not_looked_for_all_the_time() -> None:
    str_recent.luck = str_recent.TRIAL
    text = S("".join(chr(65 + i % 50) + chr(130 + i // 50) for i in range(2000)))
    for i in range(1900):
        strings.substring(text, i, i + 3)
    assert str_recent.luck < str_recent.TRIAL
