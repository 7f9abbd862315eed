"""Sums of several strings, texts that are joined, and searches in the values of a dict: nothing is made in between."""


def sums(a, b, c):
    print(a + b + c, a + (b + c), (a + b) + (c + a), a + "-" + b + "-" + c + "-" + a + "-" + b)
    print("" + a + "", a + "" + "", ("" + a) is not None, f"{a}{b}", f"{a}-{b}", f"{a}{b}{c}-{a}")
    text = a + b
    more = text + c
    return text, more, text + more + text


def appended(n):
    text = ""
    for i in range(n):
        text = text + "<" + str(i) + ">"
        text += "a" + "b"
    return text


def prepended(n):
    text = ""
    for i in range(n):
        text = "<" + str(i % 10) + text
    return text


def shared(n):
    """Strings that grew out of the same one."""
    base = "x" * 50
    base += "y"
    base += "z"
    made = []
    for i in range(n):
        made.append(base + str(i) + "!")
        made.append(base + "?" + str(i))
    return base, made


class Loud:
    def __init__(self, name):
        self.name = name

    def __radd__(self, other):
        return other + "+" + self.name


def changed():
    global word
    word = "changed"
    return "!"


def fails():
    raise ValueError("in the middle")


word = "first"
print(word + "-" + changed(), word)
print(sums("ab", "c", "def"), sums("", "é", "\u20ac"), sums("\u20ac", "", "x" * 50))
print(appended(30), len(appended(3000)), prepended(12), len(prepended(3000)))
base, made = shared(3)
print(base, made)
print("a" + "b" + Loud("loud") + "c" if False else ("a" + "b") + Loud("loud"))
try:
    print(word + "x" + fails() + "y")
except ValueError as e:
    print(e)
try:
    print(word + "x" + 1)
except TypeError as e:
    print(e)


class Text(str):
    def __add__(self, other):
        return "sub:" + str.__add__(self, other)


text = Text("t")
print(text + "a" + "b", "a" + text + "b", type("a" + text).__name__, f"{text}{text}", type(f"{text}{text}").__name__)


# --- joining ---
def joined(items):
    out = []
    for item in items:
        out.append(item)
    text = "".join(out)
    out.append("|")
    return text, "".join(out), "".join(out)


def nested(rows):
    return ";".join(",".join(str(x) for x in row) for row in rows)


def inside(word):
    parts = []
    for c in word:
        parts.append(c)
        parts.append("".join(d for d in word if d > c))
    return "".join(parts)


print(joined("abc"), joined(["ab"]), joined([]), joined("é\u20acx"), joined(["x" * 3000, "y" * 100])[0][-3:])
print(nested([[1, 2], [], [3]]), inside("cabé"), inside("a\u20acb"))
for wrong in (["a", 1], [None], ["a", b"b", 2]):
    try:
        print(joined(wrong))
    except TypeError as e:
        print(e)
for i in range(3):
    try:
        print("".join(c if c != "x" else fails() for c in "abx" * i))
    except ValueError as e:
        print(e)
print(joined("after"), "-".join(reversed("abc")), "".join(reversed("")), [c for c in reversed("aé\u20ac")])
r = reversed("xyz")
print(next(r), r.__length_hint__(), list(r), list(r), next(r, "end"))


# --- splitting, padding, translating ---
for s in ("", ",", "a", "a,b", ",a,,b,", "é,\u20ac", "a" * 30 + "," + "b" * 30):
    print(s.split(","), s.split(",", 1), s.split(",", 0), s.split(",", 5), s.rsplit(",", 1))
for s in ("", " ", "a", " a  b ", "a\tb\nc\x1fd\x85e\xa0f", "\u2003a\u2003"):
    print(s.split(), s.split(None, 1), len(s.split()))
print(b" a b\x85c ".split(), b"a,b,,".split(b","), bytearray(b"x y").split())
for s in ("", "ab", "é", "\u20ac"):
    for fill in (" ", "*", "\u20ac"):
        print([s.ljust(5, fill), s.rjust(4, fill), s.center(5, fill), s.center(4, fill)], end=" ")
print()
long = "The quick brown fox jumps over the lazy dog. " * 4 + "é"
table = str.maketrans({"a": "AA", "e": None, "o": 48, "x": "", "q": "\u20ac", "é": "e"})
print(long.translate(table), long.translate(str.maketrans("abc", "xyz", "T.")), long.translate({}))
print((long + "\u20ac").translate(table)[-5:], len(long.translate({32: None})))


# --- in the values of a dict ---
class Equal:
    def __eq__(self, other):
        print("asked", other)
        return other == "c"


def searched(d, what):
    return what in d.values(), what not in d.values(), what in d.keys()


nan = float("nan")
numbers = {"a": 1, "b": nan, "c": 2.0, "d": True}
print(searched({"x": "a", "y": "b"}, "b"), searched({"x": "a"}, "x"), searched({}, "x"))
print(searched(numbers, 2), searched(numbers, nan), searched(numbers, float("nan")), searched(numbers, "a"))
print(searched({1: "b", 2: "c", 3: "d"}, Equal()) if False else Equal() in {1: "b", 2: "c", 3: "d"}.values())


class Growing:
    def __eq__(self, other):
        grown[len(grown)] = 1
        return False


grown = {0: 0, 1: 1}
try:
    print(Growing() in grown.values())
except RuntimeError as e:
    print(e)
