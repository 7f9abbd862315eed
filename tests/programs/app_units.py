"""Physical units, rational numbers, complex, big integers, primes, RSA toy, number theory."""

from __future__ import annotations
import math
import operator
import random
from fractions import Fraction
from functools import reduce
from itertools import count, islice, takewhile
from math import gcd, isqrt, comb, perm, prod


class Unit:
    BASE = ("m", "kg", "s")
    __slots__ = ("dims",)

    def __init__(self, *dims):
        self.dims = dims + (0,) * (3 - len(dims))

    def __mul__(self, o):
        return Unit(*map(operator.add, self.dims, o.dims))

    def __truediv__(self, o):
        return Unit(*map(operator.sub, self.dims, o.dims))

    def __pow__(self, n):
        return Unit(*(d * n for d in self.dims))

    def __eq__(self, o):
        return self.dims == o.dims

    def __hash__(self):
        return hash(self.dims)

    def __str__(self):
        top = "·".join(n + (f"^{d}" if d != 1 else "") for n, d in zip(self.BASE, self.dims) if d > 0)
        bottom = "·".join(n + (f"^{-d}" if d != -1 else "") for n, d in zip(self.BASE, self.dims) if d < 0)
        return (top or "1") + (f"/{bottom}" if bottom else "") if any(self.dims) else ""


class Quantity:
    def __init__(self, value, unit=Unit()):
        self.value, self.unit = value, unit

    def _same(self, o, verb):
        if not isinstance(o, Quantity):
            o = Quantity(o)
        if o.unit != self.unit:
            raise TypeError(f"cannot {verb} {self.unit or 'number'} and {o.unit or 'number'}")
        return o

    def __add__(self, o):
        return Quantity(self.value + self._same(o, "add").value, self.unit)

    __radd__ = __add__

    def __sub__(self, o):
        return Quantity(self.value - self._same(o, "subtract").value, self.unit)

    def __mul__(self, o):
        return (
            Quantity(self.value * o.value, self.unit * o.unit)
            if isinstance(o, Quantity)
            else Quantity(self.value * o, self.unit)
        )

    __rmul__ = __mul__

    def __truediv__(self, o):
        return (
            Quantity(self.value / o.value, self.unit / o.unit)
            if isinstance(o, Quantity)
            else Quantity(self.value / o, self.unit)
        )

    def __rtruediv__(self, o):
        return Quantity(o / self.value, Unit() / self.unit)

    def __pow__(self, n):
        return Quantity(self.value**n, self.unit**n)

    def __neg__(self):
        return Quantity(-self.value, self.unit)

    def __abs__(self):
        return Quantity(abs(self.value), self.unit)

    def __lt__(self, o):
        return self.value < self._same(o, "compare").value

    def __eq__(self, o):
        return isinstance(o, Quantity) and (self.value, self.unit) == (o.value, o.unit)

    def __repr__(self):
        return f"{self.value:g} {self.unit}".strip()

    def __format__(self, spec):
        return f"{self.value:{spec}} {self.unit}".strip()


m, kg, s = (Quantity(1, Unit(*(int(i == j) for j in range(3)))) for i in range(3))
v = 3.0 * m / s
print(
    v,
    v * 2 * s,
    kg * v**2 / 2,
    1 / s,
    v / v,
    f"{v:.3f}",
    abs(-v),
    max(3 * m, 5 * m),
    sum([m, 2 * m], 0 * m),
    hash(v.unit) == hash((m / s).unit),
)
for bad in (lambda: m + s, lambda: m + 1, lambda: m < kg, lambda: m ** "x"):
    try:
        bad()
    except TypeError as e:
        print(e)


def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[:2] = b"\0\0"
    for i in range(2, isqrt(n) + 1):
        if flags[i]:
            flags[i * i :: i] = bytes(len(range(i * i, n + 1, i)))
    return [i for i, f in enumerate(flags) if f]


def factor(n):
    out = {}
    for p in (2, 3):
        while n % p == 0:
            out[p] = out.get(p, 0) + 1
            n //= p
    d = 5
    while d * d <= n:
        for p in (d, d + 2):
            while n % p == 0:
                out[p] = out.get(p, 0) + 1
                n //= p
        d += 6
    if n > 1:
        out[n] = out.get(n, 0) + 1
    return out


def is_prime(n, rng=random.Random(1)):
    if n < 2 or n % 2 == 0:
        return n == 2
    d, r = n - 1, 0
    while d % 2 == 0:
        d //= 2
        r += 1
    for _ in range(10):
        x = pow(rng.randrange(2, n - 1) if n > 4 else 2, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(r - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def egcd(a, b):
    if not b:
        return a, 1, 0
    g, x, y = egcd(b, a % b)
    return g, y, x - a // b * y


def crt(residues, moduli):
    M = prod(moduli)
    return sum(r * (M // n) * pow(M // n, -1, n) for r, n in zip(residues, moduli)) % M


print(
    sieve(60),
    len(sieve(10000)),
    factor(2**4 * 97 * 101),
    factor(600851475143),
    [n for n in range(1000, 1050) if is_prime(n)],
    is_prime(2**127 - 1),
    is_prime(2**128 + 1),
)
print(egcd(240, 46), crt([2, 3, 2], [3, 5, 7]), comb(50, 25), perm(10, 3), gcd(84, 36, 60), math.lcm(4, 6, 10))
p, q, e = 2**89 - 1, 2**107 - 1, 65537
n, d = p * q, pow(e, -1, (p - 1) * (q - 1))
message = int.from_bytes(b"attack at dawn", "big")
cipher = pow(message, e, n)
print(hex(cipher), pow(cipher, d, n).to_bytes(14, "big"))


def pi_digits():
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2


print("".join(map(str, islice(pi_digits(), 60))))


def continued(x):
    while True:
        a = math.floor(x)
        yield a
        if x == a:
            return
        x = 1 / (x - a)


def convergents(terms):
    h, k = (1, 0), (0, 1)
    for a in terms:
        h = (a * h[0] + h[1], h[0])
        k = (a * k[0] + k[1], k[0])
        yield Fraction(h[0], k[0])


print(
    list(continued(Fraction(415, 93))),
    [str(f) for f in islice(convergents(continued(Fraction(math.pi))), 5)],
    Fraction("3.25"),
    Fraction(0.1).limit_denominator(100),
    Fraction(7, -3),
    Fraction(1, 3) ** -2,
    Fraction(7, 2) // 1,
    round(Fraction(7, 3), 2),
)
print(
    [sum(takewhile(lambda x: x <= n, count(1))) for n in range(5)],
    reduce(operator.xor, range(100)),
    0b1011 & 0o17 | 0xF0,
    10**30 // 7,
    -(10**30) % 7,
    divmod(10**20, -3),
    int("1" * 40) * int("9" * 40),
    1 << 100,
    (1 << 100) >> 90,
    ~(1 << 70),
    (2**64).bit_length(),
    float(10**25),
    int(1e20),
    10**18 == 1e18,
    math.sqrt(10**40),
    isqrt(10**41),
    str(2**200)[:20],
    hash(2**61),
    (-7) >> 1,
    7 & -8,
    5**0,
    0**0,
)
z = complex(3, -4)
print(
    z * z.conjugate(),
    abs(z),
    z**2,
    1 / z,
    (1 + 1j) ** 10,
    z.real,
    z == 3 - 4j,
    complex("1+2j"),
    f"{z:.1f}",
    sum([z, 1j]),
)
print(
    math.floor(-1.5),
    math.ceil(-1.5),
    math.trunc(-1.5),
    math.fmod(-7, 3),
    math.remainder(7, 4),
    math.copysign(1, -0.0),
    math.hypot(3, 4),
    math.dist((0, 0), (1, 1)),
    math.log(8, 2),
    math.log10(1000),
    math.log2(8),
    math.exp(1),
    math.e,
    math.tau,
    math.inf,
    math.isclose(0.1 + 0.2, 0.3),
    math.fsum([0.1] * 10),
    sum([0.1] * 10),
    math.factorial(20),
    math.modf(3.25),
    math.frexp(10.0),
    math.ldexp(0.5, 4),
    math.cbrt(27),
    math.degrees(math.pi),
    math.radians(180),
)
