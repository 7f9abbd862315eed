"""bytes that grow by +=: those they grew out of keep what they were, wherever they are looked at."""

import base64
import hashlib
import struct
import zlib


def grown(n):
    out = b""
    for i in range(n):
        out += bytes([i % 251]) * (i % 7) + b"-"
    return out


made = grown(3000)
print(len(made), zlib.crc32(made), hashlib.md5(made).hexdigest(), made[:9], made[-9:])

a = b"x" * 70 + b"y" * 30
b = a + b"one"
c = a + b"two"
d = b + b"three"
e = b + b"four"
print(a[-3:], b[-6:], c[-6:], d[-11:], e[-10:], a == b[:100], b != c, d > e)
for x in (a, b, c, d, e):
    print(len(x), x.count(b"o"), hash(x) == hash(bytes(bytearray(x))), x[-1], x.endswith(b"e"), b"on" in x, ord(x[-1:]))
    print(x.decode()[-5:], int(b"1" * 70 + b"2" + x[:0]), memoryview(x)[-3:].tobytes(), sum(x), bytes(x) is x, x.hex()[-6:])
    print(list(x)[-2:], list(reversed(x))[:2], [y for y in x if y > 121], base64.b64encode(x)[-8:], x.upper()[-4:], x * 2 == x + x)
try:
    print(b[103])
except IndexError as error:
    print(error)
print(d.split(b"y")[-1], d.replace(b"three", b"3")[-5:], d.partition(b"one")[2], d.index(b"t"), d.strip(b"x")[:2])
print({d: 1}[b + b"three"], len({a, b, c, d, e, a + b"one"}), sorted([e, d, c, b])[0] == d or "no", struct.unpack_from(">H", d, 106))
doubled = d
for _ in range(3):
    doubled += doubled
print(len(doubled), doubled[:108] == d == doubled[-108:], doubled.count(b"three"))

first, second = b"", b""
for i in range(300):
    first += b"%d," % i
    second += first[-3:]
print(first[-12:], second[-9:], len(first), len(second))


class Kind(bytes):
    pass


k = Kind(b"k" * 80)
print(type(k + b""), type(b"" + k), type(k + b"tail"), (k + b"tail")[-5:], k + b"" == k, len(Kind(b + b"!")), Kind(b + b"!")[-2:])
empty = b""
print(empty + a is a, a + empty is a, (a + b"")[-1:], b"" + b"")
target = bytearray(b"0123456789")
target[2:4] = b
target += c
target.extend(d)
print(len(target), target[100:112], bytes(target)[-5:])
print(float(b"1" * 64 + b".5"), b"%s|%b" % (b[-3:], c[-3:]), b.join([b"<", b">"])[-6:], max(b, c)[-3:])
snapshots = []
line = b"*" * 63
for i in range(8):
    line += bytes([48 + i])
    snapshots.append(line)
print([s[62:] for s in snapshots], [len(s) for s in snapshots], [hash(s) == hash(bytes(list(s))) for s in snapshots])
