"""Matrix multiplication: two square matrices of floats, in lists of rows."""


def make(n: int, seed: int) -> list[list[float]]:
    rows: list[list[float]] = []
    for _ in range(n):
        row: list[float] = []
        for _ in range(n):
            seed = (seed * 1103515245 + 12345) % 2147483648
            row.append(seed / 2147483648.0 - 0.5)
        rows.append(row)
    return rows


def multiply(a: list[list[float]], b: list[list[float]], n: int) -> list[list[float]]:
    result: list[list[float]] = []
    for i in range(n):
        row = [0.0] * n
        a_row = a[i]
        for k in range(n):
            x = a_row[k]
            b_row = b[k]
            for j in range(n):
                row[j] += x * b_row[j]
        result.append(row)
    return result


def trace(a: list[list[float]], n: int) -> float:
    total = 0.0
    for i in range(n):
        total += a[i][i]
    return total


def main() -> None:
    n = 180
    a = make(n, 1)
    b = make(n, 2)
    for _ in range(60):
        a = multiply(a, b, n)
        for row in a:
            for j in range(n):
                row[j] *= 0.25
    print(f"{trace(a, n):.9f} {a[3][5]:.9f} {a[n - 1][0]:.9f}")


main()
