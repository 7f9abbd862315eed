"""Sums of bytes; extended slices of bytearrays that are assigned to."""

print(
    sum(b""),
    sum(b"abc"),
    sum(bytearray(b"\xff" * 1000)),
    sum(b"ab", 5),
    sum(b"ab", 0.5),
    sum(b"a", 2**70),
    sum(b"ab", True),
)


class Odd(bytearray):
    def __iter__(self):
        return iter([1, 2, 3])


class Plain(bytes):
    pass


print(sum(Odd(b"zzz")), sum(Plain(b"ab")), sum(memoryview(b"ab")))
n = 200
sieve = bytearray([1]) * n
sieve[0:2] = b"\0\0"
for i in range(2, 15):
    if sieve[i]:
        sieve[i * i :: i] = bytes(len(range(i * i, n, i)))
print(sum(sieve), [i for i, x in enumerate(sieve) if x][-3:])
b = bytearray(b"0123456789")
b[::2] = b"abcde"
b[::-3] = b[:4]
print(b)
b[1::3] = [1, 2, 3]
b[:] = b[::-1]
print(b)
b[2:4] = b
print(b, len(b))
source = b"xyz"
b[:3] = source
b[0] = 33
print(b, source)
b = bytearray()
b[:] = source
b[1] = 0
print(b, source)
for wrong in (b"ab", [1], "abc", 5, [300, 1, 2]):
    try:
        b[:: 1 if wrong == 5 else 2] = wrong
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(b)
