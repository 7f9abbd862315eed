"""datetime.datetime: from clocks and timestamps, to timestamps, from dates and times, and from one time zone to
another. The local time zone is UTC."""

from waspy.lang import *
from waspy.runtime import attributes, calls, classes, exceptions, host, ops
from waspy.runtime.datetime_arguments import check_zone, exactly, refuse_value
from waspy.runtime.datetime_calendar import EPOCH, MAX_ORDINAL, ordinal_of
from waspy.runtime.datetime_clock import (
    Instant,
    clock_at,
    day_at,
    floor_of,
    instant_of,
    raise_no_year,
    seconds_of,
)
from waspy.runtime.datetime_clock import now as clock_now
from waspy.runtime.datetime_date import of_day
from waspy.runtime.datetime_datetime import difference, like, of_parts, plus
from waspy.runtime.datetime_delta import is_zero, minus, total_seconds
from waspy.runtime.datetime_layout import *
from waspy.runtime.datetime_methods import own_method
from waspy.runtime.datetime_zone import dst_of, offset_of
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

FROMUTC = S("fromutc")
FROM_TIMESTAMP = S("fromtimestamp")


# --- from clocks --------------------------------------------------------------------------------------
def of_instant(cls: obj, instant: Instant, zone: obj) -> obj:
    """The local time in the zone; None: of no zone."""
    made = of_parts(cls, day_at(instant.seconds), clock_at(instant.seconds), instant.microsecond, zone)
    return made if zone is NONE else from_utc(zone, made)


def check_before(ordinal: i32) -> None:
    """What looks for a fold in local time asks for the day before, too."""
    if ordinal == 1:
        raise_no_year(i64(0))


@method(DateClass, kind="class")
def today(cls: Class) -> obj:
    """Through `fromtimestamp`."""
    live("method:fromtimestamp")
    own = own_method(cls, cls, FROM_TIMESTAMP)
    if own is not None:
        return calls.call1(own, ops.box_f64(host.clock()))
    if is_live("builtin:datetime") and classes.is_subclass(cls, DateTimeClass):
        return of_instant(cls, instant_of(ops.box_f64(host.clock())), NONE)
    return of_day(cls, day_at(clock_now().seconds))


@method(DateTimeClass, kind="class")
def now(cls: Class, tz: obj | None = None) -> obj:
    zone: obj = NONE
    if tz is not None:
        check_zone(tz)
        zone = tz
    return of_instant(cls, clock_now(), zone)


@method(DateTimeClass, kind="class")
def utcnow(cls: Class) -> obj:
    return of_instant(cls, clock_now(), NONE)


@method(DateClass, "fromtimestamp", kind="class")
def date_fromtimestamp(cls: Class, timestamp: obj, /) -> obj:
    return of_day(cls, day_at(floor_of(timestamp)))


@method(DateTimeClass, kind="class")
def fromtimestamp(cls: Class, timestamp: obj, tz: obj | None = None) -> obj:
    zone: obj = NONE
    if tz is not None:
        check_zone(tz)
        zone = tz
    instant = instant_of(timestamp)
    if zone is NONE:
        check_before(ordinal_of(day_at(instant.seconds)))
    return of_instant(cls, instant, zone)


@method(DateTimeClass, kind="class")
def utcfromtimestamp(cls: Class, *args: Array[obj]) -> obj:
    exactly(S("utcfromtimestamp"), 1, args)
    return of_instant(cls, instant_of(args[0]), NONE)


@method(DateTimeClass, kind="class")
def combine(cls: Class, date: obj, time: obj, tzinfo: obj | None = None) -> obj:
    if not isinstance(date, Date):
        refuse_value(S("combine() "), 1, S("datetime.date"), date)
    if not isinstance(time, Time):
        refuse_value(S("combine() "), 2, S("datetime.time"), time)
    zone = time.zone
    if tzinfo is not None:
        check_zone(tzinfo)
        zone = tzinfo
    return of_parts(cls, date.day, time.clock, time.fraction, zone)


# --- to timestamps ------------------------------------------------------------------------------------
@method(DateTimeClass)
def timestamp(self: DateTime) -> f64:
    if self.zone is not NONE:
        return total_seconds(difference(self, epoch()))
    seconds = i64(check_local(self) - EPOCH) * 86400 + i64(seconds_of(self.clock))
    return f64(seconds) + f64(self.fraction & MICROSECONDS) / 1e6


def epoch() -> DateTime:
    return DateTime(DateTimeClass, None, 0, 1970 << 16 | 0x0101, 0, 0, UTC)


def check_local(d: DateTime) -> i32:
    """The ordinal of its day. What looks for a fold asks for the day before or after, too."""
    ordinal = ordinal_of(d.day)
    if d.fraction >> 24 == 0:
        check_before(ordinal)
    elif ordinal == MAX_ORDINAL:
        raise_no_year(i64(ordinal + 1))
    return ordinal


# --- time zones ---------------------------------------------------------------------------------------
def local_zone() -> Timezone:
    return Timezone(TimezoneClass, None, 0, ZERO, S("UTC"))


@method(DateTimeClass)
def astimezone(self: DateTime, tz: obj | None = None) -> obj:
    zone: obj = NONE
    if tz is not None:
        check_zone(tz)
        zone = tz
    if self.zone is zone and zone is not NONE:
        return self
    offset = offset_of(self.zone, self)
    if offset is None:
        check_local(self)
        check_local(like(self, 1 - (self.fraction >> 24), NONE))
        offset = ZERO
    in_utc = plus(self, offset, -1)
    if zone is NONE:
        zone = local_zone()
    if not isinstance(in_utc, DateTime):
        return from_utc(zone, in_utc)
    if in_utc.zone is NONE:
        in_utc = like(in_utc, in_utc.fraction >> 24, zone)
    else:
        in_utc.zone = zone
    return from_utc(zone, in_utc)


def from_utc(zone: obj, d: obj) -> obj:
    """zone.fromutc(d)"""
    if isinstance(zone, Timezone):
        return timezone_fromutc(zone, d)
    live("method:fromutc")
    f = attributes.getattr_or_null(zone, FROMUTC)
    if f is not None:
        return calls.call1(f, d)
    return tzinfo_fromutc(zone, d)


def of_zone(zone: obj, d: obj) -> DateTime:
    if not isinstance(d, DateTime):
        exceptions.raise_type_error(S("fromutc: argument must be a datetime"))
    if d.zone is not zone:
        exceptions.raise_value_error(S("fromutc: dt.tzinfo is not self"))
    return d


@method(TimezoneClass, "fromutc")
def timezone_fromutc(self: Timezone, dt: obj, /) -> obj:
    return plus(of_zone(self, dt), self.offset, 1)


@method(TzInfoClass, "fromutc")
def tzinfo_fromutc(self: obj, dt: obj, /) -> obj:
    d = of_zone(self, dt)
    offset = offset_of(self, d)
    if offset is None:
        exceptions.raise_value_error(S("fromutc: non-None utcoffset() result required"))
    dst = dst_of(self, d)
    if dst is None:
        exceptions.raise_value_error(S("fromutc: non-None dst() result required"))
    result = plus(d, minus(offset, dst), 1)
    dst = dst_of(self, result)
    if dst is None:
        exceptions.raise_value_error(S("fromutc: tz.dst() gave inconsistent results; cannot convert"))
    if is_zero(dst) or not isinstance(result, DateTime):
        return result
    return plus(result, dst, 1)
