"""Bits of ints that have bounds: what is masked by a variable, ints as conditions, ints unpacked from lists."""

M64 = 2**64 - 1
EDGES = (0, 1, 2, 6, 2**31 - 1, 2**31, 2**62, 2**63 - 1, 2**63, 2**63 + 1, 2**64 - 2, M64, 0xF0F0F0F0F0F0F0F0)


def popcount(x):
    count = 0
    while x:
        x &= x - 1
        count += 1
    return count


def places(x):
    found = []
    while x:
        lowest = x & -x
        found.append(lowest.bit_length() - 1)
        x ^= lowest
    return found


def hashed(h, mask):
    return (h * h * 31 + 77 - (h << 3)) & mask


def masked_twice(h, a, b):
    return ((h * a) & b) & (h * b)


for edge in EDGES:
    print(edge, popcount(edge), places(edge & M64), popcount(edge % 2**63))
    print([hashed(edge, mask) for mask in EDGES], [hashed(-edge, mask) for mask in EDGES])
    print([masked_twice(edge, mask, edge) for mask in EDGES])
print(hashed(10**40, 2**64 - 1), hashed(-(10**40), 255), hashed(5, True))


def any_mask(h, mask):
    return (h * h * 31 + 77) & mask


print([any_mask(h, m) for h in (3**50, -7, 2**63) for m in (-1, -(2**63), 2**64, 2**64 - 1, 3**60)])


def counted_down(n):
    """The int is big in the beginning only."""
    steps = 0
    while n:
        n = n // 3 if n > 0 else -(-n // 3)
        steps += 1
    return steps


print([counted_down(sign * e) for e in EDGES for sign in (1, -1)], counted_down(3**100))


def falsy(n):
    n %= 7
    if n:
        return 100 // n
    return n - 1


def negative(n):
    n = -(n % 7)
    return n - 1 if not n else 100 // n


print([falsy(n) for n in range(-9, 9)], [negative(n) for n in range(-9, 9)])


def rounds(state):
    a, b, c = state
    for i in range(40):
        a, b, c = b, c, (a + b * 3 + c) & 0xFFFFFFFF
    return [a, b, c]


def grows(state):
    a, b = state
    for i in range(100):
        a, b = b, a + b
    return a, b


def inner(rows):
    total = 0
    for a, b in rows:
        total += a * b
    return total


print(rounds(rounds([1, 2, 3])), grows([2**60, 1]), grows([-1, 1]))
rows = [[i, i + 1] for i in range(5)]
print(inner(rows))
rows[2][1] = 2**63
print(inner(rows))
(x, y), *rest = rows
print(x + y, rest)
try:
    rounds([1, 2])
except ValueError as e:
    print(e)
pair = [1, 2]
pair.extend([3] * 2**1)
try:
    a, b = pair
except ValueError as e:
    print(e)
a, b, *c = pair
print(a - 2**63, b, c)
