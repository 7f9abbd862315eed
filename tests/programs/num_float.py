"""Floats: repr, inf, nan, rounding, formatting, conversions, methods, comparison."""

inf, nan = float("inf"), float("nan")
print(
    0.1 + 0.2,
    1e16,
    1e15,
    123456789012345680.0,
    1e-5,
    0.0001,
    5e-324,
    1.7976931348623157e308,
    -0.0,
    100.0,
    1e22,
    1e23,
    2.5e-7,
    1 / 3,
)
print(
    inf,
    -inf,
    nan,
    inf - inf,
    inf * 0,
    nan == nan,
    nan != nan,
    inf > 10**400,
    [nan] == [nan],
    nan in [nan],
    1e308 * 10,
    -1e308 * 10,
)
print(
    7.5 // 2,
    -7.5 // 2,
    7.5 % 2,
    -7.5 % 2,
    7.5 % -2,
    divmod(-7.5, 2),
    1e20 // 3,
    0.3 % 0.1,
    -0.0 + 0,
    5.0 // inf,
    -5.0 // inf,
    -1 % inf,
    2.0**0.5,
    (-8) ** (1 / 3) if False else "c",
    0.0**0,
    inf**0,
    2.0**-1074,
)
for v in (0.5, 1.5, 2.5, -0.5, 2.675, 1e16 + 1, 0.49999999999999994):
    print(round(v), round(v, 2), round(v, -1), int(v), end="; ")
print(round(1234.5678, 2), round(-1234.5678, -2), round(0.15, 1), round(5e15 + 0.5))
print(
    f"{3.14159:.2f} {3.14159:10.3f}| {3.14159:<10.1f}| {3.14159:^+10.2f}| {1234567.891:,.2f} {0.000012345:g} {1e10:g} {123456789.0:g} {0.5:%} {0.1234:.1%} {1e5:e} {12345.678:.3E} {-1.5:08.2f} {2.0:g} {2.0} {1e100:.3g} {inf:f} {nan:10}| {-inf:+.1f} {0.0:.0f} {1.5:.0f} {2.5:.0f} {1e-10:.5f} {12.0:#.0f} {100:.2f} {7:e}"
)
print(
    float("1e3"),
    float(" -2.5 "),
    float("1_0.5"),
    float("inf"),
    float("-Infinity"),
    float("nan"),
    float(10**20),
    float(True),
    float(".5"),
    float("5."),
)
for bad in ("", "1e", "0x1", "1 2", "--1", "infin"):
    try:
        float(bad)
    except ValueError as e:
        print(e)
print(
    (2.5).is_integer(),
    (4.0).is_integer(),
    (0.75).as_integer_ratio(),
    (1.5).hex(),
    float.fromhex("0x1.8p1"),
    (3.7).__trunc__(),
    (3.2).__ceil__(),
    (-3.7).__floor__(),
    (2.5).conjugate(),
)
print(
    1.0 == 1,
    0.1 + 0.2 == 0.3,
    1e16 == 10**16,
    0.5 < 1,
    hash(1.0) == hash(1),
    hash(0.5),
    hash(inf),
    hash(-2.5),
    -0.0 == 0.0,
    str(-0.0),
    sorted([2.5, -1, 0.0, 10, 1e-9]),
)
import math

print(
    math.sqrt(2),
    math.floor(-2.5),
    math.ceil(2.1),
    math.trunc(-2.9),
    math.hypot(3, 4),
    math.isnan(nan),
    math.isinf(-inf),
    math.copysign(1, -0.0),
    math.fsum([0.1] * 10),
    sum([0.1] * 10),
    math.pi,
    math.e,
    math.tau,
)
print(
    math.sin(1),
    math.cos(1),
    math.atan2(1, -1),
    math.exp(1),
    math.log(10),
    math.log2(1024),
    math.log10(1000),
    math.log(8, 2),
    math.degrees(math.pi),
    math.modf(-2.25),
    math.frexp(10.0),
    math.ldexp(0.5, 4),
    math.isclose(0.1 + 0.2, 0.3),
    math.dist([0, 0], [3, 4]),
    math.fmod(-7, 3),
)
for f in (
    lambda: math.sqrt(-1),
    lambda: math.log(0),
    lambda: math.exp(1000),
    lambda: math.factorial(-1),
    lambda: int(inf),
    lambda: int(nan),
    lambda: 10.0**400,
    lambda: float(10**400),
    lambda: 1e308**2,
):
    try:
        print(f())
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
total = 0.0
for i in range(1, 1001):
    total += 1 / i
print(total, 1e3, 1.0e-3, 3.0 * 2, 10 / 4, 9 / 3, 1e0, 0.1e1, 0.1 * 3, 1.1 + 2.2, 4.35 * 100, 1.005 * 1000)
print(
    max(1.5, 2),
    min(-0.0, 0.0),
    abs(-2.5),
    pow(2.0, 3),
    pow(4, 0.5),
    divmod(5.5, 2),
    2**0.5 * 2**0.5,
    (1 + 2j) * (3 - 1j),
    abs(3 + 4j),
    1j**2,
    complex(1, -2).conjugate(),
    (2 + 3j).imag,
    complex("1+2j"),
)
