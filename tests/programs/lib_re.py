"""re: patterns, matches, substitution, splitting, errors."""

import re


def show(*values):
    print(*map(repr, values))


m = re.match(r"(?P<year>\d{4})-(?P<month>\d\d)(-(\d\d))?", "2024-05 and more")
show(m, m.group(), m.group(1, "month"), m.groups(), m.groups("-"), m.groupdict(), m["year"], m[2], m[4])
show(m.start(), m.end(), m.span("month"), m.span(3), m.lastindex, m.lastgroup, m.regs, m.pos, m.endpos, m.string)
show(m.re, m.re.groups, m.re.groupindex, m.re.flags, m.re.pattern, m.expand(r"\2/\g<year>\4!"))
show(bool(m), re.match("b", "abc"), re.search("b", "abc"), re.fullmatch("a.c", "abc"), re.fullmatch("a", "ab"))

show(re.findall(r"\w+", "two words, déjà vu"), re.findall(r"(\w)(\d)?", "a1b"), re.findall("x*", "axb"))
show([x.span() for x in re.finditer(r"a|$", "banana")], re.split(r"[,;]\s*", "a, b;c"), re.split("(-)|x", "a-bxc", 2))
show(
    re.split("x*", "axbc"),
    re.sub("x*", "-", "abxd"),
    re.subn("a", "b", "banana", 2),
    re.sub("(a)(b)?", r"[\1\2]", "abac"),
)
show(re.sub(r"\d+", lambda m: str(int(m[0]) * 2), "1 22 333"), re.sub("a", r"\\n\n", "cat"), re.sub("", ".", "ab"))
show(re.compile("a", re.I | re.M), re.I, re.I | re.X, re.compile(b"a\x00"), re.compile("(?i)é").findall("éÉe"))
show(
    re.sub(b"a", b"<\\g<0>>", b"banana"),
    re.findall(rb"\w", b"a\xe9b"),
    re.split(b",", b"a,b"),
    re.match(b"a", bytearray(b"ab"))[0],
)

show(re.search(r"(a+)+$", "aaaa!"), re.search(r"(?<=\$)\d+(?!\d|%)", "10% $25% $7").group())
show(
    re.findall(r"(?i)straße|\bÜB\w+", "STRAßE über Straße"),
    re.findall("[Ā-ſ]+", "aĀāŠz"),
    re.findall("[α-ωπ]+(?=Ω)", "αβγΩ"),
)
show(
    re.search(r"(?x) a  b # c", "xxab"),
    re.search("(?s)a.b", "a\nb"),
    re.findall("(?m)^.", "ab\ncd"),
    re.findall(r"(?a)\w", "aéb"),
)
show(re.match(r"(?:(x)|y)*?z\1?", "xyzx"), re.match(r"(a)?(?(1)b|c)", "ab"), re.match(r"(a)?(?(1)b|c)", "c"))
show(
    re.match(r"(?>a+)ab", "aaab"),
    re.match(r"a++b", "aaab"),
    re.match("(?:ab){2,3}+", "abababab"),
    re.match(r"(.)\1", "aab"),
)
show(re.fullmatch("(?:ab|cd)*", "abcd" * 20000).end(), re.match("(?:a|b)*?c", "ab" * 5000))
show(
    re.escape("a.b*c d"),
    re.escape(b"[x]"),
    re.compile("(a)").scanner("aa").search(),
    len(re.compile("a|b").findall("ab" * 500)),
)

p = re.compile("b")
show(
    p.search("abcb", 2),
    p.match("ab", 1),
    p.search("abc", 0, 1),
    p == re.compile("b"),
    p == re.compile("b", re.I),
    hash(p) == hash(re.compile("b")),
)
show(re.Scanner([(r"\d+", lambda s, t: int(t)), (r"\w+", lambda s, t: t), (r"\s+", None)]).scan("ab 12 c!"))

for pattern in [
    "(",
    ")",
    "*a",
    "a**",
    "[a",
    "(?P<1>a)",
    "(?P<a>b)(?P<a>c)",
    r"\1",
    "(?<=a*)b",
    "a{2,1}",
    "(?z)",
    r"\q",
    "(?P=x)",
    "x\n(",
    "[b-a]",
]:
    try:
        print(re.compile(pattern))
    except re.error as e:
        print(repr(pattern), e, e.pos, e.lineno, e.colno)
for call in [
    lambda: re.match("a", b"a"), lambda: re.match(b"a", "a"), lambda: re.match("a", 1), lambda: re.compile(1),
    lambda: m.group(9), lambda: m["day"], lambda: re.sub("a", r"\2", "a"), lambda: re.sub("a", lambda m: 1, "a"),
    lambda: re.compile(p, re.I), lambda: re.sub("(a)", r"\g<x>", "a"), lambda: re.sub("a", r"\q", "a"),
]:  # fmt: skip
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
