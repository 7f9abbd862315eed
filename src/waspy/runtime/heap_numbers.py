"""Heaps in lists of numbers: see `heapq_module`, which does the same with objects."""

from waspy.lang import *
from waspy.runtime.layout import *


def sift_ints(heap: List, start: i32, at: i32, leafwards: bool, largest: bool) -> bool:
    """Moves an item of a list of ints, first along the children if `leafwards`, then to its place. False: it is no
    such list."""
    if not isinstance(heap, NumberList):
        return False
    a = heap.numbers
    n = heap.count
    item = a[at]
    if leafwards:
        child = 2 * at + 1
        while child < n:
            if child + 1 < n and not (a[child + 1] < a[child] if largest else a[child] < a[child + 1]):
                child += 1
            a[at] = a[child]
            at = child
            child = 2 * at + 1
    while at > start:
        parent_at = (at - 1) >> 1
        parent = a[parent_at]
        if not (parent < item if largest else item < parent):
            break
        a[at] = parent
        at = parent_at
    a[at] = item
    return True


def sift_floats(heap: List, start: i32, at: i32, leafwards: bool, largest: bool) -> bool:
    """The same of floats."""
    if not isinstance(heap, FloatList):
        return False
    a = heap.floats
    n = heap.count
    item = a[at]
    if leafwards:
        child = 2 * at + 1
        while child < n:
            if child + 1 < n and not (a[child + 1] < a[child] if largest else a[child] < a[child + 1]):
                child += 1
            a[at] = a[child]
            at = child
            child = 2 * at + 1
    while at > start:
        parent_at = (at - 1) >> 1
        parent = a[parent_at]
        if not (parent < item if largest else item < parent):
            break
        a[at] = parent
        at = parent_at
    a[at] = item
    return True
