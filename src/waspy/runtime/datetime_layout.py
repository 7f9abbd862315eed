"""datetime: the structs of its classes, which are those of Modules/_datetimemodule.c.

day     year << 16 | month << 8 | day           the bytes that CPython pickles, so they compare as they are
clock   hour << 16 | minute << 8 | second
fraction    fold << 24 | microsecond
"""

from waspy.lang import *
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

MIN_YEAR = 1
MAX_YEAR = 9999
MOST_DAYS = 999999999  # of a timedelta, either way
MICROSECONDS = 0xFFFFFF  # of a fraction


@struct
class TimeDelta(Instance):
    """0 <= seconds < 86400, 0 <= microseconds < 1000000. Like the others it extends Instance for the attributes of
    instances of subclasses."""

    days: i32
    seconds: i32
    microseconds: i32


@struct
class Date(Instance):
    day: i32


@struct
class DateTime(Date):
    """`zone` is a tzinfo, or None."""

    clock: i32
    fraction: i32
    zone: obj


@struct
class Time(Instance):
    clock: i32
    fraction: i32
    zone: obj


@struct
class Timezone(Instance):
    """`name` is null if none was given."""

    offset: TimeDelta
    name: Str | None


@struct
class IsoDate(Triple):
    """Year, week and day of the week, as `isocalendar` gives them."""


TimeDeltaClass = builtin_class("timedelta", TimeDelta, base=ObjectClass, module="datetime")
DateClass = builtin_class("date", Date, base=ObjectClass, module="datetime")
DateTimeClass = builtin_class("datetime", DateTime, base=DateClass, module="datetime")
TimeClass = builtin_class("time", Time, base=ObjectClass, module="datetime")
TzInfoClass = builtin_class("tzinfo", Instance, base=ObjectClass, module="datetime")
TimezoneClass = builtin_class("timezone", Timezone, base=TzInfoClass, module="datetime", flags=CLASS_FINAL)
IsoDateClass = builtin_class(
    "IsoCalendarDate", IsoDate, base=tuples.TupleClass, module="datetime", flags=CLASS_FINAL | CLASS_SEQUENCE
)

ZERO = TimeDelta(TimeDeltaClass, None, 0, 0, 0, 0)
UTC = Timezone(TimezoneClass, None, 0, ZERO, None)
