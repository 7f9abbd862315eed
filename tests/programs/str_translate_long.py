"""translate of texts long enough for a table of characters: known ones, deleted ones, longer and wider ones."""

t = str.maketrans("abc", "xyz", "q")
print(("abcqdef" * 20).translate(t), ("a\u0100bcq" * 20).translate(t)[:20])
t2 = {97: "LONG", 98: None, 99: 8364, 100: "d"}
print(("abcd" * 30).translate(t2))
t3 = {97: 233, 98: "b"}
print(("abcd" * 30).translate(t3))
