"""math against CPython's, which uses the C library's elementary functions: how often a last bit may differ."""

from __future__ import annotations

import math
import random
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from number_values import check, inward, ours, theirs

from waspy.lang import Array, f64
from waspy.runtime import elementary_pow, math_integers, math_module, math_sums

BOXED = ("floor", "ceil", "trunc", "log", "log2", "log10")
# Out of 1,000,000: what 100,000 random arguments showed, and room for chance. The library misrounds some values
# of the last group, which we round correctly.
LIMITS = {
    (-20.0, 20.0): {"exp": 20, "exp2": 20, "expm1": 20, "sin": 50, "cos": 50, "sinh": 50, "cosh": 50, "tanh": 50,
                    "asinh": 600, "erf": 20, "erfc": 50, "cbrt": 0, "gamma": 50, "atan": 2500, "tan": 6000},
    (0.0, 100.0): {"log": 600, "log2": 1200, "log10": 800, "log1p": 300, "sqrt": 0, "lgamma": 800},
    (1.0, 10.0): {"acosh": 600},
    (-1.0, 1.0): {"asin": 5000, "acos": 2500, "atanh": 300, "log1p": 300, "expm1": 20, "sin": 20},
    (-1e6, 1e6): {"sin": 100, "cos": 100},
    (-700.0, 700.0): {"exp": 200},
}  # fmt: skip
CASES = [(name, low, high, limit) for (low, high), all_ in LIMITS.items() for name, limit in all_.items()]


def call(name: str, x: float) -> object:
    return ours(getattr(math_module, name), inward(x) if name in BOXED else x)


@pytest.mark.parametrize(("name", "low", "high", "limit"), CASES)
def test_last_bits(name: str, low: float, high: float, limit: int) -> None:
    n = 4000
    source = random.Random(f"{name} {low}")
    function: Callable[[float], float] = getattr(math, name)
    wrong = 0
    for _ in range(n):
        x = source.uniform(low, high)
        found, expected = call(name, x), function(x)
        if found != expected:
            wrong += 1
            assert isinstance(found, float) and abs(found - expected) <= 2 * math.ulp(expected), (x, found, expected)
    assert wrong <= n * limit / 1_000_000 + 3


@pytest.mark.parametrize("y", [2.0, 3.0, 4.0, 0.5, 1.5, 2.5, -0.5, -1.0, -1.5, -2.0])
def test_powers_by_multiplying(y: float) -> None:
    """They say the same as the logarithm, or nothing."""
    rng = random.Random(5)
    arguments = [rng.uniform(0.5, 2.0) * 10.0 ** rng.uniform(-55, 55) for _ in range(400)]
    found = [(x, r) for x in arguments if (r := elementary_pow.by_multiplying(x, y)) == r]
    assert len(found) > 300
    assert [x for x, r in found if r != x**y] == []


def test_last_bits_of_pow() -> None:
    source = random.Random(1)
    arguments = [(source.uniform(0, 10), source.uniform(-10, 10)) for _ in range(10000)]
    assert sum(ours(math_module.pow_, *a) != math.pow(*a) for a in arguments) <= 2


SPECIAL = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 2.0, 3.0, -3.0, math.inf, -math.inf, math.nan, 1e308, -1e308, 5e-324, 1e22]
ONE = (
    "sqrt cbrt exp exp2 expm1 log1p asinh acosh atanh erf erfc gamma lgamma modf frexp ulp sin cos tan asin acos atan "
    "sinh cosh tanh floor ceil trunc log log2 log10 degrees radians fabs isnan isinf isfinite"
).split()  # noqa: SIM905
TWO = ["fmod", "remainder", "pow_", "nextafter", "copysign", "atan2"]


@pytest.mark.parametrize("name", ONE)
def test_special_arguments(name: str) -> None:
    for x in SPECIAL:
        found, expected = call(name, x), theirs(getattr(math, name), x)
        if name == "tan" and isinstance(found, float):
            assert abs(found - expected) <= math.ulp(expected) or found != found
        else:
            check(found, expected, name, x)


@pytest.mark.parametrize("name", TWO)
def test_special_pairs(name: str) -> None:
    for x in SPECIAL:
        for y in SPECIAL:
            check(ours(getattr(math_module, name), x, y), theirs(getattr(math, name.strip("_")), x, y), name, x, y)


@given(st.floats(), st.floats())
def test_exact_functions(x: float, y: float) -> None:
    for name in ("fmod", "remainder", "nextafter", "copysign"):
        check(ours(getattr(math_module, name), x, y), theirs(getattr(math, name), x, y), name, x, y)
    for name in ("modf", "frexp", "ulp", "sqrt"):
        check(ours(getattr(math_module, name), x), theirs(getattr(math, name), x), name, x)


@given(st.floats(), st.integers(-2200, 2200) | st.integers())
def test_ldexp(x: float, e: int) -> None:
    check(ours(math_module.ldexp, x, inward(e)), theirs(math.ldexp, x, e), x, e)


@given(st.integers(min_value=2**53).map(lambda n: n**20))
def test_logarithms_of_big_integers(n: int) -> None:
    for name in ("log", "log2", "log10"):
        expected = getattr(math, name)(n)
        assert abs(ours(getattr(math_module, name), inward(n)) - expected) <= math.ulp(expected)


@given(st.lists(st.floats(allow_nan=False, allow_infinity=False), max_size=6))
def test_hypot(values: list[float]) -> None:
    check(ours(math_sums.norm, Array[f64].of(*map(abs, values))), math.hypot(*values), values)


@given(st.lists(st.floats(-1e200, 1e200), max_size=20))
def test_fsum(values: list[float]) -> None:
    partials = Array[f64](64)
    n = 0
    for x in values:
        n = math_sums.add_partial(partials, n, x)
    check(math_sums.total(partials, n), math.fsum(values), values)


@given(st.integers(0, 80) | st.integers(0, 10**30), st.integers(-1, 90))
def test_integers(n: int, k: int) -> None:
    check(ours(math_integers.comb, inward(n), inward(k)), theirs(math.comb, n, k), n, k)
    check(ours(math_integers.perm, inward(n), inward(k)), theirs(math.perm, n, k), n, k)
    check(ours(math_integers.factorial, inward(k)), theirs(math.factorial, k), k)
    check(ours(math_integers.isqrt, inward(n)), math.isqrt(n), n)
    for values in ([], [n], [n, k], [-n, k, 12]):
        args = [inward(v) for v in values]
        check(ours(math_integers.gcd, *args), math.gcd(*values), values)
        check(ours(math_integers.lcm, *args), math.lcm(*values), values)
