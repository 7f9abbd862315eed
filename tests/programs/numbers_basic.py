import math

print(2**100, 3**-2, 7 // 2, -7 // 2, -7 % 3, divmod(-7, 2), 1 / 3, 2**0.5, 10**20, -(10**20) // 7)
print(math.sin(1), math.pi, math.factorial(20), math.comb(50, 25), math.gcd(12, 18), math.sqrt(2))
print(int("123"), int("0x1f", 16), float("1.5e10"), round(2.675, 2), round(5.5), hash(2**61), hash(1.5))
print((255).to_bytes(2, "big"), int.from_bytes(b"\x01\x02", "big"), (10).bit_length(), hex(255), bin(5), oct(8))
print(1 + 2j, (1 + 2j) * (3 - 1j), abs(3 + 4j), complex("1+2j"), (1 + 2j).conjugate())
print(1e16, 1e-5, 123456789.123, 1e22, 5e-324, float("inf"), -float("nan"), 0.1 + 0.2)
print(f"{3.14159:.2f} {1e10:e} {255:x} {12345678:,} {0.5:%}", "%.3f %5d %x" % (2.5, 42, 255))
print(True + True, True & False, True | 0, ~True, bool(0.0), isinstance(True, int))
print(1 < 2.5, 2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 10**400 > 1e308)
for f in (
    lambda: 1 // 0,
    lambda: 1.0 / 0,
    lambda: int("x"),
    lambda: float("y"),
    lambda: math.sqrt(-1),
    lambda: 10**400 * 1.0,
    lambda: 1e300**2,
    lambda: int("9" * 5000),
    lambda: 1 << -1,
    lambda: pow(2, -1, 4),
    lambda: pow(2.0, 3, 4),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(
    pow(3, 100, 7),
    pow(3, -1, 7),
    (5).__pow__(2),
    (2).conjugate(),
    (1.5).hex(),
    float.fromhex("0x1.8p1"),
    (0.5).as_integer_ratio(),
    (2.0).is_integer(),
)


class I(int):
    pass


class F(float):
    pass


x = I(5)
y = F(2.5)
print(x + 1, y * 2, type(x).__name__, type(x + 1).__name__, repr(y), I("12") + 1, x == 5, hash(x) == hash(5), {x: 1}[5])
x.foo = 3
print(x.foo)
print(sum([0.1] * 10), math.fsum([0.1] * 10), max(1, 2.5), min(3, 1), abs(-5), abs(-2.5), divmod(7.5, 2))
print(
    math.floor(2.7),
    math.ceil(2.1),
    math.trunc(-2.7),
    math.log(10),
    math.log(8, 2),
    math.log2(8),
    math.log10(1000),
    math.exp(1),
    math.hypot(3, 4),
    math.atan2(1, 2),
    math.inf,
    math.nan,
)
