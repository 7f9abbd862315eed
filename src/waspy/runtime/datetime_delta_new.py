"""datetime.timedelta(): numbers of seven units become microseconds, as `accum` and `delta_new` of
Modules/_datetimemodule.c add them up: ints exactly, fractions apart and rounded once.
"""

from waspy.lang import *
from waspy.runtime import classes, exceptions, float_slots
from waspy.runtime import int as ints
from waspy.runtime.datetime_arguments import Signature, parse
from waspy.runtime.datetime_delta import of_microseconds
from waspy.runtime.datetime_layout import *
from waspy.runtime.layout import *
from waspy.runtime.template import fill2

UNITS = Array[Str].of(
    S("days"), S("seconds"), S("microseconds"), S("milliseconds"), S("minutes"), S("hours"), S("weeks")
)  # fmt: skip
LENGTHS = Array[i64].of(86400000000, 1000000, 1, 1000, 60000000, 3600000000, 604800000000)
ORDER = Array[u8].of(2, 3, 1, 4, 5, 0, 6)  # in which they are added
SHORT = 10000000  # numbers of any unit that give less than 64 bits
SIGNATURE = Signature(S("__new__"), Array[u8].of(*b"OOOOOOO"), UNITS, 0, 7)


@struct
class Sum:
    """`rest`: what fractions of microseconds there are."""

    total: obj
    rest: f64


@slot(TimeDeltaClass, "new")
def delta_new(cls: Class, args: Array[obj], names: Array[Str] | None) -> obj:
    given = parse(SIGNATURE, Array[i32](0), args, names).objects
    sum = Sum(small(0), 0.0)
    for i in range(7):
        unit = ORDER[i]
        value = given[unit]
        if value is not None:
            add(sum, value, unit)
    if sum.rest != 0.0:
        add_rest(sum)
    return of_microseconds(sum.total, cls)


def add(sum: Sum, value: obj, unit: i32) -> None:
    length = LENGTHS[unit]
    n = ints.as_int(value)
    if n is not None:
        if is_small(n) and lt_u32(small_value(n) + SHORT, 2 * SHORT):
            sum.total = ints.plus(sum.total, ints.box(i64(small_value(n)) * length))
        else:
            sum.total = ints.plus(sum.total, ints.times(n, ints.box(length)))
        return
    if not isinstance(value, Float):
        message = S("unsupported type for timedelta % component: %")
        exceptions.raise_type_error(fill2(message, UNITS[unit], classes.type_name(value)))
    x = value.value
    whole = float_slots.to_int(x)
    sum.total = ints.plus(sum.total, ints.times(whole, ints.box(length)))
    fraction = x - f64_trunc(x)
    if fraction != 0.0:
        part = fraction * f64(length)
        sum.total = ints.plus(sum.total, ints.box(trunc_i64(part)))
        sum.rest = sum.rest + (part - f64_trunc(part))


def add_rest(sum: Sum) -> None:
    """Half to even."""
    rounded = away(sum.rest)
    if f64_abs(rounded - sum.rest) == 0.5:
        odd = 1.0 if ints.is_odd(sum.total) else 0.0
        rounded = 2.0 * away((sum.rest + odd) * 0.5) - odd
    sum.total = ints.plus(sum.total, ints.box(trunc_i64(rounded)))


def away(x: f64) -> f64:
    """As `round` of C: halves away from zero."""
    whole = f64_trunc(x)
    if f64_abs(x - whole) >= 0.5:
        return whole + f64_copysign(1.0, x)
    return whole
