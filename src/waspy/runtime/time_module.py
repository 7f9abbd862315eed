"""time: the clocks, struct_time, and conversions between the two. The time zone is UTC."""

from waspy.lang import *
from waspy.runtime import calls, exceptions, host, ops
from waspy.runtime import list as lists
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.messages import decimal, text2, text4
from waspy.runtime.singletons import *
from waspy.runtime.tuple import item_at, size_of


@struct
class StructTime(TupleSub):
    """Nine visible items, and two more that are attributes only."""

    zone: obj
    offset: obj


StructTimeClass = builtin_class("struct_time", StructTime, base=tuples.TupleClass, module="time", flags=CLASS_SEQUENCE)
ZONES = Pair(tuples.TupleClass, S("UTC"), S("UTC"))

module("time", timezone=0, altzone=0, daylight=0, tzname=ZONES, _STRUCT_TM_ITEMS=11)

module("_sleep")

DAY = 86400
MAX_SECONDS = 67768036191676799.0  # the end of the year 2**31 - 1 + 1900, where CPython's gmtime ends


# --- clocks -----------------------------------------------------------------------------------------
@function("time", "time")
def now() -> f64:
    return host.clock()


@function("time")
def time_ns() -> i64:
    return nanoseconds(host.clock())


@function("time")
def monotonic() -> f64:
    return host.monotonic()


@function("time")
def monotonic_ns() -> i64:
    return nanoseconds(host.monotonic())


@function("time")
def perf_counter() -> f64:
    return host.monotonic()


@function("time")
def perf_counter_ns() -> i64:
    return nanoseconds(host.monotonic())


@function("time")
def process_time() -> f64:
    return host.monotonic()


@function("time")
def process_time_ns() -> i64:
    return nanoseconds(host.monotonic())


@function("time")
def thread_time() -> f64:
    return host.monotonic()


@function("time")
def thread_time_ns() -> i64:
    return nanoseconds(host.monotonic())


def nanoseconds(seconds: f64) -> i64:
    """The fraction apart, so that no digit of it is lost to the whole part."""
    whole = f64_floor(seconds)
    return trunc_i64(whole) * 1000000000 + trunc_i64((seconds - whole) * 1e9)


@function("time")
def sleep(seconds: obj, /) -> None:
    if not isinstance(seconds, Float):
        seconds = ops.index_(seconds)
    length = ops.to_f64(seconds)
    if length != length:
        exceptions.raise_value_error(S("Invalid value NaN (not a number)"))
    if length < 0.0:
        exceptions.raise_value_error(S("sleep length must be non-negative"))
    before = hook
    if before is not None:
        calls.call0(before)
    host.sleep(length)


hook: obj | None = None  # what `sleep` calls first


@function("_sleep")
def before_sleep(function: obj, /) -> None:
    global hook
    hook = function


# --- struct_time ------------------------------------------------------------------------------------
@constructor(StructTimeClass)
def struct_time_new(cls: Class, sequence: obj, dict: obj | None = None, /) -> obj:
    items = lists.from_iterable(sequence)
    n = items.length
    if n < 9 or n > 11:
        bound = S("an at least 9") if n < 9 else S("an at most 11")
        exceptions.raise_type_error(
            text4(
                S("time.struct_time() takes "), bound, S("-sequence ("), text2(decimal(i64(n)), S("-sequence given)"))
            )
        )
    visible = lists.to_array(lists.copy_range(items, 0, 9))
    zone: obj = NONE
    offset: obj = NONE
    if n > 9:
        zone = lists.at(items, 9)
    if n > 10:
        offset = lists.at(items, 10)
    return StructTime(cls, visible, None, zone, offset)


@getter(StructTimeClass)
def tm_year(self: StructTime) -> obj:
    return self.items[0]


@getter(StructTimeClass)
def tm_mon(self: StructTime) -> obj:
    return self.items[1]


@getter(StructTimeClass)
def tm_mday(self: StructTime) -> obj:
    return self.items[2]


@getter(StructTimeClass)
def tm_hour(self: StructTime) -> obj:
    return self.items[3]


@getter(StructTimeClass)
def tm_min(self: StructTime) -> obj:
    return self.items[4]


@getter(StructTimeClass)
def tm_sec(self: StructTime) -> obj:
    return self.items[5]


@getter(StructTimeClass)
def tm_wday(self: StructTime) -> obj:
    return self.items[6]


@getter(StructTimeClass)
def tm_yday(self: StructTime) -> obj:
    return self.items[7]


@getter(StructTimeClass)
def tm_isdst(self: StructTime) -> obj:
    return self.items[8]


@getter(StructTimeClass)
def tm_zone(self: StructTime) -> obj:
    return self.zone


@getter(StructTimeClass)
def tm_gmtoff(self: StructTime) -> obj:
    return self.offset


NAMES = Array[Str].of(
    S("tm_year="), S("tm_mon="), S("tm_mday="), S("tm_hour="), S("tm_min="), S("tm_sec="), S("tm_wday="),
    S("tm_yday="), S("tm_isdst="),
)  # fmt: skip


@slot(StructTimeClass, "repr")
def struct_time_repr(self: obj) -> obj:
    t = cast(StructTime, self)
    text = S("time.struct_time(")
    for i in range(9):
        text = text4(text, S(", ") if i > 0 else S(""), NAMES[i], ops.repr_(t.items[i]))
    return text2(text, S(")"))


# --- calendar ---------------------------------------------------------------------------------------
@struct
class Moment:
    """A time in UTC: month from 1, week day from 0 (Monday), day of the year from 1."""

    year: i64
    month: i32
    day: i32
    hour: i32
    minute: i32
    second: i32
    week_day: i32
    year_day: i32


def floor_div(a: i64, b: i64) -> i64:
    q = div_s(a, b)
    if a - q * b < 0:
        return q - 1
    return q


def days_from_civil(year: i64, month: i64, day: i64) -> i64:
    """Days since 1970-01-01 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"): years begin in
    March, so that the leap day is the last."""
    y = year - 1 if month <= 2 else year
    era = floor_div(y, i64(400))
    of_era = y - era * 400
    of_year = div_s(153 * (month - 3 if month > 2 else month + 9) + 2, i64(5)) + day - 1
    return era * 146097 + of_era * 365 + div_s(of_era, i64(4)) - div_s(of_era, i64(100)) + of_year - 719468


def moment_of(seconds: i64) -> Moment:
    """The calendar's view of seconds since 1970."""
    days = floor_div(seconds, i64(DAY))
    rest = i32(seconds - days * DAY)
    z = days + 719468
    era = floor_div(z, i64(146097))
    of_era = z - era * 146097
    year_of_era = div_s(
        of_era - div_s(of_era, i64(1460)) + div_s(of_era, i64(36524)) - div_s(of_era, i64(146096)), i64(365)
    )
    of_year = of_era - (365 * year_of_era + div_s(year_of_era, i64(4)) - div_s(year_of_era, i64(100)))
    mp = div_s(5 * of_year + 2, i64(153))
    day = i32(of_year - div_s(153 * mp + 2, i64(5))) + 1
    month = i32(mp) + 3 if mp < 10 else i32(mp) - 9
    year = year_of_era + era * 400 + (1 if month <= 2 else 0)
    year_day = i32(days - days_from_civil(year, i64(1), i64(1))) + 1
    week_day = i32(days + 3 - floor_div(days + 3, i64(7)) * 7)
    hour = div_s(rest, 3600)
    minute = div_s(rest - hour * 3600, 60)
    return Moment(year, month, day, hour, minute, rem_s(rest, 60), week_day, year_day)


def struct_of(m: Moment, zone: Str) -> obj:
    items = Array[obj].of(
        ops.box_i64(m.year), small(m.month), small(m.day), small(m.hour), small(m.minute), small(m.second),
        small(m.week_day), small(m.year_day), small(0),
    )  # fmt: skip
    return StructTime(StructTimeClass, items, None, zone, small(0))


def seconds_of(seconds: obj | None) -> i64:
    """The argument of gmtime and its kin: now if there is none."""
    if seconds is None or seconds is NONE:
        return trunc_i64(f64_floor(host.clock()))
    if isinstance(seconds, Float):
        x = f64_floor(seconds.value)
        if x != x:
            exceptions.raise_value_error(S("Invalid value NaN (not a number)"))
        if f64_abs(x) > MAX_SECONDS:
            exceptions.raise_overflow_error(S("timestamp out of range for platform time_t"))
        return trunc_i64(x)
    n = ops.index_(seconds)
    if isinstance(n, BigInt) or f64_abs(ops.to_f64(n)) > MAX_SECONDS:
        exceptions.raise_overflow_error(S("timestamp out of range for platform time_t"))
    return ops.to_i64(n)


@function("time")
def gmtime(seconds: obj | None = None, /) -> obj:
    return struct_of(moment_of(seconds_of(seconds)), S("GMT"))


@function("time")
def localtime(seconds: obj | None = None, /) -> obj:
    return struct_of(moment_of(seconds_of(seconds)), S("UTC"))


def fields(t: obj, name: Str) -> Array[i64]:
    """The nine numbers of a tuple or struct_time."""
    if not isinstance(t, Tuple):
        exceptions.raise_type_error(S("Tuple or struct_time argument required"))
    if size_of(t) != 9:
        exceptions.raise_type_error(text2(name, S("(): illegal time tuple argument")))
    made = Array[i64](9)
    for i in range(9):
        made[i] = ops.to_i64(item_at(t, i))
    return made


@function("time")
def mktime(t: obj, /) -> f64:
    """Fields beyond their range count on."""
    f = fields(t, S("mktime"))
    months = f[0] * 12 + f[1] - 1
    year = floor_div(months, i64(12))
    days = days_from_civil(year, months - year * 12 + 1, i64(1)) + f[2] - 1
    return f64(days * DAY + f[3] * 3600 + f[4] * 60 + f[5])
