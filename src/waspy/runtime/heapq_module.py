"""_heapq: heaps in lists (Lib/heapq.py says how they work, Modules/_heapqmodule.c is what this follows)."""

from waspy.lang import *
from waspy.runtime import exceptions, ops
from waspy.runtime import list as lists
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

module("_heapq")


@inline
def before(a: obj, b: obj, largest: bool) -> bool:
    """Does a stand nearer to the root of a min-heap (or max-heap) than b?"""
    if largest:
        return less(b, a)
    return less(a, b)


def less(a: obj, b: obj) -> bool:
    """a < b: tuples, which most heaps are of, without the detour through the operator."""
    if isinstance(a, Tuple) and isinstance(b, Tuple):
        if a.cls is tuples.TupleClass and b.cls is tuples.TupleClass:
            return tuples.precedes(a, b)
    return ops.lt_(a, b)


def check_size(heap: List, n: i32) -> None:
    if heap.length != n:
        exceptions.raise_runtime_error(S("list changed size during iteration"))


def sift_down(heap: List, start: i32, at: i32, largest: bool) -> None:
    """Moves the item at `at` towards the root until its parent comes before it."""
    n = heap.length
    item = lists.at(heap, at)
    while at > start:
        parent_at = (at - 1) >> 1
        parent = lists.at(heap, parent_at)
        is_before = before(item, parent, largest)
        check_size(heap, n)
        if not is_before:
            break
        lists.put_at(heap, at, parent)
        lists.put_at(heap, parent_at, item)
        at = parent_at


def sift_up(heap: List, at: i32, largest: bool) -> None:
    """Moves the item at `at` down to a leaf along the smaller children, then back up to its place."""
    n = heap.length
    start = at
    limit = n >> 1
    while at < limit:
        child = 2 * at + 1
        if child + 1 < n:
            left_first = before(lists.at(heap, child), lists.at(heap, child + 1), largest)
            check_size(heap, n)
            if not left_first:
                child += 1
        x = lists.at(heap, at)
        lists.put_at(heap, at, lists.at(heap, child))
        lists.put_at(heap, child, x)
        at = child
    sift_down(heap, start, at, largest)


def pop(heap: List, largest: bool) -> obj:
    if heap.length == 0:
        exceptions.raise_index_error(S("index out of range"))
    last = lists.pop_last(heap)
    if heap.length == 0:
        return last
    return replace(heap, last, largest)


def replace(heap: List, item: obj, largest: bool) -> obj:
    if heap.length == 0:
        exceptions.raise_index_error(S("index out of range"))
    first = lists.at(heap, 0)
    lists.put_at(heap, 0, item)
    sift_up(heap, 0, largest)
    return first


def make_heap(heap: List, largest: bool) -> None:
    i = (heap.length >> 1) - 1
    while i >= 0:
        sift_up(heap, i, largest)
        i -= 1


@function("_heapq")
def heappush(heap: List, item: obj, /) -> None:
    lists.append(heap, item)
    sift_down(heap, 0, heap.length - 1, False)


@function("_heapq")
def heappop(heap: List, /) -> obj:
    return pop(heap, False)


@function("_heapq")
def heapreplace(heap: List, item: obj, /) -> obj:
    return replace(heap, item, False)


@function("_heapq")
def heappushpop(heap: List, item: obj, /) -> obj:
    if heap.length == 0 or not ops.lt_(lists.at(heap, 0), item):
        return item
    return replace(heap, item, False)


@function("_heapq")
def heapify(heap: List, /) -> None:
    make_heap(heap, False)


@function("_heapq")
def _heappop_max(heap: List, /) -> obj:
    return pop(heap, True)


@function("_heapq")
def _heapreplace_max(heap: List, item: obj, /) -> obj:
    return replace(heap, item, True)


@function("_heapq")
def _heapify_max(heap: List, /) -> None:
    make_heap(heap, True)
