"""float and complex against CPython's."""

from __future__ import annotations

import math
import operator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from number_values import check, inward, ours, same, theirs

from waspy.lang import Array, u8
from waspy.runtime import complex as complexes
from waspy.runtime import (
    complex_methods,
    float_exact,
    float_methods,
    float_parse,
    float_shortest,
    float_slots,
    float_text,
)
from waspy.runtime import float as floats
from waspy.runtime.float import FloatClass

COMPARISONS = (operator.lt, operator.le, operator.eq, operator.ne, operator.gt, operator.ge)
SPECIAL = [0.0, -0.0, 1.0, -1.0, math.inf, -math.inf, math.nan, 5e-324, 2.0**53, 2.0**63, -(2.0**63), 1e16, 1e308]
numbers = st.one_of(st.sampled_from(SPECIAL), st.floats(), st.integers(-50, 50).map(float))
mixed = st.one_of(numbers, st.integers(), st.integers(-(2**63), 2**64), st.booleans())
finite = st.floats(allow_nan=False, allow_infinity=False)


def nearly(a: Any, b: Any) -> bool:
    """The same, or floats that differ in their last bit."""
    if isinstance(a, float) and isinstance(b, float):
        return same(a, b) or abs(a - b) <= math.ulp(b)
    if isinstance(a, complex) and isinstance(b, complex):
        return same(a, b) or abs(a - b) <= 8 * math.ulp(abs(b))
    return same(a, b)


@given(mixed, mixed)
def test_binary(a: float, b: float) -> None:
    if not isinstance(a, float):
        a, b = b, a
    if not isinstance(a, float):
        return
    for p, q in ((a, b), (b, a)):
        x, y = inward(p), inward(q)
        for name in ("add", "sub", "mul", "truediv", "floordiv", "mod"):
            check(ours(getattr(floats, name), x, y), theirs(getattr(operator, name), p, q), name, p, q)
        check(ours(floats.divmod_, x, y), theirs(divmod, p, q), p, q)
        assert nearly(ours(floats.pow_, x, y), theirs(pow, p, q)), (p, q)
        for op, f in enumerate(COMPARISONS):
            check(ours(float_slots.compare, x, y, op), f(p, q), op, p, q)


@given(numbers)
def test_unary(a: float) -> None:
    x = inward(a)
    for name, f in (("neg", operator.neg), ("pos", operator.pos), ("abs_", abs), ("is_true", bool), ("float_", float),
                    ("repr_", repr), ("int_", int)):  # fmt: skip
        check(ours(getattr(float_slots, name), x), theirs(f, a), name, a)
    if a == a:
        check(ours(float_slots.hash_, x), hash(a), a)
    for name, f in (("as_integer_ratio", float.as_integer_ratio), ("hex_", float.hex), ("is_integer", float.is_integer),
                    ("trunc", math.trunc), ("floor", math.floor), ("ceil", math.ceil)):  # fmt: skip
        check(ours(getattr(float_methods, name), x), theirs(f, a), name, a)
    check(ours(float_methods.fromhex, FloatClass, inward(a.hex())), a)
    check(ours(float_methods.round_, x), theirs(round, a), a)


@given(numbers, st.integers(-330, 330) | st.integers(-3, 5))
def test_round(a: float, n: int) -> None:
    check(ours(float_methods.round_, inward(a), inward(n)), theirs(round, a, n), a, n)


@given(st.sampled_from("eEfFgG"), st.integers(0, 30), numbers, st.booleans(), st.booleans())
def test_format(code: str, precision: int, x: float, plus: bool, alternative: bool) -> None:
    flags = (float_text.SIGN if plus else 0) | (float_text.ALT if alternative else 0)
    pattern = "%" + "+" * plus + "#" * alternative + f".{precision}{code}"
    check(ours(float_text.format_float, x, ord(code), precision, flags), pattern % x, pattern, x)


dyadic = st.builds(lambda n, bits: n / (1 << bits), st.integers(-(1 << 53), 1 << 53), st.integers(0, 100))


@settings(max_examples=2000)
@given(dyadic | st.floats(-1000, 1000) | st.builds(lambda n: n / 2000, st.integers(-4000, 4000)), st.integers(1, 10))
def test_fixed(x: float, places: int) -> None:
    pattern = f"%.{places}f"
    check(ours(float_text.format_float, x, ord("f"), places, 0), pattern % x, pattern, x)


def decimal_of(d: Any) -> tuple[str, int]:
    return bytes(d.digits.items[: d.count]).decode(), d.point


def parsed(text: str) -> tuple[float, bool]:
    r = float_parse.parse(Array[u8].of(*text.encode()), 0)
    return r.value, r.end == len(text)


@given(st.integers(1, 2**64 - 1), st.integers(-340, 340))
def test_of_word(n: int, e: int) -> None:
    x = float_parse.of_word(n - (n >> 63 << 64), e)
    assert math.isnan(x) or x == float(f"{n}e{e}")


@given(st.integers(2**52, 2**53 - 1), st.integers(-40, 40), st.integers(-1, 1))
def test_of_word_between_two(m: int, scale: int, step: int) -> None:
    """Close to the middle of two floats."""
    middle = (2 * m + 1) * 10**30 << scale >> 1 if scale > 0 else ((2 * m + 1) * 10**30 >> 1 - scale)
    e = -30
    while middle >= 2**64 - 1:
        middle //= 10
        e += 1
    test_of_word.hypothesis.inner_test(max(middle + step, 1), e)


def test_powers_of_two_and_ten() -> None:
    """The shortest digits where the neighbours are at different distances, and reading them back."""
    for x in [2.0**e for e in range(-1074, 1024, 9)] + [float(f"1e{e}") for e in range(-320, 308, 9)]:
        text, point = decimal_of(float_shortest.shortest(x))
        assert float(f"0.{text}e{point}") == x
        assert len(text) == len(repr(x).split("e")[0].replace(".", "").strip("0")), x
        assert parsed(repr(x)) == (x, True)
        assert float(f"0.{decimal_of(float_exact.exact(x))[0]}e{float_exact.exact(x).point}") == x


@given(finite.map(abs), st.integers(0, 30), st.integers(0, 10**40), st.integers(-360, 330))
def test_parse(x: float, precision: int, m: int, e: int) -> None:
    halfway = f"{int(math.ldexp(x, 1)) * 2 + 1}e-1" if 1e15 < x < 1e60 else "0.5"
    for text in (repr(x), f"{x:.{precision}e}", f"{m}e{e}", f"{m}.{m}e{e}", halfway):
        check(parsed(text), (float(text), True), text)


@given(st.complex_numbers(), st.one_of(st.complex_numbers(), mixed))
def test_complex(a: complex, b: complex) -> None:
    for p, q in ((a, b), (b, a)):
        x, y = inward(p), inward(q)
        for name in ("add", "sub", "mul", "truediv"):
            check(ours(getattr(complexes, name), x, y), theirs(getattr(operator, name), p, q), name, p, q)
        if isinstance(p, complex):
            check(ours(complex_methods.compare, x, y, 2), p == q, p, q)
    check(ours(complex_methods.repr_, inward(a)), repr(a))
    check(ours(complex_methods.abs_, inward(a)), theirs(abs, a), a)
    if a == a:
        check(ours(complex_methods.hash_, inward(a)), hash(a))


@given(
    st.complex_numbers(min_magnitude=0.1, max_magnitude=10),
    st.sampled_from([0, 1, 2, 3, -1, 0.5, 100, 101, 1j, 2 - 1j, -7]),
)
def test_complex_power(a: complex, b: complex) -> None:
    assert nearly(ours(complexes.pow_, inward(a), inward(b)), theirs(pow, a, b)), (a, b)
