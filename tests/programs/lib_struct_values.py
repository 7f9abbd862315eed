"""struct: values of every kind and at the edges of their bounds, from buffers of every kind, plain and odd."""

import math
import struct


class Index:
    def __init__(self, value):
        self.value = value
        self.asked = 0

    def __index__(self):
        self.asked += 1
        return self.value


class Number(int):
    pass


class Real(float):
    pass


class Convertible:
    def __float__(self):
        return 2.5


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


EDGES = {"b": 8, "h": 16, "i": 32, "l": 32, "q": 64}
for order in "<>=":
    for code, bits in EDGES.items():
        for value in (-(1 << bits - 1) - 1, -(1 << bits - 1), -1, 0, (1 << bits - 1) - 1, 1 << bits - 1):
            attempt(struct.pack, order + code, value)
        for value in (-1, 0, (1 << bits) - 1, 1 << bits):
            attempt(struct.pack, order + code.upper(), value)
        data = bytes([0x80] + [0xFF] * (bits // 8 - 2) + [0x7F]) if bits > 8 else b"\x80"
        print(
            struct.unpack(order + code, data),
            struct.unpack(order + code.upper(), data),
            struct.unpack(order + code, b"\xff" * (bits // 8)),
        )
for value in (
    0.0,
    -0.0,
    1.5,
    -1e-45,
    math.inf,
    -math.inf,
    math.nan,
    1e300,
    3.4028235e38,
    65504.0,
    70000.0,
    5,
    True,
    Real(1.25),
    Convertible(),
    "x",
    None,
    10**400,
):
    for code in "efd":
        for order in "<>@":
            attempt(struct.pack, order + code, value)
for value in (True, False, Number(7), Index(9), 1.0, "1", None):
    attempt(struct.pack, "<hB", value, 1)
    attempt(struct.pack, "?x?", value, value)
once = Index(300)
attempt(struct.pack, "<bb", 1, once)
print(once.asked)
for value in (b"abcdef", b"", bytearray(b"xyz"), "text", 5):
    attempt(struct.pack, "3s", value)
    attempt(struct.pack, "4p", value)
    attempt(struct.pack, "c", value)
print(
    struct.unpack("<3s2p0sc?", b"abc\x05d" + b"q\x02"),
    struct.unpack("4p", b"\x02abc"),
    struct.unpack("<2h3B", bytes(range(7))),
    struct.unpack("", b""),
)
data = bytes(range(200, 240))
for buffer in (data, bytearray(data), memoryview(data), memoryview(bytearray(data))[2:], memoryview(data)[4:]):
    print(
        struct.unpack_from("<hI", buffer),
        struct.unpack_from(">hI", buffer, 5),
        struct.unpack_from("<q", buffer, -9),
        struct.unpack("<8B", buffer[:8]),
        next(struct.iter_unpack("<2H", buffer[:12])),
    )
for args in (("<I", b"abc"), ("<I", b"abcde"), ("<I", "abcd"), ("<I", 7), ("<I", None), ("<z", b""), (5, b"")):
    attempt(lambda: "error" if args[1] is None and struct.unpack(*args) else struct.unpack(*args)) if args[1] not in (
        7,
        None,
    ) else None
for offset in (0, 1, -4, -5, 4, 100, -100):
    attempt(struct.unpack_from, "<I", b"abcd", offset)
    attempt(struct.pack_into, "<I", bytearray(4), offset, 1)
target = bytearray(12)
packer = struct.Struct("<Hd")
packer.pack_into(target, 1, 513, -0.5)
print(
    target,
    packer.pack(1, 2.0),
    packer.unpack_from(target, 1),
    packer.size,
    packer.format,
    struct.calcsize("@bq"),
    struct.calcsize("99999999999s"),
)
attempt(packer.pack, 1)
attempt(packer.pack, 1, 2, 3)
attempt(packer.pack_into, target, 1, 2)
attempt(struct.unpack, "9999999999B", b"abc")
attempt(struct.pack, "9999999999B", 1)
print(
    struct.unpack("@bhiq", struct.pack("@bhiq", -1, -2, -3, -4)),
    struct.pack("@bhiq", 1, 2, 3, 4),
    list(struct.iter_unpack(">bx", b"\x01\x02\xff\x03")),
)

# An int that is too large for the float is struct.error, a float OverflowError.
for number in (2**70, 2.0**70):
    try:
        print(struct.pack("<e", number))
    except (struct.error, OverflowError) as e:
        print(type(e).__name__, e)
