"""sort and sorted: stability, keys, reverse, errors, min and max."""


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


state = 12345


def rand(n):
    global state
    state = (state * 1103515245 + 12345) % 2147483648
    return state % n


for n in (0, 1, 2, 10, 63, 64, 65, 200, 1000):
    ints = [rand(100) for _ in range(n)]
    expected = ints[:]
    for i in range(1, min(n, 200)):
        pass
    s = sorted(ints)
    assert all(s[i] <= s[i + 1] for i in range(n - 1))
    pairs = [(rand(10), i) for i in range(n)]
    t = sorted(pairs, key=lambda p: p[0])
    assert all(t[i][0] < t[i + 1][0] or t[i][1] < t[i + 1][1] for i in range(n - 1))
    u = sorted(pairs, key=lambda p: p[0], reverse=True)
    assert all(u[i][0] > u[i + 1][0] or u[i][0] == u[i + 1][0] and u[i][1] < u[i + 1][1] for i in range(n - 1))
    print(n, sum(s), s[:5], t[:3], u[-3:])
print(sorted("hello world"), sorted([3.5, -1.0, 2.25]), sorted([10**20, 5, -(10**19), 2**40]))
print(sorted(["b", "a", "ä", "€", "B"]), sorted([True, 0, 3.5, 2]), sorted({3: 1, 1: 2}), sorted((2, 1), reverse=True))
print(sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([[2], [1, 5], [1]]))
l = ["bb", "a", "ccc"]
l.sort(key=len, reverse=True)
print(l)
attempt(sorted, [1, "a"])
attempt(sorted, 5)
attempt([3, 1].sort, 5)
attempt(sorted, [1], key=5)


class Odd:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n > other.n

    def __repr__(self):
        return f"Odd({self.n})"


print(sorted([Odd(1), Odd(3), Odd(2)]))
m = [3, 2, 1]


def bad(x):
    m.append(x)
    return x


attempt(m.sort, key=bad)
print(m)


def fails(x):
    raise KeyError(x)


m = [3, 2, 1]
attempt(m.sort, key=fails)
print(m)
print(
    min(3, 1, 2),
    max([4, 9, 2]),
    min("hello"),
    max((1, 5), key=lambda x: -x),
    min([], default="none"),
    max({1: 2, 3: 1}),
)
print(max([(1, "a"), (1, "b")], key=lambda p: p[0]), min([2, 2.0, 1, 1.0]), max(1, 1.0), max(True, 1))
attempt(max, [])
attempt(max)
attempt(min, 1, 2, default=3)
attempt(min, 1)
attempt(min, [1, "a"])
nan = float("nan")
print(sorted([2, 1, 3], key=None), len(sorted([nan, 1.0, nan])))
r = list(range(1000))
r[500:] = r[:499:-1]
print(sorted(r) == list(range(1000)), sorted(r, reverse=True)[:3])
