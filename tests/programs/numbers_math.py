import _random, _sha512

r = _random.Random(42)
print(r.random(), r.getrandbits(100), r.getrandbits(5))


class R(_random.Random):
    def __init__(self, x=None):
        self.gauss = None
        self.seed(x)

    def seed(self, x=None):
        super().seed(x)
        self.y = 1


q = R(7)
print(q.random(), q.y, q.gauss, len(q.getstate()))
q.setstate(r.getstate())
print(q.random() == r.random())
print(_sha512.sha512(b"abc").hexdigest()[:20], _sha512.sha384(b"").hexdigest()[:20])
h = _sha512.sha512()
h.update(b"a" * 300)
print(h.digest()[:5], h.name, h.digest_size)
print(0 <= _random.Random().random() < 1)
import math

print(
    [
        math.perm(5, 2),
        math.lcm(4, 6),
        math.prod([1, 2, 3.5]),
        math.isqrt(10**30),
        math.dist([1, 2], [4, 6]),
        math.hypot(1, 2, 3),
    ]
)
print(
    math.modf(2.5),
    math.frexp(10),
    math.ldexp(0.5, 4),
    math.nextafter(1, 2),
    math.ulp(1),
    math.remainder(5, 3),
    math.fmod(-5, 3),
    math.cbrt(27),
    math.erf(0.5),
    math.gamma(4.5),
    math.lgamma(10),
)
print(
    math.isclose(1, 1 + 1e-10),
    math.isfinite(1),
    math.isnan(math.nan),
    math.copysign(1, -0.0),
    math.degrees(1),
    math.radians(90),
    math.tau,
    math.e,
)
print(
    math.log(10**400),
    math.log2(2**5000),
    math.exp2(10),
    math.expm1(1e-5),
    math.log1p(1e-5),
    math.sinh(1),
    math.tanh(1),
    math.acosh(2),
)
try:
    math.sqrt("a")
except TypeError as e:
    print(e)
try:
    math.ldexp(1, 1.5)
except TypeError as e:
    print(e)
try:
    math.factorial(-1)
except ValueError as e:
    print(e)
print(math.comb(100, 50), math.factorial(50), math.gcd(), math.gcd(-4, 6))
x = 0
for i in range(1, 200):
    x += math.sin(i) * math.exp(-i / 50) * math.log(i + 1) / math.atan(i)
print(x)
print(
    -(2**63),
    2**63 - 1,
    2**62 * 2,
    -(2**63),
    abs(-(2**63)),
    (-(2**63)) // -1,
    divmod(-(2**63), -1),
    10**18 * 10**18,
    3**200 % 1000007,
    1 << 100 >> 90,
    -1 >> 1000,
    ~(2**70),
    2**70 & -(2**65),
    2**70 ^ 1,
)
print(
    round(12345, -2),
    round(-15, -1),
    round(2.5),
    round(-0.5),
    (5).__round__(),
    int(-3.9),
    int(1e20),
    float(10**22),
    10**22 / 3,
    7 / 2,
    2**1000 / 2**999,
)
print(
    int.from_bytes(b"\xff\xfe", signed=True),
    (-2).to_bytes(3, "little", signed=True),
    (1000).bit_count(),
    int("zz", 36),
    int(" -42 "),
    int("1_000"),
)
print(hash(10**30), hash(-1), hash(1.1), hash(float("inf")), hash(1 + 2j), hash(True))
print(repr(1.0), str(1e100), 1.5e-7, 123456789012345678.0, 0.1, 1 / 3, 100.0, 1e15, 1e16, -0.0)
print(
    1e308 * 10,
    -1e308 * 10,
    5.0 // 2,
    -5.0 // 2,
    5.5 % 2,
    -5.5 % 2,
    divmod(-5.5, 2),
    2.0**-2,
    (-8) ** (1 / 3),
    0.0**0,
    4**0.5,
)
print(
    "%.3e %g %G %.10g %#.3g %+.2f" % (12345.678, 1e-10, 1e20, 1 / 3, 1.0, 2.345),
    format(1234567.891, ",.2f"),
    f"{1e10:g} {0.00001:g} {123456789:g}",
)
