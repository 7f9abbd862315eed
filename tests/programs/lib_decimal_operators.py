"""decimal: operators and comparisons of all kinds of numbers, also with ints, floats, fractions and strings."""

import operator
from decimal import *
from fractions import Fraction

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
others = vals + [0, 1, -3, 10**40, 2**62, True, 1.5, "1", None, 1j, Fraction(1, 3), [1]]
for op in (
    operator.add,
    operator.sub,
    operator.mul,
    operator.truediv,
    operator.floordiv,
    operator.mod,
    divmod,
    operator.pow,
    operator.eq,
    operator.ne,
    operator.lt,
    operator.le,
    operator.gt,
    operator.ge,
):
    print(op.__name__)
    for a in vals:
        for b in others:
            if op is operator.pow and str(b) in (
                str(10**40),
                str(2**62),
                "1E+30",
                "123456789012345678901234567890.5",
                "999999999999999999",
                "1000000000000000000",
            ):
                continue
            t(op, a, b)
            if not isinstance(b, Decimal) and op is not operator.pow:
                t(op, b, a)
