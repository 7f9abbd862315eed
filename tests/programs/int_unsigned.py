"""Ints of 64 bits without a sign: states of generators and hashes."""

MASK = 0xFFFFFFFFFFFFFFFF


def xorshift(x, n):
    out = []
    for _ in range(n):
        x ^= (x << 13) & MASK
        x ^= x >> 7
        x ^= (x << 17) & MASK
        out.append(x)
    return out


def fnv(data):
    h = 14695981039346656037
    for byte in data:
        h ^= byte
        h = (h * 1099511628211) % 2**64
    return h


def splitmix(z):
    z = (z + 0x9E3779B97F4A7C15) & MASK
    y = z
    y = ((y ^ (y >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    y = ((y ^ (y >> 27)) * 0x94D049BB133111EB) & MASK
    return z, y ^ (y >> 31)


def rotl(x, k):
    return ((x << k) | (x >> (64 - k))) & MASK


class Pcg:
    def __init__(self, seed):
        self.state = seed & MASK

    def next(self):
        old = self.state
        self.state = (old * 6364136223846793005 + 1442695040888963407) & MASK
        shifted = ((old >> 18) ^ old) >> 27 & 0xFFFFFFFF
        turn = old >> 59
        return (shifted >> turn | shifted << (-turn & 31)) & 0xFFFFFFFF

    def random(self):
        return self.next() / 2**32


def operations(x, y):
    x &= MASK
    y &= MASK
    return [
        x + y, x - y, x * y, -x, ~x, +x, x | 1, x & y, x ^ y, x >> 3, x >> 63, x << 1,
        x == y, x != y, x < y, x <= y, x > y, x >= y, x == -1, x < 2**70, x > -5, 3 < x, 2**63 <= x,
        x // 10, x % 10, x // (y + 1), x % (y | 1), divmod(x, 1000), x / 2, x / 2**64, x / 7.5, x * 0.5, 1.5 + x,
        float(x), int(x), abs(x), str(x), hex(x), bool(x), hash(x), f"{x:x} {x:,} {x}", min(x, y), max(x, 5), pow(x, 2),
        x**2 % 97, [x, y], (x, x), {x: y}, x in (1, y), x.bit_length(), x is None, round(x / 3), x ^ -1, x | -4, -2 & x,
        (x + y) & MASK, (x * y + 1) % 2**64, (x - y) & 0xFF, x % 2**32, 7 % (x | 1), 10**20 // (x | 1), 5 - x, 2.0 > x,
    ]  # fmt: skip


def divided(x, y):
    x &= MASK
    y &= MASK
    try:
        return x // y, x % y
    except ZeroDivisionError as e:
        return str(e)


def chosen(flag, x):
    v = x & MASK if flag else 3
    w = None if x & 1 else x & MASK
    return v, w, v >> 1


def loop(n):
    """The state leaves 64 bits and comes back."""
    x = 1
    big = 0
    for i in range(n):
        x = (x * 3 + i) & MASK
        big += x
        if big > MASK:
            big -= MASK
    return x, big


def indices(items, x):
    x &= MASK
    try:
        return items[x % len(items)], items[x]
    except IndexError as e:
        return str(e)


print(xorshift(88172645463325252, 5), xorshift(2**64 - 1, 3))
print(fnv(b""), fnv(b"waspy"), fnv(bytes(range(256))))
z = 0
for _ in range(4):
    z, y = splitmix(z)
    print(z, y)
print([rotl(x, k) for x in (1, MASK, 2**63, 0x123456789ABCDEF0) for k in (1, 7, 63)])
generator = Pcg(42)
print([generator.next() for _ in range(5)], generator.random(), generator.state)
generator.state = 2**64 - 5
print(generator.next(), generator.state)
values = [0, 1, 2**31, 2**53 + 1, 2**62, 2**63 - 1, 2**63, 2**63 + 12345, MASK - 1, MASK, 2**64, -1]
for a in values:
    print(operations(a, 2**63 + 5), operations(3, a))
    print(divided(a, 0), divided(a, 2**63), divided(5, a), chosen(True, a), chosen(False, a), indices([1, 2, 3], a))
print(loop(200))
