"""Indices that a loop counts: within the list, beyond it in the middle, with offsets, upwards and downwards."""


def forward(xs, start, stop, step):
    total, seen = 0, 0
    try:
        if step == 1:
            for i in range(start, stop):
                total += xs[i] * (i + 1)
                seen += 1
        elif step == 3:
            for i in range(start, stop, 3):
                total += xs[i] * (i + 1)
                seen += 1
        elif step == -1:
            for i in range(start, stop, -1):
                total += xs[i] * (i + 1)
                seen += 1
        else:
            for i in range(start, stop, -2):
                total += xs[i] * (i + 1)
                seen += 1
    except IndexError as e:
        return total, seen, str(e)
    return total, seen


xs = [i * i % 11 for i in range(10)]
BOUNDS = (-12, -11, -10, -3, -1, 0, 1, 4, 9, 10, 11, 13, 2**31, -(2**31) - 1, 2**63, -(2**64))
for step in (1, 3, -1, -2):
    print(step, [forward(xs, a, b, step) for a in BOUNDS for b in BOUNDS if abs(a - b) < 40])
print(forward([], 0, 3, 1), forward([], 2, -1, -1), forward([2**64], 0, 2, 1), forward(xs, 2**63, 2**63 + 2, 1))


def smooth(u, n, k):
    """Neighbours to both sides; -1 is the last one."""
    v = u[:]
    try:
        for i in range(k, n):
            v[i] = 0.5 * (u[i - 1] + u[i + 1]) - u[i]
    except IndexError as e:
        return v, str(e)
    return v


def backwards(u, n):
    v = [0.0] * len(u)
    try:
        for i in range(n, -1, -1):
            v[i] = u[i + 1] - u[i - 2]
    except IndexError as e:
        return v, str(e)
    return v


u = [float(i * i) for i in range(8)]
print([smooth(u, n, k) for n in (0, 6, 7, 8, 9) for k in (-9, -1, 0, 1, 6)])
print([backwards(u, n) for n in (-1, 0, 5, 6, 7, 8)], smooth(u, 2**40, 1), smooth([], 3, 0))


def pairs(xs, n):
    total = i = 0
    try:
        while i < n:
            total += xs[i] - xs[i + 1] * 2
            i += 2
    except IndexError as e:
        return total, i, str(e)
    return total, i


def twice(xs, n):
    """The counter moves twice in a turn, and one index is taken in between."""
    total = i = 0
    while i < n:
        a = xs[i]
        i += 1
        b = xs[i]
        i += 1
        total += a * b
    return total


def turned(xs, n):
    """The counter goes back once."""
    total, i, once = 0, -2, True
    while i < n:
        total = total * 3 + xs[i]
        i += 1
        if i == 3 and once:
            i, once = -3, False
    return total


print([pairs(xs, n) for n in (-1, 0, 1, 9, 10, 11)], twice(xs, 9), turned(xs, 5))
try:
    twice(xs, 11)
except IndexError as e:
    print(e)


def shortened(xs, n):
    total = 0
    try:
        for i in range(n):
            if i == 5:
                del xs[7:]
            total += xs[i]
    except IndexError as e:
        return total, str(e)
    return total


def lengthened(xs, n):
    for i in range(n):
        if xs[i] % 3 == 0:
            xs.append(xs[i] + 1)
    return len(xs), xs[-1]


def stopped(xs, n):
    """More turns than items, but it is left in time."""
    for i in range(n):
        if xs[i] == 3:
            return i
    return -1


def both(xs, ys):
    total = 0
    try:
        for i, x in enumerate(xs):
            total += x * ys[i]
            if ys[i] > 10:
                ys[i] -= 1
    except IndexError as e:
        return total, str(e)
    return total


print(shortened(xs[:], 10), shortened(xs[:], 7), lengthened(xs[:], 10), stopped(xs, 10**9), stopped([1, 2], 2))
print(both(xs, xs), both(xs, xs[:-1]), both([], xs), both([1.5, 2.5], [1, 2]))


def table(rows, n, m):
    total = 0
    try:
        for i in range(n):
            for j in range(m):
                total += rows[i][j] * (rows[j][i] if i != j else 1)
    except IndexError as e:
        return total, i, j, str(e)
    return total


print([table([[1, 2, 3], [4, 5, 6], [7, 8, 9]], n, m) for n in range(5) for m in range(5)], table([[1, 2], [3]], 2, 2))
flags = [True] * 20
for i in range(2, 20):
    for j in range(i * i, 20, i):
        flags[j] = False
print([i for i in range(2, 20) if flags[i]])
data = bytes(range(10))
try:
    print(sum(data[i] for i in range(10)), sum(data[i] for i in range(-3, 11)))
except IndexError as e:
    print(e)
text = "abcdef"
try:
    for i in range(4, 8):
        print(text[i], text[i - 6])
except IndexError as e:
    print(e)
