"""math.hypot and math.dist of two numbers."""

import math
import random

random.seed(7)
total = 0
for i in range(2000):
    x, y = random.uniform(-9, 9) * 10 ** random.randint(-20, 20), random.uniform(-9, 9)
    h = math.hypot(x, y)
    if h != math.hypot(x, y, 0.0) or h != math.dist((x, 0.0), (0.0, y)) or h != math.dist([x, y], (0, 0)):
        print("differ", x, y)
    total += h / (1 + abs(x))
print(total)
big, small, inf, nan = 1.7e308, 5e-324, math.inf, math.nan
for x, y in [(3.0, 4.0), (3, 4), (True, 2), (big, big), (small, small), (0.0, -0.0), (inf, nan), (nan, -inf), (nan, 1.0),
             (1e-310, 2.5e-309), (2**60 + 1, 1), (2**64, 0.5), (1e200, 1e-200), (-7.25, 0)]:
    print(math.hypot(x, y), math.dist((x, y), (0, 0)), math.dist((x, y), (1, x)))


class Odd:
    def __float__(self):
        return 2.5


class Point(tuple):
    def __iter__(self):
        return iter((100, 100))


print(math.hypot(Odd(), 1), math.dist((Odd(), 1), (1, Odd())), math.dist(Point((1, 2)), Point((4, 6))))
for bad in (lambda: math.hypot(10**400, 1), lambda: math.hypot("a", 1.0), lambda: math.dist((1, 2), (1, 2, 3)), lambda: math.dist((1, "a"), (1, 2)), lambda: math.dist(1, 2)):
    try:
        print(bad())
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
