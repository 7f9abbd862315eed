"""datetime.datetime: its parts, its texts, and the constants of its class."""

from waspy.lang import *
from waspy.runtime import calls, ops
from waspy.runtime import str as strings
from waspy.runtime.datetime_arguments import refuse_value
from waspy.runtime.datetime_calendar import month_of, packed, year_of
from waspy.runtime.datetime_date_parts import (
    ISOFORMAT,
    append_next,
    append_numbers,
    begin_repr,
    ctime_text,
    struct_time,
)
from waspy.runtime.datetime_datetime import plus
from waspy.runtime.datetime_delta import is_zero
from waspy.runtime.datetime_layout import *
from waspy.runtime.datetime_methods import own_method
from waspy.runtime.datetime_text import *
from waspy.runtime.datetime_time import append_fold, append_offset_of, append_zone
from waspy.runtime.datetime_zone import dst_of, given, name_of, offset_of
from waspy.runtime.layout import *
from waspy.runtime.singletons import *


@class_value(DateTimeClass, "min")
def least() -> obj:
    return DateTime(DateTimeClass, None, 0, packed(1, 1, 1), 0, 0, NONE)


@class_value(DateTimeClass, "max")
def greatest() -> obj:
    return DateTime(DateTimeClass, None, 0, packed(9999, 12, 31), 23 << 16 | 59 << 8 | 59, 999999, NONE)


@class_value(DateTimeClass)
def resolution() -> obj:
    return TimeDelta(TimeDeltaClass, None, 0, 0, 0, 1)


@getter(DateTimeClass)
def hour(self: DateTime) -> i32:
    return self.clock >> 16


@getter(DateTimeClass)
def minute(self: DateTime) -> i32:
    return self.clock >> 8 & 255


@getter(DateTimeClass)
def second(self: DateTime) -> i32:
    return self.clock & 255


@getter(DateTimeClass)
def microsecond(self: DateTime) -> i32:
    return self.fraction & MICROSECONDS


@getter(DateTimeClass)
def fold(self: DateTime) -> i32:
    return self.fraction >> 24


@getter(DateTimeClass)
def tzinfo(self: DateTime) -> obj:
    return self.zone


@method(DateTimeClass)
def date(self: DateTime) -> obj:
    return Date(DateClass, None, 0, self.day)


@method(DateTimeClass)
def time(self: DateTime) -> obj:
    return Time(TimeClass, None, 0, self.clock, self.fraction, NONE)


@method(DateTimeClass)
def timetz(self: DateTime) -> obj:
    return Time(TimeClass, None, 0, self.clock, self.fraction, self.zone)


@method(DateTimeClass)
def utcoffset(self: DateTime) -> obj:
    return given(offset_of(self.zone, self))


@method(DateTimeClass)
def dst(self: DateTime) -> obj:
    return given(dst_of(self.zone, self))


@method(DateTimeClass)
def tzname(self: DateTime) -> obj | None:
    return name_of(self.zone, self)


# --- tuples -------------------------------------------------------------------------------------------
@method(DateTimeClass)
def timetuple(self: DateTime) -> obj:
    dst = dst_of(self.zone, self)
    flag = -1
    if dst is not None:
        flag = 0 if is_zero(dst) else 1
    return struct_time(self.day, self.clock, flag)


@method(DateTimeClass)
def utctimetuple(self: DateTime) -> obj:
    offset = offset_of(self.zone, self)
    d = self
    if offset is not None:
        moved = plus(self, offset, -1)
        if isinstance(moved, DateTime):
            d = moved
    return struct_time(d.day, d.clock, 0)


# --- texts --------------------------------------------------------------------------------------------
@method(DateTimeClass)
def ctime(self: DateTime) -> obj:
    return ctime_text(self.day, self.clock)


@method(DateTimeClass)
def isoformat(self: DateTime, sep: obj | None = None, timespec: obj | None = None) -> obj:
    separator = ord("T")
    if sep is not None:
        if not isinstance(sep, Str) or sep.length != 1:
            refuse_value(S("isoformat() "), 1, S("a unicode character"), sep)
        separator = strings.char_at(sep, 0)
    return iso_text(self, separator, timespec)


def iso_text(d: DateTime, separator: i32, timespec: obj | None) -> Str:
    b = strings.new_builder(32)
    append_day(b, d.day)
    strings.append_char(b, separator)
    append_spec(b, d.clock, d.fraction & MICROSECONDS, timespec, 2)
    append_offset_of(b, d.zone, d)
    return strings.finish(b)


@slot(DateTimeClass, "str")
def datetime_str(self: obj) -> obj:
    live("method:isoformat")
    f = own_method(self, ops.type_of(self), ISOFORMAT)
    if f is not None:
        return calls.call1(f, S(" "))
    return iso_text(cast(DateTime, self), SPACE, None)


@slot(DateTimeClass, "repr")
def datetime_repr(self: obj) -> obj:
    d = cast(DateTime, self)
    b = begin_repr(d, 48)
    append_numbers(b, year_of(d.day), month_of(d.day), d.day & 255)
    append_next(b, d.clock >> 16)
    append_next(b, d.clock >> 8 & 255)
    if d.clock & 255 != 0 or d.fraction & MICROSECONDS != 0:
        append_next(b, d.clock & 255)
    if d.fraction & MICROSECONDS != 0:
        append_next(b, d.fraction & MICROSECONDS)
    append_fold(b, d.fraction)
    append_zone(b, d.zone)
    strings.append_char(b, ord(")"))
    return strings.finish(b)
