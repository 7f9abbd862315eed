"""list: the growing array, and the operations that compiled code and the runtime call."""

from waspy.lang import *
from waspy.runtime import classes, exceptions, ops
from waspy.runtime import slice as slices
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1

ListClass = builtin_class("list", List, base=ObjectClass, flags=CLASS_SEQUENCE | CLASS_GENERIC)

NO_ITEMS = Array[obj | None](0)  # shared by all empty lists


@inline
def new_list(items: Array[obj | None], length: i32) -> List:
    """Takes the array over."""
    return List(ListClass, items, length, 0)


MOST_ITEMS = (1 << 27) - 16  # engines refuse arrays of a gigabyte, and trap


@inline
def empty() -> List:
    return List(ListClass, NO_ITEMS, 0, 0)


def capacity_for(n: i32) -> i32:
    """Half as much again. CPython's eighth relies on `realloc` growing in place; here each growth copies."""
    return (n + (n >> 1) + 6) & -4


def grow(l: List, needed: i32) -> None:
    """Makes room for `needed` items in all."""
    if needed <= len(l.items):
        return
    if needed < 0 or needed > MOST_ITEMS:
        exceptions.raise_memory_error()
    capacity = min(capacity_for(needed), MOST_ITEMS)
    if needed - l.length > capacity - needed:
        capacity = (needed + 3) & -4
    items = Array[obj | None](capacity)
    items.copy(0, l.items, 0, l.length)
    l.items = items


def truncate(l: List, n: i32) -> None:
    """Forgets the items from n on; gives memory back when three quarters of it are unused."""
    if n < len(l.items) >> 2:
        items = Array[obj | None](capacity_for(n) if n > 0 else 0)
        items.copy(0, l.items, 0, n)
        l.items = items
    else:
        l.items.fill(n, None, l.length - n)
    l.length = n


@method(ListClass)
def append(self: List, item: obj, /) -> None:
    n = self.length
    if n == len(self.items):
        grow(self, n + 1)
    self.items[n] = item
    self.length = n + 1


def extend_(l: List, iterable: obj) -> None:
    """list.extend: arrays at once, anything else item by item."""
    if isinstance(iterable, List) and ops.type_of(iterable).flags & CLASS_HEAP == 0:
        extend_items(l, iterable.items, iterable.length)
        return
    if isinstance(iterable, Tuple) and ops.type_of(iterable).flags & CLASS_HEAP == 0:
        extend_tuple(l, iterable)
        return
    it = ops.get_iter(iterable)
    while True:
        item = ops.next_(it)
        if item is None:
            return
        append(l, item)


def extend_display(l: List, iterable: obj) -> None:
    """`[..., *iterable]`, also of a tuple."""
    if not ops.is_iterable(iterable):
        message = S("Value after * must be an iterable, not %")
        exceptions.raise_type_error(fill1(message, classes.type_name(iterable)))
    extend_(l, iterable)


def extend_items(l: List, items: Array[obj | None], n: i32) -> None:
    at = l.length
    grow(l, at + n)
    l.items.copy(at, items, 0, n)
    l.length = at + n


def extend_tuple(l: List, t: Tuple) -> None:
    extend_items(l, cast(Array[obj | None], t.items), len(t.items))


def from_iterable(iterable: obj) -> List:
    """A list of its items."""
    made = empty()
    extend_(made, iterable)
    return made


def to_tuple(l: List) -> Tuple:
    return tuples.new_tuple(to_array(l))


def to_array(l: List) -> Array[obj]:
    """Its items in an array of exactly its length."""
    n = l.length
    if n == 0:
        return tuples.NO_ITEMS
    made = Array[obj | None](n)
    made.copy(0, l.items, 0, n)
    return cast(Array[obj], made)


def copy_range(l: List, start: i32, n: i32) -> List:
    """A list of n items from start on."""
    items = Array[obj | None](n)
    items.copy(0, l.items, start, n)
    return List(ListClass, items, n, 0)


# --- single items -----------------------------------------------------------------------------------
@inline
def item(l: List, i: i32) -> obj:
    """l[i], i from the end if negative."""
    n = l.length
    if i < 0:
        i += n
    if not lt_u32(i, n):
        exceptions.raise_index_error(S("list index out of range"))
    return cast(obj, l.items[i])


@inline
def set_item(l: List, i: i32, value: obj) -> None:
    n = l.length
    if i < 0:
        i += n
    if not lt_u32(i, n):
        exceptions.raise_index_error(S("list assignment index out of range"))
    l.items[i] = value


def insert_at(l: List, i: i32, value: obj) -> None:
    """Before item i, 0 <= i <= length."""
    n = l.length
    if n == len(l.items):
        grow(l, n + 1)
    l.items.copy(i + 1, l.items, i, n - i)
    l.items[i] = value
    l.length = n + 1


def remove_at(l: List, i: i32) -> None:
    """Removes item i, 0 <= i < length."""
    l.items.copy(i, l.items, i + 1, l.length - 1 - i)
    pop_last(l)


def pop_last(l: List) -> obj:
    """The last item of a list that is not empty, removed."""
    n = l.length - 1
    value = cast(obj, l.items[n])
    if n < len(l.items) >> 2:
        truncate(l, n)
    else:
        l.items[n] = None
        l.length = n
    return value


# --- arguments that several sequences share ---------------------------------------------------------------
def repeat_count(times: obj, n: i32) -> i32:
    """How often `sequence * times` repeats n items; MemoryError if the result would be too long."""
    count = slices.saturated(ops.index_(times))
    if count <= 0:
        return 0
    if i64(count) * i64(n) > MOST_ITEMS:
        exceptions.raise_memory_error()
    return count


def search_bound(bound: obj | None, default: i32, length: i32) -> i32:
    """The start or stop argument of `index`: from the end if negative."""
    if bound is None:
        return default
    i = slices.slice_part(bound, default)
    if i < 0:
        i += length
        if i < 0:
            return 0
    return i
