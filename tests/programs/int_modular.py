"""Arithmetic of which only the lowest bits are kept."""


def mix(h):
    h ^= h >> 16
    h = (h * 0x85EBCA6B) & 0xFFFFFFFF
    h ^= h >> 13
    h = (h * 0xC2B2AE35) & 0xFFFFFFFF
    return h ^ (h >> 16)


def lcg(seed, n):
    out = []
    for _ in range(n):
        seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**63
        out.append(seed >> 33)
    return out


def below(a, b, c):
    return (
        (a * b + c) & 0xFFFF,
        (a - b * c) % 65536,
        (-a - b) & 0x7FFFFFFFFFFFFFFF,
        (~(a + b) ^ (c << 7)) & 0xFFF,
        ((a << 40) + (b << 20) - c) % (1 << 48),
        (a * b * c * a) & 1,
        0xFF & (a + b + c),
        (a | (b + 1)) & (2**63 - 1),
        ((a & -b) * c) % 8,
        (a + b) % 1,
        (a * b + c) & 0,
        (a * b + c) & -1,
        (a * b - c) % 3,
        (a * b - c) % -16,
        (a * b - c) & (2**64 - 1),
        (a * b - c) % 2**64,
    )


def shared(a, b):
    p = a * b
    return p & 0xFF, p, (p + 1) & 0xFFFFFFFF


def floats(a, b):
    return (a * b) % 8


def broken(a, b):
    try:
        return (a * b) & 0xFF
    except TypeError as e:
        return str(e)


print([mix(i * 0x9E3779B9 & 0xFFFFFFFF) for i in range(8)], mix(2**70 + 5), mix(-7))
print(lcg(1, 6), lcg(2**100 + 3, 3), lcg(-5, 3))
values = [
    0,
    1,
    -1,
    255,
    -256,
    2**31,
    -(2**31),
    2**32 + 7,
    2**62,
    -(2**62) - 1,
    2**63 - 1,
    -(2**63),
    2**63,
    2**64,
    -(2**64) - 3,
]
values += [3**60, -(7**50)]
for a in values:
    for b in (-3, 2**63 - 1, -(2**63), 2**40 + 1, 5**40, True):
        print(below(a, b, 12345), below(b, a, -(2**65) + 9))
print(shared(2**40 + 1, 2**30 + 3), shared(-(2**62), 5))
print(floats(2.5, 3), floats(2**60, 2**9), broken("ab", 2), broken(2**40, 2**50), broken([], 1.5))
h = 14695981039346656037
for byte in b"waspy":
    h = ((h ^ byte) * 1099511628211) & 0xFFFFFFFFFFFFFFFF
    print(h)
