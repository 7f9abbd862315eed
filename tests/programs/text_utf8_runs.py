"""Encodings of text in which ASCII and other characters take turns."""

for s in [
    "",
    "a",
    "abc" * 10,
    "é",
    "aéb" * 7,
    "éa" * 9 + "x" * 20 + "ü",
    "日本" + "abc" * 9 + "語",
    "\U0001f600" * 3 + "q" * 17,
]:
    for enc in ("utf-8", "UTF8", "latin-1", "ascii", "utf-8-sig", "utf-16", "U8", "cp1252x"):
        for err in ("strict", "replace", "ignore", "backslashreplace"):
            try:
                b = s.encode(enc, err)
                print(b, b.decode(enc, err) == s, b.isascii(), s.isascii())
            except (UnicodeError, LookupError) as e:
                print(type(e).__name__, e)
for b in [
    b"abc\xff" + b"d" * 20,
    b"\xc3",
    b"a" * 9 + b"\xe2\x82",
    b"x\xed\xa0\x80y" * 3,
    b"\xf0\x9f\x98\x80" + b"z" * 30 + b"\x80",
    b"\xc3\xa9" * 8 + b"abcdefgh" * 2,
]:
    for enc in ("utf-8", "ascii", "latin-1"):
        for err in ("strict", "replace", "ignore", "backslashreplace", "surrogateescape"):
            try:
                print(ascii(b.decode(enc, err)), ascii(bytearray(b).decode(enc, err)))
            except UnicodeError as e:
                print(e)
print(b"\xef\xbb\xbfabc".decode("utf-8-sig"), b"\xef\xbb\xbfab\xc3\xa9c".decode("utf-8-sig"))
