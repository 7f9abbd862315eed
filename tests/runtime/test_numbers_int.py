"""int and bool against CPython's."""

from __future__ import annotations

import operator

from hypothesis import given
from hypothesis import strategies as st
from number_values import check, inward, ours, theirs

from waspy.lang import Array, u8
from waspy.runtime import bool as bools
from waspy.runtime import int as ints
from waspy.runtime import int_methods, int_modular, int_slots, int_text, layout
from waspy.runtime.singletons import IntClass

EDGES = [b + d for b in (0, 2**30, -(2**30), 2**31, 2**53, 2**62, 2**63, -(2**63), 2**64) for d in (-1, 0, 1)]
integers = st.one_of(
    st.sampled_from(EDGES), st.integers(-100, 100), st.integers(-(2**63), 2**63), st.integers(), st.booleans()
)
COMPARISONS = (operator.lt, operator.le, operator.eq, operator.ne, operator.gt, operator.ge)


@given(integers, integers)
def test_binary(a: int, b: int) -> None:
    x, y = inward(a), inward(b)
    for name in ("add", "sub", "mul", "truediv", "floordiv", "mod"):
        check(ours(getattr(ints, name), x, y), theirs(getattr(operator, name), a, b), name, a, b)
    check(ours(ints.divmod_, x, y), theirs(divmod, a, b), a, b)
    for op, f in enumerate(COMPARISONS):
        check(ours(int_slots.compare, x, y, op), f(a, b), op, a, b)
    bit = bools if isinstance(a, bool) or isinstance(b, bool) else int_slots
    for name in ("and", "or", "xor"):
        f = (
            getattr(bools, f"bool_{name}")
            if bit is bools
            else getattr(int_slots, name if name == "xor" else name + "_")
        )
        check(ours(f, x, y), getattr(operator, name if name == "xor" else name + "_")(a, b), name, a, b)


@given(integers, st.integers(-2, 200))
def test_shifts_and_powers(a: int, n: int) -> None:
    for name in ("lshift", "rshift"):
        check(ours(getattr(int_slots, name), inward(a), inward(n)), theirs(getattr(operator, name), a, n), a, n)
    if n >= 0 or a == 0:
        check(ours(ints.pow_, inward(a), inward(n % 23)), theirs(pow, a, n % 23), a, n)


def test_far_shifts() -> None:
    huge = inward(1 << 70)
    check(ours(int_slots.lshift, inward(0), huge), 0)
    check(ours(int_slots.rshift, inward(-5), huge), -1)
    check(ours(int_slots.lshift, inward(1), huge), ("OverflowError", ("too many digits in integer",)))


@given(integers)
def test_unary(a: int) -> None:
    x = inward(a)
    for name, f in (("neg", operator.neg), ("pos", operator.pos), ("abs_", abs), ("invert", operator.invert),
                    ("hash_", hash), ("is_true", bool), ("float_", float)):  # fmt: skip
        check(ours(getattr(int_slots, name), x), theirs(f, a), name, a)
    check(ours(int_methods.bit_length, x), a.bit_length(), a)
    check(ours(int_methods.bit_count, x), a.bit_count(), a)
    check(ours(int_text.to_str, ints.as_int(x)), theirs(str, int(a)), a)
    for base, f in ((2, bin), (8, oct), (16, hex)):
        check(ours(int_text.to_str_radix, ints.as_int(x), base, True), f(int(a)), a)


@given(integers, integers, integers)
def test_modular(a: int, b: int, m: int) -> None:
    check(ours(int_modular.pow_mod, inward(a), inward(b), inward(m)), theirs(pow, int(a), int(b), int(m)), a, b, m)


@given(integers, st.integers(-30, 3))
def test_round(a: int, n: int) -> None:
    check(ours(int_methods.round_, inward(a), inward(n)), round(int(a), n), a, n)


@given(integers, st.integers(0, 12), st.sampled_from(["big", "little", "middle"]), st.booleans())
def test_to_bytes(a: int, n: int, order: str, signed: bool) -> None:
    found = ours(lambda: int_methods.to_bytes(inward(a), n, inward(order), signed=signed))
    check(found, theirs(lambda: int(a).to_bytes(n, order, signed=signed)), a, n, order, signed)  # type: ignore[arg-type]


@given(st.binary(max_size=20), st.booleans(), st.booleans())
def test_from_bytes(content: bytes, little: bool, signed: bool) -> None:
    found = ours(int_methods.of_bytes, Array[u8].of(*content), little, signed)
    check(found, int.from_bytes(content, "little" if little else "big", signed=signed), content)


def test_subclass_instances_are_ints() -> None:
    five = layout.IntSub(IntClass, inward(5), None)
    check(ours(ints.add, five, inward(2)), 7)
    check(ours(int_slots.index, five), 5)
