# Comparisons of displays with constant tuples, and of tuples of known kinds with each other.


def around(x, y):
    return [(x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if (dx, dy) != (0, 0)]


def walk(n):
    x = y = turns = 0
    for i in range(n):
        x, y = (x + i) % 5, (y + 2 * i + 1) % 7
        if (x, y) == (0, 0):
            turns += 1
        if (3, 3) <= (x, y):
            turns += 10
        if (x, y, i) < (2, 5, 100) or (1,) == (x,):
            turns += 100
    return turns


def names(pairs):
    found = []
    for a, b in pairs:
        found.append([(a, b) == ("x", "y"), (a, b) > ("m", "n"), ("x", "y") != (a, b), (a, b) == ("x",)])
    return found


def mixed(x, s, f, flag):
    return [
        (x, s) == (1, "a"), (x, f) == (1.0, 2), (f, flag) != (2.5, True), (x, flag) < (2, False), (flag, x) == (1, 1),
        (x, s, f) >= (1, "a", 2.5), (s, x) == (1, "a"), (x, s) == (1, "a", 2), () == (x,), (x, x) == (10**30, x),
    ]  # fmt: skip


class Odd:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        print("asked", self.n)
        return [] if self.n else [other]

    __hash__ = None


class Robot:
    def __init__(self):
        self.pos = (0, 0)
        self.goal = (3, 1)

    def step(self):
        x, y = self.pos
        self.pos = (x + 1, y) if x < self.goal[0] else (x, y + 1)
        return self.pos != self.goal


def unlike(a, b):
    return (a, b) == (1, 2), (1, 2) != (a, b)


nan = float("nan")
print(around(2, 3), walk(200))
print(names([("x", "y"), ("x", "z"), ("a", "y"), ("m", "n")]))
print(mixed(1, "a", 2.5, True), mixed(True, "b", 2.0, False))
print([(nan, 1) == (nan, 1), (nan, 1) != (nan, 1), (nan, 1) < (nan, 2)])
r = Robot()
while r.step():
    print(r.pos)
print(r.pos == r.goal, r.pos is r.goal, (3, 1) == r.pos, r.pos == (3, 1, 0), r.pos < (3, 2), r.goal != (3,))
print(unlike(1, 2), unlike(1.0, True + 1), unlike("1", None), unlike(Odd(1), 2), unlike(Odd(0), 2))
print((Odd(0), 1) == (Odd(0), 1), (Odd(1), 1) != (Odd(1), 1))
for p in zip([1, 2, 3], "abc"):
    print(p == (2, "b"), p != (2, "b"), p < (2, "c"))
for p in enumerate([nan, 1]):
    print(p == (1, 1), (0, nan) == p, p == (1, 1, 1))
try:
    print((1, "a") < (1, 2), unlike(1, 2))
except TypeError as e:
    print(e)


def order(a, b):
    try:
        return (a, b) < (1, 2)
    except TypeError as e:
        return str(e)


print([order(*p) for p in ((0, "x"), (1, "x"), (1, 1.5), (2, None), (1, None), ("a", 1))])
x = 1, 2
y = tuple([1, 2])
print(x == y, x != y, x == [1, 2], (1, (2, nan)) == (1, (2, nan)), ((1, 2), 3) == ((1, 2), 3))
