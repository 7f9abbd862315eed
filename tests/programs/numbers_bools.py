"""Bools in arithmetic with ints, and enumerate() with a start."""


def count(xs, ys):
    n = 0
    for x, y in zip(xs, ys):
        n += x < y
        n += (x == y) * 3 - (x > y)
    return n


def big(xs):
    n = 2**62
    for x in xs:
        n += x > 1
        n = n + n
        n -= x > 2
    return (
        n,
        True + True,
        (n > 1) << 3,
        (n > 1) << (n > 1),
        (n > 0) | 6,
        True - (n > 0),
        (n > 0) // 1,
        (n > 0) % 2,
        -(n > 0),
        (n > 0) / 2,
        (n > 0) ** 2,
        2 ** (n > 0),
    )


def bools(a, b):
    p, q = a > b, a == b
    return p & q, p | q, p ^ q, p + q, p * q, p - q, q << p, q ^ 3, 5 & p, p + 1.5, 2.5 * q, ~p


def err(a):
    try:
        return 5 // (a > 3)
    except ZeroDivisionError as e:
        return str(e)


print(count([1, 2, 3], [2, 2, 2]), big([1, 2, 3]), bools(3, 2), bools(2, 2), err(1), err(5))
for start in (1, -3, 10):
    print([(i, c) for i, c in enumerate("abc", start)], [i * 2 for i, x in enumerate([1.5, 2.5], start=start)])


def starts(xs, start):
    total = 0
    for i, x in enumerate(xs, start):
        total += i * x
    return total


print(starts([1, 2, 3], 5), starts([1, 2], 2**53), starts([1, 2], 2**63 - 1), starts([1], True))


def any_start(start):
    out = []
    try:
        for i, x in enumerate("ab", start):
            out.append((i, x))
    except TypeError as e:
        out.append(str(e))
    return out


print(any_start(3), any_start(2**70), any_start(1.5), any_start("x"), any_start(False))
try:
    for i, x in enumerate([1], 1, 2):
        pass
except TypeError as e:
    print(e)
try:
    for i, x in enumerate([1], begin=2):
        pass
except TypeError as e:
    print(e)
for i, x in enumerate(start=4, iterable="xy"):
    print(i, x)
