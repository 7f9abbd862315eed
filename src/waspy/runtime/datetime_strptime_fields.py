"""datetime.strptime: from what the directives of a format matched to a datetime, as Lib/_strptime.py does."""

from waspy.lang import *
from waspy.runtime import calls, datetime_delta, datetime_zone, exceptions, ops, unicode
from waspy.runtime import str as strings
from waspy.runtime.datetime_arguments import clock_from
from waspy.runtime.datetime_calendar import *
from waspy.runtime.datetime_clock import raise_no_year
from waspy.runtime.datetime_date import checked
from waspy.runtime.datetime_datetime import of_parts
from waspy.runtime.datetime_layout import *
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1

DIRECTIVE = 0x1000000
UNKNOWN = -1000000
NEEDS_WEEK = S(
    "ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive "
    "('%A', '%a', '%w', or '%u')."
)
NO_DAY_OF_YEAR = S("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.")
NEEDS_YEAR = S(
    "ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive "
    "('%A', '%a', '%w', or '%u')."
)
NEEDS_ISO_YEAR = S(
    "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead."
)


@struct
class Match:
    """`values`: of each element the number or the index of the name; `starts` and `ends`: where names and offsets
    stand."""

    text: Str
    elements: Array[i32]
    values: Array[i32]
    starts: Array[i32]
    ends: Array[i32]
    end: i32


@struct
class Fields:
    """What the text says, as far as it is not UNKNOWN. `week_start`: 6 Sunday, 0 Monday."""

    year: i32
    month: i32
    day: i32
    hour: i32
    minute: i32
    second: i32
    microsecond: i32
    weekday: i32
    day_of_year: i32
    week: i32
    week_start: i32
    iso_year: i32
    iso_week: i32
    offset: TimeDelta | None
    zone: Str | None


def made(cls: Class, m: Match) -> obj:
    f = Fields(
        UNKNOWN, 1, 1, 0, 0, 0, 0, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, None, None
    )  # fmt: skip
    half = UNKNOWN
    for i in range(len(m.elements)):
        if m.elements[i] == DIRECTIVE | ord("p"):
            half = m.values[i]
    for i in range(len(m.elements)):
        if m.elements[i] & DIRECTIVE != 0:
            take(f, m, i, m.elements[i] & 255, m.values[i], half)
    check_weeks(f)
    find_day(f)
    zone: obj = NONE
    offset = f.offset
    if offset is not None:
        zone = datetime_zone.zone_of(offset, f.zone)
    return constructed(cls, f, zone)


def constructed(cls: Class, f: Fields, zone: obj) -> obj:
    if cls is DateTimeClass:
        return of_parts(
            cls, checked(f.year, f.month, f.day), clock_from(f.hour, f.minute, f.second), f.microsecond, zone
        )
    args = Array[obj].filled(7 if zone is NONE else 8, zone)
    args[0] = small(f.year)
    args[1] = small(f.month)
    args[2] = small(f.day)
    args[3] = small(f.hour)
    args[4] = small(f.minute)
    args[5] = small(f.second)
    args[6] = small(f.microsecond)
    return calls.call(cls, args, None)


# --- directives ---------------------------------------------------------------------------------------
def take(f: Fields, m: Match, i: i32, letter: i32, value: i32, half: i32) -> None:
    """`half`: 0 in the morning, 1 in the afternoon."""
    if letter == ord("Y"):
        f.year = value
    elif letter == ord("y"):
        f.year = value + (2000 if value <= 68 else 1900)
    elif letter == ord("m"):
        f.month = value
    elif letter | 32 == ord("b"):
        f.month = value + 1
    elif letter == ord("d"):
        f.day = value
    elif letter == ord("H"):
        f.hour = value
    elif letter == ord("I"):
        f.hour = hour_of_half(value, half)
    elif letter == ord("M"):
        f.minute = value
    elif letter == ord("S"):
        f.second = value
    elif letter == ord("f"):
        f.microsecond = value
    elif letter == ord("z"):
        f.offset = offset_in(strings.substring(m.text, m.starts[i], m.ends[i]))
    elif letter == ord("Z"):
        f.zone = strings.substring(m.text, m.starts[i], m.ends[i])
    else:
        take_week(f, letter, value)


def hour_of_half(hour: i32, half: i32) -> i32:
    if half == 1:
        return hour if hour == 12 else hour + 12
    return 0 if hour == 12 else hour


def take_week(f: Fields, letter: i32, value: i32) -> None:
    if letter | 32 == ord("a"):
        f.weekday = value
    elif letter == ord("w"):
        f.weekday = 6 if value == 0 else value - 1
    elif letter == ord("u"):
        f.weekday = value - 1
    elif letter == ord("j"):
        f.day_of_year = value
    elif letter == ord("U") or letter == ord("W"):
        f.week = value
        f.week_start = 6 if letter == ord("U") else 0
    elif letter == ord("V"):
        f.iso_week = value
    elif letter == ord("G"):
        f.iso_year = value


def offset_in(z: Str) -> TimeDelta:
    """+HH[:]MM[[:]SS[.ffffff]], or Z."""
    if z.length == 1:
        return ZERO
    text = z
    if strings.char_at(text, 3) == 58:
        text = without(text, 3)
        if text.length > 5:
            if strings.char_at(text, 5) != 58:
                exceptions.raise_value_error(fill1(S("Inconsistent use of : in %"), z))
            text = without(text, 5)
    elif text.length > 5 and strings.char_at(text, 5) == 58:
        wrong = ops.repr_(strings.substring(text, 5, 7))
        exceptions.raise_value_error(fill1(S("invalid literal for int() with base 10: %"), wrong))
    seconds = (number_in(text, 1, 3) * 60 + number_in(text, 3, 5)) * 60 + number_in(text, 5, 7)
    fraction = number_in(text, 8, text.length)
    for _ in range(max(text.length, 8), 14):
        fraction *= 10
    if strings.char_at(text, 0) == 45:
        return datetime_delta.normal(0, -seconds, -fraction)
    return datetime_delta.normal(0, seconds, fraction)


def without(s: Str, i: i32) -> Str:
    return strings.concat(strings.substring(s, 0, i), strings.substring(s, i + 1, s.length))


def number_in(s: Str, start: i32, end: i32) -> i32:
    """Of the digits between; 0 of none."""
    n = 0
    for i in range(start, min(end, s.length)):
        c = strings.char_at(s, i)
        n = n * 10 + (c - 48 if c < 128 else unicode.decimal_value(c))
    return n


# --- the day ------------------------------------------------------------------------------------------
def check_weeks(f: Fields) -> None:
    if f.year == UNKNOWN and f.iso_year != UNKNOWN:
        if f.iso_week == UNKNOWN or f.weekday == UNKNOWN:
            exceptions.raise_value_error(NEEDS_WEEK)
        if f.day_of_year != UNKNOWN:
            exceptions.raise_value_error(NO_DAY_OF_YEAR)
    elif f.week == UNKNOWN and f.iso_week != UNKNOWN:
        exceptions.raise_value_error(NEEDS_YEAR if f.weekday == UNKNOWN else NEEDS_ISO_YEAR)


def find_day(f: Fields) -> None:
    """Year, month and day, from a day of the year or a week if these say them."""
    leap_year = f.year == UNKNOWN and f.month == 2 and f.day == 29
    if f.year == UNKNOWN:
        f.year = 1904 if leap_year else 1900
    if f.day_of_year == UNKNOWN and f.weekday != UNKNOWN:
        if f.week != UNKNOWN:
            f.day_of_year = day_of_week(f)
        elif f.iso_year != UNKNOWN and f.iso_week != UNKNOWN:
            find_iso_day(f)
        if f.day_of_year != UNKNOWN and f.day_of_year <= 0:
            f.year -= 1
            f.day_of_year += 366 if is_leap(f.year) else 365
    if f.day_of_year == UNKNOWN:
        checked(f.year, f.month, f.day)
    else:
        set_day(f, first_of(f.year) + f.day_of_year - 1)
    if leap_year:
        f.year = 1900


def first_of(year: i32) -> i32:
    """The ordinal of its first day."""
    return ordinal_of(checked(year, 1, 1))


def set_day(f: Fields, ordinal: i32) -> None:
    if ordinal < 1:
        exceptions.raise_value_error(S("ordinal must be >= 1"))
    if ordinal > MAX_ORDINAL:
        raise_no_year(i64(ordinal))
    day = day_of(ordinal)
    f.year = year_of(day)
    f.month = month_of(day)
    f.day = day & 255


def day_of_week(f: Fields) -> i32:
    """The day of the year, perhaps not positive, of a weekday in a week."""
    first = rem_s(first_of(f.year) + 6, 7)
    weekday = f.weekday
    if f.week_start != 0:
        first = rem_s(first + 1, 7)
        weekday = rem_s(weekday + 1, 7)
    if f.week == 0:
        return 1 + weekday - first
    return 1 + rem_s(7 - first, 7) + 7 * (f.week - 1) + weekday


def find_iso_day(f: Fields) -> None:
    year = f.iso_year
    correction = rem_s(first_of(year) + 9, 7) + 4
    ordinal = f.iso_week * 7 + f.weekday + 1 - correction
    if ordinal < 1:
        ordinal += first_of(year)
        year -= 1
        ordinal -= first_of(year)
    f.year = year
    f.day_of_year = ordinal
