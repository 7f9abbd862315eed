"""collections.deque: a ring in an array that grows by doubling (the class of Modules/_collectionsmodule.c,
which keeps blocks in a linked list instead).

    items   . . d e f . .      the item number i stands at (first + i) & (len(items) - 1)
            first = 2, length = 3
"""

from waspy.lang import *
from waspy.runtime import calls, classes, exceptions, ops, reducing, repr_guard
from waspy.runtime import list as lists
from waspy.runtime import slice as slices
from waspy.runtime import tuple as tuples
from waspy.runtime.keys import same
from waspy.runtime.layout import *
from waspy.runtime.messages import decimal, text2, text3, type_name
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1


@struct
class Deque(Instance):
    """Extends Instance for the attributes of instances of subclasses. `version`: raised when items come or
    go. `maxlen`: -1 if there is none."""

    items: Array[obj | None]
    first: i32
    length: i32
    maxlen: i64
    version: i32


DequeClass = builtin_class("deque", Deque, base=ObjectClass, module="collections", flags=CLASS_SEQUENCE | CLASS_GENERIC)

MIN_CAPACITY = 8


def new_deque(cls: Class, maxlen: i64) -> Deque:
    return Deque(cls, None, 0, Array[obj | None](MIN_CAPACITY), 0, 0, maxlen, 0)


# --- the ring ---------------------------------------------------------------------------------------
@inline
def at(d: Deque, i: i32) -> i32:
    """Where the item number i stands."""
    return (d.first + i) & (len(d.items) - 1)


@inline
def item(d: Deque, i: i32) -> obj:
    return cast(obj, d.items[at(d, i)])


def grow(d: Deque) -> None:
    n = len(d.items)
    items = Array[obj | None](n * 2)
    head = n - d.first
    if head > d.length:
        head = d.length
    items.copy(0, d.items, d.first, head)
    items.copy(head, d.items, 0, d.length - head)
    d.items = items
    d.first = 0


def push(d: Deque, value: obj) -> None:
    """On the right."""
    if d.maxlen >= 0 and i64(d.length) >= d.maxlen:
        if d.length == 0:
            return
        pull_left(d)
    if d.length == len(d.items):
        grow(d)
    d.items[at(d, d.length)] = value
    d.length += 1
    d.version = i32(d.version + 1)


def push_left(d: Deque, value: obj) -> None:
    if d.maxlen >= 0 and i64(d.length) >= d.maxlen:
        if d.length == 0:
            return
        pull(d)
    if d.length == len(d.items):
        grow(d)
    d.first = at(d, -1)
    d.items[d.first] = value
    d.length += 1
    d.version = i32(d.version + 1)


def pull(d: Deque) -> obj:
    """The last one, removed."""
    if d.length == 0:
        exceptions.raise_index_error(S("pop from an empty deque"))
    i = at(d, d.length - 1)
    value = cast(obj, d.items[i])
    d.items[i] = None
    d.length -= 1
    d.version = i32(d.version + 1)
    return value


def pull_left(d: Deque) -> obj:
    if d.length == 0:
        exceptions.raise_index_error(S("pop from an empty deque"))
    i = d.first
    value = cast(obj, d.items[i])
    d.items[i] = None
    d.first = at(d, 1)
    d.length -= 1
    d.version = i32(d.version + 1)
    return value


def rotate_by(d: Deque, n: i32) -> None:
    """To the right, to the left if negative; |n| < length."""
    while n > 0:
        value = pull(d)
        n -= 1
        push_left(d, value)
    while n < 0:
        value = pull_left(d)
        n += 1
        push(d, value)


def delete_at(d: Deque, i: i32) -> None:
    rotate_by(d, -i)
    pull_left(d)
    rotate_by(d, i)


def extend_from(d: Deque, iterable: obj) -> None:
    it = ops.get_iter(iterable)
    while True:
        x = ops.next_(it)
        if x is None:
            return
        push(d, x)


def to_list(d: Deque) -> List:
    made = lists.empty()
    lists.grow(made, d.length)
    for i in range(d.length):
        lists.append(made, item(d, i))
    return made


# --- making -----------------------------------------------------------------------------------------
@slot(DequeClass, "new")
def deque_new(cls: Class, args: Array[obj], names: Array[Str] | None) -> obj:
    return new_deque(cls, i64(-1))


@method(DequeClass, "__init__")
def deque_init(self: Deque, iterable: obj | None = None, maxlen: obj | None = None) -> None:
    self.maxlen = i64(-1)
    if maxlen is not None and maxlen is not NONE:
        if not ops.is_instance(maxlen, IntClass):
            exceptions.raise_type_error(S("an integer is required"))
        limit = ops.to_i64(maxlen)
        if limit < 0:
            exceptions.raise_value_error(S("maxlen must be non-negative"))
        self.maxlen = limit
    if self.length > 0:
        clear(self)
    if iterable is not None:
        extend_from(self, iterable)


def copy_of(d: Deque) -> Deque:
    made = new_deque(DequeClass, d.maxlen)
    for i in range(d.length):
        push(made, item(d, i))
    return made


@method(DequeClass)
@method(DequeClass, "__copy__")
def copy(self: Deque) -> obj:
    if self.cls is DequeClass:
        return copy_of(self)
    if self.maxlen < 0:
        return calls.call1(ops.type_of(self), self)
    return calls.call2(ops.type_of(self), self, ops.box_i64(self.maxlen))


@method(DequeClass, "__reduce__")
def deque_reduce(self: Deque) -> obj:
    live("builtin:*")
    args: Tuple = tuples.EMPTY
    if self.maxlen >= 0:
        args = tuples.pair(tuples.EMPTY, ops.box_i64(self.maxlen))
    return tuples.new_tuple(Array[obj].of(ops.type_of(self), args, reducing.state_of(self), ops.get_iter(self)))


# --- methods ----------------------------------------------------------------------------------------
@method(DequeClass)
def append(self: Deque, value: obj, /) -> None:
    push(self, value)


@method(DequeClass)
def appendleft(self: Deque, value: obj, /) -> None:
    push_left(self, value)


@method(DequeClass)
def pop(self: Deque) -> obj:
    return pull(self)


@method(DequeClass)
def popleft(self: Deque) -> obj:
    return pull_left(self)


@method(DequeClass)
def extend(self: Deque, iterable: obj, /) -> None:
    extend_from(self, to_list(self) if iterable is self else iterable)


@method(DequeClass)
def extendleft(self: Deque, iterable: obj, /) -> None:
    it = ops.get_iter(to_list(self) if iterable is self else iterable)
    while True:
        x = ops.next_(it)
        if x is None:
            return
        push_left(self, x)


@method(DequeClass)
def clear(self: Deque) -> None:
    self.items = Array[obj | None](MIN_CAPACITY)
    self.first = 0
    self.length = 0
    self.version = i32(self.version + 1)


@method(DequeClass)
def rotate(self: Deque, n: obj | None = None, /) -> None:
    step = i64(1) if n is None else ops.to_i64(n)
    if self.length > 1:
        by = i32(rem_s(step, i64(self.length)))
        if by > self.length >> 1:
            by -= self.length
        elif by < -(self.length >> 1):
            by += self.length
        rotate_by(self, by)


@method(DequeClass)
def reverse(self: Deque) -> None:
    i = 0
    j = self.length - 1
    while i < j:
        x = item(self, i)
        self.items[at(self, i)] = item(self, j)
        self.items[at(self, j)] = x
        i += 1
        j -= 1


def find(d: Deque, value: obj, start: i32, stop: i32) -> i32:
    """The first place of the value, or -1."""
    version = d.version
    i = start
    while i < stop and i < d.length:
        found = same(item(d, i), value)
        if d.version != version:
            exceptions.raise_runtime_error(S("deque mutated during iteration"))
        if found:
            return i
        i += 1
    return -1


@method(DequeClass)
def count(self: Deque, value: obj, /) -> i32:
    n = 0
    i = find(self, value, 0, slices.MAX_I32)
    while i >= 0:
        n += 1
        i = find(self, value, i + 1, slices.MAX_I32)
    return n


@method(DequeClass)
def index(self: Deque, value: obj, start: obj | None = None, stop: obj | None = None, /) -> i32:
    first = lists.search_bound(start, 0, self.length)
    i = find(self, value, first, lists.search_bound(stop, slices.MAX_I32, self.length))
    if i < 0:
        exceptions.raise_value_error(text2(ops.repr_(value), S(" is not in deque")))
    return i


@method(DequeClass)
def remove(self: Deque, value: obj, /) -> None:
    i = find(self, value, 0, slices.MAX_I32)
    if i < 0:
        exceptions.raise_value_error(text2(ops.repr_(value), S(" is not in deque")))
    delete_at(self, i)


@method(DequeClass)
def insert(self: Deque, index: obj, value: obj, /) -> None:
    if self.maxlen >= 0 and i64(self.length) >= self.maxlen:
        exceptions.raise_index_error(S("deque already at its maximum size"))
    i = slices.saturated(ops.index_(index))
    n = self.length
    if i < 0:
        i = max(i + n, 0)
    if i >= n:
        push(self, value)
        return
    rotate_by(self, -i)
    push_left(self, value)
    rotate_by(self, i)


@getter(DequeClass)
def maxlen(self: Deque) -> obj:
    if self.maxlen < 0:
        return NONE
    return ops.box_i64(self.maxlen)


# --- slots ------------------------------------------------------------------------------------------
@slot(DequeClass, "len")
def deque_len(self: obj) -> i64:
    return i64(cast(Deque, self).length)


def place(d: Deque, key: obj) -> i32:
    """The number of the item that key means."""
    if not slices.has_index(key):
        exceptions.raise_type_error(fill1(S("sequence index must be integer, not '%'"), classes.type_name(key)))
    i = slices.index_of(key, S("sequence"))
    if i < 0:
        i += d.length
    if not lt_u32(i, d.length):
        exceptions.raise_index_error(S("deque index out of range"))
    return i


@slot(DequeClass, "getitem")
def deque_getitem(self: obj, key: obj) -> obj:
    d = cast(Deque, self)
    return item(d, place(d, key))


@slot(DequeClass, "setitem")
def deque_setitem(self: obj, key: obj, value: obj | None) -> None:
    d = cast(Deque, self)
    i = place(d, key)
    if value is None:
        delete_at(d, i)
    else:
        d.items[at(d, i)] = value


@slot(DequeClass, "contains")
def deque_contains(self: obj, value: obj) -> bool:
    return find(cast(Deque, self), value, 0, slices.MAX_I32) >= 0


@slot(DequeClass, "compare")
def deque_compare(self: obj, other: obj, op: i32) -> obj:
    if not isinstance(other, Deque):
        return NOT_IMPLEMENTED
    a = cast(Deque, self)
    if a.length != other.length and (op == EQ or op == NE):
        return from_bool(op == NE)
    # unlike a tuple's, the answer is a bool
    return from_bool(ops.is_true(tuples.compare(lists.to_tuple(to_list(a)), lists.to_tuple(to_list(other)), op)))


@slot(DequeClass, "repr")
def deque_repr(self: obj) -> obj:
    d = cast(Deque, self)
    if not repr_guard.enter(d):
        return S("[...]")
    text = S("")
    failed: obj | None = None
    try:
        text = text3(type_name(d), S("("), ops.repr_(to_list(d)))
    except Thrown as t:
        failed = t.value
    repr_guard.leave(failed)
    if d.maxlen >= 0:
        text = text3(text, S(", maxlen="), decimal(d.maxlen))
    return text2(text, S(")"))


@slot(DequeClass, "add")
def deque_add(a: obj, b: obj) -> obj:
    if not isinstance(a, Deque):
        return NOT_IMPLEMENTED
    if not isinstance(b, Deque):
        exceptions.raise_type_error(fill1(S('can only concatenate deque (not "%") to deque'), classes.type_name(b)))
    made = cast(Deque, copy(a))
    extend_from(made, b)
    return made


@slot(DequeClass, "iadd")
def deque_iadd(a: obj, b: obj) -> obj:
    extend(cast(Deque, a), b)
    return a


@slot(DequeClass, "mul")
def deque_mul(a: obj, b: obj) -> obj:
    if not isinstance(a, Deque):
        return deque_mul(b, a)
    if not slices.has_index(b):
        return NOT_IMPLEMENTED
    made = cast(Deque, copy(a))
    return deque_imul(made, b)


@slot(DequeClass, "imul")
def deque_imul(a: obj, b: obj) -> obj:
    d = cast(Deque, a)
    if not slices.has_index(b):
        return NOT_IMPLEMENTED
    source = to_list(d)
    times = lists.repeat_count(b, source.length)
    if times == 0:
        clear(d)
    for _ in range(1, times):
        extend_from(d, source)
    return d


# --- iteration --------------------------------------------------------------------------------------
@struct
class DequeIterator(Object):
    """`deque` is null at the end; `step` is 1 or -1."""

    deque: Deque | None
    index: i32
    step: i32
    version: i32


DequeIteratorClass = builtin_class(
    "_deque_iterator", DequeIterator, base=ObjectClass, module="_collections", flags=CLASS_FINAL
)
ReverseIteratorClass = builtin_class(
    "_deque_reverse_iterator", DequeIterator, base=ObjectClass, module="_collections", flags=CLASS_FINAL
)


@slot(DequeClass, "iter")
def deque_iter(self: obj) -> obj:
    d = cast(Deque, self)
    return DequeIterator(DequeIteratorClass, d, 0, 1, d.version)


@method(DequeClass, "__reversed__")
def deque_reversed(self: Deque) -> obj:
    return DequeIterator(ReverseIteratorClass, self, self.length - 1, -1, self.version)


@slot(DequeIteratorClass, "iter")
@slot(ReverseIteratorClass, "iter")
def iterator_self(self: obj) -> obj:
    return self


@slot(DequeIteratorClass, "next")
@slot(ReverseIteratorClass, "next")
def iterator_next(self: obj) -> obj | None:
    it = cast(DequeIterator, self)
    d = it.deque
    if d is None:
        return None
    if d.version != it.version:
        it.deque = None
        exceptions.raise_runtime_error(S("deque mutated during iteration"))
    i = it.index
    if not lt_u32(i, d.length):
        it.deque = None
        return None
    it.index = i + it.step
    return item(d, i)


@method(DequeIteratorClass, "__length_hint__")
@method(ReverseIteratorClass, "__length_hint__")
def iterator_length_hint(self: DequeIterator) -> i32:
    d = self.deque
    if d is None:
        return 0
    return d.length - self.index if self.step > 0 else self.index + 1
