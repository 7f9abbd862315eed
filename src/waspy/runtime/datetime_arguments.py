"""datetime: arguments bound and converted as PyArg_ParseTupleAndKeywords of CPython's Python/getargs.c does, one after
the other, with its messages.

A letter for each parameter says what it takes:

    i   a C int         O   anything        U   a str       d   a timedelta
"""

from waspy.lang import *
from waspy.runtime import classes, conversions, exceptions, ops
from waspy.runtime import str as strings
from waspy.runtime.datetime_layout import *
from waspy.runtime.layout import *
from waspy.runtime.messages import decimal
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2, fill3, fill4


@struct
class Signature:
    """`name` is null for constructors, which have none in messages."""

    name: Str | None
    kinds: Array[u8]
    names: Array[Str]
    required: i32
    positional: i32


@struct
class Given:
    """The values of all parameters, the ints apart, as the defaults before; null: not given."""

    ints: Array[i32]
    objects: Array[obj | None]


DATE_NAMES = Array[Str].of(S("year"), S("month"), S("day"))
TIME_NAMES = Array[Str].of(S("hour"), S("minute"), S("second"), S("microsecond"), S("tzinfo"), S("fold"))
DATETIME_NAMES = Array[Str].of(
    S("year"), S("month"), S("day"), S("hour"), S("minute"), S("second"), S("microsecond"), S("tzinfo"), S("fold")
)  # fmt: skip


def parse(s: Signature, ints: Array[i32], args: Array[obj], names: Array[Str] | None) -> Given:
    """`ints` has the defaults of the ints, and is taken over."""
    count = len(s.names)
    found = Given(ints, Array[obj | None](count))
    total = len(args)
    named = 0
    if names is not None:
        named = len(names)
    n = total - named
    if total > count:
        refuse_count(s, total, count, S("keyword ") if n == 0 else S(""))
    left = named
    i = 0
    while i < count:
        if i == s.positional and n > i:
            refuse_count(s, n, i, S("positional "))
        value: obj | None = None
        if i < n:
            value = args[i]
        elif left > 0 and names is not None:
            value = by_name(names, s.names[i], args, n)
            if value is not None:
                left -= 1
        if value is not None:
            convert(s, found, i, value)
        elif i < s.required:
            message = S("% missing required argument '%' (pos %)")
            exceptions.raise_type_error(fill3(message, title(s, S("function")), s.names[i], number(i + 1)))
        elif left == 0:
            return found
        i += 1
    if left > 0 and names is not None:
        refuse_names(s, names, n)
    return found


def by_name(names: Array[Str], name: Str, args: Array[obj], first: i32) -> obj | None:
    for i in range(len(names)):
        if strings.equal(names[i], name):
            return args[first + i]
    return None


def number(n: i32) -> Str:
    return decimal(i64(n))


def title(s: Signature, otherwise: Str) -> Str:
    name = s.name
    return otherwise if name is None else fill1(S("%()"), name)


def refuse_count(s: Signature, given: i32, most: i32, kind: Str) -> NoReturn:
    what = fill3(S("% %argument%"), number(most), kind, S("") if most == 1 else S("s"))
    exceptions.raise_type_error(fill3(S("% takes at most % (% given)"), title(s, S("function")), what, number(given)))


def refuse_names(s: Signature, names: Array[Str], n: i32) -> None:
    """One of the keyword arguments is given by position as well, or there is no such parameter."""
    for i in range(n):
        for name in names:
            if strings.equal(name, s.names[i]):
                message = S("argument for % given by name ('%') and position (%)")
                exceptions.raise_type_error(fill3(message, title(s, S("function")), name, number(i + 1)))
    for name in names:
        known = False
        for other in s.names:
            if strings.equal(name, other):
                known = True
        if not known:
            message = S("'%' is an invalid keyword argument for %")
            exceptions.raise_type_error(fill2(message, name, title(s, S("this function"))))


def convert(s: Signature, found: Given, i: i32, value: obj) -> None:
    kind = s.kinds[i]
    if kind == ord("i"):
        found.ints[i] = to_int(value)
        return
    found.objects[i] = value
    if kind == ord("U") and not isinstance(value, Str):
        refuse(s, i, S("str"), value)
    if kind == ord("d") and not isinstance(value, TimeDelta):
        refuse(s, i, S("datetime.timedelta"), value)


def refuse(s: Signature, i: i32, wanted: Str, value: obj) -> NoReturn:
    name = s.name
    refuse_value(S("") if name is None else fill1(S("%() "), name), i + 1, wanted, value)


def refuse_value(who: Str, position: i32, wanted: Str, value: obj) -> NoReturn:
    kind = S("None") if value is NONE else classes.type_name(value)
    exceptions.raise_type_error(fill4(S("%argument % must be %, not %"), who, number(position), wanted, kind))


def refuse_text(function: Str, value: obj) -> NoReturn:
    """The first argument of the function is no str."""
    refuse_value(fill1(S("%() "), function), 1, S("str"), value)


def to_int(value: obj) -> i32:
    """A C int."""
    if is_small(value):
        return small_value(value)
    x = conversions.index(value)
    if is_small(x):
        return small_value(x)
    if isinstance(x, Int64):
        n = x.value
        if n == i64(i32(n)):
            return i32(n)
        wrong = S("signed integer is greater than maximum") if n > 0 else S("signed integer is less than minimum")
        exceptions.raise_overflow_error(wrong)
    exceptions.raise_overflow_error(S("Python int too large to convert to C long"))


def exactly(name: Str, n: i32, args: Array[obj]) -> None:
    """Checks the number of arguments of a function that takes no keywords."""
    if len(args) != n:
        what = fill2(S("% argument%"), number(n), S("") if n == 1 else S("s"))
        exceptions.raise_type_error(fill3(S("%() takes exactly % (% given)"), name, what, number(len(args))))


# --- ranges -------------------------------------------------------------------------------------------
def in_range(x: i32, end: i32, message: Str) -> None:
    if not lt_u32(x, end):
        exceptions.raise_value_error(message)


def check_zone(zone: obj) -> None:
    if zone is not NONE and not ops.is_instance(zone, TzInfoClass):
        message = S("tzinfo argument must be None or of a tzinfo subclass, not type '%'")
        exceptions.raise_type_error(fill1(message, classes.type_name(zone)))


def clock_from(hour: i32, minute: i32, second: i32) -> i32:
    in_range(hour, 24, S("hour must be in 0..23"))
    in_range(minute, 60, S("minute must be in 0..59"))
    in_range(second, 60, S("second must be in 0..59"))
    return hour << 16 | minute << 8 | second


def fraction_from(microsecond: i32, fold: i32) -> i32:
    in_range(microsecond, 1000000, S("microsecond must be in 0..999999"))
    in_range(fold, 2, S("fold must be either 0 or 1"))
    return fold << 24 | microsecond
