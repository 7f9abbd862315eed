"""A character replaced by another, or by nothing."""

TEXTS = ["", "a", "aa", "ab", "ba", "abc", "aba", "banana", "a" * 30, "xyz" * 20, "x" * 13 + "a" + "y" * 13, "é", "aéa", "中a中", "a中"]

for s in TEXTS:
    print(ascii(s), [ascii(s.replace("a", new)) for new in ("", "b", "é", "中", "xyz")], ascii(s.replace("é", "")), ascii(s.replace("中", "")))
    print([s.replace("a", "", n) for n in (-1, 0, 1, 2, 100)], s.replace("", "-")[:20], s.replace("a", "") == s.replace("a", "")[:])
    t = s.replace("a", "")
    print(len(t), hash(t) == hash("".join(c for c in s if c != "a")), {t: 1}.get("".join(c for c in s if c != "a")), t + "!", t.upper())
print("1,234,567".replace(",", ""), "a b\tc".replace(" ", "").replace("\t", ""), "".join(["x", "a".replace("a", ""), "y"]))


class Text(str):
    pass


print(type(Text("abc").replace("z", "")), type(Text("abc").replace("a", "")), Text("abc").replace("z", "") == "abc")
