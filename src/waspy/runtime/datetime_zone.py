"""datetime.tzinfo and timezone, and what dates and times ask their time zones."""

from waspy.lang import *
from waspy.runtime import attributes, calls, classes, datetime_delta, exceptions, ops, reducing
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.datetime_arguments import Signature, parse
from waspy.runtime.datetime_layout import *
from waspy.runtime.datetime_text import *
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.str import StrBuilder
from waspy.runtime.template import fill1, fill2

UTCOFFSET = S("utcoffset")
DST = S("dst")
TZNAME = S("tzname")
NEW = Signature(S("timezone"), Array[u8].of(*b"dU"), Array[Str].of(S("offset"), S("name")), 1, 2)


# --- what a time zone says ------------------------------------------------------------------------------
def offset_of(zone: obj, about: obj) -> TimeDelta | None:
    """zone.utcoffset(about); null: None."""
    if zone is NONE:
        return None
    if isinstance(zone, Timezone):
        return zone.offset
    live("method:utcoffset")
    return asked(zone, UTCOFFSET, about)


def dst_of(zone: obj, about: obj) -> TimeDelta | None:
    if zone is NONE or isinstance(zone, Timezone):
        return None
    live("method:dst")
    return asked(zone, DST, about)


def name_of(zone: obj, about: obj) -> Str | None:
    if zone is NONE:
        return None
    if isinstance(zone, Timezone):
        return timezone_text(zone)
    live("method:tzname")
    found = ask(zone, TZNAME, about)
    if isinstance(found, Str):
        return found
    if found is NONE:
        return None
    message = S("tzinfo.tzname() must return None or a string, not '%'")
    exceptions.raise_type_error(fill1(message, classes.type_name(found)))


def ask(zone: obj, name: Str, about: obj) -> obj:
    """zone.name(about), which keeps no builtin class's methods of that name in the program. See `own_method`."""
    f = attributes.getattr_or_null(zone, name)
    if f is None:
        missing(name)
    return calls.call1(f, about)


def missing(name: Str) -> NoReturn:
    exceptions.raise_not_implemented_error(fill1(S("a tzinfo subclass must implement %()"), name))


def asked(zone: obj, name: Str, about: obj) -> TimeDelta | None:
    found = ask(zone, name, about)
    if isinstance(found, TimeDelta):
        if not is_below_a_day(found):
            limits = S("strictly between -timedelta(hours=24) and timedelta(hours=24).")
            exceptions.raise_value_error(fill1(S("offset must be a timedelta %"), limits))
        return found
    if found is NONE:
        return None
    message = S("tzinfo.%() must return None or timedelta, not '%'")
    exceptions.raise_type_error(fill2(message, name, classes.type_name(found)))


def is_below_a_day(d: TimeDelta) -> bool:
    """Either way."""
    return d.days == 0 or d.days == -1 and d.seconds | d.microseconds != 0


def given(d: TimeDelta | None) -> obj:
    return NONE if d is None else d


# --- tzinfo -------------------------------------------------------------------------------------------
@slot(TzInfoClass, "new")
def tzinfo_new(cls: Class, args: Array[obj], names: Array[Str] | None) -> obj:
    return classes.new_instance(cls)


@method(TzInfoClass)
def utcoffset(self: obj, dt: obj, /) -> obj:
    missing(UTCOFFSET)


@method(TzInfoClass)
def dst(self: obj, dt: obj, /) -> obj:
    missing(DST)


@method(TzInfoClass)
def tzname(self: obj, dt: obj, /) -> obj:
    missing(TZNAME)


@method(TzInfoClass, "__reduce__")
def tzinfo_reduce(self: obj) -> obj:
    args: obj = tuples.EMPTY
    f = attributes.getattr_or_null(self, S("__getinitargs__"))
    if f is not None:
        args = calls.call0(f)
    live("builtin:timezone")
    live("attr:timezone")  # pickle looks for the class in its module
    return tuples.new_tuple(Array[obj].of(ops.type_of(self), args, reducing.state_of(self)))


# --- timezone -----------------------------------------------------------------------------------------
@slot(TimezoneClass, "new")
def timezone_new(cls: Class, args: Array[obj], names: Array[Str] | None) -> obj:
    values = parse(NEW, Array[i32](0), args, names).objects
    name: Str | None = None
    if isinstance(values[1], Str):
        name = cast(Str, values[1])
    return zone_of(cast(TimeDelta, values[0]), name)


def zone_of(offset: TimeDelta, name: Str | None) -> Timezone:
    if name is None and datetime_delta.is_zero(offset):
        return UTC
    if not is_below_a_day(offset):
        message = S("offset must be a timedelta % and timedelta(hours=24), not %.")
        limits = S("strictly between -timedelta(hours=24)")
        exceptions.raise_value_error(fill2(message, limits, ops.repr_(offset)))
    return Timezone(TimezoneClass, None, 0, offset, name)


@class_value(TimezoneClass)
def utc() -> obj:
    return UTC


@class_value(TimezoneClass, "min")
def least() -> obj:
    return Timezone(TimezoneClass, None, 0, datetime_delta.made(TimeDeltaClass, -1, 60, 0), None)


@class_value(TimezoneClass, "max")
def greatest() -> obj:
    return Timezone(TimezoneClass, None, 0, datetime_delta.made(TimeDeltaClass, 0, 86340, 0), None)


def check(about: obj, name: Str) -> None:
    if about is not NONE and not isinstance(about, DateTime):
        message = S("%(dt) argument must be a datetime instance or None, not %")
        exceptions.raise_type_error(fill2(message, name, classes.type_name(about)))


@method(TimezoneClass, "utcoffset")
def timezone_utcoffset(self: Timezone, dt: obj, /) -> obj:
    check(dt, UTCOFFSET)
    return self.offset


@method(TimezoneClass, "dst")
def timezone_dst(self: Timezone, dt: obj, /) -> None:
    check(dt, DST)


@method(TimezoneClass, "tzname")
def timezone_tzname(self: Timezone, dt: obj, /) -> obj:
    check(dt, TZNAME)
    return timezone_text(self)


@method(TimezoneClass, "__getinitargs__")
def timezone_getinitargs(self: Timezone) -> obj:
    name = self.name
    if name is None:
        return tuples.new_tuple(Array[obj].of(self.offset))
    return tuples.pair(self.offset, name)


@slot(TimezoneClass, "compare")
def timezone_compare(self: obj, other: obj, op: i32) -> obj:
    if op != EQ and op != NE or not isinstance(other, Timezone):
        return NOT_IMPLEMENTED
    return datetime_delta.compared(datetime_delta.order(cast(Timezone, self).offset, other.offset), op)


@slot(TimezoneClass, "hash")
def timezone_hash(self: obj) -> i64:
    return datetime_delta.hash_of_delta(cast(Timezone, self).offset)


@slot(TimezoneClass, "repr")
def timezone_repr(self: obj) -> obj:
    zone = cast(Timezone, self)
    if zone is UTC:
        return S("datetime.timezone.utc")
    text = ops.repr_(zone.offset)
    name = zone.name
    if name is not None:
        text = fill2(S("%, %"), text, ops.repr_(name))
    return fill1(S("datetime.timezone(%)"), text)


@slot(TimezoneClass, "str")
def timezone_str(self: obj) -> obj:
    return timezone_text(cast(Timezone, self))


def timezone_text(zone: Timezone) -> Str:
    name = zone.name
    if name is not None:
        return name
    b = strings.new_builder(9)
    strings.append_str(b, S("UTC"))
    if not datetime_delta.is_zero(zone.offset):
        append_offset(b, zone.offset, COLON)
    return strings.finish(b)


def append_offset(b: StrBuilder, offset: TimeDelta, separator: i32) -> None:
    """As +HH:MM, with seconds and their fraction if there are any. Separator 0: none."""
    negative = offset.days < 0
    strings.append_char(b, DASH if negative else PLUS)
    if negative:
        offset = datetime_delta.negated(offset)
    append_digits(b, div_s(offset.seconds, 3600), 2)
    append_part(b, separator, rem_s(div_s(offset.seconds, 60), 60))
    second = rem_s(offset.seconds, 60)
    if second | offset.microseconds != 0:
        append_part(b, separator, second)
        append_fraction(b, offset.microseconds)
