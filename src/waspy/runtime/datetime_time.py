"""datetime.time."""

from waspy.lang import *
from waspy.runtime import byte_words, calls, exceptions, ops
from waspy.runtime import bytes as bytes_objects
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.datetime_arguments import TIME_NAMES, Signature, check_zone, clock_from, fraction_from, parse, to_int
from waspy.runtime.datetime_clock import seconds_of
from waspy.runtime.datetime_date import hash_of, pickled
from waspy.runtime.datetime_date_parts import ISOFORMAT, append_next, begin_repr
from waspy.runtime.datetime_delta import compared, hash_of_delta, minus, normal, order
from waspy.runtime.datetime_layout import *
from waspy.runtime.datetime_methods import own_method
from waspy.runtime.datetime_text import *
from waspy.runtime.datetime_zone import append_offset, dst_of, given, name_of, offset_of
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.str import StrBuilder

NEW = Signature(None, Array[u8].of(*b"iiiiOi"), TIME_NAMES, 0, 5)


# --- making -------------------------------------------------------------------------------------------
@slot(TimeClass, "new")
def time_new(cls: Class, args: Array[obj], names: Array[Str] | None) -> obj:
    n = len(args)
    if names is None and (n == 1 or n == 2):
        state = pickled(args[0], 6, 0, 0x7F, 0, 24, S("time"))
        if state is not None:
            return restored(cls, state, args[1] if n == 2 else NONE)
    values = parse(NEW, Array[i32](6), args, names)
    ints = values.ints
    clock = clock_from(ints[0], ints[1], ints[2])
    fraction = fraction_from(ints[3], ints[5])
    zone = values.objects[4]
    return Time(cls, None, 0, clock, fraction, NONE if zone is None else checked_zone(zone))


def checked_zone(zone: obj) -> obj:
    check_zone(zone)
    return zone


def state_zone(zone: obj) -> obj:
    if zone is not NONE and not ops.is_instance(zone, TzInfoClass):
        exceptions.raise_type_error(S("bad tzinfo state arg"))
    return zone


def three_at(state: Array[u8], at: i32) -> i32:
    """The three bytes from there on, the highest one first."""
    return i32(byte_words.get(state, at, 3, False))


def restored(cls: Class, state: Array[u8], zone: obj) -> obj:
    clock = three_at(state, 0)
    fraction = three_at(state, 3)
    fold = (clock >> 23) << 24
    return Time(cls, None, 0, clock & 0x7FFFFF, fraction | fold, state_zone(zone))


def of_clock(cls: obj, clock: i32, fraction: i32, zone: obj) -> obj:
    """Of a time that is right, through the constructor of a subclass."""
    if cls is TimeClass:
        return Time(TimeClass, None, 0, clock, fraction, zone)
    args = Array[obj].of(
        small(clock >> 16), small(clock >> 8 & 255), small(clock & 255), small(fraction & MICROSECONDS), zone
    )
    return calls.call(cls, args, None)


# --- attributes ---------------------------------------------------------------------------------------
@class_value(TimeClass, "min")
def least() -> obj:
    return Time(TimeClass, None, 0, 0, 0, NONE)


@class_value(TimeClass, "max")
def greatest() -> obj:
    return Time(TimeClass, None, 0, 23 << 16 | 59 << 8 | 59, 999999, NONE)


@class_value(TimeClass)
def resolution() -> obj:
    return TimeDelta(TimeDeltaClass, None, 0, 0, 0, 1)


@getter(TimeClass)
def hour(self: Time) -> i32:
    return self.clock >> 16


@getter(TimeClass)
def minute(self: Time) -> i32:
    return self.clock >> 8 & 255


@getter(TimeClass)
def second(self: Time) -> i32:
    return self.clock & 255


@getter(TimeClass)
def microsecond(self: Time) -> i32:
    return self.fraction & MICROSECONDS


@getter(TimeClass)
def fold(self: Time) -> i32:
    return self.fraction >> 24


@getter(TimeClass)
def tzinfo(self: Time) -> obj:
    return self.zone


@method(TimeClass)
def utcoffset(self: Time) -> obj:
    return given(offset_of(self.zone, NONE))


@method(TimeClass)
def dst(self: Time) -> obj:
    return given(dst_of(self.zone, NONE))


@method(TimeClass)
def tzname(self: Time) -> obj | None:
    return name_of(self.zone, NONE)


# --- comparisons --------------------------------------------------------------------------------------
def clock_order(a: Time, b: Time) -> i32:
    if a.clock != b.clock:
        return a.clock - b.clock
    return (a.fraction & MICROSECONDS) - (b.fraction & MICROSECONDS)


@slot(TimeClass, "compare")
def time_compare(self: obj, other: obj, op: i32) -> obj:
    if not isinstance(other, Time):
        return NOT_IMPLEMENTED
    a = cast(Time, self)
    if a.zone is other.zone:
        return compared(clock_order(a, other), op)
    x = offset_of(a.zone, NONE)
    y = offset_of(other.zone, NONE)
    if x is None and y is None:
        return compared(clock_order(a, other), op)
    if x is not None and y is not None:
        if order(x, y) == 0:
            return compared(clock_order(a, other), op)
        difference = utc_seconds(a, x) - utc_seconds(other, y)
        if difference == 0:
            difference = (a.fraction & MICROSECONDS) - (other.fraction & MICROSECONDS)
        return compared(difference, op)
    if op == EQ or op == NE:
        return from_bool(op == NE)
    exceptions.raise_type_error(S("can't compare offset-naive and offset-aware times"))


def utc_seconds(t: Time, offset: TimeDelta) -> i32:
    return seconds_of(t.clock) - offset.days * 86400 - offset.seconds


@slot(TimeClass, "hash")
def time_hash(self: obj) -> i64:
    t = cast(Time, self)
    offset = offset_of(t.zone, NONE)
    microsecond = t.fraction & MICROSECONDS
    if offset is None:
        return hash_of(i64(t.clock) << 24 | i64(microsecond))
    return hash_of_delta(minus(normal(0, seconds_of(t.clock), microsecond), offset))


# --- texts --------------------------------------------------------------------------------------------
@slot(TimeClass, "repr")
def time_repr(self: obj) -> obj:
    t = cast(Time, self)
    b = begin_repr(t, 40)
    append_digits(b, t.clock >> 16, 1)
    append_next(b, t.clock >> 8 & 255)
    if t.clock & 255 != 0 or t.fraction & MICROSECONDS != 0:
        append_next(b, t.clock & 255)
    if t.fraction & MICROSECONDS != 0:
        append_next(b, t.fraction & MICROSECONDS)
    append_zone(b, t.zone)
    append_fold(b, t.fraction)
    strings.append_char(b, ord(")"))
    return strings.finish(b)


def append_zone(b: StrBuilder, zone: obj) -> None:
    """As it stands in reprs."""
    if zone is not NONE:
        strings.append_str(b, S(", tzinfo="))
        strings.append_str(b, ops.repr_(zone))


def append_fold(b: StrBuilder, fraction: i32) -> None:
    if fraction >> 24 != 0:
        strings.append_str(b, S(", fold=1"))


@method(TimeClass)
def isoformat(self: Time, timespec: obj | None = None) -> obj:
    b = strings.new_builder(16)
    append_spec(b, self.clock, self.fraction & MICROSECONDS, timespec, 1)
    append_offset_of(b, self.zone, NONE)
    return strings.finish(b)


def append_offset_of(b: StrBuilder, zone: obj, about: obj) -> None:
    offset = offset_of(zone, about)
    if offset is not None:
        append_offset(b, offset, COLON)


@slot(TimeClass, "str")
def time_str(self: obj) -> obj:
    live("method:isoformat")
    f = own_method(self, ops.type_of(self), ISOFORMAT)
    if f is not None:
        return calls.call0(f)
    return isoformat(cast(Time, self), None)


# --- copying ------------------------------------------------------------------------------------------
@method(TimeClass)
def replace(
    self: Time, hour: obj | None = None, minute: obj | None = None, second: obj | None = None,
    microsecond: obj | None = None, tzinfo: obj | None = None, *, fold: obj | None = None,
) -> obj:  # fmt: skip
    h = self.clock >> 16 if hour is None else to_int(hour)
    m = self.clock >> 8 & 255 if minute is None else to_int(minute)
    s = self.clock & 255 if second is None else to_int(second)
    us = self.fraction & MICROSECONDS if microsecond is None else to_int(microsecond)
    f = self.fraction >> 24 if fold is None else to_int(fold)
    zone = self.zone if tzinfo is None else tzinfo
    fraction = fraction_from(0, f)
    clock = clock_from(h, m, s)
    return Time(ops.type_of(self), None, 0, clock, fraction | fraction_from(us, 0), checked_zone(zone))


def write_time(content: Array[u8], at: i32, clock: i32, fraction: i32) -> None:
    byte_words.put(content, at, 3, i64(clock), False)
    byte_words.put(content, at + 3, 3, i64(fraction), False)


def reduced(o: obj, content: Array[u8], zone: obj) -> obj:
    state: obj = bytes_objects.new_bytes(content)
    args = tuples.new_tuple(Array[obj].of(state)) if zone is NONE else tuples.pair(state, zone)
    return tuples.pair(ops.type_of(o), args)


@method(TimeClass, "__reduce_ex__")
def time_reduce_ex(self: Time, protocol: i32, /) -> obj:
    live("builtin:time")
    live("attr:time")  # pickle looks for the class in its module
    content = Array[u8](6)
    write_time(content, 0, self.clock, self.fraction)
    if protocol > 3 and self.fraction >> 24 != 0:
        content[0] = content[0] | 128
    return reduced(self, content, self.zone)


@method(TimeClass, "__reduce__")
def time_reduce(self: Time) -> obj:
    return time_reduce_ex(self, 2)
