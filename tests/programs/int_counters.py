"""Ints that only count, and some that seem to."""


def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


def nested(xs):
    c = d = 0
    for x in xs:
        for y in xs:
            if x < y:
                c += 1
            elif x == y:
                d -= 2
            else:
                c, d = d, c
        c += 7
    return c, d


def grows(n):
    a = 1
    for _ in range(n):
        a = a + a
    return a


def mixed(n):
    i = 2**62
    for _ in range(n):
        i += 1
    j = -(2**63)
    for _ in range(n):
        j -= 1
    return i, j


def swap(n):
    a, b = 0, 2**61
    for _ in range(n):
        a, b = b + 1, a
    return a, b


def fibs(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def params(n, acc=0):
    while n:
        acc += 1
        n -= 1
    return acc


print(
    collatz(27),
    nested([1, 2, 3, 2]),
    grows(80),
    mixed(5),
    swap(7),
    fibs(100),
    params(5),
    params(3, 2**63 - 2),
    params(3, -(2**70)),
)
