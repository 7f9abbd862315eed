"""slice objects, and how an index or a slice finds its place in a sequence."""

from waspy.lang import *
from waspy.runtime import classes, exceptions, ops
from waspy.runtime import int as ints
from waspy.runtime import tuple as tuples
from waspy.runtime.int_slots import order
from waspy.runtime.layout import *
from waspy.runtime.messages import text4
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2

SliceClass = builtin_class("slice", Slice, base=ObjectClass, flags=CLASS_FINAL)

MAX_I32 = 2147483647


@struct
class Bounds:
    """The items that a slice selects: `count` of them, from `start` on, `step` apart."""

    start: i32
    step: i32
    count: i32


# --- indices ----------------------------------------------------------------------------------------
def saturated(n: obj) -> i32:
    """A canonical int as an i32, -2**31+1 or 2**31-1 where it does not fit."""
    if is_small(n):
        return small_value(n)
    negative = False
    if isinstance(n, Int64):
        v = n.value
        if v == i64(i32(v)) and v > -MAX_I32:
            return i32(v)
        negative = v < 0
    elif isinstance(n, BigInt):
        negative = n.negative
    if negative:
        return -MAX_I32
    return MAX_I32


def as_i32(n: i64) -> i32:
    """An i64 as an i32, -2**31+1 or 2**31-1 where it does not fit."""
    if n > MAX_I32:
        return MAX_I32
    if n < -MAX_I32:
        return -MAX_I32
    return i32(n)


def has_index(o: obj) -> bool:
    return is_small(o) or ops.type_of(o).unary[U_INDEX] is not None


def index_of(key: obj, what: Str) -> i32:
    """An index of a sequence, still relative to its end if negative; TypeError with the sequence's name
    (as "list") if it is none. An int beyond i32 becomes one that is certainly out of range."""
    if is_small(key):
        return small_value(key)
    if not has_index(key):
        exceptions.raise_type_error(
            fill2(S("% indices must be integers or slices, not %"), what, classes.type_name(key))
        )
    n = ops.index_(key)
    if isinstance(n, BigInt):
        exceptions.raise_index_error(fill1(S("cannot fit '%' into an index-sized integer"), classes.type_name(key)))
    return saturated(n)


def slice_part(part: obj, default: i32) -> i32:
    """A start, stop or step as an i32, clamped."""
    if part is NONE:
        return default
    if is_small(part):
        return small_value(part)
    if not has_index(part):
        exceptions.raise_type_error(S("slice indices must be integers or None or have an __index__ method"))
    return saturated(ops.index_(part))


def slice_bounds(s: Slice, length: i32) -> Bounds:
    """What the slice selects of a sequence of that length (PySlice_Unpack and PySlice_AdjustIndices)."""
    step = slice_part(s.step, 1)
    if step == 0:
        exceptions.raise_value_error(S("slice step cannot be zero"))
    start = 0
    stop = 0
    if step > 0:
        start = clamp(slice_part(s.start, 0), 0, length)
        stop = clamp(slice_part(s.stop, MAX_I32), 0, length)
        if start >= stop:
            return Bounds(start, step, 0)
        return Bounds(start, step, div_s(stop - start - 1, step) + 1)
    start = clamp(slice_part(s.start, MAX_I32), -1, length)
    stop = clamp(slice_part(s.stop, -MAX_I32), -1, length)
    if stop >= start:
        return Bounds(start, step, 0)
    return Bounds(start, step, div_s(start - stop - 1, -step) + 1)


def clamp(i: i32, low: i32, length: i32) -> i32:
    """An end of a slice: from the end if negative, then into low..length+low."""
    if i < 0:
        i += length
        if i < low:
            return low
        return i
    if i > length + low:
        return length + low
    return i


# --- the class --------------------------------------------------------------------------------------
@constructor(SliceClass)
def slice_new(cls: Class, a: obj, b: obj | None = None, c: obj | None = None, /) -> obj:
    if b is None:
        return Slice(SliceClass, NONE, a, NONE)
    return Slice(SliceClass, a, b, NONE if c is None else c)


@getter(SliceClass)
def start(self: Slice) -> obj:
    return self.start


@getter(SliceClass)
def stop(self: Slice) -> obj:
    return self.stop


@getter(SliceClass)
def step(self: Slice) -> obj:
    return self.step


@slot(SliceClass, "repr")
def slice_repr(self: obj) -> obj:
    s = cast(Slice, self)
    text = text4(S("slice("), ops.repr_(s.start), S(", "), ops.repr_(s.stop))
    return text4(text, S(", "), ops.repr_(s.step), S(")"))


@slot(SliceClass, "compare")
def slice_compare(self: obj, other: obj, op: i32) -> obj:
    if not isinstance(other, Slice):
        return NOT_IMPLEMENTED
    if self is other:
        return from_bool(op == EQ or op == LE or op == GE)
    return tuples.compare(parts(cast(Slice, self)), parts(other), op)


def parts(s: Slice) -> Tuple:
    return tuples.new_tuple(Array[obj].of(s.start, s.stop, s.step))


@method(SliceClass)
def indices(self: Slice, length: obj, /) -> obj:
    """(start, stop, step) for a sequence of any length, as Python ints (_PySlice_GetLongIndices)."""
    n = ops.index_(length)
    zero = small(0)
    if order(n, zero) < 0:
        exceptions.raise_value_error(S("length should not be negative"))
    step = small(1) if self.step is NONE else whole(self.step)
    if order(step, zero) == 0:
        exceptions.raise_value_error(S("slice step cannot be zero"))
    negative = order(step, zero) < 0
    low = small(-1) if negative else zero
    high = ints.minus(n, small(1)) if negative else n
    first = high if negative else low
    last = low if negative else high
    if self.start is not NONE:
        first = clamp_any(whole(self.start), n, low, high)
    if self.stop is not NONE:
        last = clamp_any(whole(self.stop), n, low, high)
    return tuples.new_tuple(Array[obj].of(first, last, step))


def whole(part: obj) -> obj:
    if not has_index(part):
        exceptions.raise_type_error(S("slice indices must be integers or None or have an __index__ method"))
    return ops.index_(part)


def clamp_any(i: obj, length: obj, low: obj, high: obj) -> obj:
    """`clamp` for ints of any size."""
    if order(i, small(0)) < 0:
        i = ints.plus(i, length)
        if order(i, low) < 0:
            return low
        return i
    if order(i, high) > 0:
        return high
    return i


@method(SliceClass, "__reduce__")
def slice_reduce(self: Slice) -> obj:
    live("builtin:*")
    return tuples.new_tuple(Array[obj].of(SliceClass, parts(self)))
