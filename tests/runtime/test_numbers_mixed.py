"""Floats and short ints in one double."""

from __future__ import annotations

import math
import operator
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from number_values import inward, outward, same

from waspy.runtime import mixed

LONGEST = 1 << 49
SPECIAL = [0.0, -0.0, math.inf, -math.inf, math.nan, -math.nan, 5e-324, 2.0**53]
floats = st.one_of(st.sampled_from(SPECIAL), st.floats())
ints = st.one_of(st.sampled_from([0, -1, 1, LONGEST - 1, -LONGEST]), st.integers(-LONGEST, LONGEST - 1))
numbers = st.one_of(floats, ints)
factors = st.one_of(floats, st.integers(-(1 << 24), 1 << 24))


@given(numbers)
def test_boxed_again(number: float) -> None:
    held = mixed.unbox(inward(number))
    assert same(outward(mixed.box(held)), number)
    assert same(mixed.as_float(held), float(number))


@given(st.integers(0, (1 << 50) - 1))
def test_foreign_nan(bits: int) -> None:
    (nan,) = struct.unpack("<d", struct.pack("<Q", (0x3FFF << 50) | bits))
    assert math.isnan(outward(mixed.box(mixed.of_float(nan))))


@pytest.mark.parametrize("op", ["add", "sub", "mul"])
@given(factors, factors)
def test_arithmetic(op: str, a: float, b: float) -> None:
    result = getattr(mixed, op)(mixed.unbox(inward(a)), mixed.unbox(inward(b)))
    assert same(outward(mixed.box(result)), getattr(operator, op)(a, b))


@given(numbers)
def test_negative(a: float) -> None:
    if a != -LONGEST:
        assert same(outward(mixed.box(mixed.negative(mixed.unbox(inward(a))))), -a)
