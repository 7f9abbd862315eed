"""struct: every code at its bounds in every byte order, what is refused and how, buffers, offsets, subclasses, caches."""

import struct
from struct import Struct, calcsize, error, iter_unpack, pack, pack_into, unpack, unpack_from


def tried(f, *args, **named):
    try:
        return f(*args, **named)
    except Exception as e:
        return f"{type(e).__module__}.{type(e).__name__}: {e}"


class Seven:
    def __index__(self):
        return 7


class Half:
    def __float__(self):
        return 0.5


class Odd:
    def __index__(self):
        raise KeyError("odd")

    def __float__(self):
        raise KeyError("odd")

    def __bool__(self):
        raise KeyError("odd")


EDGES = [0, 1, -1, 127, 128, -128, -129, 255, 256, 32767, 32768, -32769, 65535, 65536, 2**31 - 1, 2**31, -(2**31) - 1]
EDGES += [
    2**32 - 1,
    2**32,
    2**63 - 1,
    2**63,
    -(2**63),
    -(2**63) - 1,
    2**64 - 1,
    2**64,
    10**30,
    -(10**30),
    True,
    Seven(),
]
for order in ("", "@", "=", "<", ">", "!"):
    for code in "bBhHiIlLqQnNP":
        results = []
        for value in EDGES:
            data = tried(pack, order + code, value)
            results.append(data if isinstance(data, str) else (data.hex(), unpack(order + code, data)))
        print(order, code, results)
    for code in "efd":
        for value in (
            0.0,
            -0.0,
            1.5,
            -2.25,
            65504.0,
            65520.0,
            1e-8,
            3.4028235e38,
            3.4028236e38,
            1e300,
            float("inf"),
            -float("inf"),
            3,
            10**400,
            Half(),
            Seven(),
            Odd(),
            "1",
            None,
        ):
            data = tried(pack, order + code, value)
            print(order + code, data if isinstance(data, str) else (data.hex(), unpack(order + code, data)))
    print(
        unpack(order + "d", pack(order + "d", float("nan"))),
        pack(order + "?????", 0, 1, "", "x", [0]),
        tried(pack, order + "?", Odd()),
    )
for code in "bBhHiIlLqQ":
    print(code, [tried(pack, code, bad) for bad in (1.0, "1", None, b"1", Odd())])
for text in ("c", "3c", "s", "0s", "4s", "p", "0p", "1p", "4p", "300p", "2x", "x2s1x"):
    print(
        text,
        calcsize(text),
        [
            tried(pack, text, *values)
            for values in (
                (),
                (b"",),
                (b"a",),
                (b"abcdef",),
                (bytearray(b"xy"),),
                ("a",),
                (memoryview(b"a"),),
                (b"a", b"b", b"c"),
            )
        ],
    )
print(
    len(pack("300p", b"q" * 299)),
    pack("300p", b"q" * 299)[0],
    unpack("300p", pack("300p", b"q" * 299))[0] == b"q" * 255,
)
for text in (
    "bh",
    "hb",
    "bi",
    "bq",
    "bd",
    "bP",
    "3bh2q",
    "b0q",
    "b0i",
    "ch?f",
    "sHs",
    "e b",
    "=bq",
    "<bhiq",
    " < h",
    "< h b ",
    "@ 2h",
    "\n3\ti",
    "2 h",
):
    print(repr(text), tried(calcsize, text))
for text in (
    "z",
    "3",
    "2h3",
    "<n",
    ">P",
    "=N",
    "é",
    "h\0",
    "@@h",
    "99999999999999999999i",
    "-1i",
    b"<hh",
    b"z",
    None,
    5,
    bytearray(b"h"),
    ["h"],
):
    print(repr(text), tried(calcsize, text))
print(
    tried(pack),
    tried(pack, "h"),
    tried(pack, "h", 1, 2),
    tried(unpack, "h"),
    tried(unpack, "h", b"abc"),
    tried(unpack, "h", "ab"),
    tried(unpack, "h", 5),
)
print(
    unpack("<h", bytearray(b"\1\2")),
    unpack("<h", memoryview(b"\1\2")),
    unpack("<2h", b"\1\2\3\4"),
    unpack("", b""),
    pack(""),
)

data = bytes(range(10))
for offset in (0, 3, 6, 7, 10, 11, -1, -4, -10, -11, 10**20, -(10**20), Seven(), "1", 1.5):
    print(type(offset), tried(unpack_from, "<I", data, offset), tried(unpack_from, "<I", buffer=data, offset=offset))
    target = bytearray(10)
    print(tried(pack_into, "<I", target, offset, 0x01020304), target)
print(
    tried(unpack_from, "<I", b"ab"),
    tried(unpack_from, "<H", b"abc"),
    tried(pack_into, "h"),
    tried(pack_into, "h", bytearray(2)),
    tried(pack_into, "h", bytearray(2), 0),
)
print(
    tried(pack_into, "h", b"ab", 0, 1), tried(pack_into, "h", "ab", 0, 1), tried(pack_into, "h", bytearray(2), 0, 1, 2)
)
target = bytearray(b"\xff" * 8)
pack_into("<bxh", target, 2, 5, 6)
print(target, tried(pack_into, "<hh", target, 0, 1, 70000))
window = memoryview(target)[4:]
pack_into(">H", window, 1, 0xABCD)
print(target)
print(
    list(iter_unpack("<bh", data[:9])),
    tried(iter_unpack, "<bh", data),
    tried(iter_unpack, "", b""),
    list(iter_unpack("<h", b"")),
)
steps = iter_unpack("<h", data)
print(next(steps), steps.__length_hint__(), type(steps).__name__, iter(steps) is steps, list(steps), tried(next, steps))

point = Struct("<2hd")
print(
    point.format,
    point.size,
    point.pack(1, 2, 3.5),
    point.unpack(point.pack(-1, -2, 0.25)),
    type(point).__name__,
    tried(setattr, point, "size", 3),
)
print(
    Struct(b"<h").format,
    Struct.__module__,
    error.__module__,
    error.__name__,
    issubclass(error, Exception),
    tried(Struct, 5),
)


class Header(Struct):
    def __init__(self, names, format):
        super().__init__(format)
        self.names = names

    def read(self, data):
        return dict(zip(self.names, self.unpack(data)))


header = Header(["kind", "length"], ">BH")
print(header.read(b"\1\2\3"), header.size, header.names, header.format, list(map(header.unpack, [b"abc", b"def"])))
print(
    [method(b"\1\2") for method in (Struct("<h").unpack, struct.Struct(">h").unpack)],
    pack(*["<3h", 1, 2, 3]),
    unpack(*("<h", b"ab")),
)
for i in range(150):
    assert unpack(f"<{i}b", bytes(i)) == (0,) * i
struct._clearcache()
print(calcsize("<3b"), sorted(struct.__all__))
