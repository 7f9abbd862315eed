"""The same key looked up several times: what happens between the lookups decides, not what was found before."""

from collections import defaultdict


def count(words):
    counts = {}
    for w in words:
        counts[w] = counts.get(w, 0) + 1
    for w in words:
        if w in counts:
            counts[w] += 1
        else:
            counts[w] = 100
    return counts


def changes_between(k):
    d = {"a": 1, "b": 2, "c": 3}
    out = [k in d, d.get(k)]
    d.pop("a", None)
    out += [k in d, d.get(k, "gone")]
    d["new"] = 5
    out += [d.get(k), k in d]
    d.clear()
    out += [k in d, d.get(k)]
    d[k] = 7
    out += [d[k], k in d]
    del d[k]
    out += [k in d]
    d.update({k: 8})
    out += [d[k]]
    d.popitem()
    try:
        out.append(d[k])
    except KeyError as e:
        out.append(repr(e))
    d.setdefault(k, 9)
    out.append(d[k])
    return out


def grows(n):
    d = {}
    for i in range(n):
        if i not in d:
            for j in range(i, i + 3):
                d[j] = j * 2
        d[i] += 1
    return sum(d.values()), len(d)


def drop(d, k):
    d.pop(k, None)
    return 1


def called_between():
    d = {"x": 1, "y": 2}
    k = "x"
    if k in d:
        drop(d, k)
        print(k in d, d.get(k))
        try:
            d[k] += drop(d, k)
        except KeyError as e:
            print("missing", e)
        d[k] = d.get(k, 0) + drop(d, k)
        print(d)
        d[k] = d[k] + drop(d, k)
        print(d)


class Cache:
    def __init__(self, size):
        self.size = size
        self.items = {}
        self.hits = 0

    def get(self, k):
        if k in self.items:
            self.hits += 1
            return self.items[k]
        return None

    def put(self, k, v):
        if k not in self.items and len(self.items) >= self.size:
            self.items = {}
        self.items[k] = v

    def swap(self, k):
        before = self.items[k]
        self.items = {k: "other"}
        return before, self.items[k], self.items.get(k)


TABLE = {"one": 1}


def global_table(k):
    global TABLE
    if k in TABLE:
        TABLE = {"two": 2}
    return k in TABLE, TABLE.get(k), TABLE.get("two")


def in_try(d, keys):
    out = []
    for k in keys:
        try:
            if k == "bad":
                raise ValueError
            x = d[k]
        except KeyError:
            d[k] = x = -1
        except ValueError:
            out.append(k in d)
            x = d.get(k)
        out.append((x, d.get(k)))
    return out


def tuples(points):
    seen = {}
    for p in points:
        if p not in seen:
            seen[p] = 0
        seen[p] += p[0]
        seen[p] = seen[p] * 2
    return seen


def defaults(words):
    counts = defaultdict(int)
    groups = defaultdict(list)
    for i, w in enumerate(words):
        counts[w] += 1
        groups[w].append(i)
        if w in groups and len(groups[w]) > 1:
            groups[w] = groups[w][:1]
        counts[w] *= 2
    return dict(counts), dict(groups)


def failing():
    d = defaultdict(lambda: [][0])
    for k in ("a", "b"):
        try:
            d[k] = d[k]
        except IndexError as e:
            print(e, len(d))


def conditions(d, k, flag):
    if flag:
        a = d.get(k)
    else:
        a = k in d
    d[k] = 5
    return a, d[k]


words = "the cat and the dog and the bird".split()
print(count(words), count([]), count([1, 2, 1, 2**40, 2**40]))
for key in ("a", "b", "zz"):
    print(changes_between(key))
print(grows(50))
called_between()
cache = Cache(3)
for n in [1, 2, 3, 1, 4, 1, 2]:
    if cache.get(n) is None:
        cache.put(n, n * n)
print(cache.hits, cache.items, cache.swap(2), cache.items)
print(global_table("one"), TABLE)
print(in_try({"a": 1}, ["a", "b", "bad", "a", "bad"]))
print(tuples([(1, 2), (3, 4), (1, 2), (1, 3)]))
print(defaults(words))
failing()
print(conditions({}, "k", True), conditions({"k": 1}, "k", False))
