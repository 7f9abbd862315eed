"""time: strftime, asctime and ctime, in the C locale."""

from waspy.lang import *
from waspy.runtime import exceptions
from waspy.runtime import str as strings
from waspy.runtime.layout import *
from waspy.runtime.messages import decimal, text2, text3, text4
from waspy.runtime.singletons import *
from waspy.runtime.time_module import Moment, days_from_civil, fields, moment_of, seconds_of

DAYS = Array[Str].of(
    S("Monday"), S("Tuesday"), S("Wednesday"), S("Thursday"), S("Friday"), S("Saturday"), S("Sunday")
)  # fmt: skip
MONTHS = Array[Str].of(
    S("January"), S("February"), S("March"), S("April"), S("May"), S("June"), S("July"), S("August"),
    S("September"), S("October"), S("November"), S("December"),
)  # fmt: skip


def check(value: i64, low: i64, high: i64, message: Str) -> i32:
    if value < low or value > high:
        exceptions.raise_value_error(message)
    return i32(value)


def moment_from(t: obj | None, name: Str) -> Moment:
    """The checked fields of a tuple; 0 stands for the first month, day and day of the year."""
    if t is None or t is NONE:
        return moment_of(seconds_of(None))
    f = fields(t, name)
    month = check(f[1], i64(0), i64(12), S("month out of range"))
    day = check(f[2], i64(0), i64(31), S("day of month out of range"))
    hour = check(f[3], i64(0), i64(23), S("hour out of range"))
    minute = check(f[4], i64(0), i64(59), S("minute out of range"))
    second = check(f[5], i64(0), i64(61), S("seconds out of range"))
    week_day = check(rem_s(f[6], i64(7)), i64(-1), i64(6), S("day of week out of range"))
    year_day = check(f[7], i64(0), i64(366), S("day of year out of range"))
    if week_day < 0:
        week_day = 6
    return Moment(f[0], max(month, 1), max(day, 1), hour, minute, second, week_day, max(year_day, 1))


def padded(n: i64, width: i32, fill: Str) -> Str:
    text = decimal(n)
    while text.length < width:
        text = text2(fill, text)
    return text


@inline
def two(n: i32) -> Str:
    return padded(i64(n), 2, S("0"))


def short(name: Str) -> Str:
    return strings.substring(name, 0, 3)


def clock_text(m: Moment) -> Str:
    return text4(two(m.hour), S(":"), two(m.minute), text2(S(":"), two(m.second)))


def date_time(m: Moment) -> Str:
    """As "Sun Jan  2 03:04:05 2000"."""
    text = text4(short(DAYS[m.week_day]), S(" "), short(MONTHS[m.month - 1]), S(" "))
    return text4(text, padded(i64(m.day), 2, S(" ")), S(" "), text3(clock_text(m), S(" "), decimal(m.year)))


@function("time")
def asctime(t: obj | None = None, /) -> obj:
    return date_time(moment_from(t, S("asctime")))


@function("time")
def ctime(seconds: obj | None = None, /) -> obj:
    return date_time(moment_of(seconds_of(seconds)))


@function("time")
def strftime(format: Str, t: obj | None = None, /) -> obj:
    return formatted(format, moment_from(t, S("strftime")))


def formatted(format: Str, m: Moment) -> Str:
    text = S("")
    start = 0
    i = 0
    n = format.length
    while i < n:
        if strings.char_at(format, i) == ord("%") and i + 1 < n:
            d = parsed(format, i + 1)
            piece = directive(d.letter, m)
            if piece is None or not is_plain(d):
                piece = strings.substring(format, i, d.end)
            text = text3(text, strings.substring(format, start, i), shaped(piece, d))
            start = d.end
            i = d.end - 1
        i += 1
    return text2(text, strings.substring(format, start, n))


# --- flags and widths, as glibc has them ----------------------------------------------------------------
NUMBERS = S("CdegGHIjklmMsSuUVwWyY")
WITHOUT_E = S("aAbBhDdeFHIjklmMSUVWgGw")
WITHOUT_O = S("aAcDFxXY")
MOST_WIDTH = 1024
MINUS, UNDERSCORE, ZERO = 45, 95, 48


@struct
class Directive:
    """`pad`: MINUS none, UNDERSCORE spaces, ZERO zeros, 0 as usual. `capitals`: with `^`; `other_case`: with `#`.
    `modifier`: E, O or 0. `end`: where the format goes on."""

    letter: i32
    pad: i32
    capitals: bool
    other_case: bool
    width: i32
    modifier: i32
    end: i32


def parsed(format: Str, i: i32) -> Directive:
    """What stands behind a %."""
    d = Directive(0, 0, False, False, 0, 0, 0)
    while i < format.length and is_flag(strings.char_at(format, i)):
        c = strings.char_at(format, i)
        if c == ord("^"):
            d.capitals = True
        elif c == ord("#"):
            d.other_case = True
        else:
            d.pad = c
        i += 1
    while i < format.length and lt_u32(strings.char_at(format, i) - ZERO, 10):
        d.width = min(d.width * 10 + strings.char_at(format, i) - ZERO, MOST_WIDTH)
        i += 1
    if i < format.length and (strings.char_at(format, i) == ord("E") or strings.char_at(format, i) == ord("O")):
        d.modifier = strings.char_at(format, i)
        i += 1
    if i < format.length:
        d.letter = strings.char_at(format, i)
        i += 1
    d.end = i
    return d


def is_flag(c: i32) -> bool:
    return c == MINUS or c == UNDERSCORE or c == ZERO or c == ord("^") or c == ord("#")


def is_plain(d: Directive) -> bool:
    """Does the letter take the modifier?"""
    if d.modifier == 0:
        return True
    return not has(WITHOUT_E if d.modifier == ord("E") else WITHOUT_O, d.letter)


def has(s: Str, c: i32) -> bool:
    for i in range(s.length):
        if strings.char_at(s, i) == c:
            return True
    return False


def shaped(piece: Str, d: Directive) -> Str:
    if d.pad == 0 and d.width == 0 and not d.capitals and not d.other_case:
        return piece
    is_number = has(NUMBERS, d.letter)
    width = d.width
    if is_number and d.pad != 0:
        usual = piece.length
        piece = without_padding(piece)
        if d.pad != MINUS:
            width = max(width, usual)
    zeros = d.pad == ZERO or d.pad == 0 and is_number and not has(S("ekls"), d.letter)
    while piece.length < width:
        piece = text2(S("0") if zeros else S(" "), piece)
    if d.other_case and has(S("pZ"), d.letter):
        return cased(piece, True)
    if d.capitals and d.letter != ord("P") or d.other_case and has(S("aAbBh"), d.letter):
        return cased(piece, False)
    return piece


def without_padding(piece: Str) -> Str:
    start = 0
    while start < piece.length - 1 and (strings.char_at(piece, start) == ZERO or strings.char_at(piece, start) == 32):
        start += 1
    return strings.substring(piece, start, piece.length)


def cased(piece: Str, lower: bool) -> Str:
    """ASCII letters in capitals, or in none."""
    b = strings.new_builder(piece.length)
    for i in range(piece.length):
        c = strings.char_at(piece, i)
        if lt_u32((c | 32) - 97, 26):
            c = c | 32 if lower else c & ~32
        strings.append_char(b, c)
    return strings.finish(b)


def directive(c: i32, m: Moment) -> Str | None:
    """What a letter after % stands for; null: nothing."""
    found = date_directive(c, m)
    if found is None:
        found = time_directive(c, m)
    if found is None:
        found = composed_directive(c, m)
    return found


def date_directive(c: i32, m: Moment) -> Str | None:
    if c == ord("a"):
        return short(DAYS[m.week_day])
    if c == ord("A"):
        return DAYS[m.week_day]
    if c == ord("b") or c == ord("h"):
        return short(MONTHS[m.month - 1])
    if c == ord("B"):
        return MONTHS[m.month - 1]
    if c == ord("d"):
        return two(m.day)
    if c == ord("e"):
        return padded(i64(m.day), 2, S(" "))
    if c == ord("j"):
        return padded(i64(m.year_day), 3, S("0"))
    if c == ord("m"):
        return two(m.month)
    if c == ord("u"):
        return decimal(i64(m.week_day + 1))
    if c == ord("w"):
        return decimal(i64(rem_s(m.week_day + 1, 7)))
    if c == ord("y"):
        return two(i32(floor_mod(m.year, 100)))
    if c == ord("Y"):
        return decimal(m.year)
    if c == ord("C"):
        return decimal(div_s(m.year, i64(100)))
    return week_directive(c, m)


def floor_mod(a: i64, b: i64) -> i64:
    r = rem_s(a, b)
    return r + b if r < 0 else r


def week_directive(c: i32, m: Moment) -> Str | None:
    if c == ord("U"):
        return two(div_s(m.year_day + 6 - rem_s(m.week_day + 1, 7), 7))
    if c == ord("W"):
        return two(div_s(m.year_day + 6 - m.week_day, 7))
    if c == ord("V"):
        return two(iso_week(m))
    if c == ord("G"):
        return decimal(iso_year(m))
    if c == ord("g"):
        return two(i32(floor_mod(iso_year(m), 100)))
    return None


def iso_year(m: Moment) -> i64:
    """The year of the Thursday of this week."""
    thursday = m.year_day - m.week_day + 3
    if thursday < 1:
        return m.year - 1
    if thursday > year_length(m.year):
        return m.year + 1
    return m.year


def iso_week(m: Moment) -> i32:
    thursday = m.year_day - m.week_day + 3
    if thursday < 1:
        thursday += year_length(m.year - 1)
    elif thursday > year_length(m.year):
        thursday -= year_length(m.year)
    return div_s(thursday - 1, 7) + 1


def year_length(year: i64) -> i32:
    return i32(days_from_civil(year + 1, i64(1), i64(1)) - days_from_civil(year, i64(1), i64(1)))


def time_directive(c: i32, m: Moment) -> Str | None:
    half = rem_s(m.hour + 11, 12) + 1
    if c == ord("H"):
        return two(m.hour)
    if c == ord("I"):
        return two(half)
    if c == ord("k"):
        return padded(i64(m.hour), 2, S(" "))
    if c == ord("l"):
        return padded(i64(half), 2, S(" "))
    if c == ord("M"):
        return two(m.minute)
    if c == ord("S"):
        return two(m.second)
    if c == ord("p"):
        return S("AM") if m.hour < 12 else S("PM")
    if c == ord("P"):
        return S("am") if m.hour < 12 else S("pm")
    if c == ord("s"):
        days = days_from_civil(m.year, i64(m.month), i64(m.day))
        return decimal(days * 86400 + i64(m.hour * 3600 + m.minute * 60 + m.second))
    if c == ord("z"):
        return S("+0000")
    if c == ord("Z"):
        return S("UTC")
    return None


def composed_directive(c: i32, m: Moment) -> Str | None:
    if c == ord("c"):
        return date_time(m)
    if c == ord("x") or c == ord("D"):
        return formatted(S("%m/%d/%y"), m)
    if c == ord("X") or c == ord("T"):
        return clock_text(m)
    if c == ord("F"):
        return formatted(S("%Y-%m-%d"), m)
    if c == ord("R"):
        return formatted(S("%H:%M"), m)
    if c == ord("r"):
        return formatted(S("%I:%M:%S %p"), m)
    if c == ord("n"):
        return S("\n")
    if c == ord("t"):
        return S("\t")
    if c == ord("%"):
        return S("%")
    return None
