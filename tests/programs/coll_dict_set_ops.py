"""Dicts and sets in idiomatic use: counting, grouping, inverting, merging, views, order, set algebra."""

words = "one two three two one two".split()
count = {}
for w in words:
    count[w] = count.get(w, 0) + 1
print(count, sorted(count.items(), key=lambda p: (-p[1], p[0])), max(count, key=count.get))
groups = {}
for w in words:
    groups.setdefault(len(w), []).append(w)
print(groups, {v: k for k, v in count.items()}, dict(sorted(groups.items(), reverse=True)))
d = {"a": 1, "b": 2}
d["c"] = 3
d["a"] = 10
del d["b"]
d["b"] = 20
print(
    d,
    list(d),
    list(d.values()),
    list(d.items()),
    d.pop("zz", None),
    d.pop("a"),
    d.popitem(),
    d,
    len(d),
    "c" in d,
    d.get("q", 0),
)
print(
    {**d, "x": 1} | {"y": 2},
    d | {"c": 0},
    dict(a=1) == {"a": 1},
    {"a": 1, "b": 2} == {"b": 2, "a": 1},
    dict.fromkeys("ab", 0),
    dict(zip("ab", [1, 2])),
    {1: "i", 1.0: "f", True: "t"},
)
d |= {"m": 5}
d.update(n=6)
d.update([("o", 7)])
keys, items = d.keys(), d.items()
d["late"] = 1
print(
    list(keys), ("o", 7) in items, keys & {"m", "zz"}, len(keys), sorted(keys - {"m"}), list(reversed(d)), d.copy() is d
)
nested = {"u": {"tags": ["x"]}}
nested["u"]["tags"].append("y")
nested.get("v", {}).get("w", []).append(1)
print(nested, {k: len(v) for k, v in nested.items()}, [k for k in nested if "u" in k])
for k, v in list(d.items()):
    if v == 1:
        del d[k]
print(d, bool({}), d.clear(), d, {(1, 2): "t", frozenset({1}): "f", None: "n"}[frozenset({1})])
s, t = {1, 2, 3}, {3, 4}
print(
    s | t,
    s & t,
    s - t,
    s ^ t,
    s < {1, 2, 3, 4},
    s >= {1},
    s.isdisjoint({9}),
    2 in s,
    len(s),
    sorted(s.union([7], (8,))),
    s.issubset(range(5)),
    {1} == {1.0},
)
s.add(10)
s.discard(99)
s -= {1}
s |= {20}
s &= {10, 20, 2}
print(
    sorted(s),
    s.pop() in (10, 20, 2),
    len(s),
    set("hello") == set("olleh"),
    frozenset([1, 2]) | {3},
    {frozenset({1}): 1},
    set() == {*()},
    sorted({x % 3 for x in range(10)}),
)
for f in (
    lambda: {1}.remove(5),
    lambda: {}["k"],
    lambda: {[1]: 2},
    lambda: {}.popitem(),
    lambda: set().pop(),
    lambda: {1} + {2},
    lambda: {{}},
    lambda: dict([(1,)]),
    lambda: {1} | [2],
    lambda: {1} < [1],
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
seen = set()
print([x for x in [3, 1, 3, 2, 1] if not (x in seen or seen.add(x))], list(dict.fromkeys([3, 1, 3, 2])))
