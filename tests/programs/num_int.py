"""Integers: big values, floor division, modulo, divmod, pow, bit operations, bases, conversion, methods."""

for a, b in [
    (7, 2),
    (-7, 2),
    (7, -2),
    (-7, -2),
    (10**20, 7),
    (-(10**20), 7),
    (10**20, -(10**9)),
    (0, 5),
    (2**62, 3),
    (-(2**63), -1),
]:
    print(a // b, a % b, divmod(a, b), (a // b) * b + a % b == a)
print(2**100, (-3) ** 5, 2**0, 0**0, 2**-2, pow(3, 200, 1000007), pow(-5, 3, 7), pow(3, -1, 11), pow(2, 10, -7))
print(1 << 100, (1 << 100) >> 98, -1 >> 5, -5 >> 1, -(1 << 70) >> 69, 5 & -2, 5 | -8, 5 ^ -1, ~(1 << 65))
print((2**64) & (2**64 - 1), -(2**65) & 0xFF, (2**64 | 1) ^ 2**64)
n = 4611686018427387903
print(n + 1, n * 2, -n - 2, n * n, 9223372036854775807 + 1, -9223372036854775808 - 1, 3037000500**2, 2**31 * 2**32)
print(
    abs(-5),
    abs(-(2**80)),
    -(-(2**63)),
    +5,
    int(3.99),
    int(-3.99),
    int("  42 "),
    int("-0x1F", 16),
    int("0b101", 0),
    int("z", 36),
    int("1_000"),
    int(True),
    int(1e20),
)
print(
    bin(10),
    oct(-8),
    hex(255),
    hex(-(2**70)),
    bin(0),
    f"{255:x} {255:#X} {255:08b} {255:o} {-5:+d} {5:+} {10**9:,} {10**9:_} {42:>6}|{42:<6}|{42:^6}|{42:=+6}|{65:c}",
)
print(
    (1023).bit_length(),
    (-8).bit_length(),
    (255).bit_count(),
    (5).to_bytes(2, "big"),
    int.from_bytes(b"\x01\x00", "little"),
    (-1).to_bytes(2, "big", signed=True),
    (10).conjugate(),
    (7).numerator,
    (3).as_integer_ratio(),
    (5).real,
)
print(str(2**200), int("9" * 30) + 1, len(str(3**1000)), hash(2**61 - 1), hash(-1), hash(2**100))
print(
    1 == 1.0,
    2**53 + 1 == float(2**53 + 1),
    10**20 > 1e19,
    5 < 5.5,
    2**1000 > 1e300,
    -(2**70) < -1.0,
    max(1, 2.5, True),
    True + True,
    sum([True, False, 3]),
)
print(
    round(15, -1),
    round(25, -1),
    round(-15, -1),
    round(1234, -2),
    round(5),
    round(10**20 + 5, -1),
    7 / 2,
    10**25 / 10**24,
    1 / 3,
    (2**1000) / (2**999),
)
f = 1
for i in range(1, 31):
    f *= i
print(f, sum(range(10**6)), sum(i * i for i in range(1000)))
x = 12345678901234567890
digits = []
while x:
    x, d = divmod(x, 10)
    digits.append(d)
print(digits)
from math import gcd, isqrt, factorial, comb, perm, lcm, prod

print(
    gcd(2**50 * 3, 2**40 * 9),
    isqrt(10**30),
    factorial(25),
    comb(50, 25),
    perm(10, 3),
    lcm(4, 6, 10),
    prod([1, 2, 3, 4]),
    gcd(),
    gcd(-4, 6),
)
a, b = 0, 1
for _ in range(300):
    a, b = b, a + b
print(a, a % 1000, -a // 12345678987654321)
print([i for i in range(-3, 4) if i % 3 == 0], [(-i) % 4 for i in range(5)], [i // -3 for i in range(-4, 5)])
print(
    0x7FFFFFFF + 1,
    2**31 - 1 + 1,
    -(2**31) - 1,
    2**30 * 2,
    1073741823 + 1,
    -1073741824 - 1,
    (1 << 30) - 1,
    46341 * 46341,
)
