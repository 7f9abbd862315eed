"""list: the growing array, and the operations that compiled code and the runtime call."""

from waspy.lang import *
from waspy.runtime import bool_list, classes, exceptions, float_list, float_search, number_list, number_search, ops
from waspy.runtime import slice as slices
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1
from waspy.runtime.tuple import items_of, size_of

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


@inline
def wastes(n: i32, capacity: i32) -> bool:
    """Whether that is far too much room for n items. Of a little, nothing is given back: a stack that is empty now and
    then would get its array anew each time."""
    return n + KEPT < capacity >> 2


def sized(n: i64) -> List:
    """An empty list with room for n items, which most likely come."""
    return List(ListClass, Array[obj | None](room(n)), 0, 0)


FEW = 12  # are copied one by one: that takes less than a call of the engine
MOST_ROOM = 1 << 20
KEPT = 8


def room(n: i64) -> i32:
    if n <= 0:
        return 0
    return i32(n) if n < MOST_ROOM else MOST_ROOM


@struct
class Storage:
    """What is done with lists whose items are no objects: see `number_list` and `bool_list`."""

    boxes: Func[[List], Array[obj | None]]
    turn: Func[[List], Array[obj | None]]
    get: Func[[List, i32], obj]
    put: Func[[List, i32, obj], None]
    add: Func[[List, obj], None]
    truncate: Func[[List, i32], None]
    part: Func[[List, i32, i32, i32], List]
    repeated: Func[[List, i32], List]
    is_like: Func[[List, obj], bool]
    replace: Func[[List, i32, i32, List], None]
    remove: Func[[List, i32, i32], None]
    insert: Func[[List, i32, obj], None]
    reverse: Func[[List], None]
    joined: Func[[List, List], List]
    find: Func[[List, obj, i32, i32], i32]
    first_difference: Func[[List, List], i32]


NUMBERS = Array[Storage].of(
    when_live(
        "numbers in lists",
        Storage(
            number_list.boxes,
            number_list.turn,
            number_list.get,
            number_list.put,
            number_list.add,
            number_list.truncate,
            number_list.part,
            number_list.repeated,
            number_list.is_like,
            number_list.replace,
            number_list.remove,
            number_list.insert,
            number_list.reverse,
            number_list.joined,
            number_search.find,
            number_search.first_difference,
        ),
    )
)


FLOATS = Array[Storage].of(
    when_live(
        "floats in lists",
        Storage(
            float_list.boxes,
            float_list.turn,
            float_list.get,
            float_list.put,
            float_list.add,
            float_list.truncate,
            float_list.part,
            float_list.repeated,
            float_list.is_like,
            float_list.replace,
            float_list.remove,
            float_list.insert,
            float_list.reverse,
            float_list.joined,
            float_search.find,
            float_search.first_difference,
        ),
    )
)


FLAGS = Array[Storage].of(
    when_live(
        "bools in lists",
        Storage(
            bool_list.boxes,
            bool_list.turn,
            bool_list.get,
            bool_list.put,
            bool_list.add,
            bool_list.truncate,
            bool_list.part,
            bool_list.repeated,
            bool_list.is_like,
            bool_list.replace,
            bool_list.remove,
            bool_list.insert,
            bool_list.reverse,
            bool_list.joined,
            bool_list.find,
            bool_list.first_difference,
        ),
    )
)


def storage(l: List) -> Storage:
    """Of a list whose `items` are null."""
    if isinstance(l, BoolList):
        return FLAGS[0]
    if isinstance(l, FloatList):
        return FLOATS[0]
    return NUMBERS[0]


@inline
def boxed(l: List) -> Array[obj | None]:
    """Its items as objects, from now on."""
    items = l.items
    if items is None:
        return storage(l).turn(l)
    return items


@inline
def view(l: List) -> Array[obj | None]:
    """Its items as objects, to be read."""
    items = l.items
    if items is None:
        return storage(l).boxes(l)
    return items


@inline
def at(l: List, i: i32) -> obj:
    """Item i, 0 <= i < length."""
    items = l.items
    if items is None:
        return storage(l).get(l, i)
    return cast(obj, items[i])


@inline
def put_at(l: List, i: i32, value: obj) -> None:
    items = l.items
    if items is None:
        storage(l).put(l, i, value)
    else:
        items[i] = value


def grow(l: List, needed: i32) -> Array[obj | None]:
    """Makes room for `needed` items in all."""
    old = boxed(l)
    if needed <= len(old):
        return old
    if needed < 0 or needed > MOST_ITEMS:
        exceptions.raise_memory_error()
    capacity = min(capacity_for(needed), MOST_ITEMS)
    if needed - l.length > capacity - needed:
        capacity = (needed + 3) & -4
    items = Array[obj | None](capacity)
    items.copy(0, old, 0, l.length)
    l.items = items
    return items


def truncate(l: List, n: i32) -> None:
    """Forgets the items from n on; gives memory back when more than three quarters of it are unused."""
    old = l.items
    if old is None:
        storage(l).truncate(l, n)
        return
    if wastes(n, len(old)):
        items = Array[obj | None](capacity_for(n) if n > 0 else 0)
        items.copy(0, old, 0, n)
        l.items = items
    else:
        old.fill(n, None, l.length - n)
    l.length = n


@method(ListClass)
def append(self: List, item: obj, /) -> None:
    n = self.length
    items = self.items
    if items is None:
        storage(self).add(self, item)
        return
    if n == len(items):
        items = grow(self, n + 1)
    items[n] = item
    self.length = n + 1


@inline
def append_near(l: List, item: obj) -> None:
    """The same, in place while there is room."""
    items = l.items
    if items is not None:
        n = l.length
        if n < len(items):
            items[n] = item
            l.length = n + 1
            return
    append_apart(l, item)


def append_apart(l: List, item: obj) -> None:
    append(l, item)


def extend_(l: List, iterable: obj) -> None:
    """list.extend: arrays at once, anything else item by item."""
    if l.items is None:
        kept = storage(l)
        if kept.is_like(l, iterable):
            kept.replace(l, l.length, l.length, cast(List, iterable))
            return
    elif isinstance(iterable, List) and ops.type_of(iterable).flags & CLASS_HEAP == 0:
        extend_items(l, view(iterable), iterable.length)
        return
    elif isinstance(iterable, Tuple) and is_tuple(iterable):
        extend_tuple(l, iterable)
        return
    elif isinstance(iterable, Str) and iterable.cls is strings.StrClass:
        extend_characters(l, iterable)
        return
    elif isinstance(iterable, Range) and is_short(iterable):
        extend_range(l, iterable)
        return
    it = ops.get_iter(from_iterable(l) if iterable is l else iterable)
    step = ops.stepper(it)
    while True:
        item = step(it)
        if item is None:
            return
        append(l, item)


@inline
def is_tuple(iterable: obj) -> bool:
    """Whether all its items are at hand in an array that nobody changes."""
    return isinstance(iterable, Tuple) and ops.type_of(iterable).flags & CLASS_HEAP == 0


def extend_display(l: List, iterable: obj) -> None:
    """`[..., *iterable]`, also of a tuple."""
    if not ops.is_iterable(iterable):
        message = S("Value after * must be an iterable, not %")
        exceptions.raise_type_error(fill1(message, classes.type_name(iterable)))
    extend_(l, iterable)


def extend_items(l: List, items: Array[obj | None], n: i32) -> None:
    end = l.length
    grow(l, end + n).copy(end, items, 0, n)
    l.length = end + n


def extend_tuple(l: List, t: Tuple) -> None:
    extend_items(l, cast(Array[obj | None], items_of(t)), size_of(t))


def extend_characters(l: List, s: Str) -> None:
    end = l.length
    items = grow(l, end + s.length)
    i = 0
    while i < s.length:
        items[end + i] = strings.of_known(strings.char_at(s, i))
        i += 1
    l.length = end + s.length


def is_short(r: Range) -> bool:
    """Whether the list of its items has room for them, and they are made of short ints."""
    if not is_small(r.start) or not is_small(r.step) or not is_small(r.length):
        return False
    return small_value(r.length) <= MOST_ITEMS >> 1


def extend_range(l: List, r: Range) -> None:
    end = l.length
    n = small_value(r.length)
    items = grow(l, end + n)
    value = i64(small_value(r.start))
    step = i64(small_value(r.step))
    for i in range(n):
        items[end + i] = ops.box_i64(value)
        value = value + step
    l.length = end + n


def from_iterable(iterable: obj) -> List:
    """A list of its items."""
    if isinstance(iterable, List) and iterable.cls is ListClass:
        return copy_range(iterable, 0, iterable.length)
    if isinstance(iterable, Tuple) and is_tuple(iterable):
        return from_tuple(iterable)
    made = empty()
    extend_(made, iterable)
    return made


def from_tuple(t: Tuple) -> List:
    """A list of its items. Few tuples have them in an array."""
    items = cast(Array[obj | None], items_of(t))
    n = len(items)
    if n == 0:
        return empty()
    if not isinstance(t, LongTuple):
        return new_list(items, n)
    own = Array[obj | None](n)
    if n > FEW:
        own.copy(0, items, 0, n)
    else:
        for i in range(n):
            own[i] = items[i]
    return new_list(own, n)


def count_of(iterable: obj) -> i32:
    """How many items a list of its items has."""
    if isinstance(iterable, List) and iterable.cls is ListClass:
        return iterable.length
    if isinstance(iterable, Str) and iterable.cls is strings.StrClass:
        return iterable.length
    it = ops.get_iter(iterable)
    step = ops.stepper(it)
    n = 0
    while step(it) is not None:
        n += 1
    return n


def to_tuple(l: List) -> Tuple:
    return tuples.new_tuple(to_array(l))


def to_array(l: List) -> Array[obj]:
    """Its items in an array of exactly its length."""
    n = l.length
    if n == 0:
        return tuples.NO_ITEMS
    made = Array[obj | None](n)
    made.copy(0, view(l), 0, n)
    return cast(Array[obj], made)


def copy_range(l: List, start: i32, n: i32) -> List:
    """A list of n items from start on."""
    old = l.items
    if old is None:
        return storage(l).part(l, start, n, 1)
    items = Array[obj | None](n)
    items.copy(0, old, start, n)
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
    return at(l, i)


@inline
def set_item(l: List, i: i32, value: obj) -> None:
    n = l.length
    if i < 0:
        i += n
    if not lt_u32(i, n):
        exceptions.raise_index_error(S("list assignment index out of range"))
    put_at(l, i, value)


def place(l: List, i: i64) -> i32:
    """Which item l[i] is, to be assigned."""
    at = slices.as_i32(i)
    if at < 0:
        at += l.length
    if not lt_u32(at, l.length):
        exceptions.raise_index_error(S("list assignment index out of range"))
    return at


def item_or_null(l: List, key: obj) -> obj | None:
    """l[key], or null: IndexError."""
    if not is_small(key):
        return ops.getitem(l, key)
    i = small_value(key)
    if i < 0:
        i += l.length
    return at(l, i) if lt_u32(i, l.length) else None


def item_apart(l: List, i: i64) -> obj:
    """l[i] where a quick look did not find it."""
    return item(l, slices.as_i32(i))


def put_apart(l: List, i: i64, value: obj) -> None:
    set_item(l, slices.as_i32(i), value)


def insert_at(l: List, i: i32, value: obj) -> None:
    """Before item i, 0 <= i <= length."""
    n = l.length
    items = l.items
    if items is None:
        storage(l).insert(l, i, value)
        return
    if n == len(items):
        items = grow(l, n + 1)
    items.copy(i + 1, items, i, n - i)
    items[i] = value
    l.length = n + 1


def remove_at(l: List, i: i32) -> None:
    """Removes item i, 0 <= i < length."""
    items = l.items
    if items is None:
        storage(l).remove(l, i, 1)
        return
    items.copy(i, items, i + 1, l.length - 1 - i)
    pop_last(l)


def pop_last(l: List) -> obj:
    """The last item of a list that is not empty, removed."""
    n = l.length - 1
    value = at(l, n)
    items = l.items
    if items is None or wastes(n, len(items)):
        truncate(l, n)
    else:
        items[n] = None
        l.length = n
    return value


@inline
def pop_near(l: List) -> obj:
    """The same of any list, in place if it keeps its room."""
    items = l.items
    if items is not None:
        n = l.length - 1
        if n >= 0 and not wastes(n, len(items)):
            value = items[n]
            items[n] = None
            l.length = n
            assert value is not None
            return value
    return pop_apart(l)


def pop_apart(l: List) -> obj:
    if l.length == 0:
        exceptions.raise_index_error(S("pop from empty list"))
    return pop_last(l)


# --- arguments that several sequences share ---------------------------------------------------------------
def repeat_count(times: obj, n: i32) -> i32:
    """How often `sequence * times` repeats n items; MemoryError if the result would be too long."""
    count = ops.to_ssize(times)
    if count <= 0 or n == 0:
        return 0
    if count > div_s(i64(MOST_ITEMS), i64(n)):
        exceptions.raise_memory_error()
    return i32(count)


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
