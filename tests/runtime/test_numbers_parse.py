"""int("..."), float("...") and complex("...") against CPython's, errors included."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from number_values import check, inward, ours, theirs

from waspy.runtime import complex_methods, float_methods, int_new
from waspy.runtime.complex import ComplexClass
from waspy.runtime.float import FloatClass
from waspy.runtime.singletons import IntClass

pieces = st.sampled_from(
    [
        "",
        " ",
        "-",
        "+",
        "_",
        ".",
        "e",
        "j",
        "(",
        ")",
        "0x",
        "0b",
        "0o",
        "inf",
        "nan",
        "\t",
        "\x1f",
        "\xa0",
        "٣",
        "1",
        "12",
        "007",
        "a",
        "e5",
        "1.5",
        "9" * 25,
        "infinity",
        "E-3",
    ]  # fmt: skip
)
texts = st.one_of(
    st.lists(pieces, max_size=6).map("".join),
    st.integers().map(str),
    st.integers().map(hex),
    st.floats().map(repr),
    st.complex_numbers().map(repr),
)


@given(texts, st.sampled_from([None, 0, 2, 3, 8, 10, 16, 36]))
def test_text(text: str, base: int | None) -> None:
    if base is None:
        check(ours(int_new.int_new, IntClass, inward(text)), theirs(int, text), text)
    else:
        check(ours(int_new.int_new, IntClass, inward(text), inward(base)), theirs(int, text, base), text, base)
    check(ours(float_methods.float_new, FloatClass, inward(text)), theirs(float, text), text)
    check(ours(complex_methods.complex_new, ComplexClass, inward(text)), theirs(complex, text), text)


@pytest.mark.parametrize("n", [4299, 4300, 4301])
def test_limit(n: int) -> None:
    text = "7" * n
    check(ours(int_new.int_new, IntClass, inward(text)), theirs(int, text))
    check(ours(int_new.int_new, IntClass, inward(text), inward(16)), theirs(int, text, 16))


@given(st.floats())
def test_from_float(x: float) -> None:
    check(ours(int_new.int_new, IntClass, inward(x)), theirs(int, x), x)


def test_arguments() -> None:
    for base in (1, -1, 37, 1 << 70):
        check(ours(int_new.int_new, IntClass, inward("1"), inward(base)), theirs(int, "1", base))
    check(ours(int_new.int_new, IntClass, inward(1), inward(2)), theirs(int, 1, 2))
    check(ours(complex_methods.complex_new, ComplexClass, inward("1"), inward(1)), theirs(complex, "1", 1))
    check(ours(complex_methods.complex_new, ComplexClass, inward(1), inward("1")), theirs(complex, 1, "1"))
