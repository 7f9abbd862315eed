"""int(text, base): few digits, many, prefixes, underscores, spaces, and what is no number."""

TEXTS = [
    "0", "1", "101", "0b101", "0B1", "0o17", "0x1f", "0X1F", "b1", "x1", "-101", "+11", " 101 ", "1_0", "_1", "1_", "",
    " ", "-", "9", "a", "Z", "zz", "0b", "0x", "00", "٣", "é", "1.0", "{", "@", "/", ":", "G", "`",
    "1" * 61, "1" * 62, "1" * 63, "1" * 64, "1" * 65, "7" * 15, "f" * 15, "f" * 16, "f" * 17, "z" * 12, "z" * 13,
    "9" * 18, "9" * 19, "0" * 70 + "1",
]  # fmt: skip


def value(text, base):
    try:
        return int(text, base)
    except ValueError as e:
        return str(e)


for base in (2, 3, 8, 10, 15, 16, 17, 35, 36, 0):
    for text in TEXTS:
        print(base, ascii(text), value(text, base))
bits = "0110100110010110" * 8
print(bytes(int(bits[i : i + 8], 2) for i in range(0, len(bits), 8)), bytearray(int(c, 16) for c in "0f9A"))
for given in ([1, 256], (x for x in [1, -1]), (x for x in [1, "a"])):
    try:
        print(bytes(given))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
