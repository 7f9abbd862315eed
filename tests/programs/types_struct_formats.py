"""What struct.unpack gives by the format: ints at their bounds, floats, bytes, bools, in tuples that are used as such."""

import struct
from struct import pack, unpack


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


words = list(struct.unpack(">4L", b"\xff" * 8 + b"\x80" + b"\0" * 7)) + [0] * 2
for i in range(4, 6):
    words[i] = (words[i - 4] * 3 + words[i - 3]) & 0xFFFFFFFF
print(words, sum(words))
low, high = struct.unpack("<qQ", b"\0" * 7 + b"\x80" + b"\xff" * 8)
print(low, high, low - 1, high + 1, low * high)
a, b, c, d = unpack("<bBhH", b"\x80\xff\0\x80\xff\xff")
print(a - 1, b + 1, c * 2, d << 40, [a, b, c, d])
x = struct.unpack("<I", b"\xff\xff\xff\xff")[0]
print(x + 1, x * x, x * x * x, -x)
f, g, flag, raw, one, text = struct.unpack("<fd?3scp", pack("<fd?3scp", 1.5, -2.25, True, b"abc", b"x", b""))
print(f * 2, g - 1, flag and 3, raw + one, text, raw[0] + 1)
total = 0
for value in unpack("=8h", bytes(range(248, 256)) * 2):
    total += value * 1000000007
print(total)
print(attempt(lambda: unpack(">I", b"abc")), attempt(lambda: unpack("5", b"")), attempt(lambda: unpack("I z", b"")))
form = "<" + "i" * 3
print(unpack(form, bytes(12)), struct.calcsize("<3i") + 1, struct.unpack("", b""), unpack(b"<h", b"\1\0")[0] + 1)
print(struct.unpack_from("<H", b"\0\1\2\3", 1)[0] + 1, attempt(lambda: unpack("<2I", bytes(8))[2]))


class Index:
    def __index__(self):
        return 7


print(pack("<HB", Index(), 255) + b"!", unpack(" < H", b"ab") if False else "", unpack("<x2xH", b"\0\0\0\1\2"))
