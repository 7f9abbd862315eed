"""range against CPython's."""

from __future__ import annotations

import container_values as v
from hypothesis import given
from hypothesis import strategies as st

from waspy.runtime import ops
from waspy.runtime import range as ranges

numbers = st.one_of(
    st.integers(-20, 20), st.integers(-(1 << 70), 1 << 70),
    st.sampled_from([1 << 30, -(1 << 30), (1 << 63) - 1, -(1 << 63), 1 << 62, 1 << 31]),
)  # fmt: skip


def both(start: int, stop: int, step: int) -> tuple[object, range]:
    step = step or 1
    return ranges.range_new(ranges.RangeClass, v.inward(start), v.inward(stop), v.inward(step)), range(
        start, stop, step
    )


@given(numbers, numbers, numbers, numbers, st.builds(slice, *[st.none() | numbers] * 3))
def test_items(start: int, stop: int, step: int, i: int, s: slice) -> None:
    ours, theirs = both(start, stop, step)
    assert v.outcome(lambda: v.outward(ranges.range_getitem(ours, v.inward(i)))) == v.outcome(lambda: theirs[i])
    assert v.outcome(lambda: v.outward(ranges.range_getitem(ours, v.inward(s)))) == v.outcome(lambda: theirs[s])
    assert v.outcome(ranges.range_len, ours) == v.outcome(len, theirs)
    assert bool(ranges.range_contains(ours, v.inward(i))) == (i in theirs)
    assert v.outcome(lambda: v.outward(ranges.index(ours, v.inward(i)))) == v.outcome(theirs.index, i)
    if len(theirs[:2]) == 2:  # else hash(None) is part of it
        assert ranges.range_hash(ours) == hash(theirs)
    assert v.outward(ranges.range_repr(ours)) == repr(theirs)


def first(iterable: object, n: int) -> list[object]:
    found = []
    it = ops.get_iter(iterable)
    while len(found) < n and (x := ops.next_(it)) is not None:
        found.append(v.outward(x))
    return found


@given(numbers, numbers, numbers)
def test_iteration(start: int, stop: int, step: int) -> None:
    ours, theirs = both(start, stop, step)
    assert first(ours, 30) == [x for x, _ in zip(theirs, range(30), strict=False)]
    backwards = ranges.range_reversed(ours)
    assert first(backwards, 30) == [x for x, _ in zip(reversed(theirs), range(30), strict=False)]


@given(*[st.integers(-4, 4)] * 6)
def test_equality(a: int, b: int, c: int, d: int, e: int, f: int) -> None:
    x, p = both(a, b, c)
    y, q = both(d, e, f)
    assert v.outward(ranges.range_compare(x, y, 2)) == (p == q)
    assert v.outward(ranges.range_compare(x, y, 3)) == (p != q)
