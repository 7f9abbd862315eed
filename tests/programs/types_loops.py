"""Loops over enumerate, zip, reversed, dicts and strings, and what is unpacked there."""


def numbered(xs):
    return [(i, x) for i, x in enumerate(xs)]


def pairs(a, b):
    total = []
    for x, y in zip(a, b):
        total.append((x, y))
    return total


print(numbered([1.5, 2.5]), numbered("ab"), numbered({"k": 1}), numbered(iter([3])))
print(pairs([1, 2, 3], "ab"), pairs((), [1]), pairs([1, 2], iter([5, 6, 7])))
rest = iter([1, 2, 3, 4])
for x, y in zip(rest, rest):
    print(x, y)
for x, y, z in zip("abc", range(3), [None, True, 1.5]):
    print(x, y, z)
for whole in zip([1], [2]):
    print(whole)
for whole in enumerate(["x"]):
    print(whole, len(whole))
for i, (a, b) in enumerate([(1, 2), (3, 4)]):
    print(i, a + b)
for i, x in enumerate(["a"], 5):
    print(i, x)
for x in reversed([1, 2, 3]):
    print(x, end=" ")
for x in reversed((4, 5)):
    print(x, end=" ")
for x in reversed("xyz"):
    print(x, end=" ")
print()


def shrinking():
    items = [1, 2, 3, 4]
    for x in reversed(items):
        print("at", x)
        if x == 3:
            items.clear()
            items.append(9)
    growing = [0]
    for i, x in enumerate(growing):
        if i < 3:
            growing.append(x + 1)
    print(growing)


shrinking()


def counts(words):
    found = {}
    for w in words:
        found[w] = found.get(w, 0) + 1
    for w, n in sorted(found.items()):
        print(w, n)
    for w, n in found.items():
        print(w * n, end=";")
    for w in found:
        print(w, end=",")
    for w in found.keys():
        print(w, end=".")
    print(sum(n for n in found.values()), [n for n in found.values()])
    try:
        for w, n in found.items():
            found[w + "x"] = n
    except RuntimeError as e:
        print(e)
    try:
        for w in found:
            del found[w]
    except RuntimeError as e:
        print(e)


counts("the cat the dog the end".split())
for c in "héllo€😀":
    print(c, ord(c), end=" ")
print()


def swap(pair):
    a, b = pair
    return b, a


def minmax(xs):
    low = high = xs[0]
    for x in xs:
        low, high = min(low, x), max(high, x)
    return low, high


lo, hi = minmax([3, 1, 2])
print(swap((1, "x")), swap(swap((1, "x"))), lo, hi)
for bad in (3, None):
    try:
        for i, x in enumerate(bad):
            pass
    except TypeError as e:
        print(e)
    try:
        for i, x in zip([1], bad):
            pass
    except TypeError as e:
        print(e)
try:
    for a, b in zip([1], [2], [3]):
        pass
except ValueError as e:
    print(e)
try:
    for a, b in [(1, 2), (1, 2, 3)]:
        print(a, b)
except ValueError as e:
    print(e)


def gen(xs):
    for i, x in enumerate(xs):
        got = yield i, x
        if got:
            yield got
    for k, v in {"a": 1, "b": 2}.items():
        yield k
        yield v


g = gen("pq")
print(next(g), g.send("sent"), list(g))
