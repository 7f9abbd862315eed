"""deque, OrderedDict, heapq, bisect, itertools, lru_cache and time against CPython's."""
# ruff: noqa: B023, E501, E741, SIM905

from __future__ import annotations

import bisect
import collections
import functools
import heapq
import itertools
import time
from typing import Any

import container_values as v
from hypothesis import given
from hypothesis import strategies as st

from waspy.lang import Array, obj
from waspy.runtime import (
    bisect_module,
    deque,
    dict_methods,
    functools_module,
    heapq_module,
    iterators,
    itertools_combinatoric,
    itertools_groups,
    itertools_module,
    lru_cache,
    ops,
    ordered_dict,
    time_format,
    time_module,
)
from waspy.runtime import dict as dicts

small = st.integers(-12, 12)
short = st.lists(st.integers(0, 5), max_size=6)


# --- collections --------------------------------------------------------------------------------------
def deque_steps(d: Any, p: collections.deque, n: int) -> dict[str, tuple[Any, Any]]:
    k = v.inward(n)
    other = (n, n + 1, n + 2)
    return {
        "append": (lambda: deque.push(d, k), lambda: p.append(n)),
        "appendleft": (lambda: deque.push_left(d, k), lambda: p.appendleft(n)),
        "pop": (lambda: v.outward(deque.pull(d)), lambda: p.pop()),
        "popleft": (lambda: v.outward(deque.pull_left(d)), lambda: p.popleft()),
        "rotate": (lambda: deque.rotate(d, k), lambda: p.rotate(n)),
        "insert": (lambda: deque.insert(d, k, k), lambda: p.insert(n, n)),
        "remove": (lambda: deque.remove(d, k), lambda: p.remove(n)),
        "index": (lambda: deque.index(d, k, k), lambda: p.index(n, n)),
        "count": (lambda: deque.count(d, k), lambda: p.count(n)),
        "extendleft": (lambda: deque.extendleft(d, v.inward(other)), lambda: p.extendleft(other)),
        "reverse": (lambda: deque.reverse(d), lambda: p.reverse()),
        "getitem": (lambda: v.outward(deque.deque_getitem(d, k)), lambda: p[n]),
        "delete": (lambda: deque.deque_setitem(d, k, None), lambda: p.__delitem__(n)),
        "imul": (lambda: deque.deque_imul(d, v.inward(n & 1)) and None, lambda: p.__imul__(n & 1) and None),
        "repr": (lambda: v.outward(deque.deque_repr(d)), lambda: repr(p)),
    }


names = sorted(deque_steps(None, collections.deque(), 0))


@given(st.none() | st.integers(0, 9), short, st.lists(st.tuples(st.sampled_from(names), small), max_size=40))
def test_deque(maxlen: int | None, start: list, steps: list) -> None:
    d = deque.new_deque(deque.DequeClass, -1)
    deque.deque_init(d, v.inward(start), v.inward(maxlen))
    p = collections.deque(start, maxlen)
    for name, n in steps:
        ours, theirs = deque_steps(d, p, n)[name]
        wanted = v.outcome(theirs)
        found = v.outcome(ours)
        assert found == wanted or name == "imul"
        assert v.items(d) == list(p)


@given(st.lists(st.tuples(st.sampled_from(["put", "last", "first", "popfirst", "poplast", "del"]), st.integers(0, 9)), max_size=80))  # fmt: skip
def test_ordered_dict(steps: list) -> None:
    d = dict_methods.allocate(ordered_dict.OrderedDictClass)
    p: collections.OrderedDict = collections.OrderedDict()
    for i, (name, n) in enumerate(steps):
        k = v.inward(n)
        ours, theirs = {
            "put": (lambda: dicts.put(d, k, v.inward(i)), lambda: p.__setitem__(n, i)),
            "last": (lambda: ordered_dict.move_to_end(d, k), lambda: p.move_to_end(n)),
            "first": (lambda: ordered_dict.move_to_end(d, k, False), lambda: p.move_to_end(n, False)),
            "popfirst": (lambda: v.outward(ordered_dict.popitem(d, False)), lambda: p.popitem(False)),
            "poplast": (lambda: v.outward(ordered_dict.popitem(d)), lambda: p.popitem()),
            "del": (lambda: dict_methods.pop(d, k, k) is None, lambda: p.pop(n, n) is None),
        }[name]
        assert v.outcome(ours) == v.outcome(theirs)
        assert list(v.outward(d).items()) == list(p.items())


# --- heapq, bisect --------------------------------------------------------------------------------------
@given(st.lists(st.integers(0, 20)), st.lists(st.integers(-1, 21)))
def test_heapq(start: list, steps: list) -> None:
    h, p = v.inward(start), list(start)
    heapq_module.heapify(h)
    heapq.heapify(p)
    assert v.outward(h) == p
    for n in steps:
        if n < 0:
            assert v.outcome(lambda: v.outward(heapq_module.heappop(h))) == v.outcome(heapq.heappop, p)
        elif n & 1:
            heapq_module.heappush(h, v.inward(n))
            heapq.heappush(p, n)
        else:
            assert v.outward(heapq_module.heappushpop(h, v.inward(n))) == heapq.heappushpop(p, n)
        assert v.outward(h) == p


@given(st.lists(st.integers(0, 9)).map(sorted), st.integers(-1, 10))
def test_bisect(a: list, x: int) -> None:
    for name in ("bisect_left", "bisect_right"):
        assert getattr(bisect_module, name)(v.inward(a), v.inward(x)) == getattr(bisect, name)(a, x)
    l = v.inward(a)
    bisect_module.insort_left(l, v.inward(x))
    bisect.insort_left(a, x)
    assert v.outward(l) == a


# --- itertools ------------------------------------------------------------------------------------------
def pairs(n: int, a: list, b: list, bounds: tuple) -> list[tuple[Any, Any]]:
    m, c = itertools_module, itertools_combinatoric
    x, y = v.inward(a), v.inward(b)
    return [
        (c.product_new(c.ProductClass, x, y, repeat=n % 3), itertools.product(a, b, repeat=n % 3)),
        (c.permutations_new(c.PermutationsClass, x, v.inward(n)), itertools.permutations(a, n)),
        (c.permutations_new(c.PermutationsClass, x), itertools.permutations(a)),
        (c.combinations_new(c.CombinationsClass, x, n), itertools.combinations(a, n)),
        (c.replacement_new(c.ReplacementClass, x, n), itertools.combinations_with_replacement(a, n)),
        (m.chain_new(m.ChainClass, x, y), itertools.chain(a, b)),
        (m.accumulate_new(m.AccumulateClass, x), itertools.accumulate(a)),
        (m.accumulate_new(m.AccumulateClass, x, initial=v.inward(n)), itertools.accumulate(a, initial=n)),
        (m.compress_new(m.CompressClass, x, y), itertools.compress(a, b)),
        (m.pairwise_new(m.PairwiseClass, x), itertools.pairwise(a)),
        (m.zip_longest_new(m.ZipLongestClass, x, y), itertools.zip_longest(a, b)),
        (m.islice_new(m.IsliceClass, x, *map(v.inward, bounds)), itertools.islice(a, *bounds)),
        (m.repeat_new(m.RepeatClass, x, v.inward(n)), itertools.repeat(a, n)),
        (m.filterfalse_new(m.FilterFalseClass, v.inward(None), x), itertools.filterfalse(None, a)),
        (iterators.zip_new(iterators.ZipClass, x, y), zip(a, b)),  # noqa: B905
        (iterators.zip_new(iterators.ZipClass, x, y, x, strict=True), zip(a, b, a, strict=True)),
        (iterators.enumerate_new(iterators.EnumerateClass, x, v.inward(n)), enumerate(a, n)),
        (iterators.Reversed(iterators.ReversedClass, x, len(a) - 1), reversed(a)),
    ]  # fmt: skip


@given(
    st.integers(0, 4), st.lists(st.integers(0, 2), max_size=4), st.lists(st.integers(0, 2), max_size=4),
    st.tuples(st.integers(0, 4), st.none() | st.integers(0, 5), st.none() | st.integers(1, 3)),
)  # fmt: skip
def test_itertools(n: int, a: list, b: list, bounds: tuple) -> None:
    for ours, theirs in pairs(n, a, b, bounds):
        assert v.outcome(v.items, ours) == v.outcome(list, theirs), theirs


@given(short)
def test_groupby_and_tee(a: list) -> None:
    g = itertools_groups.groupby_new(itertools_groups.GroupByClass, v.inward(a))
    found = []
    while (pair := ops.next_(g)) is not None:
        found.append((v.outward(pair.first), v.items(pair.second)))
    assert found == [(k, list(group)) for k, group in itertools.groupby(a)]
    x = itertools_groups.tee_of(ops.get_iter(v.inward(a)))
    y = itertools_groups.tee_copy(x)
    first = ops.next_(x)
    assert (None if first is None else v.outward(first)) == next(iter(a), None)
    assert v.items(y) == a
    assert v.items(x) == a[1:]


# --- functools --------------------------------------------------------------------------------------------
NUMBERS = st.one_of(
    st.integers(-3, 3), st.booleans(), st.floats(-2, 2), st.sampled_from([2**14, 2**20, -(2**20) - 1, 2**30, "x"])
)


@given(st.sampled_from([None, None, 0, 1, 3]), st.lists(st.lists(NUMBERS, min_size=1, max_size=5), max_size=60))
def test_lru_cache(maxsize: int | None, arguments: list) -> None:
    calls_seen: list[list] = []

    def record(_: Any, args: Any, names: Any) -> Any:
        calls_seen.append([v.outward(a) for a in args])
        return args[0]

    theirs: list[list] = []

    @functools.lru_cache(maxsize)
    def cached(*args: Any) -> Any:
        theirs.append(list(args))
        return args[0]

    members = {"call_array": staticmethod(lambda f, args: record(f, args, None))}
    saved, lru_cache.calls = lru_cache.calls, type("calls", (), members)
    try:
        limit = -1 if maxsize is None else maxsize
        c = lru_cache.new_cache(lru_cache.LruCacheClass, v.inward(0), limit, False, v.inward(0))
        for a in arguments:
            assert v.outward(lru_cache.lru_call(c, Array[obj].of(*map(v.inward, a)), None)) == cached(*a)
    finally:
        lru_cache.calls = saved
    info = cached.cache_info()
    assert (c.hits, c.misses, lru_cache.size_of(c)) == (info.hits, info.misses, info.currsize)
    assert calls_seen == theirs


def test_reduce_of_nothing() -> None:
    wanted = ("TypeError", "reduce() of empty iterable with no initial value")
    assert v.outcome(functools_module.reduce, v.inward(0), v.inward([])) == wanted


# --- time ---------------------------------------------------------------------------------------------------
DIRECTIVES = "%a %A %b %B %c %d %e %H %I %j %m %M %p %S %U %w %W %x %X %y %Y %% %D %F %T %R %r %h %n %t %C %g %G %u %V %s %k %l %P %Q %"  # fmt: skip


@given(st.integers(-62135596800, 253402300799))
def test_time(seconds: int) -> None:
    ours = time_module.gmtime(v.inward(seconds))
    theirs = time.gmtime(seconds)
    assert v.outward(ours) == tuple(theirs)
    assert v.outward(time_module.struct_time_repr(ours)) == repr(theirs)
    assert time_module.mktime(ours) == seconds
    assert v.outward(time_format.strftime(v.inward(DIRECTIVES), ours)) == time.strftime(DIRECTIVES, theirs)
    assert v.outward(time_format.asctime(ours)) == time.asctime(theirs)
