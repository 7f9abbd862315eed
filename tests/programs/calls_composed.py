"""len(list(x)) and sep.join(sorted(x)), which are done in one; and what looks like them."""

from itertools import groupby


def runs(s):
    return [(k, len(list(g))) for k, g in groupby(s)]


def anagrams(words):
    groups = {}
    for w in words:
        groups.setdefault("".join(sorted(w)), []).append(w)
    return groups


def joined(sep, x):
    return sep.join(sorted(x))


class Loud:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        print("iter")
        for i in range(self.n):
            print("item", i)
            yield i


class Listed(list):
    def __iter__(self):
        return iter([1, 2])


class Text(str):
    def __iter__(self):
        return iter("zyx")


print(runs("aaabbbcaaa"), runs(""), runs([1, 1, 2.0, 2]))
for x in ("abc", "", "añb", "日本", [1, 2], (1, 2, 3), {1: 2}, {1, 2}, range(10), b"ab", Loud(2), Listed([1]), Text("ab")):
    print(len(list(x)))
for x in (5, None, 1.5):
    try:
        print(len(list(x)))
    except TypeError as e:
        print(e)


def broken():
    yield 1
    raise KeyError("here")


try:
    print(len(list(broken())))
except KeyError as e:
    print("caught", e)
print(anagrams(["listen", "silent", "enlist", "google", "gogole", "", "a", "tin", "nit"]))
long = "the quick brown fox jumps over the lazy dog"
print(repr("".join(sorted(long))), "".join(sorted("zażółć")), "".join(sorted("ÿéa")), "".join(sorted("日本a")))
print(joined("", "banana"), joined("-", "banana"), joined("", ["b", "a"]), joined(", ", {"x": 1, "a": 2}))
print(joined("", Text("ab")), joined("", ""), joined("-", "q"))
for x in ([1, 2], ["a", 1], 7, [None]):
    try:
        print(joined("", x))
    except TypeError as e:
        print(e)
print("".join("abc"), "".join(Text("abc")), "-".join("abc"), type("".join(Text("q"))))
items = [3, 1]
print(len(list(items)), list(items) is items, len(list(map(str, items))))


def shadowed(list):
    return len(list(3))


print(shadowed(lambda n: "x" * n))
