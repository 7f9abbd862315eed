"""Checksums and hashes over a list of bytes: CRC-32 by table, FNV-1a, Adler-32 and a 32-bit mixer (Murmur's finaliser)."""


def crc_table() -> list[int]:
    table: list[int] = []
    for n in range(256):
        for _ in range(8):
            n = 0xEDB88320 ^ (n >> 1) if n & 1 else n >> 1
        table.append(n)
    return table


def crc32(data: list[int], table: list[int]) -> int:
    crc = 0xFFFFFFFF
    for byte in data:
        crc = table[(crc ^ byte) & 0xFF] ^ (crc >> 8)
    return crc ^ 0xFFFFFFFF


def fnv1a(data: list[int]) -> int:
    h = 0x811C9DC5
    for byte in data:
        h = ((h ^ byte) * 0x01000193) & 0xFFFFFFFF
    return h


def adler32(data: list[int]) -> int:
    a = 1
    b = 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def mix(h: int) -> int:
    h ^= h >> 16
    h = (h * 0x85EBCA6B) & 0xFFFFFFFF
    h ^= h >> 13
    h = (h * 0xC2B2AE35) & 0xFFFFFFFF
    return h ^ (h >> 16)


def main() -> None:
    data: list[int] = []
    seed = 12345
    for _ in range(1000000):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        data.append(seed >> 16 & 0xFF)
    table = crc_table()
    total = 0
    for round in range(15):
        data[round] ^= 0x5A
        total = mix(total ^ crc32(data, table))
        total = mix(total ^ fnv1a(data))
        total = mix(total ^ adler32(data))
        print(total)
    for i in range(20000000):
        total = mix((total + i) & 0xFFFFFFFF)
    print(total)


main()
