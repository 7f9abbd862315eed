"""set and frozenset: order, operators, methods, errors."""


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


s = {5, 3, 100, 8, -1}
print(s, len(s), 3 in s, 4 in s)
s.add(64)
s.add(1024)
s.discard(5)
s.discard(77)
print(s, list(s))
attempt(s.remove, 77)
attempt(s.add, [])
attempt(lambda: [] in s)
print(s.pop(), s.pop(), s)
a, b = set(range(0, 40, 3)), set(range(0, 40, 4))
print(a | b, a & b, a - b, a ^ b, sep="\n")
print(
    a.union([1, 2], (3,)),
    a.intersection(range(10)),
    a.difference([0, 3], {6}),
    a.symmetric_difference([0, 1]),
    sep="\n",
)
c = set(a)
c |= b
c &= set(range(30))
c -= {0, 1, 2}
c ^= {4, 400}
print(c)
c.update([7], {8: 1}, "x")
c.intersection_update([7, 8, 12, 16])
c.difference_update([7])
c.symmetric_difference_update([16, 17])
print(c)
print(
    {1} < {1, 2},
    {1} <= {1},
    {1, 2} > {2},
    {1} == {1.0},
    {1} != frozenset([1]),
    {1}.issubset([1, 2]),
    {1, 2}.issuperset([3]),
)
print({1}.isdisjoint([2]), {1}.isdisjoint({1}))
attempt(lambda: {1} | [2])
attempt(lambda: {1} < [2])
attempt(hash, {1})
attempt(set, 5)
attempt(set().pop)
f = frozenset([3, 1, 2])
print(
    f,
    hash(f),
    hash(frozenset()),
    frozenset(f) is f,
    {f: 1}[frozenset([1, 2, 3])],
    f | {9},
    type({9} | f).__name__,
    type(f | {9}).__name__,
)
print({frozenset([1])} == {frozenset([1])}, {1} in {frozenset([1])}, set(), frozenset(), {frozenset()})
attempt(lambda: f.add(1))


def mutate():
    t = {1, 2, 3}
    for x in t:
        t.add(x + 10)


attempt(mutate)


class Tags(set):
    def both(self):
        return len(self) * 2


t = Tags("ab")
t.note = 1
print(t.both(), t == {"a", "b"}, type(t | {1}).__name__, type(t.copy()).__name__, repr(Tags()), t.note)
print({(i, i % 3) for i in range(10)}, {True, 1, 1.0}, set("a"), {*range(3), *[9]})
big = set()
for i in range(3000):
    big.add(i * i % 1009)
for i in range(0, 1009, 2):
    big.discard(i)
print(len(big), list(big)[:20], sum(big), 10**30 in {10**30}, {2**61 - 1, 0, 2**61})
u = {1, 2, 3}
v = u.copy()
v.clear()
print(u, v, sorted(u, reverse=True), min(u), max(u), sum(u), any(u), all(u))
print([x for x in {3, 1, 2}], {x % 3 for x in range(10)}, len({"a", "b", "a"}))
