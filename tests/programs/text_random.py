# Pseudo-random strings through the methods of str and bytes; the same seed gives the same text everywhere.
state = 12345


def rnd(n):
    global state
    state = (state * 1103515245 + 12345) % 2147483648
    return (state >> 8) % n


ALPHABETS = [
    "ab",
    "abc \t,",
    "aAbBzZ019_",
    "é\xa0ÿßAb ",
    "aŁΣσßǆ\u2003\u0345",
    "日本語😀a",
    "\n\r\x0b\x1c\u2028x",
    "'\"\\\x00\x7f",
]


def text(most):
    alphabet = ALPHABETS[rnd(len(ALPHABETS))]
    return "".join(alphabet[rnd(len(alphabet))] for _ in range(rnd(most + 1)))


def attempt(f):
    try:
        return f()
    except Exception as e:
        return (type(e).__name__, str(e))


def bound():
    return [None, rnd(12), -rnd(12), 0][rnd(4)]


def one():
    s, t, u = text(14), text(3), text(4)
    if rnd(3) == 0 and s:
        i = rnd(len(s))
        t = s[i : i + rnd(3) + 1]
    n, a, b = rnd(20) - 3, bound(), bound()
    yield s.find(t, a, b), s.rfind(t, a, b), s.count(t, a, b), s.startswith(t, a, b), s.endswith(t, a, b), t in s
    yield attempt(lambda: s.index(t)), attempt(lambda: s.rindex(t)), s.replace(t, u), s.replace(t, u, n)
    yield (
        attempt(lambda: s.split(t)),
        attempt(lambda: s.rsplit(t, n)),
        s.split(None, n),
        s.rsplit(maxsplit=n),
        s.splitlines(n > 3),
    )
    yield (
        attempt(lambda: s.partition(t)),
        attempt(lambda: s.rpartition(t)),
        s.strip(t),
        s.lstrip(),
        s.rstrip(u),
        u.join([s, t, s]),
    )
    yield (
        s.upper(),
        s.lower(),
        s.title(),
        s.capitalize(),
        s.swapcase(),
        s.casefold(),
        s[a:b],
        s[b:a:-1],
        s[::2],
        s * (n % 3),
    )
    yield s.center(n), s.ljust(n, "é"), s.rjust(n), s.zfill(n), s.expandtabs(n), s.removeprefix(t), s.removesuffix(t)
    yield (
        s.isalpha(),
        s.isalnum(),
        s.isdigit(),
        s.isspace(),
        s.isupper(),
        s.islower(),
        s.istitle(),
        s.isidentifier(),
        s.isprintable(),
    )
    yield (
        s + t + u,
        s < t,
        s == t,
        s >= u,
        (s + t) == (s + t),
        hash(s + "!") == hash(s + "!"),
        sorted([s, t, u]),
        repr(s),
        ascii(s),
    )
    c = s.encode()
    d = t.encode()
    yield (
        c,
        c.find(d),
        c.count(d),
        c.replace(d, b"--"),
        attempt(lambda: c.split(d)),
        c.split(),
        c.upper(),
        c.title(),
        c.hex(),
        c.center(n, b"."),
    )
    yield (
        c.decode(),
        attempt(lambda: c.decode("ascii")),
        c.decode("ascii", "replace"),
        attempt(lambda: c[1:].decode()),
        c[1:].decode("utf-8", "backslashreplace"),
    )
    yield (
        attempt(lambda: s.encode("latin-1")),
        s.encode("ascii", "xmlcharrefreplace"),
        s.encode("utf-16"),
        s.encode("utf-32-be").decode("utf-32-be") == s,
    )


SPECS = [
    "",
    "5",
    "<8",
    ">+8",
    "^09",
    "08",
    ",",
    "_",
    "x",
    "#b",
    "#X",
    "e",
    ".3f",
    "g",
    "%",
    "+.2e",
    "c",
    "n",
    "s",
    ".2",
    "z.1f",
    "012,",
    "=8",
    "010.3f",
    ",.2f",
]
DIRECTIVES = [
    "%d",
    "%5d",
    "%-6d|",
    "%+d",
    "%05d",
    "%x",
    "%#o",
    "%s",
    "%r",
    "%.2s",
    "%f",
    "%.3e",
    "%g",
    "%c",
    "%8.2f",
    "%a",
]


def formats():
    values = [
        rnd(1000) - 500,
        rnd(1 << 20) * rnd(1 << 20) * rnd(1 << 20),
        (rnd(2000) - 1000) / 7,
        text(5),
        rnd(3) / 1e10,
        65,
    ]
    v = values[rnd(len(values))]
    spec = SPECS[rnd(len(SPECS))]
    yield (
        attempt(lambda: format(v, spec)),
        attempt(lambda: ("{:" + spec + "}").format(v)),
        attempt(lambda: f"{v!r:>{rnd(9)}}"),
        spec,
    )
    d = DIRECTIVES[rnd(len(DIRECTIVES))]
    yield (
        d,
        attempt(lambda: d % v),
        attempt(lambda: (d + "-" + d) % (v, v)),
        attempt(lambda: "{0}{x}{0!r}".format(v, x=d)),
    )


for i in range(100):
    for part in one():
        print(i, ascii(part))
    for part in formats():
        print(i, ascii(part))

grown = [""]
for i in range(400):
    s = grown[len(grown) - 1 - rnd(2)]
    grown.append(s + text(6))
    if i % 50 == 0:
        print(ascii(grown[-1][-30:]), len(grown[-1]), len(set(grown)))
