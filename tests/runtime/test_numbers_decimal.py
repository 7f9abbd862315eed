"""Coefficients in base 10**9 against CPython's ints."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from waspy.lang import Array, i32
from waspy.runtime import decimal_binary, decimal_digits

BASE = 10**9


@st.composite
def coefficients(draw: st.DrawFn, longest: int = 30) -> int:
    """Also with long runs of 9s and 0s, where carries go far."""
    limb = st.sampled_from([0, 0, 1, BASE // 2, BASE - 1, BASE - 1]) | st.integers(0, BASE - 1)
    limbs = draw(st.lists(limb, max_size=longest))
    return sum(x * BASE**i for i, x in enumerate(limbs))


def limbs(x: int) -> Array[i32]:
    found = []
    while x:
        x, low = divmod(x, BASE)
        found.append(low)
    return Array[i32].of(*found)


def value(a: Array[i32]) -> int:
    items = list(a)
    assert not items or items[-1] != 0
    assert all(0 <= x < BASE for x in items)
    return sum(x * BASE**i for i, x in enumerate(items))


@given(coefficients(), coefficients())
def test_sums(x: int, y: int) -> None:
    assert value(decimal_digits.add(limbs(x), limbs(y))) == x + y
    assert value(decimal_digits.sub(limbs(max(x, y)), limbs(min(x, y)))) == abs(x - y)
    assert decimal_digits.compare(limbs(x), limbs(y)) == (x > y) - (x < y)


@given(coefficients(), coefficients())
def test_products(x: int, y: int) -> None:
    assert value(decimal_digits.mul(limbs(x), limbs(y))) == x * y


@given(coefficients(160), coefficients(120))
def test_long_products(x: int, y: int) -> None:
    assert value(decimal_digits.mul(limbs(x), limbs(y))) == x * y


@given(coefficients(60), coefficients())
def test_quotients(x: int, y: int) -> None:
    y = y or 1
    for divide in (decimal_digits.divide, decimal_binary.divide):
        d = divide(limbs(x), limbs(y))
        assert (value(d.whole), value(d.rest)) == divmod(x, y)


@given(coefficients(), st.integers(0, 300))
def test_shifts(x: int, k: int) -> None:
    assert value(decimal_digits.shift_left(limbs(x), k)) == x * 10**k
    cut = decimal_digits.shift_right(limbs(x), k)
    whole, rest = divmod(x, 10**k)
    assert value(cut.whole) == whole
    first, more = divmod(rest * 10, 10**k)
    assert cut.rest == first + (more > 0 and first in (0, 5))


@given(coefficients())
def test_digits(x: int) -> None:
    text = str(x)
    assert decimal_digits.length(limbs(x)) == len(text)
    assert value(decimal_binary.of_text(Array.of(*text.encode()), 0, len(text))) == x
    if x:
        assert decimal_digits.trailing_zeros(limbs(x)) == len(text) - len(text.rstrip("0"))
        out = Array.of(*b"0" * len(text))
        decimal_binary.write(limbs(x), out, len(text))
        assert bytes(out).decode() == text


@given(coefficients(60))
def test_binary(x: int) -> None:
    assert value(decimal_binary.of_binary(decimal_binary.to_binary(limbs(x)))) == x
    assert value(decimal_binary.square_root(limbs(x))) == math.isqrt(x)


@given(st.integers(0, 2**63 - 1))
def test_words(x: int) -> None:
    assert value(decimal_digits.of_word(x)) == x
    assert decimal_digits.word_length(x) == len(str(x))
