"""min and max of generator expressions of tuples, whose items are compared one by one; and comparisons of displays."""

import traceback


class Odd:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        print("eq", self.n, other.n)
        return self.n == other.n

    def __lt__(self, other):
        print("lt", self.n, other.n)
        return self.n < other.n

    def __gt__(self, other):
        print("gt", self.n, other.n)
        return [self.n] if self.n > other.n else []

    def __repr__(self):
        return f"Odd({self.n})"


class Plain:
    pass


words = ["pear", "fig", "apple", "kiwi", "date"]
print(min((len(w), w) for w in words), max((len(w), w) for w in words))
n, w = max((w.count("a"), w) for w in words if len(w) > 3)
print(n, w)
print(min((x % 3, -x, str(x)) for x in range(10)), max((x * 0.5, x % 2 == 0) for x in range(4)))
print(min(((a - 2) ** 2, (a, "z")) for a in range(5)), max(((a % 2, a), a) for a in range(5)))
print(min((2**70 - x, x) for x in range(3)), max((x, 2**64) for x in (1, 2.0, True, 2)))
print(min((None, x) for x in (3, 1)), max((w[0], [w]) for w in ("ab", "ac", "ba", "bb")))
same = Odd(7)
print(min((same, x) for x in (3, 1, 2)))
print(max((Odd(x % 3), x) for x in range(5)))
print(min((Odd(x), "s") for x in (2, 2, 1)))
nan = float("nan")
print(min((nan, x) for x in (3, 1)), max((x, nan) for x in (1.0, 2.0)), min((float("nan"), x) for x in (3, 1)))
print(max((x, y) for x, y in [(nan, 2), (nan, 3), (1.0, 0)]), min((x, 1) for x in (1.0, nan, 0.5)))
print(min(((x, y) for x, y in ()), default="none"), max(((x, 0) for x in range(3)), default=None))
print(min(((x, y) for x, y in [(1, 2), (0, 5)]), key=lambda p: p[0] + p[1]))
print(max((w for w in words), key=lambda w: (len(w), w)), min((w for w in words), key=lambda w: (w[-1], -len(w), w)))
print(max(((x, -x) for x in range(5)), key=lambda p: (p[1] % 3, p[0]), default=0))
print(min((w for w in words if w > "z"), key=lambda w: (w, w), default=("no", "word")))
print(min((*w[:2], w) for w in words), max(() for w in words), max((w,) for w in words))
print(max((1, 2, 3, 4, x) for x in range(3)), min((x, x, x, x) for x in range(3, 0, -1)))


def best(items, weight):
    return max((weight(i), i) for i in items)


print(best(words, len), best([3, 1, 2], lambda x: -x), best([(1, 2), (0, 5)], sum), best(["a", "b"], lambda x: None))


def tried(f):
    try:
        print(f())
    except Exception:
        traceback.print_exc()


tried(lambda: min((1, Plain()) for _ in range(2)))
tried(lambda: max((1, x) for x in (1, "a")))
tried(lambda: max((x, y) for x, y in []))
tried(lambda: min((10 // x, x) for x in (1, 0)))
tried(lambda: min((x for x in (1, 2)), key=lambda x: (None, Plain())))

# --- displays of anything
a, b = Odd(1), Odd(2)
print((a, 1) == (a, 1), (a, 1) == (b, 1), (a, 1) != (b, 1), (1, a) < (1, b), (1, a) > (1, b), (1, b) > (1, a))
if (a, b) == (a, b) and (a, 1) <= (a, 2):
    print("equal")
if (a, 5) > (b, 4):
    print("never")
if (b, 5) > (a, 4):
    print("greater")
if (1, a) == (1, a) and (1, (2, a)) == (1, (2, a)):
    print("same")
if not (nan, None) == (nan, None) or (float("nan"), None) == (float("nan"), None):
    print("never")
x = (b, 5) > (a, 4)
print(x)


# --- a NaN is equal to itself within tuples, wherever it has been
def greatest(items):
    best = None
    for item in items:
        if best is None or (item[0], -item[1]) > (best[0], -best[1]):
            best = item
    return best


def relation(x, y: float):
    return "equal" if (x, 1) == (y, 1) else "less" if (x, 0) < (y, 0) else "neither"


nan = float("nan")
print(greatest([(nan, 2), (nan, 1), (1, 3)]), greatest([("a", 2), ("a", 1)]), greatest([(2, 2), (2.0, 1), (10**20, 3)]))
print(max((a, -b) for a, b in [(nan, 2), (nan, 1), (1, 3)]), max([(nan, 2), (nan, 1), ("a", 1)][:2], key=lambda p: (p[0], -p[1])))
print(relation(nan, nan), relation(float("nan"), nan), relation(1, 1.0), relation(1, 2.5), relation(2.5, 2.5))
