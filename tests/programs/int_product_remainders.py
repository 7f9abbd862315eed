"""x * y % m, which makes no big integer where all three fit 64 bits: signs, edges, errors, other types."""

EDGES = [0, 1, -1, 2, 3, -7, 10**9 + 7, 2**31, -(2**32), 2**32 - 1, 2**50 - 27, -(2**60), 2**61 - 1, 2**62,
         2**63 - 1, 2**63, -(2**63), -(2**63) - 1, 2**64 - 59, 2**64 - 1, 2**64, -(2**64), 2**90 + 1]  # fmt: skip


def of_any(a, b, m):
    return a * b % m


def of_words(count, seed, m):
    total = x = seed
    for _ in range(count):
        x = x * x % m
        total ^= x * 3 % (x + 1)
    return total, x


def power(base, exponent, modulus):
    result = 1
    base %= modulus
    while exponent > 0:
        if exponent & 1:
            result = result * base % modulus
        base = base * base % modulus
        exponent >>= 1
    return result


class Clock:
    def __rmod__(self, other):
        return ("rmod", other)


class Odd(int):
    def __mod__(self, other):
        return "mine"

    def __mul__(self, other):
        return Odd(int(self) * other)


def checksum():
    total = 0
    for a in EDGES:
        for b in EDGES:
            for m in EDGES:
                if m:
                    r = a * b % m
                    assert r == a * b - a * b // m * m and (0 <= r < m or m < r <= 0)
                    total = (total * 31 + r) % (2**61 - 1)
    return total


print(checksum())
for m in (2**31 - 1, 10**15 + 37, 2**61 - 1, 2**63 - 25, -(2**62) + 1, 2**64 - 59, 2**70 - 35):
    print(m, of_words(50, 123456789, m), power(3, abs(m) - 1, m), power(-5, 10**9, m))
print(
    of_any(2.5, 4, 3),
    of_any(2, 4, 2.5),
    of_any(10**10, 10**10, Clock()),
    of_any(Odd(3), 4, 5),
    of_any("ab%s", 2, (1, 2)),
)
print(of_any(True, 7, 2**40), of_any(3, Odd(4), 5), of_any([1], 2, Clock()))
for a, b in ((5, 7), (2**40, 2**40), (2**70, 3)):
    for zero in (0, 0.0, False):
        try:
            print(of_any(a, b, zero))
        except ZeroDivisionError as e:
            print("ZeroDivisionError", e)


def words_by_zero(a, b, m):
    total = 0
    for _ in range(3):
        total += a * b % m
        m -= 1
        a += 2**62
    return total


for m in (1, 2, 3, 4):
    try:
        print(words_by_zero(2**62, 12345678901, m))
    except ZeroDivisionError as e:
        print(m, e)
