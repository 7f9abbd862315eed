"""Lists of floats, in an array of f64: see `number_list`, whose rules they share."""

from waspy.lang import *
from waspy.runtime import exceptions, ops
from waspy.runtime import list as lists
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

SHORT = 16  # so many items are copied one by one: that is faster than to ask the engine for it
NO_FLOATS = Array[f64](0)  # shared by all lists that have none


@inline
def new(floats: Array[f64], n: i32) -> List:
    """Takes the array over."""
    live("floats in lists")
    return FloatList(lists.ListClass, None, n, 0, floats, n)


@inline
def empty() -> List:
    live("floats in lists")
    return FloatList(lists.ListClass, None, 0, 0, NO_FLOATS, 0)


def sized(n: i64) -> List:
    """See `list.sized`."""
    live("floats in lists")
    return FloatList(lists.ListClass, None, 0, 0, Array[f64](lists.room(n)), 0)


def count_of(l: List) -> i32:
    """How many items it has as floats."""
    return l.count if isinstance(l, FloatList) else 0


def floats_of(l: List) -> Array[f64]:
    return l.floats if isinstance(l, FloatList) else NO_FLOATS


# --- between floats and objects -----------------------------------------------------------------------
def boxes(l: List) -> Array[obj | None]:
    """The items as objects."""
    n = cast(FloatList, l)
    floats = n.floats
    made = Array[obj | None](n.count)
    for i in range(n.count):
        made[i] = ops.box_f64(floats[i])
    return made


def turn(l: List) -> Array[obj | None]:
    """Turns the items into objects."""
    n = cast(FloatList, l)
    made = boxes(l)
    n.items = made
    n.floats = NO_FLOATS
    n.count = 0
    return made


def turn_back(l: List) -> None:
    """Makes a list that was one of floats such a one again, if its items are such."""
    n = cast(FloatList, l)
    packed_again = pack(l)
    if packed_again is not l:
        n.floats = cast(FloatList, packed_again).floats
        n.items = None
        resize(n, n.length)


def pack(l: List) -> List:
    """The list as one of floats, if its items are such. It must be new: it is not the same object."""
    items = l.items
    if items is None:
        return l
    n = l.length
    floats = Array[f64](n)
    for i in range(n):
        value = cast(obj, items[i])
        if not ops.is_float(value):
            return l
        floats[i] = ops.unbox_f64(value)
    return new(floats, n)


def packed(iterable: obj) -> List:
    """list(iterable), of floats if its items are such."""
    if lists.is_tuple(iterable):
        return pack(lists.from_iterable(iterable))
    made = empty()
    lists.extend_(made, iterable)
    return made


# --- items --------------------------------------------------------------------------------------------
def get(l: List, i: i32) -> obj:
    n = cast(FloatList, l)
    return ops.box_f64(n.floats[i])


def put(l: List, i: i32, value: obj) -> None:
    n = cast(FloatList, l)
    if ops.is_float(value):
        n.floats[i] = ops.unbox_f64(value)
    else:
        turn(l)[i] = value


def put_apart(l: List, i: i64, x: f64) -> None:
    """l[i] = x, of a list that is known to be of such: it stays as it is otherwise."""
    at = lists.place(l, i)
    items = l.items
    if items is None:
        cast(FloatList, l).floats[at] = x
    else:
        items[at] = ops.box_f64(x)


def add(l: List, value: obj) -> None:
    n = cast(FloatList, l)
    if ops.is_float(value):
        add_float(n, ops.unbox_f64(value))
    else:
        turn(l)
        lists.append(l, value)


@inline
def append_float(l: List, x: f64) -> None:
    """Of a float, to a list that is known to be of floats."""
    if isinstance(l, FloatList):
        count = l.count
        if count < len(l.floats):
            l.floats[count] = x
            l.count = count + 1
            l.length = count + 1
            return
    append_apart(l, x)


def append_apart(l: List, x: f64) -> None:
    if l.items is None:
        add_float(cast(FloatList, l), x)
    else:
        lists.append(l, ops.box_f64(x))


def add_float(n: FloatList, x: f64) -> None:
    count = n.count
    reserve(n, count + 1)
    n.floats[count] = x
    resize(n, count + 1)


def reserve(n: FloatList, needed: i32) -> None:
    """Makes room for `needed` items in all."""
    if needed <= len(n.floats):
        return
    if needed < 0 or needed > lists.MOST_ITEMS:
        exceptions.raise_memory_error()
    capacity = min(lists.capacity_for(needed), lists.MOST_ITEMS)
    floats = Array[f64](capacity)
    floats.copy(0, n.floats, 0, n.count)
    n.floats = floats


def resize(n: FloatList, count: i32) -> None:
    n.count = count
    n.length = count


def truncate(l: List, count: i32) -> None:
    """Forgets the items from number `count` on; gives memory back when more than three quarters of it are unused."""
    n = cast(FloatList, l)
    if lists.wastes(count, len(n.floats)):
        floats = Array[f64](lists.capacity_for(count) if count > 0 else 0)
        floats.copy(0, n.floats, 0, count)
        n.floats = floats
    resize(n, count)


# --- parts --------------------------------------------------------------------------------------------
def is_like(l: List, other: obj) -> bool:
    """Whether the other one is a list of floats; l is one of floats."""
    return isinstance(other, FloatList) and other.items is None


def part(l: List, start: i32, count: i32, step: i32) -> List:
    n = cast(FloatList, l)
    floats = Array[f64](count)
    if step == 1 and count > SHORT:
        floats.copy(0, n.floats, start, count)
    else:
        for i in range(count):
            floats[i] = n.floats[start + i * step]
    return new(floats, count)


def repeated(l: List, times: i32) -> List:
    n = cast(FloatList, l)
    count = n.count
    if count == 0 or times == 0:
        return empty()
    floats = Array[f64].filled(count * times, n.floats[0])
    if count > 1:
        for i in range(times):
            floats.copy(i * count, n.floats, 0, count)
    return new(floats, count * times)


def joined(a: List, b: List) -> List:
    """a + b."""
    x = cast(FloatList, a)
    y = cast(FloatList, b)
    floats = Array[f64](x.count + y.count)
    copy(floats, 0, x.floats, x.count)
    copy(floats, x.count, y.floats, y.count)
    return new(floats, x.count + y.count)


def copy(to: Array[f64], at: i32, floats: Array[f64], n: i32) -> None:
    if n > SHORT:
        to.copy(at, floats, 0, n)
        return
    for i in range(n):
        to[at + i] = floats[i]


def replace(l: List, start: i32, stop: i32, source: List) -> None:
    """Puts the items of a list of floats in place of those from start to stop."""
    n = cast(FloatList, l)
    floats = cast(FloatList, source).floats
    added = source.length
    end = n.count
    total = end + added - (stop - start)
    reserve(n, total)
    if end > stop and total != end:
        n.floats.copy(start + added, n.floats, stop, end - stop)
    copy(n.floats, start, floats, added)
    if total < end:
        truncate(l, total)
    else:
        resize(n, total)


def remove(l: List, at: i32, count: i32) -> None:
    """Removes `count` items from number `at` on."""
    n = cast(FloatList, l)
    n.floats.copy(at, n.floats, at + count, n.count - at - count)
    truncate(l, n.count - count)


def insert(l: List, i: i32, value: obj) -> None:
    n = cast(FloatList, l)
    count = n.count
    if not ops.is_float(value):
        turn(l)
        lists.insert_at(l, i, value)
        return
    reserve(n, count + 1)
    n.floats.copy(i + 1, n.floats, i, count - i)
    n.floats[i] = ops.unbox_f64(value)
    resize(n, count + 1)


def reverse(l: List) -> None:
    reverse_floats(cast(FloatList, l).floats, l.length)


def reverse_floats(floats: Array[f64], n: i32) -> None:
    """The first n, in place."""
    i = 0
    j = n - 1
    while i < j:
        x = floats[i]
        floats[i] = floats[j]
        floats[j] = x
        i += 1
        j -= 1
