"""str: methods, slices, formatting with % and format, predicates, splitting, searching, translation."""

s = "Hello, World"
print(
    s.upper(),
    s.lower(),
    s.swapcase(),
    s.title(),
    "hello world".capitalize(),
    "ß".upper(),
    "ǅ".lower(),
    "İ".lower() == "i̇",
    "STRASSE".casefold(),
)
print(
    s.find("o"),
    s.rfind("o"),
    s.find("zz"),
    s.index("W"),
    s.count("l"),
    "aaaa".count("aa"),
    s.find("o", 5),
    s.find("o", -3),
    "abc".find(""),
    "abc".count(""),
    s.startswith("He"),
    s.endswith(("x", "ld")),
    s.startswith("W", 7),
)
print(
    "a,b,,c".split(","),
    " a  b c ".split(),
    "a,b,c".split(",", 1),
    "a b c".rsplit(None, 1),
    "a,b,c".rsplit(",", 1),
    "".split(),
    "".split(","),
    "a\nb\r\nc\x0bd".splitlines(),
    "a\nb\n".splitlines(True),
    "x".partition("-"),
    "a-b-c".partition("-"),
    "a-b-c".rpartition("-"),
)
print(
    "  x ".strip(),
    "xxaxx".strip("x"),
    "abcba".lstrip("ab"),
    "abcba".rstrip("ab"),
    "prefix-x".removeprefix("prefix-"),
    "x.py".removesuffix(".py"),
    "-".join("abc"),
    ", ".join([]),
    "aXbX".replace("X", "--"),
    "aaa".replace("a", "b", 2),
    "abc".replace("", "-"),
)
print(
    "x".center(7, "*"),
    "x".ljust(4, ".") + "|",
    "x".rjust(4) + "|",
    "42".zfill(5),
    "-42".zfill(6),
    "a\tbc\td".expandtabs(4),
    "abc"[::-1],
    "abcdef"[1:-1:2],
    "abc"[5:],
    "abc"[-100:2],
    "ab" * 3,
    "ab",
    "é" in "café",
)
for w in ("abc", "ABC", "123", "a1", "", " ", "½", "²", "Abc Def", "_x1", "1x", "é", "\n", "१"):
    print(
        repr(w),
        w.isalpha(),
        w.isdigit(),
        w.isdecimal(),
        w.isnumeric(),
        w.isalnum(),
        w.isspace(),
        w.isupper(),
        w.islower(),
        w.istitle(),
        w.isidentifier(),
        w.isprintable(),
        w.isascii(),
    )
print(
    "%s %r %d %5.2f %-5s| %05d %x %o %c %% %e %+d %s"
    % ("s", "r", 42, 3.14159, "ab", 42, 255, 8, "c", 12345.678, 5, None),
    "%(a)s-%(b)03d" % {"a": 1, "b": 2},
    "%*d|%.*f" % (5, 42, 2, 1.239),
    "%s" % [1],
    "%s" % ((1, 2),),
    "%5s%%" % "x",
)
print(
    "{} {} {}".format(1, "a", None),
    "{1}{0}{1}".format("a", "b"),
    "{x:>5}|{y!r:<6}|".format(x=1, y="s"),
    "{0[1]} {1.real} {2[k]}".format([1, 2], 5, {"k": "v"}),
    "{:{w}.{p}f}".format(3.14159, w=8, p=2),
    "{{}}".format(),
    "{:^10}|{:*<5}|{:>+6.1f}".format("mid", "l", 2.25),
    "{:,} {:b} {:%}".format(10**6, 5, 0.25),
)
name, width, val = "x", 10, 3.14159
print(
    f"{name!r:>{width}}|{val:.{2}f}|{val:{width}.1f}|{name=}|{val=:.2f}|{1 + 1 = }|{{literal}}|{'nested ' + f'{name * 2}'}|{[i for i in range(3)]}|{ {'k': 1}['k'] }|{(lambda q: q * 2)(4)}|{name:s}|{True:d}|{None!s:>6}|{'a' if val > 3 else 'b'}"
)
print(
    "abc".translate(str.maketrans("ab", "xy", "c")),
    "abc".translate({97: None, 98: "BB", 99: 100}),
    str.maketrans({"a": "1"}),
    "a-b_c".translate(str.maketrans("-_", "  ")).split(),
)
print(
    ord("a"),
    chr(8364),
    ord("😀"),
    len("😀é"),
    "😀é"[0],
    "\u0041\x42\103",
    repr("\u200b\ud800"),
    "tab\there".encode(),
    "é☃😀".encode("utf-8"),
    "abc".encode("utf-16-le"),
    b"caf\xc3\xa9".decode(),
    "é".encode("latin-1"),
    "a☃".encode("ascii", "replace"),
    "a☃".encode("ascii", "xmlcharrefreplace"),
    b"\xffa".decode("utf-8", "replace"),
)
print(
    "a" < "b",
    "a" < "B",
    "" < "a",
    "abc" < "abd",
    "Z" < "a",
    "é" > "z",
    "10" < "9",
    max("hello"),
    min("hello"),
    sorted("bca"),
    list(reversed("abc")),
    "".join(sorted("banana")),
    hash("a") == hash("a"),
)
text = "the quick brown fox jumps over the lazy dog the end"
words = text.split()
print(
    {w: words.count(w) for w in sorted(set(words)) if words.count(w) > 1},
    " ".join(w.capitalize() for w in words[:3]),
    text.title()[:9],
    max(words, key=len),
    sorted(words, key=lambda w: (-len(w), w))[:4],
)
out = ""
for i in range(200):
    out += chr(97 + i % 26)
print(len(out), out[:30], out[::40], out.index("z"), out.rindex("a"), "abc" in out, "acb" in out, out.count("abc"))
print(
    str(5) + str(None) + str([1, "a"]) + str(b"x", "ascii"),
    repr("a'b"),
    str(),
    "a\\b",
    r"a\b",
    "line1\nline2".split("\n"),
    "\\" in "a\\",
    len("\n\t"),
    "%r" % "\n",
    "é".isalpha(),
    "ab" * 2,
)
