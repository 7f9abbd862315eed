"""random.Random: numbers out of ranges, as in Lib/random.py.

`below` and its kin draw with `getrandbits`, or `random` where a subclass has replaced only that one.
"""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import (
    bigint,
    calls,
    classes,
    conversions,
    exceptions,
    int_methods,
    int_new,
    name_dict,
    ops,
)
from waspy.runtime import int as ints
from waspy.runtime import random_module as generator
from waspy.runtime.layout import *
from waspy.runtime.random_module import RandomClass, Twister
from waspy.runtime.singletons import *
from waspy.runtime.template import fill3

PRECISION: i64 = 1 << 53
FAR: i64 = 1 << 61


# --- below a bound ------------------------------------------------------------------------------------
def below(r: Twister, n: i64) -> i64:
    """From [0, n), n > 0: `self._randbelow(n)`."""
    if is_live("builtin:Random"):
        if not generator.is_plain(r):
            return ops.to_i64(below_by_methods(r, ints.box(n)))
    bits = 64 - i32(clz64(n))
    if bits > 32:
        return below_far(r, n, bits)
    shift = 32 - bits
    x = u32_to_i64(shr_u32(generator.next_word(r), shift))
    while x >= n:
        x = u32_to_i64(shr_u32(generator.next_word(r), shift))
    return x


def below_far(r: Twister, n: i64, bits: i32) -> i64:
    x = generator.next_bits(r, bits)
    while x >= n:
        x = generator.next_bits(r, bits)
    return x


def below_int(r: Twister, n: obj) -> obj:
    """The same for any int."""
    if isinstance(n, BigInt):
        if generator.is_plain(r):
            return below_big(r, n)
        return below_by_methods(r, n)
    return ints.box(below(r, ints.word(n)))


def below_big(r: Twister, n: BigInt) -> obj:
    bits = bigint.bit_length(n.digits)
    d = generator.random_digits(r, bits)
    while bigint.compare(d, n.digits) >= 0:
        d = generator.random_digits(r, bits)
    return ints.canonical(d, False)


def below_by_methods(r: Twister, n: obj) -> obj:
    """What the nearest class says that has one of the methods."""
    order = classes.mro_of(ops.type_of(r))
    i = 0
    while order[i] is not RandomClass:
        namespace = order[i].dict
        if namespace is not None:
            if name_dict.get(namespace, S("_randbelow")) is not None:
                return calls.method1(r, S("_randbelow"), n)
            if name_dict.get(namespace, S("getrandbits")) is not None:
                return below_by_bits(r, n)
            if name_dict.get(namespace, S("random")) is not None:
                return below_by_fractions(r, n)
        i += 1
    return below_by_bits(r, n)


def below_by_bits(r: Twister, n: obj) -> obj:
    bits = ops.box_i64(int_methods.bit_length(n))
    x = calls.method1(r, S("getrandbits"), bits)
    while ops.ge_(x, n):
        x = calls.method1(r, S("getrandbits"), bits)
    return x


def below_by_fractions(r: Twister, n: obj) -> obj:
    if not ints.is_word(n) or ints.word(n) >= PRECISION:
        return ints.from_f64(f64_floor(generator.number(r) * ops.to_f64(n)))
    m = ints.word(n)
    rest = rem_s(PRECISION, m)
    limit = f64(PRECISION - rest) / f64(PRECISION)
    x = generator.number(r)
    while x >= limit:
        x = generator.number(r)
    return ints.box(rem_s(trunc_i64(f64_floor(x * f64(PRECISION))), m))


@method(RandomClass, told_as="python")
def _randbelow(self: Twister, n: obj) -> obj:
    return below_int(self, conversions.index(n))


# --- ranges -------------------------------------------------------------------------------------------
def between(r: Twister, a: i64, b: i64) -> i64:
    """randint(a, b), for ints that are not far from 0."""
    width = b - a + 1
    if width <= 0:
        raise_empty(ints.box(a), ints.box(b + 1), ints.box(width))
    return a + below(r, width)


def up_to(r: Twister, stop: i64) -> i64:
    """randrange(stop)."""
    if stop <= 0:
        exceptions.raise_value_error(S("empty range for randrange()"))
    return below(r, stop)


def out_of(r: Twister, start: i64, stop: i64) -> i64:
    """randrange(start, stop), for ints that are not far from 0."""
    width = stop - start
    if width <= 0:
        raise_empty(ints.box(start), ints.box(stop), ints.box(width))
    return start + below(r, width)


def stepping(r: Twister, start: i64, stop: i64, step: i64) -> i64:
    """randrange(start, stop, step), for ints that are not far from 0."""
    if step == 1:
        return out_of(r, start, stop)
    if step == 0:
        exceptions.raise_value_error(S("zero step for randrange()"))
    n = ints.floor_div(stop - start + step - (1 if step > 0 else -1), step)
    if n <= 0:
        exceptions.raise_value_error(S("empty range for randrange()"))
    return start + step * below(r, n)


def raise_empty(start: obj, stop: obj, width: obj) -> NoReturn:
    message = S("empty range for randrange() (%, %, %)")
    exceptions.raise_value_error(fill3(message, ops.str_(start), ops.str_(stop), ops.str_(width)))


def integer(o: obj, message: Str) -> obj:
    """An argument of randrange."""
    x = ints.as_int(o)
    if x is not None:
        return x
    x = conversions.index_or_null(o)
    if x is None:
        x = int_new.int_of(o)
        if ops.ne_(x, o):
            exceptions.raise_value_error(message)
    return x


@inline
def is_near(x: obj) -> bool:
    """Whether sums of two such ints fit."""
    return is_small(x) or isinstance(x, Int64) and x.value < FAR and x.value > -FAR


@method(RandomClass, told_as="python")
def randrange(self: Twister, start: obj, stop: obj | None = None, step: obj | None = None) -> obj:
    first = integer(start, S("non-integer arg 1 for randrange()"))
    if stop is None or stop is NONE:
        if step is not None and not (is_small(step) and small_value(step) == 1):
            exceptions.raise_type_error(S("Missing a non-None stop argument"))
        if ints.is_word(first):
            return ints.box(up_to(self, ints.word(first)))
        if ints.is_negative(first):
            exceptions.raise_value_error(S("empty range for randrange()"))
        return below_int(self, first)
    end = integer(stop, S("non-integer stop for randrange()"))
    by = small(1) if step is None else integer(step, S("non-integer step for randrange()"))
    if is_near(first) and is_near(end) and is_small(by):
        return ints.box(stepping(self, ints.word(first), ints.word(end), i64(small_value(by))))
    return far_range(self, first, end, by)


def far_range(r: Twister, start: obj, stop: obj, step: obj) -> obj:
    """randrange for ints of any size."""
    width = ints.minus(stop, start)
    if is_small(step) and small_value(step) == 1:
        if ints.is_negative(width) or is_zero(width):
            raise_empty(start, stop, width)
        return ints.plus(start, below_int(r, width))
    if is_zero(step):
        exceptions.raise_value_error(S("zero step for randrange()"))
    nearly = ints.minus(ints.plus(width, step), small(-1 if ints.is_negative(step) else 1))
    n = ints.floordiv(nearly, step)
    if ints.is_negative(n) or is_zero(n):
        exceptions.raise_value_error(S("empty range for randrange()"))
    return ints.plus(start, ints.times(step, below_int(r, n)))


def is_zero(x: obj) -> bool:
    return is_small(x) and small_value(x) == 0


@method(RandomClass, told_as="python")
def randint(self: Twister, a: obj, b: obj) -> obj:
    if is_small(a) and is_small(b) and generator.is_plain(self):
        return ints.box(between(self, i64(small_value(a)), i64(small_value(b))))
    stop = ops.add(b, small(1))
    if generator.is_plain(self):
        return randrange(self, a, stop)
    return calls.method2(self, S("randrange"), a, stop)


@method(RandomClass, told_as="python")
def randbytes(self: Twister, n: obj) -> obj:
    bits = ops.mul(n, small(8))
    if generator.is_plain(self):
        x = generator.getrandbits(self, ops.to_i64(bits))
    else:
        x = calls.method1(self, S("getrandbits"), bits)
    return int_methods.to_bytes(x, ops.to_i64(n), S("little"))
