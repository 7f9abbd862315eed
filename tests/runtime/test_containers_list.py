"""list, tuple, slice and sort against CPython's."""
# ruff: noqa: B023, E501, E741, SIM905

from __future__ import annotations

import functools

import container_values as v
from hypothesis import given, settings
from hypothesis import strategies as st

from waspy.lang import Array, i32
from waspy.runtime import container_repr, list_methods, list_slices, sort, sort_ranks
from waspy.runtime import list as lists
from waspy.runtime import slice as slices
from waspy.runtime import tuple as tuples

ends = st.none() | st.integers(-12, 12) | st.integers(-(1 << 70), 1 << 70)
any_slice = st.builds(slice, ends, ends, ends)
short = st.lists(st.integers(0, 9), max_size=10)


@given(any_slice, st.integers(0, 10))
def test_slice_bounds(s: slice, n: int) -> None:
    ours = v.outcome(slices.slice_bounds, v.inward(s), n)
    theirs = v.outcome(lambda: range(n)[s])
    if isinstance(ours, tuple):
        assert ours == theirs
    else:
        assert [ours.start + i * ours.step for i in range(ours.count)] == list(theirs)
    exact = v.outcome(lambda: v.outward(slices.indices(v.inward(s), v.inward(n << 65))))
    assert exact == v.outcome(s.indices, n << 65)


@given(short, any_slice, short, st.booleans())
def test_slices(a: list, s: slice, b: list, delete: bool) -> None:
    assert v.outcome(lambda: v.outward(list_slices.get_slice(v.inward(a), v.inward(s)))) == v.outcome(lambda: a[s])
    assert v.outcome(lambda: v.outward(tuples.get_slice(v.inward(tuple(a)), v.inward(s)))) == v.outcome(
        lambda: tuple(a)[s]
    )
    l, reference = v.inward(a), list(a)

    def store() -> None:
        if delete:
            del reference[s]
        else:
            reference[s] = b

    ours = v.outcome(lambda: list_methods.list_setitem(l, v.inward(s), None if delete else v.inward(b)))
    assert ours == v.outcome(store)
    assert v.outward(l) == reference
    assert all(x is None for x in l.items.items[l.length :])


steps = st.lists(
    st.tuples(
        st.sampled_from(["append", "insert", "pop", "popat", "remove", "extend", "reverse", "imul", "index"]),
        st.integers(-12, 12),
    ),
    max_size=40,
)


@given(steps)
def test_methods(operations: list) -> None:
    l, reference = lists.empty(), []
    for name, n in operations:
        k = v.inward(n)
        ours, theirs = {
            "append": (lambda: lists.append(l, k), lambda: reference.append(n)),
            "insert": (lambda: list_methods.insert(l, k, k), lambda: reference.insert(n, n)),
            "pop": (lambda: v.outward(list_methods.pop(l)), lambda: reference.pop()),
            "popat": (lambda: v.outward(list_methods.pop(l, k)), lambda: reference.pop(n)),
            "remove": (lambda: list_methods.remove(l, k), lambda: reference.remove(n)),
            "extend": (lambda: lists.extend_(l, v.inward((n, n))), lambda: reference.extend((n, n))),
            "reverse": (lambda: list_methods.reverse(l), lambda: reference.reverse()),
            "imul": (lambda: list_methods.list_imul(l, v.inward(n & 1)) and None, lambda: reference.__imul__(n & 1) and None),
            "index": (lambda: list_methods.index(l, k, k), lambda: reference.index(n, n)),
        }[name]  # fmt: skip
        a, b = v.outcome(ours), v.outcome(theirs)
        if name != "imul":
            assert a == b
        assert v.outward(l) == reference
        assert l.length <= len(l.items)


@given(st.lists(st.integers(0, 3)), st.lists(st.integers(0, 3)), st.sampled_from(range(6)))
def test_comparison(a: list, b: list, op: int) -> None:
    wanted = [a < b, a <= b, a == b, a != b, a > b, a >= b][op]
    assert v.outward(list_methods.list_compare(v.inward(a), v.inward(b), op)) == wanted
    assert v.outward(tuples.tuple_compare(v.inward(tuple(a)), v.inward(tuple(b)), op)) == wanted


@given(st.recursive(st.integers() | st.booleans(), lambda t: st.lists(t).map(tuple)))
def test_tuple_hash(t: object) -> None:
    from waspy.runtime import ops

    assert ops.hash_(v.inward(t)) == hash(t)


def test_repr() -> None:
    l = v.inward([1, "a", (), (1,), (1, 2), []])
    assert v.outward(container_repr.list_repr(l)) == "[1, 'a', (), (1,), (1, 2), []]"
    lists.append(l, l)
    assert v.outward(container_repr.list_repr(l)) == "[1, 'a', (), (1,), (1, 2), [], [...]]"


# --- sort -------------------------------------------------------------------------------------------
runs = st.lists(
    st.tuples(st.integers(-1000, 1000), st.integers(1, 80), st.sampled_from([-1, 0, 1, 1, 7])), max_size=12
).map(lambda rs: [start + step * i for start, n, step in rs for i in range(n)])


def is_sortable(a: list) -> bool:
    try:
        sorted(a)
    except TypeError:
        return False
    return True


sortable = st.one_of(
    runs, st.lists(st.integers()), st.lists(st.floats(allow_nan=False)), st.lists(st.text(max_size=3)),
    st.lists(st.integers() | st.floats(allow_nan=False)), st.lists(st.tuples(st.integers(0, 3), st.text(max_size=1))),
    st.lists(st.booleans() | st.integers(-2, 2) | st.sampled_from([0.0, -0.0, 1.5])),
    st.lists(st.integers(-(1 << 33), 1 << 33), min_size=160, max_size=300), st.lists(st.integers(-(1 << 31), 1 << 20), min_size=160, max_size=300),
    st.lists(st.tuples(st.floats(allow_nan=False) | st.integers(-1, 1), st.text(max_size=9)), min_size=5),
    st.lists(st.text("ab\0\u0100", min_size=5, max_size=9), min_size=5), st.lists(st.text("ab\0\xff", min_size=5, max_size=9)),
    st.lists(st.tuples(st.text("ab\0\xff", min_size=5, max_size=9), st.integers(0, 1))), st.lists(st.lists(st.integers(0, 3))),
    st.lists(st.text("ab\0\xff", max_size=30), min_size=160, max_size=200), st.lists(st.text("ab\u0100", max_size=9), min_size=160, max_size=180),
    st.lists(st.text("ab", max_size=9).map("/common/prefix/".__add__), min_size=160, max_size=200), st.lists(st.text("a", max_size=60), min_size=160, max_size=200),
    st.lists(st.tuples(st.sampled_from(["North", "Northern", "Northernmost", "South"]), st.text("ab", max_size=12), st.integers()), min_size=160, max_size=200),
    st.lists(st.tuples(st.integers(0, 2), st.floats(allow_nan=False), st.sampled_from(["2023-01-01", "2023-01-02", "x\u0100"])), min_size=160, max_size=200),
)  # fmt: skip
nested = st.one_of(
    st.lists(st.tuples(st.integers(-2, 0), st.tuples(st.sampled_from(["a", "b", "long ago", "long after"]), st.text("ab", max_size=12))), min_size=150, max_size=200),
    st.lists(st.tuples(st.tuples(st.integers(0, 3), st.tuples(st.integers(0, 3), st.text("ab", max_size=2))), st.integers(0, 1)), min_size=150, max_size=200),
    st.lists(st.tuples(st.tuples(st.text("ab", max_size=9), st.sampled_from([(1,), (1, 2), (0, 3)])), st.integers(0, 1)), min_size=150, max_size=200),
    st.lists(st.tuples(st.tuples(st.integers(0, 1), st.text("ab", max_size=2)), st.integers(0, 1))), st.lists(st.recursive(st.integers(0, 1), lambda x: st.tuples(x, x), max_leaves=9).map(lambda x: (x, 0)), min_size=2).filter(is_sortable),
)  # fmt: skip


@settings(deadline=None)
@given(nested, st.booleans())
def test_sort_of_tuples_in_tuples(a: list, backwards: bool) -> None:
    assert_sorts(a, backwards)


@settings(deadline=None)
@given(sortable, st.booleans())
def test_sort(a: list, backwards: bool) -> None:
    assert_sorts(a, backwards)


def assert_sorts(a: list, backwards: bool) -> None:
    l = v.inward(a)
    sort.sort_list(l, None, backwards)
    result = v.outward(l)
    wanted = sorted(a, reverse=backwards)
    assert [(type(x), repr(x)) for x in result] == [(type(x), repr(x)) for x in wanted]


@given(runs | st.lists(st.integers(0, 300), max_size=3000))
def test_stable_with_the_comparisons_of_cpython(a: list[int]) -> None:
    """Stability, and the very comparisons that CPython makes, in its order."""
    ours: list[tuple[int, int]] = []
    order = Array[i32].of(*range(len(a)))
    s = sort.sorter(v.inward(a).items, len(a), order)
    s.tie = sort_ranks.BY_OBJECT  # not by digits

    def less(_: object, x: int, y: int) -> bool:
        ours.append((x, y))
        return a[x] < a[y]

    saved, sort.less = sort.less, less
    try:
        if len(a) > 1:
            sort.sort_order(s, len(a))
    finally:
        sort.less = saved
    theirs: list[tuple[int, int]] = []

    @functools.total_ordering
    class Key:
        def __init__(self, i: int) -> None:
            self.i = i

        def __lt__(self, other: Key) -> bool:
            theirs.append((self.i, other.i))
            return a[self.i] < a[other.i]

    wanted = sorted(range(len(a)), key=Key)
    assert order.items == wanted
    assert ours == theirs
