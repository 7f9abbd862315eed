"""statistics, fractions, heapq, bisect, math."""

import statistics
from fractions import Fraction

data = [2, 4, 4, 4, 5, 5, 7, 9]
print(
    statistics.mean(data),
    statistics.median(data),
    statistics.mode(data),
    statistics.pstdev(data),
    statistics.stdev(data),
)
print(
    statistics.variance([1.5, 2.5, 4]),
    statistics.fmean([1, 2, 4]),
    statistics.median_low(data),
    statistics.median_high([1, 2]),
)
print(
    statistics.harmonic_mean([40, 60]),
    statistics.geometric_mean([1, 10, 100]),
    statistics.quantiles(data),
    statistics.multimode("aabbc"),
)
print(
    statistics.mean([Fraction(1, 3), Fraction(2, 3)]),
    statistics.correlation([1, 2, 3], [2, 4, 7]),
    statistics.linear_regression([1, 2, 3], [2, 4, 6]),
)
try:
    statistics.mean([])
except statistics.StatisticsError as e:
    print(e)
a, b = Fraction(3, 4), Fraction("-0.125")
print(
    a, repr(b), a + b, a - b, a * b, a / b, a // b, a % b, -a, abs(b), a**2, a**-1, a < b, a == 0.75, float(b), int(a)
)
print(
    Fraction(0.1),
    Fraction(0.1).limit_denominator(10),
    Fraction("22/7"),
    round(Fraction(7, 2)),
    round(Fraction(22, 7), 2),
    hash(Fraction(1, 2)) == hash(0.5),
)
print(a.numerator, b.denominator, sum([a, b, 1]), Fraction(6, -4), 1 + a, 0.5 + a, max(a, b), divmod(Fraction(7, 2), 1))
try:
    Fraction(1, 0)
except ZeroDivisionError as e:
    print(e)
