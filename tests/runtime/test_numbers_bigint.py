"""Arithmetic on magnitudes against CPython's ints."""

from __future__ import annotations

import math
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from number_values import digits, number

from waspy.lang import Array, u8
from waspy.runtime import bigint, bigint_div, bigint_float, bigint_functions, bigint_mul, bigint_text


@st.composite
def magnitudes(draw: st.DrawFn, bits: int = 400) -> int:
    """Also with long runs of equal bits, where carries go far."""
    n = draw(st.integers(0, bits))
    x = draw(st.integers(0, (1 << n)))
    run = ((1 << draw(st.integers(0, n))) - 1) << draw(st.integers(0, n))
    return draw(st.sampled_from([x, x | run, x & ~run]))


EXTREME = (0, 0, 1, 2, 2**29 - 1, 2**29, 2**29 + 1, 2**30 - 2, 2**30 - 1, 2**30 - 1)


@st.composite
def extremes(draw: st.DrawFn, longest: int) -> int:
    """Of digits that make trial quotients wrong and carries go far."""
    chosen = draw(st.lists(st.sampled_from(EXTREME) | st.integers(0, 2**30 - 1), max_size=longest))
    return sum(d << 30 * i for i, d in enumerate(chosen))


natural = magnitudes()
long = magnitudes(6000)


@given(natural, natural, st.integers(0, 200))
def test_linear(a: int, b: int, k: int) -> None:
    x, y = digits(a), digits(b)
    assert number(bigint.add(x, y)) == a + b
    assert bigint.compare(x, y) == (a > b) - (a < b)
    assert number(bigint.sub(*((x, y) if a >= b else (y, x)))) == abs(a - b)
    assert number(bigint.shift_left(x, k)) == a << k
    assert number(bigint.shift_right(x, k)) == a >> k
    assert bigint.any_bits_below(x, k) == (a % (1 << k) != 0)
    assert bigint.bit_length(x) == a.bit_length()
    assert bigint.fits_i64(x, False) == (a < 2**63) and bigint.fits_i64(x, True) == (a <= 2**63)


@given(natural, natural, st.integers(0, 2**30 - 1))
def test_product_and_quotient(a: int, b: int, d: int) -> None:
    x, y = digits(a), digits(b)
    assert number(bigint_mul.mul(x, y)) == a * b
    assert number(bigint_mul.mul(x, x)) == a * a
    assert number(bigint_mul.mul_digit(x, d)) == a * d
    if a and b and d:
        assert number(bigint_mul.mul_add(x, d, y)) == a * d + b
        rest = bigint_mul.sub_mul(y, x, d)
        assert rest is None if b < a * d else number(rest) == b - a * d
    if d:
        assert bigint_div.rem_digit(x, d) == a % d
    for top in (a, a * b, a * b + b - 1, a * b + a, b * d, b * d + b - 1, b * (d + 1) - 1):
        if b and top >= 0:
            found = bigint_div.divide(digits(top), y)
            assert (number(found.quotient), number(found.remainder)) == divmod(top, b)
            assert number(bigint_div.quotient(digits(top), y)) == top // b


@settings(max_examples=200, deadline=None)
@given(extremes(30), extremes(20), extremes(12), st.integers(-2, 2))
def test_extreme_digits(a: int, b: int, q: int, near: int) -> None:
    assert number(bigint_mul.mul(digits(a), digits(b))) == a * b
    x = digits(a)
    assert number(bigint_mul.mul(x, x)) == a * a
    for top in (a, b * q + near, b * (q + 1) + near):
        if b and top >= 0:
            found = bigint_div.divide(digits(top), digits(b))
            assert (number(found.quotient), number(found.remainder)) == divmod(top, b)


@given(
    st.sampled_from(EXTREME[5:]) | st.integers(2**29, 2**30 - 1), st.sampled_from(EXTREME) | st.integers(0, 2**30 - 1)
)
def test_reciprocal(first: int, second: int) -> None:
    assert bigint_div.reciprocal(first, second) == (2**90 - 1) // (first << 30 | second) - 2**30


@settings(max_examples=40, deadline=None)
@given(long, long)
def test_long_operands(a: int, b: int) -> None:
    assert number(bigint_mul.mul(digits(a), digits(b))) == a * b
    assert number(bigint_mul.mul(digits(a * a + b), digits(b))) == (a * a + b) * b
    x = digits(a)
    assert number(bigint_mul.mul(x, x)) == a * a
    if b:
        found = bigint_div.divide(digits(a * a + 1), digits(b))
        assert (number(found.quotient), number(found.remainder)) == divmod(a * a + 1, b)


@settings(max_examples=40, deadline=None)
@given(long, long)
def test_recursive_division(a: int, b: int) -> None:
    before = bigint_div.RECURSIVE
    bigint_div.RECURSIVE = 4
    try:
        if b:
            found = bigint_div.divide(digits(a), digits(b))
            assert (number(found.quotient), number(found.remainder)) == divmod(a, b)
    finally:
        bigint_div.RECURSIVE = before


@settings(max_examples=60, deadline=None)
@given(long.filter(bool), st.sampled_from([2, 3, 7, 8, 10, 16, 32, 36]), st.booleans())
def test_text(a: int, base: int, is_split: bool) -> None:
    bigint_text.of_ten = None
    if is_split:
        bigint_text.expect_long_text()
    sys.set_int_max_str_digits(0)
    try:
        assert bytes(bigint_text.to_decimal(digits(a)).items).decode() == str(a)
        for width, code in ((1, "b"), (3, "o"), (4, "x")):
            assert bytes(bigint_text.to_bits_text(digits(a), width, 97).items).decode() == format(a, code)
    finally:
        sys.set_int_max_str_digits(4300)
    values, x = [], a
    while x:
        values.append(x % base)
        x //= base
    text = Array[u8].of(*reversed(values))
    assert number(bigint_text.from_digits(text, 0, len(text), base)) == a


def or_infinite(f: object, *args: object) -> float:
    try:
        return f(*args)  # type: ignore[operator, no-any-return]
    except OverflowError:
        return math.inf


@given(magnitudes(1100), magnitudes(1100), st.integers(900, 1140))
def test_floats(a: int, b: int, e: int) -> None:
    assert bigint_float.to_f64(digits(a)) == or_infinite(float, a)
    x = or_infinite(float, b)
    if x < math.inf:
        assert number(bigint_float.from_f64(x)) == int(x)
    if a >= 2**63:
        assert bigint_float.compare_f64(digits(a), x) == (a > x) - (a < x)
    for divisor in (b, (b | 1) << e):
        if divisor:
            expected = or_infinite(lambda d: a / d, divisor)
            assert bigint_float.quotient_f64(digits(a), digits(divisor)) == expected


@given(natural, natural, natural)
def test_functions(a: int, b: int, c: int) -> None:
    for square in (a, a * a - 1 if a else 0, a * a, a * a + 2 * a):
        assert number(bigint_functions.square_root(digits(square))) == math.isqrt(square)
    assert number(bigint_functions.gcd(digits(a * c), digits(b * c))) == math.gcd(a * c, b * c)
    for op, f in ((0, int.__and__), (1, int.__or__), (2, int.__xor__)):
        for sign_a, sign_b in ((1, 1), (1, -1), (-1, 1), (-1, -1)):
            x, y = sign_a * a, sign_b * b
            r = bigint_functions.bitwise(digits(a), x < 0, digits(b), y < 0, op)
            assert (-number(r.digits) if r.negative else number(r.digits)) == f(x, y)


@settings(max_examples=40, deadline=None)
@given(magnitudes(100), magnitudes(200), magnitudes(100), st.integers(0, 40))
def test_powers(a: int, e: int, m: int, small: int) -> None:
    assert number(bigint_functions.power(digits(a), small)) == a**small
    assert number(bigint_functions.power_mod(digits(a), digits(e), digits(m + 1))) == pow(a, e, m + 1)


@pytest.mark.parametrize("n", [1, 59, 60, 61, 89, 90, 91, 119, 120, 121, 127, 180, 181, 241])
def test_karatsuba_sizes(n: int) -> None:
    for a, b in (
        (2 ** (30 * n) - 1, 2 ** (30 * n) - 1),
        (2 ** (30 * n - 1), 3 ** (18 * n)),
        (7 ** (10 * n), 2 ** (30 * n) - 3),
    ):
        assert number(bigint_mul.mul(digits(a), digits(b))) == a * b
