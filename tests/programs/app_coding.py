"""Huffman, LZW, run lengths, RSA, Vigenere, Luhn, roman numerals, bases, CRC, hashes, struct, Collatz."""

from __future__ import annotations
import heapq
import math
import hashlib
import zlib
import base64
import binascii
import struct
import random
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import total_ordering, lru_cache, reduce
from itertools import groupby, zip_longest, cycle, accumulate, islice
from typing import Optional


@total_ordering
@dataclass(eq=False)
class Tree:
    weight: int
    symbol: Optional[str] = None
    left: Tree | None = None
    right: Tree | None = None

    def key(self):
        return self.weight, self.symbol or ""

    def __eq__(self, o):
        return self.key() == o.key()

    def __lt__(self, o):
        return self.key() < o.key()

    def __hash__(self):
        return hash(self.key())

    def codes(self, prefix=""):
        if self.symbol is not None and self.left is None:
            yield self.symbol, prefix or "0"
        else:
            yield from self.left.codes(prefix + "0")
            yield from self.right.codes(prefix + "1")


def huffman(text):
    heap = [Tree(n, s) for s, n in Counter(text).items()]
    heapq.heapify(heap)
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, Tree(a.weight + b.weight, min(a.symbol, b.symbol), a, b))
    return dict(heap[0].codes())


def pack(bits: str) -> bytes:
    pad = -len(bits) % 8
    return bytes([pad]) + int("1" + bits + "0" * pad, 2).to_bytes((len(bits) + pad) // 8 + 1, "big")[1:]


def unpack(data: bytes) -> str:
    pad, body = data[0], data[1:]
    bits = "".join(f"{b:08b}" for b in body)
    return bits[: len(bits) - pad]


text = "she sells sea shells by the sea shore, the shells she sells are sea-shells"
codes = huffman(text)
bits = "".join(map(codes.__getitem__, text))
packed = pack(bits)
rev = {v: k for k, v in codes.items()}


def decode(bits):
    cur = ""
    for b in bits:
        cur += b
        if cur in rev:
            yield rev[cur]
            cur = ""


print(len(text) * 8, len(bits), packed.hex()[:40], "".join(decode(unpack(packed))) == text)
print(sorted(codes.items(), key=lambda kv: (len(kv[1]), kv))[:4])


def lzw(data: bytes) -> list[int]:
    table = {bytes([i]): i for i in range(256)}
    w, out = b"", []
    for c in data:
        wc = w + bytes([c])
        if wc in table:
            w = wc
        else:
            out.append(table[w])
            table[wc] = len(table)
            w = bytes((c,))
    return out + [table[w]] if w else out


def unlzw(codes):
    table = {i: bytes([i]) for i in range(256)}
    it = iter(codes)
    out = bytearray(w := table[next(it)])
    for k in it:
        entry = table.get(k, w + w[:1])
        out += entry
        table[len(table)] = w + entry[:1]
        w = entry
    return bytes(out)


raw = b"TOBEORNOTTOBEORTOBEORNOT#" * 3
z = lzw(raw)
print(len(raw), len(z), z[:20], unlzw(z) == raw)
rle = lambda s: [(k, sum(1 for _ in g)) for k, g in groupby(s)]
print(
    rle("aaabccd"),
    "".join(k * n for k, n in rle("aaabccd")),
    "".join(f"{n}{k}" if n > 1 else k for k, n in rle("wwwwbw")),
)


def is_prime(n, rounds=10):
    if n < 4:
        return n in (2, 3)
    if n % 2 == 0:
        return False
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    rng = random.Random(n)
    for _ in range(rounds):
        x = pow(rng.randrange(2, n - 1), d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def next_prime(n):
    n |= 1
    while not is_prime(n):
        n += 2
    return n


p, q = next_prime(10**30 + 123), next_prime(10**31 + 777)
n, e = p * q, 65537
d = pow(e, -1, math.lcm(p - 1, q - 1))
msg = int.from_bytes(b"attack at dawn", "big")
c = pow(msg, e, n)
print(p, q, c % 10**12, pow(c, d, n).to_bytes(14, "big"), n.bit_length(), [x for x in range(60) if is_prime(x)])
try:
    pow(4, -1, 8)
except ValueError as ex:
    print(ex)


def vigenere(text, key, sign=1):
    ks = cycle(ord(k) - 65 for k in key)
    return "".join(chr((ord(ch) - 65 + sign * next(ks)) % 26 + 65) if ch.isalpha() else ch for ch in text.upper())


enc = vigenere("Attack at dawn!", "LEMON")
print(enc, vigenere(enc, "LEMON", -1))
luhn = lambda s: sum(sum(divmod(int(ch) * (1 + i % 2), 10)) for i, ch in enumerate(reversed(s))) % 10 == 0
print(luhn("4539578763621486"), luhn("1234567812345678"))
ROMAN = [
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
]


def roman(n):
    return "".join(s * (n // v, n := n % v)[0] for v, s in ROMAN)


def unroman(s):
    return sum(
        -v if v < nxt else v
        for vals in [[dict((b, a) for a, b in ROMAN)[ch] for ch in s]]
        for v, nxt in zip_longest(vals, vals[1:], fillvalue=0)
    )


print(
    [(i, roman(i), unroman(roman(i))) for i in (1, 4, 9, 14, 40, 1994, 3999)],
    all(unroman(roman(i)) == i for i in range(1, 500)),
)


def to_base(n, b, digits="0123456789abcdefghijklmnopqrstuvwxyz"):
    if n < 0:
        return "-" + to_base(-n, b)
    q, r = divmod(n, b)
    return (to_base(q, b) if q else "") + digits[r]


print(
    to_base(255, 2),
    to_base(-12345678901234567890, 36),
    int("2lpbz", 36),
    int("0b1011", 0),
    f"{10**20:x}",
    oct(511),
    float.hex(0.1),
    (0.5).as_integer_ratio(),
)
crc_table = [reduce(lambda c, _: (c >> 1) ^ 0xEDB88320 if c & 1 else c >> 1, range(8), i) for i in range(256)]


def crc32(data):
    return reduce(lambda c, b: crc_table[(c ^ b) & 255] ^ (c >> 8), data, 0xFFFFFFFF) ^ 0xFFFFFFFF


print(hex(crc32(b"hello")), crc32(raw) == zlib.crc32(raw) == binascii.crc32(raw))
print(
    hashlib.sha256(b"abc").hexdigest()[:16],
    hashlib.md5(raw).hexdigest(),
    hashlib.new("sha1", b"x").digest()[:4],
    hashlib.sha512(b"").hexdigest()[-8:],
    base64.b16encode(b"\xab\xcd"),
)
hdr = struct.pack(">4sHHd", b"HEAD", 1, 65535, 2.5)
print(hdr, struct.unpack(">4sHHd", hdr), struct.calcsize("<bhiq"), [*struct.iter_unpack("<H", b"\x01\x00\x02\x00")])
collatz = lru_cache(maxsize=None)(lambda n: 1 if n == 1 else 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1))
print(max(range(1, 3000), key=collatz), collatz(27), collatz.cache_info().misses > 0)
sieve = bytearray([1]) * 100
for i in range(2, 10):
    sieve[i * i :: i] = bytes(len(range(i * i, 100, i)))
print([i for i in range(2, 100) if sieve[i]], list(accumulate(range(1, 8), lambda a, b: a * b)))
