"""Ints and floats in one expression, small ints, large ints and zeros among them."""


def mixed(i, f):
    return (i + f, i - f, i * f, f + i, f - i, f * i, f / i if i else None, i / f if f else None)


def compare(i, f):
    return (f < i, f <= i, f == i, f != i, f > i, f >= i, i < f, i == f)


def divide(a, b):
    try:
        return a / b
    except ZeroDivisionError as e:
        return str(e)
    except OverflowError as e:
        return str(e)


def signs(n):
    return -n, ~n, +n, -(-n), abs(n)


for i in (0, 1, -7, 3, 1 << 29, (1 << 30) - 1, 1 << 30, -(1 << 30), 1 << 62, -(1 << 63), 1 << 63, 10**20):
    for f in (0.5, -2.25, 1e300, 0.0):
        print(mixed(i, f), compare(i, f))
    print(signs(i), divide(i, 3), divide(7, i), divide(i, i))
print(divide(1, 0), divide(10**400, 3), divide(10**400, 10**399), divide(2**53 + 1, 1), divide(-1, 3))
print(compare(2**53 + 1, float(2**53)), compare(10**400, 1e308), compare(5, float("nan")), compare(-3, float("inf")))
for big in (10**400, -(10**400)):
    try:
        print(big * 1.5)
    except OverflowError as e:
        print(e)
    try:
        print(1.5 + big)
    except OverflowError as e:
        print(e)


def average(xs):
    total = 0
    for x in xs:
        total += x
    return total / len(xs)


def scale(n, steps):
    out = []
    for k in range(steps):
        out.append(2.5 * k / steps - n)
    return out


print(average([1, 2, 4]), average([1.5, 2]), average([10**30, 2]), scale(1, 4), scale(0.5, 3))
try:
    average([])
except ZeroDivisionError as e:
    print(e)
x = 7
x /= 2
print(x, 7 // 2.0, 7 % 2.5, 2**0.5, (-7) // 2, -7 % 3, 7.0 // 2, divmod(7, 2.0), True / 2, 1.5 * True)
