"""LU decomposition with partial pivoting, and solutions of linear systems by it."""


def decompose(a: list[list[float]], n: int) -> list[int]:
    """In place; returns the order of the rows."""
    order = list(range(n))
    for k in range(n):
        pivot = k
        for i in range(k + 1, n):
            if abs(a[i][k]) > abs(a[pivot][k]):
                pivot = i
        if pivot != k:
            a[k], a[pivot] = a[pivot], a[k]
            order[k], order[pivot] = order[pivot], order[k]
        row = a[k]
        for i in range(k + 1, n):
            other = a[i]
            factor = other[k] / row[k]
            other[k] = factor
            for j in range(k + 1, n):
                other[j] -= factor * row[j]
    return order


def solve(a: list[list[float]], order: list[int], b: list[float], n: int) -> list[float]:
    x = [0.0] * n
    for i in range(n):
        total = b[order[i]]
        for j in range(i):
            total -= a[i][j] * x[j]
        x[i] = total
    for i in range(n - 1, -1, -1):
        total = x[i]
        for j in range(i + 1, n):
            total -= a[i][j] * x[j]
        x[i] = total / a[i][i]
    return x


def main() -> None:
    n = 200
    seed = 99
    check = 0.0
    for _ in range(100):
        a: list[list[float]] = []
        for _ in range(n):
            row: list[float] = []
            for _ in range(n):
                seed = (seed * 1103515245 + 12345) % 2147483648
                row.append(seed / 1073741824.0 - 1.0)
            a.append(row)
        order = decompose(a, n)
        for shift in range(10):
            b = [0.0] * n
            for i in range(n):
                b[i] = float((i + shift) % 7)
            x = solve(a, order, b, n)
            check = check * 0.5 + x[shift] * 0.001
    print(f"{check:.6f}")


main()
