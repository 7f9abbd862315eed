def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


texts = [
    "",
    "abc",
    "Hello, World",
    "  spaced out  ",
    "a,b,,c",
    "ÄÖÜ straße ŉ",
    "ΑΣ ΣΑΣ",
    "\tx\ny\r\nz\x0b\x1c",
    "日本語",
    "\U0001f600!",
    "123",
    "½²٣",
    "ǆ Ǆ ǅ",
    "it's",
    'say "hi"',
    "back\\slash\x00\x7f\xa0\xad\u2028",
]
for s in texts:
    print(repr(s), ascii(s), len(s))
    print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold())
    print(
        s.isalpha(),
        s.isalnum(),
        s.isdigit(),
        s.isdecimal(),
        s.isnumeric(),
        s.isspace(),
        s.isupper(),
        s.islower(),
        s.istitle(),
        s.isidentifier(),
        s.isprintable(),
        s.isascii(),
    )
    print(
        s.split(),
        s.split(","),
        s.split(",", 1),
        s.rsplit(",", 1),
        s.splitlines(),
        s.splitlines(True),
        s.partition(","),
        s.rpartition("a"),
    )
    print(
        [s.strip()],
        [s.lstrip()],
        [s.rstrip()],
        [s.strip("abc ")],
        s.center(15, "*"),
        s.ljust(15, "-"),
        s.rjust(15),
        s.zfill(15),
        [s.expandtabs()],
    )
    print(
        s.find("a"),
        s.rfind("a"),
        s.count("a"),
        s.count(""),
        s.startswith("a"),
        s.endswith(("c", "d")),
        s.replace("a", "XX"),
        s.replace("", "-"),
        s[::-1],
        s[1:3],
        s[-2:],
        "a" in s,
        s * 2,
        s + "!",
        sorted(s),
    )
    print(
        s.encode(),
        s.encode("utf-16-le"),
        s.encode("ascii", "replace"),
        s.encode("ascii", "backslashreplace"),
        s.encode("latin-1", "xmlcharrefreplace"),
    )
    print(
        attempt(s.encode, "ascii"),
        attempt(s.index, "zz"),
        attempt(s.split, ""),
        attempt(s.join, [1]),
        attempt(s.center, 3, "xx"),
    )
print("-".join(["a", "b", "c"]), "".join(str(i) for i in range(5)), ", ".join(("x",)))
print("abc" < "abd", "abc" == "ab" + "c", "a" < "B", hash("abc") == hash("ab" + "c"), "Z" > "é", max("hello"))
print(
    "{} {1}".format(1, 2) if False else "{} {}".format(1, 2),
    "{0!r:>8}|{a:<5}|{b[0]}".format("x", a=3, b=[9]),
    "{:,}".format(1234567),
    "{:08.3f}|{:+d}|{:x}|{:#b}".format(3.14159, 5, 255, 5),
)
x = 3.14159
n = 42
print(f"{x:.2f} {n:5d}|{n:<5}|{n:^5}|{n:05} {n!r:>4} {'s':>3} {x:e} {n:%} {1e10:g} {n=}")
print("%s %d %5.2f %x %r %c %%" % ("a", 3, 2.5, 255, "q", "z"), "%(k)s" % {"k": 1}, "%-5s|%5s|%05d" % ("a", "b", 7))
print(
    attempt(lambda: "%d" % "x"),
    attempt(lambda: "%s %s" % 1),
    attempt(lambda: "{}".format()),
    attempt(lambda: "{:d}".format("x")),
    attempt(lambda: format(1, "zz")),
)
print(
    str.maketrans("abc", "xyz"),
    "aabbcc".translate(str.maketrans("abc", "xyz", "b")),
    "abc".translate({97: None, 98: "BB"}),
)
print(
    attempt(lambda: "a" + 1),
    attempt(lambda: "a" * "b"),
    attempt(lambda: "abc"[5]),
    attempt(lambda: "abc"[texts]),
    attempt(lambda: 1 in "abc"),
    attempt(ord, "ab"),
    attempt(chr, -1),
)
print(chr(97), ord("a"), chr(8364), ord("€"), str(b"abc", "utf-8"), str(12), str(None), str([1, "a"]), repr("a\n"))
s = ""
for i in range(1000):
    s += str(i)
print(len(s), s[:20], s[-20:], s.find("99100"), s.count("9"))
for c in "héy":
    print(c, end=" ")
print()


class Name(str):
    def shout(self):
        return self.upper() + "!"


n = Name("bob")
print(
    n,
    n.shout(),
    type(n).__name__,
    n == "bob",
    n + "x",
    type(n + "x").__name__,
    {n: 1}["bob"],
    isinstance(n, str),
    len(n),
    repr(n),
    str(n),
    f"{n:>5}",
    n[1],
    n.replace("b", "c"),
)
n.extra = 5
print(n.extra)
print("ab", "tab\tend", 'q"q', "é".encode("utf-8").decode("utf-8"))
