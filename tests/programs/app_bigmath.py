"""Arithmetic with big integers: fractions, continued fractions, primality, pi, digits, base conversion."""


class Fraction:
    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError(f"Fraction({n}, 0)")
        a, b = abs(n), abs(d)
        while b:
            a, b = b, a % b
        sign = -1 if d < 0 else 1
        self.n, self.d = sign * n // a, sign * d // a

    def __add__(self, o):
        o = o if isinstance(o, Fraction) else Fraction(o)
        return Fraction(self.n * o.d + o.n * self.d, self.d * o.d)

    __radd__ = __add__

    def __mul__(self, o):
        o = o if isinstance(o, Fraction) else Fraction(o)
        return Fraction(self.n * o.n, self.d * o.d)

    def __truediv__(self, o):
        return self * Fraction(o.d, o.n)

    def __eq__(self, o):
        return (self.n, self.d) == (o.n, o.d) if isinstance(o, Fraction) else self.d == 1 and self.n == o

    def __lt__(self, o):
        return self.n * o.d < o.n * self.d

    def __repr__(self):
        return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)

    def __float__(self):
        return self.n / self.d


print(
    sum((Fraction(1, k) for k in range(1, 30)), Fraction(0)),
    Fraction(6, -4),
    Fraction(1, 2) / Fraction(3, 4),
    Fraction(4, 2) == 2,
)
print(sorted([Fraction(1, 2), Fraction(1, 3), Fraction(-5)]), float(Fraction(1, 3)), 1 + Fraction(1, 2))
try:
    Fraction(1) / Fraction(0)
except ZeroDivisionError as e:
    print(e)


def miller_rabin(n):
    if n < 2 or n % 2 == 0:
        return n == 2
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if n == a:
            return True
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


print(
    [n for n in range(60) if miller_rabin(n)],
    miller_rabin(2**127 - 1),
    miller_rabin(2**89 + 1),
    miller_rabin(10**18 + 9),
)


def pi_digits(n):
    unity = 10 ** (n + 10)

    def arctan(x):
        total = term = unity // x
        k, sign = 3, -1
        while term:
            term //= x * x
            total += sign * (term // k)
            k, sign = k + 2, -sign
        return total

    return 4 * (4 * arctan(5) - arctan(239)) // 10**10


print(pi_digits(100))


def isqrt(n):
    x = n
    while (y := (x + n // x) // 2) < x:
        x = y
    return x


def base(n, b):
    out = ""
    while n:
        n, r = divmod(n, b)
        out = "0123456789abcdefghijklmnopqrstuvwxyz"[r] + out
    return out or "0"


print(isqrt(2 * 10**60), base(10**40, 36), int(base(10**40, 36), 36) == 10**40, base(0, 2), sum(map(int, str(2**1000))))
e, n, d = 65537, 3233 * 10**0, 2753
print(pow(pow(65, 17, n), d, n), pow(7, -1, 2**61 - 1) * 7 % (2**61 - 1))
a, k = 27, 0
while a != 1:
    a, k = (a // 2 if a % 2 == 0 else 3 * a + 1), k + 1
print(
    k,
    100**50 == 10**100,
    (10**50 + 1) * (10**50 - 1) == 10**100 - 1,
    -(10**30) // 7,
    -(10**30) % 7,
    10**30 >> 60,
    3**200 & (1 << 64) - 1,
)
