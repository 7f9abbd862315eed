"""Sets of strs and short ints, which keep no hashes, and what makes them keep some: other kinds, and deleting."""


class Same:
    """Equal to what it was made of."""

    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return hash(self.value)

    def __eq__(self, other):
        print("eq", self.value, other, end="; ")
        return self.value == other


class Remover:
    def __init__(self, target, h):
        self.target, self.h = target, h

    def __hash__(self):
        return self.h

    def __eq__(self, other):
        print("removes", other, end="; ")
        self.target.discard(other)
        return False


class Name(str):
    def __hash__(self):
        return 5

    def __eq__(self, other):
        return True


def kinds():
    s = {1, 2, 3, -1, -2}
    print(1.0 in s, True in s, 0 in s, False in s, -1.0 in s, 2.5 in s, None in s, (1, 2) in s, "1" in s, 2**40 in s)
    print(list(s), len(s))
    s.add(1.0)
    s.add(True)
    s.add(-2.0)
    print(list(s))
    s.add(2**40)
    s.add(2.5)
    s.add((1, 2))
    print(len(s), 2**40 in s, (1, 2) in s, 3 in s, -1 in s, -3 in s)
    t = {"a", "b", "c"}
    print("a" in t, "d" in t, 1 in t, None in t, b"a" in t, ("a", "b") in t, "".join(["a"]) in t)
    t.add(7)
    t.add("".join(["b"]))
    print(len(t), 7 in t, "b" in t)
    print(Same(2) in {1, 2, 3}, Same(9) in {1, 2, 3}, Same("b") in t, Same("x") in t)
    u = {5, 6}
    u.add(Same(5))
    u.add(Same(7))
    print(len(u))
    print(Name("x") in {5, "a"}, Name("x") in {6, "a"}, len({5, Name("y")}), len({Name("y"), 5, 13}))
    for bad in ([], {}, set()):
        try:
            print(bad in {1, 2}, frozenset() in {frozenset()})
        except TypeError as e:
            print(e)


def deleted():
    s = set(range(0, 40, 4))
    s.discard(8)
    s.remove(16)
    print(list(s), 8 in s, 16 in s, 24 in s, len(s))
    s.add(16)
    s.add(8 + 128)
    print(list(s), s.pop(), s.pop(), list(s))
    s -= {20, 24}
    s ^= {28, 29}
    print(list(s), sorted(s))
    s.clear()
    s.add(3)
    print(s, s == {3}, s == {3.0}, s == frozenset([3]))
    words = {f"w{i}" for i in range(50)}
    for i in range(0, 50, 3):
        words.discard("w" + str(i))
    for i in range(0, 50, 7):
        words.add("w" + str(i))
    print(len(words), [i for i in range(50) if f"w{i}" in words])
    try:
        words.remove("w3")
    except KeyError as e:
        print("KeyError", e)


def while_compared():
    for target in ({8, 16, 24, 0}, {0, 8, 16, 1000000, "x"}, set(range(0, 200, 8))):
        before = len(target)
        probe = Remover(target, 16)
        print(probe in target, before - len(target))
        target.add(probe)
        print(before - len(target), sorted(map(str, (x for x in target if x is not probe))))


def operators():
    ints, more = set(range(0, 60, 2)), set(range(0, 60, 3))
    holed = set(range(60))
    for i in range(0, 60, 5):
        holed.discard(i)
    mixed = {0, 6, 2.0, (1, 2), "a", 2**50, None, True}
    words = {"a", "b", "0"}
    all_sets = [ints, more, holed, mixed, words, set(), frozenset(more), frozenset(mixed)]
    for x in all_sets:
        row = []
        for y in all_sets:
            row.append((len(x & y), len(x | y), len(x - y), len(x ^ y), x <= y, x.isdisjoint(y), x == y))
        print(row)
    for x in (ints, more, holed):
        for y in (ints, more, holed):
            print(list(x & y), list(x | y), list(x - y), list(x ^ y))
    a = set(ints)
    a &= holed
    a |= mixed
    a -= more
    print(len(a), 2 in a, (1, 2) in a, a.copy() == a)
    kept = frozenset(range(10))
    changed = set(range(12))
    changed -= {10, 11}
    print(
        hash(kept) == hash(frozenset(changed)),
        kept == changed,
        len({kept, frozenset(changed)}),
        {kept: 1}[frozenset(changed)],
    )
    print(
        set(dict.fromkeys([3, 1, 2])) == {1, 2, 3},
        set({1: 2, "a": 3, (1,): 4}) == {1, "a", (1,)},
        {1, 2}.union([(3,)], "ab") == {1, 2, (3,), "a", "b"},
    )
    d = {1: 0, "a": 0}
    print(d.keys() & {1, (2, 3)}, sorted(map(str, d.keys() | {(2, 3)})), {1, "a", 1.5} - d.keys())


def while_iterated():
    s = {1, 2, 3}
    try:
        for x in s:
            s.discard(x)
            s.add(x + 10)
            s.add(x + 20)
    except RuntimeError as e:
        print(e)
    s = {1, 2, 3}
    for x in s:
        s.discard(x)
        s.add(x)
    print(s)


kinds()
deleted()
while_compared()
operators()
while_iterated()
