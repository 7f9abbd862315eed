"""list: its constructor, slots and methods; slices are in `list_slices.py`."""

from waspy.lang import *
from waspy.runtime import calls, classes, exceptions, list_slices, ops, repr_guard
from waspy.runtime import slice as slices
from waspy.runtime import tuple as tuples
from waspy.runtime.keys import same
from waspy.runtime.layout import *
from waspy.runtime.list import *
from waspy.runtime.messages import decimal, text2
from waspy.runtime.singletons import *


@slot(ListClass, "new")
def list_new(cls: Class, args: Array[obj], names: Array[Str] | None) -> obj:
    if cls is ListClass:
        return empty()
    alloc = cls.alloc
    if alloc is not None:
        return alloc(cls)
    return ListSub(cls, NO_ITEMS, 0, 0, None)


@slot(ListClass, "init")
def list_init(self: obj, args: Array[obj], names: Array[Str] | None) -> None:
    l = cast(List, self)
    given = len(args)
    if names is not None and len(names) > 0:
        if not classes.overrides(ops.type_of(self), S("__new__")):
            exceptions.raise_type_error(S("list() takes no keyword arguments"))
        given -= len(names)  # they were for `__new__`
    if given > 1:
        exceptions.raise_type_error(text2(S("list expected at most 1 argument, got "), decimal(i64(given))))
    if l.length > 0:
        clear(l)
    if given == 1:
        extend_(l, args[0])


# --- slots ------------------------------------------------------------------------------------------
@slot(ListClass, "len")
def list_len(self: obj) -> i64:
    return i64(cast(List, self).length)


@slot(ListClass, "getitem")
def list_getitem(self: obj, key: obj) -> obj:
    l = cast(List, self)
    if is_small(key):
        return item(l, small_value(key))
    if isinstance(key, Slice):
        return list_slices.get_slice(l, key)
    return item(l, slices.index_of(key, S("list")))


@slot(ListClass, "setitem")
def list_setitem(self: obj, key: obj, value: obj | None) -> None:
    l = cast(List, self)
    if is_small(key) and value is not None:
        set_item(l, small_value(key), value)
    elif isinstance(key, Slice):
        list_slices.set_slice(l, key, value)
    elif value is not None:
        set_item(l, slices.index_of(key, S("list")), value)
    else:
        delete_item(l, slices.index_of(key, S("list")))


def delete_item(l: List, i: i32) -> None:
    if i < 0:
        i += l.length
    if not lt_u32(i, l.length):
        exceptions.raise_index_error(S("list assignment index out of range"))
    remove_at(l, i)


@slot(ListClass, "contains")
def list_contains(self: obj, value: obj) -> bool:
    return find(cast(List, self), value, 0, slices.MAX_I32) >= 0


def find(l: List, value: obj, start: i32, stop: i32) -> i32:
    """The first place of value from start on, below stop, or -1. The list may change while it is compared."""
    if l.items is None:
        return storage(l).find(l, value, start, stop)
    i = start
    while i < l.length and i < stop:
        if same(at(l, i), value):
            return i
        i += 1
    return -1


@slot(ListClass, "compare")
def list_compare(self: obj, other: obj, op: i32) -> obj:
    if not isinstance(other, List):
        return NOT_IMPLEMENTED
    a = cast(List, self)
    depth = repr_guard.enter_comparison()
    result = compare_lists(a, other, op)
    calls.depth = depth
    return result


def compare_lists(a: List, other: List, op: i32) -> obj:
    if a.length != other.length and (op == EQ or op == NE):
        return from_bool(op == NE)
    i = 0
    if a.items is None and storage(a).is_like(a, other):
        i = storage(a).first_difference(a, other)
    while i < a.length and i < other.length and same(at(a, i), at(other, i)):
        i += 1
    if i >= a.length or i >= other.length:
        return from_bool(tuples.compare_lengths(a.length, other.length, op))
    if op == EQ:
        return FALSE
    if op == NE:
        return TRUE
    return tuples.compare_items(at(a, i), at(other, i), op)


# --- operators --------------------------------------------------------------------------------------
@slot(ListClass, "add")
def list_add(a: obj, b: obj) -> obj:
    if not isinstance(a, List) or not isinstance(b, List):
        return NOT_IMPLEMENTED
    n = a.length
    if a.items is None and storage(a).is_like(a, b):
        return storage(a).joined(a, b)
    items = Array[obj | None](n + b.length)
    items.copy(0, view(a), 0, n)
    items.copy(n, view(b), 0, b.length)
    return new_list(items, n + b.length)


@slot(ListClass, "iadd")
def list_iadd(a: obj, b: obj) -> obj:
    extend_(cast(List, a), b)
    return a


@slot(ListClass, "mul")
def list_mul(a: obj, b: obj) -> obj:
    if not isinstance(a, List):
        return list_mul(b, a)
    if not slices.has_index(b):
        return NOT_IMPLEMENTED
    times = repeat_count(b, a.length)
    if a.items is None:
        return storage(a).repeated(a, times)
    items = repeated(a, times)
    return new_list(items, len(items))


@slot(ListClass, "imul")
def list_imul(a: obj, b: obj) -> obj:
    l = cast(List, a)
    if not slices.has_index(b):
        return NOT_IMPLEMENTED
    times = repeat_count(b, l.length)
    if l.items is None:
        storage(l).replace(l, 0, l.length, storage(l).repeated(l, times))
        return l
    items = repeated(l, times)
    l.items = items
    l.length = len(items)
    return l


def repeated(l: List, times: i32) -> Array[obj | None]:
    n = l.length
    if n == 0 or times == 0:
        return NO_ITEMS
    old = boxed(l)
    items = Array[obj | None].filled(n * times, old[0])
    if n > 1:
        i = 0
        while i < times:
            items.copy(i * n, old, 0, n)
            i += 1
    return items


# --- methods ----------------------------------------------------------------------------------------
@method(ListClass)
def extend(self: List, iterable: obj, /) -> None:
    extend_(self, iterable)


@method(ListClass)
def insert(self: List, index: obj, value: obj, /) -> None:
    i = slices.saturated(ops.index_(index))
    if i < 0:
        i += self.length
        if i < 0:
            i = 0
    if i > self.length:
        i = self.length
    insert_at(self, i, value)


@method(ListClass)
def remove(self: List, value: obj, /) -> None:
    i = find(self, value, 0, slices.MAX_I32)
    if i < 0:
        exceptions.raise_value_error(S("list.remove(x): x not in list"))
    remove_at(self, i)


@method(ListClass)
def pop(self: List, index: obj | None = None, /) -> obj:
    if index is None or self.length == 0:
        return pop_apart(self)
    i = slices.saturated(ops.index_(index))
    if i < 0:
        i += self.length
    if not lt_u32(i, self.length):
        exceptions.raise_index_error(S("pop index out of range"))
    value = at(self, i)
    remove_at(self, i)
    return value


@method(ListClass)
def clear(self: List) -> None:
    if self.items is None:
        truncate(self, 0)
        return
    self.items = NO_ITEMS
    self.length = 0


@method(ListClass)
def copy(self: List) -> obj:
    return copy_range(self, 0, self.length)


@method(ListClass)
def reverse(self: List) -> None:
    items = self.items
    if items is None:
        storage(self).reverse(self)
        return
    i = 0
    j = self.length - 1
    while i < j:
        x = items[i]
        items[i] = items[j]
        items[j] = x
        i += 1
        j -= 1


@method(ListClass)
def count(self: List, value: obj, /) -> i32:
    n = 0
    i = find(self, value, 0, slices.MAX_I32)
    while i >= 0:
        n += 1
        i = find(self, value, i + 1, slices.MAX_I32)
    return n


@method(ListClass)
def index(self: List, value: obj, start: obj | None = None, stop: obj | None = None, /) -> i32:
    first = search_bound(start, 0, self.length)
    end = search_bound(stop, slices.MAX_I32, self.length)
    i = find(self, value, first, end)
    if i < 0:
        exceptions.raise_value_error(text2(ops.repr_(value), S(" is not in list")))
    return i


@method(ListClass, "__reversed__")
def list_reversed(self: List) -> obj:
    return ReverseListIterator(ReverseListIteratorClass, self, self.length - 1)


# --- iteration --------------------------------------------------------------------------------------
@struct
class ListIterator(Object):
    list: List | None
    index: i32


@struct
class ReverseListIterator(Object):
    list: List | None
    index: i32


ListIteratorClass = builtin_class("list_iterator", ListIterator, base=ObjectClass, flags=CLASS_FINAL)
ReverseListIteratorClass = builtin_class(
    "list_reverseiterator", ReverseListIterator, base=ObjectClass, flags=CLASS_FINAL
)


@slot(ListClass, "iter")
def list_iter(self: obj) -> obj:
    return ListIterator(ListIteratorClass, cast(List, self), 0)


@slot(ListIteratorClass, "iter")
@slot(ReverseListIteratorClass, "iter")
def iterator_iter(self: obj) -> obj:
    return self


@slot(ListIteratorClass, "next")
def iterator_next(self: obj) -> obj | None:
    it = cast(ListIterator, self)
    l = it.list
    if l is None:
        return None
    i = it.index
    if i >= l.length:
        it.list = None
        return None
    it.index = i + 1
    return at(l, i)


@slot(ReverseListIteratorClass, "next")
def reverse_next(self: obj) -> obj | None:
    it = cast(ReverseListIterator, self)
    l = it.list
    i = it.index
    if l is None or i < 0 or i >= l.length:
        it.list = None
        return None
    it.index = i - 1
    return at(l, i)


@method(ListIteratorClass, "__length_hint__")
def iterator_length_hint(self: ListIterator) -> i32:
    l = self.list
    if l is None or l.length < self.index:
        return 0
    return l.length - self.index


@method(ReverseListIteratorClass, "__length_hint__")
def reverse_length_hint(self: ReverseListIterator) -> i32:
    l = self.list
    if l is None or l.length <= self.index:
        return 0
    return self.index + 1
