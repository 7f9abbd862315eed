"""Lists of numbers, unpacked."""


def ints(xs):
    a, b, c = xs
    return a * 2 + b - c


def floats(xs):
    x, y = xs
    return x / y


def bools(xs):
    p, q = xs
    return p and not q


def ten(xs):
    a, b, c, d, e, f, g, h, i, j = xs
    return a + b + c + d + e + f + g + h + i - j


def swapped(xs):
    a, b = xs
    xs[0], xs[1] = b, a
    a, b = xs
    return a, b, xs


def nested(pairs):
    total = 0.0
    for [x, y], (k, [u, v, w]) in pairs:
        total += x * u + y * v * k + w
    return total


def changed(xs):
    """What is read does not change with the list."""
    a, b = xs
    xs[0] = 99
    xs.append(1)
    return a, b, len(xs)


print(ints([1, 2, 3]), ints([2**40, -5, 7]), ints([2**70, 1, -(2**65)]), ints([True, 2, 3]))
print(floats([1.0, 4.0]), floats([float("nan"), 1.0]), bools([True, False]), bools([True, True]))
print(ten(list(range(10))), ten([2**62] * 10), swapped([1, 2]), swapped([1.5, 2.5]))
print(nested([([1.0, 2.0], (3, [4.0, 5.0, 6.0]))] * 3), changed([5, 6]), changed([0.5, 6.0]))
for call in (
    lambda: ints([1, 2]),
    lambda: ints([1, 2, 3, 4]),
    lambda: floats([]),
    lambda: floats([1.0]),
    lambda: floats([1.0, 2.0, 3.0]),
    lambda: ten([1] * 9),
):
    try:
        print(call())
    except ValueError as error:
        print(error)
rows = [[int(x) for x in line.split(",")] for line in "1,2\n3,4\n5,6".split("\n")]
print(sum(a * b for a, b in rows), [b - a for a, b in rows], {a: b for a, b in rows})
lo, hi = sorted([3, 1])
(first, second), third = [7, 8], 9
print(lo, hi, first, second, third)
mixed = [sum(x for x in [0.5] if x > n) for n in (0, 1)]
u, v = mixed
print(u, v)
