"""Ints that are made of bytes, and computed with."""


class Holder:
    def __init__(self, data):
        self.data = data

    def __bytes__(self):
        return self.data


def words(data, size, order, signed=False):
    found = [int.from_bytes(data[i : i + size], order, signed=signed) for i in range(0, len(data), size)]
    total = 0
    for w in found:
        total = (total * 31 + w) ^ (w >> 3)
    return found[:3], total, max(found), min(found)


data = bytes(range(240, 256)) + b"\x00\x01\x7f\x80" * 4
for size in (1, 4, 8, 16):
    print(words(data, size, "big"), words(data, size, byteorder := "little"), words(data, size, byteorder, True))
print(
    int.from_bytes([1, 2, 3], "big"),
    int.from_bytes(Holder(b"\x02\x01"), byteorder="little"),
    int.from_bytes(bytearray(3), "big"),
)
print(int.from_bytes(b"\xff" * 8, "big") + 1, int.from_bytes(b"", "little") - 1, int.from_bytes(b"\x10"))
for bad in (
    lambda: int.from_bytes("ab", "big"),
    lambda: int.from_bytes(b"a", "middle"),
    lambda: int.from_bytes([256], "big"),
):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class Sub(int):
    def double(self):
        return self * 2


print(
    Sub.from_bytes(b"\x05", "big").double(),
    type(Sub.from_bytes(b"\x05", "big")).__name__,
    bool.from_bytes(b"\x01", "big"),
)
