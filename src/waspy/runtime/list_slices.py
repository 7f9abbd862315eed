"""list: reading, assigning and deleting slices."""

from waspy.lang import *
from waspy.runtime import exceptions, ops
from waspy.runtime import list as lists
from waspy.runtime import slice as slices
from waspy.runtime.layout import *
from waspy.runtime.messages import decimal
from waspy.runtime.singletons import *
from waspy.runtime.template import fill2


def get_slice(l: List, key: Slice) -> List:
    b = slices.slice_bounds(key, l.length)
    if b.step == 1:
        return lists.copy_range(l, b.start, b.count)
    old = l.items
    if old is None:
        return lists.storage(l).part(l, b.start, b.count, b.step)
    items = Array[obj | None](b.count)
    i = 0
    while i < b.count:
        items[i] = old[b.start + i * b.step]
        i += 1
    return lists.new_list(items, b.count)


def cut(l: List, start: obj, stop: obj, step: obj) -> List:
    """l[start:stop:step]"""
    if step is not NONE:
        return get_slice(l, Slice(slices.SliceClass, start, stop, step))
    return between(l, slices.slice_part(start, 0), slices.slice_part(stop, slices.MAX_I32))


def between(l: List, start: i32, stop: i32) -> List:
    """l[start:stop]"""
    first = slices.clamp(start, 0, l.length)
    last = slices.clamp(stop, 0, l.length)
    return lists.copy_range(l, first, last - first if last > first else 0)


def backwards(l: List, start: i32, stop: i32) -> List:
    """l[start:stop:-1]"""
    first = slices.clamp(start, -1, l.length)
    last = slices.clamp(stop, -1, l.length)
    n = first - last if first > last else 0
    old = l.items
    if old is None:
        return lists.storage(l).part(l, first, n, -1)
    items = Array[obj | None](n)
    for i in range(n):
        items[i] = old[first - i]
    return lists.new_list(items, n)


def put_between(l: List, start: i32, stop: i32, value: obj) -> None:
    """l[start:stop] = value"""
    replace(l, slices.clamp(start, 0, l.length), slices.clamp(stop, 0, l.length), snapshot(l, value, True))


def put(l: List, start: obj, stop: obj, step: obj, value: obj) -> None:
    """l[start:stop:step] = value"""
    if step is not NONE:
        set_slice(l, Slice(slices.SliceClass, start, stop, step), value)
        return
    put_between(l, slices.slice_part(start, 0), slices.slice_part(stop, slices.MAX_I32), value)


def set_slice(l: List, key: Slice, value: obj | None) -> None:
    """l[key] = value; a null value deletes."""
    b = slices.slice_bounds(key, l.length)
    if value is None:
        delete_slice(l, b)
        return
    source = snapshot(l, value, b.step == 1)
    if b.step == 1:
        replace(l, b.start, b.start + b.count, source)
        return
    if source.length != b.count:
        exceptions.raise_value_error(
            fill2(
                S("attempt to assign sequence of size % to extended slice of size %"),
                decimal(i64(source.length)),
                decimal(i64(b.count)),
            )
        )
    i = 0
    while i < b.count:
        lists.put_at(l, b.start + i * b.step, lists.at(source, i))
        i += 1


def snapshot(l: List, value: obj, contiguous: bool) -> List:
    """The items to assign to a slice of l, in a list that nothing changes meanwhile."""
    if isinstance(value, List) and value is not l and value.cls is lists.ListClass:
        return value
    if not ops.is_iterable(value):
        exceptions.raise_type_error(
            S("can only assign an iterable") if contiguous else S("must assign iterable to extended slice")
        )
    return lists.from_iterable(value)


def replace(l: List, start: i32, stop: i32, source: List) -> None:
    """Puts all items of source in place of those from start to stop. Taking them out may have shortened the list."""
    n = l.length
    start = min(start, n)
    count = max(min(stop, n) - start, 0)
    after = n - start - count
    if l.items is None and lists.storage(l).is_like(l, source):
        lists.storage(l).replace(l, start, start + count, source)
        return
    m = n + source.length - count
    items = lists.grow(l, max(m, n))
    items.copy(start + source.length, items, start + count, after)
    items.copy(start, lists.view(source), 0, source.length)
    if m < n:
        lists.truncate(l, m)
    else:
        l.length = m


def delete_slice(l: List, b: slices.Bounds) -> None:
    """Closes the gaps from left to right, whatever the direction of the slice."""
    if b.count == 0:
        return
    start = b.start
    step = b.step
    if step < 0:
        start = start + step * (b.count - 1)
        step = -step
    if l.items is None and step == 1:
        lists.storage(l).remove(l, start, b.count)
        return
    items = lists.boxed(l)
    to = start
    i = 0
    while i < b.count:
        kept = start + i * step + 1
        end = l.length if i == b.count - 1 else kept + step - 1
        items.copy(to, items, kept, end - kept)
        to += end - kept
        i += 1
    lists.truncate(l, to)
