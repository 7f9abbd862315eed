"""round(x, n): ties, signs, large and small numbers, places of every kind; typed and untyped."""

import math


def typed(x, n):
    return round(x, n)


VALUES = [0.0, -0.0, 0.5, 1.5, 2.5, 0.15, 0.25, 0.35, 2.675, 1.005, -2.675, 1e-7, 5e-324, 123456.789, -0.04, 0.05, 1e15 + 0.3,
          4503599627370495.5, 4503599627370497.5, 9007199254740993.0, 1e16, 1.7e308, 0.1 + 0.2, 1 / 3, 2 / 3, 1e22, 99.995]  # fmt: skip
for x in VALUES:
    print(x, [typed(x, n) for n in (0, 1, 2, 3, 5, 10, 15, 17, 22, 23, 25, -1, -2, -15)])
    print(-x, [typed(-x, n) for n in (0, 1, 2, 3, 16)])
print(round(2.5, 0), round(math.pi, 2), round(-math.e, 3), round(1e300, 5), round(1.5, 400), round(1.5, -400))
for x in (math.inf, -math.inf, math.nan):
    print(round(x, 2), round(x, -2), round(x, 0), round(x, 500))
ties = 0
x = 0.005
for i in range(2000):
    ties += round(x, 2) * (i % 7) + round(x * 3.7, 1)
    x += 0.01
print(ties)
for odd in (7, True, None, 2**70, -(2**70)):
    print(round(12.3456, odd) if odd is not None else round(12.3456, None))
try:
    round(1.7976931348623157e308, -308)
except OverflowError as e:
    print(e)
try:
    round(1.5, "2")
except TypeError as e:
    print(e)
