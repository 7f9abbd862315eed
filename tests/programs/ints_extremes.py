"""min, max and abs of ints of every size."""

EDGES = [
    0,
    1,
    -1,
    7,
    2**30 - 1,
    2**30,
    -(2**30),
    2**31,
    2**62,
    2**63 - 1,
    2**63,
    -(2**63),
    -(2**63) - 1,
    2**64,
    -(2**70),
]


def pairs(xs):
    total = 0
    for a in xs:
        for b in xs:
            total += min(a, b) * 3 - max(a, b) + abs(a - b)
            if min(a, b) != sorted([a, b])[0] or max(a, b) != sorted([a, b])[1] or abs(a) != max(a, -a):
                print("wrong", a, b)
            low = min(a, b, 5)
            high = max(0, a, b, -3)
            total += low + high
    return total


print(pairs(EDGES), [abs(x) for x in EDGES], [min(x, 10) for x in EDGES], [max(10, x, 3) for x in EDGES])


def lcs(a, b):
    dp = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            if a[i - 1] == b[j - 1]:
                dp[i][j] = dp[i - 1][j - 1] + 1
            else:
                dp[i][j] = max(dp[i - 1][j], dp[i][j - 1])
    return dp[-1][-1]


def knapsack(weights, values, capacity):
    dp = [0] * (capacity + 1)
    for w, v in zip(weights, values):
        for c in range(capacity, w - 1, -1):
            dp[c] = max(dp[c], dp[c - w] + v)
    return dp[capacity]


def distance(s, t):
    prev = list(range(len(t) + 1))
    for i, c1 in enumerate(s, 1):
        cur = [i]
        for j, c2 in enumerate(t, 1):
            cur.append(min(prev[j] + 1, cur[j - 1] + 1, prev[j - 1] + (c1 != c2)))
        prev = cur
    return prev[-1]


print(lcs("nematode knowledge", "empty bottle"), knapsack([1, 3, 4, 5], [1, 4, 5, 7], 7), distance("kitten", "sitting"))
print(knapsack([1, 2], [2**62, 2**63 - 1], 3), knapsack([1, 2], [2**64, 5], 3))


def bounded(xs, low, high):
    return [max(low, min(high, x)) for x in xs], [min(max(x, -5), 5) * 2 for x in xs]


print(bounded(EDGES, -100, 2**62), bounded(EDGES, 0, 255))


def kinds(a, b):
    return min(a, b), max(a, b), abs(a), type(min(a, b)).__name__, type(max(a, b)).__name__


print(kinds(1, 2.0), kinds(2, 2.0), kinds(True, 1), kinds(False, 2), kinds(2.5, True))


def range_of(n):
    least, most = 10**9, -(10**9)
    for i in range(n):
        least, most = min(least, i * i - 50), max(most, 7 * i - i * i)
    return least, most, abs(least), abs(most - least)


print(range_of(30), range_of(0))


def wrong(f, *args):
    try:
        return f(*args)
    except TypeError as e:
        return str(e)


print(wrong(lambda a: min(a, "x"), 1), wrong(lambda: min(1)), wrong(lambda: abs("x")), wrong(lambda: max()))


def knapsack(weights, values, capacity):
    """Items of a list are what max chooses from, and big ones among them."""
    best = [0] * (capacity + 1)
    for weight, value in zip(weights, values):
        for room in range(capacity, weight - 1, -1):
            best[room] = max(best[room], best[room - weight] + value)
    return best


def least(xs, y):
    found = []
    for i in range(1, len(xs)):
        found.append(min(xs[i], xs[i - 1], y))
        xs[i] = max(xs[i - 1], abs(xs[i]))
    return found, xs


print(knapsack([1, 2, 3], [5, 2**62, 2**63 - 1], 6), knapsack([2, 1], [-1, -(2**65)], 3))
print(least([3, -5, 2**63, -(2**63), 1], 2), least([1, -(2**64), 0], 2**70), least([2, 1], True))
