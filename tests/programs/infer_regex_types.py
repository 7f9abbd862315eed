"""What the functions and methods of re give is known from the pattern; None where a group takes no part."""

import re
from re import findall

DATE = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")
NAMED = re.compile(r"(?P<key>\w+)\s*=\s*(?:(?P<number>\d+)|(?P<text>'[^']*'))")
LOOSE = re.compile(r"(a)|(b)|(?:(c)d)*")
WORDY = re.compile(
    r"""(\w+)  # (a comment with parentheses)
        \s+ (\w+)?""",
    re.VERBOSE,
)


def parse(text):
    m = DATE.match(text)
    if m is None:
        return None
    year, month = m.group(1), m.group(2)
    day = m.group(3)
    return int(year), int(month), int(day) if day is not None else 0, m.end(), m.span(2), m[0].upper()


def settings(lines):
    found = {}
    for line in lines:
        m = NAMED.search(line)
        if not m:
            continue
        if m["number"]:
            found[m["key"]] = int(m["number"])
        else:
            found[m["key"].lower()] = m["text"].strip("'")
    return found


print([parse(t) for t in ("2024-05-17 x", "2024-05", "no", "1999-12-31")])
print(settings(["a = 5", "B='x y'", "nothing", "c =7"]))
for text in ("a", "b", "cdcd", ""):
    m = LOOSE.match(text)
    print(m.groups(), m.groups("-"), m.group(0, 1, 3), m.lastindex, m.lastgroup, m.re is LOOSE, m.string)
print(WORDY.match("one two").groups(), WORDY.match("one  ").groups(), WORDY.groups)
print(findall(r"\d+", "1 22 333"), re.findall(r"(\w)=(\d)?", "a=1 b= c=3"), re.findall(r"(x)?y", "xy y"))
print(sum(len(w) for w in re.findall(r"[a-z']+", "it's a test of words")))
print([m.group().upper() + str(m.start()) for m in re.finditer(r"[a-c]+", "abxcaxx")])
print(re.split(r"[,;]\s*", "a, b;c"), re.split(r"(,)|;", "a,b;c"), re.split(r"(,)", "a,b", maxsplit=1))
print(
    re.sub(r"\d+", lambda m: str(int(m.group()) * 2), "a1 b22"),
    re.sub("b", "<\\g<0>>", "abc"),
    re.subn("a", "b", "aab"),
)
print(re.sub(r"(\w)(\d)?", lambda m: m.group(1) + (m.group(2) or "?"), "a1b c3"), DATE.sub(r"\2/\1", "2024-05 x"))
print({k: v for k, v in NAMED.match("k = 3").groupdict().items()}, NAMED.match("k=3").groupdict(""))
print(re.findall(b"[a-z]+", b"ab cd"), re.match(b"(a)(b)?", b"a").groups(), re.compile(b"x").sub(b"y", b"axa"))

SPEC = [("NUM", r"\d+(\.\d*)?"), ("ID", r"[A-Za-z]\w*"), ("OP", r"[-+*/=()]"), ("WS", r"\s+"), ("BAD", r".")]
SCANNER = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in SPEC))


def tokens(text):
    for m in SCANNER.finditer(text):
        kind, value = m.lastgroup, m.group()
        if kind == "WS":
            continue
        if kind == "BAD":
            raise SyntaxError(f"{value!r} at {m.start()}")
        yield kind, float(value) if kind == "NUM" else value


print(list(tokens("x1 = 3.5*(y + 2)")))
try:
    print(list(tokens("a ? b")))
except SyntaxError as error:
    print(error)


class Text(str):
    pass


m = re.match(r"(\w+) (\w+)?", Text("one two"))
print(
    type(m.group()),
    type(m.group(1)),
    [type(p) for p in re.split("x", Text("abc"))],
    type(re.sub("q", "r", Text("abc"))),
)
either = re.compile(r"(a)(b)?") if len(SPEC) > 2 else re.compile(b"(a)")
print(either.match("a").groups(), either.findall("ab a"))
for bad in (
    lambda: m.group(9),
    lambda: m["zz"],
    lambda: re.compile("("),
    lambda: DATE.match(b"2024"),
    lambda: re.match("a"),
):
    try:
        print(bad())
    except (IndexError, re.error, TypeError) as error:
        print(type(error).__name__, error)


def first_word(pattern, text):
    return re.match(pattern, text).group(1).title()


print(first_word(r"\s*(\w+)", "  hello world"), first_word(re.compile("(.)(.)?"), "xy"))
print(re.escape("a.b*c"), [p.pattern for p in (DATE, LOOSE)], m.expand(r"\2-\1"))
