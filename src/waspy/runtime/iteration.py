"""Iteration where no slot does it: over sequences by `__getitem__`, for `in`, and for unpacking."""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import calls, classes, exceptions, ops
from waspy.runtime import list as lists
from waspy.runtime import tuple as tuples
from waspy.runtime.keys import same
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2
from waspy.runtime.tuple import size_of


@struct
class SequenceIterator(Object):
    """iter() of an object that has `__getitem__` only."""

    sequence: obj | None  # null: exhausted
    index: i32


SequenceIteratorClass = builtin_class("iterator", SequenceIterator, base=ObjectClass, flags=CLASS_FINAL)


def is_sequence(o: obj) -> bool:
    """Can o be iterated over by `__getitem__`?"""
    return ops.type_of(o).binary[B_GETITEM] is not None and not isinstance(o, Dict)


def sequence_iterator(o: obj) -> obj:
    if not is_sequence(o):
        exceptions.raise_type_error(fill1(S("'%' object is not iterable"), classes.type_name(o)))
    return SequenceIterator(SequenceIteratorClass, o, 0)


@slot(SequenceIteratorClass, "iter")
def sequence_iter(self: obj) -> obj:
    return self


@slot(SequenceIteratorClass, "next")
def sequence_next(self: obj) -> obj | None:
    it = cast(SequenceIterator, self)
    sequence = it.sequence
    if sequence is None:
        return None
    depth = calls.depth
    try:
        item = ops.getitem(sequence, small(it.index))
        it.index = it.index + 1
        return item
    except Thrown as t:
        calls.depth = depth
        if not ends_sequence(t.value):
            throw(t.value)
    it.sequence = None
    return None


def ends_sequence(e: obj) -> bool:
    return ops.is_instance(e, exceptions.IndexErrorClass) or ops.is_instance(e, exceptions.StopIterationClass)


def contains(container: obj, item: obj) -> bool:
    """`item in container` by iteration."""
    it = searched(container)
    while True:
        x = ops.next_(it)
        if x is None:
            return False
        if same(x, item):
            return True


def searched(container: obj) -> obj:
    """The iterator that `in` goes through: every TypeError of making it has the same words."""
    if ops.is_iterable(container):
        depth = calls.depth
        try:
            return ops.get_iter(container)
        except Thrown as t:
            calls.depth = depth
            if not ops.is_instance(t.value, exceptions.TypeErrorClass):
                throw(t.value)
    exceptions.raise_type_error(fill1(S("argument of type '%' is not iterable"), classes.type_name(container)))


# --- unpacking ----------------------------------------------------------------------------------------------
def unpack(o: obj, n: i32) -> Tuple:
    """The items of o, which must be n."""
    if isinstance(o, Tuple) and o.cls is tuples.TupleClass and size_of(o) == n:
        return o
    items = Array[obj].filled(n, NONE)
    if isinstance(o, List) and o.cls is lists.ListClass:
        items.copy(0, unpack_list(o, n), 0, n)
        return tuples.new_tuple(items)
    it = unpacked(o)
    for i in range(n):
        x = ops.next_(it)
        if x is None:
            not_enough(S("not enough values to unpack (expected %, got %)"), n, i)
        items[i] = x
    if ops.next_(it) is not None:
        too_many(n)
    return tuples.new_tuple(items)


def unpack_list(l: List, n: i32) -> Array[obj | None]:
    """The items, which must be n, of a list that is no instance of a subclass: to be read at once."""
    if l.length != n:
        wrong_length(l, n)
    return lists.view(l)


def wrong_length(l: List, n: i32) -> NoReturn:
    if l.length > n:
        too_many(n)
    not_enough(S("not enough values to unpack (expected %, got %)"), n, l.length)


def too_many(n: i32) -> NoReturn:
    exceptions.raise_value_error(fill1(S("too many values to unpack (expected %)"), ops.str_(small(n))))


def unpacked(o: obj) -> obj:
    """The iterator of what is to be unpacked."""
    if not ops.is_iterable(o):
        exceptions.raise_type_error(fill1(S("cannot unpack non-iterable % object"), classes.type_name(o)))
    return ops.get_iter(o)


def unpack_ex(o: obj, before: i32, after: i32) -> Tuple:
    """The first `before` items, the list of those in the middle, and the last `after`."""
    if isinstance(o, List) and o.cls is lists.ListClass:
        rest = o
    else:
        rest = lists.from_iterable(unpacked(o))
    n = rest.length
    if n < before + after:
        not_enough(S("not enough values to unpack (expected at least %, got %)"), before + after, n)
    items = Array[obj].filled(before + 1 + after, NONE)
    items.copy(0, lists.view(rest), 0, before)
    items[before] = lists.copy_range(rest, before, n - before - after)
    items.copy(before + 1, lists.view(rest), n - after, after)
    return tuples.new_tuple(items)


def not_enough(message: Str, expected: i32, got: i32) -> NoReturn:
    exceptions.raise_value_error(fill2(message, ops.str_(small(expected)), ops.str_(small(got))))
