"""datetime: strftime and __format__, by what `time.strftime` does; %z, %Z and %f are replaced before."""

from waspy.lang import *
from waspy.runtime import calls, codecs, ops, time_format
from waspy.runtime import str as strings
from waspy.runtime.datetime_arguments import exactly, refuse_text
from waspy.runtime.datetime_calendar import day_of_year, month_of, weekday_of, year_of
from waspy.runtime.datetime_layout import *
from waspy.runtime.datetime_methods import own_method
from waspy.runtime.datetime_text import append_digits
from waspy.runtime.datetime_zone import append_offset, dst_of, name_of, offset_of
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.str import StrBuilder
from waspy.runtime.time_module import Moment

STRFTIME = S("strftime")
TIMETUPLE = S("timetuple")
PERCENT = 37


@struct
class Fields:
    """What the directives that `time` lacks need. `about`: what time zones are asked about."""

    about: obj
    zone: obj
    microsecond: i32


@method(DateClass)
@method(TimeClass)
def strftime(self: obj, format: obj) -> obj:
    if not isinstance(format, Str):
        refuse_text(S("strftime"), format)
    return formatted(self, format)


@method(DateClass, "__format__")
@method(TimeClass, "__format__")
def format_(self: obj, *args: Array[obj]) -> obj:
    exactly(S("__format__"), 1, args)
    spec = args[0]
    if not isinstance(spec, Str):
        refuse_text(S("__format__"), spec)
    if spec.length == 0:
        return ops.str_(self)
    live("method:strftime")
    f = own_method(self, ops.type_of(self), STRFTIME)
    if f is not None:
        return calls.call1(f, spec)
    return formatted(self, spec)


def formatted(o: obj, format: Str) -> Str:
    if format.narrow is None:
        codecs.encode_utf8(format, S("strict"))
    fields = Fields(NONE, NONE, 0)
    if isinstance(o, Time):
        fields.zone = o.zone
        fields.microsecond = o.fraction & MICROSECONDS
        moment = moment_of(year_1900(), o.clock)
    else:
        moment = day_moment(cast(Date, o), fields)
    return time_format.formatted(replaced(format, fields), moment)


def year_1900() -> i32:
    return 1900 << 16 | 0x0101


def day_moment(d: Date, fields: Fields) -> Moment:
    """Through `timetuple`."""
    fields.about = d
    clock = 0
    if isinstance(d, DateTime):
        clock = d.clock
        fields.zone = d.zone
        fields.microsecond = d.fraction & MICROSECONDS
    live("method:timetuple")
    own = own_method(d, ops.type_of(d), TIMETUPLE)
    if own is not None:
        return time_format.moment_from(calls.call0(own), STRFTIME)
    dst_of(fields.zone, d)
    return moment_of(d.day, clock)


def moment_of(day: i32, clock: i32) -> Moment:
    week_day = weekday_of(day)
    return Moment(
        i64(year_of(day)), month_of(day), day & 255, clock >> 16, clock >> 8 & 255, clock & 255, week_day,
        day_of_year(day),
    )  # fmt: skip


def replaced(format: Str, fields: Fields) -> Str:
    """Up to a null character, if there is one."""
    b = strings.new_builder(format.length + 16)
    i = 0
    while i < format.length:
        c = strings.char_at(format, i)
        if c == 0:
            return strings.finish(b)
        following = 0
        if c == PERCENT and i + 1 < format.length:
            following = strings.char_at(format, i + 1)
        if following == 0 or not append_own(b, following, fields):
            strings.append_char(b, c)
            if following != 0:
                strings.append_char(b, following)
        i += 1 if following == 0 else 2
    return strings.finish(b)


def append_own(b: StrBuilder, directive: i32, fields: Fields) -> bool:
    """What the directive stands for; False: it is one of `time`'s."""
    if directive == ord("f"):
        append_digits(b, fields.microsecond, 6)
        return True
    if directive == ord("z"):
        offset = offset_of(fields.zone, fields.about)
        if offset is not None:
            append_offset(b, offset, 0)
        return True
    if directive == ord("Z"):
        name = name_of(fields.zone, fields.about)
        if name is not None:
            append_escaped(b, name)
        return True
    return False


def append_escaped(b: StrBuilder, name: Str) -> None:
    for i in range(name.length):
        c = strings.char_at(name, i)
        if c == PERCENT:
            strings.append_char(b, PERCENT)
        strings.append_char(b, c)
