"""list: reading, assigning and deleting slices."""

from waspy.lang import *
from waspy.runtime import exceptions, ops
from waspy.runtime import list as lists
from waspy.runtime import slice as slices
from waspy.runtime.layout import *
from waspy.runtime.messages import decimal
from waspy.runtime.template import fill2


def get_slice(l: List, key: Slice) -> List:
    b = slices.slice_bounds(key, l.length)
    if b.step == 1:
        return lists.copy_range(l, b.start, b.count)
    items = Array[obj | None](b.count)
    i = 0
    while i < b.count:
        items[i] = l.items[b.start + i * b.step]
        i += 1
    return lists.new_list(items, b.count)


def set_slice(l: List, key: Slice, value: obj | None) -> None:
    """l[key] = value; a null value deletes."""
    b = slices.slice_bounds(key, l.length)
    if value is None:
        delete_slice(l, b)
        return
    source = snapshot(value, b.step == 1)
    b = slices.slice_bounds(key, l.length)  # making the snapshot may have changed the list
    if b.step == 1:
        replace(l, b.start, b.count, source)
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
        l.items[b.start + i * b.step] = source.items[i]
        i += 1


def snapshot(value: obj, contiguous: bool) -> List:
    """The items to assign."""
    if not ops.is_iterable(value):
        exceptions.raise_type_error(
            S("can only assign an iterable") if contiguous else S("must assign iterable to extended slice")
        )
    return lists.from_iterable(value)


def replace(l: List, start: i32, count: i32, source: List) -> None:
    """Puts all items of source in place of `count` items."""
    n = l.length
    after = n - start - count
    m = n + source.length - count
    if m > n:
        lists.grow(l, m)
    l.items.copy(start + source.length, l.items, start + count, after)
    l.items.copy(start, source.items, 0, source.length)
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
    to = start
    i = 0
    while i < b.count:
        kept = start + i * step + 1
        end = l.length if i == b.count - 1 else kept + step - 1
        l.items.copy(to, l.items, kept, end - kept)
        to += end - kept
        i += 1
    lists.truncate(l, to)
