"""The builtin iterator classes: enumerate, zip, map, filter, reversed, and iter(callable, sentinel).

Iteration over `__getitem__` is in `iteration.py`; each container has its own iterators.
"""

from waspy.lang import *
from waspy.runtime import attributes, calls, classes, exceptions, iteration, list_methods, ops
from waspy.runtime import int as ints
from waspy.runtime import list as lists
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.keys import same
from waspy.runtime.layout import *
from waspy.runtime.messages import decimal, text2
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2


@struct
class Enumerate(Object):
    """Beyond i64 the count goes on in `big`."""

    iterator: obj
    count: i64
    big: obj | None


@struct
class Zip(Object):
    """Of nothing but lists, tuples and strs, `iterators` are these, and `index` says how far it is; else it is -1."""

    iterators: Array[obj]
    strict: bool
    index: i32


@struct
class Map(Object):
    function: obj
    iterators: Array[obj]


@struct
class Filter(Object):
    function: obj
    iterator: obj


@struct
class Reversed(Object):
    sequence: obj | None
    index: i64


@struct
class CallableIterator(Object):
    """`function` is null once it has given the sentinel."""

    function: obj | None
    sentinel: obj


EnumerateClass = builtin_class("enumerate", Enumerate, base=ObjectClass, flags=CLASS_GENERIC)
ZipClass = builtin_class("zip", Zip, base=ObjectClass)
MapClass = builtin_class("map", Map, base=ObjectClass)
FilterClass = builtin_class("filter", Filter, base=ObjectClass)
ReversedClass = builtin_class("reversed", Reversed, base=ObjectClass)
CallableIteratorClass = builtin_class("callable_iterator", CallableIterator, base=ObjectClass, flags=CLASS_FINAL)


@slot(EnumerateClass, "iter")
@slot(ZipClass, "iter")
@slot(MapClass, "iter")
@slot(FilterClass, "iter")
@slot(ReversedClass, "iter")
@slot(CallableIteratorClass, "iter")
def iterator_self(self: obj) -> obj:
    return self


# --- enumerate --------------------------------------------------------------------------------------
@constructor(EnumerateClass)
def enumerate_new(cls: Class, iterable: obj, start: obj | None = None) -> obj:
    count = small(0) if start is None else ops.index_(start)
    it = ops.get_iter(iterable)
    if isinstance(count, BigInt):
        return Enumerate(cls, it, i64(0), count)
    return Enumerate(cls, it, ops.to_i64(count), None)


@slot(EnumerateClass, "next")
def enumerate_next(self: obj) -> obj | None:
    it = cast(Enumerate, self)
    item = ops.next_(it.iterator)
    if item is None:
        return None
    big = it.big
    if big is not None:
        it.big = ints.plus(big, small(1))
        return tuples.pair(big, item)
    n = it.count
    if n == i64(0x7FFFFFFFFFFFFFFF):
        it.big = ints.plus(ops.box_i64(n), small(1))
    else:
        it.count = n + 1
    return tuples.pair(ops.box_i64(n), item)


# --- zip --------------------------------------------------------------------------------------------
def iterators_of(iterables: Array[obj], first: i32) -> Array[obj]:
    """The iterators of the iterables from number `first` on."""
    n = len(iterables) - first
    made = Array[obj].filled(n, NONE)
    for i in range(n):
        made[i] = ops.get_iter(iterables[first + i])
    return made


FEW = 2
"""So many are asked one by one: `dict` does so too."""


@constructor(ZipClass)
def zip_new(cls: Class, *iterables: Array[obj], strict: bool = False) -> obj:
    if len(iterables) > FEW and not strict and all_sequences(iterables):
        return Zip(cls, iterables, False, 0)
    return Zip(cls, iterators_of(iterables, 0), strict, -1)


def all_sequences(iterables: Array[obj]) -> bool:
    for i in range(len(iterables)):
        o = iterables[i]
        if isinstance(o, List):
            if o.cls is not lists.ListClass:
                return False
        elif isinstance(o, Tuple):
            if o.cls is not tuples.TupleClass:
                return False
        elif not isinstance(o, Str) or o.cls is not strings.StrClass:
            return False
    return True


@slot(ZipClass, "next")
def zip_next(self: obj) -> obj | None:
    z = cast(Zip, self)
    iterators = z.iterators
    n = len(iterators)
    if n == 0:
        return None
    items = Array[obj].filled(n, NONE)
    if z.index >= 0:
        return next_of_sequences(z, items)
    for i in range(n):
        it = iterators[i]
        item = list_methods.iterator_next(it) if isinstance(it, list_methods.ListIterator) else ops.next_(it)
        if item is None:
            if z.strict:
                check_lengths(iterators, i)
            return None
        items[i] = item
    return tuples.new_tuple(items)


def next_of_sequences(z: Zip, items: Array[obj]) -> obj | None:
    sequences = z.iterators
    i = z.index
    for k in range(len(sequences)):
        item = item_or_null(sequences[k], i)
        if item is None:
            z.iterators = tuples.NO_ITEMS
            return None
        items[k] = item
    z.index = i + 1
    return tuples.new_tuple(items)


@inline
def item_or_null(sequence: obj, i: i32) -> obj | None:
    if isinstance(sequence, List):
        return lists.at(sequence, i) if i < sequence.length else None
    if isinstance(sequence, Str):
        return strings.of_known(strings.char_at(sequence, i)) if i < sequence.length else None
    t = cast(Tuple, sequence)
    return tuples.item_at(t, i) if i < tuples.size_of(t) else None


def check_lengths(iterators: Array[obj], ended: i32) -> None:
    """For zip(strict=True), when the iterator number `ended` has ended: have all?"""
    if ended > 0:
        raise_length_error(S("zip() argument % is shorter than argument%"), ended)
    for i in range(1, len(iterators)):
        if ops.next_(iterators[i]) is not None:
            raise_length_error(S("zip() argument % is longer than argument%"), i)


def raise_length_error(pattern: Str, i: i32) -> None:
    others = S(" 1")
    if i > 1:
        others = text2(S("s 1-"), decimal(i64(i)))
    exceptions.raise_value_error(fill2(pattern, decimal(i64(i + 1)), others))


# --- map and filter ---------------------------------------------------------------------------------
@constructor(MapClass)
def map_new(cls: Class, *args: Array[obj]) -> obj:
    if len(args) < 2:
        exceptions.raise_type_error(S("map() must have at least two arguments."))
    return Map(cls, args[0], iterators_of(args, 1))


@slot(MapClass, "next")
def map_next(self: obj) -> obj | None:
    m = cast(Map, self)
    n = len(m.iterators)
    first = ops.next_(m.iterators[0])
    if first is None:
        return None
    if n == 1:
        return calls.call1(m.function, first)
    items = Array[obj].filled(n, first)
    for i in range(1, n):
        item = ops.next_(m.iterators[i])
        if item is None:
            return None
        items[i] = item
    if n == 2:
        return calls.call2(m.function, first, items[1])
    return calls.call(m.function, items, None)


@constructor(FilterClass)
def filter_new(cls: Class, function: obj, iterable: obj, /) -> obj:
    return Filter(cls, function, ops.get_iter(iterable))


@slot(FilterClass, "next")
def filter_next(self: obj) -> obj | None:
    f = cast(Filter, self)
    while True:
        item = ops.next_(f.iterator)
        if item is None:
            return None
        verdict = item
        if f.function is not NONE:
            verdict = calls.call1(f.function, item)
        if ops.is_true(verdict):
            return item


# --- reversed ---------------------------------------------------------------------------------------
@constructor(ReversedClass)
def reversed_new(cls: Class, sequence: obj, /) -> obj:
    return reverse_iterator(cls, sequence)


def reverse_iterator(cls: Class, sequence: obj) -> obj:
    """reversed(sequence)"""
    f = attributes.special(sequence, S("__reversed__"))
    if f is not None and f is not NONE:
        return calls.call0(f)
    if f is not None or not iteration.is_sequence(sequence):
        exceptions.raise_type_error(fill1(S("'%' object is not reversible"), classes.type_name(sequence)))
    return Reversed(cls, sequence, ops.len_(sequence) - 1)


@slot(ReversedClass, "next")
def reversed_next(self: obj) -> obj | None:
    it = cast(Reversed, self)
    sequence = it.sequence
    if sequence is None or it.index < 0:
        return None
    if isinstance(sequence, Str) and sequence.cls is strings.StrClass:
        it.index -= 1
        return strings.of_known(strings.char_at(sequence, i32(it.index + 1)))
    depth = calls.depth
    try:
        item = ops.getitem(sequence, ops.box_i64(it.index))
        it.index -= 1
        return item
    except Thrown as t:
        calls.depth = depth
        if not iteration.ends_sequence(t.value):
            throw(t.value)
    it.sequence = None
    return None


@method(ReversedClass, "__length_hint__")
def reversed_length_hint(self: Reversed) -> i64:
    sequence = self.sequence
    if sequence is None or ops.len_(sequence) < self.index + 1:
        return i64(0)
    return self.index + 1


# --- iter(callable, sentinel) -------------------------------------------------------------------------
@slot(CallableIteratorClass, "next")
def callable_next(self: obj) -> obj | None:
    it = cast(CallableIterator, self)
    f = it.function
    if f is None:
        return None
    value: obj | None = None
    failed: obj | None = None
    depth = calls.depth
    try:
        value = calls.call0(f)
    except Thrown as t:
        failed = t.value
        calls.depth = depth
    if failed is not None:
        if not ops.is_instance(failed, exceptions.StopIterationClass):
            throw(failed)
        it.function = None
        return None
    if value is not None and same(it.sentinel, value):
        it.function = None
        return None
    return value
