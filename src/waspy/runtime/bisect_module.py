"""_bisect: search and insertion in sorted sequences (Modules/_bisectmodule.c)."""

from waspy.lang import *
from waspy.runtime import calls, exceptions, ops
from waspy.runtime import list as lists
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

module("_bisect")


def item_of(a: obj, i: i64) -> obj:
    if isinstance(a, List) and a.cls is lists.ListClass and i < i64(a.length):
        return lists.at(a, i32(i))
    return ops.getitem(a, ops.box_i64(i))


def find(a: obj, x: obj, lo: i64, hi: obj | None, key: obj | None, after: bool) -> i64:
    """Where x belongs in a[lo:hi]: before, or after, the items equal to it."""
    if lo < 0:
        exceptions.raise_value_error(S("lo must be non-negative"))
    if key is NONE:
        key = None
    high = ops.len_(a) if hi is None or hi is NONE else ops.to_i64(hi)
    while lo < high:
        middle = shr_u64(lo + high, 1)
        item = item_of(a, middle)
        if key is not None:
            item = calls.call1(key, item)
        if after and not ops.lt_(x, item) or not after and ops.lt_(item, x):
            lo = middle + 1
        else:
            high = middle
    return lo


def insert(a: obj, x: obj, lo: i64, hi: obj | None, key: obj | None, after: bool) -> None:
    probe = x
    if key is not None and key is not NONE:
        probe = calls.call1(key, x)
    at = find(a, probe, lo, hi, key, after)
    if isinstance(a, List) and a.cls is lists.ListClass and at <= i64(a.length):
        lists.insert_at(a, i32(at), x)
    else:
        calls.method2(a, S("insert"), ops.box_i64(at), x)


@function("_bisect")
def bisect_right(a: obj, x: obj, lo: i64 = 0, hi: obj | None = None, *, key: obj | None = None) -> i64:
    return find(a, x, lo, hi, key, True)


@function("_bisect")
def bisect_left(a: obj, x: obj, lo: i64 = 0, hi: obj | None = None, *, key: obj | None = None) -> i64:
    return find(a, x, lo, hi, key, False)


@function("_bisect")
def insort_right(a: obj, x: obj, lo: i64 = 0, hi: obj | None = None, *, key: obj | None = None) -> None:
    insert(a, x, lo, hi, key, True)


@function("_bisect")
def insort_left(a: obj, x: obj, lo: i64 = 0, hi: obj | None = None, *, key: obj | None = None) -> None:
    insert(a, x, lo, hi, key, False)
