"""Builtin functions about iterables: len, iter, next, all, any, sum, min, max."""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import bool_list, calls, exceptions, float_search, iterators, number_search, ops, plain_order
from waspy.runtime import int as ints
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1


@function("builtins")
def len_(o: obj, /) -> i64:
    return ops.len_(o)


@function("builtins")
def iter_(o: obj, sentinel: obj | None = None, /) -> obj:
    if sentinel is None:
        return ops.get_iter(o)
    if not is_callable(o):
        exceptions.raise_type_error(S("iter(v, w): v must be callable"))
    return iterators.CallableIterator(iterators.CallableIteratorClass, o, sentinel)


def is_callable(o: obj) -> bool:
    return isinstance(o, Function) or ops.type_of(o).call is not None


@function("builtins")
def next_(iterator: obj, default: obj | None = None, /) -> obj:
    item = next_or_null(iterator) if default is None else ops.next_(iterator)
    if item is not None:
        return item
    if default is not None:
        return default
    raise_exhausted(iterator)


def next_or_null(iterator: obj) -> obj | None:
    """next(iterator), or null: `exhausted` is the exception for that."""
    if isinstance(iterator, Instance):
        value = calls.special0(iterator, S("__next__"))  # so that its own StopIteration comes through
        if value is not None:
            return value
    return ops.next_(iterator)


def raise_exhausted(iterator: obj) -> NoReturn:
    throw(exhausted(iterator))


def exhausted(iterator: obj) -> obj:
    """The StopIteration that ends the iterator."""
    result: obj | None = None
    if isinstance(iterator, Generator):
        result = iterator.result
        iterator.result = None
    e = exceptions.stop_iteration(result)
    exceptions.set_context(e)
    return e


@function("builtins")
def all_(iterable: obj, /) -> bool:
    it = ops.get_iter(iterable)
    step = ops.stepper(it)
    while True:
        item = step(it)
        if item is None:
            return True
        if not ops.is_true(item):
            return False


@function("builtins")
def any_(iterable: obj, /) -> bool:
    it = ops.get_iter(iterable)
    step = ops.stepper(it)
    while True:
        item = step(it)
        if item is None:
            return False
        if ops.is_true(item):
            return True


# --- sum --------------------------------------------------------------------------------------------
# What does it without looking at the items as objects; null: it cannot.
ADDERS = Array[Func[[List, obj], obj | None]].of(
    when_live("numbers in lists", number_search.sum_of),
    when_live("floats in lists", float_search.sum_of),
    when_live("bools in lists", bool_list.sum_of),
)


@function("builtins")
def sum_(iterable: obj, /, start: obj | None = None) -> obj:
    """Runs of ints within an i64 and of floats are added unboxed; floats plainly, as CPython 3.11 does."""
    total: obj = small(0)
    if start is not None:
        check_start(start)
        total = start
    if isinstance(iterable, List) and iterable.items is None:
        for adder in ADDERS:
            found = adder(iterable, total)
            if found is not None:
                return found
    if isinstance(iterable, (Bytes, ByteArray)) and ops.type_of(iterable).flags & CLASS_HEAP == 0 and is_small(total):
        return ops.box_i64(i64(small_value(total)) + sum_of_bytes(iterable))
    if isinstance(iterable, Tuple) and iterable.cls is tuples.TupleClass:
        return sum_of_items(tuples.items_of(iterable), total)
    it = ops.get_iter(iterable)
    step = ops.stepper(it)
    item = step(it)
    while item is not None:
        if is_word(total) and is_word(item):
            n = ints.word(total)
            while item is not None and is_word(item):
                x = ints.word(item)
                more = n + x
                if (n ^ more) & (x ^ more) < 0:
                    break
                n = more
                item = step(it)
            total = ops.box_i64(n)
            if item is not None and is_word(item):
                total = ops.add(total, item)
                item = step(it)
        elif ops.is_float(total) and (is_small(item) or ops.is_float(item)):
            y = ops.unbox_f64(total)
            while item is not None and (is_small(item) or ops.is_float(item)):
                y += number(item)
                item = step(it)
            total = ops.box_f64(y)
        else:
            total = ops.add(total, item)
            item = step(it)
    return total


def sum_of_items(items: Array[obj], total: obj) -> obj:
    """The same for what cannot change meanwhile."""
    i = 0
    while i < len(items):
        if is_word(total) and is_word(items[i]):
            n = ints.word(total)
            while i < len(items) and is_word(items[i]):
                x = ints.word(items[i])
                more = i64(n + x)
                if (n ^ more) & (x ^ more) < 0:
                    break
                n = more
                i += 1
            total = ops.box_i64(n)
            if i < len(items) and is_word(items[i]):
                total = ops.add(total, items[i])
                i += 1
        elif ops.is_float(total) and (is_small(items[i]) or ops.is_float(items[i])):
            y = ops.unbox_f64(total)
            while i < len(items) and (is_small(items[i]) or ops.is_float(items[i])):
                y += number(items[i])
                i += 1
            total = ops.box_f64(y)
        else:
            total = ops.add(total, items[i])
            i += 1
    return total


@inline
def is_word(o: obj) -> bool:
    """Whether it is exactly an int, and one that an i64 has room for."""
    return is_small(o) or (isinstance(o, Int64) and o.cls is IntClass)


def sum_of_bytes(o: obj) -> i64:
    data = o.data if isinstance(o, Bytes) else cast(ByteArray, o).data
    n = o.length if isinstance(o, Bytes) else cast(ByteArray, o).length
    total = i64(0)
    for i in range(n):
        total += i64(data[i])
    return total


def number(o: obj) -> f64:
    """Of a float or small int."""
    if is_small(o):
        return f64(small_value(o))
    return cast(Float, o).value


def check_start(start: obj) -> None:
    if isinstance(start, Str):
        exceptions.raise_type_error(S("sum() can't sum strings [use ''.join(seq) instead]"))
    if isinstance(start, Bytes):
        exceptions.raise_type_error(S("sum() can't sum bytes [use b''.join(seq) instead]"))
    if isinstance(start, ByteArray):
        exceptions.raise_type_error(S("sum() can't sum bytearray [use b''.join(seq) instead]"))


# --- min and max ------------------------------------------------------------------------------------
@function("builtins")
def min_(*args: Array[obj], key: obj | None = None, default: obj | None = None) -> obj:
    return extreme(S("min"), LT, args, key, default)


@function("builtins")
def max_(*args: Array[obj], key: obj | None = None, default: obj | None = None) -> obj:
    return extreme(S("max"), GT, args, key, default)


def extreme(name: Str, op: i32, args: Array[obj], key: obj | None, default: obj | None) -> obj:
    """The first item that no other is better than; the item is compared with the best so far."""
    if len(args) == 0:
        exceptions.raise_type_error(fill1(S("% expected at least 1 argument, got 0"), name))
    if key is NONE:
        key = None
    if len(args) == 1:
        found = extreme_of(args[0], op, key)
        if found is not None:
            return found
        if default is None:
            exceptions.raise_value_error(fill1(S("%() arg is an empty sequence"), name))
        return default
    if default is not None:
        message = S("Cannot specify a default for %() with multiple positional arguments")
        exceptions.raise_type_error(fill1(message, name))
    found = extreme_of(tuples.new_tuple(args), op, key)
    assert found is not None
    return found


EXTREMES = Array[Func[[List, bool], obj | None]].of(
    when_live("numbers in lists", number_search.extreme_of),
    when_live("floats in lists", float_search.extreme_of),
    when_live("bools in lists", bool_list.extreme_of),
)


def extreme_of(iterable: obj, op: i32, key: obj | None) -> obj | None:
    if key is None and isinstance(iterable, List) and iterable.items is None:
        for search in EXTREMES:
            found = search(iterable, op == GT)
            if found is not None:
                return found
    it = ops.get_iter(iterable)
    step = ops.stepper(it)
    best = step(it)
    if best is None:
        return None
    best_key = best if key is None else calls.call1(key, best)
    while True:
        item = step(it)
        if item is None:
            return best
        value = item if key is None else calls.call1(key, item)
        if better(value, best_key, op):
            best = item
            best_key = value


@inline
def better(a: obj, b: obj, op: i32) -> bool:
    order = plain_order.order(a, b)
    if order != plain_order.UNKNOWN:
        return order < 0 if op == LT else order > 0
    if op == LT:
        return ops.lt_(a, b)
    return ops.gt_(a, b)


def min2(a: obj, b: obj) -> obj:
    """min(a, b)"""
    if ops.lt_(b, a):
        return b
    return a


def max2(a: obj, b: obj) -> obj:
    """max(a, b)"""
    if ops.gt_(b, a):
        return b
    return a
