"""Lists of which some items are floats and some ints: what sum gives, appended, stored, sorted, sliced."""

import math
import struct


def rows(m, v):
    return [sum(x * y for x, y in zip(row, v)) for row in m]


m = [[0.5, 1.5], [2.0, -1.0], []]
v = rows(m, [1.0, 2.0])
print(v, v[2] == 0, type(v[2]).__name__, type(v[0]).__name__, rows(m[:2], v), rows([], v))
w = rows(m[:2], [0.25, 4.0])
for i in range(2):
    w[i] += v[i]
    w[i] *= 2
print(w, w[-1], w[0] / 3)


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def at(xs, i):
    return xs[i]


def put(xs, i, x):
    xs[i] = x
    return xs


print(
    attempt(at, w, 2),
    attempt(at, w, -3),
    attempt(put, w, 5, 1.5),
    attempt(put, [*w], -1, 3),
    attempt(put, [*w], 1, 2.5),
)


def fill(n, every):
    xs = []
    for i in range(n):
        xs.append(i if i % every == 0 else i * 0.5)
    return xs


for every in (1, 2, 5, 100):
    xs = fill(8, every)
    print(xs, sum(xs), max(xs), min(xs), sorted(xs, reverse=True), 1 in xs, 0.5 in xs, xs.count(2), xs[2:5], xs[::-1])
    xs[3] = 7
    xs.insert(1, -0.0)
    xs += [math.inf, 3]
    xs.extend(x * 2 for x in xs[:2])
    print(xs, xs.pop(), xs.pop(0), len(xs), xs.index(7), [x for x in xs if x > 3], [type(x).__name__[0] for x in xs])
    xs.sort()
    xs[1:3] = [9, 8.5]
    print(xs, xs == [*xs], list(reversed(xs))[0], [(i, x) for i, x in enumerate(xs)][-1], xs * 2 == xs + xs)

total = 0
for x in fill(5, 2):
    total += x
print(total, [a * b for a, b in zip(fill(4, 2), fill(4, 3))], [-x for x in fill(4, 2)], [x // 1 for x in fill(5, 3)])

zeros = [0] * 6
for i in range(1, 5):
    zeros[i] = (zeros[i - 1] + i) * 0.5
print(zeros, zeros[0], zeros[5], zeros.count(0))
grid = [[0] * 3 for _ in range(3)]
for i in range(3):
    for j in range(3):
        if i != j:
            grid[i][j] = 1 / (i + j)
print(grid, sum(map(sum, grid)))


class Trace:
    def __init__(self):
        self.values = [0]

    def add(self, x):
        self.values.append(self.values[-1] + x)


t = Trace()
for k in range(4):
    t.add(0.25 * k)
t.add(1)
print(t.values, t.values[0] is t.values[0], [f"{x:.2f}" for x in t.values])

nan = struct.unpack("<d", b"\x07\0\0\0\0\0\xff\xff")[0]
odd = [0, 1.5]
odd.append(nan)
odd.append(float("nan"))
odd.append(-float("nan"))
odd[1] = nan * 1
for x in odd:
    print(x, x != x, x + 1)
print(odd[2], odd[1] == odd[1], sum(odd), [x for x in odd if x == x])
floats = [nan, 2.5]
floats.append(nan)
print([x if x != x else 0 for x in floats], floats[0], [y + 1 for y in [z if z == z else z for z in floats]])

big = [0.5, 1 << 60, 1 << 70]
for i in range(3):
    big.append(big[i] + 1)
print(big, [0.5, 1 << 49, -(1 << 49) - 1][1] + 1)
