"""Loops over what str.split and str.splitlines give: nobody sees that there is no list."""


def words(s):
    out = []
    for w in s.split():
        out.append(w)
        if w == "stop":
            break
    else:
        out.append("else")
    return out


def lines(s):
    out = []
    for i, line in enumerate(s.splitlines()):
        out.append((i, line))
    for line in s.splitlines():
        if not line:
            continue
        out.append(line + "|")
    return out


def nested(text):
    counts = {}
    for line in text.splitlines():
        for word in line.split():
            for part in word.split("-"):
                counts[part] = counts.get(part, 0) + 1
    return counts


def changed(s):
    for w in s.split():
        s = s + " " + w
    return s


for text in ("", " ", "a", " a  b\tc\n", "stop it", "x stop y", "日本 語\u3000wide", "a\u00a0b\x1cc\x85d"):
    print(words(text), text.split())
for text in ("", "\n", "a", "a\n", "a\r\nb\rc\n\nd", "é\x85日\u2028x\x0by\x0cz\x1c", "\r\n\r\n"):
    print(lines(text), text.splitlines())
print(nested("one two-three\nfour two\n\n one-one"))
print(changed("p q"))
print([w.upper() for w in "list comprehension too".split()], {len(w) for w in "and a set".split()})
