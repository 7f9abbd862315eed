"""Lists of ints that fit 64 bits, whose items are not objects but numbers in an array; `float_list` and `bool_list` are
for other kinds.

The compiler makes a list such a one where it knows that nothing but numbers of the kind will be in it. The rest of
the runtime need not know: `list` comes here where `items` is null. What does not fit turns the items into objects, for
good.
"""

from waspy.lang import *
from waspy.runtime import exceptions, ops
from waspy.runtime import int as ints
from waspy.runtime import list as lists
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

SHORT = 16  # so many items are copied one by one: that is faster than to ask the engine for it
NO_NUMBERS = Array[i64](0)  # shared by all lists that have none


@inline
def new(numbers: Array[i64], n: i32) -> List:
    """Takes the array over."""
    live("numbers in lists")
    return NumberList(lists.ListClass, None, n, 0, numbers, n)


@inline
def empty() -> List:
    live("numbers in lists")
    return NumberList(lists.ListClass, None, 0, 0, NO_NUMBERS, 0)


def sized(n: i64) -> List:
    """See `list.sized`."""
    live("numbers in lists")
    return NumberList(lists.ListClass, None, 0, 0, Array[i64](lists.room(n)), 0)


def count_of(l: List) -> i32:
    """How many items it has as numbers."""
    return l.count if isinstance(l, NumberList) else 0


def numbers_of(l: List) -> Array[i64]:
    return l.numbers if isinstance(l, NumberList) else NO_NUMBERS


# --- one number ---------------------------------------------------------------------------------------
def holds(value: obj) -> bool:
    """Whether a list can have the value as a number."""
    return is_small(value) or isinstance(value, Int64)


# --- between numbers and objects -----------------------------------------------------------------------
def boxes(l: List) -> Array[obj | None]:
    """The items as objects."""
    n = cast(NumberList, l)
    numbers = n.numbers
    made = Array[obj | None](n.count)
    for i in range(n.count):
        made[i] = ops.box_i64(numbers[i])
    return made


def turn(l: List) -> Array[obj | None]:
    """Turns the items into objects."""
    n = cast(NumberList, l)
    made = boxes(l)
    n.items = made
    n.numbers = NO_NUMBERS
    n.count = 0
    return made


def turn_back(l: List) -> None:
    """Makes a list that was one of numbers such a one again, if its items are such."""
    n = cast(NumberList, l)
    packed_again = pack(l)
    if packed_again is not l:
        n.numbers = cast(NumberList, packed_again).numbers
        n.items = None
        resize(n, n.length)


def pack(l: List) -> List:
    """The list as one of numbers, if its items are such. It must be new: it is not the same object."""
    items = l.items
    if items is None:
        return l
    n = l.length
    numbers = Array[i64](n)
    for i in range(n):
        value = cast(obj, items[i])
        if not holds(value):
            return l
        numbers[i] = ints.word(value)
    return new(numbers, n)


def packed(iterable: obj) -> List:
    """list(iterable), of numbers if its items are such."""
    if isinstance(iterable, Range) and lists.is_short(iterable):
        return counted(iterable)
    if lists.is_tuple(iterable):
        return pack(lists.from_iterable(iterable))
    made = empty()
    lists.extend_(made, iterable)
    return made


def counted(r: Range) -> List:
    """list(r), of a range that is `short`."""
    n = small_value(r.length)
    numbers = Array[i64](n)
    value = i64(small_value(r.start))
    step = i64(small_value(r.step))
    for i in range(n):
        numbers[i] = value
        value = value + step
    return new(numbers, n)


# --- items --------------------------------------------------------------------------------------------
def get(l: List, i: i32) -> obj:
    n = cast(NumberList, l)
    return ops.box_i64(n.numbers[i])


def put(l: List, i: i32, value: obj) -> None:
    n = cast(NumberList, l)
    if holds(value):
        n.numbers[i] = ints.word(value)
    else:
        turn(l)[i] = value


def put_apart(l: List, i: i64, bits: i64) -> None:
    """l[i] = bits, of a list that is known to be of such: it stays as it is otherwise."""
    at = lists.place(l, i)
    items = l.items
    if items is None:
        cast(NumberList, l).numbers[at] = bits
    else:
        items[at] = ops.box_i64(bits)


def add(l: List, value: obj) -> None:
    n = cast(NumberList, l)
    if holds(value):
        add_bits(n, ints.word(value))
    else:
        turn(l)
        lists.append(l, value)


@inline
def append_bits(l: List, bits: i64) -> None:
    """Of an int, to a list that is known to be of ints."""
    if isinstance(l, NumberList):
        count = l.count
        if count < len(l.numbers):
            l.numbers[count] = bits
            l.count = count + 1
            l.length = count + 1
            return
    append_apart(l, bits)


def append_apart(l: List, bits: i64) -> None:
    if l.items is None:
        add_bits(cast(NumberList, l), bits)
    else:
        lists.append(l, ops.box_i64(bits))


def add_bits(n: NumberList, bits: i64) -> None:
    count = n.count
    reserve(n, count + 1)
    n.numbers[count] = bits
    resize(n, count + 1)


def reserve(n: NumberList, needed: i32) -> None:
    """Makes room for `needed` items in all."""
    if needed <= len(n.numbers):
        return
    if needed < 0 or needed > lists.MOST_ITEMS:
        exceptions.raise_memory_error()
    capacity = min(lists.capacity_for(needed), lists.MOST_ITEMS)
    numbers = Array[i64](capacity)
    numbers.copy(0, n.numbers, 0, n.count)
    n.numbers = numbers


def resize(n: NumberList, count: i32) -> None:
    n.count = count
    n.length = count


def truncate(l: List, count: i32) -> None:
    """Forgets the items from number `count` on; gives memory back when more than three quarters of it are unused."""
    n = cast(NumberList, l)
    if lists.wastes(count, len(n.numbers)):
        numbers = Array[i64](lists.capacity_for(count) if count > 0 else 0)
        numbers.copy(0, n.numbers, 0, count)
        n.numbers = numbers
    resize(n, count)


# --- parts --------------------------------------------------------------------------------------------
def is_like(l: List, other: obj) -> bool:
    """Whether the other one is a list of numbers as well."""
    return isinstance(other, NumberList) and other.items is None


def part(l: List, start: i32, count: i32, step: i32) -> List:
    n = cast(NumberList, l)
    numbers = Array[i64](count)
    if step == 1 and count > SHORT:
        numbers.copy(0, n.numbers, start, count)
    else:
        for i in range(count):
            numbers[i] = n.numbers[start + i * step]
    return new(numbers, count)


def repeated(l: List, times: i32) -> List:
    n = cast(NumberList, l)
    count = n.count
    if count == 0 or times == 0:
        return empty()
    numbers = Array[i64].filled(count * times, n.numbers[0])
    if count > 1:
        for i in range(times):
            numbers.copy(i * count, n.numbers, 0, count)
    return new(numbers, count * times)


def joined(a: List, b: List) -> List:
    """a + b."""
    x = cast(NumberList, a)
    y = cast(NumberList, b)
    numbers = Array[i64](x.count + y.count)
    copy(numbers, 0, x.numbers, x.count)
    copy(numbers, x.count, y.numbers, y.count)
    return new(numbers, x.count + y.count)


def copy(to: Array[i64], at: i32, numbers: Array[i64], n: i32) -> None:
    if n > SHORT:
        to.copy(at, numbers, 0, n)
        return
    for i in range(n):
        to[at + i] = numbers[i]


def replace(l: List, start: i32, stop: i32, source: List) -> None:
    """Puts the items of a list of numbers in place of those from start to stop."""
    n = cast(NumberList, l)
    numbers = cast(NumberList, source).numbers
    added = source.length
    end = n.count
    total = end + added - (stop - start)
    reserve(n, total)
    if end > stop and total != end:
        n.numbers.copy(start + added, n.numbers, stop, end - stop)
    copy(n.numbers, start, numbers, added)
    if total < end:
        truncate(l, total)
    else:
        resize(n, total)


def remove(l: List, at: i32, count: i32) -> None:
    """Removes `count` items from number `at` on."""
    n = cast(NumberList, l)
    n.numbers.copy(at, n.numbers, at + count, n.count - at - count)
    truncate(l, n.count - count)


def insert(l: List, i: i32, value: obj) -> None:
    n = cast(NumberList, l)
    count = n.count
    if not holds(value):
        turn(l)
        lists.insert_at(l, i, value)
        return
    reserve(n, count + 1)
    n.numbers.copy(i + 1, n.numbers, i, count - i)
    n.numbers[i] = ints.word(value)
    resize(n, count + 1)


def reverse(l: List) -> None:
    reverse_numbers(cast(NumberList, l).numbers, l.length)


def reverse_numbers(numbers: Array[i64], n: i32) -> None:
    """The first n, in place."""
    i = 0
    j = n - 1
    while i < j:
        x = numbers[i]
        numbers[i] = numbers[j]
        numbers[j] = x
        i += 1
        j -= 1
