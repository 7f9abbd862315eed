"""Lists that are made only to be joined, and lists that nearly are."""


class Text(str):
    def __str__(self):
        return "never asked"


def plain(n):
    out = []
    for i in range(n):
        out.append(str(i))
        if i % 3 == 0:
            out.append("π" if i == 6 else "-")
    return ",".join(out)


def again(n):
    out = []
    texts = []
    for i in range(n):
        out.append("x" * i)
        texts.append("|".join(out))
    return texts


def kept(words):
    out = []
    for w in words:
        out.append(w)
    return " ".join(out), len(out)


def two_separators(words):
    out = []
    for w in words:
        out.append(w)
    return " ".join(out) + "-".join(out)


def conditional(flag):
    out = []
    if flag:
        out = ["other"]
    out.append("end")
    return "".join(out)


def computed(sep, words):
    out = []
    for w in words:
        out.append(w)
    return sep.join(out)


def wrong(items):
    out = []
    try:
        for x in items:
            out.append(x)
        return ", ".join(out)
    except TypeError as e:
        return e


def identity(s):
    out = []
    out.append(s)
    return "".join(out) is s


def result_of_append():
    out = []
    x = out.append("a")
    return x, "".join(out)


def nested(n):
    out = []
    for i in range(n):
        row = []
        for j in range(i):
            row.append(chr(97 + j))
        out.append("".join(row))
    return "\n".join(out)


def generator(n):
    out = []
    for i in range(n):
        out.append(str(i))
        yield "+".join(out)


def in_handler(items):
    out = []
    for x in items:
        try:
            out.append(str(10 // x))
        except ZeroDivisionError:
            out.append("zero")
        finally:
            out.append(";")
    return "".join(out)


def itself():
    out = []
    out.append("a")
    try:
        out.append(out)
        return "".join(out)
    except TypeError as e:
        return e


def closure(n):
    out = []

    def put(x):
        out.append(x)

    for i in range(n):
        put(str(i))
    return "".join(out)


def expressions(items):
    made = ",".join(str(x) for x in items), "".join([str(x) for x in items if x]), "é".join(x * 2 for x in "abc")
    try:
        return made, ",".join(x for x in items)
    except TypeError as e:
        return made, e


print(plain(0), plain(1), plain(12))
print(again(4))
print(kept(["a", "b"]), two_separators(["a", "b"]), conditional(True), conditional(False), computed("+", ["a", "b"]))
print(wrong(["a", 1, None]), wrong([]), wrong([b"x"]), wrong(["a", Text("sub")]), type(wrong([Text("sub")])).__name__)
print(identity("abc"), identity(""), result_of_append(), itself(), closure(4))
print(nested(4))
print(list(generator(4)))
print(in_handler([1, 0, 5]))
print(expressions([1, 0, 2]))
print(expressions([]))
big = plain(3000)
print(len(big), hash(big) == hash(plain(3000)), big == plain(3000), big[-20:])
