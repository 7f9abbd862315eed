"""Lists of bools, a byte each: see `number_list`, whose rules they share."""

from waspy.lang import *
from waspy.runtime import exceptions, ops
from waspy.runtime import list as lists
from waspy.runtime.keys import same
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

NO_FLAGS = Array[u8](0)  # shared by all lists that have none


@inline
def new(flags: Array[u8], n: i32) -> List:
    """Takes the array over."""
    live("bools in lists")
    return BoolList(lists.ListClass, None, n, 0, flags, n)


@inline
def empty() -> List:
    live("bools in lists")
    return BoolList(lists.ListClass, None, 0, 0, NO_FLAGS, 0)


def sized(n: i64) -> List:
    """See `list.sized`."""
    live("bools in lists")
    return BoolList(lists.ListClass, None, 0, 0, Array[u8](lists.room(n)), 0)


def count_of(l: List) -> i32:
    """How many items it has as bits."""
    return l.count if isinstance(l, BoolList) else 0


def flags_of(l: List) -> Array[u8]:
    return l.flags if isinstance(l, BoolList) else NO_FLAGS


# --- between bits and objects --------------------------------------------------------------------------
def boxes(l: List) -> Array[obj | None]:
    """The items as objects."""
    n = cast(BoolList, l)
    made = Array[obj | None].filled(n.count, FALSE)
    for i in range(n.count):
        if n.flags[i] != 0:
            made[i] = TRUE
    return made


def turn(l: List) -> Array[obj | None]:
    """Turns the items into objects."""
    n = cast(BoolList, l)
    made = boxes(l)
    n.items = made
    n.flags = NO_FLAGS
    n.count = 0
    return made


def pack(l: List) -> List:
    """The list, which must be new, as one of bools, if its items are such."""
    items = l.items
    if items is None:
        return l
    flags = Array[u8](l.length)
    for i in range(l.length):
        value = items[i]
        if value is TRUE:
            flags[i] = 1
        elif value is not FALSE:
            return l
    return new(flags, l.length)


def packed(iterable: obj) -> List:
    """list(iterable), of bools if its items are such."""
    if lists.is_tuple(iterable):
        return pack(lists.from_iterable(iterable))
    made = empty()
    lists.extend_(made, iterable)
    return made


# --- items --------------------------------------------------------------------------------------------
def get(l: List, i: i32) -> obj:
    return from_bool(cast(BoolList, l).flags[i] != 0)


def put(l: List, i: i32, value: obj) -> None:
    if isinstance(value, Bool):
        cast(BoolList, l).flags[i] = value.value
    else:
        turn(l)[i] = value


def put_apart(l: List, i: i64, flag: i32) -> None:
    """l[i] = flag, of a list that is known to be of such: it stays as it is otherwise."""
    at = lists.place(l, i)
    items = l.items
    if items is None:
        cast(BoolList, l).flags[at] = flag
    else:
        items[at] = from_bool(flag != 0)


def add(l: List, value: obj) -> None:
    if isinstance(value, Bool):
        add_flag(cast(BoolList, l), value.value)
    else:
        turn(l)
        lists.append(l, value)


@inline
def append_flag(l: List, flag: i32) -> None:
    """Of a bool, to a list that is known to be of bools."""
    if isinstance(l, BoolList):
        count = l.count
        if count < len(l.flags):
            l.flags[count] = flag
            l.count = count + 1
            l.length = count + 1
            return
    append_apart(l, flag)


def append_apart(l: List, flag: i32) -> None:
    if l.items is None:
        add_flag(cast(BoolList, l), flag)
    else:
        lists.append(l, from_bool(flag != 0))


def add_flag(n: BoolList, flag: i32) -> None:
    count = n.count
    reserve(n, count + 1)
    n.flags[count] = flag
    resize(n, count + 1)


def reserve(n: BoolList, needed: i32) -> None:
    """Makes room for `needed` items in all."""
    if needed <= len(n.flags):
        return
    if needed < 0 or needed > lists.MOST_ITEMS:
        exceptions.raise_memory_error()
    flags = Array[u8](min(lists.capacity_for(needed), lists.MOST_ITEMS))
    flags.copy(0, n.flags, 0, n.count)
    n.flags = flags


def resize(n: BoolList, count: i32) -> None:
    n.count = count
    n.length = count


def truncate(l: List, count: i32) -> None:
    """Forgets the items from number `count` on."""
    resize(cast(BoolList, l), count)


# --- parts --------------------------------------------------------------------------------------------
def is_like(l: List, other: obj) -> bool:
    return isinstance(other, BoolList) and other.items is None


def part(l: List, start: i32, count: i32, step: i32) -> List:
    n = cast(BoolList, l)
    flags = Array[u8](count)
    if step == 1:
        flags.copy(0, n.flags, start, count)
    else:
        for i in range(count):
            flags[i] = n.flags[start + i * step]
    return new(flags, count)


def repeated(l: List, times: i32) -> List:
    n = cast(BoolList, l)
    count = n.count
    if count == 0 or times == 0:
        return empty()
    flags = Array[u8].filled(count * times, n.flags[0])
    if count > 1:
        for i in range(times):
            flags.copy(i * count, n.flags, 0, count)
    return new(flags, count * times)


def joined(a: List, b: List) -> List:
    x = cast(BoolList, a)
    y = cast(BoolList, b)
    flags = Array[u8](x.count + y.count)
    flags.copy(0, x.flags, 0, x.count)
    flags.copy(x.count, y.flags, 0, y.count)
    return new(flags, x.count + y.count)


def replace(l: List, start: i32, stop: i32, source: List) -> None:
    """Puts the items of another list of bools in place of those from start to stop."""
    n = cast(BoolList, l)
    flags = cast(BoolList, source).flags
    added = source.length
    end = n.count
    total = end + added - (stop - start)
    reserve(n, total)
    n.flags.copy(start + added, n.flags, stop, end - stop)
    n.flags.copy(start, flags, 0, added)
    resize(n, total)


def remove(l: List, at: i32, count: i32) -> None:
    """Removes `count` items from number `at` on."""
    n = cast(BoolList, l)
    n.flags.copy(at, n.flags, at + count, n.count - at - count)
    resize(n, n.count - count)


def insert(l: List, i: i32, value: obj) -> None:
    turn(l)
    lists.insert_at(l, i, value)


def reverse(l: List) -> None:
    flags = cast(BoolList, l).flags
    i = 0
    j = l.length - 1
    while i < j:
        x = flags[i]
        flags[i] = flags[j]
        flags[j] = x
        i += 1
        j -= 1


# --- search -------------------------------------------------------------------------------------------
def find(l: List, value: obj, start: i32, stop: i32) -> i32:
    """The first place of value from start on, below stop, or -1."""
    i = start
    while i < l.length and i < stop:
        if same(lists.at(l, i), value):
            return i
        i += 1
    return -1


def first_difference(l: List, other: List) -> i32:
    a = cast(BoolList, l)
    b = cast(BoolList, other)
    n = min(a.count, b.count)
    i = 0
    while i < n and a.flags[i] == b.flags[i]:
        i += 1
    return i


def sum_of(l: List, start: obj) -> obj | None:
    if not isinstance(l, BoolList) or not is_small(start):
        return None
    return ops.box_i64(i64(small_value(start)) + i64(count_true(l)))


def count_true(l: List) -> i32:
    n = cast(BoolList, l)
    flags = n.flags
    total = 0
    for i in range(n.count):
        total += flags[i]
    return total


def extreme_of(l: List, largest: bool) -> obj | None:
    if not isinstance(l, BoolList) or l.length == 0:
        return None
    n = count_true(l)
    return from_bool(n > 0 if largest else n == l.length)
