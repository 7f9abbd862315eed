"""datetime: digits and zero padding."""

from waspy.lang import *
from waspy.runtime import exceptions
from waspy.runtime import str as strings
from waspy.runtime.datetime_arguments import refuse_value
from waspy.runtime.datetime_calendar import month_of, year_of
from waspy.runtime.layout import *
from waspy.runtime.str import StrBuilder

COLON = 58
DASH = 45
PLUS = 43
SPACE = 32


def append_digits(b: StrBuilder, n: i32, width: i32) -> None:
    """n >= 0, padded with zeros."""
    most = 1
    digits = 1
    while digits < width or div_s(n, most) > 9:
        most *= 10
        digits += 1
    while digits > 0:
        strings.append_char(b, 48 + rem_s(div_s(n, most), 10))
        most = div_s(most, 10)
        digits -= 1


def append_part(b: StrBuilder, separator: i32, n: i32) -> None:
    """The separator, if it is not 0, and two digits."""
    if separator != 0:
        strings.append_char(b, separator)
    strings.append_char(b, 48 + div_s(n, 10))
    strings.append_char(b, 48 + rem_s(n, 10))


def append_fraction(b: StrBuilder, microseconds: i32) -> None:
    """A point and six digits, unless it is 0."""
    if microseconds != 0:
        strings.append_char(b, 46)
        append_digits(b, microseconds, 6)


def append_day(b: StrBuilder, day: i32) -> None:
    append_digits(b, year_of(day), 4)
    append_part(b, DASH, month_of(day))
    append_part(b, DASH, day & 255)


def append_clock(b: StrBuilder, clock: i32) -> None:
    """Hours, minutes and seconds, the first of two digits."""
    append_digits(b, clock >> 16, 2)
    append_part(b, COLON, clock >> 8 & 255)
    append_part(b, COLON, clock & 255)


# --- isoformat ----------------------------------------------------------------------------------------
SPECS = Array[Str].of(
    S("hours"), S("minutes"), S("seconds"), S("milliseconds"), S("microseconds"), S("auto")
)  # fmt: skip
SECONDS, MILLISECONDS, ALL, AUTO = 2, 3, 4, 5


def spec_of(timespec: obj | None, microsecond: i32, position: i32) -> i32:
    """The number of the last part that is wanted; `timespec` is the argument at that position."""
    spec = AUTO
    if timespec is not None:
        if not isinstance(timespec, Str):
            refuse_value(S("isoformat() "), position, S("str"), timespec)
        for i in range(timespec.length):
            if strings.char_at(timespec, i) == 0:
                exceptions.raise_value_error(S("embedded null character"))
        spec = 0
        while spec <= AUTO and not strings.equal(timespec, SPECS[spec]):
            spec += 1
            if spec > AUTO:
                exceptions.raise_value_error(S("Unknown timespec value"))
    if spec == AUTO:
        return SECONDS if microsecond == 0 else ALL
    return spec


def append_spec(b: StrBuilder, clock: i32, microsecond: i32, timespec: obj | None, position: i32) -> None:
    spec = spec_of(timespec, microsecond, position)
    append_digits(b, clock >> 16, 2)
    if spec > 0:
        append_part(b, COLON, clock >> 8 & 255)
    if spec >= SECONDS:
        append_part(b, COLON, clock & 255)
    if spec >= MILLISECONDS:
        strings.append_char(b, 46)
        if spec == MILLISECONDS:
            append_digits(b, div_s(microsecond, 1000), 3)
        else:
            append_digits(b, microsecond, 6)
