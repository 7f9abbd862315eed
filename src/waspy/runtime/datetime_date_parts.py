"""datetime.date: its parts, its texts, and the constants of its class."""

from waspy.lang import *
from waspy.runtime import calls, classes, ops
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.datetime_calendar import *
from waspy.runtime.datetime_layout import *
from waspy.runtime.datetime_methods import own_method
from waspy.runtime.datetime_text import *
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.str import StrBuilder
from waspy.runtime.template import fill4
from waspy.runtime.time_format import DAYS, MONTHS
from waspy.runtime.time_module import StructTime, StructTimeClass

ISOFORMAT = S("isoformat")


@class_value(DateClass, "min")
def least() -> obj:
    return Date(DateClass, None, 0, packed(1, 1, 1))


@class_value(DateClass, "max")
def greatest() -> obj:
    return Date(DateClass, None, 0, packed(9999, 12, 31))


@class_value(DateClass)
def resolution() -> obj:
    return TimeDelta(TimeDeltaClass, None, 0, 1, 0, 0)


@getter(DateClass)
def year(self: Date) -> i32:
    return year_of(self.day)


@getter(DateClass)
def month(self: Date) -> i32:
    return month_of(self.day)


@getter(DateClass)
def day(self: Date) -> i32:
    return self.day & 255


@method(DateClass)
def toordinal(self: Date) -> i32:
    return ordinal_of(self.day)


@method(DateClass)
def weekday(self: Date) -> i32:
    return weekday_of(self.day)


@method(DateClass)
def isoweekday(self: Date) -> i32:
    return weekday_of(self.day) + 1


# --- weeks --------------------------------------------------------------------------------------------
@method(DateClass)
def isocalendar(self: Date) -> obj:
    ordinal = ordinal_of(self.day)
    year = year_of(self.day)
    monday = first_monday(year)
    if ordinal < monday:
        year -= 1
        monday = first_monday(year)
    elif ordinal - monday >= 364 and ordinal >= first_monday(year + 1):
        year += 1
        monday = ordinal - rem_s(ordinal - monday, 7)
    days = ordinal - monday
    return IsoDate(IsoDateClass, small(year), small(div_s(days, 7) + 1), small(rem_s(days, 7) + 1))


@constructor(IsoDateClass)
def iso_date_new(cls: Class, year: i32, week: i32, weekday: i32) -> obj:
    return IsoDate(cls, ops.box_i64(i64(year)), ops.box_i64(i64(week)), ops.box_i64(i64(weekday)))


@getter(IsoDateClass, "year")
def iso_year(self: IsoDate) -> obj:
    return self.first


@getter(IsoDateClass, "week")
def iso_week(self: IsoDate) -> obj:
    return self.second


@getter(IsoDateClass, "weekday")
def iso_weekday(self: IsoDate) -> obj:
    return self.third


@slot(IsoDateClass, "repr")
def iso_date_repr(self: obj) -> obj:
    d = cast(IsoDate, self)
    message = S("%(year=%, week=%, weekday=%)")
    return fill4(message, classes.type_name(d), ops.str_(d.first), ops.str_(d.second), ops.str_(d.third))


@method(IsoDateClass, "__reduce__")
def iso_date_reduce(self: IsoDate) -> obj:
    live("builtin:tuple")
    plain = Triple(tuples.TupleClass, self.first, self.second, self.third)
    return tuples.pair(tuples.TupleClass, tuples.new_tuple(Array[obj].of(plain)))


# --- texts --------------------------------------------------------------------------------------------
@method(DateClass, "isoformat")
def date_isoformat(self: Date) -> obj:
    return iso_text(self.day)


def iso_text(day: i32) -> Str:
    b = strings.new_builder(10)
    append_day(b, day)
    return strings.finish(b)


@slot(DateClass, "str")
def date_str(self: obj) -> obj:
    live("method:isoformat")
    f = own_method(self, ops.type_of(self), ISOFORMAT)
    if f is not None:
        return calls.call0(f)
    return iso_text(cast(Date, self).day)


def begin_repr(o: obj, capacity: i32) -> StrBuilder:
    b = strings.new_builder(capacity)
    strings.append_str(b, classes.type_name(o))
    strings.append_char(b, ord("("))
    return b


def append_numbers(b: StrBuilder, first: i32, second: i32, third: i32) -> None:
    append_digits(b, first, 1)
    append_next(b, second)
    append_next(b, third)


def append_next(b: StrBuilder, n: i32) -> None:
    strings.append_str(b, S(", "))
    append_digits(b, n, 1)


@slot(DateClass, "repr")
def date_repr(self: obj) -> obj:
    d = cast(Date, self)
    b = begin_repr(d, 27)
    append_numbers(b, year_of(d.day), month_of(d.day), d.day & 255)
    strings.append_char(b, ord(")"))
    return strings.finish(b)


@method(DateClass, "ctime")
def date_ctime(self: Date) -> obj:
    return ctime_text(self.day, 0)


def ctime_text(day: i32, clock: i32) -> Str:
    b = strings.new_builder(24)
    strings.append_part(b, DAYS[weekday_of(day)], 0, 3)
    strings.append_char(b, SPACE)
    strings.append_part(b, MONTHS[month_of(day) - 1], 0, 3)
    strings.append_char(b, SPACE)
    if day & 255 < 10:
        strings.append_char(b, SPACE)
    append_digits(b, day & 255, 1)
    strings.append_char(b, SPACE)
    append_clock(b, clock)
    strings.append_char(b, SPACE)
    append_digits(b, year_of(day), 4)
    return strings.finish(b)


# --- tuples -------------------------------------------------------------------------------------------
@method(DateClass, "timetuple")
def date_timetuple(self: Date) -> obj:
    return struct_time(self.day, 0, -1)


def struct_time(day: i32, clock: i32, dst: i32) -> obj:
    items = Array[obj].of(
        small(year_of(day)), small(month_of(day)), small(day & 255), small(clock >> 16), small(clock >> 8 & 255),
        small(clock & 255), small(weekday_of(day)), small(day_of_year(day)), small(dst),
    )  # fmt: skip
    return StructTime(StructTimeClass, items, None, NONE, NONE)
