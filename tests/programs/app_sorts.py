"""Cellular automata, fractals in ASCII, string art, sorting visualiser, all sorts of sorts."""

import heapq
import operator
import random
from bisect import bisect_left, insort
from functools import partial
from itertools import accumulate, chain, count, islice, pairwise, repeat
from time import perf_counter, time, sleep, monotonic


def rule(n, width=41, steps=12):
    cells = [0] * width
    cells[width // 2] = 1
    for _ in range(steps):
        yield "".join(" #"[c] for c in cells).rstrip()
        cells = [n >> (4 * cells[i - 1] + 2 * cells[i] + cells[(i + 1) % width]) & 1 for i in range(width)]


def mandelbrot(w=50, h=16, limit=40):
    shades = " .:-=+*#%@"
    for y in range(h):
        row = []
        for x in range(w):
            c = complex(-2.2 + 3.2 * x / w, -1.2 + 2.4 * y / h)
            z, n = 0j, 0
            while abs(z) <= 2 and n < limit:
                z = z * z + c
                n += 1
            row.append(shades[n * (len(shades) - 1) // limit])
        yield "".join(row)


def sierpinski(n):
    if n == 0:
        return ["*"]
    s = sierpinski(n - 1)
    pad = " " * 2 ** (n - 1)
    return [pad + r + pad for r in s] + [r + " " + r for r in s]


def hanoi(n, a="A", b="B", c="C"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a, c
        yield from hanoi(n - 1, b, a, c)


def dragon(n):
    turns = ""
    for _ in range(n):
        turns += "R" + turns.translate(str.maketrans("LR", "RL"))[::-1]
    return turns


def bubble(a):
    for end in range(len(a) - 1, 0, -1):
        swapped = False
        for i in range(end):
            if a[i] > a[i + 1]:
                a[i], a[i + 1] = a[i + 1], a[i]
                swapped = True
        if not swapped:
            break
    return a


def insertion(a):
    for i in range(1, len(a)):
        x, j = a[i], i
        while j and a[j - 1] > x:
            a[j] = a[j - 1]
            j -= 1
        a[j] = x
    return a


def selection(a):
    for i in range(len(a)):
        m = min(range(i, len(a)), key=a.__getitem__)
        a[i], a[m] = a[m], a[i]
    return a


def merge_sort(a):
    if len(a) < 2:
        return a
    mid = len(a) // 2
    left, right = merge_sort(a[:mid]), merge_sort(a[mid:])
    out, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            out.append(left[i])
            i += 1
        else:
            out.append(right[j])
            j += 1
    return out + left[i:] + right[j:]


def quick(a):
    if len(a) <= 1:
        return a
    p, *rest = a
    return quick([x for x in rest if x < p]) + [p] + quick([x for x in rest if x >= p])


def quick_inplace(a, lo=0, hi=None):
    hi = len(a) - 1 if hi is None else hi
    if lo < hi:
        p, i = a[hi], lo - 1
        for j in range(lo, hi):
            if a[j] < p:
                i += 1
                a[i], a[j] = a[j], a[i]
        a[i + 1], a[hi] = a[hi], a[i + 1]
        quick_inplace(a, lo, i)
        quick_inplace(a, i + 2, hi)
    return a


def heap_sort(a):
    heapq.heapify(a)
    return [heapq.heappop(a) for _ in range(len(a))]


def heap_manual(a):
    def sift(i, n):
        while (c := 2 * i + 1) < n:
            if c + 1 < n and a[c] < a[c + 1]:
                c += 1
            if a[i] >= a[c]:
                return
            a[i], a[c] = a[c], a[i]
            i = c

    for i in reversed(range(len(a) // 2)):
        sift(i, len(a))
    for end in range(len(a) - 1, 0, -1):
        a[0], a[end] = a[end], a[0]
        sift(0, end)
    return a


def counting(a):
    lo = min(a, default=0)
    counts = [0] * (max(a, default=0) - lo + 1)
    for x in a:
        counts[x - lo] += 1
    return list(chain.from_iterable(repeat(i + lo, n) for i, n in enumerate(counts)))


def radix(a):
    base, shift = 16, 0
    off = min(a, default=0)
    a = [x - off for x in a]
    while any(x >> shift for x in a):
        buckets = [[] for _ in range(base)]
        for x in a:
            buckets[x >> shift & base - 1].append(x)
        a = [x for b in buckets for x in b]
        shift += 4
    return [x + off for x in a]


def shell(a):
    gap = len(a) // 2
    while gap:
        for i in range(gap, len(a)):
            x, j = a[i], i
            while j >= gap and a[j - gap] > x:
                a[j] = a[j - gap]
                j -= gap
            a[j] = x
        gap //= 2
    return a


def insort_sort(a):
    out = []
    for x in a:
        insort(out, x)
    return out


print(*rule(90), *rule(30, 31, 8), sep="\n")
print("\n".join(mandelbrot()))
print("\n".join(sierpinski(3)))
print(list(hanoi(3)), sum(1 for _ in hanoi(10)), dragon(4))
rng = random.Random(77)
cases = [[], [1], [2, 1], [5, 5, 5], list(range(20)), list(range(20, 0, -1)), [rng.randint(-50, 50) for _ in range(60)]]
for f in (
    bubble,
    insertion,
    selection,
    merge_sort,
    quick,
    quick_inplace,
    heap_sort,
    heap_manual,
    counting,
    radix,
    shell,
    insort_sort,
):
    start = perf_counter()
    ok = all(f(c[:]) == sorted(c) for c in cases)
    assert perf_counter() >= start
    print(f"{f.__name__:<14} {'ok' if ok else 'WRONG'}")
people = [("Bob", 25), ("Ann", 30), ("Cid", 25), ("ann", 20)]
print(
    sorted(people, key=lambda p: (-p[1], p[0].lower())),
    sorted(people, key=operator.itemgetter(1)),
    sorted("banana split".split(), key=len, reverse=True),
    max(people, key=lambda p: p[1]),
    sorted([3, 1.5, True, -2]),
    sorted([(1, "b"), (1, "a")]),
    sorted({"z": 1, "y": 2}.items(), key=lambda kv: kv[1]),
)
try:
    sorted([1, "a"])
except TypeError as e:
    print(e)
try:
    sorted([{}, {}])
except TypeError as e:
    print(e)
l = [3, 1, 2]
print(
    l.sort(),
    l,
    list(reversed(l)),
    bisect_left(l, 2),
    heapq.nlargest(2, l),
    heapq.nsmallest(1, people, key=lambda p: p[1]),
    list(heapq.merge([1, 4], [2, 3])),
    list(pairwise(l)),
)
p = rng.sample(range(8), 8)
while p != sorted(p):
    print("".join(f"{x}" for x in p), end=" ")
    i = next(i for i in count() if p[i] > p[i + 1])
    p[i], p[i + 1] = p[i + 1], p[i]
print("done")
print(type(time()) is float, monotonic() > 0, sleep(0))
