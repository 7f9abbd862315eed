"""copy.deepcopy: what is shared, recursive, atomic, in a memo of the program's; ids of objects of every kind."""

import copy
import time
from collections import OrderedDict, defaultdict, deque, namedtuple


class Node:
    def __init__(self, value):
        self.value = value
        self.links = []


class Own:
    def __init__(self, parts, fresh=False):
        self.parts = parts
        self.fresh = fresh
        self.copies = 0

    def __deepcopy__(self, memo):
        made = Own(copy.deepcopy(self.parts) if self.fresh else copy.deepcopy(self.parts, memo), self.fresh)
        memo[id(self)] = made
        self.copies += 1
        return made


class Slotted:
    __slots__ = ("a", "b")


class Frozen(tuple):
    pass


P = namedtuple("P", "x y")
shared = ["s"]
n = Node(shared)
n.links += [n, Node(shared), (n, shared)]
m = copy.deepcopy(n)
print(
    m is not n,
    m.links[0] is m,
    m.links[1].value is m.value,
    m.value is not shared,
    m.links[2][0] is m,
    m.links[2][1] is m.value,
)
s = Slotted()
s.a, s.b = [1], s
t = copy.deepcopy(s)
print(t.a, t.b is t, t.a is not s.a)
values = [1, 2.5, "a", b"b", None, True, ..., 1j, 10**30, int, len, range(3), lambda: 1]
print([a is b for a, b in zip(values, copy.deepcopy(values))], [copy.deepcopy(v) is v for v in values])
same = (1, ("a", 2.5), frozenset([3]))
print(
    copy.deepcopy(same) is same,
    copy.deepcopy((1, [2])),
    copy.deepcopy(P(1, [2])),
    copy.deepcopy(Frozen([1, [2]])),
    type(copy.deepcopy(Frozen([1]))).__name__,
)
print(
    copy.deepcopy(
        [
            {1, 2},
            deque([1, [2]]),
            OrderedDict(a=[1]),
            defaultdict(list, k=[2]),
            bytearray(b"x"),
            {"k": {"k": ({"k": []},)}},
        ]
    )
)
loop = []
loop.append((loop,))
again = copy.deepcopy(loop)
print(again[0][0] is again, again)
d = {}
d["d"] = (d, [d])
e = copy.deepcopy(d)
print(e["d"][0] is e, e["d"][1][0] is e)
for fresh in (False, True):
    own = Own(shared, fresh)
    a, b, c = copy.deepcopy([own, own, shared])
    print(a is b, a.parts is c, a.parts, own.copies)
text, number, inner = "text", 5, [1]
print(
    copy.deepcopy([text, number, inner], {id(text): "from memo", id(number): 6, id(inner): "list"}),
    copy.deepcopy(text, {id(text): "alone"}),
)
memo = {}
first = copy.deepcopy(inner, memo)
print(copy.deepcopy(inner, memo) is first, copy.deepcopy([inner, inner], memo)[1] is first, memo[id(inner)] is first)


class Bad:
    def __deepcopy__(self, memo):
        raise ValueError("no copy")


for bad in ([1, Bad()], (Bad(),), (i for i in [])):
    try:
        copy.deepcopy(bad)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(copy.deepcopy([1, "x", [2]]), copy.replace if hasattr(copy, "replace") else "no replace")

board = [[("r", i, j) for j in range(8)] for i in range(8)]
start = time.perf_counter()
for _ in range(60):
    board = copy.deepcopy(board)
    board[0][0] = ("k", [], _)
print(board[0][0], board[7][7], time.perf_counter() - start < 20)
objects = (
    [str(i) * 3 for i in range(2000)]
    + [(i, str(i), [i]) for i in range(2000)]
    + [i / 7 for i in range(2000)]
    + [set() for _ in range(50)]
    + [(i,) for i in range(500)]
    + [lambda: i for i in range(50)]
)
ids = [id(o) for o in objects]
print(
    len(set(ids)) == len(objects),
    ids == [id(o) for o in objects],
    len({id(o) for o in [10**20, -(10**20), 2**40, 2**40 + 1, b"a", b"ab", 1.5, "q"]}),
)
x, y = [1, 2], [1, 2]
pair, like = (x, y), (x, y)
print(id(pair) == id(pair), id(pair) == id(like), id(x) == id(y), id(pair[0]) == id(x))
x.append(3)
print(id(pair) in [id(o) for o in (x, y, pair)])
