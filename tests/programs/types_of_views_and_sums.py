a = {1: "x", 2: "y"}
b = {2: 5, 3: 6}
s = {1, 9}
f = frozenset([2, 7])
print(
    sorted(a.keys() & b.keys()), sorted(a.keys() | b.keys()), sorted(a.keys() - b.keys()), sorted(a.keys() ^ b.keys())
)
print(
    sorted(s - a.keys()),
    sorted(s | a.keys()),
    sorted(f & b.keys()),
    type(f | a.keys()).__name__,
    type(a.keys() | f).__name__,
)
print({(1, "x"), (4, "z")} & a.items(), a.items() - {(1, "x")})
print(a.keys() == {1, 2}, a.keys() < {1, 2, 3}, 1 in a.keys() & s)
s |= b.keys()
print(sorted(s))
k = a.keys()
k |= {8}
print(sorted(k), type(k).__name__, sum(x + 1 for x in a.keys() & s))
for x in sorted(a.keys() & b.keys()):
    print(x + 1, a[x].upper(), b[x] * 2)
print(sum([[1, 2], [3]], []), sum([], [4]), sum([(1, 2), (3,)], ()), sum([[["a"]], [["b"]]], [["c"]]))
print(sum([[i] * i for i in range(4)], [])[2] + 1)
start = [1]
same = sum([], start)
same.append(2)
print(start, len(sum([[1], [2]], start)))
from collections import defaultdict

d = defaultdict(int, enumerate([3, 4]))
e = defaultdict(list, {"p": [1]}, q=[2])
d[5] += 1
e["r"].append(7)
print(dict(d), d[1] + 1, dict(e), defaultdict(None, x=1), defaultdict(int, d)[0] + 1)


def search(values):
    if values is False:
        return False
    if len(values) > 3:
        return values
    copy = search({**values, len(values): 1})
    other = copy.copy()
    other.update(values)
    return other


print(search({}))


class Node:
    def __init__(self, left):
        self.left = left


def depth(n):
    return 0 if isinstance(n, int) else 1 + depth(n.left)


print(depth(Node(Node(3))))
for v in (3, Node(4), None, "s", [1]):
    try:
        print(v.left)
    except AttributeError as error:
        print(error)
    try:
        v.append(5)
        print(v)
    except AttributeError as error:
        print(error)
