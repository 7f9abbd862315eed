"""math: functions of ints."""

from waspy.lang import *
from waspy.runtime import conversions, exceptions, int_modular, ops
from waspy.runtime import float as floats
from waspy.runtime import int as ints
from waspy.runtime.layout import *
from waspy.runtime.singletons import *


@function("math")
def gcd(*integers: Array[obj]) -> obj:
    r: obj = small(0)
    for i in range(len(integers)):
        r = int_modular.gcd(r, conversions.index(integers[i]))
    return r


@function("math")
def lcm(*integers: Array[obj]) -> obj:
    r: obj = small(1)
    for i in range(len(integers)):
        x = conversions.index(integers[i])
        if int_modular.is_zero(x) or int_modular.is_zero(r):
            r = small(0)
        else:
            r = int_modular.absolute(ints.times(ints.floordiv(r, int_modular.gcd(r, x)), x))
    return r


@function("math")
def isqrt(n: obj, /) -> obj:
    x = conversions.index(n)
    if ints.is_negative(x):
        exceptions.raise_value_error(S("isqrt() argument must be nonnegative"))
    return int_modular.square_root(x)


# --- products -----------------------------------------------------------------------------------------
def product_of_range(low: i64, high: i64) -> obj:
    """low * (low + 1) * ... * high for 0 < low, in halves, so that the factors are of equal size."""
    if high - low < 8:
        r = ints.box(low)
        i = low
        while i < high:
            i += 1
            r = ints.times(r, ints.box(i))
        return r
    middle = (low + high) >> 1
    return ints.times(product_of_range(low, middle), product_of_range(middle + 1, high))


@function("math")
def factorial(x: obj, /) -> obj:
    n = conversions.index(x)
    if ints.is_negative(n):
        exceptions.raise_value_error(S("factorial() not defined for negative values"))
    if not ints.is_word(n):
        exceptions.raise_overflow_error(S("factorial() argument should not exceed 9223372036854775807"))
    k = ints.word(n)
    if k < 2:
        return small(1)
    if k > 0x3FFFFFFF:
        exceptions.raise_memory_error()
    return product_of_range(2, k)


def check_not_negative(n: obj, k: obj) -> None:
    if ints.is_negative(n):
        exceptions.raise_value_error(S("n must be a non-negative integer"))
    if ints.is_negative(k):
        exceptions.raise_value_error(S("k must be a non-negative integer"))


@function("math")
def perm(n: obj, k: obj | None = None, /) -> obj:
    if k is None or k is NONE:
        return factorial(n)
    x = conversions.index(n)
    y = conversions.index(k)
    check_not_negative(x, y)
    if ints.is_negative(ints.minus(x, y)):
        return small(0)
    if not ints.is_word(y):
        exceptions.raise_overflow_error(S("k must not exceed 9223372036854775807"))
    return falling(x, ints.word(y))


def falling(x: obj, k: i64) -> obj:
    """x * (x - 1) * ..., k factors."""
    if k == 0:
        return small(1)
    if ints.is_word(x):
        return product_of_range(ints.word(x) - k + 1, ints.word(x))
    if k == 1:
        return x
    half = k >> 1
    return ints.times(falling(x, half), falling(ints.minus(x, ints.box(half)), k - half))


@function("math")
def comb(n: obj, k: obj, /) -> obj:
    x = conversions.index(n)
    y = conversions.index(k)
    check_not_negative(x, y)
    other = ints.minus(x, y)
    if ints.is_negative(other):
        return small(0)
    if ints.is_negative(ints.minus(other, y)):
        y = other
    if not ints.is_word(y):
        exceptions.raise_overflow_error(S("min(n - k, k) must not exceed 9223372036854775807"))
    c = ints.word(y)
    if c == 0:
        return small(1)
    if ints.is_word(x) and c <= 60:
        return small_comb(ints.word(x), c)
    return ints.floordiv(falling(x, c), product_of_range(1, c))


def small_comb(n: i64, k: i64) -> obj:
    """Each step is exact: the product of i consecutive numbers is a multiple of i!."""
    r = ints.box(n)
    i: i64 = 1
    while i < k:
        r = ints.floordiv(ints.times(r, ints.box(n - i)), ints.box(i + 1))
        i += 1
    return r


@function("math")
def prod(iterable: obj, /, *, start: obj = small(1)) -> obj:
    r = start
    it = ops.get_iter(iterable)
    step = ops.stepper(it)
    item = step(it)
    while item is not None:
        if isinstance(r, Float) and isinstance(item, Float):
            r = floats.mul(r, item)
        else:
            r = ops.mul(r, item)
        item = step(it)
    return r
