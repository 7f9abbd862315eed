"""datetime.datetime: what makes them, arithmetic and comparisons. `datetime_datetime_parts` has their parts and texts,
`datetime_now` what makes them of clocks and other objects."""

from waspy.lang import *
from waspy.runtime import calls, classes, exceptions, ops
from waspy.runtime.datetime_arguments import (
    DATETIME_NAMES,
    Signature,
    clock_from,
    fraction_from,
    parse,
    to_int,
)
from waspy.runtime.datetime_calendar import *
from waspy.runtime.datetime_clock import clock_of, seconds_of
from waspy.runtime.datetime_date import checked, day_from, hash_of, moved, pickled, write_day
from waspy.runtime.datetime_delta import compared, hash_of_delta, minus, normal, order
from waspy.runtime.datetime_layout import *
from waspy.runtime.datetime_time import checked_zone, reduced, state_zone, three_at, write_time
from waspy.runtime.datetime_zone import offset_of
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill2

NEW = Signature(None, Array[u8].of(*b"iiiiiiiOi"), DATETIME_NAMES, 3, 8)


# --- making -------------------------------------------------------------------------------------------
@slot(DateTimeClass, "new")
def datetime_new(cls: Class, args: Array[obj], names: Array[Str] | None) -> obj:
    n = len(args)
    if names is None and lt_u32(n - 3, 5):
        return of_ints(cls, args)
    if names is None and (n == 1 or n == 2):
        state = pickled(args[0], 10, 2, 0x7F, 1, 12, S("datetime"))
        if state is not None:
            return restored(cls, state, args[1] if n == 2 else NONE)
    values = parse(NEW, Array[i32](9), args, names)
    ints = values.ints
    zone = values.objects[7]
    day = checked(ints[0], ints[1], ints[2])
    clock = clock_from(ints[3], ints[4], ints[5])
    fraction = fraction_from(ints[6], ints[8])
    return DateTime(cls, None, 0, day, clock, fraction, NONE if zone is None else checked_zone(zone))


def of_ints(cls: Class, args: Array[obj]) -> obj:
    """Of three to seven of them."""
    n = len(args)
    year = to_int(args[0])
    month = to_int(args[1])
    day = to_int(args[2])
    hour = to_int(args[3]) if n > 3 else 0
    minute = to_int(args[4]) if n > 4 else 0
    second = to_int(args[5]) if n > 5 else 0
    microsecond = to_int(args[6]) if n > 6 else 0
    date = checked(year, month, day)
    clock = clock_from(hour, minute, second)
    return DateTime(cls, None, 0, date, clock, fraction_from(microsecond, 0), NONE)


def restored(cls: Class, state: Array[u8], zone: obj) -> obj:
    day = day_from(state)
    fraction = three_at(state, 7)
    if day & 0x8000 != 0:
        day = day & ~0x8000
        fraction = fraction | 1 << 24
    return DateTime(cls, None, 0, day, three_at(state, 4), fraction, state_zone(zone))


def of_parts(cls: obj, day: i32, clock: i32, fraction: i32, zone: obj) -> obj:
    """Of what is right, through the constructor of a subclass, which is not told the fold."""
    if cls is DateTimeClass:
        return DateTime(DateTimeClass, None, 0, day, clock, fraction, zone)
    args = Array[obj].of(
        small(year_of(day)), small(month_of(day)), small(day & 255), small(clock >> 16), small(clock >> 8 & 255),
        small(clock & 255), small(fraction & MICROSECONDS), zone,
    )  # fmt: skip
    return calls.call(cls, args, None)


def like(d: DateTime, fold: i32, zone: obj) -> DateTime:
    """The same with another fold and zone, whatever its class's constructor is."""
    return DateTime(ops.type_of(d), None, 0, d.day, d.clock, d.fraction & MICROSECONDS | fold << 24, zone)


# --- arithmetic ---------------------------------------------------------------------------------------
def plus(d: DateTime, delta: TimeDelta, sign: i32) -> obj:
    """d + sign * delta"""
    days = sign * delta.days
    seconds = seconds_of(d.clock) + sign * delta.seconds
    microsecond = (d.fraction & MICROSECONDS) + sign * delta.microseconds
    if not lt_u32(microsecond, 1000000):
        carry = floor_div(microsecond, 1000000)
        seconds += carry
        microsecond -= carry * 1000000
    if not lt_u32(seconds, 86400):
        carry = floor_div(seconds, 86400)
        days += carry
        seconds -= carry * 86400
    day = d.day if days == 0 else moved(d.day, days)
    return of_parts(ops.type_of(d), day, clock_of(seconds), microsecond, d.zone)


@slot(DateTimeClass, "add")
def datetime_add(a: obj, b: obj) -> obj:
    if isinstance(a, DateTime) and isinstance(b, TimeDelta):
        return plus(a, b, 1)
    if isinstance(a, TimeDelta) and isinstance(b, DateTime):
        return plus(b, a, 1)
    return NOT_IMPLEMENTED


@slot(DateTimeClass, "sub")
def datetime_sub(a: obj, b: obj) -> obj:
    if not isinstance(a, DateTime):
        return NOT_IMPLEMENTED
    if isinstance(b, DateTime):
        return difference(a, b)
    if isinstance(b, TimeDelta):
        return plus(a, b, -1)
    return NOT_IMPLEMENTED


def difference(a: DateTime, b: DateTime) -> TimeDelta:
    x: TimeDelta | None = None
    y: TimeDelta | None = None
    if a.zone is not b.zone:
        x = offset_of(a.zone, a)
        y = offset_of(b.zone, b)
        if (x is None) != (y is None):
            exceptions.raise_type_error(S("can't subtract offset-naive and offset-aware datetimes"))
    days = 0 if a.day == b.day else ordinal_of(a.day) - ordinal_of(b.day)
    seconds = seconds_of(a.clock) - seconds_of(b.clock)
    found = normal(days, seconds, (a.fraction & MICROSECONDS) - (b.fraction & MICROSECONDS))
    if x is not None and y is not None and order(x, y) != 0:
        return minus(found, minus(x, y))
    return found


# --- comparisons --------------------------------------------------------------------------------------
def local_order(a: DateTime, b: DateTime) -> i32:
    """As if both had the same time zone."""
    if a.day != b.day:
        return a.day - b.day
    if a.clock != b.clock:
        return a.clock - b.clock
    return (a.fraction & MICROSECONDS) - (b.fraction & MICROSECONDS)


@slot(DateTimeClass, "compare")
def datetime_compare(self: obj, other: obj, op: i32) -> obj:
    if not isinstance(other, DateTime):
        return compared_with_date(self, other, op) if isinstance(other, Date) else NOT_IMPLEMENTED
    a = cast(DateTime, self)
    if a.zone is other.zone:
        return compared(local_order(a, other), op)
    x = offset_of(a.zone, a)
    y = offset_of(other.zone, other)
    if (x is None) != (y is None):
        if op == EQ or op == NE:
            return from_bool(op == NE)
        exceptions.raise_type_error(S("can't compare offset-naive and offset-aware datetimes"))
    if x is None or y is None or order(x, y) == 0:
        found = local_order(a, other)
    else:
        delta = difference(a, other)
        found = delta.days if delta.days != 0 else delta.seconds | delta.microseconds
    if found == 0 and (op == EQ or op == NE) and (depends_on_fold(a, x) or depends_on_fold(other, y)):
        found = 1
    return compared(found, op)


def compared_with_date(self: obj, other: obj, op: i32) -> obj:
    if op == EQ or op == NE:
        return from_bool(op == NE)
    exceptions.raise_type_error(fill2(S("can't compare % to %"), classes.type_name(self), classes.type_name(other)))


def depends_on_fold(d: DateTime, offset: TimeDelta | None) -> bool:
    """Is the offset another one with the other fold? Such datetimes equal none in another zone (PEP 495)."""
    other = like(d, 1 - (d.fraction >> 24), d.zone)
    flipped = offset_of(d.zone, other)
    if flipped is None or offset is None:
        return flipped is not None or offset is not None
    return order(flipped, offset) != 0


@slot(DateTimeClass, "hash")
def datetime_hash(self: obj) -> i64:
    d = cast(DateTime, self)
    offset = offset_of(d.zone, d if d.fraction >> 24 == 0 else like(d, 0, d.zone))
    microsecond = d.fraction & MICROSECONDS
    if offset is None:
        return hash_of(hash_of(i64(d.day) << 24 | i64(d.clock)) ^ i64(microsecond))
    return hash_of_delta(minus(normal(ordinal_of(d.day), seconds_of(d.clock), microsecond), offset))


# --- copying ------------------------------------------------------------------------------------------
@method(DateTimeClass)
def replace(
    self: DateTime, year: obj | None = None, month: obj | None = None, day: obj | None = None, hour: obj | None = None,
    minute: obj | None = None, second: obj | None = None, microsecond: obj | None = None, tzinfo: obj | None = None, *,
    fold: obj | None = None,
) -> obj:  # fmt: skip
    y = year_of(self.day) if year is None else to_int(year)
    m = month_of(self.day) if month is None else to_int(month)
    d = self.day & 255 if day is None else to_int(day)
    hh = self.clock >> 16 if hour is None else to_int(hour)
    mm = self.clock >> 8 & 255 if minute is None else to_int(minute)
    ss = self.clock & 255 if second is None else to_int(second)
    us = self.fraction & MICROSECONDS if microsecond is None else to_int(microsecond)
    f = self.fraction >> 24 if fold is None else to_int(fold)
    zone = self.zone if tzinfo is None else tzinfo
    folded = fraction_from(0, f)
    date = checked(y, m, d)
    clock = clock_from(hh, mm, ss)
    fraction = folded | fraction_from(us, 0)
    return DateTime(ops.type_of(self), None, 0, date, clock, fraction, checked_zone(zone))


@method(DateTimeClass, "__reduce_ex__")
def datetime_reduce_ex(self: DateTime, protocol: i32, /) -> obj:
    live("builtin:datetime")
    live("attr:datetime")  # pickle looks for the class in its module
    content = Array[u8](10)
    write_day(content, self.day)
    write_time(content, 4, self.clock, self.fraction)
    if protocol > 3 and self.fraction >> 24 != 0:
        content[2] = content[2] | 128
    return reduced(self, content, self.zone)


@method(DateTimeClass, "__reduce__")
def datetime_reduce(self: DateTime) -> obj:
    return datetime_reduce_ex(self, 2)
