"""bytes and bytearray: construction, methods, indexing, mutation, conversion."""

b = b"hello world"
print(
    b[0],
    b[1:4],
    b[-1],
    list(b[:3]),
    len(b),
    b.upper(),
    b.split(),
    b.find(b"o"),
    b.replace(b"l", b"L"),
    b"o" in b,
    104 in b,
    b.startswith(b"he"),
    b + b"!",
    b * 2,
    b == "hello world",
    b.decode(),
)
print(
    bytes(3),
    bytes([1, 2, 255]),
    bytes("é", "utf-8"),
    bytes(range(5)),
    b"\x00\n\t\\'\"\x7f\x80",
    bytes.fromhex("00 ff1a"),
    b"\x01\xab".hex(),
    b"abc".hex(":"),
    bytes(b"x"),
    b"".join([b"a", b"b"]),
    b",".join([]),
)
ba = bytearray(b"abc")
ba.append(100)
ba.extend(b"ef")
ba[0] = 65
ba[1:3] = b"--"
del ba[-1]
ba += b"z"
ba.insert(1, 33)
print(
    ba,
    len(ba),
    ba.pop(),
    ba.pop(0),
    ba,
    bytes(ba),
    ba.find(b"-"),
    ba == b"!--de",
    ba.upper(),
    bytearray(2),
    ba[::-1],
    list(ba),
    ba.copy() is ba,
)
ba.reverse()
ba.remove(45)
print(ba, ba.decode(), bytearray("x", "ascii"), isinstance(ba, bytes), hash(b"a") == hash(b"a"), {b"k": 1}[b"k"])
for f in (
    lambda: b"a"[9],
    lambda: bytearray(b"a").__setitem__(0, 256),
    lambda: bytes([300]),
    lambda: b"a" + "b",
    lambda: bytearray().pop(),
    lambda: hash(bytearray()),
    lambda: b"a".join(["x"]),
    lambda: bytes("x"),
    lambda: b"abc".index(b"z"),
    lambda: bytearray(b"a").append("x"),
    lambda: bytes.fromhex("0g"),
    lambda: b"a" < "b",
    lambda: bytes(2.5),
    lambda: b"x" % 5 if False else int(b"zz"),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(
    b"a,b,c".split(b",", 1),
    b" x ".strip(),
    b"x".center(5, b"*"),
    b"7".zfill(3),
    b"a\nb".splitlines(),
    b"abc".partition(b"b"),
    b"AbC".swapcase(),
    b"abc".islower(),
    b"12".isdigit(),
    b"a-b".title(),
    b"%s=%d" % (b"k", 5),
    b"a\tb".expandtabs(2),
    b"aab".count(b"a"),
    b"abcabc".rfind(b"b"),
    b"abc".translate(bytes.maketrans(b"a", b"x")),
    int(b"42"),
    float(b"2.5"),
    b"z" > b"a",
    sorted([b"b", b"a"]),
    max(b"abc"),
    sum(b"abc"),
    bytes(reversed(b"abc")),
    tuple(b"ab"),
    b"\xe9".decode("latin-1"),
    repr(b"it's"),
    str(b"x"),
    ascii(b"y"),
)
crc = 0
for byte in b"checksum":
    crc = (crc * 31 + byte) & 0xFFFFFFFF
print(crc, bytes(x ^ 0x55 for x in b"secret"), bytes(x ^ 0x55 ^ 0x55 for x in b"secret"), [f"{x:08b}" for x in b"Az"])

# ints as bytes: around the sizes that are done at once
for value in (
    0,
    1,
    -1,
    127,
    128,
    -128,
    -129,
    255,
    256,
    2**31,
    -(2**31),
    2**63 - 1,
    -(2**63),
    2**63,
    2**64 - 1,
    2**64,
    -(2**64),
    True,
):
    for length in (0, 1, 2, 4, 7, 8, 9):
        for order in ("little", "big"):
            for signed in (False, True):
                try:
                    data = value.to_bytes(length, order, signed=signed)
                    print(
                        data, int.from_bytes(data, order, signed=signed), int.from_bytes(data, order, signed=not signed)
                    )
                except OverflowError as error:
                    print(value, length, error)
