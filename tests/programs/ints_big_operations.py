"""All operations on big integers, with digits that make carries and trial quotients go wrong; checked by laws and sums."""

import math

LIMB = 1 << 30
PARTS = (0, 0, 1, 2, 2**29 - 1, 2**29, 2**29 + 1, LIMB - 2, LIMB - 1, LIMB - 1)
state = 2024


def draw(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
    return (state >> 33) % n


def number(longest):
    plain = draw(2)
    x = 0
    for _ in range(draw(longest) + 1):
        x = x * LIMB + (draw(LIMB) if plain and draw(3) else PARTS[draw(len(PARTS))])
    return -x if draw(2) else x


class Sum:
    def __init__(self):
        self.value = 0

    def take(self, *results):
        for r in results:
            self.value = (self.value * 1000003 + r) % (2**89 - 1)


def arithmetic(total, a, b, c):
    total.take(a + b, a - b, b - a, a + 1, a - 1, 1 - a, a + c % 1000, a - 2**40, -a, abs(b), ~a)
    total.take(a * b, a * a, b * 3, b * (2**30), a * (2**45 + 1), a * b + c, c - a * b, a * b - c, a**3)
    total.take(
        (a < b) + 2 * (a == b) + 4 * (a >= b) + 8 * (a == a + 0) + 16 * (a > 5) + 32 * (7 != b) + 64 * (a < -(2**62))
    )
    assert (a + b) - b == a and (a - b) + b == a and (a + b) * (a - b) == a * a - b * b


def division(total, a, b, c):
    for x, y in (
        (a, b),
        (a * b + c, b),
        (a * b - 1, a),
        (c, a * a + 1),
        (b, 12345),
        (a, 2**40 + 1),
        (a * a, -(2**63) - 5),
    ):
        if y:
            q, r = divmod(x, y)
            assert q * y + r == x and (0 <= r < y or y < r <= 0) and x // y == q and x % y == r
            total.take(q, r)
    if c:
        assert a * b % c == (a % c) * (b % c) % c
        total.take(a * b % c)


def bits(total, a, b, c):
    k = draw(200)
    total.take(a & b, a | b, a ^ b, a & 0xFFFF, a | 1, b & (1 << k) - 1, a << k, a >> k, b >> 30, b << 30, -1 << k)
    assert (a & b) + (a | b) == a + b and (a ^ b) == (a | b) - (a & b)
    assert a >> k == a // 2**k and a << k == a * 2**k
    total.take(a.bit_length(), b.bit_count(), hash(c))
    size = a.bit_length() // 8 + 1
    for order in ("little", "big"):
        data = a.to_bytes(size, order, signed=True)
        assert int.from_bytes(data, order, signed=True) == a
        total.take(sum(data[::3]), int.from_bytes(data, order))


def texts(total, a, b):
    s = str(a)
    assert int(s) == a and int(hex(a), 16) == a and int(bin(b), 0) == b and int(oct(b), 8) == b
    total.take(
        len(s), sum(map(ord, s)), sum(map(ord, hex(b))), int(s.lstrip("-")[:18] or "0"), int(s[-17:].lstrip("-") or "0")
    )


def functions(total, a, b, c):
    x, y, m = abs(a), abs(b), abs(c) + 2
    g = math.gcd(a * c, b * c)
    root = math.isqrt(x)
    assert root * root <= x < (root + 1) * (root + 1)
    total.take(g, root, math.gcd(a, b), math.lcm(x, y))
    total.take(pow(a, y, m), pow(a, 3, -m), pow(b, 65537, m | 1), pow(b, 2**40 + 1, m & ~1 or 2))
    if math.gcd(a, m) == 1:
        inverse = pow(a, -1, m)
        assert a * inverse % m == 1 % m
        total.take(inverse, pow(a, -5, m))
    if b:
        total.take(hash(a / b))


def main():
    for longest in (2, 3, 4, 6, 9, 14, 20):
        total = Sum()
        for _ in range(40):
            a, b, c = number(longest), number(longest), number(longest)
            arithmetic(total, a, b, c)
            division(total, a, b, c)
            bits(total, a, b, c)
            texts(total, a, b)
            functions(total, a, b, c)
        print(longest, total.value)
    total = Sum()
    for longest in (60, 130, 260):
        for _ in range(3):
            a, b, c = number(longest), number(longest), number(longest)
            arithmetic(total, a, b, c)
            division(total, a, b, c)
            bits(total, a, b, c)
            total.take(math.isqrt(abs(a)), math.gcd(a, b))
            texts(total, a % 10**4000, b)
        print(longest, total.value)
    for k in (17, 18, 19, 35, 36, 37, 71, 72, 73, 287, 288, 289, 600):
        near = [10**k - 1, 10**k, 10**k + 1, -(10**k) + 7]
        assert [int(str(x)) for x in near] == near
        print(k, [sum(map(int, str(abs(x)))) for x in near])


main()
