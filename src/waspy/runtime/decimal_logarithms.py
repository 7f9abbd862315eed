"""decimal: logarithms and exponentials of ints in fixed point, after Lib/_pydecimal.py; results are off by less than 1.

Scales are ints M: x stands for x / M.
"""

from waspy.lang import *
from waspy.runtime import bigint, bigint_functions, decimal_binary, decimal_digits, int_slots
from waspy.runtime import int as ints
from waspy.runtime.int import floordiv, minus, plus, times
from waspy.runtime.layout import *

ONE = small(1)
TWO = small(2)
GUARD = 8  # bits that arguments are reduced by

log_of_ten: obj | None = None
"""10**ten_places * log(10), rounded down."""
ten_places: i64 = 0


def ten_to(k: i64) -> obj:
    return ints.canonical(bigint_functions.power(Array[i32].of(10), k), False)


def length(x: obj) -> i64:
    """How many decimal digits the magnitude of an int has."""
    return decimal_digits.length(decimal_binary.of_int(x))


def shifted(x: obj, k: i64) -> obj:
    """x << k, or x >> -k."""
    if k >= 0:
        return int_slots.lshift(x, ints.box(k))
    return int_slots.rshift(x, ints.box(-k))


def divided(a: obj, b: obj) -> obj:
    """a / b to the nearest int, to an even one if there are two; b > 0."""
    q = floordiv(a, b)
    r = minus(a, times(q, b))
    twice = plus(plus(r, r), ONE if is_odd(q) else small(0))
    return plus(q, ONE) if int_slots.order(twice, b) > 0 else q


def is_odd(x: obj) -> bool:
    return bigint.low_bits(ints.digits(x)) & 1 == 1


def shifted_right(x: obj, k: i64) -> obj:
    return divided(x, shifted(ONE, k))


def magnitude(x: obj) -> obj:
    return ints.canonical(ints.digits(x), False)


def root(n: obj) -> obj:
    """The integer square root, which is near enough to the nearest int."""
    return ints.canonical(bigint_functions.square_root(ints.digits(n)), False)


def terms(m: obj) -> i64:
    """How many terms of the series suffice."""
    return div_s(10 * length(m) + 3 * GUARD - 1, 3 * GUARD)


def logarithm(x: obj, m: obj) -> obj:
    """log(x / M) * M: log(1 + y) = 2 * log(1 + (sqrt(1 + y) - 1)) until y is small, then the series."""
    y = minus(x, m)
    r: i64 = 0
    while int_slots.order(shifted(magnitude(y), i64(GUARD) - r), m) >= 0:
        square = times(m, plus(m, shifted_right(y, r)))
        y = divided(shifted(times(m, y), 1), plus(m, root(square)))
        r += 1
    k = terms(m)
    step = shifted_right(y, r)
    w = divided(m, ints.box(k))
    while k > 1:
        k -= 1
        w = minus(divided(m, ints.box(k)), divided(times(step, w), m))
    return divided(times(w, y), m)


def exponential(x: obj, m: obj) -> obj:
    """exp(x / M) * M for x >= 0: expm1(x / 2**r) by its series, then expm1(2 * x) = expm1(x) * (expm1(x) + 2)."""
    r = bigint.bit_length(ints.digits(floordiv(shifted(x, i64(GUARD)), m)))
    k = terms(m)
    y = divided(x, ints.box(k))
    wide = shifted(m, r)
    while k > 1:
        k -= 1
        y = divided(times(x, plus(wide, y)), times(wide, ints.box(k)))
    while r > 0:
        r -= 1
        wide = shifted(m, r + 2)
        y = divided(times(y, plus(y, wide)), wide)
    return plus(m, y)


def log_ten(p: i64) -> obj:
    """log(10) * 10**p, rounded down; more digits than needed are kept."""
    global log_of_ten, ten_places
    known = log_of_ten
    if known is None or ten_places < p:
        extra: i64 = 3
        while True:
            m = ten_to(p + extra + 2)
            known = divided(logarithm(times(small(10), m), m), small(100))
            above = floordiv(known, ten_to(extra))
            if int_slots.order(minus(known, times(above, ten_to(extra))), small(0)) != 0:
                known = above
                break
            extra += 3
        log_of_ten = known
        ten_places = p
    if ten_places == p:
        return known
    return floordiv(known, ten_to(ten_places - p))


def scaled(c: obj, k: i64) -> obj:
    """c * 10**k to the nearest int."""
    return times(c, ten_to(k)) if k >= 0 else divided(c, ten_to(-k))


def natural(c: obj, e: i64, p: i64) -> obj:
    """10**p * log(c * 10**e)"""
    p += 2
    n = length(c)
    f = e + n - (1 if e + n >= 1 else 0)
    log_c: obj = small(0)
    if p > 0:
        log_c = logarithm(scaled(c, e + p - f), ten_to(p))
    log_power: obj = small(0)
    if f != 0:
        extra = length(ints.box(f)) - 1
        if p + extra >= 0:
            log_power = divided(times(ints.box(f), log_ten(p + extra)), ten_to(extra))
    return divided(plus(log_power, log_c), small(100))


def common(c: obj, e: i64, p: i64) -> obj:
    """10**p * log10(c * 10**e)"""
    p += 2
    n = length(c)
    f = e + n - (1 if e + n >= 1 else 0)
    if p <= 0:
        return divided(divided(ints.box(f), ten_to(-p)), small(100))
    m = ten_to(p)
    log_c = divided(times(logarithm(scaled(c, e + p - f), m), m), log_ten(p))
    return divided(plus(times(ints.box(f), m), log_c), small(100))


@struct
class Power:
    """coefficient * 10**exp"""

    coefficient: obj
    exp: i64


def power_of_e(c: obj, e: i64, p: i64) -> Power:
    """exp(c * 10**e) to p digits."""
    p += 2
    extra = e + length(c) - 1
    if extra < 0:
        extra = 0
    q = p + extra
    shift = e + q
    x = times(c, ten_to(shift)) if shift >= 0 else floordiv(c, ten_to(-shift))
    by = log_ten(q)
    quotient = floordiv(x, by)
    rest = divided(minus(x, times(quotient, by)), ten_to(extra))
    r = divided(exponential(rest, ten_to(p)), small(1000))
    return Power(r, ints.nearest_word(quotient) - p + 3)
