"""bytes and bytearrays of which the compiler knows what they are."""


def checksum(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def scrambled(data, key):
    out = bytearray()
    for i, byte in enumerate(data):
        out.append(byte ^ key[i % len(key)])
    return bytes(out)


def base64(data):
    alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    out = bytearray()
    for i in range(0, len(data) - 2, 3):
        v = data[i] << 16 | data[i + 1] << 8 | data[i + 2]
        for shift in (18, 12, 6, 0):
            out.append(alphabet[v >> shift & 63])
    return out.decode()


def reversed_in_place(b):
    i, j = 0, len(b) - 1
    while i < j:
        b[i], b[j] = b[j], b[i]
        i += 1
        j -= 1
    return b


def fields(line):
    name, _, rest = line.partition(b"=")
    parts = rest.strip().split(b",")
    return name.upper(), parts, len(parts), [p.decode() for p in parts], int(parts[-1])


def errors():
    data = b"abc"
    for i in (3, -4, 2, -3, 10**20):
        try:
            print(data[i], end=" ")
        except IndexError as e:
            print(e, end="; ")
    print()
    mutable = bytearray(data)
    for i, v in ((0, 255), (-1, 7), (3, 1), (0, 256), (0, -1), (0, "x"), ("x", 0), (True, 9)):
        try:
            mutable[i] = v
            print(mutable)
        except (IndexError, ValueError, TypeError) as e:
            print(type(e).__name__, e)
    for wrong in (256, -1, "x", 1.5, None):
        try:
            mutable.append(wrong)
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)
    for made in (lambda: bytes(3), lambda: bytes([1, 2]), lambda: bytes("x"), lambda: bytes(-1), lambda: bytes([256])):
        try:
            print(made())
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)
    try:
        print(data + "x")
    except TypeError as e:
        print(e)
    try:
        print("a" in data)
    except TypeError as e:
        print(e)


class Made:
    def __init__(self, how):
        self.how = how

    def __bytes__(self):
        return self.how


class Sub(bytes):
    def __getitem__(self, i):
        return "overridden"


class Index:
    def __index__(self):
        return 65


text = "naïve café".encode()
print(checksum(text), checksum(b""), checksum(bytearray(text)))
print(scrambled(text, b"key"), scrambled(scrambled(text, b"key"), b"key").decode())
print(base64(b"any carnal pleas"), reversed_in_place(bytearray(b"abcde")))
print(fields(b"key = a,b,c,12 "))
errors()
print(bytes(Made(b"made")), bytes(Made(Sub(b"sub"))), Sub(b"abc")[0])
print(bytes([Index(), 66]), bytearray(i * 50 for i in range(5)), bytes(range(4)), bytes(x for x in b"abc"))

data = b"hello world"
print(data[1:4], data[-3:], data[::2], data[::-1], data[5:2], data[:100], data[-100:3])
print(
    data == b"hello world",
    data != b"hello",
    data == "hello world",
    data == bytearray(data),
    data < b"i",
    data[0] == 104,
)
print(b"lo" in data, 104 in data, 0 in data, data + b"!", data * 2, data + bytearray(b"?"), bytearray(b"?") + data)
print(data.find(b"o"), data.find(111, 5), data.count(b"l"), data.startswith(b"he"), data.endswith((b"x", b"d")))
print(data.replace(b"l", b"L"), data.title(), data.upper(), data.hex(), data.hex("-", 2), data.decode("ascii"))
print(data.split(), data.split(b"o", 1), data.rsplit(b"o", maxsplit=1), data.splitlines(keepends=True))
print(data.islower(), data.isalpha(), b"12".isdigit(), data.center(15, b"*"), data.ljust(13), data.zfill(13))
print(
    data.translate(bytes.maketrans(b"lo", b"01")), data.translate(None, delete=b"l"), b",".join([b"a", bytearray(b"b")])
)
grown = b""
for i in range(5):
    grown += bytes([i])
print(grown, len(grown), bool(grown), bool(b""), hash(grown) == hash(bytes(range(5))), {grown: 1}[bytes(range(5))])
array = bytearray(b"xyz")
for byte in array:
    if len(array) < 6:
        array.append(byte + 1)
print(array, array.pop(), array.pop(0), array)
array += b"tail"
array[1:2] = b"12345"
del array[0]
array.extend([1, 2])
array.insert(0, 200)
array.reverse()
print(array, len(array), array.copy() == array, max(array), sum(array), sorted(array)[:2], list(array)[:2])
mixed = [b"bytes", bytearray(b"array"), "str"]
for value in mixed:
    print(value[0], value[1:3], len(value), value.upper(), value == b"bytes")
print((1000).to_bytes(2, "big"), int.from_bytes(b"\x03\xe8", "big"), (255).bit_count())
print("a-b-c".split(sep="-", maxsplit=1), "x\ny".splitlines(keepends=True), "é".encode(encoding="latin-1"))
print("a b".split(maxsplit=1)[0].upper(), "tab\tx".expandtabs(tabsize=4), "é".encode("ascii", errors="replace"))
