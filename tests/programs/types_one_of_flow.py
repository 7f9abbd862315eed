"""Values of one of a few builtin types in loops, handlers, generators, closures and attributes."""


class Node:
    cache = None

    def __init__(self, items=None):
        self.items = items
        self.table = None

    def add(self, x):
        if self.items is None:
            self.items = []
        self.items.append(x)
        if self.table is None:
            self.table = {}
        self.table.setdefault(x, []).append(len(self.items))
        return self

    def first(self):
        try:
            return self.items[0], self.table[self.items[0]]
        except (TypeError, KeyError) as e:
            return str(e)

    @classmethod
    def remember(cls, k):
        if cls.cache is None:
            cls.cache = {}
        return cls.cache.setdefault(k, len(cls.cache))


def generated(n):
    acc = None
    for i in range(n):
        if i == 2:
            acc = {}
        elif i == 4:
            acc = "text"
        try:
            acc[str(i)] = i
            got = yield len(acc)
            acc.setdefault("got", []).append(got)
        except (TypeError, AttributeError) as e:
            yield f"{type(e).__name__}: {e}"
    yield acc


def closed():
    seen = None

    def put(x):
        nonlocal seen
        if seen is None:
            seen = [x]
        else:
            seen.append(x)
        return seen[-1], len(seen)

    def look():
        return seen[0] if seen else seen

    return [look(), put(1), put("a"), look(), seen]


def retried(words):
    index, failed = None, []
    for w in words:
        for _ in range(3):
            try:
                for k in index:
                    if k == w:
                        break
                else:
                    index[w] = {}
                index[w].setdefault("n", []).append(len(failed))
                break
            except TypeError as e:
                failed.append(str(e))
                index = {} if len(failed) > 1 else ()
    return index, failed


def walked(tree, depth=0):
    if tree is None:
        return 0
    if isinstance(tree, dict):
        return max((walked(v, depth + 1) for v in tree.values()), default=depth)
    if isinstance(tree, (list, tuple)):
        return max([walked(v, depth + 1) for v in tree] or [depth])
    return depth


def swapped(n):
    a, b = [1], {"k": 2}
    out = []
    for i in range(n):
        a, b = b, a
        try:
            out.append(a["k"])
        except TypeError as e:
            out.append(str(e))
        try:
            a.append(i)
        except AttributeError as e:
            out.append(str(e))
        out.append((len(a), i in a, [x for x in a], bool(a), a == b, sorted(map(str, a))))
    return out


def counted(text):
    best = None
    counts = {}
    for c in text:
        counts.setdefault(c, [0])[0] += 1
        if best is None or counts[c][0] > best[1]:
            best = (c, counts[c][0])
    return best, best[0], {k: v[0] for k, v in counts.items()}


def deleted():
    x = [1, 2, 3]
    for k in (0, "a"):
        try:
            del x[0]
            print(len(x), x)
            x = {"a": 1} if k == 0 else None
            del x["a"]
        except (TypeError, KeyError) as e:
            print(type(e).__name__, e)
    try:
        return [*x]
    except TypeError as e:
        return str(e)


class Loud(dict):
    def setdefault(self, k, d=None):
        return "loud", d

    def __missing__(self, k):
        return "missing " + k


def below(n):
    d = [None, {}, Loud(), Loud(a=1)][n]
    out = []
    for f in (lambda: d.setdefault("k", []), lambda: d.get("k", {}), lambda: d["q"], lambda: len(d), lambda: d.items()):
        try:
            out.append(f())
        except (AttributeError, TypeError, KeyError) as e:
            out.append((type(e).__name__, str(e)))
    return out


print(Node().add(1).add(2).add(1).first(), Node().first(), Node(["x"]).add("y").first(), Node.remember("p"), Node.remember("q"))
g = generated(6)
print(next(g), [g.send(i) for i in range(6)])
print(closed(), retried(["a", "b", "a"]))
print(walked({"a": [1, (2, {"b": None, "c": []})], "d": "text"}), walked(None), walked(5))
print(swapped(3), counted("mississippi"), deleted())
print([below(n) for n in range(4)])
