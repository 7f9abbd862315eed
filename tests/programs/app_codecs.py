"""Compression and codecs: Huffman, RLE, LZW, base64 by hand, bit streams, struct-like protocols, checksums."""

from __future__ import annotations

import heapq
import string
from collections import Counter
from dataclasses import dataclass, field
from itertools import groupby, count
from typing import Iterator, Optional, Union


@dataclass(order=True)
class Node:
    weight: int
    order: int
    symbol: Optional[int] = field(default=None, compare=False)
    left: Optional[Node] = field(default=None, compare=False)
    right: Optional[Node] = field(default=None, compare=False)

    def codes(self, prefix: str = "") -> Iterator[tuple[int, str]]:
        if self.symbol is not None:
            yield self.symbol, prefix or "0"
        else:
            yield from self.left.codes(prefix + "0")
            yield from self.right.codes(prefix + "1")


def build(data: bytes) -> Node:
    ids = count()
    heap = [Node(n, next(ids), s) for s, n in sorted(Counter(data).items())]
    heapq.heapify(heap)
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, Node(a.weight + b.weight, next(ids), None, a, b))
    return heap[0]


class BitWriter:
    def __init__(self):
        self.buffer = bytearray()
        self.bits = self.n = 0

    def write(self, code: str):
        for c in code:
            self.bits = self.bits << 1 | (c == "1")
            self.n += 1
            if self.n == 8:
                self.buffer.append(self.bits)
                self.bits = self.n = 0

    def finish(self) -> tuple[bytes, int]:
        pad = -self.n % 8
        if self.n:
            self.buffer.append(self.bits << pad)
        return bytes(self.buffer), pad


def bits(data: bytes) -> Iterator[int]:
    for byte in data:
        for i in reversed(range(8)):
            yield byte >> i & 1


def compress(data: bytes):
    tree = build(data)
    table = dict(tree.codes())
    w = BitWriter()
    for b in data:
        w.write(table[b])
    return tree, w.finish(), table


def decompress(tree: Node, packed: bytes, pad: int) -> bytes:
    out, node = bytearray(), tree
    total = len(packed) * 8 - pad
    for i, bit in enumerate(bits(packed)):
        if i == total:
            break
        if node.symbol is None:
            node = node.right if bit else node.left
        if node.symbol is not None:
            out.append(node.symbol)
            node = tree
    return bytes(out)


text = ("she sells sea shells by the sea shore; " * 8 + "ünïcödé").encode("utf-8")
tree, (packed, pad), table = compress(text)
print(len(text), len(packed), pad, decompress(tree, packed, pad) == text)
for s, code in sorted(table.items(), key=lambda kv: (len(kv[1]), kv[1]))[:6]:
    print(f"{s:#04x} {chr(s)!r:>5} {code}")


def rle(s: str) -> str:
    return "".join(f"{n if (n := len(list(g))) > 1 else ''}{k}" for k, g in groupby(s))


def unrle(s: str) -> str:
    out, digits = [], ""
    for c in s:
        if c.isdigit():
            digits += c
        else:
            out.append(c * int(digits or 1))
            digits = ""
    return "".join(out)


print(rle("WWWWWWWWWWWWBWWWWWWWWWWWWBBBWW"), unrle(rle("aabbbbcd")) == "aabbbbcd")


def lzw(text: str) -> list[int]:
    codes = {chr(i): i for i in range(256)}
    w, out = "", []
    for c in text:
        if w + c in codes:
            w += c
        else:
            out.append(codes[w])
            codes[w + c] = len(codes)
            w = c
    return out + [codes[w]] if w else out


def unlzw(codes: list[int]) -> str:
    table = {i: chr(i) for i in range(256)}
    it = iter(codes)
    w = out = table[next(it)]
    for k in it:
        entry = table[k] if k in table else w + w[0]
        out += entry
        table[len(table)] = w + entry[0]
        w = entry
    return out


msg = "TOBEORNOTTOBEORTOBEORNOT" * 3
print(lzw(msg)[-8:], len(lzw(msg)), unlzw(lzw(msg)) == msg)
B64 = string.ascii_uppercase + string.ascii_lowercase + string.digits + "+/"


def b64encode(data: bytes) -> str:
    out = []
    for i in range(0, len(data), 3):
        chunk = data[i : i + 3]
        n = int.from_bytes(chunk.ljust(3, b"\0"), "big")
        s = "".join(B64[n >> k & 63] for k in (18, 12, 6, 0))
        out.append(s[: len(chunk) + 1] + "=" * (3 - len(chunk)))
    return "".join(out)


def b64decode(s: str) -> bytes:
    raw = s.rstrip("=")
    if any(c not in B64 for c in raw):
        raise ValueError("bad base64 character")
    n = 0
    for c in raw:
        n = n * 64 + B64.index(c)
    extra = len(raw) * 6 % 8
    return (n >> extra).to_bytes(len(raw) * 6 // 8, "big")


for sample in (b"", b"f", b"fo", b"foo", b"hello \xff\x00world", bytes(range(10))):
    e = b64encode(sample)
    print(sample, e, b64decode(e) == sample)
try:
    b64decode("a*c")
except ValueError as e:
    print(e)
CRC = []
for i in range(256):
    c = i
    for _ in range(8):
        c = c >> 1 ^ (0xEDB88320 if c & 1 else 0)
    CRC.append(c)


def crc32(data: bytes) -> int:
    c = 0xFFFFFFFF
    for b in data:
        c = CRC[(c ^ b) & 0xFF] ^ c >> 8
    return c ^ 0xFFFFFFFF


def adler(data):
    a, b = 1, 0
    for x in data:
        a = (a + x) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def fnv1a(data):
    h = 0xCBF29CE484222325
    for x in data:
        h = (h ^ x) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return h


print(f"{crc32(b'123456789'):08x} {adler(b'Wikipedia'):08X} {fnv1a(b'hello'):016x}")


class Packet:
    MAGIC = b"PK\x01"

    def __init__(self, kind: int, payload: Union[bytes, bytearray], seq: int = 0):
        self.kind, self.payload, self.seq = kind, bytes(payload), seq

    def pack(self) -> bytes:
        body = bytearray(self.MAGIC)
        body += bytes([self.kind])
        body += self.seq.to_bytes(4, "big", signed=True)
        body.extend(len(self.payload).to_bytes(2, byteorder="little"))
        body += self.payload
        body.insert(0, sum(body) & 0xFF)
        return bytes(body)

    @classmethod
    def unpack(cls, raw: bytes) -> Packet:
        if raw[0] != sum(raw[1:]) & 0xFF:
            raise ValueError(f"bad checksum {raw[0]:#x}")
        if not raw[1:].startswith(cls.MAGIC):
            raise ValueError(f"bad magic {raw[1:4]!r}")
        kind, seq = raw[4], int.from_bytes(raw[5:9], "big", signed=True)
        size = int.from_bytes(raw[9:11], "little")
        return cls(kind, raw[11 : 11 + size], seq)

    def __repr__(self):
        return f"Packet({self.kind}, {self.payload!r}, seq={self.seq})"


raw = Packet(7, bytearray(b"pay\tload"), -2).pack()
print(raw, raw.hex(), Packet.unpack(raw))
for i, v in ((0, 1), (3, 0x51)):
    broken = bytearray(raw)
    broken[i] = v
    if i:
        broken[0] = sum(broken[1:]) & 0xFF
    try:
        Packet.unpack(bytes(broken))
    except ValueError as e:
        print(e)
try:
    (300).to_bytes(1, "big")
except OverflowError as e:
    print(e)
for f in (
    lambda: bytes([256]),
    lambda: bytearray(b"a").append(-1),
    lambda: bytes.fromhex("0g"),
    lambda: b"\xff".decode(),
):
    try:
        f()
    except ValueError as e:
        print(type(e).__name__, e)


def xor(data, key):
    return bytes(b ^ key[i % len(key)] for i, b in enumerate(data))


def vigenere(s, key, sign=1):
    return "".join(chr((ord(c) - 65 + sign * (ord(key[i % len(key)]) - 65)) % 26 + 65) for i, c in enumerate(s))


print(
    xor(xor(b"secret", b"k1"), b"k1"),
    xor(b"secret", b"k1").hex(":"),
    vigenere("ATTACKATDAWN", "LEMON"),
    vigenere(vigenere("ATTACKATDAWN", "LEMON"), "LEMON", -1),
)
print(
    b"a,b;c".split(b","),
    b"%d-%s" % (5, b"x"),
    b"abc".translate(bytes.maketrans(b"abc", b"xyz")),
    bytes(3),
    b"ab" * 2,
    b"abc"[1],
    b"abc"[::-1],
    b"x" in b"xyz",
    120 in b"xyz",
)
