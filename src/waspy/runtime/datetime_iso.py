"""datetime: fromisoformat of dates, times and both, which reads strings as Modules/_datetimemodule.c does."""

from waspy.lang import *
from waspy.runtime import datetime_date, datetime_delta, datetime_zone, exceptions, ops
from waspy.runtime import str as strings
from waspy.runtime.datetime_arguments import clock_from
from waspy.runtime.datetime_calendar import *
from waspy.runtime.datetime_datetime import of_parts
from waspy.runtime.datetime_layout import *
from waspy.runtime.datetime_time import of_clock
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1

DASH = 45
COLON = 58
FAILED = -1
BAD = -2  # of times; else 0: up to the end, 1: there is something more
FACTORS = Array[i32].of(1000000, 100000, 10000, 1000, 100, 10, 1)


@struct
class Reader:
    text: Str
    at: i32


@struct
class Clock:
    """What was read of a time or an offset."""

    hour: i32
    minute: i32
    second: i32
    microsecond: i32


def code(s: Str, i: i32) -> i32:
    """0 at the end."""
    return strings.char_at(s, i) if i < s.length else 0


def encoded_length(s: Str, start: i32) -> i32:
    """In bytes of UTF-8, from `start` on; FAILED if it cannot be encoded."""
    n = 0
    for i in range(start, s.length):
        c = strings.char_at(s, i)
        if lt_u32(c - 0xD800, 0x800):
            return FAILED
        n += 1 if c < 128 else 2 if c < 0x800 else 3 if c < 0x10000 else 4
    return n


def is_digit(c: i32) -> bool:
    return lt_u32(c - 48, 10)


def number(r: Reader, digits: i32) -> i32:
    """Of so many digits; FAILED if there are not so many."""
    n = 0
    for i in range(digits):
        c = code(r.text, r.at + i)
        if not is_digit(c):
            return FAILED
        n = n * 10 + c - 48
    r.at += digits
    return n


# --- dates --------------------------------------------------------------------------------------------
def day_in(s: Str, end: i32) -> i32:
    """Packed, perhaps no day of the calendar; FAILED."""
    r = Reader(s, 0)
    year = number(r, 4)
    if year < 0:
        return FAILED
    separated = code(s, r.at) == DASH
    if separated:
        r.at += 1
    if code(s, r.at) == ord("W"):
        r.at += 1
        return week_day(r, end, year, separated)
    month = number(r, 2)
    if month < 0 or separated and code(s, r.at) != DASH:
        return FAILED
    if separated:
        r.at += 1
    day = number(r, 2)
    return FAILED if day < 0 else packed(year, month, day)


def week_day(r: Reader, end: i32, year: i32, separated: bool) -> i32:
    week = number(r, 2)
    if week < 0:
        return FAILED
    day = 1
    if r.at < end:
        if separated:
            if code(r.text, r.at) != DASH:
                return FAILED
            r.at += 1
        day = number(r, 1)
    if not lt_u32(day - 1, 7):
        return FAILED
    if not lt_u32(week - 1, 52) and not (week == 53 and year > 0 and has_53_weeks(year)):
        return FAILED
    if year == 0:
        return packed(1, 0, 1)  # CPython computes with it, and finds no such month
    return day_of(first_monday(year) + (week - 1) * 7 + day - 1)


# --- times --------------------------------------------------------------------------------------------
def read_clock(s: Str, start: i32, end: i32, clock: Clock) -> i32:
    """HH[:MM[:SS[.ffffff]]], with colons or without."""
    r = Reader(s, start)
    separated = True
    for i in range(3):
        n = number(r, 2)
        if n < 0:
            return BAD
        if i == 0:
            clock.hour = n
        elif i == 1:
            clock.minute = n
        else:
            clock.second = n
        c = code(s, r.at)
        if c > 127:
            return BAD
        r.at += 1
        if i == 0:
            separated = c == COLON
        if r.at >= end:
            return 1 if c != 0 else 0
        if separated and c == COLON:
            continue
        if c == ord(".") or c == ord(","):
            break
        if separated:
            return BAD
        r.at -= 1
    return read_fraction(r, end, clock)


def read_fraction(r: Reader, end: i32, clock: Clock) -> i32:
    digits = min(end - r.at, 6)
    n = number(r, digits)
    if n < 0:
        return BAD
    clock.microsecond = n * FACTORS[digits]
    while is_digit(code(r.text, r.at)):
        r.at += 1
    return 1 if code(r.text, r.at) != 0 else 0


def is_zone_mark(c: i32) -> bool:
    return c == ord("Z") or c == ord("+") or c == ord("-")


def read_time(s: Str, start: i32, clock: Clock) -> obj | None:
    """The time, and the time zone as the result; null: failed."""
    end = s.length
    if encoded_length(s, start) < 0:
        return None
    at = start
    while not is_zone_mark(code(s, at)):
        at += 1
        if at >= end:
            break
    rest = read_clock(s, start, at, clock)
    if rest == BAD:
        return None
    if at >= end:
        return NONE if rest == 0 and at == end else None
    if code(s, at) == ord("Z"):
        return UTC if at + 1 == end else None
    offset = Clock(0, 0, 0, 0)
    if read_clock(s, at + 1, end, offset) != 0:
        return None
    return zone_from(offset, code(s, at) == DASH)


def zone_from(offset: Clock, negative: bool) -> obj:
    seconds = offset.hour * 3600 + offset.minute * 60 + offset.second
    if seconds == 0:
        return UTC
    if negative:
        return datetime_zone.zone_of(datetime_delta.normal(0, -seconds, -offset.microsecond), None)
    return datetime_zone.zone_of(datetime_delta.normal(0, seconds, offset.microsecond), None)


# --- methods ------------------------------------------------------------------------------------------
def text_of(value: obj) -> Str:
    if not isinstance(value, Str):
        exceptions.raise_type_error(S("fromisoformat: argument must be str"))
    return value


def invalid(s: Str) -> NoReturn:
    exceptions.raise_value_error(fill1(S("Invalid isoformat string: %"), ops.repr_(s)))


@method(DateClass, "fromisoformat", kind="class")
def date_fromisoformat(cls: Class, date_string: obj, /) -> obj:
    s = text_of(date_string)
    n = encoded_length(s, 0)
    day = day_in(s, n) if n == 7 or n == 8 or n == 10 else FAILED
    if day == FAILED:
        invalid(s)
    return datetime_date.of_day(cls, datetime_date.checked(year_of(day), month_of(day), day & 255))


@method(TimeClass, "fromisoformat", kind="class")
def time_fromisoformat(cls: Class, time_string: obj, /) -> obj:
    s = text_of(time_string)
    clock = Clock(0, 0, 0, 0)
    zone = read_time(s, 1 if code(s, 0) == ord("T") else 0, clock)
    if zone is None:
        invalid(s)
    return of_clock(cls, clock_from(clock.hour, clock.minute, clock.second), clock.microsecond, zone)


@method(DateTimeClass, "fromisoformat", kind="class")
def datetime_fromisoformat(cls: Class, date_string: obj, /) -> obj:
    s = text_of(date_string)
    if s.length < 7:
        invalid(s)
    cut = separator_in(s)
    day = FAILED if cut < 0 else day_in(s, cut)
    clock = Clock(0, 0, 0, 0)
    zone: obj | None = NONE
    if day != FAILED and s.length > cut:
        zone = read_time(s, cut + 1, clock)
    if day == FAILED or zone is None:
        invalid(s)
    date = datetime_date.checked(year_of(day), month_of(day), day & 255)
    time = clock_from(clock.hour, clock.minute, clock.second)
    return of_parts(cls, date, time, clock.microsecond, zone)


def separator_in(s: Str) -> i32:
    """Where what separates date and time stands; negative: nowhere."""
    n = s.length
    if n == 7:
        return 7
    if code(s, 4) == DASH:
        if code(s, 5) != ord("W"):
            return 10
        if n > 8 and code(s, 8) == DASH:
            if n == 9:
                return FAILED
            return 8 if n > 10 and is_digit(code(s, 10)) else 10
        return 8
    if code(s, 4) != ord("W"):
        return 8
    i = 7
    while i < n and is_digit(code(s, i)):
        i += 1
    if i < 9:
        return i
    return 7 if i & 1 == 0 else 8
