"""re: patterns that are known when the program is compiled, those that only seem to be, and both together."""

import re
import re as regex
from re import IGNORECASE, findall, sub as replace
from re import compile as made


def show(*values):
    print(*map(repr, values))


def failing(f, *args):
    try:
        show(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


# --- the tokenizer of the documentation
SPEC = [
    ("NUMBER", r"\d+(\.\d*)?"),
    ("ASSIGN", r":="),
    ("ID", r"[A-Za-z_]\w*"),
    ("OP", r"[+\-*/]"),
    ("SKIP", r"[ \t]+"),
    ("MISMATCH", r"."),
]
TOKENS = "|".join("(?P<%s>%s)" % pair for pair in SPEC)


def tokens(code):
    for m in re.finditer(TOKENS, code):
        if m.lastgroup != "SKIP":
            yield m.lastgroup, m.group()


def local_tokens(code):
    spec = {"A": "a+", "B": f"[{'bc'}]"}
    text = "|".join(f"(?P<{name}>{p})" for name, p in spec.items())
    return [(m.lastgroup, m[0]) for m in re.compile(text).finditer(code)]


OPERATORS = ["+", "++", "*", "**", "->"]
OPERATOR = re.compile("|".join(map(re.escape, sorted(OPERATORS, key=len, reverse=True))))
show(list(tokens("x1 := 3.5 + y")), local_tokens("aabca"), OPERATOR.findall("a++ + b->c**d*e"))
show(OPERATOR.pattern, re.compile(TOKENS).groupindex, made(rf"(?P<n>{'x' 'y'})" + "+").groupindex)

# --- lists that are not what they were written as
GROWN = ["a", "b"]
GROWN.append("c")
show(re.findall("|".join(GROWN), "abcd"))
ALIASED = ["a"]
other = ALIASED
other[0] = "d"
show(re.findall("|".join(ALIASED), "abcd"))
CHANGED = ["a"]
CHANGED += ["c"]
show(re.findall("|".join(CHANGED), "abcd"))


def of_argument(p):
    p = p + "c"
    return re.findall(p, "abcac")


def of_two(flag):
    p = "a"
    if flag:
        p = "b"
    return re.findall(p, "abc")


def nested():
    p = "a"

    def inner():
        nonlocal p
        p = "c"

    inner()
    return re.findall(p, "abc")


def shadowed(re):
    return re.findall("a", "abc")


class Fake:
    def findall(self, *args):
        return "fake", args


show(of_argument("a"), of_two(True), of_two(False), nested(), shadowed(re), shadowed(Fake()))


def here():
    import re as r

    return r.findall(r"[a-c]", "abcd", r.I), r.split("(b)", "abc", maxsplit=1)


def unbound(early):
    if not early:
        p = r"\d"
    return re.findall(p, "a1")


def late():
    return re.match(LATE, "xx")


failing(late)
LATE = "x+"
failing(late)
failing(unbound, True)
failing(unbound, False)
show(here(), findall("a|B", "aAbB", flags=IGNORECASE), replace("a", "b", "banana", count=1))

# --- the same object, however it was made
one = re.compile(r"(\w+)=(\d+)")
name = "".join(["(", r"\w+)=(\d+)"])
show(one is re.compile(r"(\w+)=(\d+)"), one is re.compile(name), one is made(name, 0), one == re.compile(name, re.U))
show(re.compile(name, re.A) is re.compile(r"(\w+)=(\d+)", re.A), re.compile(one) is one)
dynamic = re.compile("".join(["z", "+"]))
show(dynamic is re.compile("z+"), re.compile("z+") is regex.compile("z+", flags=0))
re.purge()
again = re.compile(r"(\w+)=(\d+)")
show(again is one, again == one, hash(again) == hash(one), again is re.compile(name), one.match("a=1").groups())

# --- what stands in them
p = re.compile(r"(?i)(?P<key>[a-zé]+)(?P<rest>\s*)\n?", re.M | re.X)
show(p, p.flags, p.groups, p.groupindex, p.pattern, p.match("É \n").groupdict(), re.compile(b"[\xe9a]+", re.I))
show(p.match("ſK").group(), re.compile("[Ā-ſ]+x?").findall("aĀāx"), re.findall(r"(?a)\w|é", "aéü"))
show(re.findall(".", "aЖ\n"), re.findall("(?s).b", "Жb\nb"), re.findall("[^a]x?", "aЖx"), re.findall(r"\W\w", "-Ж→a"))
show(re.compile(b"(?P<x>a)|b").groupindex, re.split(rb"(,)\s*", b"a, b,c"), re.sub(b"a", b"\\g<0>x", b"aba"))
show(re.compile("a", re.ASCII | re.S), re.compile("(a)(b)?").match("a").lastgroup, re.compile("").findall("ab"))
show(re.fullmatch(string="ab", pattern="a."), re.subn("a", "b", "aa"), re.search("b", "ab", flags=re.I | re.DOTALL))

# --- errors when it runs
failing(lambda: re.compile("a("))
failing(lambda: re.compile("[a"))
failing(lambda: re.match("a", 5))
failing(lambda: re.match(b"a", "a"))
failing(lambda: re.match("a"))
failing(lambda: re.match("a", "b", 0, 0))
failing(lambda: re.match("a", "b", pattern="c"))
failing(lambda: re.compile(one, re.I))
failing(lambda: re.compile("a", re.L))
failing(lambda: re.compile("(?u)a", re.A))
failing(lambda: re.compile(5))
failing(lambda: re.sub("(a)", r"\2", "a"))
failing(lambda: re.sub("(?P<n>a)", r"\g<n>\g<m>", "a"))
failing(lambda: re.sub("(?P<n>a)", r"[\g<n>\g<1>\g<0>\1\\\n]", "a"))
failing(lambda: re.sub("a", "\\", "a"))
failing(lambda: re.sub("a", r"\q", "a"))
failing(lambda: re.sub("a", r"\g<", "a"))
failing(lambda: re.sub("a", r"\g<1x>", "a"))
failing(lambda: re.sub("a", r"\0\07\101\.\400", "a"))
failing(lambda: re.sub("a", r"\0\07\101\.", "a"))

# --- classes and comprehensions
class Lexer:
    WORD = r"\w+"
    pattern = re.compile(WORD + "!")
    found = [re.findall(x + "b", "abbb") for x in ("a", "b")]

    def words(self, text, p=re.compile("[a-z]+")):
        return p.findall(text), self.pattern.findall(text)


show(Lexer().words("ab cd!"), Lexer.found, [re.sub("a", x, "banana") for x in "xy"], (lambda: re.split(",", "a,b"))())


class Text(str):
    pass


show(re.compile(Text("a")) == re.compile("a"), re.compile(Text("a")) is re.compile("a"), type(re.compile(Text("q")).pattern))
FLAG = re.I
show(re.findall("a", "aA", FLAG), re.findall("a", "aA", FLAG | re.M), re.compile("a", FLAG).flags)
