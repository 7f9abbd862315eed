"""decimal: every method of all kinds of numbers."""

import math
import operator
from decimal import *

D = Decimal


def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(repr(r), type(r).__name__, end="")
    except Exception as e:
        print(type(e).__name__, e, end="")
    print("", *[s.__name__ for s, set_ in getcontext().flags.items() if set_])
    getcontext().clear_flags()


vals = [
    D(0),
    D("-0"),
    D(1),
    D("-1.50"),
    D("1e30"),
    D("123456789012345678901234567890.5"),
    D("1e-30"),
    D("inf"),
    D("-inf"),
    D("nan"),
    D("snan5"),
    D("-nan7"),
    D("999999999999999999"),
    D("1000000000000000000"),
    D("0.5"),
    D("2.5"),
    D("7e5"),
]
for a in vals:
    print(repr(a))
    for f in (
        operator.neg,
        operator.pos,
        abs,
        bool,
        int,
        float,
        complex,
        hash,
        str,
        repr,
        round,
        math.floor,
        math.ceil,
        math.trunc,
        D.as_tuple,
        D.as_integer_ratio,
        D.adjusted,
        D.is_signed,
        D.is_nan,
        D.is_qnan,
        D.is_snan,
        D.is_zero,
        D.is_finite,
        D.is_infinite,
        D.is_normal,
        D.is_subnormal,
        D.is_canonical,
        D.normalize,
        D.to_integral,
        D.to_integral_value,
        D.to_integral_exact,
        D.sqrt,
        D.exp,
        D.ln,
        D.log10,
        D.logb,
        D.number_class,
        D.to_eng_string,
        D.copy_abs,
        D.copy_negate,
        D.canonical,
        D.conjugate,
        D.radix,
        D.next_plus,
        D.next_minus,
        D.logical_invert,
        D.__copy__,
    ):
        if f is D.exp and a.is_finite() and a > 10**9:
            continue
        if f is hash and a.is_qnan():
            continue
        t(f, a)
    for n in (0, 2, -2, 40, True, None, "1", 1.5):
        t(round, a, n) if n is not None else None
    for f in (
        D.max,
        D.min,
        D.max_mag,
        D.min_mag,
        D.compare,
        D.compare_signal,
        D.compare_total,
        D.compare_total_mag,
        D.copy_sign,
        D.same_quantum,
        D.quantize,
        D.remainder_near,
        D.next_toward,
        D.scaleb,
        D.rotate,
        D.shift,
        D.logical_and,
        D.logical_or,
        D.logical_xor,
    ):
        for b in (D(2), D("-1.5"), D("nan"), D("inf"), 3, "1", 2.0, True):
            t(f, a, b)
    t(a.fma, 2, 3)
    t(a.fma, "x", 3)
    t(a.fma, D("inf"), D("-inf"))
    t(pow, a, 2, 7)
    t(pow, a, D(3), "x")
    t(a.quantize, D("0.01"), "ROUND_UP")
    t(a.quantize, D("0.01"), rounding="bad")
    t(a.quantize, 5)
    t(a.quantize, D("0.01"), None, 5)
    t(a.quantize, exp=D("0.001"), context=Context(prec=3))
    t(a.to_integral_value, ROUND_CEILING)
    t(a.sqrt, Context(prec=3))
    t(a.sqrt, 5)
    t(a.real.__repr__)
    t(a.imag.__repr__)
    t(a.__reduce__)
    t(a.__ceil__)
    t(a.__complex__)
    t(a.__round__, 2)
    t(a.__round__)
