"""statistics, fractions, numbers."""

import numbers
import statistics as st
from decimal import Decimal
from fractions import Fraction as F

data = [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]
print(st.mean(data), st.fmean(data), st.median(data), st.median_low(data), st.median_high(data), st.mode(data))
print(
    st.stdev(data),
    st.pstdev(data),
    st.variance(data),
    st.pvariance(data),
    st.multimode("aabbc"),
    st.quantiles(data, n=4),
)
print(st.geometric_mean([54, 24, 36]), st.harmonic_mean([40, 60]), st.median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]))
print(
    st.mean([1, 2, 3, 4]),
    st.mean([F(1, 2), F(1, 3)]),
    st.mean([Decimal("0.5"), Decimal("0.75")]),
    st.variance([1, 2, 3, 4]),
)
print(
    st.correlation([1, 2, 3, 4], [2, 4, 5, 9]),
    st.covariance([1, 2, 3], [1, 5, 7]),
    st.linear_regression([1, 2, 3], [3, 5, 7]),
)
normal = st.NormalDist(100, 15)
print(
    normal,
    normal.cdf(115),
    normal.pdf(100),
    normal.inv_cdf(0.9),
    normal + 5,
    normal * 2,
    normal.zscore(130),
    normal.overlap(st.NormalDist(110, 10)),
)
print(st.NormalDist.from_samples(data), normal.quantiles(4))
for bad in (lambda: st.mean([]), lambda: st.stdev([1]), lambda: st.median([]), lambda: st.mode([])):
    try:
        bad()
    except st.StatisticsError as error:
        print(error)

print(F(3, 4), repr(F(6, -8)), F("0.125"), F("3/7"), F(0.5), F(Decimal("1.1")), F(7), F("1e-3"), F(" -5/10 "))
a, b = F(3, 4), F(2, 3)
print(
    a + b,
    a - b,
    a * b,
    a / b,
    a // b,
    a % b,
    a**2,
    a**-2,
    a**0.5,
    -a,
    abs(-a),
    divmod(a, b),
    2 ** F(3),
    1 + a,
    a + 0.5,
    2 / a,
)
print(
    a > b,
    a == F(6, 8),
    a == 0.75,
    hash(F(2)) == hash(2),
    int(F(7, 2)),
    float(a),
    round(F(7, 2)),
    round(F(22, 7), 2),
    bool(F(0)),
)
print(
    F(22, 7).limit_denominator(10),
    F(3.141592653589793).limit_denominator(1000),
    a.numerator,
    a.denominator,
    F(5, 2).as_integer_ratio(),
)
print(
    sum([F(1, n) for n in range(1, 11)]),
    max(a, b),
    sorted([F(1, 2), F(1, 3), F(2, 5)]),
    [str(F(n, 6)) for n in range(4)],
)
import math

print(
    math.floor(F(-7, 2)), math.ceil(F(-7, 2)), math.trunc(F(-7, 2)), F.from_float(0.1), F.from_decimal(Decimal("0.2"))
)
for bad in (lambda: F(1, 0), lambda: F("x"), lambda: F(1.5, 2), lambda: a / 0, lambda: F("1/0")):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
print(
    [
        isinstance(x, kind)
        for x in (1, 1.5, 2j, a, Decimal(1))
        for kind in (numbers.Integral, numbers.Rational, numbers.Real, numbers.Complex)
    ]
)
