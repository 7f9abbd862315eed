a = {1} | {2}
print(a, sorted(a - {1}), b"a" + b"b", b"ab"[0], 2j * 2j, bytearray(b"a") + b"c")
