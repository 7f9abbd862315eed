"""tuple."""

from waspy.lang import *
from waspy.runtime import calls, exceptions, ops, plain_order, repr_guard
from waspy.runtime import list as lists
from waspy.runtime import slice as slices
from waspy.runtime.keys import hash_near, same, same_near
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

TupleClass = builtin_class("tuple", Tuple, base=ObjectClass, flags=CLASS_SEQUENCE | CLASS_GENERIC)

HASH_START: i64 = 2870177450012600261
NO_ITEMS = Array[obj].of()
EMPTY = LongTuple(TupleClass, NO_ITEMS)


def new_tuple(items: Array[obj]) -> Tuple:
    """Takes the array over; the empty tuple is always the same."""
    n = len(items)
    if n == 2:
        return Pair(TupleClass, items[0], items[1])
    if n == 3:
        return Triple(TupleClass, items[0], items[1], items[2])
    if n == 1:
        return Single(TupleClass, items[0])
    if n == 0:
        return EMPTY
    return LongTuple(TupleClass, items)


def rest_of(items: Array[obj], start: i32) -> Tuple:
    """The tuple of the items from `start` on."""
    n = len(items) - start
    if n == 1:
        return Single(TupleClass, items[start])
    if n == 2:
        return Pair(TupleClass, items[start], items[start + 1])
    if n <= 0:
        return EMPTY
    rest = Array[obj].filled(n, NONE)
    rest.copy(0, items, start, n)
    return new_tuple(rest)


def pair(a: obj, b: obj) -> Tuple:
    return Pair(TupleClass, a, b)


def size_of(t: Tuple) -> i32:
    """Its number of items."""
    if isinstance(t, Pair):
        return 2
    if isinstance(t, Triple):
        return 3
    if isinstance(t, Single):
        return 1
    return len(cast(LongTuple, t).items)


def item_at(t: Tuple, i: i32) -> obj:
    """Item i, 0 <= i < size."""
    if isinstance(t, Pair):
        return t.second if i == 1 else t.first
    if isinstance(t, Triple):
        return t.first if i == 0 else t.second if i == 1 else t.third
    if isinstance(t, Single):
        return t.first
    return cast(LongTuple, t).items[i]


def items_of(t: Tuple) -> Array[obj]:
    """All of them, not to be written to."""
    if isinstance(t, Pair):
        return Array[obj].of(t.first, t.second)
    if isinstance(t, Triple):
        return Array[obj].of(t.first, t.second, t.third)
    if isinstance(t, Single):
        return Array[obj].of(t.first)
    return cast(LongTuple, t).items


def from_iterable(iterable: obj) -> Tuple:
    if isinstance(iterable, Tuple) and iterable.cls is TupleClass:
        return iterable
    if isinstance(iterable, List) and iterable.cls is lists.ListClass:
        return lists.to_tuple(iterable)
    return lists.to_tuple(lists.from_iterable(iterable))


@constructor(TupleClass)
def tuple_new(cls: Class, iterable: obj | None = None, /) -> obj:
    if cls is TupleClass:
        if iterable is None:
            return EMPTY
        return from_iterable(iterable)
    items = NO_ITEMS
    if iterable is not None:
        items = items_of(from_iterable(iterable))
    return instance(cls, items)


def instance(cls: Class, items: Array[obj]) -> Tuple:
    """An instance of a subclass of tuple."""
    n = len(items)
    if n == 2:
        return PairSub(cls, items[0], items[1], None)
    if n == 3:
        return TripleSub(cls, items[0], items[1], items[2], None)
    if n == 1:
        return SingleSub(cls, items[0], None)
    return TupleSub(cls, items, None)


# --- slots ------------------------------------------------------------------------------------------
@slot(TupleClass, "len")
def tuple_len(self: obj) -> i64:
    return i64(size_of(cast(Tuple, self)))


@slot(TupleClass, "getitem")
def tuple_getitem(self: obj, key: obj) -> obj:
    t = cast(Tuple, self)
    if isinstance(key, Slice):
        return get_slice(t, key)
    return item(t, slices.index_of(key, S("tuple")))


def item_or_null(t: Tuple, key: obj) -> obj | None:
    """t[key], or null: IndexError."""
    if not is_small(key):
        return ops.getitem(t, key)
    n = size_of(t)
    i = small_value(key)
    if i < 0:
        i += n
    return item_at(t, i) if lt_u32(i, n) else None


@inline
def item(t: Tuple, i: i32) -> obj:
    n = size_of(t)
    if i < 0:
        i += n
    if not lt_u32(i, n):
        exceptions.raise_index_error(S("tuple index out of range"))
    return item_at(t, i)


def get_slice(t: Tuple, key: Slice) -> obj:
    b = slices.slice_bounds(key, size_of(t))
    if b.count == size_of(t) and b.step == 1 and t.cls is TupleClass:
        return t
    if b.count == 0:
        return EMPTY
    made = Array[obj].filled(b.count, NONE)
    if b.step == 1:
        made.copy(0, items_of(t), b.start, b.count)
    else:
        i = 0
        while i < b.count:
            made[i] = item_at(t, b.start + i * b.step)
            i += 1
    return new_tuple(made)


@slot(TupleClass, "contains")
def tuple_contains(self: obj, value: obj) -> bool:
    t = cast(Tuple, self)
    n = size_of(t)
    i = 0
    while i < n:
        if same(item_at(t, i), value):
            return True
        i += 1
    return False


@slot(TupleClass, "hash")
def tuple_hash(self: obj) -> i64:
    return hash_of(cast(Tuple, self))


def hash_of(t: Tuple) -> i64:
    """CPython's: xxHash's mixing of the hashes of the items (Objects/tupleobject.c)."""
    if isinstance(t, Pair):
        return hash_pair(t.first, t.second)
    if isinstance(t, Triple):
        return hash_end(hash_step(hash_step(hash_step(HASH_START, t.first), t.second), t.third), 3)
    if isinstance(t, Single):
        return hash_end(hash_step(HASH_START, t.first), 1)
    items = cast(LongTuple, t).items
    acc = HASH_START
    for item in items:
        acc = hash_step(acc, item)
    return hash_end(acc, len(items))


def hash_pair(a: obj, b: obj) -> i64:
    """`hash_of` of two."""
    return hash_end(hash_step(hash_step(HASH_START, a), b), 2)


@inline
def hash_step(acc: i64, item: obj) -> i64:
    acc = i64(acc + hash_near(item) * i64(0xC2B2AE3D27D4EB4F))
    return i64(rotl64(acc, 31) * i64(0x9E3779B185EBCA87))


@inline
def hash_end(acc: i64, n: i32) -> i64:
    acc = i64(acc + (i64(n) ^ HASH_START ^ i64(3527539)))
    return acc if acc != -1 else i64(1546275796)


def is_pair(o: obj, a: obj, b: obj) -> bool:
    """o == (a, b), where o is an exact tuple."""
    return isinstance(o, Pair) and same_near(o.first, a) and same_near(o.second, b)


@slot(TupleClass, "compare")
def tuple_compare(self: obj, other: obj, op: i32) -> obj:
    if not isinstance(other, Tuple):
        return NOT_IMPLEMENTED
    return compare(cast(Tuple, self), other, op)


def compare(a: Tuple, b: Tuple, op: i32) -> obj:
    """Lexicographically: the first pair that differs decides."""
    return compare_from(0, a, b, op)


def compare_from(start: i32, a: Tuple, b: Tuple, op: i32) -> obj:
    """The same, the items before `start` being equal."""
    depth = repr_guard.enter_comparison()
    result = compare_in_order(start, a, b, op)
    calls.depth = depth
    return result


def compare_in_order(i: i32, a: Tuple, b: Tuple, op: i32) -> obj:
    n = size_of(a)
    m = size_of(b)
    while i < n and i < m and same(item_at(a, i), item_at(b, i)):
        i += 1
    if i >= n or i >= m:
        return from_bool(compare_lengths(n, m, op))
    if op == EQ:
        return FALSE
    if op == NE:
        return TRUE
    return compare_items(item_at(a, i), item_at(b, i), op)


def same_items(a: Tuple, b: Tuple) -> bool:
    """Are they equal, item by item? The items of tuples of different lengths are compared as well, a's with b's: theirs
    may be methods of the program."""
    if isinstance(a, Pair) and isinstance(b, Pair):
        return same_near(a.first, b.first) and same_near(a.second, b.second)
    if isinstance(a, Triple) and isinstance(b, Triple):
        return same_near(a.first, b.first) and same_near(a.second, b.second) and same_near(a.third, b.third)
    if isinstance(a, Single) and isinstance(b, Single):
        return same_near(a.first, b.first)
    n = size_of(a)
    m = size_of(b)
    i = 0
    while i < n and i < m:
        if not same_near(item_at(a, i), item_at(b, i)):
            return False
        i += 1
    return n == m


def precedes_from(i: i32, a: Tuple, b: Tuple) -> bool:
    """a < b, of exact tuples whose items before i are equal."""
    c = plain_order.order_from(i, a, b, 0)
    return is_true_object(compare_from(i, a, b, LT)) if c == plain_order.UNKNOWN else c < 0


def is_true_object(o: obj) -> bool:
    return o is TRUE or o is not FALSE and ops.is_true(o)


def compare_lengths(n: i32, m: i32, op: i32) -> bool:
    if op == LT:
        return n < m
    if op == LE:
        return n <= m
    if op == EQ:
        return n == m
    if op == NE:
        return n != m
    if op == GT:
        return n > m
    return n >= m


def compare_items(a: obj, b: obj, op: i32) -> obj:
    """An ordering operator."""
    if op == LT:
        return ops.lt(a, b)
    if op == LE:
        return ops.le(a, b)
    if op == GT:
        return ops.gt(a, b)
    return ops.ge(a, b)


# --- operators and methods ----------------------------------------------------------------------------
@slot(TupleClass, "add")
def tuple_add(a: obj, b: obj) -> obj:
    if not isinstance(a, Tuple) or not isinstance(b, Tuple):
        return NOT_IMPLEMENTED
    if isinstance(b, Single):
        if isinstance(a, Single):
            return Pair(TupleClass, a.first, b.first)
        if isinstance(a, Pair):
            return Triple(TupleClass, a.first, a.second, b.first)
    n = size_of(a)
    m = size_of(b)
    if n == 0 and b.cls is TupleClass:
        return b
    if m == 0 and a.cls is TupleClass:
        return a
    if n + m == 0:
        return EMPTY
    made = Array[obj].filled(n + m, NONE)
    put_items(made, 0, a)
    put_items(made, n, b)
    return new_tuple(made)


@inline
def put_items(items: Array[obj], at: i32, t: Tuple) -> None:
    """Writes the items of t there."""
    if isinstance(t, LongTuple):
        items.copy(at, t.items, 0, len(t.items))
        return
    n = size_of(t)
    i = 0
    while i < n:
        items[at + i] = item_at(t, i)
        i += 1


@slot(TupleClass, "mul")
def tuple_mul(a: obj, b: obj) -> obj:
    if not isinstance(a, Tuple):
        return tuple_mul(b, a)
    if not slices.has_index(b):
        return NOT_IMPLEMENTED
    times = lists.repeat_count(b, size_of(a))
    n = size_of(a)
    if n == 0 or times == 0:
        return EMPTY
    if times == 1 and a.cls is TupleClass:
        return a
    made = Array[obj].filled(n * times, item_at(a, 0))
    if n > 1:
        i = 0
        while i < times:
            made.copy(i * n, items_of(a), 0, n)
            i += 1
    return new_tuple(made)


@method(TupleClass)
def count(self: Tuple, value: obj, /) -> i32:
    n = 0
    i = 0
    while i < size_of(self):
        if same(item_at(self, i), value):
            n += 1
        i += 1
    return n


@method(TupleClass)
def index(self: Tuple, value: obj, start: obj | None = None, stop: obj | None = None, /) -> i32:
    n = size_of(self)
    i = lists.search_bound(start, 0, n)
    end = lists.search_bound(stop, n, n)
    while i < end and i < n:
        if same(item_at(self, i), value):
            return i
        i += 1
    exceptions.raise_value_error(S("tuple.index(x): x not in tuple"))


@method(TupleClass, "__getnewargs__")
def getnewargs(self: Tuple) -> obj:
    return new_tuple(Array[obj].of(new_tuple(items_of(self))))


# --- iteration --------------------------------------------------------------------------------------
@struct
class TupleIterator(Object):
    tuple: Tuple | None
    index: i32


TupleIteratorClass = builtin_class("tuple_iterator", TupleIterator, base=ObjectClass, flags=CLASS_FINAL)


@slot(TupleClass, "iter")
def tuple_iter(self: obj) -> obj:
    return TupleIterator(TupleIteratorClass, cast(Tuple, self), 0)


@slot(TupleIteratorClass, "iter")
def iterator_iter(self: obj) -> obj:
    return self


@slot(TupleIteratorClass, "next")
def iterator_next(self: obj) -> obj | None:
    it = cast(TupleIterator, self)
    t = it.tuple
    if t is None:
        return None
    i = it.index
    if i >= size_of(t):
        it.tuple = None
        return None
    it.index = i + 1
    return item_at(t, i)


@method(TupleIteratorClass, "__length_hint__")
def iterator_length_hint(self: TupleIterator) -> i32:
    t = self.tuple
    if t is None:
        return 0
    return size_of(t) - self.index
