"""Values that are of one of a few builtin types: None or a list, a str or a dict, a tuple or a number."""


def trie(words):
    root = {}
    for w in words:
        node = root
        for c in w:
            node = node.setdefault(c, {})
        node["$"] = w
    found, todo = [], [root]
    while todo:
        d = todo.pop()
        for k, v in d.items():
            if k == "$":
                found.append(v)
            else:
                todo.append(v)
    return sorted(found), "b" in root, root.get("zz"), len(root)


def through(node, path):
    for p in path:
        node = node[p]
    return node


def value(tree):
    if isinstance(tree, int):
        return tree
    op, left, right = tree[0], tree[1], tree[2]
    a, b = value(left), value(right)
    return a + b if op == "+" else a * b


def kept(values):
    seen = None
    for v in values:
        if seen is None:
            seen = []
        seen.append(v)
    return seen, None if seen is None else len(seen), seen and 3 in seen


def failures():
    tried = []
    for x in ({"a": 1}, "text", [1, 2], (3, 4), None, 5, 1.5, True):
        for f in (
            lambda: x.setdefault("k", {}), lambda: x["a"], lambda: x[0], lambda: x[0:1], lambda: x.items(),
            lambda: x.append(1), lambda: x.get("a", []), lambda: len(x), lambda: 1 in x, lambda: list(iter(x)),
        ):  # fmt: skip
            try:
                tried.append(f())
            except Exception as e:
                tried.append((type(e).__name__, str(e)))
    return tried


def dict_or_str(i):
    d = {"n": 1} if i % 2 else "text"
    out = []
    try:
        out.append(d["n"])
        d["m"] = {}
        d.setdefault("o", []).append(i)
        out.append([k for k in d])
        for k, v in d.items():
            out.append((k, v))
    except (TypeError, AttributeError) as e:
        out.append((type(e).__name__, str(e)))
    try:
        out.append(sorted(d.keys()))
    except (TypeError, AttributeError) as e:
        out.append((type(e).__name__, str(e)))
    return out


def list_or_none(i):
    xs = [i, i + 1] if i % 3 else None
    out = []
    for step in range(9):
        try:
            if step == 0:
                out.append(xs[0])
            elif step == 1:
                xs[1] = "new"
            elif step == 2:
                xs.append(step)
            elif step == 3:
                out.append(len(xs))
            elif step == 4:
                out.append(i in xs)
            elif step == 5:
                out.append([x for x in xs])
            elif step == 6:
                out.append(xs[1:])
            elif step == 7:
                out.append(xs.index(i))
            else:
                xs.insert(0, xs.pop())
        except (TypeError, AttributeError, ValueError) as e:
            out.append((type(e).__name__, str(e)))
    return out, xs


def truths(i):
    xs = [None, [], [0], None][i]
    d = {"a": 1} if i == 1 else {} if i == 2 else None
    t = (i,) * (i - 1) if i else None
    return bool(xs), not xs, 1 if d else 2, xs or d or "none", "yes" if t else "no", [x for x in (xs, d, t) if x]


def item_of(i, k):
    x = [(1, 2), {(1, 2): "pair", 0: "zero"}, 7, [10, 20]][i]
    try:
        return x[k]
    except Exception as e:
        return type(e).__name__, str(e)


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        print("hash", self.n)
        return self.n

    def __eq__(self, other):
        print("eq", self.n, other.n)
        return self.n == other.n


def defaults():
    d = {}
    for w in ["a", "bb", "c", "dd"]:
        d.setdefault(len(w), []).append(w)
    e = {}
    for k in (Key(1), Key(2), Key(1)):
        e.setdefault(k, set()).add(k.n)
    print(e.get(Key(1), []), e.get(Key(3), []), [*e.values()])
    for bad in ([], {}, {1}):
        try:
            d.setdefault(bad, [])
        except TypeError as x:
            print(x)
        try:
            d.get(bad, {})
        except TypeError as x:
            print(x)
    one = d.get("none", [])
    one.append(1)
    pairs = {}
    pairs.setdefault((1, 2), {})["x"] = 1
    print(pairs.get((1, 2), {}), pairs.get((2, 1), {}), d.get("none", dict()), one)
    return d, d.setdefault("s", set()), d.setdefault("s", dict()), d.setdefault(2, list())


def special(n):
    x = None if n else [3, 1]
    y = 5 if n else {"a": 1}
    yield from (
        x.__eq__(x),
        x.__ne__(y),
        x.__str__(),
        x.__format__(""),
        y.__str__(),
        y.__eq__({"a": 1}),
        y.__format__(""),
    )
    for call in (lambda: x.__len__(), lambda: x.__bool__(), lambda: x.__lt__([9]), lambda: y.__contains__("a")):
        try:
            yield call()
        except AttributeError as e:
            yield str(e)
    try:
        yield x.__len__()
    except AttributeError as e:
        yield str(e)


print(trie("abc abd b bcd abcde".split()))
nested = {"a": [1, {"b": ("x", 2.5)}], "n": None}
print(through(nested, ["a", 1, "b", 0]), through(nested, ["n"]))
print(value(("+", 1, ("*", ("+", 2, 3), 4))))
print(kept([]), kept([1, 2, 3]))
for row in failures():
    print(row)
for n in range(2):
    print(dict_or_str(n), list_or_none(n))
print([item_of(i, k) for i in range(4) for k in (0, (1, 2), "s", -1)])
print(defaults())
print([truths(i) for i in range(4)])
print([[*special(n)] for n in range(2)])
