"""tuple."""

from waspy.lang import *
from waspy.runtime import calls, exceptions, ops, repr_guard
from waspy.runtime import list as lists
from waspy.runtime import slice as slices
from waspy.runtime import str as strings
from waspy.runtime.keys import hash_key, same
from waspy.runtime.layout import *
from waspy.runtime.messages import text2, text3
from waspy.runtime.singletons import *

TupleClass = builtin_class("tuple", Tuple, base=ObjectClass, flags=CLASS_SEQUENCE | CLASS_GENERIC)

NO_ITEMS = Array[obj].of()
EMPTY = Tuple(TupleClass, NO_ITEMS)


def new_tuple(items: Array[obj]) -> Tuple:
    """Takes the array over; the empty tuple is always the same."""
    if len(items) == 0:
        return EMPTY
    return Tuple(TupleClass, items)


def pair(a: obj, b: obj) -> Tuple:
    return Tuple(TupleClass, Array[obj].of(a, b))


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
        items = from_iterable(iterable).items
    return instance(cls, items)


def instance(cls: Class, items: Array[obj]) -> Tuple:
    """An instance of a subclass of tuple."""
    return TupleSub(cls, items, None)


# --- slots ------------------------------------------------------------------------------------------
@slot(TupleClass, "len")
def tuple_len(self: obj) -> i64:
    return i64(len(cast(Tuple, self).items))


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
    n = len(t.items)
    i = small_value(key)
    if i < 0:
        i += n
    return t.items[i] if lt_u32(i, n) else None


@inline
def item(t: Tuple, i: i32) -> obj:
    n = len(t.items)
    if i < 0:
        i += n
    if not lt_u32(i, n):
        exceptions.raise_index_error(S("tuple index out of range"))
    return t.items[i]


def get_slice(t: Tuple, key: Slice) -> obj:
    b = slices.slice_bounds(key, len(t.items))
    if b.count == len(t.items) and b.step == 1 and t.cls is TupleClass:
        return t
    if b.count == 0:
        return EMPTY
    made = Array[obj].filled(b.count, NONE)
    if b.step == 1:
        made.copy(0, t.items, b.start, b.count)
    else:
        i = 0
        while i < b.count:
            made[i] = t.items[b.start + i * b.step]
            i += 1
    return Tuple(TupleClass, made)


@slot(TupleClass, "contains")
def tuple_contains(self: obj, value: obj) -> bool:
    items = cast(Tuple, self).items
    i = 0
    while i < len(items):
        if same(items[i], value):
            return True
        i += 1
    return False


@slot(TupleClass, "hash")
def tuple_hash(self: obj) -> i64:
    return hash_items(cast(Tuple, self).items)


def hash_items(items: Array[obj]) -> i64:
    """CPython's: xxHash's mixing of the hashes of the items (Objects/tupleobject.c)."""
    acc = i64(2870177450012600261)
    i = 0
    while i < len(items):
        acc = hash_step(acc, items[i])
        i += 1
    acc = i64(acc + (i64(len(items)) ^ i64(2870177450012600261) ^ i64(3527539)))
    if acc == -1:
        return i64(1546275796)
    return acc


def hash_pair(a: obj, b: obj) -> i64:
    """`hash_items` of two."""
    acc = hash_step(hash_step(i64(2870177450012600261), a), b)
    acc = i64(acc + (i64(2) ^ i64(2870177450012600261) ^ i64(3527539)))
    return acc if acc != -1 else i64(1546275796)


@inline
def hash_step(acc: i64, item: obj) -> i64:
    acc = i64(acc + hash_key(item) * i64(0xC2B2AE3D27D4EB4F))
    return i64(rotl64(acc, 31) * i64(0x9E3779B185EBCA87))


def is_pair(o: obj, a: obj, b: obj) -> bool:
    """o == (a, b), where o is an exact tuple."""
    items = cast(Tuple, o).items
    return len(items) == 2 and same(items[0], a) and same(items[1], b)


@slot(TupleClass, "compare")
def tuple_compare(self: obj, other: obj, op: i32) -> obj:
    if not isinstance(other, Tuple):
        return NOT_IMPLEMENTED
    return compare_arrays(cast(Tuple, self).items, other.items, op)


def compare_arrays(a: Array[obj], b: Array[obj], op: i32) -> obj:
    """Lexicographically: the first pair that differs decides."""
    return compare_from(0, a, b, op)


def compare_from(start: i32, a: Array[obj], b: Array[obj], op: i32) -> obj:
    """The same, the items before `start` being equal."""
    depth = repr_guard.enter_comparison()
    result = compare_in_order(start, a, b, op)
    calls.depth = depth
    return result


def compare_in_order(i: i32, a: Array[obj], b: Array[obj], op: i32) -> obj:
    n = len(a)
    m = len(b)
    while i < n and i < m and same(a[i], b[i]):
        i += 1
    if i >= n or i >= m:
        return from_bool(compare_lengths(n, m, op))
    if op == EQ:
        return FALSE
    if op == NE:
        return TRUE
    return compare_items(a[i], b[i], op)


def same_items(a: Array[obj], b: Array[obj]) -> bool:
    """Are they equal, item by item?"""
    n = len(a)
    if n != len(b):
        return False
    i = 0
    while i < n:
        if not same(a[i], b[i]):
            return False
        i += 1
    return True


def precedes(a: Tuple, b: Tuple) -> bool:
    """a < b, of exact tuples."""
    return precedes_from(0, a.items, b.items)


def precedes_from(i: i32, x: Array[obj], y: Array[obj]) -> bool:
    """The same, the items before i being equal."""
    n = min(len(x), len(y))
    while i < n:
        p = x[i]
        q = y[i]
        if p is not q:
            if is_small(p) and is_small(q):
                return small_value(p) < small_value(q)
            if not isinstance(p, Str) or not isinstance(q, Str):
                return is_true_object(compare_from(i, x, y, LT))
            if p.cls is not strings.StrClass or q.cls is not strings.StrClass:
                return is_true_object(compare_from(i, x, y, LT))
            c = strings.compare(p, q)
            if c != 0:
                return c < 0
        i += 1
    return len(x) < len(y)


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


@slot(TupleClass, "repr")
def tuple_repr(self: obj) -> obj:
    items = cast(Tuple, self).items
    if len(items) == 0:
        return S("()")
    if not repr_guard.enter(self):
        return S("(...)")
    text = S("(")
    failed: obj | None = None
    try:
        i = 0
        while i < len(items):
            text = text3(text, S(", ") if i > 0 else S(""), ops.repr_(items[i]))
            i += 1
    except Thrown as t:
        failed = t.value
    repr_guard.leave(failed)
    return text2(text, S(",)") if len(items) == 1 else S(")"))


# --- operators and methods ----------------------------------------------------------------------------
@slot(TupleClass, "add")
def tuple_add(a: obj, b: obj) -> obj:
    if not isinstance(a, Tuple) or not isinstance(b, Tuple):
        return NOT_IMPLEMENTED
    n = len(a.items)
    m = len(b.items)
    if n == 0 and b.cls is TupleClass:
        return b
    if m == 0 and a.cls is TupleClass:
        return a
    if n + m == 0:
        return EMPTY
    made = Array[obj].filled(n + m, NONE)
    made.copy(0, a.items, 0, n)
    made.copy(n, b.items, 0, m)
    return Tuple(TupleClass, made)


@slot(TupleClass, "mul")
def tuple_mul(a: obj, b: obj) -> obj:
    if not isinstance(a, Tuple):
        return tuple_mul(b, a)
    if not slices.has_index(b):
        return NOT_IMPLEMENTED
    times = lists.repeat_count(b, len(a.items))
    n = len(a.items)
    if n == 0 or times == 0:
        return EMPTY
    if times == 1 and a.cls is TupleClass:
        return a
    made = Array[obj].filled(n * times, a.items[0])
    if n > 1:
        i = 0
        while i < times:
            made.copy(i * n, a.items, 0, n)
            i += 1
    return Tuple(TupleClass, made)


@method(TupleClass)
def count(self: Tuple, value: obj, /) -> i32:
    n = 0
    i = 0
    while i < len(self.items):
        if same(self.items[i], value):
            n += 1
        i += 1
    return n


@method(TupleClass)
def index(self: Tuple, value: obj, start: obj | None = None, stop: obj | None = None, /) -> i32:
    n = len(self.items)
    i = lists.search_bound(start, 0, n)
    end = lists.search_bound(stop, n, n)
    while i < end and i < n:
        if same(self.items[i], value):
            return i
        i += 1
    exceptions.raise_value_error(S("tuple.index(x): x not in tuple"))


@method(TupleClass, "__getnewargs__")
def getnewargs(self: Tuple) -> obj:
    return Tuple(TupleClass, Array[obj].of(new_tuple(self.items)))


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
    if i >= len(t.items):
        it.tuple = None
        return None
    it.index = i + 1
    return t.items[i]


@method(TupleIteratorClass, "__length_hint__")
def iterator_length_hint(self: TupleIterator) -> i32:
    t = self.tuple
    if t is None:
        return 0
    return len(t.items) - self.index
