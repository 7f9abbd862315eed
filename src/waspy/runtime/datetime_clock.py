"""datetime: from seconds since 1970 to days and times of day. The time zone is UTC, as in `time_module`."""

from waspy.lang import *
from waspy.runtime import conversions, exceptions, host, os_error
from waspy.runtime.datetime_calendar import EPOCH, MAX_ORDINAL, day_of
from waspy.runtime.int import floor_div
from waspy.runtime.layout import *
from waspy.runtime.messages import decimal
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1
from waspy.runtime.time_module import moment_of

DAY_SECONDS: i64 = 86400
LAST_SECOND: i64 = 67768036191676799  # the ends of what the C library converts: years of 32 bits
FIRST_SECOND: i64 = -67768040609740800
VALUE_TOO_LARGE = 75  # the errno
WORDS = 9223372036854775808.0  # the end of what 64 bits hold, and minus it the beginning


@struct
class Instant:
    seconds: i64
    microsecond: i32


def raise_no_year(ordinal: i64) -> NoReturn:
    """Of a day that is too early or too late."""
    year = moment_of((ordinal - EPOCH) * DAY_SECONDS).year
    exceptions.raise_value_error(fill1(S("year % is out of range"), decimal(year)))


def day_at(seconds: i64) -> i32:
    if seconds > LAST_SECOND or seconds < FIRST_SECOND:
        os_error.raise_errno(VALUE_TOO_LARGE, None)
    ordinal = floor_div(seconds, DAY_SECONDS) + EPOCH
    if ordinal < 1 or ordinal > MAX_ORDINAL:
        raise_no_year(ordinal)
    return day_of(i32(ordinal))


def clock_at(seconds: i64) -> i32:
    rest = i32(seconds - floor_div(seconds, DAY_SECONDS) * DAY_SECONDS)
    return clock_of(rest)


def clock_of(seconds: i32) -> i32:
    """Of seconds since midnight."""
    minutes = div_s(seconds, 60)
    return div_s(minutes, 60) << 16 | rem_s(minutes, 60) << 8 | rem_s(seconds, 60)


def seconds_of(clock: i32) -> i32:
    """Since midnight."""
    return (clock >> 16) * 3600 + (clock >> 8 & 255) * 60 + (clock & 255)


# --- what programs give as seconds ----------------------------------------------------------------------
def whole(value: obj) -> i64:
    """Of an int."""
    x = conversions.index(value)
    if is_small(x):
        return i64(small_value(x))
    if isinstance(x, Int64):
        return x.value
    too_far()


def too_far() -> NoReturn:
    exceptions.raise_overflow_error(S("timestamp out of range for platform time_t"))


def fitting(x: f64) -> i64:
    """Of a float without a fraction."""
    if x != x:
        exceptions.raise_value_error(S("Invalid value NaN (not a number)"))
    if not (x >= -WORDS and x < WORDS):
        too_far()
    return trunc_i64(x)


def floor_of(value: obj) -> i64:
    if isinstance(value, Float):
        return fitting(f64_floor(value.value))
    return whole(value)


def instant_of(value: obj) -> Instant:
    """Rounded to microseconds, half to even."""
    if not isinstance(value, Float):
        return Instant(whole(value), 0)
    x = value.value
    start = f64_trunc(x)
    part = f64_nearest((x - start) * 1e6)
    if part >= 1e6:
        part -= 1e6
        start += 1.0
    elif part < 0.0:
        part += 1e6
        start -= 1.0
    return Instant(fitting(start), trunc_i32(part))


def now() -> Instant:
    x = host.clock()
    start = f64_floor(x)
    return Instant(trunc_i64(start), min(trunc_i32((x - start) * 1e6), 999999))
