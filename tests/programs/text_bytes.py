def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


for b in [b"", b"abc", b"  Hello\tWorld\n", b"a,b,,c", bytes(range(0, 256, 17)), bytearray(b"it's"), bytearray(b"xyz")]:
    print(
        b,
        len(b),
        b.upper(),
        b.title(),
        b.split(),
        b.split(b","),
        b.strip(),
        b.replace(b"a", b"ZZ"),
        b.find(b"l"),
        b.count(b"a"),
        b.hex(),
        b.hex(":", 2),
    )
    print(
        b[:2],
        b[::-1],
        list(b)[:4],
        b + b"!",
        b * 2,
        b.startswith(b"a"),
        b"a" in b,
        97 in b,
        b == b"abc",
        b < b"abd",
        b.center(9, b"*"),
        b.partition(b","),
        b.isalpha(),
        b.zfill(8),
    )
    print(
        attempt(b.decode, "ascii"),
        attempt(b.decode),
        attempt(b.decode, "utf-8", "replace"),
        attempt(b.index, b"q"),
        attempt(lambda: b + "x"),
        attempt(lambda: b[100]),
    )
print(
    bytes(3),
    bytes([1, 2]),
    bytes("é", "utf-8"),
    bytes.fromhex("00ff 10"),
    b"-".join([b"a", bytearray(b"b")]),
    b"%s-%d" % (b"x", 5),
    hash(b"a") == hash(b"a"),
)
a = bytearray(b"hello")
a.append(33)
a.extend(b"??")
a += b"end"
a[0] = 72
a[1:3] = b"EE"
del a[3]
a.insert(0, 48)
print(a, a.pop(), a.pop(0), len(a))
a.reverse()
print(a)
a.remove(69)
a[::2] = bytes(len(a[::2]))
print(a)
del a[::2]
print(a)
a.clear()
print(a)
print(
    attempt(bytes, [300]),
    attempt(bytes, "x"),
    attempt(bytes, -1),
    attempt(a.pop),
    attempt(a.append, 256),
    attempt(hash, a),
    attempt(bytes.fromhex, "zz"),
)
print(
    b"\xff\xfe".decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape"),
    b"a\x80".decode("latin-1"),
    b"\xe2\x82\xac".decode(),
    attempt(b"\xe2\x82".decode),
    attempt(b"\xff".decode),
)
print(
    {b"k": 1}[b"k"],
    sorted([b"b", b"a"]),
    repr(b"\n\\'\""),
    str(b"x"),
    b"abc".translate(bytes(range(256)), b"b"),
    bytes.maketrans(b"a", b"b")[97],
)
for x in b"ab":
    print(x)
try:
    "é€".encode("ascii")
except UnicodeEncodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason, e.args)
try:
    b"a\xff".decode("utf-8")
except UnicodeDecodeError as e:
    print(e, e.start, e.object, isinstance(e, ValueError))
