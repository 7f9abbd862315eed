"""struct, array, binascii, memoryview: values as bytes."""

import array
import binascii
import struct

for text in ("<bBhHiIlLqQ", ">bBhHiIlLqQ", "@bBhHiIlLqQ", "=3h2x4s?c", "5p", "2e", "<f", ">d", "", "3i", "bq"):
    print(text, struct.calcsize(text), struct.Struct(text).format)
print(
    struct.pack("<bBhHiIq", -1, 255, -2, 65535, -3, 4, 5),
    struct.pack(">ifd", 1, 0.5, -2.25),
    struct.pack("4s2p?c", b"ab", b"xyz", 1, b"q"),
)
print(
    struct.unpack(">HhI", b"\xff\xfe\xff\xfe\x00\x00\x00\x01"),
    struct.unpack("<3e", b"\x00\x3c\x00\xc0\xff\x7b"),
    struct.unpack("<d", struct.pack("<d", 0.1)),
)
print(
    struct.unpack("<f", struct.pack("<f", 0.1)),
    struct.unpack_from("<H", b"abcdef", 2),
    list(struct.iter_unpack("<bh", bytes(range(6)))),
)
buffer = bytearray(8)
struct.pack_into(">I", buffer, 2, 0xDEADBEEF)
print(buffer, struct.unpack("10s", b"0123456789"), struct.pack("0s", b""), struct.pack("xx"))
for bad in (
    lambda: struct.pack("b", 200),
    lambda: struct.pack("<H", -1),
    lambda: struct.pack("I", 2**32),
    lambda: struct.pack("i", "x"),
    lambda: struct.pack("ii", 1),
    lambda: struct.unpack("i", b"abc"),
    lambda: struct.unpack_from("i", b"abcde", 3),
    lambda: struct.calcsize("z"),
    lambda: struct.pack("<f", 1e300),
    lambda: struct.pack("s", "text"),
    lambda: struct.pack_into("i", buffer, 6, 1),
):
    try:
        print(bad())
    except (struct.error, OverflowError) as error:
        print(type(error).__name__, error)

a = array.array("i", [3, 1, 2])
a.append(4)
a.extend([5, 6])
a.insert(0, -1)
print(
    a,
    len(a),
    a[0],
    a[-1],
    a[1:3],
    a[::-1],
    a.pop(),
    a.index(2),
    a.count(1),
    3 in a,
    sum(a),
    a.tobytes(),
    a.typecode,
    a.itemsize,
)
a[1:2] = array.array("i", [7, 8])
del a[0]
a.remove(8)
a.reverse()
print(
    a,
    a + a,
    a * 2,
    a == array.array("i", list(a)),
    sorted(a),
    array.array("d", [1, 2.5]),
    array.array("u", "hé"),
    array.array("f", [0.1])[0],
)
print(
    array.array("h", b"\x01\x00\xff\xff"),
    array.array("B", a.tobytes()[:3]).tolist(),
    array.array("q"),
    bytes(array.array("B", b"hi")),
)
for bad in (
    lambda: array.array("b", [128]),
    lambda: a.append("x"),
    lambda: a[100],
    lambda: array.array("x"),
    lambda: array.array("I", [-1]),
    lambda: a + [1],
):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)

view = memoryview(b"abcdef")
print(
    view[1],
    bytes(view[1:4]),
    view[::2].tolist(),
    len(view),
    view.tobytes(),
    view == b"abcdef",
    view.readonly,
    view.nbytes,
    view.format,
    view.hex(),
)
target = bytearray(b"hello world")
window = memoryview(target)[6:]
window[0] = ord("W")
window[1:3] = b"OR"
print(
    target,
    window.obj is target,
    list(window),
    b"".join([memoryview(b"a"), b"b"]),
    memoryview(bytes(8)).cast("I").tolist(),
    bytes(reversed(view)),
)
try:
    view[0] = 1
except TypeError as error:
    print(error)
with memoryview(b"x") as released:
    pass
try:
    released[0]
except ValueError as error:
    print(error)
print(
    binascii.b2a_uu(b"hello"),
    binascii.a2b_uu(b"%:&5L;&\\ \n"),
    binascii.b2a_qp(b"a=b \n"),
    binascii.a2b_qp(b"a=3Db"),
    binascii.crc_hqx(b"abc", 0),
    binascii.hexlify(b"abc", "-"),
)
