"""math: fsum, hypot, dist, as CPython's Modules/mathmodule.c computes them."""

from waspy.lang import *
from waspy.runtime import conversions, exceptions, float_bits, ops
from waspy.runtime import tuple as tuples
from waspy.runtime.double_double import product_error
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.tuple import items_of


# --- fsum: Shewchuk's exact sum as a list of doubles that do not overlap ----------------------------------------
@function("math")
def fsum(seq: obj, /) -> f64:
    partials = Array[f64](32)
    n = 0
    special = 0.0
    infinities = 0.0
    it = ops.get_iter(seq)
    step = ops.stepper(it)
    item = step(it)
    while item is not None:
        x = conversions.to_f64(item)
        if n + 1 >= len(partials):
            partials = longer(partials)
        if float_bits.is_finite(x):
            n = add_partial(partials, n, x)
            if n < 0:
                exceptions.raise_overflow_error(S("intermediate overflow in fsum"))
        else:
            if float_bits.is_infinite(x):
                infinities += x
            special += x
            n = 0
        item = step(it)
    if special != 0.0 or special != special:
        if infinities != infinities:
            exceptions.raise_value_error(S("-inf + inf in fsum"))
        return special
    return total(partials, n)


def longer(a: Array[f64]) -> Array[f64]:
    r = Array[f64](2 * len(a))
    r.copy(0, a, 0, len(a))
    return r


def add_partial(partials: Array[f64], n: i32, x: f64) -> i32:
    """Adds x to the first n partials; how many there are then, -1 on overflow."""
    kept = 0
    for j in range(n):
        y = partials[j]
        if f64_abs(x) < f64_abs(y):
            t = x
            x = y
            y = t
        high = x + y
        low = y - (high - x)
        if low != 0.0:
            partials[kept] = low
            kept += 1
        x = high
    if x != 0.0:
        if not float_bits.is_finite(x):
            return -1
        partials[kept] = x
        kept += 1
    return kept


def total(partials: Array[f64], n: i32) -> f64:
    """The sum of the partials, rounded once."""
    if n == 0:
        return 0.0
    n -= 1
    high = partials[n]
    low = 0.0
    while n > 0:
        x = high
        n -= 1
        y = partials[n]
        high = x + y
        low = y - (high - x)
        if low != 0.0:
            break
    # Half-even rounding of the last sum may need to know what comes below.
    if n > 0 and ((low < 0.0 and partials[n - 1] < 0.0) or (low > 0.0 and partials[n - 1] > 0.0)):
        y = low * 2.0
        x = high + y
        if y == x - high:
            high = x
    return high


# --- norms --------------------------------------------------------------------------------------------
@function("math")
def hypot(*coordinates: Array[obj]) -> f64:
    n = len(coordinates)
    v = Array[f64](n)
    for i in range(n):
        v[i] = f64_abs(conversions.to_f64(coordinates[i]))
    return norm(v)


def hypot_of_two(x: f64, y: f64) -> f64:
    return norm_of_two(f64_abs(x), f64_abs(y))


@function("math")
def dist(p: obj, q: obj, /) -> f64:
    if isinstance(p, Pair) and isinstance(q, Pair):
        x = conversions.to_f64(p.first) - conversions.to_f64(q.first)
        return hypot_of_two(x, conversions.to_f64(p.second) - conversions.to_f64(q.second))
    a = items_of(tuples.from_iterable(p))
    b = items_of(tuples.from_iterable(q))
    if len(a) != len(b):
        exceptions.raise_value_error(S("both points must have the same number of dimensions"))
    v = Array[f64](len(a))
    for i in range(len(a)):
        v[i] = f64_abs(conversions.to_f64(a[i]) - conversions.to_f64(b[i]))
    return norm(v)


def norm(v: Array[f64]) -> f64:
    """The square root of the sum of squares of numbers >= 0, with scaling, compensated summation and a
    differential correction."""
    n = len(v)
    largest = 0.0
    nan = False
    for i in range(n):
        if v[i] != v[i]:
            nan = True
        elif v[i] > largest:
            largest = v[i]
    if largest == float_bits.INFINITY:
        return largest
    if nan:
        return float_bits.NAN
    if largest == 0.0 or n <= 1:
        return largest
    if float_bits.raw_exponent(largest) == 0:
        w = Array[f64](n)
        for i in range(n):
            w[i] = v[i] / 2.2250738585072014e-308
        return 2.2250738585072014e-308 * norm(w)
    return scaled_norm(v, 1022 - float_bits.raw_exponent(largest))


def norm_of_two(a: f64, b: f64) -> f64:
    """The same of two numbers, for which no array is needed but in rare cases."""
    e = float_bits.raw_exponent(a if a > b else b)
    if a != a or b != b or e == 0 or e == 2047:
        return norm(Array[f64].of(a, b))
    half = (1022 - e) >> 1
    first = float_bits.power_of_two(half)
    second = float_bits.power_of_two(1022 - e - half)
    x = a * first * second
    y = b * first * second
    x_square = x * x
    y_square = y * y
    sum = 1.0 + x_square
    total = sum + y_square
    rest_1 = product_error(x, x, x_square) + product_error(y, y, y_square)
    rest_2 = x_square - (sum - 1.0) + (y_square - (total - sum))
    return corrected_root(total, rest_1, rest_2) / first / second


def scaled_norm(v: Array[f64], e: i32) -> f64:
    """All times 2**e are at most 1."""
    half = e >> 1
    first = float_bits.power_of_two(half)
    second = float_bits.power_of_two(e - half)
    sum = 1.0
    rest_1 = 0.0
    rest_2 = 0.0
    for i in range(len(v)):
        x = v[i] * first * second
        square = x * x
        rest_1 += product_error(x, x, square)
        total = sum + square
        rest_2 += square - (total - sum)
        sum = total
    return corrected_root(sum, rest_1, rest_2) / first / second


def corrected_root(sum: f64, rest_1: f64, rest_2: f64) -> f64:
    """Of a sum that begins with 1."""
    h = f64_sqrt(sum - 1.0 + (rest_1 + rest_2))
    square = -h * h
    rest_1 += product_error(-h, h, square)
    total = sum + square
    rest_2 += square - (total - sum)
    x = total - 1.0 + (rest_1 + rest_2)
    return h + x / (2.0 * h)
