"""_heapq: heaps in lists (Lib/heapq.py says how they work, Modules/_heapqmodule.c is what this follows)."""

from waspy.lang import *
from waspy.runtime import exceptions, heap_numbers, operators, ops
from waspy.runtime import list as lists
from waspy.runtime.layout import *
from waspy.runtime.plain_order import UNKNOWN, order
from waspy.runtime.singletons import *

module("_heapq")


# They say whether the heap is one that they are for.
NUMBER_SIFTERS = Array[Func[[List, i32, i32, bool, bool], bool]].of(
    when_live("numbers in lists", heap_numbers.sift_ints), when_live("floats in lists", heap_numbers.sift_floats)
)


def is_before(heap: List, a: obj, b: obj, largest: bool) -> bool:
    """Does a stand nearer to the root of a min-heap (or max-heap) than b? The operator may change the heap."""
    n = heap.length
    result = ops.is_true(operators.compare(b, a, LT) if largest else operators.compare(a, b, LT))
    if heap.length != n:
        exceptions.raise_runtime_error(S("list changed size during iteration"))
    return result


def is_moved(heap: List, start: i32, at: i32, leafwards: bool, largest: bool) -> bool:
    """Was the item moved by one that is for numbers?"""
    if heap.items is None:
        for sifter in NUMBER_SIFTERS:
            if sifter(heap, start, at, leafwards, largest):
                return True
    return False


def sift_down(heap: List, start: i32, at: i32, largest: bool) -> None:
    """Moves the item at `at` towards the root until its parent comes before it. It is put down where others can see
    the heap: at the end, and when the operator is called."""
    if is_moved(heap, start, at, False, largest):
        return
    items = lists.boxed(heap)
    item = cast(obj, items[at])
    while at > start:
        parent_at = (at - 1) >> 1
        parent = cast(obj, items[parent_at])
        c = order(parent, item) if largest else order(item, parent)
        if c == UNKNOWN:
            items[at] = item
            up = is_before(heap, item, parent, largest)
            items = lists.boxed(heap)
            item = cast(obj, items[at])
            parent = cast(obj, items[parent_at])
        else:
            up = c < 0
        if not up:
            break
        items[at] = parent
        at = parent_at
    items[at] = item


def sift_up(heap: List, at: i32, largest: bool) -> None:
    """Moves the item at `at` down to a leaf along the smaller children, then back up to its place."""
    if is_moved(heap, at, at, True, largest):
        return
    n = heap.length
    start = at
    limit = n >> 1
    items = lists.boxed(heap)
    item = cast(obj, items[at])
    while at < limit:
        child = 2 * at + 1
        if child + 1 < n:
            left = cast(obj, items[child])
            right = cast(obj, items[child + 1])
            c = order(right, left) if largest else order(left, right)
            if c == UNKNOWN:
                items[at] = item
                is_left = is_before(heap, left, right, largest)
                items = lists.boxed(heap)
                item = cast(obj, items[at])
            else:
                is_left = c < 0
            if not is_left:
                child += 1
        items[at] = items[child]
        at = child
    items[at] = item
    sift_down(heap, start, at, largest)


def is_less(a: obj, b: obj) -> bool:
    c = order(a, b)
    return ops.is_true(operators.compare(a, b, LT)) if c == UNKNOWN else c < 0


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
    if heap.length == 0 or not is_less(lists.at(heap, 0), item):
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
