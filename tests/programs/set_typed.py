"""Sets that inference knows: operators, loops, membership, methods; and what they do with odd operands."""


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 3

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n


class MySet(set):
    def __contains__(self, x):
        return True

    def __iter__(self):
        return iter([1, 2])


def operators():
    a = {1, 2, 3, 4}
    b = set(range(3, 7))
    print(a | b, a & b, a - b, a ^ b)
    c = a
    c |= b
    print(a is c, a)
    c &= {1, 3, 5}
    print(a)
    c -= {5}
    c ^= {9, 1}
    print(sorted(a), c is a)
    f = frozenset(a)
    g = f
    g |= {100}
    print(f is g, sorted(f), sorted(g), type(g).__name__, type(a | f).__name__, type(f | a).__name__)
    a &= a
    a |= a
    print(sorted(a))
    a -= a
    print(a, len(a), bool(a), bool(f))
    for bad in ([1], (1,), 1, {1: 2}):
        for operation in (lambda s, o: s | o, lambda s, o: s & o, lambda s, o: s - o, lambda s, o: s ^ o):
            try:
                print(operation({1}, bad))
            except TypeError as e:
                print(e)
    d = {1: 2, 3: 4}
    print({1, 2} & d.keys(), sorted({1, 2} | d.keys()), {1, 2} - d.keys())


def subclasses():
    m = MySet([5, 6])
    s = {5}
    print(s | m, s & m, 7 in m, list(m), m - s, sorted(m | s), type(m | s).__name__)
    s |= m
    print(sorted(s))


def loops():
    s = {3, 1, 2}
    print([x for x in s], sum(s), min(s), max(s), sorted(s))
    try:
        for x in s:
            s.add(x + 10)
    except RuntimeError as e:
        print(e)
    for x in s:
        s.discard(99)
    it = iter(s)
    next(it)
    s.add(1000)
    for _ in range(2):
        try:
            next(it)
        except RuntimeError as e:
            print(e)
    total = 0
    for x in frozenset("abc"):
        total += ord(x)
    print(total)
    empty = set()
    for x in empty:
        print("never")
    for i, x in enumerate(sorted(s)):
        if i > 2:
            break
        print(i, x)
    for x, y in {(1, 2)}:
        print(x, y)


def membership():
    s = {1, 2.5, "a", (1, 2), None, frozenset({1}), Key(4)}
    print(1 in s, True in s, 1.0 in s, 2.5 in s, "a" in s, "b" in s, (1, 2) in s, (1, 3) in s, None in s)
    print({1} in s, frozenset({1}) in s, {2} in s, Key(4) in s, Key(7) in s, Key(1) in s)
    for bad in ([], {}, [1]):
        try:
            print(bad in s)
        except TypeError as e:
            print(e)
    try:
        s.add([])
    except TypeError as e:
        print(e)
    try:
        print(({}, 1) in s)
    except TypeError as e:
        print(e)


def methods():
    s = set()
    print(s.add(1), s.add("x"), s.discard(5), s.remove(1), s.update([1, 2], (3,)), sorted(map(str, s)))
    try:
        s.remove(1234)
    except KeyError as e:
        print(repr(e))
    print(s.isdisjoint([7]), s.issubset({1, 2, 3, "x", 4}), s.issuperset([1]), s.union([5]) - {"x"})
    print(s.intersection([1, 2], [2]), sorted(s.difference(["x"], [1])), sorted(s.symmetric_difference([1, 9]) - {"x"}))
    s.intersection_update([1, 2, 9])
    s.difference_update([9], [2])
    s.symmetric_difference_update({1, 5, 6})
    print(s, s == {5, 6}, s != {5}, s < {5, 6, 7}, s >= {5}, s.copy() is s, frozenset(s).copy() == s)
    t = s.pop()
    print(t in (5, 6), len(s))
    s.clear()
    try:
        s.pop()
    except KeyError as e:
        print(repr(e))


operators()
subclasses()
loops()
membership()
methods()
