"""Sorting lists of numbers: equal ones cannot be told apart, so any order of comparisons gives CPython's result."""

from waspy.lang import *
from waspy.runtime import number_list, sort
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

RUN = 12  # so many items are sorted by insertion


def sort_list(l: List, key: obj | None, backwards: bool) -> bool:
    """list.sort, if it is a list of numbers."""
    if not isinstance(l, NumberList):
        return False
    if key is None or key is NONE:
        sort_numbers(l.numbers, l.count)
        if backwards:
            number_list.reverse(l)
        return True
    number_list.turn(l)
    failed = sort_objects(l, key, backwards)
    number_list.turn_back(l)
    if failed is not None:
        throw(failed)
    return True


def sort_objects(l: List, key: obj | None, backwards: bool) -> obj | None:
    """As objects; what that raised."""
    try:
        sort.sort_list(l, key, backwards)
    except Thrown as t:
        return t.value
    return None


def sort_numbers(a: Array[i64], n: i32) -> None:
    """Ascending. A list that is in order already, or in the opposite one, takes one pass."""
    ascending = 1
    while ascending < n and a[ascending - 1] <= a[ascending]:
        ascending += 1
    if ascending >= n:
        return
    if ascending == 1:
        descending = 1
        while descending < n and a[descending - 1] > a[descending]:
            descending += 1
        number_list.reverse_numbers(a, descending)
        if descending == n:
            return
    start = 0
    while start < n:
        insertion_sort(a, start, min(start + RUN, n))
        start += RUN
    merge_runs(a, n)


def insertion_sort(a: Array[i64], start: i32, stop: i32) -> None:
    i = start + 1
    while i < stop:
        x = a[i]
        j = i - 1
        while j >= start and a[j] > x:
            a[j + 1] = a[j]
            j -= 1
        a[j + 1] = x
        i += 1


def merge_runs(a: Array[i64], n: i32) -> None:
    """Merges neighbours until one run is left; the left one of a pair is moved out of the way first."""
    aside = Array[i64]((n >> 1) + RUN)
    width = RUN
    while width < n:
        if len(aside) < width:
            aside = Array[i64](width)
        start = 0
        while start + width < n:
            merge(a, start, start + width, min(start + 2 * width, n), aside)
            start += 2 * width
        width *= 2


def merge(a: Array[i64], start: i32, middle: i32, stop: i32, aside: Array[i64]) -> None:
    if a[middle - 1] <= a[middle]:
        return
    n = middle - start
    aside.copy(0, a, start, n)
    i = 0
    j = middle
    to = start
    x = aside[0]
    y = a[j]
    while True:
        if x <= y:
            a[to] = x
            to += 1
            i += 1
            if i == n:
                return
            x = aside[i]
        else:
            a[to] = y
            to += 1
            j += 1
            if j == stop:
                break
            y = a[j]
    a.copy(to, aside, i, n - i)
