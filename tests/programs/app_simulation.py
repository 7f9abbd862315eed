"""Matrices, fractions, statistics, random with seed, simulation of a bank queue, game of life, complex numbers."""

from __future__ import annotations
import random
import statistics
import heapq
import math
import itertools
from collections import deque, Counter, namedtuple
from fractions import Fraction
from typing import Iterable
import array
import bisect


class Matrix:
    __slots__ = ("rows",)

    def __init__(self, rows: Iterable[Iterable]):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) > 1:
            raise ValueError("ragged matrix")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __matmul__(self, o):
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])

    def __add__(self, o):
        return Matrix(map(lambda r, s: map(sum, zip(r, s)), self.rows, o.rows))

    def __mul__(self, k):
        return Matrix([[x * k for x in r] for r in self.rows])

    __rmul__ = __mul__

    def __neg__(self):
        return -1 * self

    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ base
            base = base @ base
            n >>= 1
        return result

    def __getitem__(self, ij):
        match ij:
            case (int(i), int(j)):
                return self.rows[i][j]
            case (slice() as s, int(j)):
                return [r[j] for r in self.rows[s]]
            case int(i):
                return self.rows[i]
            case slice():
                return Matrix(self.rows[ij])
        raise TypeError(f"bad index {ij!r}")

    def __setitem__(self, ij, v):
        i, j = ij
        self.rows[i][j] = v

    def __iter__(self):
        return itertools.chain.from_iterable(self.rows)

    def __eq__(self, o):
        return isinstance(o, Matrix) and self.rows == o.rows

    def __hash__(self):
        return hash(tuple(map(tuple, self.rows)))

    def __str__(self):
        cells = [[str(x) for x in r] for r in self.rows]
        w = max(len(c) for r in cells for c in r)
        return "\n".join("[" + " ".join(f"{c:>{w}}" for c in r) + "]" for r in cells)

    def __repr__(self):
        return f"Matrix({self.rows})"

    def det(self):
        m = [[Fraction(x) for x in r] for r in self.rows]
        n, d = len(m), Fraction(1)
        for c in range(n):
            p = next((r for r in range(c, n) if m[r][c]), None)
            if p is None:
                return Fraction(0)
            if p != c:
                m[c], m[p] = m[p], m[c]
                d = -d
            d *= m[c][c]
            for r in range(c + 1, n):
                f = m[r][c] / m[c][c]
                m[r] = [a - f * b for a, b in zip(m[r], m[c])]
        return d

    def inverse(self):
        n = len(self.rows)
        m = [[Fraction(x) for x in r] + [Fraction(int(i == j)) for j in range(n)] for i, r in enumerate(self.rows)]
        for c in range(n):
            p = next(r for r in range(c, n) if m[r][c])
            m[c], m[p] = m[p], m[c]
            m[c] = [x / m[c][c] for x in m[c]]
            for r in range(n):
                if r != c:
                    m[r] = [a - m[r][c] * b for a, b in zip(m[r], m[c])]
        return Matrix([r[n:] for r in m])


A = Matrix([[2, 1, 0], [1, 3, 1], [0, 1, 4]])
print(A, A.shape, A.det(), A[1, 2], A[:, 1], A[0:2], sep="\n")
print(A.inverse(), A @ A.inverse() == Matrix.identity(3), sep="\n")
print((Matrix([[1, 1], [1, 0]]) ** 90)[0, 1], 2 * A + -A == A, len({A, A.T, A + A}), sorted(A)[:3])
try:
    A["x"]
except TypeError as e:
    print(e)

rng = random.Random(42)
Event = namedtuple("Event", "time kind cust")


def bank(n, tellers, rng):
    t, events, waits = 0.0, [], []
    for i in range(n):
        t += rng.expovariate(1 / 3)
        heapq.heappush(events, Event(t, "arrive", i))
    free, queue, arrived = tellers, deque(), {}
    log = Counter()
    while events:
        now, kind, c = heapq.heappop(events)
        log[kind] += 1
        if kind == "arrive":
            arrived[c] = now
            queue.append(c)
        else:
            free += 1
        while free and queue:
            c = queue.popleft()
            free -= 1
            waits.append(now - arrived[c])
            heapq.heappush(events, Event(now + rng.uniform(2, 8), "leave", c))
    return waits, log


waits, log = bank(200, 2, rng)
print(
    f"mean {statistics.fmean(waits):.4f} median {statistics.median(waits):.4f} stdev {statistics.stdev(waits):.4f} max {max(waits):.3f}",
    log,
)
print(
    statistics.quantiles(waits, n=4),
    statistics.mode("abracadabra"),
    statistics.pvariance([1, 2, 3, 4]),
    statistics.mean([Fraction(1, 2), Fraction(1, 3)]),
)
random.seed(7)
print(
    random.random(),
    random.randint(1, 100),
    random.choice("abc"),
    random.sample(range(50), 5),
    random.choices([1, 2, 3], weights=[5, 1, 1], k=6),
    random.gauss(0, 1),
    random.shuffle(l := list(range(8))),
    l,
)


def life(cells, steps):
    for _ in range(steps):
        counts = Counter(
            (x + dx, y + dy)
            for x, y in cells
            for dx, dy in itertools.product((-1, 0, 1), repeat=2)
            if (dx, dy) != (0, 0)
        )
        cells = {p for p, n in counts.items() if n == 3 or n == 2 and p in cells}
        yield cells


glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
*_, last = life(glider, 8)
for y in range(6):
    print("".join(".#"[(x, y) in last] for x in range(6)))
print([f"{z:.2f}" for z in (complex(1, 2) * 1j, abs(3 + 4j), (1 + 2j) ** 2)], (1 + 2j).conjugate(), complex("1-2j"))
print(
    f"{Fraction(22, 7)} {Fraction('0.125')} {Fraction(math.pi).limit_denominator(1000)} {float(Fraction(1, 3)):.3f}",
    Fraction(7, 2) // 1,
    Fraction(-7, 2) % 2,
    round(Fraction(5, 2)),
)
a = array.array("d", [1.5, 2.5])
a.append(3)
print(a, sum(a), a.itemsize, array.array("i", range(3)).tobytes().hex())
grades = [bisect.bisect([60, 70, 80, 90], s) for s in (55, 60, 89, 95)]
print(
    "".join("FDCBA"[g] for g in grades),
    list(itertools.pairwise("abcd")),
    list(itertools.accumulate([3, 1, 4], max)),
    math.isqrt(10**20 + 1),
    math.comb(50, 25),
    math.prod(range(1, 15)),
    math.lcm(4, 6, 10),
)
