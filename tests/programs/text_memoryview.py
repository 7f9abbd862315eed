b = bytearray(b"hello world")
m = memoryview(b)
print(
    len(m),
    m[0],
    m[-1],
    bytes(m[:5]),
    m[::-2].tobytes(),
    m.readonly,
    m.format,
    m.itemsize,
    m.nbytes,
    m.shape,
    m.strides,
    m.ndim,
    m.contiguous,
)
m[0] = 72
m[6:11] = b"WORLD"
print(b, m.tolist()[:3], m.obj is b, m == b, m == b"x", m[1:3] == b"el", b"el" in bytes(m))
r = memoryview(b"readonly")
try:
    r[0] = 1
except TypeError as e:
    print(e)
try:
    m[0] = 300
except ValueError as e:
    print(e)
try:
    m[0] = "a"
except TypeError as e:
    print(e)
try:
    m[0:2] = b"abc"
except ValueError as e:
    print(e)
try:
    m[100]
except IndexError as e:
    print(e)
try:
    memoryview("str")
except TypeError as e:
    print(e)
try:
    m["a"]
except TypeError as e:
    print(e)
try:
    del m[0]
except TypeError as e:
    print(e)
try:
    hash(m)
except ValueError as e:
    print(e)
print(hash(r) == hash(b"readonly"), {r: 1}[b"readonly"])
print(
    [x for x in r[:3]],
    list(r[2:4]),
    114 in r,
    max(r),
    sum(r),
    r.hex(),
    r[:2].hex("-"),
    sorted(r[:4]),
    list(reversed(r[:3])),
)
print(
    b"".join([r[:4], m[:2]]),
    b"a" + r[:2],
    bytearray(r) + m[:1],
    bytes(r),
    int.from_bytes(r[:2], "big"),
    str(r[:4], "ascii"),
    b"read" == r[:4],
)
c = m.cast("c")
print(c[0], c.tolist()[:2])
s = memoryview(bytearray([255, 1])).cast("b")
print(s.tolist())
with memoryview(b) as v:
    print(v[0])
try:
    v[0]
except ValueError as e:
    print(e)
print(repr(v)[:9], repr(m)[:7], type(m), isinstance(m, memoryview))
data = bytearray(10)
view = memoryview(data)
for i in range(0, 10, 4):
    view[i : i + 2] = bytes([i, i + 1])
print(data, view[2:8][1:3].tolist(), view.toreadonly().readonly)
chunk = memoryview(b"abcdefgh")
while chunk:
    print(bytes(chunk[:3]), end=" ")
    chunk = chunk[3:]
print()
print(b"a,b".split(memoryview(b",")), b"abc".find(memoryview(b"c")), b"abc".replace(memoryview(b"b"), b"-"))
import io

buf = io.BytesIO()
buf.write(memoryview(b"xyz")[1:])
print(buf.getvalue())
match memoryview(b"ab"):
    case [a, z]:
        print("sequence", a, z)
