"""dict: order, methods, views, errors, subclasses."""


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


d = {"a": 1, 2: "two", (1, 2): None, 2.5: [], None: 0, True: "yes"}
print(d, len(d), d["a"], d[2], d[(1, 2)], d[1], d[1.0], d[2.0])
d[1] = "one"
d["new"] = d.pop("a")
print(d, list(d), "a" in d, None in d)
del d[None]
attempt(lambda: d["missing"])
attempt(d.pop, "missing")
attempt(d.__delitem__, 99)
attempt(lambda: d[[]])
attempt(lambda: {}[{}])
print(d.pop("missing", "default"), d.get("new"), d.get("no"), d.get("no", 5))
print(d.setdefault("list", []), d.setdefault("list", 1), d.popitem(), d.popitem())
e = dict(a=1, b=2)
e.update({"c": 3}, d=4)
e.update([("e", 5), ["f", 6], "gh"])
print(e, dict([(1, 2)]), dict({"x": 1}, y=2), dict(e) == e, {**e, "a": 9}, e | {"z": 0})
e |= [("q", 1)]
print(e)
attempt(dict, [1])
attempt(dict, [(1, 2, 3)])
attempt(dict, 5)
attempt(dict, 1, 2)
attempt(e.update, 5)
attempt(lambda: e | 5)
attempt(lambda: {**5})
k, v, i = e.keys(), e.values(), e.items()
print(k, v, i, len(k), "a" in k, 1 in v, ("a", 1) in i, ("a", 2) in i, type(k).__name__)
e["later"] = 10
print(list(k)[-1], list(v)[-1], list(i)[-1])
print(sorted(k & {"a", "b", "zz"}), sorted(k | ["new"]), sorted(k - {"a", "b"}), sorted(k ^ {"a", "nope"}))
print(k == set(e), k >= {"a"}, k.isdisjoint("xyz"), {"a": 1}.items() == {("a", 1)}, {1: 2}.keys() < {1, 2})
print(list(reversed(e))[:3], list(reversed(e.values()))[:2], list(reversed(e.items()))[:1])
attempt(lambda: [e.clear() for _ in e])
f = {i: i for i in range(5)}


def grow():
    for key in f:
        f[key + 100] = 1


def swap():
    g = {i: i for i in range(5)}
    for n, key in enumerate(g):
        if n == 4:
            del g[0]
            g[99] = 1
    return "no error"


attempt(grow)
attempt(swap)
n = {}
n["self"] = n
n["list"] = [n]
print(n, n == n)
print(dict.fromkeys("abc"), dict.fromkeys([1, 2], []), {}.copy(), {1: {2: {}}})
print({1: "a", 2: "b"} == {2: "b", 1: "a"}, {1: 1} != {1: 1.0}, {1: 1} == {1: 2}, {} == [])
attempt(lambda: {} < {})
attempt(hash, {})
attempt({}.popitem)


class Default(dict):
    def __missing__(self, key):
        self[key] = key * 2
        return self[key]


m = Default(x=1)
print(m["ab"], m, m.get("zz"), type(m.copy()).__name__, isinstance(m, dict))


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 7

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n

    def __repr__(self):
        return f"Key({self.n})"


h = {Key(i): i for i in range(6)}
del h[Key(2)]
h[Key(0)] = "zero"
print(h, h[Key(5)], Key(2) in h)
big = {}
for i in range(2000):
    big[i * 7919 % 2003] = i
for i in range(0, 2000, 3):
    big.pop(i * 7919 % 2003)
print(len(big), list(big)[:5], sum(big.values()))
big.clear()
print(big)
print({10**20: 1}[10**20], {2**62: "x"}[2**62], {0.5: "h"}[0.5], {1j: 2}[1j], {frozenset([1]): 3}[frozenset([1])])
words = "the quick brown fox jumps over the lazy dog the end".split()
counts = {}
for w in words:
    counts[w] = counts.get(w, 0) + 1
print(counts, max(counts, key=counts.get))


def show(*args, **kwargs):
    return args, kwargs


print(show(1, *[2, 3], a=4, **{"b": 5}))
attempt(lambda: show(a=1, **{"a": 2}))
attempt(lambda: show(**5))
attempt(lambda: show(**{1: 2}))
print(vars(type("T", (), {"x": 1}))["x"], type(vars(int)).__name__)
it = iter({1: 2})
print(next(it), next(it, None), it.__length_hint__())
