"""Markdown to HTML, log analysis, LCS, Levenshtein, trie, justified text, numbers in words, formats of all kinds."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from itertools import chain, zip_longest
from typing import Iterator, NamedTuple

MD = """# Title *em*
Some **bold** text with `code` and [link](http://x.y "t").

- one
- two
  - nested
1. first
2. second

> quoted
> more

```py
x < 1 & y
```
---
End!
"""


def inline(s: str) -> str:
    s = re.sub(r"[&<>]", lambda m: {"&": "&amp;", "<": "&lt;", ">": "&gt;"}[m[0]], s)
    for pat, rep in ((r"`(.+?)`", r"<code>\1</code>"), (r"\*\*(.+?)\*\*", r"<b>\1</b>"), (r"\*(.+?)\*", r"<i>\1</i>")):
        s = re.sub(pat, rep, s)
    return re.sub(
        r"\[(?P<text>[^\]]+)\]\((?P<url>\S+?)(?:\s+&?\"(?P<title>.*?)\")?\)",
        lambda m: f'<a href="{m["url"]}"' + (f' title="{m["title"]}"' if m["title"] else "") + f">{m['text']}</a>",
        s,
    )


def blocks(lines: Iterator[str]):
    stack: list[str] = []
    para: list[str] = []

    def flush():
        if para:
            yield f"<p>{inline(' '.join(para))}</p>"
            para.clear()

    for line in lines:
        match line.split(maxsplit=1):
            case [h, rest] if set(h) == {"#"}:
                yield from flush()
                yield f"<h{len(h)}>{inline(rest)}</h{len(h)}>"
            case [("-" | "*") | "1." | "2.", rest]:
                yield from flush()
                yield f"<li>{inline(rest)}</li>"
            case [">", rest]:
                yield f"<q>{inline(rest)}</q>"
            case [fence, *lang] if fence.startswith("```"):
                code = []
                for line in lines:
                    if line.startswith("```"):
                        break
                    code.append(line)
                yield f"<pre class={(fence[3:] or 'none')!r}>{inline(chr(10).join(code))}</pre>"
            case [rule] if re.fullmatch(r"-{3,}", rule):
                yield "<hr>"
            case []:
                yield from flush()
            case _:
                para.append(line.strip())
    yield from flush()


print(*blocks(iter(MD.splitlines())), sep="\n")

LOG = """\
127.0.0.1 - bob [10/Oct/2023:13:55:36] "GET /index.html HTTP/1.0" 200 2326
10.0.0.5 - - [10/Oct/2023:13:56:01] "POST /login HTTP/1.1" 302 -
127.0.0.1 - - [10/Oct/2023:14:01:00] "GET /missing HTTP/1.1" 404 120
bad line
10.0.0.9 - al [11/Oct/2023:00:00:00] "GET /index.html HTTP/1.0" 200 4000
"""
LINE = re.compile(
    r"""^(?P<ip>[\d.]+)\s-\s(?P<user>\S+)\s\[(?P<day>\d+)/(?P<mon>\w{3})/(?P<year>\d{4}):(?P<hour>\d\d)[:\d]*\]\s
    "(?P<verb>[A-Z]+)\s(?P<path>\S+)[^"]*"\s(?P<status>\d{3})\s(?P<size>\d+|-)$""",
    re.X | re.M,
)
hits = [m.groupdict() for m in LINE.finditer(LOG)]
print(
    len(hits),
    Counter(h["status"][0] + "xx" for h in hits),
    sum(int(h["size"]) for h in hits if h["size"] != "-"),
    {h["ip"] for h in hits} >= {"10.0.0.5"},
)
stats = defaultdict(lambda: [0, 0])
for h in hits:
    stats[h["path"]][0] += 1
    stats[h["path"]][1] += int(h["size"].replace("-", "0"))
for path, (n, size) in sorted(stats.items(), key=lambda kv: (-kv[1][0], kv[0])):
    print(f"{path:<15.12} {n:>3d} {size:>8,d} {size / n:>9.1f}")
print([l for l in LOG.splitlines() if not LINE.match(l)], LINE.groupindex["verb"], LINE.groups, bool(LINE.flags & re.X))


def lcs(a, b):
    t = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a, 1):
        for j, y in enumerate(b, 1):
            t[i][j] = t[i - 1][j - 1] + 1 if x == y else max(t[i - 1][j], t[i][j - 1])
    i, j, out = len(a), len(b), []
    while i and j:
        if a[i - 1] == b[j - 1]:
            out.append(a[i - 1])
            i -= 1
            j -= 1
        elif t[i - 1][j] >= t[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return out[::-1]


@cache
def lev(a, b):
    if not a or not b:
        return len(a) + len(b)
    return lev(a[1:], b[1:]) if a[0] == b[0] else 1 + min(lev(a[1:], b), lev(a, b[1:]), lev(a[1:], b[1:]))


print("".join(lcs("AGGTAB", "GXTXAYB")), lev("kitten", "sitting"), lev.cache_info().currsize)


class Trie:
    def __init__(self):
        self.kids: dict[str, Trie] = {}
        self.end = False

    def add(self, word):
        node = self
        for ch in word:
            node = node.kids.setdefault(ch, Trie())
        node.end = True
        return self

    def __contains__(self, word):
        return (n := self.find(word)) is not None and n.end

    def find(self, prefix):
        node = self
        for ch in prefix:
            if (node := node.kids.get(ch)) is None:
                return None
        return node

    def words(self, prefix=""):
        if self.end:
            yield prefix
        for ch in sorted(self.kids):
            yield from self.kids[ch].words(prefix + ch)

    def complete(self, prefix):
        return [*(n.words(prefix) if (n := self.find(prefix)) else ())]


t = Trie()
for w in "car card care cat dog do".split():
    t.add(w)
print(t.complete("car"), "ca" in t, "cat" in t, t.complete("z"), [*t.words()])


def justify(text, width):
    line, size = [], 0
    for word in text.split():
        if size + len(line) + len(word) > width:
            gaps, extra = divmod(width - size, max(len(line) - 1, 1)), 0
            yield (
                "".join(w + " " * (gaps[0] + (i < gaps[1])) for i, w in enumerate(line[:-1])) + line[-1]
                if len(line) > 1
                else line[0]
            )
            line, size = [], 0
        line.append(word)
        size += len(word)
    yield " ".join(line)


for l in justify("The quick brown fox jumps over the lazy dog and then sleeps all day long", 22):
    print(f"|{l:<22}|")
ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


def words(n):
    if n < 0:
        return "minus " + words(-n)
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + ("-" + ONES[n % 10] if n % 10 else "")
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            return (
                words(n // size)
                + f" {name}"
                + ((" and " if size == 100 else " ") + words(n % size) if n % size else "")
            )


print(words(1234567), "|", words(-42), "|", words(100), "|", words(10**9 + 1))
pig = lambda s: re.sub(r"\b([^aeiou\W]*)([a-z]+)\b", lambda m: m[2] + (m[1] + "ay" if m[1] else "way"), s.lower())
print(
    pig("hello apple string rhythm!"),
    re.sub(r"(?<!^)(?=[A-Z])", "_", "someCamelCase").lower(),
    re.sub(r"_([a-z])", lambda m: m[1].upper(), "snake_case_name"),
    re.split(r"([,;])\s*", "a, b;c"),
    re.findall(r"(\w)(\d)?", "a1b"),
    re.subn("x", "y", "axbx", count=1),
    re.escape("a.b*c"),
)
groups = defaultdict(list)
for w in "listen silent enlist google elbow below".split():
    groups["".join(sorted(w))].append(w)
print(
    [g for g in groups.values() if len(g) > 1],
    "A man, a plan".casefold().translate({ord(c): None for c in " ,"})[::-1],
    "abc".center(9, "*"),
    "%-5s|%05.1f|%+d|%x|%o|%e|%r|%c|%%" % ("ab", 3.14159, 5, 255, 8, 12345.678, "q", 65),
)
print(
    "a\tb".expandtabs(4),
    "x=1;y=2".partition(";"),
    "a.b.c".rsplit(".", 1),
    "Title Case".swapcase(),
    "12".zfill(5),
    "-7".zfill(4),
    "abc".isalpha(),
    "١".isdigit(),
    "x".isidentifier(),
    "ß".casefold(),
    "tEST".capitalize(),
    "they're".title(),
    "  s ".strip() + "|",
    "xxaxx".strip("x"),
    "prefix_a".removeprefix("prefix_"),
    "a.py".removesuffix(".py"),
    "abcabc".rfind("b"),
    "a-b".replace("-", "--", 1),
    "l1\nl2\r\nl3".splitlines(True),
    "b" * 3,
    "abc" < "abd",
    max("hello"),
    sorted("ba"),
    ",".join(map(str, [1, 2])),
    "é".encode(),
    b"\xc3\xa9".decode(),
    ascii("é"),
    repr('it\'s "q"\n'),
    "\N{BULLET}\x41\u0042",
    r"\n",
    "concat",
)
for spec in (
    "",
    ">8",
    "<8",
    "^8",
    "*^9",
    "08.3f",
    "+.1e",
    ",.2f",
    ".0%",
    "g",
    "n",
    "_.1f",
    " .2f",
    "=+9.1f",
    "#.3g",
    "010,.1f",
):
    print(f"[{3141.59:{spec}}]", end="")
print()
for spec in ("d", "b", "o", "x", "X", "#x", "#010b", ",", "_d", "c", "+d", "e", ".1f", "%", "^7", "=5d", "<+5", "08,d"):
    print(f"[{65:{spec}}]", end="")
print(
    f"{'x':>{5}}|{'é!r'}|{'a'!r:>5}|{1 + 1 = }|{[1, 2]!s:>8}|{ {'k': 1}['k'] }|{'nested ' + f'{1}'}|{None}|{True:d}|{3:>+4}|{'%'}|{{}}|{1e100:.3g}|{float('nan'):5}|{-0.0}|{1 / 3:.3}|{10**16!r}|{1e16}|{12345678.9:.2e}"
)
