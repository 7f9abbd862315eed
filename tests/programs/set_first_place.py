"""Sets whose first place for a key is taken, deleted, or held by a key whose hash is another by now."""


class Mutable:
    def __init__(self, h):
        self.h = h

    def __hash__(self):
        return self.h

    def __eq__(self, other):
        return isinstance(other, Mutable) and self.h == other.h


def moved():
    m = Mutable(3)
    s = {m}
    m.h = 3 + 8
    print(m in s, len(s))
    s.add(m)
    print(len(s), m in s)
    m.h = 3
    print(m in s, len(s & {m}), len(s | {m}), len(s - {m}), s <= {m}, s.isdisjoint({m}))


def collisions():
    s = set()
    for x in (0, 8, 16, 24, 0, 8, 1, 9):
        s.add(x)
    print(list(s), 16 in s, 32 in s, 9 in s)
    s.discard(0)
    print(0 in s, 8 in s, 24 in s, list(s))
    s.add(0)
    s.add(8)
    print(list(s), len(s))
    s.discard(8)
    print([x in s for x in range(30)], list(s | {40, 48}), list(s & {0, 24, 8}), list(s - {16}))
    a, b = set(range(0, 300, 2)), set(range(0, 300, 3))
    print(list(a & b), list(a | b), list(a - b), list(a ^ b), a > b, (a & b) <= a, a.isdisjoint(b))
    print(True in {1}, 1.0 in {1}, 1 in {True}, {1, True, 1.0}, 2**40 in {2**40}, -1 in {-2}, list({-1, -2, -1}))
    nan = float("nan")
    print(nan in {nan}, float("nan") in {nan}, len({nan, nan}))


def mixed():
    words = [("w%d" % (i * 7919 % 500)) for i in range(900)]
    s, t = set(), set()
    for w in words:
        s.add(w)
        if len(w) > 2:
            t.add(w[:-1])
    print(len(s), len(t), sorted(s & t)[:9], sorted(s - t)[:9], len(s | t), sorted(s ^ t)[:9])
    both = s | set(range(50)) | {(1, 2), None, 2.5}
    print(len(both), len(both - s), len(both & {None, 2.5, "w1", 49, (1, 2)}), both >= s)


moved()
collisions()
mixed()
