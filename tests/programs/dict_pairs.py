"""Pairs as keys, made only to be looked up: in dicts and sets of pairs, of other things, of what compares oddly."""

from collections import defaultdict, namedtuple

Point = namedtuple("Point", "x y")


class Odd:
    log = []

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        Odd.log.append(f"h{self.n}")
        return self.n % 2

    def __eq__(self, other):
        Odd.log.append(f"e{self.n}")
        return isinstance(other, Odd) and self.n == other.n


class Clearing:
    def __init__(self, d):
        self.d = d

    def __hash__(self):
        return 1

    def __eq__(self, other):
        self.d.clear()
        return True


class Sub(tuple):
    def __eq__(self, other):
        return True

    def __hash__(self):
        return hash((1, 2))


def neighbours(grid, w, h):
    total = 0
    for y in range(h):
        for x in range(w):
            total += grid.get((x + 1, y), 0) + grid.get((x, y - 1), -1)
            if (x - 1, y) in grid:
                total += grid[(x - 1, y)]
            if (x, y) not in grid or grid.get((y, x)) is None:
                total -= 1
    return total


def tried(d, a, b):
    try:
        return d[a, b]
    except KeyError as e:
        return e.args, (a, b) in d
    except TypeError as e:
        return str(e)


def looked_up(s, a, b):
    try:
        return (a, b) in s, (b, a) in s
    except TypeError as e:
        return str(e)


def flood(n):
    seen = {(0, 0)}
    todo = [(0, 0)]
    while todo:
        x, y = todo.pop()
        for dx, dy in ((1, 0), (0, 1)):
            if x + dx < n and y + dy < n and (x + dx, y + dy) not in seen:
                seen.add((x + dx, y + dy))
                todo.append((x + dx, y + dy))
    return len(seen)


grid = {(x, y): x * 10 + y for x in range(7) for y in range(5)}
print(neighbours(grid, 8, 6), neighbours({}, 3, 3), flood(12))
mixed = {(1, 2): "ints", ("a", "b"): "strs", (1, 2, 3): "three", (): "none", "ab": "str", 5: "int", (1.5, None): "odd"}
mixed[Point(7, 8)] = "point"
for a, b in ((1, 2), (1.0, True + 1), ("a", "b"), (1.5, None), (7, 8), (2, 1), ("a", 1), ([], 1), (1, {}), (2**70, -1)):
    print(tried(mixed, a, b), looked_up(set(mixed), a, b), end=" ")
    print(mixed.get((str(a), str(b)), "default"), mixed.get((str(b), str(a))))
odd = {(Odd(1), Odd(2)): "first", (Odd(3), Odd(4)): "second"}
Odd.log.clear()
print((Odd(3), Odd(4)) in odd, odd.get((Odd(1), Odd(4))), odd.get((Odd(1), Odd(2))), Odd.log)
odd_set = {(Odd(1), Odd(2)), (Odd(3), Odd(4))}
Odd.log.clear()
print((Odd(3), Odd(4)) in odd_set, (Odd(5), Odd(4)) in odd_set, Odd.log)
cleared = {}
cleared[(Clearing(cleared), 1)] = 1
print((1, 1) in cleared, cleared)
subs = {Sub((9, 9)): "sub"}
print((1, 2) in subs, subs.get((1, 2)), (2, 1) in subs, (1, 2) in set(subs))
nan = float("nan")
nans = {(nan, 1): "nan"}
print((nan, 1) in nans, nans.get((nan, 2)))
made = defaultdict(list)
made[1, 2].append(3)
print((1, 2) in made, made.get((2, 1)), made[2, 1], len(made))
frozen = frozenset([(1, 2), (3, 4)])
print(
    (1, 2) in frozen, (2, 1) in frozen, (-1, -2) in {(-1, -2)}, (-2, -1) in {(-1, -2)}, hash((-1, 3)) == hash((-2, 3))
)
for pair in zip([1, 3, 5], [2, 4, 6]):
    print(pair in frozen, mixed.get(pair), pair)
for i, x in enumerate("ab"):
    if (i, x) in {(0, "a")}:
        print(i, x)
