"""Ints made of floats: what fits 64 bits is made in place, at the edges and beyond the runtime makes or refuses it."""

import math
from math import floor, ceil, trunc


def all_of(x):
    out = []
    for k in range(5):
        try:
            if k == 0:
                out.append(int(x))
            elif k == 1:
                out.append(math.floor(x))
            elif k == 2:
                out.append(ceil(x) + 1)
            elif k == 3:
                out.append(round(x) * 2)
            else:
                out.append(-trunc(x))
        except (ValueError, OverflowError) as e:
            out.append((type(e).__name__, str(e)))
    return out


for x in (
    0.0,
    -0.0,
    0.5,
    1.5,
    2.5,
    -0.5,
    -1.5,
    1e10,
    2.0**30,
    -(2.0**30) - 1,
    2.0**31,
    2.0**53 + 1,
    9223372036854774784.0,
    2.0**63,
    -(2.0**63),
    -(2.0**63) - 2048,
    1e300,
    -1e300,
    float("inf"),
    float("-inf"),
    float("nan"),
):
    print(x, all_of(x))


def bins(xs, n):
    c = [0] * n
    for x in xs:
        c[int(x * n)] += 1
    return c


print(bins([i / 7 for i in range(7)], 4))
try:
    bins([0.5, 1.25], 4)
except IndexError as e:
    print(e)
print(bins([0.5, -0.25], 4))
try:
    bins([1e30], 4)
except IndexError as e:
    print(e)


def seconds(t):
    h = int(t // 3600)
    m = int(t % 3600 // 60)
    return f"{h:02d}:{m:02d}:{round(t % 60)}", {h: m}, (h, m)


print(seconds(12345.678), seconds(1e25))


class F(float):
    def __int__(self):
        return 7

    def __floor__(self):
        return 8

    def __round__(self, n=None):
        return 9


print(int(F(1.5)), math.floor(F(1.5)), round(F(1.5)))
for y in (1.5, F(2.5)):
    print(int(y), floor(y), round(y))
