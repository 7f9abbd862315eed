"""Deleting a key that was looked up just before, and looking it up again."""

from collections import Counter, OrderedDict, defaultdict


def drained(words):
    d = {}
    for w in words:
        d[w] = d.get(w, 0) + 1
    n = 0
    for w in words:
        if w in d:
            d[w] -= 1
            if d[w] == 0:
                del d[w]
                n += 1
                if w in d:
                    print("still there")
    return n, d


def again(k):
    d = {"a": 1, "b": 2}
    out = [k in d]
    try:
        del d[k]
        out.append(k in d)
        d[k] = 5
        out.append(d[k])
        del d[k]
        out.append(d.get(k))
        del d[k]
    except KeyError as e:
        out.append(repr(e))
    out += [k in d, d.get(k, "none"), list(d.items())]
    d[k] = 1
    d[k] += 1
    d["other"] = 3
    del d[k]
    d[k] = d.get(k, 10) + 1
    return out, d


def moved(n):
    d = {}
    for i in range(n):
        k = i % 7
        if k in d:
            v = d[k]
            del d[k]
            d[k] = v + 1
        else:
            d[k] = 0
    return d


def pairs(n):
    d = {(i, i % 3): i for i in range(n)}
    for i in range(0, n, 2):
        k = (i, i % 3)
        if k in d:
            del d[k]
    for i in range(n):
        k = (i, i % 3)
        if k not in d:
            d[k] = -i
        elif d[k] % 3 == 0:
            del d[k]
    return list(d.items())


def shared():
    rows = [{"x": i, "y": -i} for i in range(4)]
    for row in rows:
        if "x" in row:
            del row["x"]
            row["z"] = 1
    return rows, {"x": 1, "y": 2}


def defaults(words):
    d = defaultdict(int)
    for w in words:
        d[w] += 1
        if d[w] > 1:
            del d[w]
            d[w] += 10
    try:
        del d["no"]
    except KeyError as e:
        print(repr(e), "no" in d)
    return dict(d)


def others(make):
    d = make()
    d["k"] = 1
    if "k" in d:
        del d["k"]
    try:
        if "k" not in d:
            del d["k"]
        print("no error")
    except KeyError as e:
        print(repr(e))
    return d


def while_iterated():
    d = {i: i for i in range(5)}
    try:
        for k in d:
            if k in d:
                del d[k]
    except RuntimeError as e:
        return str(e), d


def aliased(k):
    d = {k: 1}
    e = d
    out = [k in d]
    del e[k]
    out.append(k in d)
    e[k] = 2
    del d[k]
    try:
        e[k]
    except KeyError as x:
        out.append(repr(x))
    return out


words = "a b c a b d e f g a".split()
print(drained(words))
for k in ("a", "b", "z"):
    print(again(k))
print(moved(40), pairs(20))
print(shared())
print(defaults(words))
for make in (dict, OrderedDict, Counter):
    print(others(make))
print(while_iterated(), aliased(5), aliased("k"), aliased((1, 2)), aliased(None))
