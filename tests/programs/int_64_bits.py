"""Products, and, or, xor around 64 bits: hash mixing and generators of random numbers."""

M64 = 0xFFFFFFFFFFFFFFFF
EDGES = [0, 1, 2, 3, (1 << 30) - 1, 1 << 30, (1 << 31) + 5, (1 << 32) - 1, 1 << 32, (1 << 60) - 1, 1 << 60]
EDGES += [(1 << 62) + 9, (1 << 63) - 1, 1 << 63, (1 << 63) + 1, M64, 1 << 64, (1 << 64) + 7, (1 << 90) - 1, 3 << 100]
EDGES += [-e for e in EDGES] + [12345678901234567890, -9876543210987654321]


def check():
    total = 0
    for x in EDGES:
        for y in EDGES:
            total = (total * 31 + (x * y) + 7 * (x & y) + 11 * (x | y) + 13 * (x ^ y)) % (10**40 + 7)
        print(x, x * x, x & M64, x | M64, x ^ M64, x * M64, total)


def fnv(text):
    h = 0xCBF29CE484222325
    for c in text:
        h = ((h ^ ord(c)) * 0x100000001B3) & M64
    return h


def xorshift(n):
    x = 88172645463325252
    out = []
    for _ in range(n):
        x ^= (x << 13) & M64
        x ^= x >> 7
        x ^= (x << 17) & M64
        out.append(x)
    return out


def lcg(n):
    x = 12345678901
    t = 0
    for _ in range(n):
        x = (x * 6364136223846793005 + 1442695040888963407) & M64
        t ^= x
    return t


check()
print(hex(fnv("hello world")), xorshift(5), lcg(2000))
print("a\x85b\xa0c\x1cd e\tf".split(), "  ".split(), " x ".split(), "Ł ñ  \u2003 z".split(), b" a\x85b\x1cc d ".split())
