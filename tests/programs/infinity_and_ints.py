"""Values that are a float or an int of unknown size: `inf` first, then sums of ints; what is too long for 50 bits, NaN."""

import math

INF = float("inf")


def floyd(n, edges):
    dist = [[INF] * n for _ in range(n)]
    for i in range(n):
        dist[i][i] = 0
    for u, v, w in edges:
        dist[u][v] = min(dist[u][v], w)
    for k in range(n):
        for i in range(n):
            for j in range(n):
                if dist[i][k] + dist[k][j] < dist[i][j]:
                    dist[i][j] = dist[i][k] + dist[k][j]
    return dist


def least(xs):
    best = INF
    for x in xs:
        best = min(best, x * x + 1)
    return best


def largest(xs):
    best = -INF
    for x in xs:
        y = x + best - best if best != -INF else x - 0
        if y > best:
            best = y
    return best


def coins(kinds, n):
    best = [0] + [INF] * n
    for x in range(1, n + 1):
        for c in kinds:
            if c <= x and best[x - c] + 1 < best[x]:
                best[x] = best[x - c] + 1
    return best


def grow(start, times):
    """From small ints over 50 and 64 bits."""
    values = [INF, start]
    for _ in range(times):
        values.append(values[-1] + values[-1])
        values.append(values[-1] * values[1])
        values.append(values[-1] - values[2])
    return values


def table(xs):
    rows = []
    for x in xs:
        for y in xs:
            rows.append((x + y, x - y, x * y, x < y, x <= y, x == y, x != y, x > y, x >= y))
    return rows


def kinds(xs):
    return [type(x).__name__ for x in xs]


def total(xs):
    result = 0
    for x in xs:
        result = result + x * 1
        if result > 1000:
            result = result - INF
    return result


def relax(edges, n):
    dist = {v: INF for v in range(n)}
    dist[0] = 0
    for _ in range(n - 1):
        for u, v, w in edges:
            if dist[u] + w < dist[v]:
                dist[v] = dist[u] + w
    return dist


def across(xs):
    """The value lives across an exception handler, a yield and a closure."""
    best = INF
    for x in xs:
        try:
            best = min(best, x + best) if x != 3 else best + 10 // (x - 3)
        except ZeroDivisionError:
            best = best - 1
        yield best

    def again():
        return best + 1

    yield again()


print(floyd(4, [(0, 1, 5), (1, 2, 7), (2, 0, 1)]))
print(floyd(3, [(0, 1, 1 << 49), (1, 2, 1 << 49), (2, 0, 1 << 70)]))
print(floyd(3, [(0, 1, 0.5), (1, 2, 2)]))
print(least([5, 3, 4]), least([]), least([1 << 40]), least([1.5, 2]))
print(largest([5, 3, 9]), largest([]), largest([1 << 60, 1 << 62]))
print(coins([4, 7], 20))
print(grow(3, 12), kinds(grow(3, 12)))
print(grow(-(1 << 24), 4))
print(grow(1 << 48, 3), kinds(grow(1 << 48, 3)))
edge = [0, 1, -1, (1 << 49) - 1, 1 << 49, -(1 << 49), -(1 << 49) - 1, 1 << 62, 1 << 63, 1 << 100]
edge += [0.0, -0.0, 0.5, INF, -INF, math.nan, float(1 << 49), float(1 << 53), float(1 << 63), 1e300]
edge += [(1 << 53) + 1, 1 << 53, -math.nan]
for row in table(edge):
    print(*row)
print(total([1, 2.5, 3]), total([999, 5, 1]), total([1 << 62, 1 << 62]), total([]))
print(relax([(0, 1, 4), (1, 2, -2), (0, 2, 3), (2, 3, 1 << 60)], 5))
print(list(across([5, 3, 1])), list(across([3, -2, 3])))
try:
    print(least([1 << 600]) + 0.5)
except OverflowError as e:
    print(e)
print(hash(floyd(2, [])[0][1]), {floyd(2, [])[0][0]: 1})
