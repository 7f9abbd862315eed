"""datetime.date: what makes dates, arithmetic and comparisons. `datetime_date_parts` has the rest."""

from waspy.lang import *
from waspy.runtime import byte_words, calls, datetime_clock, exceptions, hashing, ops
from waspy.runtime import bytes as bytes_objects
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.datetime_arguments import DATE_NAMES, Signature, exactly, number, parse, to_int
from waspy.runtime.datetime_calendar import *
from waspy.runtime.datetime_delta import compared, made
from waspy.runtime.datetime_layout import *
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2

NEW = Signature(None, Array[u8].of(*b"iii"), DATE_NAMES, 3, 3)


# --- making -------------------------------------------------------------------------------------------
def checked(year: i32, month: i32, day: i32) -> i32:
    """Packed; ValueError if there is no such day."""
    if not lt_u32(year - 1, MAX_YEAR):
        exceptions.raise_value_error(fill1(S("year % is out of range"), number(year)))
    if not lt_u32(month - 1, 12):
        exceptions.raise_value_error(S("month must be in 1..12"))
    if day < 1 or day > 28 and day > days_in_month(year, month):
        exceptions.raise_value_error(S("day is out of range for month"))
    return packed(year, month, day)


def of_day(cls: obj, day: i32) -> obj:
    """Of a day that is right, through the constructor of a subclass."""
    if cls is DateClass:
        return Date(DateClass, None, 0, day)
    if is_live("builtin:datetime") and cls is DateTimeClass:
        return DateTime(DateTimeClass, None, 0, day, 0, 0, NONE)
    return calls.call3(cls, small(year_of(day)), small(month_of(day)), small(day & 255))


def of_ordinal(cls: obj, ordinal: i32) -> obj:
    if ordinal > MAX_ORDINAL:
        datetime_clock.raise_no_year(i64(ordinal))
    return of_day(cls, day_of(ordinal))


def pickled(value: obj, size: i32, at: i32, mask: i32, first: i32, count: i32, what: Str) -> Array[u8] | None:
    """The bytes that a constructor got as its state: so many, and that at `at`, masked, is one of `count` from `first`
    on. They may be in a str, from Python 2."""
    if isinstance(value, Bytes):
        content = bytes_objects.exact(value)
        if len(content) == size and lt_u32((content[at] & mask) - first, count):
            return content
    elif isinstance(value, Str) and value.length == size and lt_u32((strings.char_at(value, at) & mask) - first, count):
        content = Array[u8](size)
        for i in range(size):
            c = strings.char_at(value, i)
            if c > 255:
                message = S("Failed to encode latin1 string when unpickling a % object. %")
                hint = S("pickle.load(data, encoding='latin1') is assumed.")
                exceptions.raise_value_error(fill2(message, what, hint))
            content[i] = c
        return content
    return None


@slot(DateClass, "new")
def date_new(cls: Class, args: Array[obj], names: Array[Str] | None) -> obj:
    if len(args) == 3 and names is None:
        return Date(cls, None, 0, checked(to_int(args[0]), to_int(args[1]), to_int(args[2])))
    if len(args) == 1 and names is None:
        state = pickled(args[0], 4, 2, 0x7FFFFFFF, 1, 12, S("date"))
        if state is not None:
            return Date(cls, None, 0, day_from(state))
    given = parse(NEW, Array[i32](3), args, names).ints
    return Date(cls, None, 0, checked(given[0], given[1], given[2]))


def day_from(state: Array[u8]) -> i32:
    return i32(byte_words.get(state, 0, 4, False))


@method(DateClass, kind="class")
def fromordinal(cls: Class, *args: Array[obj]) -> obj:
    exactly(S("fromordinal"), 1, args)
    ordinal = to_int(args[0])
    if ordinal < 1:
        exceptions.raise_value_error(S("ordinal must be >= 1"))
    return of_ordinal(cls, ordinal)


@method(DateClass, kind="class")
def fromisocalendar(cls: Class, year: obj, week: obj, day: obj) -> obj:
    return of_ordinal(cls, iso_ordinal(iso_part(year), iso_part(week), iso_part(day)))


def iso_part(value: obj) -> i32:
    failed: obj = NONE
    try:
        return to_int(value)
    except Thrown as t:
        failed = t.value
    if exceptions.match(failed, exceptions.OverflowErrorClass):
        exceptions.raise_value_error(S("ISO calendar component out of range"))
    throw(failed)


def iso_ordinal(year: i32, week: i32, day: i32) -> i32:
    if not lt_u32(year - 1, MAX_YEAR):
        exceptions.raise_value_error(fill1(S("Year is out of range: %"), number(year)))
    if not lt_u32(week - 1, 52) and not (week == 53 and has_53_weeks(year)):
        exceptions.raise_value_error(fill1(S("Invalid week: %"), number(week)))
    if not lt_u32(day - 1, 7):
        exceptions.raise_value_error(fill1(S("Invalid day: % (range is [1, 7])"), number(day)))
    return first_monday(year) + (week - 1) * 7 + day - 1


# --- arithmetic ---------------------------------------------------------------------------------------
def moved(day: i32, days: i32) -> i32:
    """So many days later, of less than 2**30."""
    of_month = (day & 255) + days
    if lt_u32(of_month - 1, 28):
        return day & ~255 | of_month
    ordinal = ordinal_of(day) + days
    if not lt_u32(ordinal - 1, MAX_ORDINAL):
        exceptions.raise_overflow_error(S("date value out of range"))
    return day_of(ordinal)


@slot(DateClass, "add")
def date_add(a: obj, b: obj) -> obj:
    if isinstance(a, DateTime) or isinstance(b, DateTime):
        return NOT_IMPLEMENTED
    if isinstance(a, Date) and isinstance(b, TimeDelta):
        return of_day(ops.type_of(a), moved(a.day, b.days))
    if isinstance(a, TimeDelta) and isinstance(b, Date):
        return of_day(ops.type_of(b), moved(b.day, a.days))
    return NOT_IMPLEMENTED


@slot(DateClass, "sub")
def date_sub(a: obj, b: obj) -> obj:
    if not isinstance(a, Date) or isinstance(a, DateTime) or isinstance(b, DateTime):
        return NOT_IMPLEMENTED
    if isinstance(b, Date):
        return made(TimeDeltaClass, ordinal_of(a.day) - ordinal_of(b.day), 0, 0)
    if isinstance(b, TimeDelta):
        return of_day(ops.type_of(a), moved(a.day, -b.days))
    return NOT_IMPLEMENTED


@slot(DateClass, "compare")
def date_compare(self: obj, other: obj, op: i32) -> obj:
    if not isinstance(other, Date):
        return NOT_IMPLEMENTED
    return compared(cast(Date, self).day - other.day, op)


@slot(DateClass, "hash")
def date_hash(self: obj) -> i64:
    return hash_of(i64(cast(Date, self).day))


def hash_of(fields: i64) -> i64:
    h = hashing.mix(fields)
    return h if h != -1 else -2


# --- copying ------------------------------------------------------------------------------------------
def write_day(content: Array[u8], day: i32) -> None:
    byte_words.put(content, 0, 4, i64(day), False)


@method(DateClass, "__reduce__")
def date_reduce(self: Date) -> obj:
    live("builtin:date")
    live("attr:date")  # pickle looks for the class in its module
    content = Array[u8](4)
    write_day(content, self.day)
    return tuples.pair(ops.type_of(self), tuples.new_tuple(Array[obj].of(bytes_objects.new_bytes(content))))


@method(DateClass)
def replace(self: Date, year: obj | None = None, month: obj | None = None, day: obj | None = None) -> obj:
    y = year_of(self.day) if year is None else to_int(year)
    m = month_of(self.day) if month is None else to_int(month)
    d = self.day & 255 if day is None else to_int(day)
    return Date(ops.type_of(self), None, 0, checked(y, m, d))
