"""min and max with a lambda for a key, over anything."""

import traceback


def shown(name, value):
    print(name, end=" ")
    return value


points = [(3, 4), (1, 9), (2, 4), (1, 7)]
print(max(points, key=lambda p: p[1]), min(points, key=lambda p: (p[0], p[1])), min(points, key=lambda p: -p[1]))
d = {"a": 3, "b": 7, "c": 7}
print(max(d, key=lambda k: d[k]), max(d.items(), key=lambda kv: kv[1]), min(d.values(), key=lambda v: v % 7))
print(
    max("hello", key=lambda c: ord(c)), min({4, 2, 8}, key=lambda x: (x - 5) ** 2), max(range(9), key=lambda i: i % 5)
)
print(max((x * 2 for x in range(5)), key=lambda x: -x), max(map(str, range(12)), key=lambda s: (len(s), s)))
print(min([], key=lambda x: x, default="none"), max({}, default=3, key=lambda x: x), max([], default=None))
print(max([1, 2.5, True], key=lambda x: x), max([2**70, 1], key=lambda x: -x), min(iter([5, 3]), key=lambda x: x))
print(max(shown("first", [1, 2]), key=shown("second", lambda x: x), default=shown("third", 0)))
print(max([[1], [2, 3], []], key=lambda x: len(x)), max(["a"], key=lambda *x: x), min([3, 1], key=lambda x, y=2: x * y))
print(max(enumerate("bca"), key=lambda p: p[1]), min(zip([3, 1], "ab"), key=lambda p: p), max([None], key=lambda x: 0))
print(max(*[1, 5], key=lambda x: -x), max(1, 5, key=lambda x: -x), max(*[[4, 6]], key=lambda x: -x))


class Node:
    def __init__(self, name, cost):
        self.name, self.cost = name, cost

    def __iter__(self):
        yield from [self.cost, 1, self.cost]


class Weight:
    def __init__(self, w):
        self.w = w

    def __lt__(self, other):
        print("lt", self.w, other.w)
        return self.w < other.w


nodes = [Node("x", 2.5), Node("y", 0.5), Node("z", 0.5)]
print(
    min(nodes, key=lambda n: n.cost).name,
    min(nodes, key=lambda n: (n.cost, n.name)).name,
    max(nodes[0], key=lambda x: x),
)
print(min(nodes, key=lambda n: Weight(n.cost)).name)
print(max(nodes, key=lambda n: (lambda m: m.cost)(n)).name)
best = {}
for n in range(3):
    best[n] = min(range(n, n + 4), key=lambda x: abs(x - n * 2))
print(best)
names = [max(w.split(), key=lambda s: len(s)) for w in ("a bb c", "ddd e") if max(w, key=lambda c: c) > "c"]
print(names)


def longest(words, *, key=None):
    return max(words, key=lambda w: (len(w), w) if key is None else key(w))


print(longest(["a", "cc", "bb"]), longest(["a", "cc", "bb"], key=lambda w: -len(w)))


def changing(xs):
    return max(xs, key=lambda x: xs.append(0) or -len(xs) if len(xs) < 9 else x)


xs = [5, 6]
print(changing(xs), xs)


def stop():
    raise StopIteration("inside")


def tried(f):
    try:
        print(f())
    except Exception:
        traceback.print_exc()


tried(lambda: max(5, key=lambda x: x))
tried(lambda: max([], key=lambda x: x))
tried(lambda: min([1, "a"], key=lambda x: x))
tried(lambda: min([1, 0], key=lambda x: 1 / x))
tried(lambda: max([1, 2], key=lambda: 0))
tried(lambda: max([1, 2], key=lambda x: stop()))
tried(lambda: max([1, 2], key=lambda x: (None, x)))


# --- keys that have names
def last(x):
    return x[-1]


words = ["pear", "fig", "kiwi", "plum"]
prices = {"pear": 3, "fig": 9, "kiwi": 9}
print(
    max(words, key=len),
    min(words, key=last),
    max(prices, key=prices.get),
    min(words, key=str.upper),
    max("ab", key=ord),
)
print(max(map(str, range(12)), key=len), min(map(str, range(12)), key="10".find), min([-3, 2, 1], key=abs))
print(max((3, -5), key=abs), min((3, -5, 2), key=abs), max(("pear", "fig"), key=prices.get), max(("ab", "c"), key=last))
key = None
print(max((3, -5), key=key), max(words, key=key), max([], key=len, default="none"))
tried(lambda: max((), key=prices.get))
tried(lambda: max(("fig", "pear"), key=prices.get))
tried(lambda: max(words, key=prices.get))
tried(lambda: max(words, key=words.nothing))
tried(lambda: min(5, key=prices.get))
tried(lambda: max([], key=last))


class Shop:
    def __init__(self):
        self.rank, self.none = {"a": 2, "b": 1}, None

    def cost(self, name):
        return -self.rank[name]

    def best(self):
        return max(self.rank, key=self.cost), min(self.rank, key=self.rank.__getitem__), max(self.rank, key=self.none)


print(Shop().best())
max = lambda *args, **kwargs: ("mine", len(args), sorted(kwargs))
print(max([1], key=lambda x: x))

# --- a lambda that gives a generator ---
try:
    print(min([1, 2], key=lambda x: (x, (yield x))))
except TypeError as e:
    print(e)
