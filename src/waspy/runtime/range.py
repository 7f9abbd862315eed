"""range: of ints of any size; iteration over those that fit an i64 does not touch boxed ints."""

from waspy.lang import *
from waspy.runtime import exceptions, int_slots, ops
from waspy.runtime import int as ints
from waspy.runtime import slice as slices
from waspy.runtime import tuple as tuples
from waspy.runtime.int_slots import order
from waspy.runtime.keys import same
from waspy.runtime.layout import *
from waspy.runtime.messages import text2, text4
from waspy.runtime.singletons import *
from waspy.runtime.tuple import item_at

RangeClass = builtin_class("range", Range, base=ObjectClass, flags=CLASS_FINAL | CLASS_SEQUENCE)


@constructor(RangeClass)
def range_new(cls: Class, a: obj, b: obj | None = None, c: obj | None = None, /) -> obj:
    if b is None:
        return new_range(small(0), ops.index_(a), small(1))
    step = small(1) if c is None else ops.index_(c)
    start = ops.index_(a)
    stop = ops.index_(b)
    if step is small(0):
        exceptions.raise_value_error(S("range() arg 3 must not be zero"))
    return new_range(start, stop, step)


def new_range(start: obj, stop: obj, step: obj) -> Range:
    """Of canonical ints, step not 0."""
    return Range(RangeClass, start, stop, step, length_of(start, stop, step))


def length_of(start: obj, stop: obj, step: obj) -> obj:
    if is_small(start) and is_small(stop) and is_small(step):
        return ops.box_i64(count_i64(i64(small_value(start)), i64(small_value(stop)), i64(small_value(step))))
    low = start
    high = stop
    if order(step, small(0)) < 0:
        low = stop
        high = start
        step = int_slots.neg(step)
    if order(low, high) >= 0:
        return small(0)
    return ints.plus(ints.floordiv(ints.minus(ints.minus(high, low), small(1)), step), small(1))


def count_i64(start: i64, stop: i64, step: i64) -> i64:
    """How many there are; the ends must be less than 2**63 apart."""
    if step > 0:
        if start >= stop:
            return i64(0)
        return div_s(stop - start - 1, step) + 1
    if start <= stop:
        return i64(0)
    return div_s(start - stop - 1, -step) + 1


# --- items ------------------------------------------------------------------------------------------
def item(r: Range, i: obj) -> obj:
    """start + i * step"""
    return ints.plus(r.start, ints.times(i, r.step))


@slot(RangeClass, "len")
def range_len(self: obj) -> i64:
    n = cast(Range, self).length
    if isinstance(n, BigInt):
        exceptions.raise_overflow_error(S("Python int too large to convert to C ssize_t"))
    return ops.to_i64(n)


@slot(RangeClass, "bool")
def range_bool(self: obj) -> bool:
    return cast(Range, self).length is not small(0)


@slot(RangeClass, "getitem")
def range_getitem(self: obj, key: obj) -> obj:
    r = cast(Range, self)
    if isinstance(key, Slice):
        return get_slice(r, key)
    if not slices.has_index(key):
        slices.index_of(key, S("range"))
    i = ops.index_(key)
    if order(i, small(0)) < 0:
        i = ints.plus(i, r.length)
    if order(i, small(0)) < 0 or order(i, r.length) >= 0:
        exceptions.raise_index_error(S("range object index out of range"))
    return item(r, i)


def get_slice(r: Range, key: Slice) -> Range:
    b = cast(Tuple, slices.indices(key, r.length))
    return new_range(item(r, item_at(b, 0)), item(r, item_at(b, 1)), ints.times(r.step, item_at(b, 2)))


def position(r: Range, value: obj) -> obj | None:
    """Where an int stands in r, or null (range_contains_long)."""
    forwards = order(r.step, small(0)) > 0
    if forwards:
        if order(value, r.start) < 0 or order(value, r.stop) >= 0:
            return None
    elif order(value, r.start) > 0 or order(value, r.stop) <= 0:
        return None
    offset = ints.minus(value, r.start)
    if ints.mod(offset, r.step) is not small(0):
        return None
    return ints.floordiv(offset, r.step)


def is_exact_int(o: obj) -> bool:
    return is_small(o) or isinstance(o, Int64) or isinstance(o, BigInt) or isinstance(o, Bool)


@slot(RangeClass, "contains")
def range_contains(self: obj, value: obj) -> bool:
    return find(cast(Range, self), value) is not None


def find(r: Range, value: obj) -> obj | None:
    """The position of the first item equal to value; anything but an int is compared with each."""
    if is_exact_int(value):
        return position(r, ops.index_(value))
    it = ops.get_iter(r)
    i: obj = small(0)
    while True:
        x = ops.next_(it)
        if x is None:
            return None
        if same(x, value):
            return i
        i = ints.plus(i, small(1))


@method(RangeClass)
def index(self: Range, value: obj, /) -> obj:
    at = find(self, value)
    if at is None:
        if is_exact_int(value):
            exceptions.raise_value_error(text2(ops.repr_(value), S(" is not in range")))
        exceptions.raise_value_error(S("sequence.index(x): x not in sequence"))
    return at


@method(RangeClass)
def count(self: Range, value: obj, /) -> i64:
    if is_exact_int(value):
        return i64(0) if position(self, ops.index_(value)) is None else i64(1)
    n = i64(0)
    it = ops.get_iter(self)
    while True:
        x = ops.next_(it)
        if x is None:
            return n
        if same(x, value):
            n += 1


# --- other slots ------------------------------------------------------------------------------------
def identity_of(r: Range) -> Tuple:
    """What equal ranges have in common: (length, start, step), None where it makes no difference."""
    start: obj = NONE
    step: obj = NONE
    if r.length is not small(0):
        start = r.start
        if r.length is not small(1):
            step = r.step
    return tuples.new_tuple(Array[obj].of(r.length, start, step))


@slot(RangeClass, "compare")
def range_compare(self: obj, other: obj, op: i32) -> obj:
    if op != EQ and op != NE or not isinstance(other, Range):
        return NOT_IMPLEMENTED
    return tuples.compare(identity_of(cast(Range, self)), identity_of(other), op)


@slot(RangeClass, "hash")
def range_hash(self: obj) -> i64:
    return tuples.hash_of(identity_of(cast(Range, self)))


@slot(RangeClass, "repr")
def range_repr(self: obj) -> obj:
    r = cast(Range, self)
    text = text4(S("range("), ops.repr_(r.start), S(", "), ops.repr_(r.stop))
    if r.step is small(1):
        return text2(text, S(")"))
    return text4(text, S(", "), ops.repr_(r.step), S(")"))


@getter(RangeClass)
def start(self: Range) -> obj:
    return self.start


@getter(RangeClass)
def stop(self: Range) -> obj:
    return self.stop


@getter(RangeClass)
def step(self: Range) -> obj:
    return self.step


@method(RangeClass, "__reduce__")
def range_reduce(self: Range) -> obj:
    live("builtin:*")
    return tuples.pair(RangeClass, tuples.new_tuple(Array[obj].of(self.start, self.stop, self.step)))


# --- iteration --------------------------------------------------------------------------------------
@struct
class RangeIterator(Object):
    value: i64
    step: i64
    left: i64


@struct
class LongRangeIterator(Object):
    value: obj
    step: obj
    left: obj


RangeIteratorClass = builtin_class("range_iterator", RangeIterator, base=ObjectClass, flags=CLASS_FINAL)
LongRangeIteratorClass = builtin_class("longrange_iterator", LongRangeIterator, base=ObjectClass, flags=CLASS_FINAL)


def fits(o: obj) -> bool:
    """Small enough that no step beyond the end overflows."""
    if is_small(o):
        return True
    return isinstance(o, Int64) and o.value > -(i64(1) << 62) and o.value < i64(1) << 62


def iterate(start: obj, step: obj, length: obj) -> obj:
    last = ints.plus(start, ints.times(length, step))
    if fits(start) and fits(last) and fits(step) and fits(length):
        return RangeIterator(RangeIteratorClass, ops.to_i64(start), ops.to_i64(step), ops.to_i64(length))
    return LongRangeIterator(LongRangeIteratorClass, start, step, length)


@slot(RangeClass, "iter")
def range_iter(self: obj) -> obj:
    r = cast(Range, self)
    return iterate(r.start, r.step, r.length)


@method(RangeClass, "__reversed__")
def range_reversed(self: Range) -> obj:
    last = item(self, ints.minus(self.length, small(1)))
    return iterate(last, int_slots.neg(self.step), self.length)


@slot(RangeIteratorClass, "iter")
@slot(LongRangeIteratorClass, "iter")
def iterator_iter(self: obj) -> obj:
    return self


@slot(RangeIteratorClass, "next")
def iterator_next(self: obj) -> obj | None:
    it = cast(RangeIterator, self)
    if it.left <= 0:
        return None
    it.left -= 1
    value = it.value
    it.value = value + it.step
    return ops.box_i64(value)


@slot(LongRangeIteratorClass, "next")
def long_iterator_next(self: obj) -> obj | None:
    it = cast(LongRangeIterator, self)
    if it.left is small(0):
        return None
    it.left = ints.minus(it.left, small(1))
    value = it.value
    it.value = ints.plus(value, it.step)
    return value


@method(RangeIteratorClass, "__length_hint__")
def iterator_length_hint(self: RangeIterator) -> i64:
    return self.left


@method(LongRangeIteratorClass, "__length_hint__")
def long_iterator_length_hint(self: LongRangeIterator) -> obj:
    return self.left
