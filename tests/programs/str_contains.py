"""Characters and strings that are looked for in constants, repeated strings, ints of a base, best of generators."""


def kinds(text):
    found = []
    for i in range(len(text)):
        if text[i] in "aeiou":
            found.append("vowel")
        elif text[i] in ("\n", "\t", " "):
            found.append("space")
        elif text[i] in "+-*/" or text[i] == "%":
            found.append("operator")
        elif text[i] not in "xyz@~?":
            found.append("other")
        else:
            found.append("xyz")
    return found


def loops(text, hay):
    return [c in "aeiou?@" for c in text], [c in hay for c in text], [c in ("a", "\u20ac", "ab") for c in text]


def words(items):
    return [
        (w in "abc", w in "", w in ("abc", "", "b"), w not in ("x", "abc"), "b" in w, w in "h\xe9", "\xe9" in w)
        for w in items
    ]


def numbers(items):
    return [(n in (1, 2, 300), n not in (0, -1)) for n in items]


def deep(n):
    total = 0
    for i in range(n):
        if i % 7 in (1, 3) or i in (0, 10**20):
            total += i
    return total


def repeated(s, n):
    return s * n, n * s, "-" * n, s * 2 + "x" * len(s), s * -1, s * True


def boxes(n):
    return ["#" * i + "." * (n - i) for i in range(n + 1)]


def based(texts, bases):
    out = []
    for text in texts:
        try:
            out.append((int(text, 2), int(text, 16)))
        except ValueError as e:
            out.append(str(e))
        for base in bases:
            try:
                out.append(int(text, base))
            except ValueError as e:
                out.append(str(e))
    return out


def best(rows):
    longest = max(len(row) for row in rows)
    last = max(row[-1] for row in rows if row)
    return longest, last, min((len(row), row) for row in rows), max((c for c in "hello"), key=lambda c: -ord(c))


print(kinds("a b+%c\txyz\n\xe9\u20ac@~?\x7f"))
print(loops("a?@\xe9\u20acz", "z\u20ac"), loops("", ""))
print(words(["a", "", "abc", "b", "bc", "\xe9", "h\xe9", "\u20ac"]))
print(numbers([1, 300, 0, -1, 2]), deep(50))
print(repeated("ab", 3), repeated("", 2), repeated("\u20ac", 1), boxes(3))
print(based(["101", "ff", "0b1", "x"], [0, 8, 36]))
print(best(["ab", "c", "def"]))
for empty in ([], [""]):
    try:
        print(best(empty))
    except (ValueError, IndexError) as e:
        print(e)
try:
    print("ab" * 10**12)
except MemoryError:
    print("too long")
try:
    print(1 in "abc")
except TypeError as e:
    print(e)
mixed = ["a", 1, None, 2.0, True, "b"]
print([m in ("a", 1) for m in mixed], [m in ("b", "c") for m in mixed], [m in (1, 2) for m in mixed])
print(
    sorted(set("hello w\xf6rld\u20ac")),
    set(""),
    frozenset("aab") == {"a", "b"},
    {*"xyx"} == set("xy"),
    len(set("abc" * 50)),
)
many = set("seed")
many.update("more", "letters")
print(sorted(many), sorted(many & set("lemon")), set("ab") | set("bc") == {"a", "b", "c"})
