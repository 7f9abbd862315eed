"""decimal: traps of floats, hashes equal to those of other numbers, classes of signals, uses by math, statistics and numbers."""

import decimal
import math
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


c = Context()
getcontext().traps[FloatOperation] = True
for f in (
    lambda: D(1.5),
    lambda: D(1) == 1.5,
    lambda: D(1) < 1.5,
    lambda: D.from_float(1.5),
    lambda: getcontext().create_decimal(1.5),
    lambda: D(2) == 2j,
    lambda: D(2) == 2 + 0j,
):
    t(f)
getcontext().traps[FloatOperation] = False
print(
    D("0.5") == Fraction(1, 2),
    Fraction(1, 3) < D("0.5"),
    D("0.1") > Fraction(1, 10),
    {D("0.5"): 1}[Fraction(1, 2)],
    D(3) in {3: 1},
    2.5 in {D("2.5")},
    Fraction(D("0.25")),
    D("nan") == Fraction(1, 2),
    D("inf") > Fraction(1, 2),
)
for e in (
    DecimalException,
    Clamped,
    InvalidOperation,
    DivisionByZero,
    Inexact,
    Rounded,
    Subnormal,
    Overflow,
    Underflow,
    FloatOperation,
    decimal.ConversionSyntax,
    decimal.DivisionImpossible,
    decimal.DivisionUndefined,
    decimal.InvalidContext,
):
    print(e, e.__mro__, e.__module__)
print(D, Context, type(c.flags), type(localcontext()), D.__module__, D.__name__, D.__qualname__, D.__mro__)
print(
    sum([D("0.1")] * 3),
    max(D(1), D(2)),
    sorted([D(3), D("-1"), 2]),
    D(5) in [5],
    round(D("2.675"), 2),
    [D(1)] * 2,
    "%s %r %d %.2f" % (D("1.5"), D("1.5"), D("1.5"), D("1.5")),
    "{0:.1f}|{0!r}|{0}".format(D("1.25")),
)
print(
    MAX_PREC,
    MAX_EMAX,
    MIN_EMIN,
    MIN_ETINY,
    HAVE_THREADS,
    HAVE_CONTEXTVAR,
    decimal.__version__,
    decimal.__libmpdec_version__,
)
match D("1.5"):
    case Decimal():
        print("matched")
x = D("1.1")
x += 1
x -= D("0.1")
x *= 2
x /= 3
x //= D("0.1")
x %= 4
x **= 2
print(x)
print(
    math.sqrt(D(2)),
    math.fsum([D("0.1")] * 3),
    math.isnan(D("nan")),
    math.floor(D("-1.5")),
    int(D("1e30")),
    float(D("1e400")),
    float(D("-1e-400")),
    complex(D("1.5")),
    divmod(D("-7"), 2),
)
import numbers

print(isinstance(D(1), numbers.Number), isinstance(D(1), numbers.Real), isinstance(D(1), numbers.Rational))
import statistics

print(statistics.mean([D("1.5"), D("2.5")]), statistics.pstdev([D(1), D(3)]))
try:
    D(1) / 0
except ZeroDivisionError as e:
    print(repr(e), e.args)
try:
    D("x")
except InvalidOperation as e:
    print(repr(e), e.args)
