# Remainders and floor quotients of floats, with ints beside them, at the edges of what is exact.
import math


def both(x, y):
    try:
        return x // y, x % y
    except ZeroDivisionError as e:
        return str(e)


def degrees(n):
    total = 0.0
    for i in range(-n, n):
        total += (i * 0.37) % 360 + (i * 1.5) // 4 - (i * 0.1) % -7 + 7 % (i + 0.5)
    return total


def turns(n):
    angle, count = 0.0, 0
    for i in range(n):
        angle = (angle + i * 0.7) % (2 * math.pi)
        count += int(angle // 0.5)
        if i / 8 % 1.0 == 0.5:
            count += 1
    return f"{angle:.12f}", count


values = [
    0.0, -0.0, 1.0, -1.0, 0.1, 0.3, 1.1, 2.5, 359.99999999999994, 360.0, 7e22, 1e308, 5e-324, 2.2250738585072014e-308,
    6.283185307179586, 67108863.0, 67108864.5, 134217727.0, 134217729.0, 4503599627370496.5, 9007199254740993.0,
    float("inf"), float("-inf"), float("nan"), 0.30000000000000004, 33554432.25, 1e16,
]  # fmt: skip
for x in values:
    print(x, [both(x, y) for y in values])
    print([both(-x, y) for y in values], [both(x, -y) for y in (0.1, 3.0, 360.0, 0.75)])
for x in values:
    for n in (1, -1, 3, 4, 360, 2**27 - 1, 2**40 + 1):
        print(both(x, n), both(n, x), end=" ")
    print(both(x, 0), both(7, x * 0))
print(degrees(3000), turns(5000))
for a, b in ((0.7, 0.1), (1.0, 0.1), (3.0, 1.5), (8.999999999999998, 3.0), (2.9999999999999996, 1.0)):
    print(a % b, a // b, divmod(a, b), math.fmod(a, b), (a % b).hex())
total = 7.5
total %= 2
total //= 0.25
print(total, True % 0.75, 5.5 // True, round(17.25 % 5, 3))
