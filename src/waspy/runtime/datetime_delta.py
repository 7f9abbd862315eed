"""datetime.timedelta."""

from waspy.lang import *
from waspy.runtime import classes, exceptions, float_methods, hashing, ops
from waspy.runtime import int as ints
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.datetime_arguments import number
from waspy.runtime.datetime_calendar import floor_div
from waspy.runtime.datetime_layout import *
from waspy.runtime.datetime_text import *
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1
from waspy.runtime.tuple import item_at

PER_SECOND = 1000000
PER_DAY: i64 = 86400000000
SHORT_DAYS = 100000000  # so many have few enough microseconds for 64 bits


# --- making -------------------------------------------------------------------------------------------
def made(cls: Class, days: i32, seconds: i32, microseconds: i32) -> TimeDelta:
    if days > MOST_DAYS or days < -MOST_DAYS:
        message = fill1(S("days=%; must have magnitude <= 999999999"), number(days))
        exceptions.raise_overflow_error(message)
    return TimeDelta(cls, None, 0, days, seconds, microseconds)


def normal(days: i32, seconds: i32, microseconds: i32) -> TimeDelta:
    """Of any seconds and microseconds, to whose quotients the others must have room."""
    if not lt_u32(microseconds, PER_SECOND):
        carry = floor_div(microseconds, PER_SECOND)
        seconds += carry
        microseconds -= carry * PER_SECOND
    if not lt_u32(seconds, 86400):
        carry = floor_div(seconds, 86400)
        days += carry
        seconds -= carry * 86400
    return made(TimeDeltaClass, days, seconds, microseconds)


def of_microseconds(us: obj, cls: Class) -> TimeDelta:
    """Of an int."""
    if ints.is_word(us):
        n = ints.word(us)
        days = ints.floor_div(n, PER_DAY)
        rest = n - days * PER_DAY
        return made(cls, i32(days), i32(div_s(rest, i64(PER_SECOND))), i32(rem_s(rest, i64(PER_SECOND))))
    per_day = ints.box(PER_DAY)
    whole = ints.floordiv(us, per_day)
    left = ints.word(ints.modulo(us, per_day))
    if not is_small(whole) and (not ints.is_word(whole) or ints.word(whole) != i64(i32(ints.word(whole)))):
        exceptions.raise_overflow_error(S("Python int too large to convert to C int"))
    number_of_days = i32(ints.word(whole))
    return made(cls, number_of_days, i32(div_s(left, i64(PER_SECOND))), i32(rem_s(left, i64(PER_SECOND))))


def microseconds_of(d: TimeDelta) -> obj:
    if d.days < SHORT_DAYS and d.days > -SHORT_DAYS:
        return ints.box(i64(d.days) * PER_DAY + i64(d.seconds) * PER_SECOND + i64(d.microseconds))
    seconds = ints.box(i64(d.days) * 86400 + i64(d.seconds))
    return ints.plus(ints.times(seconds, small(PER_SECOND)), small(d.microseconds))


@inline
def of_int(us: obj) -> TimeDelta:
    return of_microseconds(us, TimeDeltaClass)


# --- attributes ---------------------------------------------------------------------------------------
@getter(TimeDeltaClass)
def days(self: TimeDelta) -> i32:
    return self.days


@getter(TimeDeltaClass)
def seconds(self: TimeDelta) -> i32:
    return self.seconds


@getter(TimeDeltaClass)
def microseconds(self: TimeDelta) -> i32:
    return self.microseconds


@setter(TimeDeltaClass, "days")
def set_days(self: TimeDelta, value: obj | None) -> None:
    exceptions.raise_attribute_error(S("readonly attribute"))


@setter(TimeDeltaClass, "seconds")
def set_seconds(self: TimeDelta, value: obj | None) -> None:
    exceptions.raise_attribute_error(S("readonly attribute"))


@setter(TimeDeltaClass, "microseconds")
def set_microseconds(self: TimeDelta, value: obj | None) -> None:
    exceptions.raise_attribute_error(S("readonly attribute"))


@class_value(TimeDeltaClass, "min")
def least() -> obj:
    return TimeDelta(TimeDeltaClass, None, 0, -MOST_DAYS, 0, 0)


@class_value(TimeDeltaClass, "max")
def greatest() -> obj:
    return TimeDelta(TimeDeltaClass, None, 0, MOST_DAYS, 86399, 999999)


@class_value(TimeDeltaClass)
def resolution() -> obj:
    return TimeDelta(TimeDeltaClass, None, 0, 0, 0, 1)


# --- arithmetic ---------------------------------------------------------------------------------------
def negated(d: TimeDelta) -> TimeDelta:
    return normal(-d.days, -d.seconds, -d.microseconds)


def minus(a: TimeDelta, b: TimeDelta) -> TimeDelta:
    return normal(a.days - b.days, a.seconds - b.seconds, a.microseconds - b.microseconds)


def order(a: TimeDelta, b: TimeDelta) -> i32:
    """Negative, 0 or positive as a is less than, equal to or greater than b."""
    if a.days != b.days:
        return -1 if a.days < b.days else 1
    if a.seconds != b.seconds:
        return a.seconds - b.seconds
    return a.microseconds - b.microseconds


def is_zero(d: TimeDelta) -> bool:
    return d.days | d.seconds | d.microseconds == 0


@slot(TimeDeltaClass, "add")
def delta_add(a: obj, b: obj) -> obj:
    if isinstance(a, TimeDelta) and isinstance(b, TimeDelta):
        return normal(a.days + b.days, a.seconds + b.seconds, a.microseconds + b.microseconds)
    return NOT_IMPLEMENTED


@slot(TimeDeltaClass, "sub")
def delta_sub(a: obj, b: obj) -> obj:
    if isinstance(a, TimeDelta) and isinstance(b, TimeDelta):
        return minus(a, b)
    return NOT_IMPLEMENTED


@slot(TimeDeltaClass, "neg")
def delta_neg(self: obj) -> obj:
    return negated(cast(TimeDelta, self))


@slot(TimeDeltaClass, "pos")
def delta_pos(self: obj) -> obj:
    d = cast(TimeDelta, self)
    return TimeDelta(TimeDeltaClass, None, 0, d.days, d.seconds, d.microseconds)


@slot(TimeDeltaClass, "abs")
def delta_abs(self: obj) -> obj:
    return delta_neg(self) if cast(TimeDelta, self).days < 0 else delta_pos(self)


@slot(TimeDeltaClass, "bool")
def delta_bool(self: obj) -> bool:
    return not is_zero(cast(TimeDelta, self))


@slot(TimeDeltaClass, "mul")
def delta_mul(a: obj, b: obj) -> obj:
    if not isinstance(a, TimeDelta):
        return delta_mul(b, a) if isinstance(b, TimeDelta) else NOT_IMPLEMENTED
    n = ints.as_int(b)
    if n is not None:
        return of_int(ints.times(n, microseconds_of(a)))
    if isinstance(b, Float):
        return scaled(a, b, 0)
    return NOT_IMPLEMENTED


def scaled(d: TimeDelta, factor: Float, inverse: i32) -> TimeDelta:
    """Times the factor, or divided by it."""
    ratio = cast(Tuple, float_methods.as_integer_ratio(factor))
    product = ints.times(microseconds_of(d), item_at(ratio, inverse))
    return of_int(nearest_quotient(product, item_at(ratio, 1 - inverse)))


def nearest_quotient(a: obj, b: obj) -> obj:
    """a / b for ints, half to even."""
    q = ints.floordiv(a, b)
    twice = ints.times(ints.minus(a, ints.times(q, b)), small(2))
    excess = ints.minus(twice, b)
    if ints.is_negative(b):
        excess = ints.minus(small(0), excess)
    tie = is_small(excess) and small_value(excess) == 0
    if tie and ints.is_odd(q) or not tie and not ints.is_negative(excess):
        return ints.plus(q, small(1))
    return q


@slot(TimeDeltaClass, "truediv")
def delta_truediv(a: obj, b: obj) -> obj:
    if not isinstance(a, TimeDelta):
        return NOT_IMPLEMENTED
    if isinstance(b, TimeDelta):
        return ops.box_f64(ints.quotient_f64(microseconds_of(a), microseconds_of(b)))
    if isinstance(b, Float):
        return scaled(a, b, 1)
    n = ints.as_int(b)
    if n is not None:
        return of_int(nearest_quotient(microseconds_of(a), n))
    return NOT_IMPLEMENTED


@slot(TimeDeltaClass, "floordiv")
def delta_floordiv(a: obj, b: obj) -> obj:
    if not isinstance(a, TimeDelta):
        return NOT_IMPLEMENTED
    if isinstance(b, TimeDelta):
        return ints.floordiv(microseconds_of(a), microseconds_of(b))
    n = ints.as_int(b)
    if n is not None:
        return of_int(ints.floordiv(microseconds_of(a), n))
    return NOT_IMPLEMENTED


@slot(TimeDeltaClass, "mod")
def delta_mod(a: obj, b: obj) -> obj:
    if isinstance(a, TimeDelta) and isinstance(b, TimeDelta):
        return of_int(ints.mod(microseconds_of(a), microseconds_of(b)))
    return NOT_IMPLEMENTED


@slot(TimeDeltaClass, "divmod")
def delta_divmod(a: obj, b: obj) -> obj:
    if isinstance(a, TimeDelta) and isinstance(b, TimeDelta):
        x = microseconds_of(a)
        y = microseconds_of(b)
        q = ints.floordiv(x, y)
        return tuples.pair(q, of_int(ints.minus(x, ints.times(q, y))))
    return NOT_IMPLEMENTED


@method(TimeDeltaClass)
def total_seconds(self: TimeDelta) -> f64:
    return ints.quotient_f64(microseconds_of(self), small(PER_SECOND))


# --- comparisons --------------------------------------------------------------------------------------
def compared(order: i32, op: i32) -> obj:
    """What a comparison gives for an order."""
    if op == EQ:
        return from_bool(order == 0)
    if op == NE:
        return from_bool(order != 0)
    if op == LT:
        return from_bool(order < 0)
    if op == LE:
        return from_bool(order <= 0)
    if op == GT:
        return from_bool(order > 0)
    return from_bool(order >= 0)


@slot(TimeDeltaClass, "compare")
def delta_compare(self: obj, other: obj, op: i32) -> obj:
    if not isinstance(other, TimeDelta):
        return NOT_IMPLEMENTED
    return compared(order(cast(TimeDelta, self), other), op)


def hash_of_delta(d: TimeDelta) -> i64:
    """That of the tuple of its fields."""
    seed = hashing.tuple_add(hashing.TUPLE_SEED, hashing.hash_i64(i64(d.days)))
    seed = hashing.tuple_add(seed, i64(d.seconds))
    return hashing.tuple_finish(hashing.tuple_add(seed, i64(d.microseconds)), 3)


@slot(TimeDeltaClass, "hash")
def delta_hash(self: obj) -> i64:
    return hash_of_delta(cast(TimeDelta, self))


# --- text ---------------------------------------------------------------------------------------------
def with_part(text: Str, name: Str, n: i32) -> Str:
    if n == 0:
        return text
    return strings.concat4(text, S("") if text.length == 0 else S(", "), name, number(n))


@slot(TimeDeltaClass, "repr")
def delta_repr(self: obj) -> obj:
    d = cast(TimeDelta, self)
    text = with_part(with_part(S(""), S("days="), d.days), S("seconds="), d.seconds)
    text = with_part(text, S("microseconds="), d.microseconds)
    return strings.concat4(classes.type_name(d), S("("), S("0") if text.length == 0 else text, S(")"))


@slot(TimeDeltaClass, "str")
def delta_str(self: obj) -> obj:
    d = cast(TimeDelta, self)
    b = strings.new_builder(16)
    if d.days != 0:
        strings.append_str(b, number(d.days))
        strings.append_str(b, S(" day, ") if d.days == 1 or d.days == -1 else S(" days, "))
    append_digits(b, div_s(d.seconds, 3600), 1)
    append_part(b, COLON, rem_s(div_s(d.seconds, 60), 60))
    append_part(b, COLON, rem_s(d.seconds, 60))
    append_fraction(b, d.microseconds)
    return strings.finish(b)


# --- copying ------------------------------------------------------------------------------------------
@method(TimeDeltaClass, "__reduce__")
def delta_reduce(self: TimeDelta) -> obj:
    live("builtin:timedelta")
    live("attr:timedelta")  # pickle looks for the class in its module
    state = tuples.new_tuple(Array[obj].of(ops.box_i64(i64(self.days)), small(self.seconds), small(self.microseconds)))
    return tuples.pair(ops.type_of(self), state)
