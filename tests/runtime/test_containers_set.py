"""set and frozenset against CPython 3.11's: the same elements in the same order."""

from __future__ import annotations

import container_values as v
from hypothesis import given
from hypothesis import strategies as st

from waspy.runtime import set as sets
from waspy.runtime import set_methods, set_operations

elements = st.one_of(
    st.integers(-5, 60), st.integers(), st.integers(0, 9).map(lambda n: n << 40), st.booleans(),
    st.tuples(st.integers(-3, 3), st.integers(0, 100)), st.tuples(), st.just(-1), st.just(-2),
)  # fmt: skip
many = st.lists(elements, max_size=80)
steps = st.lists(st.tuples(st.sampled_from(["add", "add", "add", "discard", "pop", "clear"]), elements), max_size=120)


@given(steps)
def test_order_after_operations(operations: list) -> None:
    s, reference = sets.new_set(), set()
    for name, element in operations:
        if name == "add":
            set_methods.add(s, v.inward(element))
            reference.add(element)
        elif name == "discard":
            set_methods.discard(s, v.inward(element))
            reference.discard(element)
        elif name == "pop":
            assert v.outcome(lambda: v.outward(set_methods.pop(s))) == v.outcome(reference.pop)
        else:
            sets.wipe(s)
            reference.clear()
        assert v.outward(s) == list(reference)
        assert s.used == len(reference)


mixed = st.one_of(
    st.integers(-3, 40), st.sampled_from(["", "a", "b", "ab", "abc", "xyz"]), st.booleans(), st.just(1 << 40),
    st.floats(0, 3).map(round).map(float), st.tuples(st.integers(0, 2)), st.just((1, "a")),
)  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from(["add", "add", "add", "has", "discard", "merge"]), mixed), max_size=80))
def test_kinds_of_elements(operations: list) -> None:
    s, reference = sets.new_set(), set()
    for name, element in operations:
        if name == "add":
            set_methods.add(s, v.inward(element))
            reference.add(element)
        elif name == "has":
            assert bool(set_methods.has_element(s, v.inward(element))) == (element in reference)
        elif name == "discard":
            set_methods.discard(s, v.inward(element))
            reference.discard(element)
        else:
            sets.merge_set(s, v.make_set([element, 1, "a"]))
            reference |= {element, 1, "a"}
        found = v.outward(s)
        assert len(found) == len(set(found)) == len(reference)
        assert set(found) == reference


@given(many, many)
def test_order_of_results(a: list, b: list) -> None:
    x, y = v.make_set(a), v.make_set(b)
    p, q = set(a), set(b)
    # CPython's `add` one by one, as make_set does.
    p, q = set(), set()
    for e in a:
        p.add(e)
    for e in b:
        q.add(e)
    assert v.outward(x) == list(p)
    assert v.outward(set_operations.union(x, y)) == list(p | q)
    assert v.outward(set_operations.intersection(x, y)) == list(p & q)
    assert v.outward(set_operations.difference(x, y)) == list(p - q)
    assert v.outward(set_operations.symmetric_difference(x, y)) == list(p ^ q)
    listed = v.inward(b)
    assert v.outward(set_operations.union(x, listed)) == list(p.union(b))
    assert v.outward(set_operations.intersection(x, listed)) == list(p.intersection(b))
    assert v.outward(set_operations.difference(x, listed)) == list(p.difference(b))
    assert v.outward(set_operations.symmetric_difference(x, listed)) == list(p.symmetric_difference(b))
    table = dict.fromkeys(b)
    assert v.outward(set_operations.difference(x, v.inward(table))) == list(p.difference(table))
    assert v.outward(set_operations.union(x, v.inward(table))) == list(p.union(table))
    assert bool(set_operations.is_subset(x, y)) == (p <= q)
    assert bool(set_operations.are_disjoint(x, y)) == p.isdisjoint(q)


@given(many, many)
def test_in_place(a: list, b: list) -> None:
    q = set()
    for e in b:
        q.add(e)
    y = v.make_set(b)
    for ours, theirs in (
        (set_methods.set_ior, set.__ior__), (set_methods.set_iand, set.__iand__),
        (set_methods.set_isub, set.__isub__), (set_methods.set_ixor, set.__ixor__),
    ):  # fmt: skip
        p = set()
        for e in a:
            p.add(e)
        x = v.make_set(a)
        assert v.outward(ours(x, y)) == list(theirs(p, q))
        set_methods.add(x, v.inward(12345))
        p.add(12345)
        assert v.outward(x) == list(p)


@given(many)
def test_frozenset_hash(a: list) -> None:
    assert set_methods.frozenset_hash(v.make_set(a, sets.FrozenSetClass)) == hash(frozenset(a))


def test_large() -> None:
    numbers = [n * n % 100003 for n in range(70000)]
    reference = set()
    for n in numbers:
        reference.add(n)
    assert v.outward(v.make_set(numbers)) == list(reference)
