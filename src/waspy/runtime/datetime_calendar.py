"""datetime: the proleptic Gregorian calendar, in days packed as `datetime_layout` says and in ordinals: 1 is the first
of January of the year 1, a Monday. The arithmetic is that of Modules/_datetimemodule.c.
"""

from waspy.lang import *

MAX_ORDINAL = 3652059  # the last day of the year 9999
EPOCH = 719163  # 1970-01-01
BEFORE_MONTH = Array[i32].of(0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
IN_MONTH = Array[i32].of(0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@inline
def packed(year: i32, month: i32, day: i32) -> i32:
    return i32(year << 16) | month << 8 | day


@inline
def year_of(day: i32) -> i32:
    return shr_u32(day, 16)


@inline
def month_of(day: i32) -> i32:
    return day >> 8 & 255


@inline
def floor_div(a: i32, b: i32) -> i32:
    q = div_s(a, b)
    return q - 1 if rem_s(a, b) < 0 else q


def is_leap(year: i32) -> bool:
    return year & 3 == 0 and (rem_s(year, 100) != 0 or rem_s(year, 400) == 0)


def days_in_month(year: i32, month: i32) -> i32:
    return 29 if month == 2 and is_leap(year) else IN_MONTH[month]


def days_before_year(year: i32) -> i32:
    """Of a year from 1 on."""
    y = year - 1
    return y * 365 + div_s(y, 4) - div_s(y, 100) + div_s(y, 400)


def day_of_year(day: i32) -> i32:
    """From 1 on."""
    month = month_of(day)
    before = BEFORE_MONTH[month]
    if month > 2 and is_leap(year_of(day)):
        before += 1
    return before + (day & 255)


def ordinal_of(day: i32) -> i32:
    return days_before_year(year_of(day)) + day_of_year(day)


def day_of(ordinal: i32) -> i32:
    """The day with that ordinal, from 1 on; of a year beyond 65535 the year is cut off."""
    n = ordinal - 1
    n400 = div_s(n, 146097)
    n = rem_s(n, 146097)
    n100 = div_s(n, 36524)
    n = rem_s(n, 36524)
    n4 = div_s(n, 1461)
    n = rem_s(n, 1461)
    n1 = div_s(n, 365)
    n = rem_s(n, 365)
    year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
    if n1 == 4 or n100 == 4:
        return packed(year - 1, 12, 31)
    leap = 1 if n1 == 3 and (n4 != 24 or n100 == 3) else 0
    month = (n + 50) >> 5
    before = BEFORE_MONTH[month] + (leap if month > 2 else 0)
    if before > n:
        month -= 1
        before = BEFORE_MONTH[month] + (leap if month > 2 else 0)
    return packed(year, month, n - before + 1)


def weekday_of(day: i32) -> i32:
    """From 0, a Monday, on."""
    return rem_s(ordinal_of(day) + 6, 7)


# --- weeks --------------------------------------------------------------------------------------------
def first_monday(year: i32) -> i32:
    """The ordinal of the Monday of week 1: that which the year's first Thursday is in."""
    first = days_before_year(year) + 1
    weekday = rem_s(first + 6, 7)
    return first - weekday + (7 if weekday > 3 else 0)


def has_53_weeks(year: i32) -> bool:
    weekday = rem_s(days_before_year(year) + 7, 7)
    return weekday == 3 or weekday == 2 and is_leap(year)
